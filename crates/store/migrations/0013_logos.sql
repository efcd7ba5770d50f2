-- A partner's logo, made ready: its shapes where it came as shapes, its pixels, and the plate it
-- needs on light and on dark ground ('' for none). Kept here and not with the files: it is small,
-- and goes with its row.
CREATE TABLE partner_logos (
    partner_id {key} PRIMARY KEY REFERENCES partners (id),
    hash {key} NOT NULL,
    svg TEXT,
    png {bytes} NOT NULL,
    width {int} NOT NULL,
    height {int} NOT NULL,
    light_share {int} NOT NULL,
    light_plate TEXT NOT NULL,
    dark_share {int} NOT NULL,
    dark_plate TEXT NOT NULL,
    added_at {int} NOT NULL
) {strict};
CREATE INDEX partner_logos_hash ON partner_logos (hash);
