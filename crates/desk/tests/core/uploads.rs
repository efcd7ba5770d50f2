//! Resumable uploads as the element speaks them: begin, send pieces, ask how
//! far, go on, make a picture of the whole; and everything that is refused.

use crate::common::Visitor;
use crate::world::World;
use axum::body::Body;
use axum::http::Request;

fn request(who: &Visitor, method: &str, address: &str) -> axum::http::request::Builder {
    Request::builder()
        .method(method)
        .uri(address)
        .header("cookie", who.cookie())
        .header("x-token", who.token())
        .header("tus-resumable", "1.0.0")
}

async fn begin(world: &World, who: &Visitor, size: &str) -> (u16, String) {
    let answer = world
        .send(request(who, "POST", "/desk/uploads/").header("upload-length", size).body(Body::empty()).unwrap())
        .await;
    (answer.status.as_u16(), answer.location)
}

async fn piece(world: &World, who: &Visitor, address: &str, offset: &str, bytes: &[u8]) -> u16 {
    let request = request(who, "PATCH", address)
        .header("upload-offset", offset)
        .header("content-type", "application/offset+octet-stream");
    world.send(request.body(Body::from(bytes.to_vec())).unwrap()).await.status.as_u16()
}

#[tokio::test]
async fn a_file_arrives_in_pieces_and_says_how_far_it_is() {
    let world = World::new().await;
    let admin = world.admin().await;
    let (status, address) = begin(&world, &admin, "10").await;
    assert_eq!(status, 201);
    assert_eq!(piece(&world, &admin, &address, "0", b"01234").await, 204);
    assert_eq!(piece(&world, &admin, &address, "0", b"01234").await, 409, "the same piece again");
    let far = world.send(request(&admin, "HEAD", &address).body(Body::empty()).unwrap()).await;
    assert_eq!(far.headers["upload-offset"], "5");
    assert_eq!(piece(&world, &admin, &address, "5", b"0123456789").await, 422, "more than was said");
    assert_eq!(piece(&world, &admin, &address, "5", b"56789").await, 204);
    // Whole, but no picture: said beside the field, and nothing is added.
    let answer = world.post(&admin, "/desk/media/new", &[("upload", &address)]).await;
    assert_eq!(answer.status.as_u16(), 422);
    assert!(answer.says("We do not know this kind of file"));
    let gone = world.send(request(&admin, "DELETE", &address).body(Body::empty()).unwrap()).await;
    assert_eq!(gone.status.as_u16(), 204);
    assert_eq!(world.send(request(&admin, "HEAD", &address).body(Body::empty()).unwrap()).await.status.as_u16(), 404);
}

#[tokio::test]
async fn what_is_no_upload_of_ours_is_refused() {
    let world = World::new().await;
    let admin = world.admin().await;
    let other = world.admin().await;
    let (_, address) = begin(&world, &admin, "10").await;
    for size in ["0", "-1", "x", "999999999999"] {
        assert!([400, 413].contains(&begin(&world, &admin, size).await.0), "{size}");
    }
    assert_eq!(piece(&world, &other, &address, "0", b"x").await, 404, "somebody else's");
    assert_eq!(piece(&world, &admin, &address, "x", b"x").await, 400);
    let wrong = request(&admin, "PATCH", &address).header("upload-offset", "0").header("content-type", "text/plain");
    assert_eq!(world.send(wrong.body(Body::from("x")).unwrap()).await.status.as_u16(), 415);
    let forged = Request::builder()
        .method("POST")
        .uri("/desk/uploads/")
        .header("cookie", admin.cookie())
        .header("tus-resumable", "1.0.0")
        .header("upload-length", "5");
    assert_eq!(world.send(forged.body(Body::empty()).unwrap()).await.status.as_u16(), 403);
    let old = Request::builder()
        .method("POST")
        .uri("/desk/uploads/")
        .header("cookie", admin.cookie())
        .header("x-token", admin.token())
        .header("upload-length", "5");
    assert_eq!(world.send(old.body(Body::empty()).unwrap()).await.status.as_u16(), 412);
}
