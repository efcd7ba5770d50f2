//! A file goes to a partner: drawn or found, with the rights text in it, and
//! written down in the moment it goes. Where it shows somebody the row of what
//! was handed over stands beside it, by their permission and with a code;
//! whatever was taken back since it was drawn does not go.

use super::captions;
use super::cards::{self, Easel, Format, Opened, Voice};
use super::model::Audience;
use super::networks::Network;
use super::shown::{Kit, Offer, Telling};
use super::taken::{self, TakenFile};
use crate::stories;
use ::store::{Db, Work};
use base::{Actor, DisclosureId, EditionId, Error, Event, KitItemId, Locale, Message, PartnerId, Result};
use bytes::Bytes;
use consent::Permit;
use people::ledger::disclosures::{self, File, Holder};
use people::links::Code;
use people::{Keys, personas};
use programme::partners;
use render::card::Size;
use render::rights::{self, Rights};
use sha2::{Digest as _, Sha256};

/// Everything that handing files to one partner needs.
#[derive(Clone, Copy)]
pub struct Counter<'a> {
    pub db: &'a Db,
    pub keys: &'a Keys,
    pub files: &'a outside::files::Files,
    pub base_url: &'a str,
    pub voice: Voice<'a>,
    pub edition: EditionId,
    pub partner: PartnerId,
    pub actor: Actor,
}

/// A file that was handed over.
#[derive(Debug)]
pub struct Taken {
    pub name: String,
    pub media_type: &'static str,
    pub bytes: Bytes,
}

/// Hands one picture to the partner.
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
    let audience = Audience::Partner(counter.partner);
    super::kit(counter.db, counter.edition, audience, Some(&[item]), counter.base_url, counter.voice).await
}

/// The same of a kit that was computed a moment ago. A person's file is asked
/// about once more in the transaction that writes its row; one about nobody is
/// looked at once more, as the desk may have taken it back.
pub async fn hand_out(counter: Counter<'_>, kit: &Kit, offer: &Offer, telling: &Telling, size: Size) -> Result<Taken> {
    let format = format_for(telling);
    let easel = Easel::new(counter.db, counter.files, counter.voice, kit.audience, Opened::default()).await?;
    let drawn = easel.draw(kit, offer, telling, (size, format)).await?.bytes;
    let taken = go(counter, offer, telling, (size, format), &drawn).await;
    if let (Err(Error::Missing | Error::Refused(_)), Some((story, _))) = (&taken, offer.of) {
        // What was drawn while it was taken back is not kept either.
        cards::forget(counter.files, story).await?;
    }
    taken
}

/// Hands a sheet for the printer to the partner, as PDF. Only of what shows
/// nobody: a yes to posting is no yes to print.
///
/// # Errors
/// `Missing` where the item may not be posted now, `Refused` where it shows somebody.
pub async fn take_print(
    counter: Counter<'_>,
    item: KitItemId,
    language: Locale,
    size: Size,
    marks: bool,
) -> Result<Taken> {
    let kit = one(counter, item).await?;
    let offer = kit.offer(item).ok_or(Error::Missing)?;
    let telling = offer.telling(language).ok_or(Error::Missing)?;
    if telling.face.permit().is_some() || offer.of.is_some() {
        return Err(Error::refused("kit-print-nobody"));
    }
    let easel = Easel::new(counter.db, counter.files, counter.voice, kit.audience, Opened::default()).await?;
    let drawn = easel.sheet(&kit, telling, size, marks).await?;
    go(counter, offer, telling, (size, Format::Pdf), &drawn).await
}

/// It goes: asked about once more, with its rights, written down.
async fn go(
    counter: Counter<'_>,
    offer: &Offer,
    telling: &Telling,
    (size, format): (Size, Format),
    drawn: &[u8],
) -> Result<Taken> {
    let bytes = ::store::write!(counter.db, counter.actor, |work| async {
        still_so(work, counter, offer, telling).await?;
        let going = Going { counter, offer, telling, size };
        let (bytes, disclosure) = going.with_rights(work, drawn).await?;
        let (item, partner, language, at) = (offer.item, counter.partner, telling.language(), work.now());
        let row = TakenFile { item, partner, disclosure, language, size, format, at };
        taken::insert(work, counter.edition, &row, &Sha256::digest(&bytes).into()).await?;
        work.record(Event::KitFileTaken { item: offer.item });
        Ok(bytes)
    })?;
    Ok(Taken { name: file_name(offer, telling, size, format), media_type: format.media_type(), bytes })
}

