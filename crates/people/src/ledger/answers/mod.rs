//! What people answered about works, what the organisation decided, and what
//! is paused: everything `consent::permit` looks at. Answers are append-only;
//! a later one ends an earlier one and never rewrites it.

mod finer;
mod grown;
pub mod jobs;
mod model;
mod replay;
pub mod rules;
mod store;
mod terms;
#[cfg(test)]
mod tests;
mod turns;

pub use finer::{Bar, adjust, bar, lift};
pub use grown::ask_again;
pub(crate) use grown::grow_up;
pub use model::{
    ASKED_ELEMENTS, ASKED_PURPOSES, Answers, ApprovalRow, Choice, Depicted, Ends, Factor, GrantRow, Lasts, NewGrant,
    NewRisk, OutcomeName, Rested, RiskRow, Solicitor, SolicitorNeed, Weighed,
};
pub use replay::{Repeated, repeat};
pub(crate) use store::at_rest_now;
pub use store::{
    approvals, approved_at, at_rest, cases, ending, grants, grants_of, held_since, hold, lift_hold, open_conditions,
    paused, reviews_due, risks, slept_on,
};
pub use terms::Terms;
pub use turns::{give_again, go_on, show_element};

use super::evidence::{self, About, Draft, How, Kind};
use super::notices;
use crate::personas;
use ::store::{Db, Work};
use base::{Error, Event, GrantId, Instant, PersonaId, Result, RiskDecisionId, StaffId, StoryId, VersionId};
use consent::{Answer, Case, Fingerprint, Outcome, Set};
use model::NewApproval;
use rules::{Now, Said, Subject};

/// Everything that decides about one work.
pub async fn case_of(db: &Db, depicted: &Depicted) -> Result<Case> {
    let mut found = cases(db.read(), std::slice::from_ref(depicted)).await?;
    found.remove(&depicted.work).ok_or(Error::Missing)
}

/// Records a teller's answers to the whole form, and ends what they replace.
/// What of them they did not say yes to now goes on in no earlier yes either,
/// to whatever use or partner, or in whatever language, that one was.
pub async fn record_answers(
    work: &mut Work,
    story: StoryId,
    persona: PersonaId,
    answers: &Answers,
    how: impl Into<How>,
) -> Result<Vec<GrantId>> {
    let how = how.into();
    let method = theirs(&how)?;
    let now: Vec<Now> = rules::said(answers).into_iter().map(|said| Now::new(said, None)).collect();
    let mut now = rules::with_rows(now, rules::rows(story, persona, answers, method));
    let made = settle(work, story, persona, &mut now, &how).await?;
    let kept_back = rules::kept_back(answers);
    let without = |row: &GrantRow| {
        let elements = kept_back.iter().fold(row.grant.elements, Set::without);
        (elements != row.grant.elements).then(|| NewGrant { elements, ..row.grant.clone() })
    };
    finer::adjust(work, story, persona, without, &how).await?;
    Ok(made)
}

/// Records one answer, as its method says. A later answer about the same
/// purpose and recipient, or about the same element everywhere, ends the earlier.
pub async fn answer(work: &mut Work, new: &NewGrant) -> Result<GrantId> {
    answer_as(work, new, &How::from(new.method)).await
}

/// The same, with all that is known of how it came about.
pub async fn answer_as(work: &mut Work, new: &NewGrant, how: &How) -> Result<GrantId> {
    answer_named(work, new, None, how).await
}

/// The same about a recipient whose name stood beside the question: the
/// evidence keeps the name as it was shown.
pub async fn answer_named(work: &mut Work, new: &NewGrant, name: Option<String>, how: &How) -> Result<GrantId> {
    let mut new = NewGrant { method: theirs(how)?, ..new.clone() };
    if let Some(condition) = &new.condition {
        let condition = rules::check_reason("condition", condition, false)?;
        new.condition = Some(condition).filter(|words| !words.is_empty());
    }
    let choice = match new.answer {
        Answer::Yes => Choice::Yes,
        Answer::No => Choice::No,
    };
    let said = Said { subject: Subject::of(&new), choice, languages: new.languages.clone() };
    let (story, persona) = (new.work, new.persona);
    let made = settle(work, story, persona, &mut [Now { name, ..Now::new(said, Some(new)) }], how).await?;
    made.first().copied().ok_or_else(|| Error::fault("the ledger", "an answer made no row"))
}

