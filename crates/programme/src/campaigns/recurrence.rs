//! When a campaign comes round. The rule decides nothing about one edition:
//! an edition starts with the rule's days and may be moved.

use base::closed;
use base::jiff::civil::Weekday;
use base::{Message, Result};

/// A rule and how long it lasts. Checked when made, so that every year has its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "Wire", into = "Wire")]
pub struct Recurrence {
    rule: Rule,
    days: u8,
}

/// The day on which it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// The same date each year, such as 18 December. `leap` matters for 29 February only.
    Date { month: i8, day: i8, leap: LeapRule },
    /// The n-th weekday of a month: the third Saturday of June; with seven days, the third week of June.
    Nth { month: i8, nth: Nth, weekday: Weekday },
    /// The week, beginning on `starts`, that holds a date: Refugee Week is the one with 20 June.
    WeekOf { month: i8, day: i8, starts: Weekday },
}

closed! {
    /// Where 29 February goes in a common year.
    LeapRule {
        Before "before" "programme-leap-before";
        After "after" "programme-leap-after";
    }
}

closed! {
    /// Which one of a month. A fifth does not come every time, so it cannot be asked for.
    Nth {
        First "first" "programme-nth-first";
        Second "second" "programme-nth-second";
        Third "third" "programme-nth-third";
        Fourth "fourth" "programme-nth-fourth";
        Last "last" "programme-nth-last";
    }
}

closed! {
    /// A day of the week, as a form sends it.
    DayName {
        Monday "monday" "programme-day-monday";
        Tuesday "tuesday" "programme-day-tuesday";
        Wednesday "wednesday" "programme-day-wednesday";
        Thursday "thursday" "programme-day-thursday";
        Friday "friday" "programme-day-friday";
        Saturday "saturday" "programme-day-saturday";
        Sunday "sunday" "programme-day-sunday";
    }
}

closed! {
    /// The three kinds of rule, as a form sends them.
    RuleKind {
        Date "date" "programme-rule-date";
        Nth "nth" "programme-rule-nth";
        WeekOf "week-of" "programme-rule-week-of";
    }
}

impl DayName {
    pub const fn weekday(self) -> Weekday {
        match self {
            Self::Monday => Weekday::Monday,
            Self::Tuesday => Weekday::Tuesday,
            Self::Wednesday => Weekday::Wednesday,
            Self::Thursday => Weekday::Thursday,
            Self::Friday => Weekday::Friday,
            Self::Saturday => Weekday::Saturday,
            Self::Sunday => Weekday::Sunday,
        }
    }
}

impl From<Weekday> for DayName {
    fn from(day: Weekday) -> Self {
        Self::ALL[usize::from(day.to_monday_zero_offset().unsigned_abs())]
    }
}

impl Recurrence {
    /// A campaign lasts a month at most.
    pub const MOST_DAYS: u8 = 31;

    pub fn new(rule: Rule, days: u8) -> Result<Self, Message> {
        if !(1..=Self::MOST_DAYS).contains(&days) {
            return Err(Message::new("programme-error-days").with("most", i64::from(Self::MOST_DAYS)));
        }
        let right = match rule {
            Rule::Date { month, day, .. } | Rule::WeekOf { month, day, .. } => exists(month, day),
            Rule::Nth { month, .. } => (1..=12).contains(&month),
        };
        if right { Ok(Self { rule, days }) } else { Err(Message::new("error-date")) }
    }
    /// One date each year, such as `Recurrence::yearly(12, 18)`. 29 February is kept on the 28th in common years.
    pub fn yearly(month: i8, day: i8) -> Result<Self, Message> {
        Self::new(Rule::Date { month, day, leap: LeapRule::Before }, 1)
    }
    pub const fn rule(&self) -> Rule {
        self.rule
    }
    /// How many days it lasts, from 1.
    pub const fn days(&self) -> u8 {
        self.days
    }
    pub const fn kind(&self) -> RuleKind {
        match self.rule {
            Rule::Date { .. } => RuleKind::Date,
            Rule::Nth { .. } => RuleKind::Nth,
            Rule::WeekOf { .. } => RuleKind::WeekOf,
        }
    }
}

/// Whether a month has such a day in a leap year.
fn exists(month: i8, day: i8) -> bool {
    base::jiff::civil::Date::new(2000, month, day).is_ok()
}

/// The stored form: flat, so that a later rule can add its own names.
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Wire {
    kind: RuleKind,
    month: i8,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    day: Option<i8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    leap: Option<LeapRule>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    nth: Option<Nth>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    weekday: Option<DayName>,
    days: u8,
}

impl From<Recurrence> for Wire {
    fn from(Recurrence { rule, days }: Recurrence) -> Self {
        let blank = Self { kind: RuleKind::Date, month: 0, day: None, leap: None, nth: None, weekday: None, days };
        match rule {
            Rule::Date { month, day, leap } => Self { month, day: Some(day), leap: Some(leap), ..blank },
            Rule::Nth { month, nth, weekday } => {
                Self { kind: RuleKind::Nth, month, nth: Some(nth), weekday: Some(weekday.into()), ..blank }
            }
            Rule::WeekOf { month, day, starts } => {
                Self { kind: RuleKind::WeekOf, month, day: Some(day), weekday: Some(starts.into()), ..blank }
            }
        }
    }
}

impl TryFrom<Wire> for Recurrence {
    type Error = String;
    fn try_from(wire: Wire) -> Result<Self, String> {
        let Wire { kind, month, day, leap, nth, weekday, days } = wire;
        let rule = match (kind, day, nth, weekday) {
            (RuleKind::Date, Some(day), _, _) => Rule::Date { month, day, leap: leap.unwrap_or(LeapRule::Before) },
            (RuleKind::Nth, _, Some(nth), Some(weekday)) => Rule::Nth { month, nth, weekday: weekday.weekday() },
            (RuleKind::WeekOf, Some(day), _, Some(starts)) => Rule::WeekOf { month, day, starts: starts.weekday() },
            _ => return Err("a rule lacks one of its parts".to_owned()),
        };
        Self::new(rule, days).map_err(|message| message.key.to_owned())
    }
}
