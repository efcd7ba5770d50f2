-- Files that partners took from the toolkit, also those that show nobody: for the desk, which asks who
-- has what. What goes out of a person is proven by its row in disclosures, which stands beside it.
CREATE TABLE kit_files (
    id {key} PRIMARY KEY,
    edition_id {key} NOT NULL REFERENCES editions (id),
    item_id {key} NOT NULL REFERENCES kit_items (id),
    partner_id {key} NOT NULL REFERENCES partners (id),
    disclosure_id {key} REFERENCES disclosures (id),
    language {key} NOT NULL,
    size {key} NOT NULL,
    format {key} NOT NULL,
    file_hash {key} NOT NULL,
    taken_at {int} NOT NULL
) {strict};
CREATE INDEX kit_files_edition_id ON kit_files (edition_id, taken_at);
CREATE INDEX kit_files_partner_id ON kit_files (partner_id, taken_at);
CREATE INDEX kit_files_item_id ON kit_files (item_id);
CREATE INDEX kit_files_disclosure_id ON kit_files (disclosure_id);
