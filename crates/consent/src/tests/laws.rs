//! Laws that hold in every case, tried on arbitrary ones: two people, answers
//! with any bounds, decisions, approvals, and windows that open and close
//! around now.

use super::*;
use proptest::prelude::*;

/// The few members that a small case is made of.
const PURPOSES: [Purpose; 3] = [Purpose::Website, Purpose::Press, Purpose::Fundraising];
const CHANNELS: [Channel; 2] = [Channel::Site, Channel::X];
const ELEMENTS: [Element; 3] = [Element::Words, Element::Name, Element::Face];

/// Nearly all have it: cases in which nothing is permitted prove little.
fn mostly<T: Clone + std::fmt::Debug + 'static>(it: T, else_: impl Strategy<Value = T> + 'static) -> BoxedStrategy<T> {
    prop_oneof![12 => Just(it), 1 => else_].boxed()
}

fn some_of<M: Member>(from: &'static [M]) -> impl Strategy<Value = Set<M>> {
    proptest::collection::vec(any::<bool>(), from.len())
        .prop_map(move |picks| from.iter().zip(picks).filter(|(_, pick)| *pick).map(|(member, _)| *member).collect())
}

fn moment() -> impl Strategy<Value = Instant> {
    (-3i64..4).prop_map(|seconds| NOW.plus_seconds(seconds))
}

fn any_recipient() -> impl Strategy<Value = Recipient> {
    prop_oneof![3 => Just(Recipient::Anyone), 1 => Just(Recipient::Press), 1 => Just(Recipient::Partner(partner(1)))]
}

fn any_territory() -> impl Strategy<Value = Territory> {
    prop_oneof![3 => Just(Territory::Worldwide), 1 => Just(territory("GB")), 1 => Just(territory("ER"))]
}

fn any_use() -> impl Strategy<Value = Use> {
    let what = (
        mostly(Set::of(&[Element::Words, Element::Name]), some_of(&ELEMENTS)),
        mostly(0, 0..PURPOSES.len()),
        mostly(Recipient::Anyone, any_recipient()),
        0..CHANNELS.len(),
        any_territory(),
    );
    let done = (some_of(&[Transformation::Crop]), some_of(&[AiUse::Training]), some_of(&[Interaction::Comments]));
    (what, mostly((Set::EMPTY, Set::EMPTY, Set::EMPTY), done)).prop_map(
        |(what, (transformations, ai, interactions))| {
            let (elements, purpose, recipient, channel, territory) = what;
            let elements = if elements.is_empty() { Set::of(&[Element::Words]) } else { elements };
            let (purpose, channel) = (PURPOSES[purpose], CHANNELS[channel]);
            Use { elements, purpose, recipient, channel, territory, transformations, ai, interactions, ..world().0 }
        },
    )
}

fn any_grant() -> impl Strategy<Value = Grant> {
    let what = (
        mostly(Set::of(&[Purpose::Website]), some_of(&PURPOSES)),
        mostly(Set::all(), some_of(&ELEMENTS)),
        mostly(Some(Recipient::Anyone), proptest::option::of(any_recipient())),
        mostly(Set::of(&CHANNELS), some_of(&CHANNELS)),
        mostly(Some(vec![Territory::Worldwide]), proptest::option::of(any_territory().prop_map(|one| vec![one]))),
        mostly(Some(vec![Locale::ENGLISH]), proptest::option::of(Just(vec![Locale::ARABIC]))),
    );
    let done = (some_of(&[Transformation::Crop]), some_of(&[AiUse::Training]), some_of(&[Interaction::Comments]));
    let when = (mostly(NOW.plus_seconds(-2), moment()), mostly(None, moment().prop_map(Some)), moment());
    let how = (
        mostly(Set::all(), some_of(Party::ALL)),
        mostly(None, Just(Some(staff(1)))),
        mostly(false, Just(true)),
        mostly(Answer::Yes, Just(Answer::No)),
    );
    (what, done, when, how).prop_map(|(what, done, (from, until, given), (by, gathered_by, condition_open, answer))| {
        let (purposes, elements, recipient, channels, territories, languages) = what;
        let (transformations, ai, interactions) = done;
        let base = Grant::nothing(GrantId::new(&TestChance::new(4)), given);
        Grant {
            answer,
            purposes,
            recipient,
            channels,
            elements,
            territories,
            languages,
            transformations,
            ai,
            interactions,
            from,
            until,
            condition_open,
            by,
            gathered_by,
            ..base
        }
    })
}

