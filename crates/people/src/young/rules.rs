//! What may not be asked of somebody under 18 unless somebody says why. Pure.

use super::model::Asking;
use crate::guard::keeps_no_status;
use base::{Invalid, Message, Result};
use consent::{Element, Set};

/// Not asked about until it is opened: what tells strangers who they are.
pub const CLOSED: [Element; 4] = [Element::Name, Element::Face, Element::Voice, Element::Place];

/// Longest reason, in characters.
pub const WHY_MOST: usize = 500;

/// Of what would be shown, what may not be asked about.
pub fn closed_of(shown: Set<Element>, open: &[Asking]) -> Set<Element> {
    CLOSED
        .into_iter()
        .filter(|element| shown.has(*element) && open.iter().all(|asking| asking.element != *element))
        .collect()
}

pub(super) fn check_why(element: Element, why: &str) -> Result<String> {
    let why = why.trim();
    let mut invalid = Invalid::new();
    if !CLOSED.contains(&element) {
        invalid.add("element", "error-unknown-choice");
    }
    if why.is_empty() {
        invalid.add("why", "error-required");
    }
    let count = why.chars().count();
    if count > WHY_MOST {
        invalid.add("why", Message::new("error-too-long").with("most", WHY_MOST).with("count", count));
    }
    invalid.take("why", keeps_no_status(why));
    invalid.check()?;
    Ok(why.to_owned())
}
