//! The words are sealed, read by whom they chose and by nobody else, changed by
//! nobody else, and gone with the person.

use super::*;
use crate::accounts::Role;
use crate::persons;
use crate::testing::{ambassador, keys, staff, teller};
use ::store::on_both;
use ::store::testing::TestDb;
use base::{EditionId, TestChance};

const TIGRINYA: &str = "ንስራሕ መጺእና";

fn ti() -> Locale {
    "ti".parse().unwrap()
}

async fn somebody(db: &TestDb) -> (PersonaId, Actor) {
    let persona = ambassador(db, &keys(), EditionId::new(&TestChance::new(2026))).await.persona;
    let own = teller(db, persona).await;
    ::store::write!(db, own, |work| choose_languages(work, persona, ti(), Some(Locale::ENGLISH))).unwrap();
    (persona, own)
}

async fn standing(db: &TestDb, persona: PersonaId) -> Sheet {
    sheet(db.read(), &[persona]).await.unwrap().unwrap()
}

fn part(part: Part, own: &str, second: Option<&str>) -> Written {
    Written { part, own: own.into(), second: second.map(Into::into) }
}

async fn put(db: &TestDb, persona: PersonaId, place: Place, written: &Written, seen: &str) -> Result<KeyMessageId> {
    let (own, sheet) = (teller(db, persona).await, standing(db, persona).await);
    ::store::write!(db, own, |work| save(work, &keys(), &sheet, place, written, seen))
}

async fn theirs(db: &TestDb, persona: PersonaId) -> Vec<Message> {
    let own = teller(db, persona).await;
    ::store::write!(db, own, |work| read(work, &keys(), persona)).unwrap()
}

async fn looks(db: &TestDb, persona: PersonaId) -> usize {
    persons::reads(db.read(), &[persona], 100).await.unwrap().len()
}

on_both!(async fn every_step_is_kept_in_both_languages_and_gone_on_with(db) {
    let (persona, _) = somebody(db).await;
    assert!(theirs(db, persona).await.is_empty());
    assert!(matches!(put(db, persona, Place::First, &part(Part::Proof, "x", None), "").await, Err(Error::Missing)));
    put(db, persona, Place::First, &part(Part::Words, TIGRINYA, Some(" We came to work. ")), "").await.unwrap();
    for one in [part(Part::Proof, "ዱኳነይ", Some("My shop")), part(Part::Bridge, "", Some(""))] {
        let seen = theirs(db, persona).await[0].seen();
        db.clock.push_seconds(60);
        put(db, persona, Place::First, &one, &seen).await.unwrap();
    }
    put(db, persona, Place::Unanswered, &part(Part::Words, "ስድራቤተይ", None), "").await.unwrap();
    let all = theirs(db, persona).await;
    let first = &all[0];
    assert_eq!((all.len(), first.place, first.language, all[1].place), (2, Place::First, ti(), Place::Unanswered));
    assert_eq!((first.said.words.as_str(), first.said.proof.as_str()), (TIGRINYA, "ዱኳነይ"));
    let second = first.second(Locale::ENGLISH).unwrap();
    assert_eq!((second.said.words.as_str(), second.said.proof.as_str()), ("We came to work.", "My shop"));
    assert_eq!(second.theirs, [Part::Words, Part::Proof].into());
    assert_eq!(looks(db, persona).await, 0, "they read themself");
    // Other languages are chosen: what is written stays in its own.
    let own = teller(db, persona).await;
    ::store::write!(db, own, |work| choose_languages(work, persona, Locale::ARABIC, Some(ti()))).unwrap();
    assert_eq!(theirs(db, persona).await, all);
    let twice = ::store::write!(db, own, |work| choose_languages(work, persona, ti(), Some(ti())));
    assert!(matches!(twice, Err(Error::Invalid(wrong)) if wrong.of("second").is_some()));
});

