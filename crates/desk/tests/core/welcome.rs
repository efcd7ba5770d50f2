//! What people need, what they do not speak about and what they are paid, at
//! the desk: read by those whose part it is, with each look written down.

use crate::world::World;
use axum::http::StatusCode;
use base::Actor;
use people::accounts::Role;
use people::needs::{self, Comfort, Needs, NewBoundary, Rest, Strength};
use people::payments::{self, Currency, Money, Purpose, Spent, State};
use people::{persons, testing};

async fn they_said_it(world: &World) -> Actor {
    let own = testing::teller(&world.db, world.persona).await;
    let said = Needs {
        comfort: Comfort { access: "A ramp at the door".into(), diet: "No pork".into() },
        rest: Rest { faith: "I pray at noon".into(), ..Rest::default() },
    };
    let limit = NewBoundary { topic: "My brother".into(), strength: Strength::Never, note: String::new() };
    store::write!(world.db, own, |work| async {
        needs::say(work, &testing::keys(), world.persona, &said).await?;
        needs::add_boundary(work, &testing::keys(), world.persona, &limit).await
    })
    .unwrap();
    own
}

async fn looks(world: &World) -> usize {
    persons::reads(world.db.read(), &[world.persona], 100).await.unwrap().len()
}

#[tokio::test]
async fn the_coordinator_reads_all_of_it_and_the_trainer_access_and_food_alone() {
    let world = World::new().await;
    let (coordinator, trainer) = (world.visitor(&[Role::Coordinator]).await, world.visitor(&[Role::Trainer]).await);
    let home = format!("/desk/people/{}/", world.persona);
    assert!(world.get(&coordinator, &home).await.says("They have not said yet what they need"));
    they_said_it(&world).await;
    let before = looks(&world).await;
    let page = world.get(&coordinator, &home).await;
    assert!(page.says("Read what they need") && !page.says("A ramp at the door") && !page.says("My brother"));
    assert_eq!(looks(&world).await, before, "that something was said is no look");
    let whole = world.post(&coordinator, &format!("{home}needs"), &[]).await;
    assert!(whole.says("A ramp at the door") && whole.says("No pork") && whole.says("I pray at noon"));
    let comfort = world.post(&trainer, &format!("{home}comfort"), &[]).await;
    assert!(comfort.says("A ramp at the door") && comfort.says("No pork") && !comfort.says("I pray at noon"));
    assert_eq!(world.post(&trainer, &format!("{home}needs"), &[]).await.status, StatusCode::FORBIDDEN);
    assert_eq!(looks(&world).await, before + 2);
}

#[tokio::test]
async fn limits_stand_where_a_story_is_worked_on_and_where_its_use_is_decided() {
    let world = World::new().await;
    let story = format!("/desk/stories/{}/", world.story);
    let press = world.visitor(&[Role::Press]).await;
    assert!(!world.get(&press, &story).await.says("What they do not speak about"));
    they_said_it(&world).await;
    let editor = world.visitor(&[Role::Editor]).await;
    let safeguarding = world.visitor(&[Role::Safeguarding]).await;
    let before = looks(&world).await;
    for (who, page) in [(&press, story.clone()), (&editor, format!("{story}edit/en")), (&safeguarding, story.clone())] {
        let page = world.get(who, &page).await;
        assert!(page.says("My brother") && page.says("Never"), "{}", page.body);
    }
    assert_eq!(looks(&world).await, before + 3);
    world.get(&press, &story).await;
    assert_eq!(looks(&world).await, before + 3, "within the hour it is one look");
    let translator = world.visitor(&[Role::Translator]).await;
    assert!(!world.get(&translator, &story).await.says("My brother"));
    let asked = world.post(&press, &format!("/desk/people/{}/limits", world.persona), &[]).await;
    assert!(asked.says("My brother"));
    let again = world.post(&safeguarding, &format!("{story}risk"), &[]).await;
    assert!(again.status == StatusCode::UNPROCESSABLE_ENTITY && again.says("My brother"));
}

