//! A notice can be worked on until somebody may see it, and never after.

use super::rules::may_release;
use super::*;
use crate::ledger::Method;
use crate::testing::{ambassador, keys, notice_parts, staff};
use ::store::on_both;
use ::store::testing::TestDb;
use base::TestChance;
use consent::Purpose;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};

fn campaign() -> CampaignId {
    CampaignId::new(&TestChance::new(1))
}
fn edition() -> EditionId {
    EditionId::new(&TestChance::new(2026))
}
fn new(what: &str) -> NewNotice {
    NewNotice::new(Parts { what: what.to_owned(), ..notice_parts() })
}

async fn drafted(db: &TestDb, scope: Scope, language: Locale, what: &str) -> NoticeId {
    ::store::write!(db.db, Actor::Operator, |work| draft(work, scope, language, &new(what))).unwrap()
}
async fn shown(db: &TestDb, notice: NoticeId) -> NoticeId {
    db.clock.push_seconds(1);
    ::store::write!(db.db, Actor::Operator, |work| publish(work, notice)).unwrap();
    notice
}
async fn now(db: &TestDb, language: Locale) -> Option<(String, bool)> {
    let found = current(&db.db, campaign(), edition(), language).await.unwrap();
    found.map(|found| (found.notice.parts.what, found.is_fallback))
}

use base::Actor;

on_both!(async fn a_notice_is_fixed_once_published(db) {
    let id = drafted(db, Scope::Edition(edition()), Locale::ENGLISH, "First words").await;
    let before = find(db.read(), id).await.unwrap();
    let save = async |what: &str, seen: &str| {
        let seen = seen.to_owned();
        ::store::write!(db.db, Actor::Operator, |work| revise(work, id, &new(what), &seen))
    };
    save("Better words", &before.hash).await.unwrap();
    assert!(matches!(save("Lost words", &before.hash).await, Err(Error::Conflict(m)) if m.key == "people-notice-changed-meanwhile"));
    assert_eq!(now(db, Locale::ENGLISH).await, None, "a draft is shown to nobody");
    shown(db, id).await;
    let fixed = find(db.read(), id).await.unwrap();
    assert_eq!((fixed.parts.what.as_str(), fixed.published_at), ("Better words", Some(db.now())));
    assert!(matches!(save("Other words", &fixed.hash).await, Err(Error::Refused(m)) if m.key == "people-notice-shown"));
    shown(db, id).await;
    assert_eq!(find(db.read(), id).await.unwrap(), fixed, "publishing twice changes nothing");

    let next = drafted(db, Scope::Edition(edition()), Locale::ENGLISH, "Second version").await;
    assert_eq!(find(db.read(), next).await.unwrap().version, 2);
    let third = ::store::write!(db.db, Actor::Operator, |work| draft(work, Scope::Edition(edition()), Locale::ARABIC, &new("x")));
    assert!(matches!(third, Err(Error::Conflict(m)) if m.key == "people-notice-drafted"));
    assert_eq!(now(db, Locale::ENGLISH).await.unwrap().0, "Better words");
    shown(db, next).await;
    assert_eq!(now(db, Locale::ENGLISH).await.unwrap().0, "Second version");
    assert_eq!(list(db.read(), Scope::Edition(edition())).await.unwrap().len(), 2);
});

on_both!(async fn the_newest_version_counts_before_the_language(db) {
    let of_campaign = drafted(db, Scope::Campaign(campaign()), Locale::ENGLISH, "Campaign").await;
    shown(db, of_campaign).await;
    assert_eq!(now(db, Locale::ARABIC).await, Some(("Campaign".into(), true)));
    let arabic = ::store::write!(db.db, Actor::Operator, |work| translate(work, of_campaign, Locale::ARABIC, &new("الحملة").parts, None)).unwrap();
    assert_eq!(now(db, Locale::ARABIC).await, Some(("Campaign".into(), true)), "a translation that is not published yet");
    shown(db, arabic).await;
    assert_eq!(now(db, Locale::ARABIC).await, Some(("الحملة".into(), false)));
    let all = current(&db.db, campaign(), edition(), Locale::ARABIC).await.unwrap().unwrap();
    assert_eq!(all.languages, [Locale::ARABIC, Locale::ENGLISH]);
    let again = ::store::write!(db.db, Actor::Operator, |work| translate(work, of_campaign, Locale::ARABIC, &new("x").parts, None));
    assert!(matches!(again, Err(Error::Invalid(m)) if m.of("language").is_some()));

    // A newer version in English is truer than an older one in Arabic.
    let newer = drafted(db, Scope::Campaign(campaign()), Locale::ENGLISH, "Campaign, newer").await;
    shown(db, newer).await;
    assert_eq!(now(db, Locale::ARABIC).await, Some(("Campaign, newer".into(), true)));
    let late = ::store::write!(db.db, Actor::Operator, |work| translate(work, of_campaign, "fr".parse().unwrap(), &new("x").parts, None));
    assert!(matches!(late, Err(Error::Refused(m)) if m.key == "people-notice-newer"));

    // An edition's own notice stands in the campaign's place, in every language.
    let own = drafted(db, Scope::Edition(edition()), "so".parse().unwrap(), "Daabacaad").await;
    shown(db, own).await;
    assert_eq!(now(db, Locale::ARABIC).await, Some(("Daabacaad".into(), true)));
    let other = EditionId::new(&TestChance::new(7));
    assert_eq!(current(&db.db, campaign(), other, Locale::ENGLISH).await.unwrap().unwrap().notice.id, newer);
    assert_eq!(current(&db.db, CampaignId::new(&TestChance::new(9)), other, Locale::ENGLISH).await.unwrap(), None);
});

