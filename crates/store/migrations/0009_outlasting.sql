-- What must outlast this database: whatever takes something away from view is written here in the
-- transaction that does it, and to the vault before the answer says done. Ids only.
CREATE TABLE journal (
    id {key} PRIMARY KEY,
    at {int} NOT NULL,
    lines TEXT NOT NULL,
    kept_at {int}
) {strict};
CREATE INDEX journal_kept_at ON journal (kept_at);

-- While one of these is not lifted, nobody is shown: a restore that cannot know what was taken back since.
CREATE TABLE holds (
    id {key} PRIMARY KEY,
    since {int} NOT NULL,
    lifted_at {int}
) {strict};
CREATE INDEX holds_lifted_at ON holds (lifted_at);
