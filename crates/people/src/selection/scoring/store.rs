//! Rows of `scorings`, `scoring_marks` and `scoring_guides`.

use super::model::{Mark, SCORERS, Scoring, Standing, State};
use base::{ApplicationId, EditionId, Error, Instant, Result, ScoringId, StaffId};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect,
};
use std::collections::{BTreeMap, BTreeSet};
use store::entity::scoring::{ActiveModel, Column, Entity, Model};
use store::entity::{scoring_guide, scoring_mark};
use store::{DbResult, Work, id};

/// Rows of one statement: both engines bound its values.
const ROWS: usize = 500;

pub async fn find(db: &impl ConnectionTrait, scoring: ScoringId) -> Result<Scoring> {
    read(&Entity::find_by_id(scoring.to_string()).one(db).await.db()?.ok_or(Error::Missing)?)
}

/// Everybody who was named for an application, those included who no longer count.
pub async fn of(db: &impl ConnectionTrait, application: ApplicationId) -> Result<Vec<Scoring>> {
    of_all(db, &[application]).await
}

pub async fn of_all(db: &impl ConnectionTrait, applications: &[ApplicationId]) -> Result<Vec<Scoring>> {
    let rows = Entity::find()
        .filter(Column::ApplicationId.is_in(applications.iter().map(ToString::to_string)))
        .order_by_asc(Column::Id);
    rows.all(db).await.db()?.iter().map(read).collect()
}

pub(super) async fn of_edition(db: &impl ConnectionTrait, edition: EditionId) -> Result<Vec<Scoring>> {
    let rows = Entity::find().filter(Column::EditionId.eq(edition.to_string()));
    rows.all(db).await.db()?.iter().map(read).collect()
}

/// Whether somebody still has a sheet to hand in.
pub async fn has_open(db: &impl ConnectionTrait, staff: StaffId, edition: Option<EditionId>) -> Result<bool> {
    let mut query =
        Entity::find().filter(Column::StaffId.eq(staff.to_string())).filter(Column::State.eq(State::Open.name()));
    if let Some(edition) = edition {
        query = query.filter(Column::EditionId.eq(edition.to_string()));
    }
    Ok(query.limit(1).one(db).await.db()?.is_some())
}

pub async fn count_mine(db: &impl ConnectionTrait, staff: StaffId, state: State) -> Result<u64> {
    let mine = Column::StaffId.eq(staff.to_string()).and(Column::State.eq(state.name()));
    Entity::find().filter(mine).count(db).await.db()
}

/// Somebody's sheets, by their numbers: an order that chance drew and that says nothing.
pub async fn mine(
    db: &impl ConnectionTrait,
    staff: StaffId,
    state: State,
    (offset, limit): (u64, u64),
) -> Result<Vec<Scoring>> {
    let mine = Column::StaffId.eq(staff.to_string()).and(Column::State.eq(state.name()));
    let rows = Entity::find().filter(mine).order_by_asc(Column::Id).offset(offset).limit(limit);
    rows.all(db).await.db()?.iter().map(read).collect()
}

/// How many of the two each application of a call has, how many handed in, and what both come to.
pub(super) async fn standings(
    db: &impl ConnectionTrait,
    edition: EditionId,
    able: &BTreeSet<StaffId>,
) -> Result<BTreeMap<ApplicationId, Standing>> {
    let can = Column::State.eq(State::Open.name()).and(Column::StaffId.is_in(able.iter().map(ToString::to_string)));
    let rows: Vec<(String, i64, i64, Option<i64>)> = Entity::find()
        .select_only()
        .column(Column::ApplicationId)
        .column_as(Column::Id.count(), "named")
        .column_as(Column::HandedInAt.count(), "handed_in")
        .column_as(Expr::col(Column::Total).sum().cast_as("BIGINT"), "total")
        .filter(Column::EditionId.eq(edition.to_string()))
        .filter(Condition::any().add(Column::State.eq(State::HandedIn.name())).add(can))
        .group_by(Column::ApplicationId)
        .into_tuple()
        .all(db)
        .await
        .db()?;
    rows.into_iter()
        .map(|(application, named, handed_in, total)| {
            let (application, handed_in) = (id(&application)?, handed_in.unsigned_abs());
            let total = total.filter(|_| handed_in >= SCORERS as u64);
            Ok((application, Standing { application, named: named.unsigned_abs(), handed_in, total }))
        })
        .collect()
}

pub(super) async fn insert(work: &Work, edition: EditionId, rows: &[(ApplicationId, StaffId)]) -> Result<()> {
    for some in rows.chunks(ROWS) {
        let row = |(application, staff): &(ApplicationId, StaffId)| ActiveModel {
            id: Set(ScoringId::new(work.chance()).to_string()),
            application_id: Set(application.to_string()),
            edition_id: Set(edition.to_string()),
            staff_id: Set(staff.to_string()),
            state: Set(State::Open.name().to_owned()),
            named_by: Set(work.actor().staff().map(|by| by.to_string())),
            named_at: Set(work.now().micros()),
            sealed: Set(None),
            total: Set(None),
            handed_in_at: Set(None),
        };
        Entity::insert_many(some.iter().map(row)).exec_without_returning(work.db()).await.db()?;
    }
    Ok(())
}

