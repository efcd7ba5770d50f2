//! What happens in an edition, once announced. A cancelled event stays.

use super::ask::{Ask, Scene};
use super::cursor::{List, cut};
use super::problem::Wrong;
use super::reply::{Answer, Reply};
use super::shapes::{
    AccessFeature, CostKind, Currency, Day, EventKind, EventState, HostPart, Language, Marked, Moment, Precision, Said,
    marked, named, said,
};
use super::stories::keep;
use crate::cache::Keep;
use base::{Error, Locale, PersonaId};
use newsroom::pages::{self, Member};
use programme::events::{self, EventPerson, Fee, rules};
use serde::Serialize;
use utoipa::ToSchema;

/// A screening, panel, workshop or the like.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Event {
    #[schema(examples("night-bus"))]
    pub slug: String,
    pub url: String,
    /// Its page for people.
    pub page_url: String,
    pub kind: EventKind,
    pub state: EventState,
    pub title: Said,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub summary: Option<Marked>,
    pub when: When,
    /// IANA name of the zone of the place.
    #[schema(examples("Europe/London"))]
    pub zone: String,
    pub place_precision: Precision,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub venue: Option<Said>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub address: Option<Said>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub town: Option<Said>,
    pub is_online: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub online_url: Option<String>,
    pub cost: Cost,
    pub access: Access,
    /// Languages spoken there.
    pub languages: Vec<Language>,
    /// For which ages.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub age: Option<Said>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub photography: Option<Said>,
    pub booking: Booking,
    /// Every place is taken.
    pub is_full: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub film: Option<Film>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub related_festival: Option<String>,
    /// What came of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub outcome: Option<Marked>,
    /// Hosts first, then co-hosts.
    pub hosts: Vec<Host>,
    /// Who speaks, by what they were then. Somebody who may not be shown now is not counted here either.
    pub people: Vec<Speaker>,
    /// Raised with every change; the SEQUENCE of RFC 5545.
    pub sequence: i64,
    pub changed_at: Moment,
    /// An invented event of a sample campaign.
    pub is_sample: bool,
}

/// As exactly as is known. `days` and `month` are civil, in the zone of the place.
#[derive(Debug, Serialize, ToSchema)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum When {
    Unknown {},
    Month {
        #[schema(pattern = "^[0-9]{4}-(0[1-9]|1[0-2])$", examples("2023-10"))]
        month: String,
    },
    Days {
        first: Day,
        last: Day,
    },
    Time {
        starts: Moment,
        #[serde(skip_serializing_if = "Option::is_none")]
        #[schema(nullable = false)]
        ends: Option<Moment>,
    },
}

#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Cost {
    pub kind: CostKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub amount: Option<Amount>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub note: Option<Said>,
}

#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Amount {
    /// Pence for GBP, cents for EUR.
    #[schema(examples(1250))]
    pub minor: u32,
    pub currency: Currency,
}

/// What getting in and taking part is like, the gaps included.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Access {
    pub features: Vec<AccessFeature>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub note: Option<Said>,
    /// What cannot be offered.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub cannot: Option<Said>,
    /// Whom to ask.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub contact: Option<String>,
}

#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Booking {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub note: Option<Said>,
}

#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Film {
    pub title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub director: Option<String>,
}

#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Host {
    pub slug: String,
    /// This organisation in the API.
    pub url: String,
    pub part: HostPart,
    pub name: Said,
}

#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Speaker {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub role_then: Option<Said>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub affiliation_then: Option<Said>,
    /// Only for somebody who appears in this edition and permits their name.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub name: Option<String>,
    /// This ambassador in the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub ambassador_url: Option<String>,
}

