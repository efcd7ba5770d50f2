//! Rows as the rule judges them and as staff read them. What cannot be read is
//! no permission.

use super::super::model::{
    ApprovalRow, GrantRow, NewGrant, NewRisk, OutcomeName, RiskRow, Solicitor, SolicitorNeed, Weighed,
};
use crate::ledger::hex::unhex;
use base::{Error, Instant, Locale, Result};
use consent::{Answer, Approval, Fingerprint, Grant, Member, Party, Recipient, Set as Closed, Territory};
use store::entity::{approval, grant, risk_decision};

pub(super) fn as_consent(row: GrantRow) -> Grant {
    let GrantRow { id, grant, condition_cleared_at, starts_at, recorded_at, by, gathered_by } = row;
    // Where a yes names no channels it means those that its purposes name; where it names no place, everywhere.
    let is_yes = grant.answer == Answer::Yes;
    let usual = || grant.purposes.iter().fold(Closed::EMPTY, |all, purpose| all.union(purpose.usual_channels()));
    let meant = if is_yes { usual() } else { Closed::EMPTY };
    Grant {
        answer: grant.answer,
        purposes: grant.purposes,
        recipient: grant.recipient,
        channels: grant.channels.unwrap_or(meant),
        elements: grant.elements,
        territories: grant.territories.or_else(|| is_yes.then(|| vec![Territory::Worldwide])),
        languages: grant.languages,
        transformations: grant.transformations,
        ai: grant.ai,
        interactions: grant.interactions,
        from: starts_at,
        until: grant.until,
        condition_open: grant.condition.is_some() && condition_cleared_at.is_none(),
        by,
        gathered_by,
        ..Grant::nothing(id, recorded_at)
    }
}

pub(super) fn read_grant(row: grant::Model) -> Result<GrantRow> {
    let recipient = match (row.recipient_kind.as_deref(), row.recipient_id.as_deref()) {
        (None, None) => None,
        (Some("anyone"), None) => Some(Recipient::Anyone),
        (Some("press"), None) => Some(Recipient::Press),
        (Some("partner"), Some(partner)) => Some(Recipient::Partner(store::id(partner)?)),
        _ => return Err(unreadable()),
    };
    Ok(GrantRow {
        id: store::id(&row.id)?,
        grant: NewGrant {
            work: store::id(&row.work_id)?,
            persona: store::id(&row.persona_id)?,
            answer: match row.answer.as_str() {
                "yes" => Answer::Yes,
                "no" => Answer::No,
                _ => return Err(unreadable()),
            },
            purposes: closed(&row.purposes)?,
            recipient,
            elements: closed(&row.elements)?,
            languages: row.languages.as_deref().map(languages).transpose()?,
            channels: row.channels.as_deref().map(closed).transpose()?,
            territories: row.territories.as_deref().map(territories).transpose()?,
            transformations: closed(&row.transformations)?,
            ai: closed(&row.ai)?,
            interactions: closed(&row.interactions)?,
            condition: row.condition,
            handle: row.handle,
            until: row.ends_at.map(Instant::from_micros),
            method: store::id(&row.method)?,
        },
        condition_cleared_at: row.condition_cleared_at.map(Instant::from_micros),
        starts_at: Instant::from_micros(row.starts_at),
        recorded_at: Instant::from_micros(row.recorded_at),
        by: closed(&row.by_whom)?,
        gathered_by: row.gathered_by.as_deref().map(store::id).transpose()?,
    })
}

pub(super) fn read_approval(row: &approval::Model) -> Result<ApprovalRow> {
    let explained = row.explained_at.map(Instant::from_micros);
    let waived_at = row.waived_at.map(Instant::from_micros);
    Ok(ApprovalRow {
        persona: store::id(&row.persona_id)?,
        approval: Approval {
            version: store::id(&row.version_id)?,
            fingerprint: Fingerprint(unhex(&row.fingerprint)?),
            at: Instant::from_micros(row.approved_at),
            by: closed(&row.by_whom)?,
            explained,
            waived_by: if waived_at.is_some() { Closed::of(&[Party::Person]) } else { Closed::EMPTY },
        },
        notice: row.notice_id.as_deref().map(store::id).transpose()?,
        cooling_hours: row.cooling_hours,
        waived_at,
    })
}

pub(super) fn read_risk(row: risk_decision::Model) -> Result<RiskRow> {
    let solicitor = match (store::id::<SolicitorNeed>(&row.solicitor)?, row.solicitor_asked_on.as_deref()) {
        (SolicitorNeed::NotNeeded, None) => Solicitor::NotNeeded,
        (SolicitorNeed::NotAskedYet, None) => Solicitor::NotAskedYet,
        (SolicitorNeed::Asked, Some(date)) => Solicitor::Asked(store::id(date)?),
        _ => return Err(unreadable()),
    };
    Ok(RiskRow {
        id: store::id(&row.id)?,
        risk: NewRisk {
            work: store::id(&row.work_id)?,
            fingerprint: Fingerprint(unhex(&row.fingerprint)?),
            outcome: store::id::<OutcomeName>(&row.outcome)?.into(),
            solicitor,
            reason: row.reason,
            weighed: Weighed {
                factors: row.factors.split_whitespace().map(store::id).collect::<Result<_>>()?,
                mitigations: row.mitigations,
                solicitor_asked_by: row.solicitor_asked_by.as_deref().map(store::id).transpose()?,
            },
            review_by: row.review_by.map(Instant::from_micros),
        },
        decided_by: store::id(&row.decided_by)?,
        decided_at: Instant::from_micros(row.decided_at),
        ended_at: row.ended_at.map(Instant::from_micros),
    })
}

/// A permission that we cannot read is not a permission.
fn closed<M: Member>(wire: &str) -> Result<Closed<M>> {
    Closed::parse(wire).ok_or_else(unreadable)
}

pub(super) fn language_tags(languages: &[Locale]) -> String {
    languages.iter().map(|language| language.tag()).collect::<Vec<_>>().join(" ")
}

pub(super) fn territory_names(territories: &[Territory]) -> String {
    territories.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

fn territories(names: &str) -> Result<Vec<Territory>> {
    names.split_whitespace().map(|name| name.parse().map_err(|_| unreadable())).collect()
}

fn languages(tags: &str) -> Result<Vec<Locale>> {
    tags.split_whitespace().map(store::id).collect()
}

pub(super) fn unreadable() -> Error {
    Error::fault("the ledger", "a stored value does not parse")
}
