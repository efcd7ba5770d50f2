//! Rows of `migrations/0003_programme.sql`.

entity!(campaign = "campaigns" {
    id: String;
    slug: String,
    title: String,
    summary: String,
    recurrence: String,
    zone: String,
    is_default: i64,
    revision: i64,
    created_at: i64,
    lasts_months: i64,
    gather_hours: i64,
});

entity!(theme = "themes" {
    id: String;
    campaign_id: String,
    title: String,
    statement: String,
});

entity!(hashtag = "hashtags" {
    id: String;
    tag: String,
    tag_key: String,
    since: Option<String>,
    note: String,
});

entity!(hashtag_use = "hashtag_uses" {
    id: String;
    hashtag_id: String,
    who: String,
    since: Option<String>,
    note: String,
});

entity!(edition = "editions" {
    id: String;
    campaign_id: String,
    slug: String,
    day: String,
    last_day: String,
    kind: String,
    theme_id: Option<String>,
    title: String,
    intro: String,
    invitation: String,
    look: String,
    is_sample: i64,
    revision: i64,
    created_at: i64,
    opened_at: Option<i64>,
    archived_at: Option<i64>,
});

entity!(edition_hashtag = "edition_hashtags" {
    edition_id: String, hashtag_id: String;
    position: i64,
});

entity!(edition_note = "edition_notes" {
    id: String;
    edition_id: String,
    position: i64,
    body: String,
    source: String,
});

entity!(milestone = "milestones" {
    id: String;
    edition_id: String,
    title: String,
    days_from_day: i64,
    role: String,
    cloned_from: Option<String>,
    reviewed_at: Option<i64>,
    done_at: Option<i64>,
    done_by: Option<String>,
});

entity!(partner = "partners" {
    id: String;
    slug: String,
    name: String,
    name_key: String,
    kind: String,
    town: String,
    town_key: String,
    words: String,
    website: String,
    description: String,
    is_sample: i64,
    revision: i64,
    created_at: i64,
});

entity!(edition_partner = "edition_partners" {
    edition_id: String, partner_id: String;
    part: String,
    joined_at: i64,
    left_at: Option<i64>,
});

entity!(partner_logo = "partner_logos" {
    partner_id: String, place: String;
    hash: String,
    svg: Option<String>,
    png: Vec<u8>,
    width: i64,
    height: i64,
    light_share: i64,
    light_plate: String,
    dark_share: i64,
    dark_plate: String,
    added_at: i64,
});

entity!(event = "events" {
    id: String;
    edition_id: String,
    slug: String,
    kind: String,
    title: String,
    summary: String,
    starts_on: Option<String>,
    ends_on: Option<String>,
    starts_at: Option<i64>,
    ends_at: Option<i64>,
    sort_key: String,
    over_at: Option<i64>,
    zone: String,
    venue: String,
    town: String,
    town_key: String,
    address: String,
    precision: String,
    is_online: i64,
    online_address: String,
    cost: String,
    access: String,
    languages: String,
    age: String,
    photography: String,
    booking: String,
    is_full: i64,
    film_title: Option<String>,
    film_director: Option<String>,
    related_festival: Option<String>,
    outcome: String,
    words: String,
    is_sample: i64,
    sequence: i64,
    created_at: i64,
    changed_at: i64,
    announced_at: Option<i64>,
    cancelled_at: Option<i64>,
});

entity!(event_host = "event_hosts" {
    event_id: String, partner_id: String;
    part: String,
    position: i64,
});

entity!(event_person = "event_people" {
    event_id: String, position: i64;
    persona_id: Option<String>,
    role_then: String,
    affiliation_then: String,
});

// `migrations/0026_calls.sql`
entity!(call = "calls" {
    edition_id: String;
    lead: String,
    about: String,
    time: String,
    paid: String,
    whom: String,
    phone: String,
    answers: String,
    criteria: String,
    least: i64,
    questions: String,
    opens_on: String,
    closes_on: String,
    heard_by: String,
    kept_until: String,
    published_at: Option<i64>,
    revision: i64,
    created_at: i64,
});

// `migrations/0034_key_messages.sql`
entity!(practice_question = "practice_questions" {
    id: String;
    campaign_id: String,
    words: String,
    added_at: i64,
    ended_at: Option<i64>,
});
