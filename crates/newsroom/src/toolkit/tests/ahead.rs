//! Drawing a kit ahead, in pieces, and what happens to whom takes themselves
//! back meanwhile.

use super::*;
use crate::toolkit::ahead;
use crate::toolkit::cards::Voice;
use base::Message;
use outside::Files;

fn say(_: Locale, message: &Message) -> String {
    message.key.to_owned()
}
fn day(_: Locale, day: base::jiff::civil::Date) -> String {
    day.to_string()
}
fn moment(_: Locale, at: Instant, _: &base::jiff::tz::TimeZone) -> String {
    at.to_string()
}
const VOICE: Voice<'static> = Voice { say: &say, day: &day, moment: &moment };

#[tokio::test]
async fn a_kit_is_drawn_in_pieces_and_nobody_twice() {
    let db = &TestDb::sqlite().await;
    let world = World::new(db).await;
    let files = Files::memory();
    put_out(db, &world.room, &Draft { words: Text::en("Ask."), ..Draft::new(Design::Message, Subject::Edition) }).await;
    let begin =
        async || ::store::write!(db.db, Actor::Operator, |work| ahead::begin(work, world.room.edition)).unwrap();
    let run = begin().await;
    assert_eq!(begin().await, run, "one at a time");
    let go = async || ahead::go_on(db, &files, SITE, VOICE, run).await.unwrap();
    go().await;
    // Two partners: the message for both is one picture, the story is for the first alone; six sizes each.
    let stands = ahead::find(db.read(), run).await.unwrap();
    assert_eq!((stands.cards, stands.done, stands.drawn), (18, 18, 12));
    assert!(stands.ended_at.is_some());
    assert_eq!(files.list("renders/").await.unwrap().len(), 12);
    // Killed before it could say so, it finds everything there.
    let again = begin().await;
    ahead::go_on(db, &files, SITE, VOICE, again).await.unwrap();
    assert_eq!(ahead::find(db.read(), again).await.unwrap().drawn, 0);
    // Other words of one item: only its pictures are drawn anew.
    let kept: Vec<String> = files.list("renders/").await.unwrap().into_iter().map(|file| file.key).collect();
    let theirs = kept.iter().filter(|key| key.contains(&world.story.to_string())).count();
    assert_eq!(theirs, 6);

    ::store::write!(db.db, Actor::Visitor, |work| crate::stories::withdraw(work, world.story)).unwrap();
    assert_eq!(crate::toolkit::cards::forget(&files, world.story).await.unwrap(), 6);
    let last = begin().await;
    ahead::go_on(db, &files, SITE, VOICE, last).await.unwrap();
    let after = ahead::find(db.read(), last).await.unwrap();
    assert_eq!((after.cards, after.drawn), (12, 0));
}
