//! The least that other crates' tests need to stand on. Verbs and clocks are
//! the real ones; only the words are made up.

use crate::Zone;
use crate::campaigns::{self, Asking, CampaignDraft, EditionDraft, EditionKind, Recurrence, Start};
use crate::events::{self, EventDraft, EventKind, When};
use crate::partners::{self, Part, PartnerDraft, PartnerKind};
use base::{Actor, CampaignId, EditionId, Error, EventId, Locale, PartnerId, Slug, Text};
use store::Db;

fn slug(text: &str) -> Slug {
    text.parse().expect("a slug")
}

fn yearly() -> Recurrence {
    Recurrence::yearly(12, 18).expect("a date of every year")
}

/// The key of what a person is told. What is ours to mend stops the test.
pub fn key(error: Error) -> &'static str {
    match error {
        Error::Refused(message) | Error::Conflict(message) => message.key,
        Error::Invalid(invalid) => invalid.0[0].1.key,
        Error::Missing => "missing",
        Error::Fault(fault) => panic!("{fault:?}"),
    }
}

/// What [`campaign`] opens: 18 December in London, `/migrants-day/`.
pub fn campaign_draft() -> CampaignDraft {
    CampaignDraft {
        slug: slug("migrants-day"),
        title: Text::en("International Migrants Day").and(Locale::ARABIC, "اليوم الدولي للمهاجرين"),
        summary: Text::en("People who moved tell their own stories."),
        recurrence: yearly(),
        zone: Zone::london(),
        asking: Asking::default(),
        seen: None,
    }
}

/// The default campaign.
pub async fn campaign(db: &Db) -> CampaignId {
    let draft = campaign_draft();
    store::write!(db, Actor::Operator, |work| campaigns::open(work, &draft)).expect("a campaign")
}

/// An edition that nobody sees yet, without milestones.
pub async fn planned(db: &Db, campaign: CampaignId, year: i16) -> EditionId {
    let draft = EditionDraft {
        kind: EditionKind::Ambassadors,
        ..EditionDraft::for_year(&campaigns::find(db.read(), campaign).await.expect("the campaign"), year)
            .expect("a year")
    };
    store::write!(db, Actor::Operator, |work| campaigns::plan(work, campaign, &draft, Start::Blank))
        .expect("an edition")
}

/// An open edition.
pub async fn edition(db: &Db, campaign: CampaignId, year: i16) -> EditionId {
    let edition = planned(db, campaign, year).await;
    store::write!(db, Actor::Operator, |work| campaigns::open_edition(work, edition)).expect("an open edition");
    edition
}

pub fn partner_draft(name: &str) -> PartnerDraft {
    PartnerDraft {
        slug: Slug::from_title(name).expect("a name with Latin letters"),
        name: Text::en(name),
        kind: PartnerKind::Charity,
        town: Text::en("Marlhaven"),
        website: "https://www.sample.example/about".parse().ok(),
        description: Text::en("A sample organisation."),
        is_sample: true,
        is_another: false,
        seen: None,
    }
}

/// An organisation, in no edition yet. One per database; [`partner_named`] makes more.
pub async fn partner(db: &Db) -> PartnerId {
    partner_named(db, "Harbour Library").await
}

pub async fn partner_named(db: &Db, name: &str) -> PartnerId {
    let draft = partner_draft(name);
    store::write!(db, Actor::Operator, |work| partners::add(work, &draft)).expect("a partner")
}

/// An organisation that joined an edition just now.
pub async fn partner_in(db: &Db, edition: EditionId, name: &str) -> PartnerId {
    let partner = partner_named(db, name).await;
    store::write!(db, Actor::Operator, |work| partners::join(work, edition, partner, Part::Partner)).expect("joined");
    partner
}

/// A screening on 9 December 2026, 19:00 to 21:30 in London.
pub fn event_draft(title: &str) -> EventDraft {
    let at = |moment: &str| moment.parse::<base::jiff::Timestamp>().expect("a moment").into();
    let when = When::at(at("2026-12-09T19:00:00Z"), Some(at("2026-12-09T21:30:00Z"))).expect("an evening");
    let slug = Slug::from_title(title).expect("a title with Latin letters");
    EventDraft {
        summary: Text::en("A film and a talk."),
        venue: Text::en("Tin Roof Theatre"),
        town: Text::en("Orrinmouth"),
        languages: vec![Locale::ENGLISH],
        is_sample: true,
        ..EventDraft::new(slug, EventKind::Screening, Text::en(title), when, Zone::london())
    }
}

/// An announced event.
pub async fn event(db: &Db, edition: EditionId, title: &str) -> EventId {
    let draft = event_draft(title);
    store::write!(db, Actor::Operator, |work| async {
        let event = events::draft(work, edition, &draft).await?;
        events::announce(work, event).await?;
        Ok::<_, base::Error>(event)
    })
    .expect("an event")
}
