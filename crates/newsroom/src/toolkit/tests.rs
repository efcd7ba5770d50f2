//! What each audience may post, on both engines.

use super::*;
use crate::testing::*;
use ::store::testing::TestDb;
use ::store::{Db, on_both};
use base::jiff::civil::date;
use base::{Actor, Instant, Locale, PartnerId, StoryId, Text};
use consent::{Element, Purpose};
use people::ledger::{Answers, Choice};

mod ahead;
mod handing;
mod rooms;
mod words;

pub(super) const SITE: &str = "https://firsthand.example";

/// An edition with two partners, and a story that the first of them may share.
pub(super) struct World {
    pub room: Newsroom,
    pub partners: [PartnerId; 2],
    pub story: StoryId,
    pub item: KitItemId,
}

pub(super) fn for_partner(partner: PartnerId, and: Answers) -> Answers {
    Answers { partners: [(partner, Choice::Yes)].into(), ..and }
}

pub(super) fn quote_of(story: StoryId) -> Draft {
    Draft::new(Design::PortraitQuote, Subject::Story { story, quote: Some(0) })
}

impl World {
    pub async fn new(db: &TestDb) -> Self {
        let room = Newsroom::open(db).await;
        let mut partners = Vec::new();
        for name in ["Harbour Library", "Tin Roof Theatre"] {
            partners.push(programme::testing::partner_in(db, room.edition, name).await);
        }
        let partners = [partners[0], partners[1]];
        let story = tell(db, &room, "alpha", &for_partner(partners[0], yes_to_all())).await;
        let item = put_out(db, &room, &quote_of(story)).await;
        Self { room, partners, story, item }
    }
    pub async fn seen(&self, db: &Db, audience: Audience) -> Kit {
        kit(db, self.room.edition, audience, None, SITE, VOICE).await.unwrap()
    }
    pub async fn items(&self, db: &Db, at: usize) -> Vec<KitItemId> {
        self.seen(db, Audience::Partner(self.partners[at])).await.offers.iter().map(|offer| offer.item).collect()
    }
}

on_both!(async fn a_partner_sees_what_names_it_and_another_does_not(db) {
    let world = World::new(db).await;
    let kit = world.seen(db, Audience::Partner(world.partners[0])).await;
    let offer = kit.offer(world.item).unwrap();
    let telling = offer.best(&[Locale::ARABIC]).unwrap();
    let face = &*telling.face;
    assert_eq!((face.words.as_str(), face.name.as_deref()), ("Body alpha tells it.", Some("Namealpha")));
    assert_eq!(face.note.as_deref(), Some("Note alpha"));
    assert_eq!(face.alt(), "“Body alpha tells it.” — Namealpha Alt alpha");
    let permit = telling.face.permit().unwrap();
    assert_eq!(permit.of().recipient, consent::Recipient::Partner(world.partners[0]));
    assert!(!permit.shows(Element::Place), "what the card does not show is not asked for");
    let x = telling.caption(Network::X).unwrap();
    assert_eq!(x.text, format!("[Note alpha]\n\n“Body alpha tells it.”\n— Namealpha\n\n{SITE}/migrants-day/2026/stories/alpha/en/"));
    assert_eq!((telling.captions.len(), telling.missing.len()), (Network::ALL.len(), 0));
    assert_eq!(world.items(db, 1).await, []);
    // Who joins later is covered by nothing that was said before.
    let late = programme::testing::partner_in(db, world.room.edition, "Late Choir").await;
    assert_eq!(world.seen(db, Audience::Partner(late)).await.offers, []);
});

on_both!(async fn what_was_refused_is_on_no_card_and_in_no_caption(db) {
    let world = World::new(db).await;
    let no = answers(&[(Purpose::Website, Choice::No)], &[(Element::Name, Choice::No), (Element::Face, Choice::No)]);
    let story = tell(db, &world.room, "beta", &for_partner(world.partners[0], no)).await;
    let item = put_out(db, &world.room, &Draft::new(Design::Meet, Subject::Story { story, quote: None })).await;
    let kit = world.seen(db, Audience::Partner(world.partners[0])).await;
    let telling = kit.offer(item).unwrap().best(&[]).unwrap();
    assert_eq!((telling.face.words.as_str(), telling.face.name.as_deref()), ("Opening beta.", None));
    assert_eq!(telling.face.label.as_ref().map(|(_, label)| label.as_str()), Some("A baker"));
    assert!(matches!(&telling.face.portrait, Some(crate::pages::Portrait::Drawn { .. })));
    // Not on the website: the link leads to the edition.
    assert_eq!(telling.link, format!("{SITE}/migrants-day/2026/"));
    let all = format!("{telling:?}");
    assert!(!all.contains("Name beta") && !all.contains("Place-beta") && !all.contains("/stories/"), "{all}");
});

