//! What the laid-out campaign shows, and what it does not.

use super::data::State as Told;
use super::*;
use base::{EditionId, Instant, Slug};
use newsroom::pages::{self, Found, Place};
use newsroom::stories::{self, State, Translation};
use outside::{Files, Limits, Mailer};
use people::{House, Keys};
use programme::campaigns::{self, ArchiveRow};
use store::on_both;
use store::testing::TestDb;
use tokio::sync::Notify;

struct Laid {
    app: App,
    edition: EditionId,
    tellers: Vec<Storyteller>,
    partners: Vec<PartnerDoor>,
}

fn slug(text: &str) -> Slug {
    text.parse().unwrap()
}

async fn laid(db: &TestDb) -> Laid {
    let house = House {
        db: db.db.clone(),
        files: Files::memory(),
        mail: Mailer::memory(),
        limits: Limits::timed(db.clock.clone()),
        keys: Keys::new(&[7; 32]),
        base_url: "http://127.0.0.1:8080".into(),
        lifetimes: people::accounts::Lifetimes::default(),
    };
    let pages = site::cache::PageCache::new(0, db.clock.clone(), store::leases::Leases::over("sqlite://"));
    let leases = store::leases::Leases::over("sqlite://");
    let app = App { house: Arc::new(house), pages, leases, clock: None, bell: Arc::new(Notify::new()) };
    let Doors { storytellers: tellers, partners } = lay_out_in(&app, &db.clock).await.unwrap();
    db.clock.set("2026-11-21T09:00:00Z".parse::<base::jiff::Timestamp>().unwrap().into());
    let campaign = campaigns::by_slug(db.read(), &slug("migrants-day")).await.unwrap();
    let edition = campaigns::edition_by_slug(db.read(), campaign.id, &slug("2026")).await.unwrap();
    Laid { app, edition: edition.id, tellers, partners }
}

impl Laid {
    fn place(&self) -> Place {
        Place::of(self.edition, false)
    }
    async fn shown(&self) -> Vec<String> {
        let house = &self.app.house;
        let cards = pages::cards(&house.db, &[self.place()], Locale::ENGLISH, None, 50).await.unwrap();
        let mut slugs: Vec<String> = cards.cards.iter().map(|card| card.slug.to_string()).collect();
        slugs.sort();
        slugs
    }
}

on_both! {
    async fn the_public_sees_what_was_permitted_and_no_more(db) {
        let laid = laid(db).await;
        let out = [
            "a-show-leek", "between-two-posts", "route-38", "second-from-the-left", "the-four-oclock-corridor", "the-noisy-hour",
        ];
        assert_eq!(laid.shown().await, out);

        // The editor's sentence waits for its teller; the public reads the approved one.
        let at = async |name: &str| pages::story(db, laid.place(), &slug(name), None, Locale::ENGLISH).await;
        let Found::Here(page) = at("the-noisy-hour").await.unwrap() else { panic!("published") };
        assert!(page.body.contains("since 2009") && !page.body.contains("above the counter"));
        let Found::Here(page) = at("the-four-oclock-corridor").await.unwrap() else { panic!("published") };
        assert_eq!((page.teller.name.as_deref(), page.place.as_deref()), (None, None));
        assert!(matches!(at("thursday-soup").await.unwrap(), Found::Gone));
        for hidden in ["the-word-i", "between-three-and-four", "gloves", "boiler-season", "the-moon-notebook"] {
            assert!(matches!(at(hidden).await.unwrap(), Found::Never), "{hidden}");
        }

        // The embargo ends by the clock alone.
        db.clock.set("2026-12-14T06:59:59Z".parse::<base::jiff::Timestamp>().unwrap().into());
        assert_eq!(laid.shown().await, out);
        db.clock.push_seconds(1);
        assert_eq!(laid.shown().await.len(), out.len() + 1);
    }
}

on_both! {
    async fn the_call_is_open_and_was_answered(db) {
        use people::applications::{self, Filter, Look, State};
        let laid = laid(db).await;
        let call = programme::calls::find(db.read(), laid.edition).await.unwrap();
        let zone = Zone::london();
        assert_eq!(programme::calls::rules::state(&call, db.now(), &zone, false), programme::calls::CallState::Open);
        assert_eq!(call.languages(), Locale::INTERFACE);
        let sent = applications::list(db.read(), &Filter::default(), &[], (0, 9)).await.unwrap();
        assert!(sent.iter().all(|one| one.state() == State::Sent && one.edition == laid.edition));
        assert_eq!(sent.iter().filter(|one| programme::calls::rules::meets(&call, one.met as usize)).count(), 2);
        let keys = &laid.app.house.keys;
        for one in sent {
            let said = store::write!(db.db, Actor::Operator, |work| people::selection::look(work, keys, one.id, Look::Who)).unwrap();
            assert!(!said.name.is_empty() && !applications::rules::tells_status(&said));
        }
    }
}

