//! Every file that went to somebody by name is known, can be judged by its
//! code, and is asked back until the person lets it go.

mod posts;

use super::*;
use crate::accounts::Role;
use crate::ledger::{self, About, Answers, Choice, Kind, Method, NewRisk, Solicitor, evidence};
use crate::testing::{ambassador, keys, staff};
use ::store::on_both;
use ::store::testing::TestDb;
use base::{Actor, EditionId, LinkId, Locale, PartnerId, TestChance, VersionId};
use consent::{Channel, Element, Fingerprint, Outcome, Purpose as For, Set};

/// A work that its person let two partners and the press show.
struct World {
    story: StoryId,
    persona: PersonaId,
    version: VersionId,
    partners: [PartnerId; 2],
    room: LinkId,
}

const PRINT: Fingerprint = Fingerprint([9; 32]);

async fn world(db: &TestDb) -> World {
    let persona = ambassador(db, &keys(), EditionId::new(&TestChance::new(2026))).await.persona;
    let chance = db.chance();
    let partners = [PartnerId::new(chance), PartnerId::new(chance)];
    let world = World {
        story: StoryId::new(chance),
        persona,
        version: VersionId::new(chance),
        partners,
        room: LinkId::new(chance),
    };
    let safeguarding = staff(db, &[Role::Safeguarding]).await;
    let risk = NewRisk {
        work: world.story,
        fingerprint: PRINT,
        outcome: Outcome::Allowed,
        solicitor: Solicitor::NotNeeded,
        reason: "Named at her own wish".to_owned(),
        weighed: ledger::Weighed::default(),
        review_by: None,
    };
    ::store::write!(db.db, safeguarding.actor(), |work| ledger::decide_risk(work, &risk, &[])).unwrap();
    say(db, &world, [Choice::Yes; 2], Choice::Yes).await;
    world
}

async fn say(db: &TestDb, world: &World, partners: [Choice; 2], press: Choice) {
    db.clock.push_seconds(1);
    let answers = Answers {
        purposes: [(For::Press, press)].into(),
        partners: world.partners.into_iter().zip(partners).collect(),
        elements: [(Element::Name, Choice::Yes)].into(),
        languages: vec![Locale::ENGLISH],
        ..Answers::default()
    };
    let how = Method::Link.into();
    ::store::write!(db.db, crate::testing::teller(db, world.persona).await, |work| async {
        evidence::note(work, Kind::Explained, world.persona, &About::work(world.story), &how).await?;
        ledger::approve(work, world.story, world.persona, world.version, PRINT, Method::Link).await?;
        ledger::waive_cooling_off(work, world.persona, world.story, &how).await?;
        ledger::record_answers(work, world.story, world.persona, &answers, Method::Link).await
    })
    .unwrap();
}

fn used(world: &World, holder: Holder, elements: &[Element]) -> Use {
    let purpose = if matches!(holder, Holder::Room(_)) { For::Press } else { For::PartnerSocial };
    let plain = Use::plain(world.version, PRINT, purpose, holder.recipient(), Channel::File, Locale::ENGLISH);
    Use { elements: Set::of(elements), ..plain }
}

async fn permit(db: &TestDb, world: &World, holder: Holder) -> Permit {
    let case = ledger::case_of(db, &Depicted::one(world.story, world.persona, None)).await.unwrap();
    consent::permit(&used(world, holder, &[Element::Words, Element::Name]), &case, db.now()).unwrap()
}

fn file(world: &World, holder: Holder, kind: &str) -> File {
    File {
        work: world.story,
        people: vec![world.persona],
        holder,
        hash: [kind.len() as u8; 32],
        kind: kind.to_owned(),
        code: None,
    }
}

async fn hand(db: &TestDb, world: &World, holder: Holder, kind: &str) -> HandedOver {
    db.clock.push_seconds(1);
    let permit = permit(db, world, holder).await;
    let file = file(world, holder, kind);
    ::store::write!(db.db, Actor::Operator, |work| hand_over(work, &keys(), &permit, &file)).unwrap()
}

async fn take_back(db: &TestDb, world: &World) -> Vec<Asked> {
    db.clock.push_seconds(1);
    ::store::write!(db.db, Actor::Operator, |work| async {
        ledger::withdraw(work, world.story, world.persona, Method::Link).await?;
        recall(work, &keys(), world.story).await
    })
    .unwrap()
}

async fn asked_of(db: &TestDb, code: &Code) -> Check {
    check(&db.db, &keys(), &code.shown()).await.unwrap()
}

