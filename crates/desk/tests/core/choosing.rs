//! Talks, the risk screen and outcomes at the desk: who sees what at which
//! stage, and what is told.

use crate::common::{Answer, Visitor};
use crate::world::World;
use axum::http::StatusCode;
use base::Locale;
use people::accounts::{Act, Role, can};
use people::selection::outcomes;
use people::testing;

const TALK: &str = "Would like to speak in schools";
const WHY: &str = "Somebody looks for them";
const LETTER: &str = "We would love to have you with us.";

fn of(world: &World, rest: &str) -> String {
    format!("/desk/applications/{}/{rest}", world.application)
}

async fn seen(world: &World, who: &Visitor, address: &str) -> Vec<Answer> {
    vec![world.get(who, address).await, world.post(who, address, &[]).await]
}

/// Every role, every stage, every page: notes, reasons, letters and where somebody stands, exactly as the table of
/// acts says, and nowhere else.
#[tokio::test]
async fn each_role_at_each_stage_sees_exactly_what_it_may() {
    let world = World::new().await;
    let safeguarding = world.visitor(&[Role::Safeguarding]).await;
    let coordinator = world.visitor(&[Role::Coordinator]).await;
    testing::scored(&world.db, world.application, 3).await;
    for stage in 0..3 {
        let noted = match stage {
            0 => world.post(&coordinator, &of(&world, "talks"), &[("kind", "conversation"), ("words", TALK)]).await,
            1 => world.post(&safeguarding, &of(&world, "screen"), &[("stands", "may-go-on"), ("why", WHY)]).await,
            _ => world.post(&coordinator, &of(&world, "outcome"), &[("kind", "offered"), ("letter", LETTER)]).await,
        };
        assert_eq!(noted.status, StatusCode::SEE_OTHER, "{stage}: {}", noted.body);
        for role in Role::ALL {
            let who = world.visitor(&[*role]).await;
            let (notes, screens, selects) =
                (can(*role, Act::NoteTalks), can(*role, Act::ScreenApplicants), can(*role, Act::SelectApplicants));
            for (method, rest, told, may) in [
                ("post", "talks/read", TALK, notes),
                ("post", "screen/read", WHY, screens && stage >= 1),
                ("get", "outcome", LETTER, selects && stage >= 2),
            ] {
                let page = match method {
                    "get" => world.get(&who, &of(&world, rest)).await,
                    _ => world.post(&who, &of(&world, rest), &[]).await,
                };
                assert_eq!(page.says(told), may, "{role} {rest} at stage {stage}");
            }
            // Where they stand, without why; the page of talks opens nothing by itself.
            let page = world.get(&who, &of(&world, "talks")).await;
            assert_eq!(page.says("Nothing said yet"), notes && stage == 0, "{role} at stage {stage}");
            assert!(!notes || stage == 0 || page.says("May go on"), "{role} at stage {stage}");
            assert!(!page.says(TALK) && !page.says(WHY) && !page.says(LETTER), "{role} at stage {stage}");
            let board = world.get(&who, "/desk/selection/").await;
            assert!(!board.says(TALK) && !board.says(WHY) && !board.says(LETTER) && !board.says("Amal"), "{role}");
            for address in [
                "/desk/".to_owned(),
                "/desk/applications/".to_owned(),
                of(&world, ""),
                format!("/desk/audit/?subject={}", world.application),
                "/desk/search/?q=schools".to_owned(),
                "/desk/selection/fairness".to_owned(),
                "/desk/scoring/".to_owned(),
                "/desk/by-hand/".to_owned(),
            ] {
                for page in seen(&world, &who, &address).await {
                    assert!(![TALK, WHY, LETTER].iter().any(|told| page.says(told)), "{role} {address}");
                }
            }
        }
    }
}

