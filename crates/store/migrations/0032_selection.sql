-- Choosing among those who applied. Everything here stands and falls with its application. What somebody wrote in
-- words is sealed under the applicant's own key, of which half lies in the vault.

-- Two of the staff score an application. Neither sees the other's marks before both have handed theirs in.
CREATE TABLE scorings (
    id {key} PRIMARY KEY,
    application_id {key} NOT NULL REFERENCES applications (id) ON DELETE CASCADE,
    edition_id {key} NOT NULL,
    staff_id {key} NOT NULL,
    state {key} NOT NULL,
    named_by {key},
    named_at {int} NOT NULL,
    sealed TEXT,
    total {int},
    handed_in_at {int}
) {strict};
CREATE UNIQUE INDEX scorings_application_id_staff_id ON scorings (application_id, staff_id);
CREATE INDEX scorings_staff_id ON scorings (staff_id, state);
CREATE INDEX scorings_edition_id ON scorings (edition_id);

-- A mark from 0 to 3 for each criterion, by the criterion's place in the call.
CREATE TABLE scoring_marks (
    scoring_id {key} NOT NULL REFERENCES scorings (id) ON DELETE CASCADE,
    place {int} NOT NULL,
    mark {int} NOT NULL,
    PRIMARY KEY (scoring_id, place)
) {strict};

-- What a coordinator wrote beside a criterion, so that all who score mean the same.
CREATE TABLE scoring_guides (
    edition_id {key} NOT NULL,
    place {int} NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (edition_id, place)
) {strict};

-- Who on the staff knows whose application it is, and so cannot score it blind.
CREATE TABLE applicants_seen (
    application_id {key} NOT NULL REFERENCES applications (id) ON DELETE CASCADE,
    staff_id {key} NOT NULL,
    PRIMARY KEY (application_id, staff_id)
) {strict};

-- Notes of a conversation, or of the talk about readiness and wellbeing.
CREATE TABLE talks (
    id {key} PRIMARY KEY,
    application_id {key} NOT NULL REFERENCES applications (id) ON DELETE CASCADE,
    kind {key} NOT NULL,
    sealed TEXT NOT NULL,
    written_by {key},
    written_at {int} NOT NULL
) {strict};
CREATE INDEX talks_application_id ON talks (application_id, written_at);

-- Safeguarding's own: whether somebody may go on. Why is sealed, and for safeguarding alone.
CREATE TABLE screens (
    application_id {key} PRIMARY KEY REFERENCES applications (id) ON DELETE CASCADE,
    stands {key} NOT NULL,
    sealed TEXT NOT NULL,
    screened_by {key},
    screened_at {int} NOT NULL
) {strict};

-- What was decided, with the letter that says so. The applicant sees it from `told_at` on; the latest told holds.
CREATE TABLE outcomes (
    id {key} PRIMARY KEY,
    application_id {key} NOT NULL REFERENCES applications (id) ON DELETE CASCADE,
    kind {key} NOT NULL,
    sealed TEXT NOT NULL,
    decided_by {key},
    decided_at {int} NOT NULL,
    told_at {int},
    way {key},
    reached_by {key},
    reached_at {int},
    answer {key},
    answered_at {int},
    ended_at {int}
) {strict};
CREATE INDEX outcomes_application_id ON outcomes (application_id, told_at);
CREATE INDEX outcomes_way ON outcomes (way, reached_at);
