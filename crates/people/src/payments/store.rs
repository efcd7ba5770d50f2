//! Rows of `payments` and `payment_terms`.

use super::model::{Filter, Kind, Money, Payment, Spent, State, Total};
use base::{Error, Instant, PaperId, PaymentId, PersonaId, Result};
use sea_orm::sea_query::{Alias, Expr, ExprTrait, OnConflict};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    Select,
};
use std::collections::BTreeSet;
use store::entity::payment::{ActiveModel, Column, Entity, Model};
use store::entity::payment_terms;
use store::{DbResult, Work};

pub(super) async fn keep_terms(work: &mut Work, finder: &str, sealed: String) -> Result<()> {
    let row = payment_terms::ActiveModel {
        finder: Set(finder.to_owned()),
        set_at: Set(work.now().micros()),
        set_by: Set(work.actor().staff().map(|id| id.to_string())),
        sealed: Set(sealed),
    };
    let columns = [payment_terms::Column::SetAt, payment_terms::Column::SetBy, payment_terms::Column::Sealed];
    let again = OnConflict::column(payment_terms::Column::Finder).update_columns(columns).to_owned();
    payment_terms::Entity::insert(row).on_conflict(again).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

pub(super) async fn terms(db: &impl ConnectionTrait, finder: &str) -> Result<Option<String>> {
    Ok(payment_terms::Entity::find_by_id(finder).one(db).await.db()?.map(|row| row.sealed))
}

pub(super) async fn remove_terms(work: &mut Work, finder: &str) -> Result<()> {
    payment_terms::Entity::delete_by_id(finder).exec(work.db()).await.db()?;
    Ok(())
}

pub(super) async fn insert(
    work: &mut Work,
    id: PaymentId,
    persona: PersonaId,
    (kind, state): (Kind, State),
    spent: &Spent,
    paper: Option<PaperId>,
) -> Result<()> {
    let now = work.now().micros();
    let staff = work.actor().staff().map(|id| id.to_string());
    let is_settled = state == State::Paid;
    let row = ActiveModel {
        id: Set(id.to_string()),
        persona_id: Set(persona.to_string()),
        edition_id: Set(spent.edition.to_string()),
        kind: Set(kind.name().to_owned()),
        purpose: Set(spent.purpose.name().to_owned()),
        minor: Set(spent.money.minor),
        currency: Set(spent.money.currency.name().to_owned()),
        spent_on: Set(spent.on.to_string()),
        what_for: Set(spent.what_for.clone()),
        paper_id: Set(paper.map(|id| id.to_string())),
        state: Set(state.name().to_owned()),
        noted_at: Set(now),
        noted_by: Set(staff.clone()),
        answer: Set(String::new()),
        settled_at: Set(is_settled.then_some(now)),
        settled_by: Set(staff.filter(|_| is_settled)),
    };
    Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

/// What the person says anew waits for an answer again; when they first said it stays.
pub(super) async fn change(work: &mut Work, id: PaymentId, spent: &Spent, paper: Option<PaperId>) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::EditionId, Expr::value(spent.edition.to_string()))
        .col_expr(Column::Purpose, Expr::value(spent.purpose.name()))
        .col_expr(Column::Minor, Expr::value(spent.money.minor))
        .col_expr(Column::Currency, Expr::value(spent.money.currency.name()))
        .col_expr(Column::SpentOn, Expr::value(spent.on.to_string()))
        .col_expr(Column::WhatFor, Expr::value(spent.what_for.clone()))
        .col_expr(Column::PaperId, Expr::value(paper.map(|id| id.to_string())))
        .col_expr(Column::State, Expr::value(State::Sent.name()))
        .filter(Column::Id.eq(id.to_string()))
        .exec(work.db())
        .await
        .db()?;
    Ok(())
}

/// With the words of whoever answered; without words they stay.
pub(super) async fn set_state(work: &mut Work, id: PaymentId, state: State, words: Option<&str>) -> Result<()> {
    let waits = state == State::Sent;
    let at = (!waits).then_some(work.now().micros());
    let by = work.actor().staff().filter(|_| !waits).map(|id| id.to_string());
    let mut update = Entity::update_many()
        .col_expr(Column::State, Expr::value(state.name()))
        .col_expr(Column::SettledAt, Expr::value(at))
        .col_expr(Column::SettledBy, Expr::value(by));
    if let Some(words) = words {
        update = update.col_expr(Column::Answer, Expr::value(words));
    }
    update.filter(Column::Id.eq(id.to_string())).exec(work.db()).await.db()?;
    Ok(())
}

pub async fn find(db: &impl ConnectionTrait, id: PaymentId) -> Result<Payment> {
    read(&Entity::find_by_id(id.to_string()).one(db).await.db()?.ok_or(Error::Missing)?)
}

