//! The letter that asks again: one for each person about everything that is
//! due, as they said that letters may reach them, and never while they pause.
//! Whoever cannot be written to is put on the desk's list.

use super::{Open, by_work, open, rules};
use crate::mine;
use crate::stories::store::{Filter, after};
use ::store::{Db, NewJob, Work};
use base::{Actor, Error, Event, Instant, Locale, Message, PartnerId, PersonaId, Result, StoryId};
use people::Keys;
use people::ledger::asks::{self, AskAbout, Item, Way};
use people::ledger::{self, How};
use people::letters::{self, Draft, Kind, Outcome, Post};
use people::links::{self, Issued, NewLink, Purpose};
use people::persons;

/// The kind of the job.
pub const MAIL_ASK: &str = "mail_ask";
/// The link in the letter lives as long as the question is open.
pub const LINK_DAYS: i64 = rules::FIRST_DAYS;

pub(super) fn mail(persona: PersonaId, now: bool) -> NewJob {
    let how = if now { "now" } else { "due" };
    NewJob::new(MAIL_ASK, [persona.to_string(), how.to_owned()]).once(format!("{MAIL_ASK} {persona} {how}"))
}

/// Works in memory at once, and questions that are noted at once. A letter may
/// be about any number of them.
const WORKS: u64 = 200;
const NOTED: usize = 500;

/// Sends it. Where nothing is due any more, or they pause, nobody is read and
/// nothing is sent. The letter is noted once it has gone, piece by piece:
/// should a note be lost, they are written to once more rather than never. One
/// that waits for their hours is noted when it goes.
pub async fn mail_ask(post: Post<'_>, (persona, now): (PersonaId, bool)) -> Result<()> {
    let db = post.db;
    if !is_due(db, persona, now).await? || !ledger::paused(db.read(), &[persona]).await?.is_empty() {
        return Ok(());
    }
    let own = match persons::own_personas(db, post.keys, persona).await {
        Err(Error::Missing) => return Ok(()),
        other => other?,
    };
    let personas: Vec<PersonaId> = own.iter().map(|persona| persona.id).collect();
    if !ledger::paused(db.read(), &personas).await?.is_empty() {
        return Ok(());
    }
    let asked = questions(db, &personas, now, WORKS).await?;
    let draft = Draft {
        kind: Kind::Asked,
        persona,
        link: new_link(persona),
        place: "my/asked/",
        before: "mail-ask-before",
        after: Message::new("mail-ask-after").with("days", LINK_DAYS),
        locale: None,
        job: mail(persona, now),
    };
    let how = |locale: Locale| How::by_us().language(locale);
    match letters::write(post, draft).await? {
        Outcome::Sent(locale) => note(db, persona, &asked, Way::Mail, &how(locale)).await,
        Outcome::ByHand(_, locale) => note(db, persona, &asked, Way::Hand, &how(locale)).await,
        Outcome::Held(_) | Outcome::Nobody => Ok(()),
    }
}

fn new_link(persona: PersonaId) -> NewLink {
    let lives_seconds = LINK_DAYS * 86_400;
    NewLink { purpose: Purpose::Asked, subject: persona.to_string(), lives_seconds, single_use: false }
}

/// Notes what was put to them. The last piece says that they were written to.
async fn note(db: &Db, written_to: PersonaId, asked: &[(PersonaId, Vec<Item>)], way: Way, how: &How) -> Result<()> {
    let pieces: Vec<(PersonaId, &[Item])> =
        asked.iter().flat_map(|(persona, items)| items.chunks(NOTED).map(|some| (*persona, some))).collect();
    for (at, (persona, items)) in pieces.iter().enumerate() {
        let (persona, items, is_last) = (*persona, *items, at + 1 == pieces.len());
        ::store::write!(db, Actor::System, |work| async {
            asks::ask(work, persona, items, way, how).await?;
            if is_last {
                work.record(Event::AskedAgain { persona: written_to });
            }
            Ok(())
        })?;
    }
    Ok(())
}

/// A link to the page with the questions, and to nothing else.
pub async fn link(work: &mut Work, keys: &Keys, persona: PersonaId) -> Result<Issued> {
    links::issue(work, keys, &new_link(persona)).await
}

/// Whether anything has to be asked now. Looks no further than to the first.
async fn is_due(db: &Db, persona: PersonaId, now: bool) -> Result<bool> {
    let mut last = None;
    while let Some(piece) = piece(db, persona, last, WORKS).await? {
        if (piece.due || now) && !piece.items.is_empty() {
            return Ok(true);
        }
        last = Some(piece.last);
    }
    Ok(false)
}

/// Everything that goes into one letter, by persona: once something of theirs
/// is due, every partner that joined goes along.
pub(super) async fn questions(
    db: &Db,
    personas: &[PersonaId],
    now: bool,
    works: u64,
) -> Result<Vec<(PersonaId, Vec<Item>)>> {
    let (mut found, mut due) = (Vec::new(), now);
    for persona in personas {
        let (mut items, mut last) = (Vec::new(), None);
        while let Some(piece) = piece(db, *persona, last, works).await? {
            due |= piece.due;
            items.extend(piece.items);
            last = Some(piece.last);
        }
        if !items.is_empty() {
            found.push((*persona, items));
        }
    }
    Ok(if due { found } else { Vec::new() })
}

/// What is to be asked about some works of a persona, and whether any of it is due.
struct Piece {
    last: StoryId,
    items: Vec<Item>,
    due: bool,
}

/// The next after the last; nothing after the end. What is read of the works goes with the piece.
async fn piece(db: &Db, persona: PersonaId, last: Option<StoryId>, works: u64) -> Result<Option<Piece>> {
    let theirs = Filter { persona: Some(persona), ..Filter::default() };
    let stories = after(db.read(), &theirs, last, works).await?;
    let Some(last) = stories.last().map(|story| story.id) else { return Ok(None) };
    let ids: Vec<StoryId> = stories.iter().map(|story| story.id).collect();
    let asked = by_work(asks::of_works(db.read(), &ids).await?);
    let (mut items, mut due) = (Vec::new(), false);
    for open in open(db, mine::bare(db, stories).await?).await? {
        let work = open.work.story.id;
        let asked = asked.get(&work).map(Vec::as_slice).unwrap_or_default();
        let ends = open.endings.iter().filter_map(|ending| {
            let about = rules::due_of(&ending.row, db.now())?;
            (!rules::was_asked(asked, work, about)).then(|| ending.item(about))
        });
        let before = items.len();
        items.extend(ends);
        due |= items.len() > before || newcomers_due(&open, asked, db.now());
        let newcomers = open.newcomers.iter().filter(|one| !rules::was_asked(asked, work, AskAbout::Partner(one.id)));
        items.extend(newcomers.map(|partner| open.item(partner, None)));
    }
    Ok(Some(Piece { last, items, due }))
}

fn newcomers_due(open: &Open, asked: &[asks::Ask], now: Instant) -> bool {
    let work = open.work.story.id;
    let unasked = |(partner, _): &&(PartnerId, Instant)| !rules::was_asked(asked, work, AskAbout::Partner(*partner));
    let joined: Vec<(PartnerId, Instant)> = open.joined.iter().filter(unasked).copied().collect();
    rules::goes_out(&joined, open.work.campaign.asking.gather_hours).is_some_and(|at| at <= now)
}