/// They are asked again where they were replaced once.
pub(super) async fn reopen(work: &Work, scorings: &[ScoringId]) -> Result<()> {
    set_state(work, scorings, State::Open).await
}

/// What was marked and noted is gone: nobody sees a sheet that was not handed in.
pub(super) async fn set_state(work: &Work, scorings: &[ScoringId], state: State) -> Result<()> {
    for some in scorings.chunks(ROWS) {
        let ids: Vec<String> = some.iter().map(ToString::to_string).collect();
        Entity::update_many()
            .col_expr(Column::State, Expr::value(state.name()))
            .col_expr(Column::Sealed, Expr::value(Option::<String>::None))
            .filter(Column::Id.is_in(ids.iter()))
            .exec(work.db())
            .await
            .db()?;
        clear_marks(work, &ids).await?;
    }
    Ok(())
}

async fn clear_marks(work: &Work, scorings: &[String]) -> Result<()> {
    let theirs = scoring_mark::Column::ScoringId.is_in(scorings.iter());
    scoring_mark::Entity::delete_many().filter(theirs).exec(work.db()).await.db()?;
    Ok(())
}

pub(super) async fn write(
    work: &Work,
    scoring: ScoringId,
    marks: &[Option<Mark>],
    sealed: Option<String>,
) -> Result<()> {
    let this = scoring.to_string();
    let row = ActiveModel { sealed: Set(sealed), ..Default::default() };
    Entity::update_many().set(row).filter(Column::Id.eq(&this)).exec(work.db()).await.db()?;
    clear_marks(work, std::slice::from_ref(&this)).await?;
    let row = |(place, mark): (i64, Mark)| scoring_mark::ActiveModel {
        scoring_id: Set(this.clone()),
        place: Set(place),
        mark: Set(mark.points()),
    };
    let rows: Vec<_> = (0..).zip(marks).filter_map(|(place, mark)| Some((place, (*mark)?))).map(row).collect();
    if !rows.is_empty() {
        scoring_mark::Entity::insert_many(rows).exec_without_returning(work.db()).await.db()?;
    }
    Ok(())
}

pub(super) async fn hand_in(work: &Work, scoring: ScoringId, total: i64) -> Result<()> {
    let row = ActiveModel {
        state: Set(State::HandedIn.name().to_owned()),
        total: Set(Some(total)),
        handed_in_at: Set(Some(work.now().micros())),
        ..Default::default()
    };
    Entity::update_many().set(row).filter(Column::Id.eq(scoring.to_string())).exec(work.db()).await.db()?;
    Ok(())
}

/// By sheet and the criterion's place.
pub(super) async fn marks(
    db: &impl ConnectionTrait,
    scorings: &[ScoringId],
) -> Result<BTreeMap<ScoringId, BTreeMap<usize, Mark>>> {
    let rows = scoring_mark::Entity::find()
        .filter(scoring_mark::Column::ScoringId.is_in(scorings.iter().map(ToString::to_string)))
        .all(db)
        .await
        .db()?;
    let mut marks: BTreeMap<ScoringId, BTreeMap<usize, Mark>> = BTreeMap::new();
    for row in rows {
        let mark = Mark::of_points(row.mark).ok_or_else(|| Error::fault("reading a sheet", "an unknown mark"))?;
        marks.entry(id(&row.scoring_id)?).or_default().insert(usize::try_from(row.place).unwrap_or(0), mark);
    }
    Ok(marks)
}

pub(super) async fn sealed(db: &impl ConnectionTrait, scoring: ScoringId) -> Result<Option<String>> {
    Ok(Entity::find_by_id(scoring.to_string()).one(db).await.db()?.ok_or(Error::Missing)?.sealed)
}

pub(super) async fn write_guide(work: &Work, edition: EditionId, words: &[String]) -> Result<()> {
    let there = scoring_guide::Column::EditionId.eq(edition.to_string());
    scoring_guide::Entity::delete_many().filter(there).exec(work.db()).await.db()?;
    let row = |(place, words): (i64, &String)| scoring_guide::ActiveModel {
        edition_id: Set(edition.to_string()),
        place: Set(place),
        words: Set(words.clone()),
    };
    let rows: Vec<_> = (0..).zip(words).filter(|(_, words)| !words.is_empty()).map(row).collect();
    if !rows.is_empty() {
        scoring_guide::Entity::insert_many(rows).exec_without_returning(work.db()).await.db()?;
    }
    Ok(())
}

/// What stands beside each criterion, by its place.
pub async fn guide(db: &impl ConnectionTrait, edition: EditionId) -> Result<BTreeMap<usize, String>> {
    let there = scoring_guide::Column::EditionId.eq(edition.to_string());
    let rows = scoring_guide::Entity::find().filter(there).all(db).await.db()?;
    Ok(rows.into_iter().filter_map(|row| Some((usize::try_from(row.place).ok()?, row.words))).collect())
}

fn read(row: &Model) -> Result<Scoring> {
    Ok(Scoring {
        id: id(&row.id)?,
        application: id(&row.application_id)?,
        edition: id(&row.edition_id)?,
        staff: id(&row.staff_id)?,
        state: id(&row.state)?,
        handed_in_at: row.handed_in_at.map(Instant::from_micros),
    })
}
