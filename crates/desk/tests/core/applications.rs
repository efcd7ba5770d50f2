//! Applications at the desk: who reads what, what a list costs, and what is
//! taken down by phone.

use crate::common::Visitor;
use crate::world::{World, applies};
use axum::http::StatusCode;
use people::accounts::{Act, Role, can};
use people::applications::{self, Filter, State, Way};
use people::links::Code;

const WHO: [&str; 3] = ["Amal", "Haddad", "07700 900123"];
const WORDS: [&str; 2] = ["To speak for myself", "A quiet room"];

async fn seen(world: &World, who: &Visitor, method: &str, rest: &str) -> (StatusCode, Vec<&'static str>) {
    let address = format!("/desk/applications/{}/{rest}", world.application);
    let answer = match method {
        "get" => world.get(who, &address).await,
        _ => world.post(who, &address, &[]).await,
    };
    let all = WHO.iter().chain(&WORDS).copied();
    (answer.status, all.filter(|word| answer.says(word)).collect())
}

/// Each role, each place, each thing: allowed exactly as the table of acts says, and shown nowhere else.
#[tokio::test]
async fn each_role_reads_exactly_what_the_table_says() {
    let world = World::new().await;
    let everything: Vec<&str> = WHO.into_iter().chain(WORDS).collect();
    for role in Role::ALL {
        let who = world.visitor(&[*role]).await;
        let (sees, reads) = (can(*role, Act::SeeApplications), can(*role, Act::ReadApplicants));
        for (method, rest, may, shown) in [
            ("get", "", sees, vec![]),
            ("post", "read", sees, WORDS.to_vec()),
            ("post", "who", reads, everything.clone()),
        ] {
            let (status, found) = seen(&world, &who, method, rest).await;
            let wanted = if may { (StatusCode::OK, shown) } else { (StatusCode::FORBIDDEN, vec![]) };
            let mut sorted = (found.clone(), wanted.1.clone());
            sorted.0.sort_unstable();
            sorted.1.sort_unstable();
            assert_eq!((status, sorted.0), (wanted.0, sorted.1), "{role} {rest}");
        }
        // Nor by a list, a search, the trail, or the address of anything.
        let reference = applications::find(world.db.read(), world.application).await.unwrap().reference();
        for address in [
            "/desk/applications/".to_owned(),
            "/desk/applications/?q=amal".to_owned(),
            format!("/desk/applications/?q={reference}"),
            "/desk/search/?q=amal".to_owned(),
            "/desk/search/?q=quiet".to_owned(),
            "/desk/audit/".to_owned(),
            format!("/desk/audit/?subject={}", world.application),
            "/desk/".to_owned(),
        ] {
            let page = world.get(&who, &address).await;
            let told = |word: &&&str| page.says(word) && !address.contains("amal");
            let mut found: Vec<_> = WHO[1..].iter().chain(&WORDS).filter(told).collect();
            found.dedup();
            assert!(found.is_empty(), "{role} {address}: {found:?}");
        }
    }
}

#[tokio::test]
async fn a_list_costs_the_same_for_20_and_for_2000() {
    let world = World::new().await;
    let coordinator = world.visitor(&[Role::Coordinator]).await;
    let addresses =
        ["", "?q=amal", "?state=sent&way=web&enough=yes", "?page=2"].map(|rest| format!("/desk/applications/{rest}"));
    let mut costs = Vec::new();
    let mut there = 1;
    for rows in [20, 2_000] {
        let (keys, gone_at) = (people::testing::keys(), world.db.now().plus_days(40));
        let new =
            applications::Begin { edition: world.edition, way: Way::Web, language: base::Locale::ENGLISH, gone_at };
        let said = applications::Said {
            name: "Amal".to_owned(),
            reach: Some(applications::Reach::Code),
            why: "To be heard".to_owned(),
            meets: [0, 1].into(),
            ..Default::default()
        };
        let asked = applications::Asked { criteria: 3, questions: 0 };
        store::write!(world.db, base::Actor::Visitor, |work| async {
            for _ in there..rows {
                let begun = applications::begin(work, &keys, &new).await?;
                applications::save(work, &keys, begun.id, &said, asked).await?;
                applications::send(work, &keys, begun.id, gone_at).await?;
            }
            Ok::<_, base::Error>(())
        })
        .unwrap();
        there = rows;
        let mut cost = Vec::new();
        for address in &addresses {
            let before = world.db.statements();
            assert_eq!(world.get(&coordinator, address).await.status, StatusCode::OK, "{address}");
            cost.push(world.db.statements() - before);
        }
        costs.push(cost);
    }
    assert_eq!(costs[0], costs[1], "{addresses:?}");
    assert!(costs[0].iter().all(|cost| *cost <= 20), "{costs:?}");
    let page = world.get(&coordinator, "/desk/applications/?page=67").await;
    assert!(page.says("2,000") || page.says("2000"));
    assert_eq!(page.body.matches("<code dir=\"ltr\">").count(), 20, "the last page of 2,000");
}

