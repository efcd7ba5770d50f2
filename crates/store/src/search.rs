//! Each engine's own full-text search behind one function. Words are folded
//! and split by `base`, so both engines find the same: É finds é, and Arabic
//! and Ethiopic words are found as written by hand. What is found is only a
//! pointer: whether it may be shown is for the caller's permit to say.

use crate::db::{Db, Engine};
use crate::entity::search_doc;
use crate::error::DbResult;
use crate::work::Work;
use base::{EditionId, Locale, Result};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, Statement, Value,
};

/// Who searches: staff over everything, or the public over what was published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    Desk,
    Public,
}

impl Scope {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Desk => "desk",
            Self::Public => "public",
        }
    }
}

/// Something to be found again.
#[derive(Debug, Clone)]
pub struct Doc {
    pub scope: Scope,
    /// `story`, `event`, `partner`, `edition`, `person` …
    pub kind: &'static str,
    pub subject: String,
    pub edition: Option<EditionId>,
    pub language: Locale,
    pub title: String,
    pub words: String,
}

/// A pointer to something found.
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
pub struct Hit {
    pub kind: String,
    pub subject: String,
    pub edition_id: Option<String>,
    pub language: String,
    pub title: String,
}

pub(crate) const fn words_table(engine: Engine) -> &'static str {
    match engine {
        // Marks are letters' parts in Bengali or Tamil, so they count as word characters.
        Engine::Sqlite => {
            "CREATE VIRTUAL TABLE search_words USING fts5(words, content='', contentless_delete=1, tokenize=\"unicode61 remove_diacritics 0 categories 'L* N* M* Co'\")"
        }
        Engine::Postgres => {
            "CREATE TABLE search_words (id BIGINT PRIMARY KEY, words TSVECTOR NOT NULL); CREATE INDEX search_words_words ON search_words USING GIN (words)"
        }
    }
}

/// Puts a document into the index, replacing its earlier self.
pub async fn index(work: &mut Work, doc: Doc) -> Result<()> {
    remove_one(work, doc.scope, &doc.subject, Some(doc.language)).await?;
    let mut bytes = [0u8; 8];
    work.chance().fill(&mut bytes);
    // 53 bits: enough to be unique here, and exact in every tool that reads numbers as doubles.
    let id = i64::from_be_bytes(bytes) & ((1 << 53) - 1);
    let mut words = base::words(&doc.title);
    words.extend(base::words(&doc.words));
    let row = search_doc::ActiveModel {
        id: Set(id),
        scope: Set(doc.scope.name().to_owned()),
        kind: Set(doc.kind.to_owned()),
        subject: Set(doc.subject),
        edition_id: Set(doc.edition.map(|edition| edition.to_string())),
        language: Set(doc.language.tag().to_owned()),
        title: Set(doc.title),
    };
    search_doc::Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    let (sql, values): (_, Vec<Value>) = match work.engine() {
        Engine::Sqlite => {
            ("INSERT INTO search_words (rowid, words) VALUES ($1, $2)", vec![id.into(), words.join(" ").into()])
        }
        Engine::Postgres => {
            words.sort_unstable();
            words.dedup();
            (
                "INSERT INTO search_words (id, words) SELECT $1, array_to_tsvector(string_to_array($2, ' '))",
                vec![id.into(), words.join(" ").into()],
            )
        }
    };
    run(work, sql, values).await
}

/// Takes every language of a subject out of one scope.
pub async fn remove(work: &mut Work, scope: Scope, subject: &str) -> Result<()> {
    remove_one(work, scope, subject, None).await
}

