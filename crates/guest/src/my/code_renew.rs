//! A new code in place of every earlier one. It is shown once, on the answer
//! itself: nothing keeps it in a form in which it could be shown again.

use super::own::Own;
use axum::extract::State;
use door::{Answer, House, Sent};
use people::ledger::receipts;
use people::own_keys::{self, OwnKey};
use ui::form::{Field, Form, Kit};
use ui::page::{Head, Page};
use ui::parts::{Weight, go, send};
use ui::words::Words;
use ui::{Markup, html};

/// The box that removes every passkey with the old codes.
const KEYS_TOO: &str = "keys-too";

pub async fn ask(State(house): State<House>, own: Own) -> Answer {
    let keys = own_keys::list(house.db.read(), &own.ids()).await.map_err(|e| own.trouble(e))?;
    let page = AskPage { token: own.token(&house), own: &own, keys };
    Ok(own.respond(&house, "/code", None, &page))
}

pub async fn renew(State(house): State<House>, own: Own, Sent(form): Sent) -> Answer {
    let actor = own.acts(&house, &form).await?;
    let made = store::write!(house.db, actor, |work| async {
        own.note(work, &house).await?;
        if form.ticked(KEYS_TOO) {
            own_keys::remove_those_of(work, &own.ids()).await?;
        }
        receipts::renew(work, &house.keys, own.persona, &own.ids()).await
    });
    let (code, opened) = made.map_err(|e| own.trouble(e))?;
    let page = CodePage {
        code: code.code.shown(),
        until: own.day_words(code.expires_at),
        onward: format!("/my/story/{}", opened.secret.reveal()),
    };
    Ok(own.respond(&house, "/code", None, &page))
}

struct AskPage<'a> {
    own: &'a Own,
    token: String,
    /// Whoever has seen the code may have added one of these.
    keys: Vec<OwnKey>,
}

impl Page for AskPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("my-code")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        let blank = Form::blank();
        let kit = Kit::new(words, &blank);
        html! {
            h1 { (words.say("my-code")) }
            p.lead { (words.say("my-code-lead")) }
            p { (words.say("my-code-ends")) }
            (kit.post(&self.own.path("/code"), &self.token, html! {
                @if !self.keys.is_empty() { (self.keys(&kit)) }
                (send(words, Weight::Main, "my-code-send", None))
            }))
            (self.own.back())
        }
    }
}

impl AskPage<'_> {
    fn keys(&self, kit: &Kit) -> Markup {
        let words = kit.words;
        html! {
            p { (words.say("my-code-keys")) }
            ul { @for key in &self.keys { li { bdi { (key.name) } ". " (words.say("my-key-since")) " " (self.own.day(key.added_at)) } } }
            (kit.tick(Field::new(KEYS_TOO, "my-code-keys-end").hint("my-code-keys-end-hint").quiet()))
        }
    }
}

struct CodePage {
    code: String,
    until: String,
    onward: String,
}

impl Page for CodePage {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("my-code-new")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        html! {
            h1 { (words.say("my-code-new")) }
            p.lead { code.code dir="ltr" { (self.code) } }
            p { (words.fill("my-code-keep", [("day", self.until.as_str().into())])) }
            p { (go(words, Weight::Main, &self.onward, "my-back")) }
        }
    }
}
