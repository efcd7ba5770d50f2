//! Rows of `posts`.

use super::super::model::{Disclosure, Place, Post};
use super::super::store as files;
use base::{DisclosureId, Instant, PersonaId, PostId, Result};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder};
use std::collections::HashMap;
use store::entity::post;
use store::{DbResult, Work};

/// Where each of these files was posted, as their holders say, the first first.
pub async fn posts(db: &impl ConnectionTrait, files: &[DisclosureId]) -> Result<HashMap<DisclosureId, Vec<Post>>> {
    let ids = files.iter().map(ToString::to_string);
    let rows = post::Entity::find()
        .filter(post::Column::DisclosureId.is_in(ids))
        .order_by_asc(post::Column::NotedAt)
        .order_by_asc(post::Column::Id)
        .all(db)
        .await
        .db()?;
    let mut found: HashMap<DisclosureId, Vec<Post>> = HashMap::new();
    for row in rows {
        found.entry(store::id(&row.disclosure_id)?).or_default().push(Post {
            id: store::id(&row.id)?,
            place: store::id(&row.place)?,
            address: row.address,
            noted_at: Instant::from_micros(row.noted_at),
        });
    }
    Ok(found)
}

/// The file that a post shows.
pub(super) async fn file_of(db: &impl ConnectionTrait, of: PostId) -> Result<Option<DisclosureId>> {
    let row = post::Entity::find_by_id(of.to_string()).one(db).await.db()?;
    row.map(|row| store::id(&row.disclosure_id)).transpose()
}

pub(super) async fn insert(
    work: &mut Work,
    id: PostId,
    of: &Disclosure,
    place: Place,
    address: Option<&str>,
) -> Result<()> {
    let row = post::Model {
        id: id.to_string(),
        disclosure_id: of.id.to_string(),
        work_id: of.work.to_string(),
        place: place.name().to_owned(),
        address: address.map(str::to_owned),
        noted_at: work.now().micros(),
    };
    post::Entity::insert(row.into_active_model().reset_all()).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

/// Whether it was still there.
pub(super) async fn delete(work: &mut Work, of: PostId) -> Result<bool> {
    let gone = post::Entity::delete_by_id(of.to_string()).exec(work.db()).await.db()?;
    Ok(gone.rows_affected == 1)
}

pub(super) async fn forget_addresses(work: &mut Work, persona: PersonaId) -> Result<()> {
    post::Entity::update_many()
        .col_expr(post::Column::Address, Expr::value(Option::<String>::None))
        .filter(post::Column::DisclosureId.in_subquery(files::that_show(persona)))
        .exec(work.db())
        .await
        .db()?;
    Ok(())
}
