//! Whom a round asks, when, and how often, with a clock that moves.

use super::*;
use crate::testing::Newsroom;
use ::store::on_both;
use ::store::testing::TestDb;
use base::{Actor, Locale, Message};
use outside::mail::Mailer;
use people::letters::Post;
use people::network::{self, Profile};
use people::persons::{self, Channel, Email, Identity, ReadReason, SafeContact};
use people::{ledger, testing};
use programme::testing::key;

struct World {
    room: Newsroom,
    /// The one that the network is asked about.
    next: EditionId,
    mailer: Mailer,
}

impl World {
    async fn new(db: &TestDb) -> Self {
        let room = Newsroom::open(db).await;
        let campaign = campaigns::edition(db.read(), room.edition).await.unwrap().campaign;
        let next = programme::testing::planned(db, campaign, 2027).await;
        Self { room, next, mailer: Mailer::memory() }
    }
    /// Somebody of the network whom letters may reach.
    async fn member(&self, db: &TestDb, name: &str) -> PersonaId {
        let persona = self.room.teller(db, name).await;
        self.reachable(db, persona, Channel::Email).await;
        self.says(db, persona, &Profile::default()).await;
        persona
    }
    async fn says(&self, db: &TestDb, persona: PersonaId, profile: &Profile) {
        let (own, keys) = (testing::teller(db, persona).await, &self.room.keys);
        ::store::write!(db, own, |work| network::say(work, keys, &[persona], persona, profile)).unwrap();
    }
    async fn reachable(&self, db: &TestDb, persona: PersonaId, channel: Channel) {
        let keys = &self.room.keys;
        let read = ::store::write!(db, Actor::Operator, |work| {
            persons::read_identity(work, keys, persona, ReadReason::Contact)
        });
        let safe = SafeContact { channel, ..SafeContact::unsaid() };
        let identity = Identity { safe, email: Some(Email::from("ada@sample.example")), ..read.unwrap().identity };
        let done = ::store::write!(db, Actor::Operator, |work| persons::correct(work, keys, persona, &identity));
        assert!(!done.unwrap().guardian_left);
    }
    async fn asks(&self, db: &TestDb) -> usize {
        ::store::write!(db, self.room.editor.actor(), |work| ask(work, self.next)).unwrap()
    }
    /// Every job that waits. Says how many letters went.
    async fn worker(&self, db: &TestDb) -> usize {
        let before = self.mailer.sent().len();
        while let Some(job) = ::store::jobs::claim(db, "test").await.unwrap() {
            if job.kind == jobs::MAIL_ALUMNI {
                let of = (job.args[0].parse().unwrap(), job.args[1].parse().unwrap());
                self.mail(db, of).await;
            }
            ::store::jobs::finish(db, job.id, "test").await.unwrap();
        }
        self.mailer.sent().len() - before
    }
    async fn mail(&self, db: &TestDb, of: (EditionId, PersonaId)) {
        let say = |_: Locale, message: &Message| message.key.to_owned();
        let (keys, mailer) = (&self.room.keys, &self.mailer);
        let post = Post { db, keys, mailer, base_url: "https://example.org", say: &say };
        jobs::mail_alumni(post, of).await.unwrap();
    }
    async fn answers(&self, db: &TestDb, persona: PersonaId, said: Answer) -> Result<()> {
        let own = testing::teller(db, persona).await;
        ::store::write!(db, own, |work| answer(work, self.next, &[persona], said))
    }
    async fn places(&self, db: &TestDb, persona: PersonaId) -> Result<()> {
        ::store::write!(db, self.room.editor.actor(), |work| place(work, self.next, persona))
    }
    async fn progress(&self, db: &TestDb) -> rounds::Progress {
        rounds::progress(db.read(), self.next).await.unwrap()
    }
}

