//! Rows of `migrations/0009_outlasting.sql`.

entity!(journal = "journal" {
    id: String;
    at: i64,
    lines: String,
    kept_at: Option<i64>,
});

entity!(hold = "holds" {
    id: String;
    since: i64,
    lifted_at: Option<i64>,
});