fn any_approval() -> impl Strategy<Value = Approval> {
    let explained = mostly(Some(NOW.plus_days(-3)), proptest::option::of(moment()));
    let at = mostly(NOW.plus_seconds(-1), moment());
    let print = mostly(PRINT, Just(Fingerprint([8; 32])));
    (print, at, explained, mostly(Set::all(), some_of(Party::ALL)), some_of(Party::ALL)).prop_map(
        |(fingerprint, at, explained, by, waived_by)| Approval {
            by,
            explained,
            waived_by,
            ..Approval::nothing(world().0.version, fingerprint, at)
        },
    )
}

fn any_decision() -> impl Strategy<Value = RiskDecision> {
    let outcome = mostly(Outcome::Allowed, prop_oneof![Just(Outcome::Held), Just(Outcome::Vetoed)]);
    let print = mostly(PRINT, Just(Fingerprint([8; 32])));
    (print, outcome, 1u64..3, mostly(NOW.plus_seconds(-2), moment()), mostly(None, moment().prop_map(Some))).prop_map(
        |(fingerprint, outcome, by, from, until)| RiskDecision { fingerprint, outcome, by: staff(by), from, until },
    )
}

fn any_person() -> impl Strategy<Value = Standing> {
    let age = mostly(Age::Adult, moment().prop_map(|turns_18| Age::Young { turns_18 }));
    let approvals = proptest::collection::vec(any_approval(), 1..3);
    (age, approvals, proptest::collection::vec(any_grant(), 1..6), mostly(false, Just(true))).prop_map(
        |(age, approvals, grants, paused)| Standing {
            persona: PersonaId::new(&TestChance::new(5)),
            age,
            approvals,
            grants,
            paused,
        },
    )
}

fn any_case() -> impl Strategy<Value = Case> {
    let people = proptest::collection::vec(any_person(), 1..3);
    let risk = proptest::collection::vec(any_decision(), 1..3);
    let embargo = mostly(None, moment().prop_map(Some));
    let cooling_off = prop_oneof![Just(CoolingOff::NONE), Just(CoolingOff::hours(1))];
    (people, risk, embargo, cooling_off).prop_map(|(people, risk, embargo, cooling_off)| Case {
        people,
        risk,
        embargo,
        cooling_off,
    })
}

fn may(asked: &Use, case: &Case) -> bool {
    permit(asked, case, NOW).is_ok()
}

