//! What people answered when they were asked how they are. For safeguarding
//! alone, and each look at an answer is written down where that person reads it.

use crate::answer::Answer;
use crate::frame::bar;
use crate::shown::{PER_PAGE, offset, pages, when};
use crate::signed::{At, Posted, Signed};
use base::{CheckInId, Result};
use people::check_ins::{self, About, CheckIn, Said};
use people::personas;
use ui::parts::{Column, Table, Weight, breadcrumb, facts, go};
use ui::words::Wording;
use ui::{Markup, html};

const HERE: &str = "/desk/check-ins/";

pub async fn list(desk: Signed) -> Answer {
    let words = desk.words;
    let db = desk.db().read();
    let zone = desk.zone().await?;
    let total = check_ins::count_answered(db).await?;
    let found = check_ins::answered(db, PER_PAGE, offset(&desk, total)).await?;
    let ids: Vec<_> = found.iter().map(|one| one.persona).collect();
    let people = personas::find_all(db, &ids).await?;
    let name = |one: &CheckIn| people.get(&one.persona).map(|persona| persona.staff_name(words.locale()));
    let rows = found.iter().map(|one| {
        vec![
            html! { bdi { (name(one).unwrap_or_default()) } },
            html! { (words.say(one.about.key())) },
            html! { (words.say(one.step.key())) },
            html! { @if let Some(at) = one.answered_at { (when(words, at, &zone)) } },
            desk.button(Weight::Quiet, &format!("{HERE}{}", one.id), "desk-check-in-read"),
        ]
    });
    let columns = ["desk-who", "desk-check-in-after", "desk-check-in-step", "desk-check-in-answered", "desk-state"];
    let table = Table::new("check-ins", "desk-check-ins", columns.map(Column::new).into()).rows(rows);
    let body = html! {
        (bar(words.say("desk-check-ins"), go(words, Weight::Quiet, "/desk/concerns/", "desk-concerns")))
        p.lead { (words.say("desk-check-ins-lead")) }
        (table.or_say("desk-check-ins-none", "desk-check-ins-none-what").show(words))
        (pages(&desk, total))
    };
    Ok(desk.page(words.say("desk-check-ins"), body))
}

/// A post, as it is written down before anything is shown.
pub async fn read(At(id): At<CheckInId>, posted: Posted) -> Answer {
    let desk = posted.desk;
    let (one, _) = check_ins::find(desk.db().read(), id).await?;
    let keys = &desk.house.keys;
    let said = store::write!(desk.house.db, desk.staff.actor(), |work| check_ins::said(work, keys, &one))?;
    Ok(page(&desk, &one, said.as_ref()).await?)
}

async fn page(desk: &Signed, one: &CheckIn, said: Option<&Said>) -> Result<axum::response::Response> {
    let words = desk.words;
    let zone = desk.zone().await?;
    let persona = personas::find(desk.db().read(), one.persona).await?;
    let about = match one.about {
        About::Story(story) => format!("/desk/stories/{story}/"),
        About::Event(event) => format!("/desk/events/{event}/"),
    };
    let maybe = |at: Option<base::Instant>| html! { @match at { Some(at) => (when(words, at, &zone)), None => "–" } };
    let rows: Vec<(Wording, Markup)> = vec![
        (
            "desk-who".into(),
            html! { a href={ "/desk/people/" (one.persona) "/" } { bdi { (persona.staff_name(words.locale())) } } },
        ),
        ("desk-check-in-after".into(), html! { a href=(about) { (words.say(one.about.key())) } }),
        ("desk-check-in-step".into(), html! { (words.say(one.step.key())) }),
        ("desk-check-in-asked".into(), maybe(one.asked_at)),
        ("desk-check-in-answered".into(), maybe(one.answered_at)),
        (
            "desk-check-in-answer".into(),
            html! { @match said { Some(said) => strong { (words.say(said.answer.key())) }, None => "–" } },
        ),
    ];
    let before = [(HERE.to_owned(), Wording::from("desk-check-ins"))];
    let body = html! {
        (breadcrumb(words, &before, html! { bdi { (persona.staff_name(words.locale())) } }))
        (bar(words.say("desk-check-in"), Markup::default()))
        (facts(words, &rows))
        @if let Some(said) = said { @if !said.words.is_empty() { blockquote.condition { bdi { (said.words) } } } }
        p.hint { (words.say("desk-papers-logged")) }
    };
    Ok(desk.page(words.say("desk-check-in"), body))
}
