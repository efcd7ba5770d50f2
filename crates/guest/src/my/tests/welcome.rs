//! What the person needs, what they do not speak about, the check of their
//! accounts, and what they spent: on their own page, by their own word.

use super::*;
use people::needs;
use people::payments::{self, State};

impl World {
    async fn payments(&self) -> Vec<payments::Payment> {
        payments::of_personas(self.db.read(), &[self.persona]).await.unwrap()
    }

    /// A form with a file, as a phone sends it.
    async fn send_file(&self, at: &str, fields: &[(&str, &str)], file: &[u8]) -> Got {
        let token = door::token(&testing::keys(), &self.own);
        let mut body = Vec::new();
        for (name, value) in fields.iter().chain([&("token", token.as_str())]) {
            body.extend(format!("--cut\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes());
        }
        let head = "--cut\r\ncontent-disposition: form-data; name=\"receipt\"; filename=\"IMG_1.png\"\r\n\r\n";
        body.extend(head.bytes());
        body.extend(file);
        body.extend(b"\r\n--cut--\r\n");
        let request = Request::post(at).header(header::CONTENT_TYPE, "multipart/form-data; boundary=cut");
        self.send(request.body(Body::from(body)).unwrap()).await
    }
}

/// A picture with something in it that is no pixel.
fn photo() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let pixels = image::RgbImage::from_fn(320, 240, |x, y| image::Rgb([(x % 256) as u8, (y % 256) as u8, 90]));
    pixels.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    let mut bytes = bytes.into_inner();
    bytes.extend(b"GPS 53.8008 -1.5491");
    bytes
}

#[tokio::test]
async fn needs_are_kept_as_said_and_shown_back() {
    let world = World::new().await;
    for link in ["/needs", "/limits", "/accounts", "/money"] {
        assert!(world.get(&world.at("")).await.text.contains(&world.at(link)), "{link}");
        let before = world.trail().await;
        assert_eq!((world.get(&world.at(link)).await.status, world.trail().await), (StatusCode::OK, before), "{link}");
    }
    let fields = [("access", "A ramp"), ("diet", "No pork"), ("travel_from", "Leeds"), ("travel_books", "us")];
    let said = world.post(&world.at("/needs"), &fields).await;
    assert_eq!((said.status, said.to()), (StatusCode::SEE_OTHER, &*world.at("/needs?said=saved")));
    for lang in ["en", "ar"] {
        let page = world.get(&world.at(&format!("/needs?said=saved&lang={lang}"))).await.text;
        assert!(page.contains("A ramp") && page.contains("No pork") && page.contains("value=\"Leeds\""), "{lang}");
        assert!(page.contains("value=\"us\" checked") && !page.contains('⟦'), "{lang}");
    }
    for (fields, says) in [
        ([("access", "Kept words"), ("faith", "my asylum claim")], "immigration"),
        ([("access", "Kept words"), ("travel_books", "aunt")], "We do not know this choice"),
    ] {
        let got = world.post(&world.at("/needs"), &fields).await;
        assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "{says}");
        assert!(got.text.contains(says) && got.text.contains("Kept words"), "{says}");
    }
    assert!(world.get(&world.at("/needs")).await.text.contains("A ramp"), "what was refused changed nothing");
}

#[tokio::test]
async fn limits_come_and_go_one_by_one() {
    let world = World::new().await;
    let add = async |topic, strength| {
        world.post(&world.at("/limits"), &[("topic", topic), ("strength", strength), ("note", "")]).await
    };
    assert_eq!(add("My brother", "never").await.to(), world.at("/limits?said=added"));
    assert_eq!(add("The journey", "ask-first").await.status, StatusCode::SEE_OTHER);
    let odd = add("Kept topic", "sometimes").await;
    assert!(odd.status == StatusCode::UNPROCESSABLE_ENTITY && odd.text.contains("Kept topic"));
    let page = world.get(&world.at("/limits")).await.text;
    assert!(page.contains("My brother") && page.contains("Ask me first") && page.contains("Take out “My brother”"));
    let own = testing::teller(&world.db, world.persona).await;
    let all = needs::own_boundaries(&world.db, &testing::keys(), &own, world.persona).await.unwrap();
    let first = all.iter().find(|one| one.what.topic == "My brother").unwrap().id.to_string();
    let forged = world.post_with(&world.at("/limits/remove"), "another", &[("limit", &first)]).await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
    let gone = world.post(&world.at("/limits/remove"), &[("limit", &first)]).await;
    assert_eq!(gone.to(), world.at("/limits?said=removed"));
    assert_eq!(world.post(&world.at("/limits/remove"), &[("limit", &first)]).await.status, StatusCode::NOT_FOUND);
    let page = world.get(&world.at("/limits?lang=ar")).await.text;
    assert!(!page.contains("My brother") && page.contains("The journey") && !page.contains('⟦'));
}

