//! A voice note on both databases: received over a line that breaks, looked at,
//! exchanged, taken out while it comes in, heard by the staff, and gone with
//! its application.

use super::*;
use crate::Vault;
use crate::accounts::Role;
use crate::applications::{self as all, Asked, Begin, Begun, Reach, State, Way};
use crate::testing::staff;
use ::store::testing::TestDb;
use ::store::{Keeper as _, journal, on_both, tables};
use base::{EditionId, Locale};
use outside::files::Files;

const ASKED: Asked = Asked { criteria: 3, questions: 0 };

fn keys(db: &TestDb) -> Keys {
    let folder = db.folder().join("vault").display().to_string();
    crate::testing::keys().with_vault(Vault::new(Files::open(&folder, None).unwrap(), ""))
}

/// Takes whatever begins with `sound`; a look at real recordings has its own tests.
async fn sound(bytes: Vec<u8>) -> Result<Sound> {
    Ok(Sound { kind: Kind::Webm, seconds: 125, bytes })
}

async fn cleaned(mut bytes: Vec<u8>) -> Result<Sound> {
    bytes.truncate(bytes.len() - 5);
    sound(bytes).await
}

async fn none(_: Vec<u8>) -> Result<Sound> {
    Err(Error::invalid("file", "spoken-refused-type"))
}

async fn begun(db: &TestDb, keys: &Keys) -> Begun {
    let edition = EditionId::new(db.chance());
    let new = Begin { edition, way: Way::Web, language: Locale::ENGLISH, gone_at: db.now().plus_days(30) };
    ::store::write!(db.db, Actor::Visitor, |work| all::begin(work, keys, &new)).unwrap()
}

/// Everything but words.
async fn reachable(db: &TestDb, keys: &Keys, id: ApplicationId) {
    let said = Said { name: "Amal".to_owned(), reach: Some(Reach::Code), ..Said::default() };
    ::store::write!(db.db, Actor::Visitor, |work| all::save(work, keys, id, &said, ASKED)).unwrap();
}

async fn send(db: &TestDb, keys: &Keys, id: ApplicationId) -> Result<()> {
    let gone_at = db.now().plus_days(90);
    ::store::write!(db.db, Actor::Visitor, |work| all::send(work, keys, id, gone_at))
}

async fn take_out(db: &TestDb, keys: &Keys, id: ApplicationId) -> Result<()> {
    ::store::write!(db.db, Actor::Visitor, |work| remove(work, keys, id))
}

async fn note(db: &TestDb, keys: &Keys, id: ApplicationId) -> Option<Note> {
    all::own(&db.db, keys, id).await.unwrap().voice
}

/// A recording longer than a piece, every part of it different.
fn spoken(bytes: usize) -> Vec<u8> {
    (0..bytes).map(|at| (at / 7 % 251) as u8).collect()
}

async fn heard(db: &TestDb, keys: &Keys, id: ApplicationId, range: Range<u64>) -> Result<Vec<u8>> {
    let mut at = range.start;
    let mut bytes = Vec::new();
    let voice = note(db, keys, id).await.unwrap().voice;
    while at < range.end {
        let next = part(&db.db, keys, id, voice, at..range.end).await?;
        if next.is_empty() {
            break;
        }
        at += next.len() as u64;
        bytes.extend(next);
    }
    Ok(bytes)
}

/// How many rows of voices and their pieces there are.
async fn rows(db: &TestDb) -> [usize; 2] {
    let mut found = [0, 0];
    for table in tables::catalogue().await.unwrap() {
        let Some(place) =
            ["application_voices", "application_voice_pieces"].iter().position(|name| *name == table.name)
        else {
            continue;
        };
        found[place] = tables::page(db.read(), &table, None, 1_000).await.unwrap().len();
    }
    found
}

fn key_of(outcome: Result<()>) -> &'static str {
    match outcome {
        Err(Error::Refused(message) | Error::Conflict(message)) => message.key,
        Err(Error::Invalid(invalid)) => invalid.of("file").unwrap().key,
        other => panic!("{other:?}"),
    }
}

