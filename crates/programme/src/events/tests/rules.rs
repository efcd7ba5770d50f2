//! Rules and forms of events.

use super::*;
use crate::events::rules::{minor, over_at, sort_key};

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
