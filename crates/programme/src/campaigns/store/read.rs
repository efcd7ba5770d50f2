//! What is there, and from rows to values.

use crate::campaigns::model::{
    ArchiveRow, Asking, Campaign, Counts, Days, Edition, EditionNote, Hashtag, HashtagUse, Tag, Theme,
};
use crate::campaigns::rules;
use base::jiff::civil::Date;
use base::{CampaignId, EditionId, Error, HashtagId, Instant, Result, Slug, Text, ThemeId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};
use std::collections::BTreeMap;
use store::entity::{
    campaign, edition, edition_hashtag, edition_note, edition_partner, event, hashtag, hashtag_use, theme,
};
use store::{DbResult, id, json};

/// Every campaign, oldest first.
pub async fn all(db: &impl ConnectionTrait) -> Result<Vec<Campaign>> {
    let rows = campaign::Entity::find().order_by_asc(campaign::Column::CreatedAt).order_by_asc(campaign::Column::Id);
    rows.all(db).await.db()?.iter().map(campaign_of).collect()
}

/// Campaigns of which the public may see an edition, oldest first.
pub async fn public(db: &impl ConnectionTrait) -> Result<Vec<Campaign>> {
    let seen = edition::Entity::find()
        .select_only()
        .column(edition::Column::CampaignId)
        .filter(edition::Column::OpenedAt.is_not_null());
    let rows = campaign::Entity::find()
        .filter(campaign::Column::Id.in_subquery(seen.into_query()))
        .order_by_asc(campaign::Column::CreatedAt)
        .order_by_asc(campaign::Column::Id);
    rows.all(db).await.db()?.iter().map(campaign_of).collect()
}

/// The campaign that `/` shows, once there is one.
pub async fn default(db: &impl ConnectionTrait) -> Result<Option<Campaign>> {
    let row = campaign::Entity::find().filter(campaign::Column::IsDefault.eq(1)).one(db).await.db()?;
    row.as_ref().map(campaign_of).transpose()
}

pub async fn find(db: &impl ConnectionTrait, campaign: CampaignId) -> Result<Campaign> {
    let row = campaign::Entity::find_by_id(campaign.to_string()).one(db).await.db()?;
    campaign_of(&row.ok_or(Error::Missing)?)
}

pub async fn by_slug(db: &impl ConnectionTrait, slug: &Slug) -> Result<Campaign> {
    let row = campaign::Entity::find().filter(campaign::Column::Slug.eq(slug.as_str())).one(db).await.db()?;
    campaign_of(&row.ok_or(Error::Missing)?)
}

/// Every edition of a campaign, planned ones too, newest first.
pub async fn editions(db: &impl ConnectionTrait, campaign: CampaignId) -> Result<Vec<Edition>> {
    let rows = edition::Entity::find()
        .filter(edition::Column::CampaignId.eq(campaign.to_string()))
        .order_by_desc(edition::Column::Day)
        .order_by_desc(edition::Column::Slug);
    complete(db, rows.all(db).await.db()?).await
}

pub async fn edition(db: &impl ConnectionTrait, edition: EditionId) -> Result<Edition> {
    let row = edition::Entity::find_by_id(edition.to_string()).one(db).await.db()?;
    complete(db, row.into_iter().collect()).await?.pop().ok_or(Error::Missing)
}

pub async fn edition_by_slug(db: &impl ConnectionTrait, campaign: CampaignId, slug: &Slug) -> Result<Edition> {
    let row = edition::Entity::find()
        .filter(edition::Column::CampaignId.eq(campaign.to_string()))
        .filter(edition::Column::Slug.eq(slug.as_str()))
        .one(db)
        .await
        .db()?;
    complete(db, row.into_iter().collect()).await?.pop().ok_or(Error::Missing)
}

/// The edition at the campaign's own address; see [`rules::current`].
pub async fn current(db: &impl ConnectionTrait, campaign: CampaignId, today: Date) -> Result<Option<Edition>> {
    let editions = editions(db, campaign).await?;
    Ok(rules::current(editions.iter(), today).cloned())
}

/// What the public may know of all editions, newest first, with the gaps between.
pub async fn archive(db: &impl ConnectionTrait, campaign: CampaignId) -> Result<Vec<ArchiveRow>> {
    let mut editions = editions(db, campaign).await?;
    editions.retain(Edition::is_public);
    let ids: Vec<_> = editions.iter().map(|edition| edition.id).collect();
    let counts = counts(db, &ids).await?;
    Ok(rules::archive(editions, &counts))
}

