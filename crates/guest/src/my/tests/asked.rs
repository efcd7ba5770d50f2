//! What is asked again, and the choices beyond the first form.

use super::*;
use people::ledger::{Choice, GrantRow};

impl World {
    /// A link as a letter carries it.
    async fn asked(&self) -> String {
        let keys = testing::keys();
        let made =
            store::write!(self.db, Actor::Operator, |work| newsroom::asks::jobs::link(work, &keys, self.persona));
        made.unwrap().secret.reveal().to_owned()
    }
    async fn live(&self) -> Vec<GrantRow> {
        let now = self.db.now();
        ledger::grants(self.db.read(), self.story).await.unwrap().into_iter().filter(|row| row.is_live(now)).collect()
    }
    async fn join(&self, name: &str) -> PartnerId {
        self.db.clock.push_seconds(60);
        programme::testing::partner_in(&self.db, self.room.edition, name).await
    }
}

#[tokio::test]
async fn one_page_asks_about_all_who_joined_and_pre_ticks_nothing() {
    let world = World::new().await;
    let (books, film) = (world.join("Quay Books").await, world.join("Tin Roof Theatre").await);
    let secret = world.asked().await;
    let path = format!("/my/asked/{secret}");
    let before = world.trail().await;
    let page = world.get(&path).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains("Quay Books") && page.text.contains("Tin Roof Theatre"));
    assert!(page.text.contains("Harbour Library"), "whom they answered about already is listed as such");
    assert!(page.text.contains("It would get:") && page.text.contains("until the end of 18 December 2027 (UK time)"));
    assert!(!page.text.contains("checked"));
    assert_eq!(
        page.text.matches("type=\"radio\"").count(),
        6,
        "the partner that was answered about is not asked again"
    );
    assert_eq!(world.trail().await, before, "a scanner that opens the link changes nothing");

    let field = |partner: PartnerId| format!("ask-{}-{partner}", world.story);
    let (of_books, of_film) = (field(books), field(film));
    let none = world.post_with(&path, &secret, &[]).await;
    assert_eq!(
        (none.status, none.text.contains("Please answer at least one question")),
        (StatusCode::UNPROCESSABLE_ENTITY, true)
    );
    for wrong in ["ask-x", "ask-", &field(world.partner)] {
        let got = world.post_with(&path, &secret, &[(wrong, "yes"), (&of_books, "yes")]).await;
        assert_eq!(got.status, StatusCode::CONFLICT, "{wrong}");
        assert!(
            got.text
                .contains(&format!("id=\"{of_books}-yes\" type=\"radio\" name=\"{of_books}\" value=\"yes\" checked")),
            "what was chosen is still there"
        );
    }
    let forged = world.post_with(&path, "another", &[(&of_books, "yes")]).await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
    assert_eq!(
        world.live().await.iter().filter(|row| row.grant.recipient == Some(consent::Recipient::Partner(books))).count(),
        0
    );

    let sent = world.post_with(&path, &secret, &[(&of_books, "yes"), (&of_film, "no")]).await;
    assert_eq!((sent.status, sent.to()), (StatusCode::SEE_OTHER, &*format!("{path}?said=answered")));
    let to = async |partner| {
        let live = world.live().await;
        live.iter().find(|row| row.grant.recipient == Some(consent::Recipient::Partner(partner))).unwrap().grant.answer
    };
    assert_eq!((to(books).await, to(film).await), (consent::Answer::Yes, consent::Answer::No));
    let again = world.post_with(&path, &secret, &[(&of_books, "no")]).await;
    assert_eq!(again.status, StatusCode::CONFLICT, "a replayed post or a second tab answers nothing twice");
    let done = world.get(&format!("{path}?said=answered")).await;
    assert!(done.text.contains("There is nothing to answer now"));
}

