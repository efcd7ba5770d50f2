//! Each condition is necessary, together they suffice, and no order of
//! answers opens what a no closed.

use crate::*;
use base::*;
use proptest::prelude::*;

const NOW: Instant = Instant::from_micros(1_800_000_000_000_000);

fn world() -> (Use, Case) {
    let chance = TestChance::new(1);
    let version = VersionId::new(&chance);
    let fingerprint = Fingerprint([7; 32]);
    let asked = Use {
        version,
        fingerprint,
        elements: Set::of(&[Element::Words, Element::Name]),
        purpose: Purpose::Website,
        recipient: Recipient::Anyone,
        language: Locale::ENGLISH,
        transformations: Set::EMPTY,
    };
    let case = Case {
        people: vec![Standing {
            persona: PersonaId::new(&chance),
            approvals: vec![Approval { version, fingerprint, at: NOW.plus_days(-1) }],
            grants: vec![yes(Purpose::Website, &[Element::Words, Element::Name])],
            paused: false,
        }],
        risk: vec![RiskDecision { fingerprint, outcome: Outcome::Allowed, from: NOW.plus_days(-1), until: None }],
        embargo: None,
    };
    (asked, case)
}

fn yes(purpose: Purpose, elements: &[Element]) -> Grant {
    Grant {
        id: GrantId::new(&TestChance::new(2)),
        answer: Answer::Yes,
        purposes: Set::of(&[purpose]),
        recipient: Some(Recipient::Anyone),
        elements: Set::of(elements),
        languages: Some(vec![Locale::ENGLISH]),
        transformations: Set::EMPTY,
        from: NOW.plus_days(-1),
        until: None,
        condition_open: false,
    }
}

fn no(elements: &[Element]) -> Grant {
    Grant {
        answer: Answer::No,
        purposes: Set::all(),
        recipient: None,
        languages: None,
        ..yes(Purpose::Website, elements)
    }
}

fn reasons(asked: &Use, case: &Case) -> Vec<Reason> {
    permit(asked, case, NOW).err().map(|denial| denial.reasons).unwrap_or_default()
}

#[test]
fn with_everything_in_place_it_may() {
    let (asked, case) = world();
    let permitted = permit(&asked, &case, NOW).unwrap();
    assert_eq!((permitted.of(), permitted.until()), (&asked, None));
}

