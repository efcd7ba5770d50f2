//! Rows of `disclosures`, `disclosure_people`, `recalls` and `recall_steps`.

use super::model::{Contact, Disclosure, Held, Holder, Place, Recall, RecallAnswer, RecallFile, Standing, Step};
use crate::ledger::hex::{hex, unhex};
use base::{DisclosureId, Error, Instant, PersonaId, RecallId, Result, StoryId};
use consent::{Channel, Fingerprint, Member, Purpose, Set as Closed, Use};
pub(super) use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{ActiveModelTrait, ColumnTrait, Condition, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder};
use std::collections::{BTreeSet, HashMap, HashSet};
use store::entity::{disclosure, disclosure_person, holder_contact, recall, recall_place, recall_step};
use store::{DbResult, Work, unique_violation};

pub(super) async fn insert(work: &mut Work, new: &Disclosure, code_hash: String) -> Result<()> {
    let (holder_kind, holder_id) = holder_text(new.holder);
    let (actor_kind, actor_id) = work.actor().trace();
    let row = disclosure::Model {
        id: new.id.to_string(),
        work_id: new.work.to_string(),
        version_id: new.of.version.to_string(),
        fingerprint: hex(&new.of.fingerprint.0),
        holder_kind: holder_kind.to_owned(),
        holder_id,
        purpose: new.of.purpose.name().to_owned(),
        elements: new.of.elements.wire(),
        language: new.of.language.tag().to_owned(),
        transformations: new.of.transformations.wire(),
        file_hash: hex(&new.file_hash),
        file_kind: new.file_kind.clone(),
        code_hash,
        actor_kind: actor_kind.to_owned(),
        actor_id,
        handed_at: new.handed_at.micros(),
        use_until: new.use_until.map(Instant::micros),
    };
    match disclosure::Entity::insert(row.into_active_model().reset_all()).exec_without_returning(work.db()).await {
        Err(error) if unique_violation(&error, "disclosures", &["code_hash"]) => {
            return Err(Error::conflict("people-file-code-taken"));
        }
        other => other.db()?,
    };
    let people = new.people.iter().map(|(persona, grant)| {
        let row = disclosure_person::Model {
            disclosure_id: new.id.to_string(),
            persona_id: persona.to_string(),
            grant_id: grant.to_string(),
        };
        row.into_active_model().reset_all()
    });
    disclosure_person::Entity::insert_many(people).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

/// One file in somebody's hands.
pub async fn find(db: &impl ConnectionTrait, of: DisclosureId) -> Result<Held> {
    let held = held(db, Condition::all().add(disclosure::Column::Id.eq(of.to_string()))).await?;
    held.into_iter().next().ok_or(Error::Missing)
}

pub(super) async fn by_code(db: &impl ConnectionTrait, hash: &str) -> Result<Option<Disclosure>> {
    let held = held(db, Condition::all().add(disclosure::Column::CodeHash.eq(hash))).await?;
    Ok(held.into_iter().next().map(|held| held.disclosure))
}

/// These files.
pub(super) async fn of_files(db: &impl ConnectionTrait, files: &[DisclosureId]) -> Result<Vec<Held>> {
    if files.is_empty() {
        return Ok(Vec::new());
    }
    held(db, Condition::all().add(disclosure::Column::Id.is_in(files.iter().map(ToString::to_string)))).await
}

/// Which of these files nobody may use any more, and that since before this
/// moment: their date has passed, or they were asked back.
pub async fn over(db: &impl ConnectionTrait, files: &[DisclosureId], before: Instant) -> Result<HashSet<DisclosureId>> {
    let ended = |held: &Held| {
        held.disclosure.use_until.is_some_and(|until| until < before)
            || held.standing.is_some_and(|standing| standing.asked_at < before)
    };
    Ok(of_files(db, files).await?.iter().filter(|held| ended(held)).map(|held| held.disclosure.id).collect())
}

/// Every file of a work in anybody's hands, oldest first.
pub async fn of_work(db: &impl ConnectionTrait, story: StoryId) -> Result<Vec<Held>> {
    held(db, Condition::all().add(disclosure::Column::WorkId.eq(story.to_string()))).await
}

/// Every file that somebody is in, in anybody's hands, oldest first: for the
/// person, who has a right to know (GDPR article 19).
pub async fn of_persona(db: &impl ConnectionTrait, persona: PersonaId) -> Result<Vec<Held>> {
    held(db, Condition::all().add(disclosure::Column::Id.in_subquery(that_show(persona)))).await
}

/// The ids of the files that somebody is in.
pub(super) fn that_show(persona: PersonaId) -> SelectStatement {
    Query::select()
        .column(disclosure_person::Column::DisclosureId)
        .from(disclosure_person::Entity)
        .and_where(disclosure_person::Column::PersonaId.eq(persona.to_string()))
        .to_owned()
}

/// Every file in one holder's hands, oldest first.
pub async fn of_holder(db: &impl ConnectionTrait, holder: Holder) -> Result<Vec<Held>> {
    let (kind, id) = holder_text(holder);
    let theirs = Condition::all().add(disclosure::Column::HolderId.eq(id)).add(disclosure::Column::HolderKind.eq(kind));
    held(db, theirs).await
}

async fn held(db: &impl ConnectionTrait, which: Condition) -> Result<Vec<Held>> {
    let rows = disclosure::Entity::find()
        .filter(which)
        .order_by_asc(disclosure::Column::HandedAt)
        .order_by_asc(disclosure::Column::Id)
        .all(db)
        .await
        .db()?;
    let ids: Vec<String> = rows.iter().map(|row| row.id.clone()).collect();
    let mut people: HashMap<String, Vec<_>> = HashMap::new();
    let of_these = disclosure_person::Column::DisclosureId.is_in(ids);
    let found = disclosure_person::Entity::find().filter(of_these).order_by_asc(disclosure_person::Column::PersonaId);
    for row in found.all(db).await.db()? {
        let one = (store::id(&row.persona_id)?, store::id(&row.grant_id)?);
        people.entry(row.disclosure_id).or_default().push(one);
    }
    let disclosures: Vec<Disclosure> = rows
        .into_iter()
        .map(|row| {
            let people = people.remove(&row.id).unwrap_or_default();
            read(row, people)
        })
        .collect::<Result<_>>()?;
    let ids: Vec<DisclosureId> = disclosures.iter().map(|disclosure| disclosure.id).collect();
    let mut standings = standings(db, &ids).await?;
    let with = |disclosure: Disclosure| Held { standing: standings.remove(&disclosure.id), disclosure };
    Ok(disclosures.into_iter().map(with).collect())
}

/// Where each of these files stands that was ever asked back: the newest request counts.
pub(super) async fn standings(
    db: &impl ConnectionTrait,
    files: &[DisclosureId],
) -> Result<HashMap<DisclosureId, Standing>> {
    let ids = files.iter().map(ToString::to_string);
    steps(db, Condition::all().add(recall_step::Column::DisclosureId.is_in(ids))).await
}

/// Which of these files were ever asked back.
pub async fn asked_back(db: &impl ConnectionTrait, files: &[DisclosureId]) -> Result<HashSet<DisclosureId>> {
    Ok(standings(db, files).await?.into_keys().collect())
}

async fn steps(db: &impl ConnectionTrait, which: Condition) -> Result<HashMap<DisclosureId, Standing>> {
    let rows = recall_step::Entity::find()
        .filter(which)
        .order_by_asc(recall_step::Column::At)
        .order_by_asc(recall_step::Column::RecallId)
        .order_by_asc(recall_step::Column::Number)
        .all(db)
        .await
        .db()?;
    let mut found: HashMap<DisclosureId, Standing> = HashMap::new();
    for row in rows {
        let (recall, step, at) = (store::id(&row.recall_id)?, store::id(&row.step)?, Instant::from_micros(row.at));
        let answer: Option<RecallAnswer> = row.answer.as_deref().map(store::id).transpose()?;
        let fresh = Standing { recall, step, at, asked_at: at, reminded_at: None, answer: None };
        let standing = found.entry(store::id(&row.disclosure_id)?).or_insert(fresh);
        if standing.recall != recall {
            *standing = fresh;
        }
        (standing.step, standing.at) = (step, at);
        match step {
            Step::Reminded => standing.reminded_at = Some(at),
            Step::Answered => standing.answer = answer.map(|answer| (answer, at)),
            // Opened again: what was said before no longer settles it.
            Step::Reopened => standing.answer = None,
            Step::Asked | Step::Closed => {}
        }
    }
    Ok(found)
}

pub(super) async fn insert_recall(work: &mut Work, id: RecallId, story: StoryId, holder: Holder) -> Result<()> {
    let (holder_kind, holder_id) = holder_text(holder);
    let row = recall::Model {
        id: id.to_string(),
        work_id: story.to_string(),
        holder_kind: holder_kind.to_owned(),
        holder_id,
        asked_at: work.now().micros(),
    };
    recall::Entity::insert(row.into_active_model().reset_all()).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

pub(super) async fn step(
    work: &mut Work,
    recall: RecallId,
    file: DisclosureId,
    step: Step,
    answer: Option<RecallAnswer>,
) -> Result<()> {
    let last = recall_step::Entity::find()
        .filter(recall_step::Column::RecallId.eq(recall.to_string()))
        .filter(recall_step::Column::DisclosureId.eq(file.to_string()))
        .order_by_desc(recall_step::Column::Number)
        .one(work.db())
        .await
        .db()?;
    let (actor_kind, actor_id) = work.actor().trace();
    let row = recall_step::Model {
        recall_id: recall.to_string(),
        disclosure_id: file.to_string(),
        number: last.map_or(1, |last| last.number + 1),
        step: step.name().to_owned(),
        answer: answer.map(|answer| answer.name().to_owned()),
        at: work.now().micros(),
        actor_kind: actor_kind.to_owned(),
        actor_id,
    };
    match recall_step::Entity::insert(row.into_active_model().reset_all()).exec_without_returning(work.db()).await {
        // Somebody's step came first: look again and take the next number.
        Err(error) if matches!(error.sql_err(), Some(sea_orm::SqlErr::UniqueConstraintViolation(_))) => {
            Err(Error::conflict("error-busy"))
        }
        other => other.db().map(|_| ()),
    }
}

pub(super) async fn recall(db: &impl ConnectionTrait, of: RecallId) -> Result<Recall> {
    let row = recall::Entity::find_by_id(of.to_string()).one(db).await.db()?.ok_or(Error::Missing)?;
    Ok(Recall {
        id: of,
        work: store::id(&row.work_id)?,
        holder: read_holder(&row.holder_kind, &row.holder_id)?,
        asked_at: Instant::from_micros(row.asked_at),
    })
}

pub(super) async fn files(db: &impl ConnectionTrait, of: RecallId) -> Result<Vec<RecallFile>> {
    let standings = steps(db, Condition::all().add(recall_step::Column::RecallId.eq(of.to_string()))).await?;
    let ids: Vec<String> = standings.keys().map(ToString::to_string).collect();
    let held = held(db, Condition::all().add(disclosure::Column::Id.is_in(ids))).await?;
    Ok(held
        .into_iter()
        .filter_map(|Held { disclosure, .. }| {
            let standing = *standings.get(&disclosure.id)?;
            Some(RecallFile {
                disclosure: disclosure.id,
                kind: disclosure.file_kind,
                hash: disclosure.file_hash,
                language: disclosure.of.language,
                handed_at: disclosure.handed_at,
                standing,
            })
        })
        .collect())
}

/// Requests with a file that still waits and about which nobody was asked
/// since `before`: for the reminders.
pub async fn due(db: &impl ConnectionTrait, before: Instant) -> Result<Vec<RecallId>> {
    let standings = steps(db, Condition::all()).await?;
    let due = standings.into_values().filter(|one| one.waits() && one.reminded_at.unwrap_or(one.asked_at) <= before);
    Ok(due.map(|one| one.recall).collect::<BTreeSet<_>>().into_iter().collect())
}

/// Where these holders are reached; those who gave no address are not in it.
pub async fn contacts(db: &impl ConnectionTrait, holders: &[Holder]) -> Result<HashMap<Holder, Contact>> {
    let ids = holders.iter().map(|holder| holder_text(*holder).1);
    let rows = holder_contact::Entity::find().filter(holder_contact::Column::HolderId.is_in(ids)).all(db).await.db()?;
    rows.into_iter()
        .map(|row| {
            let holder = read_holder(&row.holder_kind, &row.holder_id)?;
            Ok((holder, Contact { name: row.name, email: row.email, language: store::id(&row.language)? }))
        })
        .collect()
}

pub(super) async fn set_contact(work: &mut Work, holder: Holder, contact: Option<&Contact>) -> Result<()> {
    let (holder_kind, holder_id) = holder_text(holder);
    holder_contact::Entity::delete_by_id((holder_kind.to_owned(), holder_id.clone())).exec(work.db()).await.db()?;
    let Some(Contact { name, email, language }) = contact.cloned() else { return Ok(()) };
    let row = holder_contact::Model {
        holder_kind: holder_kind.to_owned(),
        holder_id,
        name,
        email,
        language: language.tag().to_owned(),
        set_at: work.now().micros(),
    };
    holder_contact::Entity::insert(row.into_active_model().reset_all()).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

/// What was said of each of these files, place by place.
pub async fn places(
    db: &impl ConnectionTrait,
    files: &[DisclosureId],
) -> Result<HashMap<DisclosureId, Vec<(Place, RecallAnswer)>>> {
    let ids = files.iter().map(ToString::to_string);
    let rows = recall_place::Entity::find()
        .filter(recall_place::Column::DisclosureId.is_in(ids))
        .order_by_asc(recall_place::Column::Place)
        .all(db)
        .await
        .db()?;
    let mut found: HashMap<DisclosureId, Vec<(Place, RecallAnswer)>> = HashMap::new();
    for row in rows {
        found
            .entry(store::id(&row.disclosure_id)?)
            .or_default()
            .push((store::id(&row.place)?, store::id(&row.answer)?));
    }
    Ok(found)
}

pub(super) async fn set_place(
    work: &mut Work,
    recall: RecallId,
    file: DisclosureId,
    place: Place,
    answer: RecallAnswer,
) -> Result<()> {
    let row = recall_place::Model {
        recall_id: recall.to_string(),
        disclosure_id: file.to_string(),
        place: place.name().to_owned(),
        answer: answer.name().to_owned(),
        at: work.now().micros(),
    };
    let key = (row.recall_id.clone(), row.disclosure_id.clone(), row.place.clone());
    recall_place::Entity::delete_by_id(key).exec(work.db()).await.db()?;
    recall_place::Entity::insert(row.into_active_model().reset_all()).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

fn holder_text(holder: Holder) -> (&'static str, String) {
    match holder {
        Holder::Partner(partner) => ("partner", partner.to_string()),
        Holder::Room(link) => ("room", link.to_string()),
    }
}

fn read_holder(kind: &str, id: &str) -> Result<Holder> {
    match kind {
        "partner" => Ok(Holder::Partner(store::id(id)?)),
        "room" => Ok(Holder::Room(store::id(id)?)),
        _ => Err(unreadable()),
    }
}

fn read(row: disclosure::Model, people: Vec<(PersonaId, base::GrantId)>) -> Result<Disclosure> {
    let holder = read_holder(&row.holder_kind, &row.holder_id)?;
    Ok(Disclosure {
        id: store::id(&row.id)?,
        work: store::id(&row.work_id)?,
        of: Use {
            elements: closed(&row.elements)?,
            transformations: closed(&row.transformations)?,
            ..Use::plain(
                store::id(&row.version_id)?,
                Fingerprint(unhex(&row.fingerprint)?),
                Purpose::parse(&row.purpose).ok_or_else(unreadable)?,
                holder.recipient(),
                Channel::File,
                store::id(&row.language)?,
            )
        },
        holder,
        people,
        file_hash: unhex(&row.file_hash)?,
        file_kind: row.file_kind,
        handed_at: Instant::from_micros(row.handed_at),
        use_until: row.use_until.map(Instant::from_micros),
    })
}

/// What we cannot read, we cannot let anybody use.
fn closed<M: Member>(wire: &str) -> Result<Closed<M>> {
    Closed::parse(wire).ok_or_else(unreadable)
}

fn unreadable() -> Error {
    Error::fault("the record of files", "a stored value does not parse")
}
