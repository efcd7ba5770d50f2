//! Being forgotten. It cannot be undone, so it is asked twice: the first press
//! shows what goes and what stays, the second does it.

use super::own::Own;
use axum::extract::State;
use door::{Answer, House, Sent, redirect};
use newsroom::mine;
use ui::form::Kit;
use ui::page::{Head, Page};
use ui::parts::{Weight, go, send};
use ui::words::Words;
use ui::{Markup, html};

/// What the second press sends.
const SURE: &str = "sure";

pub async fn ask(State(house): State<House>, own: Own) -> Answer {
    let page = ForgetPage { token: own.token(&house), own: &own, again: false };
    Ok(own.respond(&house, "/forget", None, &page))
}

pub async fn forget(State(house): State<House>, own: Own, Sent(form): Sent) -> Answer {
    let actor = own.acts(&house, &form).await?;
    if form.value("press") != SURE {
        let page = ForgetPage { token: own.token(&house), own: &own, again: true };
        return Ok(own.respond(&house, "/forget", None, &page));
    }
    let (ids, how) = (own.ids(), own.how());
    let done = store::write!(house.db, actor, |work| async {
        own.note(work, &house).await?;
        mine::forget(work, &house.keys, &ids, &how).await
    });
    done.map_err(|e| own.trouble(e))?;
    Ok(redirect("/my?said=forgotten"))
}

struct ForgetPage<'a> {
    own: &'a Own,
    token: String,
    /// Asked for the second time.
    again: bool,
}

impl Page for ForgetPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("my-forget")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        let own = self.own;
        let (title, label) = match self.again {
            true => ("my-forget-sure", "my-forget-last"),
            false => ("my-forget", "my-forget-first"),
        };
        html! {
            h1 { (words.say(title)) }
            @if self.again {
                p.lead { (words.say("my-forget-final")) }
            } @else {
                p.lead { (words.say("my-forget-lead")) }
                h2 { (words.say("my-forget-goes-title")) }
                p { (words.say("my-forget-goes")) }
                h2 { (words.say("my-forget-stays-title")) }
                p { (words.say("my-forget-stays")) }
                p { a href=(own.path("/everything")) { (words.say("my-forget-copy")) } }
            }
            form.form method="post" action=(own.path("/forget")) {
                (Kit::hidden("token", &self.token))
                div.buttons {
                    (send(words, Weight::Grave, label, self.again.then_some(("press", SURE))))
                    (go(words, Weight::Quiet, &own.path(""), "ui-keep"))
                }
            }
        }
    }
}
