//! A receipt: a value with everything that its page, its PDF and its JSON-LD need.

use super::super::bases::Basis;
use super::super::evidence::{By, Kind, Row};
use super::super::notices::Notice;
use crate::closed::closed;
use crate::ledger::answers::Terms;
use crate::links::{self, Code};
use base::{CampaignId, EditionId, GrantId, Instant, Locale, PersonaId, ReceiptId, StoryId};
use consent::Purpose;
use std::collections::BTreeMap;

closed! {
    ReceiptKind, "receipt" {
        /// The first answer about a work, be it yes or no.
        Answered = "answered",
        Varied = "varied",
        /// No yes is left.
        Withdrawn = "withdrawn",
    }
}

/// A receipt to be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewReceipt {
    pub persona: PersonaId,
    pub work: StoryId,
    /// Whose notices and lawful bases hold for the work.
    pub campaign: CampaignId,
    pub edition: EditionId,
    /// The language it is written in.
    pub language: Locale,
}

/// A receipt that was just given. The code exists only here.
#[derive(Debug, Clone)]
pub struct Issued {
    pub receipt: ReceiptId,
    pub code: Code,
    pub code_until: Instant,
}

/// What a code opened.
#[derive(Debug, Clone)]
pub struct Entered {
    pub persona: PersonaId,
    /// The secret of their own page, for [`links::Purpose::MyStory`].
    pub opened: links::Issued,
}

/// Where the chain stood: a copy of this outside shows if it is rewritten.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    pub row: i64,
    /// SHA-256, 64 hexadecimal digits.
    pub hash: String,
}

/// One line in the list of somebody's receipts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    pub id: ReceiptId,
    pub work: StoryId,
    pub kind: ReceiptKind,
    pub language: Locale,
    pub issued_at: Instant,
    pub mark: Mark,
}

/// One answer and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Nothing where they said no to the whole of it at once.
    pub grant: Option<GrantId>,
    /// The earlier answer whose place it took.
    pub replaces: Option<GrantId>,
    pub terms: Terms,
    /// Whose answer it is: the person's, or that of a guardian beside them.
    pub by: By,
    /// The last thing that happened to it.
    pub state: Kind,
    /// Numbers of its own rows in [`Receipt::rows`], oldest first.
    pub events: Vec<i64>,
}

impl Entry {
    /// A no to everything about a work, said at once.
    pub(super) fn whole(row: &Row) -> Self {
        let (terms, by, state) = (Terms::no_to_all(), row.how.by, row.kind);
        Self { grant: None, replaces: None, terms, by, state, events: vec![row.number] }
    }
    /// What it is called within its receipt.
    pub fn name(&self) -> String {
        let row = self.events.first().copied().unwrap_or_default();
        self.grant.map_or_else(|| format!("row-{row}"), |grant| grant.to_string())
    }
    /// A yes that nobody took back. Whether its window is still open is for the reader's clock.
    pub fn holds(&self) -> bool {
        self.terms.is_yes() && matches!(self.state, Kind::Given | Kind::Reconfirmed | Kind::Varied)
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    pub persona: PersonaId,
    pub summary: Summary,
    /// What is new since the receipt before: rows from this number on.
    pub since_row: i64,
    /// Everything that happened about the work until then, oldest first.
    pub rows: Vec<Row>,
    /// Every answer as it then stood.
    pub entries: Vec<Entry>,
    /// What they had been told last. Nothing where nobody told them by a notice.
    pub notice: Option<Notice>,
    pub bases: BTreeMap<Purpose, Basis>,
}
