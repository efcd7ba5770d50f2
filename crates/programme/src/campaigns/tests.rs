//! Campaigns and editions, on both databases. Rules have their tests below.

use super::rules::{day_of, look_holds, next_look, phase};
use super::*;
use crate::campaigns;
use crate::testing::{campaign, campaign_draft, edition, event, partner_in, planned};
use crate::{Fields, Zone};
use ::store::{audit, on_both, search};
use base::jiff::civil::{Date, Weekday, date};
use base::{Actor, Instant, Locale, Message, Text};
use look::{DisplayStyle, Motif, PaletteName, Rhythm};
use proptest::prelude::*;

const DESK: Actor = Actor::Operator;

// Rules.

fn rule(rule: Rule, days: u8) -> Recurrence {
    Recurrence::new(rule, days).unwrap()
}

/// The week, Monday to Sunday, that holds 20 June.
fn refugee_week() -> Recurrence {
    rule(Rule::WeekOf { month: 6, day: 20, starts: Weekday::Monday }, 7)
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
    let CampaignDraft { slug, title, summary, recurrence, zone, .. } = campaign_draft();
    let id = CampaignId::new(&base::TestChance::new(1));
    let created_at = Instant::from_micros(0);
    let campaign = Campaign { id, slug, title, summary, recurrence, zone, is_default: true, revision: 1, created_at };
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

// Verbs.

fn key(error: Error) -> &'static str {
    match error {
        Error::Refused(message) | Error::Conflict(message) => message.key,
        Error::Invalid(invalid) => invalid.0[0].1.key,
        Error::Missing => "missing",
        Error::Fault(fault) => panic!("{fault:?}"),
    }
}

on_both!(async fn a_campaign_is_opened_found_and_changed(db) {
    let id = campaign(db).await;
    let first = find(db.read(), id).await.unwrap();
    assert_eq!((first.slug.as_str(), first.is_default, first.revision), ("migrants-day", true, 1));
    assert_eq!(default(db.read()).await.unwrap().unwrap(), first);
    assert_eq!(by_slug(db.read(), &first.slug).await.unwrap(), first);
    let second = CampaignDraft { slug: "refugee-week".parse().unwrap(), recurrence: refugee_week(), ..campaign_draft() };
    let second = ::store::write!(db, DESK, |work| open(work, &second)).unwrap();
    assert!(!find(db.read(), second).await.unwrap().is_default);
    ::store::write!(db, DESK, |work| make_default(work, second)).unwrap();
    let defaults: Vec<bool> = all(db.read()).await.unwrap().into_iter().map(|campaign| campaign.is_default).collect();
    assert_eq!(defaults.iter().filter(|it| **it).count(), 1);
    assert_eq!(default(db.read()).await.unwrap().unwrap().id, second);
    let draft = CampaignDraft { title: Text::en("Migrants’ Day"), ..CampaignDraft::from(&first) };
    ::store::write!(db, DESK, |work| change(work, id, &draft)).unwrap();
    assert_eq!(find(db.read(), id).await.unwrap().title, Text::en("Migrants’ Day"));
    // The same form sent again was written before the change: nobody overwrites what they have not seen.
    assert_eq!(key(::store::write!(db, DESK, |work| change(work, id, &draft)).unwrap_err()), "programme-conflict");
    let taken = CampaignDraft { slug: "refugee-week".parse().unwrap(), seen: None, ..draft };
    assert_eq!(key(::store::write!(db, DESK, |work| change(work, id, &taken)).unwrap_err()), "programme-error-slug-taken");
    let lost = CampaignId::new(db.chance());
    assert_eq!(key(find(db.read(), lost).await.unwrap_err()), "missing");
    let lines = audit::list(db.read(), &audit::Filter::default(), 10).await.unwrap();
    assert_eq!(lines.len(), 4);
});

