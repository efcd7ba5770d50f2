//! The ledger on both engines: what was answered decides what `permit` says.

mod sequences;
mod table;

use super::*;
use crate::accounts::{Role, Staff};
use crate::ledger::evidence::Method;
use crate::testing::{ambassador, keys, staff};
use ::store::on_both;
use ::store::testing::TestDb;
use base::jiff::civil::date;
use base::{Actor, EditionId, Locale, TestChance};
use consent::{Channel, Denial, Element, Outcome, Permit, Purpose, Reason, Recipient, Set, Use, permit};

/// One story with everything that makes it fit to leave, but for the answers.
struct World {
    story: StoryId,
    persona: PersonaId,
    version: VersionId,
    print: Fingerprint,
    safeguarding: Staff,
}

async fn world(db: &TestDb) -> World {
    let edition = EditionId::new(&TestChance::new(2026));
    let persona = ambassador(db, &keys(), edition).await.persona;
    let world = World {
        story: StoryId::new(db.chance()),
        persona,
        version: VersionId::new(db.chance()),
        print: Fingerprint([9; 32]),
        safeguarding: staff(db, &[Role::Safeguarding]).await,
    };
    let how = Method::Link.into();
    ::store::write!(db.db, crate::testing::teller(db, persona).await, |work| async {
        evidence::note(work, Kind::Explained, persona, &About::work(world.story), &how).await?;
        approve(work, world.story, persona, world.version, world.print, Method::Link).await?;
        waive_cooling_off(work, persona, world.story, &how).await
    })
    .unwrap();
    decide(db, &world, Outcome::Allowed).await.unwrap();
    world
}

async fn decide(db: &Db, world: &World, outcome: Outcome) -> Result<RiskDecisionId> {
    let risk = NewRisk {
        work: world.story,
        fingerprint: world.print,
        outcome,
        solicitor: Solicitor::Asked(date(2026, 11, 3)),
        reason: "Named with her town, at her own wish".to_owned(),
        weighed: Weighed::default(),
        review_by: Some(db.now().plus_days(365)),
    };
    ::store::write!(db, world.safeguarding.actor(), |work| decide_risk(work, &risk, &[]))
}

async fn say(db: &Db, world: &World, purposes: &[(Purpose, Choice)], elements: &[(Element, Choice)]) -> Vec<GrantId> {
    let answers = Answers {
        purposes: purposes.iter().copied().collect(),
        elements: elements.iter().copied().collect(),
        languages: vec![Locale::ENGLISH],
        ..Answers::default()
    };
    ::store::write!(db, Actor::Operator, |work| record_answers(
        work,
        world.story,
        world.persona,
        &answers,
        Method::Link
    ))
    .unwrap()
}

async fn ask(db: &Db, world: &World, purpose: Purpose, elements: &[Element]) -> Result<Permit, Denial> {
    let (recipient, channel) = match purpose {
        Purpose::Press => (Recipient::Press, Channel::Newspaper),
        Purpose::CampaignSocial => (Recipient::Anyone, Channel::Mastodon),
        _ => (Recipient::Anyone, Channel::Site),
    };
    let plain = Use::plain(world.version, world.print, purpose, recipient, channel, Locale::ENGLISH);
    let asked = Use { elements: Set::of(elements), ..plain };
    let case = case_of(db, &Depicted::one(world.story, world.persona, None)).await.unwrap();
    permit(&asked, &case, db.now())
}

fn why(outcome: Result<Permit, Denial>) -> Vec<Reason> {
    outcome.map_or_else(|denial| denial.reasons, |_| Vec::new())
}

