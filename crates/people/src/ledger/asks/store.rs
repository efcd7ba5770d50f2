//! Rows of `asks`.

use super::model::{Ask, AskAbout, Item, Way};
use crate::ledger::answers::Choice;
use base::{Instant, PersonaId, Result, StoryId};
use sea_orm::sea_query::{Expr, ExprTrait as _, OnConflict};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use store::entity::ask;
use store::{DbResult, Work};

/// Everything that was asked about these works, oldest first.
pub async fn of_works(db: &impl ConnectionTrait, works: &[StoryId]) -> Result<Vec<Ask>> {
    let ids = works.iter().map(ToString::to_string);
    let rows = ask::Entity::find()
        .filter(ask::Column::WorkId.is_in(ids))
        .order_by_asc(ask::Column::AskedAt)
        .order_by_asc(ask::Column::Subject)
        .all(db)
        .await
        .db()?;
    rows.iter().map(read).collect()
}

/// How often each of these was written to or asked about something since: what
/// was asked at the same moment was one letter.
pub async fn letters(
    db: &impl ConnectionTrait,
    personas: &[PersonaId],
    since: Instant,
) -> Result<Vec<(PersonaId, u64)>> {
    let rows: Vec<(String, i64)> = ask::Entity::find()
        .select_only()
        .column(ask::Column::PersonaId)
        .column_as(Expr::col(ask::Column::AskedAt).count_distinct(), "times")
        .filter(ask::Column::PersonaId.is_in(personas.iter().map(ToString::to_string)))
        .filter(ask::Column::AskedAt.gte(since.micros()))
        .filter(ask::Column::Way.ne(Way::Page.name()))
        .group_by(ask::Column::PersonaId)
        .into_tuple()
        .all(db)
        .await
        .db()?;
    rows.into_iter().map(|(persona, times)| Ok((store::id(&persona)?, times.unsigned_abs()))).collect()
}

type Key = (String, String, String, String);

fn key(persona: PersonaId, story: StoryId, about: AskAbout) -> Key {
    (story.to_string(), persona.to_string(), about.kind().to_owned(), about.subject())
}

/// Rows of one statement: both engines bound its values.
const ROWS: usize = 500;

/// Asked in another way than before is asked anew.
pub(super) async fn asked(work: &mut Work, persona: PersonaId, items: &[Item], way: Way) -> Result<()> {
    let again =
        OnConflict::columns([ask::Column::WorkId, ask::Column::PersonaId, ask::Column::Kind, ask::Column::Subject])
            .update_columns([ask::Column::AskedAt, ask::Column::Way])
            .to_owned();
    for some in items.chunks(ROWS) {
        let row = |item: &Item| row(work, key(persona, item.work, item.about), way, None);
        let rows: Vec<_> = some.iter().map(row).collect();
        ask::Entity::insert_many(rows).on_conflict(again.clone()).exec_without_returning(work.db()).await.db()?;
    }
    Ok(())
}

pub(super) async fn answered(
    work: &mut Work,
    persona: PersonaId,
    story: StoryId,
    about: AskAbout,
    choice: Choice,
) -> Result<()> {
    let changed = ask::Entity::update_many()
        .col_expr(ask::Column::Answer, Expr::value(choice.name()))
        .col_expr(ask::Column::AnsweredAt, Expr::value(work.now().micros()))
        .filter(same(&key(persona, story, about)))
        .exec(work.db())
        .await
        .db()?;
    if changed.rows_affected == 0 {
        let row = row(work, key(persona, story, about), Way::Page, Some(choice));
        ask::Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    }
    Ok(())
}

fn same((story, persona, kind, subject): &Key) -> sea_orm::Condition {
    sea_orm::Condition::all()
        .add(ask::Column::WorkId.eq(story))
        .add(ask::Column::PersonaId.eq(persona))
        .add(ask::Column::Kind.eq(kind))
        .add(ask::Column::Subject.eq(subject))
}

fn row(work: &Work, (story, persona, kind, subject): Key, way: Way, answer: Option<Choice>) -> ask::ActiveModel {
    let now = work.now().micros();
    ask::ActiveModel {
        work_id: Set(story),
        persona_id: Set(persona),
        kind: Set(kind),
        subject: Set(subject),
        asked_at: Set(now),
        way: Set(way.name().to_owned()),
        answer: Set(answer.map(|choice| choice.name().to_owned())),
        answered_at: Set(answer.map(|_| now)),
    }
}

fn read(row: &ask::Model) -> Result<Ask> {
    Ok(Ask {
        work: store::id(&row.work_id)?,
        persona: store::id(&row.persona_id)?,
        about: AskAbout::read(&row.kind, &row.subject)?,
        asked_at: Instant::from_micros(row.asked_at),
        way: store::id(&row.way)?,
        answer: row.answer.as_deref().map(store::id).transpose()?,
    })
}
