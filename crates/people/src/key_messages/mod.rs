//! Key messages: what somebody chose to say, in their own language and one
//! beside it. The words are theirs: sealed under their key, changed by nobody
//! else, and read by those of the staff whom they chose, each look written
//! down. A message whose words change is a new one; the older stays as long as
//! a story carries it, so that both of them can see what it says.

mod model;
pub mod rules;
mod store;
#[cfg(test)]
mod tests;

pub use model::{Message, Moment, Part, Place, Said, Second, Share, Sheet, Sure, Use, Written};
pub use store::{carried_by, confidence, is_shared, shares, sheet, uses};

use crate::accounts::{self, Act, Member, can};
use crate::bond::{self, ReadReason};
use crate::{Keys, personas};
use ::store::Work;
use base::{Actor, Error, Event, KeyMessageId, Locale, PersonaId, Result, StaffId, StoryId};
use std::collections::BTreeSet;
use store::{ConnectionTrait, Row};

const OWN: &str = "key message";
const SECOND: &str = "key message beside";

/// They choose their language and one beside it, before they begin or later.
/// What is written already stays in the language that it was written in.
pub async fn choose_languages(
    work: &mut Work,
    persona: PersonaId,
    language: Locale,
    second: Option<Locale>,
) -> Result<()> {
    rules::check_languages(language, second)?;
    if store::choose_languages(work, &Sheet { persona, language, second }).await? {
        work.record(Event::KeyMessagesBegun { persona });
    }
    Ok(())
}

/// Keeps one part of a message. `seen` is [`Message::seen`] of what their form
/// showed, nothing for a new one: where it was changed elsewhere meanwhile this
/// is a conflict and nothing is overwritten.
pub async fn save(
    work: &mut Work,
    keys: &Keys,
    sheet: &Sheet,
    place: Place,
    written: &Written,
    seen: &str,
) -> Result<KeyMessageId> {
    let written = rules::check(place, written)?;
    let persona = sheet.persona;
    let before = store::current(work.db(), persona, Some(place)).await?.into_iter().next();
    if before.as_ref().map(|row| model::seen(row.id, row.saved_at)).unwrap_or_default() != seen {
        return Err(Error::conflict("key-messages-changed-meanwhile"));
    }
    let before = match before {
        Some(row) => open(work, keys, persona, vec![row]).await?.into_iter().next(),
        None if written.part != Part::Words => return Err(Error::Missing),
        None => None,
    };
    let mut said = before.as_ref().map(|message| message.said.clone()).unwrap_or_default();
    let changed = said.part(written.part) != written.own;
    written.own.clone_into(said.part_mut(written.part));
    let language = before.as_ref().map_or(sheet.language, |message| message.language);
    let mut seconds = before.as_ref().map(|message| message.seconds.clone()).unwrap_or_default();
    for (known, second) in &mut seconds {
        let shown = if sheet.second == Some(*known) { written.second.clone() } else { None };
        *second = rules::beside(Some(second), &Written { second: shown, ..written.clone() }, changed);
    }
    if let Some(wanted) =
        sheet.second.filter(|wanted| *wanted != language && seconds.iter().all(|one| one.0 != *wanted))
    {
        seconds.push((wanted, rules::beside(None, &written, changed)));
    }
    let outgrown = before.as_ref().filter(|_| changed && written.part == Part::Words);
    let new = Row {
        id: before
            .as_ref()
            .filter(|_| outgrown.is_none())
            .map_or_else(|| KeyMessageId::new(work.chance()), |one| one.id),
        persona,
        place,
        language,
        sealed: seal(work, keys, persona, OWN, &said).await?,
        saved_at: work.now(),
        ended_at: None,
    };
    if let Some(older) = outgrown {
        end(work, older.id).await?;
    }
    store::keep(work, &new).await?;
    for (language, second) in &seconds {
        let was = before.as_ref().and_then(|message| message.second(*language));
        let is_new = outgrown.is_some() || was != Some(second);
        if is_new && (was.is_some() || *second != Second::default()) {
            let sealed = seal(work, keys, persona, SECOND, second).await?;
            store::keep_second(work, new.id, *language, &sealed).await?;
        }
    }
    work.record(Event::KeyMessageSaved { persona, message: new.id });
    Ok(new.id)
}

