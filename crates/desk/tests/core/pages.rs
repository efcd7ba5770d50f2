//! Every page in every language of the interface.

use crate::ours;
use crate::world::World;
use axum::http::StatusCode;
use base::Locale;

/// Pages whose address alone does not show them, and lists with something chosen.
const MORE: [&str; 13] = [
    "/desk/applications/?edition={edition}&state=begun&way=web&enough=yes&q=amal",
    "/desk/editions/{edition}/call/language?in=ti",
    "/desk/editions/{edition}/call/language?in=en",
    "/desk/notices/?state=draft&q=story",
    "/desk/?said=saved",
    "/desk/editions/?kind=forum&state=open&page=9",
    "/desk/editions/new?from={edition}",
    "/desk/editions/{edition}/look?palette=kiln&motif=tides&display=slab&rhythm=stair&seed=9",
    "/desk/people/?name_form=full&portrait_form=hands",
    "/desk/people/?edition={edition}",
    "/desk/stories/?state=sent&language=en&page=0",
    "/desk/stories/new?persona={persona}&edition={edition}",
    "/desk/media/?kind=picture&undescribed=ar",
];

#[tokio::test]
async fn every_page_stands_in_every_language() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.teller_approves().await;
    let other = |template: &str| {
        // Not documents, or a redirect, or about a thing that this house has not got.
        matches!(template, "/desk" | "/desk/editions/{id}/next" | "/desk/editions/{id}/look.svg" | "/desk/toolkit/card")
            || template.ends_with(".pdf")
            || template.starts_with("/desk/media/{id}")
            || template.starts_with("/desk/media/bytes")
            || template.starts_with("/desk/sign-in")
            || template == "/desk/account/passkeys/{id}"
            || template == "/desk/concerns/{id}/"
            || template == "/desk/payments/{id}/"
            || template.starts_with("/desk/payments/ledger.")
            || template == "/desk/network/{id}/"
            || template == "/desk/network/{id}/"
            || template == "/desk/editions/{id}/evaluation.pdf"
            // Told in `scoring`: a sheet is its scorer's alone.
            || template == "/desk/scoring/{id}/"
            || template == "/desk/selection/guide"
            // Sounds.
            || template == "/desk/scoring/{id}/voice"
            || template == "/desk/applications/{id}/voice"
    };
    let shown: Vec<String> = ours()
        .filter(|(method, template, _)| *method == "get" && !other(template))
        .map(|(_, template, _)| world.address(template))
        .collect();
    let fill = |address: &str| {
        address.replace("{edition}", &world.edition.to_string()).replace("{persona}", &world.persona.to_string())
    };
    for address in shown.into_iter().chain(MORE.map(fill)) {
        for locale in Locale::INTERFACE {
            let mark = if address.contains('?') { '&' } else { '?' };
            let answer = world.get(&admin, &format!("{address}{mark}lang={locale}")).await;
            assert_eq!(answer.status, StatusCode::OK, "{address} {locale}");
            assert!(!answer.says("⟦"), "{address} lacks a sentence in {locale}: {}", missing(&answer.body));
            assert_eq!(answer.body.matches("<h1").count(), 1, "{address} {locale}");
            let head = format!("<html lang=\"{locale}\" dir=\"{}\"", locale.direction().html());
            assert!(answer.says(&head), "{address} {locale}");
            assert!(answer.says("noindex"), "{address} {locale}");
        }
    }
}

fn missing(body: &str) -> &str {
    let from = body.find('⟦').unwrap_or(0);
    body[from..].split_inclusive('⟧').next().unwrap_or_default()
}

#[tokio::test]
async fn the_look_is_drawn_before_it_is_chosen() {
    let world = World::new().await;
    let admin = world.admin().await;
    let answer = world
        .get(
            &admin,
            &world.address("/desk/editions/{id}/look.svg?palette=harbour&motif=steps&display=grand&rhythm=beat&seed=4"),
        )
        .await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.body.contains("<svg"));
}

#[tokio::test]
async fn an_empty_house_says_what_to_do_next() {
    let db = store::testing::TestDb::sqlite().await;
    let (_, cookie) = people::testing::staff_with_cookie(&db, people::accounts::Role::ALL).await;
    let router = desk::routes(people::testing::house(&db));
    for (address, words) in [
        ("/desk/", "Open a campaign first"),
        ("/desk/editions/", "No editions here"),
        ("/desk/people/", "Nobody here"),
        ("/desk/stories/", "No stories here"),
        ("/desk/media/", "No files here"),
        ("/desk/settings/", "No campaign yet"),
    ] {
        let request = axum::http::Request::get(address).header("cookie", format!("session={}", cookie.reveal()));
        let response =
            tower::ServiceExt::oneshot(router.clone(), request.body(axum::body::Body::empty()).unwrap()).await.unwrap();
        let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
        assert!(String::from_utf8_lossy(&bytes).contains(words), "{address}");
    }
}

#[tokio::test]
async fn what_is_known_of_a_hashtag_is_written_down_and_taken_out_again() {
    let world = World::new().await;
    let admin = world.admin().await;
    let page = world.address("/desk/hashtags/{id}/");
    let history = [("since", "2013-12-18"), ("note.en", "Older than the UK theme."), ("note.ar", "أقدم من الشعار.")];
    let saved = world.post(&admin, &page, &history).await;
    assert_eq!((saved.status, saved.location), (StatusCode::SEE_OTHER, format!("{page}?said=saved")));
    world.post(&admin, &format!("{page}uses"), &[("who", "United Nations"), ("since", "2013-12-18")]).await;
    let shown = world.get(&admin, &page).await;
    for words in ["18 December 2013", "Older than the UK theme.", "United Nations", "2026"] {
        assert!(shown.says(words), "{words}");
    }
    assert!(world.get(&admin, "/desk/hashtags/?q=uk+theme").await.says("#AskMeSomethingElse"));
    let used = programme::campaigns::hashtag_uses(world.db.read(), &[world.hashtag]).await.unwrap()[0].id;
    let removed = world.post(&admin, &format!("{page}uses/{used}/remove"), &[]).await;
    assert_eq!(removed.location, format!("{page}?said=removed"));
    let shown = world.get(&admin, &page).await;
    assert!(!shown.says("United Nations") && shown.says("Nobody else that we know of"));
}
