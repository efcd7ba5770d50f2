//! An organisation's logo: sent in, shown on both grounds as everyone will see
//! it, exchanged, taken away.

use super::address;
use crate::answer::{Again, Answer, settle};
use crate::frame::bar;
use crate::signed::{At, Posted, PostedFiles, Signed};
use axum::response::Response;
use base::{Error, PartnerId, Result};
use newsroom::logos::{self, Mark};
use programme::partners;
use ui::form::{Field, Form, Kit};
use ui::parts::{self, Weight, confirm_action, go};
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

async fn page(desk: &Signed, partner: PartnerId, again: &Again) -> Result<Response> {
    let words = desk.words;
    let found = partners::find(desk.db().read(), partner).await?;
    let mark = logos::marks(desk.db().read(), &[partner]).await?.remove(&partner);
    let name = found.name.say(words.locale()).to_owned();
    let title = words.fill("desk-logo-of", [("name", name.clone().into())]);
    let action = format!("{}logo", address(partner));
    let kit = Kit::new(words, &again.form);
    let form = kit.post_files(&action, &desk.token, html! {
        (kit.file(Field::new("file", "desk-logo-file").required().hint("desk-logo-hint").accept("image/svg+xml,image/png,.svg,.png")))
        (kit.buttons("desk-logo-send", go(words, Weight::Quiet, &address(partner), "desk-back")))
    });
    let before = [
        ("/desk/partners/".to_owned(), Wording::from("desk-partners-title")),
        (address(partner), ui::words::said(name)),
    ];
    let body = html! {
        (parts::breadcrumb(words, &before, html! { (words.say("desk-logo")) }))
        (bar(title.clone(), Markup::default()))
        @match &mark {
            Some(mark) => {
                (both_grounds(words, mark))
                (confirm_action(words, "desk-logo-remove-sure", "desk-logo-remove", desk.button(Weight::Grave, &format!("{action}/remove"), "desk-logo-remove")))
                h2 { (words.say("desk-logo-another")) }
            },
            None => p { (words.say("desk-logo-none")) },
        }
        (form)
    };
    Ok(desk.form_page(again, title, body))
}

/// As it will stand on light and on dark, and what was decided about each.
fn both_grounds(words: Words, mark: &Mark) -> Markup {
    let ground = |class: &str, key: &'static str, plate: bool, share: u8| {
        let decided = if plate { "desk-logo-plate" } else { "desk-logo-plain" };
        html! {
            figure.ground.{ (class) } {
                div { (parts::logo_on(&mark.address(), mark.width, mark.height, "", plate.then_some(class))) }
                figcaption {
                    b { (words.say(key)) } " · " (words.say(decided)) " "
                    (words.fill("desk-logo-share", [("share", i64::from(share).into())]))
                }
            }
        }
    };
    html! {
        div.grounds {
            (ground("light", "desk-logo-on-light", mark.plate_on_light.is_some(), mark.share_on_light))
            (ground("dark", "desk-logo-on-dark", mark.plate_on_dark.is_some(), mark.share_on_dark))
        }
        p.hint { (words.say("desk-logo-clear-space")) }
    }
}
