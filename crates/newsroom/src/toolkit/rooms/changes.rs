//! What changed in a room since the partner looked: computed from what the
//! room shows now and the hashes of what it showed then. Of what is gone
//! nothing is kept but that it was there.

use super::store;
use crate::pages::Portrait;
use crate::toolkit::model::Room;
use crate::toolkit::shown::{Face, Kit, Offer};
use ::store::{Db, Work};
use base::{Event, Instant, KitItemId, Result};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

/// What a room has shown of one item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    pub item: KitItemId,
    /// Empty once it is gone.
    pub state: String,
    /// What of it the partner has seen; empty for nothing.
    pub seen: String,
    pub since: Instant,
    pub changed_at: Instant,
}

/// What is new, changed and withdrawn since the partner looked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    pub new: Vec<KitItemId>,
    pub changed: Vec<KitItemId>,
    pub withdrawn: Vec<KitItemId>,
}

impl Changes {
    pub const fn is_empty(&self) -> bool {
        self.new.is_empty() && self.changed.is_empty() && self.withdrawn.is_empty()
    }
}

/// A line of the room's feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub item: KitItemId,
    /// Whether it may be posted now; otherwise it is a tombstone.
    pub is_there: bool,
    pub since: Instant,
    pub changed_at: Instant,
}

/// What changed since the partner last said that they had seen it.
pub async fn since_seen(db: &Db, room: &Room, kit: &Kit) -> Result<Changes> {
    Ok(compare(kit, &store::shown(db.read(), room.id).await?))
}

fn compare(kit: &Kit, shown: &[Shown]) -> Changes {
    let mut changes = Changes::default();
    for offer in &kit.offers {
        match shown.iter().find(|row| row.item == offer.item).map(|row| row.seen.as_str()) {
            None | Some("") => changes.new.push(offer.item),
            Some(seen) if seen != state(offer) => changes.changed.push(offer.item),
            Some(_) => {}
        }
    }
    let gone = shown.iter().filter(|row| !row.seen.is_empty() && kit.offer(row.item).is_none());
    changes.withdrawn.extend(gone.map(|row| row.item));
    changes
}

/// Every item that the room shows or has shown, the latest change first. What
/// was not noted yet is taken as it is now.
pub async fn entries(db: &Db, room: &Room, kit: &Kit) -> Result<Vec<Entry>> {
    let shown = store::shown(db.read(), room.id).await?;
    let now = db.now();
    let mut entries: Vec<Entry> = Vec::new();
    for offer in &kit.offers {
        let row = shown.iter().find(|row| row.item == offer.item);
        let noted = row.filter(|row| row.state == state(offer));
        entries.push(Entry {
            item: offer.item,
            is_there: true,
            since: row.map_or(offer.released_at, |row| row.since),
            changed_at: noted.map_or(now, |row| row.changed_at),
        });
    }
    for row in shown.iter().filter(|row| kit.offer(row.item).is_none()) {
        let changed_at = if row.state.is_empty() { row.changed_at } else { now };
        entries.push(Entry { item: row.item, is_there: false, since: row.since, changed_at });
    }
    entries.sort_by_key(|entry| (std::cmp::Reverse(entry.changed_at), entry.item));
    Ok(entries)
}

/// Writes down what the room shows now, so that its feed can say when
/// something changed. Says whether anything had.
pub async fn note(work: &mut Work, room: &Room, kit: &Kit) -> Result<bool> {
    let before = store::shown(work.db(), room.id).await?;
    let mut noted = false;
    for offer in &kit.offers {
        let state = state(offer);
        if before.iter().find(|row| row.item == offer.item).is_none_or(|row| row.state != state) {
            store::note(work, room.id, offer.item, &state).await?;
            noted = true;
        }
    }
    for row in before.iter().filter(|row| !row.state.is_empty() && kit.offer(row.item).is_none()) {
        store::note(work, room.id, row.item, "").await?;
        noted = true;
    }
    if noted {
        work.record(Event::RoomChanged { room: room.id });
    }
    Ok(noted)
}

/// The partner has seen everything that the room shows now.
pub async fn mark_seen(work: &mut Work, room: &Room, kit: &Kit) -> Result<()> {
    note(work, room, kit).await?;
    store::mark_seen(work, room.id).await?;
    work.record(Event::RoomChanged { room: room.id });
    Ok(())
}

/// A hash over everything that a partner can see of an offer: another as soon
/// as a word, a picture or a date of it is.
pub fn state(offer: &Offer) -> String {
    let mut digest = Sha256::new();
    let mut part = |text: &str| {
        digest.update((text.len() as u64).to_be_bytes());
        digest.update(text);
    };
    part("firsthand offer 1");
    part(offer.design.name());
    part(&offer.until.map(|until| until.micros().to_string()).unwrap_or_default());
    if let Some((x, y)) = offer.focal {
        part(&format!("{x} {y}"));
    }
    for telling in &offer.tellings {
        face(&telling.face, &mut part);
        for caption in &telling.captions {
            part(caption.network.name());
            part(&caption.text);
            part(&caption.alt);
        }
    }
    HEXLOWER.encode(&digest.finalize()[..16])
}

fn face(face: &Face, part: &mut impl FnMut(&str)) {
    part(face.language.tag());
    part(&face.words);
    part(face.name.as_deref().unwrap_or_default());
    part(face.label.as_ref().map_or("", |(_, label)| label));
    match &face.portrait {
        Some(Portrait::Picture(picture)) => part(&picture.media.to_string()),
        Some(Portrait::Drawn { form, seed, .. }) => part(&format!("{form:?} {seed}")),
        None => part(""),
    }
    face.alts.iter().for_each(|alt| part(alt));
    if let Some(event) = &face.event {
        part(&event.sequence.to_string());
    }
}
