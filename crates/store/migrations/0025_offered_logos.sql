-- A partner sends its logo in by itself: it stands beside the one that the campaign shows, on that
-- partner's own cards, until the desk has looked at it. So there may be two of an organisation.
CREATE TABLE partner_logos_anew (
    partner_id {key} NOT NULL REFERENCES partners (id),
    -- 'shown' to everyone, or 'offered' by the partner and on its own cards alone.
    place {key} NOT NULL,
    hash {key} NOT NULL,
    svg TEXT,
    png {bytes} NOT NULL,
    width {int} NOT NULL,
    height {int} NOT NULL,
    light_share {int} NOT NULL,
    light_plate TEXT NOT NULL,
    dark_share {int} NOT NULL,
    dark_plate TEXT NOT NULL,
    added_at {int} NOT NULL,
    PRIMARY KEY (partner_id, place)
) {strict};
INSERT INTO partner_logos_anew (partner_id, place, hash, svg, png, width, height, light_share, light_plate, dark_share, dark_plate, added_at)
    SELECT partner_id, 'shown', hash, svg, png, width, height, light_share, light_plate, dark_share, dark_plate, added_at FROM partner_logos;
DROP TABLE partner_logos;
ALTER TABLE partner_logos_anew RENAME TO partner_logos;
CREATE INDEX partner_logos_hash ON partner_logos (hash);

-- What a card's picture keeps in view, per mille from its left and its top; nothing means what the
-- picture itself says.
ALTER TABLE kit_items ADD COLUMN focal_x {int};
ALTER TABLE kit_items ADD COLUMN focal_y {int};
