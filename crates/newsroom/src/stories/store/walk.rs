//! Going through very many stories, a piece at a time.

use super::{Filter, read_story, select};
use crate::stories::Story;
use base::{Result, StoryId};
use sea_orm::{ColumnTrait, ConnectionTrait, QueryFilter, QueryOrder, QuerySelect};
use store::DbResult;
use store::entity::story;

/// One piece after another, in the order of their ids: for a walk over all of
/// them that keeps none in memory and misses none while others are changed.
pub async fn after(db: &impl ConnectionTrait, filter: &Filter, last: Option<StoryId>, most: u64) -> Result<Vec<Story>> {
    let mut query = select(filter);
    if let Some(last) = last {
        query = query.filter(story::Column::Id.gt(last.to_string()));
    }
    query.order_by_asc(story::Column::Id).limit(most).all(db).await.db()?.into_iter().map(read_story).collect()
}
