//! Who is asked how they are, when, and how often, with a clock that moves.

use super::*;
use crate::testing::Newsroom;
use ::store::on_both;
use ::store::testing::TestDb;
use base::{Locale, Message, PersonaId};
use outside::mail::Mailer;
use people::check_ins::{CheckIn, Step};
use people::ledger;
use people::letters::Post;
use people::persons::{self, Channel, Identity, SafeContact};
use people::testing;

struct World {
    room: Newsroom,
    persona: PersonaId,
    mailer: Mailer,
}

impl World {
    async fn new(db: &TestDb) -> Self {
        let room = Newsroom::open(db).await;
        let persona = room.teller(db, "Ada Sample").await;
        let world = Self { room, persona, mailer: Mailer::memory() };
        world.reachable(db, Channel::Email).await;
        world
    }
    async fn reachable(&self, db: &TestDb, channel: Channel) {
        let safe = SafeContact { channel, ..SafeContact::unsaid() };
        let identity = Identity { email: Some("ada@sample.example".into()), safe, ..Identity::named("Ada") };
        let keys = &self.room.keys;
        let done = ::store::write!(db, Actor::Operator, |work| persons::correct(work, keys, self.persona, &identity));
        assert!(!done.unwrap().guardian_left);
    }
    /// What the worker does every hour, and every job that came of it. Says how many letters went.
    async fn hour(&self, db: &TestDb) -> usize {
        let before = self.mailer.sent().len();
        round(db).await.unwrap();
        while let Some(job) = ::store::jobs::claim(db, "test").await.unwrap() {
            if job.kind == jobs::MAIL_CHECK_IN {
                let say = |_: Locale, message: &Message| message.key.to_owned();
                let (keys, mailer) = (&self.room.keys, &self.mailer);
                let post = Post { db, keys, mailer, base_url: "https://example.org", say: &say };
                jobs::mail_check_in(post, job.args[0].parse().unwrap()).await.unwrap();
            }
            ::store::jobs::finish(db, job.id, "test").await.unwrap();
        }
        self.mailer.sent().len() - before
    }
    async fn asked(&self, db: &TestDb) -> Vec<Step> {
        let of = |one: CheckIn| one.step;
        check_ins::of_persona(db.read(), self.persona).await.unwrap().into_iter().map(of).collect()
    }
}

fn on_the_panel(persona: PersonaId) -> programme::events::EventPerson {
    let (role_then, affiliation_then) = (base::Text::en("Speaker"), base::Text::new());
    programme::events::EventPerson { persona: Some(persona), role_then, affiliation_then }
}

const HOUR: i64 = 3_600;

