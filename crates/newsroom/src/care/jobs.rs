//! The letter that asks somebody how they are after they appeared.

use ::store::{Db, NewJob};
use base::{Actor, CheckInId, Error, Message, PersonaId, Result};
use people::check_ins::{self, CheckIn, rules};
use people::ledger;
use people::letters::{self, Draft, Kind, Outcome, Post};
use people::links::{NewLink, Purpose};

/// The kind of the job.
pub const MAIL_CHECK_IN: &str = "mail_check_in";
/// The link opens the one page for so long.
pub const LINK_DAYS: i64 = 14;
/// So many are thought about together; the rest an hour later.
const AT_ONCE: u64 = 500;

/// A link to the page with the question, and to nothing else.
pub fn link(persona: PersonaId) -> NewLink {
    NewLink {
        purpose: Purpose::CheckIn,
        subject: persona.to_string(),
        lives_seconds: LINK_DAYS * 86_400,
        single_use: false,
    }
}

fn job(check_in: CheckInId) -> NewJob {
    NewJob::new(MAIL_CHECK_IN, [check_in.to_string()]).once(format!("{MAIL_CHECK_IN} {check_in}"))
}

/// Asks for the letters that are due, at most one for each of them; what
/// nobody is to be asked any more lapses. Says how many letters.
pub async fn ask_due(db: &Db) -> Result<usize> {
    let now = db.now();
    let due = check_ins::due(db.read(), now, AT_ONCE).await?;
    let personas: Vec<_> = due.iter().map(|one| one.persona).collect();
    let paused = ledger::paused(db.read(), &personas).await?;
    let off = check_ins::off(db.read(), &personas).await?;
    let (mut wanted, mut lapsed) = (Vec::new(), Vec::new());
    for one in due {
        // A pause, and their own word, stop it: what was due meanwhile is not asked later.
        match paused.contains(&one.persona) || off.contains(&one.persona) {
            true => lapsed.push(one.id),
            false => wanted.push(one),
        }
    }
    let last = check_ins::last_asked(db.read(), &personas).await?;
    let (turns, missed) = rules::turns(&wanted, &last, now);
    lapsed.extend(missed);
    if turns.is_empty() && lapsed.is_empty() {
        return Ok(0);
    }
    ::store::write!(db, Actor::System, |work| async {
        check_ins::lapse(work, &lapsed).await?;
        turns.iter().for_each(|one| work.later(job(one.id)));
        Ok(())
    })?;
    Ok(turns.len())
}

/// Sends it, unless it lapsed meanwhile, they pause, or they turned it off.
pub async fn mail_check_in(post: Post<'_>, check_in: CheckInId) -> Result<()> {
    let db = post.db;
    let (found, is_over) = match check_ins::find(db.read(), check_in).await {
        Err(Error::Missing) => return Ok(()),
        other => other?,
    };
    if is_over || found.asked_at.is_some() || stopped(db, &found).await? {
        return Ok(());
    }
    let draft = Draft {
        kind: Kind::CheckIn,
        persona: found.persona,
        link: link(found.persona),
        place: "my/how/",
        before: "mail-check-in-before",
        after: Message::new("mail-check-in-after").with("days", LINK_DAYS),
        locale: None,
        job: job(check_in),
    };
    let by_hand = match letters::write(post, draft).await? {
        Outcome::Sent(_) => false,
        Outcome::ByHand(..) => true,
        Outcome::Held(_) | Outcome::Nobody => return Ok(()),
    };
    // Noted once it has gone: should the note be lost, they are asked once more rather than never.
    ::store::write!(db, Actor::System, |work| check_ins::asked(work, &found, by_hand))
}

async fn stopped(db: &Db, check_in: &CheckIn) -> Result<bool> {
    let whose = [check_in.persona];
    let paused = !ledger::paused(db.read(), &whose).await?.is_empty();
    Ok(paused || !check_ins::off(db.read(), &whose).await?.is_empty())
}
