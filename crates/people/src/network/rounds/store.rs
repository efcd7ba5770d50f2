//! Rows of `alumni_rounds` and `alumni_asks`.

use super::model::{Answer, Ask, Progress, Round};
use crate::network::store::{free_on, may_be_found};
use base::jiff::civil::Date;
use base::{EditionId, Instant, PersonaId, Result};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};
use store::entity::alumni_ask::{ActiveModel, Column, Entity, Model};
use store::entity::{alumni_round, ambassador, network_member, persona_link};
use store::{DbResult, Work};

/// Rows of one statement: both engines bound its values.
const ROWS: usize = 500;

pub async fn round(db: &impl ConnectionTrait, edition: EditionId) -> Result<Option<Round>> {
    let row = alumni_round::Entity::find_by_id(edition.to_string()).one(db).await.db()?;
    row.map(|row| {
        Ok(Round {
            edition: store::id(&row.edition_id)?,
            begun_at: Instant::from_micros(row.begun_at),
            begun_by: row.begun_by.as_deref().map(store::id).transpose()?,
        })
    })
    .transpose()
}

/// Whom the question may be put to and was not: in the network and to be found
/// today, and not in that edition already, by whichever persona of theirs.
pub async fn to_ask(
    db: &impl ConnectionTrait,
    edition: EditionId,
    today: Date,
    now: Instant,
) -> Result<Vec<PersonaId>> {
    let known =
        Entity::find().select_only().column(Column::PersonaId).filter(Column::EditionId.eq(edition.to_string()));
    let parts = ambassador::Entity::find()
        .select_only()
        .column(ambassador::Column::PersonaId)
        .filter(ambassador::Column::EditionId.eq(edition.to_string()))
        .filter(ambassador::Column::PersonaId.is_not_null())
        .filter(ambassador::Column::LeftAt.is_null());
    let persons = persona_link::Entity::find()
        .select_only()
        .column(persona_link::Column::Finder)
        .filter(persona_link::Column::PersonaId.in_subquery(parts.into_query()));
    let there = persona_link::Entity::find()
        .select_only()
        .column(persona_link::Column::PersonaId)
        .filter(persona_link::Column::Finder.in_subquery(persons.into_query()));
    let rows: Vec<String> = network_member::Entity::find()
        .select_only()
        .column(network_member::Column::PersonaId)
        .filter(may_be_found(now))
        .filter(free_on(today))
        .filter(network_member::Column::PersonaId.not_in_subquery(known.into_query()))
        .filter(network_member::Column::PersonaId.not_in_subquery(there.into_query()))
        .order_by_asc(network_member::Column::PersonaId)
        .into_tuple()
        .all(db)
        .await
        .db()?;
    rows.iter().map(|id| store::id(id)).collect()
}

/// How far it has come. One statement.
pub async fn progress(db: &impl ConnectionTrait, edition: EditionId) -> Result<Progress> {
    let rows: Vec<(bool, i64, Option<String>, i64)> = Entity::find()
        .select_only()
        .column_as(Column::AskedAt.is_not_null(), "went")
        .column(Column::ByHand)
        .column(Column::Answer)
        .column_as(Column::PersonaId.count(), "people")
        .filter(Column::EditionId.eq(edition.to_string()))
        .group_by(Column::AskedAt.is_not_null())
        .group_by(Column::ByHand)
        .group_by(Column::Answer)
        .into_tuple()
        .all(db)
        .await
        .db()?;
    let mut all = Progress::default();
    for (went, by_hand, answer, people) in rows {
        let people = usize::try_from(people).unwrap_or_default();
        all.put += people;
        all.asked += if went { people } else { 0 };
        all.by_hand += if by_hand == 0 { 0 } else { people };
        match answer.as_deref().map(store::id).transpose()? {
            Some(Answer::Yes) => all.yes += people,
            Some(Answer::NotThisTime) => all.not_this_time += people,
            Some(Answer::NotNow) => all.not_now += people,
            None => {}
        }
    }
    Ok(all)
}

/// Who gave this answer, the first of them first, and may still be asked.
pub async fn answers(
    db: &impl ConnectionTrait,
    (edition, answer): (EditionId, Answer),
    now: Instant,
    (offset, limit): (u64, u64),
) -> Result<Vec<Ask>> {
    let found = network_member::Entity::find()
        .select_only()
        .column(network_member::Column::PersonaId)
        .filter(may_be_found(now))
        .into_query();
    let rows = Entity::find()
        .filter(Column::EditionId.eq(edition.to_string()))
        .filter(Column::Answer.eq(answer.name()))
        .filter(Column::PersonaId.in_subquery(found))
        .order_by_asc(Column::AnsweredAt)
        .order_by_asc(Column::PersonaId)
        .limit(limit)
        .offset(offset)
        .all(db)
        .await
        .db()?;
    rows.iter().map(read).collect()
}

