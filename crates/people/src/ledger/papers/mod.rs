//! The paper, or the recording, on which somebody said what was then written
//! down: kept sealed under their own key, its SHA-256 in their chain. Whoever
//! on the staff opens one is written down; forgetting the person leaves bytes
//! that open nowhere, and takes those away too.

mod model;
mod store;
#[cfg(test)]
mod tests;

pub use model::{Format, Paper, Sealed, key};
pub use store::{find, is_kept, named, of_persona};

use crate::Keys;
use crate::bond::{self, ReadReason};
use ::store::Work;
use base::{Error, PaperId, PersonaId, Result};
use outside::files::Files;

/// Closes a paper under its person's key. The caller puts the sealed bytes
/// with the files before the unit of work that names them.
pub async fn seal(work: &mut Work, keys: &Keys, persona: PersonaId, format: Format, plain: &[u8]) -> Result<Sealed> {
    let paper_hash = model::sha256(plain);
    let bytes = bond::seal_bytes(work, keys, persona, &about(&paper_hash), plain).await?;
    let file_hash = model::sha256(&bytes);
    Ok(Sealed { paper_hash, format, size: plain.len() as u64, file_hash, bytes })
}

/// Puts the sealed bytes where files are.
pub async fn put(files: &Files, sealed: &Sealed) -> Result<()> {
    files.put(&key(&sealed.file_hash), sealed.bytes.clone()).await
}

/// Notes a paper whose bytes are kept. What it shows is a row of the chain
/// that carries its hash, in the same unit of work.
pub async fn keep(work: &mut Work, persona: PersonaId, sealed: &Sealed) -> Result<PaperId> {
    let id = PaperId::new(work.chance());
    store::insert(work, id, persona, sealed).await?;
    Ok(id)
}

/// What it shows. A look by anyone but the person is written down where they can read it.
pub async fn open(work: &mut Work, keys: &Keys, files: &Files, paper: &Paper) -> Result<Vec<u8>> {
    open_for(work, keys, files, paper, ReadReason::Evidence).await
}

/// The same for another reason than how a permission came about.
pub(crate) async fn open_for(
    work: &mut Work,
    keys: &Keys,
    files: &Files,
    paper: &Paper,
    reason: ReadReason,
) -> Result<Vec<u8>> {
    let sealed = files.get(&key(&paper.file_hash)).await?;
    let about = about(&paper.paper_hash);
    let plain = bond::open_bytes(work, keys, paper.persona, &about, &sealed, reason).await?;
    match model::sha256(&plain) == paper.paper_hash {
        true => Ok(plain),
        false => Err(Error::fault("a paper", "it is not what the chain says it was")),
    }
}

/// Whether the sealed bytes with this hash are what was kept; nothing where they are not there.
pub async fn is_whole(files: &Files, file_hash: &str) -> Result<Option<bool>> {
    match files.get(&key(file_hash)).await {
        Ok(bytes) => Ok(Some(model::sha256(&bytes) == file_hash)),
        Err(Error::Missing) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Takes one paper away. Answers the key of its bytes, which go after the commit.
pub(crate) async fn remove(work: &mut Work, paper: PaperId) -> Result<String> {
    let found = store::find(work.db(), paper).await?;
    store::remove(work, paper).await?;
    Ok(key(&found.file_hash))
}

/// Takes the papers of somebody who is forgotten away. Answers the keys of
/// their bytes, which go after the commit.
pub async fn remove_all(work: &mut Work, persona: PersonaId) -> Result<Vec<String>> {
    let all = store::of_persona(work.db(), persona).await?;
    store::remove_all(work, persona).await?;
    Ok(all.iter().map(|paper| key(&paper.file_hash)).collect())
}

fn about(hash: &str) -> String {
    format!("paper {hash}")
}
