//! What was decided, as the applicant reads it, and what they say to an offer:
//! one press, once. Nothing is asked of them but whether they are of age.

use super::{APPLICANT, Applicant, home};
use axum::extract::State;
use base::{Error, Text};
use door::{Answer, House, Sent, applying, redirect};
use people::selection::outcomes::{self, Answer as Said, Kind, Outcome, State as Stands, Welcome};
use ui::form::{Field, Form, Kit};
use ui::parts::{Tone, Weight, chip, confirm_action, send};
use ui::words::Words;
use ui::{Markup, html};

pub async fn act(State(house): State<House>, applicant: Applicant, Sent(mut form): Sent) -> Answer {
    applicant.genuine(&house, &form)?;
    let said = form.choose("answer", true, Said::parse);
    let lost = |error: Error| applicant.trouble(error);
    if said == Some(Said::Accepted) && !form.ticked("adult") {
        form.note("adult", "apply-offer-adult-needed");
    }
    let (Some(said), Ok(())) = (said, form.check()) else {
        // An offer that is not there has no form to come back to.
        offered(&house, &applicant).await.map_err(lost)?;
        return home::again(&house, &applicant, &form).await;
    };
    let (id, welcome) =
        (applicant.application.id, Welcome { is_sample: applicant.place.edition.is_sample, role: Text::new() });
    let done = store::write!(house.db, APPLICANT, |work| async {
        applicant.note(work, &house).await?;
        match said {
            Said::Accepted => outcomes::accept(work, &house.keys, id, &welcome).await,
            Said::Declined => outcomes::decline(work, id).await,
        }
    });
    done.map_err(lost)?;
    Ok(redirect(&applicant.path(if said == Said::Accepted { "?said=accepted" } else { "?said=declined" })))
}

async fn offered(house: &House, applicant: &Applicant) -> Result<(), Error> {
    let now = outcomes::current(house.db.read(), applicant.application.id).await?;
    now.filter(|now| now.kind == Kind::Offered).map(|_| ()).ok_or(Error::Missing)
}

/// At the top of their page, once it was told.
pub fn section(
    words: Words,
    applicant: &Applicant,
    (now, letter): &(Outcome, String),
    token: &str,
    form: &Form,
) -> Markup {
    let place = &applicant.place;
    let (tone, key) = match now.state() {
        Stands::Accepted => (Tone::Done, Some("apply-offer-accepted")),
        Stands::Declined => (Tone::Still, Some("apply-offer-declined")),
        Stands::Withdrawn => (Tone::Stopped, Some("apply-offer-withdrawn")),
        Stands::Told | Stands::Draft => (Tone::Waiting, None),
    };
    html! {
        section {
            h2 { (words.say("apply-outcome")) }
            @if let Some(key) = key { p.lead { (chip(words, tone, now.state().key())) " " (words.say(key)) } }
            @if now.state() != Stands::Withdrawn {
                blockquote {
                    p { (words.fill("apply-outcome-dear", [("name", applicant.said.name.clone().into())])) }
                    (applying::plain(letter))
                }
            }
            @if now.is_open_offer() { (offer(words, applicant, token, form)) }
            @if matches!(now.kind, Kind::NotNow | Kind::Declined | Kind::Reserve) {
                p { a href={ "/" (place.campaign.slug) "/" } { (words.say("apply-outcome-next")) } }
            }
        }
    }
}

fn offer(words: Words, applicant: &Applicant, token: &str, form: &Form) -> Markup {
    let here = applicant.path("/offer");
    let kit = Kit::new(words, form);
    let no = html! {
        form.act method="post" action=(here) {
            (Kit::hidden("token", token))
            (Kit::hidden("answer", Said::Declined.name()))
            (send(words, Weight::Quiet, "apply-offer-no", None))
        }
    };
    html! {
        p { (words.say("apply-offer-what")) }
        (kit.post(&here, token, html! {
            (Kit::hidden("answer", Said::Accepted.name()))
            (kit.tick(Field::new("adult", "apply-offer-adult").hint("apply-offer-adult-hint").quiet()))
            (kit.buttons("apply-offer-yes", Markup::default()))
        }))
        p { (words.say("apply-offer-no-what")) }
        (confirm_action(words, "apply-offer-no-ask", "apply-offer-no", no))
    }
}
