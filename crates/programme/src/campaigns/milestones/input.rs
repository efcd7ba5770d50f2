//! What a person sends about a milestone.

use super::model::{Duty, Milestone};
use crate::Fields;
use crate::fields::{Reader, TextField, Writer, text_field};
use base::{Invalid, Message, Text};

const TITLE: TextField = text_field!("title", 200);

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MilestoneDraft {
    pub title: Text,
    pub days_from_day: i32,
    pub duty: Duty,
}

impl MilestoneDraft {
    /// Two years before the day to one year after it.
    pub const EARLIEST: i32 = -731;
    pub const LATEST: i32 = 366;

    /// `title.*`, `days` (negative before the day), `duty`.
    pub fn parse(fields: &Fields, now: Option<&Milestone>) -> Result<Self, Invalid> {
        let blank = Text::new();
        let mut read = Reader::new(fields);
        let title = read.require_text(&TITLE, now.map_or(&blank, |m| &m.title));
        let days = read.number("days");
        if days.is_none() && read.invalid.of("days").is_none() {
            read.invalid.add("days", "error-required");
        }
        let days = days.and_then(|days| {
            let fits = i32::try_from(days).ok().filter(|days| (Self::EARLIEST..=Self::LATEST).contains(days));
            read.invalid.take("days", fits.ok_or(Message::new("programme-error-milestone-days")))
        });
        let duty = read.choose::<Duty>("duty");
        let draft = (|| Some(Self { title, days_from_day: days?, duty: duty? }))();
        read.finish(draft)
    }
}

impl MilestoneDraft {
    /// What its form starts with; `parse` gives the same draft back.
    pub fn to_fields(&self) -> Vec<(String, String)> {
        Writer::new().text("title", &self.title).put("days", self.days_from_day).put("duty", self.duty).finish()
    }
}

impl From<&Milestone> for MilestoneDraft {
    fn from(milestone: &Milestone) -> Self {
        let Milestone { days_from_day, duty, .. } = *milestone;
        Self { title: milestone.title.clone(), days_from_day, duty }
    }
}
