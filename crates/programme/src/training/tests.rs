//! The programme of training, on both databases, and its forms and rules.

use super::*;
use crate::testing::{campaign, edition, key, planned, training, training_draft, venue_draft};
use crate::{Fields, Zone};
use ::store::on_both;
use ::store::testing::TestDb;
use base::{Actor, Instant, PersonaId, StaffId, Text};
use sea_orm::ConnectionTrait;

const DESK: Actor = Actor::Operator;

/// A persona without anybody behind it: who it is is no matter here.
pub(super) async fn persona(db: &TestDb) -> PersonaId {
    let id = PersonaId::new(db.chance());
    let sql = format!(
        "INSERT INTO personas (id, slug, slug_is_random, name_form, display_name, portrait_form, portrait_seed, \
         voice_form, label, bio, is_sample, created_at, changed_at) \
         VALUES ('{id}', '{id}', 1, 'none', '{{}}', 'none', 0, 'none', '{{}}', '{{}}', 1, 1, 1)"
    );
    ::store::write!(db, DESK, |work| async {
        work.db().execute_unprepared(&sql).await.map_err(base::Error::because("a persona"))?;
        Ok(())
    })
    .unwrap();
    id
}

fn at(moment: &str) -> Instant {
    moment.parse::<base::jiff::Timestamp>().unwrap().into()
}

on_both!(async fn a_session_is_scheduled_changed_and_cancelled(db) {
    let campaign = campaign(db).await;
    let edition = edition(db, campaign, 2026).await;
    let (venue_id, id) = training(db, edition, "Key messages").await;
    let now = find(db.read(), id).await.unwrap();
    assert_eq!((now.place.room(), now.revision, now.ends()), ("Reading Room", 1, at("2026-12-10T12:00:00Z")));
    assert_eq!(all(db.read(), edition).await.unwrap(), std::slice::from_ref(&now));
    let later = TrainingDraft { starts: at("2026-12-11T10:00:00Z"), ..TrainingDraft::from(&now) };
    ::store::write!(db, DESK, |work| change(work, id, &later)).unwrap();
    assert_eq!(key(::store::write!(db, DESK, |work| change(work, id, &later)).unwrap_err()), "programme-conflict");
    assert_eq!(find(db.read(), id).await.unwrap().starts, later.starts);
    for place in [Place::Venue(venue_id, "Cellar".into()), Place::Venue(VenueId::new(db.chance()), String::new())] {
        let nowhere = TrainingDraft { seen: None, place, ..later.clone() };
        assert_eq!(key(::store::write!(db, DESK, |work| change(work, id, &nowhere)).unwrap_err()), "error-unknown-choice");
    }
    for _ in 0..2 {
        ::store::write!(db, DESK, |work| cancel(work, id)).unwrap();
    }
    let again = TrainingDraft { seen: None, ..later };
    assert_eq!(key(::store::write!(db, DESK, |work| change(work, id, &again)).unwrap_err()), "training-refused-cancelled");
    assert!(all(db.read(), edition).await.unwrap()[0].is_cancelled(), "whoever has a seat can still find it");
});

on_both!(async fn a_venue_goes_only_when_nothing_is_held_there(db) {
    let campaign = campaign(db).await;
    let edition = edition(db, campaign, 2026).await;
    let (venue_id, _) = training(db, edition, "Key messages").await;
    let now = venue(db.read(), venue_id).await.unwrap();
    assert_eq!(VenueDraft { seen: None, ..VenueDraft::from(&now) }, venue_draft());
    let without = VenueDraft { rooms: vec!["Loft".into()], ..VenueDraft::from(&now) };
    assert_eq!(key(::store::write!(db, DESK, |work| change_venue(work, venue_id, &without)).unwrap_err()), "training-error-room-used");
    assert_eq!(key(::store::write!(db, DESK, |work| remove_venue(work, venue_id)).unwrap_err()), "training-refused-venue-used");
    let better = VenueDraft { access: Text::en("A ramp at the back."), ..VenueDraft::from(&now) };
    ::store::write!(db, DESK, |work| change_venue(work, venue_id, &better)).unwrap();
    assert_eq!(key(::store::write!(db, DESK, |work| change_venue(work, venue_id, &better)).unwrap_err()), "programme-conflict");
    let draft = venue_draft();
    let empty = ::store::write!(db, DESK, |work| add_venue(work, edition, &draft)).unwrap();
    ::store::write!(db, DESK, |work| remove_venue(work, empty)).unwrap();
    assert_eq!(venues(db.read(), edition).await.unwrap().len(), 1);
    // Another edition's venue is none of this one's.
    let other = planned(db, campaign, 2027).await;
    let there = training_draft("Elsewhere", Place::Venue(venue_id, String::new()));
    assert_eq!(key(::store::write!(db, DESK, |work| schedule(work, other, &there)).unwrap_err()), "error-unknown-choice");
});

on_both!(async fn what_is_taken_home_is_added_and_taken_back(db) {
    let campaign = campaign(db).await;
    let edition = edition(db, campaign, 2026).await;
    let (_, id) = training(db, edition, "Key messages").await;
    let draft = HandoutDraft {
        title: Text::en("Three messages"),
        words: Text::en("One: say it in your own words."),
        address: "https://www.sample.example/sheet.pdf".parse().ok(),
    };
    let handout = ::store::write!(db, DESK, |work| add_handout(work, id, &draft)).unwrap();
    let kept = handouts(db.read(), &[id]).await.unwrap();
    assert_eq!((kept.len(), &kept[0].title, &kept[0].words, &kept[0].address), (1, &draft.title, &draft.words, &draft.address));
    let (_, other) = training(db, edition, "Elsewhere").await;
    assert_eq!(key(::store::write!(db, DESK, |work| remove_handout(work, other, handout)).unwrap_err()), "missing");
    ::store::write!(db, DESK, |work| remove_handout(work, id, handout)).unwrap();
    assert_eq!(handouts(db.read(), &[id]).await.unwrap(), []);
});

