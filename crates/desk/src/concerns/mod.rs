//! Somebody felt that they had to, or says that it is not what they said. For
//! safeguarding alone: nobody else at the desk sees that there is anything.

use crate::answer::Answer;
use crate::frame::bar;
use crate::shown::{PER_PAGE, when};
use crate::signed::{At, Posted, Signed};
use axum::response::Response;
use base::{ConcernId, Result};
use newsroom::stories::ended;
use people::ledger::concerns::{self, Concern, Kind};
use people::personas;
use ui::html;
use ui::parts::{Column, Table, Tone, Weight, breadcrumb, chip, disclosure, facts, go, notice};
use ui::words::Wording;

fn address(id: ConcernId) -> String {
    format!("/desk/concerns/{id}/")
}

pub async fn list(desk: Signed) -> Answer {
    let words = desk.words;
    let db = desk.db().read();
    let zone = desk.zone().await?;
    let over = desk.query.value("state") == "cleared";
    let found = concerns::list(db, !over, PER_PAGE, 0).await?;
    let ids: Vec<_> = found.iter().map(|one| one.persona).collect();
    let names = personas::find_all(db, &ids).await?;
    let name = |one: &Concern| names.get(&one.persona).map(|persona| persona.staff_name(words.locale()));
    let rows = found.iter().map(|one| {
        vec![
            html! { a href=(address(one.id)) { (words.say(one.kind.key())) } },
            html! { bdi { (name(one).unwrap_or_default()) } },
            html! { (words.say(one.by.key())) },
            when(words, one.raised_at, &zone),
            state(&desk, one),
        ]
    });
    let columns = ["desk-concern", "desk-who", "desk-concern-by", "desk-when", "desk-state"];
    let (other, label) = match over {
        true => ("/desk/concerns/", "desk-concerns-open"),
        false => ("/desk/concerns/?state=cleared", "desk-concerns-cleared"),
    };
    let body = html! {
        (bar(words.say("desk-concerns"), go(words, Weight::Quiet, other, label)))
        p.lead { (words.say("desk-concerns-lead")) }
        (Table::new("concerns", "desk-concerns", columns.map(Column::new).into()).rows(rows).or_say("desk-concerns-none", "desk-concerns-none-what").show(words))
    };
    Ok(desk.page(words.say("desk-concerns"), body))
}

fn state(desk: &Signed, one: &Concern) -> ui::Markup {
    match one.cleared_at {
        Some(_) => chip(desk.words, Tone::Done, "desk-concern-cleared"),
        None => chip(desk.words, Tone::Careful, "desk-concern-open"),
    }
}

pub async fn show(desk: Signed, At(id): At<ConcernId>) -> Answer {
    let one = concerns::find(desk.db().read(), id).await?;
    Ok(page(&desk, &one, None).await?)
}

/// What they wrote: the look is written down where they can read it.
pub async fn read(At(id): At<ConcernId>, posted: Posted) -> Answer {
    let desk = posted.desk;
    let one = concerns::find(desk.db().read(), id).await?;
    let keys = &desk.house.keys;
    let said = store::write!(desk.house.db, desk.staff.actor(), |work| concerns::words(work, keys, &one))?;
    Ok(page(&desk, &one, said.as_deref()).await?)
}

/// It was not free: what they said yes to never held.
pub async fn end(At(id): At<ConcernId>, posted: Posted) -> Answer {
    let desk = posted.desk;
    let keys = &desk.house.keys;
    store::write!(desk.house.db, desk.staff.actor(), |work| ended::not_free(work, keys, id))?;
    Ok(desk.said(&address(id), "saved"))
}

pub async fn clear(At(id): At<ConcernId>, posted: Posted) -> Answer {
    let desk = posted.desk;
    store::write!(desk.house.db, desk.staff.actor(), |work| concerns::clear(work, id))?;
    Ok(desk.said(&address(id), "saved"))
}

async fn page(desk: &Signed, one: &Concern, said: Option<&str>) -> Result<Response> {
    let words = desk.words;
    let zone = desk.zone().await?;
    let persona = personas::find(desk.db().read(), one.persona).await?;
    let here = address(one.id);
    let rows: Vec<(Wording, ui::Markup)> = vec![
        ("desk-state".into(), state(desk, one)),
        (
            "desk-who".into(),
            html! { a href={ "/desk/people/" (one.persona) "/" } { bdi { (persona.staff_name(words.locale())) } } },
        ),
        ("desk-concern-by".into(), html! { (words.say(one.by.key())) }),
        ("desk-when".into(), when(words, one.raised_at, &zone)),
        (
            "desk-story".into(),
            html! { @match one.work { Some(story) => a href={ "/desk/stories/" (story) "/" } { (words.say("desk-concern-story")) }, None => "–" } },
        ),
    ];
    let before = [("/desk/concerns/".to_owned(), Wording::from("desk-concerns"))];
    let body = html! {
        (breadcrumb(words, &before, html! { (words.say(one.kind.key())) }))
        (bar(words.say(one.kind.key()), ui::Markup::default()))
        (facts(words, &rows))
        @if let Some(said) = said { blockquote.condition { (said) } }
        @else if one.has_words() {
            p.hint { (words.say("desk-papers-logged")) }
            (desk.button(Weight::Quiet, &format!("{here}words"), "desk-concern-read"))
        }
        @if one.cleared_at.is_none() {
            (notice(words, "desk-concern-next", html! {
                p { (words.say("desk-concern-next-what")) }
                (desk.button(Weight::Main, &format!("{here}clear"), "desk-concern-clear"))
            }))
            @if one.kind == Kind::Pressure {
                (disclosure(words, "desk-concern-not-free", html! {
                    p { (words.say("desk-concern-not-free-what")) }
                    (desk.button(Weight::Grave, &format!("{here}end"), "desk-concern-end"))
                }))
            }
        }
    };
    Ok(desk.page(words.say(one.kind.key()), body))
}
