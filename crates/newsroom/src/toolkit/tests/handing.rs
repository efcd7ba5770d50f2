//! The moment in which a file goes: whatever changed since it was computed is
//! asked again. And what happens to files that are out there already.

use super::*;
use crate::toolkit::files::{self, Counter};
use crate::toolkit::taken::{self, Wanted};
use base::{DisclosureId, Message};
use outside::{Files, Mailer};
use people::ledger::disclosures::{self, Contact, Holder, RecallAnswer};
use programme::partners;

/// What the first partner may post of the item, computed now, and handed over after `meanwhile`.
async fn handed_after(db: &TestDb, world: &World, item: KitItemId, meanwhile: impl AsyncFnOnce()) -> Result<()> {
    let kit = world.seen(db, Audience::Partner(world.partners[0])).await;
    let offer = kit.offer(item).unwrap();
    let telling = offer.telling(Locale::ENGLISH).unwrap();
    meanwhile().await;
    let files = Files::memory();
    files::hand_out(counter(db, world, &files), &kit, offer, telling, Size::Square).await.map(|_| ())
}

fn counter<'a>(db: &'a TestDb, world: &'a World, files: &'a Files) -> Counter<'a> {
    Counter {
        db,
        keys: &world.room.keys,
        files,
        base_url: SITE,
        voice: VOICE,
        edition: world.room.edition,
        partner: world.partners[0],
        actor: Actor::Visitor,
    }
}

async fn took(db: &TestDb, world: &World) -> u64 {
    taken::count(db.read(), world.room.edition, &Wanted::default()).await.unwrap()
}

async fn held(db: &TestDb, world: &World) -> Vec<disclosures::Held> {
    disclosures::of_holder(db.read(), Holder::Partner(world.partners[0])).await.unwrap()
}

on_both!(async fn whatever_changed_since_it_was_computed_holds_the_file_back(db) {
    let world = World::new(db).await;
    let editor = world.room.editor.actor();
    let refused = async |what: &str, outcome: Result<()>| {
        assert!(matches!(outcome, Err(Error::Missing | Error::Refused(_))), "{what}: {outcome:?}");
        assert_eq!((took(db, &world).await, held(db, &world).await.len()), (0, 0), "{what}");
    };
    let embargo = crate::stories::Embargo { until: db.now().plus_days(1), zone: "Europe/London".into() };
    let held_back = async || {
        ::store::write!(db.db, editor, |work| crate::stories::set_embargo(work, world.story, Some(&embargo))).unwrap();
    };
    refused("an embargo on the story", handed_after(db, &world, world.item, held_back).await).await;
    ::store::write!(db.db, editor, |work| crate::stories::set_embargo(work, world.story, None)).unwrap();

    let later = Draft { publish_from: Some(db.now().plus_days(1)), ..quote_of(world.story) };
    let moved = async || ::store::write!(db.db, editor, |work| change(work, world.item, &later)).unwrap();
    refused("an item that has to wait", handed_after(db, &world, world.item, moved).await).await;
    ::store::write!(db.db, editor, |work| change(work, world.item, &quote_of(world.story))).unwrap();

    let persona = crate::stories::store::find(db.read(), world.story).await.unwrap().persona;
    let paused = async || ::store::write!(db.db, Actor::Visitor, |work| people::ledger::pause(work, persona)).unwrap();
    refused("a pause", handed_after(db, &world, world.item, paused).await).await;
    ::store::write!(db.db, Actor::Visitor, |work| people::ledger::resume(work, persona)).unwrap();

    // And where nothing changed it goes.
    handed_after(db, &world, world.item, async || ()).await.unwrap();
    assert_eq!((took(db, &world).await, held(db, &world).await.len()), (1, 1));
    // Who appears otherwise has approved nothing of that, and appearing as before does not approve it again.
    let shape = people::personas::find(db.read(), persona).await.unwrap().for_staff().clone();
    let other = people::personas::Shape { label: Text::en("Somebody else"), ..shape.clone() };
    let keys = &world.room.keys;
    let appears = async |shape: &people::personas::Shape| {
        ::store::write!(db.db, Actor::Operator, |work| people::persons::change_persona(work, keys, persona, shape)).unwrap();
    };
    let renamed = handed_after(db, &world, world.item, async || appears(&other).await).await;
    assert!(matches!(renamed, Err(Error::Missing | Error::Refused(_))), "somebody who appears otherwise: {renamed:?}");
    appears(&shape).await;
    assert!(world.seen(db, Audience::Partner(world.partners[0])).await.offer(world.item).is_none());
    assert!(held(db, &world).await[0].standing.is_some(), "what went out of how they appeared is asked back");
    assert_eq!(took(db, &world).await, 1);
});

on_both!(async fn a_partner_that_left_takes_nothing(db) {
    let world = World::new(db).await;
    let (edition, partner) = (world.room.edition, world.partners[0]);
    let left = async || ::store::write!(db.db, Actor::Operator, |work| partners::leave(work, edition, partner)).unwrap();
    let gone = handed_after(db, &world, world.item, left).await;
    assert!(matches!(gone, Err(Error::Missing)), "a partner that left: {gone:?}");
    assert_eq!(took(db, &world).await, 0);
});

async fn take(db: &TestDb, world: &World, item: KitItemId) -> DisclosureId {
    let files = Files::memory();
    files::take(counter(db, world, &files), item, Locale::ENGLISH, Size::Square).await.unwrap();
    held(db, world).await.last().unwrap().disclosure.id
}

fn say(_: Locale, message: &Message) -> String {
    format!("{} {:?}", message.key, message.args)
}

