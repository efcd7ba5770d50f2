//! What a person sends about a campaign or an edition, once it cannot be wrong.
//! Field names stand at each `parse`.

use super::model::{Asking, Campaign, Days, Edition, EditionKind, Tag};
use super::recurrence::{DayName, LeapRule, Nth, Recurrence, Rule, RuleKind};
use super::rules;
use crate::fields::{Reader, TextField, text_field};
use crate::{Fields, Zone};
use base::jiff::civil::Date;
use base::{EditionId, Invalid, Message, Slug, Text, ThemeId};
use look::{DisplayStyle, Look, Motif, PaletteName, Rhythm};

const TITLE: TextField = text_field!("title", 200);
const SUMMARY: TextField = text_field!("summary", 2000, lines);
const STATEMENT: TextField = text_field!("statement", 2000, lines);
const INTRO: TextField = text_field!("intro", 8000, lines);
const INVITATION: TextField = text_field!("invitation", 8000, lines);
const NOTE: TextField = text_field!("note", 2000, lines);
const BODY: TextField = text_field!("body", 4000, lines);

/// A campaign to open, or to be from now on.
#[derive(Debug, Clone, PartialEq)]
pub struct CampaignDraft {
    pub slug: Slug,
    pub title: Text,
    pub summary: Text,
    pub recurrence: Recurrence,
    pub zone: Zone,
    pub asking: Asking,
    /// The revision that the person saw; a newer one is a conflict.
    pub seen: Option<i64>,
}

impl CampaignDraft {
    /// `slug`, `title.*`, `summary.*`, `zone`, `rule` (date, nth, week-of), `month`, `day`, `leap`, `nth`,
    /// `weekday`, `length` (days, 1 if blank), `lasts_months` and `gather_hours` (the usual if blank), `seen`.
    pub fn parse(fields: &Fields, now: Option<&Campaign>) -> Result<Self, Invalid> {
        let blank = Text::new();
        let mut read = Reader::new(fields);
        let slug = read.slug("slug").filter(|slug| match rules::campaign_slug(slug) {
            Ok(()) => true,
            Err(message) => {
                read.invalid.add("slug", message);
                false
            }
        });
        let title = read.require_text(&TITLE, now.map_or(&blank, |c| &c.title));
        let summary = read.text(&SUMMARY, now.map_or(&blank, |c| &c.summary));
        let zone = read.require::<Zone>("zone");
        let recurrence = recurrence(&mut read);
        let asking = asking(&mut read);
        let seen = read.number("seen");
        let draft =
            (|| Some(Self { slug: slug?, title, summary, recurrence: recurrence?, zone: zone?, asking, seen }))();
        read.finish(draft)
    }
}

impl From<&Campaign> for CampaignDraft {
    fn from(campaign: &Campaign) -> Self {
        Self {
            slug: campaign.slug.clone(),
            title: campaign.title.clone(),
            summary: campaign.summary.clone(),
            recurrence: campaign.recurrence,
            zone: campaign.zone.clone(),
            asking: campaign.asking,
            seen: Some(campaign.revision),
        }
    }
}

fn asking(read: &mut Reader) -> Asking {
    let usual = Asking::default();
    let mut within = |name, range: std::ops::RangeInclusive<i64>, usual| match read.number(name) {
        None => usual,
        Some(number) if range.contains(&number) => number,
        Some(_) => {
            let message = Message::new("programme-error-between");
            read.invalid.add(name, message.with("least", *range.start()).with("most", *range.end()));
            usual
        }
    };
    Asking {
        lasts_months: within("lasts_months", Asking::MONTHS, usual.lasts_months),
        gather_hours: within("gather_hours", Asking::HOURS, usual.gather_hours),
    }
}

fn recurrence(read: &mut Reader) -> Option<Recurrence> {
    let small = |number: i64| i8::try_from(number).unwrap_or(-1);
    let kind = read.choose::<RuleKind>("rule")?;
    let month = read.number("month").map(small);
    if month.is_none() && read.invalid.of("month").is_none() {
        read.invalid.add("month", "error-choose");
    }
    let day = |read: &mut Reader| {
        let day = read.number("day").map(small);
        if day.is_none() && read.invalid.of("day").is_none() {
            read.invalid.add("day", "error-required");
        }
        day
    };
    let rule = match kind {
        RuleKind::Date => {
            let leap = read.parse::<LeapRule>("leap").unwrap_or(LeapRule::Before);
            let day = day(read);
            Rule::Date { month: month?, day: day?, leap }
        }
        RuleKind::Nth => {
            let (nth, weekday) = (read.choose::<Nth>("nth"), read.choose::<DayName>("weekday"));
            Rule::Nth { month: month?, nth: nth?, weekday: weekday?.weekday() }
        }
        RuleKind::WeekOf => {
            let (day, starts) = (day(read), read.choose::<DayName>("weekday"));
            Rule::WeekOf { month: month?, day: day?, starts: starts?.weekday() }
        }
    };
    let usual = if kind == RuleKind::WeekOf { 7 } else { 1 };
    let length = u8::try_from(read.number("length").unwrap_or(usual)).unwrap_or(0);
    let field = if (1..=Recurrence::MOST_DAYS).contains(&length) { "day" } else { "length" };
    read.invalid.take(field, Recurrence::new(rule, length))
}

