//! The letter with a link to somebody's own page, for whoever has no code at
//! hand. Staff ask for it and never see the link: it opens everything that the
//! person may see. It goes only by a channel that the person called safe.

use super::{Channel, Identity, ReadReason, read_identity};
use crate::Keys;
use crate::accounts::jobs::Say;
use crate::ledger::receipts::own_page;
use crate::links;
use ::store::{Db, NewJob, Work};
use base::{Actor, Error, Event, Locale, Message, PersonaId, Result};
use outside::mail::{Letter, Mailer};

/// The kind of the job.
pub const MAIL_OWN_PAGE: &str = "mail_own_page";
/// The link in the letter lives this long; a code opens an hour only.
pub const MAILED_DAYS: i64 = 3;

/// Asks for the letter.
///
/// # Errors
/// `Refused` unless e-mail is the channel that the person called safe.
pub async fn ask_to_mail(work: &mut Work, keys: &Keys, persona: PersonaId) -> Result<()> {
    if reachable(work, keys, persona).await?.is_none() {
        return Err(Error::refused("people-own-page-not-safe"));
    }
    work.later(NewJob::new(MAIL_OWN_PAGE, [persona.to_string()]).once(format!("{MAIL_OWN_PAGE} {persona}")));
    Ok(())
}

/// Why the letter is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    Asked,
    /// They turned 18, and are asked again.
    Grown,
}

impl Why {
    pub fn of(word: Option<&String>) -> Self {
        if word.is_some_and(|word| word == GROWN) { Self::Grown } else { Self::Asked }
    }
}

const GROWN: &str = "grown";

/// Asks for the letter to somebody who turned 18. Where e-mail is not safe it
/// stays with their page, and with the desk.
pub fn mail_grown(work: &mut Work, persona: PersonaId) {
    let args = [persona.to_string(), GROWN.to_owned()];
    work.later(NewJob::new(MAIL_OWN_PAGE, args).once(format!("{MAIL_OWN_PAGE} {GROWN} {persona}")));
}

/// Makes the link and sends it. Somebody forgotten meanwhile gets no letter.
pub async fn mail_own_page(
    db: &Db,
    keys: &Keys,
    mailer: &Mailer,
    base_url: &str,
    say: Say<'_>,
    persona: PersonaId,
    why: Why,
) -> Result<()> {
    let made = ::store::write!(db, Actor::System, |work| async {
        let Some(identity) = reachable(work, keys, persona).await? else { return Ok(None) };
        work.record(Event::OwnPageSent { persona });
        Ok(Some((identity, own_page(work, keys, persona, MAILED_DAYS * 86_400).await?)))
    });
    let (identity, issued) = match made {
        Ok(Some(made)) => made,
        Ok(None) | Err(Error::Missing) => return Ok(()),
        Err(error) => return Err(error),
    };
    let address = identity.email.as_deref().unwrap_or_default();
    let to = address.parse().map_err(|_| Error::fault("mailing somebody's own page", "the address does not parse"))?;
    let reads = identity.reads.iter().copied().find(|locale| Locale::INTERFACE.contains(locale));
    let locale = reads.unwrap_or(Locale::ENGLISH);
    let tell = |message: &Message| say(locale, message);
    let before = match why {
        Why::Asked => "mail-own-page-before",
        Why::Grown => "mail-grown-before",
    };
    let before = tell(&Message::new(before).with("name", identity.contact_name.as_str()));
    let after = tell(&Message::new("mail-own-page-after").with("days", MAILED_DAYS));
    let text = format!("{before}\n\n{base_url}/my/story/{}\n\n{after}\n", issued.secret.reveal());
    // The subject says nothing of the campaign: somebody else may see it on a locked screen.
    let mut letter = Letter::new(to, locale, tell(&Message::new("mail-review-subject")), text);
    letter.to_name = Some(identity.contact_name);
    let sent = mailer.send(&letter).await;
    if sent.is_err() {
        // Nobody holds this secret; the next try makes another.
        ::store::write!(db, Actor::System, |work| links::revoke(work, issued.id))?;
    }
    sent
}

/// Who it is, where e-mail may be used. The read is written down.
async fn reachable(work: &mut Work, keys: &Keys, persona: PersonaId) -> Result<Option<Identity>> {
    let file = read_identity(work, keys, persona, ReadReason::SendLink).await?;
    Ok(Some(file.identity).filter(|identity| identity.safe.channel == Channel::Email && identity.email.is_some()))
}
