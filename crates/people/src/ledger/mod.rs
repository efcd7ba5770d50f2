//! What people answered about works, what the organisation decided, and what
//! is paused: everything `consent::permit` looks at. Answers are append-only;
//! a later one ends an earlier one and never rewrites it.

mod model;
pub mod rules;
mod store;
#[cfg(test)]
mod tests;

pub use model::{
    ASKED_ELEMENTS, ASKED_PURPOSES, Answers, ApprovalRow, Choice, Depicted, GrantRow, Method, NewGrant, NewRisk,
    OutcomeName, RiskRow, Solicitor, SolicitorNeed,
};
pub use store::{approvals, cases, grants, grants_of, paused, risks};

use crate::personas;
use ::store::{Db, Work};
use base::{Error, Event, GrantId, PersonaId, Result, RiskDecisionId, StaffId, StoryId, VersionId};
use consent::{Answer, Case, Element, Fingerprint};
use rules::{Said, Subject};

/// Everything that decides about one work.
pub async fn case_of(db: &Db, depicted: &Depicted) -> Result<Case> {
    let mut found = cases(db.read(), std::slice::from_ref(depicted)).await?;
    found.remove(&depicted.work).ok_or(Error::Missing)
}

/// Records a teller's answers to the whole form, and ends what they replace.
pub async fn record_answers(
    work: &mut Work,
    story: StoryId,
    persona: PersonaId,
    answers: &Answers,
    method: Method,
) -> Result<Vec<GrantId>> {
    replace(work, story, persona, &rules::said(answers)).await?;
    let mut given = Vec::new();
    for row in rules::rows(story, persona, answers, method) {
        given.push(write(work, &row).await?);
    }
    Ok(given)
}

/// Records one answer. A later answer about the same purpose and recipient,
/// or about the same element everywhere, ends the earlier.
pub async fn answer(work: &mut Work, new: &NewGrant) -> Result<GrantId> {
    let mut new = new.clone();
    if let Some(condition) = &new.condition {
        let condition = rules::check_reason("condition", condition, false)?;
        new.condition = Some(condition).filter(|words| !words.is_empty());
    }
    let choice = match new.answer {
        Answer::Yes => Choice::Yes,
        Answer::No => Choice::No,
    };
    let said = Said { subject: Subject::of(&new), choice, languages: new.languages.clone() };
    replace(work, new.work, new.persona, &[said]).await?;
    write(work, &new).await
}

async fn replace(work: &mut Work, story: StoryId, persona: PersonaId, said: &[Said]) -> Result<()> {
    let rows = store::rows_of(work.db(), story, persona).await?;
    let live: Vec<GrantRow> = rules::live(&rows, work.now()).cloned().collect();
    for ending in rules::endings(&live, said) {
        let Some(before) = live.iter().find(|row| row.id == ending.id) else { continue };
        end(work, story, ending.id).await?;
        if let Some(languages) = ending.goes_on_in {
            let rest = NewGrant { languages: Some(languages), ..before.grant.clone() };
            let id = GrantId::new(work.chance());
            store::insert(work, id, &rest, before.condition_cleared_at).await?;
            work.record(Event::GrantGiven { story, grant: id });
        }
    }
    Ok(())
}

async fn write(work: &mut Work, new: &NewGrant) -> Result<GrantId> {
    let id = GrantId::new(work.chance());
    store::insert(work, id, new, None).await?;
    work.record(match new.answer {
        Answer::Yes => Event::GrantGiven { story: new.work, grant: id },
        Answer::No => Event::GrantRefused { story: new.work, grant: id },
    });
    let everywhere = new.recipient.is_none() && new.elements.has(Element::Name);
    if everywhere && new.answer == Answer::No {
        // An address made from a name would say what they just refused.
        personas::hide_slug(work, new.persona).await?;
    }
    Ok(id)
}

async fn end(work: &mut Work, story: StoryId, grant: GrantId) -> Result<()> {
    store::end(work, grant).await?;
    work.record(Event::GrantEnded { story, grant });
    Ok(())
}

/// A person has read the condition that the teller wrote.
pub async fn clear_condition(work: &mut Work, story: StoryId, grant: GrantId) -> Result<()> {
    if !store::clear_condition(work, story, grant).await? {
        return Err(Error::Missing);
    }
    work.record(Event::GrantGiven { story, grant });
    Ok(())
}

/// The teller approves this exact version. Approving it again changes
/// nothing. The caller records which round of asking it belongs to.
pub async fn approve(
    work: &mut Work,
    story: StoryId,
    persona: PersonaId,
    version: VersionId,
    fingerprint: Fingerprint,
) -> Result<()> {
    store::approve(work, story, persona, version, fingerprint).await
}

/// The organisation's decision about one exact version; a later one ends the
/// earlier. `involved` is whoever drafted, gathered or sent: a second pair of
/// eyes decides.
pub async fn decide_risk(work: &mut Work, new: &NewRisk, involved: &[StaffId]) -> Result<RiskDecisionId> {
    let decider = work.actor().staff().ok_or(Error::refused("people-risk-needs-staff"))?;
    if !rules::may_decide_risk(decider, involved) {
        return Err(Error::refused("people-risk-second-eyes"));
    }
    let reason = rules::check_reason("reason", &new.reason, true)?;
    if new.review_by.is_some_and(|by| by <= work.now()) {
        return Err(Error::invalid("review_by", "people-review-in-the-past"));
    }
    store::end_risk(work, new.work, new.fingerprint).await?;
    let decision = RiskDecisionId::new(work.chance());
    store::insert_risk(work, decision, &NewRisk { reason, ..new.clone() }, decider).await?;
    work.record(Event::RiskDecided { story: new.work, decision });
    Ok(decision)
}

/// Nothing of this persona leaves until it goes on. Twice is no error.
pub async fn pause(work: &mut Work, persona: PersonaId) -> Result<()> {
    if !store::is_paused(work.db(), persona).await? {
        store::pause(work, persona).await?;
        work.record(Event::PersonaPaused { persona });
    }
    Ok(())
}

pub async fn resume(work: &mut Work, persona: PersonaId) -> Result<()> {
    if store::resume(work, persona).await? {
        work.record(Event::PersonaResumed { persona });
    }
    Ok(())
}

/// Takes back every yes about one work. What was refused stays refused. The
/// caller records that the story was withdrawn.
pub async fn withdraw(work: &mut Work, story: StoryId, persona: PersonaId) -> Result<()> {
    let rows = store::rows_of(work.db(), story, persona).await?;
    let live: Vec<GrantId> =
        rules::live(&rows, work.now()).filter(|row| row.grant.answer == Answer::Yes).map(|row| row.id).collect();
    for grant in live {
        end(work, story, grant).await?;
    }
    Ok(())
}

/// Ends every permission of a persona, in all works.
pub(crate) async fn end_all(work: &mut Work, persona: PersonaId) -> Result<()> {
    let rows = store::rows_of_persona(work.db(), persona).await?;
    let live: Vec<(StoryId, GrantId)> = rules::live(&rows, work.now())
        .filter(|row| row.grant.answer == Answer::Yes)
        .map(|row| (row.grant.work, row.id))
        .collect();
    for (story, grant) in live {
        end(work, story, grant).await?;
    }
    Ok(())
}
