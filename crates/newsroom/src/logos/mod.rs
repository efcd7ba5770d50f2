//! Partners' logos: taken in cleaned, kept ready for light and for dark ground.
//! Whoever places one asks [`logo_for`] and does what [`Logo`] says: on which
//! ground it needs a plate, and how much room it is left.

mod model;
mod store;
#[cfg(test)]
mod tests;

pub use self::store::{by_hash, bytes, logo_for, marks};
pub use model::{Kept, Logo, Mark};

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

/// Gives an organisation this logo. One that it had goes with its bytes.
pub async fn set(work: &mut Work, partner: PartnerId, logo: &logo::Logo) -> Result<()> {
    programme::partners::find(work.db(), partner).await?;
    let mut hash = Sha256::new();
    hash.update(logo.svg.as_deref().unwrap_or_default());
    hash.update(&logo.png);
    store::put(work, partner, &HEXLOWER.encode(&hash.finalize()), logo).await?;
    work.record(Event::PartnerLogoSet { partner });
    Ok(())
}

/// Takes the logo away, from every page at once.
pub async fn remove(work: &mut Work, partner: PartnerId) -> Result<()> {
    if store::remove(work, partner).await? {
        work.record(Event::PartnerLogoRemoved { partner });
    }
    Ok(())
}
