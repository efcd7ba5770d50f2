//! How far somebody has come in an edition.

use base::closed;
use base::jiff::civil::Date;
use base::{AmbassadorId, MilestoneId, PersonaId, StoryId};
use people::applications::State;
use people::personas::Persona;
use programme::campaigns::milestones::Milestone;
use std::collections::BTreeMap;

closed! {
    /// In this order. Whatever the programme records besides has its place here
    /// and in `rules::stage`, and nowhere else.
    Stage {
        Enrolled "enrolled" "board-stage-enrolled";
        /// Their story is being written down.
        Drafted "drafted" "board-stage-drafted";
        /// It is with them, to be read and answered.
        Reading "reading" "board-stage-reading";
        Approved "approved" "board-stage-approved";
        /// It can be read by everyone.
        Out "out" "board-stage-out";
        /// They were asked how they are since.
        CaredFor "cared-for" "board-stage-cared-for";
    }
}

impl Stage {
    /// What has to happen next.
    pub const fn next(self) -> &'static str {
        match self {
            Self::Enrolled => "board-next-enrolled",
            Self::Drafted => "board-next-drafted",
            Self::Reading => "board-next-reading",
            Self::Approved => "board-next-approved",
            Self::Out => "board-next-out",
            Self::CaredFor => "board-next-cared-for",
        }
    }
    /// Those for which an edition may say by when.
    pub fn with_day() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|stage| *stage != Self::Enrolled)
    }
}

/// One line of the board.
#[derive(Debug, Clone)]
pub struct Person {
    pub ambassador: AmbassadorId,
    pub persona: Persona,
    pub stage: Stage,
    /// The story by which they stand there.
    pub story: Option<StoryId>,
    pub is_paused: bool,
    /// By when the next stage should be reached.
    pub due: Option<Date>,
    pub is_overdue: bool,
}

#[derive(Debug, Clone)]
pub struct Board {
    /// Overdue ones first, the longest of them first.
    pub people: Vec<Person>,
    /// Records that may name nobody.
    pub unnamed: usize,
    /// Applications are counted and never named.
    pub applied: BTreeMap<State, u64>,
    pub milestones: Vec<Milestone>,
    /// Which milestone says by when everybody should have come so far.
    pub dues: BTreeMap<Stage, MilestoneId>,
    pub today: Date,
}

/// Whom the board shows; every part narrows.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub stage: Option<Stage>,
    pub overdue: bool,
    pub ids: Option<Vec<PersonaId>>,
}

impl Board {
    pub fn count(&self, stage: Stage) -> usize {
        self.people.iter().filter(|one| one.stage == stage).count()
    }
    pub fn overdue(&self) -> usize {
        self.people.iter().filter(|one| one.is_overdue).count()
    }
    pub fn narrowed(self, filter: &Filter) -> Vec<Person> {
        let keeps = |one: &Person| {
            filter.stage.is_none_or(|stage| one.stage == stage)
                && (!filter.overdue || one.is_overdue)
                && filter.ids.as_ref().is_none_or(|ids| ids.contains(&one.persona.id))
        };
        self.people.into_iter().filter(keeps).collect()
    }
}