/// What each edition holds, in two statements for any number of editions.
pub async fn counts(db: &impl ConnectionTrait, editions: &[EditionId]) -> Result<BTreeMap<EditionId, Counts>> {
    let ids: Vec<String> = editions.iter().map(ToString::to_string).collect();
    let mut counts: BTreeMap<EditionId, Counts> = editions.iter().map(|id| (*id, Counts::default())).collect();
    if ids.is_empty() {
        return Ok(counts);
    }
    let partners = edition_partner::Entity::find()
        .select_only()
        .column(edition_partner::Column::EditionId)
        .column_as(edition_partner::Column::PartnerId.count(), "n")
        .filter(edition_partner::Column::EditionId.is_in(ids.clone()))
        .filter(edition_partner::Column::LeftAt.is_null())
        .group_by(edition_partner::Column::EditionId)
        .into_tuple::<(String, i64)>();
    for (edition, n) in partners.all(db).await.db()? {
        counts.entry(id(&edition)?).or_default().partners = n.unsigned_abs();
    }
    let events = event::Entity::find()
        .select_only()
        .column(event::Column::EditionId)
        .column_as(event::Column::Id.count(), "n")
        .filter(event::Column::EditionId.is_in(ids))
        .filter(event::Column::AnnouncedAt.is_not_null())
        .filter(event::Column::CancelledAt.is_null())
        .group_by(event::Column::EditionId)
        .into_tuple::<(String, i64)>();
    for (edition, n) in events.all(db).await.db()? {
        counts.entry(id(&edition)?).or_default().events = n.unsigned_abs();
    }
    Ok(counts)
}

pub async fn themes(db: &impl ConnectionTrait, campaign: CampaignId) -> Result<Vec<Theme>> {
    let rows = theme::Entity::find().filter(theme::Column::CampaignId.eq(campaign.to_string()));
    let rows = rows.order_by_asc(theme::Column::Id).all(db).await.db()?;
    rows.iter().map(theme_of).collect()
}

pub async fn theme(db: &impl ConnectionTrait, theme: ThemeId) -> Result<Theme> {
    let row = theme::Entity::find_by_id(theme.to_string()).one(db).await.db()?;
    theme_of(&row.ok_or(Error::Missing)?)
}

/// Every hashtag we know, by its folded form.
pub async fn hashtags(db: &impl ConnectionTrait) -> Result<Vec<Hashtag>> {
    let rows = hashtag::Entity::find().order_by_asc(hashtag::Column::TagKey).all(db).await.db()?;
    rows.iter().map(hashtag_of).collect()
}

pub async fn hashtag(db: &impl ConnectionTrait, hashtag: HashtagId) -> Result<Hashtag> {
    let row = hashtag::Entity::find_by_id(hashtag.to_string()).one(db).await.db()?;
    hashtag_of(&row.ok_or(Error::Missing)?)
}

/// The editions that wear a hashtag.
pub async fn wearing(db: &impl ConnectionTrait, hashtag: HashtagId) -> Result<Vec<EditionId>> {
    let rows = edition_hashtag::Entity::find().filter(edition_hashtag::Column::HashtagId.eq(hashtag.to_string()));
    rows.all(db).await.db()?.iter().map(|row| id(&row.edition_id)).collect()
}

/// The hashtag that networks would take for this one.
pub async fn hashtag_by_tag(db: &impl ConnectionTrait, tag: &Tag) -> Result<Option<Hashtag>> {
    let row = hashtag::Entity::find().filter(hashtag::Column::TagKey.eq(tag.key())).one(db).await.db()?;
    row.as_ref().map(hashtag_of).transpose()
}

/// Who else uses these tags, longest first.
pub async fn hashtag_uses(db: &impl ConnectionTrait, hashtags: &[HashtagId]) -> Result<Vec<HashtagUse>> {
    let ids: Vec<String> = hashtags.iter().map(ToString::to_string).collect();
    let rows = hashtag_use::Entity::find().filter(hashtag_use::Column::HashtagId.is_in(ids)).all(db).await.db()?;
    let mut uses = rows.iter().map(use_of).collect::<Result<Vec<_>>>()?;
    // A use without a date stands after those that have one; engines do not agree where nulls go.
    uses.sort_by(|a, b| (a.since.is_none(), a.since, &a.who).cmp(&(b.since.is_none(), b.since, &b.who)));
    Ok(uses)
}

