//! A partner is given a frame by a post: then it is written down, and the lines stand there.

use crate::world::World;
use base::{Actor, Locale};
use consent::{Answer, Element, Purpose, Recipient, Set};
use people::accounts::Role;
use people::ledger::disclosures::{self, Holder};
use people::ledger::{self, Method, NewGrant};

#[tokio::test]
async fn a_frame_is_given_once_and_looking_gives_none() {
    let world = World::new().await;
    let partner = programme::testing::partner_in(&world.db, world.edition, "Harbour Library").await;
    let editor = world.visitor(&[Role::Editor]).await;
    let (safeguarding, reader) = (world.visitor(&[Role::Safeguarding]).await, world.visitor(&[Role::Trainer]).await);
    world.teller_approves().await;
    let yes = NewGrant {
        purposes: Set::of(&[Purpose::PartnerSocial]),
        recipient: Some(Recipient::Partner(partner)),
        elements: Set::of(&[Element::Words, Element::Name]),
        languages: Some(vec![Locale::ENGLISH]),
        ..NewGrant::blank(world.story, world.persona, Answer::Yes, Method::Link)
    };
    store::write!(world.db, Actor::Visitor, |work| ledger::answer(work, &yes)).unwrap();
    let at = format!("/desk/stories/{}/", world.story);
    let decision = [("outcome", "allowed"), ("solicitor", "not-needed"), ("reason", "Nothing says where they live.")];
    world.post(&safeguarding, &format!("{at}risk"), &decision).await;

    let held = async || disclosures::of_holder(world.db.read(), Holder::Partner(partner)).await.unwrap().len();
    let page = world.get(&editor, &at).await;
    assert!(page.says("Harbour Library") && page.says("Give them a frame") && !page.says("iframe"));
    let read = world.get(&reader, &at).await;
    assert!(read.says("No frame was given to them yet.") && !read.says("Give them a frame"));
    assert_eq!(held().await, 0);

    let partner_id = partner.to_string();
    let give = async || world.post(&editor, &format!("{at}frames"), &[("partner", &partner_id)]).await;
    assert_eq!(give().await.location, format!("{at}?said=frame"));
    assert_eq!(give().await.location, format!("{at}?said=frame"));
    assert_eq!(held().await, 1, "pressed twice, given once");
    let page = world.get(&editor, &at).await;
    assert!(page.says("/embed/harbour-library/") && !page.says("Give them a frame"));
}