/// An edition to plan, or to be from now on.
#[derive(Debug, Clone, PartialEq)]
pub struct EditionDraft {
    pub slug: Slug,
    pub kind: EditionKind,
    pub days: Days,
    pub theme: Option<ThemeId>,
    pub title: Text,
    pub intro: Text,
    pub invitation: Text,
    pub is_sample: bool,
    /// The revision that the person saw; a newer one is a conflict.
    pub seen: Option<i64>,
}

impl EditionDraft {
    /// What a campaign's rule proposes for a year.
    pub fn for_year(campaign: &Campaign, year: i16) -> Result<Self, Message> {
        let (first, last) = rules::day_of(&campaign.recurrence, year);
        Ok(Self {
            slug: year.to_string().parse()?,
            kind: EditionKind::Ambassadors,
            days: Days::new(first, last)?,
            theme: None,
            title: Text::new(),
            intro: Text::new(),
            invitation: Text::new(),
            is_sample: false,
            seen: None,
        })
    }

    /// `slug` (the year if blank), `kind`, `year`, `day` and `last_day` (as the rule says if blank), `theme`,
    /// `title.*`, `intro.*`, `invitation.*`, `sample`, `seen`. `now` is the edition as it is, when changing one.
    pub fn parse(fields: &Fields, campaign: &Campaign, now: Option<&Edition>) -> Result<Self, Invalid> {
        let blank = Text::new();
        let mut read = Reader::new(fields);
        let kind = read.choose::<EditionKind>("kind");
        let days = days(&mut read, campaign, now.map(|edition| edition.days));
        let slug = match (read.parse::<Slug>("slug"), days) {
            (None, Some(days)) if read.invalid.of("slug").is_none() => days.first().year().to_string().parse().ok(),
            (slug, _) => slug,
        };
        if let Some(Err(message)) = slug.as_ref().map(rules::edition_slug) {
            read.invalid.add("slug", message);
        }
        let theme = read.id::<ThemeId>("theme");
        let title = read.text(&TITLE, now.map_or(&blank, |e| &e.title));
        let intro = read.text(&INTRO, now.map_or(&blank, |e| &e.intro));
        let invitation = read.text(&INVITATION, now.map_or(&blank, |e| &e.invitation));
        let is_sample = now.map_or_else(|| read.ticked("sample"), |edition| edition.is_sample);
        let seen = read.number("seen");
        let draft = (|| {
            Some(Self { slug: slug?, kind: kind?, days: days?, theme, title, intro, invitation, is_sample, seen })
        })();
        read.finish(draft)
    }
}

impl From<&Edition> for EditionDraft {
    fn from(edition: &Edition) -> Self {
        Self {
            slug: edition.slug.clone(),
            kind: edition.kind,
            days: edition.days,
            theme: edition.theme.as_ref().map(|theme| theme.id),
            title: edition.title.clone(),
            intro: edition.intro.clone(),
            invitation: edition.invitation.clone(),
            is_sample: edition.is_sample,
            seen: Some(edition.revision),
        }
    }
}

fn days(read: &mut Reader, campaign: &Campaign, now: Option<Days>) -> Option<Days> {
    let (first, last) = (read.date("day"), read.date("last_day"));
    if read.invalid.of("day").is_some() || read.invalid.of("last_day").is_some() {
        return None;
    }
    match (first, last) {
        (Some(first), Some(last)) => read.invalid.take("last_day", Days::new(first, last)),
        (Some(first), None) => Some(Days::on(first)),
        (None, Some(_)) => {
            read.invalid.add("day", "error-required");
            None
        }
        (None, None) => match (read.number("year"), now) {
            (None, Some(days)) => Some(days),
            (None, None) => {
                if read.invalid.of("year").is_none() {
                    read.invalid.add("year", "error-required");
                }
                None
            }
            (Some(year), _) => {
                let year = i16::try_from(year).ok().filter(|year| (1900..=2999).contains(year));
                let year = read.invalid.take("year", year.ok_or(Message::new("error-date")))?;
                let (first, last) = rules::day_of(&campaign.recurrence, year);
                Days::new(first, last).ok()
            }
        },
    }
}