#[tokio::test]
async fn after_a_restore_they_are_asked_to_look() {
    let world = World::new().await;
    let keys = testing::keys();
    store::write!(world.db, Actor::System, |work| needs::note_loss(work, &keys, world.persona)).unwrap();
    assert!(world.get(&world.at("/limits")).await.text.contains("look whether everything is still here"));
    assert_eq!(world.post(&world.at("/limits/there"), &[]).await.to(), world.at("/limits?said=there"));
    assert!(!world.get(&world.at("/limits")).await.text.contains("look whether everything is still here"));
}

#[tokio::test]
async fn of_the_check_only_the_day_stays() {
    let world = World::new().await;
    assert!(!world.get(&world.at("/accounts")).await.text.contains("You went through this on"));
    let done = world.post(&world.at("/accounts"), &[("steps", "check-tags"), ("steps", "check-search")]).await;
    assert_eq!(done.to(), world.at("/accounts?said=done"));
    for lang in ["en", "ar"] {
        let page = world.get(&world.at(&format!("/accounts?lang={lang}"))).await.text;
        assert!(!page.contains(" checked") && !page.contains('⟦'), "{lang}: what was ticked is kept nowhere");
    }
    assert!(world.get(&world.at("/accounts")).await.text.contains("You went through this on"));
}

