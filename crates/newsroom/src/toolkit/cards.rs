//! From what an audience may post to the picture of it. A card is a value with
//! a name by content: it is drawn once, kept under that name beside the others
//! of its story, and thrown away with them.

use super::model::{Audience, Design};
use super::shown::{Face, Kit, Offer, Out, Telling};
use crate::logos;
use crate::media;
use crate::pages::{Picture, PictureFile, Portrait};
use ::store::{Db, NewJob};
use base::jiff::civil::Date;
use base::jiff::tz::TimeZone;
use base::{Direction, EditionId, Error, Instant, Locale, Message, Result, StoryId};
use bytes::Bytes;
use consent::Permit;
use data_encoding::HEXLOWER;
use outside::files::Files;
use people::accounts::jobs::Say;
use programme::campaigns::Edition;
use programme::events::{Event, When};
use render::Studio;
use render::card::{self, Card, Focus, Photo, Size, Teller, Told, Words};
use sha2::{Digest as _, Sha256};
use std::sync::Arc;
use tokio::sync::{Mutex, Semaphore};

pub use render::card::Format;

/// Where pictures of stories are kept, each story's apart.
const FOLDER: &str = "renders";

/// So many cards are drawn at once: a zip of many must not take the server's time from readers.
static TURNS: Semaphore = Semaphore::const_new(2);

/// How dates and our own few words are said in a language.
#[derive(Clone, Copy)]
pub struct Voice<'a> {
    pub say: Say<'a>,
    pub day: &'a (dyn Fn(Locale, Date) -> String + Send + Sync),
    pub moment: &'a (dyn Fn(Locale, Instant, &TimeZone) -> String + Send + Sync),
}

/// A picture, drawn or found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    pub bytes: Bytes,
    /// Whether it had to be drawn now.
    pub is_new: bool,
}

/// The portrait that was opened last for a row of cards, so that the row opens
/// it once. No more than one: it is bare pixels, 10 to 40 MB with its cuts.
#[derive(Debug, Clone, Default)]
pub struct Opened(Arc<Mutex<Option<(String, Photo)>>>);

/// Where the cards of one audience are drawn: its logo is opened once.
pub struct Easel<'a> {
    files: &'a Files,
    voice: Voice<'a>,
    logo: Option<card::Logo>,
    opened: Opened,
}

impl<'a> Easel<'a> {
    pub async fn new(db: &Db, files: &'a Files, voice: Voice<'a>, audience: Audience, opened: Opened) -> Result<Self> {
        Ok(Self { files, voice, logo: logo(db, audience).await?, opened })
    }

    /// The picture of one telling, under the permit that shows it. It may be kept
    /// nowhere else, and whoever lets it go asks again.
    ///
    /// # Errors
    /// `Refused` where the words do not fit, or no font has a letter of them.
    pub async fn draw(&self, kit: &Kit, offer: &Offer, telling: &Telling, as_what: (Size, Format)) -> Result<Drawn> {
        let name = self.name(kit, offer, telling, as_what);
        match self.files.get(&name).await {
            Ok(bytes) => return Ok(Drawn { bytes, is_new: false }),
            Err(Error::Missing) => {}
            Err(error) => return Err(error),
        }
        let bytes = self.anew(kit, telling, as_what).await?;
        self.files.put(&name, bytes.clone()).await?;
        Ok(Drawn { bytes, is_new: true })
    }

    /// Draws it where it is not kept yet; says whether it had to.
    pub async fn keep(&self, kit: &Kit, offer: &Offer, telling: &Telling, as_what: (Size, Format)) -> Result<bool> {
        let name = self.name(kit, offer, telling, as_what);
        if self.files.exists(&name).await? {
            return Ok(false);
        }
        self.files.put(&name, self.anew(kit, telling, as_what).await?).await?;
        Ok(true)
    }

    /// A sheet for the printer, kept nowhere.
    pub(super) async fn sheet(&self, kit: &Kit, telling: &Telling, size: Size, marks: bool) -> Result<Bytes> {
        let card = Card { logo: self.logo.clone(), marks, ..card(self.voice, kit, telling, None, size) };
        paint(card, Format::Pdf).await
    }

    /// Its picture, kept nowhere.
    pub async fn anew(&self, kit: &Kit, telling: &Telling, (size, format): (Size, Format)) -> Result<Bytes> {
        let photo = match &telling.face.portrait {
            Some(Portrait::Picture(picture)) => Some(self.opened.open(self.files, picture).await?),
            _ => None,
        };
        let card = Card { logo: self.logo.clone(), ..card(self.voice, kit, telling, photo, size) };
        paint(card, format).await
    }

