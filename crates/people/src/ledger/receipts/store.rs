//! Rows of `receipts`.

use super::model::{Mark, NewReceipt, Summary};
use base::{CampaignId, EditionId, Error, Instant, PersonaId, ReceiptId, Result, StoryId};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder};
use store::entity::receipt::{Column, Entity, Model};
use store::{DbResult, Work};

pub(super) async fn insert(work: &mut Work, new: &NewReceipt, summary: &Summary, first: i64) -> Result<()> {
    let row = Model {
        id: summary.id.to_string(),
        persona_id: new.persona.to_string(),
        work_id: new.work.to_string(),
        kind: summary.kind.name().to_owned(),
        language: new.language.tag().to_owned(),
        campaign_id: new.campaign.to_string(),
        edition_id: new.edition.to_string(),
        first_row: first,
        last_row: summary.mark.row,
        hash: summary.mark.hash.clone(),
        issued_at: summary.issued_at.micros(),
    };
    Entity::insert(row.into_active_model().reset_all()).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

/// The receipt given last about a work, and the row it told of last.
pub(super) async fn last_of(
    db: &impl ConnectionTrait,
    persona: PersonaId,
    work: StoryId,
) -> Result<Option<(ReceiptId, i64)>> {
    let row = Entity::find()
        .filter(Column::PersonaId.eq(persona.to_string()))
        .filter(Column::WorkId.eq(work.to_string()))
        .order_by_desc(Column::LastRow)
        .order_by_desc(Column::IssuedAt)
        .one(db)
        .await
        .db()?;
    row.map(|row| Ok((store::id(&row.id)?, row.last_row))).transpose()
}

pub(super) async fn find(
    db: &impl ConnectionTrait,
    receipt: ReceiptId,
) -> Result<(Summary, PersonaId, CampaignId, EditionId, i64)> {
    let row = Entity::find_by_id(receipt.to_string()).one(db).await.db()?.ok_or(Error::Missing)?;
    let (persona, campaign) = (store::id(&row.persona_id)?, store::id(&row.campaign_id)?);
    let (edition, first) = (store::id(&row.edition_id)?, row.first_row);
    Ok((read(row)?, persona, campaign, edition, first))
}

/// Every receipt that somebody was given, newest first.
pub async fn of_persona(db: &impl ConnectionTrait, persona: PersonaId) -> Result<Vec<Summary>> {
    let rows = Entity::find()
        .filter(Column::PersonaId.eq(persona.to_string()))
        .order_by_desc(Column::IssuedAt)
        .order_by_desc(Column::LastRow)
        .order_by_desc(Column::Id)
        .all(db)
        .await
        .db()?;
    rows.into_iter().map(read).collect()
}

fn read(row: Model) -> Result<Summary> {
    Ok(Summary {
        id: store::id(&row.id)?,
        work: store::id(&row.work_id)?,
        kind: store::id(&row.kind)?,
        language: store::id(&row.language)?,
        issued_at: Instant::from_micros(row.issued_at),
        mark: Mark { row: row.last_row, hash: row.hash },
    })
}