on_both!(async fn answers_decide_what_leaves(db) {
    let world = world(db).await;
    let words = [Element::Words];
    assert_eq!(why(ask(db, &world, Purpose::Website, &words).await), [Reason::NotGranted(Element::Words)]);
    say(db, &world, &[(Purpose::Website, Choice::Yes), (Purpose::Press, Choice::No)], &[(Element::Name, Choice::Yes), (Element::Face, Choice::No)]).await;
    assert!(ask(db, &world, Purpose::Website, &[Element::Words, Element::Name]).await.is_ok());
    assert_eq!(why(ask(db, &world, Purpose::Press, &words).await), [Reason::Denied(Element::Words)]);
    assert_eq!(why(ask(db, &world, Purpose::Website, &[Element::Face]).await), [Reason::Denied(Element::Face)]);
    assert_eq!(why(ask(db, &world, Purpose::CampaignSocial, &words).await), [Reason::NotGranted(Element::Words)]);
});

on_both!(async fn a_change_of_mind_is_a_new_row_and_ends_the_old(db) {
    let world = world(db).await;
    say(db, &world, &[(Purpose::Website, Choice::Yes)], &[(Element::Name, Choice::Yes)]).await;
    db.clock.push_seconds(60);
    say(db, &world, &[(Purpose::Website, Choice::No)], &[]).await;
    assert_eq!(why(ask(db, &world, Purpose::Website, &[Element::Words]).await), [Reason::Denied(Element::Words)]);
    db.clock.push_seconds(60);
    say(db, &world, &[(Purpose::Website, Choice::Yes)], &[(Element::Name, Choice::NotNow)]).await;
    assert!(ask(db, &world, Purpose::Website, &[Element::Words]).await.is_ok());
    assert_eq!(why(ask(db, &world, Purpose::Website, &[Element::Name]).await), [Reason::NotGranted(Element::Name)]);
    let all = grants(db.read(), world.story).await.unwrap();
    assert_eq!(all.len(), 3, "nothing is ever deleted");
    assert_eq!(all.iter().filter(|row| row.is_live(db.now())).count(), 1);
});

on_both!(async fn a_yes_in_another_language_goes_on(db) {
    let world = world(db).await;
    let asked = |languages: &[Locale]| Answers {
        purposes: [(Purpose::Website, Choice::Yes)].into(),
        languages: languages.to_vec(),
        ..Answers::default()
    };
    for languages in [&[Locale::ENGLISH, Locale::ARABIC][..], &[Locale::ARABIC][..]] {
        ::store::write!(db.db, Actor::Operator, |work| record_answers(work, world.story, world.persona, &asked(languages), Method::Link)).unwrap();
    }
    assert!(ask(db, &world, Purpose::Website, &[Element::Words]).await.is_ok(), "English was not asked about again");
    let now: Vec<_> = grants(db.read(), world.story).await.unwrap().into_iter().filter(|row| row.is_live(db.now())).map(|row| row.grant.languages.unwrap()).collect();
    let mut now: Vec<_> = now.concat().iter().map(|language| language.tag()).collect();
    now.sort_unstable();
    assert_eq!(now, ["ar", "en"]);
});

on_both!(async fn what_is_not_said_yes_to_once_more_goes_on_nowhere(db) {
    let world = world(db).await;
    let partner = Recipient::Partner(base::PartnerId::new(db.chance()));
    let words = Set::of(&[Element::Words, Element::Name, Element::Face]);
    let yes = |purpose, recipient, languages: &[Locale]| NewGrant {
        purposes: Set::of(&[purpose]),
        recipient: Some(recipient),
        elements: words,
        languages: Some(languages.to_vec()),
        ..NewGrant::blank(world.story, world.persona, Answer::Yes, Method::Link)
    };
    let (both, english) = ([Locale::ENGLISH, Locale::ARABIC], [Locale::ENGLISH]);
    for new in [
        yes(Purpose::Website, Recipient::Anyone, &both),
        yes(Purpose::PartnerSocial, partner, &english),
        // On a page of its own, which the form does not ask about.
        yes(Purpose::Print, Recipient::Anyone, &english),
    ] {
        ::store::write!(db.db, Actor::Operator, |work| answer(work, &new)).unwrap();
    }
    db.clock.push_seconds(60);
    say(db, &world, &[(Purpose::Website, Choice::Yes)], &[(Element::Name, Choice::Yes), (Element::Face, Choice::NotNow)]).await;
    let live = async || -> Vec<NewGrant> {
        let all = grants(db.read(), world.story).await.unwrap();
        all.into_iter().filter(|row| row.is_live(db.now())).map(|row| row.grant).collect()
    };
    let now = live().await;
    assert_eq!(now.len(), 4, "the website in each language, the partner, print: {now:?}");
    for grant in &now {
        assert!(!grant.elements.has(Element::Face) && grant.elements.has(Element::Name), "{grant:?}");
    }
    // The evidence says of each what became of it.
    let kinds: Vec<Kind> = evidence::of_work(db.read(), world.story).await.unwrap().into_iter().map(|row| row.kind).collect();
    assert!(kinds.iter().filter(|kind| **kind == Kind::Varied).count() >= 3, "{kinds:?}");
    assert_eq!(evidence::verify(db).await.unwrap().broken, None);
});

