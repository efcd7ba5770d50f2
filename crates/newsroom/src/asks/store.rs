//! Lists of the desk about what is asked again, a page at a time and counted by
//! the database: with many stories they cost what they cost with few. What they
//! hold is what [`super::pending`] says; the tests compare the two.

use super::model::Newcomer;
use crate::stories::State;
use base::{EditionId, GrantId, Instant, Result, StoryId};
use people::ledger::Choice;
use people::ledger::asks::{AskAbout, Way};
use programme::listing::{self, Listing, PER_PAGE};
use sea_orm::sea_query::{Alias, Condition, Expr, Keyword, Order, Query, SelectStatement, UnionType, WindowStatement};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, JoinType, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait, Select,
};
use store::DbResult;
use store::entity::{approval, ask, edition_partner, grant, story};

const PARTNER: &str = "partner";
const GUARDIAN: &str = "guardian";

/// Every yes that is live, ends before then and lets something go somewhere, of a work that is not over.
fn ends(now: Instant, before: Instant) -> Select<grant::Entity> {
    let of = grant::Entity::belongs_to(story::Entity).from(grant::Column::WorkId).to(story::Column::Id);
    grant::Entity::find()
        .join(JoinType::InnerJoin, of.into())
        .filter(live_yes(now))
        .filter(grant::Column::EndsAt.is_not_null())
        .filter(grant::Column::EndsAt.lte(before.micros()))
        .filter(grant::Column::RecipientKind.is_not_null())
        .filter(goes_on())
}

/// Those of a page, the first to end first.
pub(super) async fn ending(
    db: &impl ConnectionTrait,
    (now, before): (Instant, Instant),
    page: u64,
) -> Result<Listing<(StoryId, GrantId)>> {
    let all = ends(now, before);
    let total = all.clone().count(db).await.db()?;
    let (page, first) = listing::place(page, total);
    let rows: Vec<(String, String)> = all
        .select_only()
        .column(grant::Column::WorkId)
        .column(grant::Column::Id)
        .order_by_asc(grant::Column::EndsAt)
        .order_by_asc(grant::Column::WorkId)
        .order_by_asc(grant::Column::Id)
        .offset(first)
        .limit(PER_PAGE)
        .into_tuple()
        .all(db)
        .await
        .db()?;
    let one = |(work, grant): &(String, String)| Ok((store::id(work)?, store::id(grant)?));
    Ok(Listing { rows: rows.iter().map(one).collect::<Result<_>>()?, total, page })
}

/// Questions that no letter brings to somebody, and that are still about something.
fn by_hand(now: Instant, before: Instant, living: &[EditionId]) -> Select<ask::Entity> {
    let of = ask::Entity::belongs_to(story::Entity).from(ask::Column::WorkId).to(story::Column::Id);
    let about_partner = Condition::all()
        .add(ask::Column::Kind.eq(PARTNER))
        .add(is_open())
        .add(story::Column::EditionId.is_in(ids(living)))
        .add(Expr::exists(member(Expr::col((ask::Entity, ask::Column::Subject)))));
    let ending = ends(now, before).select_only().column(grant::Column::Id).into_query();
    // The last question takes the place of the first.
    let last = Alias::new("last");
    let asked_last = Query::select()
        .expr(Expr::val(1))
        .from_as(ask::Entity, last.clone())
        .and_where(Expr::col((last.clone(), ask::Column::WorkId)).equals((ask::Entity, ask::Column::WorkId)))
        .and_where(Expr::col((last.clone(), ask::Column::Subject)).equals((ask::Entity, ask::Column::Subject)))
        .and_where(Expr::col((last, ask::Column::Kind)).eq("ending-last"))
        .take();
    let about_ending = Condition::all()
        .add(ask::Column::Subject.in_subquery(ending))
        .add(Condition::any().add(ask::Column::Kind.eq("ending-last")).add(Expr::exists(asked_last).not()));
    ask::Entity::find()
        .join(JoinType::InnerJoin, of.into())
        .filter(ask::Column::Way.eq(Way::Hand.name()))
        .filter(goes_on())
        .filter(Condition::any().add(about_partner).add(about_ending))
}

