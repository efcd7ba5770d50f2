//! Before its moment nothing of an item is served to anyone: not as a page, a
//! picture, a file, in a packed file, a calendar, a feed or a letter. And what
//! many hands at once, or one that holds a key down, do to a room.

use super::*;
use crate::room::voice::VOICE;
use base::Locale;
use newsroom::toolkit::rooms::jobs;
use newsroom::toolkit::taken::{self, Wanted};
use outside::Mailer;
use people::ledger::disclosures::Contact;

impl World<'_> {
    /// All that leaves about the first story, by every way there is.
    async fn ways(&self, item: KitItemId, feed: &str) -> Vec<(&'static str, String)> {
        let fields = [("in", "en"), ("size", "square")];
        let file = self.post(&format!("/items/{item}/file"), &fields).await;
        let item_field = item.to_string();
        let packed = self.post("/zip", &[("item", &item_field), ("in", "en"), ("size", "square")]).await;
        let listed = unpacked(&packed.bytes)
            .into_iter()
            .map(|(name, bytes)| format!("{name} {}", String::from_utf8_lossy(&bytes)));
        let shown = async |rest: &str| {
            let got = self.get(&self.at(rest)).await;
            format!("{} {}", got.status, got.text())
        };
        let mailer = Mailer::memory();
        let base_url = "http://127.0.0.1:8080";
        let post = jobs::Post { db: self.db, keys: &self.room.keys, mailer: &mailer, base_url, voice: VOICE };
        let room = rooms::of_partner(self.db.read(), self.partners[0]).await.unwrap()[0].id;
        jobs::mail_day(post, room).await.unwrap();
        let letters: Vec<String> = mailer.sent().into_iter().map(|letter| letter.text).collect();
        vec![
            ("today", shown("").await),
            ("week", shown("/week").await),
            ("everything", shown("/everything").await),
            ("coming", shown("/everything?state=coming").await),
            ("changes", shown("/changes").await),
            ("item", shown(&format!("/items/{item}")).await),
            ("picture", self.get(&self.at(&format!("/items/{item}/picture?in=en"))).await.status.to_string()),
            ("file", format!("{} {}", file.status, file.text().len() > 20_000)),
            ("zip", listed.collect()),
            ("calendar", self.get(&format!("/room/feed/{feed}/week.ics")).await.text()),
            ("feed", self.get(&format!("/room/feed/{feed}/changes.xml")).await.text()),
            ("letter", letters.concat()),
        ]
    }
}

on_both!(async fn nothing_says_who_it_is_before_its_moment_and_everything_after(db) {
    let world = World::new(db).await;
    let fields = [("languages", "en"), ("zone", "Africa/Addis_Ababa"), ("letters", "daily")];
    world.post("/choices", &fields).await;
    let contact = Contact { name: "Kim".into(), email: "kim@sample.example".into(), language: Locale::ENGLISH };
    let made = world.post("/subscribe", &[]).await.text();
    let feed = made.split("/room/feed/").nth(1).unwrap().split('/').next().unwrap().to_owned();
    let editor = world.room.editor.actor();
    let until = db.now().plus_days(3);
    let embargo = stories::Embargo { until, zone: "Europe/London".into() };
    let zone: programme::Zone = "Africa/Addis_Ababa".parse().unwrap();
    let (today, then) = (zone.local(db.now()).date(), zone.local(until).date());
    store::write!(db.db, editor, |work| async {
        disclosures::reach(work, world.partners[0], Some(&contact)).await?;
        stories::set_embargo(work, world.stories[0], Some(&embargo)).await?;
        toolkit::plan_day(work, world.room.edition, today, &[world.items[0]]).await?;
        toolkit::plan_day(work, world.room.edition, then, &[world.items[0]]).await
    })
    .unwrap();
    for (way, text) in world.ways(world.items[0], &feed).await {
        assert!(!text.contains("alpha"), "{way}: {text}");
        if ["item", "picture", "file"].contains(&way) {
            assert!(text.starts_with("404"), "{way}: {text}");
        }
        if way == "coming" {
            assert!(text.contains("(UTC+3)") && text.contains("(UTC)"), "in the partner's zone and in UTC: {text}");
        }
    }
    assert_eq!(world.held().await.len(), 0);
    // The very second before, and the moment itself.
    db.clock.push_seconds(3 * 86_400 - 1);
    for (way, text) in world.ways(world.items[0], &feed).await {
        assert!(!text.contains("alpha"), "a second before, {way}: {text}");
    }
    db.clock.push_seconds(1);
    for (way, text) in world.ways(world.items[0], &feed).await {
        let there = match way {
            "picture" => text.starts_with("200"),
            "file" => text == "200 OK true",
            "coming" => !text.contains("alpha"),
            // They say what kind of thing it is, and nothing of whom it shows.
            "calendar" | "feed" | "letter" => text.contains("Portrait with a quote") && !text.contains("alpha"),
            _ => text.contains("alpha"),
        };
        assert!(there, "after it, {way}: {text}");
    }
});

