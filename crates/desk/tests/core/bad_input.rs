//! What every write route does with what it cannot use: says so with the right
//! status and in words, and changes nothing. A route without a row fails.

use crate::ours;
use crate::world::{NOBODY, World};
use std::collections::BTreeSet;

struct Row {
    template: &'static str,
    fields: Vec<(&'static str, String)>,
    status: u16,
    says: &'static str,
}

fn row(template: &'static str, fields: &[(&'static str, &str)], status: u16, says: &'static str) -> Row {
    Row { template, fields: fields.iter().map(|(name, value)| (*name, (*value).to_owned())).collect(), status, says }
}

const NOWHERE: &str = "There is nothing at this address";
const UNKNOWN: &str = "We do not know this choice";
const EMPTY: &str = "Please fill this in";
const CHOOSE: &str = "Please choose one";

/// Written as `/desk/media/NOBODY/…`: an id that is well formed and stands for nothing.
fn rows(world: &World) -> Vec<Row> {
    let long = "x".repeat(50_000);
    let line = "x".repeat(300);
    let campaign = world.campaign.to_string();
    let wide = format!("campaign {campaign}");
    let edition = world.edition.to_string();
    let persona = world.persona.to_string();
    let version = world.version.to_string();
    vec![
        row("/desk/sign-in", &[("email", "")], 422, EMPTY),
        row("/desk/sign-in", &[("email", "not an address")], 422, "does not look like an e-mail address"),
        row("/desk/sign-in/{secret}", &[], 403, "its key has run out"),
        row("/desk/passkey", &[("credential", "{}")], 403, "That passkey did not work"),
        row("/desk/account/", &[("name", ""), ("locale", "en")], 422, EMPTY),
        row("/desk/account/", &[("name", &line), ("locale", "en")], 422, "Please shorten this"),
        row("/desk/account/", &[("name", "Kept"), ("locale", "xx")], 422, UNKNOWN),
        row("/desk/account/sessions/{id}/end", &[], 404, NOWHERE),
        row("/desk/account/passkeys", &[("credential", "nonsense")], 403, "That passkey did not work"),
        row("/desk/account/passkeys/{id}", &[("label", "My old phone")], 404, NOWHERE),
        row("/desk/account/passkeys/{id}/remove", &[], 404, NOWHERE),
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
        row("/desk/editions/{id}/open", &[], 403, "open already"),
        row("/desk/editions/{id}/archive", &[], 403, "not over yet"),
        row("/desk/editions/{id}/look", &[("palette", "kiln")], 422, "Something still needs your attention"),
        row("/desk/editions/{id}/notes", &[("body.en", " ")], 422, EMPTY),
        row("/desk/editions/{id}/theme", &[("title.en", "")], 422, EMPTY),
        row("/desk/editions/{id}/hashtags", &[("tag", "two words")], 422, "A hashtag is one word"),
        row("/desk/editions/{id}/hashtags", &[("hashtags", NOBODY)], 422, UNKNOWN),
        row("/desk/permissions/ask", &[("edition", NOBODY)], 404, NOWHERE),
        row("/desk/permissions/ask", &[("edition", "../up")], 404, NOWHERE),
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
        row("/desk/people/new", &[], 422, CHOOSE),
        row(
            "/desk/people/new",
            &[
                ("edition", NOBODY),
                ("channel", "email"),
                ("interpreter", "not-needed"),
                ("age", "adult"),
                ("contact_name", "A"),
                ("name_form", "none"),
                ("portrait_form", "none"),
                ("voice_form", "none"),
                ("slug", "random"),
            ],
            422,
            UNKNOWN,
        ),
        row(
            "/desk/people/new",
            &[
                ("edition", &edition),
                ("channel", "email"),
                ("interpreter", "not-needed"),
                ("age", "adult"),
                ("contact_name", "A"),
                ("notes", "her asylum claim was refused"),
                ("name_form", "none"),
                ("portrait_form", "none"),
                ("voice_form", "none"),
                ("slug", "random"),
            ],
            422,
            "immigration status",
        ),
        row(
            "/desk/people/new",
            &[
                ("edition", &edition),
                ("channel", "email"),
                ("interpreter", "not-needed"),
                ("age", "adult"),
                ("contact_name", "A"),
                ("name_form", "full"),
                ("portrait_form", "none"),
                ("voice_form", "none"),
                ("slug", "random"),
            ],
            422,
            EMPTY,
        ),
        row(
            "/desk/people/{id}/edit",
            &[("name_form", "full"), ("portrait_form", "portrait"), ("voice_form", "own"), ("display_name.en", &line)],
            422,
            "Please shorten this",
        ),
        row(
            "/desk/people/{id}/edit",
            &[("name_form", "none"), ("portrait_form", "portrait"), ("voice_form", "own"), ("portrait_media", NOBODY)],
            422,
            "is not there any more",
        ),
        row(
            "/desk/people/{id}/another",
            &[("name_form", "none"), ("portrait_form", "none"), ("voice_form", "none")],
            422,
            CHOOSE,
        ),
        row("/desk/people/{id}/parts", &[("edition", "x")], 422, "Something still needs your attention"),
        row("/desk/people/{id}/parts", &[("edition", &edition)], 409, "already an ambassador"),
        row("/desk/people/NOBODY/parts/{part}", &[], 404, NOWHERE),
        row("/desk/people/{id}/parts/NOBODY/leave", &[], 404, NOWHERE),
        row("/desk/people/{id}/identity", &[("reason", "curiosity")], 422, "Something still needs your attention"),
        row(
            "/desk/people/{id}/identity/correct",
            &[("channel", "email"), ("interpreter", "always"), ("age", "adult"), ("contact_name", "")],
            422,
            EMPTY,
        ),
        row("/desk/people/{id}/own-page", &[], 403, "e-mail is safe"),
        row("/desk/people/{id}/forget", &[("slug", "somebody-else")], 422, "This is not the same"),
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
        row("/desk/stories/NOBODY/retire", &[], 404, NOWHERE),
        row("/desk/people/{id}/asking", &[("element", "face")], 422, EMPTY),
        row("/desk/people/{id}/asking", &[("why", "Because")], 422, CHOOSE),
        row("/desk/people/{id}/asking", &[("element", "journey"), ("why", "Because")], 422, UNKNOWN),
        row("/desk/people/{id}/asking", &[("element", "face"), ("why", "Her asylum claim")], 422, "immigration"),
        row("/desk/people/{id}/asking", &[("element", "face"), ("why", "They are grown")], 403, "18 or over"),
        row("/desk/people/NOBODY/asking/{element}/close", &[], 404, NOWHERE),
        row("/desk/people/{id}/agreements", &[("agreement", "take-part"), ("said", "given")], 422, CHOOSE),
        row(
            "/desk/people/{id}/agreements",
            &[("agreement", "release"), ("said", "given"), ("by", "person"), ("method", "phone")],
            422,
            UNKNOWN,
        ),
        row(
            "/desk/people/{id}/agreements",
            &[("agreement", "take-part"), ("said", "given"), ("by", "house"), ("method", "link")],
            422,
            UNKNOWN,
        ),
        row(
            "/desk/people/{id}/agreements",
            &[
                ("agreement", "take-part"),
                ("said", "given"),
                ("by", "person"),
                ("method", "phone"),
                ("pressure", "no"),
                ("witness", &line),
            ],
            422,
            "Please shorten this",
        ),
        row(
            "/desk/people/{id}/agreements",
            &[
                ("agreement", "take-part"),
                ("said", "given"),
                ("by", "person"),
                ("method", "phone"),
                ("pressure", "no"),
                ("said_on", "2099-01-01"),
            ],
            422,
            "still to come",
        ),
        row(
            "/desk/people/{id}/agreements",
            &[
                ("agreement", "take-part"),
                ("said", "given"),
                ("by", "person"),
                ("method", "phone"),
                ("pressure", "no"),
                ("present", NOBODY),
            ],
            422,
            UNKNOWN,
        ),
        row("/desk/people/NOBODY/agreements", &[], 404, NOWHERE),
        row("/desk/people/{id}/papers/{paper}", &[], 404, NOWHERE),
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
        row("/desk/by-hand/{id}/done", &[], 404, NOWHERE),
        row("/desk/by-hand/{id}/reopen", &[], 404, NOWHERE),
        row("/desk/check-ins/{id}", &[], 404, NOWHERE),
        row("/desk/concerns/{id}/words", &[], 404, NOWHERE),
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
        row("/desk/permissions/ask", &[("edition", NOBODY)], 404, NOWHERE),
        row("/desk/permissions/ask", &[("edition", "2026; drop")], 404, NOWHERE),
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
        row("/desk/media/new", &[], 422, "Please choose a file"),
        row("/desk/media/new", &[("upload", "/desk/uploads/x")], 422, "Please choose a file"),
        row("/desk/media/{id}/", &[("focal_x", "9999"), ("focal_y", "1")], 404, NOWHERE),
        row("/desk/media/{id}/purge", &[], 404, NOWHERE),
    ]
}

