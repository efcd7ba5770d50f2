//! Which story carries which message, and what follows when its words change:
//! the public keeps what was approved, and the teller is asked again.

use super::*;
use crate::pages::{self, Found};
use crate::stories::State;
use crate::testing::{Newsroom, slug};
use ::store::on_both;
use ::store::testing::TestDb;
use base::PersonaId;
use people::key_messages::{Place, Written};
use people::{ledger, testing};

struct World {
    room: Newsroom,
    persona: PersonaId,
    story: StoryId,
    message: KeyMessageId,
}

const SAYING: &str = "We came to work and we stayed.";

impl World {
    /// A public story, and a message that its editor was let read.
    async fn new(db: &TestDb) -> Self {
        let room = Newsroom::open(db).await;
        let persona = room.teller(db, "Ada Sample").await;
        let story = room.publish(db, persona, "alpha").await;
        let own = testing::teller(db, persona).await;
        let (ti, editor) = ("ti".parse().unwrap(), room.editor.id);
        ::store::write!(db, own, |work| async {
            key_messages::choose_languages(work, persona, ti, Some(Locale::ENGLISH)).await?;
            key_messages::share(work, persona, &[editor].into()).await
        })
        .unwrap();
        let message = say(db, persona, "ንስራሕ መጺእና", SAYING).await;
        Self { room, persona, story, message }
    }
    async fn note(&self, db: &TestDb) -> Result<()> {
        let keys = &self.room.keys;
        ::store::write!(db, self.room.editor.actor(), |work| note(work, keys, self.story, self.message))
    }
    async fn state(&self, db: &TestDb) -> State {
        stories::store::find(db.read(), self.story).await.unwrap().state
    }
    async fn is_public(&self, db: &TestDb) -> bool {
        let place = pages::Place::of(self.room.edition, false);
        let found = pages::story(db, place, &slug("alpha"), None, Locale::ENGLISH).await.unwrap();
        matches!(found, Found::Here(_))
    }
    async fn newest(&self, db: &TestDb) -> Content {
        stories::store::history(db.read(), self.story, Locale::ENGLISH).await.unwrap().remove(0).content
    }
}

async fn say(db: &TestDb, persona: PersonaId, own: &str, second: &str) -> KeyMessageId {
    let (keys, actor) = (testing::keys(), testing::teller(db, persona).await);
    let sheet = key_messages::sheet(db.read(), &[persona]).await.unwrap().unwrap();
    let written = Written { part: Part::Words, own: own.into(), second: Some(second.into()) };
    db.clock.push_seconds(1);
    ::store::write!(db, actor, |work| async {
        let stands = key_messages::read(work, &keys, persona).await?;
        let seen = stands.iter().find(|one| one.place == Place::First).map(Message::seen).unwrap_or_default();
        key_messages::save(work, &keys, &sheet, Place::First, &written, &seen).await
    })
    .unwrap()
}

on_both!(async fn a_message_goes_into_a_new_version_as_a_quotation(db) {
    let world = World::new(db).await;
    let keys = &world.room.keys;
    let put = async |language: Locale| {
        ::store::write!(db, world.room.editor.actor(), |work| quote(work, keys, world.story, world.message, language))
    };
    assert!(matches!(put(Locale::ARABIC).await, Err(Error::Refused(_))), "not written in it");
    assert!(matches!(put("ti".parse().unwrap()).await, Err(Error::Missing)), "the story is not in it");
    put(Locale::ENGLISH).await.unwrap();
    let content = world.newest(db).await;
    assert!(content.body.ends_with(SAYING) && content.quotes.iter().any(|quote| quote == SAYING));
    // New words are asked about; the public keeps what was approved.
    assert_eq!((world.state(db).await, world.is_public(db).await), (State::Draft, true));
    let carried = key_messages::carried_by(db.read(), world.story).await.unwrap();
    assert_eq!((carried.len(), carried[0].message, carried[0].outgrown_at), (1, world.message, None));
    put(Locale::ENGLISH).await.unwrap();
    assert_eq!(world.newest(db).await, content, "not twice");
});

on_both!(async fn only_whoever_was_let_read_it_puts_it_in(db) {
    let world = World::new(db).await;
    let (keys, other) = (&world.room.keys, testing::staff(db, &[people::accounts::Role::Editor]).await);
    let tried = ::store::write!(db, other.actor(), |work| note(work, keys, world.story, world.message));
    assert!(matches!(tried, Err(Error::Missing)));
    // Nor into somebody else's story.
    let neighbour = world.room.teller(db, "Bo Sample").await;
    let (theirs, _) = world.room.draft(db, neighbour, "beta").await;
    let tried = ::store::write!(db, world.room.editor.actor(), |work| note(work, keys, theirs, world.message));
    assert!(matches!(tried, Err(Error::Missing)));
    assert!(key_messages::uses(db.read(), &[world.persona, neighbour]).await.unwrap().is_empty());
});

on_both!(async fn changed_words_ask_for_the_story_again_and_change_nothing_public(db) {
    let world = World::new(db).await;
    world.note(db).await.unwrap();
    jobs::ask(db, &world.room.keys, world.story).await.unwrap();
    assert_eq!(world.state(db).await, State::Published, "nothing changed yet");
    say(db, world.persona, "ሓድሽ", "New words.").await;
    let rounds = async || stories::store::reviews(db.read(), world.story).await.unwrap();
    let (before, grants) = (rounds().await, ledger::grants(db.read(), world.story).await.unwrap().len());
    jobs::ask(db, &world.room.keys, world.story).await.unwrap();
    let asked = rounds().await;
    assert_eq!((asked.len(), asked[0].answer, asked[0].sent_by), (before.len() + 1, None, None));
    assert_eq!(asked[0].versions, before[0].versions, "the very words that stand approved");
    assert_eq!((world.state(db).await, world.is_public(db).await), (State::Sent, true));
    assert_eq!(ledger::grants(db.read(), world.story).await.unwrap().len(), grants, "nothing is widened by asking");
    let job = ::store::jobs::list(db, ::store::jobs::State::Queued, 100, 0).await.unwrap();
    assert!(job.iter().any(|job| job.kind == stories::jobs::MAIL_REVIEW));
    // Asked already: not twice.
    jobs::ask(db, &world.room.keys, world.story).await.unwrap();
    assert_eq!(rounds().await.len(), asked.len());
});

on_both!(async fn nobody_is_asked_who_paused_or_took_it_back_or_whose_editor_was_quicker(db) {
    let world = World::new(db).await;
    world.note(db).await.unwrap();
    say(db, world.persona, "ሓድሽ", "New words.").await;
    let own = testing::teller(db, world.persona).await;
    ::store::write!(db, own, |work| ledger::pause(work, world.persona)).unwrap();
    jobs::ask(db, &world.room.keys, world.story).await.unwrap();
    assert_eq!(world.state(db).await, State::Published);
    ::store::write!(db, own, |work| ledger::resume(work, world.persona)).unwrap();
    ::store::write!(db, world.room.editor.actor(), |work| leave_out(work, world.story, world.message)).unwrap();
    jobs::ask(db, &world.room.keys, world.story).await.unwrap();
    assert_eq!(world.state(db).await, State::Published);
    ::store::write!(db, own, |work| stories::withdraw(work, world.story)).unwrap();
    jobs::ask(db, &world.room.keys, world.story).await.unwrap();
    jobs::ask(db, &world.room.keys, StoryId::new(db.chance())).await.unwrap();
    assert_eq!(world.state(db).await, State::Withdrawn);
});