#[tokio::test]
async fn a_letter_is_looked_through_and_then_told() {
    let world = World::new().await;
    let coordinator = world.visitor(&[Role::Coordinator]).await;
    let here = of(&world, "outcome");
    // They wrote in Arabic, so the letter begins in Arabic; it names the campaign and nobody.
    let form = world.get(&coordinator, &format!("{here}?kind=not-now")).await;
    assert!(form.says("شكرًا لتقدّمك إلى") && form.says("lang=\"ar\"") && !form.says("Amal"));
    let early = world.post(&coordinator, &here, &[("kind", "offered"), ("letter", LETTER)]).await;
    assert!(early.status == StatusCode::FORBIDDEN && early.says("hand in their scores first") && early.says(LETTER));
    let drafted = world.post(&coordinator, &here, &[("kind", "not-now"), ("letter", LETTER)]).await;
    assert_eq!(drafted.location, format!("{here}?said=drafted"));
    let page = world.get(&coordinator, &here).await;
    assert!(page.says(LETTER) && page.says("This is how they will see it") && page.says("Not told yet"));
    let draft = outcomes::draft(world.db.read(), world.application).await.unwrap().unwrap().id.to_string();
    for _ in 0..2 {
        let told = world.post(&coordinator, &format!("{here}/tell"), &[("outcome", &draft)]).await;
        assert_eq!(told.location, format!("{here}?said=told"));
    }
    let page = world.get(&coordinator, &here).await;
    assert!(page.says("What they were told") && page.says("A letter is on its way"));
    // No letter may go to somebody who wants a text message: a member of the staff tells them.
    let house = testing::house(&world.db);
    let post = people::letters::Post {
        db: &world.db,
        keys: &house.keys,
        mailer: &house.mail,
        base_url: "https://x.example",
        say: &|_, message| message.key.to_owned(),
    };
    outcomes::jobs::mail_outcome(post, draft.parse().unwrap()).await.unwrap();
    assert!(house.mail.sent().is_empty());
    assert!(world.get(&coordinator, "/desk/selection/").await.says("One person has to be told by hand"));
    let reached = world.post(&coordinator, &format!("{here}/reached"), &[("done", "yes")]).await;
    assert_eq!(reached.location, format!("{here}?said=done"));
    assert!(!world.get(&coordinator, "/desk/selection/").await.says("has to be told by hand"));
    assert!(world.get(&coordinator, &here).await.says("Told by hand"));
}

#[tokio::test]
async fn an_offer_is_taken_back_or_answered() {
    let world = World::new().await;
    let coordinator = world.visitor(&[Role::Coordinator]).await;
    testing::offered(&world.db, world.application, 3, LETTER).await;
    let here = of(&world, "outcome");
    let page = world.get(&coordinator, &here).await;
    assert!(page.says("Take the offer back") && !page.says("a letter begins with kind words"));
    let second = world.post(&coordinator, &here, &[("kind", "declined"), ("letter", LETTER)]).await;
    assert!(second.status == StatusCode::FORBIDDEN && second.says("Take it back first"));
    let back = world.post(&coordinator, &format!("{here}/withdraw"), &[]).await;
    assert_eq!(back.location, format!("{here}?said=ended"));
    assert!(world.get(&coordinator, &here).await.says("Taken back"));
    // Safeguarding says no afterwards: nothing is offered again.
    let safeguarding = world.visitor(&[Role::Safeguarding]).await;
    world.post(&safeguarding, &of(&world, "screen"), &[("stands", "not")]).await;
    let again = world.post(&coordinator, &here, &[("kind", "offered"), ("letter", LETTER)]).await;
    assert!(again.status == StatusCode::FORBIDDEN && again.says("nothing can be offered yet"));
}

#[tokio::test]
async fn every_page_stands_in_every_language() {
    let world = World::new().await;
    let admin = world.admin().await;
    testing::offered(&world.db, world.application, 3, LETTER).await;
    for locale in Locale::INTERFACE {
        for address in [
            of(&world, "talks"),
            of(&world, "outcome"),
            "/desk/selection/fairness".to_owned(),
            "/desk/selection/".to_owned(),
        ] {
            let page = world.get(&admin, &format!("{address}?lang={locale}")).await;
            assert!(page.status == StatusCode::OK && !page.says("⟦"), "{address} {locale}");
        }
        for kind in outcomes::Kind::ALL {
            let world = World::new().await;
            let admin = world.admin().await;
            let page = world.get(&admin, &format!("{}?kind={kind}&lang={locale}", of(&world, "outcome"))).await;
            assert!(page.status == StatusCode::OK && !page.says("⟦") && page.says("<textarea"), "{kind} {locale}");
        }
    }
}
