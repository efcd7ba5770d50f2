//! Choosing among those who applied.

use super::{CHOOSE, EMPTY, NOWHERE, Row, UNKNOWN, row};
use crate::world::{NOBODY, World};

pub(super) fn rows(world: &World) -> Vec<Row> {
    let edition = world.edition.to_string();
    let long = "x".repeat(1_001);
    vec![
        row("/desk/selection/scorers", &[("scorer1", NOBODY)], 404, NOWHERE),
        row("/desk/selection/scorers", &[("edition", &edition)], 422, CHOOSE),
        row("/desk/selection/scorers", &[("edition", &edition), ("scorer1", "who"), ("scorer2", NOBODY)], 422, UNKNOWN),
        row("/desk/selection/guide", &[("edition", "2026")], 404, NOWHERE),
        row("/desk/selection/guide", &[("edition", &edition), ("guide1", &long)], 422, "Please shorten this"),
        // Nobody is chosen, and the two have not handed in.
        row("/desk/applications/{id}/scorers", &[], 422, CHOOSE),
        row("/desk/applications/{id}/scorers", &[("scorer", NOBODY)], 403, "not closed yet"),
        row("/desk/applications/NOBODY/scorers", &[("scorer", NOBODY)], 404, NOWHERE),
        row("/desk/applications/{id}/scorers/replace", &[("scoring", NOBODY)], 404, NOWHERE),
        row("/desk/applications/{id}/scorers/replace", &[("scoring", "not-an-id")], 404, NOWHERE),
        row("/desk/applications/{id}/scores", &[], 403, "Both have to hand in first"),
        row("/desk/applications/NOBODY/scores", &[], 404, NOWHERE),
        row("/desk/applications/{id}/talks", &[("words", "A good talk")], 422, CHOOSE),
        row("/desk/applications/{id}/talks", &[("kind", "conversation")], 422, EMPTY),
        row("/desk/applications/{id}/talks", &[("kind", "interview"), ("words", "No")], 422, UNKNOWN),
        row(
            "/desk/applications/{id}/talks",
            &[("kind", "readiness"), ("words", "his asylum claim is pending")],
            422,
            "immigration status",
        ),
        row("/desk/applications/NOBODY/talks/read", &[], 404, NOWHERE),
        row("/desk/applications/{id}/screen", &[("why", "Because")], 422, CHOOSE),
        row("/desk/applications/{id}/screen", &[("stands", "maybe")], 422, UNKNOWN),
        row("/desk/applications/NOBODY/screen/read", &[], 404, NOWHERE),
        row("/desk/applications/{id}/outcome", &[("letter", "Dear")], 422, CHOOSE),
        row("/desk/applications/{id}/outcome", &[("kind", "declined")], 422, EMPTY),
        row("/desk/applications/{id}/outcome", &[("kind", "offered"), ("letter", "Come")], 403, "scores first"),
        row("/desk/applications/{id}/outcome", &[("kind", "perhaps"), ("letter", "Come")], 422, UNKNOWN),
        row("/desk/applications/{id}/outcome/tell", &[], 404, NOWHERE),
        row("/desk/applications/{id}/outcome/tell", &[("outcome", NOBODY)], 409, "another letter"),
        row("/desk/applications/{id}/outcome/withdraw", &[], 404, NOWHERE),
        row("/desk/applications/{id}/outcome/reached", &[("done", "yes")], 404, NOWHERE),
        row("/desk/scoring/NOBODY/", &[("mark1", "3")], 404, NOWHERE),
        row("/desk/scoring/NOBODY/read", &[], 404, NOWHERE),
        row("/desk/scoring/not-an-id/out", &[], 404, NOWHERE),
    ]
}
