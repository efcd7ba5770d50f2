//! Scoring: two of the staff for each application, each with a sheet of their
//! own. A scorer reads the words without who it is; what they mark is seen by
//! nobody until both have handed in, and is fixed from then on. Whoever cannot
//! judge fairly says so with one press, and somebody else is named.

mod model;
pub mod rules;
mod store;
#[cfg(test)]
mod tests;

pub use self::store::{count_mine, find, guide, has_open, mine, of, of_all};
pub use model::*;

use super::store as seen;
use crate::accounts::{self, Act, can};
use crate::applications::{self, Application, Look, Said};
use crate::crypto::Keys;
use ::store::Work;
use ::store::tables::Reading;
use base::{ApplicationId, EditionId, Error, Event, Result, ScoringId, StaffId};
use std::collections::{BTreeMap, BTreeSet};

/// Binds a note to its place.
const ABOUT: &str = "scoring";

/// Whoever on the staff can score now.
pub async fn able(db: &impl Reading) -> Result<BTreeSet<StaffId>> {
    let members = accounts::list(db).await?;
    let may = |member: &accounts::Member| member.roles.iter().any(|role| can(*role, Act::ScoreApplications));
    Ok(members.iter().filter(|one| one.revoked_at.is_none() && may(one)).map(|one| one.id).collect())
}

/// Names somebody, or two, for one application. Whoever knows whose it is, or could not judge it fairly, cannot be
/// named; naming somebody again changes nothing.
pub async fn name(work: &mut Work, application: ApplicationId, scorers: &[StaffId]) -> Result<()> {
    let one = sent(work, application).await?;
    let able = able(work.db()).await?;
    let seen = seen::seen_in(work.db(), one.edition).await?;
    let there = of(work.db(), application).await?;
    let mut counted: BTreeSet<StaffId> =
        there.iter().filter(|one| rules::counts(one, &able)).map(|one| one.staff).collect();
    let over = there.iter().filter(|one| one.state == State::Open && !able.contains(&one.staff));
    store::set_state(work, &over.map(|one| one.id).collect::<Vec<_>>(), State::Replaced).await?;
    for staff in scorers {
        if counted.contains(staff) {
            continue;
        }
        let before = there.iter().find(|one| one.staff == *staff);
        let knows = one.taken_by == Some(*staff) || seen.contains(&(application, *staff));
        if let Some(why) = rules::unfit(*staff, before.map(|one| one.state), knows, &able) {
            return Err(Error::refused(why));
        }
        if counted.len() >= SCORERS {
            return Err(Error::refused("selection-refused-two"));
        }
        match before {
            Some(before) => store::reopen(work, &[before.id]).await?,
            None => store::insert(work, one.edition, &[(application, *staff)]).await?,
        }
        counted.insert(*staff);
        work.record(Event::ScorerNamed { application });
    }
    Ok(())
}

/// Names two for every application of a call that lacks one, those excepted that they cannot judge.
pub async fn name_all(work: &mut Work, edition: EditionId, scorers: &[StaffId]) -> Result<NamedAll> {
    let able = able(work.db()).await?;
    if scorers.iter().any(|staff| !able.contains(staff)) {
        return Err(Error::refused("selection-refused-not-able"));
    }
    let sent = applications::sent_in(work.db(), edition).await?;
    let there = store::of_edition(work.db(), edition).await?;
    let seen = seen::seen_in(work.db(), edition).await?;
    let naming = rules::name_all(&sent, &there, &seen, scorers, &able);
    store::set_state(work, &naming.over, State::Replaced).await?;
    store::insert(work, edition, &naming.new).await?;
    store::reopen(work, &naming.again).await?;
    if !naming.named.is_empty() {
        work.record(Event::ScorersNamed { edition });
    }
    Ok(NamedAll { named: naming.named.len(), without: naming.without })
}

