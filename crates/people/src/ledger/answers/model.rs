//! Answers, decisions and pauses, as they are given and as staff read them.

use crate::closed::closed;
use crate::ledger::evidence::Method;
use crate::ledger::notices::Cooling;
use base::{
    GrantId, Instant, Locale, NoticeId, PartnerId, PersonaId, RiskDecisionId, StaffId, StoryId, VersionId,
    jiff::civil::Date,
};
use consent::{
    AiUse, Answer, Channel, Element, Fingerprint, Interaction, Outcome, Party, Purpose, Recipient, Set, Territory,
    Transformation,
};
use std::collections::BTreeMap;

closed! {
    /// One answer on the form. Nothing is pre-ticked, and not now is an answer.
    Choice, "choice" {
        Yes = "yes",
        No = "no",
        NotNow = "not-now",
    }
}

/// One row to be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewGrant {
    pub work: StoryId,
    pub persona: PersonaId,
    pub answer: Answer,
    pub purposes: Set<Purpose>,
    pub recipient: Option<Recipient>,
    pub elements: Set<Element>,
    /// `None` in a no means every language.
    pub languages: Option<Vec<Locale>>,
    /// `None` means the channels that its purposes name in a yes, every channel in a no.
    pub channels: Option<Set<Channel>>,
    /// `None` means worldwide in a yes, everywhere in a no.
    pub territories: Option<Vec<Territory>>,
    pub transformations: Set<Transformation>,
    pub ai: Set<AiUse>,
    pub interactions: Set<Interaction>,
    /// In the person's own words; blocks use until a person has read it.
    pub condition: Option<String>,
    /// The account that may be named, as the person wrote it.
    pub handle: Option<String>,
    pub until: Option<Instant>,
    pub method: Method,
}

impl NewGrant {
    /// About nothing yet. Name what it is about: `NewGrant { purposes, …, ..NewGrant::blank(…) }`.
    pub const fn blank(work: StoryId, persona: PersonaId, answer: Answer, method: Method) -> Self {
        Self {
            work,
            persona,
            answer,
            purposes: Set::EMPTY,
            recipient: None,
            elements: Set::EMPTY,
            languages: None,
            channels: None,
            territories: None,
            transformations: Set::EMPTY,
            ai: Set::EMPTY,
            interactions: Set::EMPTY,
            condition: None,
            handle: None,
            until: None,
            method,
        }
    }
}

closed! {
    /// How long a yes is to last.
    Lasts, "lasts" {
        /// Until the edition's days are over.
        Day = "day",
        /// As the campaign has it: a year after the day, unless it says otherwise.
        Usual = "usual",
        /// Until the person takes it back.
        Open = "open",
    }
}

/// The moments that these stand for where something is asked.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Ends {
    pub day: Option<Instant>,
    pub usual: Option<Instant>,
}

impl Ends {
    pub const fn of(self, lasts: Lasts) -> Option<Instant> {
        match lasts {
            Lasts::Day => self.day,
            Lasts::Usual => self.usual,
            Lasts::Open => None,
        }
    }
}

/// A row as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GrantRow {
    pub id: GrantId,
    pub grant: NewGrant,
    pub condition_cleared_at: Option<Instant>,
    pub starts_at: Instant,
    pub recorded_at: Instant,
    /// Whose answer it is.
    pub by: Set<Party>,
    /// Whoever on the staff obtained it; nothing where the person answered by a link of theirs.
    pub gathered_by: Option<StaffId>,
}

impl GrantRow {
    pub fn is_live(&self, now: Instant) -> bool {
        self.starts_at <= now && self.grant.until.is_none_or(|until| now < until)
    }
}

/// The purposes that the approval form asks about, each with its recipient.
pub const ASKED_PURPOSES: [(Purpose, Recipient); 4] = [
    (Purpose::Website, Recipient::Anyone),
    (Purpose::CampaignSocial, Recipient::Anyone),
    (Purpose::Press, Recipient::Press),
    (Purpose::Archive, Recipient::Anyone),
];

/// The elements that the form asks about one by one.
pub const ASKED_ELEMENTS: [Element; 4] = [Element::Name, Element::Face, Element::Voice, Element::Place];

/// A teller's answers about one story, as the form gives them. What is not in
/// a map was not asked, and stays as it was; what was asked and left open is
/// "not now".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers {
    pub purposes: BTreeMap<Purpose, Choice>,
    pub partners: BTreeMap<PartnerId, Choice>,
    pub elements: BTreeMap<Element, Choice>,
    /// The languages of the versions approved with these answers.
    pub languages: Vec<Locale>,
    /// Elements that the words themselves contain (origin, family, …) and that
    /// were shown to the teller with them: a yes to the words covers these.
    pub told: Set<Element>,
    /// How long a yes lasts, and how long one to the archive does.
    pub lasts: Lasts,
    pub archive_lasts: Lasts,
    /// What those mean in moments, as whoever records the answers knows.
    pub ends: Ends,
}

