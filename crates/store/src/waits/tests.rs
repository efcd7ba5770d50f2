//! Somebody holds on, is stopped or is silent, and nobody else waits for long.

use super::Waits;
use crate::entity::setting;
use crate::testing::TestDb;
use crate::{Db, DbResult as _, Work, on_both};
use base::{Actor, CampaignId, Error, Event, Result, TestChance};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, Database, EntityTrait, QueryFilter as _,
    SqliteTransactionMode, TransactionOptions, TransactionTrait as _,
};
use std::time::Duration;
use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::time::{Instant, sleep};

/// Quick enough for a test.
const SHORT: Waits = Waits {
    lock: Duration::from_millis(200),
    again: Duration::from_millis(500),
    idle: Duration::from_millis(300),
    sign: Duration::from_millis(300),
    ..Waits::HOUSE
};

async fn change(db: &impl ConnectionTrait, value: &str) -> Result<()> {
    let same = setting::Column::Name.eq("one");
    let update = setting::Entity::update_many().col_expr(setting::Column::Value, Expr::value(value)).filter(same);
    update.exec(db).await.db().map(|_| ())
}

async fn set(db: &Db, value: &str) -> Result<()> {
    crate::write!(db, Actor::Operator, |work| async {
        change(work.db(), value).await?;
        work.record(Event::CampaignOpened { campaign: CampaignId::new(&TestChance::new(5)) });
        Ok(())
    })
}

async fn value(db: &Db) -> String {
    setting::Entity::find_by_id("one").one(db.read()).await.unwrap().unwrap().value
}

async fn begin(db: &TestDb) {
    let row = |work: &Work| setting::ActiveModel {
        name: Set("one".to_owned()),
        value: Set("first".to_owned()),
        changed_at: Set(work.now().micros()),
    };
    crate::write!(db, Actor::Operator, |work| async {
        setting::Entity::insert(row(work)).exec_without_returning(work.db()).await.db().map(|_| ())
    })
    .unwrap();
}

on_both!(async fn whoever_holds_on_keeps_nobody_waiting_for_long(db) {
    begin(db).await;
    // Somebody whom no rule of ours bounds.
    let other = Database::connect(db.url()).await.unwrap();
    let at_once = TransactionOptions {
        sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
        ..TransactionOptions::default()
    };
    let holding = other.begin_with_options(at_once).await.unwrap();
    change(&holding, "held").await.unwrap();
    let quick = db.beside(SHORT).await;
    let began = Instant::now();
    let met = set(&quick, "second").await;
    assert!(matches!(met, Err(Error::Conflict(message)) if message.key == "error-busy"), "they are told to try again");
    assert!(began.elapsed() < Duration::from_secs(3), "after {:?}", began.elapsed());
    holding.rollback().await.unwrap();
    set(&quick, "third").await.unwrap();
    assert_eq!(value(db).await, "third");
});

#[tokio::test]
async fn a_change_that_is_stopped_in_its_middle_gives_free_what_it_holds() {
    let Some(db) = TestDb::postgres().await else { return };
    begin(&db).await;
    let quick = db.beside(SHORT).await;
    let stopped = quick.begin(Actor::Operator).await.unwrap();
    change(stopped.db(), "stopped").await.unwrap();
    sleep(Duration::from_millis(700)).await;
    let began = Instant::now();
    set(&db, "second").await.unwrap();
    assert!(began.elapsed() < Duration::from_secs(1));
    assert!(change(stopped.db(), "too late").await.is_err(), "it goes on, and is told");
    drop(stopped);
    // What was thrown away is replaced.
    set(&quick, "third").await.unwrap();
    assert_eq!(value(&db).await, "third");
}

#[tokio::test]
async fn a_statement_without_an_end_has_one() {
    let Some(db) = TestDb::postgres().await else { return };
    let quick = db.beside(Waits { statement: Duration::from_millis(300), ..SHORT }).await;
    let began = Instant::now();
    assert!(quick.read().execute_unprepared("SELECT pg_sleep(30)").await.is_err());
    assert!(began.elapsed() < Duration::from_secs(3));
    assert!(db.beside(Waits { statement: Duration::ZERO, ..SHORT }).await.ping().await.is_ok());
}

/// Passes on what is said between us and the database, until it is told to be
/// silent: then nothing comes through on what is open, and nothing is closed.
async fn wire(to: String) -> (String, watch::Sender<u64>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let (silence, heard) = watch::channel(0);
    tokio::spawn(async move {
        while let Ok((mut near, _)) = listener.accept().await {
            let (to, mut heard) = (to.clone(), heard.clone());
            tokio::spawn(async move {
                let mut far = TcpStream::connect(to).await.unwrap();
                heard.mark_unchanged();
                tokio::select! {
                    _ = copy_bidirectional(&mut near, &mut far) => {}
                    _ = heard.changed() => sleep(Duration::from_secs(60)).await,
                }
            });
        }
    });
    (address, silence)
}

#[tokio::test]
async fn a_connection_on_which_nothing_comes_back_is_thrown_away() {
    let Some(db) = TestDb::postgres().await else { return };
    begin(&db).await;
    let (head, rest) = db.url().rsplit_once('@').unwrap();
    let (server, name) = rest.split_once('/').unwrap();
    let (address, silence) = wire(server.to_owned()).await;
    let quick = db.beside_at(&format!("{head}@{address}/{name}"), SHORT).await;
    // Every place in the pool is taken once.
    let all = (0..4).map(|_| quick.read().execute_unprepared("SELECT pg_sleep(0.2)"));
    assert!(futures_util::future::join_all(all).await.iter().all(Result::is_ok));
    sleep(Duration::from_millis(600)).await;
    silence.send(1).unwrap();
    let began = Instant::now();
    set(&quick, "second").await.unwrap();
    assert_eq!(value(&quick).await, "second");
    assert!(began.elapsed() < Duration::from_secs(4), "after {:?}", began.elapsed());
}
