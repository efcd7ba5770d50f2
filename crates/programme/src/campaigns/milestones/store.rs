//! Every query on milestones.

use super::input::MilestoneDraft;
use super::model::Milestone;
use super::rules;
use base::jiff::civil::Date;
use base::{EditionId, Error, Instant, MilestoneId, Result};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};
use std::collections::BTreeMap;
use store::entity::{edition, milestone};
use store::{DbResult, Work, id, json, wire};

/// So that `mod.rs` can name what a read takes.
pub use sea_orm::ConnectionTrait as Connection;

/// An edition's milestones, earliest first.
pub async fn of(db: &impl Connection, edition: EditionId) -> Result<Vec<Milestone>> {
    let rows = milestone::Entity::find()
        .filter(milestone::Column::EditionId.eq(edition.to_string()))
        .order_by_asc(milestone::Column::DaysFromDay)
        .order_by_asc(milestone::Column::Id);
    complete(db, rows.all(db).await.db()?).await
}

pub async fn find(db: &impl Connection, milestone: MilestoneId) -> Result<Milestone> {
    let row = milestone::Entity::find_by_id(milestone.to_string()).one(db).await.db()?;
    complete(db, row.into_iter().collect()).await?.pop().ok_or(Error::Missing)
}

/// How many wait for review.
pub async fn unreviewed(db: &impl Connection, edition: EditionId) -> Result<usize> {
    let waiting = milestone::Entity::find()
        .filter(milestone::Column::EditionId.eq(edition.to_string()))
        .filter(milestone::Column::ReviewedAt.is_null())
        .count(db)
        .await
        .db()?;
    Ok(usize::try_from(waiting).unwrap_or(usize::MAX))
}

/// Due dates come from the edition's day, in one statement for all.
async fn complete(db: &impl Connection, rows: Vec<milestone::Model>) -> Result<Vec<Milestone>> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let editions: Vec<&str> = rows.iter().map(|row| row.edition_id.as_str()).collect();
    let editions = edition::Entity::find().filter(edition::Column::Id.is_in(editions)).all(db).await.db()?;
    let days: BTreeMap<&str, &str> = editions.iter().map(|row| (row.id.as_str(), row.day.as_str())).collect();
    let one = |row: &milestone::Model| {
        let day: Date = id(days.get(row.edition_id.as_str()).ok_or(Error::Missing)?)?;
        let days_from_day = i32::try_from(row.days_from_day).unwrap_or(0);
        Ok(Milestone {
            id: id(&row.id)?,
            edition: id(&row.edition_id)?,
            title: json(&row.title)?,
            days_from_day,
            due: rules::due(day, days_from_day),
            duty: id(&row.role)?,
            cloned_from: row.cloned_from.as_deref().map(id).transpose()?,
            reviewed_at: row.reviewed_at.map(Instant::from_micros),
            done_at: row.done_at.map(Instant::from_micros),
            done_by: row.done_by.as_deref().map(id).transpose()?,
        })
    };
    rows.iter().map(one).collect()
}

fn row(draft: &MilestoneDraft) -> Result<milestone::ActiveModel> {
    Ok(milestone::ActiveModel {
        title: Set(wire(&draft.title)?),
        days_from_day: Set(i64::from(draft.days_from_day)),
        role: Set(draft.duty.name().to_owned()),
        ..Default::default()
    })
}

pub(super) async fn insert(
    work: &Work,
    milestone: MilestoneId,
    edition: EditionId,
    draft: &MilestoneDraft,
) -> Result<()> {
    let row = milestone::ActiveModel {
        id: Set(milestone.to_string()),
        edition_id: Set(edition.to_string()),
        cloned_from: Set(None),
        reviewed_at: Set(Some(work.now().micros())),
        done_at: Set(None),
        done_by: Set(None),
        ..row(draft)?
    };
    milestone::Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

pub(super) async fn propose(
    work: &Work,
    edition: EditionId,
    drafts: Vec<(MilestoneDraft, Option<MilestoneId>)>,
) -> Result<()> {
    if drafts.is_empty() {
        return Ok(());
    }
    let one = |(draft, origin): &(MilestoneDraft, Option<MilestoneId>)| {
        Ok(milestone::ActiveModel {
            id: Set(MilestoneId::new(work.chance()).to_string()),
            edition_id: Set(edition.to_string()),
            cloned_from: Set(origin.map(|origin| origin.to_string())),
            reviewed_at: Set(None),
            done_at: Set(None),
            done_by: Set(None),
            ..row(draft)?
        })
    };
    let rows = drafts.iter().map(one).collect::<Result<Vec<_>>>()?;
    milestone::Entity::insert_many(rows).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

pub(super) async fn update(work: &Work, now: &Milestone, draft: &MilestoneDraft) -> Result<()> {
    let reviewed = now.reviewed_at.unwrap_or(work.now()).micros();
    let row = milestone::ActiveModel { reviewed_at: Set(Some(reviewed)), ..row(draft)? };
    let query = milestone::Entity::update_many().set(row).filter(milestone::Column::Id.eq(now.id.to_string()));
    query.exec(work.db()).await.db()?;
    Ok(())
}

pub(super) async fn delete(work: &Work, milestone: MilestoneId) -> Result<()> {
    milestone::Entity::delete_by_id(milestone.to_string()).exec(work.db()).await.db()?;
    Ok(())
}

/// Reviews one milestone or all; what was reviewed before keeps its date.
pub(super) async fn write_reviewed(work: &Work, edition: EditionId, one: Option<MilestoneId>) -> Result<()> {
    let mut query = milestone::Entity::update_many()
        .col_expr(milestone::Column::ReviewedAt, Expr::value(work.now().micros()))
        .filter(milestone::Column::EditionId.eq(edition.to_string()))
        .filter(milestone::Column::ReviewedAt.is_null());
    if let Some(one) = one {
        query = query.filter(milestone::Column::Id.eq(one.to_string()));
    }
    query.exec(work.db()).await.db()?;
    Ok(())
}

pub(super) async fn write_done(work: &Work, milestone: MilestoneId, at: Option<Instant>) -> Result<()> {
    let by = at.and(work.actor().staff());
    let row = milestone::ActiveModel {
        done_at: Set(at.map(Instant::micros)),
        done_by: Set(by.map(|staff| staff.to_string())),
        ..Default::default()
    };
    let query = milestone::Entity::update_many().set(row).filter(milestone::Column::Id.eq(milestone.to_string()));
    query.exec(work.db()).await.db()?;
    Ok(())
}
