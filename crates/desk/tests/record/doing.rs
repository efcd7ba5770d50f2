//! What the forms do when what they bring is right, and when two bring it at once.

use crate::world::World;
use axum::http::StatusCode;
use base::Actor;
use people::accounts::{self, Role};
use programme::events::{self, EventState};
use programme::partners::{self, Part};
use store::{audit, jobs};

/// The part of an address that is an id.
fn id_in<T: std::str::FromStr>(location: &str) -> Option<T> {
    location.split('/').nth(3)?.parse().ok()
}

#[tokio::test]
async fn an_event_is_drafted_announced_peopled_reported_and_cancelled() {
    let world = World::new().await;
    let who = world.visitor(&[Role::Coordinator]).await;
    let edition = world.edition.to_string();
    let partner = world.partner.to_string();
    let fields = [
        ("edition", edition.as_str()),
        ("title.en", "The Merger"),
        ("title.ar", "الاندماج"),
        ("kind", "screening"),
        ("day", "2026-12-15"),
        ("start", "18:30"),
        ("end", "21:00"),
        ("town.en", "Orrinmouth"),
        ("film_title", "The Merger"),
        ("film_director", "Somebody"),
        ("cost", "amount"),
        ("amount", "7.50"),
        ("host", partner.as_str()),
        ("access", "step-free"),
        ("languages", "en"),
        ("languages", "so"),
    ];
    let answer = world.post(&who, "/desk/events/new", &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let id = id_in(&answer.location).unwrap();
    assert_eq!(answer.location, format!("/desk/events/{id}/?said=drafted"));
    let event = events::find(world.db.read(), id).await.unwrap();
    assert_eq!((event.slug.as_str(), event.state(), event.hosts.len()), ("the-merger", EventState::Draft, 1));
    let shown = world.get(&who, &format!("/desk/events/{id}/")).await;
    for words in ["15 December 2026 at 6:30pm", "9pm", "GBP 7.50", "Harbour Library", "Step-free access", "Soomaali"] {
        assert!(shown.says(words), "{words}");
    }

    // What the form was opened with, sent back untouched, changes no word.
    let opened = world.get(&who, &format!("/desk/events/{id}/edit")).await;
    assert!(opened.says("value=\"2026-12-15\"") && opened.says("value=\"18:30\"") && opened.says("value=\"7.50\""));

    assert_eq!(world.post(&who, &format!("/desk/events/{id}/announce"), &[]).await.status, StatusCode::SEE_OTHER);
    let people = format!("/desk/events/{id}/people");
    for (seen, role) in [("1", "Chair"), ("2", "Speaker")] {
        let fields = [("person_role.en", role), ("person_affiliation.en", "Tin Roof"), ("seen", seen)];
        assert_eq!(world.post(&who, &people, &fields).await.status, StatusCode::SEE_OTHER, "{role}");
    }
    world.post(&who, &format!("{people}/earlier"), &[("at", "1"), ("seen", "3")]).await;
    world.post(&who, &people, &[("at", "0"), ("person_role.en", "Keynote"), ("seen", "4")]).await;
    world.post(&who, &format!("{people}/remove"), &[("at", "1"), ("seen", "5")]).await;
    world.post(&who, &format!("/desk/events/{id}/outcome"), &[("outcome.en", "Sold out.")]).await;
    world.post(&who, &format!("/desk/events/{id}/cancel"), &[]).await;
    let event = events::find(world.db.read(), id).await.unwrap();
    let roles: Vec<_> = event.people.iter().map(|person| person.role_then.say(base::Locale::ENGLISH)).collect();
    assert_eq!(roles, ["Keynote"]);
    assert_eq!((event.state(), event.outcome.say(base::Locale::ENGLISH)), (EventState::Cancelled, "Sold out."));
    let refused = world.post(&who, &format!("/desk/events/{id}/announce"), &[]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn of_two_who_save_at_once_one_is_told_and_keeps_their_words() {
    let world = World::new().await;
    let (one, other) = (world.admin().await, world.admin().await);
    let seen = events::find(world.db.read(), world.event).await.unwrap().sequence.to_string();
    let address = format!("/desk/events/{}/edit", world.event);
    let first = [("title.en", "Ours"), ("kind", "panel"), ("seen", seen.as_str())];
    let second = [("title.en", "Theirs"), ("kind", "panel"), ("seen", seen.as_str())];
    let (a, b) = tokio::join!(world.post(&one, &address, &first), world.post(&other, &address, &second));
    let mut statuses = [a.status.as_u16(), b.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409]);
    let (lost, words) = if a.status == StatusCode::CONFLICT { (a, "Ours") } else { (b, "Theirs") };
    assert!(
        lost.says(&format!("value=\"{words}\"")) && lost.says("Someone else saved this event while you were writing")
    );
    // Having read what the other wrote, saving again is on purpose.
    let now = events::find(world.db.read(), world.event).await.unwrap().sequence.to_string();
    assert!(lost.says(&format!("name=\"seen\" value=\"{now}\"")));
    let again = [("title.en", words), ("kind", "panel"), ("seen", now.as_str())];
    assert_eq!(world.post(&one, &address, &again).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_partner_is_added_joins_changes_part_and_leaves() {
    let world = World::new().await;
    let who = world.visitor(&[Role::Press]).await;
    let answer = world.post(&who, "/desk/partners/new", &[("name.en", "Tin Roof Theatre"), ("kind", "arts")]).await;
    let id = id_in(&answer.location).unwrap();
    let edition = world.edition.to_string();
    let page = format!("/desk/partners/{id}/");
    for (part, expected) in [("partner", Part::Partner), ("lead", Part::Lead)] {
        let answer = world.post(&who, &format!("{page}join"), &[("edition", &edition), ("part", part)]).await;
        assert_eq!(answer.location, format!("{page}?said=joined"));
        let membership = partners::membership(world.db.read(), world.edition, id).await.unwrap().unwrap();
        assert_eq!((membership.part, membership.left_at), (expected, None));
    }
    let asked = world.get(&who, &format!("{page}leave/{edition}")).await;
    assert!(asked.says("Let it leave this edition") && asked.says("counts as new"));
    world.post(&who, &format!("{page}leave/{edition}"), &[]).await;
    let membership = partners::membership(world.db.read(), world.edition, id).await.unwrap().unwrap();
    assert!(membership.left_at.is_some());
    assert_eq!(world.get(&who, &format!("{page}leave/{edition}")).await.status, StatusCode::NOT_FOUND);
    let changed = [("name.en", "Tin Roof"), ("kind", "arts"), ("seen", "1")];
    assert_eq!(world.post(&who, &format!("{page}edit"), &changed).await.status, StatusCode::SEE_OTHER);
    assert!(world.get(&who, &page).await.says("Tin Roof"));
}

#[tokio::test]
async fn a_logo_is_sent_shown_and_taken_away() {
    let world = World::new().await;
    let who = world.visitor(&[Role::Press]).await;
    let page = format!("/desk/partners/{}/logo", world.partner);
    let send = |inside: &str| {
        let svg = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 40\">{inside}</svg>");
        let body = format!(
            "--x\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n{}\r\n--x\r\nContent-Disposition: form-data; \
             name=\"file\"; filename=\"logo.svg\"\r\nContent-Type: image/svg+xml\r\n\r\n{svg}\r\n--x--\r\n",
            who.token()
        );
        let (cookie, page, world) = (who.cookie(), page.clone(), &world);
        async move { world.post_raw(&cookie, &page, "multipart/form-data; boundary=x", body).await }
    };
    let trail = world.trail().await;
    let refused = send("<script>alert(1)</script>").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.says("This SVG carries a program"));
    assert_eq!(world.trail().await, trail);
    assert!(world.get(&who, &page).await.says("There is no logo yet"));

    let answer = send("<circle cx=\"20\" cy=\"20\" r=\"20\" fill=\"#123\"/>").await;
    assert_eq!(answer.location, format!("{page}?said=uploaded"));
    let shown = world.get(&who, &page).await;
    assert!(shown.says("It can be seen as it is") && shown.says("It gets a plate"));
    let mark = newsroom::logos::marks(world.db.read(), &[world.partner]).await.unwrap().remove(&world.partner).unwrap();
    assert!(shown.says(&mark.address()));

    let answer = world.post(&who, &format!("{page}/remove"), &[]).await;
    assert_eq!(answer.location, format!("{page}?said=removed"));
    assert!(!world.get(&who, &page).await.says(&mark.address()));
}

#[tokio::test]
async fn a_logo_that_a_partner_sent_in_is_looked_at_before_everyone_sees_it() {
    let world = World::new().await;
    let who = world.visitor(&[Role::Coordinator]).await;
    let page = format!("/desk/partners/{}/logo", world.partner);
    let logo = |fill: &str| {
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 40\"><circle cx=\"20\" cy=\"20\" r=\"20\" fill=\"{fill}\"/></svg>"
        );
        newsroom::logos::prepare(svg.into_bytes())
    };
    let offer = async |fill: &str| {
        let logo = logo(fill).await.unwrap();
        store::write!(world.db, Actor::Visitor, |work| newsroom::logos::offer(work, world.partner, &logo)).unwrap();
        newsroom::logos::offered_by(world.db.read(), world.partner).await.unwrap().unwrap().mark.hash
    };
    let shown =
        async || newsroom::logos::marks(world.db.read(), &[world.partner]).await.unwrap().remove(&world.partner);
    assert!(!world.get(&who, "/desk/").await.says("sent in a logo"));
    let first = offer("#123").await;
    assert!(world.get(&who, "/desk/").await.says("A partner has sent in a logo"));
    let waiting = world.get(&who, &page).await;
    assert!(waiting.says("The organisation sent in this logo") && waiting.says("offered.png"), "{}", waiting.body);
    let picture = world.get(&who, &format!("{page}/offered.png")).await;
    assert_eq!((picture.status, picture.headers["content-type"].to_str().unwrap()), (StatusCode::OK, "image/png"));

    // Another one came while somebody looked at the first.
    let second = offer("#321").await;
    assert_eq!(world.post(&who, &format!("{page}/accept"), &[("hash", &first)]).await.status, StatusCode::CONFLICT);
    assert_eq!(shown().await, None);
    let done = world.post(&who, &format!("{page}/accept"), &[("hash", &second)]).await;
    assert_eq!(done.location, format!("{page}?said=saved"));
    assert_eq!(shown().await.map(|mark| mark.hash), Some(second));
    let third = offer("#213").await;
    assert_eq!(
        world.post(&who, &format!("{page}/decline"), &[("hash", &third)]).await.location,
        format!("{page}?said=removed")
    );
    assert!(!world.get(&who, "/desk/").await.says("sent in a logo") && shown().await.is_some());
}

#[tokio::test]
async fn somebody_is_invited_given_roles_signed_out_and_let_go() {
    let world = World::new().await;
    let admin = world.visitor(&[Role::Admin]).await;
    let invite = [
        ("name", "Bo Sample"),
        ("email", "bo@sample.example"),
        ("roles", "press"),
        ("roles", "editor"),
        ("locale", "ar"),
    ];
    let answer = world.post(&admin, "/desk/staff/invite", &invite).await;
    let id = id_in(&answer.location).unwrap();
    let member = async || accounts::find(world.db.read(), id).await.unwrap();
    assert_eq!(member().await.roles, [Role::Editor, Role::Press]);
    let page = format!("/desk/staff/{id}/");
    world.post(&admin, &format!("{page}roles/give"), &[("role", "trainer")]).await;
    world.post(&admin, &format!("{page}roles/take"), &[("role", "press")]).await;
    assert_eq!(member().await.roles, [Role::Editor, Role::Trainer]);
    assert_eq!(world.post(&admin, "/desk/staff/invite", &invite).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let queued = jobs::list(&world.db, jobs::State::Queued, 10, 0).await.unwrap().len();
    world.post(&admin, &format!("{page}link"), &[]).await;
    assert_eq!(jobs::list(&world.db, jobs::State::Queued, 10, 0).await.unwrap().len(), queued + 1);
    world.post(&admin, &format!("{page}revoke"), &[]).await;
    assert!(member().await.revoked_at.is_some());
    assert_eq!(world.post(&admin, &format!("{page}link"), &[]).await.status, StatusCode::NOT_FOUND);

    let ended =
        world.post(&admin, &format!("/desk/staff/{}/sessions/{}/end", world.colleague, world.device), &[]).await;
    assert_eq!(ended.status, StatusCode::SEE_OTHER);
    assert!(accounts::sessions(world.db.read(), world.colleague).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_failed_task_is_tried_again_once() {
    let world = World::new().await;
    let admin = world.admin().await;
    assert!(world.get(&admin, "/desk/jobs/").await.says("no server answered"));
    let retry = format!("/desk/jobs/{}/retry", world.buried);
    assert_eq!(world.post(&admin, &retry, &[]).await.location, "/desk/jobs/?said=retried");
    assert_eq!(world.post(&admin, &retry, &[]).await.status, StatusCode::CONFLICT);
    assert!(world.get(&admin, "/desk/jobs/?state=queued").await.says("Send a sign-in link"));
}

#[tokio::test]
async fn the_trail_is_narrowed_and_walked_without_gaps_or_repeats() {
    let world = World::new().await;
    let admin = world.admin().await;
    for _ in 0..35 {
        world.post(&admin, &format!("/desk/events/{}/outcome", world.event), &[("outcome.en", "Full.")]).await;
    }
    let all = audit::list(world.db.read(), &audit::Filter::default(), 1000).await.unwrap().len();
    let mut address = "/desk/audit/".to_owned();
    let mut lines = 0;
    loop {
        let page = world.get(&admin, &address).await;
        lines += page.body.matches("<th scope=\"row\">").count();
        let Some((_, rest)) = page.body.split_once("rel=\"next\" href=\"") else { break };
        address = rest.split('"').next().unwrap().replace("&amp;", "&");
    }
    assert_eq!(lines, all);
    let only = world.get(&admin, &format!("/desk/audit/?event=event.announced&subject={}", world.event)).await;
    assert_eq!(only.body.matches("<th scope=\"row\">").count(), 1);
    let nobody = world.get(&admin, "/desk/audit/?actor=nobody&before=x.y&event=%27").await;
    assert!(nobody.says("Nothing like that happened"));
}

#[tokio::test]
async fn what_the_house_holds_is_found_and_leads_to_its_page() {
    let world = World::new().await;
    let who = world.visitor(&[Role::Translator]).await;
    let found = world.get(&who, "/desk/search/?q=even").await;
    assert!(found.says(&format!("/desk/events/{}/", world.event)));
    let person = world.get(&who, "/desk/search/?q=ada+samp&kind=persona").await;
    assert!(person.says(&format!("/desk/people/{}/", world.persona)));
    let partner = world.get(&who, "/desk/search/?q=HARBOUR+libr&kind=partner").await;
    assert!(partner.says(&format!("/desk/partners/{}/", world.partner)));
    for nothing in ["?q=", "?q=%00%27%22*", "?q=harbour&kind=event", "?q=even&page=99999999999999999999"] {
        let answer = world.get(&who, &format!("/desk/search/{nothing}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{nothing}");
        assert!(!answer.says(&world.partner.to_string()), "{nothing}");
    }
}

#[tokio::test]
async fn a_kept_letter_can_be_read_and_its_link_followed() {
    let world = World::new().await;
    let admin = world.visitor(&[Role::Admin]).await;
    let list = world.get(&admin, "/desk/outbox/?q=sign").await;
    assert!(list.says(&world.letter) && list.says("ada@sample.example"));
    assert!(!world.get(&admin, "/desk/outbox/?q=unheard").await.says(&world.letter));
    let letter = world.get(&admin, &format!("/desk/outbox/{}/", world.letter)).await;
    assert!(letter.says("href=\"http://127.0.0.1:8080/desk/sign-in/sample\""));
    for wrong in ["..%2F..%2Fetc%2Fpasswd", "0000000000000000-00000000", "x"] {
        assert_eq!(world.get(&admin, &format!("/desk/outbox/{wrong}/")).await.status, StatusCode::NOT_FOUND, "{wrong}");
    }
}
