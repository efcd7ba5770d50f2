//! What goes out in every state a story can be in, on both engines, and that
//! the clock alone opens and closes.

use super::*;
use crate::stories::{Content, Embargo, decide_risk, retire, revise, set_embargo, withdraw};
use crate::testing::*;
use ::store::on_both;
use base::Actor;
use consent::{Element, Outcome};
use people::ledger::{Answers, Choice};

async fn seen(db: &Db, room: &Newsroom, marker: &str) -> Found<Cleared<StoryPage>> {
    let place = Place::of(room.edition, false);
    story(db, place, &slug(marker), None, Locale::ENGLISH).await.unwrap()
}

fn name<T>(found: &Found<T>) -> &'static str {
    match found {
        Found::Here(_) => "here",
        Found::Gone => "gone",
        Found::Never => "never",
    }
}

const fn all(everyone: Vec<Slug>) -> Vec<Slug> {
    everyone
}

async fn picture(db: &Db) -> base::MediaId {
    picture_by(db, "").await
}

async fn picture_by(db: &Db, credit: &str) -> base::MediaId {
    let mut png = std::io::Cursor::new(Vec::new());
    let pixels = image::RgbImage::from_fn(64, 48, |x, y| image::Rgb([x as u8, y as u8, 90]));
    pixels.write_to(&mut png, image::ImageFormat::Png).unwrap();
    let prepared = media::prepare_picture(png.into_inner()).await.unwrap();
    let described = media::Description { credit: credit.to_owned(), ..media::Description::empty(None) };
    ::store::write!(db, Actor::Operator, |work| media::add_picture(work, &prepared, &described, false)).unwrap()
}

async fn listed_titles(db: &Db, room: &Newsroom) -> Vec<String> {
    let cards = cards(db, &[Place::of(room.edition, false)], Locale::ENGLISH, None, 30).await.unwrap();
    cards.cards.iter().map(|card| card.title.clone()).collect()
}

on_both!(async fn nothing_appears_one_step_early(db) {
    let room = Newsroom::open(db).await;
    let persona = room.teller(db, "Ada Sample").await;
    let (story, version) = room.draft(db, persona, "alpha").await;
    assert_eq!(name(&seen(db, &room, "alpha").await), "never");
    room.send(db, story, &[version]).await;
    assert_eq!(name(&seen(db, &room, "alpha").await), "never");
    room.approve(db, story, &[version], &yes_to_all()).await;
    assert_eq!(name(&seen(db, &room, "alpha").await), "never");
    ::store::write!(db, room.safeguarding.actor(), |work| decide_risk(work, &room.keys, story, &decision(Outcome::Held))).unwrap();
    assert_eq!(name(&seen(db, &room, "alpha").await), "never");
    room.clear(db, story).await;
    assert_eq!(name(&seen(db, &room, "alpha").await), "here");
    assert_eq!(listed_titles(db, &room).await, ["Title alpha"]);
    ::store::write!(db, room.safeguarding.actor(), |work| decide_risk(work, &room.keys, story, &decision(Outcome::Vetoed))).unwrap();
    assert_eq!(name(&seen(db, &room, "alpha").await), "gone");
    assert_eq!(listed_titles(db, &room).await, Vec::<String>::new());
});

on_both!(async fn an_embargo_holds_from_everyone_and_lifts_by_the_clock(db) {
    let room = Newsroom::open(db).await;
    let persona = room.teller(db, "Ada Sample").await;
    let (story, version) = room.draft(db, persona, "alpha").await;
    let embargo = Embargo { until: db.now().plus_days(3), zone: "Europe/London".into() };
    ::store::write!(db, room.editor.actor(), |work| set_embargo(work, story, Some(&embargo))).unwrap();
    room.approve(db, story, &[version], &yes_to_all()).await;
    room.clear(db, story).await;
    assert_eq!(name(&seen(db, &room, "alpha").await), "never");
    let page = cards(db, &[Place::of(room.edition, false)], Locale::ENGLISH, None, 30).await.unwrap();
    assert_eq!((page.cards.len(), page.until), (0, Some(embargo.until)));
    db.clock.push_days(3);
    assert_eq!(name(&seen(db, &room, "alpha").await), "here");
});

