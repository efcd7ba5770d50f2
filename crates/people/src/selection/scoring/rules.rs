//! Pure decisions about scoring.

use super::model::{Mark, SCORERS, Scoring, Sheet, Standing, State, Step};
use crate::applications::rules::WORDS_MOST;
use crate::guard::keeps_no_status;
use base::{ApplicationId, Invalid, Message, ScoringId, StaffId};
use std::collections::{BTreeMap, BTreeSet};

/// The form's names for the marks, by the criterion's place.
pub const MARKS: [&str; 12] =
    ["mark1", "mark2", "mark3", "mark4", "mark5", "mark6", "mark7", "mark8", "mark9", "mark10", "mark11", "mark12"];

/// The form's names for what is written beside a criterion.
pub const GUIDES: [&str; 12] = [
    "guide1", "guide2", "guide3", "guide4", "guide5", "guide6", "guide7", "guide8", "guide9", "guide10", "guide11",
    "guide12",
];

/// The longest guide, in characters.
pub const GUIDE_MOST: usize = 1_000;

/// From here on two marks are so far apart that a coordinator is shown it.
const FAR: i64 = 2;

pub const fn far_apart(one: Mark, other: Mark) -> bool {
    (one.points() - other.points()).abs() >= FAR
}

/// Cleans a sheet. Nothing has to be marked yet.
pub fn check(sheet: &Sheet, criteria: usize) -> Result<Sheet, Invalid> {
    let mut invalid = Invalid::new();
    let note = sheet.note.trim().to_owned();
    let count = note.chars().count();
    if count > WORDS_MOST {
        invalid.add("note", Message::new("error-too-long").with("most", WORDS_MOST).with("count", count));
    } else {
        invalid.take("note", keeps_no_status(&note));
    }
    let mut marks = sheet.marks.clone();
    marks.resize(criteria.min(MARKS.len()), None);
    if invalid.is_empty() { Ok(Sheet { marks, note }) } else { Err(invalid) }
}

/// What is still missing before it can be handed in.
pub fn missing(sheet: &Sheet) -> Invalid {
    let mut invalid = Invalid::new();
    for (name, mark) in MARKS.into_iter().zip(&sheet.marks) {
        if mark.is_none() {
            invalid.add(name, "error-choose");
        }
    }
    invalid
}

/// Cleans what is written beside the criteria.
pub fn check_guide(words: &[String], criteria: usize) -> Result<Vec<String>, Invalid> {
    let mut invalid = Invalid::new();
    let mut clean = Vec::new();
    for (name, words) in GUIDES.into_iter().zip(words).take(criteria) {
        let words = words.trim().to_owned();
        let count = words.chars().count();
        if count > GUIDE_MOST {
            invalid.add(name, Message::new("error-too-long").with("most", GUIDE_MOST).with("count", count));
        }
        clean.push(words);
    }
    if invalid.is_empty() { Ok(clean) } else { Err(invalid) }
}

/// Whether one of the two still counts: they handed in, or can do so yet.
pub fn counts(scoring: &Scoring, able: &BTreeSet<StaffId>) -> bool {
    match scoring.state {
        State::HandedIn => true,
        State::Open => able.contains(&scoring.staff),
        State::Conflict | State::Replaced => false,
    }
}

/// Why somebody cannot score an application.
pub fn unfit(staff: StaffId, mine: Option<State>, knows: bool, able: &BTreeSet<StaffId>) -> Option<&'static str> {
    if !able.contains(&staff) {
        Some("selection-refused-not-able")
    } else if mine == Some(State::Conflict) {
        Some("selection-refused-conflict")
    } else if knows {
        Some("selection-refused-knows")
    } else {
        None
    }
}

/// Who is to be named where, so that each application of a call has its two.
pub struct Naming {
    pub new: Vec<(ApplicationId, StaffId)>,
    /// They were replaced here once, and are asked again.
    pub again: Vec<ScoringId>,
    /// They can score no more, and somebody else takes their place.
    pub over: Vec<ScoringId>,
    pub named: BTreeSet<ApplicationId>,
    pub without: usize,
}

pub fn name_all(
    sent: &[(ApplicationId, Option<StaffId>)],
    there: &[Scoring],
    seen: &BTreeSet<(ApplicationId, StaffId)>,
    scorers: &[StaffId],
    able: &BTreeSet<StaffId>,
) -> Naming {
    let mut by: BTreeMap<ApplicationId, Vec<&Scoring>> = BTreeMap::new();
    for scoring in there {
        by.entry(scoring.application).or_default().push(scoring);
    }
    let mut naming =
        Naming { new: Vec::new(), again: Vec::new(), over: Vec::new(), named: BTreeSet::new(), without: 0 };
    for (application, taken_by) in sent {
        let mine = by.get(application).map(Vec::as_slice).unwrap_or_default();
        let mut counted: BTreeSet<StaffId> = mine.iter().filter(|one| counts(one, able)).map(|one| one.staff).collect();
        let over = mine.iter().filter(|one| one.state == State::Open && !able.contains(&one.staff));
        naming.over.extend(over.map(|one| one.id));
        for staff in scorers {
            let before = mine.iter().find(|one| one.staff == *staff);
            let knows = *taken_by == Some(*staff) || seen.contains(&(*application, *staff));
            if counted.len() >= SCORERS || counted.contains(staff) {
                continue;
            }
            if unfit(*staff, before.map(|one| one.state), knows, able).is_some() {
                continue;
            }
            counted.insert(*staff);
            naming.named.insert(*application);
            match before {
                Some(before) => naming.again.push(before.id),
                None => naming.new.push((*application, *staff)),
            }
        }
        naming.without += usize::from(counted.len() < SCORERS);
    }
    naming
}

/// In the order in which a coordinator goes through them: the highest total first, then by number.
pub fn rank(standings: &mut [Standing]) {
    standings.sort_by_key(|one| (std::cmp::Reverse(one.total), one.application));
}

/// Those at one step.
pub fn at_step(standings: &[Standing], step: Option<Step>) -> Vec<Standing> {
    standings.iter().filter(|one| step.is_none_or(|step| one.step() == step)).copied().collect()
}
