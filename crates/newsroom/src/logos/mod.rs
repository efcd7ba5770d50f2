//! Partners' logos: taken in cleaned, kept ready for light and for dark ground.
//! Whoever places one asks [`logo_for`] and does what [`Logo`] says: on which
//! ground it needs a plate, and how much room it is left.
//!
//! A partner may send one in by itself ([`offer`]). It stands on that partner's
//! own cards at once, and is shown to everyone when the desk has looked at it
//! ([`accept`]); until then everyone sees the one before, or none.

mod model;
mod store;
#[cfg(test)]
mod tests;

pub use self::store::{by_hash, bytes, count_offered, logo_for, marks, offered, offered_by};
pub use model::{Kept, Logo, Mark, Place};

use ::store::Work;
use base::{Error, Event, PartnerId, Result};
use data_encoding::HEXLOWER;
use render::logo;
use sha2::{Digest as _, Sha256};

/// Cleans a logo and draws it anew, away from the async threads.
///
/// # Errors
/// `Invalid` on the field `file`, in a sentence for the person who chose it.
pub async fn prepare(bytes: Vec<u8>) -> Result<logo::Logo> {
    let work = tokio::task::spawn_blocking(move || logo::prepare(&bytes));
    Ok(work.await.map_err(Error::because("preparing a logo"))??)
}

/// Gives an organisation this logo, for everyone. One that it had goes with its
/// bytes, and so does one that it offered.
pub async fn set(work: &mut Work, partner: PartnerId, logo: &logo::Logo) -> Result<()> {
    programme::partners::find(work.db(), partner).await?;
    store::put(work, partner, Place::Shown, &hash(logo), logo).await?;
    store::remove(work, partner, Some(Place::Offered)).await?;
    work.record(Event::PartnerLogoSet { partner });
    Ok(())
}

/// The organisation's own, for its own cards from now on, and for everyone once
/// the desk has looked at it. What everyone sees already is not offered again.
pub async fn offer(work: &mut Work, partner: PartnerId, logo: &logo::Logo) -> Result<()> {
    programme::partners::find(work.db(), partner).await?;
    let hash = hash(logo);
    if store::by_hash(work.db(), &hash).await?.is_some_and(|mark| mark.partner == partner) {
        store::remove(work, partner, Some(Place::Offered)).await?;
    } else {
        store::put(work, partner, Place::Offered, &hash, logo).await?;
    }
    work.record(Event::PartnerLogoOffered { partner });
    Ok(())
}

/// Shows everyone what the organisation offered.
///
/// # Errors
/// `Conflict` where that is no longer what whoever accepts it looked at.
pub async fn accept(work: &mut Work, partner: PartnerId, hash: &str) -> Result<()> {
    looked_at(work, partner, hash).await?;
    store::remove(work, partner, Some(Place::Shown)).await?;
    store::show(work, partner).await?;
    work.record(Event::PartnerLogoSet { partner });
    Ok(())
}

/// Takes away what the organisation offered, from its cards as well. What
/// everyone sees stays.
///
/// # Errors
/// `Conflict` as for [`accept`].
pub async fn decline(work: &mut Work, partner: PartnerId, hash: &str) -> Result<()> {
    looked_at(work, partner, hash).await?;
    store::remove(work, partner, Some(Place::Offered)).await?;
    work.record(Event::PartnerLogoRemoved { partner });
    Ok(())
}

async fn looked_at(work: &Work, partner: PartnerId, hash: &str) -> Result<()> {
    let now = store::offered_by(work.db(), partner).await?.ok_or(Error::conflict("logo-changed-meanwhile"))?;
    if now.mark.hash == hash { Ok(()) } else { Err(Error::conflict("logo-changed-meanwhile")) }
}

/// Takes the logo away, from every page and card at once, offered or not.
pub async fn remove(work: &mut Work, partner: PartnerId) -> Result<()> {
    if store::remove(work, partner, None).await? {
        work.record(Event::PartnerLogoRemoved { partner });
    }
    Ok(())
}

fn hash(logo: &logo::Logo) -> String {
    let mut hash = Sha256::new();
    hash.update(logo.svg.as_deref().unwrap_or_default());
    hash.update(&logo.png);
    HEXLOWER.encode(&hash.finalize())
}
