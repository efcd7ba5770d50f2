//! Rows of `migrations/0004_newsroom.sql`.

entity!(media = "media" {
    id: String;
    kind: String,
    persona_id: Option<String>,
    original_hash: String,
    width: i64,
    height: i64,
    dominant: String,
    alt: String,
    credit: String,
    focal_x: i64,
    focal_y: i64,
    drawn: i64,
    added_by: Option<String>,
    added_at: i64,
    purged_at: Option<i64>,
});

entity!(media_file = "media_files" {
    hash: String, media_id: String;
    format: String,
    width: i64,
    height: i64,
    bytes: i64,
});

entity!(upload = "uploads" {
    id: String;
    staff_id: String,
    kind: String,
    size: i64,
    received: i64,
    media_id: Option<String>,
    created_at: i64,
    expires_at: i64,
});

entity!(story = "stories" {
    id: String;
    edition_id: String,
    persona_id: String,
    slug: String,
    original_language: String,
    state: String,
    embargo_until: Option<i64>,
    embargo_zone: Option<String>,
    is_sample: i64,
    created_by: Option<String>,
    created_at: i64,
    changed_at: i64,
    published_at: Option<i64>,
    retired_at: Option<i64>,
});

entity!(story_version = "story_versions" {
    id: String;
    story_id: String,
    language: String,
    number: i64,
    content: String,
    elements: String,
    fingerprint: String,
    portrait_media_id: Option<String>,
    recording_media_id: Option<String>,
    translated_from: Option<String>,
    second_speaker_at: Option<i64>,
    second_speaker: Option<String>,
    created_by: Option<String>,
    created_at: i64,
});

entity!(story_public = "story_public" {
    story_id: String, language: String;
    version_id: String,
    since: i64,
});

entity!(review = "reviews" {
    id: String;
    story_id: String,
    link_id: String,
    locale: String,
    sent_by: Option<String>,
    sent_at: i64,
    opened_at: Option<i64>,
    answer: Option<String>,
    answered_at: Option<i64>,
});

entity!(guardian_round = "guardian_rounds" {
    review_id: String;
    asked_by: Option<String>,
    asked_at: i64,
    answer: Option<String>,
    answered_at: Option<i64>,
});

entity!(review_version = "review_versions" {
    review_id: String, version_id: String;
});

entity!(change_request = "change_requests" {
    id: String;
    review_id: String,
    story_id: String,
    words: String,
    asked_at: i64,
    answered_at: Option<i64>,
});
