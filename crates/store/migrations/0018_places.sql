-- Where a file was used, as its holder says when it is asked back: place by place. A later answer
-- about a place replaces the earlier one; the request's own steps keep the history.
CREATE TABLE recall_places (
    recall_id {key} NOT NULL REFERENCES recalls (id),
    disclosure_id {key} NOT NULL REFERENCES disclosures (id),
    place {key} NOT NULL,
    answer {key} NOT NULL,
    at {int} NOT NULL,
    PRIMARY KEY (recall_id, disclosure_id, place)
) {strict};
