//! "Take this down everywhere": says what will happen, then does it.

use crate::asked::Asked;
use crate::{beside, keepsafe};
use axum::extract::State;
use base::Error;
use door::{Answer, House, Sent, check_token, redirect};
use newsroom::stories::{self, ReviewAnswer};
use ui::page::{Head, Page};
use ui::parts::{Weight, go, post_button};
use ui::words::Words;
use ui::{Markup, html};

pub async fn ask(State(house): State<House>, asked: Asked) -> Answer {
    let answer = match &asked.beside {
        Some(round) if asked.is_guardian() => round.answer,
        _ => asked.review.answer,
    };
    if answer != Some(ReviewAnswer::Approved) {
        return Err(asked.trouble(Error::Missing));
    }
    let page = TakeDownPage { token: asked.token(&house), asked: &asked };
    Ok(asked.respond(&house, "/take-down", None, &page))
}

pub async fn act(State(house): State<House>, asked: Asked, Sent(form): Sent) -> Answer {
    check_token(&house.keys, &asked.secret, &form).map_err(|e| asked.trouble(e))?;
    if asked.is_guardian() {
        return beside::take_down(&house, &asked).await;
    }
    let actor = asked.actor(&house).await.map_err(|e| asked.trouble(e))?;
    let done = store::write!(house.db, actor, |work| async {
        asked.uses(work, &house).await?;
        let is_new = stories::take_down(work, &house.keys, asked.story.id, asked.how()).await?;
        Ok(if is_new { Some(keepsafe::issue(work, &house, &asked).await?) } else { None })
    });
    let Some(issued) = done.map_err(|e| asked.trouble(e))? else {
        // Pressed twice: the receipt was given the first time.
        return Ok(redirect(&asked.path("?said=down")));
    };
    let said = html! { p.lead { (asked.words.say("guest-said-down")) } };
    Ok(keepsafe::page(&house, &asked, "guest-said-down-title", said, &issued))
}

struct TakeDownPage<'a> {
    asked: &'a Asked,
    token: String,
}

impl Page for TakeDownPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("guest-take-down-title")).hidden()
    }
    fn body(&self, words: Words) -> Markup {
        html! {
            h1 { (words.say("guest-take-down-title")) }
            p.lead { (words.say("guest-take-down-now")) }
            p { (words.say("guest-take-down-outside")) }
            p { (words.say("guest-take-down-free")) }
            (post_button(words, Weight::Grave, &self.asked.path("/take-down"), &self.token, "guest-take-down"))
            p { (go(words, Weight::Quiet, &self.asked.path(""), "guest-back-to-story")) }
        }
    }
}
