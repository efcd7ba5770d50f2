//! The record of everyone who looked.

use crate::closed::closed;
use base::{Instant, PersonaId};

closed! {
    /// Why somebody looked at who a persona is. Shown to that person.
    ReadReason, "read-reason" {
        /// To reach them.
        Contact = "contact",
        /// They asked us to.
        TheyAsked = "they-asked",
        Correct = "correct",
        AddPersona = "add-persona",
        /// A letter with a link to them.
        SendLink = "send-link",
        Safeguarding = "safeguarding",
        Forget = "forget",
        /// To read how a permission came about, in the person's own words.
        Evidence = "evidence",
        /// Somebody whom they let in looked at what is planned for them.
        Support = "support",
        /// The guardian beside somebody under 18 opened what they were asked about.
        Beside = "beside",
        /// What chances to speak they would like, in their own words.
        Network = "network",
        /// Somebody whom they let read what they want to say read it.
        KeyMessages = "key-messages",
        /// A member of the staff took along a file in which they allowed to stand.
        NetworkFile = "network-file",
    }
}

/// One read of the link, as the person sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdentityRead {
    pub persona: PersonaId,
    pub at: Instant,
    /// `staff`, `guardian`, `support`, `system`, `operator`.
    pub actor_kind: String,
    pub actor_id: Option<String>,
    pub reason: ReadReason,
}
