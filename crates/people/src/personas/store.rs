//! Rows of `personas`.

use super::model::{NameForm, Persona, PortraitForm, Shape};
use base::{EditionId, Error, Instant, MediaId, PersonaId, Result, Slug};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait,
};
use std::collections::HashMap;
use store::entity::ambassador;
use store::entity::persona::{ActiveModel, Column, Entity, Model};
use store::{DbResult, Work, unique_violation};

pub(super) async fn insert(work: &mut Work, new: &Persona) -> Result<()> {
    let shape = &new.shape;
    let row = ActiveModel {
        id: Set(new.id.to_string()),
        slug: Set(new.slug.to_string()),
        slug_is_random: Set(i64::from(new.slug_is_random)),
        name_form: Set(shape.name_form.name().to_owned()),
        display_name: Set(store::wire(&shape.display_name)?),
        portrait_form: Set(shape.portrait_form.name().to_owned()),
        portrait_media_id: Set(shape.portrait_media.map(|id| id.to_string())),
        portrait_seed: Set(shape.portrait_seed.cast_signed()),
        portrait_traits: Set(shape.portrait_traits.clone()),
        voice_form: Set(shape.voice_form.name().to_owned()),
        label: Set(store::wire(&shape.label)?),
        bio: Set(store::wire(&shape.bio)?),
        is_sample: Set(i64::from(new.is_sample)),
        created_at: Set(new.created_at.micros()),
        changed_at: Set(new.changed_at.micros()),
    };
    match Entity::insert(row).exec_without_returning(work.db()).await {
        Err(error) if unique_violation(&error, "personas", &["slug"]) => {
            Err(Error::invalid("slug", "people-slug-taken"))
        }
        other => other.db().map(|_| ()),
    }
}

pub(super) async fn update(work: &mut Work, persona: PersonaId, shape: &Shape) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::NameForm, Expr::value(shape.name_form.name()))
        .col_expr(Column::DisplayName, Expr::value(store::wire(&shape.display_name)?))
        .col_expr(Column::PortraitForm, Expr::value(shape.portrait_form.name()))
        .col_expr(Column::PortraitMediaId, Expr::value(shape.portrait_media.map(|id| id.to_string())))
        .col_expr(Column::PortraitSeed, Expr::value(shape.portrait_seed.cast_signed()))
        .col_expr(Column::PortraitTraits, Expr::value(shape.portrait_traits.clone()))
        .col_expr(Column::VoiceForm, Expr::value(shape.voice_form.name()))
        .col_expr(Column::Label, Expr::value(store::wire(&shape.label)?))
        .col_expr(Column::Bio, Expr::value(store::wire(&shape.bio)?))
        .col_expr(Column::ChangedAt, Expr::value(work.now().micros()))
        .filter(Column::Id.eq(persona.to_string()))
        .exec(work.db())
        .await
        .db()?;
    Ok(())
}

pub(super) async fn set_slug(work: &mut Work, persona: PersonaId, slug: &Slug) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::Slug, Expr::value(slug.as_str()))
        .col_expr(Column::SlugIsRandom, Expr::value(1))
        .col_expr(Column::ChangedAt, Expr::value(work.now().micros()))
        .filter(Column::Id.eq(persona.to_string()))
        .exec(work.db())
        .await
        .db()?;
    Ok(())
}

pub(super) async fn slug_taken(db: &impl ConnectionTrait, slug: &Slug) -> Result<bool> {
    Ok(Entity::find().filter(Column::Slug.eq(slug.as_str())).limit(1).one(db).await.db()?.is_some())
}

pub async fn find(db: &impl ConnectionTrait, persona: PersonaId) -> Result<Persona> {
    read(Entity::find_by_id(persona.to_string()).one(db).await.db()?.ok_or(Error::Missing)?)
}

pub async fn by_slug(db: &impl ConnectionTrait, slug: &Slug) -> Result<Persona> {
    read(Entity::find().filter(Column::Slug.eq(slug.as_str())).one(db).await.db()?.ok_or(Error::Missing)?)
}