on_both!(async fn an_edition_goes_from_planned_to_open_to_the_archive(db) {
    let campaign = campaign(db).await;
    let id = planned(db, campaign, 2026).await;
    let now = campaigns::edition(db.read(), id).await.unwrap();
    assert_eq!((now.slug.as_str(), now.days, now.state()), ("2026", Days::on(date(2026, 12, 18)), EditionState::Planned));
    assert_eq!(look_holds(&now.look), Ok(()));
    assert_eq!(campaigns::current(db.read(), campaign, date(2026, 12, 1)).await.unwrap(), None);
    assert_eq!(key(::store::write!(db, DESK, |work| archive_edition(work, id)).unwrap_err()), "programme-refused-not-open");
    ::store::write!(db, DESK, |work| open_edition(work, id)).unwrap();
    assert_eq!(key(::store::write!(db, DESK, |work| open_edition(work, id)).unwrap_err()), "programme-refused-already-open");
    assert_eq!(campaigns::current(db.read(), campaign, date(2026, 12, 1)).await.unwrap().unwrap().id, id);
    let look = Look::new(PaletteName::Loom, DisplayStyle::Slab, Motif::Weave, Rhythm::Beat, 5);
    ::store::write!(db, DESK, |work| set_look(work, id, look)).unwrap();
    assert_eq!(key(::store::write!(db, DESK, |work| archive_edition(work, id)).unwrap_err()), "programme-refused-not-over");
    db.clock.push_days(27); // 2026-12-18
    assert_eq!(key(::store::write!(db, DESK, |work| archive_edition(work, id)).unwrap_err()), "programme-refused-not-over");
    db.clock.push_days(1);
    ::store::write!(db, DESK, |work| archive_edition(work, id)).unwrap();
    let now = campaigns::edition(db.read(), id).await.unwrap();
    assert_eq!((now.state(), now.look, now.revision), (EditionState::Archived, look, 4));
    let other = Look { seed: 6, ..look };
    assert_eq!(key(::store::write!(db, DESK, |work| set_look(work, id, other)).unwrap_err()), "programme-refused-look-frozen");
    assert_eq!(campaigns::edition(db.read(), id).await.unwrap().look, look);
    assert_eq!(campaigns::current(db.read(), campaign, date(2027, 1, 1)).await.unwrap().unwrap().id, id);
    let mut events: Vec<_> = audit::list(db.read(), &audit::Filter { subject: Some(id.to_string()), ..audit::Filter::default() }, 20)
        .await.unwrap().into_iter().map(|line| line.event).collect();
    events.sort();
    assert_eq!(events, ["edition.archived", "edition.changed", "edition.opened", "edition.planned"]);
});

on_both!(async fn an_edition_s_words_change_and_its_address_stays(db) {
    let campaign = campaign(db).await;
    let id = planned(db, campaign, 2026).await;
    let theme = ThemeDraft { title: Text::en("Ask Me Something Else"), statement: Text::en("Ask about leeks.") };
    let theme_id = ::store::write!(db, DESK, |work| add_theme(work, campaign, &theme)).unwrap();
    let seen = EditionDraft::from(&campaigns::edition(db.read(), id).await.unwrap());
    let days = Days::new(date(2026, 12, 14), date(2026, 12, 18)).unwrap();
    let moved = EditionDraft { slug: "2026-winter".parse().unwrap(), days, theme: Some(theme_id), ..seen.clone() };
    ::store::write!(db, DESK, |work| change_edition(work, id, &moved)).unwrap();
    let now = campaigns::edition(db.read(), id).await.unwrap();
    assert_eq!((now.days, now.slug.as_str()), (days, "2026-winter"));
    assert_eq!(now.heading(), &theme.title);
    assert_eq!(edition_by_slug(db.read(), campaign, &now.slug).await.unwrap(), now);
    assert_eq!(key(::store::write!(db, DESK, |work| change_edition(work, id, &seen)).unwrap_err()), "programme-conflict");
    ::store::write!(db, DESK, |work| open_edition(work, id)).unwrap();
    let back = EditionDraft { slug: "2026".parse().unwrap(), seen: None, ..moved.clone() };
    assert_eq!(key(::store::write!(db, DESK, |work| change_edition(work, id, &back)).unwrap_err()), "programme-error-slug-public");
    let reserved = EditionDraft { slug: "archive".parse().unwrap(), seen: None, ..moved.clone() };
    assert_eq!(key(::store::write!(db, DESK, |work| change_edition(work, id, &reserved)).unwrap_err()), "programme-error-slug-reserved");
    let other = CampaignDraft { slug: "other".parse().unwrap(), ..campaign_draft() };
    let other = ::store::write!(db, DESK, |work| open(work, &other)).unwrap();
    let foreign = ::store::write!(db, DESK, |work| add_theme(work, other, &theme)).unwrap();
    let borrowed = EditionDraft { theme: Some(foreign), seen: None, ..moved };
    assert_eq!(key(::store::write!(db, DESK, |work| change_edition(work, id, &borrowed)).unwrap_err()), "error-unknown-choice");
});