#[tokio::test]
async fn a_receipt_comes_from_a_phone_and_loses_what_the_camera_wrote() {
    let world = World::new().await;
    let today = world.db.now().date_in(&base::jiff::tz::TimeZone::UTC).to_string();
    let edition = world.room.edition.to_string();
    let fields = [
        ("amount", "£12.50"),
        ("currency", "GBP"),
        ("purpose", "travel"),
        ("what_for", "Train to London"),
        ("on", today.as_str()),
        ("edition", edition.as_str()),
    ];
    let broken = world.send_file(&world.at("/money"), &fields, b"MZ a program").await;
    assert_eq!(broken.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", broken.text);
    assert!(broken.text.contains("Train to London") && world.payments().await.is_empty());
    let sent = world.send_file(&world.at("/money"), &fields, &photo()).await;
    assert_eq!((sent.status, sent.to()), (StatusCode::SEE_OTHER, &*world.at("/money?said=sent")), "{}", sent.text);
    let one = world.payments().await.remove(0);
    assert_eq!((one.spent.money.minor, one.state), (1_250, State::Sent));
    let at = world.at(&format!("/money/{}", one.id));
    for lang in ["en", "ar"] {
        let page = world.get(&format!("{at}?lang={lang}")).await.text;
        assert!(page.contains("Train to London") && page.contains("12.50") && !page.contains('⟦'), "{lang}");
    }
    let receipt = world.get(&format!("{at}/receipt")).await;
    assert_eq!(receipt.headers["content-type"], "image/jpeg");
    assert!(!receipt.text.contains("GPS"));

    // Another person's link neither sees nor takes it.
    let other = world.room.teller(&world.db, "Bo Sample").await;
    let keys = testing::keys();
    let page = store::write!(world.db, Actor::Operator, |work| receipts::own_page(work, &keys, other, 3_600));
    let theirs = page.unwrap().secret.reveal().to_owned();
    for rest in ["", "/receipt"] {
        let got = world.get(&format!("/my/story/{theirs}/money/{}{rest}", one.id)).await;
        assert_eq!(got.status, StatusCode::NOT_FOUND, "{rest}");
    }
    let stolen = world.post_with(&format!("/my/story/{theirs}/money/{}/take-back", one.id), &theirs, &[]).await;
    assert_eq!(stolen.status, StatusCode::NOT_FOUND);

    let changed = [("amount", "13")].into_iter().chain(fields[1..].iter().copied()).collect::<Vec<_>>();
    let again = world.post(&at, &changed).await;
    assert_eq!(again.to(), world.at("/money?said=changed"), "{}", again.text);
    let kept = world.payments().await.remove(0);
    assert_eq!((kept.spent.money.minor, kept.paper), (1_300, one.paper), "the receipt stays");
    assert_eq!(world.post(&format!("{at}/take-back"), &[]).await.to(), world.at("/money?said=back"));
    assert_eq!(world.payments().await[0].state, State::TakenBack);
    assert_eq!(world.get(&world.at("/everything.zip")).await.status, StatusCode::OK);
}

#[tokio::test]
async fn the_safety_plan_is_theirs_to_read() {
    use people::safety::{self, Plan};
    let world = World::new().await;
    assert!(world.get(&world.at("/plan")).await.text.contains("There is none yet"));
    let plan = Plan { call_first: "Sam".into(), steps: "Leave by the back".into(), ..Plan::default() };
    let today = world.db.now().date_in(&base::jiff::tz::TimeZone::UTC);
    let safeguarding = testing::staff(&world.db, &[people::accounts::Role::Safeguarding]).await.actor();
    let day = today.tomorrow().unwrap();
    let keys = testing::keys();
    store::write!(world.db, safeguarding, |work| safety::write_plan(work, &keys, world.persona, &plan, day, today))
        .unwrap();
    for lang in ["en", "ar"] {
        let page = world.get(&world.at(&format!("/plan?lang={lang}"))).await.text;
        assert!(page.contains("Leave by the back") && !page.contains('⟦'), "{lang}");
    }
}

#[tokio::test]
async fn somebody_beside_sees_what_was_ticked_and_nothing_else() {
    let world = World::new().await;
    for (fields, says) in [
        (vec![("reach", "Kept words"), ("sees", "dates")], "Please fill this in"),
        (vec![("reach", "Kept words"), ("name", "Bo")], "Please choose one"),
        (vec![("reach", "Kept words"), ("name", "Bo"), ("sees", "call")], "Please fill this in"),
    ] {
        let got = world.post(&world.at("/support"), &fields).await;
        assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "{says}");
        assert!(got.text.contains(says) && got.text.contains("Kept words"), "{says}");
    }
    let fields = [
        ("name", "Bo from the choir"),
        ("reach", "020 7946 0001"),
        ("sees", "call"),
        ("call", "Sam, 020 7946 0002"),
        ("first", "yes"),
    ];
    let made = world.post(&world.at("/support"), &fields).await.text;
    let link = made.split("/my/with/").nth(1).unwrap().split('<').next().unwrap().to_owned();
    let list = world.get(&world.at("/support")).await.text;
    assert!(list.contains("Bo from the choir") && list.contains("020 7946 0001"));
    for lang in ["en", "ar"] {
        let view = world.get(&format!("/my/with/{link}?lang={lang}")).await;
        assert_eq!(view.status, StatusCode::OK);
        assert!(view.text.contains("Sam, 020 7946 0002") && !view.text.contains('⟦'), "{lang}");
        for secret in ["Bo from the choir", "020 7946 0001", "Ada Sample", "alpha"] {
            assert!(!view.text.contains(secret), "{lang}: {secret}");
        }
    }
    assert!(world.get(&format!("/my/with/{link}")).await.text.contains("asked for you to be spoken to first"));
    let id = people::persons::support_links(&world.db, world.persona).await.unwrap()[0].id.to_string();
    world.post(&world.at("/support/end"), &[("link", &id)]).await;
    assert_eq!(world.get(&format!("/my/with/{link}")).await.status, StatusCode::NOT_FOUND);
    assert!(!world.get(&world.at("/support")).await.text.contains("Bo from the choir"));
}