on_both!(async fn a_row_reads_back_as_it_was_written(db) {
    let world = world(db).await;
    let new = NewGrant {
        work: world.story,
        persona: world.persona,
        answer: Answer::Yes,
        purposes: Set::of(&[Purpose::PartnerSocial, Purpose::Print]),
        recipient: Some(Recipient::Partner(base::PartnerId::new(db.chance()))),
        elements: Set::of(&[Element::Words, Element::Place]),
        languages: Some(vec![Locale::ARABIC, "zh-Hant".parse().unwrap()]),
        channels: Some(Set::of(&[Channel::Mastodon, Channel::File])),
        territories: Some(vec!["GB".parse().unwrap(), "FR".parse().unwrap()]),
        transformations: Set::of(&[consent::Transformation::Crop, consent::Transformation::Shorten]),
        ai: Set::of(&[consent::AiUse::AltText]),
        interactions: Set::of(&[consent::Interaction::Tagging]),
        handle: Some("@ada@example.social".to_owned()),
        condition: Some("Only until the summer, and ask me before printing".to_owned()),
        until: Some(db.now().plus_days(200)),
        method: Method::Phone,
    };
    let id = ::store::write!(db.db, Actor::Operator, |work| answer(work, &new)).unwrap();
    let row = grants(db.read(), world.story).await.unwrap().remove(0);
    assert_eq!((row.id, &row.grant, row.condition_cleared_at), (id, &new, None));

    let case = || async { case_of(db, &Depicted::one(world.story, world.persona, None)).await.unwrap() };
    assert!(case().await.people[0].grants[0].condition_open);
    ::store::write!(db.db, Actor::Operator, |work| clear_condition(work, world.story, id)).unwrap();
    assert!(!case().await.people[0].grants[0].condition_open);
    let again = ::store::write!(db.db, Actor::Operator, |work| clear_condition(work, world.story, id));
    assert!(matches!(again, Err(Error::Missing)));
    let bad = NewGrant { condition: Some("my visa was refused".to_owned()), ..new };
    assert!(matches!(::store::write!(db.db, Actor::Operator, |work| answer(work, &bad)), Err(Error::Invalid(_))));
});

on_both!(async fn a_later_risk_decision_takes_the_place_of_the_earlier(db) {
    let world = world(db).await;
    say(db, &world, &[(Purpose::Website, Choice::Yes)], &[]).await;
    for (outcome, wanted) in [
        (Outcome::Held, vec![Reason::RiskHeld]),
        (Outcome::Vetoed, vec![Reason::RiskVetoed]),
        (Outcome::Allowed, vec![]),
    ] {
        db.clock.push_seconds(1);
        decide(db, &world, outcome).await.unwrap();
        assert_eq!(why(ask(db, &world, Purpose::Website, &[Element::Words]).await), wanted, "{outcome:?}");
    }
    let all = risks(db.read(), world.story).await.unwrap();
    assert_eq!((all.len(), all.iter().filter(|row| row.ended_at.is_none()).count()), (4, 1));
    assert_eq!((all[0].decided_by, all[0].risk.solicitor), (world.safeguarding.id, Solicitor::Asked(date(2026, 11, 3))));
    db.clock.push_days(366);
    assert_eq!(why(ask(db, &world, Purpose::Website, &[Element::Words]).await), [Reason::RiskNotDecided], "past its review date");
});

