//! Identities are sealed, every look is written down, and forgetting is final.

use super::*;
use crate::accounts::Role;
use crate::testing::{ambassador, enrolment, keys, shape, staff};
use ::store::search::{self, Scope};
use ::store::testing::TestDb;
use ::store::{audit, on_both};
use base::{EditionId, Locale, TestChance};

fn edition() -> EditionId {
    EditionId::new(&TestChance::new(2026))
}

fn identity() -> Identity {
    Identity {
        legal_name: Some("Ada Augusta Sample".into()),
        email: Some("ada@sample.example".into()),
        phone: Some("07700 900381".into()),
        safe: SafeContact {
            hours: "After three".into(),
            channel: Channel::Text,
            voicemail_name: "the library".into(),
            never_say: "campaign".into(),
            ..SafeContact::unsaid()
        },
        speaks: vec![Locale::ENGLISH, Locale::ARABIC],
        reads: vec![Locale::ARABIC],
        interpreter: Interpreter::Speaking,
        notes: "Likes trains".into(),
        ..Identity::named("Ada")
    }
}

async fn enrolled(db: &Db, identity: Identity) -> Result<Enrolled> {
    let new = Enrol { identity, ..enrolment(edition(), "Ada Sample") };
    ::store::write!(db, Actor::Operator, |work| enrol(work, &keys(), &new))
}

async fn read(db: &Db, actor: Actor, persona: PersonaId) -> Result<IdentityFile> {
    ::store::write!(db, actor, |work| read_identity(work, &keys(), persona, ReadReason::Contact))
}

on_both!(async fn what_was_enrolled_reads_back_and_the_look_is_written_down(db) {
    let me = staff(db, &[Role::Coordinator]).await;
    let Enrolled { persona, .. } = enrolled(db, identity()).await.unwrap();
    assert_eq!(reads(db.read(), &[persona], 10).await.unwrap(), []);

    let file = read(db, me.actor(), persona).await.unwrap();
    assert_eq!(file.identity, identity());
    assert_eq!(file.personas.iter().map(|p| p.id).collect::<Vec<_>>(), [persona]);
    let looked = IdentityRead {
        persona, at: db.now(), actor_kind: "staff".into(), actor_id: Some(me.id.to_string()), reason: ReadReason::Contact,
    };
    assert_eq!(reads(db.read(), &[persona], 10).await.unwrap(), [looked]);
    let about = audit::Filter { subject: Some(persona.to_string()), ..audit::Filter::default() };
    let trail: Vec<String> = audit::list(db.read(), &about, 10).await.unwrap().into_iter().map(|l| l.event).collect();
    assert!(trail.contains(&"identity.read".to_owned()), "{trail:?}");
});

on_both!(async fn a_look_that_fails_later_shows_nothing_and_keeps_nothing(db) {
    let Enrolled { persona, .. } = enrolled(db, identity()).await.unwrap();
    let outcome = ::store::write!(db.db, Actor::Operator, |work| async {
        read_identity(work, &keys(), persona, ReadReason::Contact).await?;
        Err::<(), _>(Error::refused("error-slug"))
    });
    assert!(outcome.is_err());
    assert_eq!(reads(db.read(), &[persona], 10).await.unwrap(), []);
});

on_both!(async fn several_personas_of_one_person_are_found_only_with_the_key(db) {
    let Enrolled { persona, .. } = enrolled(db, identity()).await.unwrap();
    let stranger = ambassador(db, &keys(), edition()).await.persona;
    db.clock.push_seconds(1);
    let second = ::store::write!(db.db, Actor::Operator, |work| add_persona(
        work, &keys(), persona, &shape("Lantern"), &SlugWish::Random
    )).unwrap();
    let file = read(db, Actor::Operator, second).await.unwrap();
    assert_eq!(file.personas.iter().map(|p| p.id).collect::<Vec<_>>(), [persona, second]);
    assert_eq!(read(db, Actor::Operator, stranger).await.unwrap().personas.len(), 1);
    let with_other_keys = ::store::write!(db.db, Actor::Operator, |work| async {
        read_identity(work, &Keys::new(&[1; 32]), persona, ReadReason::Contact).await
    });
    assert!(matches!(with_other_keys, Err(Error::Fault(_))));
});

on_both!(async fn a_correction_replaces_and_is_checked(db) {
    let Enrolled { persona, .. } = enrolled(db, identity()).await.unwrap();
    let moved = Identity { phone: None, notes: " Moved house ".into(), ..identity() };
    ::store::write!(db.db, Actor::Operator, |work| correct(work, &keys(), persona, &moved)).map(drop).unwrap();
    let now = read(db, Actor::Operator, persona).await.unwrap().identity;
    assert_eq!((now.phone, now.notes.as_str()), (None, "Moved house"));
    let told: Vec<_> = reads(db.read(), &[persona], 10).await.unwrap().into_iter().map(|r| r.reason).collect();
    assert_eq!(told.len(), 2);
    assert!(told.contains(&ReadReason::Correct));
});

