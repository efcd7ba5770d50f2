//! One payment: what it was for, its receipt, and the answer to it.

use crate::answer::{Again, Answer, settle};
use crate::frame::bar;
use crate::payments::{HERE, money, state};
use crate::shown::{edition_name, when};
use crate::signed::{At, Posted, Signed};
use axum::body::Body;
use axum::response::Response;
use base::{Error, PaymentId, Result};
use http::{HeaderValue, header};
use people::payments::{self, Answer as Reply, Kind, Payment, State, rules};
use people::{accounts, personas};
use programme::campaigns;
use ui::form::{Field, Form, Kit};
use ui::parts::{Weight, breadcrumb, disclosure, facts};
use ui::words::{Wording, date_element};
use ui::{Markup, html};

pub async fn show(desk: Signed, At(id): At<PaymentId>) -> Answer {
    let one = payments::find(desk.db().read(), id).await?;
    Ok(page(&desk, &one, &Again::first(Form::blank())).await?)
}

/// The receipt: a post, as the look is written down before anything is shown.
pub async fn receipt(At(id): At<PaymentId>, posted: Posted) -> Answer {
    let desk = posted.desk;
    let one = payments::find(desk.db().read(), id).await?;
    let (keys, files) = (&desk.house.keys, &desk.house.files);
    let opened = store::write!(desk.house.db, desk.staff.actor(), |work| payments::receipt(work, keys, files, &one));
    let (paper, bytes) = opened?;
    let mut response = Response::new(Body::from(bytes));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(paper.format.content_type()));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox"));
    if let Ok(name) = HeaderValue::from_str(&format!("attachment; filename=\"receipt.{}\"", paper.format.name())) {
        headers.insert(header::CONTENT_DISPOSITION, name);
    }
    Ok(response)
}

/// One field of words, and the button says what is done.
pub async fn answer(At(id): At<PaymentId>, posted: Posted) -> Answer {
    let Posted { desk, form } = posted;
    let one = payments::find(desk.db().read(), id).await?;
    let reply = match form.value("reply") {
        "paid" => Ok(Reply::Paid),
        "ask-back" => Ok(Reply::AskBack),
        "decline" => Ok(Reply::Decline),
        _ => Err(Error::invalid("answer", "error-unknown-choice")),
    };
    let words = form.value("answer").to_owned();
    let done = match reply {
        Ok(reply) => {
            store::write!(desk.house.db, desk.staff.actor(), |work| payments::settle(work, id, reply, &words))
        }
        Err(error) => Err(error),
    };
    // Somebody else answered meanwhile: the page as it was has nothing to offer any more.
    let done = match done {
        Err(error @ Error::Conflict(_)) => return Err(error.into()),
        done => done,
    };
    match settle(done, form)? {
        Ok(()) => Ok(desk.said(&format!("{HERE}{id}/"), "saved")),
        Err(again) => Ok(page(&desk, &one, &again).await?),
    }
}

pub async fn reopen(At(id): At<PaymentId>, posted: Posted) -> Answer {
    let desk = posted.desk;
    store::write!(desk.house.db, desk.staff.actor(), |work| payments::reopen(work, id))?;
    Ok(desk.said(&format!("{HERE}{id}/"), "undone"))
}

async fn page(desk: &Signed, one: &Payment, again: &Again) -> Result<Response> {
    let words = desk.words;
    let db = desk.db().read();
    let zone = desk.zone().await?;
    let persona = personas::find(db, one.persona).await?;
    let edition = campaigns::edition(db, one.spent.edition).await?;
    let staff: Vec<_> = one.noted_by.into_iter().chain(one.settled_by).collect();
    let names = accounts::names(db, &staff).await?;
    let by = |id: Option<base::StaffId>| id.and_then(|id| names.get(&id).cloned());
    let here = format!("{HERE}{}/", one.id);
    let mut rows: Vec<(Wording, Markup)> = vec![
        ("desk-state".into(), state(words, one.state)),
        ("desk-payment-amount".into(), html! { strong { (money(words, one.spent.money)) } }),
        (
            "desk-who".into(),
            html! { a href={ "/desk/people/" (one.persona) "/" } { bdi { (persona.staff_name(words.locale())) } } },
        ),
        ("desk-payment-kind".into(), html! { (words.say(one.kind.key())) }),
        ("desk-payment-purpose".into(), html! { (words.say(one.spent.purpose.key())) }),
        ("desk-payment-what".into(), html! { div.asis dir="auto" { (one.spent.what_for) } }),
        ("desk-payment-on".into(), date_element(words, one.spent.on)),
        ("desk-edition".into(), html! { (edition_name(words, &edition)) }),
        (
            "desk-payment-said-on".into(),
            html! {
                (when(words, one.noted_at, &zone)) " · "
                @match by(one.noted_by) { Some(name) => bdi { (name) }, None => (words.say("desk-payment-by-them")) }
            },
        ),
    ];
    if let Some(at) = one.settled_at {
        let name = by(one.settled_by);
        let settled = html! { (when(words, at, &zone)) @if let Some(name) = name { " · " bdi { (name) } } };
        rows.push(("desk-payment-settled-on".into(), settled));
    }
    if !one.answer.is_empty() {
        rows.push(("desk-payment-answer".into(), html! { div.asis dir="auto" { (one.answer) } }));
    }
    let before = [(HERE.to_owned(), Wording::from("desk-payments"))];
    let title = super::in_words(words, one.spent.money);
    let body = html! {
        (breadcrumb(words, &before, html! { bdi { (title) } }))
        (bar(html! { bdi { (title) } }, Markup::default()))
        (facts(words, &rows))
        @if one.kind == Kind::Expenses {
            @if one.paper.is_some() {
                (desk.button(Weight::Quiet, &format!("{here}receipt"), "desk-payment-receipt-open"))
                p.hint { (words.say("desk-papers-logged")) }
            } @else { p { (words.say("desk-payment-no-receipt")) } }
        }
        @if one.state == State::Sent { (replies(desk, &here, &again.form)) }
        @else if one.state != State::TakenBack {
            @let (what, label) = match one.kind {
                Kind::Expenses => ("desk-payment-reopen-what", "desk-payment-reopen"),
                Kind::Fee | Kind::Supplier => ("desk-payment-undo-what", "desk-payment-undo"),
            };
            (disclosure(words, label, html! {
                p { (words.say(what)) }
                (desk.button(Weight::Quiet, &format!("{here}reopen"), label))
            }))
        }
    };
    Ok(desk.form_page(again, title, body))
}

fn replies(desk: &Signed, here: &str, form: &Form) -> Markup {
    let words = desk.words;
    let kit = Kit::new(words, form);
    html! {
        section {
            h2 { (words.say("desk-payment-reply")) }
            (kit.post(&format!("{here}answer"), &desk.token, html! {
                (kit.area(Field::new("answer", "desk-payment-words").hint("desk-payment-words-hint").at_most(rules::ANSWER_MOST).rows(3)))
                div.buttons {
                    button.button type="submit" name="reply" value="paid" { (words.say("desk-payment-paid")) }
                    button.button.quiet type="submit" name="reply" value="ask-back" { (words.say("desk-payment-ask-back")) }
                    button.button.quiet type="submit" name="reply" value="decline" { (words.say("desk-payment-decline")) }
                }
            }))
        }
    }
}
