//! What happened after the backup is not undone by restoring it.

use super::on_both;
use super::world::{House, Place, Told};
use axum::http::StatusCode;
use base::{Actor, MediaId, PasskeyId, Result, StoryId};
use consent::{Answer, Element, Outcome, Purpose, Recipient, Set};
use newsroom::stories;
use newsroom::testing::{Newsroom, decision};
use people::accounts::passkeys;
use people::ledger::{self, Method, NewGrant, receipts};
use people::{links, persons};
use sea_orm::{ActiveValue, EntityTrait as _};
use std::path::PathBuf;
use store::entity::passkey;
use store::{DbResult as _, jobs};

/// Two stories that are public, and a backup of that.
struct Before {
    house: House,
    room: Newsroom,
    one: Told,
    other: Told,
    file: PathBuf,
}

async fn before(place: &Place) -> Before {
    let house = place.open().await;
    let room = Newsroom::open_by(house.db(), house.app.house.keys.clone()).await;
    let (one, other) = (house.tell(&room, "Heron").await, house.tell(&room, "Wagtail").await);
    house.work_off().await;
    let file = place.folder.path().join("one.firsthand");
    house.back_up(&file).await;
    assert_eq!((house.page(&one).await, house.page(&other).await), (StatusCode::OK, StatusCode::OK));
    Before { house, room, one, other, file }
}

/// Restores in the same place, over what is there, and opens it.
async fn again(place: &Place, house: House, file: &std::path::Path) -> (House, firsthand::backup::Restored) {
    house.close().await;
    let restored = place.restore_with(file, None, crate::world::PASSPHRASE, true, false).await.unwrap();
    let house = place.open().await;
    house.work_off().await;
    assert_eq!(ledger::evidence::verify(house.db()).await.unwrap().broken, None);
    (house, restored)
}

on_both!(async fn a_withdrawal_stays(place) {
    let Before { house, one, other, file, .. } = before(place).await;
    store::write!(house.db(), Actor::Visitor, |work| stories::withdraw(work, one.story)).unwrap();
    let gone = house.page(&one).await;
    assert_ne!(gone, StatusCode::OK);
    let (house, restored) = again(place, house, &file).await;
    assert_eq!((restored.repeated, restored.held), (1, false));
    assert_eq!(house.page(&one).await, gone);
    assert!(!house.lists(&one).await && house.lists(&other).await);
    assert_eq!(house.page(&other).await, StatusCode::OK);
    let kinds: Vec<_> = ledger::evidence::of_work(house.db().read(), one.story).await.unwrap().into_iter().map(|row| row.kind).collect();
    assert!(kinds.contains(&ledger::Kind::Withdrawn), "{kinds:?}");
    // Restoring the same backup once more ends in the same place.
    let (house, _) = again(place, house, &file).await;
    assert_eq!(house.page(&one).await, gone);
});

on_both!(async fn a_no_to_another_round_stays(place) {
    let Before { house, room, one, other, file } = before(place).await;
    let (db, keys) = (house.db(), house.app.house.keys.clone());
    let version = stories::store::history(db.read(), one.story, base::Locale::ENGLISH).await.unwrap()[0].id;
    let review = room.send(db, one.story, &[version]).await;
    store::write!(db, Actor::Visitor, |work| stories::refuse(work, &keys, review)).unwrap();
    let gone = house.page(&one).await;
    assert_ne!(gone, StatusCode::OK);
    let (house, _) = again(place, house, &file).await;
    assert_eq!((house.page(&one).await, house.page(&other).await), (gone, StatusCode::OK));
    assert!(!house.lists(&one).await);
    let state = stories::store::find(house.db().read(), one.story).await.unwrap().state;
    assert_eq!(state, stories::State::Refused);
});

