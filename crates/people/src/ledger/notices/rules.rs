//! What a notice must say, which one holds, and when a release may follow it. Pure.

use super::model::{Cooling, Current, NewNotice, Notice, Parts, Telling};
use crate::ledger::{Scope, hex::digest};
use base::{EditionId, Error, Instant, Invalid, Locale, Message, Result};
use std::collections::HashSet;

/// Between explaining and releasing, unless a notice says otherwise (domain.md D6).
pub const COOLING_HOURS: i64 = 48;
/// Not none: giving it up is the person's, not ours.
pub const COOLING_LEAST: i64 = 1;
pub const COOLING_MOST: i64 = 720;
/// Longest part, longest name, and most members of a list.
pub const PART_MOST: usize = 4_000;
pub const NAME_MOST: usize = 200;
pub const LIST_MOST: usize = 200;

/// Cleans a notice, or says part by part what is missing.
pub(super) fn check(new: &NewNotice) -> Result<NewNotice> {
    let mut new = new.clone();
    let mut invalid = Invalid::new();
    let parts = &mut new.parts;
    for (field, text) in [
        ("what", &mut parts.what),
        ("storage", &mut parts.storage),
        ("retention", &mut parts.retention),
        ("withdrawal", &mut parts.withdrawal),
        ("cannot_be_undone", &mut parts.cannot_be_undone),
        ("free_choice", &mut parts.free_choice),
        ("question", &mut parts.question),
    ] {
        required(&mut invalid, field, text, PART_MOST);
    }
    parts.joint = parts.joint.trim().to_owned();
    at_most(&mut invalid, "joint", &parts.joint, PART_MOST);
    parts.jurisdiction = parts.jurisdiction.trim().to_ascii_uppercase();
    if parts.jurisdiction.len() != 2 || !parts.jurisdiction.bytes().all(|byte| byte.is_ascii_uppercase()) {
        invalid.add("jurisdiction", "people-notice-country");
    }
    check_lists(parts, &mut invalid);
    if !(COOLING_LEAST..=COOLING_MOST).contains(&new.cooling_hours) {
        let bounds = Message::new("people-cooling-hours").with("least", COOLING_LEAST).with("most", COOLING_MOST);
        invalid.add("cooling_hours", bounds);
    }
    invalid.check()?;
    Ok(new)
}

fn check_lists(parts: &mut Parts, invalid: &mut Invalid) {
    for place in &mut parts.places {
        required(invalid, "places", &mut place.name, NAME_MOST);
        required(invalid, "places", &mut place.example, PART_MOST);
    }
    for party in &mut parts.controllers {
        required(invalid, "controllers", &mut party.name, NAME_MOST);
        required(invalid, "controllers", &mut party.contact, NAME_MOST);
        required(invalid, "controllers", &mut party.address, NAME_MOST);
    }
    for named in &mut parts.partners {
        required(invalid, "partners", &mut named.name, NAME_MOST);
    }
    let mut seen = HashSet::new();
    for purpose in &mut parts.purposes {
        required(invalid, "purposes", &mut purpose.words, PART_MOST);
        if !seen.insert(purpose.purpose) {
            invalid.add("purposes", "people-notice-twice");
        }
    }
    let lengths = [
        ("places", parts.places.len(), 1),
        ("controllers", parts.controllers.len(), 1),
        ("purposes", parts.purposes.len(), 1),
        ("partners", parts.partners.len(), 0),
    ];
    for (field, length, least) in lengths {
        if length < least {
            invalid.add(field, "error-required");
        }
        if length > LIST_MOST {
            invalid.add(field, Message::new("error-too-long").with("most", LIST_MOST).with("count", length));
        }
    }
}

fn required(invalid: &mut Invalid, field: &'static str, text: &mut String, most: usize) {
    *text = text.trim().to_owned();
    if text.is_empty() && invalid.of(field).is_none() {
        invalid.add(field, "error-required");
    }
    at_most(invalid, field, text, most);
}

fn at_most(invalid: &mut Invalid, field: &'static str, text: &str, most: usize) {
    let count = text.chars().count();
    if count > most {
        invalid.add(field, Message::new("error-too-long").with("most", most).with("count", count));
    }
}

/// SHA-256 over everything that a reader is shown of it, the sound's bytes included.
pub(super) fn hash(notice: &Notice) -> Result<String> {
    let audio = notice.audio.as_ref().map(|audio| &audio.sha256);
    let all = (
        notice.scope.kind(),
        notice.scope.id(),
        notice.version,
        notice.language,
        notice.cooling_hours,
        audio,
        &notice.parts,
    );
    Ok(digest(&store::wire(&all)?))
}

/// Of the published notices of an edition and its campaign, the one that holds.
/// An edition that has notices of its own has them instead of the campaign's,
/// in every language; then the newest version, then the language.
pub(super) fn choose(all: Vec<Notice>, edition: EditionId, language: Locale) -> Option<Current> {
    let has_own = all.iter().any(|notice| notice.scope == Scope::Edition(edition));
    let of_scope = all.into_iter().filter(|notice| !has_own || notice.scope == Scope::Edition(edition));
    let mut newest: Vec<Notice> = Vec::new();
    for notice in of_scope {
        match newest.first().map(|first| first.version) {
            Some(version) if version > notice.version => {}
            Some(version) if version == notice.version => newest.push(notice),
            _ => newest = vec![notice],
        }
    }
    newest.sort_by_key(|notice| (notice.language != language, notice.language != Locale::ENGLISH, notice.published_at));
    let languages = newest.iter().map(|notice| notice.language).collect();
    let notice = newest.into_iter().next()?;
    Some(Current { is_fallback: notice.language != language, notice, languages })
}

/// Whether somebody was told the version that holds now. Which of its
/// languages they read makes no difference.
pub(super) fn telling(all: Vec<Notice>, edition: EditionId, language: Locale, cooling: Option<Cooling>) -> Telling {
    let told = cooling.and_then(|cooling| {
        let notice = all.iter().find(|notice| Some(notice.id) == cooling.explained.notice)?;
        Some((cooling, notice.scope, notice.version))
    });
    let Some(current) = choose(all, edition, language) else { return Telling::NoNotice };
    match told {
        Some((cooling, scope, version)) if (scope, version) == (current.notice.scope, current.notice.version) => {
            Telling::Told(Box::new(current), cooling)
        }
        _ => Telling::NotYet(Box::new(current)),
    }
}

/// Whether a work may be released after what was explained to this person:
/// somebody who was told nothing has released nothing, and sleeping over it
/// twice is theirs to give up (domain.md D6).
pub fn may_release(cooling: Option<&Cooling>, now: Instant) -> Result<()> {
    let Some(cooling) = cooling else { return Err(Error::refused("people-not-explained")) };
    if cooling.is_over(now) {
        return Ok(());
    }
    let left = cooling.over_at().seconds() - now.seconds();
    Err(Error::Refused(Message::new("people-cooling-off").with("hours", (left + 3_599) / 3_600)))
}
