//! Training from the first venue to who came, at the desk.

use crate::world::World;
use axum::http::StatusCode;
use people::accounts::Role;
use programme::training::seats::{self, Attendance, Standing};
use programme::training::{self, Place};

fn form<'a>(fields: &'a [(String, String)], but: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = fields.iter().filter(|(name, _)| !but.iter().any(|(other, _)| other == name));
    kept.map(|(name, value)| (name.as_str(), value.as_str())).chain(but.iter().copied()).collect()
}

#[tokio::test]
async fn a_coordinator_plans_a_day_and_gives_its_seats() {
    let world = World::new().await;
    let coordinator = world.visitor(&[Role::Coordinator]).await;
    let other = programme::testing::planned(&world.db, world.campaign, 2027).await;
    let home = format!("/desk/editions/{other}/training");
    let edition = world.get(&coordinator, &format!("/desk/editions/{other}/")).await;
    assert!(edition.says(&format!("href=\"{home}\"")));
    assert!(world.get(&coordinator, &home).await.says("No training is planned yet"));

    let venue = programme::testing::venue_draft().to_fields();
    let added = world.post(&coordinator, &format!("{home}/venues/new"), &form(&venue, &[])).await;
    assert_eq!((added.status, added.location.as_str()), (StatusCode::SEE_OTHER, format!("{home}?said=added").as_str()));
    let venue = training::venues(world.db.read(), other).await.unwrap().remove(0);

    // What was typed stays, beside what was wrong.
    let zone = programme::Zone::london();
    let draft = programme::testing::training_draft("Three messages", Place::Venue(venue.id, "Loft".into()));
    let fields = draft.to_fields(&zone);
    let new = format!("{home}/sessions/new");
    let again = world.post(&coordinator, &new, &form(&fields, &[("minutes", "an hour")])).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.says("an hour") && again.says("Please write a whole number") && again.says("Three messages"));
    assert!(again.says(&format!("value=\"{} Loft\" selected", venue.id)), "the place that was chosen");
    let planned = world.post(&coordinator, &new, &form(&fields, &[])).await;
    assert_eq!(planned.status, StatusCode::SEE_OTHER);
    let session = training::all(world.db.read(), other).await.unwrap().remove(0);
    let here = format!("{home}/sessions/{}", session.id);
    assert_eq!(planned.location, format!("{here}?said=added"));
    let page = world.get(&coordinator, &here).await;
    for words in ["Thursday 10 December 2026, 10am to midday (UK time)", "Harbour Library", "Loft", "Hana, green scarf"]
    {
        assert!(page.says(words), "{words}");
    }
    let twice = training_at(&world, &coordinator, &new, &form(&fields, &[("title.en", "At the same time")])).await;
    let list = world.get(&coordinator, &home).await;
    assert!(list.says("One room, two sessions") && list.says("At the same time") && list.says("0 of 2"));
    // The notice about the room still names it; the list does not.
    assert!(!world.get(&coordinator, &format!("{home}?place=online")).await.says("0 of 2"));

    // Nobody who is not of this edition can be chosen.
    let persona = world.persona.to_string();
    let stranger = world.post(&coordinator, &format!("{here}/seats"), &[("persona", persona.as_str())]).await;
    assert_eq!(stranger.status, StatusCode::FORBIDDEN);
    assert!(seats::of(world.db.read(), session.id).await.unwrap().is_empty());

    let asks = world.get(&coordinator, &format!("{home}/sessions/{twice}/cancel")).await;
    assert!(asks.says("Nobody is on its list") && asks.says("cannot be taken up again"));
    let gone = world.post(&coordinator, &format!("{home}/sessions/{twice}/cancel"), &[]).await;
    assert_eq!(gone.location, format!("{home}/sessions/{twice}?said=cancelled"));
    let list = world.get(&coordinator, &home).await;
    assert!(list.says("Cancelled") && !list.says("One room, two sessions"));
}

async fn training_at(world: &World, who: &crate::common::Visitor, new: &str, fields: &[(&str, &str)]) -> String {
    let planned = world.post(who, new, fields).await;
    let address = planned.location.split('?').next().unwrap().to_owned();
    address.rsplit('/').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_trainer_writes_down_who_came_and_changes_nothing_else() {
    let world = World::new().await;
    let trainer = world.visitor(&[Role::Trainer]).await;
    let here = world.address("/desk/editions/{id}/training/sessions/{training}");
    let page = world.get(&trainer, &here).await;
    assert!(page.says("Has a seat") && page.says("Not there") && !page.says("Take off the list"));
    let mark = format!("{here}/seats/{}/attendance", world.persona);
    let came = async || seats::of(world.db.read(), world.training).await.unwrap()[0].attendance;
    for (sent, wanted) in [("there", Some(Attendance::There)), ("", None), ("not-there", Some(Attendance::NotThere))] {
        let fields = [("attendance", sent)];
        let marked = world.post(&trainer, &mark, if sent.is_empty() { &[] } else { &fields }).await;
        assert_eq!(marked.location, format!("{here}?said=saved"));
        assert_eq!(came().await, wanted);
    }
    assert!(world.get(&trainer, &here).await.says("Undo"));
    let off = format!("{here}/seats/{}/leave", world.persona);
    assert_eq!(world.post(&trainer, &off, &[]).await.status, StatusCode::FORBIDDEN);
    let new = [("title.en", "Three messages"), ("words.en", "Say it as you say it."), ("link", "")];
    assert_eq!(world.post(&trainer, &format!("{here}/handouts/new"), &new).await.status, StatusCode::SEE_OTHER);
    let page = world.get(&trainer, &here).await;
    assert!(page.says("Say it as you say it."));
    let handout = training::handouts(world.db.read(), &[world.training]).await.unwrap()[0].id;
    world.post(&trainer, &format!("{here}/handouts/{handout}/remove"), &[]).await;
    assert!(!world.get(&trainer, &here).await.says("Say it as you say it."));
}

#[tokio::test]
async fn whoever_leaves_the_edition_leaves_their_seats() {
    let world = World::new().await;
    let coordinator = world.visitor(&[Role::Coordinator]).await;
    let part = format!("/desk/people/{}/parts/{}/leave", world.persona, world.part);
    world.post(&coordinator, &part, &[]).await;
    let seats = seats::of(world.db.read(), world.training).await.unwrap();
    assert_eq!(seats[0].standing(), Standing::Left);
}

#[tokio::test]
async fn what_is_printed_names_nobody_who_did_not_say_so() {
    let world = World::new().await;
    let trainer = world.visitor(&[Role::Trainer]).await;
    let paper = async |file: &str| {
        let answer =
            world.get(&trainer, &world.address(&format!("/desk/editions/{{id}}/training/{file}?lang=en"))).await;
        assert_eq!(answer.status, StatusCode::OK, "{file}");
        assert_eq!(answer.headers["content-type"], "application/pdf");
        assert!(answer.headers["cache-control"].to_str().unwrap().contains("no-store"));
        assert!(answer.body.starts_with("%PDF-"), "{file}");
    };
    for file in ["agenda.pdf", "cards.pdf", "shots.pdf"] {
        paper(file).await;
    }
    // What is set is told by the lists that it is set from.
    let all = newsroom::training::shots::in_the_room(&world.db, world.edition).await.unwrap();
    assert!(all.iter().all(|one| one.card.is_empty()), "{all:?}");
    let press = world.visitor(&[Role::Press]).await;
    let refused = world.get(&press, &world.address("/desk/editions/{id}/training/shots.pdf")).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
}