on_both! {
    async fn four_times_after_a_story_and_each_once(db) {
        let world = World::new(db).await;
        world.room.publish(db, world.persona, "alpha").await;
        let published = db.now();
        let mut went = Vec::new();
        for hour in 0..24 * 40 {
            if world.hour(db).await > 0 {
                went.push(hour);
            }
            // The first days hour by hour, then by the day.
            let step = if hour < 30 { HOUR } else { 24 * HOUR };
            db.clock.push_seconds(step);
            if db.now() > published.plus_days(60) {
                break;
            }
        }
        assert_eq!(went.len(), 4, "{went:?}");
        assert_eq!(went[..2], [4, 24]);
        assert_eq!(world.asked(db).await, [Step::SameDay, Step::NextDay, Step::Week, Step::Month]);
        let letter = world.mailer.sent().remove(0);
        assert!(letter.text.contains("mail-check-in-before") && letter.text.contains("https://example.org/my/how/"));
    }

    async fn somebody_who_spoke_at_an_event_is_asked_when_it_is_over(db) {
        let world = World::new(db).await;
        let event = programme::testing::event(db, world.room.edition, "An evening of films").await;
        let person = on_the_panel(world.persona);
        ::store::write!(db, Actor::Operator, |work| programme::events::set_people(work, event, &[person])).unwrap();
        assert_eq!(world.hour(db).await, 0, "it is still to come");
        let over: base::Instant = "2026-12-09T21:30:00Z".parse::<base::jiff::Timestamp>().unwrap().into();
        db.clock.push_seconds((over.micros() - db.now().micros()) / 1_000_000 + HOUR);
        assert_eq!(world.hour(db).await, 0);
        db.clock.push_seconds(3 * HOUR);
        assert_eq!((world.hour(db).await, world.hour(db).await), (1, 0));
        assert_eq!(world.asked(db).await, [Step::SameDay]);
    }

    async fn a_cancelled_event_is_no_appearance(db) {
        let world = World::new(db).await;
        let event = programme::testing::event(db, world.room.edition, "An evening of films").await;
        let person = on_the_panel(world.persona);
        ::store::write!(db, Actor::Operator, |work| async {
            programme::events::set_people(work, event, &[person.clone()]).await?;
            programme::events::cancel(work, event).await
        })
        .unwrap();
        db.clock.push_days(25);
        assert_eq!(world.hour(db).await, 0);
    }

    async fn a_pause_and_their_own_word_stop_it(db) {
        let world = World::new(db).await;
        world.room.publish(db, world.persona, "alpha").await;
        let own = testing::teller(db, world.persona).await;
        ::store::write!(db, own, |work| check_ins::turn_off(work, world.persona)).unwrap();
        db.clock.push_seconds(5 * HOUR);
        assert_eq!(world.hour(db).await, 0);
        ::store::write!(db, own, |work| check_ins::turn_on(work, world.persona)).unwrap();
        assert_eq!(world.hour(db).await, 0, "what was due meanwhile is not asked later");
        ::store::write!(db, own, |work| ledger::pause(work, world.persona)).unwrap();
        db.clock.push_days(1);
        assert_eq!(world.hour(db).await, 0);
        ::store::write!(db, own, |work| ledger::resume(work, world.persona)).unwrap();
        assert_eq!(world.hour(db).await, 0);
        db.clock.push_days(6);
        assert_eq!(world.hour(db).await, 1, "and the next one is");
        assert_eq!(world.asked(db).await, [Step::Week]);
    }

    async fn turned_off_while_the_letter_waited(db) {
        let world = World::new(db).await;
        world.room.publish(db, world.persona, "alpha").await;
        db.clock.push_seconds(5 * HOUR);
        round(db).await.unwrap();
        let own = testing::teller(db, world.persona).await;
        ::store::write!(db, own, |work| check_ins::turn_off(work, world.persona)).unwrap();
        assert_eq!(world.hour(db).await, 0);
    }

    async fn many_stories_are_one_question_a_day(db) {
        let world = World::new(db).await;
        for marker in ["alpha", "beta", "gamma"] {
            world.room.publish(db, world.persona, marker).await;
        }
        db.clock.push_seconds(5 * HOUR);
        assert_eq!((world.hour(db).await, world.hour(db).await), (1, 0));
        // Published a little later: what was asked this morning was the same question.
        world.room.publish(db, world.persona, "delta").await;
        db.clock.push_seconds(5 * HOUR);
        assert_eq!(world.hour(db).await, 0);
        let late = check_ins::due(db.read(), db.now(), 100).await.unwrap();
        assert!(late.is_empty(), "and is not asked later instead");
    }

    async fn after_a_long_silence_of_ours_only_the_latest_is_asked(db) {
        let world = World::new(db).await;
        world.room.publish(db, world.persona, "alpha").await;
        db.clock.push_days(8);
        assert_eq!((world.hour(db).await, world.hour(db).await), (1, 0));
        assert_eq!(world.asked(db).await, [Step::Week]);
    }

    async fn what_was_public_long_ago_is_not_asked_about(db) {
        let world = World::new(db).await;
        world.room.publish(db, world.persona, "alpha").await;
        db.clock.push_days(45);
        assert_eq!(world.hour(db).await, 0);
        assert!(check_ins::of_persona_whole(db.read(), world.persona).await.unwrap().is_empty());
    }

    async fn whoever_cannot_be_written_to_is_told_by_the_staff(db) {
        let world = World::new(db).await;
        world.reachable(db, Channel::Call).await;
        world.room.publish(db, world.persona, "alpha").await;
        db.clock.push_seconds(5 * HOUR);
        assert_eq!(world.hour(db).await, 0);
        let tasks = people::by_hand::tasks(db.read(), true, 10, 0).await.unwrap();
        assert_eq!(tasks.iter().map(|task| (task.persona, task.kind)).collect::<Vec<_>>(), [(world.persona, people::by_hand::Kind::CheckIn)]);
        let asked = check_ins::of_persona(db.read(), world.persona).await.unwrap();
        assert!(asked.len() == 1 && asked[0].by_hand);
    }

    async fn somebody_forgotten_is_not_asked(db) {
        let world = World::new(db).await;
        world.room.publish(db, world.persona, "alpha").await;
        round(db).await.unwrap();
        let keys = &world.room.keys;
        ::store::write!(db, Actor::Operator, |work| persons::forget(work, keys, world.persona)).unwrap();
        crate::forgetting::run(db, world.persona).await.unwrap();
        db.clock.push_seconds(5 * HOUR);
        assert_eq!(world.hour(db).await, 0);
        assert!(check_ins::of_persona_whole(db.read(), world.persona).await.unwrap().is_empty());
    }

    async fn how_often_somebody_was_asked_lately_is_counted_from_what_is_recorded(db) {
        let world = World::new(db).await;
        let stranger = world.room.teller(db, "Bo Sample").await;
        let both = [world.persona, stranger];
        let times = async || asked_lately(db, &both).await.unwrap();
        assert!(times().await.is_empty());
        // Two rounds of reading, of which one became public and is followed by a question how they are.
        world.room.publish(db, world.persona, "alpha").await;
        let (story, version) = world.room.draft(db, world.persona, "beta").await;
        world.room.send(db, story, &[version]).await;
        db.clock.push_seconds(5 * HOUR);
        assert_eq!(world.hour(db).await, 1);
        // And one letter about two partners that joined.
        let item = |partner| {
            let yes = ledger::NewGrant::blank(story, world.persona, consent::Answer::Yes, ledger::Method::Link);
            let about = ledger::asks::AskAbout::Partner(partner);
            ledger::asks::Item { work: story, about, terms: ledger::asks::about_partner(&yes, "Quay Books") }
        };
        let partners = [base::PartnerId::new(db.chance()), base::PartnerId::new(db.chance())];
        let items = partners.map(item);
        let how = ledger::How::by_us();
        ::store::write!(db, Actor::System, |work| ledger::asks::ask(work, world.persona, &items, ledger::asks::Way::Mail, &how)).unwrap();
        assert_eq!(times().await, [(world.persona, 4)].into());
        // The same number of statements for one and for many.
        let before = db.statements();
        times().await;
        let cost = db.statements() - before;
        let many: Vec<PersonaId> = (0..200).map(|_| PersonaId::new(db.chance())).collect();
        let before = db.statements();
        asked_lately(db, &many).await.unwrap();
        assert_eq!((db.statements() - before, cost), (3, 3));
        db.clock.push_days(LATELY_DAYS + 1);
        assert!(times().await.is_empty(), "what was long ago counts no more");
    }
}
