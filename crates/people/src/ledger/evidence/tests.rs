//! Every change of a permission leaves its row, and whatever is done to the
//! rows behind our back is found.

mod tamper;

use super::*;
use crate::ledger::{self, Answers, Choice, answers::Terms};
use crate::persons;
use crate::testing::{ambassador, keys, staff};
use ::store::on_both;
use ::store::testing::TestDb;
use base::{EditionId, GrantId, LinkId, Locale, NoticeId, TestChance};
use consent::{Element, Purpose};

async fn somebody(db: &TestDb) -> PersonaId {
    ambassador(db, &keys(), EditionId::new(&TestChance::new(2026))).await.persona
}

/// The person themself, by a link of theirs.
async fn teller(db: &TestDb, persona: PersonaId) -> Actor {
    persons::teller(db, &keys(), persona, LinkId::new(db.chance())).await.unwrap()
}

async fn say(db: &TestDb, persona: PersonaId, story: StoryId, website: Choice) -> Vec<GrantId> {
    let answers = Answers {
        purposes: [(Purpose::Website, website)].into(),
        languages: vec![Locale::ENGLISH],
        ..Answers::default()
    };
    let actor = teller(db, persona).await;
    ::store::write!(db.db, actor, |work| ledger::record_answers(work, story, persona, &answers, Method::Link)).unwrap()
}

async fn explain(db: &TestDb, persona: PersonaId, story: StoryId, notice: Option<NoticeId>) {
    let how = How { notice, ..Method::Link.into() };
    let actor = teller(db, persona).await;
    ::store::write!(db.db, actor, |work| note(work, Kind::Explained, persona, &About::work(story), &how)).unwrap();
}

async fn kinds(db: &TestDb, persona: PersonaId) -> Vec<&'static str> {
    chain(db.read(), persona).await.unwrap().iter().map(|row| row.kind.name()).collect()
}

async fn sound(db: &TestDb) -> Verdict {
    let verdict = verify(db).await.unwrap();
    assert_eq!(verdict.broken, None);
    verdict
}

on_both!(async fn every_turn_of_a_mind_is_a_row(db) {
    let (persona, story) = (somebody(db).await, StoryId::new(db.chance()));
    let (version, print) = (VersionId::new(db.chance()), Fingerprint([3; 32]));
    ::store::write!(db.db, Actor::Operator, |work| requested(work, persona, story, &[(version, print)], &How::by_us())).unwrap();
    explain(db, persona, story, None).await;
    let first = say(db, persona, story, Choice::Yes).await[0];
    db.clock.push_seconds(1);
    let second = say(db, persona, story, Choice::Yes).await[0];
    db.clock.push_seconds(1);
    let no = say(db, persona, story, Choice::No).await[0];
    db.clock.push_seconds(1);
    let yes = say(db, persona, story, Choice::Yes).await[0];
    ::store::write!(db.db, teller(db, persona).await, |work| ledger::withdraw(work, story, persona, Method::Link)).unwrap();

    let rows = chain(db.read(), persona).await.unwrap();
    let gist: Vec<_> = rows.iter().map(|row| (row.kind, row.about.grant, row.about.supersedes)).collect();
    assert_eq!(gist, [
        (Kind::Requested, None, None),
        (Kind::Explained, None, None),
        (Kind::Given, Some(first), None),
        (Kind::Reconfirmed, Some(second), Some(first)),
        (Kind::Withdrawn, Some(second), None),
        (Kind::Refused, Some(no), None),
        (Kind::Given, Some(yes), Some(no)),
        (Kind::Withdrawn, None, None),
        (Kind::Withdrawn, Some(yes), None),
    ]);
    assert_eq!(rows[0].about.version, Some((version, print)));
    assert_eq!((rows[0].actor_kind.as_str(), rows[2].actor_kind.as_str()), ("operator", "storyteller"));
    assert!(rows.iter().all(|row| row.about.work == Some(story)));
    let terms = Terms::parse(rows[2].terms.as_deref().unwrap()).unwrap();
    assert!(terms.is_yes());
    assert_eq!(terms.purposes().collect::<Vec<_>>(), [Purpose::Website]);
    assert_eq!(terms.elements().collect::<Vec<_>>(), [Element::Words]);
    assert_eq!(of_work(db.read(), story).await.unwrap(), rows);
    assert_eq!(sound(db).await, Verdict { chains: 1, rows: 9, broken: None });
});

