//! Rows of `kit_files`.

use super::{TakenFile, Wanted};
use base::{DisclosureId, EditionId, Instant, KitFileId, KitItemId, PartnerId, Result};
use data_encoding::HEXLOWER;
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};
use sea_orm::{QueryOrder, QuerySelect, QueryTrait};
use store::entity::{kit_file, kit_item};
use store::{DbResult, Work, id};

/// Writes down that a file goes; `hash` is of the bytes that leave.
pub async fn insert(work: &Work, edition: EditionId, taken: &TakenFile, hash: &[u8; 32]) -> Result<()> {
    let row = kit_file::ActiveModel {
        id: Set(KitFileId::new(work.chance()).to_string()),
        edition_id: Set(edition.to_string()),
        item_id: Set(taken.item.to_string()),
        partner_id: Set(taken.partner.to_string()),
        disclosure_id: Set(taken.disclosure.map(|id| id.to_string())),
        language: Set(taken.language.tag().to_owned()),
        size: Set(taken.size.name().to_owned()),
        format: Set(taken.format.name().to_owned()),
        file_hash: Set(HEXLOWER.encode(hash)),
        taken_at: Set(taken.at.micros()),
    };
    kit_file::Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

/// The files of people that were taken of an item: their rows of what was handed over.
pub async fn held(db: &impl ConnectionTrait, item: KitItemId) -> Result<Vec<DisclosureId>> {
    let rows = kit_file::Entity::find()
        .select_only()
        .column(kit_file::Column::DisclosureId)
        .filter(kit_file::Column::ItemId.eq(item.to_string()))
        .filter(kit_file::Column::DisclosureId.is_not_null())
        .order_by_asc(kit_file::Column::TakenAt)
        .order_by_asc(kit_file::Column::Id);
    rows.into_tuple::<String>().all(db).await.db()?.iter().map(|file| id(file)).collect()
}

/// What a partner took that shows nobody and was taken back since, the newest first.
pub async fn taken_back(
    db: &impl ConnectionTrait,
    edition: EditionId,
    partner: PartnerId,
    most: u64,
) -> Result<Vec<TakenFile>> {
    let recalled = kit_item::Entity::find()
        .select_only()
        .column(kit_item::Column::Id)
        .filter(kit_item::Column::EditionId.eq(edition.to_string()))
        .filter(kit_item::Column::RecalledAt.is_not_null())
        .into_query();
    let wanted = Wanted { partner: Some(partner), item: None, of_people: Some(false) };
    let rows = kit_file::Entity::find()
        .filter(which(edition, &wanted))
        .filter(kit_file::Column::ItemId.in_subquery(recalled))
        .order_by_desc(kit_file::Column::TakenAt)
        .order_by_desc(kit_file::Column::Id)
        .limit(most);
    rows.all(db).await.db()?.iter().map(read).collect()
}

fn of_editions(over: &[EditionId], before: Instant) -> Condition {
    Condition::all()
        .add(kit_file::Column::EditionId.is_in(over.iter().map(ToString::to_string)))
        .add(kit_file::Column::TakenAt.lt(before.micros()))
}

/// Of files that show nobody.
pub(super) async fn forget_nobodys(work: &Work, over: &[EditionId], before: Instant) -> Result<u64> {
    let rows = kit_file::Entity::delete_many()
        .filter(of_editions(over, before))
        .filter(kit_file::Column::DisclosureId.is_null());
    Ok(rows.exec(work.db()).await.db()?.rows_affected)
}

/// Of files that show somebody, behind this one.
pub(super) async fn of_people(
    db: &impl ConnectionTrait,
    over: &[EditionId],
    before: Instant,
    past: Option<KitFileId>,
    most: u64,
) -> Result<Vec<(KitFileId, DisclosureId)>> {
    let rows = kit_file::Entity::find()
        .select_only()
        .columns([kit_file::Column::Id, kit_file::Column::DisclosureId])
        .filter(of_editions(over, before))
        .filter(kit_file::Column::DisclosureId.is_not_null())
        .filter(Condition::all().add_option(past.map(|past| kit_file::Column::Id.gt(past.to_string()))))
        .order_by_asc(kit_file::Column::Id)
        .limit(most);
    let rows = rows.into_tuple::<(String, String)>().all(db).await.db()?;
    rows.iter().map(|(row, file)| Ok((id(row)?, id(file)?))).collect()
}

pub(super) async fn forget(work: &Work, rows: &[KitFileId]) -> Result<u64> {
    if rows.is_empty() {
        return Ok(0);
    }
    let rows = kit_file::Column::Id.is_in(rows.iter().map(ToString::to_string));
    Ok(kit_file::Entity::delete_many().filter(rows).exec(work.db()).await.db()?.rows_affected)
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
