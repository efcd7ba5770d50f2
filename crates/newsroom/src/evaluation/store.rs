//! Counted over what is on record, each in one statement.

use crate::stories::State;
use base::{EditionId, Error, Result};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use store::DbResult;
use store::entity::{check_in, story};

/// An edition's stories, by where they stand.
pub(super) async fn stories(db: &impl ConnectionTrait, edition: EditionId) -> Result<HashMap<State, u64>> {
    let rows: Vec<(String, i64)> = story::Entity::find()
        .select_only()
        .column(story::Column::State)
        .column_as(story::Column::Id.count(), "stories")
        .filter(story::Column::EditionId.eq(edition.to_string()))
        .group_by(story::Column::State)
        .into_tuple()
        .all(db)
        .await
        .db()?;
    let unknown = || Error::fault("counting stories", "a stored state does not parse");
    let read =
        |(state, stories): (String, i64)| Ok((State::parse(&state).ok_or_else(unknown)?, stories.unsigned_abs()));
    rows.into_iter().map(read).collect()
}

/// How many stories of each of these can be read by everyone.
pub(super) async fn published(db: &impl ConnectionTrait, editions: &[EditionId]) -> Result<BTreeMap<EditionId, u64>> {
    let rows: Vec<(String, i64)> = story::Entity::find()
        .select_only()
        .column(story::Column::EditionId)
        .column_as(story::Column::Id.count(), "stories")
        .filter(story::Column::EditionId.is_in(editions.iter().map(ToString::to_string)))
        .filter(story::Column::State.eq(State::Published.name()))
        .group_by(story::Column::EditionId)
        .into_tuple()
        .all(db)
        .await
        .db()?;
    rows.into_iter().map(|(edition, stories)| Ok((store::id(&edition)?, stories.unsigned_abs()))).collect()
}

/// How many people were asked how they are after their story came out, and how
/// many of them answered: the answers are sealed, and counted no further.
pub(super) async fn asked_how(db: &impl ConnectionTrait, edition: EditionId) -> Result<(u64, u64)> {
    let stories = story::Entity::find()
        .select_only()
        .column(story::Column::Id)
        .filter(story::Column::EditionId.eq(edition.to_string()));
    let rows: Vec<(String, Option<i64>)> = check_in::Entity::find()
        .select_only()
        .column(check_in::Column::PersonaId)
        .column(check_in::Column::AnsweredAt)
        .filter(check_in::Column::AskedAt.is_not_null())
        .filter(check_in::Column::SubjectId.in_subquery(stories.into_query()))
        .into_tuple()
        .all(db)
        .await
        .db()?;
    let answered: BTreeSet<&str> =
        rows.iter().filter(|(_, answered)| answered.is_some()).map(|(persona, _)| persona.as_str()).collect();
    let asked: BTreeSet<&str> = rows.iter().map(|(persona, _)| persona.as_str()).collect();
    Ok((answered.len() as u64, asked.len() as u64))
}