on_both!(async fn explaining_begins_the_cooling_off(db) {
    let (persona, story) = (ambassador(db, &keys(), edition()).await.persona, StoryId::new(db.chance()));
    let how: How = Method::Link.into();
    let tell = async |notice: NoticeId| ::store::write!(db.db, Actor::Operator, |work| explain(work, persona, story, notice, &how));
    let stand = async || cooling(db.read(), &[story]).await.unwrap().remove(&(story, persona));
    assert!(matches!(may_release(stand().await.as_ref(), db.now()), Err(Error::Refused(m)) if m.key == "people-not-explained"));

    let first = drafted(db, Scope::Edition(edition()), Locale::ENGLISH, "First").await;
    assert!(matches!(tell(first).await, Err(Error::Missing)), "nobody was shown a draft");
    assert!(matches!(tell(NoticeId::new(db.chance())).await, Err(Error::Missing)));
    shown(db, first).await;
    tell(first).await.unwrap();
    let cooling_now = stand().await.unwrap();
    assert_eq!((cooling_now.hours, cooling_now.over_at()), (48, db.now().plus_days(2)));
    let Err(Error::Refused(wait)) = may_release(Some(&cooling_now), db.now().plus_seconds(1)) else { panic!() };
    assert_eq!((wait.key, wait.args), ("people-cooling-off", vec![("hours", base::Arg::Number(48))]));
    assert!(may_release(Some(&cooling_now), db.now().plus_days(2)).is_ok());
    let row = evidence::chain(db.read(), persona).await.unwrap().remove(0);
    assert_eq!((row.how.notice, row.how.language), (Some(first), Some(Locale::ENGLISH)));
    assert!(row.terms.unwrap().contains(&find(db.read(), first).await.unwrap().hash));

    // Another notice with other hours: told again, and cooled off anew.
    let longer = NewNotice { cooling_hours: 72, ..new("Second") };
    let second = ::store::write!(db.db, Actor::Operator, |work| draft(work, Scope::Edition(edition()), Locale::ENGLISH, &longer)).unwrap();
    shown(db, second).await;
    assert!(matches!(tell(first).await, Err(Error::Conflict(m)) if m.key == "people-notice-replaced"));
    tell(second).await.unwrap();
    assert_eq!(stand().await.unwrap().over_at(), db.now().plus_days(3));

    let actor = crate::persons::teller(db, &keys(), persona, base::LinkId::new(db.chance())).await.unwrap();
    ::store::write!(db.db, actor, |work| evidence::waive_cooling_off(work, persona, story, &how)).unwrap();
    assert!(may_release(stand().await.as_ref(), db.now()).is_ok());
});

on_both!(async fn a_notice_says_everything_or_is_refused(db) {
    type Spoil = fn(&mut NewNotice);
    let wrong: [(&str, &str, Spoil); 12] = [
        ("what", "error-required", |new| new.parts.what = " ".into()),
        ("places", "error-required", |new| new.parts.places.clear()),
        ("places", "error-required", |new| new.parts.places[0].example.clear()),
        ("controllers", "error-required", |new| new.parts.controllers.clear()),
        ("partners", "error-required", |new| new.parts.partners.push(Named::default())),
        ("purposes", "error-required", |new| new.parts.purposes.clear()),
        ("purposes", "people-notice-twice", |new| new.parts.purposes.push(PurposeWords { purpose: Purpose::Website, words: "x".into() })),
        ("retention", "error-too-long", |new| new.parts.retention = "x".repeat(4_001)),
        ("cannot_be_undone", "error-required", |new| new.parts.cannot_be_undone.clear()),
        ("jurisdiction", "people-notice-country", |new| new.parts.jurisdiction = "Britain".into()),
        ("cooling_hours", "people-cooling-hours", |new| new.cooling_hours = 0),
        ("cooling_hours", "people-cooling-hours", |new| new.cooling_hours = 721),
    ];
    for (field, key, change) in wrong {
        let mut bad = new("Words");
        change(&mut bad);
        let Err(Error::Invalid(m)) = ::store::write!(db.db, Actor::Operator, |work| draft(work, Scope::Campaign(campaign()), Locale::ENGLISH, &bad)) else { panic!("{field}") };
        assert_eq!(m.of(field).map(|m| m.key), Some(key), "{field}");
    }
    assert_eq!(list(db.read(), Scope::Campaign(campaign())).await.unwrap(), []);
    let mut fine = new("Words");
    fine.parts.partners.clear();
    fine.parts.jurisdiction = " gb ".into();
    let staff = staff(db, &[crate::accounts::Role::Coordinator]).await;
    let id = ::store::write!(db.db, staff.actor(), |work| draft(work, Scope::Campaign(campaign()), Locale::ENGLISH, &fine)).unwrap();
    assert_eq!(find(db.read(), id).await.unwrap().parts.jurisdiction, "GB");
});

on_both!(async fn a_published_text_that_was_changed_is_found(db) {
    let first = drafted(db, Scope::Edition(edition()), Locale::ENGLISH, "First").await;
    let draft = drafted(db, Scope::Campaign(campaign()), Locale::ENGLISH, "Draft").await;
    shown(db, first).await;
    assert_eq!(verify(&db.db).await.unwrap(), None);
    for (id, parts) in [(draft, "{}"), (first, "{}")] {
        let work = db.begin(Actor::Operator).await.unwrap();
        use ::store::entity::notice::{Column, Entity};
        Entity::update_many().col_expr(Column::Parts, Expr::value(parts)).filter(Column::Id.eq(id.to_string())).exec(work.db()).await.unwrap();
        work.finish().await.unwrap();
    }
    assert_eq!(verify(&db.db).await.unwrap(), Some(first));
});
