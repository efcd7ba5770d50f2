//! The model campaign as it is written in `demo/*.toml`. Shapes only: what a
//! line means to the house is decided where it is laid out. An unknown field
//! is an error, so that a slip of the pen cannot go unread.

use base::jiff::civil::{Date, DateTime};
use base::{Locale, Slug, Text};
use serde::{Deserialize, Deserializer};
use std::collections::BTreeMap;

/// Everything the demonstration knows.
pub struct Demo {
    pub campaign: Campaign,
    pub archive: Archive,
    pub edition: Living,
    pub people: Vec<Ambassador>,
    pub partners: Vec<Partner>,
    pub events: Vec<Event>,
    pub staff: Vec<Staff>,
    pub stories: Vec<Story>,
    pub call: super::call::Call,
    pub notice: Notice,
    pub kit: Vec<KitItem>,
}

macro_rules! stories {
    ($($name:literal),* $(,)?) => {
        const STORIES: &[(&str, &str)] = &[$(($name, include_str!(concat!("../../demo/stories/", $name, ".toml")))),*];
    };
}

stories! {
    "route-38", "between-two-posts", "the-four-oclock-corridor", "a-show-leek", "second-from-the-left",
    "the-noisy-hour", "the-word-i", "between-three-and-four", "gloves", "boiler-season", "the-moon-notebook",
    "apology-to-a-kerb", "thursday-soup",
}

impl Demo {
    /// Reads what is embedded in the binary.
    pub fn read() -> Result<Self, Unreadable> {
        Ok(Self {
            campaign: read("campaign", include_str!("../../demo/campaign.toml"))?,
            archive: read("archive", include_str!("../../demo/archive.toml"))?,
            edition: read("edition-2026", include_str!("../../demo/edition-2026.toml"))?,
            people: read::<People>("people", include_str!("../../demo/people.toml"))?.ambassador,
            partners: read::<Partners>("partners", include_str!("../../demo/partners.toml"))?.partner,
            events: read::<Events>("events", include_str!("../../demo/events.toml"))?.event,
            staff: read::<Everyone>("staff", include_str!("../../demo/staff.toml"))?.staff,
            call: read("call", include_str!("../../demo/call.toml"))?,
            notice: read("notice", include_str!("../../demo/notice.toml"))?,
            kit: read::<KitItems>("toolkit", include_str!("../../demo/toolkit.toml"))?.item,
            stories: STORIES.iter().map(|(name, text)| read(name, text)).collect::<Result<_, _>>()?,
        })
    }
}

/// Which file, and what is wrong with it.
#[derive(Debug)]
pub struct Unreadable(&'static str, toml::de::Error);

impl std::fmt::Display for Unreadable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "demo/{}.toml: {}", self.0, self.1)
    }
}
impl std::error::Error for Unreadable {}

fn read<T: serde::de::DeserializeOwned>(name: &'static str, text: &str) -> Result<T, Unreadable> {
    toml::from_str(text).map_err(|error| Unreadable(name, error))
}

