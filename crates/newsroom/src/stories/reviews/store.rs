//! Every query that touches the rounds of asking and what tellers asked for.

use super::super::model::{ChangeRequest, Review, ReviewAnswer, State, Story};
use super::super::store::read_story;
use base::{Error, Instant, LinkId, Result, ReviewId, StoryId, VersionId};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, sea_query::Expr,
};
use std::collections::HashMap;
use store::entity::{change_request, review, review_version, story};
use store::{DbResult, Work, id};

pub(in crate::stories) async fn insert_review(work: &Work, new: &Review, link: LinkId) -> Result<()> {
    let row = review::ActiveModel {
        id: Set(new.id.to_string()),
        story_id: Set(new.story.to_string()),
        link_id: Set(link.to_string()),
        locale: Set(new.locale.tag().to_owned()),
        sent_by: Set(new.sent_by.map(|staff| staff.to_string())),
        sent_at: Set(new.sent_at.micros()),
        opened_at: Set(None),
        answer: Set(None),
        answered_at: Set(None),
    };
    review::Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    let versions = new.versions.iter().map(|version| review_version::ActiveModel {
        review_id: Set(new.id.to_string()),
        version_id: Set(version.to_string()),
    });
    review_version::Entity::insert_many(versions).exec_without_returning(work.db()).await.db()?;
    change_request::Entity::update_many()
        .col_expr(change_request::Column::AnsweredAt, Expr::value(work.now().micros()))
        .filter(change_request::Column::StoryId.eq(new.story.to_string()))
        .filter(change_request::Column::AnsweredAt.is_null())
        .exec(work.db())
        .await
        .db()?;
    Ok(())
}

/// Notes an answer. A review that was answered with yes or no stays answered
/// that way: the caller has checked, and this repeats the check in the write.
pub(in crate::stories) async fn answer_review(work: &Work, of: ReviewId, answer: ReviewAnswer) -> Result<()> {
    let open = Condition::any()
        .add(review::Column::Answer.is_null())
        .add(review::Column::Answer.is_in([ReviewAnswer::ChangeAsked.name(), ReviewAnswer::NotNow.name()]));
    let done = review::Entity::update_many()
        .col_expr(review::Column::Answer, Expr::value(answer.name()))
        .col_expr(review::Column::AnsweredAt, Expr::value(work.now().micros()))
        .filter(review::Column::Id.eq(of.to_string()))
        .filter(open)
        .exec(work.db())
        .await
        .db()?;
    if done.rows_affected == 1 { Ok(()) } else { Err(Error::conflict("error-review-answered")) }
}

pub(in crate::stories) async fn insert_change_request(work: &Work, of: &Review, words: &str) -> Result<()> {
    let row = change_request::ActiveModel {
        id: Set(base::NoteId::new(work.chance()).to_string()),
        review_id: Set(of.id.to_string()),
        story_id: Set(of.story.to_string()),
        words: Set(words.to_owned()),
        asked_at: Set(work.now().micros()),
        answered_at: Set(None),
    };
    change_request::Entity::insert(row).exec_without_returning(work.db()).await.db().map(|_| ())
}

/// Deletes what was asked to be changed in stories that were settled before this moment.
pub(in crate::stories) async fn sweep_change_requests(work: &Work, before: Instant) -> Result<u64> {
    let settled = [State::Refused, State::Approved, State::Published, State::Retired, State::Withdrawn];
    let settled = story::Entity::find()
        .select_only()
        .column(story::Column::Id)
        .filter(story::Column::State.is_in(settled.map(State::name)))
        .filter(story::Column::ChangedAt.lt(before.micros()))
        .into_query();
    let gone = change_request::Entity::delete_many()
        .filter(change_request::Column::StoryId.in_subquery(settled))
        .filter(change_request::Column::AskedAt.lt(before.micros()))
        .exec(work.db())
        .await
        .db()?;
    Ok(gone.rows_affected)
}

