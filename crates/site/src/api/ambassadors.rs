//! The people of an edition, as they chose to appear. Somebody is here
//! through a story that may be read now, and in no other way.

use super::ask::{Ask, Scene};
use super::cursor::{List, cut};
use super::problem::Wrong;
use super::reply::{Answer, Reply};
use super::shapes::{Language, Said, Teller, said_in};
use super::stories::keep;
use base::Error;
use newsroom::pages::{self, Found, Member, StoryCard};
use serde::Serialize;
use utoipa::ToSchema;

/// Somebody who tells their own story in an edition.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Ambassador {
    pub person: Teller,
    /// Newest first, never empty.
    #[schema(min_items = 1)]
    pub stories: Vec<Told>,
}

/// A story that they told.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Told {
    #[schema(examples("two-bags-of-flour"))]
    pub slug: String,
    pub url: String,
    /// Its page for people.
    pub page_url: String,
    /// The language in which it is given here.
    pub language: Language,
    pub title: Said,
    /// The teller's own sentence.
    pub opening: Said,
}

/// One part of the people of an edition.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Company {
    pub items: Vec<Ambassador>,
    /// The cursor of the next part. Absent when this is the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub next: Option<String>,
    /// How many more are on record whose names nobody has permitted us to show.
    pub unnamed: u64,
}

impl Told {
    fn of(scene: &Scene, card: &StoryCard) -> Self {
        Self {
            slug: card.slug.to_string(),
            url: scene.api(&format!("/stories/{}", card.slug)),
            page_url: scene.page(&format!("stories/{}/", card.slug)),
            language: Language(card.language),
            title: said_in(card.language, &card.title),
            opening: said_in(card.language, &card.opening),
        }
    }
}

impl Ambassador {
    /// As their newest story lets them appear.
    fn of(scene: &Scene, member: &Member) -> Option<Self> {
        let newest = member.stories.first()?;
        Some(Self {
            person: Teller::of(scene, &newest.teller, newest.language),
            stories: member.stories.iter().map(|card| Told::of(scene, card)).collect(),
        })
    }
}

pub async fn list(ask: Ask) -> Answer {
    let part = ask.part(List::Ambassadors)?;
    let scene = ask.scene().await?;
    let mut next = None;
    let pick = |slugs| {
        let (some, more) = cut(List::Ambassadors, slugs, part.from.as_ref(), part.limit, |slug| slug);
        next = more;
        some
    };
    let company = pages::company(&ask.house.db, scene.place(), part.lang, pick).await?;
    let pages::Company { people: some, unnamed, about, until, .. } = company;
    let keep = keep(scene.keep(), some.iter().flat_map(|member| &member.stories)).until(until).until(scene.soon());
    let keep = keep.about(&about);
    let items = some.iter().filter_map(|member| Ambassador::of(&scene, member)).collect();
    let company = Company { items, next, unnamed: unnamed.len() as u64 };
    Ok(Reply::of(&company, keep)?.goes_on(&ask, company.next.as_deref()))
}

pub async fn show(ask: Ask) -> Answer {
    let lang = ask.lang()?;
    let scene = ask.scene().await?;
    let slug = ask.slug("persona")?;
    match pages::member(&ask.house.db, scene.place(), &slug, lang).await? {
        Found::Here(member) => {
            let shown = Ambassador::of(&scene, &member).ok_or(Wrong::from(Error::Missing))?;
            Reply::of(&shown, keep(scene.keep(), &member.stories).until(scene.soon()))
        }
        Found::Gone => Err(Wrong::Gone),
        Found::Never => Err(Wrong::from(Error::Missing)),
    }
}
