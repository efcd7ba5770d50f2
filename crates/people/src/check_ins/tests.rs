//! What is answered is sealed, what worries is heard, and nobody who does not
//! want to be asked is asked. When somebody is asked stands in `newsroom::care`.

use super::*;
use crate::accounts::Role;
use crate::persons;
use crate::testing::{ambassador, keys, staff, teller};
use ::store::on_both;
use ::store::testing::TestDb;
use base::{Actor, EditionId, StoryId, TestChance};

async fn somebody(db: &TestDb) -> PersonaId {
    ambassador(db, &keys(), EditionId::new(&TestChance::new(2026))).await.persona
}

/// Somebody who was asked how they are today.
async fn asked_today(db: &TestDb) -> (PersonaId, CheckIn) {
    let persona = somebody(db).await;
    let one = Appearance { persona, about: About::Story(StoryId::new(db.chance())), at: db.now() };
    ::store::write!(db, Actor::System, |work| plan(work, &[one])).unwrap();
    let first = of_persona_whole(db.read(), persona).await.unwrap().remove(0);
    ::store::write!(db, Actor::System, |work| asked(work, &first, false)).unwrap();
    (persona, latest(db.read(), &[persona]).await.unwrap().unwrap())
}

fn said(answer: Answer, words: &str) -> Said {
    Said { answer, words: words.to_owned() }
}

async fn kinds(db: &TestDb) -> Vec<concerns::Kind> {
    concerns::list(db.read(), true, 100, 0).await.unwrap().into_iter().map(|one| one.kind).collect()
}

async fn letters(db: &TestDb) -> usize {
    let queued = ::store::jobs::list(db, ::store::jobs::State::Queued, 100, 0).await.unwrap();
    queued.iter().filter(|job| job.kind == concerns::jobs::MAIL_CONCERNS).count()
}

on_both!(async fn an_answer_is_sealed_and_the_last_one_holds(db) {
    let (persona, check_in) = asked_today(db).await;
    let own = teller(db, persona).await;
    for one in [said(Answer::Fine, ""), said(Answer::Mixed, "  A long day. ")] {
        ::store::write!(db, own, |work| answer(work, &keys(), &check_in, &one)).unwrap();
    }
    let read = ::store::write!(db, own, |work| crate::check_ins::said(work, &keys(), &check_in)).unwrap();
    assert!(read == Some(said(Answer::Mixed, "A long day.")));
    assert!(persons::reads(db.read(), &[persona], 10).await.unwrap().is_empty(), "they read themself");
    // A look by anybody else is written down for them.
    let safeguarding = staff(db, &[Role::Safeguarding]).await.actor();
    ::store::write!(db, safeguarding, |work| crate::check_ins::said(work, &keys(), &check_in)).unwrap();
    assert_eq!(persons::reads(db.read(), &[persona], 10).await.unwrap().len(), 1);
    assert_eq!((kinds(db).await.len(), letters(db).await), (0, 0), "nothing to worry about");
    let listed = answered(db.read(), 10, 0).await.unwrap();
    assert_eq!((listed.len(), count_answered(db.read()).await.unwrap(), listed[0].id), (1, 1, check_in.id));
    for wrong in ["x".repeat(2_001), "my asylum claim".to_owned()] {
        let refused = ::store::write!(db, own, |work| answer(work, &keys(), &check_in, &said(Answer::Fine, &wrong)));
        assert!(matches!(refused, Err(Error::Invalid(m)) if m.of("words").is_some()));
    }
});

on_both!(async fn an_answer_that_worries_is_heard_by_safeguarding_once(db) {
    let (persona, check_in) = asked_today(db).await;
    let (one, other) = (staff(db, &[Role::Safeguarding]).await, staff(db, &[Role::Safeguarding]).await);
    staff(db, &[Role::Coordinator]).await;
    let own = teller(db, persona).await;
    let say = async |what: &Said| ::store::write!(db, own, |work| answer(work, &keys(), &check_in, what)).unwrap();
    say(&said(Answer::Fine, "")).await;
    assert!(kinds(db).await.is_empty());
    for _ in 0..2 {
        say(&said(Answer::NotGood, "They found my page.")).await;
    }
    assert_eq!(kinds(db).await, [concerns::Kind::NotWell]);
    assert_eq!(letters(db).await, 2, "one for each of them, however often it is pressed");
    say(&said(Answer::CallMe, "")).await;
    assert_eq!(kinds(db).await.len(), 2);
    // Better now: what was heard stays until somebody has spoken with them.
    say(&said(Answer::Fine, "")).await;
    assert_eq!(kinds(db).await.len(), 2);
    let heard = concerns::list(db.read(), true, 10, 0).await.unwrap();
    // Both were raised in the same second.
    let unwell = heard.iter().find(|one| one.kind == concerns::Kind::NotWell).unwrap();
    assert_eq!(unwell.work, check_in.story());
    let words = ::store::write!(db, one.actor(), |work| concerns::words(work, &keys(), unwell)).unwrap();
    assert_eq!(words.as_deref(), Some("They found my page."));
    // It holds nothing back.
    let held = ledger_rests(db, persona).await;
    assert!(!held);
    ::store::write!(db, other.actor(), |work| concerns::clear(work, unwell.id)).unwrap();
    assert_eq!(kinds(db).await, [concerns::Kind::CallMe]);
});

