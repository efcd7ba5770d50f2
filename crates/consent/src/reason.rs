//! Why not.

use crate::{Element, Member};
use base::Instant;

/// Why not. Staff read these; the public never does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// The case names no person, so nobody can have permitted it.
    NobodyNamed,
    /// The use names no element, so nobody can have permitted it either.
    NothingNamed,
    Paused,
    /// This exact version has not been approved by everyone in it.
    NotApproved,
    /// It was approved, but nobody had explained what release means.
    NotExplained,
    /// It was explained so recently that the person may still be thinking.
    CoolingOff,
    /// The person, or under 18 their guardian, has not agreed themselves.
    NotAgreedByAll,
    /// It was agreed before the person turned 18.
    AskAgainAt18,
    /// No live yes covers this element for this use.
    NotGranted(Element),
    /// A live no touches this element.
    Denied(Element),
    /// A yes would cover it, but carries an unread condition.
    ConditionOpen(Element),
    /// Whoever gathered the yes is the only one who cleared the version.
    SecondEyes,
    /// No risk decision about this exact version, or past its review date.
    RiskNotDecided,
    RiskHeld,
    RiskVetoed,
    Embargoed,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Denial {
    pub reasons: Vec<Reason>,
    /// The next moment at which the answer might become another by itself.
    pub ask_again: Option<Instant>,
}

impl Reason {
    /// The Fluent key of the sentence staff read.
    pub fn key(self) -> &'static str {
        match self {
            Self::NobodyNamed => "permit-nobody-named",
            Self::NothingNamed => "permit-nothing-named",
            Self::Paused => "permit-paused",
            Self::NotApproved => "permit-not-approved",
            Self::NotExplained => "permit-not-explained",
            Self::CoolingOff => "permit-cooling-off",
            Self::NotAgreedByAll => "permit-not-agreed-by-all",
            Self::AskAgainAt18 => "permit-ask-again-at-18",
            Self::NotGranted(_) => "permit-not-granted",
            Self::Denied(_) => "permit-denied",
            Self::ConditionOpen(_) => "permit-condition-open",
            Self::SecondEyes => "permit-second-eyes",
            Self::RiskNotDecided => "permit-risk-not-decided",
            Self::RiskHeld => "permit-risk-held",
            Self::RiskVetoed => "permit-risk-vetoed",
            Self::Embargoed => "permit-embargoed",
        }
    }
    /// The element it is about, by wire name.
    pub fn element(self) -> Option<&'static str> {
        match self {
            Self::NotGranted(e) | Self::Denied(e) | Self::ConditionOpen(e) => Some(e.name()),
            _ => None,
        }
    }
}