on_both!(async fn a_pause_stays_and_so_does_going_on(place) {
    let Before { house, one, other, file, .. } = before(place).await;
    store::write!(house.db(), Actor::Visitor, |work| ledger::pause(work, one.persona)).unwrap();
    store::write!(house.db(), Actor::Visitor, |work| ledger::pause(work, other.persona)).unwrap();
    store::write!(house.db(), Actor::Visitor, |work| ledger::resume(work, other.persona)).unwrap();
    let (house, restored) = again(place, house, &file).await;
    assert_eq!(restored.repeated, 3);
    assert_ne!(house.page(&one).await, StatusCode::OK);
    assert_eq!(house.page(&other).await, StatusCode::OK);
});

on_both!(async fn a_refusal_stays_word_for_word(place) {
    let Before { house, one, other, file, .. } = before(place).await;
    let no = |story: StoryId, persona| NewGrant {
        purposes: Set::of(&[Purpose::Website]),
        recipient: Some(Recipient::Anyone),
        elements: Set::all(),
        ..NewGrant::blank(story, persona, Answer::No, Method::Link)
    };
    let face = NewGrant { purposes: Set::all(), recipient: None, elements: Set::of(&[Element::Face]), ..no(other.story, other.persona) };
    store::write!(house.db(), Actor::Visitor, |work| ledger::answer(work, &no(one.story, one.persona))).unwrap();
    store::write!(house.db(), Actor::Visitor, |work| ledger::answer(work, &face)).unwrap();
    let told = ledger::grants(house.db().read(), other.story).await.unwrap();
    let (house, _) = again(place, house, &file).await;
    assert_ne!(house.page(&one).await, StatusCode::OK);
    let now = ledger::grants(house.db().read(), other.story).await.unwrap();
    let refused = |rows: &[ledger::GrantRow]| -> Vec<_> {
        rows.iter().filter(|row| row.grant.answer == Answer::No).map(|row| (row.id, row.grant.clone())).collect()
    };
    assert_eq!(refused(&now), refused(&told), "the same answers under the same ids");
    assert!(!refused(&now).is_empty());
});

on_both!(async fn a_veto_a_retirement_and_a_purge_stay(place) {
    let Before { house, room, one, other, file } = before(place).await;
    let third = house.tell(&room, "Plover").await;
    let second = file.with_file_name("two.firsthand");
    house.back_up(&second).await;
    let no = decision(Outcome::Vetoed);
    store::write!(house.db(), room.safeguarding.actor(), |work| stories::decide_risk(work, &room.keys, one.story, &no)).unwrap();
    store::write!(house.db(), room.editor.actor(), |work| stories::retire(work, other.story)).unwrap();
    let media: MediaId = newsroom::media::store::by_file(house.db().read(), &third.files[0]).await.unwrap()[0].id;
    store::write!(house.db(), Actor::Visitor, |work| stories::withdraw(work, third.story)).unwrap();
    let keys: Result<Vec<String>> = store::write!(house.db(), room.editor.actor(), |work| async {
        Ok(newsroom::stories::purge_media(work, media).await.unwrap_or_default())
    });
    for key in keys.unwrap() {
        house.app.house.files.delete(&key).await.unwrap();
    }
    let purged = newsroom::media::store::find(house.db().read(), media).await.unwrap().purged_at.is_some();
    let (house, _) = again(place, house, &second).await;
    for told in [&one, &other, &third] {
        assert_ne!(house.page(told).await, StatusCode::OK, "{}", told.word);
    }
    assert_eq!(newsroom::media::store::find(house.db().read(), media).await.unwrap().purged_at.is_some(), purged);
});

on_both!(async fn whoever_changed_how_they_appear_is_asked_first(place) {
    let Before { house, one, other, file, .. } = before(place).await;
    let hidden = people::testing::shape("Somebody Else");
    let keys = house.app.house.keys.clone();
    store::write!(house.db(), Actor::Operator, |work| persons::change_persona(work, &keys, one.persona, &hidden)).unwrap();
    let (house, _) = again(place, house, &file).await;
    assert_ne!(house.page(&one).await, StatusCode::OK, "the old name must not come back");
    assert_eq!(house.page(&other).await, StatusCode::OK);
});

