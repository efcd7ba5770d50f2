//! One change each to a world in which the use is permitted.

use super::*;
use Element::{Face, Name, Words};

fn not_granted() -> Vec<Reason> {
    vec![Reason::NotGranted(Words), Reason::NotGranted(Name)]
}

fn denied() -> Vec<Reason> {
    vec![Reason::Denied(Words), Reason::Denied(Name)]
}

/// What is changed, how, and everything that is then said against the use.
type Change = (&'static str, fn(&mut Use, &mut Case), Vec<Reason>);

fn check(changes: Vec<Change>) {
    for (what, change, wanted) in changes {
        let (mut asked, mut case) = world();
        change(&mut asked, &mut case);
        assert_eq!(reasons(&asked, &case, NOW), wanted, "{what}");
    }
}

#[test]
fn with_everything_in_place_it_may() {
    let (asked, case) = world();
    let permitted = permit(&asked, &case, NOW).unwrap();
    assert_eq!((permitted.of(), permitted.until()), (&asked, None));
}

#[test]
fn someone_has_to_be_asked_something() {
    check(vec![
        ("nobody", |_, c| c.people.clear(), vec![Reason::NobodyNamed]),
        ("nothing", |u, _| u.elements = Set::EMPTY, vec![Reason::NothingNamed]),
        ("paused", |_, c| c.people[0].paused = true, vec![Reason::Paused]),
        (
            "a second person who said nothing",
            |_, c| {
                let persona = PersonaId::new(&TestChance::new(3));
                let (approvals, grants) = (vec![], vec![]);
                c.people.push(Standing { persona, age: Age::Adult, approvals, grants, paused: false });
            },
            vec![Reason::NotApproved, Reason::NotGranted(Words), Reason::NotGranted(Name)],
        ),
    ]);
}

#[test]
fn each_exact_version_is_approved() {
    check(vec![
        ("no approval", |_, c| c.people[0].approvals.clear(), vec![Reason::NotApproved]),
        (
            "of other bytes",
            |_, c| c.people[0].approvals[0].fingerprint = Fingerprint([8; 32]),
            vec![Reason::NotApproved],
        ),
        (
            "of another version",
            |_, c| c.people[0].approvals[0].version = VersionId::new(&TestChance::new(9)),
            vec![Reason::NotApproved],
        ),
        ("not yet", |_, c| c.people[0].approvals[0].at = NOW.plus_seconds(1), vec![Reason::NotApproved]),
        ("this moment", |_, c| c.people[0].approvals[0].at = NOW, vec![]),
        ("by nobody", |_, c| c.people[0].approvals[0].by = Set::EMPTY, vec![Reason::NotAgreedByAll]),
        ("by another", |_, c| c.people[0].approvals[0].by = Set::of(&[Party::Guardian]), vec![Reason::NotAgreedByAll]),
    ]);
}

#[test]
fn release_is_explained_and_slept_on() {
    fn approval(case: &mut Case) -> &mut Approval {
        &mut case.people[0].approvals[0]
    }
    check(vec![
        ("never explained", |_, c| approval(c).explained = None, vec![Reason::NotExplained]),
        ("explained afterwards", |_, c| approval(c).explained = Some(NOW), vec![Reason::NotExplained]),
        (
            "explained with the question",
            |_, c| approval(c).explained = Some(NOW.plus_days(-1)),
            vec![Reason::CoolingOff],
        ),
        (
            "47 hours ago",
            |_, c| approval(c).explained = Some(NOW.plus_seconds(1 - 48 * 3600)),
            vec![Reason::CoolingOff],
        ),
        ("48 hours ago", |_, c| approval(c).explained = Some(NOW.plus_days(-2)), vec![]),
        ("a longer pause", |_, c| c.cooling_off = CoolingOff::hours(73), vec![Reason::CoolingOff]),
        (
            "no pause",
            |_, c| {
                approval(c).explained = Some(NOW.plus_days(-1));
                c.cooling_off = CoolingOff::NONE;
            },
            vec![],
        ),
        (
            "waived by the person",
            |_, c| {
                approval(c).explained = Some(NOW.plus_days(-1));
                approval(c).waived_by = Set::of(&[Party::Person]);
            },
            vec![],
        ),
        (
            "waived by another",
            |_, c| {
                approval(c).explained = Some(NOW.plus_days(-1));
                approval(c).waived_by = Set::of(&[Party::Guardian]);
            },
            vec![Reason::CoolingOff],
        ),
        (
            "waived, never explained",
            |_, c| {
                approval(c).explained = None;
                approval(c).waived_by = Set::of(&[Party::Person]);
            },
            vec![Reason::NotExplained],
        ),
    ]);
}

#[test]
fn a_yes_covers_what_it_names_and_nothing_more() {
    fn grant(case: &mut Case) -> &mut Grant {
        &mut case.people[0].grants[0]
    }
    check(vec![
        ("no grant", |_, c| c.people[0].grants.clear(), not_granted()),
        ("more shown", |u, _| u.elements = u.elements.with(Face), vec![Reason::NotGranted(Face)]),
        ("another purpose", |u, _| u.purpose = Purpose::Press, not_granted()),
        ("another recipient", |u, _| u.recipient = Recipient::Press, not_granted()),
        ("another channel", |u, _| u.channel = Channel::Newsletter, not_granted()),
        ("another language", |u, _| u.language = Locale::ARABIC, not_granted()),
        ("transformed", |u, _| u.transformations = Set::of(&[Transformation::Shorten]), not_granted()),
        ("training", |u, _| u.ai = Set::of(&[AiUse::Training]), not_granted()),
        ("tagged", |u, _| u.interactions = Set::of(&[Interaction::Tagging]), not_granted()),
        ("to no recipient", |_, c| grant(c).recipient = None, not_granted()),
        ("on no channel", |_, c| grant(c).channels = Set::EMPTY, not_granted()),
        ("in no territory", |_, c| grant(c).territories = None, not_granted()),
        ("in no language", |_, c| grant(c).languages = None, not_granted()),
        ("in one country only", |_, c| grant(c).territories = Some(vec![territory("GB")]), not_granted()),
        (
            "in that country",
            |u, c| {
                grant(c).territories = Some(vec![territory("IE"), territory("GB")]);
                u.territory = territory("GB");
            },
            vec![],
        ),
        ("in any country", |u, _| u.territory = territory("GB"), vec![]),
        ("not yet", |_, c| grant(c).from = NOW.plus_seconds(1), not_granted()),
        ("from this moment", |_, c| grant(c).from = NOW, vec![]),
        ("over at this moment", |_, c| grant(c).until = Some(NOW), not_granted()),
        ("over in the next", |_, c| grant(c).until = Some(NOW.plus_seconds(1)), vec![]),
        (
            "a condition nobody read",
            |_, c| grant(c).condition_open = true,
            vec![Reason::ConditionOpen(Words), Reason::ConditionOpen(Name)],
        ),
        ("agreed by nobody", |_, c| grant(c).by = Set::EMPTY, vec![Reason::NotAgreedByAll]),
        (
            "two halves",
            |u, c| {
                u.transformations = Set::of(&[Transformation::Crop, Transformation::Translate]);
                let half = |t| Grant { transformations: Set::of(&[t]), ..yes(Purpose::Website, &[Words, Name]) };
                c.people[0].grants = vec![half(Transformation::Crop), half(Transformation::Translate)];
            },
            not_granted(),
        ),
        (
            "everything done that it names",
            |u, c| {
                u.transformations = Set::of(&[Transformation::Crop]);
                u.ai = Set::of(&[AiUse::AltText]);
                u.interactions = Set::of(&[Interaction::Comments]);
                grant(c).transformations = Set::of(&[Transformation::Crop, Transformation::Shorten]);
                grant(c).ai = Set::of(&[AiUse::AltText]);
                grant(c).interactions = Set::all();
            },
            vec![],
        ),
        ("nothing is nothing", |_, c| c.people[0].grants = vec![Grant::nothing(grant(c).id, NOW)], not_granted()),
    ]);
}

#[test]
fn fundraising_is_asked_apart() {
    let fundraising = |purposes: &[Purpose]| {
        let (mut asked, mut case) = world();
        asked.purpose = Purpose::Fundraising;
        case.people[0].grants[0].purposes = Set::of(purposes);
        reasons(&asked, &case, NOW)
    };
    assert_eq!(fundraising(&[Purpose::Website]), not_granted());
    assert_eq!(fundraising(&[Purpose::Website, Purpose::Fundraising]), not_granted());
    assert_eq!(fundraising(Purpose::ALL), not_granted());
    assert_eq!(fundraising(&[Purpose::Fundraising]), []);
    // The others go together.
    let (asked, mut case) = world();
    case.people[0].grants[0].purposes = Set::of(&[Purpose::Website, Purpose::Fundraising]);
    assert_eq!(reasons(&asked, &case, NOW), []);
}

#[test]
fn a_no_touches_whatever_it_does_not_leave_out() {
    fn refuse(case: &mut Case, narrow: fn(&mut Grant)) {
        let mut grant = no(&[Words, Name]);
        narrow(&mut grant);
        case.people[0].grants.push(grant);
    }
    check(vec![
        ("everything", |_, c| refuse(c, |_| {}), denied()),
        ("one element", |_, c| refuse(c, |g| g.elements = Set::of(&[Name])), vec![Reason::Denied(Name)]),
        ("another element", |_, c| refuse(c, |g| g.elements = Set::of(&[Face])), vec![]),
        ("this purpose", |_, c| refuse(c, |g| g.purposes = Set::of(&[Purpose::Website])), denied()),
        ("another purpose", |_, c| refuse(c, |g| g.purposes = Set::of(&[Purpose::Press])), vec![]),
        ("this recipient", |_, c| refuse(c, |g| g.recipient = Some(Recipient::Anyone)), denied()),
        ("another recipient", |_, c| refuse(c, |g| g.recipient = Some(Recipient::Press)), vec![]),
        ("this channel", |_, c| refuse(c, |g| g.channels = Set::of(&[Channel::Site, Channel::X])), denied()),
        ("another channel", |_, c| refuse(c, |g| g.channels = Set::of(&[Channel::X])), vec![]),
        ("a country that a page reaches", |_, c| refuse(c, |g| g.territories = Some(vec![territory("ER")])), denied()),
        (
            "another country",
            |u, c| {
                u.territory = territory("GB");
                refuse(c, |g| g.territories = Some(vec![territory("ER")]));
            },
            vec![],
        ),
        (
            "the whole world",
            |u, c| {
                u.territory = territory("GB");
                refuse(c, |g| g.territories = Some(vec![Territory::Worldwide]));
            },
            denied(),
        ),
        ("this language", |_, c| refuse(c, |g| g.languages = Some(vec![Locale::ENGLISH])), denied()),
        ("another language", |_, c| refuse(c, |g| g.languages = Some(vec![Locale::ARABIC])), vec![]),
        ("what is not done", |_, c| refuse(c, |g| g.transformations = Set::of(&[Transformation::Crop])), vec![]),
        ("AI that is not used", |_, c| refuse(c, |g| g.ai = Set::all()), vec![]),
        ("comments that are closed", |_, c| refuse(c, |g| g.interactions = Set::all()), vec![]),
        ("not yet", |_, c| refuse(c, |g| g.from = NOW.plus_seconds(1)), vec![]),
        ("over", |_, c| refuse(c, |g| g.until = Some(NOW)), vec![]),
        ("with an unread condition", |_, c| refuse(c, |g| g.condition_open = true), denied()),
        ("by a guardian", |_, c| refuse(c, |g| g.by = Set::of(&[Party::Guardian])), denied()),
    ]);
    let done = |refused: fn(&mut Grant)| {
        let (mut asked, mut case) = world();
        asked.transformations = Set::of(&[Transformation::Crop]);
        asked.ai = Set::of(&[AiUse::AltText]);
        asked.interactions = Set::of(&[Interaction::Tagging]);
        let grant = &mut case.people[0].grants[0];
        (grant.transformations, grant.ai, grant.interactions) = (Set::all(), Set::all(), Set::all());
        assert_eq!(reasons(&asked, &case, NOW), []);
        refuse(&mut case, refused);
        reasons(&asked, &case, NOW)
    };
    assert_eq!(done(|g| g.transformations = Set::of(&[Transformation::Crop, Transformation::Dub])), denied());
    assert_eq!(done(|g| g.transformations = Set::of(&[Transformation::Dub])), []);
    assert_eq!(done(|g| g.ai = Set::of(&[AiUse::AltText, AiUse::Training])), denied());
    assert_eq!(done(|g| g.ai = Set::of(&[AiUse::Training])), []);
    assert_eq!(done(|g| g.interactions = Set::of(&[Interaction::Tagging])), denied());
    assert_eq!(done(|g| g.interactions = Set::of(&[Interaction::Comments])), []);
}

#[test]
fn under_18_both_agree_and_at_18_it_is_asked_again() {
    let both = Set::all();
    let person = Set::of(&[Party::Person]);
    let outcome = |turns_18: Instant, grant: Set<Party>, approval: Set<Party>| {
        let (asked, mut case) = world();
        case.people[0].age = Age::Young { turns_18 };
        case.people[0].grants[0].by = grant;
        case.people[0].approvals[0].by = approval;
        reasons(&asked, &case, NOW)
    };
    let later = NOW.plus_seconds(1);
    assert_eq!(outcome(later, both, both), []);
    assert_eq!(outcome(later, person, both), [Reason::NotAgreedByAll]);
    assert_eq!(outcome(later, both, person), [Reason::NotAgreedByAll]);
    assert_eq!(outcome(later, Set::of(&[Party::Guardian]), both), [Reason::NotAgreedByAll]);
    // 18 at this moment: both were agreed to yesterday.
    assert_eq!(outcome(NOW, both, both), [Reason::AskAgainAt18]);
    // 18 when they agreed: a guardian is no longer needed, and no longer enough.
    let then = NOW.plus_days(-1);
    assert_eq!(outcome(then, person, person), []);
    assert_eq!(outcome(then, Set::of(&[Party::Guardian]), person), [Reason::NotAgreedByAll]);
    // Each says yes for themself, and what one leaves out is left out.
    let apart = |left_out: Party, change: fn(&mut Grant)| {
        let (asked, mut case) = world();
        case.people[0].age = Age::Young { turns_18: NOW.plus_seconds(1) };
        let one = |party| Set::of(&[party]);
        let (yes, approval) = (case.people[0].grants[0].clone(), case.people[0].approvals[0]);
        case.people[0].grants = Party::ALL.iter().map(|by| Grant { by: one(*by), ..yes.clone() }).collect();
        case.people[0].approvals = Party::ALL.iter().map(|by| Approval { by: one(*by), ..approval }).collect();
        assert_eq!(reasons(&asked, &case, NOW), []);
        case.people[0].grants.iter_mut().filter(|grant| grant.by.has(left_out)).for_each(change);
        reasons(&asked, &case, NOW)
    };
    for party in [Party::Person, Party::Guardian] {
        let name = Element::Name;
        assert_eq!(apart(party, |yes| yes.elements = Set::of(&[Element::Words])), [Reason::NotAgreedByAll]);
        assert_eq!(apart(party, |yes| yes.recipient = None), [Reason::NotAgreedByAll]);
        let open = [Reason::ConditionOpen(Element::Words), Reason::ConditionOpen(name)];
        assert_eq!(apart(party, |yes| yes.condition_open = true), open);
        assert_eq!(apart(party, |yes| yes.gathered_by = Some(staff(1))), [Reason::SecondEyes]);
        let denied = [Reason::Denied(Element::Words), Reason::Denied(name)];
        assert_eq!(apart(party, |yes| yes.answer = Answer::No), denied);
    }
    // Told and slept on is each of them for themself, and nobody gives up the other's pause.
    let rested = |change: fn(&mut Approval)| {
        let (asked, mut case) = world();
        case.people[0].age = Age::Young { turns_18: NOW.plus_seconds(1) };
        case.people[0].grants[0].by = Set::all();
        let approval = case.people[0].approvals[0];
        let mut guardians = Approval { by: Set::of(&[Party::Guardian]), ..approval };
        change(&mut guardians);
        let theirs = Approval { waived_by: Set::of(&[Party::Person]), ..approval };
        case.people[0].approvals = vec![theirs, guardians];
        reasons(&asked, &case, NOW)
    };
    assert_eq!(rested(|_| ()), []);
    assert_eq!(rested(|approval| approval.explained = None), [Reason::NotExplained]);
    assert_eq!(rested(|approval| approval.explained = Some(NOW.plus_days(-1))), [Reason::CoolingOff]);
    assert_eq!(rested(|approval| approval.fingerprint = Fingerprint([8; 32])), [Reason::NotAgreedByAll]);
    // A guardian's no ends where their say ends; the person's own does not.
    let after = |turns_18: Instant, given: Instant, by: Set<Party>| {
        let (asked, mut case) = world();
        case.people[0].age = Age::Young { turns_18 };
        case.people[0].approvals[0].at = NOW;
        case.people[0].grants[0].given = NOW;
        case.people[0].grants[0].by = both;
        case.people[0].approvals[0].by = both;
        case.people[0].grants.push(Grant { by, given, ..no(&[Words, Name]) });
        reasons(&asked, &case, NOW)
    };
    let guardian = Set::of(&[Party::Guardian]);
    assert_eq!(after(NOW, then, guardian), []);
    assert_eq!(after(NOW, NOW, guardian), denied());
    assert_eq!(after(later, then, guardian), denied());
    assert_eq!(after(NOW, then, person), denied());
    assert_eq!(after(NOW, then, Set::EMPTY), denied());
    // A window that opens after the birthday does not carry a child's answer over it.
    let (asked, mut case) = world();
    case.people[0].age = Age::Young { turns_18: NOW };
    case.people[0].grants[0].from = NOW;
    case.people[0].approvals[0].at = NOW;
    assert_eq!(reasons(&asked, &case, NOW), [Reason::AskAgainAt18]);
    case.people[0].grants[0].given = NOW;
    assert_eq!(reasons(&asked, &case, NOW), []);
}

#[test]
fn the_organisation_decides_too() {
    let decision = |outcome, by| {
        let (_, case) = world();
        RiskDecision { outcome, by: staff(by), ..case.risk[0] }
    };
    let outcome = |decisions: &[RiskDecision]| {
        let (asked, mut case) = world();
        case.people[0].grants[0].gathered_by = Some(staff(5));
        case.risk = decisions.to_vec();
        reasons(&asked, &case, NOW)
    };
    use Outcome::{Allowed, Held, Vetoed};
    assert_eq!(outcome(&[]), [Reason::RiskNotDecided]);
    assert_eq!(outcome(&[decision(Allowed, 1)]), []);
    assert_eq!(outcome(&[decision(Held, 1)]), [Reason::RiskHeld]);
    assert_eq!(outcome(&[decision(Vetoed, 1)]), [Reason::RiskVetoed]);
    assert_eq!(outcome(&[decision(Allowed, 1), decision(Held, 2)]), [Reason::RiskHeld]);
    assert_eq!(outcome(&[decision(Held, 1), decision(Vetoed, 2)]), [Reason::RiskVetoed]);
    // Who gathered it is not its only approver; to hold it back they need nobody.
    assert_eq!(outcome(&[decision(Allowed, 5)]), [Reason::SecondEyes]);
    assert_eq!(outcome(&[decision(Allowed, 5), decision(Allowed, 1)]), []);
    assert_eq!(outcome(&[decision(Allowed, 1), decision(Vetoed, 5)]), [Reason::RiskVetoed]);
    // Another yes for the same, that somebody else gathered, will do.
    let (asked, mut case) = world();
    case.risk[0].by = staff(5);
    let mut another = case.people[0].grants[0].clone();
    case.people[0].grants[0].gathered_by = Some(staff(5));
    assert_eq!(reasons(&asked, &case, NOW), [Reason::SecondEyes]);
    another.gathered_by = Some(staff(6));
    case.people[0].grants.push(another);
    assert_eq!(reasons(&asked, &case, NOW), []);

    check(vec![
        ("of other bytes", |_, c| c.risk[0].fingerprint = Fingerprint([8; 32]), vec![Reason::RiskNotDecided]),
        ("not yet", |_, c| c.risk[0].from = NOW.plus_seconds(1), vec![Reason::RiskNotDecided]),
        ("past its review", |_, c| c.risk[0].until = Some(NOW), vec![Reason::RiskNotDecided]),
        ("embargo", |_, c| c.embargo = Some(NOW.plus_seconds(1)), vec![Reason::Embargoed]),
        ("embargo lifted", |_, c| c.embargo = Some(NOW), vec![]),
    ]);
}
