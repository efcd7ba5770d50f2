//! Every query on partners' logos.

use super::model::{Kept, Logo, Mark, Place};
use base::{PartnerId, Result};
use look::colour::Rgb;
use render::logo;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};
use sea_orm::{QueryOrder, QuerySelect};
use std::collections::HashMap;
use store::entity::partner_logo;
use store::{DbResult, Work, id};

pub(super) async fn put(work: &Work, partner: PartnerId, place: Place, hash: &str, logo: &logo::Logo) -> Result<()> {
    let plate = |ground: &logo::Ground| ground.plate.map(Rgb::hex).unwrap_or_default();
    let row = partner_logo::ActiveModel {
        partner_id: Set(partner.to_string()),
        place: Set(place.name().to_owned()),
        hash: Set(hash.to_owned()),
        svg: Set(logo.svg.clone()),
        png: Set(logo.png.clone()),
        width: Set(i64::from(logo.width)),
        height: Set(i64::from(logo.height)),
        light_share: Set(i64::from(logo.on_light.share)),
        light_plate: Set(plate(&logo.on_light)),
        dark_share: Set(i64::from(logo.on_dark.share)),
        dark_plate: Set(plate(&logo.on_dark)),
        added_at: Set(work.now().micros()),
    };
    use partner_logo::Column::{AddedAt, DarkPlate, DarkShare, Hash, Height, LightPlate, LightShare, Png, Svg, Width};
    let anew = OnConflict::columns([partner_logo::Column::PartnerId, partner_logo::Column::Place])
        .update_columns([Hash, Svg, Png, Width, Height, LightShare, LightPlate, DarkShare, DarkPlate, AddedAt])
        .to_owned();
    partner_logo::Entity::insert(row).on_conflict(anew).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

/// From this place, or from both.
pub(super) async fn remove(work: &Work, partner: PartnerId, place: Option<Place>) -> Result<bool> {
    let gone = partner_logo::Entity::delete_many()
        .filter(partner_logo::Column::PartnerId.eq(partner.to_string()))
        .filter(at(place))
        .exec(work.db())
        .await
        .db()?;
    Ok(gone.rows_affected > 0)
}

/// What was offered is shown from now on. What was shown has to be gone.
pub(super) async fn show(work: &Work, partner: PartnerId) -> Result<()> {
    partner_logo::Entity::update_many()
        .col_expr(partner_logo::Column::Place, Expr::value(Place::Shown.name()))
        .filter(partner_logo::Column::PartnerId.eq(partner.to_string()))
        .filter(at(Some(Place::Offered)))
        .exec(work.db())
        .await
        .db()?;
    Ok(())
}

fn at(place: Option<Place>) -> Condition {
    Condition::all().add_option(place.map(|place| partner_logo::Column::Place.eq(place.name())))
}

/// An organisation's logo with its bytes, if it has one: for its own cards and
/// its own room, so the newest that it sent in itself before all others.
pub async fn logo_for(db: &impl ConnectionTrait, partner: PartnerId) -> Result<Option<Logo>> {
    with_bytes(db, partner, None).await
}

/// What an organisation sent in and the desk has not looked at.
pub async fn offered_by(db: &impl ConnectionTrait, partner: PartnerId) -> Result<Option<Logo>> {
    with_bytes(db, partner, Some(Place::Offered)).await
}

async fn with_bytes(db: &impl ConnectionTrait, partner: PartnerId, place: Option<Place>) -> Result<Option<Logo>> {
    // "offered" stands before "shown".
    let row = partner_logo::Entity::find()
        .filter(partner_logo::Column::PartnerId.eq(partner.to_string()))
        .filter(at(place))
        .order_by_asc(partner_logo::Column::Place)
        .limit(1);
    let row = row.one(db).await.db()?;
    row.map(|row| {
        let mark = Line {
            partner_id: row.partner_id,
            place: row.place,
            hash: row.hash,
            has_shapes: row.svg.is_some(),
            width: row.width,
            height: row.height,
            light: (row.light_share, row.light_plate),
            dark: (row.dark_share, row.dark_plate),
        };
        Ok(Logo { mark: mark.mark()?, svg: row.svg, png: row.png })
    })
    .transpose()
}

/// Whose logos wait to be looked at, the longest first.
pub async fn offered(db: &impl ConnectionTrait, most: u64) -> Result<Vec<PartnerId>> {
    let rows = partner_logo::Entity::find()
        .select_only()
        .column(partner_logo::Column::PartnerId)
        .filter(at(Some(Place::Offered)))
        .order_by_asc(partner_logo::Column::AddedAt)
        .order_by_asc(partner_logo::Column::PartnerId)
        .limit(most);
    rows.into_tuple::<String>().all(db).await.db()?.iter().map(|partner| id(partner)).collect()
}

pub async fn count_offered(db: &impl ConnectionTrait) -> Result<u64> {
    partner_logo::Entity::find().filter(at(Some(Place::Offered))).count(db).await.db()
}

/// The marks of these organisations that everyone sees, in one statement and without bytes.
pub async fn marks(db: &impl ConnectionTrait, partners: &[PartnerId]) -> Result<HashMap<PartnerId, Mark>> {
    if partners.is_empty() {
        return Ok(HashMap::new());
    }
    let ids: Vec<String> = partners.iter().map(ToString::to_string).collect();
    let rows = lines().filter(partner_logo::Column::PartnerId.is_in(ids)).filter(at(Some(Place::Shown)));
    let rows = rows.into_tuple::<Columns>().all(db).await.db()?;
    rows.into_iter().map(|row| Line::of(row).mark()).map(|mark| mark.map(|mark| (mark.partner, mark))).collect()
}

/// Whose logo this is, if it still is anyone's and everyone may see it.
pub async fn by_hash(db: &impl ConnectionTrait, hash: &str) -> Result<Option<Mark>> {
    let row = lines().filter(partner_logo::Column::Hash.eq(hash)).filter(at(Some(Place::Shown))).limit(1);
    row.into_tuple::<Columns>().one(db).await.db()?.map(|row| Line::of(row).mark()).transpose()
}

/// The bytes of one that everyone may see, in this form.
pub async fn bytes(db: &impl ConnectionTrait, hash: &str, form: Kept) -> Result<Option<Vec<u8>>> {
    let row = partner_logo::Entity::find()
        .filter(partner_logo::Column::Hash.eq(hash))
        .filter(at(Some(Place::Shown)))
        .one(db)
        .await
        .db()?;
    Ok(row.and_then(|row| match form {
        Kept::Svg => row.svg.map(String::into_bytes),
        Kept::Png => Some(row.png),
    }))
}

type Columns = (String, String, String, bool, i64, i64, i64, String, i64, String);

/// Every column but the bytes.
fn lines() -> sea_orm::Select<partner_logo::Entity> {
    use partner_logo::Column::{DarkPlate, DarkShare, Hash, Height, LightPlate, LightShare, PartnerId, Svg, Width};
    partner_logo::Entity::find()
        .select_only()
        .columns([PartnerId, partner_logo::Column::Place, Hash])
        .column_as(Svg.is_not_null(), "has_shapes")
        .columns([Width, Height, LightShare, LightPlate, DarkShare, DarkPlate])
}

struct Line {
    partner_id: String,
    place: String,
    hash: String,
    has_shapes: bool,
    width: i64,
    height: i64,
    light: (i64, String),
    dark: (i64, String),
}

impl Line {
    fn of((partner_id, place, hash, has_shapes, width, height, light, on_light, dark, on_dark): Columns) -> Self {
        Self { partner_id, place, hash, has_shapes, width, height, light: (light, on_light), dark: (dark, on_dark) }
    }

    fn mark(self) -> Result<Mark> {
        let plate = |plate: String| Some(plate).filter(|plate| !plate.is_empty());
        let side = |length: i64| u32::try_from(length).unwrap_or(1).max(1);
        let share = |share: i64| u8::try_from(share).unwrap_or(0);
        Ok(Mark {
            partner: id(&self.partner_id)?,
            place: if self.place == Place::Shown.name() { Place::Shown } else { Place::Offered },
            hash: self.hash,
            has_shapes: self.has_shapes,
            width: side(self.width),
            height: side(self.height),
            share_on_light: share(self.light.0),
            plate_on_light: plate(self.light.1),
            share_on_dark: share(self.dark.0),
            plate_on_dark: plate(self.dark.1),
        })
    }
}
