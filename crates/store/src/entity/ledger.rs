//! Rows of `migrations/0006_ledger.sql`.

entity!(evidence = "evidence" {
    persona_id: String, number: i64;
    kind: String,
    at: i64,
    actor_kind: String,
    actor_id: Option<String>,
    by_whom: String,
    method: Option<String>,
    agreement: String,
    work_id: Option<String>,
    version_id: Option<String>,
    fingerprint: Option<String>,
    grant_id: Option<String>,
    supersedes: Option<String>,
    notice_id: Option<String>,
    language: Option<String>,
    interpreter: String,
    staff_present: String,
    terms: Option<String>,
    sealed: Option<String>,
    said_at: Option<i64>,
    paper_hash: Option<String>,
    previous: String,
    hash: String,
});

// `migrations/0021_papers.sql`
entity!(paper = "papers" {
    id: String;
    persona_id: String,
    paper_hash: String,
    format: String,
    size: i64,
    file_hash: String,
    noted_by: Option<String>,
    noted_at: i64,
});

// `migrations/0022_concerns.sql`
entity!(concern = "concerns" {
    id: String;
    persona_id: String,
    work_id: Option<String>,
    kind: String,
    raised_by: String,
    staff_id: Option<String>,
    raised_at: i64,
    sealed: Option<String>,
    cleared_by: Option<String>,
    cleared_at: Option<i64>,
});

// `migrations/0029_check_ins.sql`
entity!(check_in = "check_ins" {
    id: String;
    persona_id: String,
    about: String,
    subject_id: String,
    step: String,
    due_at: i64,
    asked_at: Option<i64>,
    by_hand: i64,
    ended_at: Option<i64>,
    answered_at: Option<i64>,
    sealed: Option<String>,
});

entity!(concern_decision = "concern_decisions" {
    id: String;
    concern_id: String,
    staff_id: String,
    decided_at: i64,
    sealed: Option<String>,
});

entity!(check_in_off = "check_ins_off" {
    persona_id: String;
    off_at: i64,
});

// `migrations/0028_hand_tasks.sql`
entity!(hand_task = "hand_tasks" {
    id: String;
    persona_id: String,
    kind: String,
    why: String,
    since: i64,
    done_at: Option<i64>,
    done_by: Option<String>,
});

entity!(evidence_head = "evidence_heads" {
    persona_id: String;
    row_count: i64,
    hash: String,
    place: i64,
    place_previous: String,
    place_hash: String,
});

entity!(evidence_register = "evidence_register" {
    id: i64;
    chain_count: i64,
    hash: String,
});

entity!(notice = "notices" {
    id: String;
    scope_kind: String,
    scope_id: String,
    version: i64,
    language: String,
    parts: String,
    hash: String,
    cooling_hours: i64,
    audio_media_id: Option<String>,
    audio_sha256: Option<String>,
    drafted_by: Option<String>,
    drafted_at: i64,
    revised_at: i64,
    published_by: Option<String>,
    published_at: Option<i64>,
});

entity!(lawful_basis = "lawful_bases" {
    id: String;
    scope_kind: String,
    scope_id: String,
    purpose: String,
    basis: String,
    note: String,
    recorded_by: Option<String>,
    recorded_at: i64,
    ended_at: Option<i64>,
});

entity!(receipt = "receipts" {
    id: String;
    persona_id: String,
    work_id: String,
    kind: String,
    language: String,
    campaign_id: String,
    edition_id: String,
    first_row: i64,
    last_row: i64,
    hash: String,
    issued_at: i64,
});

entity!(disclosure = "disclosures" {
    id: String;
    work_id: String,
    version_id: String,
    fingerprint: String,
    holder_kind: String,
    holder_id: String,
    purpose: String,
    elements: String,
    language: String,
    transformations: String,
    file_hash: String,
    file_kind: String,
    code_hash: String,
    actor_kind: String,
    actor_id: Option<String>,
    handed_at: i64,
    use_until: Option<i64>,
});

entity!(disclosure_person = "disclosure_people" {
    disclosure_id: String, persona_id: String;
    grant_id: String,
});

entity!(recall = "recalls" {
    id: String;
    work_id: String,
    holder_kind: String,
    holder_id: String,
    asked_at: i64,
});

entity!(recall_step = "recall_steps" {
    recall_id: String, disclosure_id: String, number: i64;
    step: String,
    answer: Option<String>,
    at: i64,
    actor_kind: String,
    actor_id: Option<String>,
});

entity!(holder_contact = "holder_contacts" {
    holder_kind: String, holder_id: String;
    name: String,
    email: String,
    language: String,
    set_at: i64,
});