/// Covered elsewhere: signing out needs nothing but a token; a ceremony's
/// options change nothing; pieces of files have tests of their own.
const ELSEWHERE: [&str; 4] =
    ["/desk/sign-out", "/desk/passkey/options", "/desk/account/passkeys/options", "/desk/uploads/"];

#[tokio::test]
async fn bad_input_is_answered_in_words_and_changes_nothing() {
    let world = World::new().await;
    let admin = world.admin().await;
    for row in rows(&world) {
        let trail = world.trail().await;
        let address = world.address(row.template).replace("NOBODY", NOBODY);
        let fields: Vec<(&str, &str)> = row.fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        // Whoever signs in has no session whose token could fit.
        let answer = if row.template.starts_with("/desk/sign-in") || row.template == "/desk/passkey" {
            world.post_with("", &address, &fields).await
        } else {
            world.post(&admin, &address, &fields).await
        };
        let short: String = format!("{fields:?}").chars().take(200).collect();
        assert_eq!(answer.status.as_u16(), row.status, "{address} {short}");
        assert!(answer.says(row.says), "{address} {short} does not say: {}", row.says);
        assert!(!answer.says("⟦"), "{address}");
        assert_eq!(world.trail().await, trail, "{address} {short} changed something");
    }
}

#[tokio::test]
async fn a_huge_or_strange_body_is_refused_in_words() {
    let world = World::new().await;
    let admin = world.admin().await;
    let trail = world.trail().await;
    for (method, template, needs) in ours() {
        if method != "post" || template.starts_with("/desk/uploads") {
            continue;
        }
        for (kind, body, expected) in [
            ("application/x-www-form-urlencoded", "x=".to_owned() + &"y".repeat(600 * 1024), 413),
            ("text/plain", "x=y".to_owned(), 415),
        ] {
            let request = axum::http::Request::post(world.address(template))
                .header("cookie", admin.cookie())
                .header("content-type", kind);
            let answer = world.send(request.body(axum::body::Body::from(body)).unwrap()).await;
            assert_eq!(answer.status.as_u16(), expected, "{template} {kind} {needs:?}");
            assert!(answer.says("<h1"), "{template} {kind}");
        }
    }
    assert_eq!(world.trail().await, trail);
}