/// They take a message away. Once more is no error.
pub async fn remove(work: &mut Work, persona: PersonaId, message: KeyMessageId) -> Result<()> {
    let found = store::find(work.db(), message).await?;
    if found.persona != persona {
        return Err(Error::Missing);
    }
    if found.ended_at.is_none() {
        end(work, message).await?;
        work.record(Event::KeyMessageRemoved { persona, message });
    }
    Ok(())
}

/// After a restore: it was taken away after the backup.
pub async fn remove_again(work: &mut Work, message: KeyMessageId) -> Result<()> {
    let persona = store::find(work.db(), message).await?.persona;
    remove(work, persona, message).await
}

/// A message is over: gone, or kept for the stories that carry it, which are
/// asked about anew.
async fn end(work: &mut Work, message: KeyMessageId) -> Result<()> {
    let carried = store::stories_of(work.db(), message).await?;
    if carried.is_empty() {
        return store::delete(work, message).await;
    }
    store::end(work, message).await?;
    for story in carried {
        work.record(Event::KeyMessageOutgrown { story, message });
    }
    Ok(())
}

/// Every message that stands, and what they will not answer. For themself, or
/// for somebody of the staff whom they let read it: that look is written down.
/// To anybody else it is not there.
pub async fn read(work: &mut Work, keys: &Keys, persona: PersonaId) -> Result<Vec<Message>> {
    may_read(work, persona).await?;
    let rows = store::current(work.db(), persona, None).await?;
    open(work, keys, persona, rows).await
}

async fn may_read(work: &Work, persona: PersonaId) -> Result<()> {
    let may = match *work.actor() {
        Actor::Storyteller(..) => true,
        Actor::Staff(staff) => is_shared(work.db(), persona, staff).await?,
        _ => false,
    };
    if may { Ok(()) } else { Err(Error::Missing) }
}

/// These messages of one person, also older ones that a story carries.
pub async fn read_some(
    work: &mut Work,
    keys: &Keys,
    persona: PersonaId,
    ids: &BTreeSet<KeyMessageId>,
) -> Result<Vec<Message>> {
    may_read(work, persona).await?;
    let rows = store::some(work.db(), persona, ids).await?;
    open(work, keys, persona, rows).await
}

/// Somebody whom they let read it writes a message in the second language that
/// they chose. What they wrote there themself stays.
pub async fn help(
    work: &mut Work,
    keys: &Keys,
    (persona, place): (PersonaId, Place),
    said: &Said,
    seen: &str,
) -> Result<()> {
    may_read(work, persona).await?;
    let sheet = sheet(work.db(), &[persona]).await?.ok_or(Error::Missing)?;
    let row = store::current(work.db(), persona, Some(place)).await?;
    let found = open(work, keys, persona, row).await?.into_iter().next().ok_or(Error::Missing)?;
    let message = found.id;
    if found.seen() != seen {
        return Err(Error::conflict("key-messages-changed-meanwhile"));
    }
    let Some(language) = sheet.second.filter(|second| *second != found.language) else {
        return Err(Error::refused("key-messages-no-second"));
    };
    let said = rules::check_second(found.place, said)?;
    let before = found.second(language);
    let second = rules::helped(before, found.place, &said);
    if before == Some(&second) || (before.is_none() && second == Second::default()) {
        return Ok(());
    }
    let sealed = seal(work, keys, persona, SECOND, &second).await?;
    store::keep_second(work, message, language, &sealed).await?;
    store::touch(work, message).await?;
    work.record(Event::KeyMessageTranslated { persona, message });
    Ok(())
}

/// Whom of the staff they may choose: whoever works on messages and stories here now.
pub async fn helpers(db: &impl ConnectionTrait) -> Result<Vec<Member>> {
    let helps = |one: &Member| one.roles.iter().any(|role| can(*role, Act::SeeKeyMessages));
    Ok(accounts::list(db).await?.into_iter().filter(|one| one.revoked_at.is_none() && helps(one)).collect())
}

/// These of the staff may read it from now on, and nobody else.
pub async fn share(work: &mut Work, persona: PersonaId, with: &BTreeSet<StaffId>) -> Result<()> {
    let helpers: BTreeSet<StaffId> = helpers(work.db()).await?.into_iter().map(|one| one.id).collect();
    if !with.is_subset(&helpers) {
        return Err(Error::invalid("with", "error-unknown-choice"));
    }
    let before: BTreeSet<StaffId> = shares(work.db(), persona).await?.into_iter().map(|one| one.staff).collect();
    for staff in with.difference(&before) {
        store::share(work, persona, *staff).await?;
        work.record(Event::KeyMessagesShared { persona, staff: *staff });
    }
    for staff in before.difference(with) {
        store::unshare(work, persona, *staff).await?;
        work.record(Event::KeyMessagesUnshared { persona, staff: *staff });
    }
    Ok(())
}