on_both!(async fn a_slug_that_two_take_at_once_goes_to_one(db) {
    let campaign = campaign(db).await;
    let rivals = (0..6).map(|_| {
        let (db, campaign) = (db.db.clone(), campaign);
        tokio::spawn(async move {
            let draft = EditionDraft::for_year(&find(db.read(), campaign).await.unwrap(), 2027).unwrap();
            ::store::write!(db, DESK, |work| plan(work, campaign, &draft, Start::Usual))
        })
    });
    let outcomes: Vec<_> = futures_util::future::join_all(rivals).await.into_iter().map(std::result::Result::unwrap).collect();
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
    for outcome in outcomes {
        match outcome {
            Ok(_) => {}
            Err(Error::Invalid(invalid)) => assert_eq!(invalid.of("slug"), Some(&Message::new("programme-error-slug-taken"))),
            // Serialisable, and out of tries: nothing was changed and the person may try again.
            Err(Error::Conflict(_)) => {}
            Err(error) => panic!("{error}"),
        }
    }
    let editions = editions(db.read(), campaign).await.unwrap();
    assert_eq!(editions.len(), 1);
    // The losers left none of their milestones behind.
    assert_eq!(milestones::of(db.read(), editions[0].id).await.unwrap().len(), 29);
});

on_both!(async fn hashtags_are_worn_in_order_and_have_a_history(db) {
    let campaign = campaign(db).await;
    let id = planned(db, campaign, 2026).await;
    let tag = |text: &str| HashtagDraft { tag: text.parse().unwrap(), since: None, note: Text::new() };
    let (one, two) = (tag("IAmAMigrant"), tag("AskMeSomethingElse"));
    let one = ::store::write!(db, DESK, |work| add_hashtag(work, &one)).unwrap();
    let two = ::store::write!(db, DESK, |work| add_hashtag(work, &two)).unwrap();
    let same = tag("#IamAMigrant");
    assert_eq!(key(::store::write!(db, DESK, |work| add_hashtag(work, &same)).unwrap_err()), "programme-error-tag-taken");
    assert_eq!(hashtag_by_tag(db.read(), &same.tag).await.unwrap().unwrap().id, one);
    ::store::write!(db, DESK, |work| set_hashtags(work, id, &[two, one, two])).unwrap();
    let worn = |edition: Edition| edition.hashtags.into_iter().map(|hashtag| hashtag.tag.to_string()).collect::<Vec<_>>();
    assert_eq!(worn(campaigns::edition(db.read(), id).await.unwrap()), ["#AskMeSomethingElse", "#IAmAMigrant"]);
    ::store::write!(db, DESK, |work| set_hashtags(work, id, &[one])).unwrap();
    assert_eq!(worn(campaigns::edition(db.read(), id).await.unwrap()), ["#IAmAMigrant"]);
    let unknown = HashtagId::new(db.chance());
    assert_eq!(key(::store::write!(db, DESK, |work| set_hashtags(work, id, &[unknown])).unwrap_err()), "error-unknown-choice");
    let united = UseDraft { who: "United Nations".into(), since: Some(date(2013, 12, 18)), note: Text::new() };
    let undated = UseDraft { who: "Somebody".into(), since: None, note: Text::en("seen in passing") };
    ::store::write!(db, DESK, |work| async { note_use(work, one, &undated).await?; note_use(work, one, &united).await }).unwrap();
    let uses: Vec<_> = hashtag_uses(db.read(), &[one, two]).await.unwrap().into_iter().map(|it| (it.who, it.since)).collect();
    assert_eq!(uses, [("United Nations".to_owned(), united.since), ("Somebody".to_owned(), None)]);
    assert_eq!(key(::store::write!(db, DESK, |work| note_use(work, unknown, &united)).unwrap_err()), "missing");
});

on_both!(async fn notes_of_the_record_keep_both_readings(db) {
    let campaign = campaign(db).await;
    let id = edition(db, campaign, 2022).await;
    for body in ["The organisers’ pages disagree.", "Kept as a note, not as a count."] {
        let draft = NoteDraft { body: Text::en(body), source: "organisers’ page".into() };
        ::store::write!(db, DESK, |work| note(work, id, &draft)).unwrap();
    }
    let bodies: Vec<_> = notes(db.read(), id).await.unwrap().into_iter().map(|note| note.body.say(Locale::ENGLISH).to_owned()).collect();
    assert_eq!(bodies, ["The organisers’ pages disagree.", "Kept as a note, not as a count."]);
});