/// Those of a page, the first asked first; the page as [`listing::place`] finds it.
pub(super) async fn asked_by_hand(
    db: &impl ConnectionTrait,
    (now, before): (Instant, Instant),
    living: &[EditionId],
    page: u64,
) -> Result<Listing<(StoryId, AskAbout)>> {
    let all = by_hand(now, before, living);
    let total = all.clone().count(db).await.db()?;
    let (page, first) = listing::place(page, total);
    let rows: Vec<(String, String, String)> = all
        .select_only()
        .columns([ask::Column::WorkId, ask::Column::Kind, ask::Column::Subject])
        .order_by_asc(ask::Column::AskedAt)
        .order_by_asc(ask::Column::WorkId)
        .order_by_asc(ask::Column::Subject)
        .offset(first)
        .limit(PER_PAGE)
        .into_tuple()
        .all(db)
        .await
        .db()?;
    let one = |(work, kind, subject): &(String, String, String)| Ok((store::id(work)?, AskAbout::read(kind, subject)?));
    Ok(Listing { rows: rows.iter().map(one).collect::<Result<_>>()?, total, page })
}

/// For each partner that joined a living edition after people had answered
/// there, how many of them are concerned, and how far asking them has come.
pub(super) async fn newcomers(db: &impl ConnectionTrait, now: Instant, living: &[EditionId]) -> Result<Vec<Newcomer>> {
    let [edition, partner, persona, asked, first] =
        ["edition_id", "partner_id", "persona_id", "asked_at", "first"].map(Alias::new);
    let both = unasked(now, living).union(UnionType::All, asked_about(living)).take();
    let query = Query::select()
        .column(edition.clone())
        .column(partner.clone())
        .expr(Expr::col(persona).count_distinct())
        .expr(Expr::col(asked).count())
        .expr(Expr::col(first).min())
        .from_subquery(both, "concerned")
        .group_by_col(edition.clone())
        .group_by_col(partner.clone())
        .order_by(edition, Order::Asc)
        .order_by(partner, Order::Asc)
        .take();
    let rows = db.query_all(&query).await.db()?;
    let one = |row: &sea_orm::QueryResult| {
        let text = |at| row.try_get_by_index::<String>(at).db();
        let number = |at| row.try_get_by_index::<i64>(at).db();
        Ok(Newcomer {
            edition: store::id(&text(0)?)?,
            partner: store::id(&text(1)?)?,
            people: number(2)?.unsigned_abs(),
            asked: number(3)?.unsigned_abs(),
            // From here on they are gathered; the caller knows for how long.
            next: row.try_get_by_index::<Option<i64>>(4).db()?.map(Instant::from_micros),
        })
    };
    rows.iter().map(one).collect()
}

/// Whom nobody has asked yet, by partner, with the first to join of those that they are to be asked about together.
/// As [`rules::Told::newcomers`] says it.
fn unasked(now: Instant, living: &[EditionId]) -> SelectStatement {
    let (last, at) = (Alias::new("latest"), Alias::new("at"));
    let latest = Query::select()
        .column(approval::Column::WorkId)
        .expr_as(Expr::col(approval::Column::ApprovedAt).max(), at.clone())
        .from(approval::Entity)
        .group_by_col(approval::Column::WorkId)
        .take();
    let approved = || Expr::col((last.clone(), at.clone()));
    let joined = || Expr::col((edition_partner::Entity, edition_partner::Column::JoinedAt));
    let this = || Expr::col((edition_partner::Entity, edition_partner::Column::PartnerId));
    let answered = theirs().and_where(grant::Column::RecipientKind.eq(PARTNER)).to_owned();
    let about_this =
        answered.clone().and_where(Expr::col((grant::Entity, grant::Column::RecipientId)).eq(this())).take();
    let asked = Query::select()
        .expr(Expr::val(1))
        .from(ask::Entity)
        .and_where(Expr::col((ask::Entity, ask::Column::WorkId)).equals((story::Entity, story::Column::Id)))
        .and_where(ask::Column::Kind.eq(PARTNER))
        .take();
    let asked_this = asked.clone().and_where(Expr::col((ask::Entity, ask::Column::Subject)).eq(this())).take();
    let asked_any =
        asked.clone().and_where(Expr::exists(member(Expr::col((ask::Entity, ask::Column::Subject))))).take();
    let holds = theirs().cond_where(live_yes(now)).take();
    let earlier = member_since(approved());
    let concerned =
        Condition::any().add(Expr::exists(answered)).add(Expr::exists(asked_any)).add(Expr::exists(earlier));
    let together = WindowStatement::partition_by((story::Entity, story::Column::Id));
    living_stories(living)
        .column((edition_partner::Entity, edition_partner::Column::PartnerId))
        .column((story::Entity, story::Column::PersonaId))
        .expr_as(Keyword::Null, "asked_at")
        .expr_window_as(joined().min(), together, "first")
        .inner_join(
            edition_partner::Entity,
            Expr::col((edition_partner::Entity, edition_partner::Column::EditionId))
                .equals((story::Entity, story::Column::EditionId)),
        )
        .join_subquery(
            JoinType::LeftJoin,
            latest,
            last.clone(),
            Expr::col((last.clone(), approval::Column::WorkId)).equals((story::Entity, story::Column::Id)),
        )
        .and_where(edition_partner::Column::LeftAt.is_null())
        .cond_where(Condition::any().add(approved().is_null()).add(joined().gt(approved())))
        .and_where(Expr::exists(holds))
        .and_where(Expr::exists(about_this).not())
        .and_where(Expr::exists(asked_this).not())
        .cond_where(concerned)
        .take()
}