on_both!(async fn what_the_desk_takes_back_is_asked_for_as_after_a_withdrawal(db) {
    let world = World::new(db).await;
    let (editor, keys) = (world.room.editor.actor(), &world.room.keys);
    let contact = Contact { name: "Kim".into(), email: "kim@sample.example".into(), language: Locale::ENGLISH };
    ::store::write!(db.db, editor, |work| disclosures::reach(work, world.partners[0], Some(&contact))).unwrap();
    let other = put_out(db, &world.room, &Draft::new(Design::Quote, Subject::Story { story: world.story, quote: Some(0) })).await;
    let message = put_out(db, &world.room, &Draft { words: Text::en("Ask."), ..Draft::new(Design::Message, Subject::Edition) }).await;
    let file = take(db, &world, world.item).await;
    db.clock.push_seconds(1);
    let kept = take(db, &world, other).await;
    let files = Files::memory();
    files::take(counter(db, &world, &files), message, Locale::ENGLISH, Size::Square).await.unwrap();

    for _ in 0..2 {
        ::store::write!(db.db, editor, |work| recall(work, keys, world.item)).unwrap();
    }
    ::store::write!(db.db, editor, |work| recall(work, keys, message)).unwrap();
    let back = async |file| disclosures::find(db.read(), file).await.unwrap().standing;
    let standing = back(file).await.unwrap();
    assert!(standing.waits() && back(kept).await.is_none(), "files of other items are not asked back");
    // The letter that a withdrawal sends, with one answer by link.
    let mailer = Mailer::memory();
    disclosures::mail_recall(db, keys, &mailer, SITE, &say, standing.recall).await.unwrap();
    let letters = mailer.sent();
    assert_eq!(letters.len(), 1);
    let (_, rest) = letters[0].text.split_once(&format!("{SITE}/answer/")).unwrap();
    let secret = rest.split_whitespace().next().unwrap();
    assert_eq!(letters[0].text.matches("mail-recall-file").count(), 1);
    let said = [(file, RecallAnswer::Removed)];
    ::store::write!(db.db, Actor::Visitor, |work| disclosures::answer(work, keys, secret, &said)).unwrap();
    assert!(!back(file).await.unwrap().waits());

    // Let out again, and taken back again: what was asked back once is not asked twice.
    ::store::write!(db.db, editor, |work| release(work, world.item)).unwrap();
    db.clock.push_seconds(1);
    let newer = take(db, &world, world.item).await;
    ::store::write!(db.db, editor, |work| recall(work, keys, world.item)).unwrap();
    assert!(back(newer).await.unwrap().waits() && !back(file).await.unwrap().waits());
    // Taken back by the person afterwards, the other file is asked for too.
    ::store::write!(db.db, Actor::Visitor, |work| {
        crate::stories::take_down(work, keys, world.story, people::ledger::Method::Link)
    })
    .unwrap();
    assert!(back(kept).await.unwrap().waits());
});

on_both!(async fn an_editor_chooses_what_a_card_keeps_in_view(db) {
    let world = World::new(db).await;
    let editor = world.room.editor.actor();
    let focal = async |item| store::find(db.read(), item).await.unwrap().focal;
    assert_eq!(focal(world.item).await, None, "as the picture says");
    let draft = Draft { focal: Some((833, 167)), ..quote_of(world.story) };
    ::store::write!(db.db, editor, |work| change(work, world.item, &draft)).unwrap();
    assert_eq!(focal(world.item).await, Some((833, 167)));
    let beside = Draft { focal: Some((1_001, 0)), ..draft.clone() };
    let wrong = ::store::write!(db.db, editor, |work| change(work, world.item, &beside));
    assert!(matches!(wrong, Err(Error::Invalid(m)) if m.of("focal").is_some_and(|m| m.key == "error-focal")));
    // Where nothing is cut there is nothing to keep.
    let quote = Draft { design: Design::Quote, ..draft };
    ::store::write!(db.db, editor, |work| change(work, world.item, &quote)).unwrap();
    assert_eq!(focal(world.item).await, None);
});

on_both!(async fn who_took_what_is_forgotten_when_nobody_may_use_it_any_more(db) {
    let world = World::new(db).await;
    let message = put_out(db, &world.room, &Draft { words: Text::en("Ask."), ..Draft::new(Design::Message, Subject::Edition) }).await;
    let file = take(db, &world, world.item).await;
    let files = Files::memory();
    files::take(counter(db, &world, &files), message, Locale::ENGLISH, Size::Square).await.unwrap();
    let until = disclosures::find(db.read(), file).await.unwrap().disclosure.use_until;
    let sweep = async |before: Instant| ::store::write!(db.db, Actor::System, |work| taken::sweep(work, before)).unwrap();
    let day = campaigns::edition(db.read(), world.room.edition).await.unwrap().days.last();
    let over: Instant = day.to_zoned(base::jiff::tz::TimeZone::UTC).unwrap().timestamp().into();
    assert_eq!(sweep(over).await, 0, "the edition's last day is not over");
    assert_eq!((sweep(over.plus_days(1)).await, took(db, &world).await), (1, 1), "what shows nobody goes first");
    match until {
        Some(until) => {
            assert_eq!(sweep(until).await, 0, "it may be used until then");
            assert_eq!((sweep(until.plus_seconds(1)).await, took(db, &world).await), (1, 0));
        }
        None => {
            assert_eq!(sweep(over.plus_days(4_000)).await, 0, "it may be used for ever");
            db.clock.push_days(30);
            ::store::write!(db.db, world.room.editor.actor(), |work| recall(work, &world.room.keys, world.item)).unwrap();
            assert_eq!((sweep(db.now()).await, sweep(db.now().plus_days(60)).await, took(db, &world).await), (0, 1, 0));
        }
    }
    // What was handed over of a person stays on record.
    assert_eq!(held(db, &world).await.len(), 1);
});
