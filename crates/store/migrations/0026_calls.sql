-- An edition's open call for ambassadors: one, as a value the desk writes. Texts are in as many languages as
-- somebody wrote; criteria and questions are lists of such texts, in the order in which they are shown.
-- Dates are days in the campaign's zone; where a call stands follows from them and is never stored.
CREATE TABLE calls (
    edition_id {key} PRIMARY KEY REFERENCES editions (id),
    lead TEXT NOT NULL,
    about TEXT NOT NULL,
    time TEXT NOT NULL,
    paid TEXT NOT NULL,
    whom TEXT NOT NULL,
    phone TEXT NOT NULL,
    answers TEXT NOT NULL,
    criteria TEXT NOT NULL,
    least {int} NOT NULL,
    questions TEXT NOT NULL,
    opens_on TEXT NOT NULL,
    closes_on TEXT NOT NULL,
    heard_by TEXT NOT NULL,
    kept_until TEXT NOT NULL,
    published_at {int},
    revision {int} NOT NULL,
    created_at {int} NOT NULL
) {strict};
