//! Rows of `grants` and `approvals`; those of `risk_decisions` and `pauses` are below.

mod across;
mod pauses;
mod read;
mod risks;

use super::model::{ApprovalRow, Depicted, GrantRow, NewApproval, NewGrant, NewRisk, Rested, RiskRow};
use super::rules;
use crate::ledger::evidence::By;
use crate::ledger::hex::hex;
use crate::ledger::notices::rules::COOLING_HOURS;
use crate::young;
pub(super) use across::named_without_a_yes;
pub use across::{approved_at, ending, open_conditions};
use base::{GrantId, Instant, PersonaId, Result, StaffId, StoryId, VersionId};
use consent::{Age, Answer, Case, Grant, Party, Recipient, RiskDecision, Set as Closed, Standing};
pub(crate) use pauses::at_rest_now;
pub use pauses::{at_rest, held_since, hold, lift_hold, paused};
pub(super) use pauses::{is_paused, pause, resume};
use read::{as_consent, language_tags, read_approval, read_grant, read_risk, territory_names};
pub(super) use risks::{end_risk, end_risks, insert_risk, remind_of_reviews, sweep_reasons};
pub use risks::{reviews_due, risks};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use std::collections::{BTreeSet, HashMap, HashSet};
use store::entity::{approval, grant, risk_decision};
use store::{DbResult, Work};

/// Everything that decides about each of these works, in five statements for
/// any number of them. A person without answers stands there without answers,
/// so that they are asked and found missing, not passed over.
pub async fn cases(db: &impl ConnectionTrait, works: &[Depicted]) -> Result<HashMap<StoryId, Case>> {
    if works.is_empty() {
        return Ok(HashMap::new());
    }
    let ids: Vec<String> = works.iter().map(|work| work.work.to_string()).collect();
    let people: HashSet<PersonaId> = works.iter().flat_map(|work| &work.people).copied().collect();

    let mut grants: HashMap<(StoryId, PersonaId), Vec<Grant>> = HashMap::new();
    for row in grant::Entity::find().filter(grant::Column::WorkId.is_in(&ids)).all(db).await.db()? {
        let row = read_grant(row)?;
        grants.entry((row.grant.work, row.grant.persona)).or_default().push(as_consent(row));
    }
    let mut approved: HashMap<StoryId, Vec<ApprovalRow>> = HashMap::new();
    let stands = approval::Entity::find().filter(approval::Column::EndedAt.is_null());
    for row in stands.filter(approval::Column::WorkId.is_in(&ids)).all(db).await.db()? {
        approved.entry(store::id(&row.work_id)?).or_default().push(read_approval(&row)?);
    }
    let mut risk: HashMap<StoryId, Vec<RiskDecision>> = HashMap::new();
    for row in risk_decision::Entity::find().filter(risk_decision::Column::WorkId.is_in(&ids)).all(db).await.db()? {
        let row = read_risk(row)?;
        let until = [row.risk.review_by, row.ended_at].into_iter().flatten().min();
        let RiskRow { risk: NewRisk { work, fingerprint, outcome, .. }, decided_by: by, decided_at: from, .. } = row;
        risk.entry(work).or_default().push(RiskDecision { fingerprint, outcome, by, from, until });
    }
    let grown = young::of(db, works.iter().flat_map(|work| work.people.iter().copied())).await?;
    let paused = at_rest(db, &people.into_iter().collect::<Vec<_>>()).await?;

    let mut found = HashMap::new();
    for Depicted { work, people, embargo } in works {
        let approved = approved.get(work).map(Vec::as_slice).unwrap_or_default();
        let stand = |persona: &PersonaId| Standing {
            persona: *persona,
            age: grown.get(persona).map_or(Age::Adult, |young| Age::Young { turns_18: young.grown_at }),
            approvals: approved.iter().filter(|row| row.persona == *persona).map(|row| row.approval).collect(),
            grants: grants.get(&(*work, *persona)).cloned().unwrap_or_default(),
            paused: paused.contains(persona),
        };
        let people = people.iter().map(stand).collect();
        let risk = risk.get(work).cloned().unwrap_or_default();
        let cooling_off = rules::cooling_off(approved);
        found.insert(*work, Case { people, risk, embargo: *embargo, cooling_off });
    }
    Ok(found)
}