on_both!(async fn risk_is_decided_by_a_second_pair_of_eyes_in_plain_words(db) {
    let world = world(db).await;
    let right = NewRisk {
        work: world.story, fingerprint: world.print, outcome: Outcome::Held, solicitor: Solicitor::NotAskedYet,
        reason: "Her brother may be recognised".into(), weighed: Weighed::default(), review_by: None,
    };
    let me = &world.safeguarding;
    let mine = ::store::write!(db.db, me.actor(), |work| decide_risk(work, &right, &[me.id]));
    assert!(matches!(mine, Err(Error::Refused(m)) if m.key == "people-risk-second-eyes"));
    let nobodys = ::store::write!(db.db, Actor::System, |work| decide_risk(work, &right, &[]));
    assert!(matches!(nobodys, Err(Error::Refused(m)) if m.key == "people-risk-needs-staff"));
    for (reason, key) in [(" ", "error-required"), ("awaiting asylum appeal", "people-no-status"), (&"x".repeat(501), "error-too-long")] {
        let bad = NewRisk { reason: reason.to_owned(), ..right.clone() };
        let Err(Error::Invalid(m)) = ::store::write!(db.db, me.actor(), |work| decide_risk(work, &bad, &[])) else { panic!("{key}") };
        assert_eq!(m.of("reason").unwrap().key, key);
    }
    let late = NewRisk { review_by: Some(db.now()), ..right };
    assert!(matches!(::store::write!(db.db, me.actor(), |work| decide_risk(work, &late, &[])), Err(Error::Invalid(m)) if m.of("review_by").is_some()));
    assert_eq!(risks(db.read(), world.story).await.unwrap().len(), 1);
});

on_both!(async fn a_pause_holds_everything_until_it_ends(db) {
    let world = world(db).await;
    say(db, &world, &[(Purpose::Website, Choice::Yes)], &[]).await;
    for _ in 0..2 {
        ::store::write!(db.db, Actor::Operator, |work| pause(work, world.persona)).unwrap();
    }
    assert_eq!(why(ask(db, &world, Purpose::Website, &[Element::Words]).await), [Reason::Paused]);
    assert!(paused(db.read(), &[world.persona]).await.unwrap().contains(&world.persona));
    ::store::write!(db.db, Actor::Operator, |work| resume(work, world.persona)).unwrap();
    assert!(ask(db, &world, Purpose::Website, &[Element::Words]).await.is_ok());
});

on_both!(async fn withdrawing_takes_back_every_yes_and_keeps_every_no(db) {
    let world = world(db).await;
    say(db, &world, &[(Purpose::Website, Choice::Yes), (Purpose::Archive, Choice::Yes)], &[(Element::Face, Choice::No)]).await;
    ::store::write!(db.db, Actor::Operator, |work| withdraw(work, world.story, world.persona, Method::Link)).unwrap();
    assert_eq!(why(ask(db, &world, Purpose::Website, &[Element::Words]).await), [Reason::NotGranted(Element::Words)]);
    assert_eq!(why(ask(db, &world, Purpose::Website, &[Element::Face]).await), [Reason::Denied(Element::Face)]);
});

on_both!(async fn forgetting_a_person_ends_what_they_permitted(db) {
    let world = world(db).await;
    say(db, &world, &[(Purpose::Website, Choice::Yes)], &[]).await;
    assert!(ask(db, &world, Purpose::Website, &[Element::Words]).await.is_ok());
    ::store::write!(db.db, Actor::Operator, |work| crate::persons::forget(work, &keys(), world.persona)).unwrap();
    assert_eq!(why(ask(db, &world, Purpose::Website, &[Element::Words]).await), [Reason::NotGranted(Element::Words)]);
});

