-- How a permission came about that somebody on the staff wrote down: when it was said, and the paper or
-- recording that shows it. Both stand in the chain, where they are filled.
ALTER TABLE evidence ADD COLUMN said_at {int};
ALTER TABLE evidence ADD COLUMN paper_hash {key};

-- A scan or a recording, sealed under the person's key. `paper_hash` is that of what was handed in, and the
-- same as in the chain; `file_hash` is that of the sealed bytes, under which the files keep them.
CREATE TABLE papers (
    id {key} PRIMARY KEY,
    persona_id {key} NOT NULL REFERENCES personas (id),
    paper_hash {key} NOT NULL,
    format {key} NOT NULL,
    size {int} NOT NULL,
    file_hash {key} NOT NULL,
    noted_by {key},
    noted_at {int} NOT NULL
) {strict};
CREATE INDEX papers_persona_id ON papers (persona_id);
CREATE INDEX papers_file_hash ON papers (file_hash);
