//! Pictures and recordings: what there is, what still needs words, sending new
//! ones (in one piece, or in pieces that survive a dropped connection),
//! describing them, and taking them out for good.

pub mod describe;
pub mod pieces;
pub mod purge;
pub mod send;

use crate::answer::Answer;
use crate::frame::bar;
use crate::shown::{PER_PAGE, clear, how_many, named, offset, pages};
use crate::signed::{At, Signed};
use base::{Error, Locale};
use door::{Sending, ranged};
use http::{HeaderMap, HeaderValue, header};
use newsroom::media::{self, File, Filter, Kind, Media};
use people::accounts::Act;
use ui::form::{Choice, Field, Kit};
use ui::parts::{Tone, Weight, chip, empty, filters, go};
use ui::words::Words;
use ui::{Markup, html};

pub async fn list(desk: Signed) -> Answer {
    let words = desk.words;
    let query = &desk.query;
    let filter = Filter {
        kind: Kind::parse(query.value("kind")),
        persona: query.value("persona").parse().ok(),
        undescribed_in: query.value("undescribed").parse::<Locale>().ok(),
        ids: named(&desk, "media").await?,
    };
    let total = media::store::count(desk.db().read(), &filter).await?;
    let found = media::store::list(desk.db().read(), &filter, PER_PAGE, offset(&desk, total)).await?;
    let form = query.form();
    let kit = Kit::new(words, &form);
    let actions =
        html! { @if desk.may(Act::UploadMedia) { (go(words, Weight::Main, "/desk/media/new", "desk-media-upload")) } };
    let body = html! {
        (bar(words.say("desk-nav-media"), actions))
        (filters(words, "/desk/media/", clear(&desk), html! {
            (kit.text(Field::new("q", "desk-list-words").quiet().autocomplete("off")))
            (kit.select(Field::new("kind", "desk-kind").quiet(), &kinds()))
            (kit.select(Field::new("undescribed", "desk-undescribed").quiet(), &Choice::languages()))
        }))
        (how_many(words, total))
        @if found.is_empty() { (empty(words, "desk-media-none", "desk-media-next", Markup::default())) }
        ul.gallery { @for one in &found { (tile(words, one)) } }
        (pages(&desk, total))
    };
    Ok(desk.page(words.say("desk-nav-media"), body))
}

// keys: desk-media-kind-*
pub fn kind_label(kind: Kind) -> &'static str {
    match kind {
        Kind::Picture => "desk-media-kind-picture",
        Kind::Audio => "desk-media-kind-audio",
        Kind::Video => "desk-media-kind-video",
    }
}

pub fn kinds() -> Vec<Choice> {
    Kind::ALL.into_iter().map(|kind| Choice::new(kind.name(), kind_label(kind))).collect()
}

fn tile(words: Words, one: &Media) -> Markup {
    html! {
        li {
            a href={ "/desk/media/" (one.id) "/" } { (thumb(words, one)) }
            p { (words.say(kind_label(one.kind))) @if !one.credit.is_empty() { " · " bdi { (one.credit) } } }
            @if one.alt.is_empty() { p { (chip(words, Tone::Careful, "desk-media-undescribed")) } }
        }
    }
}

/// A small view of it, for staff only.
pub fn thumb(words: Words, one: &Media) -> Markup {
    let alt = match one.alt.best(words.locale()) {
        Some((_, alt)) => alt.to_owned(),
        None => words.say("desk-media-undescribed").into_owned(),
    };
    html! {
        @match (one.kind, one.preview()) {
            (Kind::Picture, Some(file)) => img.thumb src={ "/desk/media/bytes/" (file.hash) } width=(file.width) height=(file.height) alt=(alt) loading="lazy";
            (Kind::Audio, Some(file)) => audio controls preload="none" src={ "/desk/media/bytes/" (file.hash) } aria-label=(alt) {}
            (Kind::Video, Some(file)) => video controls preload="none" src={ "/desk/media/bytes/" (file.hash) } aria-label=(alt) {}
            (_, None) => span { (alt) }
        }
    }
}

/// The bytes themselves, unpublished ones too, for staff only.
pub async fn bytes(desk: Signed, At(hash): At<String>, asked: HeaderMap) -> Answer {
    let plausible = hash.len() == 64 && hash.bytes().all(|b| b.is_ascii_hexdigit());
    if !plausible {
        return Err(Error::Missing.into());
    }
    let owners = media::store::by_file(desk.db().read(), &hash).await?;
    let file = owners.iter().flat_map(|media| &media.files).find(|file| file.hash == hash).ok_or(Error::Missing)?;
    let (key, content_type) = (File::key(&hash), file.format.content_type());
    let sending = Sending { key: &key, hash: &hash, content_type, bytes: file.bytes };
    let mut response = ranged(&desk.house.files, sending, &asked).await?;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}
