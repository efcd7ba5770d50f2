//! Every letter that the program can write to somebody who tells, or to whoever
//! stands beside them, and every way in which they may be reached: none goes
//! outside the hours, the way or the name that they gave, and none shows who we
//! are to somebody who asked for discretion. A new kind of letter does not
//! compile without a row here.

use crate::alumni;
use crate::asks::jobs as asks;
use crate::care;
use crate::stories::{self, guardians, jobs};
use crate::testing::{Newsroom, Young, yes_to_all, young_for};
use crate::training;
use ::store::on_both;
use ::store::testing::TestDb;
use base::{Actor, CheckInId, EditionId, Instant, Locale, Message, PersonaId, ReviewId};
use outside::mail::{FromWhom, Letter, Mailer};
use people::ledger::How;
use people::ledger::Method;
use people::letters::own_page::{Reason, mail_own_page};
use people::letters::{Kind, Post, To, Why};
use people::persons::{self, Channel, Day, Email, Identity, ReadReason, SafeContact, Times};
use people::{by_hand, check_ins, network};
use people::{personas, testing};
use programme::campaigns;

/// A letter that is due now.
struct Due {
    kind: Kind,
    persona: PersonaId,
    review: Option<ReviewId>,
}

/// Brings about that this letter is due, for somebody of their own.
async fn due(db: &TestDb, room: &Newsroom, kind: Kind, marker: &str) -> Due {
    match kind {
        Kind::Review => {
            let persona = room.teller(db, marker).await;
            let (story, version) = room.draft(db, persona, marker).await;
            Due { kind, persona, review: Some(room.send(db, story, &[version]).await) }
        }
        Kind::OwnPage | Kind::Grown => Due { kind, persona: room.teller(db, marker).await, review: None },
        Kind::Asked => {
            let persona = room.teller(db, marker).await;
            let partner = programme::testing::partner_in(db, room.edition, &format!("{marker} Library")).await;
            room.publish_for(db, persona, marker, partner).await;
            db.clock.push_seconds(60);
            programme::testing::partner_in(db, room.edition, &format!("{marker} Choir")).await;
            Due { kind, persona, review: None }
        }
        Kind::CheckIn => {
            let persona = room.teller(db, marker).await;
            room.publish(db, persona, marker).await;
            db.clock.push_seconds(5 * 3_600);
            care::round(db).await.unwrap();
            // The worker has taken up the job that this test runs by hand.
            work_off(db).await;
            Due { kind, persona, review: None }
        }
        Kind::Alumni => {
            let persona = room.teller(db, marker).await;
            let (own, keys, profile) =
                (testing::teller(db, persona).await, testing::keys(), network::Profile::default());
            ::store::write!(db, own, |work| network::say(work, &keys, &[persona], persona, &profile)).unwrap();
            let edition = next_edition(db, room).await;
            ::store::write!(db, room.editor.actor(), |work| alumni::ask(work, edition)).unwrap();
            work_off(db).await;
        }
        Kind::Training => {
            let persona = room.teller(db, marker).await;
            let (_, training) = programme::testing::training(db, room.edition, marker).await;
            let enrol = programme::training::seats::enrol;
            ::store::write!(db, Actor::Operator, |work| enrol(work, training, &[persona])).unwrap();
            Due { kind, persona, review: None }
        }
        Kind::Guardian => {
            let young = beside(db, room, marker).await;
            Due { kind, persona: young.persona, review: Some(young.review) }
        }
        Kind::GuardianAgain => {
            let young = beside(db, room, marker).await;
            both_say_yes(db, &young).await;
            Due { kind, persona: young.persona, review: Some(young.review) }
        }
    }
}

/// The edition that the network is asked about.
async fn next_edition(db: &TestDb, room: &Newsroom) -> EditionId {
    let campaign = campaigns::edition(db.read(), room.edition).await.unwrap().campaign;
    let known = campaigns::editions(db.read(), campaign).await.unwrap();
    match known.into_iter().find(|one| one.slug.as_str() == "2027") {
        Some(known) => known.id,
        None => programme::testing::planned(db, campaign, 2027).await,
    }
}

