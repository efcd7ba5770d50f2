-- Who would like to hear of other chances to speak: they said so on their own page, and it is never assumed. One row
-- for each person, under the persona by which they came. Their own words are sealed under their key; not before that
-- day (YYYY-MM-DD) may be asked; in_files says whether name and closed words may stand in a file that leaves the house.
CREATE TABLE network_members (
    persona_id {key} PRIMARY KEY REFERENCES personas (id),
    joined_at {int} NOT NULL,
    changed_at {int} NOT NULL,
    free_from {key},
    in_files {int} NOT NULL,
    sealed TEXT
) {strict};

-- What can be searched without a key: languages they speak, media they would do, topics they would speak about, in
-- closed words. What is not here is no.
CREATE TABLE network_facets (
    persona_id {key} NOT NULL REFERENCES network_members (persona_id),
    kind {key} NOT NULL,
    value {key} NOT NULL,
    PRIMARY KEY (persona_id, kind, value)
) {strict};
CREATE INDEX network_facets_kind_value ON network_facets (kind, value);

-- The network was asked about an edition, once.
CREATE TABLE alumni_rounds (
    edition_id {key} PRIMARY KEY REFERENCES editions (id),
    begun_at {int} NOT NULL,
    begun_by {key}
) {strict};

-- Whom it asks: at most once each. Until asked_at is set the letter waits; an answer may be changed. Silence is no.
CREATE TABLE alumni_asks (
    edition_id {key} NOT NULL REFERENCES alumni_rounds (edition_id),
    persona_id {key} NOT NULL REFERENCES network_members (persona_id),
    put_at {int} NOT NULL,
    asked_at {int},
    by_hand {int} NOT NULL,
    answer {key},
    answered_at {int},
    PRIMARY KEY (edition_id, persona_id)
) {strict};
CREATE INDEX alumni_asks_persona_id ON alumni_asks (persona_id);

-- Which milestone of an edition says by when everybody should have come so far.
CREATE TABLE board_dues (
    edition_id {key} NOT NULL REFERENCES editions (id),
    stage {key} NOT NULL,
    milestone_id {key} NOT NULL,
    PRIMARY KEY (edition_id, stage)
) {strict};