on_both!(async fn two_screens_overwrite_nothing(db) {
    let (persona, _) = somebody(db).await;
    put(db, persona, Place::First, &part(Part::Words, "ሓደ", None), "").await.unwrap();
    let late = put(db, persona, Place::First, &part(Part::Words, "ካልእ", None), "").await;
    assert!(matches!(late, Err(Error::Conflict(_))), "opened before there was one");
    let seen = theirs(db, persona).await[0].seen();
    db.clock.push_seconds(1);
    put(db, persona, Place::First, &part(Part::Proof, "ዱኳን", None), &seen).await.unwrap();
    let late = put(db, persona, Place::First, &part(Part::Proof, "ካልእ", None), &seen).await;
    assert!(matches!(late, Err(Error::Conflict(_))));
    assert_eq!(theirs(db, persona).await[0].said.proof, "ዱኳን");
});

on_both!(async fn nobody_reads_it_whom_they_did_not_choose(db) {
    let (persona, own) = somebody(db).await;
    put(db, persona, Place::First, &part(Part::Words, TIGRINYA, None), "").await.unwrap();
    let (trainer, other) = (staff(db, &[Role::Trainer]).await, staff(db, &[Role::Coordinator]).await);
    let safeguarding = staff(db, &[Role::Safeguarding]).await;
    let look = async |who: Actor| ::store::write!(db, who, |work| read(work, &keys(), persona));
    for who in [trainer.actor(), other.actor(), Actor::System, Actor::Operator, Actor::Visitor] {
        assert!(matches!(look(who).await, Err(Error::Missing)));
    }
    let choose = async |with: &[StaffId]| {
        let with = with.iter().copied().collect();
        ::store::write!(db, own, |work| share(work, persona, &with))
    };
    let wrong = choose(&[trainer.id, safeguarding.id]).await;
    assert!(matches!(wrong, Err(Error::Invalid(_))), "only those who help with it");
    choose(&[trainer.id]).await.unwrap();
    assert_eq!(look(trainer.actor()).await.unwrap()[0].said.words, TIGRINYA);
    assert!(matches!(look(other.actor()).await, Err(Error::Missing)));
    let seen = persons::reads(db.read(), &[persona], 100).await.unwrap();
    assert_eq!(seen.iter().map(|one| one.reason).collect::<Vec<_>>(), [ReadReason::KeyMessages]);
    choose(&[other.id]).await.unwrap();
    assert!(matches!(look(trainer.actor()).await, Err(Error::Missing)), "from now on");
    ::store::write!(db, Actor::Operator, |work| unshare_again(work, persona, other.id)).unwrap();
    assert!(matches!(look(other.actor()).await, Err(Error::Missing)), "after a restore");
    assert_eq!(looks(db, persona).await, 1);
});

on_both!(async fn whoever_helps_writes_the_second_language_and_nothing_else(db) {
    let (persona, own) = somebody(db).await;
    put(db, persona, Place::First, &part(Part::Words, TIGRINYA, None), "").await.unwrap();
    let trainer = staff(db, &[Role::Trainer]).await;
    let seen = theirs(db, persona).await[0].seen();
    let help_with = async |words: &str, proof: &str, seen: &str| {
        let said = Said { words: words.into(), proof: proof.into(), bridge: String::new() };
        ::store::write!(db, trainer.actor(), |work| help(work, &keys(), (persona, Place::First), &said, seen))
    };
    assert!(matches!(help_with("We came.", "", &seen).await, Err(Error::Missing)), "not chosen");
    ::store::write!(db, own, |work| share(work, persona, &[trainer.id].into())).unwrap();
    db.clock.push_seconds(1);
    help_with("We came to work.", "", &seen).await.unwrap();
    let message = theirs(db, persona).await.remove(0);
    let second = message.second(Locale::ENGLISH).unwrap();
    assert_eq!((message.said.words.as_str(), second.said.words.as_str()), (TIGRINYA, "We came to work."));
    assert!(second.theirs.is_empty());
    // A form of theirs that was open meanwhile does not empty it again.
    let late = put(db, persona, Place::First, &part(Part::Words, TIGRINYA, Some("")), &seen).await;
    assert!(matches!(late, Err(Error::Conflict(_))));
    // They write it anew: from then on it is theirs.
    let seen = message.seen();
    db.clock.push_seconds(1);
    put(db, persona, Place::First, &part(Part::Words, TIGRINYA, Some("We came, we stayed.")), &seen).await.unwrap();
    let seen = theirs(db, persona).await[0].seen();
    help_with("Another", "My shop", &seen).await.unwrap();
    let second = theirs(db, persona).await[0].second(Locale::ENGLISH).unwrap().clone();
    assert_eq!((second.said.words.as_str(), second.said.proof.as_str()), ("We came, we stayed.", "My shop"));
    let seen = theirs(db, persona).await[0].seen();
    let long = help_with(&"x".repeat(241), "", &seen).await;
    assert!(matches!(long, Err(Error::Invalid(wrong)) if wrong.of("words").is_some()));
    ::store::write!(db, own, |work| choose_languages(work, persona, ti(), None)).unwrap();
    assert!(matches!(help_with("Once more", "", &seen).await, Err(Error::Refused(_))), "no second language");
});

