//! Letters to partners: the link to their room, and, where they asked for it,
//! what to post today and what changed. A job carries the room's id alone. Of a
//! person a letter says no word: nobody could ask it back. What there is to post
//! is asked about when it is made, and once more when it is about to go.

use super::{changes, store};
use crate::toolkit::cards::Voice;
use crate::toolkit::model::{Audience, Letters, Room};
use crate::toolkit::{Kit, kit, rules, store as items};
use ::store::{Db, NewJob};
use base::{Actor, Error, Message, Result, RoomId};
use outside::mail::{Letter, Mailer};
use people::Keys;
use people::ledger::disclosures::{self, Contact, Holder};
use people::links::{self, Issued, Purpose};

/// The kinds of the jobs.
pub const MAIL_ROOM: &str = "mail_room";
pub const MAIL_ROOM_DAY: &str = "mail_room_day";
/// At most one letter in so many hours.
const BETWEEN_HOURS: i64 = 20;
/// The hour of the day, where the partner is, from which a letter may go.
const FROM_HOUR: i8 = 7;

pub(super) fn mail_link_later(room: RoomId) -> NewJob {
    NewJob::new(MAIL_ROOM, [room.to_string()]).once(format!("{MAIL_ROOM} {room}"))
}

pub fn mail_day_later(room: RoomId) -> NewJob {
    NewJob::new(MAIL_ROOM_DAY, [room.to_string()]).once(format!("{MAIL_ROOM_DAY} {room}"))
}

/// What every letter needs.
#[derive(Clone, Copy)]
pub struct Post<'a> {
    pub db: &'a Db,
    pub keys: &'a Keys,
    pub mailer: &'a Mailer,
    pub base_url: &'a str,
    pub voice: Voice<'a>,
}

/// Makes a link and sends it. Somebody without an address, or who left, gets none.
pub async fn mail_link(post: Post<'_>, room: RoomId) -> Result<()> {
    let Some((room, contact)) = reached(post.db, room).await? else { return Ok(()) };
    let issued = issue(post, &room).await?;
    let tell = |message: &Message| (post.voice.say)(contact.language, message);
    let before = tell(&Message::new("mail-room-before").with("name", contact.name.as_str()));
    let after = tell(&Message::new("mail-room-after").with("days", super::LINK_DAYS));
    let text = format!("{before}\n\n{}\n\n{after}\n", address(post, &issued));
    let subject = tell(&Message::new("mail-room-subject"));
    deliver(post, contact, issued, subject, text).await
}

/// Sends what to post today and what changed, to whoever asked for it. Nothing
/// new to say is no letter.
pub async fn mail_day(post: Post<'_>, room: RoomId) -> Result<()> {
    let Some((room, contact)) = reached(post.db, room).await? else { return Ok(()) };
    if room.letters == Letters::None {
        return Ok(());
    }
    let first = words(post, &room, &contact).await?;
    if first.is_none() {
        return noted(post.db, &room).await;
    }
    let issued = issue(post, &room).await?;
    let tell = |message: &Message| (post.voice.say)(contact.language, message);
    let after = tell(&Message::new("mail-room-day-after"));
    let subject = tell(&Message::new("mail-room-day-subject"));
    // Asked once more, now that nothing but the sending is left.
    let Some(now) = words(post, &room, &contact).await? else {
        return ::store::write!(post.db, Actor::System, |work| links::revoke(work, issued.id));
    };
    let text = format!("{now}\n\n{}\n\n{after}\n", address(post, &issued));
    deliver(post, contact, issued, subject, text).await?;
    noted(post.db, &room).await
}

async fn noted(db: &Db, room: &Room) -> Result<()> {
    ::store::write!(db, Actor::System, |work| async {
        work.record(base::Event::RoomChanged { room: room.id });
        store::note_letter(work, room.id).await
    })
}

/// What there is to say now, in the reader's language.
async fn words(post: Post<'_>, room: &Room, contact: &Contact) -> Result<Option<String>> {
    let kit = kit(post.db, room.edition, Audience::Partner(room.partner), None, post.base_url, post.voice).await?;
    let changes = changes::since_seen(post.db, room, &kit).await?;
    let tell = |message: &Message| (post.voice.say)(contact.language, message);
    let mut parts = Vec::new();
    if room.letters == Letters::Daily {
        parts.extend(today(post, room, contact, &kit).await?);
    }
    if !changes.is_empty() {
        let told = Message::new("mail-room-changes")
            .with("new", changes.new.len())
            .with("changed", changes.changed.len())
            .with("withdrawn", changes.withdrawn.len());
        parts.push(tell(&told));
    }
    Ok((!parts.is_empty()).then(|| parts.join("\n\n")))
}

