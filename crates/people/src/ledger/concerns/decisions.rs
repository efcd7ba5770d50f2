//! What was decided about a concern, by whom and when: written down one after
//! another, never changed, and sealed under the person's key.

use super::model::Decision;
use super::{ABOUT, store};
use crate::Keys;
use crate::bond::{self, ReadReason};
use crate::ledger::evidence::check_words;
use ::store::Work;
use base::{ConcernId, Error, NoteId, Result};

/// Writes down a decision. Whoever decides stands beside it, with the time.
pub async fn decide(work: &mut Work, keys: &Keys, concern: ConcernId, words: &str) -> Result<()> {
    let found = store::find(work.db(), concern).await?;
    let Some(staff) = work.actor().staff() else { return Err(Error::Missing) };
    let words = check_words("decision", words)?;
    if words.is_empty() {
        return Err(Error::invalid("decision", "error-required"));
    }
    let sealed = bond::seal(work, keys, found.persona, ABOUT, words.as_bytes()).await?;
    let id = NoteId::new(work.chance());
    store::insert_decision(work, id, concern, staff, sealed).await
}

/// Everything that was decided, oldest first. Each look is written down where
/// the person can read it.
pub async fn decided(work: &mut Work, keys: &Keys, concern: ConcernId) -> Result<Vec<Decision>> {
    let found = store::find(work.db(), concern).await?;
    let mut all = Vec::new();
    for row in store::decisions(work.db(), concern).await? {
        let words = match &row.sealed {
            Some(sealed) => {
                let plain = bond::open(work, keys, found.persona, ABOUT, sealed, ReadReason::Safeguarding).await?;
                String::from_utf8(plain).map_err(Error::because("a decision about a concern"))?
            }
            // Settled so long ago that the words went.
            None => String::new(),
        };
        all.push(Decision { at: row.at, staff: row.staff, words });
    }
    Ok(all)
}
