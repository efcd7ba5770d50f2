-- Under 18: a guardian beside the young person. Who it is stands sealed with who the young person is.

-- Each of them approves for themself, told and slept on by themself: a row per party.
ALTER TABLE approvals RENAME TO approvals_before;
CREATE TABLE approvals (
    work_id {key} NOT NULL,
    persona_id {key} NOT NULL REFERENCES personas (id),
    version_id {key} NOT NULL,
    by_whom {key} NOT NULL,
    fingerprint {key} NOT NULL,
    approved_at {int} NOT NULL,
    explained_at {int},
    notice_id {key},
    cooling_hours {int} NOT NULL,
    waived_at {int},
    PRIMARY KEY (work_id, version_id, persona_id, by_whom)
) {strict};
INSERT INTO approvals (work_id, persona_id, version_id, by_whom, fingerprint, approved_at, explained_at, notice_id, cooling_hours, waived_at)
SELECT work_id, persona_id, version_id, by_whom, fingerprint, approved_at, explained_at, notice_id, cooling_hours, waived_at
FROM approvals_before;
DROP TABLE approvals_before;

-- Whether somebody is noted who stands beside them, and when they were asked again at 18.
ALTER TABLE young_personas ADD COLUMN has_guardian {int} NOT NULL DEFAULT 0;
ALTER TABLE young_personas ADD COLUMN asked_again_at {int};
CREATE INDEX young_personas_grown_at ON young_personas (grown_at);

-- What a guardian was asked in a round, and what they said to the whole of it.
CREATE TABLE guardian_rounds (
    review_id {key} PRIMARY KEY REFERENCES reviews (id),
    asked_by {key},
    asked_at {int} NOT NULL,
    answer {key},
    answered_at {int}
) {strict};

-- Name, face, voice and place of somebody under 18 are not asked about until somebody on the staff
-- has said why they should be.
CREATE TABLE young_openings (
    id {key} PRIMARY KEY,
    persona_id {key} NOT NULL REFERENCES personas (id),
    element {key} NOT NULL,
    why TEXT NOT NULL,
    opened_by {key} NOT NULL REFERENCES staff (id),
    opened_at {int} NOT NULL,
    closed_at {int}
) {strict};
CREATE INDEX young_openings_persona_id ON young_openings (persona_id);