on_both!(async fn an_edit_after_approval_leaves_the_approved_words_public(db) {
    let room = Newsroom::open(db).await;
    let persona = room.teller(db, "Ada Sample").await;
    let (story, version) = room.draft(db, persona, "alpha").await;
    room.approve(db, story, &[version], &yes_to_all()).await;
    room.clear(db, story).await;
    let second = ::store::write!(db, room.editor.actor(), |work| revise(work, story, Locale::ENGLISH, &content("beta"), version)).unwrap();
    let title = async || match seen(db, &room, "alpha").await {
        Found::Here(page) => page.title.clone(),
        other => name(&other).to_owned(),
    };
    assert_eq!(title().await, "Title alpha");
    room.approve(db, story, &[second], &yes_to_all()).await;
    assert_eq!(title().await, "Title alpha");
    room.clear(db, story).await;
    assert_eq!(title().await, "Title beta");
});

on_both!(async fn what_was_refused_was_never_put_in(db) {
    let room = Newsroom::open(db).await;
    let persona = room.teller(db, "Ada Sample").await;
    let (story, version) = room.draft(db, persona, "alpha").await;
    let no = [(Element::Name, Choice::No), (Element::Place, Choice::No)];
    room.approve(db, story, &[version], &answers(&[(Purpose::Website, Choice::Yes)], &no)).await;
    room.clear(db, story).await;
    let Found::Here(page) = seen(db, &room, "alpha").await else { panic!("not there") };
    assert_eq!((page.teller.name.as_deref(), page.place.as_deref()), (None, None));
    assert_eq!(page.opening, "Opening alpha.");
});

on_both!(async fn a_refused_name_is_in_no_description_and_no_credit(db) {
    let room = Newsroom::open(db).await;
    let persona = room.teller(db, "Ada Sample").await;
    let face = people::personas::Shape {
        portrait_form: people::personas::PortraitForm::Portrait,
        ..people::testing::shape("Ada Sample")
    };
    ::store::write!(db, Actor::Operator, |work| people::personas::change(work, persona, &face)).unwrap();
    let told = async |marker: &str, named: Choice| {
        let credit = |part: &str, name: &str| crate::stories::Credit { part: part.to_owned(), name: name.to_owned() };
        let content = Content {
            portrait: Some(picture_by(db, "Photograph: a friend of ADA").await),
            portrait_alt: "Ada laughing at a stove".to_owned(),
            credits: vec![credit("Told by", "ada  sample"), credit("Written down by", "Kim")],
            ..content(marker)
        };
        let (story, version) = room.draft_of(db, persona, marker, content).await;
        let elements = [(Element::Face, Choice::Yes), (Element::Name, named)];
        room.approve(db, story, &[version], &answers(&[(Purpose::Website, Choice::Yes)], &elements)).await;
        room.clear(db, story).await;
        let Found::Here(page) = seen(db, &room, marker).await else { panic!("not there") };
        let Portrait::Picture(picture) = &page.teller.portrait else { panic!("no photograph") };
        let credits: Vec<String> = page.credits.iter().map(|credit| credit.name.clone()).collect();
        (picture.alt.clone(), picture.credit.clone(), credits)
    };
    let whole = (Some("Ada laughing at a stove".to_owned()), "Photograph: a friend of ADA".to_owned(), vec!["ada  sample".to_owned(), "Kim".to_owned()]);
    assert_eq!(told("alpha", Choice::Yes).await, whole);
    for (marker, choice) in [("beta", Choice::No), ("gamma", Choice::NotNow)] {
        assert_eq!(told(marker, choice).await, (None, String::new(), vec!["Kim".to_owned()]), "{choice:?}");
    }
});

