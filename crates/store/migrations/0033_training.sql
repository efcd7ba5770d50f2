-- The programme of training: where it is held, what is held there, who runs it, and who has a seat. Rooms are
-- names as they stand on the doors. A session without a venue is held online. Times are kept as moments; the
-- campaign's zone says what stands on the clock.
CREATE TABLE training_venues (
    id {key} PRIMARY KEY,
    edition_id {key} NOT NULL REFERENCES editions (id),
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    access TEXT NOT NULL,
    rooms TEXT NOT NULL,
    revision {int} NOT NULL,
    created_at {int} NOT NULL
) {strict};
CREATE INDEX training_venues_edition_id ON training_venues (edition_id);

CREATE TABLE trainings (
    id {key} PRIMARY KEY,
    edition_id {key} NOT NULL REFERENCES editions (id),
    title TEXT NOT NULL,
    about TEXT NOT NULL,
    starts_at {int} NOT NULL,
    minutes {int} NOT NULL,
    venue_id {key} REFERENCES training_venues (id),
    room TEXT NOT NULL,
    joining TEXT NOT NULL,
    seats {int} NOT NULL,
    access TEXT NOT NULL,
    quiet TEXT NOT NULL,
    support TEXT NOT NULL,
    revision {int} NOT NULL,
    created_at {int} NOT NULL,
    changed_at {int} NOT NULL,
    cancelled_at {int}
) {strict};
CREATE INDEX trainings_edition_id ON trainings (edition_id, starts_at);
CREATE INDEX trainings_venue_id ON trainings (venue_id);

CREATE TABLE training_trainers (
    training_id {key} NOT NULL REFERENCES trainings (id),
    staff_id {key} NOT NULL REFERENCES staff (id),
    position {int} NOT NULL,
    PRIMARY KEY (training_id, staff_id)
) {strict};

-- Who asked for a seat, and who has one: whoever has no seated_at waits, and whoever asked first gets the next. A
-- row that was left stays, so that what was said about it holds. What they were told last, and what they were told
-- before that, are the times and places of those days, so that a change is told once and shown beside what it was.
CREATE TABLE training_seats (
    training_id {key} NOT NULL REFERENCES trainings (id),
    persona_id {key} NOT NULL REFERENCES personas (id),
    asked_at {int} NOT NULL,
    seated_at {int},
    left_at {int},
    attendance {key},
    attendance_at {int},
    attendance_by {key},
    told TEXT,
    told_at {int},
    was TEXT,
    PRIMARY KEY (training_id, persona_id)
) {strict};
CREATE INDEX training_seats_persona_id ON training_seats (persona_id);

-- What a session gives people to take home: words, or where to find it.
CREATE TABLE training_handouts (
    id {key} PRIMARY KEY,
    training_id {key} NOT NULL REFERENCES trainings (id),
    title TEXT NOT NULL,
    words TEXT NOT NULL,
    address TEXT NOT NULL,
    added_at {int} NOT NULL
) {strict};
CREATE INDEX training_handouts_training_id ON training_handouts (training_id);

-- What somebody wants to stand on their name card, in their own words. Who said nothing gets a blank one.
CREATE TABLE training_cards (
    persona_id {key} PRIMARY KEY REFERENCES personas (id),
    words TEXT NOT NULL,
    said_at {int} NOT NULL
) {strict};
