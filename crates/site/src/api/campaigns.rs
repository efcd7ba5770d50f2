//! Campaigns that have at least one public edition.

use super::ask::Ask;
use super::cursor::{List, cut};
use super::problem::Wrong;
use super::reply::{Answer, Reply};
use super::shapes::{Said, named, said};
use base::{Error, Locale};
use programme::campaigns::{self, rules};
use serde::Serialize;
use utoipa::ToSchema;

/// A day or week that comes round.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Campaign {
    #[schema(examples("migrants-day"))]
    pub slug: String,
    pub url: String,
    /// Its page for people.
    pub page_url: String,
    pub editions_url: String,
    pub title: Said,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub summary: Option<Said>,
    /// IANA name of the zone in which its days are meant.
    #[schema(examples("Europe/London"))]
    pub zone: String,
    /// The edition that the campaign's own page shows: the next open one, else the latest. Left out in lists.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, examples("2026"))]
    pub current_edition: Option<String>,
}

impl Campaign {
    fn of(ask: &Ask, campaign: &campaigns::Campaign, lang: Locale) -> Self {
        let slug = &campaign.slug;
        Self {
            slug: slug.to_string(),
            url: ask.api(&format!("/{slug}")),
            page_url: ask.house.address(&format!("/{slug}/")),
            editions_url: ask.api(&format!("/{slug}/editions")),
            title: named(&campaign.title, lang),
            summary: said(&campaign.summary, lang),
            zone: campaign.zone.to_string(),
            current_edition: None,
        }
    }
}

pub async fn list(ask: Ask) -> Answer {
    let part = ask.part(List::Campaigns)?;
    let all = campaigns::public(ask.house.db.read()).await?;
    let (some, next) = cut(List::Campaigns, all, part.from.as_ref(), part.limit, |campaign| &campaign.slug);
    let items: Vec<Campaign> = some.iter().map(|campaign| Campaign::of(&ask, campaign, part.lang)).collect();
    // Not kept: a new campaign is nothing that an older answer could be tagged with.
    Reply::list(&ask, items, next, None)
}

pub async fn show(ask: Ask) -> Answer {
    let lang = ask.lang()?;
    let campaign = ask.campaign().await?;
    let editions = campaigns::editions(ask.house.db.read(), campaign.id).await?;
    let today = campaign.zone.local(ask.house.db.now()).date();
    let current = rules::current(editions.iter(), today).ok_or(Wrong::from(Error::Missing))?;
    let shown = Campaign { current_edition: Some(current.slug.to_string()), ..Campaign::of(&ask, &campaign, lang) };
    // Not kept: a new edition is nothing that an older answer could be tagged with.
    Reply::of(&shown, None)
}