on_both!(async fn taking_back_is_at_once_and_by_one_partner_alone(db) {
    let world = World::new(db).await;
    let both = Answers { partners: world.partners.map(|partner| (partner, Choice::Yes)).into(), ..yes_to_all() };
    let story = tell(db, &world.room, "beta", &both).await;
    let item = put_out(db, &world.room, &quote_of(story)).await;
    assert_eq!((world.items(db, 0).await, world.items(db, 1).await), (vec![world.item, item], vec![item]));
    let partner = crate::mine::Question::Place(Purpose::PartnerSocial, consent::Recipient::Partner(world.partners[0]));
    let how = people::ledger::How::from(people::ledger::Method::Link);
    db.clock.push_seconds(1);
    ::store::write!(db.db, Actor::Visitor, |work| crate::mine::say_no(work, &world.room.keys, story, partner, &how)).unwrap();
    assert_eq!((world.items(db, 0).await, world.items(db, 1).await), (vec![world.item], vec![item]));
    db.clock.push_seconds(1);
    ::store::write!(db.db, Actor::Visitor, |work| crate::stories::withdraw(work, story)).unwrap();
    assert_eq!(world.items(db, 1).await, []);
    let paused = crate::stories::store::find(db.read(), world.story).await.unwrap().persona;
    ::store::write!(db.db, Actor::Visitor, |work| people::ledger::pause(work, paused)).unwrap();
    assert_eq!(world.items(db, 0).await, []);
});

on_both!(async fn nothing_is_shown_before_its_moment_or_after_it(db) {
    let world = World::new(db).await;
    let (from, until) = (db.now().plus_days(2), db.now().plus_days(4));
    let window = Draft { publish_from: Some(from), use_until: Some(until), ..Draft::new(Design::Theme, Subject::Edition) };
    let item = put_out(db, &world.room, &window).await;
    let anyone = async || {
        let kit = world.seen(db, Audience::Anyone).await;
        let coming: Vec<Instant> = kit.coming.iter().filter(|one| one.item == item).map(|one| one.from).collect();
        (kit.offer(item).is_some(), coming, kit.until)
    };
    assert_eq!(anyone().await, (false, vec![from], Some(from)));
    // A teller who said no to this partner is not announced to it either.
    let moment = Draft { publish_from: Some(from), ..quote_of(world.story) };
    let theirs = put_out(db, &world.room, &moment).await;
    let announced = async |at: usize| {
        let kit = world.seen(db, Audience::Partner(world.partners[at])).await;
        kit.coming.iter().any(|one| one.item == theirs)
    };
    assert_eq!((announced(0).await, announced(1).await), (true, false));
    db.clock.push_days(2);
    assert_eq!(anyone().await, (true, vec![], Some(until)));
    db.clock.push_days(2);
    assert_eq!(anyone().await, (false, vec![], None));
});

on_both!(async fn an_embargo_on_the_story_holds_its_items_too(db) {
    let world = World::new(db).await;
    let embargo = crate::stories::Embargo { until: db.now().plus_days(1), zone: "Europe/London".into() };
    ::store::write!(db.db, world.room.editor.actor(), |work| crate::stories::set_embargo(work, world.story, Some(&embargo))).unwrap();
    let kit = world.seen(db, Audience::Partner(world.partners[0])).await;
    assert_eq!((kit.offers.len(), kit.coming.iter().map(|one| one.from).collect::<Vec<_>>()), (0, vec![embargo.until]));
    assert!(!format!("{:?}", kit.coming).contains("alpha"));
    db.clock.push_days(1);
    assert_eq!(world.items(db, 0).await, [world.item]);
});

on_both!(async fn an_item_is_added_changed_released_and_taken_back(db) {
    let world = World::new(db).await;
    let editor = world.room.editor.actor();
    let edition = world.room.edition;
    let draft = Draft { words: Text::en("It takes a community."), ..Draft::new(Design::Message, Subject::Edition) };
    let item = ::store::write!(db.db, editor, |work| add(work, edition, &draft)).unwrap();
    assert_eq!(store::find(db.read(), item).await.unwrap().state(db.now()), ItemState::Draft);
    assert!(world.seen(db, Audience::Anyone).await.offer(item).is_none());
    ::store::write!(db.db, editor, |work| release(work, item)).unwrap();
    let said = async || {
        let kit = world.seen(db, Audience::Anyone).await;
        kit.offer(item).map(|offer| offer.tellings[0].face.words.clone())
    };
    assert_eq!(said().await.as_deref(), Some("It takes a community."));
    let newer = Draft { words: Text::en("It takes all of us."), seen: Some(1), ..draft.clone() };
    ::store::write!(db.db, editor, |work| change(work, item, &newer)).unwrap();
    assert_eq!(said().await.as_deref(), Some("It takes all of us."));
    let stale = ::store::write!(db.db, editor, |work| change(work, item, &newer));
    assert!(matches!(stale, Err(Error::Conflict(m)) if m.key == "programme-conflict"));
    let named = Draft { words: Text::en("Meet nameALPHA"), seen: None, ..draft };
    let named = ::store::write!(db.db, editor, |work| change(work, item, &named));
    assert!(matches!(named, Err(Error::Invalid(m)) if m.of("words").is_some_and(|m| m.key == "kit-error-names")));
    for _ in 0..2 {
        ::store::write!(db.db, editor, |work| recall(work, &world.room.keys, item)).unwrap();
    }
    assert_eq!(said().await, None);
    ::store::write!(db.db, editor, |work| release(work, item)).unwrap();
    assert_eq!(said().await.as_deref(), Some("It takes all of us."));
});

