//! Editions that are open or archived. What is only planned does not exist here.

use super::ask::{Ask, Scene};
use super::cursor::{List, cut};
use super::problem::Wrong;
use super::reply::{Answer, Reply};
use super::shapes::{Day, EditionKind, EditionState, Marked, Said, marked, named, said};
use base::{Error, Locale};
use newsroom::pages::{self, Heads, Place};
use programme::campaigns::{self, EditionNote};
use serde::Serialize;
use utoipa::ToSchema;

/// One time a campaign came round.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Edition {
    #[schema(examples("2026"))]
    pub slug: String,
    pub url: String,
    /// Its page for people.
    pub page_url: String,
    pub campaign: String,
    pub kind: EditionKind,
    pub state: EditionState,
    /// Its own title, else its theme's.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub title: Option<Said>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub theme: Option<Theme>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub intro: Option<Marked>,
    /// What anyone can do.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub invitation: Option<Marked>,
    pub first_day: Day,
    pub last_day: Day,
    /// IANA name of the zone in which its days are meant.
    #[schema(examples("Europe/London"))]
    pub zone: String,
    pub hashtags: Vec<Hashtag>,
    pub counts: Counts,
    /// What is known, and where readings differ. Left out in lists.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
    pub links: EditionLinks,
    /// Part of a sample campaign: its people and events are invented.
    pub is_sample: bool,
}

#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    pub title: Said,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub statement: Option<Said>,
}

#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Hashtag {
    #[schema(examples("#IAmAMigrant"))]
    pub tag: String,
    /// First use that is known, by anyone.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub since: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub note: Option<Said>,
}

/// Counted, never typed.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Counts {
    /// Organisations that joined and did not leave.
    pub partners: u64,
    /// Ambassadors who may be shown now; of an archived edition also the records that name nobody.
    pub ambassadors: u64,
    /// Events announced and not cancelled.
    pub events: u64,
}

#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Note {
    pub text: Said,
    /// Where it is written.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub source: String,
}

/// What belongs to an edition, in the API.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditionLinks {
    pub stories: String,
    pub ambassadors: String,
    pub events: String,
    pub partners: String,
}

impl Edition {
    fn of(scene: &Scene, counts: campaigns::Counts, heads: &Heads, notes: &[EditionNote], lang: Locale) -> Self {
        let edition = &scene.edition;
        let theme = |theme: &campaigns::Theme| Theme {
            title: named(&theme.title, lang),
            statement: said(&theme.statement, lang),
        };
        let hashtag = |one: &campaigns::Hashtag| Hashtag {
            tag: one.tag.to_string(),
            since: one.since.map(Day),
            note: said(&one.note, lang),
        };
        let note = |note: &EditionNote| Note { text: named(&note.body, lang), source: note.source.clone() };
        Self {
            slug: edition.slug.to_string(),
            url: scene.api(""),
            page_url: scene.page(""),
            campaign: scene.campaign.slug.to_string(),
            kind: EditionKind(edition.kind),
            state: EditionState(edition.state()),
            title: said(edition.heading(), lang),
            theme: edition.theme.as_ref().map(theme),
            intro: marked(&edition.intro, lang),
            invitation: marked(&edition.invitation, lang),
            first_day: Day(edition.days.first()),
            last_day: Day(edition.days.last()),
            zone: scene.campaign.zone.to_string(),
            hashtags: edition.hashtags.iter().map(hashtag).collect(),
            counts: Counts {
                partners: counts.partners,
                ambassadors: heads.in_edition(edition.id),
                events: counts.events,
            },
            notes: notes.iter().map(note).collect(),
            links: EditionLinks {
                stories: scene.api("/stories"),
                ambassadors: scene.api("/ambassadors"),
                events: scene.api("/events"),
                partners: scene.api("/partners"),
            },
            is_sample: edition.is_sample,
        }
    }
}

pub async fn list(ask: Ask) -> Answer {
    let part = ask.part(List::Editions)?;
    let campaign = ask.campaign().await?;
    let db = ask.house.db.read();
    let mut all = campaigns::editions(db, campaign.id).await?;
    all.retain(campaigns::Edition::is_public);
    if all.is_empty() {
        return Err(Wrong::from(Error::Missing));
    }
    let (some, next) = cut(List::Editions, all, part.from.as_ref(), part.limit, |edition| &edition.slug);
    let ids: Vec<_> = some.iter().map(|edition| edition.id).collect();
    let counts = campaigns::counts(db, &ids).await?;
    let place = |edition: &campaigns::Edition| Place::of(edition.id, edition.archived_at.is_some());
    let heads = pages::heads(&ask.house.db, &some.iter().map(place).collect::<Vec<_>>()).await?;
    let items: Vec<Edition> = some
        .into_iter()
        .map(|edition| {
            let counts = counts.get(&edition.id).copied().unwrap_or_default();
            let scene = Scene { ask: &ask, campaign: campaign.clone(), edition };
            Edition::of(&scene, counts, &heads, &[], part.lang)
        })
        .collect();
    // Not kept: a new edition is nothing that an older answer could be tagged with.
    Reply::list(&ask, items, next, None)
}

pub async fn show(ask: Ask) -> Answer {
    let lang = ask.lang()?;
    let scene = ask.scene().await?;
    let db = ask.house.db.read();
    let counts = campaigns::counts(db, &[scene.edition.id]).await?;
    let notes = campaigns::notes(db, scene.edition.id).await?;
    let counts = counts.get(&scene.edition.id).copied().unwrap_or_default();
    let heads = pages::heads(&ask.house.db, &[scene.place()]).await?;
    let keep = scene.keep().about(&heads.about).until(heads.until).until(scene.soon());
    Reply::of(&Edition::of(&scene, counts, &heads, &notes, lang), keep)
}
