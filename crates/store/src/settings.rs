//! What the house itself remembers by name.

use crate::entity::setting;
use crate::error::DbResult;
use crate::work::Work;
use base::{Event, Result};
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, sea_query::OnConflict};

/// Nothing when it was never set.
pub async fn get(db: &impl ConnectionTrait, name: &str) -> Result<Option<String>> {
    Ok(setting::Entity::find_by_id(name).one(db).await.db()?.map(|row| row.value))
}

pub async fn set(work: &mut Work, name: &'static str, value: &str) -> Result<()> {
    let row = setting::ActiveModel {
        name: Set(name.to_owned()),
        value: Set(value.to_owned()),
        changed_at: Set(work.now().micros()),
    };
    let newer = OnConflict::column(setting::Column::Name)
        .update_columns([setting::Column::Value, setting::Column::ChangedAt])
        .to_owned();
    setting::Entity::insert(row).on_conflict(newer).exec_without_returning(work.db()).await.db()?;
    work.record(Event::SettingChanged { name });
    Ok(())
}
