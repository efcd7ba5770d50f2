//! What the staff may write down about somebody who applied.

use crate::guard::keeps_no_status;
use base::{Invalid, Message};

/// Cleans what somebody wrote. It holds nothing about papers or a case.
pub(super) fn written(field: &'static str, text: &str, most: usize) -> Result<String, Invalid> {
    let (mut invalid, text) = (Invalid::new(), text.trim().to_owned());
    let count = text.chars().count();
    if count > most {
        invalid.add(field, Message::new("error-too-long").with("most", most).with("count", count));
    } else {
        invalid.take(field, keeps_no_status(&text));
    }
    if invalid.is_empty() { Ok(text) } else { Err(invalid) }
}

/// The same, where something has to be written.
pub(super) fn required(field: &'static str, text: &str, most: usize) -> Result<String, Invalid> {
    if text.trim().is_empty() {
        let mut invalid = Invalid::new();
        invalid.add(field, "error-required");
        return Err(invalid);
    }
    written(field, text, most)
}
