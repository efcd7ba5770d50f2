//! Stories that may be read now, as `newsroom::pages` clears them.

use super::ask::{Ask, Scene};
use super::cursor::story_text;
use super::problem::Wrong;
use super::reply::{Answer, Reply};
use super::shapes::{Language, Marked, Moment, Said, Teller, TranslationStatus, media, said_in};
use crate::cache::Keep;
use base::{Error, Locale};
use consent::Cleared;
use newsroom::media::{Format, Kind};
use newsroom::pages::{self, Cards, Found, StoryCard, StoryPage};
use serde::Serialize;
use utoipa::ToSchema;

/// A story in a list.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StoryLine {
    #[schema(examples("two-bags-of-flour"))]
    pub slug: String,
    pub url: String,
    /// Its page for people.
    pub page_url: String,
    /// The language in which it is given here: the wished one, else the one it was told in.
    pub language: Language,
    /// Every language in which it may be read, the original first.
    pub languages: Vec<Language>,
    pub title: Said,
    /// The teller's own sentence.
    pub opening: Said,
    /// The same as `opening`: nothing is shortened that its teller approved whole.
    pub summary: Said,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub quote: Option<Said>,
    /// What to know before reading on.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub content_note: Option<Said>,
    pub teller: Teller,
    pub published_at: Moment,
    pub changed_at: Moment,
    pub is_sample: bool,
}

/// A story, whole, in one language. Every element of it is permitted by its teller for exactly this.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Story {
    #[schema(examples("two-bags-of-flour"))]
    pub slug: String,
    pub url: String,
    /// Its page for people.
    pub page_url: String,
    /// The language in which it is given here: the wished one, else the one it was told in.
    pub language: Language,
    pub status: TranslationStatus,
    /// Every language in which it may be read, this one included, the original first.
    pub languages: Vec<StoryLanguage>,
    pub title: Said,
    /// The teller's own sentence.
    pub opening: Said,
    pub body: Marked,
    /// The same as `opening`: nothing is shortened that its teller approved whole.
    pub summary: Said,
    /// Sentences that the teller chose.
    pub quotes: Vec<Said>,
    /// What to know before reading on.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub content_note: Option<Said>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub recording: Option<Recording>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub place: Option<Said>,
    pub credits: Vec<Credit>,
    pub teller: Teller,
    pub published_at: Moment,
    pub changed_at: Moment,
    pub is_sample: bool,
}

#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StoryLanguage {
    pub language: Language,
    pub status: TranslationStatus,
    /// The story's page in this language.
    pub page_url: String,
}

/// A sound or film with its words.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Recording {
    pub kind: RecordingKind,
    /// Answers only while it may be played.
    pub url: String,
    #[schema(examples("audio/mpeg"))]
    pub content_type: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub transcript: Option<Said>,
    /// WebVTT.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub captions_url: Option<String>,
}

#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RecordingKind {
    Audio,
    Video,
}

#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Credit {
    #[schema(examples("Translation"))]
    pub part: String,
    pub name: String,
}

impl StoryLine {
    pub fn of(scene: &Scene, card: &StoryCard) -> Self {
        let own = |words: &String| said_in(card.language, words);
        Self {
            slug: card.slug.to_string(),
            url: scene.api(&format!("/stories/{}", card.slug)),
            page_url: scene.page(&format!("stories/{}/", card.slug)),
            language: Language(card.language),
            languages: card.languages.iter().copied().map(Language).collect(),
            title: own(&card.title),
            opening: own(&card.opening),
            summary: own(&card.opening),
            quote: card.quote.as_ref().map(own),
            content_note: card.content_note.as_ref().map(own),
            teller: Teller::of(scene, &card.teller, card.language),
            published_at: Moment(card.published_at),
            changed_at: Moment(card.changed_at),
            is_sample: card.is_sample,
        }
    }
}

