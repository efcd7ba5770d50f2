//! What a file carries that leaves a room, read with a program that shares no
//! code with us; what is written down of it; and what does not leave.

use super::*;
use base::Locale;
use consent::{Channel, Element, Purpose, Recipient, Set};
use newsroom::toolkit::taken::{self, Wanted};
use sha2::{Digest as _, Sha256};
use std::process::Command;

/// Every field that exiftool sees, but for what describes the file itself.
fn fields(db: &TestDb, bytes: &[u8], name: &str) -> Option<BTreeMap<String, String>> {
    if Command::new("exiftool").arg("-ver").output().is_err() {
        assert!(!is_ci(), "exiftool is missing: scripts/setup build test");
        return None;
    }
    let path = db.folder().join(name);
    std::fs::write(&path, bytes).unwrap();
    let output = Command::new("exiftool").args(["-j", "-a", "-u", "-n", "-G1"]).arg(&path).output().unwrap();
    let told: Vec<BTreeMap<String, serde_json::Value>> = serde_json::from_slice(&output.stdout).unwrap();
    let own = ["SourceFile", "ExifTool:", "System:", "File:", "JFIF:", "Composite:", "PNG:"];
    let said = |value: &serde_json::Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let told = told.first().unwrap().iter().filter(|(name, _)| !own.iter().any(|group| name.starts_with(group)));
    Some(told.map(|(name, value)| (name.clone(), said(value))).collect())
}

#[expect(clippy::disallowed_methods, reason = "a test asks where it runs")]
fn is_ci() -> bool {
    std::env::var("CI").is_ok_and(|value| value == "true")
}

fn pairs<const N: usize>(of: [(&str, &str); N]) -> BTreeMap<String, String> {
    of.map(|(name, value)| (name.to_owned(), value.to_owned())).into()
}

const NO_TRAINING: &str = "http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-AIMLTRAINING";

on_both!(async fn a_file_carries_its_rights_and_nothing_else_and_has_its_row(db) {
    let world = World::new(db).await;
    world.settle().await;
    let taken = world.take(0).await;
    let held = world.held().await;
    let row = &held[0].disclosure;
    // Version, holder, when, by which grant, and the fingerprint of the very bytes that left.
    assert_eq!(row.file_hash, <[u8; 32]>::from(Sha256::digest(&taken.bytes)));
    assert_eq!((row.work, row.holder, row.handed_at), (world.stories[0], Holder::Partner(world.partners[0]), db.now()));
    assert_eq!((row.of.purpose, row.of.channel, row.of.language), (Purpose::PartnerSocial, Channel::File, Locale::ENGLISH));
    assert_eq!(row.of.recipient, Recipient::Partner(world.partners[0]));
    assert!(row.of.elements.has(Element::Words) && row.of.elements.has(Element::Name));
    assert_eq!(row.of.transformations, Set::EMPTY);
    assert_eq!(row.people.len(), 1);

    let Some(told) = fields(db, &taken.bytes, "taken.png") else { return };
    let code = told.get("XMP-dc:Identifier").unwrap().clone();
    let check = format!("http://127.0.0.1:8080/check/{code}");
    let terms = ui::words::Words::new(Locale::ENGLISH).say("kit-terms").into_owned();
    let alt = "“Body alpha tells it.” — Namealpha Alt alpha";
    let mut wanted = pairs([
        ("XMP-dc:Identifier", &code),
        ("XMP-iptcCore:AltTextAccessibility", alt),
        ("XMP-iptcCore:AltTextAccessibility-en", alt),
        ("XMP-photoshop:Credit", "Namealpha"),
        ("XMP-plus:DataMining", NO_TRAINING),
        ("XMP-xmpRights:Marked", "true"),
        ("XMP-xmpRights:UsageTerms", &terms),
        ("XMP-xmpRights:UsageTerms-en", &terms),
        ("XMP-xmpRights:WebStatement", &check),
    ]);
    let until = told.get("XMP-plus:LicenseEndDate").cloned();
    wanted.extend(until.map(|until| ("XMP-plus:LicenseEndDate".to_owned(), until)));
    assert_eq!(told, wanted);
    assert!(world.get(&format!("/check/{code}")).await.text().contains("may still be used"));
    world.withdraw(0).await;
    assert!(!world.get(&format!("/check/{code}")).await.text().contains("may still be used"));

    // What shows nobody says what it shows and that no machine may learn from it, and has no code.
    let message = world.take(2).await;
    let told = fields(db, &message.bytes, "message.png").unwrap();
    let terms = ui::words::Words::new(Locale::ENGLISH).say("kit-terms-nobody").into_owned();
    let wanted = pairs([
        ("XMP-iptcCore:AltTextAccessibility", "Ask one better question."),
        ("XMP-iptcCore:AltTextAccessibility-en", "Ask one better question."),
        ("XMP-plus:DataMining", NO_TRAINING),
        ("XMP-xmpRights:Marked", "true"),
        ("XMP-xmpRights:UsageTerms", &terms),
        ("XMP-xmpRights:UsageTerms-en", &terms),
    ]);
    assert_eq!(told, wanted);
});

