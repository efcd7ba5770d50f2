//! What words become on their way to a post: captions for every network, in
//! any script, and never anything but words.

use super::*;
use crate::toolkit::cards::{Easel, Opened};
use outside::Files;
use programme::campaigns::HashtagDraft;

/// Somebody's name, in eight scripts at once.
const NAMES: &str = "Ada Ада آدا አዳ আডা आदा அடா 艾達";
/// What turns a line around, is no text, or is a program elsewhere.
const SLY: &str = "\u{202e}\u{2066}\u{0}\u{7}#let x = 1 #image(\"/etc/passwd\") $x$ *a* @b <c> \\u{41} `d` {{e}}";

fn is_strange(c: char) -> bool {
    (c.is_control() && c != '\n') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

async fn drawn(db: &TestDb, kit: &Kit, item: KitItemId, language: Locale) -> Vec<u8> {
    let files = Files::memory();
    let easel = Easel::new(db, &files, VOICE, kit.audience, Opened::default()).await.unwrap();
    let telling = kit.offer(item).unwrap().telling(language).unwrap();
    easel.anew(kit, telling, (Size::Square, Format::Png)).await.unwrap().to_vec()
}

on_both!(async fn a_key_message_is_a_card_and_a_caption_for_every_network(db) {
    let world = World::new(db).await;
    let tag = HashtagDraft { tag: "#AskMeSomethingElse".parse().unwrap(), since: None, note: Text::new() };
    ::store::write!(db.db, Actor::Operator, |work| async {
        let tag = campaigns::add_hashtag(work, &tag).await?;
        campaigns::set_hashtags(work, world.room.edition, &[tag]).await
    })
    .unwrap();
    let mut words = Text::en("Ask one better question.");
    words.set(Locale::ARABIC, "اسألوا سؤالًا أفضل.");
    let item = put_out(db, &world.room, &Draft { words, ..Draft::new(Design::Message, Subject::Edition) }).await;
    for audience in [Audience::Partner(world.partners[0]), Audience::Partner(world.partners[1]), Audience::Anyone] {
        let kit = world.seen(db, audience).await;
        let offer = kit.offer(item).unwrap();
        for (language, said) in [(Locale::ENGLISH, "Ask one better question."), (Locale::ARABIC, "اسألوا سؤالًا أفضل.")] {
            let telling = offer.telling(language).unwrap();
            let wanted = format!("{said}\n\n{SITE}/migrants-day/2026/\n\n#AskMeSomethingElse");
            for network in Network::ALL.iter().copied() {
                let caption = telling.caption(network).unwrap();
                assert_eq!((caption.text.as_str(), caption.alt.as_str()), (wanted.as_str(), said), "{network}");
                assert!(network.fits(&caption.text) && network.fits_alt(&caption.alt), "{network}");
            }
            assert!(drawn(db, &kit, item, language).await.starts_with(b"\x89PNG"));
        }
    }
});

on_both!(async fn words_of_any_script_are_data_in_every_field(db) {
    let world = World::new(db).await;
    let sly = format!("{NAMES} {SLY}");
    let both = |text: &str| {
        let mut both = Text::en(text);
        both.set(Locale::ARABIC, text);
        both
    };
    let source = Source { name: sly.clone(), day: Some(date(2000, 12, 4)), ..Source::default() };
    let draft = Draft { words: both(&sly), captions: both(&format!("{sly}\n{sly}")), source, ..Draft::new(Design::Fact, Subject::Edition) };
    let item = put_out(db, &world.room, &draft).await;
    let kept = store::find(db.read(), item).await.unwrap();
    for text in kept.words.iter().chain(kept.captions.iter()).map(|(_, text)| text).chain([kept.source.name.as_str()]) {
        assert!(!text.chars().any(is_strange) && text.contains(NAMES) && text.contains("#let x = 1"), "{text:?}");
    }
    // And as the name of somebody, which is approved as it is written.
    let persona = world.room.teller(db, NAMES).await;
    let (story, version) = world.room.draft(db, persona, "beta").await;
    world.room.approve(db, story, &[version], &for_partner(world.partners[0], yes_to_all())).await;
    world.room.clear(db, story).await;
    let named = put_out(db, &world.room, &quote_of(story)).await;

    let kit = world.seen(db, Audience::Partner(world.partners[0])).await;
    for (item, languages) in [(item, &[Locale::ENGLISH, Locale::ARABIC][..]), (named, &[Locale::ENGLISH])] {
        for language in languages {
            let telling = kit.offer(item).unwrap().telling(*language).unwrap();
            assert!(!telling.captions.is_empty());
            for caption in &telling.captions {
                assert!(caption.text.contains(NAMES) && !caption.text.chars().any(is_strange), "{:?}", caption.text);
                assert!(!caption.alt.chars().any(is_strange), "{:?}", caption.alt);
            }
            assert!(drawn(db, &kit, item, *language).await.starts_with(b"\x89PNG"));
        }
    }
});
