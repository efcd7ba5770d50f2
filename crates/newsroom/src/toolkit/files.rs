//! A file goes to a partner: drawn or found, with a code and the rights text in
//! it, and with a row that says so, written in the moment it goes. Whatever was
//! taken back since it was drawn does not go.

use super::captions;
use super::cards::{self, Format, Voice};
use super::model::{Audience, Room};
use super::networks::Network;
use super::shown::{Kit, Offer, Telling};
use ::store::{Db, Work};
use base::{Actor, Error, Instant, KitItemId, Locale, Message, Result};
use bytes::Bytes;
use consent::Permit;
use people::Keys;
use people::ledger::disclosures::{self, File, Holder};
use people::links::Code;
use render::card::Size;
use render::rights::{self, Rights};
use sha2::{Digest as _, Sha256};

/// Everything that handing a file over needs.
#[derive(Clone, Copy)]
pub struct Counter<'a> {
    pub db: &'a Db,
    pub keys: &'a Keys,
    pub files: &'a outside::files::Files,
    pub base_url: &'a str,
    pub voice: Voice<'a>,
    pub room: &'a Room,
    pub actor: Actor,
}

/// A file that was handed over.
#[derive(Debug)]
pub struct Taken {
    pub name: String,
    pub media_type: &'static str,
    pub bytes: Bytes,
}

/// Hands one picture to the room's partner.
///
/// # Errors
/// `Missing` where the item may not be posted now, `Refused` where that ended
/// while it was drawn.
pub async fn take(counter: Counter<'_>, item: KitItemId, language: Locale, size: Size) -> Result<Taken> {
    let kit = one(counter, item).await?;
    let offer = kit.offer(item).ok_or(Error::Missing)?;
    let telling = offer.telling(language).ok_or(Error::Missing)?;
    hand_out(counter, &kit, offer, telling, size).await
}

async fn one(counter: Counter<'_>, item: KitItemId) -> Result<Kit> {
    let audience = Audience::Partner(counter.room.partner);
    super::kit(counter.db, counter.room.edition, audience, Some(&[item]), counter.base_url).await
}

/// The same of a kit that was computed a moment ago. A person's file is asked
/// about once more in the transaction that writes its row.
pub async fn hand_out(counter: Counter<'_>, kit: &Kit, offer: &Offer, telling: &Telling, size: Size) -> Result<Taken> {
    let format = format_for(telling);
    let drawn = cards::draw(counter.db, counter.files, counter.voice, kit, offer, telling, (size, format)).await?;
    let name = file_name(offer, telling, size, format);
    let bytes = match (cards::permit_of(telling), offer.of) {
        (Some(permit), Some((story, persona))) => {
            let of = (story, vec![persona]);
            with_row(counter, permit, of, &drawn.bytes, offer.until, telling, size).await?
        }
        // About nobody: nobody is asked, and nothing has to be called back.
        _ => drawn.bytes,
    };
    Ok(Taken { name, media_type: format.media_type(), bytes })
}

async fn with_row(
    counter: Counter<'_>,
    permit: &Permit,
    (work_of, people): (base::StoryId, Vec<base::PersonaId>),
    drawn: &Bytes,
    until: Option<Instant>,
    telling: &Telling,
    size: Size,
) -> Result<Bytes> {
    let holder = Holder::Partner(counter.room.partner);
    ::store::write!(counter.db, counter.actor, |work| async {
        let code = disclosures::code(work);
        let bytes = rights::write(drawn, &rights(counter, telling, until, &code))?;
        let file = File {
            work: work_of,
            people: people.clone(),
            holder,
            hash: Sha256::digest(&bytes).into(),
            kind: format!("card-{}", size.name()),
            code: Some(code),
        };
        hand_over(work, counter.keys, permit, &file).await?;
        Ok(Bytes::from(bytes))
    })
}

async fn hand_over(work: &mut Work, keys: &Keys, permit: &Permit, file: &File) -> Result<()> {
    disclosures::hand_over(work, keys, permit, file).await.map(|_| ())
}

/// Credit, what it shows, how it may be used and until when, and where to ask.
fn rights(counter: Counter<'_>, telling: &Telling, until: Option<Instant>, code: &Code) -> Rights {
    let face = &telling.face;
    let say = |message: Message| (counter.voice.say)(face.language, &message);
    let by = face.credit.clone().or_else(|| face.name.clone()).unwrap_or_default();
    let check = format!("{}/check/{}", counter.base_url, code.shown());
    Rights {
        credit: by,
        alt: vec![(face.language, face.alt().to_owned())],
        terms: vec![(face.language, say(Message::new("kit-terms")))],
        until,
        code: code.shown(),
        check,
    }
}

/// A photograph is smaller as JPEG; everything that we draw is smaller as PNG.
pub fn format_for(telling: &Telling) -> Format {
    match &telling.face.portrait {
        Some(crate::pages::Portrait::Picture(_)) => Format::Jpeg,
        _ => Format::Png,
    }
}

/// Says what it is, and nothing about whom.
pub fn file_name(offer: &Offer, telling: &Telling, size: Size, format: Format) -> String {
    let id = offer.item.to_string();
    let short = &id[id.len() - 6..];
    format!("{}-{short}-{}-{}.{}", offer.design, telling.language(), size, format.extension())
}

/// Whether an item may still be posted by this room's partner in this language,
/// with all that was shown of it: asked again before more bytes of it leave.
pub async fn still(counter: Counter<'_>, item: KitItemId, before: &Telling) -> Result<bool> {
    let kit = match one(counter, item).await {
        Err(Error::Missing) => return Ok(false),
        other => other?,
    };
    let now = kit.offer(item).and_then(|offer| offer.telling(before.language()));
    Ok(now.is_some_and(|now| *now.face == *before.face))
}

/// Every caption of a telling as plain text, for a list beside the pictures.
pub fn as_text(telling: &Telling, called: impl Fn(Network) -> String) -> String {
    let one =
        |caption: &captions::Caption| format!("{}\n\n{}\n\n{}\n", called(caption.network), caption.text, caption.alt);
    telling.captions.iter().map(|caption| one(caption)).collect::<Vec<_>>().join("\n----\n\n")
}
