//! One thing that they spent: where it stands, what was answered, and while it
//! waits the way to change it or take it back.

use super::form::{self, Parts, inputs};
use super::{in_words, state};
use crate::my::own::Own;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::response::Response;
use base::{Error, Result};
use door::{Answer, House, Sent, SentFiles, redirect};
use http::{HeaderValue, StatusCode, header};
use newsroom::forgetting;
use people::payments::{self, Kind, Payment};
use ui::form::{Form, Kit};
use ui::page::{Head, Page};
use ui::parts::{Weight, go, post_button};
use ui::words::{Words, date_element};
use ui::{Markup, html};

pub async fn show(State(house): State<House>, Path((_, id)): Path<(String, String)>, own: Own) -> Answer {
    page(&house, &own, &id, None).await.map_err(|e| own.trouble(e))
}

pub async fn change(
    State(house): State<House>,
    Path((_, id)): Path<(String, String)>,
    own: Own,
    mut sent: SentFiles,
) -> Answer {
    let actor = own.acts(&house, &sent.form).await?;
    let file = sent.take(form::FILE).ok();
    let mut form = sent.form;
    let done = async {
        let one = theirs(&house, &own, &id).await?;
        let parts = Parts::load(&house, &own).await?;
        let (_, spent) = form::read(&mut form, &parts)?;
        let receipt = form::seal(&house, actor, one.persona, file).await?;
        let today = house.db.now().date_in(&own.zone);
        store::write!(house.db, actor, |work| async {
            own.note(work, &house).await?;
            let before = payments::change_claim(work, &house.keys, one.id, &spent, receipt.as_ref(), today).await?;
            if let Some(before) = before {
                forgetting::drop_bytes(work, before);
            }
            Ok(())
        })
    };
    match done.await {
        Ok(()) => Ok(redirect(&own.path("/money?said=changed"))),
        Err(Error::Invalid(invalid)) => {
            let again = page(&house, &own, &id, Some(form.refused(invalid))).await;
            let mut again = again.map_err(|e| own.trouble(e))?;
            *again.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(again)
        }
        Err(error) => Err(own.trouble(error).onward(own.path("/money"), "money-title")),
    }
}

pub async fn take_back(
    State(house): State<House>,
    Path((_, id)): Path<(String, String)>,
    own: Own,
    Sent(form): Sent,
) -> Answer {
    let actor = own.acts(&house, &form).await?;
    let one = theirs(&house, &own, &id).await.map_err(|e| own.trouble(e))?;
    let done = store::write!(house.db, actor, |work| async {
        own.note(work, &house).await?;
        payments::take_back(work, &house.keys, one.id).await
    });
    done.map_err(|e| own.trouble(e).onward(own.path("/money"), "money-title"))?;
    Ok(redirect(&own.path("/money?said=back")))
}

/// The receipt itself, for the one who sent it. Their own look is nobody's business.
pub async fn receipt(State(house): State<House>, Path((_, id)): Path<(String, String)>, own: Own) -> Answer {
    let found = async {
        let one = theirs(&house, &own, &id).await?;
        let actor = own.actor(&house).await?;
        store::write!(house.db, actor, |work| payments::receipt(work, &house.keys, &house.files, &one))
    };
    let (paper, bytes) = found.await.map_err(|e| own.trouble(e))?;
    let mut response = Response::new(Body::from(bytes));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(paper.format.content_type()));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox"));
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex"));
    if let Ok(name) = HeaderValue::from_str(&format!("attachment; filename=\"receipt.{}\"", paper.format.name())) {
        headers.insert(header::CONTENT_DISPOSITION, name);
    }
    Ok(response)
}

/// What they spent; anybody else's is not there.
async fn theirs(house: &House, own: &Own, id: &str) -> Result<Payment> {
    let one = payments::find(house.db.read(), id.parse().map_err(|_| Error::Missing)?).await?;
    match own.ids().contains(&one.persona) && one.kind == Kind::Expenses {
        true => Ok(one),
        false => Err(Error::Missing),
    }
}

async fn page(house: &House, own: &Own, id: &str, form: Option<Form>) -> Result<Response> {
    let one = theirs(house, own, id).await?;
    let parts = Parts::load(house, own).await?;
    let form = form.unwrap_or_else(|| form::fill(&one));
    let page = OnePage { own, token: own.token(house), one: &one, parts: &parts, form: &form };
    Ok(own.respond(house, &format!("/money/{}", one.id), None, &page))
}

struct OnePage<'a> {
    own: &'a Own,
    token: String,
    one: &'a Payment,
    parts: &'a Parts,
    form: &'a Form,
}

impl Page for OnePage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("money-one")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        let (own, one) = (self.own, self.one);
        let here = own.path(&format!("/money/{}", one.id));
        let kit = Kit::new(words, self.form);
        html! {
            h1 { bdi { (in_words(words, one.spent.money)) } }
            p { (state(words, one)) }
            p.lead { bdi { (one.spent.what_for) } }
            p { (date_element(words, one.spent.on)) " · " (words.say(one.spent.purpose.key())) }
            p { (words.weave(&"money-said-at".into(), [("when", own.moment(one.noted_at))])) }
            @if !one.answer.is_empty() { p { (words.say("money-answer")) " " strong { bdi { (one.answer) } } } }
            @if one.paper.is_some() { p { a href={ (here) "/receipt" } { (words.say("money-receipt-see")) } } }
            @else { p { (words.say("money-receipt-none")) } }
            @if one.is_open() {
                h2 { (words.say("money-change")) }
                (kit.post_files(&here, &self.token, html! {
                    (inputs(words, &kit, self.parts, one.paper.is_some()))
                    (kit.buttons("money-send-again", Markup::default()))
                }))
                (post_button(words, Weight::Quiet, &format!("{here}/take-back"), &self.token, "money-take-back"))
                p.hint { (words.say("money-take-back-means")) }
            }
            p { (go(words, Weight::Quiet, &own.path("/money"), "money-title")) }
        }
    }
}
