-- Evidence of what people permitted: how it came about, what they were told, what they hold to
-- prove it, and who was handed which file. Ids only; free text is sealed under the person's own key.

-- Consent events, one chain per persona. Never updated, never deleted: each row's hash covers the
-- row and the hash before it, and `evidence_heads` says how long the chain is and how it ends.
CREATE TABLE evidence (
    persona_id {key} NOT NULL REFERENCES personas (id),
    number {int} NOT NULL,
    kind {key} NOT NULL,
    at {int} NOT NULL,
    actor_kind {key} NOT NULL,
    actor_id {key},
    by_whom {key} NOT NULL,
    method {key},
    agreement {key} NOT NULL,
    work_id {key},
    version_id {key},
    fingerprint {key},
    grant_id {key},
    supersedes {key},
    notice_id {key},
    language {key},
    interpreter {key} NOT NULL,
    staff_present TEXT NOT NULL,
    terms TEXT,
    sealed TEXT,
    previous {key} NOT NULL,
    hash {key} NOT NULL,
    PRIMARY KEY (persona_id, number)
) {strict};
CREATE INDEX evidence_work_id ON evidence (work_id);
CREATE INDEX evidence_grant_id ON evidence (grant_id);
CREATE INDEX evidence_supersedes ON evidence (supersedes);

-- The end of each chain, and the chain's own place in the register of chains, which is a chain itself:
-- taking a whole chain away leaves a hole in the register.
CREATE TABLE evidence_heads (
    persona_id {key} PRIMARY KEY REFERENCES personas (id),
    row_count {int} NOT NULL,
    hash {key} NOT NULL,
    place {int} NOT NULL,
    place_previous {key} NOT NULL,
    place_hash {key} NOT NULL
) {strict};
CREATE UNIQUE INDEX evidence_heads_place ON evidence_heads (place);

-- One row: how many chains there are, and the hash of the last one's place.
CREATE TABLE evidence_register (
    id {int} PRIMARY KEY,
    chain_count {int} NOT NULL,
    hash {key} NOT NULL
) {strict};
INSERT INTO evidence_register (id, chain_count, hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- What people are told before they are asked. `version` counts per scope; each language of a version
-- is a row. Published is for ever: a change is a new version.
CREATE TABLE notices (
    id {key} PRIMARY KEY,
    scope_kind {key} NOT NULL,
    scope_id {key} NOT NULL,
    version {int} NOT NULL,
    language {key} NOT NULL,
    parts TEXT NOT NULL,
    hash {key} NOT NULL,
    cooling_hours {int} NOT NULL,
    audio_media_id {key},
    drafted_by {key},
    drafted_at {int} NOT NULL,
    revised_at {int} NOT NULL,
    published_by {key},
    published_at {int}
) {strict};
CREATE UNIQUE INDEX notices_scope_id_version_language ON notices (scope_id, version, language);

-- The lawful basis of each purpose: the organisation's own statement, apart from anyone's permission.
CREATE TABLE lawful_bases (
    id {key} PRIMARY KEY,
    scope_kind {key} NOT NULL,
    scope_id {key} NOT NULL,
    purpose {key} NOT NULL,
    basis {key} NOT NULL,
    note TEXT NOT NULL,
    recorded_by {key},
    recorded_at {int} NOT NULL,
    ended_at {int}
) {strict};
CREATE INDEX lawful_bases_scope_id ON lawful_bases (scope_id);

-- What a person was handed to prove what they said. `first_row` to `last_row` are the rows of their
-- chain that it tells of, and `hash` is the chain's at that moment: a copy of it is a witness from outside.
CREATE TABLE receipts (
    id {key} PRIMARY KEY,
    persona_id {key} NOT NULL REFERENCES personas (id),
    work_id {key} NOT NULL,
    kind {key} NOT NULL,
    language {key} NOT NULL,
    campaign_id {key} NOT NULL,
    edition_id {key} NOT NULL,
    first_row {int} NOT NULL,
    last_row {int} NOT NULL,
    hash {key} NOT NULL,
    issued_at {int} NOT NULL
) {strict};
CREATE INDEX receipts_persona_id_issued_at ON receipts (persona_id, issued_at);

-- Every file handed to somebody by name. What exactly was handed over stands in the same words as a
-- permission's use, so that it can be judged again whenever somebody asks.
CREATE TABLE disclosures (
    id {key} PRIMARY KEY,
    work_id {key} NOT NULL,
    version_id {key} NOT NULL,
    fingerprint {key} NOT NULL,
    holder_kind {key} NOT NULL,
    holder_id {key} NOT NULL,
    purpose {key} NOT NULL,
    elements TEXT NOT NULL,
    language {key} NOT NULL,
    transformations TEXT NOT NULL,
    file_hash {key} NOT NULL,
    file_kind {key} NOT NULL,
    code_hash {key} NOT NULL,
    actor_kind {key} NOT NULL,
    actor_id {key},
    handed_at {int} NOT NULL,
    use_until {int}
) {strict};
CREATE UNIQUE INDEX disclosures_code_hash ON disclosures (code_hash);
CREATE INDEX disclosures_work_id ON disclosures (work_id);
CREATE INDEX disclosures_holder_id ON disclosures (holder_id);

-- Everybody who is shown in it, with the permission by which it went out.
CREATE TABLE disclosure_people (
    disclosure_id {key} NOT NULL REFERENCES disclosures (id),
    persona_id {key} NOT NULL,
    grant_id {key} NOT NULL,
    PRIMARY KEY (disclosure_id, persona_id)
) {strict};
CREATE INDEX disclosure_people_persona_id ON disclosure_people (persona_id);

-- Asking files back: one request per holder and work.
CREATE TABLE recalls (
    id {key} PRIMARY KEY,
    work_id {key} NOT NULL,
    holder_kind {key} NOT NULL,
    holder_id {key} NOT NULL,
    asked_at {int} NOT NULL
) {strict};
CREATE INDEX recalls_work_id ON recalls (work_id);

-- What happened to each file of it, step by step; the last step is where it stands.
CREATE TABLE recall_steps (
    recall_id {key} NOT NULL REFERENCES recalls (id),
    disclosure_id {key} NOT NULL REFERENCES disclosures (id),
    number {int} NOT NULL,
    step {key} NOT NULL,
    answer {key},
    at {int} NOT NULL,
    actor_kind {key} NOT NULL,
    actor_id {key},
    PRIMARY KEY (recall_id, disclosure_id, number)
) {strict};
CREATE INDEX recall_steps_disclosure_id ON recall_steps (disclosure_id);
