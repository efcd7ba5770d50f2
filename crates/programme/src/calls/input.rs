//! What a person sends about a call.

use super::model::{Call, Dates};
use super::rules;
use crate::Fields;
use crate::fields::{Reader, TextField, Writer, text_field};
use base::{Invalid, Locale, Message, Text};

const LEAD: TextField = text_field!("lead", 300);
const ABOUT: TextField = text_field!("about", 8000, lines);
const TIME: TextField = text_field!("time", 2000, lines);
const PAID: TextField = text_field!("paid", 2000, lines);
const WHOM: TextField = text_field!("whom", 2000, lines);
const PHONE: TextField = text_field!("phone", 300);
const ANSWERS: TextField = text_field!("answers", 8000, lines);
const CRITERIA: TextField = text_field!("criteria", 4000, lines);
const QUESTIONS: TextField = text_field!("questions", 4000, lines);

/// How long one criterion or question may be.
const LONGEST_LINE: usize = 300;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallDraft {
    pub lead: Text,
    pub about: Text,
    pub time: Text,
    pub paid: Text,
    pub whom: Text,
    pub phone: Text,
    pub answers: Text,
    pub criteria: Vec<Text>,
    pub least: usize,
    pub questions: Vec<Text>,
    pub dates: Dates,
    /// The revision that the form was opened with.
    pub seen: Option<i64>,
}

impl CallDraft {
    /// The texts of the call, a field per language (`lead.en`); `criteria` and `questions` with a line for each
    /// thing; `least`; the days `opens`, `closes`, `heard_by`, `kept_until`; `seen`.
    pub fn parse(fields: &Fields, now: Option<&Call>) -> Result<Self, Invalid> {
        let blank = Text::new();
        let kept = |of: fn(&Call) -> &Text| now.map_or(&blank, of);
        let mut read = Reader::new(fields);
        let lead = read.require_text(&LEAD, kept(|call| &call.lead));
        let about = read.require_text(&ABOUT, kept(|call| &call.about));
        let time = read.require_text(&TIME, kept(|call| &call.time));
        let paid = read.require_text(&PAID, kept(|call| &call.paid));
        let whom = read.require_text(&WHOM, kept(|call| &call.whom));
        let phone = read.require_text(&PHONE, kept(|call| &call.phone));
        let answers = read.text(&ANSWERS, kept(|call| &call.answers));
        let lines = now.map_or_else(Text::new, |call| rules::lines_of(&call.criteria));
        let lines = read.require_text(&CRITERIA, &lines);
        let criteria = list(&mut read, &CRITERIA, &lines, Call::MOST_CRITERIA);
        let lines = now.map_or_else(Text::new, |call| rules::lines_of(&call.questions));
        let lines = read.text(&QUESTIONS, &lines);
        let questions = list(&mut read, &QUESTIONS, &lines, Call::MOST_QUESTIONS);
        let least = read.number("least");
        if least.is_none() && read.invalid.of("least").is_none() {
            read.invalid.add("least", "error-required");
        }
        // A mistake in the criteria is said by them, and not once more here.
        let known = if criteria.is_empty() { Call::MOST_CRITERIA } else { criteria.len() };
        let least = least.and_then(|least| {
            let fits = usize::try_from(least).ok().filter(|least| (1..=known).contains(least));
            let message = Message::new("programme-error-call-least").with("count", known);
            read.invalid.take("least", fits.ok_or(message))
        });
        let dates = dates(&mut read);
        let seen = read.number("seen");
        let draft = (|| {
            let (least, dates) = (least?, dates?);
            Some(Self { lead, about, time, paid, whom, phone, answers, criteria, least, questions, dates, seen })
        })();
        read.finish(draft)
    }

    /// What its form starts with; `parse` gives the same draft back.
    pub fn to_fields(&self) -> Vec<(String, String)> {
        Writer::new()
            .text("lead", &self.lead)
            .text("about", &self.about)
            .text("time", &self.time)
            .text("paid", &self.paid)
            .text("whom", &self.whom)
            .text("phone", &self.phone)
            .text("answers", &self.answers)
            .text("criteria", &rules::lines_of(&self.criteria))
            .put("least", self.least)
            .text("questions", &rules::lines_of(&self.questions))
            .put("opens", self.dates.opens())
            .put("closes", self.dates.closes())
            .put("heard_by", self.dates.heard_by())
            .put("kept_until", self.dates.kept_until())
            .maybe("seen", self.seen)
            .finish()
    }
}

/// The mistake stands beside the language in which it was made.
fn list(read: &mut Reader<'_>, field: &TextField, lines: &Text, most: usize) -> Vec<Text> {
    match rules::list_of(lines, most, LONGEST_LINE) {
        Ok(list) => list,
        Err((locale, message)) => {
            read.invalid.add(field.place(locale), message);
            Vec::new()
        }
    }
}

fn dates(read: &mut Reader<'_>) -> Option<Dates> {
    let mut day = |name| {
        let day = read.date(name);
        if day.is_none() && read.invalid.of(name).is_none() {
            read.invalid.add(name, "error-required");
        }
        day
    };
    let days = (day("opens"), day("closes"), day("heard_by"), day("kept_until"));
    let (Some(opens), Some(closes), Some(heard_by), Some(kept_until)) = days else { return None };
    match Dates::new(opens, closes, heard_by, kept_until) {
        Ok(dates) => Some(dates),
        Err((field, message)) => {
            read.invalid.add(field, message);
            None
        }
    }
}

/// A form in one language, with plain names (`lead`), as the form of the whole call would have sent it: what it does
/// not hold stays as it is.
pub fn in_language(draft: &CallDraft, locale: Locale, sent: impl Fn(&str) -> Vec<String>) -> Vec<(String, String)> {
    let own = |name: &str| name.ends_with(&format!(".{}", locale.tag()));
    let mut fields: Vec<_> = draft.to_fields().into_iter().filter(|(name, _)| !own(name) && name != "seen").collect();
    for name in ["lead", "about", "time", "paid", "whom", "phone", "answers", "criteria", "questions"] {
        let words = sent(name).into_iter().next().unwrap_or_default();
        fields.push((format!("{name}.{}", locale.tag()), words));
    }
    fields.extend(sent("seen").into_iter().map(|seen| ("seen".to_owned(), seen)));
    fields
}

impl From<&Call> for CallDraft {
    fn from(call: &Call) -> Self {
        let Call { lead, about, time, paid, whom, phone, answers, criteria, least, questions, dates, revision, .. } =
            call.clone();
        Self { lead, about, time, paid, whom, phone, answers, criteria, least, questions, dates, seen: Some(revision) }
    }
}
