//! Stories: their words, who reads them first, whether they are safe.

use super::{CHOOSE, EMPTY, NOWHERE, Row, UNKNOWN, long, row};
use crate::world::{NOBODY, World};

pub(super) fn rows(world: &World) -> Vec<Row> {
    let long = long();
    let edition = world.edition.to_string();
    let persona = world.persona.to_string();
    let version = world.version.to_string();
    vec![
        row("/desk/stories/new", &[("title", "x")], 422, CHOOSE),
        row(
            "/desk/stories/new",
            &[("edition", &edition), ("persona", NOBODY), ("language", "en"), ("title", "x")],
            422,
            UNKNOWN,
        ),
        row(
            "/desk/stories/new",
            &[("edition", &edition), ("persona", &persona), ("language", "klingon"), ("title", "x")],
            422,
            UNKNOWN,
        ),
        row(
            "/desk/stories/new",
            &[
                ("edition", &edition),
                ("persona", &persona),
                ("language", "en"),
                ("title", "x"),
                ("slug", "the-night-shift"),
            ],
            422,
            "already has this address",
        ),
        row(
            "/desk/stories/new",
            &[("edition", &edition), ("persona", &persona), ("language", "en"), ("body", &long)],
            422,
            "Please shorten this",
        ),
        row("/desk/stories/{id}/edit/{language}", &[("title", "Kept words"), ("seen", NOBODY)], 409, "Kept words"),
        row(
            "/desk/stories/{id}/edit/{language}",
            &[("title", "x"), ("seen", &version), ("portrait", NOBODY)],
            422,
            "is not there any more",
        ),
        row(
            "/desk/stories/{id}/edit/{language}",
            &[("body", "short"), ("quotes", "never said"), ("seen", &version)],
            422,
            "word for word",
        ),
        row(
            "/desk/stories/{id}/translate",
            &[("language", "ar"), ("title", "x")],
            422,
            "There is a version in this language already",
        ),
        row("/desk/stories/{id}/translate", &[("title", "x")], 422, CHOOSE),
        row(
            "/desk/stories/{id}/translations/{language}",
            &[("title", "x"), ("seen", "nothing")],
            409,
            "Someone else saved this story",
        ),
        row("/desk/stories/{id}/versions/NOBODY/read", &[], 404, NOWHERE),
        row("/desk/stories/{id}/send", &[("locale", "ar")], 422, "Choose at least one version"),
        row("/desk/stories/{id}/send", &[("versions", NOBODY), ("locale", "ar")], 422, UNKNOWN),
        row("/desk/stories/{id}/send", &[("versions", &version)], 422, CHOOSE),
        row("/desk/stories/{id}/send", &[("versions", &version), ("locale", "ar"), ("mail", "yes")], 403, "e-mail"),
        row("/desk/stories/NOBODY/reviews/{review}/revoke", &[], 404, NOWHERE),
        row("/desk/stories/{id}/reviews/{review}/guardian", &[], 403, "not under 18"),
        row("/desk/stories/NOBODY/reviews/{review}/guardian/revoke", &[], 404, NOWHERE),
        row("/desk/stories/{id}/grants/{grant}/clear", &[], 404, NOWHERE),
        row("/desk/stories/{id}/risk", &[("outcome", "allowed")], 422, CHOOSE),
        row(
            "/desk/stories/{id}/risk",
            &[("outcome", "allowed"), ("solicitor", "asked"), ("reason", "Fine")],
            422,
            EMPTY,
        ),
        row(
            "/desk/stories/{id}/risk",
            &[("outcome", "allowed"), ("solicitor", "not-needed"), ("reason", "Fine")],
            403,
            "nothing to decide yet",
        ),
        row("/desk/stories/{id}/embargo", &[("day", "2026-12-18")], 422, EMPTY),
        row(
            "/desk/stories/{id}/embargo",
            &[("day", "2027-03-28"), ("time", "01:30"), ("zone", "Europe/London")],
            422,
            "The clocks go forward",
        ),
        row("/desk/stories/NOBODY/embargo/lift", &[], 404, NOWHERE),
        row("/desk/stories/{id}/frames", &[], 404, NOWHERE),
        row("/desk/stories/{id}/frames", &[("partner", NOBODY)], 404, NOWHERE),
        row("/desk/stories/NOBODY/frames", &[("partner", NOBODY)], 404, NOWHERE),
        row("/desk/stories/NOBODY/address", &[], 404, NOWHERE),
        row("/desk/stories/NOBODY/retire", &[], 404, NOWHERE),
        row("/desk/stories/{id}/reviews/{review}/note", &[], 422, CHOOSE),
        row("/desk/stories/{id}/reviews/{review}/note", &[("whole", "perhaps")], 422, UNKNOWN),
        row("/desk/stories/{id}/reviews/{review}/note", &[("whole", "yes"), ("by", "guardian")], 422, UNKNOWN),
        row(
            "/desk/stories/{id}/reviews/{review}/note",
            &[
                ("whole", "no"),
                ("by", "person"),
                ("method", "phone"),
                ("pressure", "no"),
                ("witness", "Her asylum claim"),
            ],
            422,
            "immigration",
        ),
        row("/desk/stories/NOBODY/reviews/{review}/note", &[], 404, NOWHERE),
    ]
}
