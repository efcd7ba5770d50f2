//! The card as a partner would get it, to look at while an item is written. It
//! goes by the same rules as the partner's room: where nobody may post it, there
//! is no picture.

use super::form::read;
use crate::answer::Answer;
use crate::signed::Signed;
use axum::body::Body;
use axum::response::Response;
use base::{Error, Locale, PartnerId, Result};
use http::{HeaderValue, header};
use newsroom::toolkit::cards::{Easel, Opened, Voice};
use newsroom::toolkit::{self, Audience, Draft, Format, Kit, Offer, Size, Telling, files};
use programme::campaigns::{self, Edition};
use programme::partners;
use ui::form::{Choice, Form, Kit as Fields};
use ui::parts::live_part;
use ui::words::{said, told};
use ui::{Markup, html};

pub(super) const VOICE: Voice<'static> = Voice { say: &told::say, day: &told::day, moment: &told::moment };

/// The picture: everything that decides it stands behind the question mark, as
/// the form would send it. Kept nowhere.
pub async fn show(desk: Signed) -> Answer {
    let edition = super::edition_of(&desk, desk.query.value("edition")).await?;
    let zone = campaigns::find(desk.db().read(), edition.campaign).await?.zone;
    let mut form = desk.query.form();
    let draft = read(&mut form, &zone).map_err(|_| Error::Missing)?;
    let partner: PartnerId = desk.query.value("partner").parse().map_err(|_| Error::Missing)?;
    let kit = of(&desk, &edition, &draft, partner).await?.ok_or(Error::Missing)?;
    let offer = kit.offers.first().ok_or(Error::Missing)?;
    let telling = telling(&desk, &form, offer).ok_or(Error::Missing)?;
    let size = desk.query.value("size").parse::<Size>().ok().filter(|size| !size.is_print()).unwrap_or(Size::Square);
    let easel = Easel::new(desk.db(), &desk.house.files, VOICE, kit.audience, Opened::default()).await?;
    let format = files::format_for(telling);
    let bytes = easel.anew(&kit, telling, (size, format)).await?;
    let mut response = Response::new(Body::from(bytes));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(Format::media_type(format)));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex"));
    Ok(response)
}

/// In the language that was chosen, else in the reader's where it is in that.
/// What the card is not in is not chosen any more.
fn telling<'o>(desk: &Signed, form: &Form, offer: &'o Offer) -> Option<&'o Telling> {
    let chosen = form.value("in").parse::<Locale>().ok().and_then(|language| offer.telling(language));
    chosen.or_else(|| offer.best(&[desk.words.locale()]))
}

/// What this partner would get of it; nothing where it would get nothing.
async fn of(desk: &Signed, edition: &Edition, draft: &Draft, partner: PartnerId) -> Result<Option<Kit>> {
    match toolkit::rehearse(desk.db(), edition.id, draft, Audience::Partner(partner), &desk.house.base_url, VOICE).await
    {
        Err(Error::Missing) => Ok(None),
        other => Ok(Some(other?).filter(|kit| !kit.offers.is_empty())),
    }
}

/// The picture on the form, with the choice of partner, language and size. The
/// first partner that would get it, where none was chosen.
pub async fn preview(desk: &Signed, edition: &Edition, form: &Form) -> Result<Markup> {
    let words = desk.words;
    let zone = campaigns::find(desk.db().read(), edition.campaign).await?.zone;
    let mut again = form.clone();
    let Ok(draft) = read(&mut again, &zone) else {
        return Ok(html! {
            (live_part("card", html! { p.hint { (words.say("desk-kit-card-unfinished")) } }))
            (live_part("card-for", Markup::default()))
        });
    };
    let joined = partners::joined(desk.db().read(), edition.id).await?;
    let wished: Option<PartnerId> = form.value("partner").parse().ok();
    let mut found = None;
    for (partner, _) in joined.iter().filter(|(one, _)| wished.is_none_or(|wished| one.id == wished)) {
        match of(desk, edition, &draft, partner.id).await {
            Ok(Some(kit)) => {
                found = Some((partner.id, kit));
                break;
            }
            Ok(None) => {}
            // What does not fit its design says so beside its field once it is saved.
            Err(Error::Invalid(_)) => break,
            Err(error) => return Err(error),
        }
    }
    let fields = Fields::new(words, form);
    let choices: Vec<Choice> = joined
        .iter()
        .map(|(partner, _)| Choice::new(partner.id.to_string(), said(partner.name.say(words.locale()).to_owned())))
        .collect();
    let languages: Vec<Choice> = found
        .iter()
        .flat_map(|(_, kit)| kit.languages())
        .map(|language| Choice::new(language.tag(), said(language.name())))
        .collect();
    let sizes: Vec<Choice> = Size::SCREENS.iter().map(|size| Choice::new(size.name(), size.label())).collect();
    let size = form.value("size").parse::<Size>().ok().filter(|size| !size.is_print()).unwrap_or(Size::Square);
    let (width, height) = size.points();
    Ok(html! {
        (live_part("card", html! {
            @match &found {
                Some((partner, kit)) => {
                    @let alt = kit.offers.first().and_then(|offer| telling(desk, form, offer)).map(|telling| telling.face.alt().to_owned());
                    img.card src=(address(form, *partner, size)) width=(width as u32 / 2) height=(height as u32 / 2) alt=(alt.unwrap_or_default());
                }
                None => { p { (words.say("desk-kit-card-nobody")) } }
            }
        }))
        (live_part("card-for", html! {
            div.beside {
                (fields.select(ui::form::Field::new("partner", "desk-kit-card-for").quiet(), &choices))
                @if languages.len() > 1 { (fields.select(ui::form::Field::new("in", "desk-kit-card-in").quiet(), &languages)) }
                (fields.select(ui::form::Field::new("size", "desk-kit-card-size").quiet(), &sizes))
            }
        }))
    })
}

/// What decides the picture, and nothing else of the form.
const DECIDES: [&str; 10] = [
    "edition",
    "subject",
    "design",
    "quote",
    "focal",
    "words.en",
    "words.ar",
    "source",
    "source_address",
    "source_day",
];

fn address(form: &Form, partner: PartnerId, size: Size) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    for name in DECIDES.iter().chain(&["in"]).filter(|name| !form.value(name).is_empty()) {
        query.append_pair(name, form.value(name));
    }
    query.append_pair("partner", &partner.to_string()).append_pair("size", size.name());
    // Captions are not on the card; the languages that somebody wrote one in are.
    for name in ["captions.en", "captions.ar"].into_iter().filter(|name| !form.value(name).is_empty()) {
        query.append_pair(name, "…");
    }
    format!("/desk/toolkit/card?{}", query.finish())
}
