//! What people say before they take part, and what is paid.

// `migrations/0035_onboarding.sql`
entity!(need = "needs" {
    finder: String;
    said_at: i64,
    comfort: String,
    rest: String,
});

entity!(boundary = "boundaries" {
    id: String;
    finder: String,
    added_at: i64,
    sealed: String,
});

entity!(boundaries_lost = "boundaries_lost" {
    finder: String;
    lost_at: i64,
});

entity!(privacy_check = "privacy_checks" {
    finder: String;
    done_at: i64,
});

entity!(payment_terms = "payment_terms" {
    finder: String;
    set_at: i64,
    set_by: Option<String>,
    sealed: String,
});

entity!(payment = "payments" {
    id: String;
    persona_id: String,
    edition_id: String,
    kind: String,
    purpose: String,
    minor: i64,
    currency: String,
    spent_on: String,
    what_for: String,
    paper_id: Option<String>,
    state: String,
    noted_at: i64,
    noted_by: Option<String>,
    answer: String,
    settled_at: Option<i64>,
    settled_by: Option<String>,
});

entity!(safety_plan = "safety_plans" {
    finder: String;
    persona_id: String,
    written_at: i64,
    written_by: Option<String>,
    review_on: String,
    sealed: String,
});

entity!(support_person = "support_people" {
    link_id: String;
    finder: String,
    added_at: i64,
    sealed: String,
});
