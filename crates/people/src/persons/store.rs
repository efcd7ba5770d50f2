//! Rows of `persons`.

use crate::bond;
use base::{Error, Instant, PersonId, Result};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use store::entity::person;
use store::{DbResult, Work};

/// What is kept of a person: nothing that can be read without their key.
pub(super) struct Kept {
    pub sealed: String,
    /// Gone when the person is forgotten.
    pub wrapped: Option<String>,
    pub enrolled_at: Instant,
}

pub(super) async fn insert_person(work: &mut Work, id: PersonId, sealed: String, wrapped: String) -> Result<()> {
    let row = person::ActiveModel {
        id: Set(id.to_string()),
        sealed: Set(sealed),
        enrolled_at: Set(work.now().micros()),
        forgotten_at: Set(None),
    };
    person::Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    bond::keep_key(work, id, wrapped).await
}

pub(super) async fn person(db: &impl ConnectionTrait, id: PersonId) -> Result<Kept> {
    let row = person::Entity::find_by_id(id.to_string()).one(db).await.db()?.ok_or(Error::Missing)?;
    Ok(Kept {
        sealed: row.sealed,
        wrapped: bond::wrapped_key(db, id).await?,
        enrolled_at: Instant::from_micros(row.enrolled_at),
    })
}

pub(super) async fn reseal(work: &mut Work, id: PersonId, sealed: String) -> Result<()> {
    person::Entity::update_many()
        .col_expr(person::Column::Sealed, Expr::value(sealed))
        .filter(person::Column::Id.eq(id.to_string()))
        .exec(work.db())
        .await
        .db()?;
    Ok(())
}

/// Deletes the key, and the text that nobody can open any more with it.
pub(super) async fn destroy(work: &mut Work, id: PersonId) -> Result<()> {
    bond::destroy_key(work, id).await?;
    person::Entity::update_many()
        .col_expr(person::Column::Sealed, Expr::value(""))
        .col_expr(person::Column::ForgottenAt, Expr::value(work.now().micros()))
        .filter(person::Column::Id.eq(id.to_string()))
        .exec(work.db())
        .await
        .db()?;
    Ok(())
}
