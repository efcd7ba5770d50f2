//! What somebody with the database could do to the chain, and how it shows.

use super::*;
use ::store::entity::{evidence, evidence_head, evidence_register};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};

/// Three people with three rows each; the second one's are tampered with.
async fn three(db: &TestDb) -> PersonaId {
    let mut people = Vec::new();
    for _ in 0..3 {
        let (persona, story) = (somebody(db).await, StoryId::new(db.chance()));
        people.push(persona);
        for choice in [Choice::Yes, Choice::Yes, Choice::No] {
            db.clock.push_seconds(1);
            say(db, persona, story, choice).await;
        }
    }
    assert_eq!(sound(db).await, Verdict { chains: 3, rows: 12, broken: None });
    people[1]
}

async fn rows(db: &TestDb, persona: PersonaId) -> Vec<evidence::Model> {
    let mut rows = evidence::Entity::find()
        .filter(evidence::Column::PersonaId.eq(persona.to_string()))
        .all(db.read())
        .await
        .unwrap();
    rows.sort_by_key(|row| row.number);
    rows
}

async fn remove(db: &TestDb, persona: PersonaId, number: i64) {
    let work = db.begin(Actor::Operator).await.unwrap();
    evidence::Entity::delete_by_id((persona.to_string(), number)).exec(work.db()).await.unwrap();
    work.finish().await.unwrap();
}

async fn put(db: &TestDb, row: evidence::Model) {
    let work = db.begin(Actor::Operator).await.unwrap();
    evidence::Entity::insert(row.into_active_model().reset_all()).exec_without_returning(work.db()).await.unwrap();
    work.finish().await.unwrap();
}

async fn swap_in(db: &TestDb, persona: PersonaId, row: evidence::Model) {
    remove(db, persona, row.number).await;
    put(db, row).await;
}

async fn move_head(db: &TestDb, persona: PersonaId, count: i64, hash: &str) {
    let work = db.begin(Actor::Operator).await.unwrap();
    evidence_head::Entity::update_many()
        .col_expr(evidence_head::Column::RowCount, Expr::value(count))
        .col_expr(evidence_head::Column::Hash, Expr::value(hash))
        .filter(evidence_head::Column::PersonaId.eq(persona.to_string()))
        .exec(work.db())
        .await
        .unwrap();
    work.finish().await.unwrap();
}

async fn found(db: &TestDb) -> (Option<String>, i64, Flaw) {
    let Broken { persona, number, flaw } = verify(db).await.unwrap().broken.expect("something is wrong");
    (persona, number, flaw)
}

on_both!(async fn a_changed_row_is_found(db) {
    let persona = three(db).await;
    let kept = rows(db, persona).await;
    let somewhere = || Some(persona.to_string());
    let changes: [fn(&mut evidence::Model); 8] = [
        |row| row.kind = "given".to_owned() + "-twice",
        |row| row.at += 1,
        |row| row.actor_kind = "staff".to_owned(),
        |row| row.terms = row.terms.as_ref().map(|terms| terms.replace("\"yes\"", "\"no\"")),
        |row| row.by_whom = "guardian".to_owned(),
        |row| row.grant_id = None,
        |row| row.sealed = Some("AQ".to_owned()),
        |row| row.hash = START.to_owned(),
    ];
    for change in changes {
        let mut row = kept[1].clone();
        change(&mut row);
        assert_ne!(row, kept[1]);
        swap_in(db, persona, row).await;
        assert_eq!(found(db).await, (somewhere(), 2, Flaw::Changed));
    }
    // Cleverer: with a hash of its own. The next row tells.
    let mut row = kept[1].clone();
    row.at += 1;
    row.hash = chain::hash(&row);
    swap_in(db, persona, row).await;
    assert_eq!(found(db).await, (somewhere(), 3, Flaw::OutOfPlace));
    // The last row has no next one, but the end of the chain knows it.
    swap_in(db, persona, kept[1].clone()).await;
    let mut last = kept[3].clone();
    last.kind = "given".to_owned();
    last.hash = chain::hash(&last);
    swap_in(db, persona, last).await;
    assert_eq!(found(db).await, (somewhere(), 4, Flaw::WrongEnd));
    swap_in(db, persona, kept[3].clone()).await;
    sound(db).await;
});

on_both!(async fn a_removed_row_is_found(db) {
    let persona = three(db).await;
    let kept = rows(db, persona).await;
    for number in 1..=3 {
        remove(db, persona, number).await;
        assert_eq!(found(db).await, (Some(persona.to_string()), number, Flaw::Missing));
        put(db, kept[usize::try_from(number).unwrap() - 1].clone()).await;
    }
    // Closing the gap by counting anew does not hide it.
    remove(db, persona, 2).await;
    for row in &kept[2..] {
        remove(db, persona, row.number).await;
        put(db, evidence::Model { number: row.number - 1, ..row.clone() }).await;
    }
    move_head(db, persona, 3, &kept[3].hash).await;
    assert_eq!(found(db).await, (Some(persona.to_string()), 2, Flaw::Changed));
});

