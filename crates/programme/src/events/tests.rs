//! Events, on both databases. Rules and forms have tests of their own.

mod rules;

use super::*;
use crate::testing::{campaign, edition, event, event_draft, key, partner_named, planned};
use crate::{Fields, Zone};
use ::store::testing::TestDb;
use ::store::{on_both, search};
use base::jiff::civil::date;
use base::{Actor, Instant, Locale, PartnerId, Text};
use proptest::prelude::*;

const DESK: Actor = Actor::Operator;

fn at(moment: &str) -> Instant {
    moment.parse::<base::jiff::Timestamp>().unwrap().into()
}

async fn open_2026(db: &TestDb) -> EditionId {
    edition(db, campaign(db).await, 2026).await
}

on_both!(async fn an_event_goes_from_draft_to_announced_to_cancelled(db) {
    let edition = open_2026(db).await;
    let first = event_draft("Leek Night");
    let id = ::store::write!(db, DESK, |work| draft(work, edition, &first)).unwrap();
    let now = find(db.read(), id).await.unwrap();
    assert_eq!((now.state(), now.sequence), (EventState::Draft, 0));
    assert_eq!(EventDraft::from(&now), EventDraft { seen: Some(0), ..first });
    assert_eq!(calendar(db.read(), edition).await.unwrap(), []);
    ::store::write!(db, DESK, |work| announce(work, id)).unwrap();
    ::store::write!(db, DESK, |work| announce(work, id)).unwrap();
    let now = find(db.read(), id).await.unwrap();
    assert_eq!((now.state(), now.sequence, now.announced_at), (EventState::Announced, 1, Some(db.now())));
    db.clock.push_days(1);
    let later = When::At(at("2026-12-10T19:00:00Z"), None);
    let moved = EventDraft { when: later, ..EventDraft::from(&now) };
    ::store::write!(db, DESK, |work| change(work, id, &moved)).unwrap();
    assert_eq!(key(::store::write!(db, DESK, |work| change(work, id, &moved)).unwrap_err()), "programme-conflict");
    let now = find(db.read(), id).await.unwrap();
    assert_eq!((now.when, now.sequence, now.changed_at), (later, 2, db.now()));
    let elsewhere = EventDraft { slug: "elsewhere".parse().unwrap(), ..EventDraft::from(&now) };
    assert_eq!(key(::store::write!(db, DESK, |work| change(work, id, &elsewhere)).unwrap_err()), "programme-error-slug-public");
    ::store::write!(db, DESK, |work| cancel(work, id)).unwrap();
    ::store::write!(db, DESK, |work| cancel(work, id)).unwrap();
    let now = find(db.read(), id).await.unwrap();
    assert_eq!((now.state(), now.sequence, now.cancelled_at), (EventState::Cancelled, 3, Some(db.now())));
    let again = EventDraft { seen: None, ..moved };
    assert_eq!(key(::store::write!(db, DESK, |work| change(work, id, &again)).unwrap_err()), "programme-refused-cancelled");
    assert_eq!(key(::store::write!(db, DESK, |work| announce(work, id)).unwrap_err()), "programme-refused-cancelled");
    // Who planned to come can still find it.
    assert_eq!(calendar(db.read(), edition).await.unwrap(), std::slice::from_ref(&now));
    assert_eq!(by_slug(db.read(), edition, &now.slug).await.unwrap(), now);
    let outcome = Text::en("It was held in spring instead.");
    ::store::write!(db, DESK, |work| report(work, id, &outcome)).unwrap();
    assert_eq!(find(db.read(), id).await.unwrap().outcome, outcome);
    assert_eq!(key(::store::write!(db, DESK, |work| cancel(work, EventId::new(work.chance()))).unwrap_err()), "missing");
});

