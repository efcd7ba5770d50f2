//! What stands on a name card, on both databases.

use super::*;
use crate::testing::key;
use crate::training::tests::persona;
use ::store::on_both;
use base::Actor;

on_both!(async fn the_last_word_holds_and_blank_is_nothing(db) {
    let who = persona(db).await;
    let card = async || of(db.read(), &[who]).await.unwrap().remove(&who);
    assert_eq!(card().await, None);
    for (said, wanted) in [("  Amal \n H. ", Some("Amal H.")), ("أمل", Some("أمل")), (" ", None), ("Amal", Some("Amal"))] {
        ::store::write!(db, Actor::Operator, |work| say(work, who, said)).unwrap();
        assert_eq!(card().await.as_deref(), wanted);
    }
    let long = "x".repeat(MOST + 1);
    for (bad, wanted) in [(long.as_str(), "error-too-long"), ("\u{202e}lamA", "programme-error-control")] {
        assert_eq!(key(::store::write!(db, Actor::Operator, |work| say(work, who, bad)).unwrap_err()), wanted);
        assert_eq!(card().await.as_deref(), Some("Amal"), "a mistake changes nothing");
    }
    ::store::write!(db, Actor::Operator, |work| blank_again(work, who)).unwrap();
    assert_eq!(card().await, None);
    ::store::write!(db, Actor::Operator, |work| say(work, who, "Amal")).unwrap();
    ::store::write!(db, Actor::Operator, |work| forget(work, who)).unwrap();
    assert_eq!(card().await, None);
});
