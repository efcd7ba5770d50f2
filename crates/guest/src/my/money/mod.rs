//! Money, on the person's own page: how they are paid, what they spent and ask
//! back with a picture of the receipt, and where each of it stands.

mod form;
pub mod one;

use super::own::Own;
use axum::extract::State;
use axum::response::Response;
use base::{Error, Result};
use door::{Answer, House, SentFiles, redirect};
use form::{Parts, inputs};
use http::StatusCode;
use people::payments::{self, Kind, Money, Payment, Route, State as Stands, Terms};
use ui::form::{Form, Kit};
use ui::page::{Flash, Head, Page};
use ui::parts::{Tone, chip};
use ui::words::{Wording, Words, date_element};
use ui::{Markup, html};

pub async fn list(State(house): State<House>, own: Own) -> Answer {
    let said = [("sent", "money-said-sent"), ("changed", "money-said-changed"), ("back", "money-said-back")];
    let said = said.into_iter().find(|(word, _)| *word == own.asks("said")).map(|(_, key)| key);
    let flash = said.map(|key| Flash { text: Wording::from(key), trouble: false });
    page(&house, &own, flash, None).await.map_err(|e| own.trouble(e))
}

pub async fn claim(State(house): State<House>, own: Own, mut sent: SentFiles) -> Answer {
    let actor = own.acts(&house, &sent.form).await?;
    let file = sent.take(form::FILE).ok();
    let mut form = sent.form;
    let done = async {
        let parts = Parts::load(&house, &own).await?;
        let (persona, spent) = form::read(&mut form, &parts)?;
        let receipt = form::seal(&house, actor, persona, file).await?;
        let today = house.db.now().date_in(&own.zone);
        store::write!(house.db, actor, |work| async {
            own.note(work, &house).await?;
            payments::claim(work, &house.keys, persona, &spent, receipt.as_ref(), today).await
        })
    };
    match done.await {
        Ok(_) => Ok(redirect(&own.path("/money?said=sent"))),
        Err(Error::Invalid(invalid)) => {
            let again = page(&house, &own, None, Some(form.refused(invalid))).await;
            let mut again = again.map_err(|e| own.trouble(e))?;
            *again.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(again)
        }
        Err(error) => Err(own.trouble(error).onward(own.path("/money"), "money-title")),
    }
}

async fn page(house: &House, own: &Own, flash: Option<Flash>, form: Option<Form>) -> Result<Response> {
    let actor = own.actor(house).await?;
    let parts = Parts::load(house, own).await?;
    let page = MoneyPage {
        own,
        token: own.token(house),
        terms: payments::own_terms(&house.db, &house.keys, &actor, own.persona).await?,
        all: payments::of_personas(house.db.read(), &own.ids()).await?,
        form: form.unwrap_or_else(|| parts.blank()),
        parts,
    };
    Ok(own.respond(house, "/money", flash, &page))
}

pub fn in_words(words: Words, money: Money) -> String {
    words.money(money.minor, money.currency.digits(), money.currency.name())
}

pub fn state(words: Words, one: &Payment) -> Markup {
    let (tone, key) = match (one.kind, one.state) {
        (Kind::Supplier, Stands::Paid) => (Tone::Done, "money-state-supplier"),
        (_, Stands::Sent) => (Tone::Moving, "money-state-sent"),
        (_, Stands::AskedBack) => (Tone::Careful, "money-state-asked-back"),
        (_, Stands::Paid) => (Tone::Done, "money-state-paid"),
        (_, Stands::Declined) => (Tone::Stopped, "money-state-declined"),
        (_, Stands::TakenBack) => (Tone::Still, "money-state-taken-back"),
    };
    chip(words, tone, key)
}

struct MoneyPage<'a> {
    own: &'a Own,
    token: String,
    terms: Option<Terms>,
    all: Vec<Payment>,
    parts: Parts,
    form: Form,
}

impl MoneyPage<'_> {
    fn how(&self, words: Words) -> Markup {
        let key = match self.terms.as_ref().and_then(|terms| terms.route) {
            Some(Route::Fee) => "money-route-fee",
            Some(Route::Expenses) => "money-route-expenses",
            Some(Route::Supplier) => "money-route-supplier",
            Some(Route::Declined) => "money-route-declined",
            None => "money-route-none",
        };
        html! { p { (words.say(key)) } }
    }

    fn line(&self, words: Words, one: &Payment) -> Markup {
        html! {
            li {
                @let title = html! { bdi { (in_words(words, one.spent.money)) } " · " bdi { (one.spent.what_for) } };
                p {
                    @if one.kind == Kind::Expenses { a href=(self.own.path(&format!("/money/{}", one.id))) { (title) } }
                    @else { (title) }
                    " " (state(words, one))
                }
                p.hint { (date_element(words, one.spent.on)) " · " (words.say(one.spent.purpose.key())) }
                @if !one.answer.is_empty() { p { (words.say("money-answer")) " " bdi { (one.answer) } } }
            }
        }
    }
}

impl Page for MoneyPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("money-title")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        let kit = Kit::new(words, &self.form);
        html! {
            h1 { (words.say("money-title")) }
            p.lead { (words.say("money-lead")) }
            (self.how(words))
            @if !self.all.is_empty() {
                h2 { (words.say("money-all")) }
                ul.ways { @for one in &self.all { (self.line(words, one)) } }
            }
            h2 { (words.say("money-new")) }
            @if self.parts.is_empty() { p { (words.say("money-no-edition")) } }
            @else {
                (kit.post_files(&self.own.path("/money"), &self.token, html! {
                    (inputs(words, &kit, &self.parts, false))
                    p.hint { (words.say("money-next")) }
                    (kit.buttons("money-send", Markup::default()))
                }))
            }
            (self.own.back())
        }
    }
}
