//! Turning an answer round from one's own page, where no form asks everything
//! anew: one element shown after all, and a whole work given again.

use super::model::{GrantRow, NewGrant};
use super::rules::{self, Now, Said, Subject};
use super::{Choice, Terms, end, settle, store, theirs};
use crate::ledger::evidence::{self, About, By, Draft, How, Kind, Row};
use ::store::Work;
use base::{Error, GrantId, Instant, PersonaId, Result, StoryId};
use consent::{Answer, Element, Set};

/// The person lets something of them be shown after all: the no to it ends,
/// and every live yes about this work covers it from now on, each within its
/// own bounds. A condition is read again, as it was set for something less.
pub async fn show_element(
    work: &mut Work,
    story: StoryId,
    persona: PersonaId,
    element: Element,
    how: &How,
) -> Result<Vec<GrantId>> {
    let method = theirs(how)?;
    let rows = store::rows_of(work.db(), story, persona).await?;
    let live: Vec<GrantRow> = rules::live_of(&rows, how.by, work.now()).cloned().collect();
    let subject = Subject::Shown(Set::of(&[element]));
    let mut proof = Vec::new();
    for no in live.iter().filter(|row| Subject::of(&row.grant) == subject) {
        end(work, story, no.id).await?;
        proof.push(Draft::new(Kind::Withdrawn, About::work(story).grant(no.id), how));
    }
    evidence::append(work, persona, proof).await?;
    let narrower = live.into_iter().filter(|row| {
        row.grant.answer == Answer::Yes && row.grant.recipient.is_some() && !row.grant.elements.has(element)
    });
    let mut wider: Vec<Now> =
        narrower.map(|row| yes(NewGrant { elements: row.grant.elements.with(element), method, ..row.grant })).collect();
    settle(work, story, persona, &mut wider, how).await
}

/// Gives again what the person took back last with the whole work, each yes
/// within the bounds it had. What they have answered otherwise since stays as
/// they answered it, and a window that is over stays over. `Refused` when
/// there is nothing to give again.
pub async fn give_again(work: &mut Work, story: StoryId, persona: PersonaId, how: &How) -> Result<Vec<GrantId>> {
    let method = theirs(how)?;
    let chain = evidence::chain(work.db(), persona).await?;
    let rows = store::rows_of(work.db(), story, persona).await?;
    let now = work.now();
    let live: Vec<Subject> = rules::live_of(&rows, how.by, now).map(|row| Subject::of(&row.grant)).collect();
    let mut again = Vec::new();
    for grant in taken_back_last(&chain, story, how.by) {
        let Some(row) = rows.iter().find(|row| row.id == grant) else { continue };
        // The row's own end is the withdrawal; until when it was given stands in the evidence.
        let until = given_until(&chain, grant)?;
        let over = until.is_some_and(|until| until <= now);
        if !over && !live.contains(&Subject::of(&row.grant)) {
            again.push(yes(NewGrant { until, method, ..row.grant.clone() }));
        }
    }
    if again.is_empty() {
        return Err(Error::refused("people-nothing-to-give-again"));
    }
    settle(work, story, persona, &mut again, how).await
}

/// A live yes goes on as it is until then: the same yes once more. What it was
/// a condition of was read already. One that is over, or that somebody else
/// gave, is `Missing`.
pub async fn go_on(
    work: &mut Work,
    story: StoryId,
    persona: PersonaId,
    grant: GrantId,
    until: Instant,
    how: &How,
) -> Result<GrantId> {
    let method = theirs(how)?;
    let rows = store::rows_of(work.db(), story, persona).await?;
    let row = rules::live_of(&rows, how.by, work.now()).find(|row| row.id == grant && row.grant.answer == Answer::Yes);
    let row = row.ok_or(Error::Missing)?;
    let cleared = row.condition_cleared_at;
    let now = Now { cleared, ..yes(NewGrant { until: Some(until), method, ..row.grant.clone() }) };
    let made = settle(work, story, persona, &mut [now], how).await?;
    made.first().copied().ok_or_else(|| Error::fault("the ledger", "an answer made no row"))
}

fn yes(grant: NewGrant) -> Now {
    let subject = Subject::of(&grant);
    Now::new(Said { subject, choice: Choice::Yes, languages: grant.languages.clone() }, Some(grant))
}

/// What ended together with this one's last withdrawal of the whole work that took anything.
fn taken_back_last(chain: &[Row], story: StoryId, by: By) -> Vec<GrantId> {
    let whose = evidence::party(by);
    let withdrawn = |row: &&Row| {
        row.about.work == Some(story) && row.kind == Kind::Withdrawn && evidence::party(row.how.by) == whose
    };
    let mut wholes: Vec<&Row> =
        chain.iter().filter(withdrawn).filter(|row| row.about.grant.is_none() && row.about.version.is_none()).collect();
    while let Some(whole) = wholes.pop() {
        let together = chain.iter().filter(withdrawn).filter(|row| row.number > whole.number && row.at == whole.at);
        let taken: Vec<GrantId> = together.filter_map(|row| row.about.grant).collect();
        if !taken.is_empty() {
            return taken;
        }
    }
    Vec::new()
}

fn given_until(chain: &[Row], grant: GrantId) -> Result<Option<Instant>> {
    let given = chain.iter().find(|row| row.about.grant == Some(grant) && row.terms.is_some());
    let terms = given.and_then(|row| row.terms.as_deref()).map(Terms::parse).transpose()?;
    Ok(terms.and_then(|terms| terms.until))
}
