//! The desk's part of the main job, without a script: a new edition from this
//! one's, somebody enrolled, a story drafted, sent, approved by its teller,
//! decided about by somebody else, and nothing public one step earlier.

use crate::world::World;
use base::{EditionId, PersonaId, StoryId};
use people::accounts::Role;
use programme::campaigns::{self, EditionState};

fn id<T: std::str::FromStr<Err = base::BadId>>(location: &str) -> T {
    location.split('/').nth(3).unwrap().parse().unwrap()
}

#[tokio::test]
async fn from_a_new_edition_to_a_cleared_story() {
    let mut world = World::new().await;
    let coordinator = world.visitor(&[Role::Coordinator]).await;
    let safeguarding = world.visitor(&[Role::Safeguarding]).await;
    let (campaign, from) = (world.campaign.to_string(), world.edition.to_string());

    let planned = world
        .post(
            &coordinator,
            "/desk/editions/new",
            &[
                ("campaign", &campaign),
                ("year", "2027"),
                ("kind", "ambassadors"),
                ("from", &from),
                ("title.en", "The next one"),
            ],
        )
        .await;
    let edition: EditionId = id(&planned.location);
    let here = format!("/desk/editions/{edition}");
    assert!(world.get(&coordinator, &format!("{here}/")).await.says("1 milestone to be reviewed"));
    assert_eq!(world.post(&coordinator, &format!("{here}/open"), &[]).await.status.as_u16(), 403);
    world.post(&coordinator, &format!("{here}/milestones/review-all"), &[]).await;
    assert_eq!(world.post(&coordinator, &format!("{here}/open"), &[]).await.status.as_u16(), 303);
    assert_eq!(campaigns::edition(world.db.read(), edition).await.unwrap().state(), EditionState::Open);
    let look = [("palette", "harbour"), ("motif", "tides"), ("display", "slab"), ("rhythm", "stair"), ("seed", "7")];
    assert_eq!(world.post(&coordinator, &format!("{here}/look"), &look).await.status.as_u16(), 303);

    let edition_id = edition.to_string();
    let enrolled = world
        .post(
            &coordinator,
            "/desk/people/new",
            &[
                ("edition", &edition_id),
                ("contact_name", "Amal"),
                ("channel", "through"),
                ("interpreter", "speaking"),
                ("age", "adult"),
                ("reads", "ar"),
                ("never_say", "The name of the campaign"),
                ("name_form", "first-only"),
                ("display_name.en", "Amal"),
                ("display_name.ar", "أمل"),
                ("own_language", "ti"),
                ("display_name.own", "ኣማል"),
                ("portrait_form", "illustration"),
                ("trait.skin", "tone-6"),
                ("trait.hair", "headscarf"),
                ("voice_form", "own"),
                ("label.en", "A teacher"),
                ("slug", "random"),
                ("role_then.en", "Ambassador"),
            ],
        )
        .await;
    let persona: PersonaId = id(&enrolled.location);
    let page = world.get(&coordinator, &format!("/desk/people/{persona}/")).await;
    assert!(page.says("ኣማል") && page.says("Nobody has looked"));
    assert!(!page.says("The name of the campaign"), "who they are stays behind the door");
    let door = world.post(&coordinator, &format!("/desk/people/{persona}/identity"), &[("reason", "contact")]).await;
    assert!(door.says("The name of the campaign") && door.says("This look has been written down"));
    assert!(world.get(&coordinator, &format!("/desk/people/{persona}/")).await.says("To reach them"));

    let persona_id = persona.to_string();
    let drafted = world
        .post(
            &coordinator,
            "/desk/stories/new",
            &[
                ("edition", &edition_id),
                ("persona", &persona_id),
                ("language", "ar"),
                ("title", "الصف الأول"),
                ("opening", "أعلّم القراءة."),
                ("body", "أعلّم القراءة كل صباح."),
                ("quotes", "أعلّم القراءة"),
                ("credits", "Photograph: Nobody"),
            ],
        )
        .await;
    let story: StoryId = id(&drafted.location);
    let at = format!("/desk/stories/{story}/");
    assert!(world.get(&coordinator, &at).await.says("The person has not approved exactly this version"));
    let version = newsroom::stories::store::history(world.db.read(), story, base::Locale::ARABIC).await.unwrap()[0]
        .id
        .to_string();
    let sent = world.post(&coordinator, &format!("{at}send"), &[("versions", &version), ("locale", "ar")]).await;
    assert_eq!(sent.status.as_u16(), 200);
    assert!(sent.says("/my/read/"));
    assert!(!world.get(&coordinator, &at).await.says("/my/read/"), "the link is shown once");

    world.story = story;
    world.persona = persona;
    world.teller_approves().await;
    assert!(world.get(&coordinator, &at).await.says("Safeguarding has not decided yet"));
    let decision = [
        ("outcome", "allowed"),
        ("solicitor", "asked"),
        ("asked_on", "2026-11-20"),
        ("reason", "Nothing here says where they live."),
    ];
    assert_eq!(world.post(&coordinator, &format!("{at}risk"), &decision).await.status.as_u16(), 403, "not their act");
    let decided = world.post(&safeguarding, &format!("{at}risk"), &decision).await;
    assert_eq!(decided.location, format!("{at}?said=decided"));
    assert!(world.get(&coordinator, &at).await.says("May be public now"));

    let embargo = [("day", "2026-12-18"), ("time", "08:00"), ("zone", "Europe/London")];
    world.post(&coordinator, &format!("{at}embargo"), &embargo).await;
    assert!(world.get(&coordinator, &at).await.says("An embargo holds this back"));
    world.post(&coordinator, &format!("{at}embargo/lift"), &[]).await;
    world.post(&coordinator, &format!("{at}retire"), &[]).await;
    assert!(world.get(&coordinator, &at).await.says("Taken down by us"));
}

#[tokio::test]
async fn forgetting_takes_the_typed_word() {
    let world = World::new().await;
    let admin = world.admin().await;
    let persona = people::personas::find(world.db.read(), world.persona).await.unwrap();
    let at = format!("/desk/people/{}/forget", world.persona);
    let done = world.post(&admin, &at, &[("slug", persona.slug.as_str())]).await;
    assert_eq!(done.location, "/desk/people/?said=forgotten");
    let after = people::personas::find(world.db.read(), world.persona).await.unwrap();
    assert!(after.for_staff().display_name.is_empty());
}