/// Everything of these, the newest first.
pub async fn of_personas(db: &impl ConnectionTrait, personas: &[PersonaId]) -> Result<Vec<Payment>> {
    let theirs = Filter { personas: Some(personas.to_vec()), ..Filter::default() };
    list(db, &theirs, u64::MAX >> 1, 0).await
}

/// Which of somebody's papers are receipts.
pub async fn papers_of(db: &impl ConnectionTrait, persona: PersonaId) -> Result<BTreeSet<PaperId>> {
    let all = of_personas(db, &[persona]).await?;
    Ok(all.into_iter().filter_map(|one| one.paper).collect())
}

/// What the ledger shows, the newest first.
pub async fn list(db: &impl ConnectionTrait, filter: &Filter, most: u64, offset: u64) -> Result<Vec<Payment>> {
    let rows = narrowed(filter)
        .order_by_desc(Column::NotedAt)
        .order_by_desc(Column::Id)
        .limit(most)
        .offset(offset)
        .all(db)
        .await
        .db()?;
    rows.iter().map(read).collect()
}

pub async fn count(db: &impl ConnectionTrait, filter: &Filter) -> Result<u64> {
    narrowed(filter).count(db).await.db()
}

/// How many claims wait for an answer.
pub async fn waiting(db: &impl ConnectionTrait) -> Result<u64> {
    count(db, &Filter { state: Some(State::Sent), ..Filter::default() }).await
}

/// The sums of what the ledger shows, of one kind, state and currency each.
pub async fn totals(db: &impl ConnectionTrait, filter: &Filter) -> Result<Vec<Total>> {
    let sum = Expr::col(Column::Minor).sum().cast_as(Alias::new("bigint"));
    let rows: Vec<(String, String, String, i64, i64)> = narrowed(filter)
        .select_only()
        .column(Column::Kind)
        .column(Column::State)
        .column(Column::Currency)
        .column_as(sum, "total")
        .column_as(Column::Id.count(), "times")
        .group_by(Column::Kind)
        .group_by(Column::State)
        .group_by(Column::Currency)
        .order_by_asc(Column::Currency)
        .order_by_asc(Column::Kind)
        .order_by_asc(Column::State)
        .into_tuple()
        .all(db)
        .await
        .db()?;
    let total = |(kind, state, currency, minor, count): (String, String, String, i64, i64)| {
        let money = Money { minor, currency: store::id(&currency)? };
        Ok(Total { kind: store::id(&kind)?, state: store::id(&state)?, money, count: count.unsigned_abs() })
    };
    rows.into_iter().map(total).collect()
}

fn narrowed(filter: &Filter) -> Select<Entity> {
    let mut query = Entity::find();
    if let Some(edition) = filter.edition {
        query = query.filter(Column::EditionId.eq(edition.to_string()));
    }
    if let Some(kind) = filter.kind {
        query = query.filter(Column::Kind.eq(kind.name()));
    }
    if let Some(purpose) = filter.purpose {
        query = query.filter(Column::Purpose.eq(purpose.name()));
    }
    if let Some(state) = filter.state {
        query = query.filter(Column::State.eq(state.name()));
    }
    if let Some(personas) = &filter.personas {
        query = query.filter(Column::PersonaId.is_in(personas.iter().map(ToString::to_string)));
    }
    query
}

pub(super) async fn empty(work: &mut Work, persona: PersonaId) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::WhatFor, Expr::value(""))
        .col_expr(Column::Answer, Expr::value(""))
        .col_expr(Column::PaperId, Expr::value(None::<String>))
        .filter(Column::PersonaId.eq(persona.to_string()))
        .exec(work.db())
        .await
        .db()?;
    Ok(())
}

fn read(row: &Model) -> Result<Payment> {
    let spent = Spent {
        edition: store::id(&row.edition_id)?,
        purpose: store::id(&row.purpose)?,
        money: Money { minor: row.minor, currency: store::id(&row.currency)? },
        on: row.spent_on.parse().map_err(Error::because("the day of a payment"))?,
        what_for: row.what_for.clone(),
    };
    Ok(Payment {
        id: store::id(&row.id)?,
        persona: store::id(&row.persona_id)?,
        kind: store::id(&row.kind)?,
        spent,
        paper: row.paper_id.as_deref().map(store::id).transpose()?,
        state: store::id(&row.state)?,
        noted_at: Instant::from_micros(row.noted_at),
        noted_by: row.noted_by.as_deref().map(store::id).transpose()?,
        answer: row.answer.clone(),
        settled_at: row.settled_at.map(Instant::from_micros),
        settled_by: row.settled_by.as_deref().map(store::id).transpose()?,
    })
}
