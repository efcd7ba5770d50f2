//! Rows of `migrations/0012_toolkit.sql`.

entity!(kit_item = "kit_items" {
    id: String;
    edition_id: String,
    design: String,
    subject_kind: String,
    subject_id: Option<String>,
    quote: Option<i64>,
    words: String,
    captions: String,
    source: String,
    source_address: String,
    source_day: Option<String>,
    publish_from: Option<i64>,
    use_until: Option<i64>,
    is_sample: i64,
    revision: i64,
    created_by: Option<String>,
    created_at: i64,
    changed_at: i64,
    released_at: Option<i64>,
    recalled_at: Option<i64>,
    focal_x: Option<i64>,
    focal_y: Option<i64>,
});

entity!(kit_day = "kit_days" {
    edition_id: String, day: String, item_id: String;
    place: i64,
});

entity!(partner_room = "partner_rooms" {
    id: String;
    edition_id: String,
    partner_id: String,
    languages: String,
    zone: String,
    letters: String,
    opened_at: i64,
    last_letter_at: Option<i64>,
    seen_at: Option<i64>,
});

entity!(room_item = "room_items" {
    room_id: String, item_id: String;
    state: String,
    seen: String,
    since: i64,
    changed_at: i64,
});

entity!(kit_run = "kit_runs" {
    id: String;
    edition_id: String,
    cards: i64,
    done: i64,
    drawn: i64,
    begun_by: Option<String>,
    begun_at: i64,
    ended_at: Option<i64>,
});

// `migrations/0018_places.sql`
entity!(recall_place = "recall_places" {
    recall_id: String, disclosure_id: String, place: String;
    answer: String,
    at: i64,
});

// `migrations/0030_posts.sql`
entity!(post = "posts" {
    id: String;
    disclosure_id: String,
    work_id: String,
    place: String,
    address: Option<String>,
    noted_at: i64,
});

// `migrations/0019_kit_files.sql`
entity!(kit_file = "kit_files" {
    id: String;
    edition_id: String,
    item_id: String,
    partner_id: String,
    disclosure_id: Option<String>,
    language: String,
    size: String,
    format: String,
    file_hash: String,
    taken_at: i64,
});