on_both!(async fn a_yes_to_something_else_is_varied_and_not_now_takes_it_back(db) {
    let (persona, story) = (somebody(db).await, StoryId::new(db.chance()));
    let answers = |languages: &[Locale], choice| Answers {
        purposes: [(Purpose::Website, choice)].into(),
        languages: languages.to_vec(),
        ..Answers::default()
    };
    for (languages, choice) in [
        (&[Locale::ENGLISH, Locale::ARABIC][..], Choice::Yes),
        (&[Locale::ENGLISH, Locale::ARABIC][..], Choice::Yes),
        (&[Locale::ARABIC][..], Choice::NotNow),
        (&[Locale::ENGLISH][..], Choice::NotNow),
    ] {
        db.clock.push_seconds(1);
        ::store::write!(db.db, Actor::Operator, |work| ledger::record_answers(work, story, persona, &answers(languages, choice), Method::Paper)).unwrap();
    }
    assert_eq!(kinds(db, persona).await, ["given", "reconfirmed", "varied", "withdrawn"]);
    sound(db).await;
});

on_both!(async fn some_of_it_can_be_taken_back_and_only_ones_own(db) {
    let (persona, other, story) = (somebody(db).await, somebody(db).await, StoryId::new(db.chance()));
    let answers = Answers {
        purposes: [(Purpose::Website, Choice::Yes), (Purpose::Press, Choice::Yes)].into(),
        languages: vec![Locale::ENGLISH],
        ..Answers::default()
    };
    let given = ::store::write!(db.db, Actor::Operator, |work| ledger::record_answers(work, story, persona, &answers, Method::Link)).unwrap();
    for (whose, what) in [(other, &given[..1]), (persona, &[]), (persona, &[given[0], GrantId::new(db.chance())])] {
        let outcome = ::store::write!(db.db, Actor::Operator, |work| ledger::take_back(work, story, whose, what, Method::Link));
        assert!(matches!(outcome, Err(Error::Missing)));
    }
    ::store::write!(db.db, Actor::Operator, |work| ledger::take_back(work, story, persona, &given[..1], Method::Link)).unwrap();
    let live: Vec<_> = ledger::grants(db.read(), story).await.unwrap().into_iter().filter(|row| row.is_live(db.now())).map(|row| row.id).collect();
    assert_eq!(live, given[1..]);
    assert_eq!(kinds(db, persona).await, ["given", "given", "withdrawn"]);
});

on_both!(async fn a_window_that_closed_is_noted_once(db) {
    let (persona, story) = (somebody(db).await, StoryId::new(db.chance()));
    let yes = say(db, persona, story, Choice::Yes).await[0];
    let bounded = ledger::NewGrant { until: Some(db.now().plus_days(5)), ..ledger::grants(db.read(), story).await.unwrap()[0].grant.clone() };
    db.clock.push_seconds(1);
    let bounded = ::store::write!(db.db, Actor::Operator, |work| ledger::answer(work, &bounded)).unwrap();
    let expire = async || ::store::write!(db.db, Actor::System, |work| ledger::expire(work, 100)).unwrap();
    assert_eq!(expire().await, 0, "{yes} was replaced, not expired");
    db.clock.push_days(5);
    assert_eq!((expire().await, expire().await), (1, 0));
    let rows = chain(db.read(), persona).await.unwrap();
    let last = rows.last().unwrap();
    assert_eq!((last.kind, last.about.grant, last.how.by, last.actor_kind.as_str()), (Kind::Expired, Some(bounded), By::Clock, "system"));
    assert_eq!(kinds(db, persona).await, ["given", "varied", "expired"]);
});