fn yeses(case: &mut Case) -> impl Iterator<Item = &mut Grant> {
    case.people.iter_mut().flat_map(|person| &mut person.grants).filter(|grant| grant.answer == Answer::Yes)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1024, ..ProptestConfig::default() })]

    #[test]
    fn absence_is_no(asked in any_use(), mut case in any_case(), who in 0usize..2) {
        let who = who % case.people.len();
        case.people[who].grants.retain(|grant| grant.answer == Answer::No);
        prop_assert!(!may(&asked, &case));
    }

    #[test]
    fn taking_an_answer_away_opens_only_if_it_was_a_no(asked in any_use(), case in any_case(), at in 0usize..6) {
        let mut less = case.clone();
        let grants = &mut less.people[0].grants;
        let gone = grants.remove(at % grants.len());
        match gone.answer {
            Answer::Yes => prop_assert!(may(&asked, &case) || !may(&asked, &less)),
            Answer::No => prop_assert!(!may(&asked, &case) || may(&asked, &less)),
        }
    }

    #[test]
    fn a_no_never_opens_and_a_refusal_of_all_always_closes(asked in any_use(), case in any_case(), extra in any_grant()) {
        let mut refused = case.clone();
        refused.people[0].grants.push(Grant { answer: Answer::No, ..extra });
        prop_assert!(may(&asked, &case) || !may(&asked, &refused));
        refused.people[0].grants.push(Grant::refusal(GrantId::new(&TestChance::new(4)), NOW));
        prop_assert!(!may(&asked, &refused));
    }

    #[test]
    fn narrowing_a_yes_never_opens(asked in any_use(), case in any_case(), how in 0..13) {
        let mut narrow = case.clone();
        for grant in yeses(&mut narrow) {
            match how {
                0 => grant.purposes = grant.purposes.without(Purpose::Website),
                1 => grant.recipient = None,
                2 => grant.channels = grant.channels.without(Channel::Site),
                3 => grant.elements = grant.elements.without(Element::Name),
                4 => grant.territories = grant.territories.take().filter(|named| *named != [Territory::Worldwide]),
                5 => grant.languages = Some(vec![]),
                6 => grant.transformations = Set::EMPTY,
                7 => grant.ai = Set::EMPTY,
                8 => grant.interactions = Set::EMPTY,
                9 => grant.from = NOW.plus_seconds(1),
                10 => grant.until = Some(NOW),
                11 => grant.condition_open = true,
                _ => grant.by = Set::of(&[Party::Guardian]),
            }
        }
        prop_assert!(may(&asked, &case) || !may(&asked, &narrow));
        if matches!(how, 1 | 5 | 9 | 10 | 11 | 12) {
            prop_assert!(!may(&asked, &narrow));
        }
    }

    /// A translation, a crop, a caption for a machine, a tag, more of the
    /// person, a wider audience: none is permitted where the lesser is not.
    #[test]
    fn whatever_is_made_of_it_inherits_the_narrowest(asked in any_use(), case in any_case()) {
        let mut lesser = vec![
            Use { transformations: Set::EMPTY, ..asked },
            Use { ai: Set::EMPTY, ..asked },
            Use { interactions: Set::EMPTY, ..asked },
        ];
        lesser.extend(asked.elements.iter().map(|element| Use { elements: Set::of(&[element]), ..asked }));
        if asked.territory == Territory::Worldwide {
            lesser.push(Use { territory: territory("GB"), ..asked });
        }
        for less in lesser {
            prop_assert!(!may(&asked, &case) || may(&less, &case), "{less:?}");
        }
    }

    #[test]
    fn a_partner_who_joins_later_is_not_covered(asked in any_use(), case in any_case()) {
        // Every answer was given before anyone knew of this partner.
        let new = Use { recipient: Recipient::Partner(partner(9)), ..asked };
        prop_assert!(!may(&new, &case));
    }

    #[test]
    fn any_edit_voids(asked in any_use(), case in any_case(), byte in 0usize..32) {
        let mut print = asked.fingerprint;
        print.0[byte] ^= 1;
        let edited = reasons(&Use { fingerprint: print, ..asked }, &case, NOW);
        prop_assert!(edited.contains(&Reason::NotApproved) && edited.contains(&Reason::RiskNotDecided));
    }

    #[test]
    fn once_every_window_is_over_nothing_leaves(asked in any_use(), mut case in any_case(), later in 0i64..9) {
        yeses(&mut case).for_each(|grant| grant.until = grant.until.or(Some(NOW)));
        prop_assert!(permit(&asked, &case, NOW.plus_seconds(4 + later)).is_err());
    }

    /// What has ended leaves no trace in the answer, so a withdrawn or expired
    /// yes is exactly a yes that was never given.
    #[test]
    fn what_is_over_counts_for_nothing(asked in any_use(), case in any_case()) {
        let mut cleaned = case.clone();
        for person in &mut cleaned.people {
            person.grants.retain(|grant| grant.until.is_none_or(|until| NOW < until));
        }
        cleaned.risk.retain(|decision| decision.until.is_none_or(|until| NOW < until));
        prop_assert_eq!(permit(&asked, &case, NOW), permit(&asked, &cleaned, NOW));
    }

    #[test]
    fn fundraising_is_never_implied(asked in any_use(), mut case in any_case()) {
        yeses(&mut case).for_each(|grant| grant.purposes = grant.purposes.with(Purpose::Website));
        let fundraising = Use { purpose: Purpose::Fundraising, ..asked };
        prop_assert!(!may(&fundraising, &case));
    }

    #[test]
    fn nobody_else_agrees_for_a_child_or_for_a_grown_person(asked in any_use(), case in any_case(), party in 0usize..2) {
        let missing = Party::ALL[party];
        let mut alone = case.clone();
        for person in &mut alone.people {
            person.age = if missing == Party::Guardian { Age::Young { turns_18: NOW.plus_days(1) } } else { person.age };
        }
        yeses(&mut alone).for_each(|grant| grant.by = grant.by.without(missing));
        prop_assert!(!may(&asked, &alone));
    }

    #[test]
    fn what_a_child_agreed_to_ends_at_18(asked in any_use(), mut case in any_case()) {
        case.people[0].age = Age::Young { turns_18: NOW };
        for grant in &mut case.people[0].grants {
            grant.given = Instant::from_micros(NOW.micros() - 1);
        }
        prop_assert!(!may(&asked, &case));
    }

    #[test]
    fn more_in_the_way_never_opens(asked in any_use(), case in any_case(), how in 0..5, other in any_person(), no in any_decision()) {
        let mut harder = case.clone();
        match how {
            0 => harder.people[0].paused = true,
            1 => harder.embargo = Some(NOW.plus_seconds(1)),
            2 => harder.people.push(other),
            3 => harder.risk.push(RiskDecision { outcome: Outcome::Vetoed, ..no }),
            _ => harder.cooling_off = CoolingOff::hours(2),
        }
        prop_assert!(may(&asked, &case) || !may(&asked, &harder));
        prop_assert!(how > 1 || !may(&asked, &harder));
    }

    #[test]
    fn only_the_person_waives_the_pause(asked in any_use(), mut case in any_case()) {
        for approval in case.people.iter_mut().flat_map(|person| &mut person.approvals) {
            approval.waived_by = approval.waived_by.without(Party::Person);
        }
        case.cooling_off = CoolingOff::hours(96);
        prop_assert!(!may(&asked, &case));
    }

    #[test]
    fn the_order_of_anything_does_not_matter(asked in any_use(), case in any_case()) {
        let mut turned = case.clone();
        turned.people.reverse();
        turned.risk.reverse();
        turned.people.iter_mut().for_each(|person| {
            person.grants.reverse();
            person.approvals.reverse();
        });
        prop_assert_eq!(permit(&asked, &case, NOW), permit(&asked, &turned, NOW));
        let all = Set::of(&ELEMENTS);
        prop_assert_eq!(widest(&asked, all, &case, NOW), widest(&asked, all, &turned, NOW));
    }

    #[test]
    fn the_answer_holds_until_it_says(asked in any_use(), case in any_case(), step in 0i64..8_000_000) {
        let later = Instant::from_micros(NOW.micros() + step);
        let now = permit(&asked, &case, NOW);
        let turn = now.as_ref().map_or_else(|denial| denial.ask_again, Permit::until);
        prop_assert!(turn.is_none_or(|turn| turn > NOW));
        if turn.is_none_or(|turn| later < turn) {
            let then = permit(&asked, &case, later);
            prop_assert_eq!(now.map_err(|denial| denial.reasons), then.map_err(|denial| denial.reasons));
        }
    }

    #[test]
    fn the_widest_holds_until_it_says(asked in any_use(), case in any_case(), step in 0i64..8_000_000) {
        let later = Instant::from_micros(NOW.micros() + step);
        let asked = Use { elements: Set::of(&[Element::Words]), ..asked };
        if let Ok(now) = widest(&asked, Set::of(&ELEMENTS), &case, NOW)
            && now.until().is_none_or(|turn| later < turn)
        {
            prop_assert_eq!(Ok(now), widest(&asked, Set::of(&ELEMENTS), &case, later));
        }
    }

    #[test]
    fn the_widest_is_the_largest_permitted(asked in any_use(), case in any_case(), wished in some_of(&ELEMENTS), bare in any::<bool>()) {
        let asked = if bare { Use { elements: Set::EMPTY, ..asked } } else { asked };
        let subsets = (0u32..8).map(|bits| {
            ELEMENTS.iter().enumerate().filter(|(at, _)| bits & (1 << at) != 0).map(|(_, one)| *one).collect::<Set<Element>>()
        });
        let permitted: Vec<Set<Element>> = subsets
            .filter(|subset| asked.elements.within(*subset) && subset.within(asked.elements.union(wished)))
            .filter(|subset| may(&Use { elements: *subset, ..asked }, &case))
            .collect();
        let largest = permitted.iter().copied().reduce(Set::union);
        let found = widest(&asked, wished, &case, NOW).ok().map(|permit| permit.of().elements);
        prop_assert_eq!(found, largest);
    }
}

/// The laws above would hold in a world in which nothing is ever permitted.
#[test]
fn arbitrary_cases_are_not_all_refused() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let permitted = (0..2000)
        .filter(|_| {
            let asked = any_use().new_tree(&mut runner).unwrap().current();
            let case = any_case().new_tree(&mut runner).unwrap().current();
            may(&asked, &case)
        })
        .count();
    assert!((400..1600).contains(&permitted), "{permitted} of 2000");
}