on_both!(async fn nobody_is_found_by_a_name_that_they_did_not_permit(db) {
    let room = Newsroom::open(db).await;
    let named = async |slug: &str| {
        let wish = people::personas::SlugWish::Exactly(slug.parse().unwrap());
        let new = people::persons::Enrol { slug: wish, ..people::testing::enrolment(room.edition, "Ada Sample") };
        ::store::write!(db, Actor::Operator, |work| people::persons::enrol(work, &room.keys, &new)).unwrap().persona
    };
    let place = Place::of(room.edition, false);
    let tellers = async || {
        let cards = cards(db, &[place], Locale::ENGLISH, None, 30).await.unwrap().cards;
        let sitemap = addresses(db, &[place], 30).await.unwrap().all;
        let told: Vec<Slug> = cards.iter().map(|card| card.teller.slug.clone()).collect();
        assert_eq!(sitemap.iter().map(|one| one.teller.clone()).collect::<Vec<_>>(), told);
        told
    };
    // "Not now" to the name is no name, in the address neither.
    let ada = named("ada-sample").await;
    let (story, version) = room.draft(db, ada, "alpha").await;
    room.approve(db, story, &[version], &answers(&[(Purpose::Website, Choice::Yes)], &[])).await;
    room.clear(db, story).await;
    assert_eq!(name(&seen(db, &room, "alpha").await), "here");
    assert_eq!(tellers().await, [people::personas::find(db.read(), ada).await.unwrap().slug]);
    assert_eq!(name(&member(db, place, &slug("ada-sample"), Locale::ENGLISH).await.unwrap()), "never");
    // Whoever takes a pseudonym and agrees again is not found by the name before.
    let ben = named("ben-sample").await;
    let (story, version) = room.draft(db, ben, "beta").await;
    room.approve(db, story, &[version], &yes_to_all()).await;
    room.clear(db, story).await;
    assert_eq!(name(&member(db, place, &slug("ben-sample"), Locale::ENGLISH).await.unwrap()), "here");
    let lantern = people::personas::Shape {
        name_form: people::personas::NameForm::Pseudonym,
        ..people::testing::shape("Lantern")
    };
    ::store::write!(db, Actor::Operator, |work| people::personas::change(work, ben, &lantern)).unwrap();
    room.approve(db, story, &[version], &yes_to_all()).await;
    room.clear(db, story).await;
    assert_eq!(name(&seen(db, &room, "beta").await), "here");
    assert_eq!(name(&member(db, place, &slug("ben-sample"), Locale::ENGLISH).await.unwrap()), "never");
    assert!(tellers().await.iter().all(|slug| !slug.as_str().contains("sample")));
});

on_both!(async fn the_website_is_not_the_archive(db) {
    let room = Newsroom::open(db).await;
    let persona = room.teller(db, "Ada Sample").await;
    let (story, version) = room.draft(db, persona, "alpha").await;
    room.approve(db, story, &[version], &answers(&[(Purpose::Website, Choice::Yes)], &[])).await;
    room.clear(db, story).await;
    let archive = super::story(db, Place::of(room.edition, true), &slug("alpha"), None, Locale::ENGLISH).await.unwrap();
    assert_eq!((name(&seen(db, &room, "alpha").await), name(&archive)), ("here", "gone"));
});

on_both!(async fn withdrawn_retired_and_paused_are_gone_at_once(db) {
    let room = Newsroom::open(db).await;
    let persona = room.teller(db, "Ada Sample").await;
    let alpha = room.publish(db, persona, "alpha").await;
    let beta = room.publish(db, persona, "beta").await;
    room.publish(db, persona, "gamma").await;
    ::store::write!(db, Actor::Visitor, |work| withdraw(work, alpha)).unwrap();
    ::store::write!(db, room.editor.actor(), |work| retire(work, beta)).unwrap();
    let three = async || [name(&seen(db, &room, "alpha").await), name(&seen(db, &room, "beta").await), name(&seen(db, &room, "gamma").await)];
    assert_eq!(three().await, ["gone", "gone", "here"]);
    ::store::write!(db, Actor::Visitor, |work| people::ledger::pause(work, persona)).unwrap();
    assert_eq!(three().await, ["gone", "gone", "gone"]);
    ::store::write!(db, Actor::Visitor, |work| people::ledger::resume(work, persona)).unwrap();
    assert_eq!(three().await, ["gone", "gone", "here"]);
});

on_both!(async fn a_person_is_shown_only_through_a_story_that_may_be(db) {
    let room = Newsroom::open(db).await;
    let persona = room.teller(db, "Ada Sample").await;
    let slug = people::personas::find(db.read(), persona).await.unwrap().slug;
    let place = Place::of(room.edition, false);
    assert_eq!(company(db, place, Locale::ENGLISH, all).await.unwrap().people.len(), 0);
    assert_eq!(name(&member(db, place, &slug, Locale::ENGLISH).await.unwrap()), "never");
    let story = room.publish(db, persona, "alpha").await;
    assert_eq!(company(db, place, Locale::ENGLISH, all).await.unwrap().people.len(), 1);
    assert_eq!(name(&member(db, place, &slug, Locale::ENGLISH).await.unwrap()), "here");
    ::store::write!(db, Actor::Visitor, |work| withdraw(work, story)).unwrap();
    assert_eq!(name(&member(db, place, &slug, Locale::ENGLISH).await.unwrap()), "gone");
});

