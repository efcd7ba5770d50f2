//! Who did it.

use crate::{LinkId, PartnerId, PersonId, StaffId};

/// The one who acts. Every write names one; the audit keeps it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Actor {
    /// A staff account.
    Staff(StaffId),
    /// A person telling a story, by a link or code of theirs. The audit keeps
    /// the link, never the person.
    Storyteller(PersonId, LinkId),
    /// A guardian of somebody under 18, by link. Who it is nobody learns from it.
    Guardian(LinkId),
    /// Whoever a person let look at what is planned for them, by link.
    Support(LinkId),
    /// A partner's representative, by link.
    Partner(PartnerId, LinkId),
    /// Someone at the command line of the machine.
    Operator,
    /// The clock and the worker.
    System,
    /// Someone we know nothing about, such as a visitor asking to sign in.
    Visitor,
}

impl Actor {
    /// What the audit may keep: a kind, and an id that is never a person's.
    pub fn trace(&self) -> (&'static str, Option<String>) {
        match self {
            Self::Staff(id) => ("staff", Some(id.to_string())),
            Self::Storyteller(_, link) => ("storyteller", Some(link.to_string())),
            Self::Guardian(link) => ("guardian", Some(link.to_string())),
            Self::Support(link) => ("support", Some(link.to_string())),
            Self::Partner(id, _) => ("partner", Some(id.to_string())),
            Self::Operator => ("operator", None),
            Self::System => ("system", None),
            Self::Visitor => ("visitor", None),
        }
    }
    pub const fn staff(&self) -> Option<StaffId> {
        match self {
            Self::Staff(id) => Some(*id),
            _ => None,
        }
    }
}
