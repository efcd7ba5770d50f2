//! What is added is asked until it is taken out.

use super::*;
use crate::testing::{campaign, key};
use ::store::on_both;
use base::{Actor, Locale};

fn draft(words: &str) -> QuestionDraft {
    QuestionDraft { words: Text::en(words) }
}

on_both!(async fn questions_are_added_in_order_and_taken_out(db) {
    let campaign = campaign(db).await;
    let add_one = async |words: &str| ::store::write!(db, Actor::Operator, |work| add(work, campaign, &draft(words)));
    let first = add_one("Why now?").await.unwrap();
    db.clock.push_seconds(1);
    add_one("Who paid?").await.unwrap();
    let asked = async || of(db.read(), campaign).await.unwrap().into_iter().map(|one| one.words.say(Locale::ENGLISH).to_owned()).collect::<Vec<_>>();
    assert_eq!(asked().await, ["Why now?", "Who paid?"]);
    for _ in 0..2 {
        ::store::write!(db, Actor::Operator, |work| end(work, first)).unwrap();
    }
    assert_eq!(asked().await, ["Who paid?"]);
    let nobody = QuestionId::new(db.chance());
    assert!(matches!(::store::write!(db, Actor::Operator, |work| end(work, nobody)), Err(Error::Missing)));
    for number in 1..MOST {
        add_one(&format!("Question {number}?")).await.unwrap();
    }
    assert_eq!(key(add_one("One more?").await.unwrap_err()), "practice-many");
});

#[test]
fn a_question_has_words_of_one_line() {
    let parse = |pairs: &[(&str, &str)]| QuestionDraft::parse(&Fields::of(pairs));
    assert!(parse(&[("words.en", " ")]).is_err());
    assert!(parse(&[("words.en", &"x".repeat(301))]).is_err());
    let both = parse(&[("words.en", "Why\nnow?"), ("words.ar", "لماذا الآن؟")]).unwrap();
    assert_eq!(both.words.exact(Locale::ARABIC), Some("لماذا الآن؟"));
}
