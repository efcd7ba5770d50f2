//! Pure decisions about milestones.

use super::model::{Milestone, Today};
use crate::campaigns::rules::plus;
use base::jiff::civil::Date;

/// The date on which a milestone is due. Civil dates know no clock changes, so a day is a day.
pub fn due(day: Date, days_from_day: i32) -> Date {
    plus(day, i64::from(days_from_day))
}

/// Sorts an edition's milestones into what the desk opens with.
pub fn today(mut milestones: Vec<Milestone>, date: Date) -> Today {
    milestones.sort_by_key(|milestone| milestone.due);
    let week_ends = plus(date, 6);
    let mut today = Today { all: milestones.len(), ..Today::default() };
    for milestone in milestones {
        if milestone.is_done() {
            today.done += 1;
        } else if !milestone.is_live() {
            today.unreviewed += 1;
        } else if milestone.due < date {
            today.overdue.push(milestone);
        } else if milestone.due <= week_ends {
            today.this_week.push(milestone);
        } else if today.next.len() < Today::NEXT {
            today.next.push(milestone);
        }
    }
    today
}
