//! Every page in every language of the interface, and what lists cost.

use crate::common::Visitor;
use crate::ours;
use crate::world::World;
use axum::http::StatusCode;
use base::{Actor, Locale};
use programme::events;
use programme::partners::{self, Part};

/// Pages whose address alone does not show them, and lists with something chosen.
const MORE: [&str; 11] = [
    "/desk/events/new?edition={edition}",
    "/desk/events/?kind=panel&when=upcoming&q=x&town=Orrinmouth&online=yes&page=9",
    "/desk/events/?edition=unknown&host=unknown&language=xx",
    "/desk/events/{id}/people?at=0",
    "/desk/partners/?edition={edition}&part=lead&kind=arts&town=x&q=y&page=0",
    "/desk/partners/{id}/join?edition={edition}",
    "/desk/staff/?role=press&state=ended&q=zz",
    "/desk/jobs/?state=done",
    "/desk/jobs/?state=unknown&page=3",
    "/desk/search/?q=an",
    "/desk/audit/?event=event.announced",
];

#[tokio::test]
async fn every_page_stands_in_every_language() {
    let world = World::new().await;
    let admin = world.admin().await;
    let person = [("person_role.en", "Chair"), ("person_affiliation.ar", "المكتبة"), ("seen", "1")];
    world.post(&admin, &format!("/desk/events/{}/people", world.event), &person).await;
    let shown = ours().filter(|(method, template, _)| {
        *method == "get" && *template != "/desk/events/new" && !template.ends_with(".png")
    });
    let addresses = shown.map(|(_, template, _)| template).chain(MORE).map(|template| world.address(template));
    let own = [format!("/desk/events/{}/", world.draft), format!("/desk/events/{}/edit", world.draft)];
    for address in addresses.chain(own) {
        for locale in Locale::INTERFACE {
            let mark = if address.contains('?') { '&' } else { '?' };
            let answer = world.get(&admin, &format!("{address}{mark}lang={locale}")).await;
            assert_eq!(answer.status, StatusCode::OK, "{address} {locale}");
            let missing = answer.body.split('⟦').nth(1).and_then(|rest| rest.split('⟧').next());
            assert_eq!(missing, None, "{address} lacks a sentence in {locale}");
            assert_eq!(answer.body.matches("<h1").count(), 1, "{address} {locale}");
            let head = format!("<html lang=\"{locale}\" dir=\"{}\"", locale.direction().html());
            assert!(answer.says(&head), "{address} {locale}");
            assert!(answer.says("noindex"), "{address} {locale}");
        }
    }
}

#[tokio::test]
async fn an_empty_house_says_what_to_do_next() {
    let db = store::testing::TestDb::sqlite().await;
    let (_, cookie) = people::testing::staff_with_cookie(&db, people::accounts::Role::ALL).await;
    let router = desk::routes(people::testing::house(&db));
    let read = async |address: &str| {
        let request = axum::http::Request::get(address).header("cookie", format!("session={}", cookie.reveal()));
        let request = request.body(axum::body::Body::empty()).unwrap();
        let response = tower::ServiceExt::oneshot(router.clone(), request).await.unwrap();
        let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
        String::from_utf8_lossy(&bytes).into_owned()
    };
    for (address, words) in [
        ("/desk/events/", "There is no edition yet"),
        ("/desk/partners/", "No organisations here"),
        ("/desk/jobs/", "No tasks like this"),
        ("/desk/outbox/", "Letters are sent"),
        ("/desk/search/", "What are you looking for?"),
    ] {
        assert!(read(address).await.contains(words), "{address}");
    }
}

#[tokio::test]
async fn lists_cost_the_same_with_one_row_and_with_thirty() {
    let world = World::new().await;
    let admin = world.admin().await;
    let lists =
        ["/desk/events/", "/desk/partners/", "/desk/staff/", "/desk/audit/", "/desk/jobs/", "/desk/search/?q=sample"];
    let before = cost(&world, &admin, &lists).await;
    for number in 0..29 {
        let name = format!("Sample Works {number}");
        let partner = programme::testing::partner_draft(&name);
        let event = programme::testing::event_draft(&name);
        store::write!(world.db, Actor::Operator, |work| async {
            let partner = partners::add(work, &partner).await?;
            partners::join(work, world.edition, partner, Part::Partner).await?;
            let event = events::draft(work, world.edition, &event).await?;
            events::announce(work, event).await
        })
        .unwrap();
        people::testing::staff(&world.db, &[people::accounts::Role::Press]).await;
    }
    assert_eq!(cost(&world, &admin, &lists).await, before);
}

async fn cost(world: &World, who: &Visitor, lists: &[&str]) -> Vec<u64> {
    let mut costs = Vec::new();
    for list in lists {
        let before = world.db.statements();
        assert_eq!(world.get(who, list).await.status, StatusCode::OK, "{list}");
        costs.push(world.db.statements() - before);
    }
    costs
}
