//! Before a decision about risk lapses: one letter to each of those who decide.

use super::store;
use crate::accounts::jobs::Say;
use crate::accounts::{self, Role};
use ::store::{Db, NewJob, Work};
use base::{Error, Message, Result, StaffId};
use outside::mail::{Letter, Mailer};

/// The kind of the job.
pub const MAIL_REVIEWS: &str = "mail_reviews_due";
/// Reminded so long before.
pub const REVIEW_DAYS: i64 = 14;

/// Asks for the letters, once for each decision. Past its date a decision
/// carries nothing, whether anybody was reminded or not.
pub async fn remind_of_reviews(work: &mut Work) -> Result<u64> {
    let before = work.now().plus_days(REVIEW_DAYS);
    let due = store::remind_of_reviews(work, before).await?;
    if due > 0 {
        for member in accounts::list(work.db()).await? {
            if member.revoked_at.is_none() && member.roles.contains(&Role::Safeguarding) {
                let id = member.id.to_string();
                work.later(NewJob::new(MAIL_REVIEWS, [id.clone()]).once(format!("{MAIL_REVIEWS} {id}")));
            }
        }
    }
    Ok(due)
}

/// Sends one of them: how many, and where they stand. No title and no name.
#[expect(clippy::disallowed_methods, reason = "to a member of the staff")]
pub async fn mail_reviews(db: &Db, mailer: &Mailer, base_url: &str, say: Say<'_>, staff: StaffId) -> Result<()> {
    let member = match accounts::find(db.read(), staff).await {
        Ok(member) if member.revoked_at.is_none() => member,
        Ok(_) | Err(Error::Missing) => return Ok(()),
        Err(error) => return Err(error),
    };
    let mut due = store::reviews_due(db.read(), db.now().plus_days(REVIEW_DAYS)).await?;
    due.dedup_by_key(|row| (row.risk.work, row.decided_at));
    if due.is_empty() {
        return Ok(());
    }
    let to = member.email.parse().map_err(|_| Error::fault("reminding of reviews", "the address does not parse"))?;
    let tell = |message: &Message| say(member.locale, message);
    let told = Message::new("mail-reviews-due").with("name", member.name.as_str()).with("count", due.len());
    let text = format!("{}\n\n{base_url}/desk/permissions/?list=reviews\n", tell(&told));
    let mut letter = Letter::new(to, member.locale, tell(&Message::new("mail-reviews-subject")), text);
    letter.to_name = Some(member.name);
    mailer.send(&letter).await
}
