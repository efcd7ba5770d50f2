//! What a backup must know of is a list, and a list can be forgotten: whoever
//! adds an event or a column says here or there what it is.

use super::world::Place;
use base::{Error, Event, SystemChance};
use std::collections::BTreeSet;
use store::journal::{Line, TAKING_AWAY};

/// Events after which nothing is gone that a backup from before would bring back.
const TAKES_NOTHING: &[(&str, &[&str])] = &[
    (
        "it adds, and nobody loses anything",
        &[
            "kit.added",
            "kit.released",
            "kit.planned",
            "kit.drawn",
            "kit.taken",
            "room.opened",
            "partner.logo_set",
            "partner.logo_offered",
            "staff.invited",
            "staff.role_given",
            "staff.passkey_added",
            "campaign.opened",
            "edition.planned",
            "edition.opened",
            "call.written",
            "call.published",
            "training.scheduled",
            "seat.asked",
            "seat.given",
            "theme.added",
            "hashtag.added",
            "practice.question_added",
            "event.drafted",
            "event.announced",
            "partner.added",
            "partner.joined",
            "person.enrolled",
            "person.needs_said",
            "person.accounts_checked",
            "boundary.removed",
            "payment.claimed",
            "payment.noted",
            "application.begun",
            "application.saved",
            "application.sent",
            "scorer.named",
            "scorers.named",
            "scores.kept",
            "scores.handed_in",
            "scoring.guide_written",
            "talk.noted",
            "outcome.decided",
            "outcome.told",
            "offer.accepted",
            "persona.added",
            "own_key.added",
            "key_messages.begun",
            "key_messages.shared",
            "key_messages.confidence_said",
            "key_message.saved",
            "key_message.translated",
            "key_message.carried",
            "young.asking_opened",
            "network.joined",
            "alumni.begun",
            "alumni.accepted",
            "guardian.asked",
            "support.let_in",
            "story.drafted",
            "story.revised",
            "story.translated",
            "story.sent",
            "story.approved",
            "story.deferred",
            "story.published",
            "story.reopened",
            "story.change_asked",
            "grant.given",
            "consent.pause_waived",
            "receipt.issued",
            "media.added",
            "translation.reviewed",
        ],
    ),
    (
        "it is about the house, its calendar or an organisation, and about nobody",
        &[
            "kit.changed",
            "room.changed",
            "partner.logo_removed",
            "staff.changed",
            "staff.link_asked",
            "staff.passkey_renamed",
            "campaign.changed",
            "edition.changed",
            "edition.archived",
            "call.hidden",
            "venue.changed",
            "training.changed",
            "training.cancelled",
            "handouts.changed",
            "milestones.reviewed",
            "milestone.changed",
            "milestone.done",
            "milestone.reopened",
            "theme.changed",
            "hashtag.noted",
            "practice.question_ended",
            "event.changed",
            "event.cancelled",
            "event.reported",
            "partner.changed",
            "notice.drafted",
            "notice.revised",
            "notice.published",
            "basis.recorded",
            "setting.changed",
            "job.buried",
            "job.retried",
            "upload.begun",
        ],
    ),
    (
        "after a restore everybody comes in anew, and no link from before opens",
        &[
            "room.closed",
            "guardian.link_revoked",
            "staff.signed_in",
            "staff.signed_out",
            "person.page_sent",
            "training.calendar_made",
            "training.calendar_ended",
            "training.told",
            "letter.held",
            "check_in.asked",
            "alumni.asked",
            "person.asked",
            "support.ended",
            "review.link_opened",
            "review.link_revoked",
            "receipt.code_used",
        ],
    ),
    (
        "it writes down what happened or is held by others; what it takes away has an entry of its own",
        &[
            "identity.read",
            "network.taken",
            "board.taken",
            "application.read",
            "application.heard",
            "application.voice_kept",
            "application.applicant_read",
            "application.notes_read",
            "scorer.replaced",
            "scorer.conflict",
            "outcome.reached",
            "offer.declined",
            "identity.corrected",
            "person.safety_plan_written",
            "payment.taken_back",
            "payment.settled",
            "payment.reopened",
            "ambassador.changed",
            "concern.cleared",
            "check_in.answered",
            "attendance.marked",
            "check_in.turned_on",
            "key_message.left_out",
            "key_message.outgrown",
            "hand_task.added",
            "hand_task.done",
            "consent.noted",
            "own_key.used",
            "own_key.renamed",
            "young.asked_again",
            "guardian.answered",
            "file.handed_over",
            "recall.asked",
            "recall.reminded",
            "recall.answered",
            "file.posted",
            "file.post_dropped",
            "recall.closed",
            "recall.reopened",
            "media.described",
        ],
    ),
];

#[test]
fn every_event_is_known_to_take_something_away_or_not() {
    let nothing: Vec<&str> = TAKES_NOTHING.iter().flat_map(|(_, names)| names.iter().copied()).collect();
    let listed: Vec<&str> = TAKING_AWAY.iter().copied().chain(nothing).collect();
    let known: BTreeSet<&str> = listed.iter().copied().collect();
    let all: BTreeSet<&str> = Event::NAMES.iter().copied().collect();
    assert_eq!(listed.len(), known.len(), "an event stands in both lists, or twice");
    let unsaid: Vec<_> = all.difference(&known).collect();
    assert!(
        unsaid.is_empty(),
        "{unsaid:?}: if a backup from before it would bring something back, it belongs into TAKING_AWAY and \
         newsroom::replay; if not, into the list above, with the reason"
    );
    assert_eq!(known.difference(&all).collect::<Vec<_>>(), Vec::<&&str>::new(), "there is no such event");
}

#[tokio::test]
async fn whatever_takes_something_away_is_repeated_by_a_restore() {
    let place = Place::sqlite();
    let house = place.open().await;
    let keys = house.app.house.keys.clone();
    let chance = SystemChance;
    for what in TAKING_AWAY {
        // Ids of what was never here: a restore passes over them, and only what it knows.
        let id = || base::StoryId::new(&chance).to_string();
        let about = Event::SUBJECTS.iter().collect::<BTreeSet<_>>().into_iter();
        let about = about.map(|name| (*name, if *name == "role" { "editor".to_owned() } else { id() }));
        let line = Line::new(*what, about);
        let outcome =
            store::write!(house.db(), base::Actor::System, |work| newsroom::replay::repeat(work, &keys, &line));
        assert!(!matches!(outcome, Err(Error::Fault(_))), "{what}: {outcome:?}");
    }
    let unknown = Line::new("story.unheard_of", []);
    let outcome =
        store::write!(house.db(), base::Actor::System, |work| newsroom::replay::repeat(work, &keys, &unknown));
    assert!(matches!(outcome, Err(Error::Fault(_))), "{outcome:?}");
}
