//! A new code in place of every earlier one. It is shown once, on the answer
//! itself: nothing keeps it in a form in which it could be shown again.

use super::own::Own;
use axum::extract::State;
use door::{Answer, House, Sent};
use people::ledger::receipts;
use ui::page::{Head, Page};
use ui::parts::{Weight, go, post_button};
use ui::words::Words;
use ui::{Markup, html};

pub async fn ask(State(house): State<House>, own: Own) -> Answer {
    let page = AskPage { token: own.token(&house), own: &own };
    Ok(own.respond(&house, "/code", None, &page))
}

pub async fn renew(State(house): State<House>, own: Own, Sent(form): Sent) -> Answer {
    let actor = own.acts(&house, &form).await?;
    let made = store::write!(house.db, actor, |work| async {
        own.note(work, &house).await?;
        receipts::renew(work, &house.keys, own.persona).await
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
}

impl Page for AskPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("my-code")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        html! {
            h1 { (words.say("my-code")) }
            p.lead { (words.say("my-code-lead")) }
            p { (words.say("my-code-ends")) }
            (post_button(words, Weight::Main, &self.own.path("/code"), &self.token, "my-code-send"))
            (self.own.back())
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
