//! From values to rows, and what is written.

use crate::campaigns::input::{
    CampaignDraft, EditionDraft, HashtagDraft, HistoryDraft, NoteDraft, ThemeDraft, UseDraft,
};
use crate::campaigns::model::{Campaign, Edition};
use base::{CampaignId, EditionId, Error, HashtagId, NoteId, Result, ThemeId};
use look::Look;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect};
use store::entity::{campaign, edition, edition_hashtag, edition_note, hashtag, hashtag_use, theme};
use store::{DbResult, Work, id, wire};

/// A slug that is already in use is a mistake beside its field, also when somebody else was faster by a moment.
fn slug_taken(error: DbErr, table: &str, columns: &[&str]) -> Error {
    let taken = store::unique_violation(&error, table, columns);
    match Err::<(), _>(error).db() {
        _ if taken => Error::invalid("slug", "programme-error-slug-taken"),
        Err(error) => error,
        Ok(()) => Error::Missing,
    }
}

fn campaign_row(draft: &CampaignDraft) -> Result<campaign::ActiveModel> {
    Ok(campaign::ActiveModel {
        slug: Set(draft.slug.to_string()),
        title: Set(wire(&draft.title)?),
        summary: Set(wire(&draft.summary)?),
        recurrence: Set(wire(&draft.recurrence)?),
        zone: Set(draft.zone.name().to_owned()),
        lasts_months: Set(draft.asking.lasts_months),
        gather_hours: Set(draft.asking.gather_hours),
        ..Default::default()
    })
}

pub(in crate::campaigns) async fn insert_campaign(work: &Work, id: CampaignId, draft: &CampaignDraft) -> Result<()> {
    let is_first = campaign::Entity::find().count(work.db()).await.db()? == 0;
    let row = campaign::ActiveModel {
        id: Set(id.to_string()),
        is_default: Set(i64::from(is_first)),
        revision: Set(1),
        created_at: Set(work.now().micros()),
        ..campaign_row(draft)?
    };
    let inserted = campaign::Entity::insert(row).exec_without_returning(work.db()).await;
    inserted.map_err(|error| slug_taken(error, "campaigns", &["slug"]))?;
    Ok(())
}

pub(in crate::campaigns) async fn update_campaign(work: &Work, now: &Campaign, draft: &CampaignDraft) -> Result<()> {
    let row = campaign::ActiveModel { revision: Set(now.revision + 1), ..campaign_row(draft)? };
    let query = campaign::Entity::update_many().set(row).filter(campaign::Column::Id.eq(now.id.to_string()));
    query.exec(work.db()).await.map_err(|error| slug_taken(error, "campaigns", &["slug"]))?;
    Ok(())
}

pub(in crate::campaigns) async fn set_default(work: &Work, campaign: CampaignId) -> Result<()> {
    let id = campaign.to_string();
    for (value, filter) in [(0, campaign::Column::IsDefault.eq(1)), (1, campaign::Column::Id.eq(id))] {
        let query = campaign::Entity::update_many().col_expr(campaign::Column::IsDefault, Expr::value(value));
        query.filter(filter).exec(work.db()).await.db()?;
    }
    Ok(())
}

fn edition_row(draft: &EditionDraft) -> Result<edition::ActiveModel> {
    Ok(edition::ActiveModel {
        slug: Set(draft.slug.to_string()),
        day: Set(draft.days.first().to_string()),
        last_day: Set(draft.days.last().to_string()),
        kind: Set(draft.kind.name().to_owned()),
        theme_id: Set(draft.theme.map(|theme| theme.to_string())),
        title: Set(wire(&draft.title)?),
        intro: Set(wire(&draft.intro)?),
        invitation: Set(wire(&draft.invitation)?),
        is_sample: Set(i64::from(draft.is_sample)),
        ..Default::default()
    })
}

pub(in crate::campaigns) async fn insert_edition(
    work: &Work,
    (id, campaign): (EditionId, CampaignId),
    draft: &EditionDraft,
    look: &Look,
) -> Result<()> {
    let row = edition::ActiveModel {
        id: Set(id.to_string()),
        campaign_id: Set(campaign.to_string()),
        look: Set(wire(look)?),
        revision: Set(1),
        created_at: Set(work.now().micros()),
        opened_at: Set(None),
        archived_at: Set(None),
        ..edition_row(draft)?
    };
    let inserted = edition::Entity::insert(row).exec_without_returning(work.db()).await;
    inserted.map_err(|error| slug_taken(error, "editions", &["campaign_id", "slug"]))?;
    Ok(())
}

pub(in crate::campaigns) async fn update_edition(work: &Work, now: &Edition, draft: &EditionDraft) -> Result<()> {
    write_edition(work, now, edition_row(draft)?).await
}

/// Writes what is set, and raises the revision.
async fn write_edition(work: &Work, now: &Edition, row: edition::ActiveModel) -> Result<()> {
    let row = edition::ActiveModel { revision: Set(now.revision + 1), ..row };
    let query = edition::Entity::update_many().set(row).filter(edition::Column::Id.eq(now.id.to_string()));
    query.exec(work.db()).await.map_err(|error| slug_taken(error, "editions", &["campaign_id", "slug"]))?;
    Ok(())
}

pub(in crate::campaigns) async fn write_look(work: &Work, now: &Edition, look: &Look) -> Result<()> {
    write_edition(work, now, edition::ActiveModel { look: Set(wire(look)?), ..Default::default() }).await
}

pub(in crate::campaigns) async fn write_opened(work: &Work, now: &Edition) -> Result<()> {
    let at = Some(work.now().micros());
    write_edition(work, now, edition::ActiveModel { opened_at: Set(at), ..Default::default() }).await
}