on_both!(async fn a_file_goes_out_with_a_row_of_its_own(db) {
    let world = world(db).await;
    let holder = Holder::Partner(world.partners[0]);
    let handed = hand(db, &world, holder, "card-square").await;
    let held = find(db.read(), handed.disclosure).await.unwrap();
    let Disclosure { of, people, file_hash, file_kind, handed_at, use_until, .. } = held.disclosure.clone();
    assert_eq!(of, used(&world, holder, &[Element::Words, Element::Name]));
    assert_eq!((file_hash, file_kind.as_str(), handed_at, use_until), ([11; 32], "card-square", db.now(), None));
    let grant = ledger::grants(db.read(), world.story).await.unwrap().into_iter().find(|row| row.grant.recipient == Some(holder.recipient())).unwrap();
    assert_eq!(people, [(world.persona, grant.id)]);
    assert_eq!(held.standing, None);
    for list in [of_work(db.read(), world.story).await, of_persona(db.read(), world.persona).await, of_holder(db.read(), holder).await] {
        assert_eq!(list.unwrap(), std::slice::from_ref(&held));
    }
    assert_eq!(of_holder(db.read(), Holder::Room(world.room)).await.unwrap(), []);
});

on_both!(async fn a_permit_that_no_longer_holds_lets_nothing_go(db) {
    let world = world(db).await;
    let (first, second) = (Holder::Partner(world.partners[0]), Holder::Partner(world.partners[1]));
    let stale = permit(db, &world, first).await;
    let attempt = async |file: File| ::store::write!(db.db, Actor::Operator, |work| hand_over(work, &keys(), &stale, &file));
    assert!(matches!(attempt(file(&world, second, "card")).await, Err(Error::Invalid(m)) if m.of("holder").is_some()));
    assert!(matches!(attempt(File { people: vec![], ..file(&world, first, "card") }).await, Err(Error::Invalid(_))));
    assert!(matches!(attempt(file(&world, first, "")).await, Err(Error::Invalid(_))));
    let bystander = ambassador(db, &keys(), EditionId::new(&TestChance::new(1))).await.persona;
    let with_bystander = File { people: vec![world.persona, bystander], ..file(&world, first, "card") };
    assert!(matches!(attempt(with_bystander).await, Err(Error::Refused(m)) if m.key == "people-file-not-permitted"));
    say(db, &world, [Choice::No, Choice::Yes], Choice::Yes).await;
    assert!(matches!(attempt(file(&world, first, "card")).await, Err(Error::Refused(m)) if m.key == "people-file-not-permitted"));
    assert_eq!(of_work(db.read(), world.story).await.unwrap(), []);
});

on_both!(async fn a_code_says_yes_no_or_nothing(db) {
    let world = world(db).await;
    let mine = hand(db, &world, Holder::Partner(world.partners[0]), "card").await;
    let press = hand(db, &world, Holder::Room(world.room), "portrait").await;
    assert_eq!((asked_of(db, &mine.code).await, asked_of(db, &press.code).await), (Check::MayStill, Check::MayStill));
    for typed in ["", "nonsense", &Code::new(&TestChance::new(1)).shown(), &"a".repeat(5_000)] {
        assert_eq!(check(&db.db, &keys(), typed).await.unwrap(), Check::Unknown);
    }
    assert_eq!(check(&db.db, &crate::Keys::new(&[1; 32]), &mine.code.shown()).await.unwrap(), Check::Unknown);

    ::store::write!(db.db, Actor::Operator, |work| ledger::pause(work, world.persona)).unwrap();
    assert_eq!(asked_of(db, &mine.code).await, Check::MayNot);
    ::store::write!(db.db, Actor::Operator, |work| ledger::resume(work, world.persona)).unwrap();
    say(db, &world, [Choice::No, Choice::Yes], Choice::Yes).await;
    assert_eq!((asked_of(db, &mine.code).await, asked_of(db, &press.code).await), (Check::MayNot, Check::MayStill));
    // Asked back is asked back, even if they say yes to something later.
    ::store::write!(db.db, Actor::Operator, |work| recall(work, &keys(), world.story)).unwrap();
    say(db, &world, [Choice::Yes, Choice::Yes], Choice::Yes).await;
    assert_eq!(asked_of(db, &mine.code).await, Check::MayNot);
    let again = hand(db, &world, Holder::Partner(world.partners[0]), "card").await;
    assert_eq!(asked_of(db, &again.code).await, Check::MayStill);
    ::store::write!(db.db, Actor::Operator, |work| crate::persons::forget(work, &keys(), world.persona)).unwrap();
    assert_eq!((asked_of(db, &again.code).await, asked_of(db, &press.code).await), (Check::MayNot, Check::MayNot));
});

