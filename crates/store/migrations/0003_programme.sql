-- Campaigns, their editions, and what happens in them. Text columns ending in no suffix that hold
-- words for readers are JSON objects of language tag to words.

CREATE TABLE campaigns (
    id {key} PRIMARY KEY,
    slug {key} NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    recurrence TEXT NOT NULL,
    zone {key} NOT NULL,
    is_default {int} NOT NULL,
    revision {int} NOT NULL,
    created_at {int} NOT NULL
) {strict};
CREATE UNIQUE INDEX campaigns_slug ON campaigns (slug);

CREATE TABLE themes (
    id {key} PRIMARY KEY,
    campaign_id {key} NOT NULL REFERENCES campaigns (id),
    title TEXT NOT NULL,
    statement TEXT NOT NULL
) {strict};
CREATE INDEX themes_campaign_id ON themes (campaign_id);

CREATE TABLE hashtags (
    id {key} PRIMARY KEY,
    tag TEXT NOT NULL,
    tag_key {key} NOT NULL,
    since {key},
    note TEXT NOT NULL
) {strict};
CREATE UNIQUE INDEX hashtags_tag_key ON hashtags (tag_key);

-- A hashtag's history: who else uses it, since when.
CREATE TABLE hashtag_uses (
    id {key} PRIMARY KEY,
    hashtag_id {key} NOT NULL REFERENCES hashtags (id),
    who TEXT NOT NULL,
    since {key},
    note TEXT NOT NULL
) {strict};
CREATE INDEX hashtag_uses_hashtag_id ON hashtag_uses (hashtag_id);

CREATE TABLE editions (
    id {key} PRIMARY KEY,
    campaign_id {key} NOT NULL REFERENCES campaigns (id),
    slug {key} NOT NULL,
    day {key} NOT NULL,
    last_day {key} NOT NULL,
    kind {key} NOT NULL,
    theme_id {key} REFERENCES themes (id),
    title TEXT NOT NULL,
    intro TEXT NOT NULL,
    invitation TEXT NOT NULL,
    look TEXT NOT NULL,
    is_sample {int} NOT NULL,
    revision {int} NOT NULL,
    created_at {int} NOT NULL,
    opened_at {int},
    archived_at {int}
) {strict};
CREATE UNIQUE INDEX editions_campaign_id_slug ON editions (campaign_id, slug);

CREATE TABLE edition_hashtags (
    edition_id {key} NOT NULL REFERENCES editions (id),
    hashtag_id {key} NOT NULL REFERENCES hashtags (id),
    position {int} NOT NULL,
    PRIMARY KEY (edition_id, hashtag_id)
) {strict};

-- Notes of the record: what is known, and where readings differ.
CREATE TABLE edition_notes (
    id {key} PRIMARY KEY,
    edition_id {key} NOT NULL REFERENCES editions (id),
    position {int} NOT NULL,
    body TEXT NOT NULL,
    source TEXT NOT NULL
) {strict};
CREATE INDEX edition_notes_edition_id ON edition_notes (edition_id, position);

CREATE TABLE milestones (
    id {key} PRIMARY KEY,
    edition_id {key} NOT NULL REFERENCES editions (id),
    title TEXT NOT NULL,
    days_from_day {int} NOT NULL,
    role {key} NOT NULL,
    cloned_from {key},
    reviewed_at {int},
    done_at {int},
    done_by {key}
) {strict};
CREATE INDEX milestones_edition_id ON milestones (edition_id, days_from_day);

-- name_key, town_key and words hold base::fold's form, for lists to compare and filter by.
CREATE TABLE partners (
    id {key} PRIMARY KEY,
    slug {key} NOT NULL,
    name TEXT NOT NULL,
    name_key {key} NOT NULL,
    kind {key} NOT NULL,
    town TEXT NOT NULL,
    town_key {key} NOT NULL,
    words {key} NOT NULL,
    website TEXT NOT NULL,
    description TEXT NOT NULL,
    is_sample {int} NOT NULL,
    revision {int} NOT NULL,
    created_at {int} NOT NULL
) {strict};
CREATE UNIQUE INDEX partners_slug ON partners (slug);
CREATE INDEX partners_name_key ON partners (name_key, id);

CREATE TABLE edition_partners (
    edition_id {key} NOT NULL REFERENCES editions (id),
    partner_id {key} NOT NULL REFERENCES partners (id),
    part {key} NOT NULL,
    joined_at {int} NOT NULL,
    left_at {int},
    PRIMARY KEY (edition_id, partner_id)
) {strict};
CREATE INDEX edition_partners_partner_id ON edition_partners (partner_id);

-- starts_on and ends_on are local days (or a month, YYYY-MM, where only that is known); a timed event has
-- starts_at as well. sort_key is the local beginning as text; over_at the moment after which it is past.
CREATE TABLE events (
    id {key} PRIMARY KEY,
    edition_id {key} NOT NULL REFERENCES editions (id),
    slug {key} NOT NULL,
    kind {key} NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    starts_on {key},
    ends_on {key},
    starts_at {int},
    ends_at {int},
    sort_key {key} NOT NULL,
    over_at {int},
    zone {key} NOT NULL,
    venue TEXT NOT NULL,
    town TEXT NOT NULL,
    town_key {key} NOT NULL,
    address TEXT NOT NULL,
    precision {key} NOT NULL,
    is_online {int} NOT NULL,
    online_address TEXT NOT NULL,
    cost TEXT NOT NULL,
    access TEXT NOT NULL,
    languages TEXT NOT NULL,
    age TEXT NOT NULL,
    photography TEXT NOT NULL,
    booking TEXT NOT NULL,
    is_full {int} NOT NULL,
    film_title TEXT,
    film_director TEXT,
    related_festival TEXT,
    outcome TEXT NOT NULL,
    words {key} NOT NULL,
    is_sample {int} NOT NULL,
    sequence {int} NOT NULL,
    created_at {int} NOT NULL,
    changed_at {int} NOT NULL,
    announced_at {int},
    cancelled_at {int}
) {strict};
CREATE UNIQUE INDEX events_edition_id_slug ON events (edition_id, slug);
CREATE INDEX events_edition_id_sort_key ON events (edition_id, sort_key, id);

CREATE TABLE event_hosts (
    event_id {key} NOT NULL REFERENCES events (id),
    partner_id {key} NOT NULL REFERENCES partners (id),
    part {key} NOT NULL,
    position {int} NOT NULL,
    PRIMARY KEY (event_id, partner_id)
) {strict};
CREATE INDEX event_hosts_partner_id ON event_hosts (partner_id);

-- People on a panel, by the role and affiliation they had then. A name only through a persona.
CREATE TABLE event_people (
    event_id {key} NOT NULL REFERENCES events (id),
    position {int} NOT NULL,
    persona_id {key},
    role_then TEXT NOT NULL,
    affiliation_then TEXT NOT NULL,
    PRIMARY KEY (event_id, position)
) {strict};
