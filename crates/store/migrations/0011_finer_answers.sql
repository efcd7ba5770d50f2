-- Answers as fine as the rule can judge, and asking again in time.

-- How long a yes lasts where nobody says otherwise, counted from the day; and how long new partners
-- are gathered before the people concerned are asked about all of them at once.
ALTER TABLE campaigns ADD COLUMN lasts_months {int} NOT NULL DEFAULT 12;
ALTER TABLE campaigns ADD COLUMN gather_hours {int} NOT NULL DEFAULT 24;

-- Bounds beside those of 0002. Channels: nothing means those that its purposes name. Territories:
-- nothing means worldwide in a yes, everywhere in a no. `handle`: the account that may be named, in
-- the person's own words.
ALTER TABLE grants ADD COLUMN channels TEXT;
ALTER TABLE grants ADD COLUMN territories TEXT;
ALTER TABLE grants ADD COLUMN ai TEXT NOT NULL DEFAULT '';
ALTER TABLE grants ADD COLUMN interactions TEXT NOT NULL DEFAULT '';
ALTER TABLE grants ADD COLUMN handle TEXT;

-- What somebody was asked about besides a round of approval, so that nobody is asked twice: a partner
-- that joined later, or whether a yes should be renewed. `subject` is the partner or the
-- grant; `way` how we asked, or that somebody has to.
CREATE TABLE asks (
    work_id {key} NOT NULL,
    persona_id {key} NOT NULL REFERENCES personas (id),
    kind {key} NOT NULL,
    subject {key} NOT NULL,
    asked_at {int} NOT NULL,
    way {key} NOT NULL,
    answer {key},
    answered_at {int},
    PRIMARY KEY (work_id, persona_id, kind, subject)
) {strict};
CREATE INDEX asks_persona_id ON asks (persona_id);
