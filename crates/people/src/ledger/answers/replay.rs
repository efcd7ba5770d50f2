//! Repeats in a restored database what the journal says was taken back after
//! the backup. What cannot be known exactly is taken back further, never less:
//! nobody is hurt by being asked once more.

use super::model::NewGrant;
use super::store;
use super::terms::Terms;
use crate::ledger::evidence::{self, About, By, Draft, How, Kind};
use crate::personas;
use ::store::Work;
use ::store::journal::Line;
use base::{Error, GrantId, PersonaId, Result, StoryId, VersionId};
use consent::{Answer, Party, Set};
use std::collections::BTreeSet;

/// What became of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repeated {
    Done,
    /// What it is about came after the backup, or is so already.
    Nothing,
    /// Another part of the house repeats it.
    NotOurs,
}

/// Repeats one line about permissions.
pub async fn repeat(work: &mut Work, line: &Line) -> Result<Repeated> {
    if let Some(kind) = line.what.strip_prefix("evidence.") {
        return evidence_again(work, line, ::store::id(kind)?).await;
    }
    match line.what.as_str() {
        "grant.ended" => {
            let Some(grant) = get::<GrantId>(line, "grant")? else { return Ok(Repeated::Nothing) };
            end_again(work, grant, Kind::EndedByUs, &How::by_us()).await
        }
        "approval.ended" => match (get::<StoryId>(line, "story")?, get::<VersionId>(line, "version")?) {
            // Whatever took its place came after the backup.
            (Some(story), Some(version)) => {
                super::end_approvals(work, story, &[version]).await.map(|()| Repeated::Done)
            }
            _ => Ok(Repeated::Nothing),
        },
        // The evidence beside it says what was refused.
        "grant.refused" => Ok(Repeated::Nothing),
        "story.risk_decided" | "story.embargo_set" => decisions_again(work, line).await,
        "persona.paused" => match persona(work, line).await? {
            Some(persona) => super::pause(work, persona).await.map(|()| Repeated::Done),
            None => Ok(Repeated::Nothing),
        },
        "persona.changed" => match persona(work, line).await? {
            Some(persona) => appearance_again(work, persona).await,
            None => Ok(Repeated::Nothing),
        },
        "persona.resumed" => match persona(work, line).await? {
            Some(persona) => super::resume(work, persona).await.map(|()| Repeated::Done),
            None => Ok(Repeated::Nothing),
        },
        _ => Ok(Repeated::NotOurs),
    }
}

/// Persona and approval fit together again as they were before, and only the
/// person knows how they want to appear: nothing is shown until they say so,
/// and what was cleared with the old appearance is decided anew.
async fn appearance_again(work: &mut Work, persona: PersonaId) -> Result<Repeated> {
    let rows = store::rows_of_persona(work.db(), persona).await?;
    let works: BTreeSet<StoryId> = rows.iter().map(|row| row.grant.work).collect();
    for story in works {
        store::end_risks(work, story).await?;
    }
    super::pause(work, persona).await?;
    Ok(Repeated::Done)
}

/// What was decided is not in the journal; that it was, is. So it has to be decided anew.
async fn decisions_again(work: &mut Work, line: &Line) -> Result<Repeated> {
    let Some(story) = get::<StoryId>(line, "story")? else { return Ok(Repeated::Nothing) };
    store::end_risks(work, story).await?;
    Ok(Repeated::Done)
}

async fn evidence_again(work: &mut Work, line: &Line, kind: Kind) -> Result<Repeated> {
    let (Some(persona), Some(story)) = (persona(work, line).await?, get::<StoryId>(line, "work")?) else {
        return Ok(Repeated::Nothing);
    };
    let by = get::<By>(line, "by")?.unwrap_or(By::House);
    let how = How { method: get(line, "method")?, ..How::by_us().by(by) };
    if let Some(before) = get::<GrantId>(line, "supersedes")? {
        end_again(work, before, Kind::EndedByUs, &How::by_us()).await?;
    }
    let grant = get::<GrantId>(line, "grant")?;
    match (kind, grant, &line.terms) {
        (Kind::Refused, Some(grant), Some(terms)) => refuse_again(work, story, persona, grant, terms, &how).await,
        (Kind::Withdrawn | Kind::EndedByUs | Kind::Invalidated, Some(grant), _) => {
            end_again(work, grant, kind, &how).await
        }
        (Kind::Refused | Kind::Withdrawn | Kind::EndedByUs | Kind::Invalidated, None, _) => {
            evidence::append(work, persona, vec![Draft::new(kind, About::work(story), &how)]).await?;
            Ok(Repeated::Done)
        }
        _ => Ok(Repeated::Nothing),
    }
}

async fn end_again(work: &mut Work, grant: GrantId, kind: Kind, how: &How) -> Result<Repeated> {
    let Some(row) = store::row(work.db(), grant).await? else { return Ok(Repeated::Nothing) };
    if row.grant.until.is_some_and(|until| until <= work.now()) {
        return Ok(Repeated::Nothing);
    }
    super::end(work, row.grant.work, grant).await?;
    let draft = Draft::new(kind, About::work(row.grant.work).grant(grant), how);
    evidence::append(work, row.grant.persona, vec![draft]).await?;
    Ok(Repeated::Done)
}

/// A no holds back what a yes from before the backup lets out: it is written again, word for word.
async fn refuse_again(
    work: &mut Work,
    story: StoryId,
    persona: PersonaId,
    grant: GrantId,
    wire: &str,
    how: &How,
) -> Result<Repeated> {
    if store::row(work.db(), grant).await?.is_some() {
        return Ok(Repeated::Nothing);
    }
    let terms = Terms::parse(wire)?;
    if terms.is_yes() {
        return Err(Error::fault("repeating the journal", "a refusal that says yes"));
    }
    let languages = terms.languages.as_ref().map(|all| all.iter().map(|one| ::store::id(one)).collect::<Result<_>>());
    let method = how.method.unwrap_or(evidence::Method::Link);
    let new = NewGrant {
        purposes: terms.purposes().collect::<Set<_>>(),
        recipient: terms.recipient()?,
        elements: terms.elements().collect::<Set<_>>(),
        languages: languages.transpose()?,
        channels: terms.channels(),
        territories: terms.territories(),
        transformations: terms.transformations().collect::<Set<_>>(),
        ai: terms.ai().collect::<Set<_>>(),
        interactions: terms.interactions().collect::<Set<_>>(),
        until: terms.until,
        ..NewGrant::blank(story, persona, Answer::No, method)
    };
    let by = if how.by == By::Guardian { Party::Guardian } else { Party::Person };
    store::insert(work, grant, &new, (Set::of(&[by]), None), None).await?;
    let draft = Draft::new(Kind::Refused, About::work(story).grant(grant), how).on(wire.to_owned());
    evidence::append(work, persona, vec![draft]).await?;
    Ok(Repeated::Done)
}

/// Nothing when they were enrolled after the backup.
async fn persona(work: &Work, line: &Line) -> Result<Option<PersonaId>> {
    let Some(persona) = get::<PersonaId>(line, "persona")? else { return Ok(None) };
    match personas::find(work.db(), persona).await {
        Ok(_) => Ok(Some(persona)),
        Err(Error::Missing) => Ok(None),
        Err(error) => Err(error),
    }
}

fn get<T: std::str::FromStr>(line: &Line, name: &str) -> Result<Option<T>> {
    line.get(name).map(::store::id).transpose()
}
