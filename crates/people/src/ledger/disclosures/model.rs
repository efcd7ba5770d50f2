//! Files in others' hands, and what became of them.

use crate::closed::closed;
use crate::links::{Code, Issued};
use base::{DisclosureId, GrantId, Instant, LinkId, Locale, PartnerId, PersonaId, PostId, RecallId, StoryId};
use consent::Use;

/// Longest name of a kind of file.
pub(super) const KIND_MOST: usize = 40;

/// Who holds it, by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Holder {
    Partner(PartnerId),
    /// A journalist, by the room they were let into.
    Room(LinkId),
}

/// Where a holder is reached about files.
#[derive(Clone, PartialEq, Eq)]
pub struct Contact {
    /// Whom to greet; may be empty.
    pub name: String,
    pub email: String,
    pub language: Locale,
}

/// An address belongs in no log.
impl std::fmt::Debug for Contact {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Contact(…)")
    }
}

/// A file that is about to leave.
#[derive(Debug, Clone)]
pub struct File {
    pub work: StoryId,
    /// Everybody depicted or identifiable in it.
    pub people: Vec<PersonaId>,
    pub holder: Holder,
    /// SHA-256 of the bytes that leave.
    pub hash: [u8; 32],
    /// What sort of file, in a word that the holder recognises: `card-square`, `portrait`.
    pub kind: String,
    /// From [`super::code`], where the file carries it; otherwise one is made.
    pub code: Option<Code>,
}

/// What comes out of handing a file over. The code exists only here.
#[derive(Debug, Clone)]
pub struct HandedOver {
    pub disclosure: DisclosureId,
    pub code: Code,
    /// For the rights text; nothing when no date ends it.
    pub use_until: Option<Instant>,
}

/// A row of who was handed what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disclosure {
    pub id: DisclosureId,
    pub work: StoryId,
    /// Exactly what went out: version, elements, purpose, recipient, language, changes.
    pub of: Use,
    pub holder: Holder,
    /// Everybody in it, with the permission by which it went out.
    pub people: Vec<(PersonaId, GrantId)>,
    pub file_hash: [u8; 32],
    pub file_kind: String,
    pub handed_at: Instant,
    pub use_until: Option<Instant>,
}

closed! {
    /// What a code is answered with.
    Check, "file-check" {
        MayStill = "may-still",
        MayNot = "may-not",
        Unknown = "unknown",
    }
}

closed! {
    /// What can happen to a file that was asked back.
    Step, "recall-step" {
        Asked = "asked",
        Reminded = "reminded",
        Answered = "answered",
        Closed = "closed",
        Reopened = "reopened",
    }
}

closed! {
    /// What a holder says of a file.
    RecallAnswer, "recall-answer" {
        Removed = "removed",
        /// It cannot be taken back: printed, sent on.
        Cannot = "cannot",
        NeverUsed = "never-used",
        StillUp = "still-up",
    }
}

closed! {
    /// Where a holder used a file.
    Place, "file-place" {
        Website = "website",
        Instagram = "instagram",
        Facebook = "facebook",
        X = "x",
        LinkedIn = "linkedin",
        Bluesky = "bluesky",
        Mastodon = "mastodon",
        TikTok = "tiktok",
        Newsletter = "newsletter",
        Printed = "printed",
        Elsewhere = "elsewhere",
    }
}

/// Where a holder says that they posted a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Post {
    pub id: PostId,
    pub place: Place,
    /// Begins with `https://` or `http://`; nothing where they did not say, or
    /// where the person in it was forgotten.
    pub address: Option<String>,
    pub noted_at: Instant,
}

/// Where a file that was asked back stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    pub recall: RecallId,
    /// The last thing that happened.
    pub step: Step,
    /// When.
    pub at: Instant,
    pub asked_at: Instant,
    pub reminded_at: Option<Instant>,
    /// What the holder said last, and when.
    pub answer: Option<(RecallAnswer, Instant)>,
}

impl Standing {
    /// The person has let it go; nobody is reminded any more.
    pub const fn is_closed(&self) -> bool {
        matches!(self.step, Step::Closed)
    }
    /// Whether to go on asking.
    pub const fn waits(&self) -> bool {
        !self.is_closed() && matches!(self.answer, None | Some((RecallAnswer::StillUp, _)))
    }
}

/// A file in somebody's hands, and where asking it back stands, if it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    pub disclosure: Disclosure,
    pub standing: Option<Standing>,
}

/// A request to one holder that was just made, or made again.
#[derive(Debug, Clone)]
pub struct Asked {
    pub recall: RecallId,
    pub holder: Holder,
    /// The files it is about.
    pub files: Vec<DisclosureId>,
    /// For the one-tap answer.
    pub answer: Issued,
}

/// What a recall is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recall {
    pub id: RecallId,
    pub work: StoryId,
    pub holder: Holder,
    pub asked_at: Instant,
}

/// What a holder is shown of a file: enough to find it, and nothing about anybody in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecallFile {
    pub disclosure: DisclosureId,
    pub kind: String,
    pub hash: [u8; 32],
    pub language: Locale,
    pub handed_at: Instant,
    pub standing: Standing,
}

/// What the holder's answer page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asking {
    pub recall: Recall,
    pub files: Vec<RecallFile>,
}
