//! A guardian beside a teller under 18, on both engines.

use super::super::jobs as stories_jobs;
use super::*;
use crate::pages::{self, Found, Place};
use crate::testing::{Newsroom, Young, answers, yes_to_all, young as enrol_young};
use ::store::on_both;
use ::store::testing::TestDb;
use base::{Actor, Locale};
use consent::Purpose as For;
use people::ledger::Choice;
use people::persons::{self, Guardian, ReadReason};
use people::testing;

async fn seen(db: &TestDb, young: &Young) -> Vec<Fingerprint> {
    let versions = stories::versions(db.read(), &[young.version]).await.unwrap();
    super::super::shown(&versions, &personas::find(db.read(), young.persona).await.unwrap())
}

/// The teller says yes, and gives up the pause that is theirs.
async fn teller_says(db: &TestDb, young: &Young, answers: &Answers) {
    let (teller, seen) = (testing::teller(db, young.persona).await, seen(db, young).await);
    ::store::write!(db, teller, |work| async {
        super::super::approve(work, &testing::keys(), young.review, &seen, answers, Method::Link).await?;
        super::super::do_not_wait(work, young.story, Method::Link).await
    })
    .unwrap();
}

async fn guardian_says(db: &TestDb, young: &Young, answers: &Answers) -> Result<()> {
    let (guardian, seen) = (Actor::Guardian(base::LinkId::new(db.chance())), seen(db, young).await);
    ::store::write!(db, guardian, |work| approve_beside(
        work,
        &testing::keys(),
        young.review,
        &seen,
        answers,
        &by_link()
    ))
}

async fn is_public(db: &TestDb, young: &Young) -> bool {
    let story = stories::find(db.read(), young.story).await.unwrap();
    let place = Place::of(story.edition, false);
    matches!(pages::story(db, place, &story.slug, None, Locale::ENGLISH).await.unwrap(), Found::Here(_))
}

/// Asked of both, and cleared by safeguarding once the teller has answered.
async fn asked(db: &TestDb, room: &Newsroom) -> Young {
    let young = enrol_young(db, &testing::keys(), room, "heron").await;
    ::store::write!(db, room.editor.actor(), |work| ask_guardian(work, &testing::keys(), young.review)).unwrap();
    teller_says(db, &young, &yes_to_all()).await;
    room.clear(db, young.story).await;
    young
}

fn key<T: std::fmt::Debug>(outcome: Result<T>) -> &'static str {
    match outcome {
        Err(Error::Refused(message) | Error::Conflict(message)) => message.key,
        other => panic!("{other:?}"),
    }
}

on_both!(async fn nothing_opens_before_both_said_yes_and_slept_on_it(db) {
    let room = Newsroom::open(db).await;
    let young = asked(db, &room).await;
    assert!(!is_public(db, &young).await, "the teller's yes alone opens nothing");
    guardian_says(db, &young, &yes_to_all()).await.unwrap();
    assert!(!is_public(db, &young).await, "nobody gives up the guardian's pause");
    db.clock.push_days(2);
    assert!(is_public(db, &young).await);
    let by: Vec<(Kind, By)> = evidence::of_work(db.read(), young.story).await.unwrap().into_iter().map(|row| (row.kind, row.how.by)).collect();
    assert!(by.contains(&(Kind::Given, By::Person)) && by.contains(&(Kind::Given, By::Guardian)));
    let was = round(db.read(), young.review).await.unwrap().unwrap();
    assert_eq!(was.answer, Some(ReviewAnswer::Approved));
});

on_both!(async fn each_of_them_closes_what_they_say_no_to(db) {
    let room = Newsroom::open(db).await;
    let young = asked(db, &room).await;
    let case = async || {
        let depicted = ledger::Depicted::one(young.story, young.persona, None);
        ledger::case_of(db, &depicted).await.unwrap()
    };
    let print = seen(db, &young).await[0];
    let may = async |purpose, recipient, channel| {
        let of = consent::Use::plain(young.version, print, purpose, recipient, channel, Locale::ENGLISH);
        consent::permit(&of, &case().await, db.now()).is_ok()
    };
    let site = async || may(For::Website, consent::Recipient::Anyone, consent::Channel::Site).await;
    let press = async || may(For::Press, consent::Recipient::Press, consent::Channel::File).await;
    let no_press = answers(&[(For::Website, Choice::Yes), (For::Press, Choice::No)], &[(Element::Name, Choice::Yes)]);
    guardian_says(db, &young, &no_press).await.unwrap();
    db.clock.push_days(2);
    assert_eq!((site().await, press().await), (true, false));
    // They change their mind about one thing, and nothing of the teller's answers changes.
    guardian_says(db, &young, &yes_to_all()).await.unwrap();
    assert_eq!((site().await, press().await), (true, true));
    let teller = testing::teller(db, young.persona).await;
    ::store::write!(db, teller, |work| crate::mine::say_no(work, &testing::keys(), young.story, crate::mine::Question::Place(For::Press, consent::Recipient::Press), &How::from(Method::Link))).unwrap();
    assert_eq!((site().await, press().await), (true, false), "the teller's no needs nobody's help");
    guardian_says(db, &young, &yes_to_all()).await.unwrap();
    assert!(!press().await, "a guardian's yes does not overrule it");

    let guardian = Actor::Guardian(base::LinkId::new(db.chance()));
    ::store::write!(db, guardian, |work| refuse_beside(work, &testing::keys(), young.review, &by_link())).unwrap();
    assert!(!site().await && !is_public(db, &young).await);
});