on_both!(async fn reordered_rows_are_found(db) {
    let persona = three(db).await;
    let kept = rows(db, persona).await;
    for (row, number) in [(&kept[1], 3), (&kept[2], 2)] {
        swap_in(db, persona, evidence::Model { number, ..row.clone() }).await;
    }
    assert_eq!(found(db).await, (Some(persona.to_string()), 2, Flaw::Changed));
    // With hashes of their own for their new places.
    for (row, number) in [(&kept[1], 3), (&kept[2], 2)] {
        let mut row = evidence::Model { number, ..row.clone() };
        row.hash = chain::hash(&row);
        swap_in(db, persona, row).await;
    }
    assert_eq!(found(db).await, (Some(persona.to_string()), 2, Flaw::OutOfPlace));
});

on_both!(async fn a_cut_tail_is_found(db) {
    let persona = three(db).await;
    let kept = rows(db, persona).await;
    remove(db, persona, 4).await;
    assert_eq!(found(db).await, (Some(persona.to_string()), 4, Flaw::CutShort));
    remove(db, persona, 3).await;
    assert_eq!(found(db).await, (Some(persona.to_string()), 3, Flaw::CutShort));
    move_head(db, persona, 2, &kept[3].hash).await;
    assert_eq!(found(db).await, (Some(persona.to_string()), 2, Flaw::WrongEnd));
    for number in [1, 2] {
        remove(db, persona, number).await;
    }
    assert_eq!(found(db).await, (Some(persona.to_string()), 1, Flaw::CutShort));
});

on_both!(async fn an_added_row_is_found(db) {
    let persona = three(db).await;
    let last = rows(db, persona).await.pop().unwrap();
    let mut more = evidence::Model { number: 5, previous: last.hash.clone(), kind: "given".to_owned(), ..last };
    more.hash = chain::hash(&more);
    put(db, more).await;
    assert_eq!(found(db).await, (Some(persona.to_string()), 5, Flaw::Added));
});

on_both!(async fn a_whole_chain_taken_away_is_found(db) {
    let persona = three(db).await;
    for row in rows(db, persona).await {
        remove(db, persona, row.number).await;
    }
    let head = evidence_head::Entity::find_by_id(persona.to_string()).one(db.read()).await.unwrap().unwrap();
    let drop_head = async |id: &str| {
        let work = db.begin(Actor::Operator).await.unwrap();
        evidence_head::Entity::delete_by_id(id).exec(work.db()).await.unwrap();
        work.finish().await.unwrap();
    };
    drop_head(&head.persona_id).await;
    assert_eq!(found(db).await, (None, 2, Flaw::Register));
    // The last chain, with the register counted back to the one before.
    let last = evidence_head::Entity::find().filter(evidence_head::Column::Place.eq(3)).one(db.read()).await.unwrap().unwrap();
    let work = db.begin(Actor::Operator).await.unwrap();
    evidence_head::Entity::insert(head.into_active_model().reset_all()).exec_without_returning(work.db()).await.unwrap();
    evidence_register::Entity::update_many().col_expr(evidence_register::Column::ChainCount, Expr::value(2)).exec(work.db()).await.unwrap();
    work.finish().await.unwrap();
    drop_head(&last.persona_id).await;
    assert_eq!(found(db).await, (None, 3, Flaw::Register), "the register's own hash tells");
});

on_both!(async fn rows_of_no_chain_are_found(db) {
    three(db).await;
    let stray = ::store::write!(db.db, Actor::Operator, |work| crate::personas::add(work, &crate::testing::shape("Nobody"), &crate::personas::SlugWish::Random, true)).unwrap();
    let some = evidence::Entity::find().all(db.read()).await.unwrap().remove(0);
    let mut row = evidence::Model { persona_id: stray.to_string(), number: 1, previous: START.to_owned(), ..some };
    row.hash = chain::hash(&row);
    put(db, row).await;
    assert_eq!(found(db).await, (Some(stray.to_string()), 1, Flaw::Unregistered));
});

on_both!(async fn a_broken_row_is_named_in_words(db) {
    let persona = three(db).await;
    remove(db, persona, 2).await;
    let said = verify(db).await.unwrap().broken.unwrap().to_string();
    assert_eq!(said, format!("row 2 of persona {persona} is missing"));
});
