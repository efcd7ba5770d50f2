//! From values to rows, and what is written.

use crate::events::input::EventDraft;
use crate::events::model::{Event, EventPerson, Precision, When};
use crate::events::rules;
use crate::fields::fold_key;
use base::{EditionId, Error, EventId, Instant, Locale, PartnerId, Result, Text};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use store::entity::{event, event_host, event_person, partner};
use store::{DbResult, Work, wire};

/// Whether every one of these organisations is there. None is, too.
pub(in crate::events) async fn known(work: &Work, partners: &[PartnerId]) -> Result<bool> {
    let ids = partners.iter().map(ToString::to_string);
    let found = partner::Entity::find().filter(partner::Column::Id.is_in(ids)).count(work.db()).await.db()?;
    Ok(found == partners.len() as u64)
}

fn row(draft: &EventDraft) -> Result<event::ActiveModel> {
    let (starts_on, ends_on) = match draft.when {
        When::Unknown => (None, None),
        When::Month(month) => (Some(rules::month_name(month)), None),
        When::Days(first, last) => (Some(first.to_string()), Some(last.to_string())),
        When::At(starts, ends) => {
            let day = |at: Instant| draft.zone.local(at).date().to_string();
            (Some(day(starts)), ends.map(day))
        }
    };
    // Lists of the public compare with these, so they hold of the place only what the public may know.
    let town = if draft.precision == Precision::Hidden { "" } else { draft.town.say(Locale::ENGLISH) };
    Ok(event::ActiveModel {
        slug: Set(draft.slug.to_string()),
        kind: Set(draft.kind.name().to_owned()),
        title: Set(wire(&draft.title)?),
        summary: Set(wire(&draft.summary)?),
        starts_on: Set(starts_on),
        ends_on: Set(ends_on),
        starts_at: Set(draft.when.starts().map(Instant::micros)),
        ends_at: Set(draft.when.ends().map(Instant::micros)),
        sort_key: Set(rules::sort_key(draft.when, &draft.zone)),
        over_at: Set(rules::over_at(draft.when, &draft.zone).map(Instant::micros)),
        zone: Set(draft.zone.name().to_owned()),
        venue: Set(wire(&draft.venue)?),
        town: Set(wire(&draft.town)?),
        town_key: Set(fold_key(town)),
        address: Set(wire(&draft.address)?),
        precision: Set(draft.precision.name().to_owned()),
        is_online: Set(i64::from(draft.is_online)),
        online_address: Set(draft.online_address.as_ref().map(ToString::to_string).unwrap_or_default()),
        cost: Set(wire(&draft.cost)?),
        access: Set(wire(&draft.access)?),
        languages: Set(wire(&draft.languages)?),
        age: Set(wire(&draft.age)?),
        photography: Set(wire(&draft.photography)?),
        booking: Set(wire(&draft.booking)?),
        is_full: Set(i64::from(draft.is_full)),
        film_title: Set(draft.film.as_ref().map(|film| film.title.clone())),
        film_director: Set(draft.film.as_ref().and_then(|film| film.director.clone())),
        related_festival: Set(draft.related_festival.clone()),
        words: Set(words(draft)),
        is_sample: Set(i64::from(draft.is_sample)),
        ..Default::default()
    })
}

/// What a list's search box looks through, in every language.
fn words(draft: &EventDraft) -> String {
    let mut texts = vec![&draft.title, &draft.summary];
    match draft.precision {
        Precision::Exact => texts.extend([&draft.venue, &draft.town, &draft.address]),
        Precision::Town => texts.push(&draft.town),
        Precision::Hidden => {}
    }
    let mut words: Vec<&str> = texts.into_iter().flat_map(|text| text.iter().map(|(_, words)| words)).collect();
    words.extend(draft.film.iter().flat_map(|film| [Some(film.title.as_str()), film.director.as_deref()]).flatten());
    words.extend(draft.related_festival.as_deref());
    fold_key(&words.join(" "))
}

fn written<T>(outcome: std::result::Result<T, sea_orm::DbErr>) -> Result<()> {
    match outcome {
        Err(error) if store::unique_violation(&error, "events", &["edition_id", "slug"]) => {
            Err(Error::invalid("slug", "programme-error-slug-taken"))
        }
        outcome => outcome.db().map(|_| ()),
    }
}

