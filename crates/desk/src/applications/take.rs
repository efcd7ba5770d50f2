//! Taking an application down for somebody who tells it by phone. It asks
//! what the web asks, refuses what nobody needs to know, and ends with a code
//! to read out.

use super::address;
use crate::answer::{Again, Answer, settle};
use crate::frame::bar;
use crate::shown::{edition_name, editions};
use crate::signed::{Posted, Signed};
use axum::response::Response;
use base::{Error, Locale, Result};
use door::applying;
use people::applications::{self, Asked, Begin, Said, Way};
use programme::calls::{self, Call, CallState};
use programme::campaigns::{self, Edition};
use ui::form::{Choice, Field, Form, Kit};
use ui::parts::{Weight, empty, go, notice};
use ui::{Markup, html};

/// An edition whose call is open now.
struct Open {
    edition: Edition,
    call: Call,
    zone: programme::Zone,
}

/// The one that was asked for, else the newest.
async fn open(desk: &Signed, asked: &str) -> Result<Option<Open>> {
    let all = editions(desk).await?;
    let ids: Vec<_> = all.iter().map(|edition| edition.id).collect();
    let mut found = Vec::new();
    for call in calls::published(desk.db().read(), &ids).await? {
        let Some(edition) = all.iter().find(|edition| edition.id == call.edition && edition.is_public()) else {
            continue;
        };
        let zone = campaigns::find(desk.db().read(), edition.campaign).await?.zone;
        let state = calls::rules::state(&call, desk.db().now(), &zone, edition.archived_at.is_some());
        if state == CallState::Open {
            found.push(Open { edition: edition.clone(), call, zone });
        }
    }
    found.sort_by_key(|open| std::cmp::Reverse((open.edition.id.to_string() == asked, open.edition.days.first())));
    Ok(found.into_iter().next())
}

pub async fn ask(desk: Signed) -> Answer {
    let words = desk.words;
    let Some(open) = open(&desk, desk.query.value("edition")).await? else {
        let body = html! {
            (bar(words.say("desk-application-take"), Markup::default()))
            (empty(words, "desk-application-no-call", "desk-application-no-call-next", go(words, Weight::Quiet, "/desk/applications/", "desk-back")))
        };
        return Ok(desk.page(words.say("desk-application-take"), body));
    };
    Ok(page(&desk, &open, Again::first(Form::blank())))
}

pub async fn send(posted: Posted) -> Answer {
    let Posted { desk, mut form } = posted;
    let Some(open) = open(&desk, form.value("edition")).await? else {
        return Err(Error::refused("application-refused-closed").into());
    };
    let language = form.choose("language", true, |tag| tag.parse::<Locale>().ok());
    let mut told = Said::default();
    applying::read_person(&mut form, &mut told);
    applying::read_fit(&mut form, &mut told);
    applying::read_words(&form, &mut told);
    let asked = Asked { criteria: open.call.criteria.len(), questions: open.call.questions.len() };
    let taken = async {
        form.check()?;
        let language = language.ok_or_else(|| Error::invalid("language", "error-choose"))?;
        let gone_at = calls::rules::gone_at(open.call.dates, &open.zone);
        let new = Begin { edition: open.edition.id, way: Way::Phone, language, gone_at };
        let keys = &desk.house.keys;
        store::write!(desk.house.db, desk.staff.actor(), |work| applications::take_down(
            work,
            keys,
            &new,
            desk.staff.id,
            &told,
            asked
        ))
    }
    .await;
    // What the form itself noted stands in it already.
    let taken = if form.check().is_err() { Err(Error::Invalid(base::Invalid::new())) } else { taken };
    match settle(taken, form)? {
        Ok(begun) => Ok(done(&desk, &begun)),
        Err(again) => Ok(page(&desk, &open, again)),
    }
}

/// The code stands here once, to be read out; the house keeps none that staff could see.
fn done(desk: &Signed, begun: &applications::Begun) -> Response {
    let words = desk.words;
    let body = html! {
        (bar(words.say("desk-application-taken"), Markup::default()))
        (notice(words, "desk-application-code-new", html! {
            p.lead { code.code dir="ltr" { (begun.code.code.shown()) } }
            p { (words.say("desk-application-code-once")) }
        }))
        p { (go(words, Weight::Main, &address(begun.id), "desk-application-open")) }
    };
    desk.page(words.say("desk-application-taken"), body)
}

fn page(desk: &Signed, open: &Open, again: Again) -> Response {
    let words = desk.words;
    let kit = Kit::new(words, &again.form);
    let gone = words.day_over(calls::rules::gone_at(open.call.dates, &open.zone), open.zone.tz());
    let inputs = html! {
        (Kit::hidden("edition", &open.edition.id.to_string()))
        (kit.select(Field::new("language", "desk-application-language").required(), &Choice::languages()))
        h2 { (words.say("apply-step-you")) }
        (applying::person(&kit))
        h2 { (words.say("apply-step-fit")) }
        (applying::fit(&kit, &open.call.criteria, open.call.least))
        h2 { (words.say("apply-step-words")) }
        (applying::words(&kit, &open.call.questions))
        (kit.buttons("desk-application-take-send", go(words, Weight::Quiet, "/desk/applications/", "desk-back")))
    };
    let body = html! {
        (bar(words.say("desk-application-take"), Markup::default()))
        p { (edition_name(words, &open.edition)) }
        (notice(words, "desk-application-tell", html! {
            ul.points {
                li { (words.say("desk-application-tell-status")) }
                li { (words.fill("desk-application-tell-gone", [("end", gone.into())])) }
                li { (words.say("desk-application-tell-code")) }
            }
        }))
        (kit.post("/desk/applications/new", &desk.token, inputs))
    };
    desk.form_page(&again, words.say("desk-application-take"), body)
}
