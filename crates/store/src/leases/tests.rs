//! Leases over a real PostgreSQL, several keepers in one process.

use super::{Drop, Leases, Pass, Shows, keep};
use crate::testing::TestDb;
use base::{Actor, EditionId, Event, StoryId, SystemChance};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::Instant;

/// A node without pages: a lease, and what it was told to forget.
struct Node {
    leases: Arc<Leases>,
    forgot: Arc<Mutex<Vec<Drop<String>>>>,
    stop: watch::Sender<bool>,
    keeping: JoinHandle<()>,
}

impl Node {
    async fn begin(db: &TestDb) -> Self {
        let leases = Leases::over(db.url());
        let forgot = Arc::new(Mutex::new(Vec::new()));
        let sink = forgot.clone();
        leases.attach(Arc::new(move |what| sink.lock().unwrap().push(what.clone())));
        let (stop, stopped) = watch::channel(false);
        let keeping = tokio::spawn(keep(leases.clone(), db.url().to_owned(), None, Arc::new(SystemChance), stopped));
        assert!(leases.held(Duration::from_secs(20)).await, "no lease");
        Self { leases, forgot, stop, keeping }
    }
    fn pass(&self, id: impl ToString) -> Pass {
        Pass { seen: self.leases.seen(), shows: Shows::These([id.to_string()].into()) }
    }
    fn may(&self, pass: &Pass) -> bool {
        self.leases.begin(std::slice::from_ref(pass), || ()).is_some()
    }
    async fn end(self) {
        self.stop.send(true).unwrap();
        self.keeping.await.unwrap();
    }
}

/// Takes a story down, and how long that took.
async fn withdraw(db: &TestDb, story: StoryId) -> Duration {
    let began = Instant::now();
    let event = Event::StoryWithdrawn { story, edition: EditionId::new(&SystemChance) };
    crate::write!(db, Actor::Visitor, |work| async {
        work.record(event.clone());
        Ok(())
    })
    .unwrap();
    began.elapsed()
}

#[tokio::test]
async fn every_node_has_dropped_it_when_the_writer_hears() {
    let Some(db) = TestDb::postgres().await else { return };
    let nodes = [Node::begin(&db).await, Node::begin(&db).await];
    let mut times = Vec::new();
    for _ in 0..20 {
        let (story, other) = (StoryId::new(&SystemChance), StoryId::new(&SystemChance));
        let passes: Vec<_> = nodes.iter().map(|node| (node.pass(story), node.pass(other))).collect();
        assert!(nodes.iter().zip(&passes).all(|(node, (shown, other))| node.may(shown) && node.may(other)));
        let took = withdraw(&db, story).await;
        for (node, (shown, other)) in nodes.iter().zip(&passes) {
            assert_eq!((node.may(shown), node.may(other)), (false, true));
            let forgot = node.forgot.lock().unwrap();
            assert!(matches!(forgot.last(), Some(Drop::Tagged(ids)) if ids.contains(&story.to_string())));
        }
        times.push(took);
    }
    times.sort();
    println!("done after {:?} usually, {:?} at worst", times[10], times[19]);
    // Notified, not found out at the next renewal half a second later.
    assert!(times[10] < Duration::from_millis(300), "{times:?}");
    let [first, second] = nodes;
    // One that ends in order is not waited for.
    first.end().await;
    assert!(withdraw(&db, StoryId::new(&SystemChance)).await < Duration::from_secs(2));
    second.end().await;
}

#[tokio::test]
async fn a_node_that_fell_is_waited_for_once() {
    let Some(db) = TestDb::postgres().await else { return };
    let (fallen, living) = (Node::begin(&db).await, Node::begin(&db).await);
    let story = StoryId::new(&SystemChance);
    let pass = fallen.pass(story);
    fallen.keeping.abort();
    assert!(fallen.may(&pass), "its lease still holds");
    let took = withdraw(&db, story).await;
    assert!(!fallen.may(&pass), "its lease has run out");
    assert!((Duration::from_millis(1_500)..Duration::from_secs(4)).contains(&took), "{took:?}");
    // The others take it off the list.
    tokio::time::sleep(Duration::from_millis(1_500)).await;
    assert!(withdraw(&db, StoryId::new(&SystemChance)).await < Duration::from_secs(2));
    living.end().await;
}

#[tokio::test]
async fn a_change_that_was_left_without_an_epoch_is_found_all_the_same() {
    let Some(db) = TestDb::postgres().await else { return };
    let node = Node::begin(&db).await;
    let story = StoryId::new(&SystemChance);
    let pass = node.pass(story);
    // Committed, and then whoever did it fell.
    super::queries::log(db.writer(), "left", true, format!("[\"{story}\"]")).await.unwrap();
    let from = Instant::now();
    while node.may(&pass) {
        assert!(from.elapsed() < Duration::from_secs(10));
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    // Later it is given one, and a node that begins then finds the log in order.
    while super::queries::read(db.writer(), 0).await.unwrap().found.epoch == 0 {
        assert!(from.elapsed() < Duration::from_secs(30));
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let reading = super::queries::read(db.writer(), 0).await.unwrap();
    assert_eq!((reading.loose.len(), reading.found.changes.len(), reading.found.kept_from), (0, 1, 1));
    super::queries::shorten(db.writer()).await.unwrap();
    node.end().await;
}

#[tokio::test]
async fn what_only_the_house_sees_is_not_told_to_the_nodes() {
    let Some(db) = TestDb::postgres().await else { return };
    let node = Node::begin(&db).await;
    let staff = base::StaffId::new(&SystemChance);
    crate::write!(db, Actor::Operator, |work| async {
        work.record(Event::StaffChanged { staff });
        Ok(())
    })
    .unwrap();
    assert_eq!(super::queries::read(db.writer(), 0).await.unwrap().found.epoch, 0);
    node.end().await;
}

#[tokio::test]
async fn one_node_over_its_own_file_needs_no_lease() {
    let db = TestDb::sqlite().await;
    let leases = Leases::over(db.url());
    assert!(leases.holds());
    let took = withdraw(&db, StoryId::new(&SystemChance)).await;
    assert!(took < Duration::from_millis(500), "{took:?}");
}
