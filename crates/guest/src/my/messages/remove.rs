//! Taking a message away: asked once more, as it cannot be brought back.

use super::{Theirs, both};
use crate::my::own::Own;
use axum::extract::{Path, State};
use base::{Error, Result};
use door::{Answer, House, Sent, redirect};
use people::key_messages::{self, Message, Part, Place};
use ui::form::Kit;
use ui::page::{Head, Page};
use ui::parts::{Weight, confirmation, send};
use ui::words::Words;
use ui::{Markup, html};

pub async fn ask(State(house): State<House>, own: Own, Path((_, place)): Path<(String, String)>) -> Answer {
    let (theirs, place) = find(&house, &own, &place).await.map_err(|e| own.trouble(e))?;
    // Nothing there, or not any more: everything that is there is one step back.
    let Some(message) = theirs.at(place) else { return Ok(redirect(&own.path("/messages"))) };
    let page = RemovePage { own: &own, token: own.token(&house), message, theirs: &theirs };
    Ok(own.respond(&house, &format!("/messages/remove/{place}"), None, &page))
}

pub async fn act(
    State(house): State<House>,
    own: Own,
    Path((_, place)): Path<(String, String)>,
    Sent(form): Sent,
) -> Answer {
    let actor = own.acts(&house, &form).await?;
    let (theirs, place) = find(&house, &own, &place).await.map_err(|e| own.trouble(e))?;
    if let Some(message) = theirs.at(place) {
        let done = store::write!(house.db, actor, |work| async {
            own.note(work, &house).await?;
            key_messages::remove(work, theirs.persona, message.id).await
        });
        match done {
            Ok(()) | Err(Error::Missing) => {}
            Err(error) => return Err(own.trouble(error)),
        }
    }
    Ok(redirect(&own.path("/messages?said=removed")))
}

async fn find(house: &House, own: &Own, place: &str) -> Result<(Theirs, Place)> {
    let place = Place::parse(place).ok_or(Error::Missing)?;
    Ok((Theirs::load(house, own).await?, place))
}

struct RemovePage<'a> {
    own: &'a Own,
    token: String,
    message: &'a Message,
    theirs: &'a Theirs,
}

impl Page for RemovePage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("my-messages-remove-ask")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        let place = self.message.place;
        let what = html! {
            (both(self.message, self.theirs.second_beside(self.message.language), Part::Words))
            p { (words.say("my-messages-remove-what")) }
        };
        let act = html! {
            form.act method="post" action=(self.own.path(&format!("/messages/remove/{place}"))) {
                (Kit::hidden("token", &self.token))
                (send(words, Weight::Grave, "my-messages-remove", None))
            }
        };
        confirmation(words, "my-messages-remove-ask", what, act, &self.own.path("/messages"))
    }
}