/// Who was asked and has not answered, or put it off.
fn asked_about(living: &[EditionId]) -> SelectStatement {
    living_stories(living)
        .column((ask::Entity, ask::Column::Subject))
        .column((story::Entity, story::Column::PersonaId))
        .column((ask::Entity, ask::Column::AskedAt))
        .expr_as(Keyword::Null, "first")
        .inner_join(
            ask::Entity,
            Expr::col((ask::Entity, ask::Column::WorkId)).equals((story::Entity, story::Column::Id)),
        )
        .and_where(ask::Column::Kind.eq(PARTNER))
        .cond_where(is_open())
        .and_where(Expr::exists(member(Expr::col((ask::Entity, ask::Column::Subject)))))
        .take()
}

fn living_stories(living: &[EditionId]) -> SelectStatement {
    Query::select()
        .column((story::Entity, story::Column::EditionId))
        .from(story::Entity)
        .and_where(story::Column::EditionId.is_in(ids(living)))
        .cond_where(goes_on())
        .take()
}

/// Of the story that is looked at: the person's own answers, not a guardian's beside them.
fn theirs() -> SelectStatement {
    Query::select()
        .expr(Expr::val(1))
        .from(grant::Entity)
        .and_where(Expr::col((grant::Entity, grant::Column::WorkId)).equals((story::Entity, story::Column::Id)))
        .and_where(grant::Column::ByWhom.ne(GUARDIAN))
        .take()
}

/// Whether this is a partner of the story's edition now.
fn member(partner: Expr) -> SelectStatement {
    members().and_where(Expr::col((Alias::new(HERE), edition_partner::Column::PartnerId)).eq(partner)).take()
}

/// Whether anybody was a partner there by then.
fn member_since(at: Expr) -> SelectStatement {
    members().and_where(Expr::col((Alias::new(HERE), edition_partner::Column::JoinedAt)).lte(at)).take()
}

/// A second look at the partners, beside the one that a query joins.
const HERE: &str = "here";

fn members() -> SelectStatement {
    let here = Alias::new(HERE);
    Query::select()
        .expr(Expr::val(1))
        .from_as(edition_partner::Entity, here.clone())
        .and_where(
            Expr::col((here.clone(), edition_partner::Column::EditionId))
                .equals((story::Entity, story::Column::EditionId)),
        )
        .and_where(Expr::col((here, edition_partner::Column::LeftAt)).is_null())
        .take()
}

fn live_yes(now: Instant) -> Condition {
    let open = Condition::any().add(grant::Column::EndsAt.is_null()).add(grant::Column::EndsAt.gt(now.micros()));
    Condition::all()
        .add(grant::Column::Answer.eq("yes"))
        .add(grant::Column::ByWhom.ne(GUARDIAN))
        .add(grant::Column::StartsAt.lte(now.micros()))
        .add(open)
}

/// The work is neither taken back nor taken down.
fn goes_on() -> Condition {
    let over = [State::Withdrawn, State::Refused].map(State::name);
    Condition::all().add(story::Column::State.is_not_in(over)).add(story::Column::RetiredAt.is_null())
}

fn is_open() -> Condition {
    Condition::any().add(ask::Column::Answer.is_null()).add(ask::Column::Answer.eq(Choice::NotNow.name()))
}

fn ids(editions: &[EditionId]) -> impl Iterator<Item = String> + '_ {
    editions.iter().map(ToString::to_string)
}