on_both!(async fn either_takes_down_and_showing_again_takes_both(db) {
    let room = Newsroom::open(db).await;
    let young = asked(db, &room).await;
    guardian_says(db, &young, &yes_to_all()).await.unwrap();
    db.clock.push_days(2);
    assert!(is_public(db, &young).await);
    let guardian = Actor::Guardian(base::LinkId::new(db.chance()));
    ::store::write!(db, guardian, |work| take_back_beside(work, &testing::keys(), young.review, &by_link())).unwrap();
    assert!(!is_public(db, &young).await);
    assert_eq!(stories::find(db.read(), young.story).await.unwrap().state, State::Withdrawn);
    assert_eq!(key(guardian_says(db, &young, &yes_to_all()).await), "error-story-withdrawn");
    let teller = testing::teller(db, young.persona).await;
    let again = async || ::store::write!(db, teller, |work| crate::mine::show_again(work, young.story, &How::from(Method::Link)));
    again().await.unwrap();
    assert!(!is_public(db, &young).await, "the guardian has to say yes again");
    guardian_says(db, &young, &yes_to_all()).await.unwrap();
    assert!(is_public(db, &young).await);
    ::store::write!(db, teller, |work| take_down(work, &testing::keys(), young.story, Method::Link)).unwrap();
    assert!(!is_public(db, &young).await);
    again().await.unwrap();
    assert!(is_public(db, &young).await, "what the guardian said yes to stands");
});

on_both!(async fn without_a_guardian_or_with_what_is_closed_nothing_is_sent(db) {
    let (room, keys) = (Newsroom::open(db).await, testing::keys());
    let mut new = testing::young_enrolment(room.edition, "Young Sample", db.now().plus_days(100));
    let guardian = new.identity.guardian.take();
    let persona = ::store::write!(db, Actor::Operator, |work| persons::enrol(work, &keys, &new)).unwrap().persona;
    // The place stands in the words.
    let (story, version) = room.draft(db, persona, "alpha").await;
    let send = async || ::store::write!(db, room.editor.actor(), |work| submit(work, &keys, story, &[version], Locale::ENGLISH));
    assert_eq!(key(send().await), "error-guardian-missing");
    let noted = persons::Identity { guardian: guardian.clone(), ..new.identity.clone() };
    let correct = async |identity: persons::Identity| ::store::write!(db, Actor::Operator, |work| persons::correct(work, &keys, persona, &identity)).unwrap();
    assert!(!correct(noted.clone()).await.guardian_left);
    assert_eq!(key(send().await), "error-young-closed");
    let safe = room.safeguarding.actor();
    let open = async |actor, why: &'static str| ::store::write!(db, actor, |work| young::open(work, persona, Element::Place, why));
    assert_eq!(key(open(Actor::Operator, "They asked to").await), "people-young-staff");
    assert!(matches!(open(safe, " ").await, Err(Error::Invalid(m)) if m.of("why").is_some()));
    open(safe, "They asked to name their town").await.unwrap();
    let review = send().await.unwrap().0;
    let issued = ::store::write!(db, room.editor.actor(), |work| ask_guardian(work, &keys, review)).unwrap();
    assert!(links::open(db, &keys, issued.secret.reveal(), Purpose::Guardian).await.is_ok());
    ::store::write!(db, safe, |work| young::close(work, persona, Element::Place)).unwrap();
    assert_eq!(key(send().await), "error-young-closed");

    // Somebody else stands beside them now: the link of whoever did so before ends.
    let other = Guardian { name: "Somebody Else".to_owned(), ..guardian.unwrap() };
    let corrected = correct(persons::Identity { guardian: Some(other), ..noted }).await;
    assert!(corrected.guardian_left);
    ::store::write!(db, Actor::Operator, |work| end_links(work, persona)).unwrap();
    assert!(links::open(db, &keys, issued.secret.reveal(), Purpose::Guardian).await.is_err());
    let file = ::store::write!(db, Actor::Operator, |work| persons::read_identity(work, &keys, persona, ReadReason::Contact)).unwrap();
    assert_eq!(file.identity.guardian.unwrap().name, "Somebody Else");
});

