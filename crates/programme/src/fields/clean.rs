//! Words as people may store them: no control characters, nothing that turns
//! the direction of the text around it.

use base::{Message, fold};

/// One line: line ends and tabs become spaces.
pub(super) fn line(raw: &str) -> Result<String, Message> {
    let text = lines(raw)?;
    Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Any number of lines, with `\n` between them.
pub(super) fn lines(raw: &str) -> Result<String, Message> {
    let mut text = String::with_capacity(raw.len());
    let mut letters = raw.chars().peekable();
    while let Some(c) = letters.next() {
        match c {
            '\r' => {
                letters.next_if_eq(&'\n');
                text.push('\n');
            }
            '\n' | '\t' => text.push(c),
            '\u{2028}' | '\u{2029}' => text.push('\n'),
            // Embeddings and overrides (UAX #9, 2.1 and 2.2) reach beyond the words they stand in, and hide what
            // is written. Isolates keep to themselves: hashtags inside Arabic need them.
            '\u{202a}'..='\u{202e}' | '\u{feff}' => {}
            c if c.is_control() => return Err(Message::new("programme-error-control")),
            c => text.push(c),
        }
    }
    if !isolates_close(&text) {
        text.retain(|c| !matches!(c, '\u{2066}'..='\u{2069}'));
    }
    Ok(text.trim().to_owned())
}

fn isolates_close(text: &str) -> bool {
    let mut open = 0i32;
    for c in text.chars() {
        match c {
            '\u{2066}'..='\u{2068}' => open += 1,
            '\u{2069}' => open -= 1,
            // An isolate ends with its paragraph (UAX #9, BD8).
            '\n' if open != 0 => return false,
            _ => {}
        }
        if open < 0 {
            return false;
        }
    }
    open == 0
}

/// The folded words of a name, for comparing and sorting: `The Back-Row Choir` and `the back row choir` are one.
pub(crate) fn fold_key(text: &str) -> String {
    base::words(&fold(text)).join(" ")
}