/// The notes of the record, in the order in which they were made.
pub async fn notes(db: &impl ConnectionTrait, edition: EditionId) -> Result<Vec<EditionNote>> {
    let rows = edition_note::Entity::find()
        .filter(edition_note::Column::EditionId.eq(edition.to_string()))
        .order_by_asc(edition_note::Column::Position)
        .order_by_asc(edition_note::Column::Id);
    let note = |row: &edition_note::Model| {
        Ok(EditionNote { id: id(&row.id)?, edition, body: json(&row.body)?, source: row.source.clone() })
    };
    rows.all(db).await.db()?.iter().map(note).collect()
}

// From rows to values.

fn campaign_of(row: &campaign::Model) -> Result<Campaign> {
    Ok(Campaign {
        id: id(&row.id)?,
        slug: id(&row.slug)?,
        title: json(&row.title)?,
        summary: json(&row.summary)?,
        recurrence: json(&row.recurrence)?,
        zone: id(&row.zone)?,
        asking: Asking { lasts_months: row.lasts_months, gather_hours: row.gather_hours },
        is_default: row.is_default != 0,
        revision: row.revision,
        created_at: Instant::from_micros(row.created_at),
    })
}

fn theme_of(row: &theme::Model) -> Result<Theme> {
    let (title, statement): (Text, Text) = (json(&row.title)?, json(&row.statement)?);
    Ok(Theme { id: id(&row.id)?, campaign: id(&row.campaign_id)?, title, statement })
}

fn date_of(text: Option<&String>) -> Result<Option<Date>> {
    text.map(|text| id(text)).transpose()
}

fn hashtag_of(row: &hashtag::Model) -> Result<Hashtag> {
    let since = date_of(row.since.as_ref())?;
    Ok(Hashtag { id: id(&row.id)?, tag: id(&row.tag)?, since, note: json(&row.note)? })
}

fn use_of(row: &hashtag_use::Model) -> Result<HashtagUse> {
    let since = date_of(row.since.as_ref())?;
    Ok(HashtagUse {
        id: id(&row.id)?,
        hashtag: id(&row.hashtag_id)?,
        who: row.who.clone(),
        since,
        note: json(&row.note)?,
    })
}

/// Editions with their themes and hashtags, in three statements for any number of them.
async fn complete(db: &impl ConnectionTrait, rows: Vec<edition::Model>) -> Result<Vec<Edition>> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let themes: Vec<&str> = rows.iter().filter_map(|row| row.theme_id.as_deref()).collect();
    let themes = theme::Entity::find().filter(theme::Column::Id.is_in(themes)).all(db).await.db()?;
    let themes: BTreeMap<&str, &theme::Model> = themes.iter().map(|row| (row.id.as_str(), row)).collect();
    let ids: Vec<&str> = rows.iter().map(|row| row.id.as_str()).collect();
    let worn = edition_hashtag::Entity::find()
        .filter(edition_hashtag::Column::EditionId.is_in(ids))
        .order_by_asc(edition_hashtag::Column::Position)
        .all(db)
        .await
        .db()?;
    let tags: Vec<&str> = worn.iter().map(|row| row.hashtag_id.as_str()).collect();
    let tags = hashtag::Entity::find().filter(hashtag::Column::Id.is_in(tags)).all(db).await.db()?;
    let tags: BTreeMap<&str, &hashtag::Model> = tags.iter().map(|row| (row.id.as_str(), row)).collect();
    let one = |row: &edition::Model| {
        let theme = row.theme_id.as_deref().and_then(|theme| themes.get(theme)).map(|row| theme_of(row)).transpose()?;
        let hashtags = worn
            .iter()
            .filter(|worn| worn.edition_id == row.id)
            .filter_map(|worn| tags.get(worn.hashtag_id.as_str()))
            .map(|row| hashtag_of(row))
            .collect::<Result<Vec<_>>>()?;
        let days = Days::new(id(&row.day)?, id(&row.last_day)?).map_err(|message| Error::refused(message.key))?;
        Ok(Edition {
            id: id(&row.id)?,
            campaign: id(&row.campaign_id)?,
            slug: id(&row.slug)?,
            kind: id(&row.kind)?,
            days,
            theme,
            hashtags,
            title: json(&row.title)?,
            intro: json(&row.intro)?,
            invitation: json(&row.invitation)?,
            look: json(&row.look)?,
            is_sample: row.is_sample != 0,
            revision: row.revision,
            created_at: Instant::from_micros(row.created_at),
            opened_at: row.opened_at.map(Instant::from_micros),
            archived_at: row.archived_at.map(Instant::from_micros),
        })
    };
    rows.iter().map(one).collect()
}