async fn beside(db: &TestDb, room: &Newsroom, marker: &str) -> Young {
    let young = young_for(db, &testing::keys(), room, marker, 1_000).await;
    let asked = guardians::ask_guardian;
    ::store::write!(db, room.editor.actor(), |work| asked(work, &testing::keys(), young.review)).unwrap();
    young
}

async fn both_say_yes(db: &TestDb, young: &Young) {
    let versions = stories::store::versions(db.read(), &[young.version]).await.unwrap();
    let seen = stories::shown(&versions, &personas::find(db.read(), young.persona).await.unwrap());
    let (keys, answers) = (testing::keys(), yes_to_all());
    let teller = testing::teller(db, young.persona).await;
    ::store::write!(db, teller, |work| stories::approve(work, &keys, young.review, &seen, &answers, Method::Link))
        .unwrap();
    let guardian = Actor::Guardian(base::LinkId::new(db.chance()));
    let how = How::from(Method::Link);
    ::store::write!(db, guardian, |work| guardians::approve_beside(work, &keys, young.review, &seen, &answers, &how))
        .unwrap();
}

/// The job that the worker runs for it.
async fn run(db: &TestDb, mailer: &Mailer, due: &Due) {
    let keys = testing::keys();
    let post = Post { db, keys: &keys, mailer, base_url: "https://migrants-day.example", say: &say };
    match (due.kind, due.review) {
        (Kind::Review, Some(review)) => jobs::mail_review(post, review).await,
        (Kind::Guardian, Some(review)) => jobs::mail_guardian(post, (review, false)).await,
        (Kind::GuardianAgain, Some(review)) => jobs::mail_guardian(post, (review, true)).await,
        (Kind::OwnPage, _) => mail_own_page(post, due.persona, Reason::Asked).await,
        (Kind::Grown, _) => mail_own_page(post, due.persona, Reason::Grown).await,
        (Kind::CheckIn, _) => care::jobs::mail_check_in(post, check_in(db, due.persona).await).await,
        (Kind::Alumni, _) => {
            let edition = network::rounds::of(db.read(), &[due.persona]).await.unwrap().remove(0).edition;
            alumni::jobs::mail_alumni(post, (edition, due.persona)).await
        }
        (Kind::Training, _) => {
            training::jobs::mail_training(post, due.persona, &|_, from, _, _| from.to_string()).await
        }
        (Kind::Asked, _) => asks::mail_ask(post, (due.persona, true)).await,
        (Kind::Review | Kind::Guardian | Kind::GuardianAgain, None) => panic!("a round"),
    }
    .unwrap();
}

/// The first time that they are asked how they are.
async fn check_in(db: &TestDb, persona: PersonaId) -> CheckInId {
    check_ins::of_persona_whole(db.read(), persona).await.unwrap().remove(0).id
}

fn say(_: Locale, message: &Message) -> String {
    message.key.to_owned()
}

/// They, or whoever stands beside them, say how they may be reached.
async fn said(db: &TestDb, due: &Due, safe: &SafeContact) {
    let keys = testing::keys();
    let operator = Actor::Operator;
    let read =
        ::store::write!(db, operator, |work| persons::read_identity(work, &keys, due.persona, ReadReason::Contact));
    let mut identity: Identity = read.unwrap().identity;
    match due.kind.to() {
        To::Themself => {
            identity.email = Some(Email::from("ada@sample.example"));
            identity.safe = safe.clone();
        }
        To::Guardian => identity.guardian.as_mut().unwrap().safe = safe.clone(),
    }
    let corrected = ::store::write!(db, operator, |work| persons::correct(work, &keys, due.persona, &identity));
    assert!(!corrected.unwrap().guardian_left);
}

fn by_mail() -> SafeContact {
    SafeContact { channel: Channel::Email, ..SafeContact::unsaid() }
}

/// Sundays from nine to ten in Karachi: never now in these tests.
fn sundays() -> Times {
    let (from, until) = ("09:00".parse().unwrap(), "10:00".parse().unwrap());
    Times::new("Asia/Karachi", [Day::Sunday], from, until).unwrap()
}

