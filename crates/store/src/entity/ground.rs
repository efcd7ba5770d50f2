//! Rows of `migrations/0001_ground.sql`.

entity!(audit = "audit" {
    id: String;
    at: i64,
    actor_kind: String,
    actor_id: Option<String>,
    event: String,
    subjects: String,
});

entity!(audit_subject = "audit_subjects" {
    audit_id: String, subject_id: String, at: i64;
});

entity!(job = "jobs" {
    id: String;
    kind: String,
    args: String,
    dedupe: Option<String>,
    state: String,
    run_at: i64,
    attempts: i64,
    claimed_by: Option<String>,
    claimed_until: Option<i64>,
    last_error: Option<String>,
    created_at: i64,
    finished_at: Option<i64>,
});

entity!(setting = "settings" {
    name: String;
    value: String,
    changed_at: i64,
});

entity!(search_doc = "search_docs" {
    id: i64;
    scope: String,
    kind: String,
    subject: String,
    edition_id: Option<String>,
    language: String,
    title: String,
});