on_both!(async fn an_item_is_about_something_of_its_own_edition(db) {
    let world = World::new(db).await;
    let editor = world.room.editor.actor();
    let (campaign, elsewhere) = {
        let edition = campaigns::edition(db.read(), world.room.edition).await.unwrap();
        (edition.campaign, programme::testing::edition(db, edition.campaign, 2025).await)
    };
    assert!(campaigns::find(db.read(), campaign).await.is_ok());
    let wrong = async |draft: Draft, edition| -> Vec<(&str, &str)> {
        match ::store::write!(db.db, editor, |work| add(work, edition, &draft)) {
            Err(Error::Invalid(invalid)) => invalid.0.into_iter().map(|(field, message)| (field, message.key)).collect(),
            other => panic!("{other:?}"),
        }
    };
    let unknown: Vec<(&str, &str)> = vec![("subject", "error-unknown-choice")];
    assert_eq!(wrong(quote_of(world.story), elsewhere).await, unknown);
    assert_eq!(wrong(quote_of(StoryId::new(db.chance())), world.room.edition).await, unknown);
    let event = programme::testing::event(db, elsewhere, "An evening").await;
    assert_eq!(wrong(Draft::new(Design::Event, Subject::Event(event)), world.room.edition).await, unknown);
    let fifth = Draft::new(Design::Quote, Subject::Story { story: world.story, quote: Some(5) });
    assert_eq!(wrong(fifth, world.room.edition).await, vec![("quote", "error-unknown-choice")]);
    let stray = ::store::write!(db.db, editor, |work| plan_day(work, elsewhere, date(2026, 12, 1), &[world.item]));
    assert!(matches!(stray, Err(Error::Invalid(m)) if m.of("items").is_some()));
});

on_both!(async fn the_days_are_planned_in_order_and_counted_down(db) {
    let world = World::new(db).await;
    let edition = world.room.edition;
    let editor = world.room.editor.actor();
    let countdown = put_out(db, &world.room, &Draft::new(Design::Countdown, Subject::Edition)).await;
    let day = date(2026, 12, 8);
    ::store::write!(db.db, editor, |work| plan_day(work, edition, day, &[countdown, world.item, countdown])).unwrap();
    let plan = store::plan(db.read(), edition).await.unwrap();
    assert_eq!(plan.iter().map(|one| one.item).collect::<Vec<_>>(), [countdown, world.item]);
    let kit = world.seen(db, Audience::Partner(world.partners[0])).await;
    let first = &kit.offers[0];
    assert_eq!((first.item, first.days.as_slice(), first.tellings[0].face.days_left), (countdown, &[day][..], Some(10)));
    let many: Vec<KitItemId> = (0..=rules::A_DAY_MOST).map(|_| KitItemId::new(db.chance())).collect();
    let many = ::store::write!(db.db, editor, |work| plan_day(work, edition, day, &many));
    assert!(matches!(many, Err(Error::Invalid(m)) if m.of("items").is_some_and(|m| m.key == "error-too-many")));
    ::store::write!(db.db, editor, |work| plan_day(work, edition, day, &[])).unwrap();
    assert_eq!(store::plan(db.read(), edition).await.unwrap(), []);
});

on_both!(async fn forty_items_cost_as_many_statements_as_two(db) {
    let world = World::new(db).await;
    let partner = world.partners[0];
    put_out(db, &world.room, &Draft::new(Design::Theme, Subject::Edition)).await;
    let cost = async || {
        let before = db.statements();
        let kit = world.seen(db, Audience::Partner(partner)).await;
        (kit.offers.len(), db.statements() - before)
    };
    let (two, cheap) = cost().await;
    for number in 0..38 {
        let story = tell(db, &world.room, &format!("beta{number}"), &for_partner(partner, yes_to_all())).await;
        put_out(db, &world.room, &quote_of(story)).await;
    }
    let (forty, cost) = cost().await;
    assert_eq!((two, forty, cost), (2, 40, cheap));
});
