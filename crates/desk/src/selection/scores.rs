//! Who scores one application, and what both made of it once both are in. A
//! coordinator sees who handed in before that, and no mark.

use super::{of_application, scorers, staff, state_chip, step_chip};
use crate::answer::{Again, Answer, settle};
use crate::frame::bar;
use crate::shown::{edition_name, when};
use crate::signed::{At, Posted, Signed};
use axum::response::Response;
use base::{ApplicationId, Error, Result, ScoringId, StaffId};
use door::applying;
use people::accounts;
use people::applications;
use people::selection::scoring::{self, Both, Mark, SCORERS, Scoring, State, Step, rules};
use programme::calls::{self, Call};
use programme::campaigns;
use std::collections::HashMap;
use ui::form::{Field, Form, Kit};
use ui::parts::{Column, Table, Tone, Weight, breadcrumb, chip, facts};
use ui::words::{Wording, Words, said};
use ui::{Markup, html};

type Notes = Vec<(StaffId, String)>;

pub async fn show(desk: Signed, At(id): At<ApplicationId>) -> Answer {
    Ok(page(&desk, id, None, &Again::first(Form::blank())).await?)
}

/// What the two noted, opened by a press.
pub async fn notes(At(id): At<ApplicationId>, posted: Posted) -> Answer {
    let desk = posted.desk;
    let keys = &desk.house.keys;
    let notes = store::write!(desk.house.db, desk.staff.actor(), |work| scoring::notes(work, keys, id))?;
    Ok(page(&desk, id, Some(&notes), &Again::first(Form::blank())).await?)
}

pub async fn name(At(id): At<ApplicationId>, posted: Posted) -> Answer {
    let Posted { desk, mut form } = posted;
    let chosen = form.choose("scorer", true, staff);
    let named = async {
        form.check()?;
        let one = applications::find(desk.db().read(), id).await?;
        super::board::require_closed(&desk, one.edition).await?;
        let scorers: Vec<StaffId> = chosen.into_iter().collect();
        store::write!(desk.house.db, desk.staff.actor(), |work| scoring::name(work, id, &scorers))
    }
    .await;
    let named = if form.check().is_err() { Err(Error::Invalid(base::Invalid::new())) } else { named };
    match settle(named, form)? {
        Ok(()) => Ok(desk.said(&of_application(id), "scorers-named")),
        Err(again) => Ok(page(&desk, id, None, &again).await?),
    }
}

/// Takes a sheet away that was not handed in.
pub async fn replace(At(id): At<ApplicationId>, posted: Posted) -> Answer {
    let Posted { desk, form } = posted;
    let scoring: ScoringId = form.value("scoring").parse().map_err(|_| Error::Missing)?;
    store::write!(desk.house.db, desk.staff.actor(), |work| scoring::replace(work, id, scoring))?;
    Ok(desk.said(&of_application(id), "saved"))
}

async fn page(desk: &Signed, id: ApplicationId, notes: Option<&Notes>, again: &Again) -> Result<Response> {
    let words = desk.words;
    let db = desk.db().read();
    let one = applications::find(db, id).await?;
    let edition = campaigns::edition(db, one.edition).await?;
    let call = calls::find(db, one.edition).await?;
    let there = scoring::of(db, id).await?;
    let able = scoring::able(db).await?;
    let both = scoring::both(db, id).await?;
    let ids: Vec<StaffId> = there.iter().map(|one| one.staff).collect();
    let names = accounts::names(db, &ids).await?;
    let counted = there.iter().filter(|one| rules::counts(one, &able)).count();
    let step = match (&both, counted) {
        (Some(_), _) => Step::Scored,
        (None, SCORERS..) => Step::Scoring,
        (None, _) => Step::Unnamed,
    };
    let back = format!("/desk/selection/?edition={}", edition.id);
    let before = [(back, Wording::from("desk-selection"))];
    let title = format!("{} {}", words.say("desk-selection-scores"), one.reference());
    let rows: Vec<(Wording, Markup)> = vec![
        ("desk-state".into(), step_chip(words, step)),
        ("desk-edition".into(), html! { (edition_name(words, &edition)) }),
        (
            "desk-application".into(),
            html! { a href={ "/desk/applications/" (id) "/" } { code dir="ltr" { (one.reference()) } } },
        ),
    ];
    let body = html! {
        (breadcrumb(words, &before, said(one.reference())))
        (bar(title.as_str(), Markup::default()))
        (facts(words, &rows))
        section {
            h2 { (words.say("desk-selection-scorers")) }
            (named(desk, id, &there, (&names, &able)).await?)
            @if counted < SCORERS && one.sent_at.is_some() { (naming(desk, id, again).await?) }
        }
        section {
            h2 { (words.say("desk-selection-both")) }
            @match &both {
                Some(both) => { (compared(words, both, &call, &names)) (noted(desk, id, notes, &names)) },
                None => { p { (words.say("desk-selection-not-both")) } },
            }
        }
    };
    Ok(desk.form_page(again, title, body))
}

