-- Somebody who would like to be an ambassador, and what they said: sealed under a key of their own, of which half
-- lies in the vault. From the sending on `met` says how many of the call's criteria they say they meet; nothing else
-- about them can be read without the key. The row, the key and the code go at `gone_at`, or when they take it back.
CREATE TABLE applications (
    id {key} PRIMARY KEY,
    edition_id {key} NOT NULL,
    way {key} NOT NULL,
    language {key} NOT NULL,
    wrapped TEXT NOT NULL,
    sealed TEXT NOT NULL,
    met {int} NOT NULL,
    taken_by {key},
    begun_at {int} NOT NULL,
    saved_at {int} NOT NULL,
    sent_at {int},
    gone_at {int} NOT NULL
) {strict};
CREATE INDEX applications_edition_id ON applications (edition_id, saved_at);
CREATE INDEX applications_gone_at ON applications (gone_at);

-- Keyed hashes of the words of a name, of what was sent: staff who know a name find it, and nobody reads one.
CREATE TABLE application_words (
    application_id {key} NOT NULL REFERENCES applications (id),
    word_hash {key} NOT NULL,
    PRIMARY KEY (application_id, word_hash)
) {strict};
CREATE INDEX application_words_word_hash ON application_words (word_hash);

-- How often each answer about equality was given. Answers are counted and never kept: there is no row of anybody's,
-- no time, no order, and each question is counted by itself, so nothing leads to an application.
CREATE TABLE equality_counts (
    edition_id {key} NOT NULL,
    question {key} NOT NULL,
    answer {key} NOT NULL,
    given {int} NOT NULL,
    PRIMARY KEY (edition_id, question, answer)
) {strict};