on_both!(async fn it_survives_a_line_that_breaks_and_is_sealed_from_the_first_piece_on(db) {
    let (keys, begun) = (keys(db), begun(db, &keys(db)).await);
    let told = spoken(1_300_000);
    let upload = begin(&db.db, begun.id, told.len() as u64).await.unwrap();
    let piece = |from: usize, to: usize| told[from..to].to_vec();
    append(&db.db, &keys, begun.id, upload.id, 0, &piece(0, 1 << 20)).await.unwrap();
    // The answer was lost: the same piece again is not taken twice, and the sender asks how far it is.
    let again = append(&db.db, &keys, begun.id, upload.id, 0, &piece(0, 1 << 20)).await;
    assert!(matches!(again, Err(Error::Conflict(_))));
    assert_eq!(find(&db.db, begun.id, upload.id).await.unwrap().received, 1 << 20);
    assert_eq!(key_of(finish(&db.db, &keys, begun.id, upload.id, sound).await), "upload-not-whole");
    let too_much = append(&db.db, &keys, begun.id, upload.id, 1 << 20, &spoken(400_000)).await;
    assert_eq!(key_of(too_much.map(|_| ())), "upload-too-much");
    // Two at once, an hour later: one of them is heard.
    db.clock.push_seconds(3_600);
    let rest = piece(1 << 20, told.len());
    let (one, two) = tokio::join!(
        append(&db.db, &keys, begun.id, upload.id, 1 << 20, &rest),
        append(&db.db, &keys, begun.id, upload.id, 1 << 20, &rest)
    );
    assert_eq!([&one, &two].iter().filter(|done| done.is_ok()).count(), 1, "{one:?} {two:?}");
    finish(&db.db, &keys, begun.id, upload.id, sound).await.unwrap();
    finish(&db.db, &keys, begun.id, upload.id, none).await.unwrap();
    let kept = note(db, &keys, begun.id).await.unwrap();
    assert_eq!((kept.kind, kept.minutes(), kept.bytes), (Kind::Webm, 3, 1_300_000));
    assert_eq!(heard(db, &keys, begun.id, 0..1_300_000).await.unwrap(), told);
    assert_eq!(heard(db, &keys, begun.id, 1_048_570..1_048_590).await.unwrap(), told[1_048_570..1_048_590]);
    // Nothing of it lies open, and another application's key opens none of it.
    for table in tables::catalogue().await.unwrap() {
        for row in tables::page(db.read(), &table, None, 1_000).await.unwrap() {
            for cell in row.iter() {
                if let tables::Cell::Bytes(bytes) = cell {
                    assert!(!bytes.windows(64).any(|window| window == &told[700..764]), "{}", table.name);
                }
            }
        }
    }
    let other = super::tests::begun(db, &keys).await;
    assert!(matches!(find(&db.db, other.id, upload.id).await, Err(Error::Missing)));
    assert!(matches!(part(&db.db, &keys, other.id, upload.id, 0..10).await, Err(Error::Missing)));
});

on_both!(async fn told_is_as_good_as_written(db) {
    let (keys, begun) = (keys(db), begun(db, &keys(db)).await);
    reachable(db, &keys, begun.id).await;
    let missing = send(db, &keys, begun.id).await.unwrap_err();
    assert!(matches!(&missing, Error::Invalid(invalid) if invalid.0[0].0 == "why"), "{missing:?}");
    keep_whole(&db.db, &keys, begun.id, &spoken(600_000), sound).await.unwrap();
    // A form that knows nothing of it leaves it where it is.
    reachable(db, &keys, begun.id).await;
    send(db, &keys, begun.id).await.unwrap();
    assert_eq!(all::find(db.read(), begun.id).await.unwrap().state(), State::Sent);
    // It was sent, so that it cannot become empty; with words it can go.
    assert_eq!(key_of(take_out(db, &keys, begun.id).await), "voice-refused-only");
    assert!(note(db, &keys, begun.id).await.is_some());
    let words = Said { why: "In my own words.".to_owned(), ..all::own(&db.db, &keys, begun.id).await.unwrap() };
    ::store::write!(db.db, Actor::Visitor, |work| all::save(work, &keys, begun.id, &words, ASKED)).unwrap();
    take_out(db, &keys, begun.id).await.unwrap();
    take_out(db, &keys, begun.id).await.unwrap();
    assert_eq!((note(db, &keys, begun.id).await, rows(db).await), (None, [0, 0]));
});