on_both!(async fn the_desk_is_told_who_took_what(db) {
    let world = World::new(db).await;
    world.settle().await;
    world.take(0).await;
    world.take(2).await;
    let all = taken::list(db.read(), world.room.edition, &Wanted::default(), (10, 0)).await.unwrap();
    let mut items: Vec<KitItemId> = all.iter().map(|file| file.item).collect();
    items.sort_by_key(|item| world.items.iter().position(|one| one == item));
    assert_eq!(items, [world.items[0], world.items[2]]);
    assert!(all.iter().all(|file| file.partner == world.partners[0] && file.at == db.now()));
    let count = async |of_people| {
        let wanted = Wanted { of_people, ..Wanted::default() };
        taken::count(db.read(), world.room.edition, &wanted).await.unwrap()
    };
    assert_eq!((count(None).await, count(Some(true)).await, count(Some(false)).await), (2, 1, 1));
    // One that was not handed over is not in it.
    world.withdraw(1).await;
    assert_eq!(world.take(1).await.status, StatusCode::NOT_FOUND);
    assert_eq!(count(None).await, 2);
});

on_both!(async fn what_the_desk_takes_back_is_in_no_room_link_or_zip(db) {
    let world = World::new(db).await;
    world.settle().await;
    for at in [0, 1, 2] {
        assert_eq!(world.take(at).await.status, StatusCode::OK);
    }
    for item in [world.items[0], world.items[2]] {
        store::write!(db.db, world.room.editor.actor(), |work| toolkit::recall(work, &world.room.keys, item)).unwrap();
    }
    for at in [0, 2] {
        let page = world.get(&world.at(&format!("/items/{}", world.items[at]))).await;
        let picture = world.get(&world.at(&format!("/items/{}/picture?in=en", world.items[at]))).await;
        assert_eq!((page.status, picture.status), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND));
        assert_eq!(world.take(at).await.status, StatusCode::NOT_FOUND);
    }
    // The room says what to take down: of people with an answer, of nobody without one.
    let asked = world.get(&world.at("/take-down")).await.text();
    assert_eq!(asked.matches("name=\"all\"").count(), 3, "three answers for the one file of a person");
    assert!(asked.contains("Pictures that the campaign took back") && asked.contains("These files may no longer be used"));
    assert_eq!(world.held().await.iter().filter(|held| held.standing.is_some_and(|standing| standing.waits())).count(), 1);

    let files = unpacked(&world.send(world.zip_request()).await.bytes);
    let index = String::from_utf8(files["index.html"].clone()).unwrap();
    assert!(!index.contains("alpha") && !index.contains("Ask one") && index.contains("beta"));
    assert_eq!(files.keys().filter(|name| name.ends_with(".png")).count(), 1);
});

on_both!(async fn nothing_leaves_before_its_moment(db) {
    let world = World::new(db).await;
    world.settle().await;
    let from = db.now().plus_days(3);
    let draft = Draft { publish_from: Some(from), ..Draft::new(Design::Theme, Subject::Edition) };
    let item = release(db, &world.room, &draft).await;
    let post = |rest: String| {
        let fields = [("item", item.to_string()), ("in", "en".to_owned()), ("size", "story".to_owned())];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        world.form(&world.at(&rest), &world.secrets[0], &fields)
    };
    let file = format!("/items/{item}/file");
    assert_eq!(world.send(post(file.clone())).await.status, StatusCode::NOT_FOUND);
    let picture = world.at(&format!("/items/{item}/picture?in=en&size=story"));
    assert_eq!(world.get(&picture).await.status, StatusCode::NOT_FOUND);
    let files = unpacked(&world.send(post("/zip".to_owned())).await.bytes);
    assert_eq!(files.keys().map(String::as_str).collect::<Vec<_>>(), ["captions.txt", "index.html"]);
    db.clock.push_days(4);
    assert_eq!(world.send(post(file)).await.status, StatusCode::OK);
    assert_eq!(world.get(&picture).await.status, StatusCode::OK);
});

#[tokio::test]
async fn every_size_is_shown_and_each_is_sent_as_large_as_it_says() {
    let db = &TestDb::sqlite().await;
    let world = World::new(db).await;
    world.settle().await;
    let page = world.get(&world.at(&format!("/items/{}?in=en", world.items[0]))).await.text();
    for size in toolkit::Size::SCREENS {
        assert!(page.contains(&format!("picture?in=en&amp;size={size}")), "{size}");
        let fields = [("in", "en"), ("size", size.name())];
        let got = world.post(&format!("/items/{}/file", world.items[0]), &fields).await;
        assert_eq!(got.status, StatusCode::OK, "{size}");
        let side = |at: usize| f64::from(u32::from_be_bytes(got.bytes[at..at + 4].try_into().unwrap()));
        assert_eq!((side(16), side(20)), size.points(), "{size}");
    }
    // Print is another purpose, and was not asked about.
    let poster = world.post(&format!("/items/{}/file", world.items[0]), &[("in", "en"), ("size", "poster-a3")]).await;
    assert_eq!(poster.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_partners_logo_is_on_its_own_pictures_alone() {
    let db = &TestDb::sqlite().await;
    let world = World::new(db).await;
    world.settle().await;
    let plain = world.take(2).await;
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 40\"><circle cx=\"20\" cy=\"20\" r=\"20\" fill=\"#123\"/></svg>";
    let logo = newsroom::logos::prepare(svg.to_vec()).await.unwrap();
    store::write!(db.db, Actor::Operator, |work| newsroom::logos::set(work, world.partners[0], &logo)).unwrap();
    let with = world.take(2).await;
    assert_eq!((plain.status, with.status), (StatusCode::OK, StatusCode::OK));
    assert!(plain.bytes != with.bytes);
    let other = world.form(
        &format!("/room/{}/items/{}/file", world.secrets[1], world.items[2]),
        &world.secrets[1],
        &[("in", "en"), ("size", "square")],
    );
    assert!(world.send(other).await.bytes == plain.bytes);
}
