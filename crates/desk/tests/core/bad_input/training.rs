//! Training: venues, sessions, seats, who came, what people take home.

use super::{CHOOSE, EMPTY, NOWHERE, Row, UNKNOWN, line, long, row};
use crate::world::{NOBODY, World};

macro_rules! session {
    ($rest:literal) => {
        concat!("/desk/editions/{id}/training/sessions/{training}", $rest)
    };
}

pub(super) fn rows(world: &World) -> Vec<Row> {
    let (line, long) = (line(), long());
    let whole = [
        ("title.en", "Kept words"),
        ("day", "2026-12-10"),
        ("start", "10:00"),
        ("minutes", "90"),
        ("place", "online"),
        ("joining.en", "By telephone"),
        ("seats", "8"),
    ];
    let with = |name: &'static str, value: &'static str| -> Vec<(&'static str, &'static str)> {
        whole.iter().filter(|(known, _)| *known != name).copied().chain([(name, value)]).collect()
    };
    let persona = world.persona.to_string();
    let mut rows = vec![
        row("/desk/editions/{id}/training/venues/new", &[("name.en", " "), ("address.en", "x")], 422, EMPTY),
        row("/desk/editions/{id}/training/venues/new", &[("name.en", &line)], 422, "Please shorten this"),
        row("/desk/editions/NOBODY/training/venues/new", &[("name.en", "x")], 404, NOWHERE),
        row(
            "/desk/editions/{id}/training/venues/{venue}/edit",
            &[("name.en", "x"), ("address.en", "y"), ("rooms", "Loft")],
            422,
            "A session is held in Reading Room",
        ),
        row(
            "/desk/editions/{id}/training/venues/{venue}/edit",
            &[("name.en", "x"), ("address.en", "y"), ("rooms", "Reading Room"), ("seen", "99")],
            409,
            "Someone else changed this",
        ),
        row("/desk/editions/{id}/training/venues/NOBODY/edit", &[("name.en", "x")], 404, NOWHERE),
        row("/desk/editions/{id}/training/venues/{venue}/remove", &[], 403, "A session is held here"),
        row("/desk/editions/{id}/training/venues/not-an-id/remove", &[], 404, NOWHERE),
        row("/desk/editions/{id}/training/sessions/new", &[("about.en", &long)], 422, "Please shorten this"),
        row("/desk/editions/NOBODY/training/sessions/new", &whole, 404, NOWHERE),
        row("/desk/editions/{id}/training/sessions/NOBODY/edit", &whole, 404, NOWHERE),
        row(session!("/edit"), &[&whole[..], &[("seen", "99")]].concat(), 409, "Someone else changed this"),
        row("/desk/editions/{id}/training/sessions/NOBODY/cancel", &[], 404, NOWHERE),
        row(session!("/seats"), &[], 403, "Please choose somebody first"),
        row(session!("/seats"), &[("persona", NOBODY)], 403, UNKNOWN),
        row(session!("/seats"), &[("persona", &persona), ("persona", "x")], 403, UNKNOWN),
        row(session!("/seats/NOBODY/leave"), &[], 404, NOWHERE),
        row(session!("/seats/{persona}/attendance"), &[("attendance", "perhaps")], 403, UNKNOWN),
        row(session!("/seats/NOBODY/attendance"), &[("attendance", "there")], 404, NOWHERE),
        row(session!("/handouts/new"), &[("title.en", "Kept")], 422, "Please write the words"),
        row(session!("/handouts/new"), &[("title.en", ""), ("words.en", "x")], 422, EMPTY),
        row(session!("/handouts/new"), &[("title.en", "x"), ("link", "javascript:alert(1)")], 422, "address"),
        row(session!("/handouts/NOBODY/remove"), &[], 404, NOWHERE),
    ];
    for (name, value, says) in [
        ("title.en", "", EMPTY),
        ("day", "2026-02-30", "Please write a real date"),
        ("start", "25:00", "Kept words"),
        ("minutes", "0", "from 5 to 1440"),
        ("seats", "many", "Please write a whole number"),
        ("place", "", CHOOSE),
        ("place", NOBODY, UNKNOWN),
        ("joining.en", "", "Please say how to join"),
        ("trainer", NOBODY, UNKNOWN),
    ] {
        rows.push(row("/desk/editions/{id}/training/sessions/new", &with(name, value), 422, says));
    }
    rows
}
