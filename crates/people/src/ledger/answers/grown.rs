//! On the day somebody turns 18 what they and a guardian agreed to is over. The
//! rule sees to that by the clock; this makes the ending part of the evidence,
//! so that they read it, and are asked again with nothing in the way.

use super::model::GrantRow;
use super::{end, rules, store};
use crate::ledger::evidence::{self, About, Draft, How, Kind};
use crate::young;
use ::store::Work;
use base::{PersonaId, Result, StoryId};
use consent::{Answer, Party, Set};
use std::collections::BTreeSet;

/// Ends every yes from before that day, and whatever a guardian said. What the
/// person themself refused stays refused. Answers which works that touched.
pub async fn ask_again(work: &mut Work, persona: PersonaId) -> Result<Vec<StoryId>> {
    let Some(young) = young::of(work.db(), [persona]).await?.remove(&persona) else { return Ok(Vec::new()) };
    if young.is_young(work.now()) {
        return Ok(Vec::new());
    }
    end_where(work, persona, |row| {
        is_guardians(row) || (row.grant.answer == Answer::Yes && row.recorded_at < young.grown_at)
    })
    .await
}

/// They are grown, and were so all the time: nobody else has a say.
pub(crate) async fn grow_up(work: &mut Work, persona: PersonaId) -> Result<()> {
    end_where(work, persona, is_guardians).await.map(|_| ())
}

fn is_guardians(row: &GrantRow) -> bool {
    row.by == Set::of(&[Party::Guardian])
}

async fn end_where(work: &mut Work, persona: PersonaId, over: impl Fn(&GrantRow) -> bool) -> Result<Vec<StoryId>> {
    let rows = store::rows_of_persona(work.db(), persona).await?;
    let over: Vec<&GrantRow> = rules::live(&rows, work.now()).filter(|row| over(row)).collect();
    let mut proof = Vec::new();
    let mut touched = BTreeSet::new();
    for row in over {
        end(work, row.grant.work, row.id).await?;
        proof.push(Draft::new(Kind::Expired, About::work(row.grant.work).grant(row.id), &How::by_clock()));
        touched.insert(row.grant.work);
    }
    evidence::append(work, persona, proof).await?;
    Ok(touched.into_iter().collect())
}