on_both!(async fn at_18_it_is_theirs_alone_and_asked_again_once(db) {
    let (room, keys) = (Newsroom::open(db).await, testing::keys());
    let young = asked(db, &room).await;
    let no_press = answers(&[(For::Website, Choice::Yes), (For::Press, Choice::No)], &[(Element::Name, Choice::Yes)]);
    guardian_says(db, &young, &no_press).await.unwrap();
    db.clock.push_days(2);
    assert!(is_public(db, &young).await);
    let again = async || ::store::write!(db, Actor::System, |work| ask_again_at_18(work, &keys, young.persona)).unwrap();
    db.clock.push_days(98);
    assert!(!is_public(db, &young).await, "no job had to run");
    assert_eq!(young::grown_unasked(db.read(), db.now(), 10).await.unwrap(), [young.persona]);
    assert_eq!((again().await, again().await), (true, false));
    assert_eq!(young::grown_unasked(db.read(), db.now(), 10).await.unwrap(), []);
    assert_eq!(key(guardian_says(db, &young, &yes_to_all()).await), "error-review-changed");
    let rounds = stories::reviews(db.read(), young.story).await.unwrap();
    assert_eq!((rounds.len(), rounds[0].answer, &rounds[0].versions), (2, None, &vec![young.version]));
    let ended = evidence::of_work(db.read(), young.story).await.unwrap().into_iter().filter(|row| row.kind == Kind::Expired).count();
    assert!(ended >= 3, "{ended}");
    // Their own yes is enough now, also to what the guardian had refused.
    let grown = Young { review: rounds[0].id, ..young };
    teller_says(db, &grown, &yes_to_all()).await;
    assert!(is_public(db, &grown).await);
    let live: Vec<_> = ledger::grants(db.read(), grown.story).await.unwrap().into_iter().filter(|row| row.is_live(db.now())).collect();
    assert!(live.iter().all(crate::mine::rules::is_own) && live.iter().all(|row| row.grant.answer == consent::Answer::Yes));
});

on_both!(async fn what_the_teller_lets_go_on_waits_for_the_guardian_who_is_asked_too(db) {
    use crate::asks::{self, Said};
    use people::ledger::asks::AskAbout;
    let room = Newsroom::open(db).await;
    let young = crate::testing::young_for(db, &testing::keys(), &room, "heron", 1_000).await;
    ::store::write!(db, room.editor.actor(), |work| ask_guardian(work, &testing::keys(), young.review)).unwrap();
    teller_says(db, &young, &yes_to_all()).await;
    room.clear(db, young.story).await;
    guardian_says(db, &young, &yes_to_all()).await.unwrap();
    let end: base::Instant = "2027-12-19T00:00:00Z".parse::<base::jiff::Timestamp>().unwrap().into();
    let until = |days: i64| (end.plus_days(-days).micros() - db.now().micros()) / 1_000_000;
    db.clock.push_seconds(until(20));
    let mailer = outside::Mailer::memory();
    let letters = async |again: bool| {
        let say = |_: Locale, message: &base::Message| message.key.to_owned();
        let of = (young.review, again);
        let keys = testing::keys();
        let post = people::letters::Post { db, keys: &keys, mailer: &mailer, base_url: "https://example.org", say: &say };
        stories_jobs::mail_guardian(post, of).await.unwrap();
        mailer.sent().len()
    };
    assert_eq!(letters(false).await, 0, "they answered that one");
    let works = crate::mine::works(db, &[young.persona], Locale::ENGLISH).await.unwrap();
    let open = asks::open(db, works).await.unwrap();
    let about = |one: &asks::Ending| Said { work: young.story, about: AskAbout::Ending(one.row.id), choice: Choice::Yes };
    let said: Vec<Said> = open[0].endings.iter().map(about).collect();
    assert!(!said.is_empty());
    let teller = testing::teller(db, young.persona).await;
    ::store::write!(db, teller, |work| asks::answer(work, &testing::keys(), &open, &said, &How::from(Method::Link))).unwrap();
    assert_eq!(letters(true).await, 1);
    let letter = mailer.sent().remove(0);
    assert!(letter.text.contains("mail-guardian-again") && letter.text.contains("https://example.org/my/beside/"), "{}", letter.text);
    assert_eq!(letter.to.as_str(), "guardian@sample.example");
    // Only the teller let it go on: it is over at its hour all the same.
    db.clock.push_seconds(until(0));
    assert!(!is_public(db, &young).await);
    guardian_says(db, &young, &yes_to_all()).await.unwrap();
    assert!(is_public(db, &young).await, "both agree, and both slept on these words long ago");
});
