//! A partner's room: opened by the desk, entered by a link, and remembering
//! only what the partner chose and which items it has shown, by hash. What is
//! in it is computed by [`super::kit`] each time.

pub mod changes;
pub mod jobs;
mod store;

pub use store::{all, find, of_partner};

use super::model::{Letters, Room};
use ::store::{Db, Work};
use base::{EditionId, Error, Event, Invalid, Locale, Message, PartnerId, Result, RoomId};
use people::Keys;
use people::ledger::disclosures::{self, Holder};
use people::links::{self, Issued, Link, NewLink, Purpose};
use programme::{Zone, campaigns, partners};

/// A room's link, and the address of its calendar, last until the campaign is
/// over and people have come back from holidays.
pub const LINK_DAYS: i64 = 180;
/// More languages than anybody posts in.
pub const LANGUAGES_MOST: usize = 12;

/// Makes a link to a partner's room in an edition, and the room if there is
/// none yet. Earlier links go on working.
pub async fn open(work: &mut Work, keys: &Keys, edition: EditionId, partner: PartnerId) -> Result<(RoomId, Issued)> {
    let room = room(work, edition, partner).await?;
    let issued = links::issue(work, keys, &link(Purpose::Room, room)).await?;
    work.record(Event::RoomOpened { edition, room });
    Ok((room, issued))
}

async fn room(work: &mut Work, edition: EditionId, partner: PartnerId) -> Result<RoomId> {
    let membership = partners::membership(work.db(), edition, partner).await?;
    if membership.is_none_or(|membership| membership.left_at.is_some()) {
        return Err(Error::refused("room-not-a-partner"));
    }
    match store::of(work.db(), edition, partner).await {
        Ok(room) => Ok(room.id),
        Err(Error::Missing) => {
            let campaign = campaigns::edition(work.db(), edition).await?.campaign;
            let zone = campaigns::find(work.db(), campaign).await?.zone;
            let id = RoomId::new(work.chance());
            store::insert(work, id, (edition, partner), &zone).await?;
            Ok(id)
        }
        Err(error) => Err(error),
    }
}

fn link(purpose: Purpose, room: RoomId) -> NewLink {
    NewLink { purpose, subject: room.to_string(), lives_seconds: LINK_DAYS * 86_400, single_use: false }
}

/// Asks for the letter that brings a link to whoever the organisation named.
///
/// # Errors
/// `Refused` where nobody said how the organisation is reached.
pub async fn send(work: &mut Work, edition: EditionId, partner: PartnerId) -> Result<RoomId> {
    partners::find(work.db(), partner).await?;
    let holder = Holder::Partner(partner);
    if disclosures::contacts(work.db(), &[holder]).await?.is_empty() {
        return Err(Error::refused("room-no-contact"));
    }
    let room = room(work, edition, partner).await?;
    work.record(Event::RoomOpened { edition, room });
    work.later(jobs::mail_link_later(room));
    Ok(room)
}

/// Ends every link to a room, and the addresses of its calendar and feed.
pub async fn close(work: &mut Work, room: RoomId) -> Result<()> {
    let found = store::find(work.db(), room).await?;
    for purpose in [Purpose::Room, Purpose::RoomFeed] {
        links::revoke_all(work, purpose, &room.to_string()).await?;
    }
    work.record(Event::RoomClosed { edition: found.edition, room });
    Ok(())
}

/// For GET: the room that a secret opens. Wrong, ended and too old secrets are
/// `Missing`, and so is the room of a partner that left.
pub async fn enter(db: &Db, keys: &Keys, secret: &str, purpose: Purpose) -> Result<(Room, Link)> {
    let link = links::open(db, keys, secret, purpose).await?;
    let room = store::find(db.read(), ::store::id(&link.subject)?).await?;
    let membership = partners::membership(db.read(), room.edition, room.partner).await?;
    match membership {
        Some(membership) if membership.left_at.is_none() => Ok((room, link)),
        _ => Err(Error::Missing),
    }
}

/// What a partner chooses about their room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choices {
    pub languages: Vec<Locale>,
    pub zone: Zone,
    pub letters: Letters,
}

/// Notes what the partner chose.
pub async fn settle(work: &mut Work, room: RoomId, choices: &Choices) -> Result<()> {
    let found = store::find(work.db(), room).await?;
    let mut once: Vec<Locale> = Vec::new();
    for language in &choices.languages {
        if !once.contains(language) {
            once.push(*language);
        }
    }
    let mut invalid = Invalid::new();
    if once.is_empty() {
        invalid.add("languages", "error-choose");
    }
    if once.len() > LANGUAGES_MOST {
        invalid.add("languages", Message::new("error-too-many").with("most", LANGUAGES_MOST));
    }
    invalid.check()?;
    store::set_choices(work, room, &Choices { languages: once, ..choices.clone() }).await?;
    work.record(Event::RoomChanged { edition: found.edition, room });
    Ok(())
}

/// No letters any more, by a link in one.
pub async fn stop_letters(work: &mut Work, room: RoomId) -> Result<()> {
    let found = store::find(work.db(), room).await?;
    store::set_letters(work, room, Letters::None).await?;
    work.record(Event::RoomChanged { edition: found.edition, room });
    Ok(())
}

/// A new address for the calendar and the feed. The one before ends: whoever
/// was given it by mistake sees no more.
pub async fn subscribe(work: &mut Work, keys: &Keys, room: RoomId) -> Result<Issued> {
    let found = store::find(work.db(), room).await?;
    unsubscribe_all(work, room).await?;
    work.record(Event::RoomChanged { edition: found.edition, room });
    links::issue(work, keys, &link(Purpose::RoomFeed, room)).await
}

/// Ends that address.
pub async fn unsubscribe(work: &mut Work, room: RoomId) -> Result<()> {
    let found = store::find(work.db(), room).await?;
    unsubscribe_all(work, room).await?;
    work.record(Event::RoomChanged { edition: found.edition, room });
    Ok(())
}

async fn unsubscribe_all(work: &mut Work, room: RoomId) -> Result<()> {
    links::revoke_all(work, Purpose::RoomFeed, &room.to_string()).await
}
