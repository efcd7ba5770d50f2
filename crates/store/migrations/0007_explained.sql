-- What a yes rests on: who agreed, who obtained it, what they had been told and when, and how long
-- they may sleep on it. The evidence proves each of these; here they are at hand for the decision.

-- The notice's pause as it was promised, in hours. `waived_at`: the person chose not to wait.
-- Approvals from before there were notices were explained by the page on which they were given.
ALTER TABLE approvals ADD COLUMN explained_at {int};
ALTER TABLE approvals ADD COLUMN notice_id {key};
ALTER TABLE approvals ADD COLUMN cooling_hours {int} NOT NULL DEFAULT 0;
ALTER TABLE approvals ADD COLUMN waived_at {int};
ALTER TABLE approvals ADD COLUMN by_whom {key} NOT NULL DEFAULT 'person';
UPDATE approvals SET explained_at = approved_at;

-- `gathered_by`: whoever on the staff obtained it; nothing where the person answered by a link of theirs.
ALTER TABLE grants ADD COLUMN by_whom {key} NOT NULL DEFAULT 'person';
ALTER TABLE grants ADD COLUMN gathered_by {key};

-- Who is under 18, until when. Not a date of birth: the first day after the month in which they turn 18.
CREATE TABLE young_personas (
    persona_id {key} PRIMARY KEY REFERENCES personas (id),
    grown_at {int} NOT NULL,
    recorded_at {int} NOT NULL
) {strict};
