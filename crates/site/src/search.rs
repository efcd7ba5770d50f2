//! Finding stories, events, partners and editions. The index only points;
//! each thing is asked for again where it lives, so that what may no longer
//! be shown is not found either.

use crate::cache::Keep;
use crate::here::{Campaigning, Here, Section};
use base::{EditionId, EventId, Locale, PartnerId, Result, StoryId};
use consent::Cleared;
use door::Answer;
use newsroom::pages::{self, Place, StoryCard};
use programme::campaigns::{self, Campaign, Edition};
use programme::events::{self, Event};
use programme::partners::{self, Membership, Partner};
use std::collections::{HashMap, HashSet};
use std::str::FromStr;
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
    Ok(here.show(
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
    let mut behind = Behind::load(here, &homes, &hits).await?;
    // A thing that is found in two languages is shown once, where it was found best.
    let mut seen: HashSet<&str> = HashSet::new();
    let mut shown: Vec<Shown> = Vec::new();
    for hit in &hits {
        if let Some(one) = behind.take(here, &homes, hit).filter(|_| !seen.contains(hit.subject.as_str())) {
            seen.insert(&hit.subject);
            shown.push(one);
        }
    }
    Ok(shown)
}

/// What the hits of one page point at, as it may be shown now: as many statements for one hit as for thirty.
struct Behind {
    stories: HashMap<(StoryId, Locale), Cleared<StoryCard>>,
    events: HashMap<EventId, Event>,
    partners: HashMap<PartnerId, Partner>,
    memberships: Vec<(PartnerId, Membership)>,
}

impl Behind {
    async fn load(here: &Here, homes: &Homes, hits: &[Hit]) -> Result<Self> {
        let db = &here.house.db;
        let told: Vec<(Place, StoryId, Locale)> = hits
            .iter()
            .filter(|hit| hit.kind == "story")
            .filter_map(|hit| {
                let (edition, _) = home(homes, hit)?;
                let place = Place::of(edition.id, edition.archived_at.is_some());
                Some((place, hit.subject.parse().ok()?, hit.language.parse().ok()?))
            })
            .collect();
        let stories = pages::cards_in(db, &told, here.locale()).await?;
        let events = events::by_ids(db.read(), &subjects(hits, "event")).await?;
        let partners: Vec<PartnerId> = subjects(hits, "partner");
        Ok(Self {
            stories: stories.into_iter().map(|card| ((card.id, card.language), card)).collect(),
            events: events.into_iter().map(|event| (event.id, event)).collect(),
            memberships: partners::memberships_of(db.read(), &partners).await?,
            partners: partners::by_ids(db.read(), &partners).await?.into_iter().map(|one| (one.id, one)).collect(),
        })
    }

    fn take(&mut self, here: &Here, homes: &Homes, hit: &Hit) -> Option<Shown> {
        match hit.kind.as_str() {
            "story" => {
                let card = self.stories.remove(&(hit.subject.parse().ok()?, hit.language.parse().ok()?))?;
                Some(of_story(&card, &home(homes, hit)?.1))
            }
            "event" => of_event(here, self.events.get(&hit.subject.parse().ok()?)?, &home(homes, hit)?.1),
            "partner" => self.partner(here, homes, hit.subject.parse().ok()?),
            "edition" => edition(homes, here, hit),
            _ => None,
        }
    }

    fn partner(&self, here: &Here, homes: &Homes, id: PartnerId) -> Option<Shown> {
        let partner = self.partners.get(&id)?;
        let mut live = self.memberships.iter().filter(|(whose, one)| *whose == id && one.left_at.is_none());
        let (campaign, edition) = live.find_map(|(_, membership)| homes.get(&membership.edition))?;
        let (language, name) = partner.name.best(here.locale()).unwrap_or((here.locale(), ""));
        Some(Shown {
            address: format!("/{}/{}/partners/{}/", campaign.slug, edition.slug, partner.slug),
            kind: partner.kind.label().into(),
            title: name.to_owned(),
            language,
            line: partner.description.exact(language).unwrap_or_default().to_owned(),
        })
    }
}

/// The ids of the hits of one kind, each once.
fn subjects<I: FromStr + Ord>(hits: &[Hit], kind: &str) -> Vec<I> {
    let mut ids: Vec<I> =
        hits.iter().filter(|hit| hit.kind == kind).filter_map(|hit| hit.subject.parse().ok()).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
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

fn of_story(story: &Cleared<StoryCard>, root: &str) -> Shown {
    Shown {
        address: format!("{root}stories/{}/{}/", story.slug, story.language.tag()),
        kind: "site-kind-story".into(),
        title: story.title.clone(),
        language: story.language,
        line: story.opening.clone(),
    }
}

fn of_event(here: &Here, event: &Event, root: &str) -> Option<Shown> {
    let (language, title) = event.title.best(here.locale()).unwrap_or((here.locale(), ""));
    event.was_announced().then(|| Shown {
        address: format!("{root}events/{}/", event.slug),
        kind: event.kind.label().into(),
        title: title.to_owned(),
        language,
        line: event.summary.exact(language).unwrap_or_default().to_owned(),
    })
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
