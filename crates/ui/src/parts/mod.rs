//! Components: typed functions from values to markup. None of them knows what
//! a story or a campaign is; each is correct for a keyboard, a screen reader,
//! a right-to-left page and a sheet of paper.

mod action;
mod diff;
mod enhance;
mod feedback;
mod language;
mod listing;
mod logo;
mod media;
mod places;
mod quote;
mod state;
mod table;
mod trouble;

pub use action::{Weight, go, post_button, send};
pub use diff::{Change, changes, diff};
pub use enhance::{
    Passkey, confirm_action, copy_button, countdown, keep_draft, live_form, live_part, passkey_button, read_aloud,
    resumable, share_button, share_card, voice_recorder,
};
pub use feedback::{confirmation, disclosure, empty, notice, progress};
pub use language::{Spoken, bdi, hashtag, language_list};
pub use listing::{Step, facts, timeline};
pub use logo::{Logo, Stand, both_grounds, logo_on};
pub use media::{Picture, Recording, Source, Track};
pub use places::{Pages, breadcrumb, older_newer, pagination, tabs};
pub use quote::pull_quote;
pub use state::{Tone, chip};
pub use table::{Column, Table, filters};
pub use trouble::{ErrorPage, tombstone};
