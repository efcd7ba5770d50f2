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

migrations![
    "0001_ground",
    "0002_people",
    "0003_programme",
    "0004_newsroom",
    "0005_leases",
    "0006_ledger",
    "0007_explained",
    "0008_holders",
    "0009_outlasting",
    "0010_guardians",
    "0011_finer_answers",
    "0012_toolkit",
    "0013_logos",
    "0014_let_go",
    "0016_own_keys",
    "0017_risk_weighed",
    "0018_places",
    "0019_kit_files",
    "0020_aloud",
    "0021_papers",
    "0022_concerns",
    "0025_offered_logos",
    "0026_calls",
    "0027_applications",
    "0028_hand_tasks",
    "0029_check_ins",
    "0030_posts",
    "0031_ended_approvals",
    "0032_selection",
    "0034_key_messages",
    "0036_network",
];

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
        let text = spell(self.1, engine);
        let text = if engine == Engine::Postgres { format!("{WITHOUT_BOUNDS}{text}") } else { text };
        manager.get_connection().execute_unprepared(&text).await.map(|_| ())
    }
}

/// A table of many rows may take longer to change than anybody waits for a page.
const WITHOUT_BOUNDS: &str = "SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0;\n";

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

/// Lays the whole schema on a connection, for whoever wants to look at it.
pub(crate) async fn lay(connection: &sea_orm_migration::sea_orm::DatabaseConnection) -> Result<()> {
    Migrator::up(connection, None).await.db()
}

impl Db {
    /// Brings the schema up to date. Safe to call at every start.
    pub async fn migrate(&self) -> Result<()> {
        Migrator::up(self.writer(), None).await.db()
    }
    /// The names of everything this build lays, oldest first.
    pub fn schema() -> Vec<&'static str> {
        ALL.iter().map(|(name, _)| *name).collect()
    }
    /// Whether every migration this build knows has been applied.
    pub async fn is_current(&self) -> Result<bool> {
        Ok(Migrator::get_pending_migrations(self.writer()).await.db()?.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::{approval, grant};
    use crate::on_both;
    use sea_orm::EntityTrait;

    on_both! {
        async fn what_was_approved_before_there_were_notices_keeps_standing(db) {
            let conn = db.writer();
            let run = async |sql: String| conn.execute_unprepared(&sql).await.unwrap();
            // The tables as they were released.
            for table in ["approvals", "guardian_rounds", "young_openings", "young_personas"] {
                run(format!("DROP TABLE {table}")).await;
            }
            let approvals = "CREATE TABLE approvals (work_id {key} NOT NULL, persona_id {key} NOT NULL REFERENCES personas (id), \
                 version_id {key} NOT NULL, fingerprint {key} NOT NULL, approved_at {int} NOT NULL, \
                 PRIMARY KEY (work_id, version_id, persona_id)) {strict}";
            run(spell(approvals, db.engine())).await;
            for column in ["by_whom", "gathered_by"] {
                run(format!("ALTER TABLE grants DROP COLUMN {column}")).await;
            }
            run("INSERT INTO personas (id, slug, slug_is_random, name_form, display_name, portrait_form, portrait_seed, \
                 voice_form, label, bio, is_sample, created_at, changed_at) \
                 VALUES ('p', 's', 1, 'none', '{}', 'none', 0, 'none', '{}', '{}', 1, 1, 1)".to_owned()).await;
            run("INSERT INTO approvals (work_id, persona_id, version_id, fingerprint, approved_at) \
                 VALUES ('w', 'p', 'v', '00', 7)".to_owned()).await;
            run("INSERT INTO grants (id, work_id, persona_id, answer, purposes, elements, transformations, starts_at, \
                 recorded_at, method) VALUES ('g', 'w', 'p', 'yes', 'website', 'words', '', 7, 7, 'link')".to_owned()).await;

            for wanted in ["0007_explained", "0010_guardians", "0031_ended_approvals"] {
                let (_, step) = ALL.iter().find(|(name, _)| *name == wanted).unwrap();
                run(spell(step, db.engine())).await;
            }
            let approval = approval::Entity::find().one(conn).await.unwrap().unwrap();
            let rests_on = (approval.explained_at, approval.notice_id, approval.cooling_hours, approval.waived_at);
            assert_eq!((rests_on, approval.by_whom.as_str()), ((Some(7), None, 0, None), "person"));
            assert_eq!(approval.ended_at, None);
            let grant = grant::Entity::find().one(conn).await.unwrap().unwrap();
            assert_eq!((grant.by_whom.as_str(), grant.gathered_by), ("person", None));
        }
    }
}
