//! Numbers, as they may be shown.

use super::rules;
use base::Message;
use programme::campaigns::Edition;

/// A number of people, or why it is not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    Exactly(u64),
    /// Some, and so few that the number would name somebody.
    Few,
    /// It, or another beside it, is too small.
    Hidden,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub label: Message,
    pub value: Shown,
}

/// Numbers that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    pub title: &'static str,
    pub lines: Vec<Line>,
    /// Of all lines, where it gives none of them away.
    pub total: Option<Shown>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evaluation {
    pub groups: Vec<Group>,
}

/// One edition among the others.
#[derive(Debug, Clone)]
pub struct Year {
    pub edition: Edition,
    pub people: Shown,
    pub stories: Shown,
    pub partners: u64,
    pub events: u64,
}

impl Group {
    pub(super) fn of_people(title: &'static str, counts: Vec<(Message, u64)>) -> Self {
        let numbers: Vec<u64> = counts.iter().map(|(_, count)| *count).collect();
        let shown = rules::together(&numbers);
        let lines = counts.into_iter().zip(shown).map(|((label, _), value)| Line { label, value }).collect();
        Self { title, lines, total: Some(rules::alone(numbers.iter().sum())) }
    }
    /// Numbers of which one at least is public: a sum would give the others away,
    /// so there is none.
    pub(super) fn without_sum(title: &'static str, counts: Vec<(Message, u64)>) -> Self {
        let lines = counts.into_iter().map(|(label, count)| Line { label, value: rules::alone(count) }).collect();
        Self { title, lines, total: None }
    }
    /// Organisations and events: nobody is named by how many there are.
    pub(super) fn of_things(title: &'static str, counts: Vec<(Message, u64)>) -> Self {
        let lines = counts.into_iter().map(|(label, count)| Line { label, value: Shown::Exactly(count) }).collect();
        Self { title, lines, total: None }
    }
    /// What the longest bar stands for.
    pub fn most(&self) -> u64 {
        let exact = |line: &Line| match line.value {
            Shown::Exactly(count) => Some(count),
            Shown::Few | Shown::Hidden => None,
        };
        self.lines.iter().filter_map(exact).max().unwrap_or_default().max(rules::LEAST_SHOWN)
    }
}