/// An answer is somebody's act, and reached us in some way.
fn theirs(how: &How) -> Result<evidence::Method> {
    evidence::check_act(Kind::Given, how)?;
    how.method.ok_or(Error::refused("people-not-their-act"))
}

/// Ends what is replaced, writes what is new, and keeps evidence of both.
async fn settle(
    work: &mut Work,
    story: StoryId,
    persona: PersonaId,
    now: &mut [Now],
    how: &How,
) -> Result<Vec<GrantId>> {
    let rows = store::rows_of(work.db(), story, persona).await?;
    let live: Vec<GrantRow> = rules::live_of(&rows, how.by, work.now()).cloned().collect();
    let said: Vec<Said> = now.iter().map(|now| now.said.clone()).collect();
    let mut proof = Vec::new();
    let mut replaced: Vec<&GrantRow> = Vec::new();
    for ending in rules::endings(&live, &said) {
        let Some(before) = live.iter().find(|row| row.id == ending.id) else { continue };
        end(work, story, ending.id).await?;
        if let Some(languages) = ending.goes_on_in {
            let rest = NewGrant { languages: Some(languages), ..before.grant.clone() };
            let id = GrantId::new(work.chance());
            store::insert(work, id, &rest, (before.by, before.gathered_by), before.condition_cleared_at).await?;
            work.record(Event::GrantGiven { story, grant: id });
            let about = About::work(story).grant(id).instead_of(Some(before.id));
            proof.push(Draft::new(Kind::Varied, about, how).on(Terms::of(&rest).wire()?));
            continue;
        }
        let goes_on = now.iter().any(|now| now.said.choice == Choice::Yes && now.is_about(&before.grant));
        if before.grant.answer == Answer::Yes && !goes_on {
            proof.push(Draft::new(Kind::Withdrawn, About::work(story).grant(before.id), how));
        } else {
            replaced.push(before);
        }
    }
    let mut made = Vec::new();
    for Now { row, cleared, name, .. } in now {
        let Some(new) = row.take() else { continue };
        let id = write(work, &new, *cleared, how).await?;
        let before = replaced.iter().find(|before| Subject::of(&before.grant) == Subject::of(&new)).copied();
        let about = About::work(story).grant(id).instead_of(before.map(|before| before.id));
        let terms = Terms { recipient_name: name.take(), ..Terms::of(&new) };
        proof.push(Draft::new(rules::kind(&new, before), about, how).on(terms.wire()?));
        made.push(id);
    }
    evidence::append(work, persona, proof).await?;
    Ok(made)
}

