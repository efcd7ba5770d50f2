//! A partner's room: who comes in, what it remembers, what its letters say.

use super::*;
use crate::toolkit::rooms::{self, Choices, changes, jobs};
use base::RoomId;
use outside::Mailer;
use people::ledger::disclosures::{self, Contact, Holder};
use people::links::Purpose as LinkPurpose;
use programme::Zone;

async fn open(db: &Db, world: &World, at: usize) -> (RoomId, String) {
    let (edition, partner) = (world.room.edition, world.partners[at]);
    let desk = world.room.editor.actor();
    let (room, issued) =
        ::store::write!(db, desk, |work| rooms::open(work, &world.room.keys, edition, partner)).unwrap();
    (room, issued.secret.reveal().to_owned())
}

async fn counts(db: &Db, world: &World, room: RoomId) -> (usize, usize, usize) {
    let room = rooms::find(db.read(), room).await.unwrap();
    let kit = world.seen(db, Audience::Partner(room.partner)).await;
    let changes = changes::since_seen(db, &room, &kit).await.unwrap();
    (changes.new.len(), changes.changed.len(), changes.withdrawn.len())
}

async fn look(db: &Db, world: &World, room: RoomId) {
    let room = rooms::find(db.read(), room).await.unwrap();
    let kit = world.seen(db, Audience::Partner(room.partner)).await;
    ::store::write!(db, Actor::Visitor, |work| changes::mark_seen(work, &room, &kit)).unwrap();
}

on_both!(async fn a_link_opens_one_room_until_it_is_closed(db) {
    let world = World::new(db).await;
    let keys = &world.room.keys;
    let (room, secret) = open(db, &world, 0).await;
    let (again, second) = open(db, &world, 0).await;
    assert_eq!(room, again, "one room for a partner in an edition");
    let enter = async |secret: &str| rooms::enter(db, keys, secret, LinkPurpose::Room).await.map(|(room, _)| room.id);
    assert_eq!((enter(&secret).await.unwrap(), enter(&second).await.unwrap()), (room, room));
    assert!(matches!(enter("guess").await, Err(Error::Missing)));
    let feed = ::store::write!(db.db, Actor::Visitor, |work| rooms::subscribe(work, keys, room)).unwrap();
    let feed = feed.secret.reveal();
    assert!(matches!(enter(feed).await, Err(Error::Missing)), "a calendar's address opens no room");
    assert!(rooms::enter(db, keys, feed, LinkPurpose::RoomFeed).await.is_ok());
    ::store::write!(db.db, Actor::Visitor, |work| rooms::subscribe(work, keys, room)).unwrap();
    assert!(matches!(rooms::enter(db, keys, feed, LinkPurpose::RoomFeed).await, Err(Error::Missing)), "one at a time");

    let (_, other) = open(db, &world, 1).await;
    ::store::write!(db.db, world.room.editor.actor(), |work| rooms::close(work, room)).unwrap();
    assert!(matches!(enter(&secret).await, Err(Error::Missing)) && matches!(enter(&second).await, Err(Error::Missing)));
    assert!(enter(&other).await.is_ok());
    let (edition, partner) = (world.room.edition, world.partners[1]);
    ::store::write!(db.db, Actor::Operator, |work| programme::partners::leave(work, edition, partner)).unwrap();
    assert!(matches!(enter(&other).await, Err(Error::Missing)), "it has left");
    let gone = ::store::write!(db.db, Actor::Operator, |work| rooms::open(work, keys, edition, partner));
    assert!(matches!(gone, Err(Error::Refused(m)) if m.key == "room-not-a-partner"));
});

on_both!(async fn a_room_says_what_is_new_changed_and_withdrawn(db) {
    let world = World::new(db).await;
    let (room, _) = open(db, &world, 0).await;
    assert_eq!(counts(db, &world, room).await, (1, 0, 0));
    look(db, &world, room).await;
    assert_eq!(counts(db, &world, room).await, (0, 0, 0));
    db.clock.push_seconds(1);
    let message = Draft { words: Text::en("Together."), ..Draft::new(Design::Message, Subject::Edition) };
    let item = put_out(db, &world.room, &message).await;
    assert_eq!(counts(db, &world, room).await, (1, 0, 0));
    look(db, &world, room).await;
    let newer = Draft { words: Text::en("All of us."), ..message };
    ::store::write!(db.db, world.room.editor.actor(), |work| change(work, item, &newer)).unwrap();
    ::store::write!(db.db, Actor::Visitor, |work| crate::stories::withdraw(work, world.story)).unwrap();
    assert_eq!(counts(db, &world, room).await, (0, 1, 1));

    // What the feed says is the same, whether a worker came by or not.
    let found = rooms::find(db.read(), room).await.unwrap();
    let kit = world.seen(db, Audience::Partner(world.partners[0])).await;
    let feed = async || {
        let entries = changes::entries(db, &found, &kit).await.unwrap();
        entries.into_iter().map(|one| (one.item, one.is_there)).collect::<std::collections::BTreeMap<_, _>>()
    };
    let wanted: std::collections::BTreeMap<_, _> = [(item, true), (world.item, false)].into();
    assert_eq!(feed().await, wanted);
    assert_eq!(jobs::note_changes(db, SITE, VOICE).await.unwrap(), 1);
    assert_eq!((feed().await, jobs::note_changes(db, SITE, VOICE).await.unwrap()), (wanted, 0));
    look(db, &world, room).await;
    assert_eq!(counts(db, &world, room).await, (0, 0, 0));
});