on_both!(async fn nobody_speaks_for_somebody_else(db) {
    let (persona, story) = (somebody(db).await, StoryId::new(db.chance()));
    let about = About::work(story);
    for (kind, how) in [
        (Kind::Given, How::by_us()),
        (Kind::Given, How::by_clock()),
        (Kind::Withdrawn, How::by_clock()),
        (Kind::Withdrawn, How::by_us()),
        (Kind::Expired, Method::Link.into()),
        (Kind::EndedByUs, Method::Link.into()),
        (Kind::Waived, How::from(Method::Phone).by(By::Support)),
    ] {
        let outcome = ::store::write!(db.db, Actor::Operator, |work| note(work, kind, persona, &about, &how));
        assert!(matches!(outcome, Err(Error::Refused(m)) if m.key == "people-not-their-act"), "{kind}");
    }
    let answers = Answers { purposes: [(Purpose::Website, Choice::Yes)].into(), languages: vec![Locale::ENGLISH], ..Answers::default() };
    for how in [How::by_us(), How::by_clock()] {
        let outcome = ::store::write!(db.db, Actor::Operator, |work| ledger::record_answers(work, story, persona, &answers, &how));
        assert!(matches!(outcome, Err(Error::Refused(_))));
    }
    assert_eq!(chain(db.read(), persona).await.unwrap(), []);
    assert_eq!(ledger::grants(db.read(), story).await.unwrap(), []);
});

on_both!(async fn our_own_end_and_a_courts_are_told_apart(db) {
    let (persona, story) = (somebody(db).await, StoryId::new(db.chance()));
    say(db, persona, story, Choice::Yes).await;
    let mine: How = Method::Link.into();
    let outcome = ::store::write!(db.db, Actor::Operator, |work| ledger::end_by_us(work, story, persona, &mine));
    assert!(matches!(outcome, Err(Error::Refused(_))));
    ::store::write!(db.db, Actor::Operator, |work| ledger::end_by_us(work, story, persona, &How::by_us())).unwrap();
    db.clock.push_seconds(1);
    say(db, persona, story, Choice::Yes).await;
    ::store::write!(db.db, Actor::Operator, |work| ledger::invalidate(work, story, persona, &How::by_us())).unwrap();
    assert_eq!(kinds(db, persona).await, ["given", "ended-by-us", "ended-by-us", "given", "invalidated", "invalidated"]);
});

on_both!(async fn the_cooling_off_is_theirs_alone_to_waive(db) {
    let (persona, story) = (somebody(db).await, StoryId::new(db.chance()));
    let how: How = Method::Link.into();
    let waive = async |actor: Actor| ::store::write!(db.db, actor, |work| waive_cooling_off(work, persona, story, &how));
    let early = waive(teller(db, persona).await).await;
    assert!(matches!(early, Err(Error::Refused(m)) if m.key == "people-waive-before-explained"));
    let notice = NoticeId::new(db.chance());
    explain(db, persona, story, Some(notice)).await;
    let told = db.now();
    db.clock.push_seconds(60);
    explain(db, persona, story, Some(notice)).await;
    for actor in [Actor::Operator, staff(db, &[crate::accounts::Role::Admin]).await.actor()] {
        assert!(matches!(waive(actor).await, Err(Error::Refused(m)) if m.key == "people-waive-theirs"));
    }
    let facts = async || explained(db.read(), consent::Party::Person, &[story]).await.unwrap().remove(&(story, persona)).unwrap();
    assert_eq!(facts().await, Explained { at: told, notice: Some(notice), waived_at: None }, "hearing it again changes nothing");
    waive(teller(db, persona).await).await.unwrap();
    assert_eq!(facts().await.waived_at, Some(db.now()));
    db.clock.push_seconds(60);
    let other = NoticeId::new(db.chance());
    explain(db, persona, story, Some(other)).await;
    assert_eq!(facts().await, Explained { at: db.now(), notice: Some(other), waived_at: None }, "another notice begins anew");
});