async fn ledger_rests(db: &TestDb, persona: PersonaId) -> bool {
    use crate::ledger::{Depicted, cases};
    let story = StoryId::new(db.chance());
    let case = cases(db.read(), &[Depicted::one(story, persona, None)]).await.unwrap().remove(&story).unwrap();
    case.people.iter().any(|one| one.paused)
}

on_both!(async fn the_letter_to_safeguarding_says_nothing_of_anybody(db) {
    let (persona, check_in) = asked_today(db).await;
    let member = staff(db, &[Role::Safeguarding]).await;
    let own = teller(db, persona).await;
    let mailer = outside::Mailer::memory();
    let say = |_: base::Locale, message: &base::Message| format!("{} {:?}", message.key, message.args);
    let mail = async || concerns::jobs::mail_concerns(db, &mailer, "https://x.example", &say, member.id).await.unwrap();
    mail().await;
    assert!(mailer.sent().is_empty(), "nothing waits");
    ::store::write!(db, own, |work| answer(work, &keys(), &check_in, &said(Answer::CallMe, "They found my page."))).unwrap();
    mail().await;
    let letter = mailer.sent().remove(0);
    for secret in ["Ada", "found", "call", &persona.to_string(), &check_in.id.to_string()] {
        assert!(!letter.text.contains(secret) && !letter.subject.contains(secret), "{secret}: {}", letter.text);
    }
    assert!(letter.text.trim_end().ends_with("https://x.example/desk/"));
});

on_both!(async fn it_can_be_turned_off_and_on_and_goes_with_the_person(db) {
    let (persona, check_in) = asked_today(db).await;
    let own = teller(db, persona).await;
    ::store::write!(db, own, |work| answer(work, &keys(), &check_in, &said(Answer::Fine, "Well."))).unwrap();
    for _ in 0..2 {
        ::store::write!(db, own, |work| turn_off(work, persona)).unwrap();
        assert_eq!(off(db.read(), &[persona]).await.unwrap(), [persona].into());
    }
    for _ in 0..2 {
        ::store::write!(db, own, |work| turn_on(work, persona)).unwrap();
        assert!(off(db.read(), &[persona]).await.unwrap().is_empty());
    }
    ::store::write!(db, Actor::Operator, |work| turn_off_again(work, persona)).unwrap();
    assert_eq!(off(db.read(), &[persona]).await.unwrap(), [persona].into(), "a restore keeps it off");
    let nobody = PersonaId::new(db.chance());
    assert!(matches!(::store::write!(db, Actor::Operator, |work| turn_off_again(work, nobody)), Err(Error::Missing)));
    ::store::write!(db, Actor::Operator, |work| persons::forget(work, &keys(), persona)).unwrap();
    assert!(of_persona_whole(db.read(), persona).await.unwrap().is_empty());
    assert!(off(db.read(), &[persona]).await.unwrap().is_empty());
});

on_both!(async fn what_was_asked_long_ago_goes_with_what_was_said(db) {
    let (persona, check_in) = asked_today(db).await;
    let own = teller(db, persona).await;
    ::store::write!(db, own, |work| answer(work, &keys(), &check_in, &said(Answer::Fine, "Well."))).unwrap();
    let sweep_before = async |days: i64| {
        let before = db.now().plus_days(-days);
        ::store::write!(db, Actor::System, |work| sweep(work, before)).unwrap()
    };
    db.clock.push_days(365);
    assert_eq!(sweep_before(365).await, 0);
    db.clock.push_days(1);
    assert_eq!(sweep_before(365).await, 1, "the same day's; the others were due later");
    assert!(latest(db.read(), &[persona]).await.unwrap().is_none());
});

#[tokio::test]
async fn the_file_on_disk_holds_no_answer() {
    let db = TestDb::sqlite().await;
    let (persona, check_in) = asked_today(&db).await;
    let own = teller(&db, persona).await;
    let what = said(Answer::NotGood, "They found my page.");
    ::store::write!(db, own, |work| answer(work, &keys(), &check_in, &what)).unwrap();
    let mut bytes = std::fs::read(db.folder().join("firsthand.db")).unwrap();
    bytes.extend(std::fs::read(db.folder().join("firsthand.db-wal")).unwrap_or_default());
    let holds = |words: &str| bytes.windows(words.len()).any(|window| window == words.as_bytes());
    assert!(!holds("They found my page.") && !holds("not-good"));
    assert_eq!(format!("{what:?}"), "Said(…)");
}
