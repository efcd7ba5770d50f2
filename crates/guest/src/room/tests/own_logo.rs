//! A partner's own logo: sent in by the link in a letter, without a script.

use super::*;
use newsroom::logos;

const OAK: &str = "<circle cx=\"20\" cy=\"20\" r=\"20\" fill=\"#123\"/>";

fn svg(inside: &str) -> String {
    format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 40\">{inside}</svg>")
}

impl World<'_> {
    /// As a browser sends a form with a file.
    async fn upload(&self, rest: &str, fields: &[(&str, &str)], file: &[u8]) -> Got {
        let token = door::token(&testing::keys(), &self.secrets[0]);
        let mut body = Vec::new();
        for (name, value) in fields.iter().copied().chain([("token", token.as_str())]) {
            let head = format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend(head.into_bytes());
        }
        let head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../our logo.svg\"\r\nContent-Type: image/svg+xml\r\n\r\n";
        body.extend([head.as_bytes(), file, b"\r\n--x--\r\n"].concat());
        let kind = "multipart/form-data; boundary=x";
        let request = Request::post(self.at(rest)).header(header::CONTENT_TYPE, kind).body(Body::from(body));
        self.send(request.unwrap()).await
    }
}

on_both!(async fn a_logo_is_sent_in_seen_exchanged_and_taken_away(db) {
    let world = World::new(db).await;
    world.settle().await;
    let page = async || world.get(&world.at("/logo")).await.text();
    assert!(page().await.contains("You have not added one yet"));
    assert_eq!(world.get(&world.at("/logo/mark.png")).await.status, StatusCode::NOT_FOUND);
    let plain = world.take(2).await;
    let preview = world.get(&world.at("/logo/card")).await;
    assert_eq!(preview.head(header::CONTENT_TYPE), "image/jpeg");

    let sent = world.upload("/logo", &[], svg(OAK).as_bytes()).await;
    assert_eq!((sent.status, sent.head(header::LOCATION)), (StatusCode::SEE_OTHER, world.at("/logo?said=set").as_str()));
    let seen = page().await;
    for wanted in ["Your cards have it already", "On a light background", "It can be seen as it is", "It gets a plate", "/logo/mark.png", "/logo/card"] {
        assert!(seen.contains(wanted), "{wanted}");
    }
    let mark = world.get(&world.at("/logo/mark.png")).await;
    assert_eq!((mark.head(header::CONTENT_TYPE), mark.head(header::CACHE_CONTROL)), ("image/png", "no-store"));
    assert!(mark.bytes.starts_with(b"\x89PNG"));
    // On its own cards at once, on the preview of one, and on nobody else's.
    let with = world.take(2).await;
    assert!(with.status == StatusCode::OK && with.bytes != plain.bytes);
    assert!(world.get(&world.at("/logo/card")).await.bytes != preview.bytes);
    let fields = [("in", "en"), ("size", "square")];
    let other = format!("/room/{}/items/{}/file", world.secrets[1], world.items[2]);
    assert!(world.send(world.form(&other, &world.secrets[1], &fields)).await.bytes == plain.bytes);
    assert_eq!(world.get(&format!("/room/{}/logo/mark.png", world.secrets[1])).await.status, StatusCode::NOT_FOUND);
    // And before everyone not yet.
    assert!(logos::marks(db.read(), &world.partners).await.unwrap().is_empty());
    let waiting = logos::offered_by(db.read(), world.partners[0]).await.unwrap().unwrap().mark.hash;
    store::write!(db.db, Actor::Operator, |work| logos::accept(work, world.partners[0], &waiting)).unwrap();
    assert!(page().await.contains("It also stands on the public list"));

    assert_eq!(world.upload("/logo", &[], svg("<path d=\"M0 0h40v40z\" fill=\"#fff\"/>").as_bytes()).await.status, StatusCode::SEE_OTHER);
    assert_eq!(logos::marks(db.read(), &world.partners).await.unwrap()[&world.partners[0]].hash, waiting);
    // Another room's token takes nothing away.
    let forged = world.form(&world.at("/logo/remove"), &world.secrets[1], &[]);
    assert_eq!(world.send(forged).await.status, StatusCode::FORBIDDEN);
    let gone = world.post("/logo/remove", &[]).await;
    assert_eq!(gone.head(header::LOCATION), world.at("/logo?said=removed"));
    assert!(logos::marks(db.read(), &world.partners).await.unwrap().is_empty());
    assert!(world.take(2).await.bytes == plain.bytes);
});

