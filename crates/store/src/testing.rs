//! Databases for tests: a fresh SQLite file always, and a fresh PostgreSQL
//! database where the test command offers a server. Real engines, no mocks.

use crate::db::{Db, Options};
use crate::later::Reactions;
use crate::leases::Leases;
use crate::waits::Waits;
use base::{Chance, Clock, SystemChance, TestChance, TestClock};
use sea_orm::{ConnectionTrait, Database};
use std::sync::Arc;

/// A database of its own for one test, with a clock that moves when pushed.
pub struct TestDb {
    pub db: Db,
    pub clock: Arc<TestClock>,
    url: String,
    folder: std::path::PathBuf,
}

impl std::ops::Deref for TestDb {
    type Target = Db;
    fn deref(&self) -> &Db {
        &self.db
    }
}

/// The moment at which every test begins.
pub const START: &str = "2026-11-21T09:00:00Z";

/// Where the test command's PostgreSQL listens. Absent on a fresh clone;
/// in CI its absence is an error, never a skip.
#[expect(clippy::disallowed_methods, reason = "the test command says by environment where its PostgreSQL is")]
fn postgres_server() -> Option<String> {
    let server = std::env::var("FIRSTHAND_TEST_POSTGRES").ok();
    assert!(
        server.is_some() || std::env::var("CI").is_err(),
        "CI must test on PostgreSQL: run the tests through scripts/with-postgres"
    );
    server
}

impl TestDb {
    pub async fn sqlite() -> Self {
        Self::sqlite_with(Reactions::none()).await
    }

    pub async fn sqlite_with(reactions: Reactions) -> Self {
        let folder = scratch_folder();
        let url = format!("sqlite://{}", folder.join("firsthand.db").display());
        Self::open(url, folder, reactions).await
    }

    /// `None` where there is no PostgreSQL to test on.
    pub async fn postgres() -> Option<Self> {
        Self::postgres_with(Reactions::none()).await
    }

    pub async fn postgres_with(reactions: Reactions) -> Option<Self> {
        let server = postgres_server()?;
        let server = server.rsplit_once('/').map_or(server.as_str(), |(server, _database)| server);
        let name = format!("firsthand_{}", base::JobId::new(&SystemChance));
        let admin = Database::connect(format!("{server}/postgres")).await.expect("the test PostgreSQL answers");
        admin.execute_unprepared(&format!("CREATE DATABASE {name}")).await.expect("a database for this test");
        admin.close().await.expect("closed");
        Some(Self::open(format!("{server}/{name}"), scratch_folder(), reactions).await)
    }

    async fn open(url: String, folder: std::path::PathBuf, reactions: Reactions) -> Self {
        let clock = Arc::new(TestClock::at(START));
        let db = connect(&url, clock.clone(), reactions, Waits::HOUSE, 20_261_218).await;
        db.migrate().await.expect("the schema is laid");
        Self { db, clock, url, folder }
    }

    /// The same database once more, as another process has it, with other bounds.
    pub async fn beside(&self, waits: Waits) -> Db {
        self.beside_at(&self.url, waits).await
    }
    /// The same by another way to it.
    pub async fn beside_at(&self, url: &str, waits: Waits) -> Db {
        connect(url, self.clock.clone(), Reactions::none(), waits, 19_901_218).await
    }

    /// A folder of this test's own, for media and mail.
    pub fn folder(&self) -> &std::path::Path {
        &self.folder
    }
    /// The same database's address, for a second connection.
    pub fn url(&self) -> &str {
        &self.url
    }
}

async fn connect(url: &str, clock: Arc<TestClock>, reactions: Reactions, waits: Waits, seed: u64) -> Db {
    let options = Options {
        url: url.to_owned(),
        clock: clock as Arc<dyn Clock>,
        chance: Arc::new(TestChance::new(seed)) as Arc<dyn Chance>,
        reactions,
        leases: Leases::over(url),
        connections: 4,
        waits,
    };
    Db::open(options).await.expect("the test database opens")
}

impl Drop for TestDb {
    fn drop(&mut self) {
        // PostgreSQL's databases go with their temporary cluster.
        let _gone = std::fs::remove_dir_all(&self.folder);
    }
}

fn scratch_folder() -> std::path::PathBuf {
    let folder = std::env::temp_dir().join(format!("firsthand-test-{}", base::JobId::new(&SystemChance)));
    std::fs::create_dir_all(&folder).expect("a folder for this test");
    folder
}

/// Declares an async test that runs on both engines, as `name::sqlite` and
/// `name::postgres`: `on_both!(async fn drafts_are_kept(db) { … });`
#[macro_export]
macro_rules! on_both {
    ($(#[$attribute:meta])* async fn $name:ident($db:ident) $body:block) => {
        $(#[$attribute])*
        mod $name {
            use super::*;

            async fn body($db: &$crate::testing::TestDb) $body

            #[tokio::test]
            async fn sqlite() {
                let db = $crate::testing::TestDb::sqlite().await;
                body(&db).await;
            }

            #[tokio::test]
            async fn postgres() {
                // A fresh clone has no PostgreSQL; CI insists on it in `postgres()`.
                if let Some(db) = $crate::testing::TestDb::postgres().await {
                    body(&db).await;
                }
            }
        }
    };
}