on_both!(async fn the_archive_shows_its_gaps_and_counts_what_is_there(db) {
    let campaign = campaign(db).await;
    let mut ids = Vec::new();
    for year in [2015, 2016, 2018, 2021] {
        ids.push(edition(db, campaign, year).await);
    }
    planned(db, campaign, 2027).await;
    partner_in(db, ids[3], "Harbour Library").await;
    partner_in(db, ids[3], "Tin Roof Theatre").await;
    event(db, ids[3], "Leek Night").await;
    let rows: Vec<(i16, Option<Counts>)> = campaigns::archive(db.read(), campaign).await.unwrap().into_iter().map(|row| match row {
        ArchiveRow::Edition { edition, counts } => (edition.year(), Some(counts)),
        ArchiveRow::Gap { year } => (year, None),
    }).collect();
    let none = Some(Counts::default());
    assert_eq!(rows, [
        (2021, Some(Counts { partners: 2, ambassadors: 0, events: 1 })),
        (2020, None), (2019, None), (2018, none), (2017, None), (2016, none), (2015, none),
    ]);
});

on_both!(async fn lists_cost_the_same_with_many_rows(db) {
    let campaign = campaign(db).await;
    let mut costs = Vec::new();
    let mut year = 1990;
    for many in [1, 3, 30] {
        while year < 1990 + many {
            let id = edition(db, campaign, year).await;
            event(db, id, "Leek Night").await;
            year += 1;
        }
        let before = db.statements();
        assert_eq!(campaigns::archive(db.read(), campaign).await.unwrap().len(), many as usize);
        let between = db.statements();
        campaigns::current(db.read(), campaign, date(2026, 1, 1)).await.unwrap();
        costs.push((between - before, db.statements() - between));
    }
    assert_eq!(costs, [costs[0]; 3]);
});

on_both!(async fn an_edition_is_found_by_staff_at_once_and_by_everyone_when_it_opens(db) {
    let campaign = campaign(db).await;
    let id = planned(db, campaign, 2026).await;
    let inside = event(db, id, "Leek Night").await;
    let partner = partner_in(db, id, "Harbour Library").await;
    let found = async |scope, words: &str| {
        let query = search::Query { words: words.into(), ..search::Query::default() };
        search::find(db, scope, &query, 10, 0).await.unwrap().into_iter().map(|hit| hit.subject).collect::<Vec<_>>()
    };
    assert_eq!(found(search::Scope::Desk, "migrants 2026").await, [id.to_string()]);
    for words in ["migrants", "leek", "harbour"] {
        assert_eq!(found(search::Scope::Public, words).await, Vec::<String>::new(), "{words}");
    }
    ::store::write!(db, DESK, |work| open_edition(work, id)).unwrap();
    assert_eq!(found(search::Scope::Public, "migrants").await, [id.to_string()]);
    assert_eq!(found(search::Scope::Public, "اليوم الدولي").await, [id.to_string()]);
    assert_eq!(found(search::Scope::Public, "leek").await, [inside.to_string()]);
    assert_eq!(found(search::Scope::Public, "harbour").await, [partner.to_string()]);
});

on_both!(async fn a_changed_theme_is_found_by_its_new_words_only(db) {
    let campaign = campaign(db).await;
    let theme = ThemeDraft { title: Text::en("Leeks"), statement: Text::new() };
    let theme = ::store::write!(db, DESK, |work| add_theme(work, campaign, &theme)).unwrap();
    let draft = EditionDraft { theme: Some(theme), ..EditionDraft::for_year(&find(db.read(), campaign).await.unwrap(), 2026).unwrap() };
    ::store::write!(db, DESK, |work| plan(work, campaign, &draft, Start::Blank)).unwrap();
    let other = ThemeDraft { title: Text::en("Onions"), statement: Text::new() };
    ::store::write!(db, DESK, |work| change_theme(work, theme, &other)).unwrap();
    let found = async |words: &str| {
        let query = search::Query { words: words.into(), ..search::Query::default() };
        search::find(db, search::Scope::Desk, &query, 10, 0).await.unwrap().len()
    };
    assert_eq!((found("leeks").await, found("onions").await), (0, 1));
    assert_eq!(themes(db.read(), campaign).await.unwrap()[0].title, other.title);
});

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