#[tokio::test]
async fn every_write_route_has_a_row() {
    let world = World::new().await;
    let covered: BTreeSet<String> = rows(&world).iter().map(|row| shape(row.template)).collect();
    let missing: Vec<&str> = ours()
        .filter(|(method, template, _)| *method == "post" && !ELSEWHERE.contains(template))
        .map(|(_, template, _)| template)
        .filter(|template| !covered.contains(&shape(template)))
        .collect();
    assert_eq!(missing, Vec::<&str>::new(), "no bad input is tried there");
}

/// A template with every name alike, so that a row may put its own value in.
fn shape(template: &str) -> String {
    let known = |part: &str| part.starts_with('{') || part == "NOBODY" || part == "not-an-id";
    template.split('/').map(|part| if known(part) { "*" } else { part }).collect::<Vec<_>>().join("/")
}

#[tokio::test]
async fn of_two_who_save_at_once_one_is_told() {
    let world = World::new().await;
    let admin = world.admin().await;
    let version = world.version.to_string();
    let address = format!("/desk/stories/{}/edit/en", world.story);
    let mine = [("title", "Mine"), ("opening", "a"), ("body", "b"), ("seen", version.as_str())];
    let theirs = [("title", "Theirs"), ("opening", "a"), ("body", "b"), ("seen", version.as_str())];
    let (one, other) = tokio::join!(world.post(&admin, &address, &mine), world.post(&admin, &address, &theirs));
    let mut statuses = [one.status.as_u16(), other.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409]);
    let told = if one.status.as_u16() == 409 { one } else { other };
    // Both texts are on the page: the writer's in the form, the other's in the comparison.
    assert!(told.says("Mine") && told.says("Theirs"));
}