/// Takes the sheet away from somebody who has not handed it in, so that somebody else can be named.
pub async fn replace(work: &mut Work, application: ApplicationId, scoring: ScoringId) -> Result<()> {
    let one = find(work.db(), scoring).await?;
    match one.state {
        _ if one.application != application => Err(Error::Missing),
        State::HandedIn => Err(Error::refused("selection-refused-handed-in")),
        State::Conflict | State::Replaced => Ok(()),
        State::Open => {
            store::set_state(work, &[scoring], State::Replaced).await?;
            work.record(Event::ScorerReplaced { application });
            Ok(())
        }
    }
}

/// What the applicant wrote, for whoever scores it: without who it is, and without what would help them, which
/// nobody is chosen by. Written down before it answers.
pub async fn read(work: &mut Work, keys: &Keys, scoring: ScoringId) -> Result<Said> {
    let one = open(work, scoring).await?;
    let said = applications::look(work, keys, one.application, Look::Words).await?;
    Ok(Said { needs: String::new(), ..said })
}

/// One's own sheet, as far as it is filled in.
pub async fn own(db: &impl Reading, keys: &Keys, scoring: &Scoring) -> Result<Sheet> {
    let marks = store::marks(db, &[scoring.id]).await?.remove(&scoring.id).unwrap_or_default();
    let most = marks.keys().next_back().map_or(0, |place| place + 1);
    let marks = (0..most).map(|place| marks.get(&place).copied()).collect();
    let note = match store::sealed(db, scoring.id).await? {
        Some(sealed) => open_note(db, keys, scoring.application, &sealed).await?,
        None => String::new(),
    };
    Ok(Sheet { marks, note })
}

/// Keeps a sheet that is not finished. It is nobody's to see but theirs.
pub async fn keep(work: &mut Work, keys: &Keys, scoring: ScoringId, sheet: &Sheet, criteria: usize) -> Result<()> {
    let clean = rules::check(sheet, criteria)?;
    let one = open(work, scoring).await?;
    write(work, keys, &one, &clean).await?;
    work.record(Event::ScoresKept { application: one.application });
    Ok(())
}

/// Hands a sheet in: from now on it is fixed. The same sheet again changes nothing; another is refused.
pub async fn hand_in(work: &mut Work, keys: &Keys, scoring: ScoringId, sheet: &Sheet, criteria: usize) -> Result<()> {
    let clean = rules::check(sheet, criteria)?;
    rules::missing(&clean).check()?;
    let now = theirs(work, scoring).await?;
    if now.state == State::HandedIn {
        let same = own(work.db(), keys, &now).await? == clean;
        return if same { Ok(()) } else { Err(Error::refused("selection-refused-handed-in")) };
    }
    let one = open(work, scoring).await?;
    write(work, keys, &one, &clean).await?;
    let total = clean.marks.iter().flatten().map(|mark| mark.points()).sum();
    store::hand_in(work, one.id, total).await?;
    work.record(Event::ScoresHandedIn { application: one.application });
    Ok(())
}

/// They cannot judge this one fairly: no reason, what they marked is gone, and somebody else is named.
pub async fn step_out(work: &mut Work, scoring: ScoringId) -> Result<()> {
    if theirs(work, scoring).await?.state == State::Conflict {
        return Ok(());
    }
    let one = open(work, scoring).await?;
    store::set_state(work, &[one.id], State::Conflict).await?;
    work.record(Event::ConflictDeclared { application: one.application });
    Ok(())
}

/// Both sheets, once both are in.
pub async fn both(db: &impl Reading, application: ApplicationId) -> Result<Option<Both>> {
    Ok(both_of(db, &[application]).await?.remove(&application))
}

