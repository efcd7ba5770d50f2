//! A person's part in one edition.

use crate::personas::Persona;
use base::{AmbassadorId, EditionId, Instant, PersonaId, Text};

/// One part. An archive record without permission has a role and an
/// affiliation as they were then, and no persona.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ambassador {
    pub id: AmbassadorId,
    pub edition: EditionId,
    pub persona: Option<Persona>,
    pub role_then: Text,
    pub affiliation_then: Text,
    pub position: i64,
    pub joined_at: Instant,
    pub left_at: Option<Instant>,
}

/// A part to be taken.
#[derive(Debug, Clone)]
pub struct Part {
    pub edition: EditionId,
    /// `None` for somebody whom the archive may not name.
    pub persona: Option<PersonaId>,
    pub role_then: Text,
    pub affiliation_then: Text,
}
