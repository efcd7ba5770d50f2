//! An organisation's logo: sent in, shown on both grounds as everyone will see
//! it, exchanged, taken away. One that the organisation sent in by itself waits
//! here until somebody has looked at it.

use super::address;
use crate::answer::{Again, Answer, settle};
use crate::frame::bar;
use crate::signed::{At, Posted, PostedFiles, Signed};
use axum::body::Body;
use axum::response::Response;
use base::{Error, PartnerId, Result};
use http::{HeaderValue, header};
use newsroom::logos::{self, Mark};
use programme::partners;
use ui::form::{Field, Form, Kit};
use ui::parts::{self, Stand, Weight, both_grounds, confirm_action, go, notice};
use ui::words::{Wording, Words};
use ui::{Markup, html};

pub async fn ask(desk: Signed, At(partner): At<PartnerId>) -> Answer {
    Ok(page(&desk, partner, &Again::first(Form::blank())).await?)
}

pub async fn send(At(partner): At<PartnerId>, mut posted: PostedFiles) -> Answer {
    let bytes = posted.take("file").filter(|bytes| !bytes.is_empty());
    let PostedFiles { desk, form, .. } = posted;
    partners::find(desk.db().read(), partner).await?;
    let done = async {
        let logo = logos::prepare(bytes.ok_or(Error::invalid("file", "error-file-missing"))?).await?;
        store::write!(desk.house.db, desk.staff.actor(), |work| logos::set(work, partner, &logo))
    }
    .await;
    match settle(done, form)? {
        Ok(()) => Ok(desk.said(&format!("{}logo", address(partner)), "uploaded")),
        Err(again) => Ok(page(&desk, partner, &again).await?),
    }
}

pub async fn remove(At(partner): At<PartnerId>, Posted { desk, .. }: Posted) -> Answer {
    partners::find(desk.db().read(), partner).await?;
    store::write!(desk.house.db, desk.staff.actor(), |work| logos::remove(work, partner))?;
    Ok(desk.said(&format!("{}logo", address(partner)), "removed"))
}

/// Everyone sees from now on what was looked at.
pub async fn accept(At(partner): At<PartnerId>, Posted { desk, form }: Posted) -> Answer {
    partners::find(desk.db().read(), partner).await?;
    let hash = form.value("hash");
    store::write!(desk.house.db, desk.staff.actor(), |work| logos::accept(work, partner, hash))?;
    Ok(desk.said(&format!("{}logo", address(partner)), "saved"))
}

/// It goes, from the organisation's own cards too.
pub async fn decline(At(partner): At<PartnerId>, Posted { desk, form }: Posted) -> Answer {
    partners::find(desk.db().read(), partner).await?;
    let hash = form.value("hash");
    store::write!(desk.house.db, desk.staff.actor(), |work| logos::decline(work, partner, hash))?;
    Ok(desk.said(&format!("{}logo", address(partner)), "removed"))
}

/// What waits, in pixels: it is at no public address yet.
pub async fn offered(desk: Signed, At(partner): At<PartnerId>) -> Answer {
    let logo = logos::offered_by(desk.db().read(), partner).await?.ok_or(Error::Missing)?;
    let mut response = Response::new(Body::from(logo.png));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("image/png"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

async fn page(desk: &Signed, partner: PartnerId, again: &Again) -> Result<Response> {
    let words = desk.words;
    let found = partners::find(desk.db().read(), partner).await?;
    let mark = logos::marks(desk.db().read(), &[partner]).await?.remove(&partner);
    let waits = logos::offered_by(desk.db().read(), partner).await?.map(|logo| logo.mark);
    let name = found.name.say(words.locale()).to_owned();
    let title = words.fill("desk-logo-of", [("name", name.clone().into())]);
    let action = format!("{}logo", address(partner));
    let kit = Kit::new(words, &again.form);
    let form = kit.post_files(&action, &desk.token, html! {
        (kit.file(Field::new("file", "logo-file").required().hint("logo-hint").accept("image/svg+xml,image/png,.svg,.png")))
        (kit.buttons("desk-logo-send", go(words, Weight::Quiet, &address(partner), "desk-back")))
    });
    let before = [
        ("/desk/partners/".to_owned(), Wording::from("desk-partners-title")),
        (address(partner), ui::words::said(name)),
    ];
    let body = html! {
        (parts::breadcrumb(words, &before, html! { (words.say("desk-logo")) }))
        (bar(title.clone(), Markup::default()))
        @if let Some(waits) = &waits { (waiting(desk, &action, waits)) }
        @match &mark {
            Some(mark) => {
                (grounds(words, &mark.address(), mark))
                (confirm_action(words, "desk-logo-remove-sure", "desk-logo-remove", desk.button(Weight::Grave, &format!("{action}/remove"), "desk-logo-remove")))
                h2 { (words.say("desk-logo-another")) }
            },
            None => p { (words.say("desk-logo-none")) },
        }
        (form)
    };
    Ok(desk.form_page(again, title, body))
}

/// What the organisation sent in: looked at here, then shown or taken away.
fn waiting(desk: &Signed, action: &str, mark: &Mark) -> Markup {
    let words = desk.words;
    let form = Form::blank();
    let kit = Kit::new(words, &form);
    let act = |what: &str, weight: Weight, label: &'static str| {
        kit.post(
            &format!("{action}/{what}"),
            &desk.token,
            html! {
                (Kit::hidden("hash", &mark.hash))
                div.buttons { (parts::send(words, weight, label, None)) }
            },
        )
    };
    let seen = format!("{action}/offered.png?v={}", mark.hash.get(..8).unwrap_or_default());
    notice(
        words,
        "desk-logo-waits",
        html! {
            p { (words.say("desk-logo-waits-body")) }
            (grounds(words, &seen, mark))
            div.beside {
                (act("accept", Weight::Main, "desk-logo-accept"))
                (confirm_action(words, "desk-logo-decline-sure", "desk-logo-decline", act("decline", Weight::Grave, "desk-logo-decline")))
            }
        },
    )
}

fn grounds(words: Words, address: &str, mark: &Mark) -> Markup {
    let light = Stand { plate: mark.plate_on_light.is_some(), share: mark.share_on_light };
    let dark = Stand { plate: mark.plate_on_dark.is_some(), share: mark.share_on_dark };
    both_grounds(words, address, (mark.width, mark.height), light, dark)
}