on_both!(async fn a_list_costs_the_same_for_one_and_for_thirty(db) {
    let room = Newsroom::open(db).await;
    let persona = room.teller(db, "Ada Sample").await;
    room.publish(db, persona, "story-0").await;
    let cost = async || {
        let before = db.statements();
        let cards = cards(db, &[Place::of(room.edition, false)], Locale::ENGLISH, None, 30).await.unwrap();
        (cards.cards.len(), db.statements() - before)
    };
    let (one, for_one) = cost().await;
    for n in 1..30 {
        room.publish(db, persona, &format!("story-{n}")).await;
    }
    let (thirty, for_thirty) = cost().await;
    assert_eq!((one, thirty), (1, 30));
    assert_eq!(for_one, for_thirty);
});

on_both!(async fn a_picture_costs_the_same_in_one_story_and_in_many(db) {
    let room = Newsroom::open(db).await;
    let persona = room.teller(db, "Ada Sample").await;
    let picture = picture(db).await;
    let face = people::personas::Shape {
        portrait_form: people::personas::PortraitForm::Portrait,
        ..people::testing::shape("Ada Sample")
    };
    ::store::write!(db, Actor::Operator, |work| people::persons::change_persona(work, &room.keys, persona, &face)).unwrap();
    let tell = async |marker: String| {
        let content = Content { portrait: Some(picture), ..content(&marker) };
        let (story, version) = room.draft_of(db, persona, &marker, content).await;
        room.approve(db, story, &[version], &yes_to_all()).await;
        room.clear(db, story).await;
        story
    };
    let hash = media::store::find(db.read(), picture).await.unwrap().files[0].hash.clone();
    let cost = async |found: &str| {
        let before = db.statements();
        assert_eq!(name(&media_file(db, &hash).await.unwrap()), found);
        db.statements() - before
    };
    let mut stories = vec![tell("story-0".into()).await];
    let shown_in_one = cost("here").await;
    for n in 1..120 {
        stories.push(tell(format!("story-{n}")).await);
    }
    assert_eq!(cost("here").await, shown_in_one);
    let last = stories.pop().unwrap();
    for story in stories {
        ::store::write!(db, Actor::Visitor, |work| withdraw(work, story)).unwrap();
    }
    // One of a hundred and twenty still shows it, then none.
    assert_eq!(cost("here").await, shown_in_one);
    ::store::write!(db, Actor::Visitor, |work| withdraw(work, last)).unwrap();
    let down = cost("gone").await;
    // What they once answered, and who of them was under 18 then, is looked up for all of them together.
    assert!(down <= shown_in_one + 3, "{down} statements for what is gone, {shown_in_one} for what is here");
});

