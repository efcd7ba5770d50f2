//! Outcomes on both databases: told with a letter, taken up once, taken back
//! or answered but never both, and gone with the application.

use super::*;
use crate::accounts::{Role, Staff};
use crate::applications::Reach;
use crate::letters::Post;
use crate::persons::ReadReason;
use crate::selection::testing::{CRITERIA, applied, keys, refused, rows, said};
use crate::testing::{scored, staff};
use crate::{ambassadors, persons};
use ::store::on_both;
use ::store::testing::TestDb;
use base::{Actor, EditionId, Locale, Message};
use outside::Mailer;

const LETTER: &str = "We would love to have you with us.";

struct World {
    edition: EditionId,
    application: ApplicationId,
    coordinator: Staff,
    safeguarding: Staff,
}

fn welcome() -> Welcome {
    Welcome { is_sample: true, role: Text::new() }
}

impl World {
    async fn new(db: &TestDb, said: &Said) -> Self {
        let edition = EditionId::new(db.chance());
        let application = applied(db, edition, said).await;
        let (coordinator, safeguarding) =
            (staff(db, &[Role::Coordinator]).await, staff(db, &[Role::Safeguarding]).await);
        Self { edition, application, coordinator, safeguarding }
    }
    /// Both sheets are in, and safeguarding says that they may go on.
    async fn ready(db: &TestDb) -> Self {
        let world = Self::new(db, &said("Amal Haddad")).await;
        scored(db, world.application, CRITERIA).await;
        world.screened(db, Stands::MayGoOn).await;
        world
    }
    async fn screened(&self, db: &TestDb, stands: Stands) {
        let decided = ::store::write!(db.db, self.safeguarding.actor(), |work| screen::decide(
            work,
            &keys(),
            self.application,
            stands,
            ""
        ));
        decided.unwrap();
    }
    async fn decide(&self, db: &TestDb, kind: Kind) -> Result<OutcomeId> {
        ::store::write!(db.db, self.coordinator.actor(), |work| decide(work, &keys(), self.application, kind, LETTER))
    }
    async fn tell(&self, db: &TestDb, outcome: OutcomeId) -> Result<()> {
        ::store::write!(db.db, self.coordinator.actor(), |work| tell(work, self.application, outcome))
    }
    async fn told(&self, db: &TestDb, kind: Kind) -> OutcomeId {
        db.clock.push_seconds(60);
        let outcome = self.decide(db, kind).await.unwrap();
        self.tell(db, outcome).await.unwrap();
        outcome
    }
    async fn accept(&self, db: &TestDb) -> Result<()> {
        ::store::write!(db.db, Actor::Visitor, |work| accept(work, &keys(), self.application, &welcome()))
    }
    async fn withdraw(&self, db: &TestDb) -> Result<()> {
        ::store::write!(db.db, self.coordinator.actor(), |work| withdraw(work, self.application))
    }
    async fn state(&self, db: &TestDb) -> State {
        current(db.read(), self.application).await.unwrap().unwrap().state()
    }
    async fn parts(&self, db: &TestDb) -> usize {
        ambassadors::list(db.read(), self.edition).await.unwrap().len()
    }
}

on_both!(async fn nothing_is_offered_unseen_or_before_safeguarding_spoke(db) {
    let world = World::new(db, &said("Amal Haddad")).await;
    for kind in [Kind::Offered, Kind::Reserve] {
        assert_eq!(refused(world.decide(db, kind).await), "outcome-refused-scores");
    }
    scored(db, world.application, CRITERIA).await;
    assert_eq!(refused(world.decide(db, Kind::Offered).await), "outcome-refused-screen");
    world.screened(db, Stands::NotYet).await;
    assert_eq!(refused(world.decide(db, Kind::Offered).await), "outcome-refused-screen");
    world.decide(db, Kind::Reserve).await.unwrap();
    // It may be said between the writing and the telling, or after it.
    world.screened(db, Stands::MayGoOn).await;
    let offer = world.decide(db, Kind::Offered).await.unwrap();
    world.screened(db, Stands::Not).await;
    assert_eq!(refused(world.tell(db, offer).await), "outcome-refused-screen");
    world.screened(db, Stands::MayGoOn).await;
    world.tell(db, offer).await.unwrap();
    world.screened(db, Stands::Not).await;
    assert_eq!(refused(world.accept(db).await), "outcome-refused-wait");
    assert_eq!((world.state(db).await, world.parts(db).await), (State::Told, 0));
});