#[tokio::test]
async fn a_claim_is_answered_in_words_and_stands_in_the_ledger() {
    let world = World::new().await;
    let coordinator = world.visitor(&[Role::Coordinator]).await;
    let empty = world.get(&coordinator, "/desk/payments/").await;
    assert!(empty.says("No money here") && !empty.says("ledger.csv"));
    let today = world.db.now().date_in(&base::jiff::tz::TimeZone::UTC);
    let own = testing::teller(&world.db, world.persona).await;
    let money = Money { minor: 1_250, currency: Currency::Gbp };
    let what_for = "=HYPERLINK(\"http://x.example\")".to_owned();
    let spent = Spent { edition: world.edition, purpose: Purpose::Travel, money, on: today, what_for };
    let claimed = store::write!(world.db, own, |work| payments::claim(
        work,
        &testing::keys(),
        world.persona,
        &spent,
        None,
        today
    ));
    let id = claimed.unwrap();
    assert!(world.get(&coordinator, "/desk/").await.says("One person’s expense waits"));
    let list = world.get(&coordinator, "/desk/payments/").await;
    assert!(list.says("£12.50") && list.says("Totals") && list.says("ledger.csv?edition="));
    let here = format!("/desk/payments/{id}/");
    let no_words = world.post(&coordinator, &format!("{here}answer"), &[("reply", "decline")]).await;
    assert!(no_words.status == StatusCode::UNPROCESSABLE_ENTITY && no_words.says("Please fill this in"));
    let odd = world.post(&coordinator, &format!("{here}answer"), &[("reply", "perhaps"), ("answer", "Kept")]).await;
    assert!(odd.status == StatusCode::UNPROCESSABLE_ENTITY && odd.says("Kept"));
    let paid = world.post(&coordinator, &format!("{here}answer"), &[("reply", "paid")]).await;
    assert_eq!((paid.status, paid.location), (StatusCode::SEE_OTHER, format!("{here}?said=saved")));
    let twice = world.post(&coordinator, &format!("{here}answer"), &[("reply", "paid")]).await;
    assert_eq!(twice.status, StatusCode::CONFLICT);
    assert_eq!(payments::find(world.db.read(), id).await.unwrap().state, State::Paid);
    assert!(world.get(&coordinator, "/desk/payments/?state=sent").await.says("No money here"));
    let csv = world.get(&coordinator, "/desk/payments/ledger.csv?edition=all").await;
    assert!(
        csv.says("\"'=HYPERLINK(\"\"http://x.example\"\")\"") && csv.says("\"12.50\",\"GBP\",\"Paid\""),
        "{}",
        csv.body
    );
    let ods = world.get(&coordinator, "/desk/payments/ledger.ods?edition=all").await;
    assert_eq!(ods.headers["content-type"], "application/vnd.oasis.opendocument.spreadsheet");
    world.post(&coordinator, &format!("{here}reopen"), &[]).await;
    assert_eq!(payments::find(world.db.read(), id).await.unwrap().state, State::Sent);
    for role in Role::ALL.iter().filter(|role| **role != Role::Coordinator) {
        let who = world.visitor(&[*role]).await;
        for page in ["/desk/payments/", here.as_str(), "/desk/payments/ledger.csv"] {
            assert_eq!(world.get(&who, page).await.status, StatusCode::FORBIDDEN, "{role} {page}");
        }
        assert!(!world.get(&who, "/desk/").await.says("expense waits"), "{role}");
    }
}

#[tokio::test]
async fn no_fee_is_noted_where_none_may_be_paid() {
    let world = World::new().await;
    let coordinator = world.visitor(&[Role::Coordinator]).await;
    let home = format!("/desk/people/{}/payment", world.persona);
    let day = world.db.now().date_in(&base::jiff::tz::TimeZone::UTC).to_string();
    let edition = world.edition.to_string();
    let fee = [
        ("kind", "fee"),
        ("edition", edition.as_str()),
        ("purpose", "other"),
        ("amount", "50"),
        ("currency", "GBP"),
        ("on", day.as_str()),
        ("what_for", "Speaking at the launch"),
    ];
    let set = async |fields: &[(&str, &str)]| world.post(&coordinator, &format!("{home}/terms"), fields).await;
    assert_eq!(set(&[("route", "expenses"), ("no_flat_fee", "yes")]).await.status, StatusCode::SEE_OTHER);
    let refused = world.post(&coordinator, &format!("{home}/note"), &fee).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.says("No flat fee can be paid to this person") && refused.says("Speaking at the launch"));
    let shown = world.post(&coordinator, &home, &[]).await;
    assert!(shown.says("No flat fee for this person") && shown.says("checked"));
    assert_eq!(set(&[("route", "fee")]).await.status, StatusCode::SEE_OTHER);
    let noted = world.post(&coordinator, &format!("{home}/note"), &fee).await;
    assert_eq!(noted.status, StatusCode::SEE_OTHER, "{}", noted.body);
    assert!(world.get(&coordinator, noted.location.split('?').next().unwrap()).await.says("£50.00"));
}