on_both!(async fn words_beside_a_row_go_with_the_person(db) {
    let (persona, story) = (somebody(db).await, StoryId::new(db.chance()));
    let aside = Aside {
        understanding: vec![("Where may it appear?".into(), " In the paper, and my aunt reads it ".into()), ("And?".into(), " ".into())],
        witness: "Hodan Sample".into(),
        ..Aside::default()
    };
    let helper = staff(db, &[crate::accounts::Role::Coordinator]).await;
    let how = How::from(Method::InPerson).language(Locale::ARABIC).interpreted(Interpreting::Spoken).with_staff(&[helper.id]);
    let written = ::store::write!(db.db, helper.actor(), |work| async {
        let how = with_aside(work, &keys(), persona, how.clone(), &aside).await?;
        note(work, Kind::Explained, persona, &About::work(story), &how).await
    });
    written.unwrap();
    let row = chain(db.read(), persona).await.unwrap().remove(0);
    assert_eq!((row.how.language, row.how.interpreting, &row.how.staff_present[..]), (Some(Locale::ARABIC), Interpreting::Spoken, &[helper.id][..]));
    assert!(row.how.has_aside() && !format!("{row:?}").contains("aunt") && !canonical(&row).contains("Hodan"));

    let read = async |actor: Actor| ::store::write!(db.db, actor, |work| async { read_aside(work, &keys(), &row).await });
    let opened = read(helper.actor()).await.unwrap().unwrap();
    assert_eq!(opened.understanding, [("Where may it appear?".to_owned(), "In the paper, and my aunt reads it".to_owned())]);
    let looks = async || persons::reads(db.read(), &[persona], 10).await.unwrap();
    assert_eq!(looks().await.iter().map(|look| (look.reason, look.actor_kind.as_str())).collect::<Vec<_>>(), [(persons::ReadReason::Evidence, "staff")]);
    read(teller(db, persona).await).await.unwrap();
    let stranger = somebody(db).await;
    let other = teller(db, stranger).await;
    read(other).await.unwrap();
    assert_eq!(looks().await.len(), 2, "one's own look is not written down, anyone else's is");

    ::store::write!(db.db, Actor::Operator, |work| persons::forget(work, &keys(), persona)).unwrap();
    assert!(matches!(read(helper.actor()).await, Err(Error::Missing)));
    sound(db).await;
});

on_both!(async fn what_is_written_beside_has_its_bounds(db) {
    let persona = somebody(db).await;
    for (aside, field, key) in [
        (Aside { understanding: vec![("?".into(), "x".repeat(2_001))], ..Aside::default() }, "understanding", "error-too-long"),
        (Aside { understanding: vec![("?".into(), "my visa was refused".into())], ..Aside::default() }, "understanding", "people-no-status"),
        (Aside { place: "x".repeat(201), ..Aside::default() }, "place", "error-too-long"),
        (Aside { pressure: "waiting for leave to remain".into(), ..Aside::default() }, "pressure", "people-no-status"),
    ] {
        let Err(Error::Invalid(wrong)) = ::store::write!(db.db, Actor::Operator, |work| with_aside(work, &keys(), persona, Method::Link.into(), &aside)) else { panic!("{field}") };
        assert_eq!(wrong.of(field).unwrap().key, key);
    }
    let nothing = ::store::write!(db.db, Actor::Operator, |work| with_aside(work, &keys(), persona, Method::Link.into(), &Aside::default())).unwrap();
    assert!(!nothing.has_aside());
});

/// Writes for each of these at once; says how many were told to come back later.
async fn at_once(db: &TestDb, people: &[PersonaId]) -> usize {
    let writers = people.iter().enumerate().map(|(number, persona)| {
        let (db, persona) = (db.db.clone(), *persona);
        tokio::spawn(async move {
            let about = About::work(StoryId::new(&TestChance::new(number as u64)));
            ::store::write!(db, Actor::Operator, |work| note(
                work,
                Kind::Deferred,
                persona,
                &about,
                &Method::Link.into()
            ))
        })
    });
    let outcomes = futures_util::future::join_all(writers).await;
    outcomes.into_iter().filter(|outcome| outcome.as_ref().unwrap().is_err()).count()
}