/// All of these in one statement.
pub async fn find_all(db: &impl ConnectionTrait, personas: &[PersonaId]) -> Result<HashMap<PersonaId, Persona>> {
    if personas.is_empty() {
        return Ok(HashMap::new());
    }
    let ids = personas.iter().map(ToString::to_string);
    let rows = Entity::find().filter(Column::Id.is_in(ids)).all(db).await.db()?;
    rows.into_iter().map(|row| read(row).map(|persona| (persona.id, persona))).collect()
}

/// Which personas a list shows; every part narrows.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Only those with a part in this edition that they did not leave.
    pub edition: Option<EditionId>,
    pub name_form: Option<NameForm>,
    pub portrait_form: Option<PortraitForm>,
    pub ids: Option<Vec<PersonaId>>,
}

/// One page of personas, newest first, for staff.
pub async fn list(db: &impl ConnectionTrait, filter: &Filter, limit: u64, offset: u64) -> Result<Vec<Persona>> {
    let page = select(filter).order_by_desc(Column::CreatedAt).order_by_desc(Column::Id).limit(limit).offset(offset);
    page.all(db).await.db()?.into_iter().map(read).collect()
}

/// How many the filter leaves.
pub async fn count(db: &impl ConnectionTrait, filter: &Filter) -> Result<u64> {
    select(filter).count(db).await.db()
}

fn select(filter: &Filter) -> sea_orm::Select<Entity> {
    let mut query = Entity::find();
    if let Some(edition) = filter.edition {
        let parts = ambassador::Entity::find()
            .select_only()
            .column(ambassador::Column::PersonaId)
            .filter(ambassador::Column::EditionId.eq(edition.to_string()))
            .filter(ambassador::Column::PersonaId.is_not_null())
            .filter(ambassador::Column::LeftAt.is_null());
        query = query.filter(Column::Id.in_subquery(parts.into_query()));
    }
    if let Some(form) = filter.name_form {
        query = query.filter(Column::NameForm.eq(form.name()));
    }
    if let Some(form) = filter.portrait_form {
        query = query.filter(Column::PortraitForm.eq(form.name()));
    }
    if let Some(ids) = &filter.ids {
        query = query.filter(Column::Id.is_in(ids.iter().map(ToString::to_string)));
    }
    query
}

fn read(row: Model) -> Result<Persona> {
    Ok(Persona {
        id: store::id(&row.id)?,
        slug: store::id(&row.slug)?,
        is_sample: row.is_sample != 0,
        created_at: Instant::from_micros(row.created_at),
        changed_at: Instant::from_micros(row.changed_at),
        slug_is_random: row.slug_is_random != 0,
        shape: Shape {
            name_form: store::id(&row.name_form)?,
            display_name: store::json(&row.display_name)?,
            portrait_form: store::id(&row.portrait_form)?,
            portrait_media: row.portrait_media_id.as_deref().map(store::id).transpose()?,
            portrait_seed: row.portrait_seed.cast_unsigned(),
            portrait_traits: row.portrait_traits,
            voice_form: store::id(&row.voice_form)?,
            label: store::json(&row.label)?,
            bio: store::json(&row.bio)?,
        },
    })
}

/// Those of these pictures that some persona shows.
pub async fn showing(db: &impl ConnectionTrait, media: &[MediaId]) -> Result<Vec<MediaId>> {
    let rows: Vec<String> = Entity::find()
        .select_only()
        .column(Column::PortraitMediaId)
        .filter(Column::PortraitMediaId.is_in(media.iter().map(ToString::to_string)))
        .into_tuple()
        .all(db)
        .await
        .db()?;
    rows.iter().map(|id| store::id(id)).collect()
}

/// Whoever shows this picture in every story that has none of its own.
pub async fn with_portrait(db: &impl ConnectionTrait, media: MediaId) -> Result<Vec<PersonaId>> {
    let rows: Vec<String> = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::PortraitMediaId.eq(media.to_string()))
        .into_tuple()
        .all(db)
        .await
        .db()?;
    rows.iter().map(|id| store::id(id)).collect()
}
