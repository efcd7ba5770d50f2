//! Drafts as their forms show them: the names that `parse` reads.

use super::input::{CampaignDraft, EditionDraft, ThemeDraft};
use super::recurrence::{DayName, Rule};
use crate::fields::Writer;
use look::Look;

impl CampaignDraft {
    /// What its form starts with; `parse` gives the same draft back.
    pub fn to_fields(&self) -> Vec<(String, String)> {
        let writer = Writer::new()
            .put("slug", &self.slug)
            .text("title", &self.title)
            .text("summary", &self.summary)
            .put("zone", &self.zone)
            .put("rule", self.recurrence.kind())
            .put("length", self.recurrence.days())
            .put("lasts_months", self.asking.lasts_months)
            .put("gather_hours", self.asking.gather_hours)
            .maybe("seen", self.seen);
        let writer = match self.recurrence.rule() {
            Rule::Date { month, day, leap } => writer.put("month", month).put("day", day).put("leap", leap),
            Rule::Nth { month, nth, weekday } => {
                writer.put("month", month).put("nth", nth).put("weekday", DayName::from(weekday))
            }
            Rule::WeekOf { month, day, starts } => {
                writer.put("month", month).put("day", day).put("weekday", DayName::from(starts))
            }
        };
        writer.finish()
    }
}

impl EditionDraft {
    /// What its form starts with; `parse` gives the same draft back.
    pub fn to_fields(&self) -> Vec<(String, String)> {
        Writer::new()
            .put("slug", &self.slug)
            .put("kind", self.kind)
            .put("day", self.days.first())
            .put("last_day", self.days.last())
            .maybe("theme", self.theme)
            .text("title", &self.title)
            .text("intro", &self.intro)
            .text("invitation", &self.invitation)
            .tick("sample", self.is_sample)
            .maybe("seen", self.seen)
            .finish()
    }
}

impl ThemeDraft {
    /// What its form starts with; `parse` gives the same draft back.
    pub fn to_fields(&self) -> Vec<(String, String)> {
        Writer::new().text("title", &self.title).text("statement", &self.statement).finish()
    }
}

/// What the form of a look starts with; [`super::parse_look`] gives the same look back.
pub fn look_fields(look: &Look) -> Vec<(String, String)> {
    Writer::new()
        .put("palette", look.palette)
        .put("display", look.display)
        .put("motif", look.motif)
        .put("rhythm", look.rhythm)
        .put("seed", look.seed)
        .finish()
}
