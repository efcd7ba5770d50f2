//! Drawing a kit ahead, in pieces, and what happens to whom takes themselves
//! back meanwhile.

use super::*;
use crate::toolkit::ahead;
use outside::Files;

async fn begun(db: &TestDb, world: &World) -> base::KitRunId {
    ::store::write!(db.db, Actor::Operator, |work| ahead::begin(work, world.room.edition)).unwrap()
}

async fn go(db: &TestDb, files: &Files, run: base::KitRunId) -> (usize, usize, usize) {
    let hands = ahead::Hands { db, files, base_url: SITE, voice: VOICE };
    ahead::go_on(hands, run).await.unwrap();
    let stands = ahead::find(db.read(), run).await.unwrap();
    assert!(stands.ended_at.is_some());
    (stands.cards, stands.done, stands.drawn)
}

async fn kept(files: &Files, of: impl std::fmt::Display) -> usize {
    files.list(&format!("renders/{of}/")).await.unwrap().len()
}

on_both!(async fn a_kit_is_drawn_once_and_only_what_changed_is_drawn_again(db) {
    let world = World::new(db).await;
    let files = Files::memory();
    let draft = Draft { words: Text::en("Ask."), ..Draft::new(Design::Message, Subject::Edition) };
    let message = put_out(db, &world.room, &draft).await;
    let run = begun(db, &world).await;
    assert_eq!(begun(db, &world).await, run, "one at a time");
    // Two partners: the message for both is one picture, the story is for the first alone; six sizes each.
    assert_eq!(go(db, &files, run).await, (18, 18, 12));
    assert_eq!((kept(&files, world.story).await, kept(&files, world.room.edition).await), (6, 6));
    let again = begun(db, &world).await;
    assert_eq!(go(db, &files, again).await, (18, 18, 0));

    // Other words of one item: only its pictures are drawn anew.
    let other = Draft { words: Text::en("Ask again."), ..draft };
    ::store::write!(db.db, world.room.editor.actor(), |work| change(work, message, &other)).unwrap();
    let changed = begun(db, &world).await;
    assert_eq!(go(db, &files, changed).await, (18, 18, 6));

    ::store::write!(db.db, Actor::Visitor, |work| crate::stories::withdraw(work, world.story)).unwrap();
    assert_eq!(crate::toolkit::cards::forget(&files, world.story).await.unwrap(), 6);
    let last = begun(db, &world).await;
    assert_eq!(go(db, &files, last).await, (12, 12, 0));
    assert_eq!(kept(&files, world.story).await, 0);
});

on_both!(async fn a_changed_quote_draws_anew_only_what_shows_it(db) {
    let world = World::new(db).await;
    let files = Files::memory();
    let yes = for_partner(world.partners[0], yes_to_all());
    let other = tell(db, &world.room, "beta", &yes).await;
    put_out(db, &world.room, &quote_of(other)).await;
    let run = begun(db, &world).await;
    assert_eq!(go(db, &files, run).await, (12, 12, 12));
    let names = async |story: StoryId| {
        let kept = files.list(&format!("renders/{story}/")).await.unwrap();
        kept.into_iter().map(|file| file.key).collect::<std::collections::BTreeSet<_>>()
    };
    let (before, others) = (names(world.story).await, names(other).await);

    // The teller's sentence is another now, and they approve it.
    let story = crate::stories::store::find(db.read(), world.story).await.unwrap();
    let newest = crate::stories::store::newest(db.read(), &story).await.unwrap().remove(0);
    let content = crate::stories::Content {
        body: "I say it in other words.".to_owned(),
        quotes: vec!["I say it in other words.".to_owned()],
        ..newest.content.clone()
    };
    let editor = world.room.editor.actor();
    let version = ::store::write!(db.db, editor, |work| {
        crate::stories::revise(work, world.story, Locale::ENGLISH, &content, newest.id)
    })
    .unwrap();
    world.room.approve(db, world.story, &[version], &yes).await;
    world.room.clear(db, world.story).await;
    let again = begun(db, &world).await;
    assert_eq!(go(db, &files, again).await, (12, 12, 6));
    assert_eq!(names(other).await, others);
    let after = names(world.story).await;
    assert_eq!(after.difference(&before).count(), 6);
});

#[tokio::test]
async fn a_run_that_was_cut_off_goes_on_and_ends_whole() {
    let db = &TestDb::sqlite().await;
    let world = World::new(db).await;
    let files = Files::memory();
    let run = begun(db, &world).await;
    let hands = ahead::Hands { db, files: &files, base_url: SITE, voice: VOICE };
    // Dropped in the middle of it, as a worker is that dies.
    let cut = tokio::time::timeout(std::time::Duration::from_millis(250), ahead::go_on(hands, run)).await;
    let before = kept(&files, world.story).await;
    if cut.is_err() {
        assert!(ahead::find(db.read(), run).await.unwrap().ended_at.is_none());
        assert_eq!(begun(db, &world).await, run, "it is still the one under way");
        // What is kept already is not drawn again.
        let (cards, done, drawn) = go(db, &files, run).await;
        assert_eq!((cards, done), (6, 6));
        assert!(drawn <= 6 - before, "{drawn} drawn, {before} there before");
    }
    assert_eq!(kept(&files, world.story).await, 6);
}

on_both!(async fn whoever_takes_themselves_back_while_it_is_drawn_is_not_kept(db) {
    let world = World::new(db).await;
    let files = Files::memory();
    let run = begun(db, &world).await;
    let hands = ahead::Hands { db, files: &files, base_url: SITE, voice: VOICE };
    let leaves = async {
        // The first of six pictures is there, and the others are under way.
        while kept(&files, world.story).await == 0 {
            tokio::time::sleep(std::time::Duration::from_millis(2)).await;
        }
        db.clock.push_seconds(1);
        let keys = &world.room.keys;
        ::store::write!(db.db, Actor::Visitor, |work| {
            crate::stories::take_down(work, keys, world.story, people::ledger::Method::Link)
        })
        .unwrap();
        kept(&files, world.story).await
    };
    let (drawn, then) = tokio::join!(ahead::go_on(hands, run), leaves);
    drawn.unwrap();
    assert!(then < 6, "all was drawn already: {then}");
    // Nothing is left to be served, and nobody is offered it.
    assert_eq!(kept(&files, world.story).await, 0);
    assert_eq!(world.items(db, 0).await, []);
    // Nor does the rest of the run, or another one, draw it.
    let again = begun(db, &world).await;
    go(db, &files, again).await;
    assert_eq!(kept(&files, world.story).await, 0);
});
