//! `/room/{secret}/logo`: the partner's own logo, sent in by itself: seen on
//! light, on dark and on a card, exchanged, taken away. It is on the partner's
//! own cards at once; everyone else sees it when the campaign has looked at it.

use super::entered::Entered;
use super::file_send::{small, smaller};
use super::voice;
use axum::body::Bytes;
use axum::extract::State;
use axum::response::Response;
use base::{Actor, Error, Result};
use door::{Answer, House, SentFiles, redirect};
use http::{HeaderValue, StatusCode, header};
use newsroom::logos::{self, Mark, Place};
use newsroom::toolkit::cards::{Easel, Opened};
use newsroom::toolkit::{self, Design, Draft, Format, Size, Subject};
use ui::form::{Field, Form, Kit};
use ui::page::{Flash, Head, Page};
use ui::parts::{Stand, Weight, both_grounds, disclosure, go, notice, post_button};
use ui::words::{Wording, Words};
use ui::{Markup, html};

/// What a logo may be, for the field that takes one.
pub const KINDS: &str = "image/svg+xml,image/png,.svg,.png";

pub async fn show(State(house): State<House>, entered: Entered) -> Answer {
    let flash = match entered.asks("said").as_str() {
        "set" => Some("room-logo-said-set"),
        "removed" => Some("room-logo-said-removed"),
        _ => None,
    };
    let flash = flash.map(|key| Flash { text: Wording::from(key), trouble: false });
    page(&house, &entered, &Form::blank(), flash).await.map_err(|error| entered.trouble(error))
}

pub async fn send(State(house): State<House>, entered: Entered, mut sent: SentFiles) -> Answer {
    let actor = entered.acts(&house, &sent.form)?;
    match offer(&house, &entered, actor, sent.take("file")).await {
        Ok(()) => Ok(redirect(&entered.path("/logo?said=set"))),
        Err(Error::Invalid(slips)) => {
            let form = sent.form.refused(slips);
            let shown = page(&house, &entered, &form, None).await;
            let mut response = shown.map_err(|error| entered.trouble(error))?;
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(response)
        }
        Err(error) => Err(entered.trouble(error).onward(entered.path("/logo"), "room-logo")),
    }
}

async fn offer(house: &House, entered: &Entered, actor: Actor, file: Result<Vec<u8>>) -> Result<()> {
    let logo = logos::prepare(file?).await?;
    store::write!(house.db, actor, |work| async {
        entered.note(work, house).await?;
        logos::offer(work, entered.room.partner, &logo).await
    })
}

pub async fn remove(State(house): State<House>, entered: Entered, door::Sent(form): door::Sent) -> Answer {
    let actor = entered.acts(&house, &form)?;
    let gone = store::write!(house.db, actor, |work| async {
        entered.note(work, &house).await?;
        logos::remove(work, entered.room.partner).await
    });
    gone.map_err(|error| entered.trouble(error))?;
    Ok(redirect(&entered.path("/logo?said=removed")))
}

/// The mark itself, in pixels, for the room alone: one that waits is at no public address.
pub async fn mark(State(house): State<House>, entered: Entered) -> Answer {
    let found = logos::logo_for(house.db.read(), entered.room.partner).await;
    let logo = found.and_then(|found| found.ok_or(Error::Missing)).map_err(|error| entered.trouble(error))?;
    let mut response = small(Bytes::from(logo.png));
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("image/png"));
    Ok(response)
}

/// A card about nobody with the logo on it, kept nowhere.
pub async fn card(State(house): State<House>, entered: Entered) -> Answer {
    let drawn = async {
        let draft = Draft::new(Design::Theme, Subject::Edition);
        let (db, edition, audience) = (&house.db, entered.room.edition, entered.audience());
        let kit = toolkit::rehearse(db, edition, &draft, audience, &house.base_url, voice::VOICE).await?;
        let offer = kit.offers.first().ok_or(Error::Missing)?;
        let telling = offer.best(&entered.languages()).ok_or(Error::Missing)?;
        let easel = Easel::new(db, &house.files, voice::VOICE, audience, Opened::default()).await?;
        let whole = easel.anew(&kit, telling, (Size::Square, Format::Png)).await?;
        let made = tokio::task::spawn_blocking(move || smaller(&whole, Size::Square)).await;
        made.map_err(Error::because("making a preview"))?
    };
    let bytes: Result<Vec<u8>> = drawn.await;
    Ok(small(Bytes::from(bytes.map_err(|error| entered.trouble(error))?)))
}

async fn page(house: &House, entered: &Entered, form: &Form, flash: Option<Flash>) -> Result<Response> {
    let mark = logos::logo_for(house.db.read(), entered.room.partner).await?.map(|logo| logo.mark);
    let page = LogoPage { entered, token: entered.token(house), form, mark };
    Ok(entered.respond(house, "/logo", flash.filter(|_| !form.was_sent()), &page))
}

struct LogoPage<'a> {
    entered: &'a Entered,
    token: String,
    form: &'a Form,
    mark: Option<Mark>,
}

impl LogoPage<'_> {
    fn seen(&self, words: Words, mark: &Mark) -> Markup {
        let at = |rest: &str| self.entered.path(&format!("/logo/{rest}?v={}", mark.hash.get(..8).unwrap_or_default()));
        let light = Stand { plate: mark.plate_on_light.is_some(), share: mark.share_on_light };
        let dark = Stand { plate: mark.plate_on_dark.is_some(), share: mark.share_on_dark };
        let (width, height) = super::parts::preview_of(Size::Square);
        html! {
            @match mark.place {
                Place::Offered => (notice(words, "room-logo-waits", html! { p { (words.say("room-logo-waits-body")) } })),
                Place::Shown => p { (words.say("room-logo-public")) },
            }
            (both_grounds(words, &at("mark.png"), (mark.width, mark.height), light, dark))
            h2 { (words.say("room-logo-on-card")) }
            img.card src=(at("card")) width=(width) height=(height) alt=(words.say("room-logo-card-alt")) decoding="async";
            (disclosure(words, "room-logo-remove", html! {
                p { (words.say("room-logo-remove-lead")) }
                (post_button(words, Weight::Grave, &self.entered.path("/logo/remove"), &self.token, "room-logo-remove"))
            }))
            h2 { (words.say("room-logo-another")) }
        }
    }
}

impl Page for LogoPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("room-logo")).hidden().class("room")
    }
    fn body(&self, words: Words) -> Markup {
        let kit = Kit::new(words, self.form);
        html! {
            h1 { (words.say("room-logo")) }
            p.lead { (words.say("room-logo-lead")) }
            @match &self.mark {
                Some(mark) => (self.seen(words, mark)),
                None => p { (words.say("room-logo-none")) },
            }
            (kit.post_files(&self.entered.path("/logo"), &self.token, html! {
                (kit.file(Field::new("file", "logo-file").required().hint("logo-hint").accept(KINDS)))
                (kit.buttons("room-logo-send", go(words, Weight::Quiet, &self.entered.path(""), "room-back")))
            }))
        }
    }
}