pub(in crate::campaigns) async fn write_archived(work: &Work, now: &Edition) -> Result<()> {
    let at = Some(work.now().micros());
    write_edition(work, now, edition::ActiveModel { archived_at: Set(at), ..Default::default() }).await
}

pub(in crate::campaigns) async fn write_hashtags(work: &Work, now: &Edition, hashtags: &[HashtagId]) -> Result<()> {
    let known = hashtag::Entity::find()
        .filter(hashtag::Column::Id.is_in(hashtags.iter().map(ToString::to_string)))
        .count(work.db())
        .await
        .db()?;
    if known != hashtags.len() as u64 {
        return Err(Error::invalid("hashtags", "error-unknown-choice"));
    }
    edition_hashtag::Entity::delete_many()
        .filter(edition_hashtag::Column::EditionId.eq(now.id.to_string()))
        .exec(work.db())
        .await
        .db()?;
    let rows = hashtags.iter().zip(0i64..).map(|(hashtag, position)| edition_hashtag::ActiveModel {
        edition_id: Set(now.id.to_string()),
        hashtag_id: Set(hashtag.to_string()),
        position: Set(position),
    });
    if !hashtags.is_empty() {
        edition_hashtag::Entity::insert_many(rows).exec_without_returning(work.db()).await.db()?;
    }
    write_edition(work, now, edition::ActiveModel::default()).await
}

pub(in crate::campaigns) async fn insert_theme(
    work: &Work,
    (id, campaign): (ThemeId, CampaignId),
    draft: &ThemeDraft,
) -> Result<()> {
    let row = theme::ActiveModel {
        id: Set(id.to_string()),
        campaign_id: Set(campaign.to_string()),
        title: Set(wire(&draft.title)?),
        statement: Set(wire(&draft.statement)?),
    };
    theme::Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

pub(in crate::campaigns) async fn update_theme(work: &Work, theme: ThemeId, draft: &ThemeDraft) -> Result<()> {
    let row = theme::ActiveModel {
        title: Set(wire(&draft.title)?),
        statement: Set(wire(&draft.statement)?),
        ..Default::default()
    };
    theme::Entity::update_many().set(row).filter(theme::Column::Id.eq(theme.to_string())).exec(work.db()).await.db()?;
    Ok(())
}

/// The editions that share a theme.
pub(in crate::campaigns) async fn editions_with(work: &Work, theme: ThemeId) -> Result<Vec<EditionId>> {
    let rows = edition::Entity::find().select_only().column(edition::Column::Id);
    let rows = rows.filter(edition::Column::ThemeId.eq(theme.to_string())).into_tuple::<String>();
    rows.all(work.db()).await.db()?.iter().map(|row| id(row)).collect()
}

pub(in crate::campaigns) async fn insert_hashtag(work: &Work, id: HashtagId, draft: &HashtagDraft) -> Result<()> {
    let row = hashtag::ActiveModel {
        id: Set(id.to_string()),
        tag: Set(draft.tag.as_str().to_owned()),
        tag_key: Set(draft.tag.key()),
        since: Set(draft.since.map(|since| since.to_string())),
        note: Set(wire(&draft.note)?),
    };
    match hashtag::Entity::insert(row).exec_without_returning(work.db()).await {
        Err(error) if store::unique_violation(&error, "hashtags", &["tag_key"]) => {
            Err(Error::invalid("tag", "programme-error-tag-taken"))
        }
        outcome => outcome.db().map(|_| ()),
    }
}

pub(in crate::campaigns) async fn update_hashtag(work: &Work, id: HashtagId, draft: &HistoryDraft) -> Result<()> {
    let row = hashtag::ActiveModel {
        since: Set(draft.since.map(|since| since.to_string())),
        note: Set(wire(&draft.note)?),
        ..Default::default()
    };
    let this = hashtag::Column::Id.eq(id.to_string());
    hashtag::Entity::update_many().set(row).filter(this).exec(work.db()).await.db()?;
    Ok(())
}

pub(in crate::campaigns) async fn delete_use(work: &Work, hashtag: HashtagId, one: NoteId) -> Result<()> {
    let gone = hashtag_use::Entity::delete_many()
        .filter(hashtag_use::Column::Id.eq(one.to_string()))
        .filter(hashtag_use::Column::HashtagId.eq(hashtag.to_string()))
        .exec(work.db())
        .await
        .db()?;
    if gone.rows_affected == 0 { Err(Error::Missing) } else { Ok(()) }
}

pub(in crate::campaigns) async fn insert_use(work: &Work, hashtag: HashtagId, draft: &UseDraft) -> Result<()> {
    let known = hashtag::Entity::find_by_id(hashtag.to_string()).one(work.db()).await.db()?;
    known.ok_or(Error::Missing)?;
    let row = hashtag_use::ActiveModel {
        id: Set(NoteId::new(work.chance()).to_string()),
        hashtag_id: Set(hashtag.to_string()),
        who: Set(draft.who.clone()),
        since: Set(draft.since.map(|since| since.to_string())),
        note: Set(wire(&draft.note)?),
    };
    hashtag_use::Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

pub(in crate::campaigns) async fn insert_note(
    work: &Work,
    id: NoteId,
    edition: EditionId,
    draft: &NoteDraft,
) -> Result<()> {
    let earlier = edition_note::Entity::find()
        .filter(edition_note::Column::EditionId.eq(edition.to_string()))
        .count(work.db())
        .await
        .db()?;
    let row = edition_note::ActiveModel {
        id: Set(id.to_string()),
        edition_id: Set(edition.to_string()),
        position: Set(i64::try_from(earlier).unwrap_or(i64::MAX)),
        body: Set(wire(&draft.body)?),
        source: Set(draft.source.clone()),
    };
    edition_note::Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    Ok(())
}
