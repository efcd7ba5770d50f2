//! Where somebody stands, and by when they should have come further. Pure.

use super::model::{Person, Stage};
use crate::stories::{State, Story};
use base::jiff::civil::Date;
use base::{Invalid, MilestoneId, Result};
use programme::campaigns::milestones::Milestone;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The furthest that somebody has come, by the furthest of their stories. One
/// that was taken back, refused or retired takes nobody further.
///
/// What is agreed when somebody is enrolled, and their training, will stand
/// between [`Stage::Enrolled`] and [`Stage::Drafted`]: a stage there, and one
/// more thing to look at here.
pub(super) fn stage(stories: &[Story], cared: impl Fn(&Story) -> bool) -> (Stage, Option<&Story>) {
    let of = |story: &Story| match story.state {
        State::Draft => Some(Stage::Drafted),
        State::Sent | State::ChangeAsked | State::Deferred => Some(Stage::Reading),
        State::Approved => Some(Stage::Approved),
        State::Published if cared(story) => Some(Stage::CaredFor),
        State::Published => Some(Stage::Out),
        State::Refused | State::Retired | State::Withdrawn => None,
    };
    let furthest = stories.iter().filter_map(|story| Some((of(story)?, story))).max_by_key(|(stage, story)| {
        // Of two that came as far, the earlier: it does not change with what is begun later.
        (*stage, Reverse(story.created_at), Reverse(story.id))
    });
    furthest.map_or((Stage::Enrolled, None), |(stage, story)| (stage, Some(story)))
}

/// The day of each stage, of milestones that somebody has looked at.
pub(super) fn days(dues: &BTreeMap<Stage, MilestoneId>, milestones: &[Milestone]) -> BTreeMap<Stage, Date> {
    let day = |id: &MilestoneId| milestones.iter().find(|one| one.id == *id && one.is_live()).map(|one| one.due);
    dues.iter().filter_map(|(stage, id)| Some((*stage, day(id)?))).collect()
}

/// By when somebody should have come further than this: the first day of all
/// that is before them.
pub(super) fn due(stage: Stage, days: &BTreeMap<Stage, Date>) -> Option<Date> {
    days.iter().filter(|(ahead, _)| **ahead > stage).map(|(_, day)| *day).min()
}

/// Overdue ones first, the longest of them first; the others in their order.
pub(super) fn sort(people: &mut [Person]) {
    people.sort_by_key(|one| (!one.is_overdue, one.due.filter(|_| one.is_overdue)));
}

/// A milestone of another edition is none, and nobody is enrolled by a day.
pub(super) fn check_dues(dues: &BTreeMap<Stage, MilestoneId>, milestones: &[Milestone]) -> Result<()> {
    let mut invalid = Invalid::new();
    let known = |id: &MilestoneId| milestones.iter().any(|one| one.id == *id);
    if dues.contains_key(&Stage::Enrolled) || !dues.values().all(known) {
        invalid.add("", "error-unknown-choice");
    }
    invalid.check()
}
