//! A guardian beside a teller under 18: the same pages by a link of their own.
//! They read the same notice and the same words and answer the same questions;
//! what the teller answered, and the rest of the teller's page, is not theirs.

use crate::asked::Asked;
use crate::keepsafe;
use axum::response::Response;
use base::{Error, Message};
use consent::Fingerprint;
use door::{Answer, House, redirect};
use newsroom::stories::guardians::{self, GuardianRound};
use newsroom::stories::{ReviewAnswer, State};
use people::ledger::Answers;
use ui::parts::{Weight, disclosure, go, notice, post_button};
use ui::words::Words;
use ui::{Markup, html};

/// Yes or no to each use. `again` shows the questions once more, with every
/// answer in them, when the words or the notice changed meanwhile.
pub async fn yes(
    house: &House,
    asked: &Asked,
    (seen, answers): (&[Fingerprint], &Answers),
    again: impl FnOnce(Message) -> Response,
) -> Answer {
    let actor = asked.actor(house).await.map_err(|e| asked.trouble(e))?;
    let done = store::write!(house.db, actor, |work| async {
        asked.uses(work, house).await?;
        guardians::approve_beside(work, &house.keys, asked.review.id, seen, answers, &asked.how()).await?;
        keepsafe::keep(work, asked).await
    });
    match done {
        Ok(_) => Ok(redirect(&asked.path("?said=yes"))),
        Err(Error::Conflict(message)) if message.key == "error-review-changed" => Ok(again(message)),
        Err(Error::Refused(message)) if message.key == "people-not-explained" => {
            Ok(again(Message::new("people-notice-replaced")))
        }
        Err(error) => Err(asked.trouble(error)),
    }
}

/// No to the whole of it.
pub async fn no(house: &House, asked: &Asked) -> Answer {
    let actor = asked.actor(house).await.map_err(|e| asked.trouble(e))?;
    let done = store::write!(house.db, actor, |work| async {
        asked.uses(work, house).await?;
        guardians::refuse_beside(work, &house.keys, asked.review.id, &asked.how()).await?;
        keepsafe::keep(work, asked).await
    });
    done.map_err(|e| asked.trouble(e))?;
    Ok(redirect(&asked.path("?said=no")))
}

/// Down everywhere.
pub async fn take_down(house: &House, asked: &Asked) -> Answer {
    let actor = asked.actor(house).await.map_err(|e| asked.trouble(e))?;
    let done = store::write!(house.db, actor, |work| async {
        asked.uses(work, house).await?;
        guardians::take_back_beside(work, &house.keys, asked.review.id, &asked.how()).await?;
        keepsafe::keep(work, asked).await
    });
    done.map_err(|e| asked.trouble(e))?;
    Ok(redirect(&asked.path("?said=down")))
}

/// What of the teller somebody on the staff wants to ask about, and why. Both read it.
pub fn asking(words: Words, asked: &Asked) -> Markup {
    html! {
        @if !asked.asking.is_empty() {
            (notice(words, "guest-young-asking", html! {
                @for one in &asked.asking {
                    // keys: element-*
                    p { strong { (words.named("element", consent::Member::name(one.element))) } ": " bdi { (one.why) } }
                }
            }))
        }
    }
}

/// Where the guardian stands, and what they can do.
pub fn answers(words: Words, asked: &Asked, round: &GuardianRound, token: &str) -> Markup {
    let withdrawn = asked.story.state == State::Withdrawn;
    let said = match round.answer {
        _ if withdrawn => Some("guest-beside-is-down"),
        Some(ReviewAnswer::Approved) => Some("guest-beside-is-yes"),
        Some(_) => Some("guest-beside-is-no"),
        None => None,
    };
    let is_yes = round.answer == Some(ReviewAnswer::Approved);
    html! {
        section.answers {
            h2 { (words.say("guest-answer-title")) }
            @if let Some(said) = said { p.lead { (words.say(said)) } }
            p { (words.say("guest-beside-free")) }
            @if !withdrawn {
                p { (go(words, Weight::Main, &asked.path("/yes"), if is_yes { "guest-beside-change" } else { "guest-beside-yes" })) }
            }
            @if is_yes && !withdrawn {
                p { (go(words, Weight::Quiet, &asked.path("/take-down"), "guest-take-down")) }
            } @else if round.answer.is_none() {
                (disclosure(words, "guest-answer-no-first", html! {
                    p { (words.say("guest-beside-no-means")) }
                    (post_button(words, Weight::Grave, &asked.path("/no"), token, "guest-beside-no"))
                }))
            }
        }
    }
}
