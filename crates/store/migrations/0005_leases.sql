-- Several nodes over one database: what changed, in order, and which nodes serve pages from memory.
-- Filled on PostgreSQL only; one node over its own SQLite file hears every change itself.

-- One row. Every change, once committed, is given the next epoch; the log below is whole from kept_from on.
CREATE TABLE cache_epoch (
    id {key} PRIMARY KEY,
    epoch {int} NOT NULL,
    kept_from {int} NOT NULL
) {strict};
INSERT INTO cache_epoch (id, epoch, kept_from) VALUES ('only', 0, 1);

-- Written with the change itself; the epoch follows after the commit. ids is a JSON list.
CREATE TABLE cache_changes (
    id {key} PRIMARY KEY,
    epoch {int},
    takes_away {int} NOT NULL,
    ids TEXT NOT NULL
) {strict};
CREATE INDEX cache_changes_epoch ON cache_changes (epoch);

-- Nodes that hold or ask for a lease. number counts a node's announcements; confirmed is the
-- epoch up to which it has dropped from memory what changed. No time is kept: see the crate lease.
CREATE TABLE nodes (
    id {key} PRIMARY KEY,
    number {int} NOT NULL,
    confirmed {int} NOT NULL
) {strict};