on_both!(async fn approving_twice_keeps_the_first(db) {
    let world = world(db).await;
    db.clock.push_seconds(60);
    ::store::write!(db.db, Actor::Operator, |work| async {
        work.record(Event::PersonaChanged { persona: world.persona });
        approve(work, world.story, world.persona, world.version, world.print, Method::Link).await
    }).unwrap();
    let all = approvals(db.read(), world.story).await.unwrap();
    assert_eq!((all.len(), all[0].approval.fingerprint), (1, world.print));
    assert!(all[0].approval.at < db.now());
});

on_both!(async fn somebody_depicted_without_answers_blocks(db) {
    let world = world(db).await;
    say(db, &world, &[(Purpose::Website, Choice::Yes)], &[]).await;
    let bystander = ambassador(db, &keys(), EditionId::new(&TestChance::new(1))).await.persona;
    let depicted = Depicted { people: vec![world.persona, bystander], ..Depicted::one(world.story, world.persona, None) };
    let case = case_of(db, &depicted).await.unwrap();
    assert_eq!(case.people.len(), 2);
    assert_eq!(case.people[1].grants, []);
});

on_both!(async fn a_thousand_cases_cost_as_many_statements_as_one(db) {
    let world = world(db).await;
    let works = |count: usize| -> Vec<Depicted> {
        let chance = TestChance::new(77);
        (0..count).map(|_| Depicted::one(StoryId::new(&chance), world.persona, None)).collect()
    };
    let cost = async |count: usize| {
        let before = db.statements();
        let found = cases(db.read(), &works(count)).await.unwrap();
        assert_eq!(found.len(), count);
        db.statements() - before
    };
    assert_eq!((cost(1).await, cost(1_000).await), (5, 5));
});

on_both!(async fn a_name_refused_later_is_no_longer_in_the_address(db) {
    let named: base::Slug = "ada-sample".parse().unwrap();
    let wish = crate::persons::SlugWish::Exactly(named.clone());
    let edition = EditionId::new(&TestChance::new(2026));
    let new = crate::persons::Enrol { slug: wish, ..crate::testing::enrolment(edition, "Ada Sample") };
    let keys = keys();
    let enrolled = ::store::write!(db.db, Actor::Operator, |work| crate::persons::enrol(work, &keys, &new)).unwrap();
    let world = World { persona: enrolled.persona, ..world(db).await };
    let slug = async || crate::personas::find(db.read(), world.persona).await.unwrap().slug;
    let refuse = |element: Element| NewGrant {
        elements: Set::of(&[element]),
        ..NewGrant::blank(world.story, world.persona, Answer::No, Method::Link)
    };
    for (element, stays) in [(Element::Face, true), (Element::Name, false)] {
        ::store::write!(db.db, Actor::Visitor, |work| answer(work, &refuse(element))).unwrap();
        assert_eq!(slug().await == named, stays, "{element:?}");
    }
});

