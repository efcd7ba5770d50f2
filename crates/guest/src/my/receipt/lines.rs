//! One answer of a receipt, in words.

use crate::my::names::Names;
use base::Instant;
use base::jiff::tz::TimeZone;
use consent::{Member as _, Recipient};
use people::ledger::By;
use people::ledger::disclosures::Holder;
use people::ledger::receipts::{Entry, Receipt};
use ui::parts::Tone;
use ui::words::Words;

/// An answer: yes or no, to what, and what else there is to say of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub tone: Tone,
    /// "Yes", "No", or a yes that ended: a key.
    pub said: &'static str,
    pub what: String,
    pub notes: Vec<String>,
}

/// Every answer that holds, and every no.
pub fn lines(words: Words, zone: &TimeZone, names: &Names, receipt: &Receipt) -> Vec<Line> {
    let in_force = |entry: &&Entry| entry.holds() || !entry.terms.is_yes();
    receipt.entries.iter().filter(in_force).map(|entry| line(words, zone, names, entry)).collect()
}

fn line(words: Words, zone: &TimeZone, names: &Names, entry: &Entry) -> Line {
    let terms = &entry.terms;
    // keys: purpose-* element-*
    let purposes: Vec<String> = terms.purposes().map(|one| words.named("purpose", one.name()).into_owned()).collect();
    let elements: Vec<String> = terms.elements().map(|one| words.named("element", one.name()).into_owned()).collect();
    let everywhere = terms.recipient.is_none();
    let what = match terms.recipient() {
        Ok(Some(Recipient::Partner(partner))) => names.holder(Holder::Partner(partner)),
        _ if entry.grant.is_none() => words.say("my-receipt-whole").into_owned(),
        _ if everywhere => words.list(&elements),
        _ => words.list(&purposes),
    };
    let (tone, said) = match (terms.is_yes(), entry.holds()) {
        (true, true) => (Tone::Done, "choice-yes"),
        (true, false) => (Tone::Stopped, "my-receipt-ended"),
        (false, _) => (Tone::Stopped, "choice-no"),
    };
    let mut notes = Vec::new();
    if entry.by == By::Guardian {
        notes.push(words.say("my-receipt-by-guardian").into_owned());
    }
    if terms.is_yes() {
        notes.push(words.fill("my-receipt-shows", [("elements", words.list(&elements).into())]).into_owned());
    } else if everywhere {
        notes.push(words.say("my-receipt-nowhere").into_owned());
    }
    if let Some(until) = terms.until {
        notes.push(words.fill("my-receipt-until", [("day", day(words, zone, until).into())]).into_owned());
    }
    Line { tone, said, what, notes }
}

fn day(words: Words, zone: &TimeZone, at: Instant) -> String {
    words.date(at.timestamp().to_zoned(zone.clone()).date())
}