#[tokio::test]
async fn a_safety_plan_is_written_and_read_by_two_roles_alone() {
    let world = World::new().await;
    let home = format!("/desk/people/{}/", world.persona);
    let safeguarding = world.visitor(&[Role::Safeguarding]).await;
    assert!(world.get(&safeguarding, &home).await.says("There is no safety plan yet"));
    let day = world.db.now().plus_days(30).date_in(&base::jiff::tz::TimeZone::UTC).to_string();
    let plan = [
        ("call_first", "Sam, by text"),
        ("signs", "A car outside"),
        ("steps", "Leave by the back"),
        ("review_on", day.as_str()),
    ];
    let odd = world.post(&safeguarding, &format!("{home}plan/write"), &plan[..3]).await;
    assert!(odd.status == StatusCode::UNPROCESSABLE_ENTITY && odd.says("Leave by the back"));
    let written = world.post(&safeguarding, &format!("{home}plan/write"), &plan).await;
    assert_eq!(written.location, format!("{home}?said=saved"));
    let page = world.get(&safeguarding, &home).await;
    assert!(page.says("is to be looked at again by") && !page.says("A car outside"));
    let before = looks(&world).await;
    let coordinator = world.visitor(&[Role::Coordinator]).await;
    assert!(world.post(&coordinator, &format!("{home}plan"), &[]).await.says("A car outside"));
    assert_eq!(looks(&world).await, before + 1);
    assert!(!world.get(&coordinator, "/desk/").await.says("safety plan is to be looked at"));
    world.db.clock.push_days(30);
    let coordinator = world.visitor(&[Role::Coordinator]).await;
    assert!(world.get(&coordinator, "/desk/").await.says("One safety plan is to be looked at again"));
    for role in [Role::Editor, Role::Press, Role::Trainer, Role::Translator, Role::Admin] {
        let who = world.visitor(&[role]).await;
        let read = world.post(&who, &format!("{home}plan"), &[]).await;
        assert_eq!(read.status, StatusCode::FORBIDDEN, "{role}");
        assert!(!world.get(&who, &home).await.says("safety plan"), "{role}");
    }
}

#[tokio::test]
async fn whoever_is_to_be_spoken_to_first_stands_where_the_way_to_them_is_read() {
    use people::safety::{self, Beside, Sees};
    let world = World::new().await;
    let own = testing::teller(&world.db, world.persona).await;
    let (name, reach) = ("Bo from the choir".to_owned(), "020 7946 0001".to_owned());
    let beside = Beside { name, reach, sees: vec![Sees::Dates], first: true, ..Beside::default() };
    let keys = testing::keys();
    store::write!(world.db, own, |work| async {
        let made = persons::let_support_in(work, &keys, world.persona).await?;
        safety::name_beside(work, &keys, world.persona, made.id, &beside).await
    })
    .unwrap();
    let coordinator = world.visitor(&[Role::Coordinator]).await;
    let home = format!("/desk/people/{}/", world.persona);
    assert!(!world.get(&coordinator, &home).await.says("Bo from the choir"));
    let before = looks(&world).await;
    let read = world.post(&coordinator, &format!("{home}identity"), &[("reason", "contact")]).await;
    assert!(read.says("asked us to speak to this person first") && read.says("020 7946 0001"));
    assert_eq!(looks(&world).await, before + 1);
}