/// Whatever is due is taken for done.
async fn work_off(db: &TestDb) {
    while let Some(job) = ::store::jobs::claim(db, "test").await.unwrap() {
        ::store::jobs::finish(db, job.id, "test").await.unwrap();
    }
}

async fn held(db: &TestDb) -> Vec<Instant> {
    let queued = ::store::jobs::list(db, ::store::jobs::State::Queued, 1_000, 0).await.unwrap();
    queued.into_iter().map(|job| job.run_at).filter(|at| *at > db.now()).collect()
}

async fn tasks(db: &TestDb, due: &Due) -> Vec<Why> {
    let tasks = by_hand::tasks(db.read(), true, 1_000, 0).await.unwrap();
    tasks.into_iter().filter(|task| task.persona == due.persona && task.kind == due.kind).map(|task| task.why).collect()
}

struct Trial {
    mailer: Mailer,
    due: Due,
}

impl Trial {
    async fn new(db: &TestDb, room: &Newsroom, (kind, case): (Kind, &str), safe: &SafeContact) -> Self {
        let marker = format!("{}-{case}", kind.name());
        let due = due(db, room, kind, &marker).await;
        said(db, &due, safe).await;
        let mailer = Mailer::memory().discreetly(Some("post@mail.example".parse().unwrap()));
        Self { mailer, due }
    }
    async fn letters(&self, db: &TestDb) -> Vec<Letter> {
        let before = self.mailer.sent().len();
        run(db, &self.mailer, &self.due).await;
        self.mailer.sent().split_off(before)
    }
    /// It does not go, and somebody of the staff has to tell them. Once.
    async fn must_be_told(&self, db: &TestDb, why: Why) {
        for _ in 0..2 {
            assert!(self.letters(db).await.is_empty(), "{} {why}", self.due.kind);
        }
        // Whoever has to be asked again stands on a list with the questions.
        let wanted = if self.due.kind == Kind::Asked { vec![] } else { vec![why] };
        assert_eq!(tasks(db, &self.due).await, wanted, "{} {why}", self.due.kind);
        if self.due.kind == Kind::Asked {
            let pending = crate::asks::pending(db, 0).await.unwrap();
            let theirs = pending.iter().filter(|one| one.persona == self.due.persona);
            assert!(theirs.clone().count() > 0 && theirs.clone().all(|one| one.asked.is_some()), "{why}");
        }
    }
}

on_both!(async fn where_nothing_stands_against_it_each_letter_goes(db) {
    let room = Newsroom::open(db).await;
    for kind in Kind::ALL {
        let trial = Trial::new(db, &room, (*kind, "plain"), &by_mail()).await;
        let letters = trial.letters(db).await;
        assert_eq!(letters.len(), 1, "{kind}");
        let looks = persons::reads(db.read(), &[trial.due.persona], 100).await.unwrap();
        let sent = looks.iter().filter(|look| look.reason == ReadReason::SendLink).count();
        assert_eq!((&letters[0].from, letters[0].subject.as_str(), sent), (&FromWhom::House, "mail-review-subject", 1), "{kind}");
        assert!(letters[0].text.contains("https://migrants-day.example/my/"), "{kind}");
        let to = if kind.to() == To::Guardian { "guardian@sample.example" } else { "ada@sample.example" };
        assert_eq!(letters[0].to.as_str(), to, "{kind}");
        assert!(tasks(db, &trial.due).await.is_empty() && held(db).await.is_empty(), "{kind}");
    }
});