on_both!(async fn everything_about_an_event_is_kept(db) {
    let edition = open_2026(db).await;
    let (host, other) = (partner_named(db, "Tin Roof Theatre").await, partner_named(db, "Radio Kittiwake").await);
    let persona = base::PersonaId::new(db.chance());
    let people = vec![
        EventPerson { persona: None, role_then: Text::en("Chair"), affiliation_then: Text::en("Plain Word Law Centre") },
        EventPerson { persona: Some(persona), role_then: Text::en("Ambassador, 2026"), affiliation_then: Text::new() },
    ];
    let full = EventDraft {
        when: When::Days(date(2026, 12, 9), date(2026, 12, 13)),
        address: Text::en("1 Quay Street"),
        precision: Precision::Town,
        is_online: true,
        online_address: Some("https://tin-roof.example.org/live".parse().unwrap()),
        cost: Cost { fee: Fee::Amount(Money { minor: 1200, currency: Currency::Gbp }), note: Text::en("with lunch") },
        access: Access {
            features: vec![AccessFeature::StepFree, AccessFeature::Captions],
            note: Text::en("Gravel path."),
            cannot: Text::en("There is no lift."),
            contact: "door@sample.example".into(),
        },
        languages: vec![Locale::ARABIC, Locale::ENGLISH],
        age: Text::en("12 and over"),
        photography: Text::en("Not in the auditorium"),
        booking: Booking { address: Some("https://tin-roof.example.org/book".parse().unwrap()), note: Text::en("or at the door") },
        is_full: true,
        film: Some(Film { title: "Lost Property".into(), director: Some("Iolanthe Underhedge".into()) }),
        related_festival: Some("Umbrella Festival".into()),
        hosts: vec![(other, HostPart::CoHost), (host, HostPart::Host)],
        people,
        ..event_draft("Lost Property")
    };
    let id = ::store::write!(db, DESK, |work| draft(work, edition, &full)).unwrap();
    let now = find(db.read(), id).await.unwrap();
    let hosts: Vec<_> = now.hosts.iter().map(|host| (host.part, host.slug.as_str())).collect();
    assert_eq!(hosts, [(HostPart::Host, "tin-roof-theatre"), (HostPart::CoHost, "radio-kittiwake")]);
    let in_order = vec![(host, HostPart::Host), (other, HostPart::CoHost)];
    assert_eq!(EventDraft::from(&now), EventDraft { hosts: in_order, seen: Some(0), ..full.clone() });
    let one = &full.people[1..];
    ::store::write!(db, DESK, |work| set_people(work, id, one)).unwrap();
    let now = find(db.read(), id).await.unwrap();
    assert_eq!((now.people.as_slice(), now.sequence), (one, 1));
    for when in [When::Unknown, When::Month(date(2023, 10, 1)), When::At(at("2026-12-09T19:00:00Z"), None)] {
        let changed = EventDraft { when, ..EventDraft::from(&find(db.read(), id).await.unwrap()) };
        ::store::write!(db, DESK, |work| change(work, id, &changed)).unwrap();
        assert_eq!(find(db.read(), id).await.unwrap().when, when);
    }
    for hosts in [vec![(PartnerId::new(db.chance()), HostPart::Host)], vec![(host, HostPart::Host), (host, HostPart::CoHost)]] {
        let wrong = EventDraft { hosts, slug: "wrong".parse().unwrap(), ..full.clone() };
        assert_eq!(key(::store::write!(db, DESK, |work| draft(work, edition, &wrong)).unwrap_err()), "error-unknown-choice");
    }
    let crowd = vec![full.people[0].clone(); 41];
    assert_eq!(key(::store::write!(db, DESK, |work| set_people(work, id, &crowd)).unwrap_err()), "programme-error-people");
});

on_both!(async fn a_slug_that_two_take_at_once_goes_to_one(db) {
    let edition = open_2026(db).await;
    let rivals = (0..6).map(|_| {
        let db = db.db.clone();
        tokio::spawn(async move {
            let input = event_draft("Leek Night");
            ::store::write!(db, DESK, |work| draft(work, edition, &input))
        })
    });
    let mut won = 0;
    for outcome in futures_util::future::join_all(rivals).await {
        match outcome.unwrap() {
            Ok(_) => won += 1,
            Err(Error::Invalid(invalid)) => assert_eq!(invalid.0, [("slug", Message::new("programme-error-slug-taken"))]),
            Err(Error::Conflict(_)) => {}
            Err(error) => panic!("{error}"),
        }
    }
    assert_eq!(won, 1);
    assert_eq!(list(db.read(), edition, &Filter::default(), db.now()).await.unwrap().total, 1);
    // The same name is free in another edition.
    let next = planned(db, crate::campaigns::edition(db.read(), edition).await.unwrap().campaign, 2027).await;
    let input = event_draft("Leek Night");
    ::store::write!(db, DESK, |work| draft(work, next, &input)).unwrap();
});

