//! An entry of the journal: the words for it, which the connection's keeper
//! and the journal share.

use base::{Event, Instant, NoteId};
use serde::{Deserialize, Serialize};

/// One thing that happened: its name, and the ids of what it happened to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub what: String,
    pub about: Vec<(String, String)>,
    /// What exactly was refused, in closed words and ids.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terms: Option<String>,
}

/// Everything of one unit of work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    pub id: NoteId,
    pub at: Instant,
    pub lines: Vec<Line>,
}

/// Events that take something away. A restore that did not repeat them would
/// bring back what somebody was told is gone.
pub const TAKING_AWAY: &[&str] = &[
    "grant.ended",
    "grant.refused",
    "approval.ended",
    "story.withdrawn",
    "story.refused",
    "story.retired",
    "story.readdressed",
    "story.risk_decided",
    "story.embargo_set",
    "persona.paused",
    "persona.resumed",
    "concern.raised",
    "persona.changed",
    "person.safe_contact_said",
    "check_in.turned_off",
    "network.changed",
    "network.left",
    "key_messages.unshared",
    "key_message.removed",
    "alumni.declined",
    "own_key.removed",
    "young.asking_closed",
    "person.forgotten",
    "media.purged",
    "partner.left",
    "kit.recalled",
    "staff.revoked",
    "staff.role_taken",
    "staff.passkey_removed",
    "receipt.code_renewed",
    "application.withdrawn",
    "application.purged",
    "application.code_renewed",
    "applicant.screened",
    "offer.withdrawn",
];

impl Line {
    pub fn new(what: impl Into<String>, about: impl IntoIterator<Item = (&'static str, String)>) -> Self {
        let about = about.into_iter().map(|(name, id)| (name.to_owned(), id)).collect();
        Self { what: what.into(), about, terms: None }
    }
    pub(crate) fn of(event: &Event) -> Option<Self> {
        TAKING_AWAY.contains(&event.name()).then(|| Self::new(event.name(), event.subjects()))
    }
    /// The id under this name.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.about.iter().find(|(known, _)| known == name).map(|(_, id)| id.as_str())
    }
}
