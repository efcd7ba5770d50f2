//! An address of its own for the calendar and the feed: programs ask for it
//! again and again, and it opens nothing else. It is shown once; another one
//! ends it.

use super::entered::Entered;
use axum::extract::State;
use door::{Answer, House, Sent, redirect};
use newsroom::toolkit::rooms;
use ui::page::{Head, Page};
use ui::parts::{Weight, copy_button, go, post_button};
use ui::words::Words;
use ui::{Markup, html};

pub async fn make(State(house): State<House>, entered: Entered, Sent(form): Sent) -> Answer {
    let actor = entered.acts(&house, &form)?;
    let made = store::write!(house.db, actor, |work| async {
        entered.note(work, &house).await?;
        rooms::subscribe(work, &house.keys, entered.room.id).await
    });
    let issued = made.map_err(|error| entered.trouble(error))?;
    let begin = house.address(&format!("/room/feed/{}", issued.secret.reveal()));
    let page = MadePage { entered: &entered, token: entered.token(&house), begin };
    Ok(entered.respond(&house, "/subscribe", None, &page))
}

pub async fn end(State(house): State<House>, entered: Entered, Sent(form): Sent) -> Answer {
    let actor = entered.acts(&house, &form)?;
    let ended = store::write!(house.db, actor, |work| async {
        entered.note(work, &house).await?;
        rooms::unsubscribe(work, entered.room.id).await
    });
    ended.map_err(|error| entered.trouble(error))?;
    Ok(redirect(&entered.path("/week")))
}

struct MadePage<'a> {
    entered: &'a Entered,
    token: String,
    begin: String,
}

impl Page for MadePage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("room-calendar")).hidden().class("room")
    }
    fn body(&self, words: Words) -> Markup {
        let entered = self.entered;
        let address = |id: &'static str, label: &'static str, rest: &str| {
            html! {
                div.field {
                    label for=(id) { (words.say(label)) }
                    textarea id=(id) readonly rows="3" dir="ltr" { (self.begin) (rest) }
                    div.buttons { (copy_button(words, id, "room-copy-address")) }
                }
            }
        };
        html! {
            h1 { (words.say("room-calendar")) }
            p.lead { (words.say("room-calendar-once")) }
            (address("calendar", "room-calendar-address", "/week.ics"))
            p { (words.say("room-calendar-how")) }
            (address("feed", "room-feed-address", "/changes.xml"))
            p { (words.say("room-feed-how")) }
            p { (words.say("room-calendar-secret")) }
            div.buttons {
                (go(words, Weight::Main, &entered.path("/week"), "room-week"))
                (post_button(words, Weight::Grave, &entered.path("/unsubscribe"), &self.token, "room-calendar-end"))
            }
        }
    }
}
