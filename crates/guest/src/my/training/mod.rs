//! Somebody's own days of training: by the link in a letter, which opens this
//! page alone, or from their own page. When and where, who is there for them,
//! what changed, what they take home; and that they cannot come, in one press.

pub mod calendar;
pub mod card;
mod day;
pub mod feed;
pub mod show;

use crate::my::own::Own;
use base::Result;
use door::House;
use programme::training::{cards, seats};
use serde_json::{Value, json};

/// What is held about somebody's training, for the file with everything: for them alone.
pub async fn held(house: &House, own: &Own) -> Result<Value> {
    let db = house.db.read();
    let card = cards::of(db, &own.ids()).await?;
    let days = seats::days(db, &own.ids()).await?.into_iter().map(|day| {
        json!({
            "title": day.training.title, "starts_at": day.training.starts, "minutes": day.training.minutes,
            "asked_at": day.seat.asked_at, "seated_at": day.seat.seated_at, "left_at": day.seat.left_at,
            "came": day.seat.attendance.map(|one| one.name()), "told_at": day.seat.told_at,
        })
    });
    Ok(json!({ "name_card": card.values().next(), "sessions": days.collect::<Vec<_>>() }))
}