on_both!(async fn withdrawing_asks_every_holder_once_for_all_its_files(db) {
    let world = world(db).await;
    let (first, second, press) = (Holder::Partner(world.partners[0]), Holder::Partner(world.partners[1]), Holder::Room(world.room));
    let mut files = Vec::new();
    for (holder, kind) in [(first, "card"), (second, "poster-a4"), (first, "portrait"), (press, "photo")] {
        files.push(hand(db, &world, holder, kind).await.disclosure);
    }
    // One channel first: only that holder is asked.
    say(db, &world, [Choice::Yes, Choice::No], Choice::Yes).await;
    let part = ::store::write!(db.db, Actor::Operator, |work| recall(work, &keys(), world.story)).unwrap();
    assert_eq!(part.iter().map(|asked| (asked.holder, asked.files.clone())).collect::<Vec<_>>(), [(second, vec![files[1]])]);
    let all = take_back(db, &world).await;
    let gist: Vec<_> = all.iter().map(|asked| (asked.holder, asked.files.clone())).collect();
    assert_eq!(gist, [(first, vec![files[0], files[2]]), (press, vec![files[3]])]);
    assert!(take_back(db, &world).await.is_empty(), "nobody is asked twice");
    let steps: Vec<_> = of_persona(db.read(), world.persona).await.unwrap().iter().map(|held| held.standing.map(|s| s.step)).collect();
    assert_eq!(steps, [Some(Step::Asked); 4]);
});

on_both!(async fn a_holder_answers_by_one_tap_and_may_correct_it(db) {
    let world = world(db).await;
    let holder = Holder::Partner(world.partners[0]);
    let files = [hand(db, &world, holder, "card").await.disclosure, hand(db, &world, holder, "portrait").await.disclosure];
    let asked = take_back(db, &world).await.remove(0);
    let secret = asked.answer.secret.reveal();
    let page = open(&db.db, &keys(), secret).await.unwrap();
    assert_eq!((page.recall.id, page.recall.holder), (asked.recall, holder));
    assert_eq!(page.files.iter().map(|file| (file.disclosure, file.kind.as_str())).collect::<Vec<_>>(), [(files[0], "card"), (files[1], "portrait")]);
    let said = async |secret: &str, said: &[(DisclosureId, RecallAnswer)]| {
        let (secret, said) = (secret.to_owned(), said.to_vec());
        db.clock.push_seconds(1);
        ::store::write!(db.db, Actor::Visitor, |work| answer(work, &keys(), &secret, &said))
    };
    let stands = async |at: usize| find(db.read(), files[at]).await.unwrap().standing.unwrap();
    said(secret, &[(files[0], RecallAnswer::Removed), (files[1], RecallAnswer::StillUp)]).await.unwrap();
    assert_eq!(stands(0).await.answer.map(|(answer, _)| answer), Some(RecallAnswer::Removed));
    assert!(!stands(0).await.waits() && stands(1).await.waits());
    let before = stands(0).await;
    said(secret, &[(files[0], RecallAnswer::Removed)]).await.unwrap();
    assert_eq!(stands(0).await, before, "a replayed answer changes nothing");
    said(secret, &[(files[1], RecallAnswer::Cannot)]).await.unwrap();
    assert_eq!(stands(1).await.answer, Some((RecallAnswer::Cannot, db.now())));

    // Forged, foreign and empty answers.
    let strange = DisclosureId::new(db.chance());
    assert!(matches!(said(secret, &[(files[0], RecallAnswer::StillUp), (strange, RecallAnswer::Removed)]).await, Err(Error::Missing)));
    assert_eq!(stands(0).await.answer.map(|(answer, _)| answer), Some(RecallAnswer::Removed), "all or nothing");
    assert!(matches!(said(secret, &[]).await, Err(Error::Invalid(_))));
    for wrong in ["", "guess", &"x".repeat(500)] {
        assert!(matches!(said(wrong, &[(files[0], RecallAnswer::Removed)]).await, Err(Error::Missing)));
        assert!(matches!(open(&db.db, &keys(), wrong).await, Err(Error::Missing)));
    }
    db.clock.push_days(ANSWER_DAYS);
    assert!(matches!(said(secret, &[(files[0], RecallAnswer::Removed)]).await, Err(Error::Missing)), "too old");
});

