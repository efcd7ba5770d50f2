//! One letter, with everything that is new, to each who has something to hear.

use super::jobs::{MAIL_TRAINING, QUIET_SECONDS, mail_later, mail_training, tell, tell_later};
use super::*;
use crate::testing::Newsroom;
use ::store::on_both;
use ::store::testing::TestDb;
use base::{Actor, Instant, Locale, Message, TrainingId};
use outside::mail::{Letter, Mailer};
use people::by_hand;
use people::letters::Post;
use people::persons::{Channel, Identity, SafeContact};
use people::testing;
use programme::training::{self, Place, TrainingDraft};

struct World {
    room: Newsroom,
    who: PersonaId,
    training: TrainingId,
    mailer: Mailer,
}

fn say(_: Locale, message: &Message) -> String {
    message.key.to_owned()
}

impl World {
    async fn new(db: &TestDb) -> Self {
        let room = Newsroom::open(db).await;
        let who = room.teller(db, "Ada Sample").await;
        let (_, training) = programme::testing::training(db, room.edition, "Key messages").await;
        let mailer = Mailer::memory().discreetly(Some("post@mail.example".parse().unwrap()));
        let world = Self { room, who, training, mailer };
        world.reachable(db, SafeContact { channel: Channel::Email, ..SafeContact::unsaid() }).await;
        world.enrol(db).await;
        world
    }
    async fn reachable(&self, db: &TestDb, safe: SafeContact) {
        let identity = Identity { email: Some("ada@sample.example".into()), safe, ..Identity::named("Ada") };
        let keys = &self.room.keys;
        let done = ::store::write!(db, Actor::Operator, |work| persons::correct(work, keys, self.who, &identity));
        assert!(!done.unwrap().guardian_left);
    }
    async fn enrol(&self, db: &TestDb) {
        ::store::write!(db, Actor::Operator, |work| seats::enrol(work, self.training, &[self.who])).unwrap();
    }
    async fn change(&self, db: &TestDb, how: impl Fn(TrainingDraft) -> TrainingDraft) {
        let now = training::find(db.read(), self.training).await.unwrap();
        let draft = how(TrainingDraft::from(&now));
        ::store::write!(db, Actor::Operator, |work| training::change(work, self.training, &draft)).unwrap();
    }
    /// Everything that the worker does of this kind. Gives the letters that went.
    async fn work_off(&self, db: &TestDb) -> Vec<Letter> {
        let before = self.mailer.sent().len();
        tell(db, self.room.edition).await.unwrap();
        while let Some(job) = ::store::jobs::claim(db, "test").await.unwrap() {
            if job.kind == MAIL_TRAINING {
                let (keys, mailer) = (&self.room.keys, &self.mailer);
                let post = Post { db, keys, mailer, base_url: "https://example.org", say: &say };
                let span = |_: Locale, from: Instant, _: Instant, _: &Zone| format!("at {}", from.timestamp());
                mail_training(post, job.args[0].parse().unwrap(), &span).await.unwrap();
            }
            ::store::jobs::finish(db, job.id, "test").await.unwrap();
        }
        self.mailer.sent().split_off(before)
    }
}

on_both!(async fn a_new_time_and_a_new_place_are_one_letter_with_both(db) {
    let world = World::new(db).await;
    let first = world.work_off(db).await;
    assert_eq!(first.len(), 1);
    for words in ["Key messages", "training-news-seated", "at 2026-12-10T10:00:00Z", "Harbour Library, Reading Room, 1 Quay Street, Marlhaven"] {
        assert!(first[0].text.contains(words), "{words}: {}", first[0].text);
    }
    assert_eq!(world.work_off(db).await.len(), 0, "told once");
    world.change(db, |draft| TrainingDraft { starts: draft.starts.plus_seconds(3_600), ..draft }).await;
    world.change(db, |draft| TrainingDraft { place: Place::Online, ..draft }).await;
    let letters = world.work_off(db).await;
    assert_eq!(letters.len(), 1, "one letter, not one for each field");
    for words in [
        "training-news-time",
        "training-news-place",
        "at 2026-12-10T11:00:00Z",
        "training-online",
        "training-it-was",
    ] {
        assert!(letters[0].text.contains(words), "{words}: {}", letters[0].text);
    }
    assert!(letters[0].text.contains("https://example.org/my/training/"));
    // Changed and changed back before anybody heard of it.
    world.change(db, |draft| TrainingDraft { minutes: 60, ..draft }).await;
    world.change(db, |draft| TrainingDraft { minutes: 120, ..draft }).await;
    assert_eq!(world.work_off(db).await.len(), 0);
    ::store::write!(db, Actor::Operator, |work| training::cancel(work, world.training)).unwrap();
    let letters = world.work_off(db).await;
    assert!(letters.len() == 1 && letters[0].text.contains("training-news-cancelled"));
    assert_eq!(world.work_off(db).await.len(), 0);
});