#[tokio::test]
async fn what_is_wrong_with_a_logo_stands_beside_the_field_in_the_readers_language() {
    let db = &TestDb::sqlite().await;
    let world = World::new(db).await;
    world.settle().await;
    let trail = world.trail().await;
    let entities = "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><text>&b;</text></svg>";
    let hostile: [(&str, Vec<u8>); 10] = [
        ("logo-refused-script", svg("<script>alert(1)</script>").into()),
        ("logo-refused-script", svg("<circle r=\"9\" onload=\"alert(1)\"/>").into()),
        (
            "logo-refused-inside",
            svg("<image href=\"https://elsewhere.example/x.png\" width=\"9\" height=\"9\"/>").into(),
        ),
        ("logo-refused-elsewhere", svg("<use href=\"https://elsewhere.example/sprite.svg#x\"/>").into()),
        ("logo-refused-entities", entities.into()),
        ("logo-refused-words", svg("<text x=\"1\" y=\"9\">Oak</text>").into()),
        ("logo-refused-nothing", svg("").into()),
        ("logo-refused-kind", b"%PDF-1.7\n1 0 obj".to_vec()),
        ("logo-refused-damaged", b"<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h9".to_vec()),
        ("logo-refused-too-large", svg(&"<!-- -->".repeat(300_000)).into()),
    ];
    for locale in base::Locale::INTERFACE {
        let words = ui::words::Words::new(locale);
        for (key, file) in &hostile {
            let refused = world.upload(&format!("/logo?lang={locale}"), &[], file).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{key} {locale}");
            let text = refused.text();
            // With how large it is, where that is what is wrong.
            let said = if key.ends_with("too-large") { "2400".into() } else { words.say(key) };
            assert!(text.contains(&*said) || key.ends_with("too-large"), "{key} {locale}: {text}");
            assert!(text.contains("aria-invalid=\"true\"") && !text.contains('⟦'), "{key} {locale}");
        }
        let nothing = world.post(&format!("/logo?lang={locale}"), &[]).await;
        assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(nothing.text().contains(&*words.say("error-file-missing")), "{locale}");
    }
    assert_eq!(world.trail().await, trail, "nothing was kept");
    assert!(logos::logo_for(db.read(), world.partners[0]).await.unwrap().is_none());
}

#[tokio::test]
async fn it_can_be_given_with_the_languages_and_a_bad_one_loses_nothing() {
    let db = &TestDb::sqlite().await;
    let world = World::new(db).await;
    assert!(world.get(&world.at("/choices")).await.text().contains("type=\"file\""));
    let fields = [("languages", "ar"), ("zone", "Africa/Cairo"), ("letters", "daily")];
    let bad = world.upload("/choices", &fields, svg("<script/>").as_bytes()).await;
    assert_eq!(bad.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = bad.text();
    assert!(text.contains("This SVG carries a program") && text.contains("value=\"Africa/Cairo\""), "{text}");
    assert!(rooms::of_partner(db.read(), world.partners[0]).await.unwrap()[0].languages.is_empty());
    let good = world.upload("/choices", &fields, svg(OAK).as_bytes()).await;
    assert_eq!(good.head(header::LOCATION), world.at("?said=chosen"));
    let room = &rooms::of_partner(db.read(), world.partners[0]).await.unwrap()[0];
    assert_eq!(room.languages, [base::Locale::ARABIC]);
    assert!(logos::logo_for(db.read(), world.partners[0]).await.unwrap().is_some());
    let again = world.get(&world.at("/choices?lang=en")).await.text();
    assert!(again.contains("Look at your logo") && !again.contains("type=\"file\""));
    // Without a file, as most will be sent.
    assert_eq!(world.upload("/choices", &fields, b"").await.status, StatusCode::SEE_OTHER);
}