pub(in crate::events) async fn insert(
    work: &Work,
    event: EventId,
    edition: EditionId,
    draft: &EventDraft,
) -> Result<()> {
    let now = work.now().micros();
    let row = event::ActiveModel {
        id: Set(event.to_string()),
        edition_id: Set(edition.to_string()),
        outcome: Set(wire(&Text::new())?),
        sequence: Set(0),
        created_at: Set(now),
        changed_at: Set(now),
        announced_at: Set(None),
        cancelled_at: Set(None),
        ..row(draft)?
    };
    written(event::Entity::insert(row).exec_without_returning(work.db()).await)?;
    write_hosts(work, event, draft).await?;
    write_people(work, event, &draft.people).await
}

pub(in crate::events) async fn update(work: &Work, now: &Event, draft: &EventDraft) -> Result<()> {
    write(work, now, row(draft)?).await?;
    write_hosts(work, now.id, draft).await?;
    write_people(work, now.id, &draft.people).await
}

/// Writes what is set, and raises the sequence.
async fn write(work: &Work, now: &Event, row: event::ActiveModel) -> Result<()> {
    let row = event::ActiveModel { sequence: Set(now.sequence + 1), changed_at: Set(work.now().micros()), ..row };
    let query = event::Entity::update_many().set(row).filter(event::Column::Id.eq(now.id.to_string()));
    written(query.exec(work.db()).await)
}

pub(in crate::events) async fn touch(work: &Work, now: &Event) -> Result<()> {
    write(work, now, event::ActiveModel::default()).await
}

pub(in crate::events) async fn write_announced(work: &Work, now: &Event) -> Result<()> {
    let at = Some(work.now().micros());
    write(work, now, event::ActiveModel { announced_at: Set(at), ..Default::default() }).await
}

pub(in crate::events) async fn write_cancelled(work: &Work, now: &Event) -> Result<()> {
    let at = Some(work.now().micros());
    write(work, now, event::ActiveModel { cancelled_at: Set(at), ..Default::default() }).await
}

pub(in crate::events) async fn write_outcome(work: &Work, now: &Event, outcome: &Text) -> Result<()> {
    write(work, now, event::ActiveModel { outcome: Set(wire(outcome)?), ..Default::default() }).await
}

async fn write_hosts(work: &Work, event: EventId, draft: &EventDraft) -> Result<()> {
    event_host::Entity::delete_many()
        .filter(event_host::Column::EventId.eq(event.to_string()))
        .exec(work.db())
        .await
        .db()?;
    if draft.hosts.is_empty() {
        return Ok(());
    }
    let rows = draft.hosts.iter().zip(0i64..).map(|((partner, part), position)| event_host::ActiveModel {
        event_id: Set(event.to_string()),
        partner_id: Set(partner.to_string()),
        part: Set(part.name().to_owned()),
        position: Set(position),
    });
    event_host::Entity::insert_many(rows).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

pub(in crate::events) async fn write_people(work: &Work, event: EventId, people: &[EventPerson]) -> Result<()> {
    event_person::Entity::delete_many()
        .filter(event_person::Column::EventId.eq(event.to_string()))
        .exec(work.db())
        .await
        .db()?;
    if people.is_empty() {
        return Ok(());
    }
    let one = |(person, position): (&EventPerson, i64)| {
        Ok(event_person::ActiveModel {
            event_id: Set(event.to_string()),
            position: Set(position),
            persona_id: Set(person.persona.map(|persona| persona.to_string())),
            role_then: Set(wire(&person.role_then)?),
            affiliation_then: Set(wire(&person.affiliation_then)?),
        })
    };
    let rows = people.iter().zip(0i64..).map(one).collect::<Result<Vec<_>>>()?;
    event_person::Entity::insert_many(rows).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

/// Takes somebody off every panel; answers which, and in which edition.
pub(in crate::events) async fn unname(work: &Work, persona: base::PersonaId) -> Result<Vec<(EventId, EditionId)>> {
    let theirs = || event_person::Column::PersonaId.eq(persona.to_string());
    let on = event_person::Entity::find().filter(theirs()).all(work.db()).await.db()?;
    let events = event::Entity::find().filter(event::Column::Id.is_in(on.into_iter().map(|row| row.event_id)));
    let touched = events.all(work.db()).await.db()?;
    let nothing = wire(&base::Text::new())?;
    event_person::Entity::update_many()
        .col_expr(event_person::Column::PersonaId, Expr::value(Option::<String>::None))
        .col_expr(event_person::Column::RoleThen, Expr::value(nothing.clone()))
        .col_expr(event_person::Column::AffiliationThen, Expr::value(nothing))
        .filter(theirs())
        .exec(work.db())
        .await
        .db()?;
    touched.iter().map(|row| Ok((store::id(&row.id)?, store::id(&row.edition_id)?))).collect()
}
