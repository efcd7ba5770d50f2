//! What two people make of an application, each by themself.

use crate::closed::closed;
use base::{ApplicationId, EditionId, Instant, ScoringId, StaffId};

/// So many score an application.
pub const SCORERS: usize = 2;

closed! {
    /// Where one of the two stands.
    State, "scoring-state" {
        Open = "open",
        /// Fixed from then on.
        HandedIn = "handed-in",
        /// They said that they cannot judge this one fairly.
        Conflict = "conflict",
        /// A coordinator named somebody else in their place.
        Replaced = "replaced",
    }
}

impl State {
    /// Whether they count among the two.
    pub const fn counts(self) -> bool {
        matches!(self, Self::Open | Self::HandedIn)
    }
}

closed! {
    /// How far a criterion is met. What each mark means is said in words beside it.
    Mark, "mark" {
        None = "0",
        Little = "1",
        Mostly = "2",
        Fully = "3",
    }
}

impl Mark {
    pub const fn points(self) -> i64 {
        match self {
            Self::None => 0,
            Self::Little => 1,
            Self::Mostly => 2,
            Self::Fully => 3,
        }
    }
    pub(super) fn of_points(points: i64) -> Option<Self> {
        Self::ALL.iter().copied().find(|mark| mark.points() == points)
    }
}

/// One of the two, and the application that they score.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scoring {
    pub id: ScoringId,
    pub application: ApplicationId,
    pub edition: EditionId,
    pub staff: StaffId,
    pub state: State,
    pub handed_in_at: Option<Instant>,
}

impl Scoring {
    /// How many letters of its id stand for it in a conversation.
    const NUMBER: usize = 6;

    /// What a scorer calls it. Each of the two has another, and none is the application's own.
    pub fn number(&self) -> String {
        self.id.to_string().chars().take(Self::NUMBER).collect::<String>().to_uppercase()
    }
}

/// What somebody has put down so far: a mark for each criterion, in the call's order, and a note.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    pub marks: Vec<Option<Mark>>,
    pub note: String,
}

/// A note about somebody is never shown, not even by mistake.
impl std::fmt::Debug for Sheet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sheet(…)")
    }
}

/// A sheet that was handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handed {
    pub staff: StaffId,
    pub marks: Vec<Mark>,
    pub at: Instant,
}

impl Handed {
    pub fn total(&self) -> i64 {
        self.marks.iter().map(|mark| mark.points()).sum()
    }
}

/// Both sheets of an application. There is none before both are in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Both(pub(super) [Handed; SCORERS]);

impl Both {
    pub const fn sheets(&self) -> &[Handed; SCORERS] {
        &self.0
    }
    pub fn total(&self) -> i64 {
        self.0.iter().map(Handed::total).sum()
    }
    /// The two marks of a criterion.
    pub fn marks(&self, place: usize) -> [Option<Mark>; SCORERS] {
        self.0.each_ref().map(|sheet| sheet.marks.get(place).copied())
    }
    /// Whether the two see a criterion so differently that they should talk.
    pub fn differs(&self, place: usize) -> bool {
        match self.marks(place) {
            [Some(one), Some(other)] => super::rules::far_apart(one, other),
            _ => false,
        }
    }
}

/// How far an application has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    pub application: ApplicationId,
    /// How many of the two are named and can score.
    pub named: u64,
    pub handed_in: u64,
    /// Of both; known when both are in, and to nobody before.
    pub total: Option<i64>,
}

impl Standing {
    pub const fn step(&self) -> Step {
        if self.total.is_some() {
            Step::Scored
        } else if self.named >= SCORERS as u64 {
            Step::Scoring
        } else {
            Step::Unnamed
        }
    }
}

closed! {
    /// What is next for an application.
    Step, "selection-step" {
        /// Somebody has to be named.
        Unnamed = "unnamed",
        Scoring = "scoring",
        /// Both sheets are in.
        Scored = "scored",
    }
}

/// What came of naming two for a whole call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NamedAll {
    /// Applications that somebody was named for.
    pub named: usize,
    /// Applications that still lack one of the two, because somebody knows whose it is or may not judge it.
    pub without: usize,
}
