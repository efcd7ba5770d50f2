//! One consent event: what, who, when, how, and what it was about.

use crate::closed::closed;
use base::{GrantId, Instant, Locale, NoticeId, PersonaId, StaffId, StoryId, VersionId};
use consent::Fingerprint;
use serde::{Deserialize, Serialize};

closed! {
    /// What happened to a permission. The states of W3C DPV's consent status
    /// and of domain.md D1; `Waived` is our own, for the cooling-off.
    Kind, "consent-event" {
        /// We asked.
        Requested = "requested",
        /// They were told what it means, and said it back in their own words if they liked.
        Explained = "explained",
        /// They gave up the rest of the days that lie between explaining and releasing.
        Waived = "waived",
        /// "Not now" is an answer.
        Deferred = "deferred",
        Given = "given",
        Refused = "refused",
        /// The same yes once more.
        Reconfirmed = "reconfirmed",
        /// A yes to something other than before.
        Varied = "varied",
        /// Its window is over, or nobody renewed it.
        Expired = "expired",
        /// Taken back by the person.
        Withdrawn = "withdrawn",
        /// We no longer want to use it.
        EndedByUs = "ended-by-us",
        /// Somebody with authority found that it never held.
        Invalidated = "invalidated",
    }
}

closed! {
    /// How an answer reached us.
    Method, "method" {
        /// By the person's own link.
        Link = "link",
        InPerson = "in-person",
        Phone = "phone",
        Paper = "paper",
        Recording = "recording",
    }
}

closed! {
    /// Whose act it was.
    By, "consent-by" {
        Person = "person",
        /// For somebody under 18, beside the young person.
        Guardian = "guardian",
        /// Somebody the person asked to help, saying what the person wants.
        Support = "support",
        /// The organisation.
        House = "house",
        /// A date that came.
        Clock = "clock",
    }
}

closed! {
    /// The three agreements (domain.md, section 2: three-level consent).
    Agreement, "agreement" {
        TakePart = "take-part",
        BeRecorded = "be-recorded",
        /// To release a finished work, bound to its hash.
        Release = "release",
    }
}

closed! {
    /// Whether somebody or something stood between the languages.
    Interpreting, "interpreting" {
        None = "none",
        Spoken = "spoken",
        Signed = "signed",
        Machine = "machine",
    }
}

/// How a consent event came about: whose act, by which way, after which
/// notice, in which language, with whom there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct How {
    pub by: By,
    /// Nothing where nobody said anything: a date came, or we asked.
    pub method: Option<Method>,
    /// What they had been shown; it carries its version and language.
    pub notice: Option<NoticeId>,
    /// The language it was spoken or read in.
    pub language: Option<Locale>,
    pub interpreting: Interpreting,
    pub staff_present: Vec<StaffId>,
    /// When it was said, where it is written down later than that.
    pub said_at: Option<Instant>,
    /// The SHA-256 of the scan or the recording that shows it: see [`crate::ledger::papers`].
    pub paper: Option<String>,
    /// Free text, closed under the person's own key: see [`super::with_aside`].
    pub(in crate::ledger) sealed: Option<String>,
}

impl How {
    fn new(by: By, method: Option<Method>) -> Self {
        let staff_present = Vec::new();
        Self {
            by,
            method,
            notice: None,
            language: None,
            interpreting: Interpreting::None,
            staff_present,
            said_at: None,
            paper: None,
            sealed: None,
        }
    }
    /// The organisation's own act.
    pub fn by_us() -> Self {
        Self::new(By::House, None)
    }
    /// A date that came.
    pub fn by_clock() -> Self {
        Self::new(By::Clock, None)
    }
    #[must_use]
    pub fn by(mut self, by: By) -> Self {
        self.by = by;
        self
    }
    #[must_use]
    pub const fn after(mut self, notice: NoticeId) -> Self {
        self.notice = Some(notice);
        self
    }
    #[must_use]
    pub const fn language(mut self, language: Locale) -> Self {
        self.language = Some(language);
        self
    }
    #[must_use]
    pub const fn interpreted(mut self, interpreting: Interpreting) -> Self {
        self.interpreting = interpreting;
        self
    }
    #[must_use]
    pub fn with_staff(mut self, present: &[StaffId]) -> Self {
        self.staff_present = present.to_vec();
        self
    }
    #[must_use]
    pub const fn said_at(mut self, at: Option<Instant>) -> Self {
        self.said_at = at;
        self
    }
    #[must_use]
    pub fn on_paper(mut self, hash: Option<String>) -> Self {
        self.paper = hash;
        self
    }
    /// Whether words are kept beside it.
    pub const fn has_aside(&self) -> bool {
        self.sealed.is_some()
    }
}