on_both!(async fn what_may_not_be_written_is_said_beside_its_field(db) {
    for (wrong, field, key) in [
        (Identity { contact_name: " ".into(), ..identity() }, "contact_name", "error-required"),
        (Identity { email: Some("ada".into()), ..identity() }, "email", "error-email"),
        (Identity { notes: "Her asylum claim is pending".into(), ..identity() }, "notes", "people-no-status"),
        (Identity { notes: "x".repeat(2_001), ..identity() }, "notes", "error-too-long"),
        (Identity { other_languages: "refugee status".into(), ..identity() }, "other_languages", "people-no-status"),
    ] {
        let Err(Error::Invalid(mistakes)) = enrolled(db, wrong).await else { panic!("{field}") };
        assert_eq!(mistakes.0.iter().map(|(f, m)| (*f, m.key)).collect::<Vec<_>>(), [(field, key)]);
    }
    let blank = Identity { email: Some(" ".into()), phone: Some(String::new()), ..identity() };
    let Enrolled { persona, .. } = enrolled(db, blank).await.unwrap();
    let kept = read(db, Actor::Operator, persona).await.unwrap().identity;
    assert_eq!((kept.email, kept.phone), (None, None));
});

on_both!(async fn forgetting_is_final_for_every_persona(db) {
    let Enrolled { persona, ambassador } = enrolled(db, identity()).await.unwrap();
    let new = SlugWish::Exactly("ada-sample".parse().unwrap());
    let second = ::store::write!(db.db, Actor::Operator, |work| add_persona(work, &keys(), persona, &shape("Ada Sample"), &new)).unwrap();
    let stranger = self::ambassador(db, &keys(), edition()).await.persona;

    let mut gone = ::store::write!(db.db, Actor::Operator, |work| forget(work, &keys(), second)).unwrap();
    gone.sort();
    let mut both = vec![persona, second];
    both.sort();
    assert_eq!(gone, both);
    for one in both {
        assert!(matches!(read(db, Actor::Operator, one).await, Err(Error::Missing)));
        let left = personas::find(db.read(), one).await.unwrap();
        assert_eq!(left.for_staff(), &Shape::hidden());
        assert!(!left.slug.as_str().contains("ada"));
        assert!(matches!(teller(db, &keys(), one, LinkId::new(db.chance())).await, Err(Error::Missing)));
    }
    assert!(ambassadors::find(db.read(), ambassador).await.unwrap().left_at.is_some());
    assert!(matches!(::store::write!(db.db, Actor::Operator, |work| forget(work, &keys(), persona)), Err(Error::Missing)));
    assert!(read(db, Actor::Operator, stranger).await.is_ok(), "nobody else is touched");
    let found = search::find(db, Scope::Desk, &search::Query { words: "ada".into(), ..Default::default() }, 9, 0).await.unwrap();
    assert_eq!(found.iter().map(|hit| &*hit.subject).collect::<Vec<_>>(), [&*stranger.to_string()], "nor found again");
});

on_both!(async fn a_teller_acts_as_the_same_person_whichever_persona(db) {
    let Enrolled { persona, .. } = enrolled(db, identity()).await.unwrap();
    let second = ::store::write!(db.db, Actor::Operator, |work| add_persona(
        work, &keys(), persona, &shape("Lantern"), &SlugWish::Random
    )).unwrap();
    let link = LinkId::new(db.chance());
    let (one, two) = (teller(db, &keys(), persona, link).await.unwrap(), teller(db, &keys(), second, link).await.unwrap());
    assert_eq!(one, two);
    assert_eq!(one.trace(), ("storyteller", Some(link.to_string())));
});

#[tokio::test]
async fn the_file_on_disk_holds_no_identity_and_no_link() {
    let db = TestDb::sqlite().await;
    let Enrolled { persona, .. } = enrolled(&db, identity()).await.unwrap();
    let Actor::Storyteller(person, _) = teller(&db, &keys(), persona, LinkId::new(db.chance())).await.unwrap() else {
        panic!("a storyteller")
    };
    let mut bytes = std::fs::read(db.folder().join("firsthand.db")).unwrap();
    bytes.extend(std::fs::read(db.folder().join("firsthand.db-wal")).unwrap_or_default());
    let holds = |words: &str| bytes.windows(words.len()).any(|window| window == words.as_bytes());
    for secret in ["Ada Augusta", "ada@sample.example", "07700 900381", "the library", "Likes trains"] {
        assert!(!holds(secret), "{secret}");
    }
    // Both ids are there, but no row has both: the person's id stands only in its own two tables.
    assert!(holds(&person.to_string()) && holds(&persona.to_string()));
    let sealed = bond::sealed_link(db.read(), persona).await.unwrap();
    assert!(!sealed.contains(&person.to_string()));
}

