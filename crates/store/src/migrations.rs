//! The schema's history. Each file is one text for both engines, with four
//! words that each engine spells its own way: {key}, {int}, {bytes}, {strict}.

use crate::db::{Db, Engine};
use crate::error::DbResult;
use base::Result;
use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DatabaseBackend;

macro_rules! migrations {
    ($($name:literal),* $(,)?) => {
        /// Name and text of every migration, oldest first. Never edited once released.
        const ALL: &[(&str, &str)] = &[$(($name, include_str!(concat!("../migrations/", $name, ".sql")))),*];
    };
}

migrations!["0001_ground", "0002_people", "0003_programme", "0004_newsroom", "0006_ledger", "0008_holders"];

struct Step(&'static str, &'static str);

impl MigrationName for Step {
    fn name(&self) -> &str {
        self.0
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> std::result::Result<(), DbErr> {
        let engine = match manager.get_database_backend() {
            DatabaseBackend::Sqlite => Engine::Sqlite,
            _ => Engine::Postgres,
        };
        manager.get_connection().execute_unprepared(&spell(self.1, engine)).await.map(|_| ())
    }
}

fn spell(text: &str, engine: Engine) -> String {
    let words = match engine {
        Engine::Sqlite => [("{key}", "TEXT"), ("{int}", "INTEGER"), ("{bytes}", "BLOB"), ("{strict}", "STRICT")],
        Engine::Postgres => {
            [("{key}", "TEXT COLLATE \"C\""), ("{int}", "BIGINT"), ("{bytes}", "BYTEA"), ("{strict}", "")]
        }
    };
    let plain = words.into_iter().fold(text.to_owned(), |text, (word, spelt)| text.replace(word, spelt));
    plain.replace("{search_words}", crate::search::words_table(engine))
}

struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        ALL.iter().map(|(name, text)| Box::new(Step(name, text)) as Box<dyn MigrationTrait>).collect()
    }
}

impl Db {
    /// Brings the schema up to date. Safe to call at every start.
    pub async fn migrate(&self) -> Result<()> {
        Migrator::up(self.writer(), None).await.db()
    }
    /// Whether every migration this build knows has been applied.
    pub async fn is_current(&self) -> Result<bool> {
        Ok(Migrator::get_pending_migrations(self.writer()).await.db()?.is_empty())
    }
}