on_both!(async fn a_name_that_was_replaced_stays_away_whatever_came_after(place) {
    let Before { house, room, one, other, file } = before(place).await;
    let hidden = people::testing::shape("Somebody Else");
    let db = house.db();
    store::write!(db, Actor::Operator, |work| persons::change_persona(work, &house.app.house.keys, one.persona, &hidden)).unwrap();
    // Weeks later they rest a while, and go on as who they are now.
    store::write!(db, Actor::Visitor, |work| ledger::pause(work, one.persona)).unwrap();
    store::write!(db, Actor::Visitor, |work| ledger::resume(work, one.persona)).unwrap();
    let (house, _) = again(place, house, &file).await;
    let hidden_now = async |house: &House| house.page(&one).await != StatusCode::OK && !house.lists(&one).await;
    assert!(hidden_now(&house).await, "the old name must not come back");
    assert_eq!(house.page(&other).await, StatusCode::OK);
    // Going on is not enough, and nobody else can decide it: how they appear again they approve again.
    store::write!(house.db(), Actor::Visitor, |work| ledger::resume(work, one.persona)).unwrap();
    assert!(hidden_now(&house).await);
    let keys = &house.app.house.keys;
    let yes = decision(Outcome::Allowed);
    let decided = store::write!(house.db(), room.safeguarding.actor(), |work| stories::decide_risk(work, keys, one.story, &yes));
    assert!(matches!(decided, Err(base::Error::Refused(message)) if message.key == "error-risk-nothing-approved"));
    let version = stories::store::history(house.db().read(), one.story, base::Locale::ENGLISH).await.unwrap()[0].id;
    room.approve(house.db(), one.story, &[version], &newsroom::testing::yes_to_all()).await;
    room.clear(house.db(), one.story).await;
    assert_eq!(house.page(&one).await, StatusCode::OK, "as they said themselves");
});

on_both!(async fn a_partner_that_left_has_nothing_again(place) {
    let house = place.open().await;
    let room = Newsroom::open_by(house.db(), house.app.house.keys.clone()).await;
    let partner = programme::testing::partner_in(house.db(), room.edition, "Harbour Library").await;
    let file = place.folder.path().join("one.firsthand");
    house.back_up(&file).await;
    store::write!(house.db(), Actor::Operator, |work| programme::partners::leave(work, room.edition, partner)).unwrap();
    let (house, restored) = again(place, house, &file).await;
    assert_eq!(restored.repeated, 1);
    let now = programme::partners::membership(house.db().read(), room.edition, partner).await.unwrap();
    assert!(now.is_some_and(|now| now.left_at.is_some()));
});

on_both!(async fn words_that_others_replaced_do_not_come_back(place) {
    let Before { house, room, one, other, file } = before(place).await;
    let db = house.db();
    let first = stories::store::history(db.read(), one.story, base::Locale::ENGLISH).await.unwrap().remove(0);
    let newer = stories::Content { place: String::new(), ..first.content.clone() };
    let editor = room.editor.actor();
    let second = store::write!(db, editor, |work| {
        stories::revise(work, one.story, base::Locale::ENGLISH, &newer, first.id)
    });
    room.approve(db, one.story, &[second.unwrap()], &newsroom::testing::yes_to_all()).await;
    room.clear(db, one.story).await;
    assert_eq!(house.page(&one).await, StatusCode::OK);
    let (house, _) = again(place, house, &file).await;
    assert_ne!(house.page(&one).await, StatusCode::OK, "the place that they had taken out");
    assert_eq!(house.page(&other).await, StatusCode::OK);
});

