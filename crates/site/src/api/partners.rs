//! Organisations of an edition.

use super::ask::{Ask, Scene};
use super::cursor::{List, cut};
use super::problem::Wrong;
use super::reply::{Answer, Reply};
use super::shapes::{Marked, Moment, Part, PartnerKind, Said, marked, named, said};
use crate::partner_show::Standing;
use base::{Error, Locale};
use programme::events;
use programme::partners::{self, Membership};
use serde::Serialize;
use utoipa::ToSchema;

/// An organisation, and what it does in this edition.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Partner {
    #[schema(examples("harbour-library"))]
    pub slug: String,
    pub url: String,
    /// Its page for people.
    pub page_url: String,
    pub name: Said,
    pub kind: PartnerKind,
    /// Absent for the host of an event that did not join the edition.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub part: Option<Part>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub joined_at: Option<Moment>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub town: Option<Said>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, examples("https://library.example/"))]
    pub website: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub description: Option<Marked>,
    /// An invented organisation of a sample campaign.
    pub is_sample: bool,
}

impl Partner {
    fn of(scene: &Scene, partner: &partners::Partner, membership: Option<Membership>, lang: Locale) -> Self {
        Self {
            slug: partner.slug.to_string(),
            url: scene.api(&format!("/partners/{}", partner.slug)),
            page_url: scene.page(&format!("partners/{}/", partner.slug)),
            name: named(&partner.name, lang),
            kind: PartnerKind(partner.kind),
            part: membership.map(|membership| Part(membership.part)),
            joined_at: membership.map(|membership| Moment(membership.joined_at)),
            town: said(&partner.town, lang),
            website: partner.website.as_ref().map(ToString::to_string),
            description: marked(&partner.description, lang),
            is_sample: partner.is_sample,
        }
    }
}

pub async fn list(ask: Ask) -> Answer {
    let part = ask.part(List::Partners)?;
    let scene = ask.scene().await?;
    let all = partners::joined(ask.house.db.read(), scene.edition.id).await?;
    let (some, next) = cut(List::Partners, all, part.from.as_ref(), part.limit, |(partner, _)| &partner.slug);
    let keep = scene.keep().tags(some.iter().map(|(partner, _)| partner.id));
    let items: Vec<Partner> =
        some.iter().map(|(partner, membership)| Partner::of(&scene, partner, Some(*membership), part.lang)).collect();
    Reply::list(&ask, items, next, keep)
}

pub async fn show(ask: Ask) -> Answer {
    let lang = ask.lang()?;
    let scene = ask.scene().await?;
    let db = ask.house.db.read();
    let partner = partners::by_slug(db, &ask.slug("slug")?).await?;
    let membership = partners::membership(db, scene.edition.id, partner.id).await?;
    // The host of an event is on record too, also without a part in the edition.
    let filter = events::Filter { announced: true, host: Some(partner.id), ..events::Filter::default() };
    let hosted = events::list(db, scene.edition.id, &filter, ask.house.db.now()).await?.total > 0;
    let here = match Standing::of(&scene.edition, membership, hosted) {
        Standing::Here(part) => part,
        Standing::Gone => return Err(Wrong::Gone),
        Standing::Never => return Err(Wrong::from(Error::Missing)),
    };
    Reply::of(&Partner::of(&scene, &partner, here, lang), scene.keep().tag(partner.id))
}
