//! Rows of `grants`, `approvals` and `risk_decisions`; those of `pauses` are below.

mod pauses;

use super::model::{
    ApprovalRow, Depicted, GrantRow, NewGrant, NewRisk, OutcomeName, RiskRow, Solicitor, SolicitorNeed,
};
use crate::ledger::hex::{hex, unhex};
use base::{Error, GrantId, Instant, Locale, PersonaId, Result, RiskDecisionId, StaffId, StoryId, VersionId};
use consent::{
    Age, Answer, Approval, Case, CoolingOff, Fingerprint, Grant, Member, Party, Recipient, RiskDecision, Set as Closed,
    Standing, Territory,
};
use pauses::paused_among;
pub use pauses::{held_since, hold, lift_hold, paused};
pub(super) use pauses::{is_paused, pause, resume};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use std::collections::{HashMap, HashSet};
use store::entity::{approval, grant, risk_decision};
use store::{DbResult, Work};

/// Everything that decides about each of these works, in four statements for
/// any number of them. A person without answers stands there without answers,
/// so that they are asked and found missing, not passed over.
pub async fn cases(db: &impl ConnectionTrait, works: &[Depicted]) -> Result<HashMap<StoryId, Case>> {
    if works.is_empty() {
        return Ok(HashMap::new());
    }
    let ids: Vec<String> = works.iter().map(|work| work.work.to_string()).collect();
    let people: HashSet<String> = works.iter().flat_map(|work| &work.people).map(ToString::to_string).collect();

    let mut grants: HashMap<(StoryId, PersonaId), Vec<Grant>> = HashMap::new();
    for row in grant::Entity::find().filter(grant::Column::WorkId.is_in(&ids)).all(db).await.db()? {
        let row = read_grant(row)?;
        grants.entry((row.grant.work, row.grant.persona)).or_default().push(as_consent(row));
    }
    let mut approved: HashMap<(StoryId, PersonaId), Vec<Approval>> = HashMap::new();
    for row in approval::Entity::find().filter(approval::Column::WorkId.is_in(&ids)).all(db).await.db()? {
        let story: StoryId = store::id(&row.work_id)?;
        let ApprovalRow { persona, approval } = read_approval(&row)?;
        approved.entry((story, persona)).or_default().push(approval);
    }
    let mut risk: HashMap<StoryId, Vec<RiskDecision>> = HashMap::new();
    for row in risk_decision::Entity::find().filter(risk_decision::Column::WorkId.is_in(&ids)).all(db).await.db()? {
        let row = read_risk(row)?;
        let until = [row.risk.review_by, row.ended_at].into_iter().flatten().min();
        let RiskRow { risk: NewRisk { work, fingerprint, outcome, .. }, decided_by: by, decided_at: from, .. } = row;
        risk.entry(work).or_default().push(RiskDecision { fingerprint, outcome, by, from, until });
    }
    let paused: HashSet<PersonaId> = paused_among(db, people).await?;

    let mut found = HashMap::new();
    for Depicted { work, people, embargo } in works {
        let stand = |persona: &PersonaId| Standing {
            persona: *persona,
            // Whether someone is under 18 is not recorded yet.
            age: Age::Adult,
            approvals: approved.get(&(*work, *persona)).cloned().unwrap_or_default(),
            grants: grants.get(&(*work, *persona)).cloned().unwrap_or_default(),
            paused: paused.contains(persona),
        };
        let people = people.iter().map(stand).collect();
        let risk = risk.get(work).cloned().unwrap_or_default();
        // When something was explained is not recorded apart from the approval yet, so no pause is counted.
        found.insert(*work, Case { people, risk, embargo: *embargo, cooling_off: CoolingOff::NONE });
    }
    Ok(found)
}

pub(super) async fn insert(work: &mut Work, id: GrantId, new: &NewGrant, cleared: Option<Instant>) -> Result<()> {
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
        .filter(grant::Column::PersonaId.eq(persona.to_string()))
        .exec(work.db())
        .await
        .db()?;
    risk_decision::Entity::update_many()
        .col_expr(risk_decision::Column::Reason, Expr::value(""))
        .filter(risk_decision::Column::WorkId.is_in(theirs))
        .exec(work.db())
        .await
        .db()?;
    Ok(())
}

