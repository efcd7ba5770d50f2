//! How the answers of one work stand, read from their rows. Pure.

use super::finer::MORE_PURPOSES;
use super::model::{Ended, Question, Stand};
use base::{Instant, PartnerId};
use consent::{Answer, Element, Party, Purpose, Recipient, Set};
use people::ledger::answers::rules::Subject;
use people::ledger::{ASKED_ELEMENTS, ASKED_PURPOSES, GrantRow};

/// Whether it is the person's own answer, and not a guardian's beside them.
pub fn is_own(row: &GrantRow) -> bool {
    row.by != Set::of(&[Party::Guardian])
}

/// What a row answers; nothing where it answers several things at once.
pub fn question(row: &GrantRow) -> Option<Question> {
    let grant = &row.grant;
    match grant.recipient {
        Some(recipient) => {
            let asked: Vec<Purpose> = ASKED_PURPOSES.iter().map(|(one, _)| *one).chain(MORE_PURPOSES).collect();
            let purpose = single(Purpose::PartnerSocial, &asked, grant.purposes)?;
            Some(Question::Place(purpose, recipient))
        }
        None if grant.channels.is_some() || grant.territories.is_some() => None,
        None => ASKED_ELEMENTS.into_iter().find(|element| grant.elements == Set::of(&[*element])).map(Question::Shown),
    }
}

fn single(other: Purpose, asked: &[Purpose], purposes: Set<Purpose>) -> Option<Purpose> {
    asked.iter().copied().chain([other]).find(|purpose| purposes == Set::of(&[*purpose]))
}

fn live(rows: &[GrantRow], now: Instant) -> impl Iterator<Item = &GrantRow> {
    rows.iter().filter(move |row| row.is_live(now))
}

/// How a question stands now. A no beats every yes; an element is a yes where
/// any yes shows it and no no forbids it.
pub fn stand(of: Question, rows: &[GrantRow], now: Instant) -> Stand {
    let said = |answer: Answer| {
        live(rows, now)
            .filter(move |row| row.grant.answer == answer && question(row) == Some(of))
            .max_by_key(|row| (row.starts_at, row.id))
    };
    if let Some(no) = said(Answer::No) {
        return Stand::No { since: no.starts_at, method: no.grant.method };
    }
    let yes = match of {
        Question::Place(..) => said(Answer::Yes),
        Question::Shown(element) => live(rows, now)
            .filter(|row| row.grant.answer == Answer::Yes && row.grant.elements.has(element))
            .min_by_key(|row| row.starts_at),
    };
    // An element is shown as long as any yes shows it.
    let until = match of {
        Question::Place(..) => yes.and_then(|yes| yes.grant.until),
        Question::Shown(element) => last_end(rows, element, now),
    };
    yes.map_or(Stand::Open, |yes| Stand::Yes { since: yes.starts_at, method: yes.grant.method, until })
}

/// When the last yes that shows this ends; nothing where one of them has no end.
fn last_end(rows: &[GrantRow], element: Element, now: Instant) -> Option<Instant> {
    let shows = live(rows, now).filter(|row| row.grant.answer == Answer::Yes && row.grant.elements.has(element));
    let ends: Option<Vec<Instant>> = shows.map(|row| row.grant.until).collect();
    ends?.into_iter().max()
}

/// Everything asked about a work: the four places, every partner who is there
/// or was ever answered about, and each element that it shows or that was answered.
pub fn questions(rows: &[GrantRow], partners: &[PartnerId], shown: Set<Element>) -> Vec<Question> {
    let mut all: Vec<Question> =
        ASKED_PURPOSES.into_iter().map(|(purpose, recipient)| Question::Place(purpose, recipient)).collect();
    let asked = |element: &Element| {
        shown.has(*element) || rows.iter().any(|row| question(row) == Some(Question::Shown(*element)))
    };
    all.extend(ASKED_ELEMENTS.into_iter().filter(asked).map(Question::Shown));
    // What was answered beyond the first form stands with the rest.
    let more = MORE_PURPOSES.into_iter().map(|purpose| Question::Place(purpose, Recipient::Anyone));
    all.extend(more.filter(|one| rows.iter().any(|row| question(row) == Some(*one))));
    let answered = rows.iter().filter_map(|row| match row.grant.recipient {
        Some(Recipient::Partner(partner)) => Some(partner),
        _ => None,
    });
    for partner in partners.iter().copied().chain(answered) {
        let question = Question::partner(partner);
        if !all.contains(&question) {
            all.push(question);
        }
    }
    all
}

/// Answers that have ended, the latest first.
pub fn ended(rows: &[GrantRow], now: Instant) -> Vec<Ended> {
    let over = |row: &GrantRow| {
        Some(Ended {
            grant: row.id,
            question: question(row)?,
            was_yes: row.grant.answer == Answer::Yes,
            from: row.starts_at,
            until: row.grant.until.filter(|until| *until <= now)?,
            method: row.grant.method,
        })
    };
    let mut all: Vec<Ended> = rows.iter().filter_map(over).collect();
    all.sort_by_key(|one| (std::cmp::Reverse(one.until), one.question.name()));
    all
}

/// What a new yes to a place shows: what their newest yes showed, without what
/// they have said no to since. Nothing where they never said yes to anything.
pub fn agreed(rows: &[GrantRow], now: Instant) -> Option<Set<Element>> {
    let yes = |row: &&GrantRow| row.grant.answer == Answer::Yes && row.grant.recipient.is_some();
    let newest = |rows: Vec<&GrantRow>| {
        let last = rows.iter().map(|row| row.recorded_at).max()?;
        Some(
            rows.iter()
                .filter(|row| row.recorded_at == last)
                .fold(Set::EMPTY, |all, row| all.union(row.grant.elements)),
        )
    };
    let of_live = newest(live(rows, now).filter(yes).collect());
    let found = of_live.or_else(|| newest(rows.iter().filter(yes).collect()))?;
    // A no to a place or a channel takes nothing away from what is shown elsewhere.
    let refused = live(rows, now)
        .filter(|row| row.grant.answer == Answer::No && matches!(Subject::of(&row.grant), Subject::Shown(_)));
    Some(refused.flat_map(|row| row.grant.elements.iter()).fold(found.with(Element::Words), Set::without))
}
