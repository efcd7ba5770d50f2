//! The letter that tells safeguarding that something waits at the desk. It says
//! nothing of anybody.

use super::count_open;
use crate::accounts::jobs::Say;
use crate::accounts::{self, Role};
use ::store::{Db, NewJob, Work};
use base::{Error, Message, Result, StaffId};
use outside::mail::{Letter, Mailer};

/// The kind of the job. Its name says as little as the letter: others see the list of jobs.
pub const MAIL_CONCERNS: &str = "mail_staff";

/// Asks for a letter to each of those who hear concerns.
pub async fn tell_safeguarding(work: &mut Work) -> Result<()> {
    for member in accounts::list(work.db()).await? {
        if member.revoked_at.is_none() && member.roles.contains(&Role::Safeguarding) {
            let id = member.id.to_string();
            work.later(NewJob::new(MAIL_CONCERNS, [id.clone()]).once(format!("{MAIL_CONCERNS} {id}")));
        }
    }
    Ok(())
}

/// Sends one of them: that something waits, and where. No name, no number, no word of what.
#[expect(clippy::disallowed_methods, reason = "to a member of the staff")]
pub async fn mail_concerns(db: &Db, mailer: &Mailer, base_url: &str, say: Say<'_>, staff: StaffId) -> Result<()> {
    let member = match accounts::find(db.read(), staff).await {
        Ok(member) if member.revoked_at.is_none() => member,
        Ok(_) | Err(Error::Missing) => return Ok(()),
        Err(error) => return Err(error),
    };
    if count_open(db.read()).await? == 0 {
        return Ok(());
    }
    let to = member.email.parse().map_err(|_| Error::fault("telling safeguarding", "the address does not parse"))?;
    let tell = |message: &Message| say(member.locale, message);
    let told = tell(&Message::new("mail-concerns").with("name", member.name.as_str()));
    let text = format!("{told}\n\n{base_url}/desk/\n");
    let mut letter = Letter::new(to, member.locale, tell(&Message::new("mail-concerns-subject")), text);
    letter.to_name = Some(member.name);
    mailer.send(&letter).await
}