type Known<'a> = (&'a HashMap<StaffId, String>, &'a std::collections::BTreeSet<StaffId>);

/// Everybody who was named here, and where they stand.
async fn named(desk: &Signed, id: ApplicationId, there: &[Scoring], (names, able): Known<'_>) -> Result<Markup> {
    let words = desk.words;
    let zone = desk.zone().await?;
    let rows = there.iter().map(|one| {
        let over = one.state == State::Open && !able.contains(&one.staff);
        vec![
            html! { bdi { (names.get(&one.staff).map(String::as_str).unwrap_or_default()) } },
            html! {
                @if over { (chip(words, Tone::Stopped, "desk-selection-account-over")) } @else { (state_chip(words, one.state)) }
                @if let Some(at) = one.handed_in_at { " " small { (when(words, at, &zone)) } }
            },
            html! {
                @if one.state == State::Open {
                    (desk.button_with(Weight::Quiet, &format!("/desk/applications/{id}/scorers/replace"), "scoring", &one.id.to_string(), "desk-selection-replace"))
                } @else { "–" }
            },
        ]
    });
    let columns = ["desk-who", "desk-state", "desk-selection-do"].map(Column::new).into();
    let table = Table::new("scorers", "desk-selection-scorers", columns).rows(rows);
    Ok(table.or_say("desk-selection-nobody", "desk-selection-nobody-next").show(words))
}

async fn naming(desk: &Signed, id: ApplicationId, again: &Again) -> Result<Markup> {
    let words = desk.words;
    let scorers = scorers(desk).await?;
    let kit = Kit::new(words, &again.form);
    let inputs = html! {
        (kit.select(Field::new("scorer", "desk-selection-scorer").hint("desk-selection-scorer-hint").required(), &scorers))
        (kit.buttons("desk-selection-name", Markup::default()))
    };
    Ok(kit.post(&format!("/desk/applications/{id}/scorers"), &desk.token, inputs))
}

/// Both sheets beside each other.
fn compared(words: Words, both: &Both, call: &Call, names: &HashMap<StaffId, String>) -> Markup {
    let mark = |mark: Option<Mark>| mark.map_or_else(|| "–".to_owned(), |mark| words.number(mark.points()));
    let rows = call.criteria.iter().enumerate().map(|(place, criterion)| {
        let [one, other] = both.marks(place);
        vec![
            html! { (criterion.say(words.locale())) },
            html! { (mark(one)) },
            html! { (mark(other)) },
            html! { @if both.differs(place) { (chip(words, Tone::Careful, "desk-selection-differs")) } @else { "–" } },
        ]
    });
    let name = |at: usize| {
        let staff = both.sheets().get(at).map(|sheet| sheet.staff);
        said(staff.and_then(|staff| names.get(&staff)).cloned().unwrap_or_default())
    };
    let columns = vec![
        Column::new("desk-selection-criterion"),
        Column::new(name(0)).number(),
        Column::new(name(1)).number(),
        Column::new("desk-selection-apart"),
    ];
    let most = i64::try_from(call.criteria.len() * SCORERS * 3).unwrap_or(0);
    let total = words.fill("desk-selection-total-of", [("total", both.total().into()), ("most", most.into())]);
    html! {
        p.lead { (words.say("desk-selection-total")) ": " (total) }
        (Table::new("both", "desk-selection-both", columns).rows(rows).show(words))
        p.hint { (words.say("desk-selection-differs-what")) }
    }
}

fn noted(desk: &Signed, id: ApplicationId, notes: Option<&Notes>, names: &HashMap<StaffId, String>) -> Markup {
    let words = desk.words;
    let Some(notes) = notes else {
        return html! {
            p.hint { (words.say("desk-application-logged")) }
            (desk.button(Weight::Quiet, &format!("/desk/applications/{id}/scores"), "desk-selection-notes"))
        };
    };
    let rows: Vec<(Wording, Markup)> = notes
        .iter()
        .map(|(staff, note)| (said(names.get(staff).cloned().unwrap_or_default()), applying::plain(note)))
        .collect();
    facts(words, &rows)
}
