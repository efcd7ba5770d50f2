//! An address never says a name that may not be shown, on both engines.

use super::*;
use crate::pages::{self, Found, Place};
use crate::retention::hide_addresses;
use crate::stories::{Draft, draft};
use crate::testing::*;
use ::store::{Db, on_both};
use base::{Actor, Locale, Text};
use consent::Purpose;
use people::ledger::{Answers, Choice, Method, NewGrant};
use people::personas::NameForm;

const NAMED: &str = "what-ada-carried";

async fn told(db: &Db, room: &Newsroom, answers: &Answers) -> (PersonaId, StoryId) {
    let persona = room.teller(db, "Ada Sample").await;
    let new = Draft {
        edition: room.edition,
        persona,
        slug: NAMED.parse().unwrap(),
        language: Locale::ENGLISH,
        content: content("alpha"),
        is_sample: true,
    };
    let (story, version) = ::store::write!(db, room.editor.actor(), |work| draft(work, &new)).unwrap();
    room.approve(db, story, &[version], answers).await;
    room.clear(db, story).await;
    (persona, story)
}

async fn at(db: &Db, room: &Newsroom, slug: &str) -> &'static str {
    match pages::story(db, Place::of(room.edition, false), &slug.parse().unwrap(), None, Locale::ENGLISH).await.unwrap()
    {
        Found::Here(_) => "here",
        Found::Gone => "gone",
        Found::Never => "never",
    }
}

async fn address(db: &Db, story: StoryId) -> String {
    store::find(db.read(), story).await.unwrap().slug.to_string()
}

fn without_a_name() -> Answers {
    let mut answers = yes_to_all();
    answers.elements.insert(Element::Name, Choice::No);
    answers
}

on_both!(async fn where_the_name_may_be_shown_the_address_stays(db) {
    let room = Newsroom::open(db).await;
    let (_, story) = told(db, &room, &yes_to_all()).await;
    assert_eq!((address(db, story).await.as_str(), at(db, &room, NAMED).await), (NAMED, "here"));
    assert_eq!(hide_addresses(db).await.unwrap(), 0);
    assert_eq!(address(db, story).await, NAMED);
});

on_both!(async fn with_the_name_refused_it_comes_out_at_another_address(db) {
    let room = Newsroom::open(db).await;
    let (_, story) = told(db, &room, &without_a_name()).await;
    let now = address(db, story).await;
    assert!(personas::says_nothing(&now.parse().unwrap()), "{now}");
    assert_eq!((at(db, &room, NAMED).await, at(db, &room, &now).await), ("never", "here"));
});

on_both!(async fn a_name_taken_back_holds_the_page_at_once_and_moves_it_soon(db) {
    let room = Newsroom::open(db).await;
    let (persona, story) = told(db, &room, &yes_to_all()).await;
    db.clock.push_seconds(60);
    let no = NewGrant {
        elements: consent::Set::of(&[Element::Name]),
        purposes: consent::Set::<Purpose>::all(),
        ..NewGrant::blank(story, persona, Answer::No, Method::Link)
    };
    ::store::write!(db, Actor::Visitor, |work| ledger::answer(work, &no)).unwrap();
    assert_eq!(at(db, &room, NAMED).await, "gone");
    assert_eq!(hide_addresses(db).await.unwrap(), 1);
    let now = address(db, story).await;
    assert_eq!((at(db, &room, NAMED).await, at(db, &room, &now).await), ("never", "here"));
    assert_eq!(hide_addresses(db).await.unwrap(), 0, "once");
});

on_both!(async fn whoever_takes_another_name_is_not_found_by_the_one_before(db) {
    let room = Newsroom::open(db).await;
    let (persona, story) = told(db, &room, &yes_to_all()).await;
    let shape = personas::find(db.read(), persona).await.unwrap().for_staff().clone();
    let change = async |shape: &Shape| {
        ::store::write!(db, room.editor.actor(), |work| change_persona(work, &room.keys, persona, shape)).unwrap();
        address(db, story).await
    };
    assert_eq!(change(&Shape { label: Text::en("A teacher"), ..shape.clone() }).await, NAMED, "the name is the same");
    let renamed = Shape { name_form: NameForm::Pseudonym, display_name: Text::en("Lantern"), ..shape };
    assert_ne!(change(&renamed).await, NAMED);
});

on_both!(async fn of_somebody_forgotten_no_address_stays(db) {
    let room = Newsroom::open(db).await;
    let (persona, story) = told(db, &room, &yes_to_all()).await;
    ::store::write!(db, Actor::Operator, |work| persons::forget(work, &room.keys, persona)).unwrap();
    crate::forgetting::run(db, persona).await.unwrap();
    let now = address(db, story).await;
    assert!(!now.contains("ada"), "{now}");
});