#[tokio::test]
async fn logs_and_audit_carry_neither_person_nor_identity() {
    let db = TestDb::sqlite().await;
    let Enrolled { persona, .. } = enrolled(&db, identity()).await.unwrap();
    read(&db, Actor::Operator, persona).await.unwrap();
    let link = LinkId::new(db.chance());
    let Actor::Storyteller(person, _) = teller(&db, &keys(), persona, link).await.unwrap() else { panic!() };
    let trail = format!("{:?}", audit::list(db.read(), &audit::Filter::default(), 50).await.unwrap());
    assert!(!trail.contains(&person.to_string()) && !trail.contains("Ada"), "{trail}");
    assert_eq!(format!("{:?}", identity()), "Identity(…)");
    assert_eq!(format!("{:?}", identity().safe), "SafeContact(…)");
    let new = Enrol { identity: identity(), ..enrolment(edition(), "Ada Sample") };
    assert!(!format!("{new:?}").contains("Ada"));
}

on_both!(async fn until_when_somebody_is_under_18_is_kept_with_every_persona_of_theirs(db) {
    let keys = keys();
    let edition = EditionId::new(&base::TestChance::new(1));
    let new = crate::testing::enrolment(edition, "Young Sample");
    // They appear by what they are, or by a name that is not theirs.
    let shape = Shape { name_form: NameForm::Pseudonym, voice_form: VoiceForm::Actor, ..new.shape.clone() };
    let young = |grown_at| Enrol { identity: Identity { age: AgeBand::Teen, grown_at, ..new.identity.clone() }, shape: shape.clone(), ..new.clone() };
    for wrong in [None, Some(db.now()), Some(db.now().plus_days(20 * 366))] {
        let outcome = ::store::write!(db.db, Actor::Operator, |work| enrol(work, &keys, &young(wrong)));
        assert!(matches!(outcome, Err(Error::Invalid(m)) if m.of("grown_at").is_some()), "{wrong:?}");
    }
    let grown_at = db.now().plus_days(400);
    let persona = ::store::write!(db.db, Actor::Operator, |work| enrol(work, &keys, &young(Some(grown_at)))).unwrap().persona;
    let another = ::store::write!(db.db, Actor::Operator, |work| add_persona(work, &keys, persona, &shape, &SlugWish::Random)).unwrap();
    let is_young = async |persona, days| young::is_young(db.read(), persona, db.now().plus_days(days)).await.unwrap();
    for one in [persona, another] {
        assert!(is_young(one, 399).await && !is_young(one, 400).await);
        let depicted = ledger::Depicted::one(base::StoryId::new(db.chance()), one, None);
        let case = ledger::case_of(db, &depicted).await.unwrap();
        assert_eq!(case.people[0].age, consent::Age::Young { turns_18: grown_at });
    }
    let grown = Identity { age: AgeBand::Adult, grown_at: Some(grown_at), ..new.identity.clone() };
    let corrected = ::store::write!(db.db, Actor::Operator, |work| correct(work, &keys, another, &grown)).unwrap();
    let both: std::collections::BTreeSet<PersonaId> = corrected.personas.iter().copied().collect();
    assert_eq!((both, corrected.guardian_left), ([persona, another].into(), false));
    assert!(!is_young(persona, 0).await && !is_young(another, 0).await);
});

on_both!(async fn who_opened_something_by_a_link_of_theirs_is_written_down_once_an_hour(db) {
    let edition = EditionId::new(&TestChance::new(2026));
    let persona = crate::testing::ambassador(db, &keys(), edition).await.persona;
    let (one, other) = (LinkId::new(db.chance()), LinkId::new(db.chance()));
    for _ in 0..3 {
        guardian_looked(db, persona, one).await.unwrap();
        support_looked(db, persona, other).await.unwrap();
        db.clock.push_seconds(1_200);
    }
    let told = |reads: Vec<IdentityRead>| {
        reads.into_iter().map(|read| (read.actor_kind, read.actor_id, read.reason)).collect::<std::collections::BTreeSet<_>>()
    };
    let wanted = [("guardian", one, ReadReason::Beside), ("support", other, ReadReason::Support)];
    let wanted = wanted.map(|(who, link, why)| (who.to_owned(), Some(link.to_string()), why));
    let reads = reads(db.read(), &[persona], 10).await.unwrap();
    assert_eq!((reads.len(), told(reads)), (2, wanted.into()));
    db.clock.push_seconds(60);
    guardian_looked(db, persona, one).await.unwrap();
    guardian_looked(db, persona, other).await.unwrap();
    assert_eq!(super::reads(db.read(), &[persona], 10).await.unwrap().len(), 4, "an hour later, and by another link");
});
