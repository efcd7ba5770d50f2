//! Events, on both databases. Rules and forms have their tests below.

use super::rules::{minor, over_at, sort_key};
use super::*;
use crate::testing::{campaign, edition, event, event_draft, partner_named, planned};
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

fn key(error: Error) -> &'static str {
    match error {
        Error::Refused(message) | Error::Conflict(message) => message.key,
        Error::Invalid(invalid) => invalid.0[0].1.key,
        Error::Missing => "missing",
        Error::Fault(fault) => panic!("{fault:?}"),
    }
}

// Rules and forms.

#[test]
fn money_is_exact() {
    for (text, expected) in [
        ("0", Some(0)),
        ("6", Some(600)),
        ("6.5", Some(650)),
        ("£12.05", Some(1205)),
        ("9999.99", Some(999_999)),
        ("10000", Some(1_000_000)),
        ("10000.01", None),
        ("-1", None),
        ("1.", None),
        (".5", None),
        ("1.234", None),
        ("1,50", None),
        ("1e3", None),
        ("٦", None),
        ("", None),
    ] {
        assert_eq!(minor(text), expected, "{text}");
    }
}

#[test]
fn what_is_known_of_a_time_sorts_and_ends() {
    let london = Zone::london();
    let whens = [
        (When::Month(date(2023, 10, 1)), "2023-10", Some("2023-10-31T00:00:00Z".to_owned() + "+24h")),
        (When::Days(date(2026, 6, 20), date(2026, 6, 21)), "2026-06-20", Some("2026-06-21T23:00:00Z".to_owned())),
        (When::At(at("2026-06-20T18:00:00Z"), None), "2026-06-20T19:00", Some("2026-06-20T23:00:00Z".to_owned())),
        (
            When::At(at("2026-12-09T19:00:00Z"), Some(at("2026-12-09T21:30:00Z"))),
            "2026-12-09T19:00",
            Some("2026-12-09T21:30:00Z".to_owned()),
        ),
        (When::Unknown, "~", None),
    ];
    for (when, expected_key, over) in &whens {
        assert_eq!(sort_key(*when, &london), *expected_key);
        let over = over.as_deref().map(|text| match text.strip_suffix("+24h") {
            Some(text) => at(text).plus_days(1),
            None => at(text),
        });
        assert_eq!(over_at(*when, &london), over, "{when:?}");
    }
    let keys: Vec<String> = whens.iter().map(|(when, ..)| sort_key(*when, &london)).collect();
    assert!(keys.is_sorted());
}

proptest! {
    #[test]
    fn local_text_sorts_as_time_does(a in 0i64..4_000_000_000, b in 0i64..4_000_000_000) {
        // In a zone without clock changes, text and time agree always.
        let zone: Zone = "Asia/Kolkata".parse().unwrap();
        let when = |seconds: i64| When::At(Instant::from_micros(seconds / 60 * 60_000_000), None);
        let (ka, kb) = (sort_key(when(a), &zone), sort_key(when(b), &zone));
        prop_assert_eq!(ka.cmp(&kb), (a / 60).cmp(&(b / 60)));
    }
}

const FORM: [(&str, &str); 8] = [
    ("title.en", "Lost Property: film and talk"),
    ("title.ar", "فيلم «المفقودات»"),
    ("kind", "screening"),
    ("day", "2026-12-09"),
    ("start", "19:00"),
    ("end", "21:30"),
    ("cost", "amount"),
    ("amount", "6.00"),
];

fn parsed(
    change: &[(&'static str, &'static str)],
) -> std::result::Result<EventDraft, Vec<(&'static str, &'static str)>> {
    let kept = FORM.iter().filter(|(name, _)| !change.iter().any(|(changed, _)| changed == name));
    let sent: Vec<_> = kept.chain(change).copied().collect();
    EventDraft::parse(&Fields::of(&sent), &Zone::london(), None)
        .map_err(|invalid| invalid.0.into_iter().map(|(name, message)| (name, message.key)).collect())
}

