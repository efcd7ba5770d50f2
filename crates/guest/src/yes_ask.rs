//! Saying yes: to this exact version, with an answer to each use.

use crate::asked::Asked;
use crate::questions::{self, Asker};
use axum::extract::State;
use axum::response::Response;
use base::{Error, Result};
use consent::{Element, Fingerprint};
use data_encoding::HEXLOWER;
use door::{Answer, House, Sent, check_token, redirect};
use http::StatusCode;
use newsroom::stories;
use people::ledger::Method;
use people::links::{self, Purpose};
use programme::partners::{self, Filter};
use ui::form::{Form, Kit};
use ui::page::{Flash, Head, Page};
use ui::parts::{Weight, go};
use ui::words::{Wording, Words};
use ui::{Markup, html};

pub async fn show(State(house): State<House>, asked: Asked) -> Answer {
    if asked.is_settled() {
        return Ok(redirect(&asked.path("")));
    }
    let partners = askers(&house, &asked).await.map_err(|e| asked.trouble(e))?;
    Ok(page(&house, &asked, &partners, &Form::blank(), None))
}

pub async fn send(State(house): State<House>, asked: Asked, Sent(mut form): Sent) -> Answer {
    check_token(&house.keys, &asked.secret, &form).map_err(|e| asked.trouble(e))?;
    let partners = askers(&house, &asked).await.map_err(|e| asked.trouble(e))?;
    let elements = elements(&asked);
    let answers = questions::read(&mut form, &partners, &elements);
    if form.check().is_err() {
        return Ok(wrong(page(&house, &asked, &partners, &form, None), StatusCode::UNPROCESSABLE_ENTITY));
    }
    let seen: Vec<Fingerprint> = form.values("seen").filter_map(read_fingerprint).collect();
    let actor = asked.actor(&house).await.map_err(|e| asked.trouble(e))?;
    let done = store::write!(house.db, actor, |work| async {
        links::consume(work, &house.keys, &asked.secret, Purpose::Review).await?;
        stories::approve(work, asked.review.id, &seen, &answers, Method::Link).await
    });
    match done {
        Ok(()) => Ok(redirect(&asked.path("?said=yes"))),
        // The words changed while they were read: show the new ones, keep every answer.
        Err(Error::Conflict(message)) if message.key == "error-review-changed" => {
            let flash = Flash { text: Wording::from(message), trouble: true };
            Ok(wrong(page(&house, &asked, &partners, &form, Some(flash)), StatusCode::CONFLICT))
        }
        Err(error) => Err(asked.trouble(error)),
    }
}

fn elements(asked: &Asked) -> Vec<(Element, &'static str, &'static str)> {
    questions::elements(&asked.versions, asked.persona.for_staff())
}

fn page(house: &House, asked: &Asked, partners: &[Asker], form: &Form, flash: Option<Flash>) -> Response {
    let page = YesPage { token: asked.token(house), elements: elements(asked), asked, partners, form };
    asked.respond(house, "/yes", flash, &page)
}

fn wrong(mut response: Response, status: StatusCode) -> Response {
    *response.status_mut() = status;
    response
}

/// Every partner of the edition, by name.
async fn askers(house: &House, asked: &Asked) -> Result<Vec<Asker>> {
    let mut all = Vec::new();
    let mut filter = Filter { edition: Some(asked.edition.id), page: 1, ..Filter::default() };
    loop {
        let listing = partners::list(house.db.read(), &filter).await?;
        let name = |row: &partners::PartnerRow| row.partner.name.say(asked.reader.locale).to_owned();
        all.extend(listing.rows.iter().map(|row| Asker { id: row.partner.id, name: name(row) }));
        if filter.page >= listing.pages() {
            return Ok(all);
        }
        filter.page += 1;
    }
}

fn read_fingerprint(text: &str) -> Option<Fingerprint> {
    HEXLOWER.decode(text.as_bytes()).ok()?.try_into().ok().map(Fingerprint)
}

struct YesPage<'a> {
    asked: &'a Asked,
    partners: &'a [Asker],
    elements: Vec<(Element, &'static str, &'static str)>,
    form: &'a Form,
    token: String,
}

impl Page for YesPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("guest-yes-title")).hidden()
    }
    fn body(&self, words: Words) -> Markup {
        let kit = Kit::new(words, self.form);
        let asked = self.asked;
        let questions = questions::show(&kit, self.partners, &self.elements);
        html! {
            h1 { (words.say("guest-yes-title")) }
            p.lead { (words.say("guest-yes-lead")) }
            p { (words.say("guest-yes-undo")) }
            (kit.post(&asked.path("/yes"), &self.token, html! {
                @for fingerprint in asked.seen() { (Kit::hidden("seen", &HEXLOWER.encode(&fingerprint.0))) }
                (questions)
                p { (words.say("guest-yes-next")) }
                (kit.buttons("guest-yes-send", go(words, Weight::Quiet, &asked.path(""), "guest-back-to-story")))
            }))
        }
    }
}