on_both!(async fn a_draft_is_nobodys_but_the_desks_and_a_changed_one_is_not_told(db) {
    let world = World::ready(db).await;
    let first = world.decide(db, Kind::Reserve).await.unwrap();
    assert_eq!(current(db.read(), world.application).await.unwrap(), None);
    let second = world.decide(db, Kind::NotNow).await.unwrap();
    assert_eq!(refused(world.tell(db, first).await), "outcome-refused-changed", "somebody wrote another");
    let (one, again) = tokio::join!(world.tell(db, second), world.tell(db, second));
    one.unwrap();
    again.unwrap();
    let now = current(db.read(), world.application).await.unwrap().unwrap();
    assert_eq!((now.id, now.kind, draft(db.read(), world.application).await.unwrap()), (second, Kind::NotNow, None));
    assert_eq!(letter(db.read(), &keys(), &now).await.unwrap(), LETTER);
    assert!(!format!("{:?}", rows(db, &["outcomes", "audit", "jobs"]).await).contains(LETTER));
    // There is a way back from not now, and from the reserve.
    world.told(db, Kind::Reserve).await;
    world.told(db, Kind::Offered).await;
    assert_eq!(current(db.read(), world.application).await.unwrap().unwrap().kind, Kind::Offered);
    assert_eq!(refused(world.decide(db, Kind::Declined).await), "outcome-refused-offer-stands");
    for (letter, key) in [("", "error-required"), ("Your visa was refused", "people-no-status"), (&*"x".repeat(5_001), "error-too-long")] {
        let wrong = ::store::write!(db.db, world.coordinator.actor(), |work| decide(work, &keys(), world.application, Kind::Declined, letter));
        assert!(matches!(wrong, Err(Error::Invalid(invalid)) if invalid.0[0].1.key == key), "{key}");
    }
});

on_both!(async fn an_offer_pressed_twice_makes_one_ambassador(db) {
    let world = World::ready(db).await;
    world.told(db, Kind::Offered).await;
    let (one, other) = tokio::join!(world.accept(db), world.accept(db));
    one.unwrap();
    other.unwrap();
    world.accept(db).await.unwrap();
    assert_eq!((world.state(db).await, world.parts(db).await), (State::Accepted, 1));
    let persona = ambassadors::list(db.read(), world.edition).await.unwrap().remove(0).persona.unwrap();
    assert_eq!(persona.for_staff(), &Shape::hidden(), "nothing is shown of them before they say so");
    let read = ::store::write!(db.db, world.coordinator.actor(), |work| persons::read_identity(work, &keys(), persona.id, ReadReason::Contact));
    let identity = read.unwrap().identity;
    assert_eq!((identity.contact_name.as_str(), identity.reads), ("Amal Haddad", vec![Locale::ENGLISH]));
    // Whoever is in is no longer decided about here; with the application gone they stay.
    assert_eq!(refused(world.decide(db, Kind::Declined).await), "outcome-refused-accepted");
    assert_eq!(refused(world.withdraw(db).await), "outcome-refused-answered");
    assert_eq!(refused(::store::write!(db.db, Actor::Visitor, |work| decline(work, world.application))), "outcome-refused-answered");
    ::store::write!(db.db, Actor::Visitor, |work| applications::withdraw(work, &keys(), world.application)).unwrap();
    assert_eq!(world.parts(db).await, 1);
});

on_both!(async fn taken_back_while_it_is_accepted_one_of_the_two_happened(db) {
    for round in 0..6 {
        let world = World::ready(db).await;
        world.told(db, Kind::Offered).await;
        let (accepted, withdrawn) = if round % 2 == 0 {
            tokio::join!(world.accept(db), world.withdraw(db))
        } else {
            let (withdrawn, accepted) = tokio::join!(world.withdraw(db), world.accept(db));
            (accepted, withdrawn)
        };
        let state = world.state(db).await;
        match (accepted.is_ok(), withdrawn.is_ok()) {
            (true, false) => assert_eq!((state, world.parts(db).await), (State::Accepted, 1)),
            (false, true) => assert_eq!((state, world.parts(db).await), (State::Withdrawn, 0)),
            both => panic!("{both:?}: {accepted:?} {withdrawn:?}"),
        }
    }
});

on_both!(async fn an_offer_that_is_over_is_not_taken_up(db) {
    let world = World::ready(db).await;
    assert!(matches!(world.accept(db).await, Err(Error::Missing)));
    assert!(matches!(world.withdraw(db).await, Err(Error::Missing)));
    world.told(db, Kind::Offered).await;
    for _ in 0..2 {
        world.withdraw(db).await.unwrap();
    }
    assert_eq!(refused(world.accept(db).await), "outcome-refused-withdrawn");
    world.told(db, Kind::Offered).await;
    for _ in 0..2 {
        ::store::write!(db.db, Actor::Visitor, |work| decline(work, world.application)).unwrap();
    }
    assert_eq!(refused(world.accept(db).await), "outcome-refused-answered");
    // They think better of it and ring: another offer.
    world.told(db, Kind::Offered).await;
    world.accept(db).await.unwrap();
    assert_eq!(world.parts(db).await, 1);
});

fn say(_: Locale, message: &Message) -> String {
    message.key.to_owned()
}

