//! Rows of `evidence`, `evidence_heads` and `evidence_register`.

use super::chain::{self, Broken, Flaw, Head, START, Verdict, Walk};
use super::model::{About, Agreement, How, Kind, Row};
use crate::ledger::hex::{hex, unhex};
use base::{Error, GrantId, Instant, PersonaId, Result, StoryId};
use consent::{Fingerprint, Party};
use sea_orm::sea_query::{Expr, Query};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait,
    IntoActiveModel, QueryFilter, QueryOrder, QuerySelect,
};
use std::collections::{BTreeMap, HashMap};
use store::entity::{evidence, evidence_head, evidence_register, grant};
use store::{Db, DbResult, Work};

/// Rows of one statement when everything is looked at.
const PAGE: u64 = 1_000;
/// Rows of one statement when they are written: both engines bound its values.
const ROWS: usize = 500;
/// The register's only row.
const REGISTER: i64 = 1;

pub(super) async fn head(db: &impl ConnectionTrait, persona: PersonaId) -> Result<Option<Head>> {
    let row = evidence_head::Entity::find_by_id(persona.to_string()).one(db).await.db()?;
    Ok(row.map(|row| Head { rows: row.row_count, hash: row.hash }))
}

/// Gives a new chain its place in the register.
pub(super) async fn register(work: &mut Work, persona: PersonaId) -> Result<()> {
    let register = evidence_register::Entity::find_by_id(REGISTER).one(work.db()).await.db()?;
    let register = register.ok_or_else(|| Error::fault("the ledger", "the register of chains has no row"))?;
    let place = register.chain_count + 1;
    let place_hash = chain::place_hash(&persona.to_string(), place, &register.hash);
    evidence_register::Entity::update_many()
        .col_expr(evidence_register::Column::ChainCount, Expr::value(place))
        .col_expr(evidence_register::Column::Hash, Expr::value(place_hash.clone()))
        .filter(evidence_register::Column::Id.eq(REGISTER))
        .exec(work.db())
        .await
        .db()?;
    let row = evidence_head::ActiveModel {
        persona_id: Set(persona.to_string()),
        row_count: Set(0),
        hash: Set(START.to_owned()),
        place: Set(place),
        place_previous: Set(register.hash),
        place_hash: Set(place_hash),
    };
    evidence_head::Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

/// Rows that follow each other, and the chain's new end.
pub(super) async fn append(work: &mut Work, persona: PersonaId, rows: &[Row]) -> Result<()> {
    let Some(last) = rows.last() else { return Ok(()) };
    // The end first: of two who meet, one is told to try again there. At the
    // rows it would be told that its number is taken, which nobody can mend.
    evidence_head::Entity::update_many()
        .col_expr(evidence_head::Column::RowCount, Expr::value(last.number))
        .col_expr(evidence_head::Column::Hash, Expr::value(last.hash.clone()))
        .filter(evidence_head::Column::PersonaId.eq(persona.to_string()))
        .exec(work.db())
        .await
        .db()?;
    for some in rows.chunks(ROWS) {
        let kept = some.iter().map(|row| written(row).into_active_model().reset_all());
        evidence::Entity::insert_many(kept).exec_without_returning(work.db()).await.db()?;
    }
    Ok(())
}

/// Everything that happened to somebody's permissions, oldest first.
pub async fn chain(db: &impl ConnectionTrait, persona: PersonaId) -> Result<Vec<Row>> {
    select(db, Condition::all().add(evidence::Column::PersonaId.eq(persona.to_string()))).await
}

/// Everything that happened about a work, person by person, oldest first.
pub async fn of_work(db: &impl ConnectionTrait, story: StoryId) -> Result<Vec<Row>> {
    select(db, Condition::all().add(evidence::Column::WorkId.eq(story.to_string()))).await
}

/// What a person said to the agreements that come before any work, the latest first.
pub async fn agreements(db: &impl ConnectionTrait, persona: PersonaId) -> Result<Vec<Row>> {
    let before = [Agreement::TakePart, Agreement::BeRecorded].map(Agreement::name);
    let which = Condition::all()
        .add(evidence::Column::PersonaId.eq(persona.to_string()))
        .add(evidence::Column::Agreement.is_in(before));
    let mut rows = select(db, which).await?;
    rows.reverse();
    Ok(rows)
}

/// What each of these said last to one of those agreements, in one statement for any number.
pub async fn last_said(
    db: &impl ConnectionTrait,
    personas: &[PersonaId],
    agreement: Agreement,
) -> Result<HashMap<PersonaId, Kind>> {
    let which = Condition::all()
        .add(evidence::Column::PersonaId.is_in(personas.iter().map(ToString::to_string)))
        .add(evidence::Column::Agreement.eq(agreement.name()));
    // In the order of each chain: the last holds.
    Ok(select(db, which).await?.into_iter().map(|row| (row.persona, row.kind)).collect())
}

async fn select(db: &impl ConnectionTrait, which: Condition) -> Result<Vec<Row>> {
    let rows = evidence::Entity::find()
        .filter(which)
        .order_by_asc(evidence::Column::PersonaId)
        .order_by_asc(evidence::Column::Number)
        .all(db)
        .await
        .db()?;
    rows.into_iter().map(read).collect()
}

/// When a work was explained to each person in it, or to the guardian beside
/// them, in one statement for any number of works.
pub async fn explained(
    db: &impl ConnectionTrait,
    to: Party,
    works: &[StoryId],
) -> Result<HashMap<(StoryId, PersonaId), super::Explained>> {
    let rows = evidence::Entity::find()
        .filter(evidence::Column::WorkId.is_in(works.iter().map(ToString::to_string)))
        .filter(evidence::Column::Kind.is_in([Kind::Explained.name(), Kind::Waived.name()]))
        .order_by_asc(evidence::Column::PersonaId)
        .order_by_asc(evidence::Column::Number)
        .all(db)
        .await
        .db()?;
    let mut told: HashMap<(StoryId, PersonaId), super::Explained> = HashMap::new();
    for row in rows {
        let row = read(row)?;
        let Some(work) = row.about.work.filter(|_| super::rules::is_of(&row, to)) else { continue };
        let before = told.remove(&(work, row.persona));
        if let Some(now) = super::rules::told(before, &row) {
            told.insert((work, row.persona), now);
        }
    }
    Ok(told)
}

/// Permissions that the evidence knows as given and whose window is over,
/// without a row that says how they ended.
pub async fn over_unnoted(
    db: &impl ConnectionTrait,
    now: Instant,
    most: u64,
) -> Result<Vec<(PersonaId, StoryId, GrantId)>> {
    let noted = |column: evidence::Column, kinds: &[Kind]| {
        let mut rows = Query::select();
        rows.expr(Expr::val(1)).from(evidence::Entity);
        rows.and_where(Expr::col((evidence::Entity, column)).equals((grant::Entity, grant::Column::Id)));
        if !kinds.is_empty() {
            rows.and_where(evidence::Column::Kind.is_in(kinds.iter().map(|kind| kind.name())));
        }
        Expr::exists(rows.take())
    };
    let given = [Kind::Given, Kind::Varied, Kind::Reconfirmed];
    let ended = [Kind::Expired, Kind::Withdrawn, Kind::EndedByUs, Kind::Invalidated];
    let rows: Vec<(String, String, String)> = grant::Entity::find()
        .select_only()
        .columns([grant::Column::PersonaId, grant::Column::WorkId, grant::Column::Id])
        .filter(grant::Column::Answer.eq("yes"))
        .filter(grant::Column::EndsAt.lte(now.micros()))
        .filter(noted(evidence::Column::GrantId, &given))
        .filter(noted(evidence::Column::GrantId, &ended).not())
        .filter(noted(evidence::Column::Supersedes, &[]).not())
        .order_by_asc(grant::Column::EndsAt)
        .order_by_asc(grant::Column::Id)
        .limit(most)
        .into_tuple()
        .all(db)
        .await
        .db()?;
    let ids = |(persona, work, grant): &(String, String, String)| {
        Ok((store::id(persona)?, store::id(work)?, store::id(grant)?))
    };
    rows.iter().map(ids).collect()
}

/// Checks every chain and the register, as they stood at one moment.
pub async fn verify(db: &Db) -> Result<Verdict> {
    let db = db.snapshot().await?;
    let heads = evidence_head::Entity::find().order_by_asc(evidence_head::Column::Place).all(&db).await.db()?;
    let register = evidence_register::Entity::find_by_id(REGISTER).one(&db).await.db()?;
    let mut broken = check_register(&heads, register.as_ref());
    let chains = heads.len() as u64;
    let mut ends: BTreeMap<String, Head> =
        heads.into_iter().map(|row| (row.persona_id, Head { rows: row.row_count, hash: row.hash })).collect();
    let (mut rows, mut last) = (0, (String::new(), 0_i64));
    let mut walk: Option<Walk> = None;
    while broken.is_none() {
        let page = page_after(&db, &last).await?;
        let Some(end) = page.last() else { break };
        last = (end.persona_id.clone(), end.number);
        rows += page.len() as u64;
        for row in &page {
            if walk.as_ref().is_none_or(|walk| !walk.is_of(&row.persona_id)) {
                let next = Walk::new(&row.persona_id, ends.remove(&row.persona_id));
                broken = broken.or_else(|| walk.replace(next)?.end());
            }
            broken = broken.or_else(|| walk.as_mut()?.step(row));
        }
    }
    broken = broken.or_else(|| walk?.end());
    // Chains of which not one row is left.
    broken = broken.or_else(|| ends.into_iter().find_map(|(persona, head)| Walk::new(&persona, Some(head)).end()));
    Ok(Verdict { chains, rows, broken })
}

async fn page_after(db: &impl ConnectionTrait, last: &(String, i64)) -> Result<Vec<evidence::Model>> {
    let (persona, number) = last;
    let same = evidence::Column::PersonaId.eq(persona).and(evidence::Column::Number.gt(*number));
    evidence::Entity::find()
        .filter(evidence::Column::PersonaId.gt(persona).or(same))
        .order_by_asc(evidence::Column::PersonaId)
        .order_by_asc(evidence::Column::Number)
        .limit(PAGE)
        .all(db)
        .await
        .db()
}

fn check_register(heads: &[evidence_head::Model], register: Option<&evidence_register::Model>) -> Option<Broken> {
    let flaw = |number| Some(Broken { persona: None, number, flaw: Flaw::Register });
    let mut last = START;
    for (place, head) in (1..).zip(heads) {
        let right = chain::place_hash(&head.persona_id, place, last);
        if head.place != place || head.place_previous != last || head.place_hash != right {
            return flaw(place);
        }
        last = &head.place_hash;
    }
    let count = i64::try_from(heads.len()).unwrap_or(i64::MAX);
    match register {
        Some(register) if register.chain_count == count && register.hash == last => None,
        _ => flaw(count + 1),
    }
}

/// A row as it is kept.
pub(super) fn written(row: &Row) -> evidence::Model {
    let How { by, method, notice, language, interpreting, staff_present, said_at, paper, sealed } = row.how.clone();
    let About { agreement, work, version, grant, supersedes } = row.about;
    let staff: Vec<String> = staff_present.iter().map(ToString::to_string).collect();
    evidence::Model {
        persona_id: row.persona.to_string(),
        number: row.number,
        kind: row.kind.name().to_owned(),
        at: row.at.micros(),
        actor_kind: row.actor_kind.clone(),
        actor_id: row.actor_id.clone(),
        by_whom: by.name().to_owned(),
        method: method.map(|method| method.name().to_owned()),
        agreement: agreement.name().to_owned(),
        work_id: work.map(|id| id.to_string()),
        version_id: version.map(|(id, _)| id.to_string()),
        fingerprint: version.map(|(_, print)| hex(&print.0)),
        grant_id: grant.map(|id| id.to_string()),
        supersedes: supersedes.map(|id| id.to_string()),
        notice_id: notice.map(|id| id.to_string()),
        language: language.map(|language| language.tag().to_owned()),
        interpreter: interpreting.name().to_owned(),
        staff_present: staff.join(" "),
        terms: row.terms.clone(),
        sealed,
        said_at: said_at.map(Instant::micros),
        paper_hash: paper,
        previous: row.previous.clone(),
        hash: row.hash.clone(),
    }
}

fn read(row: evidence::Model) -> Result<Row> {
    fn maybe<T: std::str::FromStr>(text: Option<&str>) -> Result<Option<T>> {
        text.map(store::id).transpose()
    }
    let version = match (maybe(row.version_id.as_deref())?, row.fingerprint.as_deref()) {
        (Some(version), Some(print)) => Some((version, Fingerprint(unhex(print)?))),
        (None, None) => None,
        _ => return Err(Error::fault("the ledger", "a version without its hash")),
    };
    Ok(Row {
        persona: store::id(&row.persona_id)?,
        number: row.number,
        kind: store::id(&row.kind)?,
        at: Instant::from_micros(row.at),
        actor_kind: row.actor_kind,
        actor_id: row.actor_id,
        about: About {
            agreement: store::id(&row.agreement)?,
            work: maybe(row.work_id.as_deref())?,
            version,
            grant: maybe(row.grant_id.as_deref())?,
            supersedes: maybe(row.supersedes.as_deref())?,
        },
        how: How {
            by: store::id(&row.by_whom)?,
            method: maybe(row.method.as_deref())?,
            notice: maybe(row.notice_id.as_deref())?,
            language: maybe(row.language.as_deref())?,
            interpreting: store::id(&row.interpreter)?,
            staff_present: row.staff_present.split_whitespace().map(store::id).collect::<Result<_>>()?,
            said_at: row.said_at.map(Instant::from_micros),
            paper: row.paper_hash,
            sealed: row.sealed,
        },
        terms: row.terms,
        previous: row.previous,
        hash: row.hash,
    })
}
