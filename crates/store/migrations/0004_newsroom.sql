-- What is told: pictures and recordings, stories and their versions.

CREATE TABLE media (
    id {key} PRIMARY KEY,
    kind {key} NOT NULL,
    persona_id {key},
    original_hash {key} NOT NULL,
    width {int} NOT NULL,
    height {int} NOT NULL,
    dominant {key} NOT NULL,
    alt TEXT NOT NULL,
    credit TEXT NOT NULL,
    focal_x {int} NOT NULL,
    focal_y {int} NOT NULL,
    drawn {int} NOT NULL,
    added_by {key},
    added_at {int} NOT NULL,
    purged_at {int}
) {strict};
CREATE INDEX media_added_at ON media (added_at, id);

CREATE TABLE media_files (
    hash {key} NOT NULL,
    media_id {key} NOT NULL REFERENCES media (id),
    format {key} NOT NULL,
    width {int} NOT NULL,
    height {int} NOT NULL,
    bytes {int} NOT NULL,
    PRIMARY KEY (media_id, hash)
) {strict};
CREATE INDEX media_files_hash ON media_files (hash);

-- An upload that may be dropped and go on.
CREATE TABLE uploads (
    id {key} PRIMARY KEY,
    staff_id {key} NOT NULL,
    kind {key} NOT NULL,
    size {int} NOT NULL,
    received {int} NOT NULL,
    media_id {key},
    created_at {int} NOT NULL,
    expires_at {int} NOT NULL
) {strict};

CREATE TABLE stories (
    id {key} PRIMARY KEY,
    edition_id {key} NOT NULL REFERENCES editions (id),
    persona_id {key} NOT NULL REFERENCES personas (id),
    slug {key} NOT NULL,
    original_language {key} NOT NULL,
    state {key} NOT NULL,
    embargo_until {int},
    embargo_zone {key},
    is_sample {int} NOT NULL,
    created_by {key},
    created_at {int} NOT NULL,
    changed_at {int} NOT NULL,
    published_at {int},
    retired_at {int}
) {strict};
CREATE UNIQUE INDEX stories_edition_id_slug ON stories (edition_id, slug);
CREATE INDEX stories_edition_id_changed_at ON stories (edition_id, changed_at, id);
CREATE INDEX stories_persona_id ON stories (persona_id);
CREATE INDEX stories_state ON stories (state, changed_at);

-- One immutable version in one language. `content` is JSON; `fingerprint` is SHA-256 over everything it shows.
CREATE TABLE story_versions (
    id {key} PRIMARY KEY,
    story_id {key} NOT NULL REFERENCES stories (id),
    language {key} NOT NULL,
    number {int} NOT NULL,
    content TEXT NOT NULL,
    elements TEXT NOT NULL,
    fingerprint {key} NOT NULL,
    portrait_media_id {key},
    recording_media_id {key},
    translated_from {key},
    second_speaker_at {int},
    second_speaker {key},
    created_by {key},
    created_at {int} NOT NULL
) {strict};
CREATE UNIQUE INDEX story_versions_story_id_language_number ON story_versions (story_id, language, number);
CREATE INDEX story_versions_portrait_media_id ON story_versions (portrait_media_id);
CREATE INDEX story_versions_recording_media_id ON story_versions (recording_media_id);

-- The version of each language that the teller approved last and that the public may see.
CREATE TABLE story_public (
    story_id {key} NOT NULL REFERENCES stories (id),
    language {key} NOT NULL,
    version_id {key} NOT NULL REFERENCES story_versions (id),
    since {int} NOT NULL,
    PRIMARY KEY (story_id, language)
) {strict};

-- One round of asking the teller: these versions, by this link.
CREATE TABLE reviews (
    id {key} PRIMARY KEY,
    story_id {key} NOT NULL REFERENCES stories (id),
    link_id {key} NOT NULL REFERENCES links (id),
    locale {key} NOT NULL,
    sent_by {key},
    sent_at {int} NOT NULL,
    opened_at {int},
    answer {key},
    answered_at {int}
) {strict};
CREATE INDEX reviews_story_id ON reviews (story_id, sent_at);
CREATE UNIQUE INDEX reviews_link_id ON reviews (link_id);

CREATE TABLE review_versions (
    review_id {key} NOT NULL REFERENCES reviews (id),
    version_id {key} NOT NULL REFERENCES story_versions (id),
    PRIMARY KEY (review_id, version_id)
) {strict};

-- What the teller asked to change, in their own words.
CREATE TABLE change_requests (
    id {key} PRIMARY KEY,
    review_id {key} NOT NULL REFERENCES reviews (id),
    story_id {key} NOT NULL REFERENCES stories (id),
    words TEXT NOT NULL,
    asked_at {int} NOT NULL,
    answered_at {int}
) {strict};
CREATE INDEX change_requests_story_id ON change_requests (story_id, asked_at);