/// After a restore: it was ended after the backup.
pub async fn unshare_again(work: &mut Work, persona: PersonaId, staff: StaffId) -> Result<()> {
    personas::find(work.db(), persona).await?;
    store::unshare(work, persona, staff).await?;
    work.record(Event::KeyMessagesUnshared { persona, staff });
    Ok(())
}

/// How sure they feel of what they want to say. The last answer at each moment holds.
pub async fn say_sure(work: &mut Work, persona: PersonaId, moment: Moment, level: u8) -> Result<()> {
    if level == 0 || level > rules::SURE_MOST {
        return Err(Error::invalid("sure", "error-unknown-choice"));
    }
    let stands = store::current(work.db(), persona, None).await?;
    let has_message = stands.iter().any(|row| row.place != Place::Unanswered);
    if !rules::may_say(moment, has_message) {
        return Err(Error::conflict("key-messages-sure-not-now"));
    }
    store::say_sure(work, persona, moment, level).await?;
    work.record(Event::ConfidenceSaid { persona });
    Ok(())
}

/// A story carries a message as it stands now.
pub async fn carry(work: &mut Work, persona: PersonaId, message: KeyMessageId, story: StoryId) -> Result<()> {
    let found = store::find(work.db(), message).await?;
    if found.persona != persona || found.place == Place::Unanswered {
        return Err(Error::Missing);
    }
    if found.ended_at.is_some() {
        return Err(Error::conflict("key-messages-changed-meanwhile"));
    }
    if store::carry(work, message, story).await? {
        work.record(Event::KeyMessageCarried { story, message });
    }
    Ok(())
}

/// A story carries it no more. Older words that nothing carries are gone.
pub async fn leave_out(work: &mut Work, message: KeyMessageId, story: StoryId) -> Result<()> {
    if !store::leave_out(work, message, story).await? {
        return Ok(());
    }
    work.record(Event::KeyMessageLeftOut { story, message });
    let is_over = store::find(work.db(), message).await?.ended_at.is_some();
    if is_over && store::stories_of(work.db(), message).await?.is_empty() {
        store::delete(work, message).await?;
    }
    Ok(())
}

/// What was written goes with the key of somebody who is forgotten; here the rows go too.
pub(crate) async fn forget(work: &mut Work, persona: PersonaId) -> Result<()> {
    store::forget(work, persona).await
}

async fn seal<T: serde::Serialize + Sync>(
    work: &mut Work,
    keys: &Keys,
    persona: PersonaId,
    about: &str,
    said: &T,
) -> Result<String> {
    bond::seal(work, keys, persona, about, ::store::wire(said)?.as_bytes()).await
}

/// Opens rows of one person: one look, however many they are, and none where there are none.
async fn open(work: &mut Work, keys: &Keys, persona: PersonaId, rows: Vec<Row>) -> Result<Vec<Message>> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<KeyMessageId> = rows.iter().map(|row| row.id).collect();
    let beside = store::seconds(work.db(), &ids).await?;
    let sealed = rows.iter().map(|row| (OWN, row.sealed.as_str()));
    let sealed: Vec<(&str, &str)> = sealed.chain(beside.iter().map(|one| (SECOND, one.sealed.as_str()))).collect();
    let mut opened = bond::open_all(work, keys, persona, &sealed, ReadReason::KeyMessages).await?.into_iter();
    let mut messages = Vec::new();
    for row in rows {
        let said = parse(&opened.next().unwrap_or_default())?;
        let Row { id, persona, place, language, saved_at, ended_at, .. } = row;
        messages.push(Message { id, persona, place, language, said, seconds: Vec::new(), saved_at, ended_at });
    }
    for one in beside {
        let second: Second = parse(&opened.next().unwrap_or_default())?;
        if let Some(message) = messages.iter_mut().find(|message| message.id == one.message) {
            message.seconds.push((one.language, second));
        }
    }
    messages.sort_by_key(|message| (message.place, message.saved_at));
    Ok(messages)
}

fn parse<T: serde::de::DeserializeOwned>(plain: &[u8]) -> Result<T> {
    serde_json::from_slice(plain).map_err(Error::because("what somebody chose to say"))
}
