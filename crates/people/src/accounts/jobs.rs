//! The letter with the sign-in link. The job carries a staff id and nothing
//! else: the link is made when the letter is, so that no secret waits in a queue.

use super::{INVITATION_SECONDS, SIGN_IN_SECONDS, sign_in_address, sign_in_link, store};
use crate::{Keys, links};
use ::store::Db;
use base::{Actor, Error, Event, Locale, Message, Result, StaffId};
use outside::mail::{Letter, Mailer};

/// Turns a message into words. The catalogues live in `ui`, which this crate
/// may not know, so whoever runs the job brings the tongue.
pub type Say<'a> = &'a (dyn Fn(Locale, &Message) -> String + Send + Sync);

/// Makes a link and sends it. An id that belongs to nobody, or to a revoked
/// account, is done without a letter.
#[expect(clippy::disallowed_methods, reason = "to a member of the staff")]
pub async fn mail_sign_in(
    db: &Db,
    keys: &Keys,
    mailer: &Mailer,
    base_url: &str,
    say: Say<'_>,
    staff: StaffId,
) -> Result<()> {
    let member = match store::find(db.read(), staff).await {
        Ok(member) if member.revoked_at.is_none() => member,
        Ok(_) | Err(Error::Missing) => return Ok(()),
        Err(error) => return Err(error),
    };
    let to = member.email.parse().map_err(|_| Error::fault("mailing a sign-in link", "the address does not parse"))?;
    let (lives, invitation) = match member.first_seen_at {
        None => (INVITATION_SECONDS, true),
        Some(_) => (SIGN_IN_SECONDS, false),
    };
    let issued = ::store::write!(db, Actor::System, |work| async {
        work.record(Event::SignInLinkAsked { staff });
        links::issue(work, keys, &sign_in_link(staff, lives)).await
    })?;
    let link = sign_in_address(base_url, &issued.secret);
    let (subject, before, after) = if invitation {
        let days = INVITATION_SECONDS / 86_400;
        ("mail-invitation-subject", "mail-invitation-before", Message::new("mail-invitation-after").with("days", days))
    } else {
        let minutes = SIGN_IN_SECONDS / 60;
        ("mail-sign-in-subject", "mail-sign-in-before", Message::new("mail-sign-in-after").with("minutes", minutes))
    };
    let tell = |message: &Message| say(member.locale, message);
    let before = tell(&Message::new(before).with("name", member.name.as_str()));
    // The address stands alone on its line, so that every mail program sees where it ends.
    let text = format!("{before}\n\n{}\n\n{}\n", link.reveal(), tell(&after));
    let mut letter = Letter::new(to, member.locale, tell(&Message::new(subject)), text);
    letter.to_name = Some(member.name);
    let sent = mailer.send(&letter).await;
    if sent.is_err() {
        // Nobody holds this secret; the next try makes another.
        ::store::write!(db, Actor::System, |work| links::revoke(work, issued.id))?;
    }
    sent
}
