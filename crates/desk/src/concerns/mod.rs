//! Somebody felt that they had to, or says that it is not what they said. For
//! safeguarding alone: nobody else at the desk sees that there is anything.

use crate::answer::{Again, Answer, settle};
use crate::frame::bar;
use crate::shown::{PER_PAGE, when};
use crate::signed::{At, Posted, Signed};
use axum::response::Response;
use base::{ConcernId, Result};
use newsroom::stories::ended;
use people::ledger::concerns::{self, Concern, Decision, Kind};
use people::personas;
use ui::form::{Field, Form, Kit};
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
    Ok(page(&desk, &one, None, &Again::first(Form::blank())).await?)
}

/// What they wrote, and what was decided: the look is written down where they can read it.
pub async fn read(At(id): At<ConcernId>, posted: Posted) -> Answer {
    let desk = posted.desk;
    let one = concerns::find(desk.db().read(), id).await?;
    let keys = &desk.house.keys;
    let said = store::write!(desk.house.db, desk.staff.actor(), |work| async {
        Ok((concerns::words(work, keys, &one).await?, concerns::decided(work, keys, id).await?))
    })?;
    Ok(page(&desk, &one, Some(&said), &Again::first(Form::blank())).await?)
}

/// A decision, written down with who and when; nothing of it is changed later.
pub async fn decide(At(id): At<ConcernId>, posted: Posted) -> Answer {
    let Posted { desk, form } = posted;
    let one = concerns::find(desk.db().read(), id).await?;
    let (keys, words) = (&desk.house.keys, form.value("decision").to_owned());
    let done = store::write!(desk.house.db, desk.staff.actor(), |work| concerns::decide(work, keys, id, &words));
    match settle(done, form)? {
        Ok(()) => Ok(desk.said(&address(id), "decided")),
        Err(again) => Ok(page(&desk, &one, None, &again).await?),
    }
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

type Read = (Option<String>, Vec<Decision>);

async fn page(desk: &Signed, one: &Concern, said: Option<&Read>, again: &Again) -> Result<Response> {
    let words = desk.words;
    let zone = desk.zone().await?;
    let persona = personas::find(desk.db().read(), one.persona).await?;
    let here = address(one.id);
    let decided = concerns::when_decided(desk.db().read(), one.id).await?;
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
        @if let Some((Some(said), _)) = said { blockquote.condition { bdi { (said) } } }
        @if said.is_none() && (one.has_words() || !decided.is_empty()) {
            p.hint { (words.say("desk-papers-logged")) }
            (desk.button(Weight::Quiet, &format!("{here}words"), "desk-concern-read"))
        }
        (decisions(desk, one, said, &decided, again).await?)
        @if one.cleared_at.is_none() {
            @let (next, what, clear) = match one.kind.is_quiet() {
                true => ("desk-concern-care-next", "desk-concern-care-next-what", "desk-concern-care-clear"),
                false => ("desk-concern-next", "desk-concern-next-what", "desk-concern-clear"),
            };
            (notice(words, next, html! {
                p { (words.say(what)) }
                (desk.button(Weight::Main, &format!("{here}clear"), clear))
            }))
            @if one.kind == Kind::Pressure {
                (disclosure(words, "desk-concern-not-free", html! {
                    p { (words.say("desk-concern-not-free-what")) }
                    (desk.button(Weight::Grave, &format!("{here}end"), "desk-concern-end"))
                }))
            }
        }
    };
    Ok(desk.form_page(again, words.say(one.kind.key()), body))
}

/// Who decided when, for whoever opens the page; what, once it was asked for.
async fn decisions(
    desk: &Signed,
    one: &Concern,
    said: Option<&Read>,
    decided: &[(base::Instant, base::StaffId)],
    again: &Again,
) -> Result<ui::Markup> {
    let words = desk.words;
    let zone = desk.zone().await?;
    let ids: Vec<_> = decided.iter().map(|(_, staff)| *staff).collect();
    let names = people::accounts::names(desk.db().read(), &ids).await?;
    let kit = Kit::new(words, &again.form).prefixed("decision");
    let texts = said.map(|(_, all)| all.as_slice());
    Ok(html! {
        section {
            h2 { (words.say("desk-decisions")) }
            @if decided.is_empty() { p { (words.say("desk-decisions-none")) } }
            ul.plain {
                @for (number, (at, staff)) in decided.iter().enumerate() {
                    li {
                        small { (when(words, *at, &zone)) " · " bdi { (names.get(staff).map(String::as_str).unwrap_or_default()) } }
                        @if let Some(decision) = texts.and_then(|all| all.get(number)) {
                            p { @if decision.words.is_empty() { (words.say("desk-decision-gone")) } @else { bdi { (decision.words) } } }
                        }
                    }
                }
            }
            (kit.post(&format!("{}decide", address(one.id)), &desk.token, html! {
                (kit.area(Field::new("decision", "desk-decision-new").hint("desk-decision-hint").required().rows(3)))
                (kit.buttons("desk-decision-save", ui::Markup::default()))
            }))
        }
    })
}