on_both!(async fn older_words_stay_while_a_story_carries_them(db) {
    let (persona, own) = somebody(db).await;
    let story = StoryId::new(db.chance());
    let first = put(db, persona, Place::First, &part(Part::Words, "ሓደ", Some("One")), "").await.unwrap();
    ::store::write!(db, Actor::System, |work| carry(work, persona, first, story)).unwrap();
    let seen = theirs(db, persona).await[0].seen();
    db.clock.push_seconds(1);
    // What shows it is no word of the message: the story carries it as it stands.
    assert_eq!(put(db, persona, Place::First, &part(Part::Proof, "ዱኳን", None), &seen).await.unwrap(), first);
    assert_eq!(uses(db.read(), &[persona]).await.unwrap()[0].outgrown_at, None);
    let seen = theirs(db, persona).await[0].seen();
    let newer = put(db, persona, Place::First, &part(Part::Words, "ክልተ", None), &seen).await.unwrap();
    assert_ne!(newer, first);
    let used = carried_by(db.read(), story).await.unwrap();
    assert_eq!((used.len(), used[0].message, used[0].outgrown_at.is_some()), (1, first, true));
    let older = ::store::write!(db, own, |work| read_some(work, &keys(), persona, &[first].into())).unwrap();
    assert_eq!((older[0].said.words.as_str(), older[0].second(Locale::ENGLISH).unwrap().said.words.as_str()), ("ሓደ", "One"));
    let now = theirs(db, persona).await;
    assert_eq!((now.len(), now[0].said.words.as_str(), now[0].said.proof.as_str()), (1, "ክልተ", "ዱኳን"));
    let again = ::store::write!(db, Actor::System, |work| carry(work, persona, first, story));
    assert!(matches!(again, Err(Error::Conflict(_))), "older words are not put in anew");
    // The story drops it: the older words are gone.
    ::store::write!(db, Actor::System, |work| leave_out(work, first, story)).unwrap();
    let older = ::store::write!(db, own, |work| read_some(work, &keys(), persona, &[first].into())).unwrap();
    assert!(older.is_empty() && carried_by(db.read(), story).await.unwrap().is_empty());
    // Newer words that nothing carries replace each other without a trace.
    let seen = theirs(db, persona).await[0].seen();
    put(db, persona, Place::First, &part(Part::Words, "ሰለስተ", None), &seen).await.unwrap();
    let older = ::store::write!(db, own, |work| read_some(work, &keys(), persona, &[newer].into())).unwrap();
    assert!(older.is_empty());
});

