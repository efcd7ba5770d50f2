//! What ends by us or never held is gone, asked back, and told apart in the evidence.

use super::*;
use crate::testing::Newsroom;
use ::store::on_both;
use ::store::testing::TestDb;
use base::{Actor, Locale, PersonaId};
use people::accounts::Role;
use people::ledger::concerns::{NewConcern, RaisedBy};
use people::ledger::disclosures::Check;
use people::ledger::evidence;
use people::testing;

/// A public story of which a partner holds a file, and the file's code.
async fn told(db: &TestDb, room: &Newsroom, persona: PersonaId, word: &str) -> (StoryId, String) {
    let partner = programme::testing::partner_in(db, room.edition, &format!("{word} Library")).await;
    let story = room.publish_for(db, persona, word, partner).await;
    let file = room.hand_over(db, story, partner, "portrait").await;
    (story, file.code.reveal().to_owned())
}

async fn is_public(db: &TestDb, room: &Newsroom, story: StoryId) -> bool {
    let place = crate::pages::Place::of(room.edition, false);
    let slug = store::find(db.read(), story).await.unwrap().slug;
    let found = crate::pages::story(db, place, &slug, None, Locale::ENGLISH).await.unwrap();
    matches!(found, crate::pages::Found::Here(_))
}

async fn check(db: &TestDb, room: &Newsroom, code: &str) -> Check {
    disclosures::check(&db.db, &room.keys, code).await.unwrap()
}

async fn ends(db: &TestDb, persona: PersonaId) -> Vec<&'static str> {
    let chain = evidence::chain(db.read(), persona).await.unwrap();
    let over = |kind: &ledger::Kind| {
        matches!(kind, ledger::Kind::EndedByUs | ledger::Kind::Invalidated | ledger::Kind::Withdrawn)
    };
    let mut kinds: Vec<_> = chain.iter().map(|row| row.kind).filter(over).map(ledger::Kind::name).collect();
    kinds.dedup();
    kinds
}

async fn asked_back(db: &TestDb, story: StoryId) -> bool {
    disclosures::of_work(db.read(), story)
        .await
        .unwrap()
        .iter()
        .all(|held| held.standing.is_some_and(|one| one.waits()))
}

on_both!(async fn what_we_no_longer_use_ends_and_is_asked_back(db) {
    let room = Newsroom::open(db).await;
    let persona = room.teller(db, "Ada Sample").await;
    let (story, code) = told(db, &room, persona, "alpha").await;
    let (other, _) = told(db, &room, persona, "beta").await;
    assert_eq!(check(db, &room, &code).await, Check::MayStill);
    ::store::write!(db, room.editor.actor(), |work| by_us(work, &room.keys, story)).unwrap();
    assert!(!is_public(db, &room, story).await && is_public(db, &room, other).await);
    assert_eq!(check(db, &room, &code).await, Check::MayNot);
    assert!(asked_back(db, story).await && !asked_back(db, other).await);
    assert_eq!(ends(db, persona).await, ["ended-by-us"]);
    assert_eq!(store::find(db.read(), story).await.unwrap().state, State::Retired);
    // Once more changes nothing of the evidence.
    let rows = evidence::chain(db.read(), persona).await.unwrap().len();
    ::store::write!(db, room.editor.actor(), |work| by_us(work, &room.keys, story)).unwrap();
    assert_eq!(evidence::chain(db.read(), persona).await.unwrap().len(), rows);
    assert_eq!(evidence::verify(db).await.unwrap().broken, None);
});

on_both!(async fn a_yes_that_was_not_free_never_held(db) {
    let room = Newsroom::open(db).await;
    let (persona, stranger) = (room.teller(db, "Ada Sample").await, room.teller(db, "Bo Sample").await);
    let (story, code) = told(db, &room, persona, "alpha").await;
    let (theirs, _) = told(db, &room, stranger, "beta").await;
    let seen_by = testing::staff(db, &[Role::Safeguarding]).await.actor();
    let new = NewConcern::pressure(persona, RaisedBy::Staff);
    ::store::write!(db, seen_by, |work| concerns::raise(work, &room.keys, &new)).unwrap();
    let concern = concerns::list(db.read(), true, 10, 0).await.unwrap().remove(0).id;
    let end = async |who: Actor| ::store::write!(db, who, |work| not_free(work, &room.keys, concern));
    assert!(matches!(end(seen_by).await, Err(Error::Refused(_))), "whoever saw it does not settle it");
    assert!(ends(db, persona).await.is_empty());
    end(room.safeguarding.actor()).await.unwrap();
    assert_eq!(ends(db, persona).await, ["invalidated"]);
    assert_eq!(check(db, &room, &code).await, Check::MayNot);
    assert!(asked_back(db, story).await);
    // The pressure holds nothing any more; there is nothing left to show.
    assert_eq!(concerns::count_open(db.read()).await.unwrap(), 0);
    assert!(!is_public(db, &room, story).await && is_public(db, &room, theirs).await);
    assert!(matches!(end(room.safeguarding.actor()).await, Err(Error::Conflict(m)) if m.key == "people-concern-settled"));
    assert_eq!(evidence::verify(db).await.unwrap().broken, None);
});
