//! An address of its own for somebody's calendar: programs ask for it again
//! and again, and it opens nothing else. It is shown once; another one ends it.

use crate::my::own::Own;
use axum::extract::State;
use door::{Answer, House, Sent, redirect};
use newsroom::training as theirs;
use ui::page::{Head, Page};
use ui::parts::{Weight, copy_button, go, post_button};
use ui::words::Words;
use ui::{Markup, html};

/// At the foot of the page of training.
pub(super) fn offer(own: &Own, token: &str, subscribed: bool) -> Markup {
    let words = own.words;
    let to = |rest: &str| own.path(&format!("{}/calendar{rest}", own.training_rest()));
    html! {
        section {
            h2 { (words.say("my-training-calendar")) }
            p { (words.say("my-training-calendar-lead")) }
            @if subscribed { p { (words.say("my-training-calendar-is")) } }
            div.buttons {
                (post_button(words, Weight::Quiet, &to(""), token, "my-training-calendar-make"))
                @if subscribed { (post_button(words, Weight::Quiet, &to("/end"), token, "my-training-calendar-end")) }
            }
        }
    }
}

pub async fn make(State(house): State<House>, own: Own, Sent(form): Sent) -> Answer {
    let actor = own.acts(&house, &form).await?;
    let made = store::write!(house.db, actor, |work| async {
        own.note(work, &house).await?;
        theirs::subscribe(work, &house.keys, own.persona).await
    });
    let issued = made.map_err(|error| own.trouble(error))?;
    // A calendar asks in no language of its own: it gets the one of this page.
    let language = own.words.locale().tag();
    let address = house.address(&format!("/my/calendar/{}/days.ics?lang={language}", issued.secret.reveal()));
    let page = MadePage { own: &own, address };
    Ok(own.respond(&house, own.training_rest(), None, &page))
}

pub async fn end(State(house): State<House>, own: Own, Sent(form): Sent) -> Answer {
    let actor = own.acts(&house, &form).await?;
    let ended = store::write!(house.db, actor, |work| async {
        own.note(work, &house).await?;
        theirs::unsubscribe(work, own.persona).await
    });
    ended.map_err(|error| own.trouble(error))?;
    Ok(redirect(&own.path(&format!("{}?said=ended", own.training_rest()))))
}

struct MadePage<'a> {
    own: &'a Own,
    address: String,
}

impl Page for MadePage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("my-training-calendar")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        let own = self.own;
        html! {
            h1 { (words.say("my-training-calendar")) }
            p.lead { (words.say("my-training-calendar-once")) }
            div.field {
                label for="calendar" { (words.say("my-training-calendar-address")) }
                textarea id="calendar" readonly rows="3" dir="ltr" { (self.address) }
                div.buttons { (copy_button(words, "calendar", "room-copy-address")) }
            }
            p { (words.say("room-calendar-how")) }
            p { (words.say("my-training-calendar-says")) }
            p { (go(words, Weight::Main, &own.path(own.training_rest()), "my-training-back")) }
        }
    }
}
