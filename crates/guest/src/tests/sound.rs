//! The notice can be heard: by whoever may read it, in pieces, and by nobody else.

use super::*;
use axum::http::HeaderMap;
use newsroom::media::{Description, recording, spoken};
use people::ledger::notices::{self, Aloud, NewNotice};

const VOICE: &[u8] = include_bytes!("../../../newsroom/src/media/samples/voice.mp3");

impl World {
    /// A newer version of the notice, with somebody reading it aloud.
    async fn spoken(&self) -> (NoticeId, Vec<u8>) {
        let house = testing::house(&self.db);
        let checked = spoken::inspect(VOICE.to_vec()).unwrap();
        recording::keep(&house.files, &checked).await.unwrap();
        let actor = testing::staff(&self.db, &[people::accounts::Role::Coordinator]).await.actor();
        let nobodys = Description::empty(None);
        let media = store::write!(self.db, actor, |work| recording::add(work, &checked, &nobodys)).unwrap();
        let audio = Some(Aloud { media, sha256: checked.sha256.clone() });
        let new = NewNotice { audio, ..NewNotice::new(testing::notice_parts()) };
        let scope = Scope::Campaign(self.campaign);
        let id = store::write!(self.db, actor, |work| notices::draft(work, scope, Locale::ENGLISH, &new)).unwrap();
        store::write!(self.db, actor, |work| notices::publish(work, id)).unwrap();
        let key = newsroom::media::File::key(&checked.sha256);
        (id, house.files.get(&key).await.unwrap().to_vec())
    }

    async fn hear(&self, path: &str, range: &str) -> (StatusCode, HeaderMap, Vec<u8>) {
        let request = Request::get(path).header(header::RANGE, range).body(Body::empty()).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (status, headers) = (response.status(), response.headers().clone());
        let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
        (status, headers, bytes.to_vec())
    }
}

#[tokio::test]
async fn a_notice_is_heard_in_pieces_by_its_link_alone() {
    let world = World::new().await;
    let (_, page) = world.get(&world.path("/before")).await;
    assert!(page.contains("<read-aloud for=\"told\"") && page.contains("read-aloud.js") && !page.contains("<audio"));
    let (notice, bytes) = world.spoken().await;
    let (_, page) = world.get(&world.path("/before")).await;
    let address = world.path(&format!("/before/{notice}/sound"));
    let player = format!("<audio controls preload=\"none\" src=\"{address}\"");
    assert!(page.contains(&player) && !page.contains("<read-aloud"), "{page}");
    assert!(page.len() < 30_000, "{} bytes", page.len());

    let (status, headers, heard) = world.hear(&address, "none").await;
    assert_eq!((status, &heard), (StatusCode::OK, &bytes));
    assert_eq!(
        (&headers["content-type"], &headers["cache-control"]),
        (&"audio/mpeg".parse().unwrap(), &"no-store".parse().unwrap())
    );
    let (status, headers, heard) = world.hear(&address, "bytes=100-199").await;
    assert_eq!((status, heard.as_slice()), (StatusCode::PARTIAL_CONTENT, &bytes[100..200]));
    assert_eq!(headers["content-range"], format!("bytes 100-199/{}", bytes.len()).as_str());
    let (status, headers, _) = world.hear(&address, &format!("bytes={}-", bytes.len())).await;
    assert_eq!(status, StatusCode::RANGE_NOT_SATISFIABLE);
    assert_eq!(headers["content-range"], format!("bytes */{}", bytes.len()).as_str());

    // The notice before has no voice, a draft is nobody's, and a wrong link opens nothing.
    let silent = world.path(&format!("/before/{}/sound", world.notice));
    let nowhere = [silent, world.path("/before/nothing/sound"), format!("/my/read/wrong/before/{notice}/sound")];
    for path in nowhere {
        assert_eq!(world.get(&path).await.0, StatusCode::NOT_FOUND, "{path}");
    }
    let beside = format!("/my/beside/{}/before/{notice}/sound", world.secret);
    assert_eq!(world.get(&beside).await.0, StatusCode::NOT_FOUND, "a teller's link is no guardian's");
}
