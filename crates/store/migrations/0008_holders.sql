-- Where somebody who holds files hears that they are asked back: an organisation's own contact, kept
-- apart from what is public about it. A row is replaced when they say another; there is no history to keep.
CREATE TABLE holder_contacts (
    holder_kind {key} NOT NULL,
    holder_id {key} NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    language {key} NOT NULL,
    set_at {int} NOT NULL,
    PRIMARY KEY (holder_kind, holder_id)
) {strict};
