//! The least that other crates' tests need to stand on. Verbs and clocks are
//! the real ones; only the words are made up.

use crate::Zone;
use crate::calls::{self, CallDraft, Dates};
use crate::campaigns::{self, Asking, CampaignDraft, EditionDraft, EditionKind, Recurrence, Start};
use crate::events::{self, EventDraft, EventKind, When};
use crate::partners::{self, Part, PartnerDraft, PartnerKind};
use crate::training::{self, Place, TrainingDraft, VenueDraft};
use base::{Actor, CampaignId, EditionId, Error, EventId, Instant, Locale, PartnerId, Slug, Text, TrainingId, VenueId};
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

/// A call from 1 to 5 December 2026, of which everybody hears by the 9th: meets two of three, one question.
pub fn call_draft() -> CallDraft {
    let both = |english: &str, arabic: &str| Text::en(english).and(Locale::ARABIC, arabic);
    let day = base::jiff::civil::date;
    CallDraft {
        lead: both(
            "We are looking for seven people who want to tell their own story.",
            "نبحث عن سبعة أشخاص يريدون رواية قصصهم بأنفسهم.",
        ),
        about: both("Two days together, and a campaign in your own words.", "يومان معًا، وحملة بكلماتكم."),
        time: both(
            "Two days in October, an hour a week until December.",
            "يومان في تشرين الأول/أكتوبر، وساعة في الأسبوع حتى كانون الأول/ديسمبر.",
        ),
        paid: both(
            "Travel, meals and childcare, and a fee where you may take one.",
            "السفر والوجبات ورعاية الأطفال، وأجر لمن يمكنه أخذه.",
        ),
        whom: both("Anyone over 18 who moved to this country.", "كل من تجاوز الثامنة عشرة وانتقل إلى هذا البلد."),
        phone: both("Ring 01632 960000 on weekdays.", "اتصلوا على 01632 960000 في أيام العمل."),
        answers: both("### Do I need good English?\n\nNo.", "### هل أحتاج إلى إنجليزية جيدة؟\n\nلا."),
        criteria: vec![
            both("You want to speak for yourself", "تريد أن تتحدث عن نفسك"),
            both("You can come on both days", "يمكنك الحضور في اليومين"),
            both("You have somebody to talk to", "لديك من تتحدث إليه"),
        ],
        least: 2,
        questions: vec![both("Where would you like to speak?", "أين تحب أن تتحدث؟")],
        dates: Dates::new(day(2026, 12, 1), day(2026, 12, 5), day(2026, 12, 9), day(2027, 1, 31))
            .expect("days in order"),
        seen: None,
    }
}

/// A published call of an edition: [`call_draft`].
pub async fn call(db: &Db, edition: EditionId) {
    publish_call(db, edition, call_draft()).await;
}

/// The same, open from 1 November to the end of the year, kept until the end of February.
pub async fn open_call(db: &Db, edition: EditionId) {
    let day = base::jiff::civil::date;
    let dates = Dates::new(day(2026, 11, 1), day(2026, 12, 31), day(2027, 1, 15), day(2027, 2, 28));
    publish_call(db, edition, CallDraft { dates: dates.expect("days in order"), ..call_draft() }).await;
}

async fn publish_call(db: &Db, edition: EditionId, draft: CallDraft) {
    store::write!(db, Actor::Operator, |work| async {
        calls::write(work, edition, &draft).await?;
        calls::publish(work, edition).await
    })
    .expect("a call");
}

/// A library with two rooms.
pub fn venue_draft() -> VenueDraft {
    VenueDraft {
        name: Text::en("Harbour Library").and(Locale::ARABIC, "مكتبة الميناء"),
        address: Text::en("1 Quay Street\nMarlhaven"),
        access: Text::en("Step-free from the street."),
        rooms: vec!["Reading Room".into(), "Loft".into()],
        seen: None,
    }
}

/// A workshop of two hours on 10 December 2026 at 10:00 in London, with two seats.
pub fn training_draft(title: &str, place: Place) -> TrainingDraft {
    let starts: Instant = "2026-12-10T10:00:00Z".parse::<base::jiff::Timestamp>().expect("a moment").into();
    TrainingDraft {
        title: Text::en(title).and(Locale::ARABIC, format!("{title} بالعربية")),
        about: Text::en("What you want people to remember."),
        starts,
        minutes: 120,
        place,
        joining: Text::en("The link comes the day before."),
        trainers: Vec::new(),
        seats: 2,
        access: Text::en("Captions on the wall."),
        quiet: Text::en("The small room beside the stairs"),
        support: "Hana, green scarf".into(),
        seen: None,
    }
}

/// A venue of an edition, and a session of two seats in its reading room.
pub async fn training(db: &Db, edition: EditionId, title: &str) -> (VenueId, TrainingId) {
    let venue = venue_draft();
    store::write!(db, Actor::Operator, |work| async {
        let venue = training::add_venue(work, edition, &venue).await?;
        let mut draft = training_draft(title, Place::Venue(venue, "Reading Room".into()));
        // Whoever has moved the clock past that day is given another that is still to come.
        draft.starts = draft.starts.max(work.now().plus_days(9));
        Ok::<_, base::Error>((venue, training::schedule(work, edition, &draft).await?))
    })
    .expect("a session")
}
