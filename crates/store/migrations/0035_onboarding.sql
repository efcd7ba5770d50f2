-- What somebody needs so that they can take part: access and diet apart from the rest, because a trainer
-- reads those alone. Sealed under their key. Of the person and not of one way to appear, so the rows of this
-- file that are about somebody are found by what finds the person (persona_links.finder).
CREATE TABLE needs (
    finder {key} PRIMARY KEY,
    said_at {int} NOT NULL,
    comfort TEXT NOT NULL,
    rest TEXT NOT NULL
) {strict};

-- What they will not speak about: the topic, how strictly, and a line, sealed under their key.
CREATE TABLE boundaries (
    id {key} PRIMARY KEY,
    finder {key} NOT NULL,
    added_at {int} NOT NULL,
    sealed TEXT NOT NULL
) {strict};
CREATE INDEX boundaries_finder ON boundaries (finder);

-- A backup was older than something they said there: some may be missing until they looked.
CREATE TABLE boundaries_lost (
    finder {key} PRIMARY KEY,
    lost_at {int} NOT NULL
) {strict};

-- The day on which they went through the checks of their accounts. What they ticked is kept nowhere.
CREATE TABLE privacy_checks (
    finder {key} PRIMARY KEY,
    done_at {int} NOT NULL
) {strict};

-- How somebody is paid, and whether a flat fee is out of the question, sealed under their key. No reason.
CREATE TABLE payment_terms (
    finder {key} PRIMARY KEY,
    set_at {int} NOT NULL,
    set_by {key},
    sealed TEXT NOT NULL
) {strict};

-- Money: what a person spent and asks back, a fee, what the organisation paid to a supplier for them.
CREATE TABLE payments (
    id {key} PRIMARY KEY,
    persona_id {key} NOT NULL REFERENCES personas (id),
    edition_id {key} NOT NULL,
    kind {key} NOT NULL,
    purpose {key} NOT NULL,
    minor {int} NOT NULL,
    currency {key} NOT NULL,
    spent_on {key} NOT NULL,
    what_for TEXT NOT NULL,
    paper_id {key} REFERENCES papers (id),
    state {key} NOT NULL,
    noted_at {int} NOT NULL,
    noted_by {key} REFERENCES staff (id),
    answer TEXT NOT NULL,
    settled_at {int},
    settled_by {key} REFERENCES staff (id)
) {strict};
CREATE INDEX payments_edition_id ON payments (edition_id, state, noted_at);
CREATE INDEX payments_persona_id ON payments (persona_id, noted_at);
CREATE INDEX payments_state ON payments (state, noted_at);

-- What was agreed for the safety of somebody, written down with them, sealed under their key. The day on
-- which it is looked at again stands outside, so that it can come due.
CREATE TABLE safety_plans (
    finder {key} PRIMARY KEY,
    persona_id {key} NOT NULL REFERENCES personas (id),
    written_at {int} NOT NULL,
    written_by {key} REFERENCES staff (id),
    review_on {key} NOT NULL,
    sealed TEXT NOT NULL
) {strict};
CREATE INDEX safety_plans_review_on ON safety_plans (review_on);

-- Whom somebody let in by a link: what they call them, how to reach them, what they may see, sealed.
CREATE TABLE support_people (
    link_id {key} PRIMARY KEY,
    finder {key} NOT NULL,
    added_at {int} NOT NULL,
    sealed TEXT NOT NULL
) {strict};
CREATE INDEX support_people_finder ON support_people (finder);
