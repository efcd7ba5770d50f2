//! Pure decisions about outcomes.

use super::model::{Kind, Outcome, State};
use crate::applications::{Application, Reach, Said};
use crate::guard::{keeps_no_status, looks_like_status};
use crate::persons::rules::NOTES_MOST;
use crate::persons::{Channel, Identity, SafeContact, Said as SaidHow, SaidBy};
use crate::selection::screen::Stands;
use base::{Instant, Invalid, Message};

/// The longest letter, in characters.
pub const LETTER_MOST: usize = 5_000;

/// Cleans a letter, or says what cannot stand in it.
pub fn check(letter: &str) -> Result<String, Invalid> {
    let (mut invalid, letter) = (Invalid::new(), letter.trim().to_owned());
    let count = letter.chars().count();
    if letter.is_empty() {
        invalid.add("letter", "error-required");
    } else if count > LETTER_MOST {
        invalid.add("letter", Message::new("error-too-long").with("most", LETTER_MOST).with("count", count));
    } else {
        invalid.take("letter", keeps_no_status(&letter));
    }
    if invalid.is_empty() { Ok(letter) } else { Err(invalid) }
}

/// Why this cannot be decided or told now. `now` is what they were told last.
pub fn stops(kind: Kind, now: Option<&Outcome>, both_in: bool, stands: Option<Stands>) -> Option<&'static str> {
    match now {
        Some(now) if now.state() == State::Accepted => return Some("outcome-refused-accepted"),
        Some(now) if now.is_open_offer() => return Some("outcome-refused-offer-stands"),
        _ => {}
    }
    if kind.needs_scores() && !both_in {
        return Some("outcome-refused-scores");
    }
    // What safeguarding never said is no.
    if kind == Kind::Offered && stands != Some(Stands::MayGoOn) {
        return Some("outcome-refused-screen");
    }
    None
}

/// Who they are from now on, by what they said themself. They said that they are of age.
pub fn identity(one: &Application, said: &Said, now: Instant) -> Identity {
    let channel = match said.reach {
        Some(Reach::Call) => Channel::Call,
        Some(Reach::Text) => Channel::Text,
        Some(Reach::Messenger) => Channel::Messenger,
        Some(Reach::Email) => Channel::Email,
        Some(Reach::Through) => Channel::Through,
        Some(Reach::Code) | None => Channel::Ask,
    };
    // They may tell more than anybody asked, for themself; a record of ours keeps no status. A yes never fails by it.
    let kept = |text: &str| if looks_like_status(text) { String::new() } else { text.to_owned() };
    let contact = |wanted: &[Reach]| said.reach.filter(|reach| wanted.contains(reach)).map(|_| kept(&said.contact));
    let safe = SafeContact {
        hours: kept(&said.hours),
        channel,
        voicemail_name: kept(&said.voicemail_name),
        said: Some(SaidHow { at: now, by: SaidBy::Themself }),
        ..SafeContact::unsaid()
    };
    let notes = [contact(&[Reach::Through]).unwrap_or_default(), kept(&said.needs)];
    let notes: Vec<String> = notes.into_iter().filter(|text| !text.is_empty()).collect();
    let name = kept(&said.name);
    Identity {
        email: contact(&[Reach::Email]).filter(|email| !email.is_empty()).map(Into::into),
        phone: contact(&[Reach::Call, Reach::Text, Reach::Messenger]),
        safe,
        speaks: vec![one.language],
        reads: vec![one.language],
        notes: notes.join("\n").chars().take(NOTES_MOST).collect(),
        ..Identity::named(if name.is_empty() { one.reference() } else { name })
    }
}