#[test]
fn an_event_is_read_from_its_form() {
    let host = PartnerId::new(&base::TestChance::new(3));
    let host_text: &'static str = host.to_string().leak();
    let draft = parsed(&[
        ("languages", "en"),
        ("languages", "ar"),
        ("access", "step-free"),
        ("access", "bsl"),
        ("access_cannot.en", "There is no lift."),
        ("access_contact", "door@sample.example"),
        ("film_title", "Lost Property"),
        ("film_director", "Iolanthe Underhedge"),
        ("booking_address", "https://tin-roof.example.org/book"),
        ("host", host_text),
        ("co_host", host_text),
    ])
    .unwrap();
    assert_eq!(draft.slug.as_str(), "lost-property-film-and-talk");
    assert_eq!(draft.when, When::At(at("2026-12-09T19:00:00Z"), Some(at("2026-12-09T21:30:00Z"))));
    assert_eq!(draft.cost.fee, Fee::Amount(Money { minor: 600, currency: Currency::Gbp }));
    assert_eq!(draft.languages, [Locale::ENGLISH, Locale::ARABIC]);
    assert_eq!(draft.access.features, [AccessFeature::StepFree, AccessFeature::Bsl]);
    assert_eq!(draft.hosts, [(host, HostPart::Host)]);
    assert_eq!(draft.film.map(|film| film.title).as_deref(), Some("Lost Property"));
    // A summer evening is an hour earlier in UTC.
    let summer = parsed(&[("day", "2027-07-01")]).unwrap();
    assert_eq!(summer.when.starts(), Some(at("2027-07-01T18:00:00Z")));
    // It may go on past midnight.
    let late = parsed(&[("end_day", "2026-12-10"), ("end", "01:00")]).unwrap();
    assert_eq!(late.when.ends(), Some(at("2026-12-10T01:00:00Z")));
    // What the record says of the past may be a day, a month or nothing.
    let none = [("day", ""), ("start", ""), ("end", "")];
    assert_eq!(parsed(&none).unwrap().when, When::Unknown);
    assert_eq!(
        parsed(&[none.as_slice(), &[("month", "2023-10")]].concat()).unwrap().when,
        When::Month(date(2023, 10, 1))
    );
    assert_eq!(parsed(&none[1..]).unwrap().when, When::Days(date(2026, 12, 9), date(2026, 12, 9)));
}

#[test]
fn mistakes_stand_beside_their_fields() {
    for (change, expected) in [
        (&[("end", "18:00")][..], ("end", "programme-error-end-before-start")),
        (&[("end", "19:00")], ("end", "programme-error-end-before-start")),
        (&[("start", "")], ("start", "error-required")),
        (&[("day", "")], ("day", "error-required")),
        (&[("day", "2026-11-31")], ("day", "error-date")),
        (&[("end_day", "2027-12-09")], ("end", "programme-error-too-many-days")),
        (&[("start", ""), ("end", ""), ("end_day", "2026-12-08")], ("end_day", "programme-error-last-day")),
        (&[("amount", "six")], ("amount", "programme-error-amount")),
        (&[("amount", "")], ("amount", "error-required")),
        (&[("kind", "")], ("kind", "error-choose")),
        (&[("title.en", ""), ("title.ar", "")], ("title.en", "error-required")),
        (&[("title.en", "")], ("slug", "programme-error-slug-needed")),
        (&[("zone", "Europe/Atlantis")], ("zone", "programme-error-zone")),
        (&[("languages", "klingon")], ("languages", "error-unknown-choice")),
        (&[("host", "me")], ("host", "error-unknown-choice")),
        (&[("film_director", "Somebody")], ("film_title", "error-required")),
        (&[("booking_address", "javascript:alert(1)")], ("booking_address", "error-address")),
        (&[("summary.en", "a\0b")], ("summary.en", "programme-error-control")),
        (&[("month", "2023-13"), ("day", ""), ("start", ""), ("end", "")], ("month", "error-date")),
    ] {
        assert_eq!(parsed(change), Err(vec![expected]), "{change:?}");
    }
}