type Break = (&'static str, fn(&mut Use, &mut Case), Vec<Reason>);

/// One change each to a world in which the use is permitted.
fn breaks() -> Vec<Break> {
    use Element::{Face, Name, Words};
    vec![
        ("nobody", |_, c| c.people.clear(), vec![Reason::NobodyNamed]),
        ("paused", |_, c| c.people[0].paused = true, vec![Reason::Paused]),
        ("no approval", |_, c| c.people[0].approvals.clear(), vec![Reason::NotApproved]),
        (
            "approval of other bytes",
            |_, c| c.people[0].approvals[0].fingerprint = Fingerprint([8; 32]),
            vec![Reason::NotApproved],
        ),
        (
            "approval of another version",
            |_, c| c.people[0].approvals[0].version = VersionId::new(&TestChance::new(9)),
            vec![Reason::NotApproved],
        ),
        ("approval in the future", |_, c| c.people[0].approvals[0].at = NOW.plus_seconds(1), vec![Reason::NotApproved]),
        ("no grant", |_, c| c.people[0].grants.clear(), vec![Reason::NotGranted(Words), Reason::NotGranted(Name)]),
        ("more shown than granted", |u, _| u.elements = u.elements.with(Face), vec![Reason::NotGranted(Face)]),
        (
            "another purpose",
            |u, _| u.purpose = Purpose::Press,
            vec![Reason::NotGranted(Words), Reason::NotGranted(Name)],
        ),
        (
            "another recipient",
            |u, _| u.recipient = Recipient::Press,
            vec![Reason::NotGranted(Words), Reason::NotGranted(Name)],
        ),
        (
            "another language",
            |u, _| u.language = Locale::ARABIC,
            vec![Reason::NotGranted(Words), Reason::NotGranted(Name)],
        ),
        (
            "a transformation",
            |u, _| u.transformations = Set::of(&[Transformation::Shorten]),
            vec![Reason::NotGranted(Words), Reason::NotGranted(Name)],
        ),
        (
            "yes to no recipient",
            |_, c| c.people[0].grants[0].recipient = None,
            vec![Reason::NotGranted(Words), Reason::NotGranted(Name)],
        ),
        (
            "yes in no language",
            |_, c| c.people[0].grants[0].languages = None,
            vec![Reason::NotGranted(Words), Reason::NotGranted(Name)],
        ),
        (
            "not yet",
            |_, c| c.people[0].grants[0].from = NOW.plus_seconds(1),
            vec![Reason::NotGranted(Words), Reason::NotGranted(Name)],
        ),
        (
            "over at this moment",
            |_, c| c.people[0].grants[0].until = Some(NOW),
            vec![Reason::NotGranted(Words), Reason::NotGranted(Name)],
        ),
        ("a no beside the yes", |_, c| c.people[0].grants.push(no(&[Name])), vec![Reason::Denied(Name)]),
        (
            "an unread condition",
            |_, c| c.people[0].grants[0].condition_open = true,
            vec![Reason::ConditionOpen(Words), Reason::ConditionOpen(Name)],
        ),
        ("no risk decision", |_, c| c.risk.clear(), vec![Reason::RiskNotDecided]),
        ("risk of other bytes", |_, c| c.risk[0].fingerprint = Fingerprint([8; 32]), vec![Reason::RiskNotDecided]),
        ("risk not yet", |_, c| c.risk[0].from = NOW.plus_seconds(1), vec![Reason::RiskNotDecided]),
        ("risk past review", |_, c| c.risk[0].until = Some(NOW), vec![Reason::RiskNotDecided]),
        ("held", |_, c| c.risk[0].outcome = Outcome::Held, vec![Reason::RiskHeld]),
        (
            "vetoed beside allowed",
            |_, c| c.risk.push(RiskDecision { outcome: Outcome::Vetoed, ..c.risk[0] }),
            vec![Reason::RiskVetoed],
        ),
        ("embargo", |_, c| c.embargo = Some(NOW.plus_seconds(1)), vec![Reason::Embargoed]),
        (
            "a second person who said nothing",
            |_, c| {
                c.people.push(Standing {
                    persona: PersonaId::new(&TestChance::new(3)),
                    approvals: vec![],
                    grants: vec![],
                    paused: false,
                })
            },
            vec![Reason::NotApproved, Reason::NotGranted(Words), Reason::NotGranted(Name)],
        ),
    ]
}

#[test]
fn each_condition_is_necessary() {
    for (what, spoil, wanted) in breaks() {
        let (mut asked, mut case) = world();
        spoil(&mut asked, &mut case);
        assert_eq!(reasons(&asked, &case), wanted, "{what}");
    }
}

#[test]
fn the_embargo_lifts_by_the_clock_alone() {
    let (asked, mut case) = world();
    case.embargo = Some(NOW.plus_seconds(60));
    let denial = permit(&asked, &case, NOW).unwrap_err();
    assert_eq!(denial.ask_again, Some(NOW.plus_seconds(60)));
    assert!(permit(&asked, &case, NOW.plus_seconds(60)).is_ok());
}

#[test]
fn a_permit_knows_when_it_may_end() {
    let (asked, mut case) = world();
    case.people[0].grants[0].until = Some(NOW.plus_days(30));
    case.risk[0].until = Some(NOW.plus_days(10));
    assert_eq!(permit(&asked, &case, NOW).unwrap().until(), Some(NOW.plus_days(10)));
}

#[test]
fn a_no_that_begins_later_ends_the_permit_then() {
    let (asked, mut case) = world();
    case.people[0].grants.push(Grant { from: NOW.plus_days(2), ..no(&[Element::Words]) });
    assert_eq!(permit(&asked, &case, NOW).unwrap().until(), Some(NOW.plus_days(2)));
    assert!(permit(&asked, &case, NOW.plus_days(2)).is_err());
}

#[test]
fn what_was_refused_is_left_out_and_the_rest_stays() {
    let (mut asked, mut case) = world();
    asked.elements = Set::of(&[Element::Words]);
    case.people[0].grants.push(no(&[Element::Name]));
    let permitted = widest(&asked, Set::of(&[Element::Name, Element::Face]), &case, NOW).unwrap();
    assert_eq!(permitted.of().elements, Set::of(&[Element::Words]));
}

fn any_set<M: Member>() -> impl Strategy<Value = Set<M>> {
    proptest::collection::vec(0..M::ALL.len(), 0..M::ALL.len())
        .prop_map(|picks| picks.into_iter().map(|i| M::ALL[i]).collect())
}

fn any_grant() -> impl Strategy<Value = Grant> {
    let languages = proptest::option::of(Just(vec![Locale::ENGLISH]));
    let recipient = proptest::option::of(prop_oneof![Just(Recipient::Anyone), Just(Recipient::Press)]);
    let bounds = (-3i64..3, proptest::option::of(-3i64..3));
    (any::<bool>(), any_set(), recipient, any_set(), languages, any_set(), bounds, any::<bool>()).prop_map(
        |(is_yes, purposes, recipient, elements, languages, transformations, (from, until), condition_open)| Grant {
            id: GrantId::new(&TestChance::new(4)),
            answer: if is_yes { Answer::Yes } else { Answer::No },
            purposes,
            recipient,
            elements,
            languages,
            transformations,
            from: NOW.plus_seconds(from),
            until: until.map(|s| NOW.plus_seconds(s)),
            condition_open,
        },
    )
}

proptest! {
    #[test]
    fn adding_a_no_never_opens(grants in proptest::collection::vec(any_grant(), 0..6), extra in any_grant()) {
        let (asked, mut case) = world();
        case.people[0].grants = grants;
        let before = permit(&asked, &case, NOW).is_ok();
        case.people[0].grants.push(Grant { answer: Answer::No, ..extra });
        prop_assert!(before || permit(&asked, &case, NOW).is_err());
    }

    #[test]
    fn the_order_of_answers_does_not_matter(grants in proptest::collection::vec(any_grant(), 0..6)) {
        let (asked, mut case) = world();
        case.people[0].grants = grants;
        let forward = permit(&asked, &case, NOW);
        case.people[0].grants.reverse();
        prop_assert_eq!(forward, permit(&asked, &case, NOW));
    }

    #[test]
    fn until_tells_the_truth(grants in proptest::collection::vec(any_grant(), 0..6), step in 0i64..4) {
        let (asked, mut case) = world();
        case.people[0].grants = grants;
        let later = NOW.plus_seconds(step);
        let (now_ok, turn) = match permit(&asked, &case, NOW) {
            Ok(permitted) => (true, permitted.until()),
            Err(denial) => (false, denial.ask_again),
        };
        if turn.is_none_or(|turn| later < turn) {
            prop_assert_eq!(now_ok, permit(&asked, &case, later).is_ok());
        }
    }

    #[test]
    fn sets_survive_their_wire_form(set in any_set::<Element>()) {
        prop_assert_eq!(Set::<Element>::parse(&set.wire()), Some(set));
    }
}
