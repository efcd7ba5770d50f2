//! One page of a list.

/// How many rows a page of any list holds.
pub const PER_PAGE: u64 = 30;

/// The rows of one page, and how many there are in all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing<T> {
    pub rows: Vec<T>,
    pub total: u64,
    /// From 1. A page past the end is the last one.
    pub page: u64,
}

impl<T> Listing<T> {
    /// How many pages there are; an empty list is one empty page.
    pub const fn pages(&self) -> u64 {
        last_page(self.total)
    }
}

pub(crate) const fn last_page(total: u64) -> u64 {
    if total == 0 { 1 } else { total.div_ceil(PER_PAGE) }
}

/// The page really shown for the page asked for, and its first row.
pub fn place(asked: u64, total: u64) -> (u64, u64) {
    let page = asked.clamp(1, last_page(total));
    (page, (page - 1) * PER_PAGE)
}

#[cfg(test)]
mod tests {
    use super::{PER_PAGE, place};

    #[test]
    fn a_page_past_the_end_is_the_last_one() {
        for (asked, total, page) in
            [(0, 0, 1), (1, 0, 1), (9, 0, 1), (2, 31, 2), (3, 31, 2), (2, 30, 1), (u64::MAX, 61, 3)]
        {
            assert_eq!(place(asked, total), (page, (page - 1) * PER_PAGE), "{asked} of {total}");
        }
    }
}
