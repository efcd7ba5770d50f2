//! The letter that asks again: one for each person about everything that is
//! due, by the channel that they called safe, and never while they pause.
//! Whoever cannot be written to is put on the desk's list.

use super::{Open, open, rules};
use crate::mine;
use ::store::{Db, NewJob, Work};
use base::{Actor, Error, Event, Locale, Message, PersonaId, Result};
use outside::mail::{Letter, Mailer};
use people::Keys;
use people::accounts::jobs::Say;
use people::ledger::asks::{self, AskAbout, Item, Way};
use people::ledger::{self, How};
use people::links::{self, Issued, NewLink, Purpose};
use people::persons::{self, Channel, Identity, ReadReason};
use std::collections::BTreeMap;

/// The kind of the job.
pub const MAIL_ASK: &str = "mail_ask";
/// The link in the letter lives as long as the question is open.
pub const LINK_DAYS: i64 = rules::FIRST_DAYS;

pub(super) fn mail(persona: PersonaId, now: bool) -> NewJob {
    let how = if now { "now" } else { "due" };
    NewJob::new(MAIL_ASK, [persona.to_string(), how.to_owned()]).once(format!("{MAIL_ASK} {persona} {how}"))
}

/// Sends it. Where nothing is due any more, or they pause, nobody is read and
/// nothing is sent. The letter is noted once it has gone: should the note be
/// lost, they are written to once more rather than never.
pub async fn mail_ask(
    db: &Db,
    keys: &Keys,
    mailer: &Mailer,
    base_url: &str,
    say: Say<'_>,
    (persona, now): (PersonaId, bool),
) -> Result<()> {
    if questions(db, &[persona], now).await?.is_empty() || !ledger::paused(db.read(), &[persona]).await?.is_empty() {
        return Ok(());
    }
    let file =
        ::store::write!(db, Actor::System, |work| persons::read_identity(work, keys, persona, ReadReason::SendLink));
    let file = match file {
        Err(Error::Missing) => return Ok(()),
        other => other?,
    };
    let personas: Vec<PersonaId> = file.personas.iter().map(|persona| persona.id).collect();
    if !ledger::paused(db.read(), &personas).await?.is_empty() {
        return Ok(());
    }
    let asked = questions(db, &personas, now).await?;
    let identity = file.identity;
    let reads = identity.reads.iter().copied().find(|locale| Locale::INTERFACE.contains(locale));
    let how = How::by_us().language(reads.unwrap_or(Locale::ENGLISH));
    let note = async |way: Way| {
        ::store::write!(db, Actor::System, |work| async {
            for (persona, items) in &asked {
                asks::ask(work, *persona, items, way, &how).await?;
            }
            work.record(Event::AskedAgain { persona });
            Ok(())
        })
    };
    if identity.safe.channel != Channel::Email || identity.email.is_none() {
        return note(Way::Hand).await;
    }
    let issued = ::store::write!(db, Actor::System, |work| link(work, keys, persona))?;
    let sent = mailer.send(&letter(identity, base_url, &issued, say)?).await;
    if sent.is_err() {
        // Nobody holds this secret; the next try makes another.
        ::store::write!(db, Actor::System, |work| links::revoke(work, issued.id))?;
        return sent;
    }
    note(Way::Mail).await
}

/// A link to the page with the questions, and to nothing else.
pub async fn link(work: &mut Work, keys: &Keys, persona: PersonaId) -> Result<Issued> {
    let lives_seconds = LINK_DAYS * 86_400;
    let new = NewLink { purpose: Purpose::Asked, subject: persona.to_string(), lives_seconds, single_use: false };
    links::issue(work, keys, &new).await
}

/// Everything that goes into one letter, by persona: once something of theirs
/// is due, every partner that joined goes along.
async fn questions(db: &Db, personas: &[PersonaId], now: bool) -> Result<BTreeMap<PersonaId, Vec<Item>>> {
    let works = mine::works(db, personas, Locale::ENGLISH).await?;
    let ids: Vec<_> = works.iter().map(|work| work.story.id).collect();
    let asked = asks::of_works(db.read(), &ids).await?;
    let mut found: BTreeMap<PersonaId, Vec<Item>> = BTreeMap::new();
    let mut due = now;
    for open in open(db, works).await? {
        let work = open.work.story.id;
        let ends = open.endings.iter().filter_map(|ending| {
            let about = rules::due_of(&ending.row, db.now())?;
            (!rules::was_asked(&asked, work, about)).then(|| ending.item(about))
        });
        let mut items: Vec<Item> = ends.collect();
        due |= !items.is_empty() || newcomers_due(db, &open, &asked).await?;
        let newcomers = open.newcomers.iter().filter(|one| !rules::was_asked(&asked, work, AskAbout::Partner(one.id)));
        items.extend(newcomers.map(|partner| open.item(partner, None)));
        if !items.is_empty() {
            found.entry(open.work.persona()).or_default().extend(items);
        }
    }
    Ok(if due { found } else { BTreeMap::new() })
}

async fn newcomers_due(db: &Db, open: &Open, asked: &[asks::Ask]) -> Result<bool> {
    let edition = open.work.edition.id;
    let mut joined = Vec::new();
    for partner in &open.newcomers {
        if rules::was_asked(asked, open.work.story.id, AskAbout::Partner(partner.id)) {
            continue;
        }
        let membership = programme::partners::membership(db.read(), edition, partner.id).await?;
        joined.extend(membership.map(|membership| (partner.id, membership.joined_at)));
    }
    let goes_out = rules::goes_out(&joined, open.work.campaign.asking.gather_hours);
    Ok(goes_out.is_some_and(|at| at <= db.now()))
}

fn letter(identity: Identity, base_url: &str, issued: &Issued, say: Say<'_>) -> Result<Letter> {
    let address = identity.email.as_deref().unwrap_or_default();
    let to = address.parse().map_err(|_| Error::fault("asking somebody again", "the address does not parse"))?;
    let reads = identity.reads.iter().copied().find(|locale| Locale::INTERFACE.contains(locale));
    let locale = reads.unwrap_or(Locale::ENGLISH);
    let tell = |message: &Message| say(locale, message);
    let before = tell(&Message::new("mail-ask-before").with("name", identity.contact_name.as_str()));
    let after = tell(&Message::new("mail-ask-after").with("days", LINK_DAYS));
    let text = format!("{before}\n\n{base_url}/my/asked/{}\n\n{after}\n", issued.secret.reveal());
    // The subject says nothing of the campaign: somebody else may see it on a locked screen.
    let mut letter = Letter::new(to, locale, tell(&Message::new("mail-review-subject")), text);
    letter.to_name = Some(identity.contact_name);
    Ok(letter)
}
