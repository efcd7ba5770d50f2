-- Accounts: staff have one; storytellers, partners and journalists have links.

CREATE TABLE staff (
    id {key} PRIMARY KEY,
    email TEXT NOT NULL,
    email_key {key} NOT NULL,
    name TEXT NOT NULL,
    locale {key} NOT NULL,
    invited_by {key} REFERENCES staff (id),
    invited_at {int} NOT NULL,
    first_seen_at {int},
    revoked_at {int}
) {strict};
CREATE UNIQUE INDEX staff_email_key ON staff (email_key);

CREATE TABLE staff_roles (
    staff_id {key} NOT NULL REFERENCES staff (id),
    role {key} NOT NULL,
    given_by {key},
    given_at {int} NOT NULL,
    PRIMARY KEY (staff_id, role)
) {strict};

CREATE TABLE sessions (
    id {key} PRIMARY KEY,
    staff_id {key} NOT NULL REFERENCES staff (id),
    token_hash {key} NOT NULL,
    device TEXT NOT NULL,
    created_at {int} NOT NULL,
    seen_at {int} NOT NULL,
    expires_at {int} NOT NULL,
    idle_seconds {int} NOT NULL,
    ended_at {int}
) {strict};
CREATE UNIQUE INDEX sessions_token_hash ON sessions (token_hash);
CREATE INDEX sessions_staff_id ON sessions (staff_id);

CREATE TABLE passkeys (
    id {key} PRIMARY KEY,
    staff_id {key} NOT NULL REFERENCES staff (id),
    credential_id {key} NOT NULL,
    credential TEXT NOT NULL,
    label TEXT NOT NULL,
    created_at {int} NOT NULL,
    used_at {int}
) {strict};
CREATE UNIQUE INDEX passkeys_credential_id ON passkeys (credential_id);
CREATE INDEX passkeys_staff_id ON passkeys (staff_id);

-- A passkey challenge that has been answered; a second answer to it is refused.
CREATE TABLE spent_challenges (
    challenge {key} PRIMARY KEY,
    spent_at {int} NOT NULL
) {strict};

-- Secret links. Only a hash of the secret is kept; purpose says the one thing it may do.
CREATE TABLE links (
    id {key} PRIMARY KEY,
    purpose {key} NOT NULL,
    subject_id {key} NOT NULL,
    token_hash {key} NOT NULL,
    created_at {int} NOT NULL,
    expires_at {int} NOT NULL,
    single_use {int} NOT NULL,
    used_at {int},
    revoked_at {int}
) {strict};
CREATE UNIQUE INDEX links_token_hash ON links (token_hash);
CREATE INDEX links_subject_id ON links (subject_id);

-- Who someone is. `sealed` is readable only with the person's own data key.
CREATE TABLE persons (
    id {key} PRIMARY KEY,
    sealed TEXT NOT NULL,
    enrolled_at {int} NOT NULL,
    forgotten_at {int}
) {strict};

-- One data key per person, wrapped by the instance key. Forgetting deletes the row.
CREATE TABLE person_keys (
    person_id {key} PRIMARY KEY REFERENCES persons (id),
    wrapped TEXT NOT NULL
) {strict};

-- How someone appears. Nothing here says who it is. Name, label and bio are words per language.
CREATE TABLE personas (
    id {key} PRIMARY KEY,
    slug {key} NOT NULL,
    slug_is_random {int} NOT NULL,
    name_form {key} NOT NULL,
    display_name TEXT NOT NULL,
    portrait_form {key} NOT NULL,
    portrait_media_id {key},
    portrait_seed {int} NOT NULL,
    portrait_traits TEXT,
    voice_form {key} NOT NULL,
    label TEXT NOT NULL,
    bio TEXT NOT NULL,
    is_sample {int} NOT NULL,
    created_at {int} NOT NULL,
    changed_at {int} NOT NULL
) {strict};
CREATE UNIQUE INDEX personas_slug ON personas (slug);

-- The secret: which person a persona belongs to. `sealed` holds the person's id under the
-- instance key; `finder` is a keyed hash, so that a person's personas can be found by one who has the key.
CREATE TABLE persona_links (
    persona_id {key} PRIMARY KEY REFERENCES personas (id),
    sealed TEXT NOT NULL,
    finder {key} NOT NULL
) {strict};
CREATE INDEX persona_links_finder ON persona_links (finder);

-- Every read of that link, with who and why.
CREATE TABLE identity_reads (
    id {key} PRIMARY KEY,
    persona_id {key} NOT NULL REFERENCES personas (id),
    at {int} NOT NULL,
    actor_kind {key} NOT NULL,
    actor_id {key},
    reason {key} NOT NULL
) {strict};
CREATE INDEX identity_reads_persona_id_at ON identity_reads (persona_id, at);

-- A person's part in one edition. An archive record without permission has no persona.
CREATE TABLE ambassadors (
    id {key} PRIMARY KEY,
    edition_id {key} NOT NULL,
    persona_id {key} REFERENCES personas (id),
    role_then TEXT NOT NULL,
    affiliation_then TEXT NOT NULL,
    position {int} NOT NULL,
    joined_at {int} NOT NULL,
    left_at {int}
) {strict};
CREATE INDEX ambassadors_edition_id_position ON ambassadors (edition_id, position);
CREATE UNIQUE INDEX ambassadors_edition_id_persona_id ON ambassadors (edition_id, persona_id) WHERE persona_id IS NOT NULL;

-- Answers of a person about a work: append-only, a later answer ends an earlier one.
CREATE TABLE grants (
    id {key} PRIMARY KEY,
    work_id {key} NOT NULL,
    persona_id {key} NOT NULL REFERENCES personas (id),
    answer {key} NOT NULL,
    purposes TEXT NOT NULL,
    recipient_kind {key},
    recipient_id {key},
    elements TEXT NOT NULL,
    languages TEXT,
    transformations TEXT NOT NULL,
    condition TEXT,
    condition_cleared_at {int},
    starts_at {int} NOT NULL,
    ends_at {int},
    recorded_at {int} NOT NULL,
    method {key} NOT NULL
) {strict};
CREATE INDEX grants_work_id ON grants (work_id);
CREATE INDEX grants_persona_id ON grants (persona_id);

CREATE TABLE approvals (
    work_id {key} NOT NULL,
    persona_id {key} NOT NULL REFERENCES personas (id),
    version_id {key} NOT NULL,
    fingerprint {key} NOT NULL,
    approved_at {int} NOT NULL,
    PRIMARY KEY (work_id, version_id, persona_id)
) {strict};

CREATE TABLE risk_decisions (
    id {key} PRIMARY KEY,
    work_id {key} NOT NULL,
    fingerprint {key} NOT NULL,
    outcome {key} NOT NULL,
    solicitor {key} NOT NULL,
    solicitor_asked_on {key},
    reason TEXT NOT NULL,
    decided_by {key} NOT NULL REFERENCES staff (id),
    decided_at {int} NOT NULL,
    review_by {int},
    ended_at {int}
) {strict};
CREATE INDEX risk_decisions_work_id ON risk_decisions (work_id);

-- A person who paused: nothing of theirs leaves until resumed_at is set.
CREATE TABLE pauses (
    id {key} PRIMARY KEY,
    persona_id {key} NOT NULL REFERENCES personas (id),
    paused_at {int} NOT NULL,
    resumed_at {int}
) {strict};
CREATE INDEX pauses_persona_id ON pauses (persona_id);
