//! Rows of `migrations/0002_people.sql`.

entity!(staff = "staff" {
    id: String;
    email: String,
    email_key: String,
    name: String,
    locale: String,
    invited_by: Option<String>,
    invited_at: i64,
    first_seen_at: Option<i64>,
    revoked_at: Option<i64>,
});

entity!(staff_role = "staff_roles" {
    staff_id: String, role: String;
    given_by: Option<String>,
    given_at: i64,
});

entity!(session = "sessions" {
    id: String;
    staff_id: String,
    token_hash: String,
    device: String,
    created_at: i64,
    seen_at: i64,
    expires_at: i64,
    idle_seconds: i64,
    ended_at: Option<i64>,
});

entity!(passkey = "passkeys" {
    id: String;
    staff_id: String,
    credential_id: String,
    credential: String,
    label: String,
    created_at: i64,
    used_at: Option<i64>,
});

entity!(own_key = "own_keys" {
    id: String;
    persona_id: String,
    handle: String,
    credential_id: String,
    credential: String,
    name: String,
    added_at: i64,
    used_at: Option<i64>,
});

entity!(spent_challenge = "spent_challenges" {
    challenge: String;
    spent_at: i64,
});

entity!(link = "links" {
    id: String;
    purpose: String,
    subject_id: String,
    token_hash: String,
    created_at: i64,
    expires_at: i64,
    single_use: i64,
    used_at: Option<i64>,
    revoked_at: Option<i64>,
});

entity!(person = "persons" {
    id: String;
    sealed: String,
    enrolled_at: i64,
    forgotten_at: Option<i64>,
});

entity!(person_key = "person_keys" {
    person_id: String;
    wrapped: String,
});

entity!(persona = "personas" {
    id: String;
    slug: String,
    slug_is_random: i64,
    name_form: String,
    display_name: String,
    portrait_form: String,
    portrait_media_id: Option<String>,
    portrait_seed: i64,
    portrait_traits: Option<String>,
    voice_form: String,
    label: String,
    bio: String,
    is_sample: i64,
    created_at: i64,
    changed_at: i64,
});

entity!(persona_link = "persona_links" {
    persona_id: String;
    sealed: String,
    finder: String,
    let_go_at: Option<i64>,
});

entity!(identity_read = "identity_reads" {
    id: String;
    persona_id: String,
    at: i64,
    actor_kind: String,
    actor_id: Option<String>,
    reason: String,
});

entity!(ambassador = "ambassadors" {
    id: String;
    edition_id: String,
    persona_id: Option<String>,
    role_then: String,
    affiliation_then: String,
    position: i64,
    joined_at: i64,
    left_at: Option<i64>,
});

entity!(grant = "grants" {
    id: String;
    work_id: String,
    persona_id: String,
    answer: String,
    purposes: String,
    recipient_kind: Option<String>,
    recipient_id: Option<String>,
    elements: String,
    languages: Option<String>,
    transformations: String,
    condition: Option<String>,
    condition_cleared_at: Option<i64>,
    starts_at: i64,
    ends_at: Option<i64>,
    recorded_at: i64,
    method: String,
    by_whom: String,
    gathered_by: Option<String>,
    channels: Option<String>,
    territories: Option<String>,
    ai: String,
    interactions: String,
    handle: Option<String>,
});

entity!(ask = "asks" {
    work_id: String, persona_id: String, kind: String, subject: String;
    asked_at: i64,
    way: String,
    answer: Option<String>,
    answered_at: Option<i64>,
});

entity!(approval = "approvals" {
    work_id: String, persona_id: String, version_id: String, by_whom: String;
    fingerprint: String,
    approved_at: i64,
    explained_at: Option<i64>,
    notice_id: Option<String>,
    cooling_hours: i64,
    waived_at: Option<i64>,
    ended_at: Option<i64>,
});

entity!(young_persona = "young_personas" {
    persona_id: String;
    grown_at: i64,
    recorded_at: i64,
    has_guardian: i64,
    asked_again_at: Option<i64>,
});