impl Story {
    fn of(scene: &Scene, story: &StoryPage) -> Self {
        let own = |words: &String| said_in(story.language, words);
        let page = scene.page(&format!("stories/{}/", story.slug));
        Self {
            slug: story.slug.to_string(),
            url: scene.api(&format!("/stories/{}", story.slug)),
            language: Language(story.language),
            status: TranslationStatus(story.status),
            languages: story
                .languages
                .iter()
                .map(|other| StoryLanguage {
                    language: Language(other.language),
                    status: TranslationStatus(other.status),
                    page_url: format!("{page}{}/", other.language),
                })
                .collect(),
            title: own(&story.title),
            opening: own(&story.opening),
            body: Marked { language: Language(story.language), html: story.body.clone() },
            summary: own(&story.opening),
            quotes: story.quotes.iter().map(own).collect(),
            content_note: story.content_note.as_ref().map(own),
            recording: story.recording.as_ref().and_then(|recording| {
                Recording::of(scene, recording, story.language, &format!("{page}{}/captions.vtt", story.language))
            }),
            place: story.place.as_ref().map(own),
            credits: story
                .credits
                .iter()
                .map(|credit| Credit { part: credit.part.clone(), name: credit.name.clone() })
                .collect(),
            teller: Teller::of(scene, &story.teller, story.language),
            published_at: Moment(story.published_at),
            changed_at: Moment(story.changed_at),
            is_sample: story.is_sample,
            page_url: page,
        }
    }
}

impl Recording {
    fn of(scene: &Scene, recording: &pages::Recording, language: Locale, captions: &str) -> Option<Self> {
        let kind = match recording.kind {
            Kind::Audio => RecordingKind::Audio,
            Kind::Video => RecordingKind::Video,
            Kind::Picture => return None,
        };
        let format = Format::ALL.into_iter().find(|format| format.content_type() == recording.content_type)?;
        Some(Self {
            kind,
            url: media(scene, &recording.hash, "recording", format),
            content_type: recording.content_type.to_owned(),
            transcript: (!recording.transcript.is_empty()).then(|| said_in(language, &recording.transcript)),
            captions_url: recording.captions.is_some().then(|| captions.to_owned()),
        })
    }
}

/// What an answer shows of stories: the cache drops it when any of it changes.
pub fn keep<'c>(keep: Keep, cards: impl IntoIterator<Item = &'c Cleared<StoryCard>>) -> Keep {
    cards.into_iter().fold(keep, |keep, card| keep.tag(card.id).tags(person(&card.teller)).until(card.permit().until()))
}

fn person(teller: &pages::Teller) -> Vec<String> {
    let picture = match &teller.portrait {
        pages::Portrait::Picture(picture) => Some(picture.media.to_string()),
        pages::Portrait::Drawn { .. } => None,
    };
    [Some(teller.persona.to_string()), picture].into_iter().flatten().collect()
}

pub async fn list(ask: Ask) -> Answer {
    let part = ask.part_of_stories()?;
    let scene = ask.scene().await?;
    let found = pages::cards(&ask.house.db, &[scene.place()], part.lang, part.from, part.limit as u64).await?;
    let Cards { cards, next, about, until } = found;
    let next = next.map(|(at, id)| story_text(at, id));
    let items: Vec<StoryLine> = cards.iter().map(|card| StoryLine::of(&scene, card)).collect();
    let keep = keep(scene.keep(), &cards).about(&about).until(until).until(scene.soon());
    Reply::list(&ask, items, next, keep)
}

pub async fn show(ask: Ask) -> Answer {
    let lang = ask.lang()?;
    let scene = ask.scene().await?;
    let slug = ask.slug("slug")?;
    match pages::story(&ask.house.db, scene.place(), &slug, None, lang).await? {
        Found::Here(story) => {
            let keep = scene.keep().tag(story.id).tags(person(&story.teller)).until(story.permit().until());
            let keep = keep.tags(story.recording.as_ref().map(|recording| recording.media)).until(scene.soon());
            Reply::of(&Story::of(&scene, &story), keep)
        }
        Found::Gone => Err(Wrong::Gone),
        Found::Never => Err(Wrong::from(Error::Missing)),
    }
}
