//! How long an answer holds: every moment that can turn it is known before.

use super::*;

/// The moment named by the answer now, and whether it is a yes.
fn answer(asked: &Use, case: &Case, now: Instant) -> (bool, Option<Instant>) {
    match permit(asked, case, now) {
        Ok(permitted) => (true, permitted.until()),
        Err(denial) => (false, denial.ask_again),
    }
}

#[test]
fn what_turns_by_the_clock_is_told_before() {
    let soon = NOW.plus_days(1);
    type Change = (&'static str, fn(&mut Case, Instant), bool, bool);
    let changes: Vec<Change> = vec![
        ("embargo", |c, soon| c.embargo = Some(soon), false, true),
        ("yes ends", |c, soon| c.people[0].grants[0].until = Some(soon), true, false),
        ("yes begins", |c, soon| c.people[0].grants[0].from = soon, false, true),
        ("no begins", |c, soon| c.people[0].grants.push(Grant { from: soon, ..no(&[Element::Words]) }), true, false),
        (
            "no ends",
            |c, soon| c.people[0].grants.push(Grant { until: Some(soon), ..no(&[Element::Words]) }),
            false,
            true,
        ),
        ("review", |c, soon| c.risk[0].until = Some(soon), true, false),
        ("decision begins", |c, soon| c.risk[0].from = soon, false, true),
        ("approval begins", |c, soon| c.people[0].approvals[0].at = soon, false, true),
        ("slept on", |c, _| c.cooling_off = CoolingOff::hours(96), false, true),
        (
            "turns 18",
            |c, soon| {
                c.people[0].age = Age::Young { turns_18: soon };
                c.people[0].grants[0].by = Set::all();
                c.people[0].approvals[0].by = Set::all();
            },
            true,
            false,
        ),
    ];
    for (what, change, before, after) in changes {
        let (asked, mut case) = world();
        change(&mut case, soon);
        assert_eq!(answer(&asked, &case, NOW), (before, Some(soon)), "{what}");
        let last = Instant::from_micros(soon.micros() - 1);
        assert_eq!(answer(&asked, &case, last), (before, Some(soon)), "{what}, the last moment");
        assert_eq!(answer(&asked, &case, soon), (after, None), "{what}, from then on");
    }
}

#[test]
fn the_nearest_moment_counts() {
    let (asked, mut case) = world();
    case.people[0].grants[0].until = Some(NOW.plus_days(30));
    case.risk[0].until = Some(NOW.plus_days(10));
    assert_eq!(answer(&asked, &case, NOW), (true, Some(NOW.plus_days(10))));
    case.people[0].grants[0].until = Some(NOW.plus_days(5));
    assert_eq!(answer(&asked, &case, NOW), (true, Some(NOW.plus_days(5))));
}

#[test]
fn what_is_about_something_else_turns_nothing() {
    let (asked, mut case) = world();
    let soon = Some(NOW.plus_days(1));
    case.people[0].grants.push(Grant { until: soon, ..yes(Purpose::Press, &[Element::Words]) });
    case.people[0].grants.push(Grant { until: soon, ..no(&[Element::Face]) });
    case.risk.push(RiskDecision { fingerprint: Fingerprint([8; 32]), until: soon, ..case.risk[0] });
    let other = VersionId::new(&TestChance::new(9));
    case.people[0].approvals.push(Approval::nothing(other, PRINT, NOW.plus_days(1)));
    case.people[0].approvals.push(Approval::nothing(asked.version, Fingerprint([8; 32]), NOW.plus_days(1)));
    assert_eq!(answer(&asked, &case, NOW), (true, None));
}

#[test]
fn what_was_refused_is_left_out_and_the_rest_stays() {
    let (mut asked, mut case) = world();
    asked.elements = Set::of(&[Element::Words]);
    case.people[0].grants[0].elements = Set::all();
    case.people[0].grants.push(no(&[Element::Name]));
    let wished = Set::of(&[Element::Words, Element::Name, Element::Face]);
    let permitted = widest(&asked, wished, &case, NOW).unwrap();
    assert_eq!(permitted.of().elements, Set::of(&[Element::Words, Element::Face]));
    assert!(permitted.shows(Element::Face) && !permitted.shows(Element::Name));
}

#[test]
fn the_widest_is_asked_again_when_a_wish_may_come_true() {
    let (mut asked, mut case) = world();
    asked.elements = Set::of(&[Element::Words]);
    let wished = Set::of(&[Element::Name, Element::Face]);
    let until = |case: &Case| widest(&asked, wished, case, NOW).unwrap().until();
    assert_eq!(until(&case), None);
    case.people[0].grants[0].until = Some(NOW.plus_days(9));
    assert_eq!(until(&case), Some(NOW.plus_days(9)));
    let face = yes(Purpose::Website, &[Element::Face]);
    case.people[0].grants.push(Grant { from: NOW.plus_days(4), ..face.clone() });
    assert_eq!(until(&case), Some(NOW.plus_days(4)), "a yes to a wish begins");
    case.people[0].grants.push(Grant { until: Some(NOW.plus_days(2)), ..face });
    assert_eq!(until(&case), Some(NOW.plus_days(2)), "a yes to a wish ends");
}

#[test]
fn a_cleared_value_keeps_its_permit() {
    let (asked, case) = world();
    let cleared = permit(&asked, &case, NOW).unwrap().clear(|permit| permit.shows(Element::Name));
    assert!(*cleared);
    let cleared = cleared.map(|shown| if shown { "name" } else { "" });
    assert_eq!((*cleared, cleared.permit().of()), ("name", &asked));
}
