//! Campaigns and editions, with their milestones and hashtags.

use super::{CHOOSE, EMPTY, NOWHERE, Row, UNKNOWN, line, long, row};
use crate::world::{NOBODY, World};

pub(super) fn rows(world: &World) -> Vec<Row> {
    let long = long();
    let line = line();
    let campaign = world.campaign.to_string();
    vec![
        row("/desk/editions/new", &[("year", "2027"), ("kind", "ambassadors")], 422, CHOOSE),
        row(
            "/desk/editions/new",
            &[("campaign", &campaign), ("year", "soon"), ("kind", "ambassadors")],
            422,
            "Please write a whole number",
        ),
        row(
            "/desk/editions/new",
            &[("campaign", &campaign), ("year", "2026"), ("kind", "ambassadors")],
            422,
            "This name is in use already",
        ),
        row("/desk/editions/new", &[("campaign", &campaign), ("year", "2027"), ("kind", "party")], 422, UNKNOWN),
        row("/desk/editions/new", &[("campaign", NOBODY), ("year", "2027"), ("kind", "forum")], 422, UNKNOWN),
        row(
            "/desk/editions/new",
            &[("campaign", &campaign), ("year", "2027"), ("kind", "forum"), ("from", NOBODY)],
            422,
            UNKNOWN,
        ),
        row("/desk/editions/{id}/edit", &[("day", "2026-12-18"), ("kind", "")], 422, CHOOSE),
        row(
            "/desk/editions/{id}/edit",
            &[("day", "2026-12-18"), ("kind", "forum"), ("seen", "99")],
            409,
            "Someone else changed this",
        ),
        row(
            "/desk/editions/{id}/edit",
            &[("day", "2026-12-18"), ("kind", "forum"), ("title.en", &line)],
            422,
            "Please shorten this",
        ),
        row("/desk/editions/{id}/call/edit", &[("lead.en", "Kept words")], 422, "Kept words"),
        row("/desk/editions/{id}/call/edit", &[("about.en", &long)], 422, "Please shorten this"),
        row("/desk/editions/{id}/call/edit", &[("opens", "soon")], 422, "Please write a real date"),
        row("/desk/editions/NOBODY/call/publish", &[], 404, NOWHERE),
        row("/desk/editions/{id}/call/hide", &[], 403, "not on the site"),
        row("/desk/editions/{id}/call/language", &[("in", "klingon")], 404, NOWHERE),
        row("/desk/editions/{id}/call/language", &[("in", "ti"), ("criteria", "ሓደ")], 422, "the same lines"),
        row("/desk/editions/{id}/call/language", &[("in", "ar"), ("lead", &long)], 422, "Please shorten this"),
        row("/desk/editions/{id}/call/language", &[("in", "ti"), ("seen", "99")], 409, "Someone else changed this"),
        // No call is open in this house: what the form takes is told in `applications`.
        row("/desk/applications/new", &[("name", "Kept")], 403, "This call is closed"),
        row("/desk/applications/NOBODY/read", &[], 404, NOWHERE),
        row("/desk/applications/NOBODY/hear", &[], 404, NOWHERE),
        row("/desk/applications/NOBODY/who", &[], 404, NOWHERE),
        row("/desk/applications/NOBODY/code", &[], 404, NOWHERE),
        row("/desk/applications/not-an-id/withdraw", &[], 404, NOWHERE),
        row("/desk/editions/{id}/open", &[], 403, "open already"),
        row("/desk/editions/{id}/archive", &[], 403, "not over yet"),
        row("/desk/editions/{id}/look", &[("palette", "kiln")], 422, "Something still needs your attention"),
        row("/desk/editions/{id}/notes", &[("body.en", " ")], 422, EMPTY),
        row("/desk/editions/{id}/theme", &[("title.en", "")], 422, EMPTY),
        row("/desk/editions/{id}/hashtags", &[("tag", "two words")], 422, "A hashtag is one word"),
        row("/desk/editions/{id}/hashtags", &[("hashtags", NOBODY)], 422, UNKNOWN),
        row("/desk/hashtags/{id}/", &[("since", "yesterday"), ("note.en", "Kept")], 422, "Please write a real date"),
        row("/desk/hashtags/{id}/", &[("note.en", &long)], 422, "Please shorten this"),
        row("/desk/hashtags/NOBODY/", &[("note.en", "x")], 404, NOWHERE),
        row("/desk/hashtags/{id}/uses", &[("who", " "), ("note.en", "Kept")], 422, EMPTY),
        row("/desk/hashtags/NOBODY/uses", &[("who", "Somebody")], 404, NOWHERE),
        row("/desk/hashtags/{id}/uses/NOBODY/remove", &[], 404, NOWHERE),
        row("/desk/editions/{id}/milestones/new", &[("title.en", "x"), ("duty", "press")], 422, EMPTY),
        row(
            "/desk/editions/{id}/milestones/new",
            &[("title.en", "x"), ("duty", "press"), ("days", "9999")],
            422,
            "whole number",
        ),
        row("/desk/editions/NOBODY/milestones/review-all", &[], 404, NOWHERE),
        row(
            "/desk/editions/{id}/milestones/{milestone}/edit",
            &[("title.en", "x"), ("duty", "nobody"), ("days", "1")],
            422,
            UNKNOWN,
        ),
        row("/desk/editions/{id}/milestones/NOBODY/review", &[], 404, NOWHERE),
        row("/desk/editions/{id}/milestones/NOBODY/remove", &[], 404, NOWHERE),
        row("/desk/editions/NOBODY/milestones/{milestone}/done", &[], 404, NOWHERE),
        row("/desk/editions/{id}/milestones/not-an-id/done", &[], 404, NOWHERE),
        row("/desk/editions/{id}/milestones/NOBODY/undone", &[], 404, NOWHERE),
        row(
            "/desk/settings/campaigns/new",
            &[("slug", "Up"), ("title.en", "x"), ("zone", "UTC"), ("rule", "date"), ("month", "12"), ("day", "18")],
            422,
            "Use small letters",
        ),
        row(
            "/desk/settings/campaigns/new",
            &[("slug", "desk"), ("title.en", "x"), ("zone", "UTC"), ("rule", "date"), ("month", "12"), ("day", "18")],
            422,
            "kept for a page of the system",
        ),
        row(
            "/desk/settings/campaigns/{id}/edit",
            &[
                ("slug", "x"),
                ("title.en", ""),
                ("zone", "Europe/Atlantis"),
                ("rule", "date"),
                ("month", "2"),
                ("day", "30"),
            ],
            422,
            "We do not know this time zone",
        ),
        row("/desk/settings/campaigns/NOBODY/default", &[], 404, NOWHERE),
    ]
}