macro_rules! shapes {
    ($($(#[$doc:meta])* $Name:ident { $($(#[$attribute:meta])* $field:ident: $kind:ty,)* })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $Name { $($(#[$attribute])* pub $field: $kind,)* }
    )*};
}

shapes! {
    People { ambassador: Vec<Ambassador>, }
    Partners { partner: Vec<Partner>, }
    Events { event: Vec<Event>, }
    Everyone { staff: Vec<Staff>, }
    KitItems { item: Vec<KitItem>, }

    /// One thing to post.
    KitItem {
        design: String,
        #[serde(default)] story: Option<Slug>,
        #[serde(default)] quote: Option<usize>,
        #[serde(default)] event: Option<Slug>,
        #[serde(default)] words: Text,
        #[serde(default)] captions: Text,
        #[serde(default)] source: Option<KitSource>,
        #[serde(default)] publish_from: Option<Moment>,
        days: Vec<Day>,
    }
    KitSource { name: String, address: String, day: Day, }

    Notice {
        cooling_hours: i64,
        published: Moment,
        text: BTreeMap<Locale, people::ledger::notices::Parts>,
    }

    Campaign {
        slug: Slug,
        zone: String,
        recurs: Recurs,
        title: Text,
        description: Text,
        theme: Vec<Theme>,
        hashtag: Vec<Hashtag>,
    }
    Recurs { month: i8, day: i8, }
    Theme {
        slug: Slug,
        title: Text,
        #[serde(default)] statement: Text,
    }
    /// `tag` is cased for screen readers and carries no number sign.
    Hashtag {
        tag: String,
        #[serde(default)] since: Option<Day>,
        other_users: Vec<String>,
        history: Text,
    }

    Archive {
        organisation: Vec<Organisation>,
        edition: Vec<Past>,
    }
    Organisation {
        slug: Slug,
        kind: String,
        name: Text,
        #[serde(default)] description: Text,
    }
    /// An edition of the record.
    Past {
        slug: Slug,
        year: i16,
        kind: String,
        #[serde(default)] title: Text,
        leads: Vec<Slug>,
        hashtags: Vec<String>,
        look: look::Look,
        record: Text,
        #[serde(default)] theme: Option<Slug>,
        #[serde(default)] note: Vec<Note>,
        #[serde(default)] unnamed_ambassadors: usize,
        #[serde(default)] event: Vec<PastEvent>,
    }
    Note { source: String, body: Text, }
    PastEvent {
        slug: Slug,
        kind: String,
        title: Text,
        summary: Text,
        hosts: Vec<Slug>,
        co_hosts: Vec<Slug>,
        #[serde(default)] film: Option<Film>,
        #[serde(default)] venue: Option<Venue>,
        #[serde(default)] festival: Option<String>,
        #[serde(default)] month: Option<String>,
        #[serde(default)] outcome: Text,
        #[serde(default)] panel: Vec<Panellist>,
    }
    Film { title: String, director: String, }
    /// Role and affiliation as they were then; never a name.
    Panellist { role: Text, affiliation: Text, }

    /// The edition that is under way.
    Living {
        slug: Slug,
        day: Day,
        kind: String,
        theme: Slug,
        leads: Vec<Slug>,
        hashtags: Vec<String>,
        planned: Moment,
        opened: Moment,
        look: look::Look,
        sample_note: Text,
        intro: Text,
        what_to_do: WhatToDo,
        milestone: Vec<Milestone>,
    }
    WhatToDo { people: Acts, companies: Acts, }
    Acts { title: Text, act: Vec<Act>, }
    Act { title: Text, text: Text, }
    Milestone {
        days: i32,
        role: String,
        title: Text,
        #[serde(default)] done: Option<Day>,
    }

    Staff { role: String, name: String, email: String, }

    Partner {
        slug: Slug,
        kind: String,
        name: Text,
        town: Text,
        website: String,
        joined: Day,
        description: Text,
    }

    Event {
        slug: Slug,
        kind: String,
        title: Text,
        summary: Text,
        host: Slug,
        co_hosts: Vec<Slug>,
        starts: Moment,
        ends: Moment,
        #[serde(default)] venue: Option<Venue>,
        #[serde(default)] online: Option<String>,
        languages: Vec<Locale>,
        fee: Fee,
        #[serde(default)] cost: Text,
        age: Text,
        photography: Text,
        access: Access,
        #[serde(default)] film: Option<Film>,
        #[serde(default)] panel: Vec<Panellist>,
        #[serde(default)] outcome: Text,
        #[serde(default)] sold_out: bool,
        #[serde(default)] cancelled: Option<Moment>,
    }
    Venue { name: Text, town: Text, }
    Access {
        step_free: bool,
        bsl: bool,
        captions: bool,
        quiet_space: bool,
        companion_ticket: bool,
        contact: String,
        note: Text,
    }

    Ambassador {
        slug: Slug,
        name_form: String,
        portrait_form: String,
        voice_form: String,
        languages: Vec<Locale>,
        seed: u64,
        name: Text,
        label: Text,
        bio: Text,
        #[serde(default)] traits: Option<look::Traits>,
        person: Contact,
    }
    SafeTimes {
        days: Vec<String>,
        from: String,
        until: String,
    }
    Contact {
        #[serde(default)] legal_name: Option<String>,
        contact_name: String,
        email: String,
        phone: String,
        safe_channel: String,
        safe_hours: String,
        #[serde(default)] safe_times: Option<SafeTimes>,
        #[serde(default)] discreet: bool,
        voicemail_name: String,
    }

    Story {
        slug: Slug,
        ambassador: Slug,
        original: Locale,
        state: State,
        elements: Vec<String>,
        when: When,
        text: BTreeMap<Locale, Telling>,
        #[serde(default)] partners_yes: Vec<Slug>,
        #[serde(default)] answers: Option<Answers>,
        #[serde(default)] refused: Vec<String>,
        #[serde(default)] risk: Option<Risk>,
        #[serde(default)] earlier: Vec<Edit>,
        #[serde(default)] edit: Vec<Edit>,
        #[serde(default)] change_asked: Option<Said>,
    }
    /// When each thing happened, in the campaign's own zone.
    When {
        drafted: Moment,
        #[serde(default)] revised: Option<Moment>,
        #[serde(default)] sent: Option<Moment>,
        #[serde(default)] change_asked: Option<Moment>,
        #[serde(default)] deferred: Option<Moment>,
        #[serde(default)] approved: Option<Moment>,
        #[serde(default)] risk: Option<Moment>,
        #[serde(default)] embargo: Option<Moment>,
        #[serde(default)] edited: Option<Moment>,
        #[serde(default)] sent_again: Option<Moment>,
        #[serde(default)] retired: Option<Moment>,
    }
    /// One language of a story.
    Telling {
        status: Status,
        title: String,
        opening: String,
        body: String,
        quotes: Vec<String>,
        alt: String,
        credits: Vec<Credit>,
        #[serde(default)] place: String,
        #[serde(default)] content_note: String,
    }
    Credit { part: String, name: String, }
    /// The teller's yes or no to each purpose.
    Answers {
        website: bool,
        #[serde(rename = "campaign-social")] campaign_social: bool,
        press: bool,
        archive: bool,
        /// How long, where they chose.
        #[serde(default)] lasts: Option<people::ledger::Lasts>,
        #[serde(default, rename = "archive-lasts")] archive_lasts: Option<people::ledger::Lasts>,
    }
    Risk { solicitor_asked: bool, note: String, }
    Edit { language: Locale, from: String, to: String, }
    Said { words: String, }
}

/// What an event costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fee {
    Free,
    Donation,
    /// In pence.
    Amount(u32),
}

/// How far a story has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    Draft,
    Sent,
    ChangeAsked,
    Deferred,
    AwaitingRisk,
    Embargoed,
    Published,
    /// Published, then edited: the public keeps the approved version.
    Edited,
    Retired,
}

/// How far one language of it has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    Original,
    Draft,
    /// Read by a second speaker.
    Reviewed,
    /// The original has changed since.
    Outdated,
}

/// A day, written `2026-12-18`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub Date);

/// A local time, written `2026-12-18T18:30`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(pub DateTime);

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map(Self).map_err(serde::de::Error::custom)
    }
}
impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map(Self).map_err(serde::de::Error::custom)
    }
}
