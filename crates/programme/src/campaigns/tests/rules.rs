//! Rules and forms of campaigns and editions.

use super::*;
use crate::campaigns::rules::{self, day_of, next_look, phase, renewed, windows};

fn rule(rule: Rule, days: u8) -> Recurrence {
    Recurrence::new(rule, days).unwrap()
}

#[test]
fn known_calendars_come_out_right() {
    let migrants = Recurrence::yearly(12, 18).unwrap();
    let refugees = refugee_week();
    let third_week = rule(Rule::Nth { month: 6, nth: Nth::Third, weekday: Weekday::Monday }, 7);
    let last_monday = rule(Rule::Nth { month: 5, nth: Nth::Last, weekday: Weekday::Monday }, 1);
    let first_thursday = rule(Rule::Nth { month: 10, nth: Nth::First, weekday: Weekday::Thursday }, 1);
    let sixteen_days = rule(Rule::Date { month: 11, day: 25, leap: LeapRule::Before }, 16);
    let new_year = rule(Rule::WeekOf { month: 1, day: 1, starts: Weekday::Monday }, 7);
    for (what, recurrence, year, first, last) in [
        // International Migrants Day; 18 December 2023 was a Monday.
        ("migrants", migrants, 2023, date(2023, 12, 18), date(2023, 12, 18)),
        ("migrants", migrants, 2026, date(2026, 12, 18), date(2026, 12, 18)),
        // Refugee Week in the UK, as it was held.
        ("refugees", refugees, 2021, date(2021, 6, 14), date(2021, 6, 20)),
        ("refugees", refugees, 2022, date(2022, 6, 20), date(2022, 6, 26)),
        ("refugees", refugees, 2023, date(2023, 6, 19), date(2023, 6, 25)),
        ("refugees", refugees, 2024, date(2024, 6, 17), date(2024, 6, 23)),
        ("refugees", refugees, 2025, date(2025, 6, 16), date(2025, 6, 22)),
        // The third Monday's week is the same one, but for years in which 20 June is a Sunday.
        ("third week", third_week, 2024, date(2024, 6, 17), date(2024, 6, 23)),
        ("third week", third_week, 2021, date(2021, 6, 21), date(2021, 6, 27)),
        // The late May bank holiday, and a first Thursday of October.
        ("last Monday", last_monday, 2024, date(2024, 5, 27), date(2024, 5, 27)),
        ("last Monday", last_monday, 2027, date(2027, 5, 31), date(2027, 5, 31)),
        ("first Thursday", first_thursday, 2026, date(2026, 10, 1), date(2026, 10, 1)),
        ("sixteen days", sixteen_days, 2026, date(2026, 11, 25), date(2026, 12, 10)),
        // A week may begin in the year before.
        ("new year", new_year, 2026, date(2025, 12, 29), date(2026, 1, 4)),
    ] {
        assert_eq!(day_of(&recurrence, year), (first, last), "{what} {year}");
    }
}

#[test]
fn leap_day_goes_where_the_rule_says() {
    let leap = |leap| rule(Rule::Date { month: 2, day: 29, leap }, 1);
    for (year, before, after) in [
        (2024, date(2024, 2, 29), date(2024, 2, 29)),
        (2025, date(2025, 2, 28), date(2025, 3, 1)),
        (2100, date(2100, 2, 28), date(2100, 3, 1)),
        (2000, date(2000, 2, 29), date(2000, 2, 29)),
    ] {
        assert_eq!(day_of(&leap(LeapRule::Before), year).0, before);
        assert_eq!(day_of(&leap(LeapRule::After), year).0, after);
    }
}