on_both!(async fn lists_filter_and_page_at_a_constant_cost(db) {
    let edition = open_2026(db).await;
    let host = partner_named(db, "Tin Roof Theatre").await;
    let mut costs = Vec::new();
    let mut so_far = 0;
    for many in [1, 3, 35] {
        while so_far < many {
            let input = EventDraft {
                hosts: vec![(host, HostPart::Host)],
                people: vec![EventPerson { persona: None, role_then: Text::en("Chair"), affiliation_then: Text::new() }],
                when: When::At(at("2026-12-01T19:00:00Z").plus_days(so_far), None),
                ..event_draft(&format!("Evening {so_far:02}"))
            };
            ::store::write!(db, DESK, |work| draft(work, edition, &input)).unwrap();
            so_far += 1;
        }
        let before = db.statements();
        list(db.read(), edition, &Filter::default(), db.now()).await.unwrap();
        costs.push(db.statements() - before);
    }
    assert_eq!(costs, [5, 5, 5]);
    let slugs = async |filter: Filter| {
        let listing = list(db.read(), edition, &filter, at("2026-12-03T12:00:00Z")).await.unwrap();
        let ends = [listing.rows.first(), listing.rows.last()].map(|row| row.map(|row| row.slug.to_string()).unwrap_or_default());
        (listing.total, listing.page, ends)
    };
    let ends = |a: &str, b: &str| [a.to_owned(), b.to_owned()];
    assert_eq!(slugs(Filter::default()).await, (35, 1, ends("evening-00", "evening-29")));
    assert_eq!(slugs(Filter { page: 2, ..Filter::default() }).await, (35, 2, ends("evening-30", "evening-34")));
    let upcoming = Filter { tense: Some(Tense::Upcoming), ..Filter::default() };
    assert_eq!(slugs(upcoming).await, (33, 1, ends("evening-02", "evening-31")));
    let past = Filter { tense: Some(Tense::Past), ..Filter::default() };
    assert_eq!(slugs(past).await, (2, 1, ends("evening-01", "evening-00")));
});

on_both!(async fn each_filter_narrows(db) {
    let edition = open_2026(db).await;
    let host = partner_named(db, "Tin Roof Theatre").await;
    event(db, edition, "Leek Night").await;
    let other = EventDraft {
        kind: EventKind::Walk,
        summary: Text::en("A bus driver walks her own route.").and(Locale::ARABIC, "سائقة حافلة تمشي خطّها"),
        town: Text::en("Marlhaven"),
        venue: Text::en("The quiet house"),
        precision: Precision::Town,
        is_online: true,
        languages: vec!["so".parse().unwrap()],
        hosts: vec![(host, HostPart::Host)],
        ..event_draft("Route 38 on foot")
    };
    let other = ::store::write!(db, DESK, |work| draft(work, edition, &other)).unwrap();
    let secret = EventDraft { precision: Precision::Hidden, town: Text::en("Hushton"), languages: vec![], ..event_draft("Quiet meeting") };
    ::store::write!(db, DESK, |work| async { let id = draft(work, edition, &secret).await?; announce(work, id).await }).unwrap();
    let all = Filter::default;
    for (filter, expected) in [
        (all(), 3),
        (Filter { announced: true, ..all() }, 2),
        (Filter { kind: Some(EventKind::Walk), ..all() }, 1),
        (Filter { town: Some("ORRINMOUTH".into()), ..all() }, 1),
        (Filter { online: Some(true), ..all() }, 1),
        (Filter { online: Some(false), ..all() }, 2),
        (Filter { language: Some("so".parse().unwrap()), ..all() }, 1),
        (Filter { language: Some("om".parse().unwrap()), ..all() }, 0),
        (Filter { host: Some(host), ..all() }, 1),
        (Filter { words: "BUS walk".into(), ..all() }, 1),
        (Filter { words: "حافله".into(), ..all() }, 1),
        (Filter { words: "_".into(), ..all() }, 3),
        // A place that the public may not know cannot be found out by asking for it.
        (Filter { words: "quiet house".into(), ..all() }, 0),
        (Filter { words: "hushton".into(), ..all() }, 0),
        (Filter { town: Some("Hushton".into()), ..all() }, 0),
    ] {
        assert_eq!(list(db.read(), edition, &filter, db.now()).await.unwrap().total, expected, "{filter:?}");
    }
    assert_eq!(towns(db.read(), edition).await.unwrap(), [Text::en("Orrinmouth")]);
    let hits = async |scope, words: &str| {
        let query = search::Query { words: words.into(), kind: Some("event"), ..search::Query::default() };
        search::find(db, scope, &query, 10, 0).await.unwrap().len()
    };
    assert_eq!((hits(search::Scope::Desk, "hushton").await, hits(search::Scope::Public, "hushton").await), (1, 0));
    assert_eq!((hits(search::Scope::Desk, "bus driver").await, hits(search::Scope::Public, "bus driver").await), (1, 0));
    ::store::write!(db, DESK, |work| announce(work, other)).unwrap();
    assert_eq!(hits(search::Scope::Public, "bus driver").await, 1);
    assert_eq!(hits(search::Scope::Public, "quiet house").await, 0);
    assert_eq!(hits(search::Scope::Public, "marlhaven").await, 1);
});
