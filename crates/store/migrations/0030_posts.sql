-- Where a holder says that they posted a file, of their own will, so that the person in it can see it
-- and it is found again when it is asked back.
CREATE TABLE posts (
    id {key} PRIMARY KEY,
    disclosure_id {key} NOT NULL REFERENCES disclosures (id),
    work_id {key} NOT NULL,
    place {key} NOT NULL,
    address TEXT,
    noted_at {int} NOT NULL
) {strict};
CREATE INDEX posts_disclosure_id ON posts (disclosure_id);