on_both! {
    async fn every_story_is_where_its_file_says(db) {
        let laid = laid(db).await;
        let demo = Demo::read().unwrap();
        for told in &demo.stories {
            let story = stories::store::by_slug(db.read(), laid.edition, &told.slug).await.unwrap();
            let wanted = match told.state {
                Told::Draft => State::Draft,
                Told::Sent | Told::Edited => State::Sent,
                Told::ChangeAsked => State::ChangeAsked,
                Told::Deferred => State::Deferred,
                Told::AwaitingRisk => State::Approved,
                Told::Embargoed | Told::Published => State::Published,
                Told::Retired => State::Retired,
            };
            assert_eq!(story.state, wanted, "{}", told.slug);
        }
        let page = pages::story(db, laid.place(), &slug("the-noisy-hour"), None, Locale::ENGLISH).await.unwrap();
        let Found::Here(page) = page else { panic!("published") };
        let outdated = page.languages.iter().filter(|other| other.status == Translation::Outdated);
        assert_eq!(outdated.map(|other| other.language.tag()).collect::<Vec<_>>(), ["ar"]);
        let open = laid.tellers.iter().filter(|teller| teller.read.is_some());
        let open: Vec<&str> = open.map(|teller| teller.persona.as_str()).collect();
        assert_eq!((laid.tellers.len(), laid.partners.len()), (7, 12));
        assert_eq!(open, ["myroslava-lystopadna", "tsegereda", "tendai", "night-porter"]);
    }
}

on_both! {
    async fn the_record_counts_itself(db) {
        let laid = laid(db).await;
        let campaign = campaigns::by_slug(db.read(), &slug("migrants-day")).await.unwrap();
        assert!(campaign.is_default);
        let rows = campaigns::archive(db.read(), campaign.id).await.unwrap();
        let place = |row: &ArchiveRow| match row {
            ArchiveRow::Edition { edition, .. } => Some(Place::of(edition.id, edition.archived_at.is_some())),
            ArchiveRow::Gap { .. } => None,
        };
        let places: Vec<Place> = rows.iter().filter_map(place).collect();
        let heads = pages::heads(db, &places).await.unwrap();
        /// Partners, people who may be shown or are on record without a name, and events; nothing for a year that was left out.
        type Counted = Option<(u64, u64, u64)>;
        let rows: Vec<(i16, Counted)> = rows
            .into_iter()
            .map(|row| match row {
                ArchiveRow::Edition { edition, counts } => {
                    (edition.year(), Some((counts.partners, heads.in_edition(edition.id), counts.events)))
                }
                ArchiveRow::Gap { year } => (year, None),
            })
            .collect();
        let record = [
            (2026, Some((12, 6, 14))),
            (2025, None),
            (2024, None),
            (2023, Some((2, 6, 1))),
            (2022, Some((2, 0, 0))),
            (2021, Some((2, 7, 0))),
            (2020, None),
            (2019, Some((1, 0, 1))),
            (2018, Some((2, 0, 1))),
            (2017, None),
            (2016, Some((5, 0, 1))),
            (2015, Some((2, 0, 1))),
        ];
        assert_eq!(rows, record);
        let today = campaigns::milestones::today(db.read(), laid.edition, date(2026, 11, 21)).await.unwrap();
        assert_eq!((today.unreviewed, today.overdue.len()), (0, 2));
    }
}

on_both! {
    async fn every_start_gives_links_that_work_once(db) {
        let laid = laid(db).await;
        let doors = |storytellers: Vec<Storyteller>| Doors { storytellers, partners: laid.partners.clone() };
        let first = facts(&laid.app, doors(laid.tellers.clone())).await.unwrap();
        let second = facts(&laid.app, doors(first.storytellers.clone())).await.unwrap();
        assert_eq!(first.sign_in.len(), 7);
        let moved = |teller: &Storyteller| Storyteller {
            my_story: teller.my_story.replace("127.0.0.1:8080", "127.0.0.1:9999"),
            read: teller.read.as_ref().map(|link| link.replace("127.0.0.1:8080", "127.0.0.1:9999")),
            ..teller.clone()
        };
        let elsewhere = facts(&laid.app, doors(first.storytellers.iter().map(moved).collect())).await.unwrap();
        assert_eq!(elsewhere.storytellers, first.storytellers);
        assert_eq!(first.storytellers, second.storytellers);
        assert!(first.sign_in.iter().all(|(role, link)| second.sign_in.get(role) != Some(link)));
        assert_eq!(second.sign_in.keys().map(String::as_str).collect::<Vec<_>>(), [
            "admin", "coordinator", "editor", "press", "safeguarding", "trainer", "translator",
        ]);
        // Nothing was sent to anybody, and nobody's clock was left standing.
        assert_eq!(laid.app.house.mail.sent().len(), 0);
        assert_eq!(db.now(), Instant::from("2026-11-21T09:00:00Z".parse::<base::jiff::Timestamp>().unwrap()));
    }
}

on_both! {
    async fn every_teller_has_a_page_a_code_and_receipts(db) {
        use people::ledger::{disclosures, receipts};
        use people::links::{self, Code, Purpose};
        let laid = laid(db).await;
        let house = &laid.app.house;
        let mut files = 0;
        let mut answered = Vec::new();
        for teller in &laid.tellers {
            let secret = teller.my_story.rsplit('/').next().unwrap();
            let page = links::open(&house.db, &house.keys, secret, Purpose::MyStory).await.unwrap();
            let code = Code::parse(&teller.code).unwrap();
            let entered = store::write!(house.db, Actor::Visitor, |work| receipts::enter(work, &house.keys, &code)).unwrap();
            assert_eq!(entered.persona.to_string(), page.subject);
            let held = disclosures::of_persona(db.read(), entered.persona).await.unwrap();
            files += held.len();
            answered.extend(held.iter().filter_map(|one| one.standing?.answer).map(|(answer, _)| answer));
            assert!(!receipts::of_persona(db.read(), entered.persona).await.unwrap().is_empty(), "{}", teller.persona);
        }
        assert_eq!((files, answered), (6, vec![disclosures::RecallAnswer::Removed]));
    }
}
