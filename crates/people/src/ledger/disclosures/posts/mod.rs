//! Where a holder says that they posted a file: the person in it can see it,
//! and it is found again when it is asked back. Holders note it of their own
//! will and can take it back; nobody has to prove anything.

mod store;

pub use store::posts;

use super::model::{Holder, Place};
use ::store::Work;
use base::{DisclosureId, Error, Event, Message, PersonaId, PostId, Result};

/// Posts that one file may have.
pub const POSTS_MOST: usize = 30;
/// Longest address, in bytes.
const ADDRESS_MOST: usize = 500;

/// Notes that a file was posted at a place, and at which address where that is
/// known. The same again is the same post.
///
/// # Errors
/// `Missing` for a file that this holder does not hold, `Refused` for one with
/// [`POSTS_MOST`] posts.
pub async fn note_post(
    work: &mut Work,
    holder: Holder,
    disclosure: DisclosureId,
    place: Place,
    address: Option<&str>,
) -> Result<PostId> {
    let held = super::store::find(work.db(), disclosure).await?;
    if held.disclosure.holder != holder {
        return Err(Error::Missing);
    }
    if address.is_some_and(|address| address.len() > ADDRESS_MOST) {
        return Err(Error::invalid("address", Message::new("error-too-long").with("most", ADDRESS_MOST)));
    }
    let known = store::posts(work.db(), &[disclosure]).await?.remove(&disclosure).unwrap_or_default();
    if let Some(same) = known.iter().find(|post| post.place == place && post.address.as_deref() == address) {
        return Ok(same.id);
    }
    if known.len() >= POSTS_MOST {
        return Err(Error::refused("people-posts-many"));
    }
    let post = PostId::new(work.chance());
    store::insert(work, post, &held.disclosure, place, address).await?;
    work.record(Event::FilePosted { story: held.disclosure.work, disclosure });
    Ok(post)
}

/// It is not there, or no longer. `Missing` for a post of somebody else's.
pub async fn drop_post(work: &mut Work, holder: Holder, post: PostId) -> Result<()> {
    let disclosure = store::file_of(work.db(), post).await?.ok_or(Error::Missing)?;
    let held = super::store::find(work.db(), disclosure).await?;
    if held.disclosure.holder != holder {
        return Err(Error::Missing);
    }
    if !store::delete(work, post).await? {
        return Err(Error::Missing);
    }
    work.record(Event::FilePostDropped { story: held.disclosure.work, disclosure });
    Ok(())
}

/// Takes every address of a post that shows somebody: it may name them.
pub(crate) async fn forget_words(work: &mut Work, persona: PersonaId) -> Result<()> {
    store::forget_addresses(work, persona).await
}