on_both!(async fn taken_away_is_gone_also_after_a_restore(db) {
    let (persona, own) = somebody(db).await;
    let stranger = ambassador(db, &keys(), EditionId::new(&TestChance::new(2026))).await.persona;
    let message = put(db, persona, Place::First, &part(Part::Words, "ሓደ", None), "").await.unwrap();
    let theft = ::store::write!(db, own, |work| remove(work, stranger, message));
    assert!(matches!(theft, Err(Error::Missing)));
    ::store::write!(db, own, |work| remove(work, persona, message)).unwrap();
    assert!(theirs(db, persona).await.is_empty());
    let again = ::store::write!(db, Actor::Operator, |work| remove_again(work, message));
    assert!(matches!(again, Err(Error::Missing)));
    // What a story carries ends, and is there for both to see where.
    let story = StoryId::new(db.chance());
    let message = put(db, persona, Place::First, &part(Part::Words, "ክልተ", None), "").await.unwrap();
    ::store::write!(db, Actor::System, |work| carry(work, persona, message, story)).unwrap();
    for _ in 0..2 {
        ::store::write!(db, own, |work| remove(work, persona, message)).unwrap();
    }
    assert!(theirs(db, persona).await.is_empty());
    assert!(uses(db.read(), &[persona]).await.unwrap()[0].outgrown_at.is_some());
});

on_both!(async fn before_and_after_are_kept_apart(db) {
    let (persona, own) = somebody(db).await;
    let sure = async |moment, level| ::store::write!(db, own, |work| say_sure(work, persona, moment, level));
    for wrong in [0, 6, 255] {
        assert!(matches!(sure(Moment::Before, wrong).await, Err(Error::Invalid(_))));
    }
    assert!(matches!(sure(Moment::After, 3).await, Err(Error::Conflict(_))), "after what?");
    sure(Moment::Before, 1).await.unwrap();
    sure(Moment::Before, 2).await.unwrap();
    put(db, persona, Place::First, &part(Part::Words, "ሓደ", None), "").await.unwrap();
    assert!(matches!(sure(Moment::Before, 5).await, Err(Error::Conflict(_))));
    sure(Moment::After, 4).await.unwrap();
    let said = confidence(db.read(), persona).await.unwrap();
    assert_eq!(said.iter().map(|(moment, sure)| (*moment, sure.level)).collect::<Vec<_>>(), [(Moment::Before, 2), (Moment::After, 4)]);
});

on_both!(async fn it_goes_with_the_person(db) {
    let (persona, own) = somebody(db).await;
    let trainer = staff(db, &[Role::Trainer]).await;
    let story = StoryId::new(db.chance());
    let message = put(db, persona, Place::First, &part(Part::Words, "ሓደ", Some("One")), "").await.unwrap();
    ::store::write!(db, own, |work| async {
        share(work, persona, &[trainer.id].into()).await?;
        carry(work, persona, message, story).await?;
        say_sure(work, persona, Moment::After, 3).await
    })
    .unwrap();
    ::store::write!(db, Actor::Operator, |work| persons::forget(work, &keys(), persona)).unwrap();
    assert!(sheet(db.read(), &[persona]).await.unwrap().is_none());
    assert!(uses(db.read(), &[persona]).await.unwrap().is_empty() && shares(db.read(), persona).await.unwrap().is_empty());
    assert!(confidence(db.read(), persona).await.unwrap().is_empty());
});

#[tokio::test]
async fn the_file_on_disk_holds_no_word_of_it() {
    let db = TestDb::sqlite().await;
    let (persona, _) = somebody(&db).await;
    put(&db, persona, Place::First, &part(Part::Words, TIGRINYA, Some("We came to work.")), "").await.unwrap();
    let mut bytes = std::fs::read(db.folder().join("firsthand.db")).unwrap();
    bytes.extend(std::fs::read(db.folder().join("firsthand.db-wal")).unwrap_or_default());
    let holds = |words: &str| bytes.windows(words.len()).any(|window| window == words.as_bytes());
    assert!(!holds(TIGRINYA) && !holds("We came to work."));
    assert_eq!(format!("{:?}", theirs(&db, persona).await[0].said), "Said(…)");
}
