//! Rows of `lawful_bases`.

use super::model::{BasisRow, NewBasis};
use crate::ledger::Scope;
use base::{CampaignId, EditionId, Error, Instant, NoteId, Result};
use consent::{Member, Purpose};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
};
use std::collections::BTreeMap;
use store::entity::lawful_basis::{Column, Entity, Model};
use store::{DbResult, Work};

pub(super) async fn end(work: &mut Work, scope: Scope, purpose: Purpose) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::EndedAt, Expr::value(work.now().micros()))
        .filter(Column::ScopeId.eq(scope.id()))
        .filter(Column::Purpose.eq(purpose.name()))
        .filter(Column::EndedAt.is_null())
        .exec(work.db())
        .await
        .db()?;
    Ok(())
}

pub(super) async fn insert(work: &mut Work, id: NoteId, scope: Scope, new: &NewBasis) -> Result<()> {
    let row = Model {
        id: id.to_string(),
        scope_kind: scope.kind().to_owned(),
        scope_id: scope.id(),
        purpose: new.purpose.name().to_owned(),
        basis: new.basis.name().to_owned(),
        note: new.note.clone(),
        recorded_by: work.actor().staff().map(|id| id.to_string()),
        recorded_at: work.now().micros(),
        ended_at: None,
    };
    Entity::insert(row.into_active_model().reset_all()).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

/// The basis of each purpose of an edition at a moment. What the edition
/// states stands before what its campaign states.
pub async fn at(
    db: &impl ConnectionTrait,
    campaign: CampaignId,
    edition: EditionId,
    when: Instant,
) -> Result<BTreeMap<Purpose, BasisRow>> {
    let held = Condition::any().add(Column::EndedAt.is_null()).add(Column::EndedAt.gt(when.micros()));
    let rows = Entity::find()
        .filter(Column::ScopeId.is_in([campaign.to_string(), edition.to_string()]))
        .filter(Column::RecordedAt.lte(when.micros()))
        .filter(held)
        .order_by_asc(Column::RecordedAt)
        .order_by_asc(Column::Id)
        .all(db)
        .await
        .db()?;
    let mut rows: Vec<BasisRow> = rows.into_iter().map(read).collect::<Result<_>>()?;
    // The later of two keys wins: the edition's come last.
    rows.sort_by_key(|row| matches!(row.scope, Scope::Edition(_)));
    Ok(rows.into_iter().map(|row| (row.stated.purpose, row)).collect())
}

/// Everything ever stated in a scope, newest first, for staff.
pub async fn history(db: &impl ConnectionTrait, scope: Scope) -> Result<Vec<BasisRow>> {
    let rows = Entity::find()
        .filter(Column::ScopeId.eq(scope.id()))
        .order_by_desc(Column::RecordedAt)
        .order_by_desc(Column::Id)
        .all(db)
        .await
        .db()?;
    rows.into_iter().map(read).collect()
}

fn read(row: Model) -> Result<BasisRow> {
    let purpose = Purpose::parse(&row.purpose);
    Ok(BasisRow {
        scope: Scope::read(&row.scope_kind, &row.scope_id)?,
        stated: NewBasis {
            purpose: purpose.ok_or_else(|| Error::fault("the ledger", "a stored purpose does not parse"))?,
            basis: store::id(&row.basis)?,
            note: row.note,
        },
        recorded_by: row.recorded_by.as_deref().map(store::id).transpose()?,
        recorded_at: Instant::from_micros(row.recorded_at),
        ended_at: row.ended_at.map(Instant::from_micros),
    })
}