on_both!(async fn asking_goes_on_until_the_person_lets_it_go(db) {
    let world = world(db).await;
    let holder = Holder::Partner(world.partners[0]);
    let files = [hand(db, &world, holder, "card").await.disclosure, hand(db, &world, holder, "portrait").await.disclosure];
    let asked = take_back(db, &world).await.remove(0);
    let id = asked.recall;
    let overdue = async || due(db.read(), db.now().plus_days(-7)).await.unwrap();
    assert_eq!(overdue().await, []);
    db.clock.push_days(7);
    assert_eq!(overdue().await, [id]);
    let again = ::store::write!(db.db, Actor::System, |work| remind(work, &keys(), id)).unwrap();
    assert_eq!((again.files.clone(), overdue().await.len()), (files.to_vec(), 0));
    for secret in [&asked.answer.secret, &again.answer.secret] {
        assert!(open(&db.db, &keys(), secret.reveal()).await.is_ok(), "the first letter still works");
    }
    let tap = async |file: DisclosureId, shut: bool| {
        db.clock.push_seconds(1);
        ::store::write!(db.db, Actor::Operator, |work| async {
            if shut { close(work, id, file).await } else { reopen(work, id, file).await }
        })
    };
    let step = async |at: usize| find(db.read(), files[at]).await.unwrap().standing.unwrap().step;
    tap(files[0], true).await.unwrap();
    tap(files[0], true).await.unwrap();
    assert_eq!((step(0).await, step(1).await), (Step::Closed, Step::Reminded));
    let late = ::store::write!(db.db, Actor::Visitor, |work| answer(work, &keys(), asked.answer.secret.reveal(), &[(files[0], RecallAnswer::Removed)]));
    assert!(matches!(late, Err(Error::Conflict(m)) if m.key == "people-recall-closed"));
    tap(files[1], true).await.unwrap();
    assert!(matches!(open(&db.db, &keys(), again.answer.secret.reveal()).await, Err(Error::Missing)), "all closed: the secrets end");
    let nothing = ::store::write!(db.db, Actor::System, |work| remind(work, &keys(), id));
    assert!(matches!(nothing, Err(Error::Refused(m)) if m.key == "people-recall-nothing"));
    tap(files[1], false).await.unwrap();
    tap(files[1], false).await.unwrap();
    assert_eq!(step(1).await, Step::Reopened);
    let third = ::store::write!(db.db, Actor::System, |work| remind(work, &keys(), id)).unwrap();
    assert_eq!(third.files, [files[1]]);
    assert!(matches!(tap(DisclosureId::new(db.chance()), true).await, Err(Error::Missing)));
    let unknown = ::store::write!(db.db, Actor::System, |work| remind(work, &keys(), RecallId::new(db.chance())));
    assert!(matches!(unknown, Err(Error::Missing)));
});

on_both!(async fn two_answers_at_once_both_count(db) {
    let world = world(db).await;
    let holder = Holder::Partner(world.partners[0]);
    let disclosure = hand(db, &world, holder, "card").await.disclosure;
    let asked = take_back(db, &world).await.remove(0);
    let rivals = [RecallAnswer::Removed, RecallAnswer::StillUp, RecallAnswer::Cannot].map(|said| {
        let (db, secret) = (db.db.clone(), asked.answer.secret.clone());
        tokio::spawn(async move { ::store::write!(db, Actor::Visitor, |work| answer(work, &keys(), secret.reveal(), &[(disclosure, said)])) })
    });
    for outcome in futures_util::future::join_all(rivals).await {
        outcome.unwrap().unwrap();
    }
    assert!(find(db.read(), disclosure).await.unwrap().standing.unwrap().answer.is_some());
});

#[tokio::test]
async fn the_database_never_sees_a_files_code() {
    let db = TestDb::sqlite().await;
    let world = world(&db).await;
    let handed = hand(&db, &world, Holder::Partner(world.partners[0]), "card").await;
    let mut bytes = std::fs::read(db.folder().join("firsthand.db")).unwrap();
    bytes.extend(std::fs::read(db.folder().join("firsthand.db-wal")).unwrap_or_default());
    let text = handed.code.reveal().as_bytes();
    assert!(!bytes.windows(text.len()).any(|window| window == text));
}

