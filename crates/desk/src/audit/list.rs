//! The trail, newest first, walked by its last line and not by page numbers: it
//! grows while one reads.

use super::subject;
use crate::answer::Answer;
use crate::frame::bar;
use crate::shown::{PER_PAGE, clear, when};
use crate::signed::Signed;
use base::jiff::tz::TimeZone;
use base::{AuditId, Event, Instant, StaffId};
use people::accounts;
use std::collections::HashMap;
use store::audit::{self, Filter, Line};
use ui::form::{Choice, Field, Kit};
use ui::parts::{Column, Table, filters, older_newer};
use ui::words::said;
use ui::{Markup, html};

pub async fn show(desk: Signed) -> Answer {
    let filter = filter(&desk);
    // One more than is shown says whether there are older ones.
    let mut lines = audit::list(desk.db().read(), &filter, PER_PAGE + 1).await?;
    let older = lines.len() as u64 > PER_PAGE;
    lines.truncate(usize::try_from(PER_PAGE).unwrap_or(usize::MAX));
    let staff = accounts::list(desk.db().read()).await?;
    let trail = Trail {
        desk: &desk,
        names: staff.iter().map(|member| (member.id, member.name.as_str())).collect(),
        actors: staff.iter().map(|member| Choice::new(member.id.to_string(), said(member.name.as_str()))).collect(),
        zone: desk.zone().await?,
        lines: &lines,
        older,
    };
    Ok(desk.page(desk.words.say("desk-audit-title"), trail.body()))
}

/// What cannot be read narrows nothing.
fn filter(desk: &Signed) -> Filter {
    let value = |name: &str| Some(desk.query.value(name)).filter(|value| !value.is_empty()).map(str::to_owned);
    let before = value("before").and_then(|mark| {
        let (at, id) = mark.split_once('.')?;
        Some((Instant::from_micros(at.parse().ok()?), id.parse::<AuditId>().ok()?))
    });
    Filter { event: value("event"), actor_id: value("actor"), subject: value("subject"), before }
}

struct Trail<'a> {
    desk: &'a Signed,
    names: HashMap<StaffId, &'a str>,
    actors: Vec<Choice>,
    zone: TimeZone,
    lines: &'a [Line],
    older: bool,
}

impl Trail<'_> {
    fn body(&self) -> Markup {
        let (desk, words) = (self.desk, self.desk.words);
        let columns = ["desk-audit-when", "desk-audit-what", "desk-audit-to", "desk-audit-who"].map(Column::new);
        let newer = (!desk.query.value("before").is_empty()).then(|| desk.query.with(&desk.path, "before", ""));
        let older = self
            .lines
            .last()
            .filter(|_| self.older)
            .map(|last| desk.query.with(&desk.path, "before", &format!("{}.{}", last.at.micros(), last.id)));
        html! {
            (bar(words.say("desk-audit-title"), Markup::default()))
            p { (words.say("desk-audit-lead")) }
            (self.narrow())
            (Table::new("trail", "desk-audit-title", columns.into())
                .rows(self.lines.iter().map(|line| self.row(line)))
                .or_say("desk-audit-none", "desk-audit-none-body")
                .show(words))
            (older_newer(words, newer.as_deref(), older.as_deref()))
        }
    }

    fn narrow(&self) -> Markup {
        let words = self.desk.words;
        let form = self.desk.query.form();
        let kit = Kit::new(words, &form);
        let events: Vec<Choice> =
            Event::NAMES.iter().map(|name| Choice::new(*name, said(words.named("event", name)))).collect();
        filters(
            words,
            "/desk/audit/",
            clear(self.desk),
            html! {
                (kit.select(Field::new("event", "desk-audit-what").quiet(), &events))
                (kit.select(Field::new("actor", "desk-audit-who").quiet(), &self.actors))
                (kit.text(Field::new("subject", "desk-audit-subject").quiet().autocomplete("off")))
            },
        )
    }

    fn row(&self, line: &Line) -> Vec<Markup> {
        let (desk, words) = (self.desk, self.desk.words);
        vec![
            when(words, line.at, &self.zone),
            html! { (words.named("event", &line.event)) },
            html! { ul.plain { @for (kind, id) in &line.subjects { li { (subject::show(desk, kind, id)) } } } },
            self.who(line),
        ]
    }

    /// A colleague by name; everyone else by what they are, never who.
    fn who(&self, line: &Line) -> Markup {
        let words = self.desk.words;
        let staff: Option<StaffId> = line.actor_id.as_deref().and_then(|id| id.parse().ok());
        let name = staff.and_then(|id| self.names.get(&id));
        match (line.actor_kind.as_str(), name) {
            ("staff", Some(name)) => html! { bdi { (name) } },
            ("staff", None) => html! { (words.say("desk-audit-by-staff")) },
            ("storyteller", _) => html! { (words.say("desk-audit-by-teller")) },
            ("partner", _) => html! { (words.say("desk-audit-by-partner")) },
            ("operator", _) => html! { (words.say("desk-audit-by-operator")) },
            ("visitor", _) => html! { (words.say("desk-audit-by-visitor")) },
            _ => html! { (words.say("desk-audit-by-system")) },
        }
    }
}