#[test]
fn a_rule_that_no_year_could_keep_cannot_be_made() {
    for (rule, days) in [
        (Rule::Date { month: 2, day: 30, leap: LeapRule::Before }, 1),
        (Rule::Date { month: 13, day: 1, leap: LeapRule::Before }, 1),
        (Rule::Date { month: 12, day: 18, leap: LeapRule::Before }, 0),
        (Rule::Date { month: 12, day: 18, leap: LeapRule::Before }, 32),
        (Rule::Nth { month: 0, nth: Nth::First, weekday: Weekday::Monday }, 1),
        (Rule::WeekOf { month: 4, day: 31, starts: Weekday::Monday }, 7),
    ] {
        assert!(Recurrence::new(rule, days).is_err(), "{rule:?} {days}");
    }
    assert!(serde_json::from_str::<Recurrence>(r#"{"kind":"date","month":2,"day":30,"days":1}"#).is_err());
    assert!(serde_json::from_str::<Recurrence>(r#"{"kind":"nth","month":2,"days":1}"#).is_err());
}

fn any_recurrence() -> impl Strategy<Value = Recurrence> {
    let weekday = prop::sample::select(DayName::ALL).prop_map(DayName::weekday);
    let rule = prop_oneof![
        (1i8..=12, 1i8..=31, prop::sample::select(LeapRule::ALL)).prop_map(|(month, day, leap)| Rule::Date {
            month,
            day,
            leap
        }),
        (1i8..=12, prop::sample::select(Nth::ALL), weekday.clone()).prop_map(|(month, nth, weekday)| Rule::Nth {
            month,
            nth,
            weekday
        }),
        (1i8..=12, 1i8..=31, weekday).prop_map(|(month, day, starts)| Rule::WeekOf { month, day, starts }),
    ];
    (rule, 1u8..=31).prop_filter_map("a date there is", |(rule, days)| Recurrence::new(rule, days).ok())
}

proptest! {
    #[test]
    fn every_year_has_its_days(recurrence in any_recurrence(), year in 1900i16..=2999) {
        let (first, last) = day_of(&recurrence, year);
        let length = first.until(last).unwrap().get_days() + 1;
        prop_assert_eq!(length, i32::from(recurrence.days()));
        match recurrence.rule() {
            Rule::Date { month, .. } => prop_assert!(first.year() == year && (first.month() == month || month == 2)),
            Rule::Nth { month, weekday, nth } => {
                prop_assert_eq!((first.year(), first.month(), first.weekday()), (year, month, weekday));
                let week = (first.day() - 1) / 7;
                match nth {
                    Nth::First => prop_assert_eq!(week, 0),
                    Nth::Second => prop_assert_eq!(week, 1),
                    Nth::Third => prop_assert_eq!(week, 2),
                    Nth::Fourth => prop_assert_eq!(week, 3),
                    Nth::Last => prop_assert!(first.days_in_month() - first.day() < 7),
                }
            }
            Rule::WeekOf { month, day, starts } => {
                prop_assert_eq!(first.weekday(), starts);
                let held = Date::new(year, month, day).unwrap_or(date(year, 2, 28));
                let into = first.until(held).unwrap().get_days();
                prop_assert!((0..7).contains(&into));
            }
        }
    }

    #[test]
    fn a_form_shows_what_was_read_from_it(recurrence in any_recurrence(), seen in prop::option::of(1i64..9)) {
        let draft = CampaignDraft { recurrence, seen, ..campaign_draft() };
        prop_assert_eq!(CampaignDraft::parse(&Fields::of(&draft.to_fields()), None), Ok(draft));
    }

    #[test]
    fn a_look_s_form_shows_what_was_read_from_it(seed in 0u64..1 << 53) {
        let look = Look::suggest(seed);
        prop_assert_eq!(parse_look(&Fields::of(&look_fields(&look))), Ok(look));
    }

    #[test]
    fn a_rule_survives_storing(recurrence in any_recurrence()) {
        let text = serde_json::to_string(&recurrence).unwrap();
        prop_assert_eq!(serde_json::from_str::<Recurrence>(&text).unwrap(), recurrence);
    }

    #[test]
    fn phases_follow_each_other(offset in -400i64..400) {
        let days = Days::new(date(2026, 12, 18), date(2026, 12, 20)).unwrap();
        let now = Instant::from_micros(1_797_552_000_000_000).plus_days(offset); // 2026-12-18T00:00:00Z
        let expected = match offset {
            ..0 => Phase::Before { days: -offset },
            0..=2 => Phase::OnTheDay,
            _ => Phase::After,
        };
        prop_assert_eq!(phase(days, now, &Zone::london()), expected);
    }
}

#[test]
fn the_day_is_the_day_of_the_campaign_s_zone() {
    let days = Days::on(date(2026, 6, 20));
    let at = |text: &str| Instant::from(text.parse::<base::jiff::Timestamp>().unwrap());
    let auckland: Zone = "Pacific/Auckland".parse().unwrap();
    // In June London is an hour ahead of UTC and Auckland twelve.
    for (now, in_london, in_auckland) in [
        ("2026-06-19T11:59:59Z", Phase::Before { days: 1 }, Phase::Before { days: 1 }),
        ("2026-06-19T12:00:00Z", Phase::Before { days: 1 }, Phase::OnTheDay),
        ("2026-06-19T22:59:59Z", Phase::Before { days: 1 }, Phase::OnTheDay),
        ("2026-06-19T23:00:00Z", Phase::OnTheDay, Phase::OnTheDay),
        ("2026-06-20T12:00:00Z", Phase::OnTheDay, Phase::After),
        ("2026-06-20T23:00:00Z", Phase::After, Phase::After),
    ] {
        assert_eq!(phase(days, at(now), &Zone::london()), in_london, "{now}");
        assert_eq!(phase(days, at(now), &auckland), in_auckland, "{now}");
    }
}

#[test]
fn every_designed_look_can_be_worn_and_no_other() {
    for &palette in PaletteName::ALL {
        let look = Look::new(palette, DisplayStyle::Grand, Motif::Tiles, Rhythm::Axis, 7);
        assert_eq!(look_holds(&look), Ok(()), "{palette}");
        assert_eq!(look_holds(&Look { version: 99, ..look }), Err(Message::new("programme-error-look")));
        assert_eq!(look_holds(&Look { seed: 1 << 53, ..look }), Err(Message::new("programme-error-look")));
        for seed in 0..50 {
            let next = next_look(&look, seed);
            assert!(next.palette != palette && next.display == look.display && next.rhythm == look.rhythm);
        }
    }
}

#[test]
fn a_tag_is_one_word_in_any_script() {
    for good in ["#IAmAMigrant", "اسألوني_عن_شيء_آخر", "১৮ডিসেম্বর", "Día2026", "தமிழ்", "＃شاي"]
    {
        assert!(good.parse::<Tag>().is_ok(), "{good}");
    }
    for bad in ["", "#", "two words", "a-b", "a.b", "2026", "a#b", "<b>", "a\u{0}", "🙂", &"a".repeat(101)] {
        assert!(bad.parse::<Tag>().is_err(), "{bad}");
    }
    let key = |tag: &str| tag.parse::<Tag>().unwrap().key();
    assert_eq!(key("#IamAMigrant"), key("IAmAMigrant"));
    assert_eq!("#IAmAMigrant".parse::<Tag>().unwrap().to_string(), "#IAmAMigrant");
}

#[test]
fn a_campaign_is_read_from_its_form() {
    let sent = [
        ("slug", "refugee-week"),
        ("title.en", " Refugee Week "),
        ("title.ar", "أسبوع اللاجئين"),
        ("zone", "Europe/London"),
        ("rule", "week-of"),
        ("month", "6"),
        ("day", "20"),
        ("weekday", "monday"),
    ];
    let draft = CampaignDraft::parse(&Fields::of(&sent), None).unwrap();
    assert_eq!(draft.recurrence, refugee_week());
    assert_eq!(draft.title, Text::en("Refugee Week").and(Locale::ARABIC, "أسبوع اللاجئين"));
    let keys = |sent: &[(&str, &str)]| {
        let invalid = CampaignDraft::parse(&Fields::of(sent), None).unwrap_err();
        invalid.0.into_iter().map(|(name, message)| (name, message.key)).collect::<Vec<_>>()
    };
    assert_eq!(
        keys(&[]),
        [
            ("slug", "error-required"),
            ("title.en", "error-required"),
            ("zone", "error-required"),
            ("rule", "error-choose")
        ]
    );
    let mut wrong = sent;
    wrong[0].1 = "desk";
    wrong[3].1 = "Mars/Olympus";
    wrong[6].1 = "31";
    assert_eq!(
        keys(&wrong),
        [("slug", "programme-error-slug-reserved"), ("zone", "programme-error-zone"), ("day", "error-date")]
    );
}

#[test]
fn an_edition_is_read_from_its_form() {
    let CampaignDraft { slug, title, summary, recurrence, zone, asking, .. } = campaign_draft();
    let id = CampaignId::new(&base::TestChance::new(1));
    let created_at = Instant::from_micros(0);
    let campaign =
        Campaign { id, slug, title, summary, recurrence, zone, asking, is_default: true, revision: 1, created_at };
    let parse = |sent: &[(&str, &str)]| EditionDraft::parse(&Fields::of(sent), &campaign, None);
    let keys = |sent: &[(&str, &str)]| {
        let invalid = parse(sent).unwrap_err();
        invalid.0.into_iter().map(|(name, message)| (name, message.key)).collect::<Vec<_>>()
    };
    // The rule proposes the day, the year the name.
    let draft = parse(&[("kind", "forum"), ("year", "2027"), ("title.en", "Ours"), ("sample", "yes")]).unwrap();
    let proposed = EditionDraft::for_year(&campaign, 2027).unwrap();
    assert_eq!(draft, EditionDraft { kind: EditionKind::Forum, title: Text::en("Ours"), is_sample: true, ..proposed });
    assert_eq!(EditionDraft::parse(&Fields::of(&draft.to_fields()), &campaign, None), Ok(draft));
    let moved = parse(&[("kind", "forum"), ("day", "2027-12-16"), ("last_day", "2027-12-19")]).unwrap();
    assert_eq!(moved.days, Days::new(date(2027, 12, 16), date(2027, 12, 19)).unwrap());
    for (sent, expected) in [
        (&[("kind", "forum")][..], ("year", "error-required")),
        (&[("year", "2027")], ("kind", "error-choose")),
        (&[("kind", "forum"), ("year", "20270")], ("year", "error-date")),
        (&[("kind", "forum"), ("year", "soon")], ("year", "error-number")),
        (
            &[("kind", "forum"), ("day", "2027-12-18"), ("last_day", "2027-12-17")],
            ("last_day", "programme-error-last-day"),
        ),
        (&[("kind", "forum"), ("last_day", "2027-12-17")], ("day", "error-required")),
        (&[("kind", "forum"), ("year", "2027"), ("slug", "Archive!")], ("slug", "error-slug")),
        (&[("kind", "forum"), ("year", "2027"), ("slug", "archive")], ("slug", "programme-error-slug-reserved")),
        (&[("kind", "forum"), ("year", "2027"), ("theme", "x")], ("theme", "error-unknown-choice")),
    ] {
        assert_eq!(keys(sent), [expected], "{sent:?}");
    }
    assert_eq!(Start::parse(&Fields::of(&[("from", "usual")])), Ok(Start::Usual));
    assert_eq!(Start::parse(&Fields::of(&[("from", "")])), Ok(Start::Blank));
    assert!(Start::parse(&Fields::of(&[("from", "2026")])).is_err());
}

#[test]
fn the_current_edition_is_the_one_that_comes_next() {
    // (year, opened, archived)
    let edition = |year: i16, opened: bool, archived: bool| Edition {
        id: EditionId::new(&base::TestChance::new(u64::from(year.unsigned_abs()))),
        campaign: CampaignId::new(&base::TestChance::new(1)),
        slug: year.to_string().parse().unwrap(),
        kind: EditionKind::Forum,
        days: Days::on(date(year, 12, 18)),
        theme: None,
        hashtags: Vec::new(),
        title: Text::new(),
        intro: Text::new(),
        invitation: Text::new(),
        look: Look::suggest(1),
        is_sample: false,
        revision: 1,
        created_at: Instant::from_micros(0),
        opened_at: opened.then_some(Instant::from_micros(1)),
        archived_at: archived.then_some(Instant::from_micros(2)),
    };
    for (editions, today, expected) in [
        (vec![], date(2026, 1, 1), None),
        (vec![edition(2027, false, false)], date(2026, 1, 1), None),
        (vec![edition(2023, true, true), edition(2019, true, true)], date(2026, 1, 1), Some(2023)),
        (vec![edition(2026, true, false), edition(2023, true, true)], date(2026, 12, 1), Some(2026)),
        (vec![edition(2027, true, false), edition(2026, true, false)], date(2026, 12, 18), Some(2026)),
        (vec![edition(2027, true, false), edition(2026, true, false)], date(2026, 12, 19), Some(2027)),
        (vec![edition(2026, true, false), edition(2025, true, false)], date(2027, 1, 1), Some(2026)),
    ] {
        assert_eq!(rules::current(editions.iter(), today).map(Edition::year), expected, "{today}");
        assert!(rules::archive(editions, &std::collections::BTreeMap::new()).len() <= 5);
    }
}

#[test]
fn a_yes_ends_with_its_day_or_so_many_months_after() {
    let at = |text: &str| -> Instant { text.parse::<base::jiff::Timestamp>().unwrap().into() };
    let zone = Zone::london();
    let day = |y, m, d| base::jiff::civil::date(y, m, d);
    let days = Days::on(day(2026, 12, 18));
    let before: Instant = at("2026-12-01T09:00:00Z");
    let after: Instant = at("2028-02-29T23:30:00Z");
    let ends = |asking, now| windows(days, asking, now, &zone);
    assert_eq!(ends(Asking::default(), before), (zone.end_of(day(2026, 12, 18)), zone.end_of(day(2027, 12, 18))));
    // Of an edition that is over, from the day on which somebody is asked.
    assert_eq!(ends(Asking::default(), after).1, zone.end_of(day(2029, 2, 28)));
    let half = Asking { lasts_months: 6, ..Asking::default() };
    // The clocks have gone forward by then: the day still ends at its own midnight.
    assert_eq!(ends(half, before).1, at("2027-06-18T23:00:00Z"));
    assert_eq!(renewed(zone.end_of(day(2027, 12, 18)), Asking::default(), &zone), zone.end_of(day(2028, 12, 18)));
}

#[test]
fn a_tag_without_capitals_is_told_apart() {
    let one_word = |tag: &str| tag.parse::<Tag>().unwrap().reads_as_one_word();
    for tag in ["#itstartswithcare", "#Askmesomethingelse", "#спросименяодругом"] {
        assert!(one_word(tag), "{tag}");
    }
    for tag in [
        "#ItStartsWithCare",
        "#its_starts_with_care",
        "#migrants",
        "#IMD2026",
        "#اليوم_الدولي",
        "#اليومالدوليللمهاجرين",
    ] {
        assert!(!one_word(tag), "{tag}");
    }
}
