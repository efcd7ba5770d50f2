-- What somebody chose to say, in up to three messages, and what they will not answer. Their words are
-- sealed under their key, in their own language and beside it in others. A message whose words changed
-- ends and a new one takes its place; what has ended stays only as long as a story carries it.
CREATE TABLE key_sheets (
    persona_id {key} PRIMARY KEY REFERENCES personas (id),
    language {key} NOT NULL,
    second_language {key},
    begun_at {int} NOT NULL
) {strict};

CREATE TABLE key_messages (
    id {key} PRIMARY KEY,
    persona_id {key} NOT NULL REFERENCES personas (id),
    place {key} NOT NULL,
    language {key} NOT NULL,
    sealed TEXT NOT NULL,
    saved_at {int} NOT NULL,
    ended_at {int}
) {strict};
CREATE INDEX key_messages_persona_id ON key_messages (persona_id, place);

CREATE TABLE key_message_seconds (
    message_id {key} NOT NULL REFERENCES key_messages (id),
    language {key} NOT NULL,
    sealed TEXT NOT NULL,
    saved_at {int} NOT NULL,
    staff_id {key} REFERENCES staff (id),
    PRIMARY KEY (message_id, language)
) {strict};

-- Whom of the staff they let read them.
CREATE TABLE key_shares (
    persona_id {key} NOT NULL REFERENCES personas (id),
    staff_id {key} NOT NULL REFERENCES staff (id),
    since {int} NOT NULL,
    PRIMARY KEY (persona_id, staff_id)
) {strict};

-- How sure they feel of what they want to say, before they began and after.
CREATE TABLE key_confidence (
    persona_id {key} NOT NULL REFERENCES personas (id),
    moment {key} NOT NULL,
    level {int} NOT NULL,
    said_at {int} NOT NULL,
    PRIMARY KEY (persona_id, moment)
) {strict};

-- Which stories carry which message.
CREATE TABLE key_message_uses (
    message_id {key} NOT NULL REFERENCES key_messages (id),
    story_id {key} NOT NULL,
    staff_id {key} REFERENCES staff (id),
    noted_at {int} NOT NULL,
    PRIMARY KEY (message_id, story_id)
) {strict};
CREATE INDEX key_message_uses_story_id ON key_message_uses (story_id);

-- Hard questions of a campaign's own, to practise with. What was taken out stays for the trail.
CREATE TABLE practice_questions (
    id {key} PRIMARY KEY,
    campaign_id {key} NOT NULL REFERENCES campaigns (id),
    words TEXT NOT NULL,
    added_at {int} NOT NULL,
    ended_at {int}
) {strict};
CREATE INDEX practice_questions_campaign_id ON practice_questions (campaign_id, added_at);
