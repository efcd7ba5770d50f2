//! How a teller appears beside their words. A drawing of ours stands where a
//! photograph could, at the same size: choosing not to be seen is a choice,
//! never a missing picture.

use base::Locale;
use look::{Crop, Look, PortraitForm, Traits};
use newsroom::media::Format;
use newsroom::pages::{self, Portrait, Teller};
use quick_cache::sync::Cache;
use std::convert::Infallible;
use std::sync::{Arc, LazyLock};
use ui::page::ShareImage;
use ui::parts;
use ui::words::Words;
use ui::{Markup, PreEscaped, html};

/// The name as permitted, else their own word for themselves, else nothing is
/// made up: "someone who tells a story here".
pub fn called(words: Words, teller: &Teller) -> String {
    let label = || teller.label.as_ref().map(|(_, label)| label.clone());
    teller.name.clone().or_else(label).unwrap_or_else(|| words.say("site-someone").into_owned())
}

/// The same as markup, in the language it is really in.
pub fn name(words: Words, teller: &Teller) -> Markup {
    match (&teller.name, &teller.label) {
        (Some(name), _) => parts::bdi(name),
        (None, Some((locale, label))) => spoken(words, *locale, label),
        (None, None) => html! { (words.say("site-someone")) },
    }
}

/// Their own word for themselves, where a name already stands beside it.
pub fn label(words: Words, teller: &Teller) -> Option<Markup> {
    let (locale, label) = teller.label.as_ref().filter(|_| teller.name.is_some())?;
    Some(spoken(words, *locale, label))
}

/// Words of a person, marked with the language they are in.
pub fn spoken(words: Words, locale: Locale, text: &str) -> Markup {
    ui::words::in_language(words, locale, text)
}

/// How large a portrait stands, and how much of it is seen.
#[derive(Clone, Copy)]
pub struct Hang {
    pub crop: Crop,
    /// `sizes` of HTML.
    pub layout: &'static str,
    pub first: bool,
}

impl Hang {
    pub const LARGE: Self = Self { crop: Crop::Tall, layout: "(min-width: 60rem) 32rem, 100vw", first: true };
    pub const BESIDE: Self = Self { crop: Crop::Tall, layout: "(min-width: 60rem) 24rem, 80vw", first: false };
}

pub fn portrait(words: Words, look: &Look, teller: &Teller, language: Locale, hang: Hang) -> Markup {
    match &teller.portrait {
        Portrait::Picture(picture) => html! {
            div.portrait data-focal=(focal(picture.focal)) { (shown(words, picture, language, hang).show()) }
        },
        Portrait::Drawn { form, seed, traits, alt } => {
            let drawing = drawing(*form, *seed, *traits, look, hang.crop);
            let lang = alt.as_ref().map(|_| language).filter(|language| *language != words.locale());
            html! {
                div.portrait.drawn role="img" aria-label=(alt.clone().unwrap_or_else(|| words.say(form_key(*form)).into_owned()))
                    lang=[lang.map(Locale::tag)] { (PreEscaped(drawing)) }
            }
        }
    }
}

/// A drawing costs more than the rest of a page, and is the same every time: a
/// few hundred, of a few kilobytes each, are remembered.
fn drawing(form: PortraitForm, seed: u64, traits: Option<Traits>, look: &Look, crop: Crop) -> Arc<str> {
    type Asked = (PortraitForm, u64, Option<Traits>, Look, Crop);
    static DRAWN: LazyLock<Cache<Asked, Arc<str>>> = LazyLock::new(|| Cache::new(300));
    let asked = (form, seed, traits, *look, crop);
    let draw = || Ok::<_, Infallible>(look::portrait::draw(form, seed, traits.as_ref(), look, crop).into());
    let Ok(drawn) = DRAWN.get_or_insert_with(&asked, draw);
    drawn
}

/// What a drawing without words of its own is.
const fn form_key(form: PortraitForm) -> &'static str {
    match form {
        PortraitForm::Silhouette => "site-portrait-silhouette",
        PortraitForm::FromBehind => "site-portrait-from-behind",
        PortraitForm::Hands => "site-portrait-hands",
        PortraitForm::Illustration => "site-portrait-illustration",
        PortraitForm::None => "site-portrait-none",
    }
}

/// Which third of a picture must stay in sight, for the style sheet.
const fn focal((_, y): (u16, u16)) -> &'static str {
    match y {
        0..=333 => "top",
        334..=666 => "middle",
        _ => "bottom",
    }
}

/// The address of a file. The name says format and width, never who it is.
pub fn media_address(hash: &str, name: &str) -> String {
    format!("/media/{hash}/{name}")
}

fn shown(words: Words, picture: &pages::Picture, language: Locale, hang: Hang) -> parts::Picture {
    let of = |format: Format| {
        let mut sizes: Vec<(String, u32)> = picture
            .files
            .iter()
            .filter(|file| file.format == format)
            .map(|file| (media_address(&file.hash, &format!("{}.{}", file.width, format.name())), file.width))
            .collect();
        sizes.sort_by_key(|(_, width)| *width);
        parts::Source { kind: format.content_type(), sizes }
    };
    parts::Picture {
        sources: [Format::Avif, Format::Webp, Format::Jpeg]
            .map(of)
            .into_iter()
            .filter(|source| !source.sizes.is_empty())
            .collect(),
        width: picture.width,
        height: picture.height,
        alt: described(words, picture),
        alt_language: Some(if picture.alt.is_some() { language } else { words.locale() }),
        tint: Some(picture.dominant.clone()),
        layout: hang.layout,
        first: hang.first,
    }
}

/// What it shows, as it was approved; where that would say a name that may not
/// be shown, no more than that it is a photograph.
pub fn described(words: Words, picture: &pages::Picture) -> String {
    picture.alt.clone().unwrap_or_else(|| words.say("site-portrait-photograph").into_owned())
}

/// A picture for link previews, only where a photograph is permitted.
pub fn share_image(words: Words, teller: &Teller) -> Option<ShareImage> {
    let Portrait::Picture(picture) = &teller.portrait else { return None };
    let jpegs = picture.files.iter().filter(|file| file.format == Format::Jpeg);
    let file = jpegs.min_by_key(|file| file.width.abs_diff(1200))?;
    Some(ShareImage {
        address: media_address(&file.hash, &format!("{}.jpg", file.width)),
        alt: described(words, picture),
        width: file.width,
        height: file.height,
    })
}

/// What of a person's the page shows: the cache drops it when any of it changes.
pub fn tags(teller: &Teller) -> Vec<String> {
    let mut tags = vec![teller.persona.to_string()];
    if let Portrait::Picture(picture) = &teller.portrait {
        tags.push(picture.media.to_string());
    }
    tags
}