#[test]
fn a_form_says_what_is_wrong_beside_the_field() {
    let zone = Zone::london();
    let whole = training_draft("Key messages", Place::Online).to_fields(&zone);
    let mistakes = |name: &str, value: &str| -> Vec<(&'static str, &'static str)> {
        let mut fields: Vec<_> = whole.iter().filter(|(known, _)| known != name).cloned().collect();
        fields.push((name.to_owned(), value.to_owned()));
        match TrainingDraft::parse(&Fields::of(&fields), &zone, None) {
            Ok(_) => Vec::new(),
            Err(invalid) => invalid.0.iter().map(|(field, message)| (*field, message.key)).collect(),
        }
    };
    assert_eq!(mistakes("support", "Hana"), []);
    for (name, value, field, key) in [
        ("day", "", "day", "error-required"),
        ("day", "2026-02-30", "day", "error-date"),
        ("start", "25:00", "start", "error-time"),
        ("minutes", "0", "minutes", "programme-error-between"),
        ("minutes", "1441", "minutes", "programme-error-between"),
        ("minutes", "", "minutes", "error-required"),
        ("seats", "501", "seats", "programme-error-between"),
        ("seats", "two", "seats", "error-number"),
        ("place", "", "place", "error-choose"),
        ("place", "the moon", "place", "error-unknown-choice"),
        ("joining.en", "", "joining.en", "training-error-joining"),
        ("trainer", "nobody", "trainer", "error-unknown-choice"),
        ("support", &"x".repeat(201), "support", "error-too-long"),
    ] {
        assert!(mistakes(name, value).contains(&(field, key)), "{name} {value:?}: {:?}", mistakes(name, value));
    }
    assert!(mistakes("title.ar", &"x".repeat(201)).contains(&("title.ar", "error-too-long")));
}

#[test]
fn times_are_read_from_the_campaigns_clock() {
    let zone = Zone::london();
    let draft = training_draft("Key messages", Place::Online);
    let back = TrainingDraft::parse(&Fields::of(&draft.to_fields(&zone)), &zone, None).unwrap();
    assert_eq!(back, draft);
    let on = |day: &str, start: &str, which: &str| {
        let mut fields = draft.to_fields(&zone);
        fields.retain(|(name, _)| !["day", "start"].contains(&name.as_str()));
        fields.extend([("day", day), ("start", start), ("which", which)].map(|(n, v)| (n.to_owned(), v.to_owned())));
        TrainingDraft::parse(&Fields::of(&fields), &zone, None)
    };
    assert_eq!(on("2027-07-01", "10:00", "").unwrap().starts, at("2027-07-01T09:00:00Z"));
    assert_eq!(on("2027-03-28", "01:30", "").unwrap_err().0[0].1.key, "programme-error-time-skipped");
    assert_eq!(on("2027-10-31", "01:30", "").unwrap_err().0[0].0, "which");
    let second = on("2027-10-31", "01:30", "second").unwrap();
    assert_eq!(second.starts, at("2027-10-31T01:30:00Z"));
    // The form that is opened again knows which of the two it was.
    assert_eq!(TrainingDraft::parse(&Fields::of(&second.to_fields(&zone)), &zone, None).unwrap(), second);
}

#[test]
fn a_plan_that_cannot_be_kept_is_found() {
    let chance = base::TestChance::new(5);
    let (venue, trainer) = (VenueId::new(&chance), StaffId::new(&chance));
    let held = |room: &str, starts: &str, trainers: Vec<StaffId>| {
        let draft = training_draft("Held", Place::Venue(venue, room.into()));
        let TrainingDraft { title, about, minutes, place, joining, seats, access, quiet, support, .. } = draft;
        let (starts, now) = (at(starts), at("2026-12-01T00:00:00Z"));
        Training {
            id: TrainingId::new(&chance),
            edition: EditionId::new(&chance),
            title,
            about,
            starts,
            minutes,
            place,
            joining,
            trainers,
            seats,
            access,
            quiet,
            support,
            revision: 1,
            created_at: now,
            changed_at: now,
            cancelled_at: None,
        }
    };
    let one = held("Loft", "2026-12-10T10:00:00Z", vec![trainer]);
    let room = held("Loft", "2026-12-10T11:59:00Z", vec![]);
    let after = held("Loft", "2026-12-10T12:00:00Z", vec![]);
    let busy = held("Hall", "2026-12-10T11:00:00Z", vec![trainer]);
    let cancelled = Training {
        cancelled_at: Some(at("2026-12-02T00:00:00Z")),
        ..held("Loft", "2026-12-10T10:00:00Z", vec![trainer])
    };
    let found = rules::clashes(&[one.clone(), after.clone(), busy.clone(), cancelled]);
    assert_eq!(found, [(one.id, busy.id, Clash::Trainer(trainer))]);
    assert_eq!(rules::clashes(&[one.clone(), room.clone()]), [(one.id, room.id, Clash::Room)]);
    let nowhere = [held("", "2026-12-10T10:00:00Z", vec![]), held("", "2026-12-10T10:00:00Z", vec![])];
    assert_eq!(rules::clashes(&nowhere), []);
    assert_eq!(rules::rooms(" Loft \r\n\nHall\nLoft"), ["Loft", "Hall"]);
}