#[test]
fn the_hour_that_is_not_there_and_the_hour_that_comes_twice() {
    let skipped = parsed(&[("day", "2027-03-28"), ("start", "01:30"), ("end", "03:00")]);
    assert_eq!(skipped, Err(vec![("start", "programme-error-time-skipped")]));
    let twice = [("day", "2027-10-31"), ("start", "01:30"), ("end", "03:00")];
    assert_eq!(parsed(&twice), Err(vec![("which", "programme-error-time-twice")]));
    for (which, starts) in [("first", "2027-10-31T00:30:00Z"), ("second", "2027-10-31T01:30:00Z")] {
        let draft = parsed(&[twice.as_slice(), &[("which", which)]].concat()).unwrap();
        assert_eq!(draft.when, When::At(at(starts), Some(at("2027-10-31T03:00:00Z"))));
    }
}

#[test]
fn what_the_public_may_know_of_a_place() {
    let precisions = [
        (Precision::Exact, [true, true, true]),
        (Precision::Town, [false, false, true]),
        (Precision::Hidden, [false; 3]),
    ];
    for (precision, expected) in precisions {
        let event = Event { precision, ..sample() };
        let seen = [event.public_venue().is_some(), event.public_address().is_some(), event.public_town().is_some()];
        assert_eq!(seen, expected, "{precision}");
    }
}

fn sample() -> Event {
    let draft = event_draft("Leek Night");
    Event {
        id: EventId::new(&base::TestChance::new(1)),
        edition: EditionId::new(&base::TestChance::new(2)),
        slug: draft.slug,
        kind: draft.kind,
        title: draft.title,
        summary: draft.summary,
        when: draft.when,
        zone: draft.zone,
        venue: draft.venue,
        town: draft.town,
        address: Text::en("1 Quay Street"),
        precision: draft.precision,
        is_online: false,
        online_address: None,
        cost: draft.cost,
        access: draft.access,
        languages: draft.languages,
        age: draft.age,
        photography: draft.photography,
        booking: draft.booking,
        is_full: false,
        film: None,
        related_festival: None,
        outcome: Text::new(),
        hosts: Vec::new(),
        people: Vec::new(),
        is_sample: true,
        sequence: 0,
        created_at: at("2026-01-01T00:00:00Z"),
        changed_at: at("2026-01-01T00:00:00Z"),
        announced_at: None,
        cancelled_at: None,
    }
}

fn whens() -> impl Strategy<Value = When> {
    // Around the two clock changes of 2027 in London, to the minute, and days far from them.
    let moment = prop_oneof![
        (0i64..300).prop_map(|m| at("2027-03-27T23:00:00Z").plus_seconds(m * 60)),
        (0i64..300).prop_map(|m| at("2027-10-30T22:00:00Z").plus_seconds(m * 60)),
    ];
    let day = (0i64..4000).prop_map(|days| at("2020-01-01T12:00:00Z").plus_days(days).date_in(Zone::london().tz()));
    prop_oneof![
        Just(When::Unknown),
        day.clone().prop_map(|day| When::Month(day.first_of_month())),
        (day.clone(), day).prop_map(|(a, b)| When::Days(a.min(b), a.max(b))),
        (moment, prop::option::of(1i64..20_000)).prop_map(|(starts, minutes)| {
            When::At(starts, minutes.map(|minutes| starts.plus_seconds(minutes * 60)))
        }),
    ]
}

proptest! {
    #[test]
    fn a_form_shows_what_was_read_from_it(when in whens(), minor in 0u32..=1_000_000, seen in prop::option::of(0i64..9)) {
        let draft = EventDraft {
            when,
            seen,
            cost: Cost { fee: Fee::Amount(Money { minor, currency: Currency::Eur }), note: Text::en("or not") },
            is_full: true,
            film: Some(Film { title: "Lost Property".into(), director: None }),
            ..event_draft("Leek Night")
        };
        let fields = draft.to_fields();
        prop_assert_eq!(EventDraft::parse(&Fields::of(&fields), &Zone::london(), None), Ok(draft));
    }
}

// Verbs.

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