async fn mail(db: &TestDb, mailer: &Mailer, outcome: OutcomeId) {
    let keys = keys();
    let post = Post { db, keys: &keys, mailer, base_url: "https://x.example", say: &say };
    jobs::mail_outcome(post, outcome).await.unwrap();
}

on_both!(async fn the_note_goes_as_they_may_be_reached_and_says_nothing_of_it(db) {
    for (reach, contact, hours, by_mail) in [
        (Reach::Email, "amal@sample.example", "", true),
        // Hours in words, which no program can keep to; another way; none at all.
        (Reach::Email, "amal@sample.example", "After three", false),
        (Reach::Text, "07700 900123", "", false),
        (Reach::Code, "", "", false),
    ] {
        let told = Said { reach: Some(reach), contact: contact.to_owned(), hours: hours.to_owned(), ..said("Amal") };
        let (world, mailer) = (World::new(db, &told).await, Mailer::memory());
        let outcome = world.told(db, Kind::Declined).await;
        for _ in 0..2 {
            mail(db, &mailer, outcome).await;
        }
        let sent = mailer.sent();
        assert_eq!(sent.len(), usize::from(by_mail), "{reach} {hours}");
        let now = find(db.read(), outcome).await.unwrap();
        assert_eq!((now.way, now.waits_for_hand()), (Some(if by_mail { Way::Mail } else { Way::ByHand }), !by_mail));
        assert_eq!(count_by_hand(db.read(), world.edition).await.unwrap(), u64::from(!by_mail));
        if by_mail {
            assert_eq!(sent[0].subject, "mail-review-subject");
            assert!(!sent[0].text.contains(LETTER) && sent[0].text.contains("https://x.example/my/application/"));
            continue;
        }
        let reached_it = async |done| ::store::write!(db.db, world.coordinator.actor(), |work| reached(work, world.application, done));
        reached_it(true).await.unwrap();
        assert_eq!(count_by_hand(db.read(), world.edition).await.unwrap(), 0);
        reached_it(false).await.unwrap();
        assert_eq!(count_by_hand(db.read(), world.edition).await.unwrap(), 1);
    }
});

on_both!(async fn everything_goes_with_the_application(db) {
    let world = World::ready(db).await;
    let outcome = world.told(db, Kind::Offered).await;
    let tables = ["scorings", "scoring_marks", "screens", "outcomes", "applications", "application_words"];
    let before = rows(db, &tables).await;
    assert!(before.iter().all(|(_, rows)| !rows.is_empty()), "{before:?}");
    db.clock.push_days(31);
    ::store::write!(db.db, Actor::System, |work| applications::purge(work, &keys(), 9)).unwrap();
    let after = rows(db, &tables).await;
    assert!(after.iter().all(|(_, rows)| rows.is_empty()), "{after:?}");
    for text in [LETTER, "Amal", "may-go-on", "offered"] {
        let found = rows(db, &["audit", "audit_subjects", "jobs", "journal"]).await;
        assert!(!format!("{found:?}").contains(text), "{text} is left");
    }
    // The note is written late, and finds nobody.
    mail(db, &Mailer::memory(), outcome).await;
    assert!(matches!(world.accept(db).await, Err(Error::Missing)));
    assert_eq!(world.parts(db).await, 0);
});

on_both!(async fn a_restore_takes_an_offer_back_again(db) {
    let world = World::ready(db).await;
    let again = async |id| ::store::write!(db.db, Actor::System, |work| withdraw_again(work, id));
    again(world.application).await.unwrap();
    world.told(db, Kind::Offered).await;
    again(world.application).await.unwrap();
    assert_eq!(world.state(db).await, State::Withdrawn);
    assert!(matches!(again(ApplicationId::new(db.chance())).await, Err(Error::Missing)));
});

on_both!(async fn whatever_they_wrote_a_yes_is_a_yes(db) {
    let long = "An escalator, and then a ramp. ".repeat(90);
    let told = Said {
        name: "My asylum claim".to_owned(),
        reach: Some(Reach::Through),
        contact: "Ines at the library".to_owned(),
        hours: "When my visa expired people are out".to_owned(),
        needs: long,
        ..said("")
    };
    let world = World::new(db, &told).await;
    scored(db, world.application, CRITERIA).await;
    world.screened(db, Stands::MayGoOn).await;
    world.told(db, Kind::Offered).await;
    world.accept(db).await.unwrap();
    let persona = ambassadors::list(db.read(), world.edition).await.unwrap().remove(0).persona.unwrap();
    let read = ::store::write!(db.db, world.coordinator.actor(), |work| persons::read_identity(work, &keys(), persona.id, ReadReason::Contact));
    let identity = read.unwrap().identity;
    assert!(identity.notes.starts_with("Ines at the library\nAn escalator") && identity.safe.hours.is_empty());
    assert_eq!(identity.contact_name.len(), 6, "the number, in place of what no record keeps");
});
