//! Asking files back: reminding, hearing the answer, closing, opening again.
//! Nothing is edited; the last step is where a file stands.

use super::model::{Asked, Asking, Recall, RecallAnswer, RecallFile, Step};
use super::{answer_link, store};
use crate::Keys;
use crate::links::{self, Purpose};
use ::store::{Db, Work};
use base::{DisclosureId, Error, Event, RecallId, Result};

/// Asks again for the files that nobody answered about, or that are said to be
/// still up. The earlier secrets go on working. `Refused` when nothing waits.
pub async fn remind(work: &mut Work, keys: &Keys, recall: RecallId) -> Result<Asked> {
    let Recall { work: story, holder, .. } = store::recall(work.db(), recall).await?;
    let waiting: Vec<DisclosureId> = store::files(work.db(), recall)
        .await?
        .into_iter()
        .filter(|file| file.standing.waits())
        .map(|file| file.disclosure)
        .collect();
    if waiting.is_empty() {
        return Err(Error::refused("people-recall-nothing"));
    }
    for file in &waiting {
        store::step(work, recall, *file, Step::Reminded, None).await?;
    }
    let answer = answer_link(work, keys, recall).await?;
    work.record(Event::RecallReminded { story, recall });
    Ok(Asked { recall, holder, files: waiting, answer })
}

/// For GET: what a holder's secret is about. Wrong, ended and too old are
/// `Missing`, all alike.
pub async fn open(db: &Db, keys: &Keys, secret: &str) -> Result<Asking> {
    let link = links::open(db, keys, secret, Purpose::Recall).await?;
    let recall = ::store::id(&link.subject)?;
    Ok(Asking { recall: store::recall(db.read(), recall).await?, files: store::files(db.read(), recall).await? })
}

/// For POST: the holder says what became of each file. They may say otherwise
/// later; the same again changes nothing. A file that they were not asked
/// about is `Missing`, and then nothing is noted; one that was closed
/// meanwhile is a `Conflict`.
pub async fn answer(
    work: &mut Work,
    keys: &Keys,
    secret: &str,
    said: &[(DisclosureId, RecallAnswer)],
) -> Result<RecallId> {
    let link = links::consume(work, keys, secret, Purpose::Recall).await?;
    let recall: RecallId = ::store::id(&link.subject)?;
    let story = store::recall(work.db(), recall).await?.work;
    let files = store::files(work.db(), recall).await?;
    if said.is_empty() {
        return Err(Error::invalid("answer", "error-choose"));
    }
    for (disclosure, answer) in said {
        let file = named(&files, *disclosure)?;
        if file.standing.is_closed() {
            return Err(Error::conflict("people-recall-closed"));
        }
        if file.standing.answer.is_none_or(|(before, _)| before != *answer) {
            store::step(work, recall, *disclosure, Step::Answered, Some(*answer)).await?;
        }
    }
    work.record(Event::RecallAnswered { story, recall });
    Ok(recall)
}

/// Lets a file go: nobody is reminded about it any more. Again is no error.
/// When the last is closed, the holder's secrets end.
pub async fn close(work: &mut Work, recall: RecallId, disclosure: DisclosureId) -> Result<()> {
    let story = store::recall(work.db(), recall).await?.work;
    let files = store::files(work.db(), recall).await?;
    if named(&files, disclosure)?.standing.is_closed() {
        return Ok(());
    }
    store::step(work, recall, disclosure, Step::Closed, None).await?;
    if files.iter().all(|file| file.disclosure == disclosure || file.standing.is_closed()) {
        links::revoke_all(work, Purpose::Recall, &recall.to_string()).await?;
    }
    work.record(Event::RecallClosed { story, recall });
    Ok(())
}

/// Opens it again: one tap, no reason. A reminder makes the holder's new
/// secret. What is open is no error.
pub async fn reopen(work: &mut Work, recall: RecallId, disclosure: DisclosureId) -> Result<()> {
    let story = store::recall(work.db(), recall).await?.work;
    let files = store::files(work.db(), recall).await?;
    if !named(&files, disclosure)?.standing.is_closed() {
        return Ok(());
    }
    store::step(work, recall, disclosure, Step::Reopened, None).await?;
    work.record(Event::RecallReopened { story, recall });
    Ok(())
}

fn named(files: &[RecallFile], disclosure: DisclosureId) -> Result<&RecallFile> {
    files.iter().find(|file| file.disclosure == disclosure).ok_or(Error::Missing)
}
