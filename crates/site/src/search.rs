//! Finding stories, events, partners and editions. The index only points;
//! each thing is asked for again where it lives, so that what may no longer
//! be shown is not found either.

use crate::cache::Keep;
use crate::here::{Campaigning, Here, Section};
use base::{EditionId, EventId, Locale, PartnerId, Result, StoryId};
use consent::Cleared;
use door::Answer;
use newsroom::pages::{self, Found, Place, StoryPage};
use programme::campaigns::{self, Campaign, Edition};
use programme::{events, partners};
use std::collections::HashMap;
use store::search::{Hit, Query, Scope};
use ui::page::{Head, Page};
use ui::parts;
use ui::words::{Wording, Words};
use ui::{Markup, html};

/// The most that one page shows.
const MOST: u64 = 30;

/// One thing found, ready to be shown.
struct Shown {
    address: String,
    kind: Wording,
    title: String,
    language: Locale,
    line: String,
}

struct Search<'a> {
    words: &'a str,
    found: Option<&'a [Shown]>,
}

impl Page for Search<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("site-search")).hidden().class("search")
    }

    fn body(&self, words: Words) -> Markup {
        html! {
            h1 { (words.say("site-search")) }
            form.seek method="get" action="/search/" role="search" {
                label for="q" { (words.say("site-search-for")) }
                div.row { input #q type="search" name="q" value=(self.words) maxlength="200" dir="auto"; button.button type="submit" { (words.say("site-search-go")) } }
            }
            @if let Some(found) = self.found {
                p role="status" { (words.fill("site-search-found", [("count", found.len().into())])) }
                ol.findings {
                    @for one in found {
                        li lang=(one.language.tag()) dir=(one.language.direction().html()) {
                            p.kicker lang=(words.locale().tag()) { (one.kind.show(words)) }
                            h2 { a href=(one.address) { (one.title) } }
                            @if !one.line.is_empty() { p { (one.line) } }
                        }
                    }
                }
                @if found.is_empty() { (parts::empty(words, "site-search-none", "site-search-none-body", html! {})) }
            } @else { p.hint { (words.say("site-search-hint")) } }
        }
    }
}

pub async fn show(Campaigning(here): Campaigning) -> Answer {
    let query = here.path.split_once('?').map_or("", |(_, query)| query);
    let asked = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "q").map(|(_, value)| value);
    let asked: String = asked.unwrap_or_default().chars().take(200).collect();
    let found = if asked.trim().is_empty() {
        None
    } else {
        Some(find(&here, &asked).await.map_err(|error| here.trouble(error))?)
    };
    Ok(here.show_with_exit(
        Section::Elsewhere,
        Keep::new().tag(here.edition.id).tag(here.campaign.id),
        &Search { words: &asked, found: found.as_deref() },
    ))
}

async fn find(here: &Here, words: &str) -> Result<Vec<Shown>> {
    let db = &here.house.db;
    let query = Query { words: words.to_owned(), ..Query::default() };
    let hits = store::search::find(db, Scope::Public, &query, MOST, 0).await?;
    let homes = homes(here).await?;
    let mut shown: Vec<Shown> = Vec::new();
    let mut seen: Vec<String> = Vec::new();
    for hit in hits {
        if seen.contains(&hit.subject) {
            continue;
        }
        let found = match hit.kind.as_str() {
            "story" => story(here, &homes, &hit).await?,
            "event" => event(here, &homes, &hit).await?,
            "partner" => partner(here, &homes, &hit).await?,
            "edition" => edition(&homes, here, &hit),
            _ => None,
        };
        seen.push(hit.subject);
        shown.extend(found);
    }
    Ok(shown)
}

/// Every edition that the public may see, with the campaign it belongs to.
async fn homes(here: &Here) -> Result<HashMap<EditionId, (Campaign, Edition)>> {
    let db = here.house.db.read();
    let mut homes = HashMap::new();
    for campaign in campaigns::all(db).await? {
        for edition in campaigns::editions(db, campaign.id).await?.into_iter().filter(Edition::is_public) {
            homes.insert(edition.id, (campaign.clone(), edition));
        }
    }
    Ok(homes)
}