on_both!(async fn the_letter_goes_to_whoever_holds_the_files_and_no_secret_waits(db) {
    use outside::Mailer;
    let world = world(db).await;
    hand(db, &world, Holder::Partner(world.partners[0]), "card").await;
    hand(db, &world, Holder::Room(world.room), "photo").await;
    let contact = Contact { name: "Kim".into(), email: "kim@sample.example".into(), language: Locale::ENGLISH };
    let bad = Contact { email: "nobody".into(), ..contact.clone() };
    let partner = world.partners[0];
    let wrong = ::store::write!(db.db, Actor::Operator, |work| reach(work, partner, Some(&bad)));
    assert!(matches!(wrong, Err(Error::Invalid(m)) if m.of("contact_email").is_some()));
    for _ in 0..2 {
        ::store::write!(db.db, Actor::Operator, |work| reach(work, partner, Some(&contact))).unwrap();
    }
    let asked = take_back(db, &world).await;
    let mailer = Mailer::memory();
    let say = |_: Locale, message: &base::Message| format!("{} {:?}", message.key, message.args);
    for one in &asked {
        mail_recall(&db.db, &keys(), &mailer, "https://x.example", &say, one.recall).await.unwrap();
    }
    let sent = mailer.sent();
    assert_eq!(sent.len(), 1, "nobody has said where the journalist is reached");
    let (_, rest) = sent[0].text.split_once("https://x.example/answer/").unwrap();
    let secret = rest.split_whitespace().next().unwrap();
    let page = open(&db.db, &keys(), secret).await.unwrap();
    assert_eq!(page.files.len(), 1);
    let file = page.files[0].disclosure;
    ::store::write!(db.db, Actor::Visitor, |work| answer(work, &keys(), secret, &[(file, RecallAnswer::NeverUsed)])).unwrap();
    mail_recall(&db.db, &keys(), &mailer, "https://x.example", &say, page.recall.id).await.unwrap();
    assert_eq!(mailer.sent().len(), 1, "an answer was heard: no letter");
    ::store::write!(db.db, Actor::Operator, |work| reach(work, partner, None)).unwrap();
    assert!(contacts(db.read(), &[Holder::Partner(partner)]).await.unwrap().is_empty());
});

on_both!(async fn whoever_says_nothing_for_a_week_is_asked_again(db) {
    let world = world(db).await;
    hand(db, &world, Holder::Partner(world.partners[0]), "card").await;
    take_back(db, &world).await;
    let remind = async || ::store::write!(db.db, Actor::System, |work| remind_due(work, &keys())).unwrap();
    assert_eq!(remind().await, 0);
    db.clock.push_days(7);
    assert_eq!((remind().await, remind().await), (1, 0));
    db.clock.push_days(7);
    assert_eq!(remind().await, 1);
});

on_both!(async fn a_holder_answers_place_by_place(db) {
    let world = world(db).await;
    let holder = Holder::Partner(world.partners[0]);
    let file = hand(db, &world, holder, "card").await.disclosure;
    let said = async |holder, file, said: &[(Place, RecallAnswer)]| {
        let said = said.to_vec();
        db.clock.push_seconds(1);
        ::store::write!(db, Actor::Visitor, |work| answer_by_place(work, holder, file, &said))
    };
    assert!(matches!(said(holder, file, &[(Place::Website, RecallAnswer::Removed)]).await, Err(Error::Missing)), "nobody asked");
    take_back(db, &world).await;
    let stands = async || find(db.read(), file).await.unwrap().standing.unwrap().answer.map(|(answer, _)| answer);
    said(holder, file, &[(Place::Website, RecallAnswer::Removed), (Place::Printed, RecallAnswer::Cannot)]).await.unwrap();
    assert_eq!(stands().await, Some(RecallAnswer::Cannot));
    said(holder, file, &[(Place::Instagram, RecallAnswer::StillUp)]).await.unwrap();
    assert_eq!(stands().await, Some(RecallAnswer::StillUp));
    said(holder, file, &[(Place::Instagram, RecallAnswer::Removed)]).await.unwrap();
    let places = places(db.read(), &[file]).await.unwrap().remove(&file).unwrap();
    assert_eq!((places.len(), stands().await), (3, Some(RecallAnswer::Cannot)));
    let other = Holder::Partner(world.partners[1]);
    assert!(matches!(said(other, file, &[(Place::Website, RecallAnswer::Removed)]).await, Err(Error::Missing)));
    assert!(matches!(said(holder, file, &[]).await, Err(Error::Invalid(_))));
});
