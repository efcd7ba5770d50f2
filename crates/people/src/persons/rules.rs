//! What may be written down about a person.

use super::model::{AgeBand, Channel, Email, Guardian, Identity, SafeContact, Said, SaidBy};
pub use crate::guard::{keeps_no_status, looks_like_status};
use base::{Error, Instant, Invalid, Message, Result};

/// Longest texts, in characters.
pub const LINE_MOST: usize = 200;
pub const NOTES_MOST: usize = 2_000;

/// Cleans an identity, or says field by field what is wrong.
pub(super) fn check_identity(identity: &Identity) -> Result<Identity> {
    let mut invalid = Invalid::new();
    let mut clean = identity.clone();
    if clean.contact_name.trim().is_empty() {
        invalid.add("contact_name", "error-required");
    }
    clean.email = check_email(&mut invalid, "email", clean.email.take());
    for (field, text, most) in [
        ("contact_name", &mut clean.contact_name, LINE_MOST),
        ("hours", &mut clean.safe.hours, LINE_MOST),
        ("voicemail_name", &mut clean.safe.voicemail_name, LINE_MOST),
        ("subject", &mut clean.safe.subject, LINE_MOST),
        ("never_say", &mut clean.safe.never_say, LINE_MOST),
        ("other_languages", &mut clean.other_languages, LINE_MOST),
        ("notes", &mut clean.notes, NOTES_MOST),
    ] {
        *text = text.trim().to_owned();
        check_text(&mut invalid, field, text, most);
    }
    for (field, text) in [("legal_name", &mut clean.legal_name), ("phone", &mut clean.phone)] {
        *text = text.take().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        check_text(&mut invalid, field, text.as_deref().unwrap_or_default(), LINE_MOST);
    }
    check_lines(&mut invalid, ["voicemail_name", "subject"], &clean.safe);
    match clean.age {
        AgeBand::Adult => (clean.grown_at, clean.guardian) = (None, None),
        AgeBand::Teen if clean.grown_at.is_none() => invalid.add("grown_at", "people-grown-when"),
        AgeBand::Teen => {}
    }
    if let Some(guardian) = &mut clean.guardian {
        check_guardian(&mut invalid, guardian);
    }
    invalid.check()?;
    Ok(clean)
}

/// A way of being reached needs something to reach them by.
pub(super) fn check_reach(identity: &Identity) -> Result<()> {
    let (email, phone) = (identity.email.is_none(), identity.phone.is_none());
    match identity.safe.channel {
        Channel::Email if email => Err(Error::invalid("email", "people-reach-email")),
        Channel::Text | Channel::Call | Channel::Messenger if phone => {
            Err(Error::invalid("phone", "people-reach-phone"))
        }
        _ => Ok(()),
    }
}

/// Who said how they may be reached: the desk, now, where it wrote down
/// something else than stood there before.
pub(super) fn said_at_desk(mut identity: Identity, before: &Identity, now: Instant) -> Identity {
    let same = |one: &SafeContact, other: &SafeContact| {
        SafeContact { said: None, ..one.clone() } == SafeContact { said: None, ..other.clone() }
    };
    let said = |safe: &SafeContact, before: Option<&SafeContact>| match before {
        Some(before) if same(safe, before) => before.said,
        _ => Some(Said { at: now, by: SaidBy::Desk }),
    };
    identity.safe.said = said(&identity.safe, Some(&before.safe));
    if let Some(guardian) = &mut identity.guardian {
        guardian.safe.said = said(&guardian.safe, before.guardian.as_ref().map(|one| &one.safe));
    }
    identity
}

/// What is kept of somebody we are no longer in touch with: what the team calls
/// them, the languages they speak, and that they are grown up or not yet.
pub(super) fn without_contact(identity: &Identity) -> Identity {
    Identity {
        speaks: identity.speaks.clone(),
        reads: identity.reads.clone(),
        age: identity.age,
        grown_at: identity.grown_at,
        ..Identity::named(identity.contact_name.clone())
    }
}

fn check_guardian(invalid: &mut Invalid, guardian: &mut Guardian) {
    if guardian.name.trim().is_empty() {
        invalid.add("guardian_name", "error-required");
    }
    guardian.email = check_email(invalid, "guardian_email", guardian.email.take());
    if guardian.safe.channel == Channel::Email && guardian.email.is_none() && invalid.of("guardian_email").is_none() {
        invalid.add("guardian_email", "error-required");
    }
    guardian.phone = guardian.phone.take().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
    for (field, text) in [
        ("guardian_name", &mut guardian.name),
        ("guardian_hours", &mut guardian.safe.hours),
        ("guardian_voicemail_name", &mut guardian.safe.voicemail_name),
        ("guardian_subject", &mut guardian.safe.subject),
        ("guardian_never_say", &mut guardian.safe.never_say),
    ] {
        *text = text.trim().to_owned();
        check_text(invalid, field, text, LINE_MOST);
    }
    check_lines(invalid, ["guardian_voicemail_name", "guardian_subject"], &guardian.safe);
    check_text(invalid, "guardian_phone", guardian.phone.as_deref().unwrap_or_default(), LINE_MOST);
}

/// An address that letters can go to; an empty one is none.
fn check_email(invalid: &mut Invalid, field: &'static str, email: Option<Email>) -> Option<Email> {
    let email = email.filter(|email| !email.shown().trim().is_empty())?;
    invalid.take(field, email.address()).map(|address| Email::from(address.as_str()))
}

/// A sender and a subject are one line each: a break would let whoever wrote it add headers.
fn check_lines(invalid: &mut Invalid, [name, subject]: [&'static str; 2], safe: &SafeContact) {
    for (field, text) in [(name, &safe.voicemail_name), (subject, &safe.subject)] {
        if text.chars().any(|c| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')) {
            invalid.add(field, "error-one-line");
        }
    }
}

/// Somebody enrolled as under 18 turns 18 later, and within so many years.
pub(super) fn check_still_young(identity: &Identity, now: Instant) -> Result<()> {
    let latest = now.plus_days(18 * 366 + 31);
    match identity.grown_at {
        Some(at) if at <= now || at > latest => Err(Error::invalid("grown_at", "people-grown-when")),
        _ => Ok(()),
    }
}

fn check_text(invalid: &mut Invalid, field: &'static str, text: &str, most: usize) {
    let count = text.chars().count();
    if count > most {
        invalid.add(field, Message::new("error-too-long").with("most", most).with("count", count));
    }
    invalid.take(field, keeps_no_status(text));
}
