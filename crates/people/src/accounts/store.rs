//! Rows of `staff`, `staff_roles` and `sessions`.

use super::model::{Invited, Member, Role, Session};
use base::{Error, Instant, Locale, Result, SessionId, StaffId, fold};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter, QueryOrder,
    TryInsertResult,
};
use std::collections::HashMap;
use store::entity::{session, staff, staff_role};
use store::{DbResult, Work, unique_violation};

/// Addresses are compared folded: mailboxes that differ only in case are one in practice.
fn email_key(email: &str) -> String {
    fold(email.trim())
}

pub(super) async fn insert(work: &mut Work, id: StaffId, new: &Invited) -> Result<()> {
    let row = staff::ActiveModel {
        id: Set(id.to_string()),
        email: Set(new.email.as_str().to_owned()),
        email_key: Set(email_key(new.email.as_str())),
        name: Set(new.name.clone()),
        locale: Set(new.locale.tag().to_owned()),
        invited_by: Set(work.actor().staff().map(|by| by.to_string())),
        invited_at: Set(work.now().micros()),
        first_seen_at: Set(None),
        revoked_at: Set(None),
    };
    match staff::Entity::insert(row).exec_without_returning(work.db()).await {
        // Two invitations at once: the second finds the first here.
        Err(error) if unique_violation(&error, "staff", &["email_key"]) => {
            Err(Error::invalid("email", "accounts-email-taken"))
        }
        other => other.db().map(|_| ()),
    }
}

pub(super) async fn reinstate(work: &mut Work, id: StaffId, new: &Invited) -> Result<()> {
    staff::Entity::update_many()
        .col_expr(staff::Column::RevokedAt, Expr::value(Option::<i64>::None))
        .col_expr(staff::Column::FirstSeenAt, Expr::value(Option::<i64>::None))
        .col_expr(staff::Column::Email, Expr::value(new.email.as_str()))
        .col_expr(staff::Column::Name, Expr::value(&*new.name))
        .col_expr(staff::Column::Locale, Expr::value(new.locale.tag()))
        .col_expr(staff::Column::InvitedBy, Expr::value(work.actor().staff().map(|by| by.to_string())))
        .col_expr(staff::Column::InvitedAt, Expr::value(work.now().micros()))
        .filter(staff::Column::Id.eq(id.to_string()))
        .exec(work.db())
        .await
        .db()?;
    Ok(())
}

pub(super) async fn by_email(db: &impl ConnectionTrait, email: &str) -> Result<Option<Member>> {
    let row = staff::Entity::find().filter(staff::Column::EmailKey.eq(email_key(email))).one(db).await.db()?;
    match row {
        Some(row) => Ok(Some(with_roles(db, vec![row]).await?.remove(0))),
        None => Ok(None),
    }
}

/// One member of the staff, also a revoked one.
pub async fn find(db: &impl ConnectionTrait, id: StaffId) -> Result<Member> {
    let row = staff::Entity::find_by_id(id.to_string()).one(db).await.db()?.ok_or(Error::Missing)?;
    Ok(with_roles(db, vec![row]).await?.remove(0))
}

/// All staff, those who are in first, then by name.
pub async fn list(db: &impl ConnectionTrait) -> Result<Vec<Member>> {
    let rows = staff::Entity::find().all(db).await.db()?;
    let mut members = with_roles(db, rows).await?;
    members.sort_by_cached_key(|member| (member.revoked_at.is_some(), fold(&member.name), member.id));
    Ok(members)
}

/// The names of these, for lists that show who did something.
pub async fn names(db: &impl ConnectionTrait, ids: &[StaffId]) -> Result<HashMap<StaffId, String>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let wanted = ids.iter().map(ToString::to_string);
    let rows = staff::Entity::find().filter(staff::Column::Id.is_in(wanted)).all(db).await.db()?;
    rows.into_iter().map(|row| Ok((store::id(&row.id)?, row.name))).collect()
}

async fn with_roles(db: &impl ConnectionTrait, rows: Vec<staff::Model>) -> Result<Vec<Member>> {
    let ids = rows.iter().map(|row| row.id.clone());
    let given = staff_role::Entity::find().filter(staff_role::Column::StaffId.is_in(ids)).all(db).await.db()?;
    let mut roles: HashMap<String, Vec<Role>> = HashMap::new();
    for row in given {
        roles.entry(row.staff_id).or_default().push(store::id(&row.role)?);
    }
    rows.into_iter()
        .map(|row| {
            let mut roles = roles.remove(&row.id).unwrap_or_default();
            roles.sort_unstable();
            Ok(Member {
                id: store::id(&row.id)?,
                name: row.name,
                email: row.email,
                locale: store::id(&row.locale)?,
                roles,
                invited_by: row.invited_by.as_deref().map(store::id).transpose()?,
                invited_at: Instant::from_micros(row.invited_at),
                first_seen_at: row.first_seen_at.map(Instant::from_micros),
                revoked_at: row.revoked_at.map(Instant::from_micros),
            })
        })
        .collect()
}

/// Whether the role is new to them.
pub(super) async fn give_role(work: &mut Work, id: StaffId, role: Role) -> Result<bool> {
    let row = staff_role::ActiveModel {
        staff_id: Set(id.to_string()),
        role: Set(role.name().to_owned()),
        given_by: Set(work.actor().staff().map(|by| by.to_string())),
        given_at: Set(work.now().micros()),
    };
    let inserted =
        staff_role::Entity::insert(row).on_conflict_do_nothing().exec_without_returning(work.db()).await.db()?;
    Ok(matches!(inserted, TryInsertResult::Inserted(rows) if rows > 0))
}