on_both!(async fn none_goes_outside_the_hours_and_each_goes_when_they_begin(db) {
    let room = Newsroom::open(db).await;
    for kind in Kind::ALL {
        let safe = SafeContact { times: Some(sundays()), ..by_mail() };
        let trial = Trial::new(db, &room, (*kind, "hours"), &safe).await;
        let opens = sundays().next(db.now()).unwrap();
        assert!(opens > db.now(), "{kind}");
        assert!(trial.letters(db).await.is_empty(), "{kind}");
        let waits: Vec<Instant> = held(db).await;
        assert_eq!(waits.len(), 1, "{kind}");
        let seconds = |at: Instant| (at.micros() - db.now().micros()) / 1_000_000;
        assert!(waits[0] >= opens && seconds(waits[0]) - seconds(opens) <= 2, "{kind}");
        // A look at who they are is written down when it goes, and not before.
        let looks = persons::reads(db.read(), &[trial.due.persona], 100).await.unwrap();
        assert!(looks.iter().all(|look| look.reason != ReadReason::SendLink), "{kind}");
        assert!(trial.letters(db).await.is_empty(), "{kind}");
        assert_eq!(held(db).await.len(), 1, "{kind}: it waits once");
        db.clock.push_seconds(seconds(opens) - 1);
        assert!(trial.letters(db).await.is_empty(), "{kind}: a second too early");
        db.clock.push_seconds(3);
        assert_eq!(trial.letters(db).await.len(), 1, "{kind}");
        // The next kind is tried at another time of another week.
        db.clock.push_days(1);
        work_off(db).await;
    }
});

on_both!(async fn none_goes_by_a_way_that_is_not_theirs(db) {
    let room = Newsroom::open(db).await;
    for kind in Kind::ALL {
        for channel in Channel::ALL.iter().filter(|channel| **channel != Channel::Email) {
            let safe = SafeContact { channel: *channel, ..by_mail() };
            let trial = Trial::new(db, &room, (*kind, channel.name()), &safe).await;
            trial.must_be_told(db, Why::NotByMail).await;
        }
        let safe = SafeContact { hours: "after three".into(), ..by_mail() };
        Trial::new(db, &room, (*kind, "words"), &safe).await.must_be_told(db, Why::HoursInWords).await;
    }
});

on_both!(async fn none_shows_who_we_are_to_somebody_who_asked_for_discretion(db) {
    let room = Newsroom::open(db).await;
    for kind in Kind::ALL {
        for (name, subject) in [("Sam", "The library book"), ("", "")] {
            let safe = SafeContact { discreet: true, voicemail_name: name.into(), subject: subject.into(), ..by_mail() };
            let trial = Trial::new(db, &room, (*kind, &format!("discreet{}", name.len())), &safe).await;
            let letters = trial.letters(db).await;
            assert_eq!(letters.len(), 1, "{kind}");
            let letter = &letters[0];
            let from = Some(name.to_owned()).filter(|name| !name.is_empty());
            assert_eq!(letter.from, FromWhom::Discreet(from), "{kind}");
            assert_eq!(letter.subject, if subject.is_empty() { "mail-review-subject" } else { subject }, "{kind}");
            let (before, rest) = letter.text.split_once("https://").unwrap();
            let (_, after) = rest.split_once("\n\n").unwrap();
            assert_eq!((before.trim(), after.trim()), ("mail-discreet-before", "mail-discreet-after"), "{kind}");
        }
        // Nobody set up a sender that does not show who we are.
        let safe = SafeContact { discreet: true, ..by_mail() };
        let trial = Trial::new(db, &room, (*kind, "bare"), &safe).await;
        let bare = Trial { mailer: Mailer::memory(), ..trial };
        bare.must_be_told(db, Why::NoDiscreetSender).await;
        // And none says what must never be said: not in the words, not by the sender, not in the address.
        for never in ["migrants-day", "mail-review-subject", "Firsthand"] {
            let safe = SafeContact { never_say: format!("police, {never}"), ..by_mail() };
            let trial = Trial::new(db, &room, (*kind, &format!("never{}", never.len())), &safe).await;
            trial.must_be_told(db, Why::NeverSay).await;
        }
    }
});

on_both!(async fn what_they_said_since_is_what_holds(db) {
    let room = Newsroom::open(db).await;
    for kind in Kind::ALL {
        let safe = SafeContact { times: Some(sundays()), ..by_mail() };
        let trial = Trial::new(db, &room, (*kind, "since"), &safe).await;
        assert!(trial.letters(db).await.is_empty(), "{kind}");
        // While it waited they chose another way.
        said(db, &trial.due, &SafeContact { channel: Channel::Call, ..by_mail() }).await;
        trial.must_be_told(db, Why::NotByMail).await;
        work_off(db).await;
    }
});