impl Event {
    fn of(scene: &Scene, event: &events::Event, people: &[Member], lang: Locale) -> Self {
        let text = |text: &base::Text| said(text, lang);
        let host = |host: &events::Host| Host {
            slug: host.slug.to_string(),
            url: scene.api(&format!("/partners/{}", host.slug)),
            part: HostPart(host.part),
            name: named(&host.name, lang),
        };
        let online = event.online_address.as_ref().filter(|_| event.is_online);
        Self {
            slug: event.slug.to_string(),
            url: scene.api(&format!("/events/{}", event.slug)),
            page_url: scene.page(&format!("events/{}/", event.slug)),
            kind: EventKind(event.kind),
            state: EventState(event.state()),
            title: named(&event.title, lang),
            summary: marked(&event.summary, lang),
            when: When::of(event.when),
            zone: event.zone.to_string(),
            place_precision: Precision(event.precision),
            venue: event.public_venue().and_then(text),
            address: event.public_address().and_then(text),
            town: event.public_town().and_then(text),
            is_online: event.is_online,
            online_url: online.map(ToString::to_string),
            cost: Cost {
                kind: CostKind(event.cost.fee.kind()),
                amount: match event.cost.fee {
                    Fee::Amount(money) => Some(Amount { minor: money.minor, currency: Currency(money.currency) }),
                    _ => None,
                },
                note: text(&event.cost.note),
            },
            access: Access {
                features: event.access.features.iter().copied().map(AccessFeature).collect(),
                note: text(&event.access.note),
                cannot: text(&event.access.cannot),
                contact: (!event.access.contact.is_empty()).then(|| event.access.contact.clone()),
            },
            languages: event.languages.iter().copied().map(Language).collect(),
            age: text(&event.age),
            photography: text(&event.photography),
            booking: Booking {
                url: event.booking.address.as_ref().map(ToString::to_string),
                note: text(&event.booking.note),
            },
            is_full: event.is_full,
            film: event.film.as_ref().map(|film| Film { title: film.title.clone(), director: film.director.clone() }),
            related_festival: event.related_festival.clone(),
            outcome: marked(&event.outcome, lang),
            hosts: event.hosts.iter().map(host).collect(),
            people: event.people.iter().filter_map(|one| Speaker::of(scene, one, people, lang)).collect(),
            sequence: event.sequence,
            changed_at: Moment(event.changed_at),
            is_sample: event.is_sample,
        }
    }
}

impl When {
    fn of(when: events::When) -> Self {
        match when {
            events::When::Unknown => Self::Unknown {},
            events::When::Month(month) => Self::Month { month: rules::month_name(month) },
            events::When::Days(first, last) => Self::Days { first: Day(first), last: Day(last) },
            events::When::At(starts, ends) => Self::Time { starts: Moment(starts), ends: ends.map(Moment) },
        }
    }
}

impl Speaker {
    /// Somebody with a persona only as long as a story of theirs may be read: a role and an affiliation can name a
    /// person too. Without a persona it is a line of the record, without a name.
    fn of(scene: &Scene, one: &EventPerson, people: &[Member], lang: Locale) -> Option<Self> {
        let record = Self {
            role_then: said(&one.role_then, lang),
            affiliation_then: said(&one.affiliation_then, lang),
            name: None,
            ambassador_url: None,
        };
        let Some(persona) = one.persona else { return Some(record) };
        let card = member(people, persona)?.stories.first()?;
        let url = scene.api(&format!("/ambassadors/{}", card.teller.slug));
        Some(Self { name: card.teller.name.clone(), ambassador_url: Some(url), ..record })
    }
}

fn member(people: &[Member], persona: PersonaId) -> Option<&Member> {
    people.iter().find(|member| member.stories.iter().any(|card| card.teller.persona == persona))
}

/// Those of the edition's people who stand in these events, asked for at once.
async fn people(scene: &Scene<'_>, events: &[events::Event], lang: Locale) -> Result<(Vec<Member>, Keep), Wrong> {
    let tags = events.iter().flat_map(|event| event.hosts.iter().map(|host| host.partner));
    let kept = scene.keep().tags(events.iter().map(|event| event.id)).tags(tags);
    let personas: Vec<PersonaId> =
        events.iter().flat_map(|event| &event.people).filter_map(|one| one.persona).collect();
    if personas.is_empty() {
        return Ok((Vec::new(), kept));
    }
    let (people, until) = pages::members(&scene.ask.house.db, scene.place(), &personas, lang).await?;
    let kept = keep(kept.tags(personas), people.iter().flat_map(|member| &member.stories));
    Ok((people, kept.until(until).until(scene.soon())))
}

pub async fn list(ask: Ask) -> Answer {
    let part = ask.part(List::Events)?;
    let scene = ask.scene().await?;
    let all = events::calendar(ask.house.db.read(), scene.edition.id).await?;
    let (some, next) = cut(List::Events, all, part.from.as_ref(), part.limit, |event| &event.slug);
    let (people, keep) = people(&scene, &some, part.lang).await?;
    let items: Vec<Event> = some.iter().map(|event| Event::of(&scene, event, &people, part.lang)).collect();
    Reply::list(&ask, items, next, keep)
}

pub async fn show(ask: Ask) -> Answer {
    let lang = ask.lang()?;
    let scene = ask.scene().await?;
    let event = events::by_slug(ask.house.db.read(), scene.edition.id, &ask.slug("slug")?).await?;
    if !event.was_announced() {
        return Err(Wrong::from(Error::Missing));
    }
    let (people, keep) = people(&scene, std::slice::from_ref(&event), lang).await?;
    Reply::of(&Event::of(&scene, &event, &people, lang), keep)
}