/// The same of several applications, for a list.
pub async fn both_of(db: &impl Reading, applications: &[ApplicationId]) -> Result<BTreeMap<ApplicationId, Both>> {
    let mut handed: BTreeMap<ApplicationId, Vec<Scoring>> = BTreeMap::new();
    for one in of_all(db, applications).await? {
        if one.state == State::HandedIn {
            handed.entry(one.application).or_default().push(one);
        }
    }
    handed.retain(|_, both| both.len() == SCORERS);
    let ids: Vec<ScoringId> = handed.values().flatten().map(|one| one.id).collect();
    let mut marks = store::marks(db, &ids).await?;
    let mut sheet = |one: Scoring| Handed {
        staff: one.staff,
        marks: marks.remove(&one.id).unwrap_or_default().into_values().collect(),
        at: one.handed_in_at.unwrap_or(base::Instant::from_micros(0)),
    };
    let both = handed.into_iter().filter_map(|(application, both)| {
        let sheets: [Handed; SCORERS] = both.into_iter().map(&mut sheet).collect::<Vec<_>>().try_into().ok()?;
        Some((application, Both(sheets)))
    });
    Ok(both.collect())
}

/// What the two noted, once both are in. Written down before it answers.
pub async fn notes(work: &mut Work, keys: &Keys, application: ApplicationId) -> Result<Vec<(StaffId, String)>> {
    applications::find(work.db(), application).await?;
    if both(work.db(), application).await?.is_none() {
        return Err(Error::refused("selection-refused-not-both"));
    }
    let mut notes = Vec::new();
    for one in of(work.db(), application).await?.into_iter().filter(|one| one.state == State::HandedIn) {
        notes.push((one.staff, own(work.db(), keys, &one).await?.note));
    }
    work.record(Event::SelectionNotesRead { application });
    Ok(notes)
}

/// Every application of a call, and how far it has come; three statements for any number.
pub async fn standings(db: &impl Reading, edition: EditionId) -> Result<Vec<Standing>> {
    let able = able(db).await?;
    let mut counts = store::standings(db, edition, &able).await?;
    let sent = applications::sent_in(db, edition).await?;
    let nobody = |application| Standing { application, named: 0, handed_in: 0, total: None };
    Ok(sent.into_iter().map(|(id, _)| counts.remove(&id).unwrap_or_else(|| nobody(id))).collect())
}

/// What a coordinator writes beside the criteria, one text for each.
pub async fn write_guide(work: &mut Work, edition: EditionId, words: &[String], criteria: usize) -> Result<()> {
    let clean = rules::check_guide(words, criteria)?;
    store::write_guide(work, edition, &clean).await?;
    work.record(Event::ScoringGuideWritten { edition });
    Ok(())
}

async fn write(work: &mut Work, keys: &Keys, one: &Scoring, sheet: &Sheet) -> Result<()> {
    let key = applications::own_key(work.db(), keys, one.application).await?;
    let sealed = match sheet.note.is_empty() {
        true => None,
        false => Some(key.seal(work.chance(), ABOUT, sheet.note.as_bytes())?),
    };
    store::write(work, one.id, &sheet.marks, sealed).await
}

async fn open_note(db: &impl Reading, keys: &Keys, application: ApplicationId, sealed: &str) -> Result<String> {
    let plain = applications::own_key(db, keys, application).await?.open(ABOUT, sealed)?;
    String::from_utf8(plain.to_vec()).map_err(Error::because("a note on a sheet"))
}

async fn sent(work: &Work, application: ApplicationId) -> Result<Application> {
    let one = applications::find(work.db(), application).await?;
    if one.sent_at.is_none() { Err(Error::refused("application-refused-unsent")) } else { Ok(one) }
}

/// A sheet of the one who acts. Somebody else's is not there.
async fn theirs(work: &Work, scoring: ScoringId) -> Result<Scoring> {
    let one = find(work.db(), scoring).await?;
    if work.actor().staff() == Some(one.staff) { Ok(one) } else { Err(Error::Missing) }
}

/// The same while it can be filled in, by somebody whose account still can. An account that ended in between, in
/// the same moment, is seen here: the two meet in the database.
async fn open(work: &Work, scoring: ScoringId) -> Result<Scoring> {
    let one = theirs(work, scoring).await?;
    if !able(work.db()).await?.contains(&one.staff) {
        return Err(Error::refused("selection-refused-not-able"));
    }
    match one.state {
        State::Open => Ok(one),
        State::HandedIn => Err(Error::refused("selection-refused-handed-in")),
        State::Conflict | State::Replaced => Err(Error::refused("selection-refused-out")),
    }
}
