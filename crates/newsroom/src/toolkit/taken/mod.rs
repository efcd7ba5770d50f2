//! Which files partners took of the toolkit, those that show nobody as well:
//! for the desk, which asks who has what.

mod store;

pub(super) use self::store::insert;
pub use self::store::{count, list};

use base::{DisclosureId, EditionId, Instant, KitItemId, Locale, PartnerId};
use render::card::{Format, Size};

/// A file that a partner took.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TakenFile {
    pub item: KitItemId,
    pub partner: PartnerId,
    /// The row of what was handed over; nothing where the file shows nobody.
    pub disclosure: Option<DisclosureId>,
    pub language: Locale,
    pub size: Size,
    pub format: Format,
    pub at: Instant,
}

/// What is written down of one.
#[derive(Debug, Clone, Copy)]
pub(super) struct NewTaken {
    pub edition: EditionId,
    pub item: KitItemId,
    pub partner: PartnerId,
    pub disclosure: Option<DisclosureId>,
    pub language: Locale,
    pub size: Size,
    pub format: Format,
    pub hash: [u8; 32],
}

/// Which of them are wished for.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wanted {
    pub partner: Option<PartnerId>,
    pub item: Option<KitItemId>,
    /// Only those that show somebody, or only those that show nobody.
    pub of_people: Option<bool>,
}
