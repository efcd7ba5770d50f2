//! The list of words is whole: every text column is a person's and named in
//! [`WORDS`], or somebody said here what it is instead.

use super::WORDS;
use std::collections::BTreeSet;
use store::tables::{Kind, catalogue};

/// A reason, and the columns of each table that it is the reason for.
type Said = (&'static str, &'static [(&'static str, &'static [&'static str])]);

/// Text that belongs to no storyteller, and why not.
const NOT_THEIRS: &[Said] = &[
    (
        "closed words, times of day, colours, numbers and ids",
        &[
            ("audit", &["actor_kind", "event", "subjects"]),
            ("identity_reads", &["actor_kind", "reason"]),
            ("personas", &["name_form", "portrait_form", "voice_form"]),
            (
                "grants",
                &[
                    "answer",
                    "purposes",
                    "recipient_kind",
                    "elements",
                    "languages",
                    "transformations",
                    "method",
                    "by_whom",
                    "gathered_by",
                    "channels",
                    "territories",
                    "ai",
                    "interactions",
                ],
            ),
            ("approvals", &["fingerprint", "by_whom"]),
            (
                "risk_decisions",
                &[
                    "fingerprint",
                    "outcome",
                    "solicitor",
                    "solicitor_asked_on",
                    "decided_by",
                    "factors",
                    "solicitor_asked_by",
                ],
            ),
            ("media", &["kind", "dominant", "added_by"]),
            // Chance and a public key: they say nothing of whose they are.
            ("own_keys", &["credential", "handle"]),
            ("media_files", &["format"]),
            ("uploads", &["kind"]),
            ("stories", &["original_language", "state", "embargo_zone", "created_by"]),
            (
                "story_versions",
                &["language", "elements", "fingerprint", "translated_from", "second_speaker", "created_by"],
            ),
            ("story_public", &["language"]),
            ("reviews", &["locale", "sent_by", "answer"]),
            (
                "evidence",
                &[
                    "kind",
                    "actor_kind",
                    "by_whom",
                    "method",
                    "agreement",
                    "fingerprint",
                    "supersedes",
                    "language",
                    "interpreter",
                    "staff_present",
                    "terms",
                    "previous",
                ],
            ),
            ("evidence_heads", &["place_previous"]),
            ("receipts", &["kind", "language"]),
            (
                "disclosures",
                &[
                    "fingerprint",
                    "holder_kind",
                    "purpose",
                    "elements",
                    "language",
                    "transformations",
                    "file_kind",
                    "actor_kind",
                ],
            ),
            ("recalls", &["holder_kind"]),
            ("papers", &["format", "noted_by"]),
            ("concerns", &["kind", "raised_by", "cleared_by"]),
            ("hand_tasks", &["kind", "why", "done_by"]),
            ("check_ins", &["about", "step"]),
            ("network_members", &["free_from"]),
            ("network_facets", &["kind", "value"]),
            ("alumni_rounds", &["begun_by"]),
            ("alumni_asks", &["answer"]),
            ("board_dues", &["stage"]),
            ("key_sheets", &["language", "second_language"]),
            ("key_messages", &["place", "language"]),
            ("key_message_seconds", &["language"]),
            ("key_confidence", &["moment"]),
            ("recall_places", &["place", "answer"]),
            ("posts", &["place"]),
            ("guardian_rounds", &["asked_by", "answer"]),
            ("young_openings", &["element", "opened_by"]),
            ("asks", &["kind", "subject", "way", "answer"]),
            ("recall_steps", &["step", "answer", "actor_kind"]),
            ("journal", &["lines"]),
            ("applications", &["way", "language", "taken_by"]),
            ("equality_counts", &["question", "answer"]),
            ("scorings", &["state", "named_by"]),
            ("talks", &["kind", "written_by"]),
            ("screens", &["stands", "screened_by"]),
            ("outcomes", &["kind", "decided_by", "way", "reached_by", "answer"]),
            ("links", &["purpose"]),
            ("jobs", &["kind", "args", "dedupe", "state", "claimed_by", "last_error"]),
        ],
    ),
    (
        "sealed under the person's own key, or a key itself",
        &[
            ("persons", &["sealed"]),
            ("person_keys", &["wrapped"]),
            ("persona_links", &["sealed", "finder"]),
            ("evidence", &["sealed"]),
            ("concerns", &["sealed"]),
            ("applications", &["wrapped", "sealed"]),
            ("scorings", &["sealed"]),
            ("talks", &["sealed"]),
            ("screens", &["sealed"]),
            ("outcomes", &["sealed"]),
            ("check_ins", &["sealed"]),
            ("network_members", &["sealed"]),
            ("key_messages", &["sealed"]),
            ("key_message_seconds", &["sealed"]),
            ("concern_decisions", &["sealed"]),
        ],
    ),
    (
        "of the staff",
        &[
            ("staff", &["email", "email_key", "name", "locale", "invited_by"]),
            ("staff_roles", &["role", "given_by"]),
            ("sessions", &["device"]),
            ("passkeys", &["credential", "label"]),
            ("spent_challenges", &["challenge"]),
        ],
    ),
    (
        "of the house and of organisations",
        &[
            ("settings", &["name", "value"]),
            ("practice_questions", &["words"]),
            ("campaigns", &["slug", "title", "summary", "recurrence", "zone"]),
            ("themes", &["title", "statement"]),
            ("hashtags", &["tag", "tag_key", "since", "note"]),
            ("hashtag_uses", &["who", "since", "note"]),
            ("editions", &["slug", "day", "last_day", "kind", "title", "intro", "invitation", "look"]),
            ("edition_notes", &["body", "source"]),
            (
                "calls",
                &[
                    "lead",
                    "about",
                    "time",
                    "paid",
                    "whom",
                    "phone",
                    "answers",
                    "criteria",
                    "questions",
                    "opens_on",
                    "closes_on",
                    "heard_by",
                    "kept_until",
                ],
            ),
            ("scoring_guides", &["words"]),
            ("milestones", &["title", "role", "cloned_from", "done_by"]),
            ("partners", &["slug", "name", "name_key", "kind", "town", "town_key", "words", "website", "description"]),
            ("edition_partners", &["part"]),
            (
                "events",
                &[
                    "slug",
                    "kind",
                    "title",
                    "summary",
                    "starts_on",
                    "ends_on",
                    "sort_key",
                    "zone",
                    "venue",
                    "town",
                    "town_key",
                    "address",
                    "precision",
                    "online_address",
                    "cost",
                    "access",
                    "languages",
                    "age",
                    "photography",
                    "booking",
                    "film_title",
                    "film_director",
                    "related_festival",
                    "outcome",
                    "words",
                ],
            ),
            ("event_hosts", &["part"]),
            ("notices", &["scope_kind", "language", "parts", "drafted_by", "published_by", "audio_sha256"]),
            ("lawful_bases", &["scope_kind", "purpose", "basis", "note", "recorded_by"]),
            (
                "kit_items",
                &[
                    "design",
                    "subject_kind",
                    "words",
                    "captions",
                    "source",
                    "source_address",
                    "source_day",
                    "created_by",
                ],
            ),
            ("kit_days", &["day"]),
            ("kit_runs", &["begun_by"]),
            ("kit_files", &["language", "size", "format"]),
            ("partner_rooms", &["languages", "zone", "letters"]),
            ("room_items", &["state", "seen"]),
            ("partner_logos", &["place", "svg", "light_plate", "dark_plate"]),
            ("holder_contacts", &["holder_kind", "name", "email", "language"]),
        ],
    ),
];

/// An id or a hash by its name. Nobody calls words so.
fn names_no_words(column: &str) -> bool {
    ["id", "hash"].iter().any(|end| column == *end || column.ends_with(&format!("_{end}")))
}

#[tokio::test]
async fn every_text_is_somebodys_words_or_said_not_to_be() {
    let mut texts = BTreeSet::new();
    for table in catalogue().await.unwrap() {
        for column in table.columns.iter().filter(|column| column.kind == Kind::Text) {
            texts.insert((table.name.clone(), column.name.clone()));
        }
    }
    let own = |table: &str, column: &str| (table.to_owned(), column.to_owned());
    let theirs = WORDS.iter().flat_map(|words| words.columns.iter().map(|(column, _)| own(words.table, column)));
    let others = NOT_THEIRS.iter().flat_map(|(_, tables)| tables.iter());
    let others = others.flat_map(|(table, columns)| columns.iter().map(|column| own(table, column)));
    let listed: Vec<_> = theirs.chain(others).collect();
    let known: BTreeSet<_> = listed.iter().cloned().collect();
    assert_eq!(known.len(), listed.len(), "a column is said to be two things");
    assert_eq!(known.difference(&texts).collect::<Vec<_>>(), Vec::<&(String, String)>::new(), "no such column");
    let unsaid: Vec<_> = texts.difference(&known).filter(|(_, column)| !names_no_words(column)).collect();
    assert!(
        unsaid.is_empty(),
        "{unsaid:?}: a storyteller's words, or words about one, belong into WORDS, so that a backup seals them; \
         what is not theirs belongs into the list above"
    );
}