/// Everything that these were asked, the latest first.
pub async fn of(db: &impl ConnectionTrait, own: &[PersonaId]) -> Result<Vec<Ask>> {
    let rows = Entity::find()
        .filter(Column::PersonaId.is_in(own.iter().map(ToString::to_string)))
        .order_by_desc(Column::PutAt)
        .order_by_asc(Column::EditionId)
        .all(db)
        .await
        .db()?;
    rows.iter().map(read).collect()
}

/// Every question of a round, whoever it is put to.
pub async fn asks(db: &impl ConnectionTrait, edition: EditionId) -> Result<Vec<Ask>> {
    let rows = Entity::find()
        .filter(Column::EditionId.eq(edition.to_string()))
        .order_by_asc(Column::PersonaId)
        .all(db)
        .await
        .db()?;
    rows.iter().map(read).collect()
}

pub async fn find(db: &impl ConnectionTrait, edition: EditionId, persona: PersonaId) -> Result<Option<Ask>> {
    let row = Entity::find_by_id((edition.to_string(), persona.to_string())).one(db).await.db()?;
    row.as_ref().map(read).transpose()
}

pub(super) async fn begin(work: &mut Work, edition: EditionId) -> Result<()> {
    let row = alumni_round::ActiveModel {
        edition_id: Set(edition.to_string()),
        begun_at: Set(work.now().micros()),
        begun_by: Set(work.actor().staff().map(|id| id.to_string())),
    };
    alumni_round::Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

pub(super) async fn put(work: &mut Work, edition: EditionId, personas: &[PersonaId]) -> Result<()> {
    let known = OnConflict::columns([Column::EditionId, Column::PersonaId]).do_nothing().to_owned();
    let now = work.now().micros();
    for some in personas.chunks(ROWS) {
        let row = |persona: &PersonaId| ActiveModel {
            edition_id: Set(edition.to_string()),
            persona_id: Set(persona.to_string()),
            put_at: Set(now),
            asked_at: Set(None),
            by_hand: Set(0),
            answer: Set(None),
            answered_at: Set(None),
        };
        let rows: Vec<_> = some.iter().map(row).collect();
        Entity::insert_many(rows).on_conflict(known.clone()).exec_without_returning(work.db()).await.db()?;
    }
    Ok(())
}

/// Whether they were not asked before.
pub(super) async fn asked(work: &mut Work, edition: EditionId, persona: PersonaId, by_hand: bool) -> Result<bool> {
    let done = Entity::update_many()
        .col_expr(Column::AskedAt, Expr::value(work.now().micros()))
        .col_expr(Column::ByHand, Expr::value(i64::from(by_hand)))
        .filter(Column::EditionId.eq(edition.to_string()))
        .filter(Column::PersonaId.eq(persona.to_string()))
        .filter(Column::AskedAt.is_null())
        .exec(work.db())
        .await
        .db()?;
    Ok(done.rows_affected == 1)
}

pub(super) async fn answer(work: &mut Work, edition: EditionId, persona: PersonaId, answer: Answer) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::Answer, Expr::value(answer.name()))
        .col_expr(Column::AnsweredAt, Expr::value(work.now().micros()))
        .filter(Column::EditionId.eq(edition.to_string()))
        .filter(Column::PersonaId.eq(persona.to_string()))
        .exec(work.db())
        .await
        .db()?;
    Ok(())
}

pub(super) async fn sweep(work: &mut Work, before: Instant) -> Result<u64> {
    let gone = Entity::delete_many().filter(Column::PutAt.lt(before.micros())).exec(work.db()).await.db()?;
    Ok(gone.rows_affected)
}

fn read(row: &Model) -> Result<Ask> {
    Ok(Ask {
        edition: store::id(&row.edition_id)?,
        persona: store::id(&row.persona_id)?,
        put_at: Instant::from_micros(row.put_at),
        asked_at: row.asked_at.map(Instant::from_micros),
        by_hand: row.by_hand != 0,
        answer: row.answer.as_deref().map(store::id).transpose()?,
        answered_at: row.answered_at.map(Instant::from_micros),
    })
}
