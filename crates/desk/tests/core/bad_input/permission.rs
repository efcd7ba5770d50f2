//! Permission itself: notices, lawful bases, concerns, and asking again.

use super::{CHOOSE, EMPTY, NOWHERE, Row, UNKNOWN, long, row};
use crate::world::{NOBODY, World};

pub(super) fn rows(world: &World) -> Vec<Row> {
    let long = long();
    let wide = format!("campaign {}", world.campaign);
    vec![
        row("/desk/permissions/ask", &[("edition", NOBODY)], 404, NOWHERE),
        row("/desk/permissions/ask", &[("edition", "../up")], 404, NOWHERE),
        row("/desk/by-hand/{id}/done", &[], 404, NOWHERE),
        row("/desk/by-hand/{id}/reopen", &[], 404, NOWHERE),
        row("/desk/check-ins/{id}", &[], 404, NOWHERE),
        row("/desk/network/file", &[("format", "pdf")], 422, "Something still needs your attention"),
        row("/desk/editions/{id}/board/file", &[], 422, "Something still needs your attention"),
        row("/desk/editions/NOBODY/board/file", &[("format", "csv")], 404, NOWHERE),
        row("/desk/editions/{id}/board/days", &[("due-out", NOBODY)], 422, UNKNOWN),
        row("/desk/editions/{id}/board/days", &[("due-drafted", "soon")], 422, UNKNOWN),
        row("/desk/editions/NOBODY/board/days", &[], 404, NOWHERE),
        row("/desk/editions/NOBODY/alumni", &[], 404, NOWHERE),
        row("/desk/editions/{id}/alumni/{persona}/place", &[], 404, NOWHERE),
        row("/desk/network/{id}/words", &[], 404, NOWHERE),
        row("/desk/concerns/{id}/words", &[], 404, NOWHERE),
        row("/desk/concerns/{id}/decide", &[("decision", "To call them")], 404, NOWHERE),
        row("/desk/practice/", &[("words.en", " ")], 422, EMPTY),
        row("/desk/practice/", &[("words.en", &long)], 422, "Please shorten this"),
        row("/desk/practice/{id}/end", &[], 404, NOWHERE),
        // They let nobody read their messages.
        row("/desk/stories/{id}/messages", &[], 404, NOWHERE),
        row("/desk/stories/NOBODY/messages", &[], 404, NOWHERE),
        row("/desk/stories/{id}/messages/carry", &[("message", NOBODY)], 404, NOWHERE),
        row("/desk/stories/{id}/messages/carry", &[("message", NOBODY), ("language", "xx")], 404, NOWHERE),
        row("/desk/stories/{id}/messages/carry", &[("message", "not-an-id")], 404, NOWHERE),
        row("/desk/stories/{id}/messages/leave-out", &[], 404, NOWHERE),
        row("/desk/stories/NOBODY/messages/leave-out", &[("message", NOBODY)], 404, NOWHERE),
        row("/desk/people/{id}/messages", &[], 404, NOWHERE),
        row("/desk/people/NOBODY/messages", &[], 404, NOWHERE),
        row("/desk/people/{id}/messages/{place}", &[("words", "One"), ("seen", "")], 404, NOWHERE),
        row("/desk/people/{id}/messages/4", &[("words", "One")], 404, NOWHERE),
        row("/desk/people/{id}/worry", &[("worry", " ")], 422, EMPTY),
        row("/desk/people/{id}/worry", &[("worry", "Her asylum claim")], 422, "immigration"),
        row("/desk/people/NOBODY/worry", &[("worry", "Something happened")], 404, NOWHERE),
        row("/desk/concerns/{id}/clear", &[], 404, NOWHERE),
        row("/desk/concerns/{id}/end", &[], 404, NOWHERE),
        row("/desk/bases/", &[("scope", &wide), ("purpose", "press"), ("note", "Kept words")], 422, "Kept words"),
        row("/desk/bases/", &[("scope", NOBODY), ("purpose", "press"), ("basis", "consent")], 422, UNKNOWN),
        row("/desk/bases/", &[("scope", &wide), ("purpose", "party"), ("basis", "consent")], 422, UNKNOWN),
        row(
            "/desk/bases/",
            &[("scope", &wide), ("purpose", "press"), ("basis", "legitimate-interests"), ("note", " ")],
            422,
            "how you weighed",
        ),
        row(
            "/desk/bases/",
            &[("scope", &wide), ("purpose", "press"), ("basis", "consent"), ("note", &long)],
            422,
            "Please shorten this",
        ),
        row("/desk/permissions/ask", &[("edition", "2026; drop")], 404, NOWHERE),
        row("/desk/notices/new", &[("cooling_hours", "48")], 422, CHOOSE),
        row(
            "/desk/notices/new",
            &[
                ("scope", &wide),
                ("language", "en"),
                ("cooling_hours", "48"),
                ("jurisdiction", "GB"),
                ("what", "Kept words"),
            ],
            422,
            "Kept words",
        ),
        row("/desk/notices/new", &[("scope", NOBODY), ("language", "en"), ("cooling_hours", "48")], 422, UNKNOWN),
        row("/desk/notices/new", &[("scope", &wide), ("language", "xx"), ("cooling_hours", "soon")], 422, UNKNOWN),
        row(
            "/desk/notices/new",
            &[("scope", &wide), ("language", "en"), ("cooling_hours", "0"), ("what", &long)],
            422,
            "between 1 and 720 hours",
        ),
        row("/desk/notices/{id}/edit", &[("cooling_hours", "48")], 409, "Somebody saved this meanwhile"),
        row("/desk/notices/NOBODY/edit", &[], 404, NOWHERE),
        row("/desk/notices/{id}/translate", &[("cooling_hours", "48")], 422, CHOOSE),
        row("/desk/notices/NOBODY/publish", &[], 404, NOWHERE),
    ]
}