async fn remove_one(work: &mut Work, scope: Scope, subject: &str, language: Option<Locale>) -> Result<()> {
    let mut query = search_doc::Entity::find()
        .filter(search_doc::Column::Scope.eq(scope.name()))
        .filter(search_doc::Column::Subject.eq(subject));
    if let Some(language) = language {
        query = query.filter(search_doc::Column::Language.eq(language.tag()));
    }
    for row in query.all(work.db()).await.db()? {
        let key = match work.engine() {
            Engine::Sqlite => "rowid",
            Engine::Postgres => "id",
        };
        run(work, &format!("DELETE FROM search_words WHERE {key} = $1"), vec![row.id.into()]).await?;
        search_doc::Entity::delete_by_id(row.id).exec(work.db()).await.db()?;
    }
    Ok(())
}

/// Empties the index, to be made anew.
pub(crate) async fn clear(work: &mut Work) -> Result<()> {
    search_doc::Entity::delete_many().exec(work.db()).await.db()?;
    let sql = match work.engine() {
        Engine::Sqlite => "INSERT INTO search_words (search_words) VALUES ('delete-all')",
        Engine::Postgres => "DELETE FROM search_words",
    };
    run(work, sql, Vec::new()).await
}

/// Folds the index and the log of the database, so that words that were taken
/// out are in no file any more: what PostgreSQL keeps until its own vacuum.
pub async fn scrub(db: &Db) -> Result<()> {
    if db.engine() == Engine::Sqlite {
        let writer = db.writer();
        writer.execute_unprepared("INSERT INTO search_words (search_words) VALUES ('optimize')").await.db()?;
        writer.execute_unprepared("PRAGMA wal_checkpoint(TRUNCATE)").await.db()?;
    }
    Ok(())
}

async fn run(work: &Work, sql: &str, values: Vec<Value>) -> Result<()> {
    work.db().execute_raw(Statement::from_sql_and_values(work.db().get_database_backend(), sql, values)).await.db()?;
    Ok(())
}

/// What to look for. Every word must occur; the last may be a beginning.
#[derive(Debug, Clone, Default)]
pub struct Query {
    pub words: String,
    pub kind: Option<&'static str>,
    pub edition: Option<EditionId>,
}

/// Finds documents, best first, at most `limit` after `offset`. A query
/// without a single word finds nothing.
pub async fn find(db: &Db, scope: Scope, query: &Query, limit: u64, offset: u64) -> Result<Vec<Hit>> {
    let mut words = base::words(&query.words);
    words.truncate(12);
    let Some((last, rest)) = words.split_last() else { return Ok(Vec::new()) };
    // Words hold letters, digits and marks only, so quoting them is enough.
    let (from, matches, best) = match db.engine() {
        Engine::Sqlite => {
            let whole = rest.iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(" ");
            (
                "search_words JOIN search_docs d ON d.id = search_words.rowid WHERE search_words MATCH $1",
                format!("{whole} \"{last}\"*"),
                "search_words.rank",
            )
        }
        Engine::Postgres => {
            let whole = rest.iter().map(|word| format!("'{word}' & ")).collect::<String>();
            (
                "search_words w JOIN search_docs d ON d.id = w.id WHERE w.words @@ $1::tsquery",
                format!("{whole}'{last}':*"),
                "ts_rank(w.words, $1::tsquery) DESC",
            )
        }
    };
    let sql = format!(
        "SELECT d.kind, d.subject, d.edition_id, d.language, d.title FROM {from} AND d.scope = $2 \
         AND (CAST($3 AS TEXT) IS NULL OR d.kind = $3) AND (CAST($4 AS TEXT) IS NULL OR d.edition_id = $4) \
         ORDER BY {best}, d.id LIMIT $5 OFFSET $6"
    );
    let values: Vec<Value> = vec![
        matches.into(),
        scope.name().into(),
        query.kind.map(str::to_owned).into(),
        query.edition.map(|edition| edition.to_string()).into(),
        i64::try_from(limit).unwrap_or(i64::MAX).into(),
        i64::try_from(offset).unwrap_or(i64::MAX).into(),
    ];
    let statement = Statement::from_sql_and_values(db.read().get_database_backend(), sql, values);
    Hit::find_by_statement(statement).all(db.read()).await.db()
}
