//! Every answer that gives, refuses or takes back hands over a receipt, with a
//! code that is shown on that page and nowhere else.

use super::{ANSWERS, World};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use newsroom::stories::State;
use people::ledger::receipts::{self, ReceiptKind, json_ld};
use people::links::Code;
use people::testing;
use tower::ServiceExt as _;

/// What receipts there are, the newest first, once the page's code has opened
/// the page that holds them.
async fn receipts(world: &World, page: &str) -> Vec<ReceiptKind> {
    let (_, rest) = page.split_once("class=\"code\" dir=\"ltr\">").expect("a code");
    let code = Code::parse(&rest[..14]).unwrap();
    let entered = store::write!(world.db, base::Actor::Visitor, |work| receipts::enter(work, &testing::keys(), &code));
    let (status, _) = world.get(&format!("/my/story/{}/receipts", entered.unwrap().opened.secret.reveal())).await;
    assert_eq!(status, StatusCode::OK);
    let all = receipts::of_persona(world.db.read(), world.persona).await.unwrap();
    for one in &all {
        let whole = receipts::find(&world.db, one.id).await.unwrap();
        assert_eq!(json_ld(&whole, "https://x.example")["dct:type"], one.kind.name());
        assert!(!whole.entries.is_empty());
    }
    all.into_iter().map(|one| one.kind).collect()
}

#[tokio::test]
async fn a_no_is_proven_too() {
    let world = World::told().await;
    let token = world.token();
    let (status, page) = world.post(&world.path("/no"), &[("token", &token)]).await;
    assert_eq!((status, world.state().await), (StatusCode::OK, State::Refused));
    assert!(page.contains("We will not use this story"));
    assert_eq!(receipts(&world, &page).await, [ReceiptKind::Answered]);
    let (status, _) = world.post(&world.path("/no"), &[("token", &token)]).await;
    assert_eq!(status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn one_press_takes_an_approved_story_down() {
    let world = World::told().await;
    let (status, _) = world.get(&world.path("/take-down")).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    let (token, seen) = (world.token(), world.seen().await);
    let mut fields = vec![("token", token.as_str()), ("seen", seen.as_str())];
    fields.extend(ANSWERS);
    world.post(&world.path("/yes"), &fields).await;
    let (status, page) = world.get(&world.path("/take-down")).await;
    assert!(status == StatusCode::OK && page.contains("Take this down everywhere"));
    let (status, page) = world.post(&world.path("/take-down"), &[("token", &token)]).await;
    assert_eq!((status, world.state().await), (StatusCode::OK, State::Withdrawn));
    assert_eq!(receipts(&world, &page).await, [ReceiptKind::Withdrawn, ReceiptKind::Answered]);
    // Pressed once more it is done already, and there is nothing new to prove.
    let (status, _) = world.post(&world.path("/take-down"), &[("token", &token)]).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    assert_eq!(receipts(&world, &page).await.len(), 2);
}

#[tokio::test]
async fn the_code_goes_onto_the_paper_while_it_is_shown() {
    let world = World::told().await;
    let token = world.token();
    let (_, page) = world.post(&world.path("/no"), &[("token", &token)]).await;
    let value = |name: &str| {
        let (_, rest) = page.split_once(&format!("name=\"{name}\" value=\"")).expect("a hidden field");
        rest.split('"').next().unwrap().to_owned()
    };
    let (receipt, code) = (value("receipt"), value("code"));
    let (_, shown) = page.split_once("class=\"code\" dir=\"ltr\">").unwrap();
    assert!(shown.starts_with(&code));
    let send = async |receipt: &str, code: &str| {
        let fields = [("token", token.as_str()), ("receipt", receipt), ("code", code)];
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let kind = "application/x-www-form-urlencoded";
        let request = Request::post(world.path("/receipt.pdf")).header(header::CONTENT_TYPE, kind);
        let response = world.router.clone().oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
        let status = response.status();
        (status, axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap())
    };
    let other = world.room().await.teller(&world.db, "Bo Sample").await;
    let theirs = store::write!(world.db, base::Actor::Operator, |work| receipts::code(work, &testing::keys(), other));
    let before = world.trail().await;
    let (status, pdf) = send(&receipt, &code).await;
    assert_eq!((status, pdf.starts_with(b"%PDF-")), (StatusCode::OK, true));
    let path = world.db.folder().join("receipt.pdf");
    std::fs::write(&path, &pdf).unwrap();
    let text = std::process::Command::new("pdftotext").arg(&path).arg("-").output().unwrap();
    let text = String::from_utf8_lossy(&text.stdout).into_owned();
    assert!(text.contains(&code) && text.contains("/my"), "{text}");
    // A code that opens nothing, or another's, is put on no paper.
    let guess = Code::new(&base::TestChance::new(3)).shown();
    assert_eq!(send(&receipt, &guess).await.0, StatusCode::NOT_FOUND);
    assert_eq!(send(&receipt, &theirs.unwrap().code.shown()).await.0, StatusCode::NOT_FOUND);
    assert_eq!(world.trail().await, before, "printing is no change, and guessing is none");
}
