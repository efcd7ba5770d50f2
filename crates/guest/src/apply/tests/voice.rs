//! A voice note over real HTTP messages: in pieces over a line that drops,
//! whole, too large, no sound, taken out while it is being sent.

use super::*;
use axum::http::Method;

const RECORDED: &[u8] = include_bytes!("../../../../newsroom/src/media/samples/recorded.webm");
const FILM: &[u8] = include_bytes!("../../../../newsroom/src/media/samples/film.webm");

impl World {
    async fn tus(&self, method: Method, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Got {
        let token = door::token(&testing::keys(), path.split('/').nth(3).unwrap());
        let mut request = Request::builder().method(method).uri(path).header("tus-resumable", "1.0.0");
        if !headers.iter().any(|(name, _)| *name == "x-token") {
            request = request.header("x-token", token);
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(request.body(Body::from(body.to_vec())).unwrap()).await
    }
    async fn announce(&self, home: &str, size: &str) -> Got {
        self.tus(Method::POST, &format!("{home}/voice/pieces"), &[("upload-length", size)], b"").await
    }
    async fn piece(&self, address: &str, offset: usize, bytes: &[u8]) -> StatusCode {
        let offset = offset.to_string();
        let headers = [("upload-offset", offset.as_str()), ("content-type", "application/offset+octet-stream")];
        self.tus(Method::PATCH, address, &headers, bytes).await.status
    }
    async fn whole(&self, home: &str, bytes: &[u8], kind: &str) -> Got {
        let token = door::token(&testing::keys(), home.rsplit('/').next().unwrap());
        let mut body =
            format!("--b\r\ncontent-disposition: form-data; name=\"token\"\r\n\r\n{token}\r\n--b\r\n").into_bytes();
        let name = "Amal Haddad asylum.webm";
        body.extend(
            format!(
                "content-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\ncontent-type: {kind}\r\n\r\n"
            )
            .bytes(),
        );
        body.extend(bytes);
        body.extend(b"\r\n--b--\r\n");
        let request =
            Request::post(format!("{home}/voice")).header(header::CONTENT_TYPE, "multipart/form-data; boundary=b");
        self.send(request.body(Body::from(body)).unwrap()).await
    }
    async fn hears(&self, home: &str, range: &str) -> Got {
        self.send(Request::get(format!("{home}/voice/sound")).header("range", range).body(Body::empty()).unwrap()).await
    }
}

#[tokio::test]
async fn a_note_comes_in_pieces_and_is_as_good_as_words() {
    let world = World::open().await;
    let home = world.begun("me").await;
    world.press(&format!("{home}/you"), &YOU).await;
    let words = world.get(&format!("{home}/words")).await;
    assert!(words.says("Would you rather speak?"));
    assert_eq!(world.press(&format!("{home}/words"), &[("then", "voice")]).await.to(), format!("{home}/voice"));
    let page = world.get(&format!("{home}/voice")).await;
    assert!(page.text.contains("<voice-recorder") && page.text.contains("accept=\"audio/*\" capture"));
    assert!(page.headers["permissions-policy"].to_str().unwrap().contains("microphone=(self)"));
    assert!(page.headers["content-security-policy"].to_str().unwrap().contains("media-src 'self' blob:;"));
    // Every other page leaves the microphone alone.
    assert!(!words.headers.contains_key("permissions-policy"));

    let begun = world.announce(&home, &RECORDED.len().to_string()).await;
    assert_eq!(begun.status, StatusCode::CREATED, "{}", begun.text);
    let address = begun.to();
    assert!(address.starts_with(&format!("{home}/voice/pieces/")));
    assert_eq!(world.piece(&address, 0, &RECORDED[..1_000]).await, StatusCode::NO_CONTENT);
    // The line drops; the sender asks how far it is.
    assert_eq!(world.piece(&address, 0, &RECORDED[..1_000]).await, StatusCode::CONFLICT);
    let far = world.tus(Method::HEAD, &address, &[], b"").await;
    assert_eq!((far.status, &far.headers["upload-offset"]), (StatusCode::OK, &"1000".parse().unwrap()));
    let early = world.press(&format!("{home}/voice"), &[("upload", &address)]).await;
    assert_eq!(early.status, StatusCode::CONFLICT);
    assert_eq!(world.piece(&address, 1_000, &RECORDED[1_000..]).await, StatusCode::NO_CONTENT);
    let kept = world.press(&format!("{home}/voice"), &[("upload", &address)]).await;
    assert_eq!(kept.to(), format!("{home}/voice?said=kept"), "{}", kept.text);
    let again = world.press(&format!("{home}/voice"), &[("upload", &address)]).await;
    assert_eq!(again.to(), format!("{home}/voice?said=kept"));

    let sound = world.hears(&home, "bytes=0-99").await;
    assert_eq!(
        (sound.status, sound.headers["content-type"].to_str().unwrap()),
        (StatusCode::PARTIAL_CONTENT, "audio/webm")
    );
    assert_eq!(sound.headers["content-length"], "100");
    assert!(sound.headers[header::CACHE_CONTROL].to_str().unwrap().contains("no-store"));
    assert!(!sound.headers.contains_key("content-disposition"));
    let page = world.get(&format!("{home}/voice?said=kept")).await;
    assert!(page.says("Your voice note is here.") && page.says("up to a minute"));
    assert!(world.get(&format!("{home}/send")).await.says("Voice note"));
    assert_eq!(world.press(&format!("{home}/send"), &[]).await.to(), format!("{home}?said=sent"));
    // It was all they told: it stays, or all of it goes.
    let only = world.press(&format!("{home}/voice/remove"), &[]).await;
    assert!(only.status == StatusCode::FORBIDDEN && only.says("take the whole application back"));
    world.press(&format!("{home}/words"), &[("why", "Because")]).await;
    assert_eq!(world.press(&format!("{home}/voice/remove"), &[]).await.to(), format!("{home}/voice?said=removed"));
    assert_eq!(world.hears(&home, "bytes=0-").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_no_sound_or_too_much_is_said_and_keeps_what_was_there() {
    let world = World::open().await;
    let home = world.begun("me").await;
    assert_eq!(world.whole(&home, RECORDED, "audio/webm").await.to(), format!("{home}/voice?said=kept"));
    for (bytes, words) in [
        (FILM, "moving pictures"),
        (b"MZ a program that calls itself a sound", "not a sound file"),
        (&RECORDED[..60], "cannot be played"),
    ] {
        let refused = world.whole(&home, bytes, "audio/webm").await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.says(words) && refused.says("Record it anew"), "{words}");
    }
    let nothing = world.press(&format!("{home}/voice"), &[]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    let strange = world.press(&format!("{home}/voice"), &[("upload", "/my/../etc/passwd")]).await;
    assert_eq!(strange.status, StatusCode::UNPROCESSABLE_ENTITY);
    for (size, status) in [("48000001", 413), ("99999999999999999999", 400), ("-1", 400), ("x", 400), ("0", 413)] {
        assert_eq!(world.announce(&home, size).await.status.as_u16(), status, "{size}");
    }
    assert_eq!(world.hears(&home, "bytes=0-9").await.status, StatusCode::PARTIAL_CONTENT, "the first is still there");
    // The name that the phone gave it is nowhere.
    assert!(!world.get(&home).await.says("asylum") && !world.get(&format!("{home}/voice")).await.says("asylum"));
}

#[tokio::test]
async fn a_note_taken_out_while_it_is_sent_stays_out() {
    let world = World::open().await;
    let home = world.begun("me").await;
    let address = world.announce(&home, &RECORDED.len().to_string()).await.to();
    world.piece(&address, 0, &RECORDED[..500]).await;
    assert_eq!(world.press(&format!("{home}/voice/remove"), &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(world.piece(&address, 500, &RECORDED[500..]).await, StatusCode::NOT_FOUND);
    let late = world.press(&format!("{home}/voice"), &[("upload", &address)]).await;
    assert!(late.status == StatusCode::UNPROCESSABLE_ENTITY && late.says("no longer here"));
    // All of it is taken back, on another phone.
    let address = world.announce(&home, "900").await.to();
    world.press(&format!("{home}/withdraw"), &[]).await;
    assert_eq!(world.piece(&address, 0, &[1; 900]).await, StatusCode::NOT_FOUND);
    assert_eq!(world.get(&format!("{home}/voice")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn only_its_own_page_sends_and_only_while_the_call_is_open() {
    let world = World::open().await;
    let (home, other) = (world.begun("me").await, world.begun("me").await);
    let address = world.announce(&home, "10").await.to();
    let piece = address.rsplit('/').next().unwrap();
    // Another application's page, with its own token.
    assert_eq!(world.piece(&format!("{other}/voice/pieces/{piece}"), 0, b"x").await, StatusCode::NOT_FOUND);
    let theirs = world.press(&format!("{other}/voice"), &[("upload", &address)]).await;
    assert_eq!(theirs.status, StatusCode::UNPROCESSABLE_ENTITY);
    let token = door::token(&testing::keys(), other.rsplit('/').next().unwrap());
    let kind = ("content-type", "application/offset+octet-stream");
    let at = ("upload-offset", "0");
    for (headers, status) in [
        (vec![("x-token", token.as_str()), at, kind], 403),
        (vec![("x-token", ""), at, kind], 403),
        (vec![at, ("content-type", "text/plain")], 415),
        (vec![("upload-offset", "x"), kind], 400),
        (vec![kind], 400),
        (vec![at, kind], 422),
    ] {
        let answer = world.tus(Method::PATCH, &address, &headers, b"more than ten bytes").await;
        assert_eq!(answer.status.as_u16(), status, "{headers:?}");
    }
    let (path, headers) = (format!("{home}/voice/pieces"), [("x-token", token.as_str()), ("upload-length", "5")]);
    assert_eq!(world.tus(Method::POST, &path, &headers, b"").await.status, StatusCode::FORBIDDEN);
    let huge = vec![0; 3 * 1024 * 1024];
    assert_eq!(world.piece(&address, 0, &huge).await, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(
        world.tus(Method::HEAD, &format!("{home}/voice/pieces/nothing"), &[], b"").await.status,
        StatusCode::NOT_FOUND
    );
    // The last day is over: it can be heard, and nothing can be added or taken out.
    assert_eq!(world.whole(&home, RECORDED, "audio/webm").await.status, StatusCode::SEE_OTHER);
    let at = |moment: &str| moment.parse::<base::jiff::Timestamp>().unwrap().into();
    let code = world.code(&home).await;
    world.db.clock.set(at("2027-01-01T00:30:00Z"));
    let home = world.post("/my", &[("code", &code)]).await.to();
    assert_eq!(world.announce(&home, "10").await.status, StatusCode::FORBIDDEN);
    for path in ["/voice", "/voice/remove"] {
        assert_eq!(world.press(&format!("{home}{path}"), &[]).await.status, StatusCode::FORBIDDEN, "{path}");
    }
    let page = world.get(&format!("{home}/voice")).await;
    assert!(page.says("This call is closed") && !page.text.contains("<voice-recorder"));
    assert_eq!(world.hears(&home, "bytes=0-9").await.status, StatusCode::PARTIAL_CONTENT);
}

#[tokio::test]
async fn the_applicant_sees_that_somebody_listened() {
    let world = World::open().await;
    let home = world.begun("me").await;
    world.press(&format!("{home}/you"), &YOU).await;
    world.whole(&home, RECORDED, "audio/webm").await;
    world.press(&format!("{home}/send"), &[]).await;
    let (id, keys) = (world.all().await[0].id, testing::keys());
    let one = testing::staff(&world.db, &[people::accounts::Role::Trainer]).await;
    store::write!(world.db, one.actor(), |work| applications::voice::listen(work, &keys, id)).unwrap();
    assert!(world.get(&home).await.says("Somebody of us listened to your voice note"));
}