async fn write(work: &mut Work, new: &NewGrant, cleared: Option<Instant>, how: &How) -> Result<GrantId> {
    let id = GrantId::new(work.chance());
    let whose = (rules::parties(how.by), rules::gathered_by(work.actor().staff(), how));
    store::insert(work, id, new, whose, cleared).await?;
    work.record(match new.answer {
        Answer::Yes => Event::GrantGiven { story: new.work, grant: id },
        Answer::No => Event::GrantRefused { story: new.work, grant: id },
    });
    if rules::goes_unnamed(new) {
        // An address made from a name would say it where they do not.
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

/// The teller approves this exact version, after what they were told until now
/// ([`notices::explain`]): told nothing, nothing is released. Approving it again
/// changes nothing but says it once more, unless what was approved before is
/// over, or was of how they appeared then. A guardian approves beside them, and never in their place. The caller records which round of
/// asking it belongs to.
pub async fn approve(
    work: &mut Work,
    story: StoryId,
    persona: PersonaId,
    version: VersionId,
    fingerprint: Fingerprint,
    how: impl Into<How>,
) -> Result<()> {
    let how = how.into();
    theirs(&how)?;
    let told = notices::cooling_of(work.db(), evidence::party(how.by), &[story]).await?.remove(&(story, persona));
    let by = rules::parties(how.by);
    let is_new = store::approve(work, &NewApproval { story, persona, version, fingerprint, by, told }).await?;
    let kind = if is_new { Kind::Given } else { Kind::Reconfirmed };
    let about = About::work(story).version(version, fingerprint);
    evidence::append(work, persona, vec![Draft::new(kind, about, &how)]).await
}

/// Newer words took the place of these before the public: whoever approved them
/// does not approve them any more. The caller asks back what others hold of them.
pub async fn end_approvals(work: &mut Work, story: StoryId, versions: &[VersionId]) -> Result<()> {
    for version in versions {
        if store::end_approval(work, story, *version).await? {
            work.record(Event::ApprovalEnded { story, version: *version });
        }
    }
    Ok(())
}

/// A persona appears otherwise: nothing that it approved was approved of that,
/// and appearing as before does not approve it again.
pub(crate) async fn end_all_approvals(work: &mut Work, persona: PersonaId) -> Result<()> {
    for (story, version) in store::approved_by(work.db(), persona).await? {
        end_approvals(work, story, &[version]).await?;
    }
    Ok(())
}

/// The person does not want to wait any longer: nobody can say that for them
/// (domain.md D6), so it takes a link or code of theirs. Counts for what they
/// approved of this work until now, and for what they still approve after the
/// same notice. The caller records that the story may go out sooner.
pub async fn waive_cooling_off(work: &mut Work, persona: PersonaId, story: StoryId, how: &How) -> Result<()> {
    evidence::waive_cooling_off(work, persona, story, how).await?;
    store::waive(work, story, persona).await
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
    let mitigations = rules::check_reason("mitigations", &new.weighed.mitigations, false)?;
    if new.outcome == Outcome::Allowed && !new.weighed.factors.is_empty() && mitigations.is_empty() {
        return Err(Error::invalid("mitigations", "people-risk-mitigations"));
    }
    if new.review_by.is_some_and(|by| by <= work.now()) {
        return Err(Error::invalid("review_by", "people-review-in-the-past"));
    }
    store::end_risk(work, new.work, new.fingerprint, None).await?;
    let decision = RiskDecisionId::new(work.chance());
    store::insert_risk(
        work,
        decision,
        &NewRisk { reason, weighed: Weighed { mitigations, ..new.weighed.clone() }, ..new.clone() },
        decider,
    )
    .await?;
    work.record(Event::RiskDecided { story: new.work, decision });
    Ok(decision)
}

/// A yes that somebody on the staff obtained is cleared anew: whoever allowed
/// these bytes before did not know how it came about. A veto goes on.
pub async fn clear_anew(work: &mut Work, story: StoryId, prints: &[Fingerprint], how: &How) -> Result<()> {
    if rules::gathered_by(work.actor().staff(), how).is_some() {
        for print in prints {
            store::end_risk(work, story, *print, Some(Outcome::Allowed)).await?;
        }
    }
    Ok(())
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
pub async fn withdraw(work: &mut Work, story: StoryId, persona: PersonaId, how: impl Into<How>) -> Result<()> {
    end_yes(work, story, persona, Kind::Withdrawn, &how.into(), None).await
}

/// Takes back these yeses and leaves the others. What is not theirs, or not a
/// live yes, is `Missing`, and then nothing is taken back.
pub async fn take_back(
    work: &mut Work,
    story: StoryId,
    persona: PersonaId,
    grants: &[GrantId],
    how: impl Into<How>,
) -> Result<()> {
    end_yes(work, story, persona, Kind::Withdrawn, &how.into(), Some(grants)).await
}

/// We no longer want to use what was permitted about a work.
pub async fn end_by_us(work: &mut Work, story: StoryId, persona: PersonaId, how: &How) -> Result<()> {
    end_yes(work, story, persona, Kind::EndedByUs, how, None).await
}

/// Somebody with authority found that what was permitted never held.
pub async fn invalidate(work: &mut Work, story: StoryId, persona: PersonaId, how: &How) -> Result<()> {
    end_yes(work, story, persona, Kind::Invalidated, how, None).await
}

async fn end_yes(
    work: &mut Work,
    story: StoryId,
    persona: PersonaId,
    kind: Kind,
    how: &How,
    only: Option<&[GrantId]>,
) -> Result<()> {
    evidence::check_act(kind, how)?;
    let rows = store::rows_of(work.db(), story, persona).await?;
    let live: Vec<GrantId> = rules::live_of(&rows, how.by, work.now())
        .filter(|row| row.grant.answer == Answer::Yes)
        .map(|row| row.id)
        .collect();
    if only.is_some_and(|only| only.is_empty() || only.iter().any(|grant| !live.contains(grant))) {
        return Err(Error::Missing);
    }
    let mut proof = Vec::new();
    if only.is_none() {
        // Said of the whole work, also when no yes was left to take back.
        proof.push(Draft::new(kind, About::work(story), how));
    }
    for grant in live.into_iter().filter(|grant| only.is_none_or(|only| only.contains(grant))) {
        end(work, story, grant).await?;
        proof.push(Draft::new(kind, About::work(story).grant(grant), how));
    }
    evidence::append(work, persona, proof).await
}

/// Takes the reasons out of decisions that ended before this moment; what was decided stays.
pub async fn sweep_reasons(work: &mut Work, before: Instant) -> Result<u64> {
    store::sweep_reasons(work, before).await
}

/// Notes the permissions whose window is over. They ended without this, at
/// their hour; it makes the ending part of the evidence. Says how many.
pub async fn expire(work: &mut Work, most: u64) -> Result<usize> {
    let over = evidence::over_unnoted(work.db(), work.now(), most).await?;
    for (persona, story, grant) in &over {
        let about = About::work(*story).grant(*grant);
        evidence::append(work, *persona, vec![Draft::new(Kind::Expired, about, &How::by_clock())]).await?;
        work.record(Event::GrantEnded { story: *story, grant: *grant });
    }
    Ok(over.len())
}

/// Gives addresses that say a name away where a page of theirs may stand and
/// the name may not, or not any more: the clock ended it, or an older version
/// of ours let it stand. Pages held them back without this. Says of how many.
pub async fn hide_addresses(work: &mut Work, most: u64) -> Result<usize> {
    let unnamed = store::named_without_a_yes(work.db(), work.now(), most).await?;
    for persona in &unnamed {
        personas::hide_slug(work, *persona).await?;
    }
    Ok(unnamed.len())
}

/// Ends every permission of a persona, in all works: they are being forgotten.
pub(crate) async fn end_all(work: &mut Work, persona: PersonaId) -> Result<()> {
    let how = How::by_us().by(evidence::By::Person);
    let rows = store::rows_of_persona(work.db(), persona).await?;
    let live: Vec<(StoryId, GrantId)> = rules::live(&rows, work.now())
        .filter(|row| row.grant.answer == Answer::Yes)
        .map(|row| (row.grant.work, row.id))
        .collect();
    let mut proof = Vec::new();
    for (story, grant) in live {
        end(work, story, grant).await?;
        proof.push(Draft::new(Kind::Withdrawn, About::work(story).grant(grant), &how));
    }
    evidence::append(work, persona, proof).await
}

/// Takes the free words out of everything about somebody who is forgotten.
pub(crate) async fn forget_words(work: &mut Work, persona: PersonaId) -> Result<()> {
    store::forget_words(work, persona).await
}
