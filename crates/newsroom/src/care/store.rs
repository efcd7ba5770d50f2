//! Stories that became public lately and that nobody was asked about yet.

use crate::stories::State;
use base::{Instant, PersonaId, Result};
use people::check_ins::{About, Appearance};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, QueryTrait};
use store::DbResult;
use store::entity::{check_in, review, story};

/// The first published first, at most so many.
pub(super) async fn published(db: &impl ConnectionTrait, since: Instant, most: u64) -> Result<Vec<Appearance>> {
    let known = check_in::Entity::find().select_only().column(check_in::Column::SubjectId).into_query();
    let rows: Vec<(String, String, i64)> = story::Entity::find()
        .select_only()
        .column(story::Column::Id)
        .column(story::Column::PersonaId)
        .column(story::Column::PublishedAt)
        .filter(story::Column::PublishedAt.gte(since.micros()))
        .filter(story::Column::State.eq(State::Published.name()))
        .filter(story::Column::Id.not_in_subquery(known))
        .order_by_asc(story::Column::PublishedAt)
        .order_by_asc(story::Column::Id)
        .limit(most)
        .into_tuple()
        .all(db)
        .await
        .db()?;
    rows.into_iter()
        .map(|(story, persona, at)| {
            let about = About::Story(store::id(&story)?);
            Ok(Appearance { persona: store::id(&persona)?, about, at: Instant::from_micros(at) })
        })
        .collect()
}

/// How many rounds of reading were sent to each of these since.
pub(super) async fn sent_rounds(
    db: &impl ConnectionTrait,
    personas: &[PersonaId],
    since: Instant,
) -> Result<Vec<(PersonaId, u64)>> {
    let theirs = story::Column::PersonaId.is_in(personas.iter().map(ToString::to_string));
    let rows: Vec<(String, i64)> = review::Entity::find()
        .join(
            JoinType::InnerJoin,
            review::Entity::belongs_to(story::Entity).from(review::Column::StoryId).to(story::Column::Id).into(),
        )
        .select_only()
        .column(story::Column::PersonaId)
        .column_as(review::Column::Id.count(), "times")
        .filter(theirs)
        .filter(review::Column::SentAt.gte(since.micros()))
        .group_by(story::Column::PersonaId)
        .into_tuple()
        .all(db)
        .await
        .db()?;
    rows.into_iter().map(|(persona, times)| Ok((store::id(&persona)?, times.unsigned_abs()))).collect()
}