/// A new row, with whose act it was and who on the staff obtained it.
pub(super) async fn insert(
    work: &mut Work,
    id: GrantId,
    new: &NewGrant,
    (by, gathered_by): (Closed<Party>, Option<StaffId>),
    cleared: Option<Instant>,
) -> Result<()> {
    let (recipient_kind, recipient_id) = match new.recipient {
        None => (None, None),
        Some(Recipient::Anyone) => (Some("anyone"), None),
        Some(Recipient::Press) => (Some("press"), None),
        Some(Recipient::Partner(partner)) => (Some("partner"), Some(partner.to_string())),
    };
    let row = grant::ActiveModel {
        id: Set(id.to_string()),
        work_id: Set(new.work.to_string()),
        persona_id: Set(new.persona.to_string()),
        answer: Set(match new.answer {
            Answer::Yes => "yes".to_owned(),
            Answer::No => "no".to_owned(),
        }),
        purposes: Set(new.purposes.wire()),
        recipient_kind: Set(recipient_kind.map(str::to_owned)),
        recipient_id: Set(recipient_id),
        elements: Set(new.elements.wire()),
        languages: Set(new.languages.as_deref().map(language_tags)),
        transformations: Set(new.transformations.wire()),
        condition: Set(new.condition.clone()),
        condition_cleared_at: Set(cleared.map(Instant::micros)),
        starts_at: Set(work.now().micros()),
        ends_at: Set(new.until.map(Instant::micros)),
        recorded_at: Set(work.now().micros()),
        method: Set(new.method.name().to_owned()),
        by_whom: Set(by.wire()),
        gathered_by: Set(gathered_by.map(|staff| staff.to_string())),
        channels: Set(new.channels.map(Closed::wire)),
        territories: Set(new.territories.as_deref().map(territory_names)),
        ai: Set(new.ai.wire()),
        interactions: Set(new.interactions.wire()),
        handle: Set(new.handle.clone()),
    };
    grant::Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

pub(super) async fn end(work: &mut Work, id: GrantId) -> Result<()> {
    grant::Entity::update_many()
        .col_expr(grant::Column::EndsAt, Expr::value(work.now().micros()))
        .filter(grant::Column::Id.eq(id.to_string()))
        .exec(work.db())
        .await
        .db()?;
    Ok(())
}

/// Whether there was one to clear.
pub(super) async fn clear_condition(work: &mut Work, story: StoryId, id: GrantId) -> Result<bool> {
    let cleared = grant::Entity::update_many()
        .col_expr(grant::Column::ConditionClearedAt, Expr::value(work.now().micros()))
        .filter(grant::Column::Id.eq(id.to_string()))
        .filter(grant::Column::WorkId.eq(story.to_string()))
        .filter(grant::Column::Condition.is_not_null())
        .filter(grant::Column::ConditionClearedAt.is_null())
        .exec(work.db())
        .await
        .db()?;
    Ok(cleared.rows_affected == 1)
}

pub(super) async fn rows_of(db: &impl ConnectionTrait, story: StoryId, persona: PersonaId) -> Result<Vec<GrantRow>> {
    let of_persona = grant::Column::PersonaId.eq(persona.to_string());
    select(db, Condition::all().add(grant::Column::WorkId.eq(story.to_string())).add(of_persona)).await
}

/// One answer, whosever it is.
pub(super) async fn row(db: &impl ConnectionTrait, id: GrantId) -> Result<Option<GrantRow>> {
    Ok(select(db, Condition::all().add(grant::Column::Id.eq(id.to_string()))).await?.pop())
}

/// Takes free words out of what is kept of somebody who is forgotten.
pub(super) async fn forget_words(work: &mut Work, persona: PersonaId) -> Result<()> {
    let theirs: Vec<String> =
        rows_of_persona(work.db(), persona).await?.iter().map(|row| row.grant.work.to_string()).collect();
    grant::Entity::update_many()
        .col_expr(grant::Column::Condition, Expr::value(Option::<String>::None))
        .col_expr(grant::Column::Handle, Expr::value(Option::<String>::None))
        .filter(grant::Column::PersonaId.eq(persona.to_string()))
        .exec(work.db())
        .await
        .db()?;
    risk_decision::Entity::update_many()
        .col_expr(risk_decision::Column::Reason, Expr::value(""))
        .col_expr(risk_decision::Column::Mitigations, Expr::value(""))
        .filter(risk_decision::Column::WorkId.is_in(theirs))
        .exec(work.db())
        .await
        .db()?;
    Ok(())
}

pub(super) async fn rows_of_persona(db: &impl ConnectionTrait, persona: PersonaId) -> Result<Vec<GrantRow>> {
    select(db, Condition::all().add(grant::Column::PersonaId.eq(persona.to_string()))).await
}

/// Every answer about a work, oldest first, also those that ended: for staff
/// and for the person.
pub async fn grants(db: &impl ConnectionTrait, story: StoryId) -> Result<Vec<GrantRow>> {
    select(db, Condition::all().add(grant::Column::WorkId.eq(story.to_string()))).await
}

/// The same for many works, in one statement.
pub async fn grants_of(db: &impl ConnectionTrait, stories: &[StoryId]) -> Result<Vec<GrantRow>> {
    let ids = stories.iter().map(ToString::to_string);
    select(db, Condition::all().add(grant::Column::WorkId.is_in(ids))).await
}

async fn select(db: &impl ConnectionTrait, which: Condition) -> Result<Vec<GrantRow>> {
    let rows = grant::Entity::find()
        .filter(which)
        .order_by_asc(grant::Column::RecordedAt)
        .order_by_asc(grant::Column::Id)
        .all(db)
        .await
        .db()?;
    rows.into_iter().map(read_grant).collect()
}

/// Whether it was not approved before by this party, or is approved anew because
/// that approval ended, was of another appearance, or was given under 18.
pub(super) async fn approve(work: &mut Work, new: &NewApproval) -> Result<bool> {
    let key = (new.story.to_string(), new.persona.to_string(), new.version.to_string(), new.by.wire());
    if let Some(row) = approval::Entity::find_by_id(key.clone()).one(work.db()).await.db()? {
        let before = read_approval(&row)?.approval;
        let young = young::of(work.db(), [new.persona]).await?.remove(&new.persona);
        let holds = young.is_none_or(|young| young.is_young(work.now()) || young.grown_at <= before.at);
        if holds && row.ended_at.is_none() && before.fingerprint == new.fingerprint {
            return Ok(false);
        }
        approval::Entity::delete_by_id(key.clone()).exec(work.db()).await.db()?;
    }
    let told = new.told.map(|cooling| cooling.explained);
    let row = approval::ActiveModel {
        work_id: Set(key.0),
        persona_id: Set(key.1),
        version_id: Set(key.2),
        by_whom: Set(key.3),
        fingerprint: Set(hex(&new.fingerprint.0)),
        approved_at: Set(work.now().micros()),
        explained_at: Set(told.map(|told| told.at.micros())),
        notice_id: Set(told.and_then(|told| told.notice).map(|notice| notice.to_string())),
        cooling_hours: Set(new.told.map_or(COOLING_HOURS, |cooling| cooling.hours)),
        waived_at: Set(told.and_then(|told| told.waived_at).map(Instant::micros)),
        ended_at: Set(None),
    };
    approval::Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    Ok(true)
}

/// Ends what was approved of this version, by everyone. Whether anything was.
pub(super) async fn end_approval(work: &mut Work, story: StoryId, version: VersionId) -> Result<bool> {
    let ended = approval::Entity::update_many()
        .col_expr(approval::Column::EndedAt, Expr::value(work.now().micros()))
        .filter(approval::Column::WorkId.eq(story.to_string()))
        .filter(approval::Column::VersionId.eq(version.to_string()))
        .filter(approval::Column::EndedAt.is_null())
        .exec(work.db())
        .await
        .db()?;
    Ok(ended.rows_affected > 0)
}

/// What a persona approved and that still stands, in all works.
pub(super) async fn approved_by(
    db: &impl ConnectionTrait,
    persona: PersonaId,
) -> Result<BTreeSet<(StoryId, VersionId)>> {
    let rows = approval::Entity::find()
        .filter(approval::Column::PersonaId.eq(persona.to_string()))
        .filter(approval::Column::EndedAt.is_null())
        .all(db)
        .await
        .db()?;
    rows.iter().map(|row| Ok((store::id(&row.work_id)?, store::id(&row.version_id)?))).collect()
}

/// The person waits no longer, for anything of this work that they were told of until now.
pub(super) async fn waive(work: &mut Work, story: StoryId, persona: PersonaId) -> Result<()> {
    approval::Entity::update_many()
        .col_expr(approval::Column::WaivedAt, Expr::value(work.now().micros()))
        .filter(approval::Column::WorkId.eq(story.to_string()))
        .filter(approval::Column::PersonaId.eq(persona.to_string()))
        // Nobody gives up a guardian's pause.
        .filter(approval::Column::ByWhom.eq(rules::parties(By::Person).wire()))
        .filter(approval::Column::ExplainedAt.is_not_null())
        .filter(approval::Column::WaivedAt.is_null())
        .exec(work.db())
        .await
        .db()?;
    Ok(())
}

/// The first moment at which nothing of the pause held any approved version of
/// each of these works back, in two statements. A work that nobody approved, or
/// not everyone who must, is not in it.
pub async fn slept_on(db: &impl ConnectionTrait, works: &[StoryId]) -> Result<HashMap<StoryId, Rested>> {
    let ids = works.iter().map(ToString::to_string);
    let mut approved: HashMap<StoryId, Vec<ApprovalRow>> = HashMap::new();
    for row in approval::Entity::find().filter(approval::Column::WorkId.is_in(ids)).all(db).await.db()? {
        approved.entry(store::id(&row.work_id)?).or_default().push(read_approval(&row)?);
    }
    let people: HashSet<PersonaId> = approved.values().flatten().map(|row| row.persona).collect();
    let young = young::of(db, people).await?;
    let grown = |persona: PersonaId| young.get(&persona).map(|young| young.grown_at);
    Ok(approved.into_iter().filter_map(|(work, rows)| Some((work, rules::slept_on(&rows, grown)?))).collect())
}

/// Who approved which versions of a work, and when: what stands of it.
pub async fn approvals(db: &impl ConnectionTrait, story: StoryId) -> Result<Vec<ApprovalRow>> {
    let rows = approval::Entity::find()
        .filter(approval::Column::WorkId.eq(story.to_string()))
        .filter(approval::Column::EndedAt.is_null())
        .order_by_asc(approval::Column::ApprovedAt)
        .order_by_asc(approval::Column::VersionId)
        .all(db)
        .await
        .db()?;
    rows.iter().map(read_approval).collect()
}
