//! The trail: one row per event, never changed, never about a person's identity.

use crate::entity::{audit, audit_subject};
use crate::error::{DbResult, id, json, wire};
use base::{Actor, AuditId, Chance, Event, Instant, Result};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect,
};

/// One line of the trail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub id: AuditId,
    pub at: Instant,
    pub actor_kind: String,
    pub actor_id: Option<String>,
    pub event: String,
    /// Field name and id of what it happened to.
    pub subjects: Vec<(String, String)>,
}

/// Which lines to show; every part narrows.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub event: Option<String>,
    pub actor_id: Option<String>,
    /// Only what happened to this id.
    pub subject: Option<String>,
    /// Lines older than this one (the last of the page before).
    pub before: Option<(Instant, AuditId)>,
}

pub(crate) async fn write(
    db: &impl ConnectionTrait,
    chance: &dyn Chance,
    actor: &Actor,
    now: Instant,
    events: &[Event],
) -> Result<()> {
    if events.is_empty() {
        return Ok(());
    }
    let (kind, actor_id) = actor.trace();
    let mut lines = Vec::new();
    let mut subjects = Vec::new();
    for event in events {
        let line = AuditId::new(chance).to_string();
        let happened_to = event.subjects();
        let mut ids: Vec<String> = happened_to.iter().map(|(_, id)| id.clone()).collect();
        ids.sort_unstable();
        ids.dedup();
        subjects.extend(ids.into_iter().map(|subject_id| audit_subject::ActiveModel {
            audit_id: Set(line.clone()),
            subject_id: Set(subject_id),
            at: Set(now.micros()),
        }));
        lines.push(audit::ActiveModel {
            id: Set(line),
            at: Set(now.micros()),
            actor_kind: Set(kind.to_owned()),
            actor_id: Set(actor_id.clone()),
            event: Set(event.name().to_owned()),
            subjects: Set(wire(&happened_to)?),
        });
    }
    audit::Entity::insert_many(lines).exec_without_returning(db).await.db()?;
    if !subjects.is_empty() {
        audit_subject::Entity::insert_many(subjects).exec_without_returning(db).await.db()?;
    }
    Ok(())
}

/// The trail, newest first.
pub async fn list(db: &impl ConnectionTrait, filter: &Filter, limit: u64) -> Result<Vec<Line>> {
    let mut query = audit::Entity::find();
    if let Some(event) = &filter.event {
        query = query.filter(audit::Column::Event.eq(event));
    }
    if let Some(actor) = &filter.actor_id {
        query = query.filter(audit::Column::ActorId.eq(actor));
    }
    if let Some(subject) = &filter.subject {
        let about = sea_orm::sea_query::Query::select()
            .column(audit_subject::Column::AuditId)
            .from(audit_subject::Entity)
            .and_where(audit_subject::Column::SubjectId.eq(subject))
            .to_owned();
        query = query.filter(audit::Column::Id.in_subquery(about));
    }
    if let Some((at, last)) = &filter.before {
        let older = audit::Column::At.lt(at.micros());
        let same = audit::Column::At.eq(at.micros()).and(audit::Column::Id.lt(last.to_string()));
        query = query.filter(older.or(same));
    }
    let rows =
        query.order_by_desc(audit::Column::At).order_by_desc(audit::Column::Id).limit(limit).all(db).await.db()?;
    rows.into_iter()
        .map(|row| {
            Ok(Line {
                id: id(&row.id)?,
                at: Instant::from_micros(row.at),
                actor_kind: row.actor_kind,
                actor_id: row.actor_id,
                event: row.event,
                subjects: json(&row.subjects)?,
            })
        })
        .collect()
}
