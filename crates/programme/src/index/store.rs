//! What the index needs to know of each row.

use super::Source;
use base::{EditionId, Error, EventId, PartnerId, Result, Text};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::BTreeSet;
use store::entity::{campaign, edition, edition_hashtag, edition_partner, event, hashtag, partner, theme};
use store::search::{self, Scope};
use store::{DbResult, Work, id, json};

async fn put(work: &mut Work, source: &Source<'_>, scopes: &[(Scope, bool)]) -> Result<()> {
    for &(scope, visible) in scopes {
        // A language that went must not be found any more, so everything goes first.
        search::remove(work, scope, source.subject).await?;
        if visible {
            for doc in source.docs(scope) {
                search::index(work, doc).await?;
            }
        }
    }
    Ok(())
}

pub(crate) async fn edition(work: &mut Work, edition: EditionId) -> Result<()> {
    let row = edition_row(work, edition).await?;
    let theme = match &row.theme_id {
        Some(theme) => theme::Entity::find_by_id(theme.clone()).one(work.db()).await.db()?,
        None => None,
    };
    let tags = edition_hashtag::Entity::find()
        .select_only()
        .column(edition_hashtag::Column::HashtagId)
        .filter(edition_hashtag::Column::EditionId.eq(row.id.as_str()))
        .order_by_asc(edition_hashtag::Column::Position)
        .into_tuple::<String>()
        .all(work.db())
        .await
        .db()?;
    let tags = hashtag::Entity::find().filter(hashtag::Column::Id.is_in(tags)).all(work.db()).await.db()?;
    let campaign = campaign::Entity::find_by_id(row.campaign_id.clone()).one(work.db()).await.db()?;
    let campaign: Text = json(&campaign.ok_or(Error::Missing)?.title)?;
    let (theme, statement): (Text, Text) = match &theme {
        Some(theme) => (json(&theme.title)?, json(&theme.statement)?),
        None => (Text::new(), Text::new()),
    };
    let (own, intro, invitation): (Text, Text, Text) = (json(&row.title)?, json(&row.intro)?, json(&row.invitation)?);
    let title = [&own, &theme, &campaign].into_iter().find(|text| !text.is_empty()).unwrap_or(&own);
    let mut words: Vec<&str> = tags.iter().map(|row| row.tag.as_str()).collect();
    words.push(&row.slug);
    let source = Source {
        kind: "edition",
        subject: &row.id,
        edition: Some(edition),
        title,
        texts: &[&intro, &invitation, &theme, &statement, &campaign],
        words: &words,
    };
    put(work, &source, &[(Scope::Desk, true), (Scope::Public, row.opened_at.is_some())]).await
}

/// The edition and everything in it, when it opens.
pub(crate) async fn edition_with_all(work: &mut Work, edition: EditionId) -> Result<()> {
    self::edition(work, edition).await?;
    let rows = event::Entity::find().filter(event::Column::EditionId.eq(edition.to_string()));
    for row in rows.all(work.db()).await.db()? {
        event_row(work, &row, true).await?;
    }
    let partners = edition_partner::Entity::find()
        .filter(edition_partner::Column::EditionId.eq(edition.to_string()))
        .filter(edition_partner::Column::LeftAt.is_null());
    for row in partners.all(work.db()).await.db()? {
        partner(work, id(&row.partner_id)?).await?;
    }
    Ok(())
}

/// Everything, after the index was lost.
pub(crate) async fn all(work: &mut Work) -> Result<()> {
    for row in edition::Entity::find().all(work.db()).await.db()? {
        self::edition(work, id(&row.id)?).await?;
    }
    for row in event::Entity::find().all(work.db()).await.db()? {
        self::event(work, id(&row.id)?).await?;
    }
    for row in partner::Entity::find().all(work.db()).await.db()? {
        self::partner(work, id(&row.id)?).await?;
    }
    Ok(())
}

pub(crate) async fn event(work: &mut Work, event: EventId) -> Result<()> {
    let row = event::Entity::find_by_id(event.to_string()).one(work.db()).await.db()?.ok_or(Error::Missing)?;
    let open = edition_row(work, id(&row.edition_id)?).await?.opened_at.is_some();
    event_row(work, &row, open).await
}

async fn event_row(work: &mut Work, row: &event::Model, edition_is_open: bool) -> Result<()> {
    let (title, summary): (Text, Text) = (json(&row.title)?, json(&row.summary)?);
    let (venue, town, address): (Text, Text, Text) = (json(&row.venue)?, json(&row.town)?, json(&row.address)?);
    let film = [&row.film_title, &row.film_director, &row.related_festival];
    let film: Vec<&str> = film.into_iter().filter_map(|text| text.as_deref()).collect();
    let everything = [&summary, &venue, &town, &address];
    let in_town = [&summary, &town];
    let source = |texts| Source {
        kind: "event",
        subject: &row.id,
        edition: id(&row.edition_id).ok(),
        title: &title,
        texts,
        words: &film,
    };
    put(work, &source(&everything), &[(Scope::Desk, true)]).await?;
    let is_public = edition_is_open && row.announced_at.is_some();
    let known: &[&Text] = match row.precision.as_str() {
        "exact" => &everything,
        "town" => &in_town,
        _ => &everything[..1],
    };
    put(work, &source(known), &[(Scope::Public, is_public)]).await
}

pub(crate) async fn partner(work: &mut Work, partner: PartnerId) -> Result<()> {
    let row = partner::Entity::find_by_id(partner.to_string()).one(work.db()).await.db()?.ok_or(Error::Missing)?;
    let joined: BTreeSet<String> = edition_partner::Entity::find()
        .select_only()
        .column(edition_partner::Column::EditionId)
        .filter(edition_partner::Column::PartnerId.eq(row.id.as_str()))
        .filter(edition_partner::Column::LeftAt.is_null())
        .into_tuple::<String>()
        .all(work.db())
        .await
        .db()?
        .into_iter()
        .collect();
    let opened = edition::Entity::find()
        .filter(edition::Column::Id.is_in(joined))
        .filter(edition::Column::OpenedAt.is_not_null())
        .one(work.db())
        .await
        .db()?;
    let (name, town, description): (Text, Text, Text) = (json(&row.name)?, json(&row.town)?, json(&row.description)?);
    let source = Source {
        kind: "partner",
        subject: &row.id,
        edition: None,
        title: &name,
        texts: &[&town, &description],
        words: &[],
    };
    put(work, &source, &[(Scope::Desk, true), (Scope::Public, opened.is_some())]).await
}

async fn edition_row(work: &Work, edition: EditionId) -> Result<edition::Model> {
    edition::Entity::find_by_id(edition.to_string()).one(work.db()).await.db()?.ok_or(Error::Missing)
}