#[tokio::test]
async fn the_link_opens_that_page_alone_and_ends() {
    let world = World::new().await;
    world.join("Quay Books").await;
    let secret = world.asked().await;
    for rest in ["", "/asked", "/everything.zip", "/take-down", "/forget"] {
        assert_eq!(world.get(&format!("/my/story/{secret}{rest}")).await.status, StatusCode::NOT_FOUND, "{rest}");
    }
    assert_eq!(world.get(&format!("/my/asked/{}", world.own)).await.status, StatusCode::NOT_FOUND);
    // From their own page the same questions are answered.
    let home = world.get(&world.at("")).await;
    assert!(home.text.contains("One question for you"));
    assert_eq!(world.get(&world.at("/asked")).await.status, StatusCode::OK);
    world.db.clock.push_days(newsroom::asks::jobs::LINK_DAYS);
    assert_eq!(world.get(&format!("/my/asked/{secret}")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_ends_goes_on_by_a_yes_alone() {
    let world = World::new().await;
    let end = crate::tests::at("2027-12-19T00:00:00Z");
    world.db.clock.push_seconds((end.plus_days(-20).micros() - world.db.now().micros()) / 1_000_000);
    let page = world.get(&world.at("/asked")).await;
    // The secret of an hour is over by now; the letter's link is the way.
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    let secret = world.asked().await;
    let path = format!("/my/asked/{secret}");
    let page = world.get(&path).await;
    assert!(page.text.contains("Yes means: until the end of 18 December 2028 (UK time)"));
    let web = world
        .live()
        .await
        .into_iter()
        .find(|row| row.grant.purposes == consent::Set::of(&[consent::Purpose::Website]))
        .unwrap();
    let field = format!("ask-{}", web.id);
    assert_eq!(Choice::parse("yes"), Some(Choice::Yes));
    let sent = world.post_with(&path, &secret, &[(&field, "yes")]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    world.db.clock.push_days(25);
    let left = world.live().await;
    assert_eq!(left.len(), 1, "silence let the others end");
    assert_eq!(left[0].grant.until, Some(crate::tests::at("2028-12-19T00:00:00Z")));
    assert!(world.is_public().await);
}

#[tokio::test]
async fn every_further_choice_is_kept_and_judged() {
    let world = World::new().await;
    let list = world.get(&world.work("/more")).await;
    assert_eq!(list.status, StatusCode::OK);
    assert!(list.text.contains("Asking people for money"));
    let topics =
        ["networks", "countries", "languages", "account", "comments", "made", "machines", "length", "condition"];
    for topic in topics {
        let page = world.get(&world.work(&format!("/more/{topic}"))).await;
        assert_eq!(page.status, StatusCode::OK, "{topic}");
        assert!(page.text.len() < 30_000, "{topic} weighs {}", page.text.len());
        assert_eq!(page.text.matches("<h1").count(), 1, "{topic}");
    }
    assert_eq!(world.get(&world.work("/more/everything")).await.status, StatusCode::NOT_FOUND);
    let choose = async |topic: &str, fields: &[(&str, &str)]| {
        world.db.clock.push_seconds(1);
        world.post(&world.work(&format!("/more/{topic}")), fields).await
    };
    for (topic, fields) in [
        ("networks", vec![("ours", "poster")]),
        ("countries", vec![("country", "XX")]),
        ("countries", vec![]),
        ("languages", vec![("language", "Klingon")]),
        ("account", vec![("tag", "yes")]),
        ("account", vec![("tag", "perhaps")]),
        ("made", vec![("crop", "perhaps")]),
        ("machines", vec![("training", "1")]),
        ("length", vec![("lasts", "for-ever")]),
        ("length", vec![]),
        ("condition", vec![("condition", "only after my visa application")]),
    ] {
        let got = choose(topic, &fields).await;
        assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "{topic} {fields:?}");
        assert!(got.text.contains("<h1"), "{topic} {fields:?}");
    }
    let before = world.live().await.len();
    for (topic, fields) in [
        ("networks", vec![("ours", "tiktok"), ("partners", "x"), ("partners", "facebook")]),
        ("made", vec![("crop", "yes"), ("music", "no")]),
        ("machines", vec![("alt-text", "yes")]),
        ("account", vec![("tag", "yes"), ("handle", "@ada on Instagram")]),
        ("comments", vec![("comments", "yes")]),
        ("length", vec![("lasts", "open")]),
    ] {
        let got = choose(topic, &fields).await;
        assert_eq!((got.status, got.to()), (StatusCode::SEE_OTHER, &*world.work("/more?said=saved")), "{topic}");
        assert!(world.is_public().await, "{topic} took nothing down");
    }
    let live = world.live().await;
    assert_eq!(live.len(), before + 2, "two refusals of networks");
    let web = live.iter().find(|row| row.grant.purposes == consent::Set::of(&[consent::Purpose::Website])).unwrap();
    assert_eq!(web.grant.transformations, consent::Set::of(&[consent::Transformation::Crop]));
    assert_eq!(web.grant.ai, consent::Set::of(&[consent::AiUse::AltText]));
    assert_eq!((web.grant.until, web.grant.interactions.is_empty()), (None, true));
    let social =
        live.iter().find(|row| row.grant.recipient == Some(consent::Recipient::Partner(world.partner))).unwrap();
    assert!(social.grant.elements.has(consent::Element::Handle) && social.grant.interactions == consent::Set::all());
    let list = world.get(&world.work("/more")).await;
    for said in ["TikTok", "@ada on Instagram", "Cut the picture", "Help to describe your picture"] {
        assert!(list.text.contains(said), "{said}");
    }
    // A condition keeps it back until somebody has read it.
    assert_eq!(choose("condition", &[("condition", "Not beside boats")]).await.status, StatusCode::SEE_OTHER);
    assert!(!world.is_public().await);
    assert!(world.get(&world.work("/more")).await.text.contains("Nobody has read it yet"));
    let open = ledger::open_conditions(world.db.read(), world.db.now()).await.unwrap();
    for row in &open {
        store::write!(world.db, Actor::Operator, |work| ledger::clear_condition(work, world.story, row.id)).unwrap();
    }
    assert!(world.is_public().await);
    assert!(world.get(&world.work("/more")).await.text.contains("We have read it and keep to it"));
}

#[tokio::test]
async fn a_country_that_is_ruled_out_takes_open_pages_down_and_comes_back() {
    let world = World::new().await;
    let page = world.get(&world.work("/more/countries")).await;
    assert!(page.text.contains("can be read in every country"), "it is said before");
    let path = world.work("/more/countries");
    assert_eq!(world.post(&path, &[("country", "ER")]).await.status, StatusCode::SEE_OTHER);
    assert!(!world.is_public().await);
    assert_eq!(world.post(&path, &[("country", "ER")]).await.status, StatusCode::SEE_OTHER, "twice is no error");
    assert!(
        world.get(&path).await.text.contains("Allow \u{2068}Eritrea\u{2069} again")
            || world.get(&path).await.text.contains("Eritrea")
    );
    world.db.clock.push_seconds(1);
    assert_eq!(world.post(&path, &[("lift", "ER")]).await.status, StatusCode::SEE_OTHER);
    assert!(world.is_public().await);
}

#[tokio::test]
async fn money_is_asked_about_alone_and_stays_no() {
    let world = World::new().await;
    let page = world.get(&world.work("/yes?about=fundraising")).await;
    assert!(page.text.contains("asks people to give money"));
    let live = world.live().await;
    assert!(live.iter().all(|row| !row.grant.purposes.has(consent::Purpose::Fundraising)));
    for use_of in ["print", "screening", "education", "fundraising"] {
        let sent = world.post(&world.work("/answer"), &[("about", use_of), ("answer", "yes")]).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{use_of}");
    }
    let alone = consent::Set::of(&[consent::Purpose::Fundraising]);
    let given = world.live().await.into_iter().find(|row| row.grant.purposes == alone).unwrap();
    assert!(given.grant.channels.is_some_and(|channels| channels.has(consent::Channel::Newsletter)));
    assert!(world.get(&world.work("")).await.text.contains("Fundraising"), "what is answered stands with the answers");
}
