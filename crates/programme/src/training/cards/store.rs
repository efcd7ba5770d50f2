//! Rows of `training_cards`.

use base::{PersonaId, Result};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use std::collections::HashMap;
use store::entity::training_card::{ActiveModel, Column, Entity};
use store::{DbResult, Work, id};

/// What stands on the cards of these; who is not in it has a blank one.
pub async fn of(db: &impl ConnectionTrait, personas: &[PersonaId]) -> Result<HashMap<PersonaId, String>> {
    let wanted = Column::PersonaId.is_in(personas.iter().map(ToString::to_string));
    let rows = Entity::find().filter(wanted).all(db).await.db()?;
    rows.into_iter().map(|row| Ok((id(&row.persona_id)?, row.words))).collect()
}

pub(super) async fn write(work: &Work, persona: PersonaId, words: &str) -> Result<()> {
    let row = ActiveModel {
        persona_id: Set(persona.to_string()),
        words: Set(words.to_owned()),
        said_at: Set(work.now().micros()),
    };
    let known = OnConflict::column(Column::PersonaId).update_columns([Column::Words, Column::SaidAt]).to_owned();
    Entity::insert(row).on_conflict(known).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

pub(super) async fn remove(work: &Work, persona: PersonaId) -> Result<()> {
    Entity::delete_by_id(persona.to_string()).exec(work.db()).await.db()?;
    Ok(())
}
