//! Counted over what is on record, each in one statement.

use crate::stories::State;
use base::{EditionId, Error, Result};
use people::selection::outcomes::Kind;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use store::DbResult;
use store::entity::{application, check_in, outcome, story};

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

/// What applicants were told last, and how many of them were told nothing yet
/// of those who sent theirs.
pub(super) async fn outcomes(
    db: &impl ConnectionTrait,
    edition: EditionId,
    sent: u64,
) -> Result<(BTreeMap<Kind, u64>, u64)> {
    let theirs = application::Entity::find()
        .select_only()
        .column(application::Column::Id)
        .filter(application::Column::EditionId.eq(edition.to_string()));
    let rows: Vec<(String, String)> = outcome::Entity::find()
        .select_only()
        .column(outcome::Column::ApplicationId)
        .column(outcome::Column::Kind)
        .filter(outcome::Column::ToldAt.is_not_null())
        .filter(outcome::Column::ApplicationId.in_subquery(theirs.into_query()))
        .order_by_asc(outcome::Column::ToldAt)
        .order_by_asc(outcome::Column::DecidedAt)
        .into_tuple()
        .all(db)
        .await
        .db()?;
    // The later of two takes the place of the earlier.
    let last: BTreeMap<String, String> = rows.into_iter().collect();
    let mut told: BTreeMap<Kind, u64> = BTreeMap::new();
    for kind in last.values() {
        *told.entry(store::id(kind)?).or_default() += 1;
    }
    Ok((told, sent.saturating_sub(last.len() as u64)))
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