/// Whether they had it.
pub(super) async fn take_role(work: &mut Work, id: StaffId, role: Role) -> Result<bool> {
    let gone = staff_role::Entity::delete_many()
        .filter(staff_role::Column::StaffId.eq(id.to_string()))
        .filter(staff_role::Column::Role.eq(role.name()))
        .exec(work.db())
        .await
        .db()?;
    Ok(gone.rows_affected > 0)
}

/// Revoked accounts hold no roles, so counting rows counts people.
pub(super) async fn admins(db: &impl ConnectionTrait) -> Result<u64> {
    staff_role::Entity::find().filter(staff_role::Column::Role.eq(Role::Admin.name())).count(db).await.db()
}

pub(super) async fn change(work: &mut Work, id: StaffId, name: &str, locale: Locale) -> Result<()> {
    staff::Entity::update_many()
        .col_expr(staff::Column::Name, Expr::value(name))
        .col_expr(staff::Column::Locale, Expr::value(locale.tag()))
        .filter(staff::Column::Id.eq(id.to_string()))
        .exec(work.db())
        .await
        .db()?;
    Ok(())
}

pub(super) async fn mark_seen(work: &mut Work, id: StaffId) -> Result<()> {
    set_moment(work, id, staff::Column::FirstSeenAt).await
}

pub(super) async fn revoke(work: &mut Work, id: StaffId) -> Result<()> {
    set_moment(work, id, staff::Column::RevokedAt).await
}

async fn set_moment(work: &mut Work, id: StaffId, column: staff::Column) -> Result<()> {
    staff::Entity::update_many()
        .col_expr(column, Expr::value(work.now().micros()))
        .filter(staff::Column::Id.eq(id.to_string()))
        .exec(work.db())
        .await
        .db()?;
    Ok(())
}

pub(super) async fn insert_session(work: &mut Work, new: &Session, token_hash: String) -> Result<()> {
    let row = session::ActiveModel {
        id: Set(new.id.to_string()),
        staff_id: Set(new.staff.to_string()),
        token_hash: Set(token_hash),
        device: Set(new.device.clone()),
        created_at: Set(new.created_at.micros()),
        seen_at: Set(new.seen_at.micros()),
        expires_at: Set(new.expires_at.micros()),
        idle_seconds: Set(new.idle_seconds),
        ended_at: Set(None),
    };
    session::Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

pub(super) async fn by_cookie(db: &impl ConnectionTrait, token_hash: &str) -> Result<Option<(Session, Member)>> {
    let found = session::Entity::find().filter(session::Column::TokenHash.eq(token_hash)).one(db).await.db()?;
    let Some(session) = found.map(read_session).transpose()? else { return Ok(None) };
    let member = find(db, session.staff).await?;
    Ok(Some((session, member)))
}

pub(super) async fn session(db: &impl ConnectionTrait, id: SessionId) -> Result<Session> {
    let row = session::Entity::find_by_id(id.to_string()).one(db).await.db()?;
    read_session(row.ok_or(Error::Missing)?)
}

/// Somebody's sessions that have not ended, last seen first. Some may have
/// run out: ask [`Session::is_live`].
pub async fn sessions(db: &impl ConnectionTrait, staff: StaffId) -> Result<Vec<Session>> {
    let rows = session::Entity::find()
        .filter(session::Column::StaffId.eq(staff.to_string()))
        .filter(session::Column::EndedAt.is_null())
        .order_by_desc(session::Column::SeenAt)
        .order_by_asc(session::Column::Id)
        .all(db)
        .await
        .db()?;
    rows.into_iter().map(read_session).collect()
}

/// Whether it was still going.
pub(super) async fn end_session(work: &mut Work, id: SessionId) -> Result<bool> {
    let ended = session::Entity::update_many()
        .col_expr(session::Column::EndedAt, Expr::value(work.now().micros()))
        .filter(session::Column::Id.eq(id.to_string()))
        .filter(session::Column::EndedAt.is_null())
        .exec(work.db())
        .await
        .db()?;
    Ok(ended.rows_affected > 0)
}

pub(super) async fn sweep_sessions(work: &mut Work, before: Instant) -> Result<u64> {
    let ended = session::Column::EndedAt.lt(before.micros()).or(session::Column::ExpiresAt.lt(before.micros()));
    let gone = session::Entity::delete_many().filter(ended).exec(work.db()).await.db()?;
    Ok(gone.rows_affected)
}

pub(super) async fn end_all_sessions(work: &mut Work) -> Result<()> {
    session::Entity::update_many()
        .col_expr(session::Column::EndedAt, Expr::value(work.now().micros()))
        .filter(session::Column::EndedAt.is_null())
        .exec(work.db())
        .await
        .db()?;
    Ok(())
}

pub(super) async fn touch(work: &mut Work, id: SessionId) -> Result<()> {
    session::Entity::update_many()
        .col_expr(session::Column::SeenAt, Expr::value(work.now().micros()))
        .filter(session::Column::Id.eq(id.to_string()))
        .exec(work.db())
        .await
        .db()?;
    Ok(())
}

fn read_session(row: session::Model) -> Result<Session> {
    Ok(Session {
        id: store::id(&row.id)?,
        staff: store::id(&row.staff_id)?,
        device: row.device,
        created_at: Instant::from_micros(row.created_at),
        seen_at: Instant::from_micros(row.seen_at),
        expires_at: Instant::from_micros(row.expires_at),
        idle_seconds: row.idle_seconds,
        ended_at: row.ended_at.map(Instant::from_micros),
    })
}
