//! A milestone is something to be done so many days before or after the day.

use base::closed;
use base::jiff::civil::Date;
use base::{EditionId, Instant, MilestoneId, StaffId, Text};

closed! {
    /// Whose task it is: the roles of the house, by the same names.
    Duty {
        Coordinator "coordinator" "programme-duty-coordinator";
        Safeguarding "safeguarding" "programme-duty-safeguarding";
        Editor "editor" "programme-duty-editor";
        Press "press" "programme-duty-press";
        Trainer "trainer" "programme-duty-trainer";
        Translator "translator" "programme-duty-translator";
        Admin "admin" "programme-duty-admin";
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Milestone {
    pub id: MilestoneId,
    pub edition: EditionId,
    pub title: Text,
    /// Negative before the day, 0 on it.
    pub days_from_day: i32,
    /// The edition's first day plus `days_from_day`: it moves when the day moves.
    pub due: Date,
    pub duty: Duty,
    pub cloned_from: Option<MilestoneId>,
    /// When somebody said that it fits this edition. Nothing that was cloned counts before.
    pub reviewed_at: Option<Instant>,
    pub done_at: Option<Instant>,
    pub done_by: Option<StaffId>,
}

impl Milestone {
    pub const fn is_live(&self) -> bool {
        self.reviewed_at.is_some()
    }
    pub const fn is_done(&self) -> bool {
        self.done_at.is_some()
    }
}

/// What the desk opens with. Nothing done and nothing unreviewed is in it.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Today {
    /// Due before today, longest overdue first.
    pub overdue: Vec<Milestone>,
    /// Due today and in the six days after.
    pub this_week: Vec<Milestone>,
    /// What comes after that, soonest first, at most [`Today::NEXT`].
    pub next: Vec<Milestone>,
    /// How many still wait for review.
    pub unreviewed: usize,
    /// How many are done, and how many there are.
    pub done: usize,
    pub all: usize,
}

impl Today {
    pub const NEXT: usize = 6;
}