on_both!(async fn many_hands_at_once_each_get_what_they_asked_for_and_a_row(db) {
    let world = World::new(db).await;
    world.settle().await;
    let taken = futures_util::future::join_all((0..6).map(|at| world.take(at % 3))).await;
    let codes: std::collections::BTreeSet<String> =
        taken.iter().filter_map(|got| Some(got.text().split("/check/").nth(1)?.chars().take(14).collect())).collect();
    assert!(taken.iter().all(|got| got.status == StatusCode::OK), "{:?}", taken.iter().map(|got| got.status).collect::<Vec<_>>());
    assert_eq!((world.held().await.len(), codes.len()), (4, 4), "each copy has a code of its own");
    let all = taken::count(db.read(), world.room.edition, &Wanted::default()).await.unwrap();
    assert_eq!(all, 6);

    // Two who save choices at the same time: one of them is kept, whole.
    let one = [("languages", "en"), ("zone", "Europe/London"), ("letters", "none")];
    let two = [("languages", "ar"), ("zone", "Africa/Cairo"), ("letters", "daily")];
    let (first, second) = tokio::join!(world.post("/choices", &one), world.post("/choices", &two));
    assert_eq!((first.status, second.status), (StatusCode::SEE_OTHER, StatusCode::SEE_OTHER));
    let room = rooms::of_partner(db.read(), world.partners[0]).await.unwrap().remove(0);
    let pair = (room.languages.as_slice(), room.zone.name());
    assert!([(&[Locale::ENGLISH][..], "Europe/London"), (&[Locale::ARABIC][..], "Africa/Cairo")].contains(&pair), "{pair:?}");

    // An answer that is sent twice is one answer.
    world.withdraw(0).await;
    // Whoever came first of those six is first here: the file that is asked for is looked for.
    let asked_for = async || world.held().await.into_iter().find_map(|held| Some((held.disclosure.id, held.standing?)));
    let file = asked_for().await.unwrap().0.to_string();
    let fields = [("file", file.as_str()), ("all", "removed")];
    let (first, second) = tokio::join!(world.post("/take-down", &fields), world.post("/take-down", &fields));
    assert_eq!((first.status, second.status), (StatusCode::SEE_OTHER, StatusCode::SEE_OTHER));
    let standing = asked_for().await.unwrap().1;
    assert_eq!(standing.answer.unwrap().0, RecallAnswer::Removed);
});

#[tokio::test]
async fn what_is_huge_doubled_or_strange_is_said_and_changes_nothing() {
    let db = &TestDb::sqlite().await;
    let world = World::new(db).await;
    world.settle().await;
    let before = rooms::of_partner(db.read(), world.partners[0]).await.unwrap().remove(0);
    let item = world.items[2].to_string();

    // The same item a thousand times is the item once.
    let mut doubled = vec![("item", item.as_str()); 1_000];
    doubled.extend([("in", "en"), ("in", "en"), ("size", "square")]);
    let packed = world.post("/zip", &doubled).await;
    assert_eq!(packed.status, StatusCode::OK);
    assert_eq!(unpacked(&packed.bytes).keys().filter(|name| name.ends_with(".png")).count(), 1);
    // More than go into one file.
    let many: Vec<String> = (0..300_u64).map(|n| KitItemId::new(&base::TestChance::new(n)).to_string()).collect();
    let mut fields: Vec<(&str, &str)> = many.iter().map(|item| ("item", item.as_str())).collect();
    fields.extend([("in", "en"), ("size", "square")]);
    assert_eq!(world.post("/zip", &fields).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    // Items there are not: a file with an empty list, and nobody learns whether there ever were any.
    let strange = unpacked(&world.post("/zip", &[fields[0], ("in", "en"), ("size", "square")]).await.bytes);
    assert_eq!(strange.keys().map(String::as_str).collect::<Vec<_>>(), ["captions.txt", "index.html"]);

    let turned = "\u{202e}\u{0}\u{2066}Europe/London";
    let all: Vec<String> = Locale::all().map(|locale| locale.tag().to_owned()).collect();
    let mut too_many: Vec<(&str, &str)> = all.iter().map(|tag| ("languages", tag.as_str())).collect();
    too_many.extend([("zone", "Europe/London"), ("letters", "none")]);
    assert!(all.len() > rooms::LANGUAGES_MOST);
    let long = "x".repeat(100_000);
    for fields in [
        too_many.as_slice(),
        &[("languages", "en"), ("zone", turned), ("letters", "none")],
        &[("languages", "en"), ("zone", &long), ("letters", "none")],
        &[("languages", "\u{202e}ne"), ("zone", "Europe/London"), ("letters", "none")],
        &[("languages", "en"), ("zone", "Europe/London"), ("letters", &long)],
    ] {
        let answer = world.post("/choices", fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{:?}", fields.last());
        assert!(
            answer.text().contains("aria-invalid=\"true\"") || answer.text().contains("error"),
            "{:?}",
            fields.last()
        );
    }
    assert_eq!(rooms::of_partner(db.read(), world.partners[0]).await.unwrap().remove(0), before);
    // Filters that make no sense narrow nothing or everything, and show no trouble.
    for query in [
        "q=%E2%80%AE%00%FF",
        "page=-1",
        "page=99999999999999999999",
        "in=%00&design=%FF&for=x&size=huge",
        &format!("q={}", &long[..20_000]),
    ] {
        assert_eq!(
            world.get(&world.at(&format!("/everything?{query}"))).await.status,
            StatusCode::OK,
            "{}",
            &query[..query.len().min(60)]
        );
    }
}