/// Stories that nobody touched since this moment and whose teller was never asked about them.
pub(in crate::stories) async fn never_sent(
    db: &impl ConnectionTrait,
    before: Instant,
    most: u64,
) -> Result<Vec<Story>> {
    let sent = review::Entity::find().select_only().column(review::Column::StoryId).into_query();
    let rows = story::Entity::find()
        .filter(story::Column::State.eq(State::Draft.name()))
        .filter(story::Column::PublishedAt.is_null())
        .filter(story::Column::ChangedAt.lt(before.micros()))
        .filter(story::Column::Id.not_in_subquery(sent))
        .order_by_asc(story::Column::ChangedAt)
        .limit(most)
        .all(db)
        .await
        .db()?;
    rows.into_iter().map(read_story).collect()
}

/// One round of asking.
pub async fn review(db: &impl ConnectionTrait, of: ReviewId) -> Result<Review> {
    let row = review::Entity::find_by_id(of.to_string()).one(db).await.db()?.ok_or(Error::Missing)?;
    let versions = versions_of_review(db, of).await?;
    read_review(row, versions)
}

/// Every round of a story, newest first.
pub async fn reviews(db: &impl ConnectionTrait, of: StoryId) -> Result<Vec<Review>> {
    reviews_of(db, &[of]).await
}

/// The same for many stories, in as many statements as for one.
pub async fn reviews_of(db: &impl ConnectionTrait, of: &[StoryId]) -> Result<Vec<Review>> {
    let rows = review::Entity::find()
        .filter(review::Column::StoryId.is_in(of.iter().map(ToString::to_string)))
        .order_by_desc(review::Column::SentAt)
        .order_by_desc(review::Column::Id)
        .all(db)
        .await
        .db()?;
    let asked: Vec<String> = rows.iter().map(|row| row.id.clone()).collect();
    let mut versions: HashMap<String, Vec<VersionId>> = HashMap::new();
    for row in
        review_version::Entity::find().filter(review_version::Column::ReviewId.is_in(asked)).all(db).await.db()?
    {
        versions.entry(row.review_id).or_default().push(id(&row.version_id)?);
    }
    rows.into_iter()
        .map(|row| {
            let of = versions.remove(&row.id).unwrap_or_default();
            read_review(row, of)
        })
        .collect()
}

async fn versions_of_review(db: &impl ConnectionTrait, of: ReviewId) -> Result<Vec<VersionId>> {
    let rows = review_version::Entity::find()
        .filter(review_version::Column::ReviewId.eq(of.to_string()))
        .all(db)
        .await
        .db()?;
    rows.into_iter().map(|row| id(&row.version_id)).collect()
}

/// What the teller asked for, newest first.
pub async fn change_requests(db: &impl ConnectionTrait, of: StoryId) -> Result<Vec<ChangeRequest>> {
    let rows = change_request::Entity::find()
        .filter(change_request::Column::StoryId.eq(of.to_string()))
        .order_by_desc(change_request::Column::AskedAt)
        .all(db)
        .await
        .db()?;
    rows.into_iter()
        .map(|row| {
            Ok(ChangeRequest {
                review: id(&row.review_id)?,
                words: row.words,
                asked_at: Instant::from_micros(row.asked_at),
                answered_at: row.answered_at.map(Instant::from_micros),
            })
        })
        .collect()
}

fn read_review(row: review::Model, versions: Vec<VersionId>) -> Result<Review> {
    Ok(Review {
        id: id(&row.id)?,
        story: id(&row.story_id)?,
        versions,
        locale: id(&row.locale)?,
        sent_at: Instant::from_micros(row.sent_at),
        answer: row.answer.as_deref().and_then(ReviewAnswer::parse),
        answered_at: row.answered_at.map(Instant::from_micros),
        sent_by: row.sent_by.as_deref().map(id).transpose()?,
    })
}