type Homes = HashMap<EditionId, (Campaign, Edition)>;

fn home<'h>(homes: &'h Homes, hit: &Hit) -> Option<(&'h Edition, String)> {
    let id: EditionId = hit.edition_id.as_ref()?.parse().ok()?;
    let (campaign, edition) = homes.get(&id)?;
    Some((edition, format!("/{}/{}/", campaign.slug, edition.slug)))
}

async fn story(here: &Here, homes: &Homes, hit: &Hit) -> Result<Option<Shown>> {
    let (Some((edition, root)), Ok(id), Ok(language)) =
        (home(homes, hit), hit.subject.parse::<StoryId>(), hit.language.parse::<Locale>())
    else {
        return Ok(None);
    };
    let db = &here.house.db;
    let pointed = newsroom::stories::store::find(db.read(), id).await;
    let pointed = match pointed {
        Err(base::Error::Missing) => return Ok(None),
        other => other?,
    };
    let place = Place::of(edition.id, edition.archived_at.is_some());
    let found = pages::story(db, place, &pointed.slug, Some(language), here.locale()).await?;
    let Found::Here(story) = found else { return Ok(None) };
    Ok(Some(of_story(&story, &root)))
}

fn of_story(story: &Cleared<StoryPage>, root: &str) -> Shown {
    Shown {
        address: format!("{root}stories/{}/{}/", story.slug, story.language.tag()),
        kind: "site-kind-story".into(),
        title: story.title.clone(),
        language: story.language,
        line: story.opening.clone(),
    }
}

async fn event(here: &Here, homes: &Homes, hit: &Hit) -> Result<Option<Shown>> {
    let (Some((_, root)), Ok(id)) = (home(homes, hit), hit.subject.parse::<EventId>()) else { return Ok(None) };
    let event = match events::find(here.house.db.read(), id).await {
        Err(base::Error::Missing) => return Ok(None),
        other => other?,
    };
    let (language, title) = event.title.best(here.locale()).unwrap_or((here.locale(), ""));
    Ok(event.was_announced().then(|| Shown {
        address: format!("{root}events/{}/", event.slug),
        kind: event.kind.label().into(),
        title: title.to_owned(),
        language,
        line: event.summary.exact(language).unwrap_or_default().to_owned(),
    }))
}

async fn partner(here: &Here, homes: &Homes, hit: &Hit) -> Result<Option<Shown>> {
    let Ok(id) = hit.subject.parse::<PartnerId>() else { return Ok(None) };
    let db = here.house.db.read();
    let partner = match partners::find(db, id).await {
        Err(base::Error::Missing) => return Ok(None),
        other => other?,
    };
    let joined = partners::memberships(db, id).await?;
    let live = joined.iter().filter(|membership| membership.left_at.is_none());
    let Some((campaign, edition)) = live.filter_map(|membership| homes.get(&membership.edition)).next() else {
        return Ok(None);
    };
    let (language, name) = partner.name.best(here.locale()).unwrap_or((here.locale(), ""));
    Ok(Some(Shown {
        address: format!("/{}/{}/partners/{}/", campaign.slug, edition.slug, partner.slug),
        kind: partner.kind.label().into(),
        title: name.to_owned(),
        language,
        line: partner.description.exact(language).unwrap_or_default().to_owned(),
    }))
}

fn edition(homes: &Homes, here: &Here, hit: &Hit) -> Option<Shown> {
    let (campaign, edition) = homes.get(&hit.subject.parse().ok()?)?;
    let title = format!("{} {}", campaign.title.say(here.locale()), edition.slug);
    Some(Shown {
        address: format!("/{}/{}/", campaign.slug, edition.slug),
        kind: edition.kind.label().into(),
        title,
        language: here.locale(),
        line: edition.heading().say(here.locale()).to_owned(),
    })
}
