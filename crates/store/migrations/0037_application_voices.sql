-- An application told instead of written: a voice note, sealed piece by piece under the applicant's own key as it comes
-- in. What it is and how long it lasts stands with what they said. An application has one that is kept at most, and one
-- on its way; both go with it.
CREATE TABLE application_voices (
    id {key} PRIMARY KEY,
    application_id {key} NOT NULL REFERENCES applications (id),
    size {int} NOT NULL,
    received {int} NOT NULL,
    begun_at {int} NOT NULL,
    kept_at {int}
) {strict};
CREATE INDEX application_voices_application_id ON application_voices (application_id);

CREATE TABLE application_voice_pieces (
    voice_id {key} NOT NULL REFERENCES application_voices (id),
    starts {int} NOT NULL,
    size {int} NOT NULL,
    sealed {bytes} NOT NULL,
    PRIMARY KEY (voice_id, starts)
) {strict};