entity!(young_opening = "young_openings" {
    id: String;
    persona_id: String,
    element: String,
    why: String,
    opened_by: String,
    opened_at: i64,
    closed_at: Option<i64>,
});

entity!(risk_decision = "risk_decisions" {
    id: String;
    work_id: String,
    fingerprint: String,
    outcome: String,
    solicitor: String,
    solicitor_asked_on: Option<String>,
    reason: String,
    decided_by: String,
    decided_at: i64,
    review_by: Option<i64>,
    ended_at: Option<i64>,
    factors: String,
    mitigations: String,
    solicitor_asked_by: Option<String>,
    reminded_at: Option<i64>,
});

entity!(pause = "pauses" {
    id: String;
    persona_id: String,
    paused_at: i64,
    resumed_at: Option<i64>,
});

// `migrations/0027_applications.sql`
entity!(application = "applications" {
    id: String;
    edition_id: String,
    way: String,
    language: String,
    wrapped: String,
    sealed: String,
    met: i64,
    taken_by: Option<String>,
    begun_at: i64,
    saved_at: i64,
    sent_at: Option<i64>,
    gone_at: i64,
});

entity!(application_word = "application_words" {
    application_id: String, word_hash: String;
});

// `migrations/0037_application_voices.sql`
entity!(application_voice = "application_voices" {
    id: String;
    application_id: String,
    size: i64,
    received: i64,
    begun_at: i64,
    kept_at: Option<i64>,
});

entity!(application_voice_piece = "application_voice_pieces" {
    voice_id: String, starts: i64;
    size: i64,
    sealed: Vec<u8>,
});

entity!(equality_count = "equality_counts" {
    edition_id: String, question: String, answer: String;
    given: i64,
});

// `migrations/0034_key_messages.sql`
entity!(key_sheet = "key_sheets" {
    persona_id: String;
    language: String,
    second_language: Option<String>,
    begun_at: i64,
});

entity!(key_message = "key_messages" {
    id: String;
    persona_id: String,
    place: String,
    language: String,
    sealed: String,
    saved_at: i64,
    ended_at: Option<i64>,
});

entity!(key_message_second = "key_message_seconds" {
    message_id: String, language: String;
    sealed: String,
    saved_at: i64,
    staff_id: Option<String>,
});

entity!(key_share = "key_shares" {
    persona_id: String, staff_id: String;
    since: i64,
});

entity!(key_confidence = "key_confidence" {
    persona_id: String, moment: String;
    level: i64,
    said_at: i64,
});

entity!(key_message_use = "key_message_uses" {
    message_id: String, story_id: String;
    staff_id: Option<String>,
    noted_at: i64,
});
// `migrations/0032_selection.sql`
entity!(scoring = "scorings" {
    id: String;
    application_id: String,
    edition_id: String,
    staff_id: String,
    state: String,
    named_by: Option<String>,
    named_at: i64,
    sealed: Option<String>,
    total: Option<i64>,
    handed_in_at: Option<i64>,
});

entity!(scoring_mark = "scoring_marks" {
    scoring_id: String, place: i64;
    mark: i64,
});

entity!(scoring_guide = "scoring_guides" {
    edition_id: String, place: i64;
    words: String,
});

entity!(applicant_seen = "applicants_seen" {
    application_id: String, staff_id: String;
});

entity!(talk = "talks" {
    id: String;
    application_id: String,
    kind: String,
    sealed: String,
    written_by: Option<String>,
    written_at: i64,
});

entity!(screen = "screens" {
    application_id: String;
    stands: String,
    sealed: String,
    screened_by: Option<String>,
    screened_at: i64,
});

entity!(outcome = "outcomes" {
    id: String;
    application_id: String,
    kind: String,
    sealed: String,
    decided_by: Option<String>,
    decided_at: i64,
    told_at: Option<i64>,
    way: Option<String>,
    reached_by: Option<String>,
    reached_at: Option<i64>,
    answer: Option<String>,
    answered_at: Option<i64>,
    ended_at: Option<i64>,
});
