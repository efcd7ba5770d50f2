//! Questions that are put again.

use crate::mine::Mine;
use base::{EditionId, Instant, Locale, PartnerId, PersonaId, StoryId};
use consent::{Element, Set};
use people::ledger::GrantRow;
use people::ledger::asks::{Ask, AskAbout};
use programme::partners::Partner;

/// A yes that ends, and until when it would go on.
#[derive(Debug, Clone)]
pub struct Ending {
    pub row: GrantRow,
    pub until: Instant,
    pub then: Instant,
}

/// Everything to be asked about one work.
#[derive(Debug, Clone)]
pub struct Open {
    pub work: Mine,
    pub endings: Vec<Ending>,
    pub newcomers: Vec<Partner>,
    /// Since when each of them is there.
    pub joined: Vec<(PartnerId, Instant)>,
    /// Partners of the edition that were answered about before, and whether with yes.
    pub answered: Vec<(Partner, bool)>,
    /// What a partner would receive: these of the person, in these languages, until then.
    pub elements: Set<Element>,
    pub languages: Vec<Locale>,
    pub until: Instant,
}

impl Open {
    pub fn count(&self) -> usize {
        self.endings.len() + self.newcomers.len()
    }
}

/// One answer on that page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said {
    pub work: StoryId,
    pub about: AskAbout,
    pub choice: people::ledger::Choice,
}

/// A question that waits to be put, or was put and waits for its answer: for
/// the desk, and for whoever sends.
#[derive(Debug, Clone)]
pub struct Pending {
    pub work: StoryId,
    pub persona: PersonaId,
    pub edition: EditionId,
    pub about: AskAbout,
    /// When it is put, and, of a yes, when it ends.
    pub due_at: Instant,
    pub ends_at: Option<Instant>,
    /// When it was put last, if it was.
    pub asked: Option<Ask>,
}

impl Pending {
    pub fn is_due(&self, now: Instant) -> bool {
        self.asked.is_none() && self.due_at <= now
    }
}

/// A partner that joined a living edition after people had answered there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Newcomer {
    pub edition: EditionId,
    pub partner: PartnerId,
    /// Whom it concerns, and how many questions about it wait for an answer.
    pub people: u64,
    pub asked: u64,
    /// When the next question about it goes out, while anybody is still to be asked.
    pub next: Option<Instant>,
}
