//! The nouns of permission (domain.md, section d; design.md, section 1).

use crate::{Set, set::closed};
use base::{GrantId, Instant, Locale, PartnerId, PersonaId, VersionId};

closed! {
    /// What a use is for. Fundraising is never part of another purpose.
    Purpose {
        Website = "website",
        CampaignSocial = "campaign-social",
        PartnerSocial = "partner-social",
        Press = "press",
        Archive = "archive",
        Print = "print",
        Screening = "screening",
        Education = "education",
        Evaluation = "evaluation",
        Lobbying = "lobbying",
        Research = "research",
        Fundraising = "fundraising",
    }
}

closed! {
    /// What is shown of a person. `Words` are the words they approved; the
    /// rest says who, where or what about them.
    Element {
        Words = "words",
        Name = "name",
        Face = "face",
        Voice = "voice",
        Place = "place",
        Origin = "origin",
        Journey = "journey",
        Family = "family",
        Faith = "faith",
        Health = "health",
        Work = "work",
        Age = "age",
        Handle = "handle",
    }
}

closed! {
    /// What is done to the words or the picture on the way out.
    Transformation {
        Crop = "crop",
        Shorten = "shorten",
        Subtitle = "subtitle",
        Translate = "translate",
        Dub = "dub",
        Illustrate = "illustrate",
        Combine = "combine",
        MachineReading = "machine-reading",
    }
}

/// Who receives it. A partner is always named: there is no "all partners".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Recipient {
    /// Anyone who opens our own public surfaces.
    Anyone,
    /// One named partner organisation.
    Partner(PartnerId),
    /// Journalists under agreed terms.
    Press,
}

/// SHA-256 over everything a version shows: text, picture, caption, alt text,
/// language, card. Approval is bound to it, so any edit voids the approval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fingerprint(pub [u8; 32]);

/// One concrete use that wants to happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Use {
    pub version: VersionId,
    pub fingerprint: Fingerprint,
    pub elements: Set<Element>,
    pub purpose: Purpose,
    pub recipient: Recipient,
    pub language: Locale,
    pub transformations: Set<Transformation>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    Yes,
    No,
}

/// One answer of one person, within its bounds. A yes covers exactly what it
/// names; a no takes away whatever it touches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    pub id: GrantId,
    pub answer: Answer,
    pub purposes: Set<Purpose>,
    /// `None` in a no means every recipient. In a yes it covers nobody.
    pub recipient: Option<Recipient>,
    pub elements: Set<Element>,
    /// `None` in a no means every language. In a yes it covers none.
    pub languages: Option<Vec<Locale>>,
    pub transformations: Set<Transformation>,
    pub from: Instant,
    pub until: Option<Instant>,
    /// A condition in the person's own words blocks use until a person has read it.
    pub condition_open: bool,
}

/// The person's approval of one exact version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Approval {
    pub version: VersionId,
    pub fingerprint: Fingerprint,
    pub at: Instant,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Allowed,
    Held,
    Vetoed,
}

/// The organisation's own decision about one exact version. Permission is
/// necessary, not sufficient.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RiskDecision {
    pub fingerprint: Fingerprint,
    pub outcome: Outcome,
    pub from: Instant,
    /// After its review date a decision no longer carries.
    pub until: Option<Instant>,
}

/// Where one depicted or identifiable person stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    pub persona: PersonaId,
    pub approvals: Vec<Approval>,
    pub grants: Vec<Grant>,
    /// Paused by the person: nothing leaves until they say go on.
    pub paused: bool,
}

/// Everything that decides about one work. `people` holds every person
/// depicted or identifiable in it; a work about nobody is not a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    pub people: Vec<Standing>,
    pub risk: Vec<RiskDecision>,
    pub embargo: Option<Instant>,
}