on_both!(async fn everybody_is_asked_once_and_who_comes_later_can_be(db) {
    let world = World::new(db).await;
    let (ada, bo) = (world.member(db, "Ada Sample").await, world.member(db, "Bo Sample").await);
    let outside = world.room.teller(db, "Cy Sample").await;
    assert_eq!(whom(db, world.next).await.unwrap().len(), 2, "whoever never said yes is not asked");
    assert_eq!((world.asks(db).await, world.asks(db).await), (2, 0));
    assert_eq!(world.progress(db).await, rounds::Progress { put: 2, ..Default::default() });
    assert_eq!((world.worker(db).await, world.worker(db).await), (2, 0));
    let letter = world.mailer.sent().remove(0);
    assert!(letter.text.contains("mail-alumni-before") && letter.text.contains("https://example.org/my/chances/"));
    // A worker that died after the letter and before its note is the only way to two; one that comes twice is not.
    world.mail(db, (world.next, ada)).await;
    assert_eq!((world.worker(db).await, world.mailer.sent().len()), (0, 2));
    assert_eq!(world.progress(db).await.asked, 2);
    let late = world.member(db, "Dee Sample").await;
    assert_eq!((world.asks(db).await, world.worker(db).await), (1, 1));
    let asked: Vec<_> = rounds::asks(db.read(), world.next).await.unwrap().into_iter().map(|one| one.persona).collect();
    assert!([ada, bo, late].iter().all(|one| asked.contains(one)) && !asked.contains(&outside));
});

on_both!(async fn whoever_may_not_be_asked_is_not(db) {
    let world = World::new(db).await;
    let paused = world.member(db, "Ada Sample").await;
    let later = world.member(db, "Bo Sample").await;
    let there = world.member(db, "Cy Sample").await;
    let leaves = world.member(db, "Dee Sample").await;
    let pauses = world.member(db, "Eli Sample").await;
    let own = testing::teller(db, paused).await;
    ::store::write!(db, own, |work| ledger::pause(work, paused)).unwrap();
    world.says(db, later, &Profile { free_from: Some("2027-06-01".parse().unwrap()), ..Profile::default() }).await;
    // In the edition already, by another way to appear: the two are never told to be one.
    let (keys, shape) = (&world.room.keys, testing::shape("Other Sample"));
    ::store::write!(db, Actor::Operator, |work| async {
        let other = persons::add_persona(work, keys, there, &shape, &persons::SlugWish::Random).await?;
        let part = Part { edition: world.next, persona: Some(other), role_then: base::Text::new(), affiliation_then: base::Text::new() };
        ambassadors::join(work, &part).await
    })
    .unwrap();
    let mut whom = whom(db, world.next).await.unwrap();
    let mut wanted = vec![leaves, pauses];
    whom.sort();
    wanted.sort();
    assert_eq!(whom, wanted);
    assert_eq!(world.asks(db).await, 2);
    // Left, and paused, while the letter waited.
    let own = testing::teller(db, leaves).await;
    ::store::write!(db, own, |work| network::leave(work, &[leaves])).unwrap();
    let own = testing::teller(db, pauses).await;
    ::store::write!(db, own, |work| ledger::pause(work, pauses)).unwrap();
    assert_eq!(world.worker(db).await, 0);
    assert_eq!(rounds::asks(db.read(), world.next).await.unwrap().len(), 1, "leaving takes the question with it");
});

on_both!(async fn whoever_cannot_be_written_to_is_asked_by_the_staff(db) {
    let world = World::new(db).await;
    let ada = world.member(db, "Ada Sample").await;
    world.reachable(db, ada, Channel::Call).await;
    world.asks(db).await;
    assert_eq!(world.worker(db).await, 0);
    let tasks = people::by_hand::tasks(db.read(), true, 10, 0).await.unwrap();
    assert_eq!(tasks.iter().map(|task| (task.persona, task.kind)).collect::<Vec<_>>(), [(ada, people::by_hand::Kind::Alumni)]);
    assert_eq!((world.progress(db).await.by_hand, world.progress(db).await.asked), (1, 1));
});