on_both!(async fn what_was_locked_out_stays_out(place) {
    let house = place.open().await;
    let keys = house.app.house.keys.clone();
    let room = Newsroom::open_by(house.db(), keys.clone()).await;
    let one = house.tell(&room, "Heron").await;
    let db = house.db();
    let support = store::write!(db, Actor::Visitor, |work| persons::let_support_in(work, &keys, one.persona)).unwrap();
    let code = store::write!(db, Actor::Visitor, |work| receipts::code(work, &keys, one.persona)).unwrap();
    let passkey = PasskeyId::new(db.chance());
    let me = people::testing::staff(db, &[people::accounts::Role::Editor]).await;
    store::write!(db, Actor::Operator, |work| async { add_passkey(work, me.id, passkey).await }).unwrap();
    let young = newsroom::testing::young(db, &keys, &room, "Swift").await;
    let guardian = store::write!(db, Actor::Operator, |work| stories::guardians::ask_guardian(work, &keys, young.review)).unwrap();
    let face = consent::Element::Face;
    store::write!(db, room.safeguarding.actor(), |work| people::young::open(work, young.persona, face, "They asked to")).unwrap();
    let file = place.folder.path().join("one.firsthand");
    house.back_up(&file).await;
    store::write!(db, room.safeguarding.actor(), |work| people::young::close(work, young.persona, face)).unwrap();
    store::write!(db, Actor::Visitor, |work| persons::end_support(work, one.persona, support.id)).unwrap();
    store::write!(db, Actor::Visitor, |work| receipts::renew(work, &keys, one.persona, &[])).unwrap();
    store::write!(db, me.actor(), |work| passkeys::remove(work, &me, passkey)).unwrap();
    let (house, _) = again(place, house, &file).await;
    let db = house.db();
    assert_eq!(people::young::asking(db.read(), young.persona).await.unwrap(), []);
    let ended = [
        (support.secret.reveal(), links::Purpose::Support),
        (guardian.secret.reveal(), links::Purpose::Guardian),
        (code.code.reveal(), links::Purpose::Code),
    ];
    for (secret, purpose) in ended {
        let found = links::open(db, &keys, secret, purpose).await;
        assert!(matches!(found, Err(base::Error::Missing)), "{purpose:?} opens again");
    }
    assert_eq!(passkeys::list(db.read(), me.id).await.unwrap(), []);
});

// What they said is sealed and in no journal: it is asked for again, and until then nothing is taken for granted.
on_both!(async fn limits_and_how_somebody_is_paid_are_asked_for_again(place) {
    use people::needs::{self, NewBoundary, Strength};
    use people::payments::{self, Route, Terms};
    let Before { house, one, other, file, .. } = before(place).await;
    let keys = house.app.house.keys.clone();
    let own = people::testing::teller_by(house.db(), &keys, one.persona).await;
    let limit = NewBoundary { topic: "My brother".into(), strength: Strength::Never, note: String::new() };
    let terms = Terms { route: Some(Route::Fee), no_flat_fee: false };
    store::write!(house.db(), own, |work| needs::add_boundary(work, &keys, one.persona, &limit)).unwrap();
    store::write!(house.db(), Actor::Operator, |work| payments::set_terms(work, &keys, one.persona, &terms)).unwrap();
    let (house, _) = again(place, house, &file).await;
    let db = house.db();
    assert!(needs::may_be_missing(db, &keys, one.persona).await.unwrap().is_some());
    assert_eq!(needs::may_be_missing(db, &keys, other.persona).await.unwrap(), None);
    let own = people::testing::teller_by(db, &keys, one.persona).await;
    let terms = payments::own_terms(db, &keys, &own, one.persona).await.unwrap().unwrap();
    assert!(terms.no_flat_fee && terms.route.is_none());
});

