//! The toolkit, and the pictures and recordings it is made of.

use super::{CHOOSE, EMPTY, NOWHERE, Row, UNKNOWN, row};
use crate::world::{NOBODY, World};

pub(super) fn rows(world: &World) -> Vec<Row> {
    let edition = world.edition.to_string();
    vec![
        row("/desk/toolkit/new", &[("edition", &edition), ("subject", "edition")], 422, CHOOSE),
        row("/desk/toolkit/new", &[("edition", &edition), ("design", "theme")], 422, CHOOSE),
        row("/desk/toolkit/new", &[("edition", &edition), ("subject", "edition"), ("design", "poster")], 422, UNKNOWN),
        row(
            "/desk/toolkit/new",
            &[("edition", &edition), ("subject", "edition"), ("design", "fact"), ("words.en", "18,000")],
            422,
            EMPTY,
        ),
        row("/desk/toolkit/new", &[("edition", NOBODY), ("subject", "edition"), ("design", "theme")], 404, NOWHERE),
        row("/desk/toolkit/{id}/edit", &[("subject", "edition"), ("design", "message")], 422, EMPTY),
        row(
            "/desk/toolkit/{id}/edit",
            &[("subject", "edition"), ("design", "message"), ("words.en", "x"), ("seen", "99")],
            409,
            "Someone else changed this",
        ),
        row("/desk/toolkit/NOBODY/release", &[], 404, NOWHERE),
        row("/desk/toolkit/NOBODY/recall", &[], 404, NOWHERE),
        row("/desk/toolkit/plan", &[("edition", &edition)], 422, EMPTY),
        row("/desk/toolkit/drawing", &[], 404, NOWHERE),
        row("/desk/toolkit/drawing", &[("edition", NOBODY)], 404, NOWHERE),
        row("/desk/toolkit/plan", &[("edition", &edition), ("day", "2026-12-10"), ("items", "x")], 422, UNKNOWN),
        row("/desk/toolkit/rooms", &[("edition", &edition), ("partner", "x")], 404, NOWHERE),
        row("/desk/toolkit/rooms/{room}/close", &[], 404, NOWHERE),
        row("/desk/media/new", &[], 422, "Please choose a file"),
        row("/desk/media/new", &[("upload", "/desk/uploads/x")], 422, "Please choose a file"),
        row("/desk/media/{id}/", &[("focal_x", "9999"), ("focal_y", "1")], 404, NOWHERE),
        row("/desk/media/{id}/purge", &[], 404, NOWHERE),
    ]
}
