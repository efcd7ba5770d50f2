//! A concern, and where it came from.

use crate::closed::closed;
use base::{ConcernId, Instant, PersonaId, StaffId, StoryId};

closed! {
    Kind, "concern" {
        /// They felt that they had to say yes.
        Pressure = "pressure",
        /// What was written down is not what they said.
        NotSaid = "not-said",
        /// Asked how they are after they appeared, they said: not good.
        NotWell = "not-well",
        /// They asked to be called.
        CallMe = "call-me",
        /// Something happened, or somebody on the staff worries.
        Incident = "incident",
    }
}

closed! {
    RaisedBy, "concern-by" {
        Person = "person",
        Staff = "staff",
    }
}

impl Kind {
    /// How somebody is concerns nobody but safeguarding: the trail, which others
    /// read too, does not say that there was anything. The row does, to them.
    pub const fn is_quiet(self) -> bool {
        matches!(self, Self::NotWell | Self::CallMe | Self::Incident)
    }
}

/// One to be raised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewConcern {
    pub persona: PersonaId,
    pub work: Option<StoryId>,
    pub kind: Kind,
    pub by: RaisedBy,
    /// In the words of whoever raised it; may be empty.
    pub words: String,
}

impl NewConcern {
    pub const fn pressure(persona: PersonaId, by: RaisedBy) -> Self {
        Self { persona, work: None, kind: Kind::Pressure, by, words: String::new() }
    }
}

/// One as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concern {
    pub id: ConcernId,
    pub persona: PersonaId,
    pub work: Option<StoryId>,
    pub kind: Kind,
    pub by: RaisedBy,
    /// Who on the staff saw it.
    pub staff: Option<StaffId>,
    pub raised_at: Instant,
    pub cleared_by: Option<StaffId>,
    pub cleared_at: Option<Instant>,
    pub(super) sealed: Option<String>,
}

impl Concern {
    pub const fn has_words(&self) -> bool {
        self.sealed.is_some()
    }
}

/// What was decided about one, by whom and when.
#[derive(Clone, PartialEq, Eq)]
pub struct Decision {
    pub at: Instant,
    pub staff: StaffId,
    /// Empty once they went with time.
    pub words: String,
}

/// Never shown, not even by mistake.
impl std::fmt::Debug for Decision {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Decision(…)")
    }
}