/// Ends every decision about a work, so that it has to be decided anew.
pub(super) async fn end_risks(work: &mut Work, story: StoryId) -> Result<()> {
    risk_decision::Entity::update_many()
        .col_expr(risk_decision::Column::EndedAt, Expr::value(work.now().micros()))
        .filter(risk_decision::Column::WorkId.eq(story.to_string()))
        .filter(risk_decision::Column::EndedAt.is_null())
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

/// Whether it was not approved before.
pub(super) async fn approve(
    work: &mut Work,
    story: StoryId,
    persona: PersonaId,
    version: VersionId,
    fingerprint: Fingerprint,
) -> Result<bool> {
    let key = (story.to_string(), persona.to_string(), version.to_string());
    if approval::Entity::find_by_id(key).one(work.db()).await.db()?.is_some() {
        return Ok(false);
    }
    let row = approval::ActiveModel {
        work_id: Set(story.to_string()),
        persona_id: Set(persona.to_string()),
        version_id: Set(version.to_string()),
        fingerprint: Set(hex(&fingerprint.0)),
        approved_at: Set(work.now().micros()),
    };
    approval::Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    Ok(true)
}

/// Who approved which versions of a work, and when.
pub async fn approvals(db: &impl ConnectionTrait, story: StoryId) -> Result<Vec<ApprovalRow>> {
    let rows = approval::Entity::find()
        .filter(approval::Column::WorkId.eq(story.to_string()))
        .order_by_asc(approval::Column::ApprovedAt)
        .order_by_asc(approval::Column::VersionId)
        .all(db)
        .await
        .db()?;
    rows.iter().map(read_approval).collect()
}

pub(super) async fn end_risk(work: &mut Work, story: StoryId, fingerprint: Fingerprint) -> Result<()> {
    risk_decision::Entity::update_many()
        .col_expr(risk_decision::Column::EndedAt, Expr::value(work.now().micros()))
        .filter(risk_decision::Column::WorkId.eq(story.to_string()))
        .filter(risk_decision::Column::Fingerprint.eq(hex(&fingerprint.0)))
        .filter(risk_decision::Column::EndedAt.is_null())
        .exec(work.db())
        .await
        .db()?;
    Ok(())
}

pub(super) async fn insert_risk(work: &mut Work, id: RiskDecisionId, new: &NewRisk, by: StaffId) -> Result<()> {
    let row = risk_decision::ActiveModel {
        id: Set(id.to_string()),
        work_id: Set(new.work.to_string()),
        fingerprint: Set(hex(&new.fingerprint.0)),
        outcome: Set(OutcomeName::from(new.outcome).name().to_owned()),
        solicitor: Set(new.solicitor.need().name().to_owned()),
        solicitor_asked_on: Set(new.solicitor.asked_on().map(|date| date.to_string())),
        reason: Set(new.reason.clone()),
        decided_by: Set(by.to_string()),
        decided_at: Set(work.now().micros()),
        review_by: Set(new.review_by.map(Instant::micros)),
        ended_at: Set(None),
    };
    risk_decision::Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

/// Every risk decision about a work, newest first, also those replaced.
pub async fn risks(db: &impl ConnectionTrait, story: StoryId) -> Result<Vec<RiskRow>> {
    let rows = risk_decision::Entity::find()
        .filter(risk_decision::Column::WorkId.eq(story.to_string()))
        .order_by_desc(risk_decision::Column::DecidedAt)
        .order_by_desc(risk_decision::Column::Id)
        .all(db)
        .await
        .db()?;
    rows.into_iter().map(read_risk).collect()
}

fn as_consent(row: GrantRow) -> Grant {
    let GrantRow { id, grant, condition_cleared_at, starts_at, recorded_at } = row;
    // The form asks by purpose, for everywhere: a yes means the channels that its purposes name.
    let is_yes = grant.answer == Answer::Yes;
    let meant = grant.purposes.iter().fold(Closed::EMPTY, |all, purpose| all.union(purpose.usual_channels()));
    Grant {
        answer: grant.answer,
        purposes: grant.purposes,
        recipient: grant.recipient,
        channels: if is_yes { meant } else { Closed::EMPTY },
        elements: grant.elements,
        territories: is_yes.then(|| vec![Territory::Worldwide]),
        languages: grant.languages,
        transformations: grant.transformations,
        from: starts_at,
        until: grant.until,
        condition_open: grant.condition.is_some() && condition_cleared_at.is_none(),
        by: Closed::of(&[Party::Person]),
        ..Grant::nothing(id, recorded_at)
    }
}

fn read_grant(row: grant::Model) -> Result<GrantRow> {
    let recipient = match (row.recipient_kind.as_deref(), row.recipient_id.as_deref()) {
        (None, None) => None,
        (Some("anyone"), None) => Some(Recipient::Anyone),
        (Some("press"), None) => Some(Recipient::Press),
        (Some("partner"), Some(partner)) => Some(Recipient::Partner(store::id(partner)?)),
        _ => return Err(unreadable()),
    };
    Ok(GrantRow {
        id: store::id(&row.id)?,
        grant: NewGrant {
            work: store::id(&row.work_id)?,
            persona: store::id(&row.persona_id)?,
            answer: match row.answer.as_str() {
                "yes" => Answer::Yes,
                "no" => Answer::No,
                _ => return Err(unreadable()),
            },
            purposes: closed(&row.purposes)?,
            recipient,
            elements: closed(&row.elements)?,
            languages: row.languages.as_deref().map(languages).transpose()?,
            transformations: closed(&row.transformations)?,
            condition: row.condition,
            until: row.ends_at.map(Instant::from_micros),
            method: store::id(&row.method)?,
        },
        condition_cleared_at: row.condition_cleared_at.map(Instant::from_micros),
        starts_at: Instant::from_micros(row.starts_at),
        recorded_at: Instant::from_micros(row.recorded_at),
    })
}

fn read_approval(row: &approval::Model) -> Result<ApprovalRow> {
    Ok(ApprovalRow {
        persona: store::id(&row.persona_id)?,
        approval: Approval {
            version: store::id(&row.version_id)?,
            fingerprint: Fingerprint(unhex(&row.fingerprint)?),
            at: Instant::from_micros(row.approved_at),
            by: Closed::of(&[Party::Person]),
            // What release means stands on the page on which it is approved.
            explained: Some(Instant::from_micros(row.approved_at)),
            waived_by: Closed::EMPTY,
        },
    })
}

fn read_risk(row: risk_decision::Model) -> Result<RiskRow> {
    let solicitor = match (store::id::<SolicitorNeed>(&row.solicitor)?, row.solicitor_asked_on.as_deref()) {
        (SolicitorNeed::NotNeeded, None) => Solicitor::NotNeeded,
        (SolicitorNeed::NotAskedYet, None) => Solicitor::NotAskedYet,
        (SolicitorNeed::Asked, Some(date)) => Solicitor::Asked(store::id(date)?),
        _ => return Err(unreadable()),
    };
    Ok(RiskRow {
        id: store::id(&row.id)?,
        risk: NewRisk {
            work: store::id(&row.work_id)?,
            fingerprint: Fingerprint(unhex(&row.fingerprint)?),
            outcome: store::id::<OutcomeName>(&row.outcome)?.into(),
            solicitor,
            reason: row.reason,
            review_by: row.review_by.map(Instant::from_micros),
        },
        decided_by: store::id(&row.decided_by)?,
        decided_at: Instant::from_micros(row.decided_at),
        ended_at: row.ended_at.map(Instant::from_micros),
    })
}

/// A permission that we cannot read is not a permission.
fn closed<M: Member>(wire: &str) -> Result<Closed<M>> {
    Closed::parse(wire).ok_or_else(unreadable)
}

fn language_tags(languages: &[Locale]) -> String {
    languages.iter().map(|language| language.tag()).collect::<Vec<_>>().join(" ")
}

fn languages(tags: &str) -> Result<Vec<Locale>> {
    tags.split_whitespace().map(store::id).collect()
}

fn unreadable() -> Error {
    Error::fault("the ledger", "a stored value does not parse")
}
