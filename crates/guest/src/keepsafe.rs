//! After an answer: what happens next, and the receipt's short code, shown
//! this once. Only its hash is kept, so nobody can show it again.

use crate::asked::Asked;
use crate::my::receipt;
use axum::response::Response;
use base::{ReceiptId, Result};
use door::House;
use people::ledger::receipts::{self, Issued, NewReceipt};
use store::Work;
use ui::page::{Head, Page};
use ui::parts::{Weight, go};
use ui::words::Words;
use ui::{Markup, html};

/// Gives a receipt for what was just answered, in the same unit of work.
pub async fn issue(work: &mut Work, house: &House, asked: &Asked) -> Result<Issued> {
    receipts::issue(work, &house.keys, &new(asked)).await
}

/// The same without a code, for what somebody else answered beside the teller:
/// a code opens the teller's own page.
pub async fn keep(work: &mut Work, asked: &Asked) -> Result<ReceiptId> {
    // It is the teller's to read, in the teller's language.
    receipts::keep(work, &NewReceipt { language: asked.review.locale, ..new(asked) }).await
}

fn new(asked: &Asked) -> NewReceipt {
    NewReceipt {
        persona: asked.persona.id,
        work: asked.story.id,
        campaign: asked.campaign.id,
        edition: asked.edition.id,
        language: asked.reader.locale,
    }
}

/// The page after an answer. It answers the post itself: behind a redirect
/// the code would be lost, or would have to be kept.
pub fn page(house: &House, asked: &Asked, title: &'static str, said: Markup, issued: &Issued) -> Response {
    let (token, address) = (asked.token(house), house.address("/my"));
    asked.respond(house, "", None, &KeepsafePage { asked, title, said, issued, token, address })
}

struct KeepsafePage<'a> {
    asked: &'a Asked,
    title: &'static str,
    said: Markup,
    issued: &'a Issued,
    token: String,
    address: String,
}

impl Page for KeepsafePage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say(self.title)).hidden()
    }
    fn body(&self, words: Words) -> Markup {
        html! {
            h1 { (words.say(self.title)) }
            (self.said)
            h2 { (words.say("guest-code-title")) }
            p.keepsafe { strong.code dir="ltr" { (self.issued.code.shown()) } bdi dir="ltr" { (self.address) } }
            p { (words.say("guest-code-keep")) }
            p { (words.say("guest-code-once")) }
            (receipt::button(words, self.asked, &self.token, self.issued))
            p { (go(words, Weight::Quiet, &self.asked.path(""), "guest-back-to-story")) }
        }
    }
}
