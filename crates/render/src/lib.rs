//! Heavy picture work behind one door: bytes and values in, bytes out. No clock,
//! no network, and no files but the fonts that [`Studio`] finds in the folders
//! it is given. Callers run these functions on a blocking thread.

pub mod avif;
pub mod card;
pub mod document;
pub mod intake;
pub mod logo;
pub mod paper;
mod plan;
pub mod press;
pub mod rights;
mod studio;

pub use card::DrawError;
pub use studio::Studio;