on_both!(async fn pages_of_a_list_follow_each_other_without_gap(db) {
    let room = Newsroom::open(db).await;
    let persona = room.teller(db, "Ada Sample").await;
    for n in 0..5 {
        room.publish(db, persona, &format!("story-{n}")).await;
        db.clock.push_seconds(1);
    }
    let mut after = None;
    let mut titles = Vec::new();
    loop {
        let page = cards(db, &[Place::of(room.edition, false)], Locale::ENGLISH, after, 2).await.unwrap();
        titles.extend(page.cards.iter().map(|card| card.title.clone()));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(titles, (0..5).rev().map(|n| format!("Title story-{n}")).collect::<Vec<_>>());
});

on_both!(async fn what_is_held_back_leaves_neither_a_gap_nor_a_trace_in_a_list(db) {
    let room = Newsroom::open(db).await;
    let (shown, paused) = (room.teller(db, "Ada Sample").await, room.teller(db, "Ben Sample").await);
    let mut of_ada = Vec::new();
    for n in 0..4 {
        of_ada.push(room.publish(db, shown, &format!("ada-{n}")).await);
        for m in 0..3 {
            room.publish(db, paused, &format!("ben-{n}-{m}")).await;
        }
        db.clock.push_seconds(1);
    }
    ::store::write!(db, Actor::Visitor, |work| people::ledger::pause(work, paused)).unwrap();
    let mut pages = Vec::new();
    let mut after = None;
    loop {
        let page = cards(db, &[Place::of(room.edition, false)], Locale::ENGLISH, after, 2).await.unwrap();
        pages.push(page.cards.iter().map(|card| card.title.clone()).collect::<Vec<_>>());
        after = page.next;
        // The cursor names the last story shown, never one that is held back.
        assert_eq!(page.next.map(|(_, id)| id), page.next.and(page.cards.last().map(|card| card.id)));
        if after.is_none() {
            break;
        }
    }
    assert_eq!(pages, [["Title ada-3", "Title ada-2"], ["Title ada-1", "Title ada-0"]]);
});

on_both!(async fn nobody_is_left_out_however_many_stories_there_are(db) {
    let room = Newsroom::open(db).await;
    let (early, busy) = (room.teller(db, "Ada Sample").await, room.teller(db, "Ben Sample").await);
    let place = Place::of(room.edition, false);
    let slug = |persona| async move { people::personas::find(db.read(), persona).await.unwrap().slug };
    room.publish(db, early, "first").await;
    room.publish(db, busy, "story-0").await;
    let cost = async || {
        let before = db.statements();
        let company = company(db, place, Locale::ENGLISH, |slugs| slugs.into_iter().take(1).collect()).await.unwrap();
        let names: Vec<Slug> = company.people.iter().map(|member| member.slug.clone()).collect();
        assert_eq!((company.count, names), (2, vec![slug(early).await]));
        db.statements() - before
    };
    let for_two = cost().await;
    for n in 1..=120 {
        room.publish(db, busy, &format!("story-{n}")).await;
    }
    assert_eq!(cost().await, for_two);
    let company = company(db, place, Locale::ENGLISH, all).await.unwrap();
    assert_eq!(company.people.iter().map(|member| member.stories.len()).collect::<Vec<_>>(), [1, 12]);
    assert_eq!(company.about.len(), 13);
    let (members, _) = members(db, place, &[early], Locale::ENGLISH).await.unwrap();
    assert_eq!(members.iter().map(|member| member.slug.clone()).collect::<Vec<_>>(), [slug(early).await]);
});

on_both!(async fn somebody_whose_newest_stories_are_held_back_is_shown_by_an_older_one(db) {
    let room = Newsroom::open(db).await;
    let (persona, other) = (room.teller(db, "Ada Sample").await, room.teller(db, "Ben Sample").await);
    room.publish(db, other, "beta").await;
    for n in 0..3 {
        room.publish(db, persona, &format!("old-{n}")).await;
        db.clock.push_seconds(1);
    }
    let until = db.now().plus_days(3);
    for n in 0..40 {
        let story = room.publish(db, persona, &format!("new-{n}")).await;
        let embargo = Embargo { until, zone: "Europe/London".into() };
        ::store::write!(db, room.editor.actor(), |work| set_embargo(work, story, Some(&embargo))).unwrap();
    }
    let place = Place::of(room.edition, false);
    let company = company(db, place, Locale::ENGLISH, all).await.unwrap();
    let titles = |member: &Member| member.stories.iter().map(|card| card.title.clone()).collect::<Vec<_>>();
    let mut told: Vec<Vec<String>> = company.people.iter().map(titles).collect();
    told.sort();
    assert_eq!(told, [vec!["Title beta"], vec!["Title old-2", "Title old-1", "Title old-0"]]);
    assert_eq!((company.count, company.until), (2, Some(until)));
    // The same in a list, in which forty are passed over.
    let cards = cards(db, &[place], Locale::ENGLISH, None, 3).await.unwrap();
    let titles: Vec<&str> = cards.cards.iter().map(|card| card.title.as_str()).collect();
    assert_eq!(titles, ["Title old-2", "Title old-1", "Title old-0"]);
    assert!(cards.next.is_some() && cards.until == Some(until));
});

on_both!(async fn only_what_was_public_is_taken_down(db) {
    let room = Newsroom::open(db).await;
    let persona = room.teller(db, "Ada Sample").await;
    let public = room.publish(db, persona, "alpha").await;
    // Cleared for the press, and never on the site.
    let (press, version) = room.draft(db, persona, "beta").await;
    let answers = answers(&[(Purpose::Press, Choice::Yes), (Purpose::Website, Choice::No)], &[]);
    room.approve(db, press, &[version], &answers).await;
    room.clear(db, press).await;
    for story in [public, press] {
        ::store::write!(db, Actor::Visitor, |work| withdraw(work, story)).unwrap();
    }
    let down = taken_down(db, &[Place::of(room.edition, false)], 30).await.unwrap();
    assert_eq!(down.into_iter().map(|(story, _)| story).collect::<Vec<_>>(), [public]);
});

on_both!(async fn a_frame_shows_what_our_pages_and_its_partner_may_both_show(db) {
    let room = Newsroom::open(db).await;
    let persona = room.teller(db, "Ada Sample").await;
    let partner = programme::testing::partner_in(db, room.edition, "Oak Library").await;
    let place = Place::of(room.edition, false);
    let of = async |marker: &str, partner| match embed(db, place, &slug(marker), partner, Locale::ENGLISH).await.unwrap() {
        Found::Here(Embed::Card(card, _)) => card.opening.clone(),
        Found::Here(Embed::NotTheirs { .. }) => "not theirs".to_owned(),
        Found::Gone => "gone".to_owned(),
        Found::Never => "never".to_owned(),
    };
    assert_eq!(of("alpha", partner).await, "never");
    let alpha = room.publish_for(db, persona, "alpha", partner).await;
    room.publish(db, persona, "beta").await;
    // Nobody has a frame by asking for its address: it is handed out, and that is written down.
    let find = async |story| crate::stories::store::find(db.read(), story).await.unwrap();
    let held = async || people::ledger::disclosures::of_persona(db.read(), persona).await.unwrap().len();
    let hand = async |story, to| hand_frame(db, &room.keys, Actor::Operator, place, &find(story).await, to).await;
    assert_eq!((of("alpha", partner).await.as_str(), held().await), ("not theirs", 0));
    hand(alpha, partner).await.unwrap();
    hand(alpha, partner).await.unwrap();
    assert_eq!((of("alpha", partner).await.as_str(), held().await), ("Opening alpha.", 1), "once");
    assert_eq!((of("beta", partner).await.as_str(), held().await), ("not theirs", 1));
    let found = find(alpha).await;
    // Whoever joins later was never named.
    let late = programme::testing::partner_in(db, room.edition, "Elm Choir").await;
    assert_eq!(of("alpha", late).await, "not theirs");
    assert!(matches!(hand(alpha, late).await, Err(Error::Missing)));
    assert_eq!(framed_by(db, place, &found, &[late, partner]).await.unwrap(), [(partner, true)]);

    // A yes to the partner without one to our pages opens no frame.
    let (gamma, version) = room.draft(db, persona, "gamma").await;
    let only = Answers { partners: [(partner, Choice::Yes)].into(), ..answers(&[(Purpose::Website, Choice::No)], &[]) };
    room.approve(db, gamma, &[version], &only).await;
    room.clear(db, gamma).await;
    assert_eq!(of("gamma", partner).await, "never");

    // A no to the name is a no in the frame too.
    let (delta, version) = room.draft(db, persona, "delta").await;
    let unnamed = answers(&[(Purpose::Website, Choice::Yes)], &[(Element::Name, Choice::No)]);
    room.approve(db, delta, &[version], &Answers { partners: [(partner, Choice::Yes)].into(), ..unnamed }).await;
    room.clear(db, delta).await;
    assert_eq!(framed_by(db, place, &find(delta).await, &[late, partner]).await.unwrap(), [(partner, false)]);
    hand(delta, partner).await.unwrap();
    let Found::Here(Embed::Card(card, _)) = embed(db, place, &slug("delta"), partner, Locale::ENGLISH).await.unwrap() else {
        panic!("not there")
    };
    assert_eq!(card.teller.name, None);

    ::store::write!(db, Actor::Visitor, |work| people::ledger::pause(work, persona)).unwrap();
    assert_eq!(of("alpha", partner).await, "gone");
    ::store::write!(db, Actor::Visitor, |work| people::ledger::resume(work, persona)).unwrap();
    assert_eq!(of("alpha", partner).await, "Opening alpha.");
    let how = people::ledger::How::from(people::ledger::Method::Link);
    ::store::write!(db, Actor::Visitor, |work| crate::stories::take_down(work, &room.keys, alpha, &how)).unwrap();
    assert_eq!(of("alpha", partner).await, "gone");
    // Shown again, the frame that was asked back stays empty until it is handed out anew.
    ::store::write!(db, Actor::Visitor, |work| crate::stories::show_again(work, alpha, &how)).unwrap();
    assert_eq!(name(&seen(db, &room, "alpha").await), "here");
    assert_eq!(of("alpha", partner).await, "gone");
    hand(alpha, partner).await.unwrap();
    assert_eq!(of("alpha", partner).await, "Opening alpha.");
});