on_both!(async fn another_takes_its_place_only_when_it_is_whole_and_a_sound(db) {
    let (keys, begun) = (keys(db), begun(db, &keys(db)).await);
    keep_whole(&db.db, &keys, begun.id, &spoken(600_000), cleaned).await.unwrap();
    let first = note(db, &keys, begun.id).await.unwrap();
    assert_eq!((first.bytes, rows(db).await), (599_995, [1, 2]), "what a recorder wrote is gone");
    assert_eq!(heard(db, &keys, begun.id, 0..700_000).await.unwrap(), spoken(600_000)[..599_995]);
    // No sound, too large, empty: said, and the first is still there.
    assert_eq!(key_of(keep_whole(&db.db, &keys, begun.id, b"MZ a program", none).await), "spoken-refused-type");
    for size in [0, MOST_BYTES as u64 + 1, u64::MAX] {
        assert_eq!(key_of(begin(&db.db, begun.id, size).await.map(|_| ())), "voice-refused-large", "{size}");
    }
    assert_eq!((note(db, &keys, begun.id).await, rows(db).await), (Some(first.clone()), [1, 2]));
    // One that is begun and left lying takes nothing away, and goes by itself.
    let left = begin(&db.db, begun.id, 700_000).await.unwrap();
    append(&db.db, &keys, begun.id, left.id, 0, &spoken(100)).await.unwrap();
    assert_eq!((sweep(&db.db).await.unwrap(), rows(db).await), (0, [2, 3]));
    db.clock.push_days(KEPT_DAYS);
    assert_eq!((sweep(&db.db).await.unwrap(), rows(db).await), (1, [1, 2]));
    // A second that is whole.
    keep_whole(&db.db, &keys, begun.id, &spoken(70), sound).await.unwrap();
    let second = note(db, &keys, begun.id).await.unwrap();
    assert_ne!(first.voice, second.voice);
    assert_eq!(rows(db).await, [1, 1]);
});

on_both!(async fn what_is_taken_out_while_it_comes_in_does_not_come_back(db) {
    let (keys, begun) = (keys(db), begun(db, &keys(db)).await);
    let told = spoken(900);
    let upload = begin(&db.db, begun.id, 900).await.unwrap();
    append(&db.db, &keys, begun.id, upload.id, 0, &told[..500]).await.unwrap();
    take_out(db, &keys, begun.id).await.unwrap();
    let late = append(&db.db, &keys, begun.id, upload.id, 500, &told[500..]).await;
    assert!(matches!(late, Err(Error::Missing)), "{late:?}");
    assert!(matches!(finish(&db.db, &keys, begun.id, upload.id, sound).await, Err(Error::Missing)));
    // The whole application, in the moment in which the note would be kept.
    let upload = begin(&db.db, begun.id, 900).await.unwrap();
    append(&db.db, &keys, begun.id, upload.id, 0, &told).await.unwrap();
    let back = async {
        ::store::write!(db.db, Actor::Visitor, |work| all::withdraw(work, &keys, begun.id))
    };
    let (kept, gone) = tokio::join!(finish(&db.db, &keys, begun.id, upload.id, sound), back);
    gone.unwrap();
    assert!(matches!(kept, Ok(()) | Err(Error::Missing)), "{kept:?}");
    assert_eq!(rows(db).await, [0, 0], "nothing is left of either");
    assert!(matches!(begin(&db.db, begun.id, 900).await, Err(Error::Missing)));
});

