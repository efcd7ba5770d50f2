//! Milestones, on both databases.

use super::rules::due;
use super::*;
use crate::Fields;
use crate::campaigns::{self, EditionDraft, Start};
use crate::testing::{campaign, planned};
use ::store::on_both;
use base::jiff::civil::date;
use base::{Actor, Locale, StaffId, Text};

const DESK: Actor = Actor::Operator;

fn draft(title: &str, days: i32) -> MilestoneDraft {
    MilestoneDraft { title: Text::en(title), days_from_day: days, duty: Duty::Coordinator }
}

fn titles(milestones: &[Milestone]) -> Vec<&str> {
    milestones.iter().map(|milestone| milestone.title.say(Locale::ENGLISH)).collect()
}

#[test]
fn days_are_counted_on_the_calendar() {
    for (day, days, expected) in [
        (date(2026, 12, 18), 0, date(2026, 12, 18)),
        (date(2026, 12, 18), -330, date(2026, 1, 22)),
        // Over the end of summer time, and over the beginning of the next.
        (date(2026, 12, 18), -66, date(2026, 10, 13)),
        (date(2026, 12, 18), 60, date(2027, 2, 16)),
        (date(2026, 12, 18), 120, date(2027, 4, 17)),
        // Over 29 February, and not over it.
        (date(2028, 3, 1), -1, date(2028, 2, 29)),
        (date(2027, 3, 1), -1, date(2027, 2, 28)),
        (date(2028, 12, 18), -330, date(2028, 1, 23)),
        (date(2024, 2, 29), -366, date(2023, 2, 28)),
    ] {
        assert_eq!(due(day, days), expected, "{day} {days}");
    }
}

#[test]
fn a_milestone_is_read_from_its_form() {
    let sent = [("title.en", "Ring everybody"), ("days", "-7"), ("duty", "safeguarding")];
    let expected = MilestoneDraft { duty: Duty::Safeguarding, ..draft("Ring everybody", -7) };
    assert_eq!(MilestoneDraft::parse(&Fields::of(&sent), None), Ok(expected));
    let sent = [("title.en", ""), ("days", "-9999"), ("duty", "boss")];
    let invalid = MilestoneDraft::parse(&Fields::of(&sent), None).unwrap_err();
    let keys: Vec<_> = invalid.0.iter().map(|(name, message)| (*name, message.key)).collect();
    assert_eq!(
        keys,
        [("title.en", "error-required"), ("days", "programme-error-milestone-days"), ("duty", "error-unknown-choice")]
    );
}

#[test]
fn the_usual_milestones_run_from_eleven_months_before_to_two_after() {
    let usual = usual::milestones();
    assert!(usual.iter().all(|draft| draft.title.exact(Locale::ARABIC).is_some()));
    assert!(usual.windows(2).all(|pair| pair[0].days_from_day <= pair[1].days_from_day));
    assert_eq!((usual[0].days_from_day, usual.last().unwrap().days_from_day), (-330, 60));
}

on_both!(async fn milestones_are_added_ticked_and_dropped(db) {
    let edition = planned(db, campaign(db).await, 2026).await;
    let (late, soon) = (draft("Late", -1), draft("Soon", -20));
    let late = ::store::write!(db, DESK, |work| add(work, edition, &late)).unwrap();
    let soon = ::store::write!(db, DESK, |work| add(work, edition, &soon)).unwrap();
    assert_eq!(titles(&of(db.read(), edition).await.unwrap()), ["Soon", "Late"]);
    let staff = StaffId::new(db.chance());
    ::store::write!(db, Actor::Staff(staff), |work| done(work, soon)).unwrap();
    let first = find(db.read(), soon).await.unwrap();
    assert_eq!((first.done_at, first.done_by), (Some(db.now()), Some(staff)));
    db.clock.push_days(1);
    ::store::write!(db, DESK, |work| done(work, soon)).unwrap();
    assert_eq!(find(db.read(), soon).await.unwrap(), first);
    ::store::write!(db, DESK, |work| undone(work, soon)).unwrap();
    assert!(!find(db.read(), soon).await.unwrap().is_done());
    let renamed = draft("Soon enough", -10);
    ::store::write!(db, DESK, |work| change(work, soon, &renamed)).unwrap();
    assert_eq!(find(db.read(), soon).await.unwrap().due, date(2026, 12, 8));
    ::store::write!(db, DESK, |work| remove(work, late)).unwrap();
    assert_eq!(titles(&of(db.read(), edition).await.unwrap()), ["Soon enough"]);
    assert!(matches!(::store::write!(db, DESK, |work| done(work, late)), Err(Error::Missing)));
});