async fn add_passkey(work: &mut store::Work, staff: base::StaffId, id: PasskeyId) -> Result<()> {
    let row = passkey::ActiveModel {
        id: ActiveValue::Set(id.to_string()),
        staff_id: ActiveValue::Set(staff.to_string()),
        credential_id: ActiveValue::Set(id.to_string()),
        credential: ActiveValue::Set("{}".to_owned()),
        label: ActiveValue::Set("My phone".to_owned()),
        created_at: ActiveValue::Set(0),
        used_at: ActiveValue::Set(None),
    };
    passkey::Entity::insert(row).exec_without_returning(work.db()).await.db().map(|_| ())
}

on_both!(async fn without_the_journal_nobody_is_shown(place) {
    let Before { house, one, other, file, .. } = before(place).await;
    store::write!(house.db(), Actor::Visitor, |work| stories::withdraw(work, one.story)).unwrap();
    house.close().await;
    // The keys are known from the copy, but nothing says what happened since: as after a fire.
    let elsewhere = Place::sqlite();
    let refused = elsewhere.restore(&file, None).await.unwrap_err();
    assert!(refused.contains("The keys of 2 people in this backup are not in the vault"), "{refused}");
    // An older copy of the vault than the backup knows of is not the newest.
    let newer = place.open().await;
    let third = file.with_file_name("three.firsthand");
    let older = std::fs::read(file.with_file_name("firsthand.vault")).unwrap();
    newer.back_up(&third).await;
    newer.close().await;
    std::fs::write(file.with_file_name("older.vault"), older).unwrap();
    let restored = elsewhere.restore(&third, Some(file.with_file_name("older.vault"))).await.unwrap();
    assert!(restored.held);
    let house = elsewhere.open().await;
    for told in [&one, &other] {
        assert_ne!(house.page(told).await, StatusCode::OK);
        assert!(!house.lists(told).await);
    }
    store::write!(house.db(), Actor::Operator, |work| ledger::lift_hold(work)).unwrap();
    house.close().await;
    let house = elsewhere.open().await;
    assert_eq!(house.page(&other).await, StatusCode::OK);
    assert_ne!(house.page(&one).await, StatusCode::OK, "it was withdrawn before this backup");
});

#[tokio::test]
async fn the_newest_journal_may_come_from_elsewhere() {
    let place = Place::sqlite();
    let Before { house, one, other, file, .. } = before(&place).await;
    store::write!(house.db(), Actor::Visitor, |work| stories::withdraw(work, one.story)).unwrap();
    house.close().await;
    let elsewhere = Place::sqlite();
    let restored = elsewhere.restore(&file, Some(place.data().join("vault"))).await.unwrap();
    assert_eq!((restored.repeated, restored.held), (1, false));
    let house = elsewhere.open().await;
    assert_ne!(house.page(&one).await, StatusCode::OK);
    assert_eq!(house.page(&other).await, StatusCode::OK);
}

#[tokio::test]
async fn an_answer_waits_for_the_journal_and_a_crash_does_not_lose_it() {
    let place = Place::sqlite();
    let Before { house, one, file, .. } = before(&place).await;
    // The vault cannot be written: a file stands where its folder should be.
    let journal = place.data().join("vault/journal");
    let away = place.data().join("vault/away");
    std::fs::create_dir_all(&journal).unwrap();
    std::fs::rename(&journal, &away).unwrap();
    std::fs::write(&journal, "in the way").unwrap();
    let outcome = store::write!(house.db(), Actor::Visitor, |work| stories::withdraw(work, one.story));
    assert!(outcome.is_err(), "nobody may be told that it is done");
    assert_ne!(house.page(&one).await, StatusCode::OK, "and it is gone all the same");
    std::fs::remove_file(&journal).unwrap();
    std::fs::rename(&away, &journal).unwrap();
    // The next start brings the journal up to date.
    house.close().await;
    let house = place.open().await;
    let (house, restored) = again(&place, house, &file).await;
    assert_eq!(restored.repeated, 1);
    assert_ne!(house.page(&one).await, StatusCode::OK);
    assert!(jobs::list(house.db(), jobs::State::Buried, 10, 0).await.unwrap().is_empty());
}