    /// By content: the card, and the photograph as it is kept and cut, which
    /// need not be opened for that.
    fn name(&self, kit: &Kit, offer: &Offer, telling: &Telling, (size, format): (Size, Format)) -> String {
        let card = Card { logo: self.logo.clone(), ..card(self.voice, kit, telling, None, size) };
        let mut hash = Sha256::new();
        hash.update(card.key(format));
        if let Some(Portrait::Picture(picture)) = &telling.face.portrait {
            hash.update(largest(picture).map_or("", |file| file.hash.as_str()));
            hash.update(format!("{:?}{}", picture.focal, picture.alt.as_deref().unwrap_or_default()));
        }
        let name = HEXLOWER.encode(&hash.finalize());
        format!("{FOLDER}/{}/{name}.{}", folder(offer, &kit.edition), format.extension())
    }
}

impl Opened {
    pub(crate) async fn open(&self, files: &Files, picture: &Picture) -> Result<Photo> {
        let file = largest(picture).ok_or(Error::Missing)?;
        let (x, y) = picture.focal;
        let alt = picture.alt.clone().unwrap_or_default();
        let known = format!("{} {x} {y} {alt}", file.hash);
        // Held while it is opened: whoever draws beside waits, and finds it.
        let mut last = self.0.lock().await;
        if let Some((name, photo)) = &*last
            && *name == known
        {
            return Ok(photo.clone());
        }
        // The one before goes first, so that there are never two.
        *last = None;
        let bytes = files.get(&media::File::key(&file.hash)).await?;
        let focus = Focus::at(f64::from(x) / 1000.0, f64::from(y) / 1000.0);
        let opened = tokio::task::spawn_blocking(move || Photo::open(&bytes, focus, &alt)).await;
        let opened = opened.map_err(Error::because("opening a portrait"))?;
        let photo = opened.map_err(|refusal| Error::Refused(refusal.message()))?;
        *last = Some((known, photo.clone()));
        drop(last);
        Ok(photo)
    }
}

/// Draws away from requests, few at once.
async fn paint(card: Card, format: Format) -> Result<Bytes> {
    let _turn = TURNS.acquire().await.map_err(Error::because("waiting to draw a card"))?;
    let drawn = tokio::task::spawn_blocking(move || Studio::shared().draw(&card, format)).await;
    let drawn = drawn.map_err(Error::because("drawing a card"))?;
    let bytes = drawn.map_err(|error| match error {
        render::DrawError::Fault(why) => Error::fault("drawing a card", why),
        told => Error::Refused(told.message()),
    })?;
    Ok(Bytes::from(bytes))
}

/// The largest of its files that is opened quickly.
fn largest(picture: &Picture) -> Option<&PictureFile> {
    picture.files.iter().filter(|file| file.format == media::Format::Jpeg).max_by_key(|file| file.width)
}

/// The kind of the job that throws away what was drawn of a story.
pub const FORGET_CARDS: &str = "forget_cards";

/// Asks for it. Nobody waits: what was drawn is never served without asking.
pub fn forget_later(story: StoryId) -> NewJob {
    NewJob::new(FORGET_CARDS, [story.to_string()]).once(format!("{FORGET_CARDS} {story}"))
}

/// Everything that was drawn of a story goes.
pub async fn forget(files: &Files, story: StoryId) -> Result<usize> {
    let kept = files.list(&format!("{FOLDER}/{story}/")).await?;
    for file in &kept {
        files.delete(&file.key).await?;
    }
    Ok(kept.len())
}

/// Pictures that were drawn before this moment go; who needs one draws it again.
pub async fn sweep(files: &Files, before: Instant) -> Result<usize> {
    let old = files.list(&format!("{FOLDER}/")).await?.into_iter().filter(|file| file.modified < before);
    let mut gone = 0;
    for file in old {
        files.delete(&file.key).await?;
        gone += 1;
    }
    Ok(gone)
}

fn folder(offer: &Offer, edition: &Edition) -> String {
    let of_edition = |edition: EditionId| edition.to_string();
    offer.of.map_or_else(|| of_edition(edition.id), |(story, _)| story.to_string())
}

/// The partner's own mark, as it was taken in.
async fn logo(db: &Db, audience: Audience) -> Result<Option<card::Logo>> {
    let Audience::Partner(partner) = audience else { return Ok(None) };
    let Some(logo) = logos::logo_for(db.read(), partner).await? else { return Ok(None) };
    let opened = tokio::task::spawn_blocking(move || card::Logo::new("", &logo.cleaned())).await;
    let opened = opened.map_err(Error::because("opening a logo"))?;
    Ok(Some(opened.map_err(|refusal| Error::Refused(refusal.message()))?))
}