on_both!(async fn the_first_who_waits_hears_that_a_seat_is_free(db) {
    let world = World::new(db).await;
    world.change(db, |draft| TrainingDraft { seats: 1, ..draft }).await;
    let next = world.room.teller(db, "Sam Sample").await;
    ::store::write!(db, Actor::Operator, |work| seats::enrol(work, world.training, &[next])).unwrap();
    world.work_off(db).await;
    let teller = testing::teller(db, world.who).await;
    ::store::write!(db, teller, |work| seats::leave(work, world.training, world.who, true)).unwrap();
    assert_eq!(world.work_off(db).await.len(), 0, "whoever said that they do not come knows it, and the other has no address");
    let tasks = by_hand::tasks(db.read(), true, 10, 0).await.unwrap();
    assert!(tasks.iter().any(|task| task.persona == next && task.kind == by_hand::Kind::Training), "told by hand");
    assert_eq!(seats::untold(db.read(), world.room.edition, db.now()).await.unwrap(), []);
});

on_both!(async fn a_discreet_letter_says_nothing_of_what_it_is_about(db) {
    let world = World::new(db).await;
    let safe = SafeContact { channel: Channel::Email, discreet: true, ..SafeContact::unsaid() };
    world.reachable(db, safe).await;
    let letters = world.work_off(db).await;
    assert_eq!(letters.len(), 1);
    for hidden in ["Key messages", "training-news", "Harbour", "at 2026"] {
        assert!(!letters[0].text.contains(hidden), "{hidden}");
    }
    assert!(letters[0].text.contains("/my/training/"));
    // And what must never be said is looked for in it as well.
    let safe = SafeContact { channel: Channel::Email, never_say: "harbour library".into(), ..SafeContact::unsaid() };
    world.reachable(db, safe).await;
    world.change(db, |draft| TrainingDraft { minutes: 90, ..draft }).await;
    assert_eq!(world.work_off(db).await.len(), 0);
    assert_eq!(by_hand::count_tasks(db.read(), true).await.unwrap(), 1);
});

#[test]
fn whoever_plans_has_some_minutes_and_many_changes_are_one_job() {
    let chance = base::TestChance::new(9);
    let (edition, persona) = (EditionId::new(&chance), PersonaId::new(&chance));
    assert_eq!(tell_later(edition), tell_later(edition));
    assert_eq!((tell_later(edition).delay_seconds, mail_later(persona).delay_seconds), (QUIET_SECONDS, QUIET_SECONDS));
    assert!(tell_later(edition).dedupe.is_some() && mail_later(persona).dedupe.is_some());
}

on_both!(async fn a_photographer_reads_what_each_agreed_to_and_no_name_that_they_did_not_choose(db) {
    use super::shots::{Limit, in_the_room};
    use people::ledger::evidence::{self, NewAgreement};
    use people::ledger::concerns::{self, NewConcern, RaisedBy};
    use people::ledger::{Agreement, Aside, How, Kind, Method};
    use people::personas::{PortraitForm, Shape};
    let world = World::new(db).await;
    let room = async || in_the_room(db, world.room.edition).await.unwrap();
    let first = room().await;
    assert_eq!((first.len(), first[0].number, first[0].card.as_str(), first[0].limit), (1, 1, "", Limit::NotAtAll));
    let say = async |kind| {
        let (how, aside) = (How::from(Method::InPerson), Aside::default());
        let new = NewAgreement { agreement: Agreement::BeRecorded, kind, how, aside };
        let keys = &world.room.keys;
        ::store::write!(db, Actor::Operator, |work| evidence::agree(work, keys, world.who, &new)).unwrap();
    };
    let shape = people::personas::find(db.read(), world.who).await.unwrap().for_staff().clone();
    let shape = Shape { portrait_form: PortraitForm::Hands, ..shape };
    ::store::write!(db, Actor::Operator, |work| people::persons::change_persona(work, &world.room.keys, world.who, &shape))
        .unwrap();
    let most = Limit::NoFace;
    say(Kind::Given).await;
    ::store::write!(db, Actor::Operator, |work| training::cards::say(work, world.who, "Amal")).unwrap();
    assert_eq!((room().await[0].limit, room().await[0].card.as_str()), (most, "Amal"));
    // Their yes may not have been free: until safeguarding has spoken with them, none is taken.
    let pressed = NewConcern::pressure(world.who, RaisedBy::Person);
    ::store::write!(db, Actor::Operator, |work| concerns::raise(work, &world.room.keys, &pressed)).unwrap();
    assert_eq!(room().await[0].limit, Limit::NotAtAll);
    let open = concerns::list(db.read(), true, 1, 0).await.unwrap()[0].id;
    ::store::write!(db, world.room.safeguarding.actor(), |work| concerns::clear(work, open)).unwrap();
    assert_eq!(room().await[0].limit, most);
    say(Kind::Withdrawn).await;
    assert_eq!(room().await[0].limit, Limit::NotAtAll);
});
