//! Whose act each consent event can be, and what may be written beside one.

use super::model::{Aside, By, Explained, How, Kind, Row};
use crate::guard::keeps_no_status;
use base::{Error, Invalid, Message, Result};
use consent::Party;

/// Longest answer in the person's own words, and longest line, in characters.
pub const WORDS_MOST: usize = 2_000;
pub const LINE_MOST: usize = 200;

/// Whether this can be that one's act: silence is never a yes, and nobody but
/// the person, a guardian, or somebody they asked to help, speaks for them.
pub fn may(kind: Kind, by: By) -> bool {
    match kind {
        Kind::Requested | Kind::EndedByUs | Kind::Invalidated => by == By::House,
        Kind::Expired => by == By::Clock,
        Kind::Waived => by == By::Person,
        Kind::Explained
        | Kind::Deferred
        | Kind::Given
        | Kind::Refused
        | Kind::Reconfirmed
        | Kind::Varied
        | Kind::Withdrawn => matches!(by, By::Person | By::Guardian | By::Support),
    }
}

pub(in crate::ledger) fn check_act(kind: Kind, how: &How) -> Result<()> {
    if may(kind, how.by) { Ok(()) } else { Err(Error::refused("people-not-their-act")) }
}

/// Who of the two is told something by this act.
pub fn party(by: By) -> Party {
    if by == By::Guardian { Party::Guardian } else { Party::Person }
}

/// Whether a row is that one's act. Whoever helps speaks for the person.
pub(super) fn is_of(row: &Row, party: Party) -> bool {
    self::party(row.how.by) == party
}

/// One more row of somebody's chain about a work. Hearing the same notice again
/// does not begin the cooling-off anew; another notice does, and voids a waiver.
pub(super) fn told(before: Option<Explained>, row: &Row) -> Option<Explained> {
    match (row.kind, before) {
        (Kind::Waived, before) => before.map(|before| Explained { waived_at: Some(row.at), ..before }),
        (Kind::Explained, Some(before)) if before.notice == row.how.notice => Some(before),
        (Kind::Explained, _) => Some(Explained { at: row.at, notice: row.how.notice, waived_at: None }),
        (_, before) => before,
    }
}

/// Cleans what stands beside a consent event, or says field by field what is wrong.
pub fn check_aside(aside: &Aside) -> Result<Aside> {
    let mut invalid = Invalid::new();
    let mut clean = aside.clone();
    clean.understanding.retain_mut(|(asked, said)| {
        (*asked, *said) = (asked.trim().to_owned(), said.trim().to_owned());
        !said.is_empty()
    });
    for (asked, said) in &clean.understanding {
        check(&mut invalid, "understanding", asked, WORDS_MOST);
        check(&mut invalid, "understanding", said, WORDS_MOST);
    }
    for (field, text) in [
        ("interpreter", &mut clean.interpreter),
        ("witness", &mut clean.witness),
        ("place", &mut clean.place),
        ("pressure", &mut clean.pressure),
    ] {
        *text = text.trim().to_owned();
        check(&mut invalid, field, text, LINE_MOST);
    }
    invalid.check()?;
    Ok(clean)
}

/// Words of somebody about how it came about, cleaned.
pub(in crate::ledger) fn check_words(field: &'static str, words: &str) -> Result<String> {
    let mut invalid = Invalid::new();
    let words = words.trim().to_owned();
    check(&mut invalid, field, &words, WORDS_MOST);
    invalid.check()?;
    Ok(words)
}

fn check(invalid: &mut Invalid, field: &'static str, text: &str, most: usize) {
    let count = text.chars().count();
    if count > most {
        invalid.add(field, Message::new("error-too-long").with("most", most).with("count", count));
    }
    invalid.take(field, keeps_no_status(text));
}