/// Nothing asked, nothing said.
impl Default for Answers {
    fn default() -> Self {
        Self {
            purposes: BTreeMap::new(),
            partners: BTreeMap::new(),
            elements: BTreeMap::new(),
            languages: Vec::new(),
            told: Set::EMPTY,
            lasts: Lasts::Usual,
            archive_lasts: Lasts::Usual,
            ends: Ends::default(),
        }
    }
}

closed! {
    /// Whether a solicitor was asked. No details are kept.
    SolicitorNeed, "solicitor" {
        NotNeeded = "not-needed",
        Asked = "asked",
        NotAskedYet = "not-asked-yet",
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Solicitor {
    NotNeeded,
    Asked(Date),
    NotAskedYet,
}

impl Solicitor {
    pub const fn need(self) -> SolicitorNeed {
        match self {
            Self::NotNeeded => SolicitorNeed::NotNeeded,
            Self::Asked(_) => SolicitorNeed::Asked,
            Self::NotAskedYet => SolicitorNeed::NotAskedYet,
        }
    }
    pub const fn asked_on(self) -> Option<Date> {
        match self {
            Self::Asked(date) => Some(date),
            _ => None,
        }
    }
}

closed! {
    /// `consent::Outcome` by its stable name.
    OutcomeName, "outcome" {
        Allowed = "allowed",
        Held = "held",
        Vetoed = "vetoed",
    }
}

impl From<OutcomeName> for Outcome {
    fn from(name: OutcomeName) -> Self {
        match name {
            OutcomeName::Allowed => Self::Allowed,
            OutcomeName::Held => Self::Held,
            OutcomeName::Vetoed => Self::Vetoed,
        }
    }
}
impl From<Outcome> for OutcomeName {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Allowed => Self::Allowed,
            Outcome::Held => Self::Held,
            Outcome::Vetoed => Self::Vetoed,
        }
    }
}

closed! {
    /// What may make showing somebody dangerous to them or theirs.
    Factor, "risk-factor" {
        /// Small things together may tell who they are.
        Recognisable = "recognisable",
        /// Somebody who harmed them, or works for those who did, may be looking.
        Sought = "sought",
        /// Family or friends elsewhere may suffer for it.
        Family = "family",
        /// Where they live or can be met is told.
        Place = "place",
        /// Somebody else in it was not asked.
        Others = "others",
        /// A child is in it.
        Children = "children",
        /// Strangers may turn on them.
        Hostility = "hostility",
        /// It may be held against them by an authority or an employer.
        Standing = "standing",
        /// Telling it may hurt them again.
        Distress = "distress",
        /// They may have felt that they must say yes.
        Pressure = "pressure",
    }
}

/// What was weighed in a decision.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Weighed {
    pub factors: Vec<Factor>,
    /// What was done against them. Plain words, no case details.
    pub mitigations: String,
    /// Who on the staff asked the solicitor.
    pub solicitor_asked_by: Option<StaffId>,
}

/// The organisation's decision about one exact version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRisk {
    pub work: StoryId,
    pub fingerprint: Fingerprint,
    pub outcome: Outcome,
    pub solicitor: Solicitor,
    /// Plain words, no case details.
    pub reason: String,
    pub weighed: Weighed,
    pub review_by: Option<Instant>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RiskRow {
    pub id: RiskDecisionId,
    pub risk: NewRisk,
    pub decided_by: StaffId,
    pub decided_at: Instant,
    /// When a later decision took its place.
    pub ended_at: Option<Instant>,
}

/// An approval to be recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewApproval {
    pub story: StoryId,
    pub persona: PersonaId,
    pub version: VersionId,
    pub fingerprint: Fingerprint,
    pub by: Set<Party>,
    /// What the person had been told by then. Nothing: then nothing is released.
    pub told: Option<Cooling>,
}

/// An approval as recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ApprovalRow {
    pub persona: PersonaId,
    pub approval: consent::Approval,
    /// What they had been shown. Nothing where no notice was in use: the page explained it.
    pub notice: Option<NoticeId>,
    /// How long the pause is that they were promised.
    pub cooling_hours: i64,
    /// When they chose not to wait.
    pub waived_at: Option<Instant>,
}

impl ApprovalRow {
    /// When the pause holds nothing back any more, given its length in hours.
    pub(super) fn over_at(&self, hours: i64) -> Option<Instant> {
        let full = self.approval.explained?.plus_seconds(hours * 3_600);
        Some(self.waived_at.map_or(full, |waived| waived.min(full)).max(self.approval.at))
    }
}

/// Since when the pause held nothing back, and whose yes it took.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rested {
    pub at: Instant,
    pub must: Set<Party>,
}

/// A work to be judged: who is depicted or identifiable in it, and what holds
/// it back. A person who is left out here is not asked, so leave nobody out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Depicted {
    pub work: StoryId,
    pub people: Vec<PersonaId>,
    pub embargo: Option<Instant>,
}

impl Depicted {
    pub fn one(work: StoryId, persona: PersonaId, embargo: Option<Instant>) -> Self {
        Self { work, people: vec![persona], embargo }
    }
}