/// The person's own act, reaching us this way.
impl From<Method> for How {
    fn from(method: Method) -> Self {
        Self::new(By::Person, Some(method))
    }
}
impl From<&Self> for How {
    fn from(how: &Self) -> Self {
        how.clone()
    }
}

/// What was said and who was there, in free text. Kept only sealed, so that
/// forgetting the person destroys it. Empty parts are not kept.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Aside {
    /// What they were asked, and what they said in their own words.
    pub understanding: Vec<(String, String)>,
    pub interpreter: String,
    pub witness: String,
    pub place: String,
    /// How free they seemed to be (domain.md D8: pressure flag).
    pub pressure: String,
}

/// Never shown by mistake.
impl std::fmt::Debug for Aside {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Aside(…)")
    }
}

/// What a consent event is about. Ids only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct About {
    pub agreement: Agreement,
    pub work: Option<StoryId>,
    pub version: Option<(VersionId, Fingerprint)>,
    pub grant: Option<GrantId>,
    /// The earlier answer whose place this one takes.
    pub supersedes: Option<GrantId>,
}

impl About {
    pub const fn agreement(agreement: Agreement) -> Self {
        Self { agreement, work: None, version: None, grant: None, supersedes: None }
    }
    /// The release of a work.
    pub const fn work(work: StoryId) -> Self {
        Self { work: Some(work), ..Self::agreement(Agreement::Release) }
    }
    #[must_use]
    pub const fn version(mut self, version: VersionId, fingerprint: Fingerprint) -> Self {
        self.version = Some((version, fingerprint));
        self
    }
    #[must_use]
    pub const fn grant(mut self, grant: GrantId) -> Self {
        self.grant = Some(grant);
        self
    }
    #[must_use]
    pub const fn instead_of(mut self, grant: Option<GrantId>) -> Self {
        self.supersedes = grant;
        self
    }
}

/// A row to be written.
#[derive(Debug, Clone)]
pub(in crate::ledger) struct Draft {
    pub kind: Kind,
    pub about: About,
    pub how: How,
    /// What exactly was answered, as the answers' module writes it down.
    pub terms: Option<String>,
}

impl Draft {
    pub fn new(kind: Kind, about: About, how: &How) -> Self {
        Self { kind, about, how: how.clone(), terms: None }
    }
    pub fn on(mut self, terms: String) -> Self {
        self.terms = Some(terms);
        self
    }
}

/// A row of somebody's chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub persona: PersonaId,
    /// From 1.
    pub number: i64,
    pub kind: Kind,
    pub at: Instant,
    /// `storyteller`, `staff`, `operator`, `system`: who was at the keys.
    pub actor_kind: String,
    pub actor_id: Option<String>,
    pub about: About,
    pub how: How,
    /// What exactly was answered: JSON of [`crate::ledger::answers::Terms`].
    pub terms: Option<String>,
    /// The hash of the row before, 64 zeros in the first.
    pub previous: String,
    pub hash: String,
}

/// When a work was explained to somebody: the fact that cooling-off counts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Explained {
    /// When they were first told what the newest notice says.
    pub at: Instant,
    pub notice: Option<NoticeId>,
    /// When they gave up the rest of the cooling-off.
    pub waived_at: Option<Instant>,
}