on_both!(async fn many_write_at_once(db) {
    let mut people = Vec::new();
    for _ in 0..16 {
        people.push(somebody(db).await);
    }
    let first = db.statements();
    for _ in 0..3 {
        assert_eq!(at_once(db, &people).await, 0);
    }
    // Five statements each, or little more: they do not keep each other from it.
    let cost = db.statements() - first;
    assert!(cost < 2 * 3 * 16 * 5, "{cost}");
    // The same person in six tabs: they meet, and all get through.
    assert_eq!(at_once(db, &[people[0]; 6]).await, 0);
    assert_eq!(sound(db).await, Verdict { chains: 16, rows: 54, broken: None });
});

on_both!(async fn a_row_reads_back_as_it_was_hashed(db) {
    let (persona, story) = (somebody(db).await, StoryId::new(db.chance()));
    let about = About::work(story).version(VersionId::new(db.chance()), Fingerprint([7; 32])).grant(GrantId::new(db.chance())).instead_of(Some(GrantId::new(db.chance())));
    let how = How::from(Method::Phone).by(By::Support).after(NoticeId::new(db.chance())).language("zh-Hant".parse().unwrap());
    ::store::write!(db.db, Actor::Operator, |work| note(work, Kind::Given, persona, &about, &how)).unwrap();
    let row = chain(db.read(), persona).await.unwrap().remove(0);
    assert_eq!((row.about, &row.how), (about, &how));
    // Names in order, no spaces, and the hash is that of the text: what an auditor does by hand.
    let text = canonical(&row);
    assert_eq!(crate::ledger::hex::digest(&text), row.hash);
    let members: std::collections::BTreeMap<String, serde_json::Value> = serde_json::from_str(&text).unwrap();
    let sorted: Vec<String> = members.iter().map(|(name, value)| format!("\"{name}\":{value}")).collect();
    assert_eq!(text, format!("{{{}}}", sorted.join(",")));
});

on_both!(async fn the_agreements_before_any_work_are_noted_one_after_the_other(db) {
    let persona = somebody(db).await;
    let staff = staff(db, &[crate::accounts::Role::Coordinator]).await;
    let keys = keys();
    let heard = |agreement, kind, how: How, witness: &str| NewAgreement {
        agreement,
        kind,
        how,
        aside: Aside { witness: witness.to_owned(), ..Aside::default() },
    };
    let say = async |new: NewAgreement| ::store::write!(db.db, staff.actor(), |work| agree(work, &keys, persona, &new));
    let spoken = || How::from(Method::InPerson).with_staff(&[staff.id]).interpreted(Interpreting::Spoken);
    say(heard(Agreement::TakePart, Kind::Given, spoken(), "Hodan Sample")).await.unwrap();
    db.clock.push_seconds(1);
    say(heard(Agreement::BeRecorded, Kind::Given, Method::Paper.into(), "")).await.unwrap();
    db.clock.push_seconds(1);
    say(heard(Agreement::BeRecorded, Kind::Withdrawn, Method::Phone.into(), "")).await.unwrap();
    let rows = agreements(db.read(), persona).await.unwrap();
    let gist: Vec<_> = rows.iter().map(|row| (row.about.agreement, row.kind, row.how.method)).collect();
    assert_eq!(gist, [
        (Agreement::BeRecorded, Kind::Withdrawn, Some(Method::Phone)),
        (Agreement::BeRecorded, Kind::Given, Some(Method::Paper)),
        (Agreement::TakePart, Kind::Given, Some(Method::InPerson)),
    ]);
    assert!(rows[2].how.has_aside() && rows[2].how.staff_present == [staff.id]);
    for (new, key) in [
        (heard(Agreement::Release, Kind::Given, spoken(), ""), "people-release-elsewhere"),
        (heard(Agreement::TakePart, Kind::EndedByUs, How::by_us(), ""), "people-not-their-act"),
        (heard(Agreement::TakePart, Kind::Given, How::by_us(), ""), "people-not-their-act"),
    ] {
        assert!(matches!(say(new).await, Err(Error::Refused(m)) if m.key == key), "{key}");
    }
    let status = say(heard(Agreement::TakePart, Kind::Given, spoken(), "saw her asylum claim")).await;
    assert!(matches!(status, Err(Error::Invalid(m)) if m.of("witness").is_some()));
    assert_eq!(agreements(db.read(), persona).await.unwrap().len(), 3);
    sound(db).await;
});
