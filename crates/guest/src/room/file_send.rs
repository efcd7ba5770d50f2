//! A picture leaves: small, to be looked at in the room, or whole, as a file
//! that is written down.

use super::entered::Entered;
use super::item_show;
use super::parts::preview_of;
use super::voice;
use axum::body::{Body, Bytes};
use axum::extract::{Path, State};
use axum::response::Response;
use base::{Actor, Error, KitItemId, Locale, Result};
use door::{Answer, House, Sent};
use http::{HeaderValue, header};
use newsroom::toolkit::cards::{self, Easel, Opened};
use newsroom::toolkit::files::{self, Counter, Taken};
use newsroom::toolkit::{Room, Size};
use render::intake;

/// For looking at in the room: no row, as a page shows a portrait; asked anew
/// each time and kept by nobody.
pub async fn preview(State(house): State<House>, Path((_, item)): Path<(String, String)>, entered: Entered) -> Answer {
    let shown = async {
        let kit = entered.one(&house, &item).await?;
        let offer = kit.offers.first().ok_or(Error::Missing)?;
        let telling = item_show::telling(&entered, offer)?;
        let size = screen(&entered.asks("size")).unwrap_or(Size::Square);
        let easel = Easel::new(&house.db, &house.files, voice::VOICE, kit.audience, Opened::default()).await?;
        let drawn = easel.draw(&kit, offer, telling, (size, files::format_for(telling))).await?;
        let small = tokio::task::spawn_blocking(move || smaller(&drawn.bytes, size)).await;
        let small = small.map_err(Error::because("making a preview"))??;
        // Nothing that was taken back while it was drawn is shown.
        if !files::still(counter(&house, &entered.room, Actor::System), offer.item, telling).await? {
            if let Some((story, _)) = offer.of {
                cards::forget(&house.files, story).await?;
            }
            return Err(Error::Missing);
        }
        Ok(small)
    };
    let bytes = shown.await.map_err(|error| entered.trouble(error))?;
    Ok(small(Bytes::from(bytes)))
}

/// A small JPEG, to be looked at in the room.
pub fn small(bytes: Bytes) -> Response {
    let mut response = file(bytes, "image/jpeg");
    response.headers_mut().insert("x-robots-tag", HeaderValue::from_static("noindex, noimageindex"));
    response
}

/// Takes a file: the partner presses, the row is written, the bytes go.
pub async fn take(
    State(house): State<House>,
    Path((_, item)): Path<(String, String)>,
    entered: Entered,
    Sent(form): Sent,
) -> Answer {
    let actor = entered.acts(&house, &form)?;
    let asked = (item.parse::<KitItemId>(), form.value("in").parse::<Locale>(), screen(form.value("size")));
    let taken = match asked {
        (Ok(item), Ok(language), Some(size)) => go(&house, &entered, actor, item, language, size).await,
        (Err(_), ..) => Err(Error::Missing),
        _ => Err(Error::invalid("size", "error-unknown-choice")),
    };
    let taken = taken.map_err(|error| entered.trouble(error).onward(entered.path("/everything"), "room-everything"))?;
    let mut response = file(taken.bytes, taken.media_type);
    attach(&mut response, &taken.name);
    Ok(response)
}

async fn go(
    house: &House,
    entered: &Entered,
    actor: Actor,
    item: KitItemId,
    language: Locale,
    size: Size,
) -> Result<Taken> {
    // A link that ended meanwhile takes nothing.
    store::write!(house.db, actor, |work| entered.note(work, house))?;
    files::take(counter(house, &entered.room, actor), item, language, size).await
}

/// A size for screens; print is another purpose, and nobody was asked about it here.
pub fn screen(name: &str) -> Option<Size> {
    name.parse::<Size>().ok().filter(|size| !size.is_print())
}

/// The picture at the size of a preview.
pub fn smaller(card: &[u8], size: Size) -> Result<Vec<u8>> {
    let width = preview_of(size).0;
    let options = intake::Options { widths: vec![width], ..intake::Options::default() };
    let made = intake::prepare(card, &options).map_err(|refusal| Error::Refused(refusal.message()))?;
    let jpeg = made.files.into_iter().find(|file| file.format == intake::Format::Jpeg);
    jpeg.map(|file| file.bytes).ok_or(Error::Missing)
}

pub fn counter<'a>(house: &'a House, room: &Room, actor: Actor) -> Counter<'a> {
    let (db, keys, files, base_url) = (&house.db, &house.keys, &house.files, house.base_url.as_str());
    let Room { edition, partner, .. } = *room;
    Counter { db, keys, files, base_url, voice: voice::VOICE, edition, partner, actor }
}

fn file(bytes: Bytes, media_type: &'static str) -> Response {
    let mut response = Response::new(Body::from(bytes));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex"));
    response
}

pub fn attach(response: &mut Response, name: &str) {
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, value);
    }
}
