-- The social media toolkit. A kit item names what it shows and holds no word of a person: their
-- words, pictures and permissions are read anew each time it is shown.
CREATE TABLE kit_items (
    id {key} PRIMARY KEY,
    edition_id {key} NOT NULL REFERENCES editions (id),
    design {key} NOT NULL,
    subject_kind {key} NOT NULL,
    -- The story or the event; nothing where the words stand here.
    subject_id {key},
    -- Which of the teller's own pull-quotes, from 0; nothing means the opening line.
    quote {int},
    -- Words about nobody: what the card says, and an editor's own caption, per language.
    words TEXT NOT NULL,
    captions TEXT NOT NULL,
    source TEXT NOT NULL,
    source_address TEXT NOT NULL,
    source_day {key},
    publish_from {int},
    use_until {int},
    is_sample {int} NOT NULL,
    revision {int} NOT NULL,
    created_by {key},
    created_at {int} NOT NULL,
    changed_at {int} NOT NULL,
    released_at {int},
    recalled_at {int}
) {strict};
CREATE INDEX kit_items_edition_id ON kit_items (edition_id, created_at);
CREATE INDEX kit_items_subject_id ON kit_items (subject_id);

-- What is to be posted on which day.
CREATE TABLE kit_days (
    edition_id {key} NOT NULL REFERENCES editions (id),
    day {key} NOT NULL,
    item_id {key} NOT NULL REFERENCES kit_items (id),
    place {int} NOT NULL,
    PRIMARY KEY (edition_id, day, item_id)
) {strict};
CREATE INDEX kit_days_item_id ON kit_days (item_id);

-- A partner's room in an edition, and what they chose in it.
CREATE TABLE partner_rooms (
    id {key} PRIMARY KEY,
    edition_id {key} NOT NULL REFERENCES editions (id),
    partner_id {key} NOT NULL REFERENCES partners (id),
    -- Languages they post in, first the one they read; empty until they said.
    languages TEXT NOT NULL,
    zone {key} NOT NULL,
    letters {key} NOT NULL,
    opened_at {int} NOT NULL,
    last_letter_at {int},
    seen_at {int}
) {strict};
CREATE UNIQUE INDEX partner_rooms_edition_id_partner_id ON partner_rooms (edition_id, partner_id);

-- What a room has shown, so that it can say what changed. `state` is a hash over what was shown,
-- empty once it is gone; `seen` is the one that the partner says to have seen.
CREATE TABLE room_items (
    room_id {key} NOT NULL REFERENCES partner_rooms (id),
    item_id {key} NOT NULL REFERENCES kit_items (id),
    state {key} NOT NULL,
    seen {key} NOT NULL,
    since {int} NOT NULL,
    changed_at {int} NOT NULL,
    PRIMARY KEY (room_id, item_id)
) {strict};

-- Drawing a whole kit ahead of time, in pieces; how far it is.
CREATE TABLE kit_runs (
    id {key} PRIMARY KEY,
    edition_id {key} NOT NULL REFERENCES editions (id),
    cards {int} NOT NULL,
    done {int} NOT NULL,
    drawn {int} NOT NULL,
    begun_by {key},
    begun_at {int} NOT NULL,
    ended_at {int}
) {strict};
CREATE INDEX kit_runs_edition_id ON kit_runs (edition_id, begun_at);
