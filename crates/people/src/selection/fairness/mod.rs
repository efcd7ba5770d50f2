//! Whether scoring was fair: by criterion and by whoever scored, how high and
//! how far apart the marks are. Only applications of which both sheets are in
//! count, and a number so small that it would show one sheet is not shown.

mod store;
#[cfg(test)]
mod tests;

use crate::applications::counted::LEAST_SHOWN;
use ::store::tables::Reading;
use base::{EditionId, Result, StaffId};
use std::collections::BTreeMap;

/// Marks put together: how many, what they come to, and what their squares come to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Marks {
    pub count: u64,
    pub sum: i64,
    pub squares: i64,
}

impl Marks {
    fn and(self, other: Self) -> Self {
        Self { count: self.count + other.count, sum: self.sum + other.sum, squares: self.squares + other.squares }
    }
    /// Whether there are enough to be shown.
    pub const fn is_shown(&self) -> bool {
        self.count >= LEAST_SHOWN
    }
    /// The mean, in hundredths of a mark.
    pub fn mean(&self) -> Option<i64> {
        let count = i64::try_from(self.count).ok().filter(|_| self.is_shown())?;
        Some(rounded(100 * self.sum, count))
    }
    /// The standard deviation, in hundredths of a mark.
    pub fn spread(&self) -> Option<i64> {
        let count = i64::try_from(self.count).ok().filter(|_| self.is_shown())?;
        // n²σ² = nΣx² − (Σx)², whole until the root.
        let squared = (count * self.squares - self.sum * self.sum).max(0).unsigned_abs();
        Some(rounded((squared * 10_000).isqrt().cast_signed(), count))
    }
}

fn rounded(sum: i64, count: i64) -> i64 {
    (2 * sum + count) / (2 * count)
}

/// Marks by the criterion's place and by whoever gave them. `sheets` says how many each handed in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fairness {
    pub criteria: BTreeMap<usize, Marks>,
    pub scorers: BTreeMap<StaffId, Marks>,
    pub sheets: BTreeMap<StaffId, u64>,
}

impl Fairness {
    /// Of somebody who handed in too few sheets nothing is shown: it would show one of them.
    pub fn of(&self, staff: StaffId) -> Option<&Marks> {
        let enough = self.sheets.get(&staff).is_some_and(|sheets| *sheets >= LEAST_SHOWN);
        self.scorers.get(&staff).filter(|_| enough)
    }
}

/// The marks of a call; one statement for any number.
pub async fn of(db: &impl Reading, edition: EditionId) -> Result<Fairness> {
    let mut fairness = Fairness::default();
    for (staff, place, marks) in store::marks(db, edition).await? {
        let by_place = fairness.criteria.entry(place).or_default();
        *by_place = by_place.and(marks);
        let by_staff = fairness.scorers.entry(staff).or_default();
        *by_staff = by_staff.and(marks);
        let sheets = fairness.sheets.entry(staff).or_default();
        *sheets = marks.count.max(*sheets);
    }
    Ok(fairness)
}