on_both!(async fn it_goes_with_its_application_and_opens_for_nobody_after_that(db) {
    let keys = keys(db);
    let vault = keys.vault().unwrap();
    for way in ["taken back", "its date"] {
        let begun = begun(db, &keys).await;
        keep_whole(&db.db, &keys, begun.id, &spoken(600_000), sound).await.unwrap();
        let note = note(db, &keys, begun.id).await.unwrap();
        let old = store::piece_at(db.read(), note.voice, 0).await.unwrap().unwrap().sealed;
        let kept = applications::kept(db.read(), begun.id).await.unwrap();
        let key = all::data_key(&keys, begun.id, &kept).await.unwrap();
        assert!(key.open_bytes(&about(note.voice, 0), &old).is_ok(), "so that this test can fail");
        if way == "taken back" {
            ::store::write!(db.db, Actor::Visitor, |work| all::withdraw(work, &keys, begun.id)).unwrap();
        } else {
            db.clock.push_days(30);
            assert_eq!(::store::write!(db.db, Actor::System, |work| all::purge(work, &keys, 100)).unwrap(), 1);
        }
        assert_eq!(rows(db).await, [0, 0], "{way}");
        // What an old backup still holds: the key's half is destroyed with the row.
        for entry in journal::all(db.read()).await.unwrap() {
            vault.keep(&entry).await.unwrap();
        }
        assert!(matches!(all::data_key(&keys, begun.id, &kept).await, Err(Error::Missing)), "{way}");
    }
});

on_both!(async fn a_restored_database_takes_it_out_again(db) {
    let (keys, begun) = (keys(db), begun(db, &keys(db)).await);
    keep_whole(&db.db, &keys, begun.id, &spoken(900), sound).await.unwrap();
    let voice = note(db, &keys, begun.id).await.unwrap().voice;
    let again = async || ::store::write!(db.db, Actor::System, |work| remove_again(work, &keys, begun.id, voice));
    again().await.unwrap();
    assert_eq!((note(db, &keys, begun.id).await, rows(db).await), (None, [0, 0]));
    assert!(matches!(again().await, Err(Error::Missing)), "there is nothing more to take out");
});

on_both!(async fn whoever_listens_is_written_down_first(db) {
    let (keys, begun) = (keys(db), begun(db, &keys(db)).await);
    let (one, other) = (staff(db, &[Role::Coordinator]).await, staff(db, &[Role::Trainer]).await);
    let listens = async |who: &crate::accounts::Staff| {
        ::store::write!(db.db, who.actor(), |work| listen(work, &keys, begun.id))
    };
    reachable(db, &keys, begun.id).await;
    keep_whole(&db.db, &keys, begun.id, &spoken(900), sound).await.unwrap();
    assert_eq!(key_of(listens(&one).await.map(|_| ())), "application-refused-unsent");
    send(db, &keys, begun.id).await.unwrap();
    let hears = async |who: &crate::accounts::Staff| listening(&db.db, &keys, begun.id, who.id).await;
    assert_eq!(key_of(hears(&one).await.map(|_| ())), "voice-refused-unheard");
    let note = listens(&one).await.unwrap();
    assert_eq!(hears(&one).await.unwrap(), note);
    assert_eq!(key_of(hears(&other).await.map(|_| ())), "voice-refused-unheard", "a press is one person's");
    db.clock.push_seconds(LISTEN_SECONDS + 1);
    assert_eq!(key_of(hears(&one).await.map(|_| ())), "voice-refused-unheard");
    let filter = audit::Filter { event: Some(HEARD.to_owned()), ..audit::Filter::default() };
    assert_eq!(audit::list(db.read(), &filter, 10).await.unwrap().len(), 1);
});

#[test]
fn a_minute_that_was_begun_counts() {
    let lasts = |seconds| Note { voice: "0".repeat(26).parse().unwrap(), kind: Kind::Ogg, seconds, bytes: 1 }.minutes();
    assert_eq!([1, 60, 61, 2_400].map(lasts), [1, 1, 2, 40]);
}