#[tokio::test]
async fn the_list_is_narrowed_and_says_when_nothing_is_there() {
    let world = World::new().await;
    let coordinator = world.visitor(&[Role::Coordinator]).await;
    applies(&world.db, world.edition, "Heron").await;
    let count = async |query: &str| {
        let page = world.get(&coordinator, &format!("/desk/applications/{query}")).await;
        page.body.matches("<code dir=\"ltr\">").count()
    };
    for (query, rows) in [
        ("", 2),
        ("?q=heron", 1),
        ("?q=haddad+amal", 1),
        ("?q=plover", 0),
        ("?state=sent", 2),
        ("?state=begun", 0),
        ("?way=phone", 0),
        ("?enough=yes", 2),
        ("?state=nonsense&page=99", 2),
    ] {
        assert_eq!(count(query).await, rows, "{query}");
    }
    let empty = world.get(&coordinator, "/desk/applications/?q=plover").await;
    assert!(empty.says("No applications here") && empty.says("take one down by phone"));
    let other = programme::testing::planned(&world.db, world.campaign, 2027).await;
    assert_eq!(count(&format!("?edition={other}")).await, 0);
}

#[tokio::test]
async fn one_is_taken_down_by_phone_and_taken_back() {
    let world = World::new().await;
    let coordinator = world.visitor(&[Role::Coordinator]).await;
    let (here, keys) = ("/desk/applications/new", people::testing::keys());
    assert!(world.get(&coordinator, here).await.says("No call is open"));
    world.db.clock.set("2026-12-02T12:00:00Z".parse::<base::jiff::Timestamp>().unwrap().into());
    store::write!(world.db, coordinator.staff().actor(), |work| programme::calls::publish(work, world.edition))
        .unwrap();
    let form = world.get(&coordinator, here).await;
    assert!(form.says("Where would you like to speak?") && form.says("the end of 31 January 2027 (UK time)"));
    let good = [
        ("language", "ti"),
        ("name", "Selam Tesfay"),
        ("reach", "call"),
        ("contact", "07700 900456"),
        ("hours", "Evenings"),
        ("meets", "0"),
        ("meets", "1"),
        ("why", "Nobody asked her before"),
        ("answer1", "In Bristol"),
    ];
    // What is missing, and what nobody needs to know; the rest stays in the form.
    for (name, value, says) in [
        ("name", "", "Please fill this in"),
        ("language", "", "Please choose one"),
        ("why", "Her asylum claim is pending", "immigration status"),
        ("meets", "9", "We do not know this choice"),
    ] {
        let mut fields: Vec<(&str, &str)> = good.iter().copied().filter(|(known, _)| *known != name).collect();
        fields.push((name, value));
        let again = world.post(&coordinator, here, &fields).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(again.says(says) && again.says("In Bristol"), "{name}: {says}");
    }
    let phone = Filter { way: Some(Way::Phone), ..Filter::default() };
    assert_eq!(applications::count(world.db.read(), &phone, &[]).await.unwrap(), 0);
    let taken = world.post(&coordinator, here, &good).await;
    let (_, rest) = taken.body.split_once("<code class=\"code\" dir=\"ltr\">").unwrap();
    let code = Code::parse(rest.split('<').next().unwrap()).unwrap();
    let one = applications::list(world.db.read(), &phone, &[], (0, 9)).await.unwrap().remove(0);
    assert_eq!((one.state(), one.met, one.taken_by), (State::Sent, 2, Some(coordinator.staff().id)));
    store::write!(world.db, base::Actor::Visitor, |work| applications::enter(work, &keys, &code)).unwrap();
    assert!(!world.get(&coordinator, &format!("/desk/applications/{}/", one.id)).await.says(&code.shown()), "once");

    // They ring again: the code is lost; then they think better of it.
    let renewed = world.post(&coordinator, &format!("/desk/applications/{}/code", one.id), &[]).await;
    assert!(renewed.says("Read this code out to them") && !renewed.says(&code.shown()));
    let old = store::write!(world.db, base::Actor::Visitor, |work| applications::enter(work, &keys, &code));
    assert!(matches!(old, Err(base::Error::Missing)));
    let asked = world.get(&coordinator, &format!("/desk/applications/{}/withdraw", one.id)).await;
    assert!(asked.says("cannot be brought back"));
    let gone = world.post(&coordinator, &format!("/desk/applications/{}/withdraw", one.id), &[]).await;
    assert_eq!(gone.location, "/desk/applications/?said=removed");
    assert_eq!(world.get(&coordinator, &format!("/desk/applications/{}/", one.id)).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn numbers_are_shown_when_the_call_is_over_and_never_small_ones() {
    let world = World::new().await;
    let coordinator = world.visitor(&[Role::Coordinator]).await;
    store::write!(world.db, coordinator.staff().actor(), |work| programme::calls::publish(work, world.edition))
        .unwrap();
    for (age, times) in [("25-34", 7), ("50-64", 4)] {
        for _ in 0..times {
            store::write!(world.db, base::Actor::Visitor, |work| applications::counted::add(
                work,
                world.edition,
                &[("age", age)]
            ))
            .unwrap();
        }
    }
    let address = format!("/desk/applications/counted?edition={}", world.edition);
    let early = world.get(&coordinator, &address).await;
    assert!(early.says("when the call is closed") && !early.says("25 to 34"));
    world.db.clock.push_days(30);
    let page = world.get(&coordinator, &address).await;
    assert!(page.says("25 to 34") && page.says("fewer than 5"));
    assert!(page.body.contains(">7<") && !page.body.contains(">4<"));
}

#[tokio::test]
async fn what_was_not_sent_is_read_by_nobody() {
    let world = World::new().await;
    let safeguarding = world.visitor(&[Role::Safeguarding]).await;
    let (keys, gone_at) = (people::testing::keys(), world.db.now().plus_days(40));
    let new = applications::Begin { edition: world.edition, way: Way::Web, language: base::Locale::ENGLISH, gone_at };
    let said =
        applications::Said { name: "Plover".to_owned(), why: "Half a sentence".to_owned(), ..Default::default() };
    let asked = applications::Asked { criteria: 3, questions: 1 };
    let begun = store::write!(world.db, base::Actor::Visitor, |work| async {
        let begun = applications::begin(work, &keys, &new).await?;
        applications::save(work, &keys, begun.id, &said, asked).await?;
        Ok::<_, base::Error>(begun.id)
    })
    .unwrap();
    let here = format!("/desk/applications/{begun}/");
    let page = world.get(&safeguarding, &here).await;
    assert!(page.says("Nobody reads it before") && !page.says("Show who it is"));
    for what in ["read", "who"] {
        let refused = world.post(&safeguarding, &format!("{here}{what}"), &[]).await;
        assert!(
            refused.status == StatusCode::FORBIDDEN && !refused.says("Plover") && !refused.says("Half a"),
            "{what}"
        );
    }
    assert!(world.get(&safeguarding, "/desk/applications/?q=plover").await.says("No applications here"));
}