on_both!(async fn a_name_that_was_not_permitted_is_not_in_the_address_of_a_page(db) {
    let edition = EditionId::new(&TestChance::new(2026));
    let named = async |slug: &str| {
        let wish = crate::persons::SlugWish::Exactly(slug.parse().unwrap());
        let new = crate::persons::Enrol { slug: wish, ..crate::testing::enrolment(edition, "Ada Sample") };
        ::store::write!(db.db, Actor::Operator, |work| crate::persons::enrol(work, &keys(), &new)).unwrap().persona
    };
    let says = async |persona| crate::personas::find(db.read(), persona).await.unwrap().address_says_a_name();
    let (ada, ben, cleo) = (named("ada-sample").await, named("ben-sample").await, named("cleo-sample").await);
    let world = world(db).await;
    let story = world.story;
    let yes = |persona, purpose, elements: &[Element]| NewGrant {
        purposes: Set::of(&[purpose]),
        recipient: Some(Recipient::Anyone),
        elements: Set::of(elements),
        ..NewGrant::blank(story, persona, Answer::Yes, Method::Link)
    };
    let (words, both) = (&[Element::Words][..], &[Element::Words, Element::Name][..]);
    for (persona, purpose, elements, stays) in [
        (ada, Purpose::Website, both, true),
        (ada, Purpose::Print, words, true),
        (ada, Purpose::Archive, words, false),
        (ben, Purpose::Website, words, false),
        (cleo, Purpose::Website, both, true),
    ] {
        ::store::write!(db.db, Actor::Visitor, |work| answer(work, &yes(persona, purpose, elements))).unwrap();
        assert_eq!(says(persona).await, stays, "{purpose:?} {elements:?}");
    }
    // What an older version let stand is found once, and what may stay is left.
    let hide = async || ::store::write!(db.db, Actor::System, |work| hide_addresses(work, 100)).unwrap();
    assert_eq!(hide().await, 0);
    let again = |slug_is_random| async move {
        use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};
        use ::store::entity::persona::{Column, Entity};
        ::store::write!(db.db, Actor::Operator, |work| async {
            let set = Entity::update_many().col_expr(Column::SlugIsRandom, sea_orm::sea_query::Expr::value(slug_is_random));
            ::store::DbResult::db(set.filter(Column::Id.eq(ben.to_string())).exec(work.db()).await).map(|_| ())
        })
        .unwrap();
    };
    again(0).await;
    assert_eq!((hide().await, hide().await), (1, 0));
    assert!(!says(ben).await && says(cleo).await);
});

on_both!(async fn an_approval_rests_on_what_was_told_and_by_whom(db) {
    let edition = EditionId::new(&TestChance::new(2026));
    let world = World {
        story: StoryId::new(db.chance()),
        persona: ambassador(db, &keys(), edition).await.persona,
        version: VersionId::new(db.chance()),
        print: Fingerprint([7; 32]),
        safeguarding: staff(db, &[Role::Safeguarding]).await,
    };
    let (story, persona) = (world.story, world.persona);
    let helper = staff(db, &[Role::Coordinator]).await;
    let teller = crate::testing::teller(db, persona).await;
    decide(db, &world, Outcome::Allowed).await.unwrap();
    let yes = Answers { purposes: [(Purpose::Website, Choice::Yes)].into(), languages: vec![Locale::ENGLISH], ..Answers::default() };
    ::store::write!(db.db, helper.actor(), |work| record_answers(work, story, persona, &yes, Method::Phone)).unwrap();
    let row = grants(db.read(), story).await.unwrap().remove(0);
    assert_eq!((row.by, row.gathered_by), (Set::of(&[consent::Party::Person]), Some(helper.id)));

    // Told nothing, they released nothing.
    let say = async |version: VersionId, how: How| ::store::write!(db.db, teller, |work| approve(work, story, persona, version, world.print, &how));
    let early = VersionId::new(db.chance());
    say(early, Method::Link.into()).await.unwrap();
    let plain = |world: &World| World { version: early, safeguarding: world.safeguarding.clone(), ..*world };
    assert_eq!(why(ask(db, &plain(&world), Purpose::Website, &[Element::Words]).await), [Reason::NotExplained]);
    let how: How = Method::Link.into();
    ::store::write!(db.db, teller, |work| evidence::note(work, Kind::Explained, persona, &About::work(story), &how)).unwrap();
    let told = db.now();
    db.clock.push_seconds(60);
    assert_eq!(why(ask(db, &plain(&world), Purpose::Website, &[Element::Words]).await), [Reason::NotExplained], "nor does being told later help");

    say(world.version, Method::Link.into()).await.unwrap();
    let Err(denial) = ask(db, &world, Purpose::Website, &[Element::Words]).await else { panic!("it rests") };
    assert_eq!((denial.reasons, denial.ask_again), (vec![Reason::CoolingOff], Some(told.plus_days(2))));
    assert_eq!(slept_on(db.read(), &[story]).await.unwrap().remove(&story).map(|rested| rested.at), Some(told.plus_days(2)));
    for actor in [Actor::Operator, helper.actor()] {
        let refused = ::store::write!(db.db, actor, |work| waive_cooling_off(work, persona, story, &how));
        assert!(matches!(refused, Err(Error::Refused(m)) if m.key == "people-waive-theirs"));
    }
    ::store::write!(db.db, teller, |work| waive_cooling_off(work, persona, story, &how)).unwrap();
    assert!(ask(db, &world, Purpose::Website, &[Element::Words]).await.is_ok());
    assert_eq!(slept_on(db.read(), &[story]).await.unwrap().remove(&story).map(|rested| rested.at), Some(db.now()));

    // A guardian stands beside the person, never in their place.
    let guardian = || How::from(Method::InPerson).by(evidence::By::Guardian);
    for _ in 0..2 {
        say(world.version, guardian()).await.unwrap();
    }
    let rows = approvals(db.read(), story).await.unwrap();
    let of = |party| {
        let by = Set::of(&[party]);
        let row = rows.iter().find(|row| row.approval.version == world.version && row.approval.by == by).unwrap();
        (row.approval.explained.is_some(), row.waived_at, row.cooling_hours)
    };
    assert_eq!(of(consent::Party::Person), (true, Some(db.now()), 48));
    assert_eq!(of(consent::Party::Guardian), (false, None, 48), "what one was told, the other was not");
    let kinds: Vec<Kind> = evidence::of_work(db.read(), story).await.unwrap().into_iter().rev().take(2).map(|row| row.kind).collect();
    assert_eq!(kinds, [Kind::Reconfirmed, Kind::Given]);
});

