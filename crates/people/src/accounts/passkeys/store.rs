//! Rows of `passkeys`.

use super::{Credential, Passkey};
use base::{Error, Instant, PasskeyId, Result, StaffId};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use store::entity::passkey;
use store::{DbResult, Work, unique_violation};

/// A stored credential with whose it is.
pub(super) struct Held {
    pub id: PasskeyId,
    pub staff: StaffId,
    pub credential: Credential,
}

pub(super) async fn insert(
    work: &mut Work,
    id: PasskeyId,
    staff: StaffId,
    new: &Credential,
    label: &str,
) -> Result<()> {
    let row = passkey::ActiveModel {
        id: Set(id.to_string()),
        staff_id: Set(staff.to_string()),
        credential_id: Set(new.id.clone()),
        credential: Set(store::wire(new)?),
        label: Set(label.to_owned()),
        created_at: Set(work.now().micros()),
        used_at: Set(None),
    };
    match passkey::Entity::insert(row).exec_without_returning(work.db()).await {
        Err(error) if unique_violation(&error, "passkeys", &["credential_id"]) => {
            Err(Error::conflict("accounts-passkey-known"))
        }
        other => other.db().map(|_| ()),
    }
}

/// Somebody's passkeys, oldest first.
pub async fn list(db: &impl ConnectionTrait, staff: StaffId) -> Result<Vec<Passkey>> {
    rows(db, staff)
        .await?
        .into_iter()
        .map(|row| {
            Ok(Passkey {
                id: store::id(&row.id)?,
                label: row.label,
                created_at: Instant::from_micros(row.created_at),
                used_at: row.used_at.map(Instant::from_micros),
            })
        })
        .collect()
}

pub(super) async fn credentials(db: &impl ConnectionTrait, staff: StaffId) -> Result<Vec<Credential>> {
    rows(db, staff).await?.iter().map(|row| store::json(&row.credential)).collect()
}

async fn rows(db: &impl ConnectionTrait, staff: StaffId) -> Result<Vec<passkey::Model>> {
    passkey::Entity::find()
        .filter(passkey::Column::StaffId.eq(staff.to_string()))
        .order_by_asc(passkey::Column::CreatedAt)
        .order_by_asc(passkey::Column::Id)
        .all(db)
        .await
        .db()
}

pub(super) async fn by_credential(db: &impl ConnectionTrait, credential_id: &str) -> Result<Option<Held>> {
    let found = passkey::Entity::find().filter(passkey::Column::CredentialId.eq(credential_id)).one(db).await.db()?;
    found
        .map(|row| {
            Ok(Held {
                id: store::id(&row.id)?,
                staff: store::id(&row.staff_id)?,
                credential: store::json(&row.credential)?,
            })
        })
        .transpose()
}

pub(super) async fn used(work: &mut Work, id: PasskeyId, credential: &Credential) -> Result<()> {
    passkey::Entity::update_many()
        .col_expr(passkey::Column::Credential, Expr::value(store::wire(credential)?))
        .col_expr(passkey::Column::UsedAt, Expr::value(work.now().micros()))
        .filter(passkey::Column::Id.eq(id.to_string()))
        .exec(work.db())
        .await
        .db()?;
    Ok(())
}

/// Whether it was there.
pub(super) async fn rename(work: &mut Work, staff: StaffId, id: PasskeyId, label: &str) -> Result<bool> {
    let changed = passkey::Entity::update_many()
        .col_expr(passkey::Column::Label, Expr::value(label))
        .filter(passkey::Column::Id.eq(id.to_string()))
        .filter(passkey::Column::StaffId.eq(staff.to_string()))
        .exec(work.db())
        .await
        .db()?;
    Ok(changed.rows_affected > 0)
}

/// Whether it was there.
pub(super) async fn remove(work: &mut Work, staff: StaffId, id: PasskeyId) -> Result<bool> {
    let gone = passkey::Entity::delete_many()
        .filter(passkey::Column::Id.eq(id.to_string()))
        .filter(passkey::Column::StaffId.eq(staff.to_string()))
        .exec(work.db())
        .await
        .db()?;
    Ok(gone.rows_affected > 0)
}
