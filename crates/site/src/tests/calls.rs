//! An open call as the public reads it: before, during and after its days.

use super::World;
use base::{Actor, Locale};
use programme::calls::{self, CallDraft};
use programme::testing::call_draft;

const CALL: &str = "/migrants-day/2026/call/";

fn at(moment: &str) -> base::Instant {
    moment.parse::<base::jiff::Timestamp>().unwrap().into()
}

#[tokio::test]
async fn it_says_honestly_where_it_stands() {
    let world = World::new().await;
    for (moment, says, can_apply, until) in [
        ("2026-11-30T22:00:00Z", "It opens on Tuesday 1 December 2026", false, "2026-12-01T00:00:00Z"),
        (
            "2026-12-05T22:00:00Z",
            "You can apply until the end of 5 December 2026 (UK time)",
            true,
            "2026-12-06T00:00:00Z",
        ),
        (
            "2026-12-06T00:00:00Z",
            "Everybody who applied hears from us by Wednesday 9 December 2026",
            false,
            "2026-12-07T00:00:00Z",
        ),
        ("2027-01-20T00:00:00Z", "It closed at the end of 5 December 2026", false, "2027-01-21T00:00:00Z"),
    ] {
        world.db.clock.set(at(moment));
        let page = world.get(CALL).await;
        let plain = page.body.replace(['\u{2068}', '\u{2069}'], "");
        assert!(plain.contains(says), "{moment}: {says}");
        assert_eq!(page.body.contains("/my/apply/migrants-day/2026"), can_apply, "{moment}");
        assert_eq!(plain.contains("Ring 01632 960000"), !plain.contains("It closed"), "{moment}");
        let keep = page.keep.unwrap();
        assert_eq!(keep.until, Some(at(until)), "{moment}");
        assert!(keep.tags.contains(&world.edition().to_string()));
        let teased = world.get("/migrants-day/2026/").await.body.contains("call-teaser");
        assert_eq!(teased, !plain.contains("It closed"), "{moment}");
    }
    let page = world.get(CALL).await.body.replace(['\u{2068}', '\u{2069}'], "");
    for words in [
        "at least 2 of these 3",
        "You want to speak for yourself",
        "Do I need good English?",
        "a fee where you may take one",
    ] {
        assert!(page.contains(words), "{words}");
    }
    assert!(!page.contains("Everybody who applied"), "that day is past");
}

#[tokio::test]
async fn each_language_has_its_address() {
    let world = World::new().await;
    let tigrinya: Locale = "ti".parse().unwrap();
    let call = calls::find(world.db.read(), world.edition()).await.unwrap();
    let draft = CallDraft { lead: call.lead.clone().and(tigrinya, "ሸውዓተ ሰባት"), ..CallDraft::from(&call) };
    store::write!(world.db, Actor::Operator, |work| calls::write(work, world.edition(), &draft)).unwrap();
    let page = world.get(&format!("{CALL}ti/")).await.body;
    assert!(page.contains("<span lang=\"ti\" dir=\"ltr\">ሸውዓተ ሰባት</span>") && page.contains("in part"));
    // What is not in Tigrinya is there in English, and says nothing else.
    assert!(page.contains("You want to speak for yourself") && !page.contains("lang=\"ti\" dir=\"ltr\">You want"));
    for tag in ["en", "ar", "ti"] {
        assert!(
            page.contains(&format!("rel=\"alternate\" hreflang=\"{tag}\" href=\"http://127.0.0.1:8080{CALL}{tag}/\"")),
            "{tag}"
        );
        assert!(world.get("/sitemap.xml").await.body.contains(&format!("{CALL}{tag}/")), "{tag}");
    }
    let arabic = world.get(&format!("{CALL}?lang=ar")).await.body;
    assert!(arabic.contains("تريد أن تتحدث عن نفسك"));
    for path in ["fr/", "../2025/call/", "EN/", "x/"] {
        assert_eq!(world.status(&format!("{CALL}{path}")).await, 404, "{path}");
    }
}

#[tokio::test]
async fn what_is_not_published_was_never_there() {
    let world = World::new().await;
    store::write!(world.db, Actor::Operator, |work| calls::hide(work, world.edition())).unwrap();
    for path in [CALL, "/migrants-day/2026/call/en/"] {
        assert_eq!(world.status(path).await, 404, "{path}");
    }
    let lead = call_draft().lead;
    for path in ["/migrants-day/2026/", "/migrants-day/2026/get-involved/", "/sitemap.xml"] {
        let body = world.get(path).await.body;
        assert!(!body.contains(lead.say(Locale::ENGLISH)) && !body.contains("/call/"), "{path}");
    }
}
