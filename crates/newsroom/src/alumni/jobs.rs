//! The letter that asks somebody of the network about an edition.

use super::living;
use ::store::NewJob;
use base::{Actor, EditionId, Error, Message, PersonaId, Result};
use people::letters::{self, Draft, Kind, Outcome, Post};
use people::links::{NewLink, Purpose};
use people::network::{self, rounds};

/// The kind of the job.
pub const MAIL_ALUMNI: &str = "mail_alumni";
/// The link opens the one page for so long.
pub const LINK_DAYS: i64 = 30;

/// A link to the page with the question, and to nothing else.
pub fn link(persona: PersonaId) -> NewLink {
    NewLink {
        purpose: Purpose::Chances,
        subject: persona.to_string(),
        lives_seconds: LINK_DAYS * 86_400,
        single_use: false,
    }
}

pub(super) fn job(edition: EditionId, persona: PersonaId) -> NewJob {
    let ids = [edition.to_string(), persona.to_string()];
    NewJob::new(MAIL_ALUMNI, ids).once(format!("{MAIL_ALUMNI} {edition} {persona}"))
}

/// Sends it, unless they were asked already, left or paused meanwhile, said
/// something by themself, or the edition is over.
pub async fn mail_alumni(post: Post<'_>, (edition, persona): (EditionId, PersonaId)) -> Result<()> {
    let db = post.db;
    let Some(ask) = rounds::find(db.read(), edition, persona).await? else { return Ok(()) };
    if ask.asked_at.is_some() || ask.answer.is_some() || living(db.read(), edition, db.now()).await?.is_none() {
        return Ok(());
    }
    match network::find(db.read(), persona, db.now()).await {
        Err(Error::Missing) => return Ok(()),
        other => _ = other?,
    }
    let draft = Draft {
        kind: Kind::Alumni,
        persona,
        link: link(persona),
        place: "my/chances/",
        before: "mail-alumni-before",
        after: Message::new("mail-alumni-after").with("days", LINK_DAYS),
        locale: None,
        job: job(edition, persona),
    };
    let by_hand = match letters::write(post, draft).await? {
        Outcome::Sent(_) => false,
        Outcome::ByHand(..) => true,
        Outcome::Held(_) | Outcome::Nobody => return Ok(()),
    };
    // Noted once it has gone: should the note be lost, they are asked once more rather than never.
    ::store::write!(db, Actor::System, |work| rounds::asked(work, edition, persona, by_hand))
}
