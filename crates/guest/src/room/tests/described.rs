//! What is said of pictures to whoever does not see them: in English, in
//! Arabic, and in a language that the interface does not speak.

use super::*;
use crate::room::voice::VOICE;
use base::Locale;
use base::jiff::civil::date;
use newsroom::toolkit::{Audience, Network, Source};
use programme::events;

fn in_three(english: &str, arabic: &str, tigrinya: &str) -> Text {
    Text::en(english).and(Locale::ARABIC, arabic).and("ti".parse().unwrap(), tigrinya)
}

async fn alts(world: &World<'_>, item: KitItemId) -> Vec<(String, String)> {
    let audience = Audience::Partner(world.partners[1]);
    let only = [item];
    let kit =
        toolkit::kit(world.db, world.room.edition, audience, Some(&only), "https://a.example", VOICE).await.unwrap();
    let told = &kit.offer(item).unwrap().tellings;
    // Every network gets the same whole sentence.
    for telling in told {
        assert!(Network::ALL.iter().all(|network| telling.caption(*network).unwrap().alt == telling.face.alt()));
    }
    told.iter().map(|telling| (telling.language().tag().to_owned(), telling.face.alt().to_owned())).collect()
}

fn pairs<const N: usize>(of: [(&str, &str); N]) -> Vec<(String, String)> {
    of.map(|(language, alt)| (language.to_owned(), alt.to_owned())).into()
}

on_both!(async fn an_event_is_told_with_its_day_and_its_place(db) {
    let world = World::new(db).await;
    let by = world.room.editor.actor();
    let plain = programme::testing::event_draft("An evening of films");
    let draft = events::EventDraft {
        title: in_three("An evening of films", "أمسية أفلام", "ምሸት ፊልም"),
        venue: in_three("Tin Roof Theatre", "مسرح السقف", "ቲን ሩፍ ቲያትር"),
        town: Text::new(),
        ..plain
    };
    let event = store::write!(db.db, by, |work| async {
        let event = events::draft(work, world.room.edition, &draft).await?;
        events::announce(work, event).await?;
        Ok(event)
    })
    .unwrap();
    let item = release(db, &world.room, &Draft::new(Design::Event, Subject::Event(event))).await;
    let wanted = pairs([
        ("en", "Event: An evening of films. Wednesday 9 December 2026 at 7pm (UK time). Tin Roof Theatre."),
        ("ar", "فعالية: أمسية أفلام. الأربعاء، 9 كانون الأول/ديسمبر 2026، 7:00 مساءً (بتوقيت المملكة المتحدة). مسرح السقف."),
        ("ti", "ምሸት ፊልም. 2026-12-09 19:00 (UTC). ቲን ሩፍ ቲያትር."),
    ]);
    let plain: Vec<(String, String)> = alts(&world, item).await.into_iter().map(|(tag, alt)| (tag, bare(&alt))).collect();
    assert_eq!(sorted(plain), sorted(wanted));
});

on_both!(async fn a_countdown_says_to_what_and_when_that_is(db) {
    let world = World::new(db).await;
    let by = world.room.editor.actor();
    let captions = in_three("Soon.", "قريبًا.", "ቀሪቡ።");
    let item = release(db, &world.room, &Draft { captions, ..Draft::new(Design::Countdown, Subject::Edition) }).await;
    store::write!(db.db, by, |work| toolkit::plan_day(work, world.room.edition, date(2026, 12, 6), &[item])).unwrap();
    let plain: Vec<(String, String)> = alts(&world, item).await.into_iter().map(|(tag, alt)| (tag, bare(&alt))).collect();
    let of = |language: &str| plain.iter().find(|(tag, _)| tag == language).map_or("", |(_, alt)| alt.as_str());
    assert!(of("en").contains("12 days to go to International Migrants Day, on 18 December 2026"), "{plain:?}");
    assert!(of("ar").contains("بقي 12 يومًا على اليوم الدولي للمهاجرين، في 18 كانون الأول/ديسمبر 2026"), "{plain:?}");
    assert!(of("ti").starts_with("12 · ") && of("ti").contains("2026-12-18"), "{plain:?}");
});

on_both!(async fn a_figure_is_told_with_its_source_and_its_day(db) {
    let world = World::new(db).await;
    let source = Source { name: "United Nations".to_owned(), address: String::new(), day: Some(date(2025, 1, 15)) };
    let draft = Draft { words: Text::en("304 million people live abroad"), source, ..Draft::new(Design::Fact, Subject::Edition) };
    let item = release(db, &world.room, &draft).await;
    let wanted = pairs([("en", "304 million people live abroad. United Nations, 15 January 2025.")]);
    assert_eq!(alts(&world, item).await, wanted);
});

fn sorted(mut all: Vec<(String, String)>) -> Vec<(String, String)> {
    all.sort();
    all
}

/// Without the marks that keep names apart in a sentence, which nobody hears.
fn bare(alt: &str) -> String {
    alt.replace(['\u{2068}', '\u{2069}'], "")
}