/// What a new edition starts with besides its own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// Nothing, as for a record of the past.
    Blank,
    /// The usual milestones, to be reviewed.
    Usual,
    /// An earlier edition's milestones, to be reviewed, and a look akin to its own. Partners are not taken
    /// over: each joins anew, because a permission given before they joined does not cover them.
    From(EditionId),
}

impl Start {
    /// `from`: blank, `usual`, or an edition's id.
    pub fn parse(fields: &Fields) -> Result<Self, Invalid> {
        let mut read = Reader::new(fields);
        let start = match read.line("from", 64).as_deref() {
            None => Some(Self::Blank),
            Some("usual") => Some(Self::Usual),
            Some(id) => {
                let id = id.parse().map_err(|_| Message::new("error-unknown-choice"));
                read.invalid.take("from", id).map(Self::From)
            }
        };
        read.finish(start)
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeDraft {
    pub title: Text,
    pub statement: Text,
}

impl ThemeDraft {
    /// `title.*`, `statement.*`.
    pub fn parse(fields: &Fields, now: Option<&super::Theme>) -> Result<Self, Invalid> {
        let blank = Text::new();
        let mut read = Reader::new(fields);
        let title = read.require_text(&TITLE, now.map_or(&blank, |t| &t.title));
        let statement = read.text(&STATEMENT, now.map_or(&blank, |t| &t.statement));
        read.finish(Some(Self { title, statement }))
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HashtagDraft {
    pub tag: Tag,
    pub since: Option<Date>,
    pub note: Text,
}

impl HashtagDraft {
    /// `tag`, `since`, `note.*`.
    pub fn parse(fields: &Fields) -> Result<Self, Invalid> {
        let mut read = Reader::new(fields);
        let tag = read.require::<Tag>("tag");
        let since = read.date("since");
        let note = read.text(&NOTE, &Text::new());
        read.finish(tag.map(|tag| Self { tag, since, note }))
    }
}

/// What is known of a hashtag besides the word itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryDraft {
    pub since: Option<Date>,
    pub note: Text,
}

impl HistoryDraft {
    /// `since`, `note.*`.
    pub fn parse(fields: &Fields, now: &super::Hashtag) -> Result<Self, Invalid> {
        let mut read = Reader::new(fields);
        let since = read.date("since");
        let note = read.text(&NOTE, &now.note);
        read.finish(Some(Self { since, note }))
    }
}

/// Somebody else's use of a tag, to be noted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UseDraft {
    pub who: String,
    pub since: Option<Date>,
    pub note: Text,
}

impl UseDraft {
    /// `who`, `since`, `note.*`.
    pub fn parse(fields: &Fields) -> Result<Self, Invalid> {
        let mut read = Reader::new(fields);
        let who = read.require_line("who", 200);
        let since = read.date("since");
        let note = read.text(&NOTE, &Text::new());
        read.finish(who.map(|who| Self { who, since, note }))
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteDraft {
    pub body: Text,
    pub source: String,
}

impl NoteDraft {
    /// `body.*`, `source`.
    pub fn parse(fields: &Fields) -> Result<Self, Invalid> {
        let mut read = Reader::new(fields);
        let body = read.require_text(&BODY, &Text::new());
        let source = read.line("source", 300).unwrap_or_default();
        read.finish(Some(Self { body, source }))
    }
}

/// A look from a form: `palette`, `display`, `motif`, `rhythm`, `seed`. Only what was designed can be chosen.
pub fn parse_look(fields: &Fields) -> Result<Look, Invalid> {
    fn chosen<T: std::str::FromStr>(read: &mut Reader, name: &'static str) -> Option<T> {
        let raw = read.line(name, 40);
        let raw = match raw {
            Some(raw) => raw,
            None => {
                read.invalid.add(name, "error-choose");
                return None;
            }
        };
        read.invalid.take(name, raw.parse().map_err(|_| Message::new("error-unknown-choice")))
    }
    let mut read = Reader::new(fields);
    let palette = chosen::<PaletteName>(&mut read, "palette");
    let display = chosen::<DisplayStyle>(&mut read, "display");
    let motif = chosen::<Motif>(&mut read, "motif");
    let rhythm = chosen::<Rhythm>(&mut read, "rhythm");
    let seed = read.number("seed").unwrap_or(0);
    let seed = read.invalid.take("seed", u64::try_from(seed).map_err(|_| Message::new("error-number")));
    let look = (|| Some(Look::new(palette?, display?, motif?, rhythm?, seed?)))();
    read.finish(look)
}
