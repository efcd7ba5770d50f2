//! What a line of the trail is about: a word for its kind, and the way there.

use crate::signed::Signed;
use people::accounts::{Act, Role};
use ui::{Markup, html};

/// Every kind that events name, with its word.
const KINDS: &[(&str, &str)] = &[
    ("ambassador", "desk-audit-of-ambassador"),
    ("application", "desk-audit-of-application"),
    ("campaign", "desk-audit-of-campaign"),
    ("decision", "desk-audit-of-decision"),
    ("disclosure", "desk-audit-of-disclosure"),
    ("edition", "desk-audit-of-edition"),
    ("event", "desk-audit-of-event"),
    ("grant", "desk-audit-of-grant"),
    ("hashtag", "desk-audit-of-hashtag"),
    ("item", "desk-audit-of-item"),
    ("job", "desk-audit-of-job"),
    ("media", "desk-audit-of-media"),
    ("message", "desk-audit-of-message"),
    ("milestone", "desk-audit-of-milestone"),
    ("key", "desk-audit-of-passkey"),
    ("link", "desk-audit-of-link"),
    ("name", "desk-audit-of-name"),
    ("notice", "desk-audit-of-notice"),
    ("partner", "desk-audit-of-partner"),
    ("passkey", "desk-audit-of-passkey"),
    ("persona", "desk-audit-of-persona"),
    ("purpose", "desk-audit-of-purpose"),
    ("question", "desk-audit-of-question"),
    ("recall", "desk-audit-of-recall"),
    ("receipt", "desk-audit-of-receipt"),
    ("review", "desk-audit-of-review"),
    ("role", "desk-audit-of-role"),
    ("room", "desk-audit-of-room"),
    ("run", "desk-audit-of-run"),
    ("session", "desk-audit-of-session"),
    ("staff", "desk-audit-of-staff"),
    ("story", "desk-audit-of-story"),
    ("task", "desk-audit-of-task"),
    ("theme", "desk-audit-of-theme"),
    ("upload", "desk-audit-of-upload"),
    ("version", "desk-audit-of-version"),
];

/// "Story 4f2k8m1p", leading to the story, and to its own trail.
pub(super) fn show(desk: &Signed, kind: &str, id: &str) -> Markup {
    let words = desk.words;
    let word = KINDS.iter().find(|(known, _)| *known == kind).map(|(_, key)| words.say(key));
    let word = html! { @match word { Some(word) => (word), None => (kind) } };
    if kind == "role" {
        let role: Option<Role> = id.parse().ok();
        return html! { (word) ": " @match role { Some(role) => (words.say(role.key())), None => (id) } };
    }
    if kind == "name" {
        return html! { (word) ": " code { (id) } };
    }
    // Long enough to tell two apart, short enough for a line.
    let short = id.get(..8).unwrap_or(id);
    let named = html! { (word) " " code dir="ltr" { (short) } };
    html! {
        @match page(desk, kind, id) {
            Some(href) => a href=(href) { (named) },
            None => (named),
        }
        " " a.trail href={ "/desk/audit/?subject=" (id) } { (words.say("desk-audit-trail")) span.unseen { " " (words.fill("desk-audit-trail-of", [("id", short.into())])) } }
    }
}

fn page(desk: &Signed, kind: &str, id: &str) -> Option<String> {
    let folder = match kind {
        "edition" => "editions",
        "application" if desk.may(Act::SeeApplications) => "applications",
        "event" => "events",
        "partner" => "partners",
        "persona" => "people",
        "story" => "stories",
        "staff" if desk.may(Act::ManageStaff) => "staff",
        _ => return None,
    };
    Some(format!("/desk/{folder}/{id}/"))
}

#[cfg(test)]
mod tests {
    use super::KINDS;

    #[test]
    fn every_kind_that_an_event_names_has_a_word() {
        let unknown: Vec<_> =
            base::Event::SUBJECTS.iter().filter(|kind| !KINDS.iter().any(|(known, _)| known == *kind)).collect();
        assert!(unknown.is_empty(), "{unknown:?}");
    }
}
