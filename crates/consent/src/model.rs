//! The nouns of permission (domain.md, section d; design.md, section 1).

use crate::{Age, Channel, CoolingOff, Party, Set, Territory, set::closed};
use base::{GrantId, Instant, Locale, PartnerId, PersonaId, StaffId, VersionId};

closed! {
    /// What a use is for. Fundraising is never part of another purpose: a yes
    /// to it counts only where it was asked alone.
    Purpose {
        Website = "website",
        CampaignSocial = "campaign-social",
        PartnerSocial = "partner-social",
        Press = "press",
        Archive = "archive",
        Print = "print",
        Screening = "screening",
        Education = "education",
        Training = "training",
        Evaluation = "evaluation",
        Lobbying = "lobbying",
        Research = "research",
        Fundraising = "fundraising",
    }
}

closed! {
    /// What is shown of a person. `Words` are the words they approved,
    /// `Paraphrase` somebody else's words for them; the rest says who, where
    /// or what about them.
    Element {
        Words = "words",
        Paraphrase = "paraphrase",
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
        Music = "music",
    }
}

closed! {
    /// What machines that learn or invent may do with it.
    AiUse {
        Training = "training",
        Synthesis = "synthesis",
        AltText = "alt-text",
    }
}

closed! {
    /// What the place where it appears lets others do to the person.
    Interaction {
        /// The post names the person's own account.
        Tagging = "tagging",
        /// Strangers may comment beneath it.
        Comments = "comments",
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
    pub channel: Channel,
    pub territory: Territory,
    pub language: Locale,
    pub transformations: Set<Transformation>,
    pub ai: Set<AiUse>,
    pub interactions: Set<Interaction>,
}

impl Use {
    /// The approved words alone, for everybody everywhere, with nothing done
    /// to them. Name what is added: `Use { elements, ..Use::plain(…) }`.
    pub fn plain(
        version: VersionId,
        fingerprint: Fingerprint,
        purpose: Purpose,
        recipient: Recipient,
        channel: Channel,
        language: Locale,
    ) -> Self {
        Self {
            version,
            fingerprint,
            elements: Set::of(&[Element::Words]),
            purpose,
            recipient,
            channel,
            territory: Territory::Worldwide,
            language,
            transformations: Set::EMPTY,
            ai: Set::EMPTY,
            interactions: Set::EMPTY,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    Yes,
    No,
}

/// One answer of one person, within its bounds. A yes covers exactly what it
/// names; a no takes away whatever it touches.
///
/// Bounds that are left open mean the opposite in the two, so that each leans
/// towards no: a yes without recipient, channel, territory or language covers
/// nobody and nowhere; a no without them touches everyone, everywhere. The
/// sets of what is done (transformations, AI, interactions) name in a yes what
/// may be done besides showing it; a no that names any touches only uses that
/// do it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    pub id: GrantId,
    pub answer: Answer,
    pub purposes: Set<Purpose>,
    pub recipient: Option<Recipient>,
    pub channels: Set<Channel>,
    pub elements: Set<Element>,
    pub territories: Option<Vec<Territory>>,
    pub languages: Option<Vec<Locale>>,
    pub transformations: Set<Transformation>,
    pub ai: Set<AiUse>,
    pub interactions: Set<Interaction>,
    /// When it was said. Its window may begin later.
    pub given: Instant,
    pub from: Instant,
    /// The first moment at which it no longer counts, whatever ended it: its
    /// window, a withdrawal, us, or somebody with the power to invalidate it.
    pub until: Option<Instant>,
    /// A condition in the person's own words blocks use until a person has read it.
    pub condition_open: bool,
    /// Who agreed. A yes needs everyone who must; a no needs nobody in particular.
    pub by: Set<Party>,
    /// The member of staff who obtained it; `None` when the person answered by
    /// their own link. Nobody clears alone what they gathered.
    pub gathered_by: Option<StaffId>,
}

impl Grant {
    /// A yes to nothing, agreed by nobody. Name what it covers:
    /// `Grant { purposes, …, ..Grant::nothing(id, given) }`.
    pub const fn nothing(id: GrantId, given: Instant) -> Self {
        Self {
            id,
            answer: Answer::Yes,
            purposes: Set::EMPTY,
            recipient: None,
            channels: Set::EMPTY,
            elements: Set::EMPTY,
            territories: None,
            languages: None,
            transformations: Set::EMPTY,
            ai: Set::EMPTY,
            interactions: Set::EMPTY,
            given,
            from: given,
            until: None,
            condition_open: false,
            by: Set::EMPTY,
            gathered_by: None,
        }
    }
    /// A no to everything. Narrow it by naming what it is about.
    pub fn refusal(id: GrantId, given: Instant) -> Self {
        Self { answer: Answer::No, purposes: Set::all(), elements: Set::all(), ..Self::nothing(id, given) }
    }
}

/// The person's approval of one exact version: their agreement to release it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Approval {
    pub version: VersionId,
    pub fingerprint: Fingerprint,
    pub at: Instant,
    pub by: Set<Party>,
    /// When it was last explained what release means. Never explained, never released.
    pub explained: Option<Instant>,
    /// Who asked to be spared the cooling-off. Only the person's own wish counts.
    pub waived_by: Set<Party>,
}

impl Approval {
    /// An approval that nobody gave and nothing explained.
    pub const fn nothing(version: VersionId, fingerprint: Fingerprint, at: Instant) -> Self {
        Self { version, fingerprint, at, by: Set::EMPTY, explained: None, waived_by: Set::EMPTY }
    }
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
    pub by: StaffId,
    pub from: Instant,
    /// After its review date a decision no longer carries.
    pub until: Option<Instant>,
}

/// Where one depicted or identifiable person stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    pub persona: PersonaId,
    pub age: Age,
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
    /// The house's pause between explaining and releasing.
    pub cooling_off: CoolingOff,
}
