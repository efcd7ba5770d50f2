//! A check of one's own accounts before anything appears: plain steps that the
//! person ticks for themself. What they tick is sent nowhere to stay; only that
//! they went through it, and on which day.

use super::own::Own;
use axum::extract::State;
use base::{Instant, Result};
use door::{Answer, House, Sent, redirect};
use people::needs;
use ui::form::{Choice, Field, Form, Kit};
use ui::page::{Flash, Head, Page};
use ui::words::{Wording, Words};
use ui::{Markup, html};

/// The steps, in the order in which they help most.
const STEPS: [&str; 9] = [
    "check-search",
    "check-private",
    "check-old-posts",
    "check-tags",
    "check-friends",
    "check-place",
    "check-contact",
    "check-sign-in",
    "check-family",
];

pub async fn show(State(house): State<House>, own: Own) -> Answer {
    let flash = (own.asks("said") == "done").then(|| Flash { text: Wording::from("check-noted"), trouble: false });
    let done = done_at(&house, &own).await.map_err(|e| own.trouble(e))?;
    let page = CheckPage { own: &own, token: own.token(&house), done };
    Ok(own.respond(&house, "/accounts", flash, &page))
}

/// What is ticked is not even read: it is theirs.
pub async fn done(State(house): State<House>, own: Own, Sent(form): Sent) -> Answer {
    let actor = own.acts(&house, &form).await?;
    let done = store::write!(house.db, actor, |work| async {
        own.note(work, &house).await?;
        needs::accounts_checked(work, &house.keys, own.persona).await
    });
    done.map_err(|e| own.trouble(e))?;
    Ok(redirect(&own.path("/accounts?said=done")))
}

async fn done_at(house: &House, own: &Own) -> Result<Option<Instant>> {
    needs::checked_at(&house.db, &house.keys, own.persona).await
}

struct CheckPage<'a> {
    own: &'a Own,
    token: String,
    done: Option<Instant>,
}

impl Page for CheckPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("welcome-check-title")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        let form = Form::blank();
        let kit = Kit::new(words, &form);
        let steps: Vec<Choice> = STEPS.iter().map(|step| Choice::new(*step, *step)).collect();
        html! {
            h1 { (words.say("welcome-check-title")) }
            p.lead { (words.say("welcome-check-lead")) }
            @if let Some(at) = self.done { p { (words.weave(&"check-done-on".into(), [("day", self.own.day(at))])) } }
            (kit.post(&self.own.path("/accounts"), &self.token, html! {
                (kit.boxes(Field::new("steps", "check-steps").quiet().hint("check-steps-hint"), &steps))
                p.hint { (words.say("check-help")) }
                (kit.buttons("check-done", Markup::default()))
            }))
            (self.own.back())
        }
    }
}