on_both!(async fn due_dates_move_with_the_day(db) {
    let edition = planned(db, campaign(db).await, 2026).await;
    let week = draft("Content week", -7);
    let week = ::store::write!(db, DESK, |work| add(work, edition, &week)).unwrap();
    let now = campaigns::edition(db.read(), edition).await.unwrap();
    let moved = EditionDraft { days: campaigns::Days::on(date(2027, 1, 10)), ..EditionDraft::from(&now) };
    ::store::write!(db, DESK, |work| campaigns::change_edition(work, edition, &moved)).unwrap();
    assert_eq!(find(db.read(), week).await.unwrap().due, date(2027, 1, 3));
});

on_both!(async fn what_is_taken_over_waits_for_review(db) {
    let campaign = campaign(db).await;
    let earlier = planned(db, campaign, 2026).await;
    for (title, days) in [("Theme", -300), ("Toolkit", -14)] {
        let draft = draft(title, days);
        let id = ::store::write!(db, DESK, |work| add(work, earlier, &draft)).unwrap();
        ::store::write!(db, DESK, |work| done(work, id)).unwrap();
    }
    let next = EditionDraft::for_year(&campaigns::find(db.read(), campaign).await.unwrap(), 2028).unwrap();
    let edition = ::store::write!(db, DESK, |work| campaigns::plan(work, campaign, &next, Start::From(earlier))).unwrap();
    let cloned = of(db.read(), edition).await.unwrap();
    let origins: Vec<_> = of(db.read(), earlier).await.unwrap().iter().map(|milestone| Some(milestone.id)).collect();
    assert_eq!(cloned.iter().map(|milestone| milestone.cloned_from).collect::<Vec<_>>(), origins);
    assert_eq!(cloned.iter().map(|milestone| milestone.due).collect::<Vec<_>>(), [date(2028, 2, 22), date(2028, 12, 4)]);
    assert!(cloned.iter().all(|milestone| !milestone.is_live() && !milestone.is_done()));
    let (before, after) = (campaigns::edition(db.read(), earlier).await.unwrap().look, campaigns::edition(db.read(), edition).await.unwrap().look);
    assert!(after.display == before.display && after.rhythm == before.rhythm && after.palette != before.palette);

    let refused = ::store::write!(db, DESK, |work| campaigns::open_edition(work, edition)).unwrap_err();
    assert_eq!(refused.to_string(), "refused: programme-refused-unreviewed");
    assert!(matches!(::store::write!(db, DESK, |work| done(work, cloned[0].id)), Err(Error::Refused(_))));
    let waiting = today(db.read(), edition, date(2028, 12, 18)).await.unwrap();
    assert_eq!(waiting, Today { unreviewed: 2, all: 2, ..Today::default() });
    ::store::write!(db, DESK, |work| review(work, cloned[0].id)).unwrap();
    assert_eq!(unreviewed(db.read(), edition).await.unwrap(), 1);
    let reworded = draft("Toolkit, reworded", -20);
    ::store::write!(db, DESK, |work| change(work, cloned[1].id, &reworded)).unwrap();
    assert_eq!(unreviewed(db.read(), edition).await.unwrap(), 0);
    ::store::write!(db, DESK, |work| campaigns::open_edition(work, edition)).unwrap();
});

on_both!(async fn the_usual_milestones_wait_for_review_as_well(db) {
    let campaign = campaign(db).await;
    let first = EditionDraft::for_year(&campaigns::find(db.read(), campaign).await.unwrap(), 2026).unwrap();
    let edition = ::store::write!(db, DESK, |work| campaigns::plan(work, campaign, &first, Start::Usual)).unwrap();
    assert_eq!(unreviewed(db.read(), edition).await.unwrap(), usual::milestones().len());
    ::store::write!(db, DESK, |work| review_all(work, edition)).unwrap();
    ::store::write!(db, DESK, |work| campaigns::open_edition(work, edition)).unwrap();
    assert_eq!(unreviewed(db.read(), edition).await.unwrap(), 0);
});

on_both!(async fn today_shows_what_is_late_what_is_due_and_what_comes(db) {
    let edition = planned(db, campaign(db).await, 2026).await;
    for (title, days) in [("late", -12), ("very late", -30), ("today", -8), ("in six days", -2), ("in seven", -1), ("the day", 0)] {
        let draft = draft(title, days);
        ::store::write!(db, DESK, |work| add(work, edition, &draft)).unwrap();
    }
    let ticked = draft("ticked", -10);
    let ticked = ::store::write!(db, DESK, |work| add(work, edition, &ticked)).unwrap();
    ::store::write!(db, DESK, |work| done(work, ticked)).unwrap();
    let before = db.statements();
    let today = today(db.read(), edition, date(2026, 12, 10)).await.unwrap();
    assert_eq!(db.statements() - before, 2);
    assert_eq!(titles(&today.overdue), ["very late", "late"]);
    assert_eq!(titles(&today.this_week), ["today", "in six days"]);
    assert_eq!(titles(&today.next), ["in seven", "the day"]);
    assert_eq!((today.unreviewed, today.done, today.all), (0, 1, 7));
});