on_both!(async fn silence_is_no_and_a_yes_makes_nobody_an_ambassador(db) {
    let world = World::new(db).await;
    let (ada, bo) = (world.member(db, "Ada Sample").await, world.member(db, "Bo Sample").await);
    assert!(matches!(world.answers(db, ada, Answer::Yes).await, Err(Error::Missing)), "nobody asked");
    world.asks(db).await;
    world.worker(db).await;
    assert_eq!(key(world.places(db, ada).await.unwrap_err()), "alumni-refused-no-yes", "silence is no");
    world.answers(db, ada, Answer::Yes).await.unwrap();
    world.answers(db, ada, Answer::Yes).await.unwrap();
    world.answers(db, bo, Answer::NotNow).await.unwrap();
    let so_far = world.progress(db).await;
    assert_eq!((so_far.yes, so_far.not_now, so_far.silent()), (1, 1, 0));
    assert!(ambassadors::list(db.read(), world.next).await.unwrap().is_empty(), "nothing is carried over");
    let yes = rounds::answers(db.read(), (world.next, Answer::Yes), db.now(), (0, 10)).await.unwrap();
    assert_eq!(yes.iter().map(|one| one.persona).collect::<Vec<_>>(), [ada]);
    world.places(db, ada).await.unwrap();
    let there = ambassadors::list(db.read(), world.next).await.unwrap();
    assert_eq!(there.iter().filter_map(|one| one.persona.as_ref().map(|persona| persona.id)).collect::<Vec<_>>(), [ada]);
    assert_eq!(key(world.places(db, ada).await.unwrap_err()), "people-already-in-edition");
    // Taken back, while the page with the button was open.
    world.answers(db, bo, Answer::Yes).await.unwrap();
    world.answers(db, bo, Answer::NotThisTime).await.unwrap();
    assert_eq!(key(world.places(db, bo).await.unwrap_err()), "alumni-refused-no-yes");
    // And somebody who paused after their yes is left in peace.
    world.answers(db, bo, Answer::Yes).await.unwrap();
    let own = testing::teller(db, bo).await;
    ::store::write!(db, own, |work| ledger::pause(work, bo)).unwrap();
    assert!(matches!(world.places(db, bo).await, Err(Error::Missing)));
    let yes = rounds::answers(db.read(), (world.next, Answer::Yes), db.now(), (0, 10)).await.unwrap();
    assert_eq!(yes.len(), 1);
});

on_both!(async fn a_yes_that_was_taken_back_stays_taken_back_after_a_restore(db) {
    let world = World::new(db).await;
    let ada = world.member(db, "Ada Sample").await;
    world.asks(db).await;
    world.answers(db, ada, Answer::Yes).await.unwrap();
    ::store::write!(db, Actor::System, |work| rounds::decline_again(work, world.next, ada)).unwrap();
    assert_eq!(world.progress(db).await.yes, 0);
});

on_both!(async fn an_edition_that_is_over_asks_nobody(db) {
    let world = World::new(db).await;
    let ada = world.member(db, "Ada Sample").await;
    world.asks(db).await;
    assert_eq!(open(db, &[ada]).await.unwrap().len(), 1);
    db.clock.push_days(800);
    assert!(!may_ask(db, world.next).await.unwrap() && whom(db, world.next).await.unwrap().is_empty());
    assert_eq!(world.worker(db).await, 0, "a letter that waited does not go");
    let refused = ::store::write!(db, world.room.editor.actor(), |work| ask(work, world.next));
    assert_eq!(key(refused.unwrap_err()), "alumni-refused-over");
    assert!(open(db, &[ada]).await.unwrap().is_empty());
    assert!(matches!(world.answers(db, ada, Answer::Yes).await, Err(Error::Missing)));
});

on_both!(async fn asking_costs_the_same_reads_for_twenty_and_for_two_hundred(db) {
    let world = World::new(db).await;
    let mut there = 0;
    let mut costs = Vec::new();
    for rows in [20, 200] {
        while there < rows {
            let persona = world.room.teller(db, &format!("Sample {there}")).await;
            world.says(db, persona, &Profile::default()).await;
            there += 1;
        }
        let before = db.statements();
        assert_eq!(whom(db, world.next).await.unwrap().len(), rows);
        world.progress(db).await;
        rounds::answers(db.read(), (world.next, Answer::Yes), db.now(), (0, 30)).await.unwrap();
        costs.push(db.statements() - before);
    }
    assert_eq!(costs[0], costs[1]);
});
