//! The operations of the API as its document describes them: one line each,
//! beside what all of them share. `openapi` makes the document of these.

use super::ambassadors::{Ambassador, Company};
use super::campaigns::Campaign;
use super::cursor::List;
use super::editions::Edition;
use super::events::Event;
use super::partners::Partner;
use super::problem::Problem;
use super::reply::Listing;
use super::shapes::Language;
use super::stories::{Story, StoryLine};
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{AdditionalProperties, Schema};
use utoipa::{PartialSchema as _, ToSchema};

/// What an operation gives.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Gives {
    One,
    /// One of something that may be taken down: then it answers 410.
    OneOrGone,
    Part(List),
    /// The document itself.
    Document,
}

pub struct Operation {
    pub path: &'static str,
    pub id: &'static str,
    pub tag: &'static str,
    pub summary: &'static str,
    pub gives: Gives,
    /// Name of the schema of the answer.
    pub schema: &'static str,
}

const fn operation(
    path: &'static str,
    id: &'static str,
    tag: &'static str,
    gives: Gives,
    schema: &'static str,
    summary: &'static str,
) -> Operation {
    Operation { path, id, tag, summary, gives, schema }
}

/// Every operation, in the order of the routes.
#[rustfmt::skip]
pub const OPERATIONS: &[Operation] = &[
    operation("/api/openapi.json", "document", "document", Gives::Document, "Document",
        "This document"),
    operation("/api/v1/campaigns", "listCampaigns", "campaigns", Gives::Part(List::Campaigns), "CampaignList",
        "Campaigns, oldest first"),
    operation("/api/v1/campaigns/{campaign}", "getCampaign", "campaigns", Gives::One, "Campaign",
        "A campaign and its current edition"),
    operation("/api/v1/campaigns/{campaign}/editions", "listEditions", "editions", Gives::Part(List::Editions), "EditionList",
        "Editions that are open or archived, newest first"),
    operation("/api/v1/campaigns/{campaign}/editions/{edition}", "getEdition", "editions", Gives::One, "Edition",
        "An edition with the notes of its record"),
    operation("/api/v1/campaigns/{campaign}/editions/{edition}/stories", "listStories", "stories", Gives::Part(List::Stories), "StoryList",
        "Stories that may be read now, newest first"),
    operation("/api/v1/campaigns/{campaign}/editions/{edition}/stories/{slug}", "getStory", "stories", Gives::OneOrGone, "Story",
        "A story, whole, in one language"),
    operation("/api/v1/campaigns/{campaign}/editions/{edition}/ambassadors", "listAmbassadors", "ambassadors", Gives::Part(List::Ambassadors), "AmbassadorList",
        "People of an edition, as they chose to appear"),
    operation("/api/v1/campaigns/{campaign}/editions/{edition}/ambassadors/{persona}", "getAmbassador", "ambassadors", Gives::OneOrGone, "Ambassador",
        "One ambassador and their stories"),
    operation("/api/v1/campaigns/{campaign}/editions/{edition}/events", "listEvents", "events", Gives::Part(List::Events), "EventList",
        "Events that were announced, cancelled ones too, by their beginning"),
    operation("/api/v1/campaigns/{campaign}/editions/{edition}/events/{slug}", "getEvent", "events", Gives::One, "Event",
        "An event"),
    operation("/api/v1/campaigns/{campaign}/editions/{edition}/partners", "listPartners", "partners", Gives::Part(List::Partners), "PartnerList",
        "Organisations of an edition, by name"),
    operation("/api/v1/campaigns/{campaign}/editions/{edition}/partners/{slug}", "getPartner", "partners", Gives::OneOrGone, "Partner",
        "An organisation and its part in an edition"),
];

/// The parts of an address: name, meaning, example.
pub const PLACES: &[(&str, &str, &str)] = &[
    ("campaign", "The campaign's slug.", "migrants-day"),
    ("edition", "The edition's slug, usually its year.", "2026"),
    ("persona", "The ambassador's slug.", "k7f2m9"),
    ("slug", "The slug of what is asked for.", "two-bags-of-flour"),
];

/// Every schema that an answer uses, with those inside it.
pub fn schemas() -> Vec<(String, RefOr<Schema>)> {
    let mut all = vec![
        ("AmbassadorList".to_owned(), Company::schema()),
        ("CampaignList".to_owned(), Listing::<Campaign>::schema()),
        ("EditionList".to_owned(), Listing::<Edition>::schema()),
        ("StoryList".to_owned(), Listing::<StoryLine>::schema()),
        ("EventList".to_owned(), Listing::<Event>::schema()),
        ("PartnerList".to_owned(), Listing::<Partner>::schema()),
    ];
    with::<Problem>(&mut all);
    with::<Campaign>(&mut all);
    with::<Edition>(&mut all);
    with::<StoryLine>(&mut all);
    with::<Story>(&mut all);
    with::<Ambassador>(&mut all);
    with::<Event>(&mut all);
    with::<Partner>(&mut all);
    with::<Language>(&mut all);
    all.iter_mut().for_each(|(_, schema)| close(schema));
    all
}

fn with<T: ToSchema>(all: &mut Vec<(String, RefOr<Schema>)>) {
    all.push((T::name().into_owned(), T::schema()));
    T::schemas(all);
}

/// Variants are objects like any other: they hold what is named and nothing else.
fn close(schema: &mut RefOr<Schema>) {
    if let RefOr::T(Schema::OneOf(choice)) = schema {
        for one in &mut choice.items {
            if let RefOr::T(Schema::Object(object)) = one {
                object.additional_properties = Some(Box::new(AdditionalProperties::FreeForm(false)));
            }
        }
    }
}