on_both!(async fn a_partner_chooses_languages_zone_and_letters(db) {
    let world = World::new(db).await;
    let (room, _) = open(db, &world, 0).await;
    assert_eq!(rooms::find(db.read(), room).await.unwrap().letters, Letters::None, "nothing is sent unasked");
    let choices = Choices {
        languages: vec![Locale::ARABIC, Locale::ENGLISH, Locale::ARABIC],
        zone: "Africa/Addis_Ababa".parse::<Zone>().unwrap(),
        letters: Letters::Daily,
    };
    ::store::write!(db.db, Actor::Visitor, |work| rooms::settle(work, room, &choices)).unwrap();
    let now = rooms::find(db.read(), room).await.unwrap();
    assert_eq!((now.languages, now.zone, now.letters), (vec![Locale::ARABIC, Locale::ENGLISH], choices.zone.clone(), Letters::Daily));
    let none = Choices { languages: vec![], ..choices };
    let none = ::store::write!(db.db, Actor::Visitor, |work| rooms::settle(work, room, &none));
    assert!(matches!(none, Err(Error::Invalid(m)) if m.of("languages").is_some()));
});

/// A room with a contact that wants a letter each day, and a story planned for today.
async fn awaits_letters(db: &Db, world: &World) -> RoomId {
    let (room, _) = open(db, world, 0).await;
    let contact = Contact { name: "Kim".into(), email: "kim@sample.example".into(), language: Locale::ENGLISH };
    let choices = Choices { languages: vec![Locale::ENGLISH], zone: Zone::london(), letters: Letters::Daily };
    let today = choices.zone.local(db.now()).date();
    let (edition, partner) = (world.room.edition, world.partners[0]);
    ::store::write!(db, Actor::Operator, |work| async {
        disclosures::reach(work, partner, Some(&contact)).await?;
        rooms::settle(work, room, &choices).await?;
        plan_day(work, edition, today, &[world.item]).await
    })
    .unwrap();
    room
}

on_both!(async fn a_letter_says_what_there_is_to_post_and_nothing_of_whom(db) {
    let world = World::new(db).await;
    let room = awaits_letters(db, &world).await;
    let mailer = Mailer::memory();
    let post = jobs::Post { db, keys: &world.room.keys, mailer: &mailer, base_url: SITE, voice: VOICE };
    assert_eq!(jobs::letters_due(db).await.unwrap(), 1);
    jobs::mail_day(post, room).await.unwrap();
    let letters = mailer.sent();
    assert_eq!(letters.len(), 1);
    assert!(letters[0].text.contains("kit-design-portrait-quote"), "{}", letters[0].text);
    assert!(!letters[0].text.to_lowercase().contains("alpha"), "nobody could ask it back: {}", letters[0].text);
    let (_, rest) = letters[0].text.split_once(&format!("{SITE}/room/")).unwrap();
    let secret = rest.split_whitespace().next().unwrap();
    assert_eq!(rooms::enter(db, &world.room.keys, secret, LinkPurpose::Room).await.unwrap().0.id, room);
    assert_eq!(jobs::letters_due(db).await.unwrap(), 0, "one a day");
    db.clock.push_days(1);
    assert_eq!(jobs::letters_due(db).await.unwrap(), 1);
});

on_both!(async fn a_letter_that_waits_says_nothing_of_whom_took_it_back(db) {
    let world = World::new(db).await;
    let room = awaits_letters(db, &world).await;
    look(db, &world, room).await;
    assert_eq!(jobs::letters_due(db).await.unwrap(), 1);
    ::store::write!(db.db, Actor::Visitor, |work| crate::stories::withdraw(work, world.story)).unwrap();
    let mailer = Mailer::memory();
    let post = jobs::Post { db, keys: &world.room.keys, mailer: &mailer, base_url: SITE, voice: VOICE };
    jobs::mail_day(post, room).await.unwrap();
    let letters = mailer.sent();
    assert_eq!(letters.len(), 1);
    assert!(letters[0].text.contains("mail-room-changes") && !letters[0].text.contains("alpha"), "{}", letters[0].text);
    // Nothing more to say: nothing more is sent.
    look(db, &world, room).await;
    jobs::mail_day(post, room).await.unwrap();
    assert_eq!(mailer.sent().len(), 1);
    let choices = Choices { languages: vec![Locale::ENGLISH], zone: Zone::london(), letters: Letters::None };
    ::store::write!(db.db, Actor::Visitor, |work| rooms::settle(work, room, &choices)).unwrap();
    db.clock.push_days(2);
    assert_eq!(jobs::letters_due(db).await.unwrap(), 0);
});

on_both!(async fn a_link_is_written_to_whom_the_organisation_named(db) {
    let world = World::new(db).await;
    let (edition, partner) = (world.room.edition, world.partners[0]);
    let desk = world.room.editor.actor();
    let unknown = ::store::write!(db.db, desk, |work| rooms::send(work, edition, partner));
    assert!(matches!(unknown, Err(Error::Refused(m)) if m.key == "room-no-contact"));
    let contact = Contact { name: "Kim".into(), email: "kim@sample.example".into(), language: Locale::ARABIC };
    ::store::write!(db.db, desk, |work| disclosures::reach(work, partner, Some(&contact))).unwrap();
    assert!(!disclosures::contacts(db.read(), &[Holder::Partner(partner)]).await.unwrap().is_empty());
    let room = ::store::write!(db.db, desk, |work| rooms::send(work, edition, partner)).unwrap();
    let mailer = Mailer::memory();
    let post = jobs::Post { db, keys: &world.room.keys, mailer: &mailer, base_url: SITE, voice: VOICE };
    jobs::mail_link(post, room).await.unwrap();
    assert!(mailer.sent()[0].text.contains(&format!("{SITE}/room/")));
    ::store::write!(db.db, desk, |work| programme::partners::leave(work, edition, partner)).unwrap();
    jobs::mail_link(post, room).await.unwrap();
    assert_eq!(mailer.sent().len(), 1, "it left meanwhile");
});
