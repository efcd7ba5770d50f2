//! How each permission came about: an append-only ledger of consent events,
//! hash-chained, so that a change behind our back shows. GDPR article 7(1) has
//! the controller prove consent; ISO/IEC TS 27560 says what to keep.
//!
//! One chain per persona, and a register that chains the chains. Two people's
//! answers touch no common row, so serialisable writes of theirs do not meet;
//! one person's two tabs do meet, and one is tried again. A single chain would
//! make every answer in the house wait for every other. Only enrolling touches
//! the register.
//!
//! What this finds: rows changed, removed, moved, added or cut off. What it
//! cannot find: somebody with the whole database who computes everything anew.
//! Against that stand the copies outside: every receipt carries its chain's
//! hash ([`crate::ledger::receipts`]).

mod agreements;
mod chain;
mod model;
mod rules;
mod store;
#[cfg(test)]
mod tests;

pub use agreements::{NewAgreement, agree};
pub use chain::{Broken, Flaw, START, Verdict};
pub(in crate::ledger) use model::Draft;
pub use model::{About, Agreement, Aside, By, Explained, How, Interpreting, Kind, Method, Row};
pub(in crate::ledger) use rules::{check_act, check_words};
pub use rules::{check_aside, party};
pub(in crate::ledger) use store::over_unnoted;
pub use store::{agreements, chain, explained, last_said, of_work, verify};

use crate::Keys;
use crate::bond::{self, ReadReason};
use ::store::Work;
use ::store::journal::Line;
use base::{Actor, Error, Event, PersonaId, Result, StoryId, VersionId};
use consent::{Fingerprint, Party};

const ABOUT_ASIDE: &str = "consent event";

/// Begins a persona's empty chain and gives it its place in the register. Part
/// of making a persona, so that answers need not meet there.
pub(crate) async fn begin(work: &mut Work, persona: PersonaId) -> Result<()> {
    store::register(work, persona).await
}

/// Writes rows to a persona's chain, in the unit of work that makes the change.
pub(in crate::ledger) async fn append(work: &mut Work, persona: PersonaId, drafts: Vec<Draft>) -> Result<()> {
    if drafts.is_empty() {
        return Ok(());
    }
    let (head, is_new) = match store::head(work.db(), persona).await? {
        Some(head) => (head, false),
        None => (chain::Head { rows: 0, hash: START.to_owned() }, true),
    };
    let (actor_kind, actor_id) = work.actor().trace();
    let mut rows: Vec<Row> = Vec::with_capacity(drafts.len());
    for (number, draft) in (head.rows + 1..).zip(drafts) {
        let Draft { kind, about, how, terms } = draft;
        let previous = rows.last().map_or_else(|| head.hash.clone(), |row| row.hash.clone());
        let mut row = Row {
            persona,
            number,
            kind,
            at: work.now(),
            actor_kind: actor_kind.to_owned(),
            actor_id: actor_id.clone(),
            about,
            how,
            terms,
            previous,
            hash: String::new(),
        };
        row.hash = chain::hash(&store::written(&row));
        rows.push(row);
    }
    if is_new {
        // Enrolled before there were chains.
        begin(work, persona).await?;
    }
    store::append(work, persona, &rows).await?;
    rows.iter().filter_map(outlasting).for_each(|line| work.outlast(line));
    work.record(Event::ConsentNoted { persona });
    Ok(())
}

/// What a restored backup must know of a row: that something ended, and
/// exactly what was refused.
fn outlasting(row: &Row) -> Option<Line> {
    let ends = matches!(row.kind, Kind::Refused | Kind::Withdrawn | Kind::EndedByUs | Kind::Invalidated);
    if !ends && row.about.supersedes.is_none() {
        return None;
    }
    let About { work, grant, supersedes, .. } = row.about;
    let some = [
        ("work", work.map(|id| id.to_string())),
        ("grant", grant.map(|id| id.to_string())),
        ("supersedes", supersedes.map(|id| id.to_string())),
        ("method", row.how.method.map(|method| method.name().to_owned())),
        ("by", Some(row.how.by.name().to_owned())),
        ("persona", Some(row.persona.to_string())),
    ];
    let about = some.into_iter().filter_map(|(name, id)| Some((name, id?)));
    let line = Line::new(format!("evidence.{}", row.kind.name()), about);
    Some(Line { terms: row.terms.clone().filter(|_| row.kind == Kind::Refused), ..line })
}

/// The text whose SHA-256 is a row's hash, for whoever wants to check it.
pub fn canonical(row: &Row) -> String {
    chain::canonical(&store::written(row))
}

/// Notes one consent event that comes without a change of answers. What nobody
/// but the person may do is refused when it is said to be somebody else's act.
pub async fn note(work: &mut Work, kind: Kind, persona: PersonaId, about: &About, how: &How) -> Result<()> {
    rules::check_act(kind, how)?;
    append(work, persona, vec![Draft::new(kind, *about, how)]).await
}

/// We asked about these versions.
pub async fn requested(
    work: &mut Work,
    persona: PersonaId,
    story: StoryId,
    versions: &[(VersionId, Fingerprint)],
    how: &How,
) -> Result<()> {
    rules::check_act(Kind::Requested, how)?;
    let draft = |(version, print): &(VersionId, Fingerprint)| {
        Draft::new(Kind::Requested, About::work(story).version(*version, *print), how)
    };
    append(work, persona, versions.iter().map(draft).collect()).await
}

/// The person gives up the rest of the cooling-off for this work.
pub(in crate::ledger) async fn waive_cooling_off(
    work: &mut Work,
    persona: PersonaId,
    story: StoryId,
    how: &How,
) -> Result<()> {
    if !matches!(work.actor(), Actor::Storyteller(..)) {
        return Err(Error::refused("people-waive-theirs"));
    }
    let works = [story];
    if !explained(work.db(), Party::Person, &works).await?.contains_key(&(story, persona)) {
        return Err(Error::refused("people-waive-before-explained"));
    }
    note(work, Kind::Waived, persona, &About::work(story), how).await
}

/// The same way of coming about, with what was said and who was there, sealed
/// under the person's key. Somebody forgotten is `Missing`.
pub async fn with_aside(work: &mut Work, keys: &Keys, persona: PersonaId, how: How, aside: &Aside) -> Result<How> {
    let aside = check_aside(aside)?;
    if aside == Aside::default() {
        return Ok(how);
    }
    let plain = ::store::wire(&aside)?;
    let sealed = bond::seal(work, keys, persona, ABOUT_ASIDE, plain.as_bytes()).await?;
    Ok(How { sealed: Some(sealed), ..how })
}

/// What was said and who was there. A look by anyone but the person is written
/// down where the person can read it. Nothing when nothing was kept.
pub async fn read_aside(work: &mut Work, keys: &Keys, row: &Row) -> Result<Option<Aside>> {
    let Some(sealed) = &row.how.sealed else { return Ok(None) };
    let plain = bond::open(work, keys, row.persona, ABOUT_ASIDE, sealed, ReadReason::Evidence).await?;
    serde_json::from_slice(&plain).map(Some).map_err(Error::because("words beside a consent event do not parse"))
}