on_both!(async fn what_was_weighed_is_kept_and_asks_what_was_done_against_it(db) {
    let world = world(db).await;
    let weighed = |mitigations: &str| Weighed {
        factors: vec![Factor::Recognisable, Factor::Family],
        mitigations: mitigations.to_owned(),
        solicitor_asked_by: Some(world.safeguarding.id),
    };
    let risk = |outcome, mitigations| NewRisk {
        work: world.story, fingerprint: world.print, outcome, solicitor: Solicitor::Asked(date(2026, 11, 3)),
        reason: "Known in her town".into(), weighed: weighed(mitigations), review_by: Some(db.now().plus_days(20)),
    };
    let me = world.safeguarding.actor();
    for (outcome, words, key) in [
        (Outcome::Allowed, " ", "people-risk-mitigations"),
        (Outcome::Held, "after the asylum appeal", "people-no-status"),
    ] {
        let Err(Error::Invalid(m)) = ::store::write!(db.db, me, |work| decide_risk(work, &risk(outcome, words), &[])) else { panic!("{key}") };
        assert_eq!(m.of("mitigations").unwrap().key, key);
    }
    // Later than the decision that the world begins with: the newest is read first.
    db.clock.push_seconds(1);
    ::store::write!(db.db, me, |work| decide_risk(work, &risk(Outcome::Allowed, "No town, no photograph"), &[])).unwrap();
    let kept = risks(db.read(), world.story).await.unwrap().remove(0).risk;
    assert_eq!(kept.weighed, weighed("No town, no photograph"));

    let mailer = outside::Mailer::memory();
    let remind = async || ::store::write!(db.db, Actor::System, |work| jobs::remind_of_reviews(work)).unwrap();
    assert_eq!(remind().await, 0);
    db.clock.push_days(7);
    assert_eq!((remind().await, remind().await), (1, 0), "once");
    let say = |_: Locale, message: &base::Message| message.key.to_owned();
    jobs::mail_reviews(&db.db, &mailer, "https://example.org", &say, world.safeguarding.id).await.unwrap();
    assert!(mailer.sent()[0].text.contains("/desk/permissions/?list=reviews"));
    assert_eq!(reviews_due(db.read(), db.now()).await.unwrap().len(), 0);
    db.clock.push_days(14);
    assert_eq!(reviews_due(db.read(), db.now()).await.unwrap().len(), 1, "overdue");
});
