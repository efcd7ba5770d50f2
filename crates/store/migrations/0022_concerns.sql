-- Somebody felt that they had to say yes, or says that what was written down is not what they said: by
-- themself, or as somebody on the staff saw it. What they wrote is sealed under their key. A pressure
-- holds back everything of theirs until safeguarding has cleared it.
CREATE TABLE concerns (
    id {key} PRIMARY KEY,
    persona_id {key} NOT NULL REFERENCES personas (id),
    work_id {key},
    kind {key} NOT NULL,
    raised_by {key} NOT NULL,
    staff_id {key},
    raised_at {int} NOT NULL,
    sealed TEXT,
    cleared_by {key},
    cleared_at {int}
) {strict};
CREATE INDEX concerns_persona_id ON concerns (persona_id);
CREATE INDEX concerns_cleared_at ON concerns (cleared_at);