fn card(voice: Voice<'_>, kit: &Kit, telling: &Telling, photo: Option<Photo>, size: Size) -> Card {
    let face = &*telling.face;
    let design = match face.design {
        Design::Quote => card::Design::Quote,
        Design::PortraitQuote => card::Design::Portrait,
        Design::Meet => card::Design::Meet,
        Design::Event => card::Design::Event,
        Design::Theme | Design::Message => card::Design::Theme,
        Design::Fact => card::Design::Fact,
        Design::Countdown => card::Design::Countdown,
        Design::ThankYou => card::Design::Thanks,
    };
    let card = Card::new(design, size, kit.edition.look, face.language).saying(words(voice, kit, face));
    match telling.face.permit() {
        Some(permit) => card.told_by(teller(permit, face, photo)),
        None => card,
    }
}

/// Nothing stands here that the permit does not show.
fn teller(permit: &Permit, face: &Face, photo: Option<Photo>) -> Teller {
    let picture = match (&face.portrait, photo) {
        (Some(Portrait::Picture(_)), Some(photo)) => card::Picture::Photo(photo),
        (Some(Portrait::Drawn { form, seed, traits, .. }), _) => {
            card::Picture::Drawn { form: *form, seed: *seed, traits: *traits }
        }
        _ => card::Picture::None,
    };
    let told = Told {
        quote: face.words.clone(),
        name: face.name.clone().unwrap_or_default(),
        label: face.label.as_ref().map(|(_, label)| label.clone()).unwrap_or_default(),
        approved: face.approved,
        picture,
        credit: face.credit.clone().unwrap_or_default(),
    };
    Teller::permitted(permit, told)
}

fn words(voice: Voice<'_>, kit: &Kit, face: &Face) -> Words {
    let language = face.language;
    let say = |message: Message| (voice.say)(language, &message);
    let campaign = kit.campaign.title.say(language).to_owned();
    // What is made up says so also where the page around it is gone.
    let campaign = match face.is_sample {
        true => say(Message::new("kit-sample").with("campaign", campaign)),
        false => campaign,
    };
    let words = Words { hashtags: face.hashtags.clone(), campaign, ..Words::default() };
    let said = face.words.clone();
    match face.design {
        Design::Quote | Design::PortraitQuote => words,
        Design::Meet => Words { kicker: say(Message::new("kit-meet")), ..words },
        Design::Event => match &face.event {
            Some(event) => Words { headline: said, details: details(voice, language, event), ..words },
            None => Words { headline: said, ..words },
        },
        Design::Countdown => {
            let days = face.days_left.unwrap_or_default();
            let body = say(Message::new("kit-days-to-go").with("count", days));
            Words { headline: days.to_string(), kicker: said, body, ..words }
        }
        Design::Fact => {
            let source = face.source.clone().unwrap_or_default();
            let day = source.day.map(|day| (voice.day)(language, day));
            // A name in Latin letters would pull the day's number to itself in a line that runs the other way.
            let (parts, between) = match language.direction() {
                Direction::LeftToRight => ([Some(source.name), day], ", "),
                Direction::RightToLeft => ([day, Some(source.name)], " · "),
            };
            let source = parts.into_iter().flatten().collect::<Vec<_>>().join(between);
            Words { headline: said, source, ..words }
        }
        Design::Theme | Design::Message | Design::ThankYou => Words { headline: said, ..words },
    }
}

/// When and where, as far as the public may know.
pub(super) fn details(voice: Voice<'_>, language: Locale, event: &Event) -> Vec<String> {
    let when = match event.when {
        When::At(starts, _) => Some((voice.moment)(language, starts, event.zone.tz())),
        When::Days(first, _) => Some((voice.day)(language, first)),
        When::Month(_) | When::Unknown => None,
    };
    let place = [event.public_venue(), event.public_town()].into_iter().flatten().map(|text| text.say(language));
    let place = place.collect::<Vec<_>>().join(", ");
    when.into_iter().chain((!place.is_empty()).then_some(place)).collect()
}

/// What let a telling's picture out, for whoever hands it on.
pub const fn permit_of(telling: &Telling) -> Option<&Permit> {
    match &telling.face {
        Out::Cleared(cleared) => Some(cleared.permit()),
        Out::Nobody(_) => None,
    }
}
