//! What may be said in an application, and what has to be before it is sent.

use super::model::{Asked, Reach, Said, Way};
use crate::guard::{keeps_no_status, looks_like_status};
use base::{Invalid, Message};

/// Longest texts, in characters.
pub const LINE_MOST: usize = 200;
pub const WORDS_MOST: usize = 3_000;

/// The form's names for the answers to a call's own questions.
pub const ANSWERS: [&str; 6] = ["answer1", "answer2", "answer3", "answer4", "answer5", "answer6"];

/// Cleans what was said, or says field by field what cannot be kept. Nothing has to be said yet.
pub fn check(said: &Said, asked: Asked) -> Result<Said, Invalid> {
    let mut invalid = Invalid::new();
    let mut clean = said.clone();
    clean.answers.truncate(asked.questions.min(ANSWERS.len()));
    if clean.meets.iter().any(|place| *place >= asked.criteria) {
        invalid.add("meets", "error-unknown-choice");
    }
    let lines = [
        ("name", &mut clean.name),
        ("contact", &mut clean.contact),
        ("hours", &mut clean.hours),
        ("voicemail_name", &mut clean.voicemail_name),
        ("organisation", &mut clean.nominator.organisation),
        ("nominator", &mut clean.nominator.name),
        ("nominator_contact", &mut clean.nominator.contact),
    ];
    for (field, text) in lines {
        *text = kept(text).split_whitespace().collect::<Vec<_>>().join(" ");
        length(&mut invalid, field, text, LINE_MOST);
    }
    let words = [("needs", &mut clean.needs), ("why", &mut clean.why)];
    for (field, text) in words.into_iter().chain(ANSWERS.into_iter().zip(&mut clean.answers)) {
        *text = kept(text);
        length(&mut invalid, field, text, WORDS_MOST);
    }
    if clean.reach == Some(Reach::Email) && !clean.contact.is_empty() {
        invalid.take("contact", clean.contact.parse::<outside::mail::Address>());
    }
    if invalid.is_empty() { Ok(clean) } else { Err(invalid) }
}

/// What is still missing before it can be sent.
pub fn missing(said: &Said, way: Way) -> Invalid {
    let mut invalid = Invalid::new();
    let mut require = |field, text: &str| {
        if text.is_empty() {
            invalid.add(field, "error-required");
        }
    };
    require("name", &said.name);
    // Told is as good as written.
    if said.voice.is_none() {
        require("why", &said.why);
    }
    if said.reach.is_some_and(|reach| reach != Reach::Code) {
        require("contact", &said.contact);
    }
    if way == Way::Nominated {
        require("organisation", &said.nominator.organisation);
        require("nominator", &said.nominator.name);
        require("nominator_contact", &said.nominator.contact);
    }
    if said.reach.is_none() {
        invalid.add("reach", "error-choose");
    }
    if way == Way::Nominated && !said.nominator.knows {
        invalid.add("knows", "application-error-knows");
    }
    invalid
}

/// Staff write no status down, whoever told them.
pub fn kept_by_staff(said: &Said) -> Result<(), Invalid> {
    let mut invalid = Invalid::new();
    for (field, text) in said.texts() {
        invalid.take(field, keeps_no_status(text));
    }
    if invalid.is_empty() { Ok(()) } else { Err(invalid) }
}

/// Whether an applicant told more than anybody asked: they are told, kindly, that they need not.
pub fn tells_status(said: &Said) -> bool {
    said.texts().any(|(_, text)| looks_like_status(text))
}

/// The words of a name, as they are looked for.
pub fn name_words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = base::words(name).into_iter().take(12).collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// The beginning of a reference, where this may be one.
pub fn reference(words: &str) -> Option<String> {
    let typed: String = words.trim().to_lowercase();
    let fits = (4..=26).contains(&typed.len()) && typed.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_lowercase());
    fits.then_some(typed)
}

fn length(invalid: &mut Invalid, field: &'static str, text: &str, most: usize) {
    let count = text.chars().count();
    if count > most {
        invalid.add(field, Message::new("error-too-long").with("most", most).with("count", count));
    }
}

/// Without what no keyboard makes, and without marks that turn the direction of what follows.
fn kept(text: &str) -> String {
    let odd = |c: char| (c.is_control() && c != '\n' && c != '\t') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{feff}');
    text.chars().filter(|c| !odd(*c)).collect::<String>().trim().to_owned()
}
