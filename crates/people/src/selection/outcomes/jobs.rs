//! The note that something stands on an applicant's page. What was decided is
//! not in it: somebody else may see a letter.

use super::model::{Way, spoken};
use super::store;
use crate::applications;
use crate::letters::{self, Outcome as Went, Post, ToApplicant};
use ::store::NewJob;
use base::{Actor, Error, Message, OutcomeId, Result};

/// The kind of the job. Its argument is an outcome.
pub const MAIL_OUTCOME: &str = "mail_outcome";
/// The link in the letter lives this long; their code opens the same as long as it is kept.
const MAILED_DAYS: i64 = 7;

/// Writes it, where a letter may go; else somebody of the staff has to tell them.
pub async fn mail_outcome(post: Post<'_>, id: OutcomeId) -> Result<()> {
    let outcome = match store::find(post.db.read(), id).await {
        // It went with the application.
        Err(Error::Missing) => return Ok(()),
        other => other?,
    };
    if outcome.way.is_some() || outcome.ended_at.is_some() {
        return Ok(());
    }
    let one = applications::find(post.db.read(), outcome.application).await?;
    let letter = ToApplicant {
        application: outcome.application,
        lives_days: MAILED_DAYS,
        before: "mail-outcome-before",
        after: Message::new("mail-outcome-after").with("days", MAILED_DAYS),
        locale: spoken(one.language),
        job: NewJob::new(MAIL_OUTCOME, [id.to_string()]),
    };
    let way = match letters::write_to_applicant(post, &letter).await? {
        Went::Sent(_) => Way::Mail,
        Went::ByHand(..) => Way::ByHand,
        Went::Held(_) | Went::Nobody => return Ok(()),
    };
    ::store::write!(post.db, Actor::System, |work| store::write_way(work, id, way))
}
