-- How somebody is after they appeared: asked the same day, the next day, after a week and after a month.
-- What they answered, the tap and the line, is sealed under their key. A row that ended without being
-- asked lapsed: a later one took its place, they paused, or they do not want to be asked.
CREATE TABLE check_ins (
    id {key} PRIMARY KEY,
    persona_id {key} NOT NULL REFERENCES personas (id),
    about {key} NOT NULL,
    subject_id {key} NOT NULL,
    step {key} NOT NULL,
    due_at {int} NOT NULL,
    asked_at {int},
    by_hand {int} NOT NULL,
    ended_at {int},
    answered_at {int},
    sealed TEXT
) {strict};
CREATE UNIQUE INDEX check_ins_subject_id ON check_ins (subject_id, persona_id, step);
CREATE INDEX check_ins_persona_id ON check_ins (persona_id, asked_at);
CREATE INDEX check_ins_due_at ON check_ins (due_at);
CREATE INDEX check_ins_answered_at ON check_ins (answered_at);

-- Whoever does not want to be asked how they are. No reason is kept.
CREATE TABLE check_ins_off (
    persona_id {key} PRIMARY KEY REFERENCES personas (id),
    off_at {int} NOT NULL
) {strict};

-- What was decided about a concern, by whom and when; the words are sealed under the person's key.
CREATE TABLE concern_decisions (
    id {key} PRIMARY KEY,
    concern_id {key} NOT NULL REFERENCES concerns (id),
    staff_id {key} NOT NULL REFERENCES staff (id),
    decided_at {int} NOT NULL,
    sealed TEXT
) {strict};
CREATE INDEX concern_decisions_concern_id ON concern_decisions (concern_id);