/// Whether what was computed a moment ago still is so, in the transaction that
/// writes the row: the item is out, the partner is in, nothing holds the story
/// back, and the teller appears as it was drawn. What they permit is asked where
/// the row of what is handed over is written.
async fn still_so(work: &Work, counter: Counter<'_>, offer: &Offer, telling: &Telling) -> Result<()> {
    super::store::still_out(work, offer.item).await?;
    let membership = partners::membership(work.db(), counter.edition, counter.partner).await?;
    if membership.is_none_or(|membership| membership.left_at.is_some()) {
        return Err(Error::Missing);
    }
    let (Some((story, persona)), Some(permit)) = (offer.of, telling.face.permit()) else { return Ok(()) };
    let story = stories::store::find(work.db(), story).await?;
    let is_held = story.embargo.is_some_and(|embargo| work.now() < embargo.until);
    let version = stories::store::version(work.db(), permit.of().version).await?;
    let persona = personas::find(work.db(), persona).await?;
    let shape = stories::rules::presentation(persona.for_staff());
    let is_same = stories::rules::bound(&version.fingerprint, &shape) == permit.of().fingerprint;
    if story.retired_at.is_none() && !is_held && is_same { Ok(()) } else { Err(Error::Missing) }
}

/// A picture on its way out.
struct Going<'a> {
    counter: Counter<'a>,
    offer: &'a Offer,
    telling: &'a Telling,
    size: Size,
}

impl Going<'_> {
    /// The bytes that leave, and the row of what was handed over where they show somebody.
    async fn with_rights(&self, work: &mut Work, drawn: &[u8]) -> Result<(Bytes, Option<DisclosureId>)> {
        match (self.telling.face.permit(), self.offer.of) {
            (Some(permit), Some(_)) => self.of_person(work, permit, drawn).await,
            (None, None) => Ok((Bytes::from(rights::write(drawn, &self.rights(None))?), None)),
            _ => Err(Error::fault("handing a file over", "a person without a permit, or a permit without a person")),
        }
    }

    async fn of_person(&self, work: &mut Work, permit: &Permit, drawn: &[u8]) -> Result<(Bytes, Option<DisclosureId>)> {
        let (story, persona) = self.offer.of.ok_or(Error::Missing)?;
        let code = disclosures::code(work);
        let bytes = Bytes::from(rights::write(drawn, &self.rights(Some(&code)))?);
        let file = File {
            work: story,
            people: vec![persona],
            holder: Holder::Partner(self.counter.partner),
            hash: Sha256::digest(&bytes).into(),
            kind: format!("card-{}", self.size.name()),
            code: Some(code),
        };
        let row = disclosures::hand_over(work, self.counter.keys, permit, &file).await?;
        Ok((bytes, Some(row.disclosure)))
    }

    /// Who is credited, what it shows, how it may be used and until when, and
    /// where to ask whether that still holds.
    fn rights(&self, code: Option<&Code>) -> Rights {
        let face = &self.telling.face;
        let say = |message: Message| (self.counter.voice.say)(face.language, &message);
        let code = code.map(Code::shown).unwrap_or_default();
        let check = if code.is_empty() { String::new() } else { format!("{}/check/{code}", self.counter.base_url) };
        let terms = if code.is_empty() { "kit-terms-nobody" } else { "kit-terms" };
        Rights {
            credit: face.credit.clone().or_else(|| face.name.clone()).unwrap_or_default(),
            alt: vec![(face.language, face.alt().to_owned())],
            terms: vec![(face.language, say(Message::new(terms)))],
            until: self.offer.until,
            code,
            check,
        }
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
    let short = id.get(id.len().saturating_sub(6)..).unwrap_or_default();
    format!("{}-{short}-{}-{}.{}", offer.design, telling.language(), size, format.extension())
}

/// Whether an item may still be posted by this partner in this language, with
/// all that was shown of it: asked again before more bytes of it leave.
pub async fn still(counter: Counter<'_>, item: KitItemId, before: &Telling) -> Result<bool> {
    all_still(counter, &[(item, before)]).await
}

/// The same of several, in as many statements.
pub async fn all_still(counter: Counter<'_>, before: &[(KitItemId, &Telling)]) -> Result<bool> {
    if before.is_empty() {
        return Ok(true);
    }
    let items: Vec<KitItemId> = before.iter().map(|(item, _)| *item).collect();
    let audience = Audience::Partner(counter.partner);
    let kit = super::kit(counter.db, counter.edition, audience, Some(&items), counter.base_url, counter.voice).await;
    let kit = match kit {
        Err(Error::Missing) => return Ok(false),
        other => other?,
    };
    Ok(before.iter().all(|(item, before)| {
        let now = kit.offer(*item).and_then(|offer| offer.telling(before.language()));
        now.is_some_and(|now| *now.face == *before.face)
    }))
}

/// Every caption of a telling as plain text, for a list beside the pictures.
pub fn as_text(telling: &Telling, called: impl Fn(Network) -> String) -> String {
    let one =
        |caption: &captions::Caption| format!("{}\n\n{}\n\n{}\n", called(caption.network), caption.text, caption.alt);
    telling.captions.iter().map(|caption| one(caption)).collect::<Vec<_>>().join("\n----\n\n")
}
