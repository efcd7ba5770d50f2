//! Rows of `migrations/0036_network.sql`.

entity!(network_member = "network_members" {
    persona_id: String;
    joined_at: i64,
    changed_at: i64,
    free_from: Option<String>,
    in_files: i64,
    sealed: Option<String>,
});

entity!(network_facet = "network_facets" {
    persona_id: String, kind: String, value: String;
});

entity!(alumni_round = "alumni_rounds" {
    edition_id: String;
    begun_at: i64,
    begun_by: Option<String>,
});

entity!(alumni_ask = "alumni_asks" {
    edition_id: String, persona_id: String;
    put_at: i64,
    asked_at: Option<i64>,
    by_hand: i64,
    answer: Option<String>,
    answered_at: Option<i64>,
});

entity!(board_due = "board_dues" {
    edition_id: String, stage: String;
    milestone_id: String,
});
