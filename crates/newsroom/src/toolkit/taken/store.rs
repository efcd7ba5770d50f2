//! Rows of `kit_files`.

use super::{NewTaken, TakenFile, Wanted};
use base::{EditionId, Instant, KitFileId, Result};
use data_encoding::HEXLOWER;
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};
use sea_orm::{QueryOrder, QuerySelect};
use store::entity::kit_file;
use store::{DbResult, Work, id};

pub async fn insert(work: &Work, new: &NewTaken) -> Result<()> {
    let row = kit_file::ActiveModel {
        id: Set(KitFileId::new(work.chance()).to_string()),
        edition_id: Set(new.edition.to_string()),
        item_id: Set(new.item.to_string()),
        partner_id: Set(new.partner.to_string()),
        disclosure_id: Set(new.disclosure.map(|id| id.to_string())),
        language: Set(new.language.tag().to_owned()),
        size: Set(new.size.name().to_owned()),
        format: Set(new.format.name().to_owned()),
        file_hash: Set(HEXLOWER.encode(&new.hash)),
        taken_at: Set(work.now().micros()),
    };
    kit_file::Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

fn which(edition: EditionId, wanted: &Wanted) -> Condition {
    use kit_file::Column::{DisclosureId, EditionId, ItemId, PartnerId};
    let of_people = |yes: bool| if yes { DisclosureId.is_not_null() } else { DisclosureId.is_null() };
    Condition::all()
        .add(EditionId.eq(edition.to_string()))
        .add_option(wanted.partner.map(|partner| PartnerId.eq(partner.to_string())))
        .add_option(wanted.item.map(|item| ItemId.eq(item.to_string())))
        .add_option(wanted.of_people.map(of_people))
}

/// How many were taken of an edition.
pub async fn count(db: &impl ConnectionTrait, edition: EditionId, wanted: &Wanted) -> Result<u64> {
    kit_file::Entity::find().filter(which(edition, wanted)).count(db).await.db()
}

/// The newest first.
pub async fn list(
    db: &impl ConnectionTrait,
    edition: EditionId,
    wanted: &Wanted,
    (most, past): (u64, u64),
) -> Result<Vec<TakenFile>> {
    let rows = kit_file::Entity::find()
        .filter(which(edition, wanted))
        .order_by_desc(kit_file::Column::TakenAt)
        .order_by_desc(kit_file::Column::Id)
        .limit(most)
        .offset(past);
    rows.all(db).await.db()?.iter().map(read).collect()
}

fn read(row: &kit_file::Model) -> Result<TakenFile> {
    Ok(TakenFile {
        item: id(&row.item_id)?,
        partner: id(&row.partner_id)?,
        disclosure: row.disclosure_id.as_deref().map(id).transpose()?,
        language: id(&row.language)?,
        size: id(&row.size)?,
        format: id(&row.format)?,
        at: Instant::from_micros(row.taken_at),
    })
}
