-- Passkeys of tellers. The handle is random and made for each; nothing here says who it is.
CREATE TABLE own_keys (
    id {key} PRIMARY KEY,
    persona_id {key} NOT NULL REFERENCES personas (id),
    handle {key} NOT NULL,
    credential_id {key} NOT NULL,
    credential TEXT NOT NULL,
    name TEXT NOT NULL,
    added_at {int} NOT NULL,
    used_at {int}
) {strict};
CREATE UNIQUE INDEX own_keys_credential_id ON own_keys (credential_id);
CREATE INDEX own_keys_persona_id ON own_keys (persona_id);