async fn today(post: Post<'_>, room: &Room, contact: &Contact, kit: &Kit) -> Result<Option<String>> {
    let plan = items::plan(post.db.read(), room.edition).await?;
    let today = room.zone.local(post.db.now()).date();
    let planned: Vec<_> = plan.iter().copied().filter(|planned| planned.day == today).collect();
    let usable: Vec<_> =
        kit.offers.iter().map(|offer| offer.item).filter(|id| planned.iter().any(|p| p.item == *id)).collect();
    let item = rules::for_today(&planned, today, &usable);
    let Some(offer) = item.and_then(|item| kit.offer(item)) else { return Ok(None) };
    let Some(telling) = offer.best(&room.languages) else { return Ok(None) };
    let say = |message: &Message| (post.voice.say)(contact.language, message);
    let what = if telling.face.permit().is_some() {
        say(&offer.design.label())
    } else {
        // The longest caption: whoever posts elsewhere finds the others in the room.
        let longest = telling.captions.iter().max_by_key(|caption| caption.network.most());
        let Some(caption) = longest else { return Ok(None) };
        caption.text.clone()
    };
    Ok(Some(format!("{}\n\n{what}", say(&Message::new("mail-room-today")))))
}

/// Asks for the letters that are due: once a day, in the partner's morning, to
/// whoever wants them. Says how many.
pub async fn letters_due(db: &Db) -> Result<usize> {
    let now = db.now();
    let mut due = Vec::new();
    for room in store::all(db.read()).await? {
        let rested = room.last_letter_at.is_none_or(|last| last.plus_seconds(BETWEEN_HOURS * 3_600) <= now);
        if room.letters != Letters::None && rested && room.zone.local(now).hour() >= FROM_HOUR {
            due.push(room);
        }
    }
    for room in &due {
        ::store::write!(db, Actor::System, |work| async {
            work.record(base::Event::RoomChanged { room: room.id });
            work.later(mail_day_later(room.id));
            Ok(())
        })?;
    }
    Ok(due.len())
}

/// Notes in every room what it shows now, for its feed. One room's trouble is
/// not another's.
pub async fn note_changes(db: &Db, base_url: &str, voice: Voice<'_>) -> Result<usize> {
    let mut changed = 0;
    for room in store::all(db.read()).await? {
        let kit = match kit(db, room.edition, Audience::Partner(room.partner), None, base_url, voice).await {
            Err(Error::Missing) => continue,
            other => other?,
        };
        let noted = ::store::write!(db, Actor::System, |work| changes::note(work, &room, &kit))?;
        changed += usize::from(noted);
    }
    Ok(changed)
}

async fn reached(db: &Db, room: RoomId) -> Result<Option<(Room, Contact)>> {
    let room = match store::find(db.read(), room).await {
        Err(Error::Missing) => return Ok(None),
        other => other?,
    };
    let membership = programme::partners::membership(db.read(), room.edition, room.partner).await?;
    if membership.is_none_or(|membership| membership.left_at.is_some()) {
        return Ok(None);
    }
    let holder = Holder::Partner(room.partner);
    let contact = disclosures::contacts(db.read(), &[holder]).await?.remove(&holder);
    Ok(contact.map(|contact| (room, contact)))
}

async fn issue(post: Post<'_>, room: &Room) -> Result<Issued> {
    let link = super::link(Purpose::Room, room.id);
    ::store::write!(post.db, Actor::System, |work| async {
        work.record(base::Event::RoomOpened { edition: room.edition, room: room.id });
        links::issue(work, post.keys, &link).await
    })
}

fn address(post: Post<'_>, issued: &Issued) -> String {
    format!("{}/room/{}", post.base_url, issued.secret.reveal())
}

#[expect(clippy::disallowed_methods, reason = "to a partner organisation")]
async fn deliver(post: Post<'_>, contact: Contact, issued: Issued, subject: String, text: String) -> Result<()> {
    let to = contact.email.parse().map_err(|_| Error::fault("writing to a partner", "the address does not parse"))?;
    let mut letter = Letter::new(to, contact.language, subject, text);
    letter.to_name = Some(contact.name).filter(|name| !name.is_empty());
    let sent = post.mailer.send(&letter).await;
    if sent.is_err() {
        // Nobody holds this secret; the next try makes another.
        ::store::write!(post.db, Actor::System, |work| links::revoke(work, issued.id))?;
    }
    sent
}
