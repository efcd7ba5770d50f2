//! The receipt with its short code, as a PDF, from the one page that shows the
//! code. The page sends the code back in a form: of ours only its hash is
//! kept, and in an address it would stay in the phone's history.

use super::paper::{self, Sheet};
use crate::asked::Asked;
use crate::my::names::Names;
use axum::extract::State;
use base::{Error, ReceiptId};
use door::{Answer, House, Sent, check_token};
use people::ledger::receipts::{self, Issued};
use people::links::{self, Code, Purpose};
use ui::form::Kit;
use ui::parts::{Weight, send as send_button};
use ui::words::Words;
use ui::{Markup, html};

pub async fn send(State(house): State<House>, asked: Asked, Sent(form): Sent) -> Answer {
    check_token(&house.keys, &asked.secret, &form).map_err(|e| asked.trouble(e))?;
    let made = async {
        let receipt: ReceiptId = form.value("receipt").parse().map_err(|_| Error::Missing)?;
        let receipt = receipts::find(&house.db, receipt).await?;
        let code = Code::parse(form.value("code")).map_err(|_| Error::Missing)?;
        let opens = links::open(&house.db, &house.keys, code.reveal(), Purpose::Code).await?;
        let theirs = receipt.persona == asked.persona.id && receipt.summary.work == asked.story.id;
        if !theirs || opens.subject != asked.persona.id.to_string() {
            return Err(Error::Missing);
        }
        let names = Names::load(&house, asked.words).await?;
        let version = asked.versions.first();
        let sheet = Sheet {
            words: asked.words,
            zone: asked.campaign.zone.tz(),
            names: &names,
            title: version.map(|version| (version.language, version.content.title.as_str())),
            brand: asked.campaign.title.say(asked.reader.locale),
            code: Some((&code, house.address("/my"))),
        };
        paper::set(vec![paper::document(&sheet, &receipt)]).await
    };
    let made = made.await.map_err(|e| asked.trouble(e))?;
    Ok(paper::answer(made.into_iter().flatten().collect()))
}

/// Beside the code, while it is shown.
pub fn button(words: Words, asked: &Asked, token: &str, issued: &Issued) -> Markup {
    html! {
        form method="post" action=(asked.path("/receipt.pdf")) {
            (Kit::hidden("token", token))
            (Kit::hidden("receipt", &issued.receipt.to_string()))
            (Kit::hidden("code", &issued.code.shown()))
            (send_button(words, Weight::Quiet, "my-receipt-pdf", None))
        }
    }
}
