-- What the house itself keeps: what happened, what is still to do, what can be found.
-- {key} compares by bytes on both engines; {int} is 64 bits; {bytes} is raw bytes.

CREATE TABLE audit (
    id {key} PRIMARY KEY,
    at {int} NOT NULL,
    actor_kind {key} NOT NULL,
    actor_id {key},
    event {key} NOT NULL,
    subjects TEXT NOT NULL
) {strict};
CREATE INDEX audit_at ON audit (at, id);
CREATE INDEX audit_event_at ON audit (event, at, id);

-- One row per thing an event happened to, so that a story's or an edition's history is one look-up.
CREATE TABLE audit_subjects (
    audit_id {key} NOT NULL REFERENCES audit (id),
    subject_id {key} NOT NULL,
    at {int} NOT NULL,
    PRIMARY KEY (subject_id, at, audit_id)
) {strict};

CREATE TABLE jobs (
    id {key} PRIMARY KEY,
    kind {key} NOT NULL,
    args TEXT NOT NULL,
    dedupe {key},
    state {key} NOT NULL,
    run_at {int} NOT NULL,
    attempts {int} NOT NULL,
    claimed_by {key},
    claimed_until {int},
    last_error TEXT,
    created_at {int} NOT NULL,
    finished_at {int}
) {strict};
CREATE INDEX jobs_state_run_at ON jobs (state, run_at);
CREATE UNIQUE INDEX jobs_dedupe ON jobs (dedupe) WHERE dedupe IS NOT NULL AND state = 'queued';

CREATE TABLE settings (
    name {key} PRIMARY KEY,
    value TEXT NOT NULL,
    changed_at {int} NOT NULL
) {strict};

-- What can be found. The words themselves live in search_words, whose shape is the engine's own.
CREATE TABLE search_docs (
    id {int} PRIMARY KEY,
    scope {key} NOT NULL,
    kind {key} NOT NULL,
    subject {key} NOT NULL,
    edition_id {key},
    language {key} NOT NULL,
    title TEXT NOT NULL
) {strict};
CREATE UNIQUE INDEX search_docs_scope_subject_language ON search_docs (scope, subject, language);
CREATE INDEX search_docs_subject ON search_docs (subject);

{search_words};
