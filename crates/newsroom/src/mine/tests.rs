//! A person answers anew: what it changes, what it asks back, what it leaves.

use super::*;
use crate::pages::Found;
use crate::stories::State;
use crate::testing::{Newsroom, slug};
use ::store::on_both;
use ::store::testing::TestDb;
use base::Actor;
use consent::{Element, Member as _, Purpose, Recipient};
use people::ledger::disclosures::Held;
use people::testing;

struct World {
    room: Newsroom,
    persona: PersonaId,
    story: StoryId,
    partner: PartnerId,
}

const PRESS: Question = Question::Place(Purpose::Press, Recipient::Press);
const WEBSITE: Question = Question::Place(Purpose::Website, Recipient::Anyone);

impl World {
    async fn new(db: &TestDb) -> Self {
        let room = Newsroom::open(db).await;
        let partner = programme::testing::partner_in(db, room.edition, "Harbour Library").await;
        let persona = room.teller(db, "Ada Sample").await;
        let story = room.publish_for(db, persona, "alpha", partner).await;
        Self { room, persona, story, partner }
    }
    async fn mine(&self, db: &TestDb) -> Mine {
        works(db, &[self.persona], Locale::ENGLISH).await.unwrap().remove(0)
    }
    async fn stand(&self, db: &TestDb, of: Question) -> Stand {
        let (stands, _) = answers(db, &self.mine(db).await).await.unwrap();
        stands.into_iter().find(|(question, _)| *question == of).unwrap().1
    }
    async fn say(&self, db: &TestDb, question: Question, yes: bool) -> Result<()> {
        db.clock.push_seconds(1);
        ::store::write!(db.db, Actor::Operator, |work| async {
            match yes {
                true => say_yes(work, self.story, question, Lasts::Usual, &how()).await,
                false => say_no(work, &testing::keys(), self.story, question, &how()).await,
            }
        })
    }
    async fn down(&self, db: &TestDb, part: Part) -> Vec<StoryId> {
        db.clock.push_seconds(1);
        let keys = testing::keys();
        ::store::write!(db.db, Actor::Operator, |work| take_down(work, &keys, &[self.persona], part, &how())).unwrap()
    }
    async fn again(&self, db: &TestDb) -> Result<()> {
        db.clock.push_seconds(1);
        ::store::write!(db.db, Actor::Operator, |work| show_again(work, self.story, &how()))
    }
    async fn shown(&self, db: &TestDb) -> Option<pages::StoryPage> {
        let place = pages::Place::of(self.room.edition, false);
        match pages::story(db, place, &slug("alpha"), None, Locale::ENGLISH).await.unwrap() {
            Found::Here(page) => Some((*page).clone()),
            _ => None,
        }
    }
    async fn held(&self, db: &TestDb) -> Vec<Held> {
        disclosures::of_persona(db.read(), self.persona).await.unwrap()
    }
    async fn state(&self, db: &TestDb) -> State {
        stories::store::find(db.read(), self.story).await.unwrap().state
    }
}

fn how() -> How {
    How::from(Method::Link).language(Locale::ENGLISH)
}

fn at(text: &str) -> base::Instant {
    text.parse::<base::jiff::Timestamp>().unwrap().into()
}

fn is_yes(stand: Stand) -> bool {
    matches!(stand, Stand::Yes { .. })
}

#[test]
fn names_of_questions_are_read_back() {
    let partner = PartnerId::new(&base::TestChance::new(1));
    for question in [PRESS, WEBSITE, Question::partner(partner), Question::Shown(Element::Face)] {
        assert_eq!(Question::parse(&question.name()), Some(question));
        assert_eq!(Part::parse(&Part::Question(question).name()), Some(Part::Question(question)));
    }
    for wrong in ["", "training", "show-journey", "partner-", "partner-x", "show-", "press "] {
        assert_eq!(Question::parse(wrong), None, "{wrong}");
    }
    assert_eq!(Part::parse("all"), Some(Part::All));
    assert_eq!(Part::parse("work-x"), None);
}

on_both! {
    async fn a_page_lists_where_a_work_is_read(db) {
        let world = World::new(db).await;
        let mine = world.mine(db).await;
        assert_eq!(mine.title, (Locale::ENGLISH, "Title alpha".to_owned()));
        let paths: Vec<&str> = mine.places.iter().map(|place| place.path.as_str()).collect();
        assert_eq!(paths, ["/migrants-day/2026/stories/alpha/en/"]);
        assert!(is_yes(world.stand(db, PRESS).await) && is_yes(world.stand(db, Question::partner(world.partner)).await));
        world.down(db, Part::All).await;
        assert_eq!(world.mine(db).await.places, []);
    }
}

on_both! {
    async fn one_answer_turns_and_turns_back(db) {
        let world = World::new(db).await;
        world.say(db, PRESS, false).await.unwrap();
        assert!(matches!(world.stand(db, PRESS).await, Stand::No { .. }));
        assert!(world.shown(db).await.is_some(), "the website is another answer");
        world.say(db, PRESS, true).await.unwrap();
        assert!(is_yes(world.stand(db, PRESS).await));
        world.say(db, WEBSITE, false).await.unwrap();
        assert!(world.shown(db).await.is_none());
        world.say(db, WEBSITE, true).await.unwrap();
        let page = world.shown(db).await.unwrap();
        assert!(page.teller.name.is_some() && page.place.is_some(), "what was shown before is shown again");
        let (_, rows) = answers(db, &world.mine(db).await).await.unwrap();
        assert_eq!(rules::ended(&rows, db.now()).len(), 4);
        assert_eq!(receipts::of_persona(db.read(), world.persona).await.unwrap().len(), 4);
    }
}

on_both! {
    async fn an_element_that_was_refused_is_not_in_a_new_yes(db) {
        let world = World::new(db).await;
        world.say(db, WEBSITE, false).await.unwrap();
        world.say(db, Question::Shown(Element::Name), false).await.unwrap();
        world.say(db, WEBSITE, true).await.unwrap();
        assert_eq!(world.shown(db).await.unwrap().teller.name, None);
        world.say(db, Question::Shown(Element::Name), true).await.unwrap();
        assert_eq!(world.shown(db).await.unwrap().teller.name.as_deref(), Some("Ada Sample"));
        let evidence = people::ledger::evidence::chain(db.read(), world.persona).await.unwrap();
        assert!(evidence.iter().any(|row| row.kind == people::ledger::Kind::Varied), "the wider yes is on record");
    }
}

on_both! {
    async fn a_partner_who_left_cannot_be_said_yes_to(db) {
        let world = World::new(db).await;
        let question = Question::partner(world.partner);
        world.say(db, question, false).await.unwrap();
        ::store::write!(db.db, Actor::Operator, |work| partners::leave(work, world.room.edition, world.partner)).unwrap();
        assert!(matches!(world.say(db, question, true).await, Err(Error::Missing)));
        let strange = Question::partner(programme::testing::partner_named(db, "Elsewhere").await);
        assert!(matches!(world.say(db, strange, true).await, Err(Error::Missing)));
    }
}

on_both! {
    async fn taking_a_part_down_asks_back_what_it_reaches(db) {
        let world = World::new(db).await;
        world.room.hand_over(db, world.story, world.partner, "portrait").await;
        let other = world.room.publish(db, world.persona, "beta").await;
        assert_eq!(world.down(db, Part::Question(PRESS)).await.len(), 2);
        assert!(world.held(db).await[0].standing.is_none(), "the press is not the partner");
        assert_eq!(world.down(db, Part::Question(Question::partner(world.partner))).await, [world.story]);
        assert!(world.held(db).await[0].standing.is_some());
        assert!(world.down(db, Part::Question(PRESS)).await.is_empty(), "nothing is left of it");
        assert_eq!(world.down(db, Part::Work(other)).await, [other]);
        assert_eq!(world.state(db).await, State::Published);
        assert_eq!(world.down(db, Part::All).await, [world.story]);
        assert_eq!((world.state(db).await, world.shown(db).await.is_none()), (State::Withdrawn, true));
    }
}

on_both! {
    async fn showing_again_gives_back_exactly_what_was_taken(db) {
        let world = World::new(db).await;
        world.say(db, PRESS, false).await.unwrap();
        assert!(matches!(world.again(db).await, Err(Error::Conflict(_))));
        world.down(db, Part::Work(world.story)).await;
        world.again(db).await.unwrap();
        assert_eq!((world.state(db).await, world.shown(db).await.is_some()), (State::Published, true));
        assert!(is_yes(world.stand(db, WEBSITE).await) && is_yes(world.stand(db, Question::partner(world.partner)).await));
        assert!(matches!(world.stand(db, PRESS).await, Stand::No { .. }), "what they had refused stays refused");
        assert!(matches!(world.again(db).await, Err(Error::Conflict(_))));
    }
}

on_both! {
    async fn what_safeguarding_holds_back_is_not_shown_again(db) {
        let world = World::new(db).await;
        world.down(db, Part::Work(world.story)).await;
        let veto = crate::testing::decision(consent::Outcome::Vetoed);
        ::store::write!(db.db, world.room.safeguarding.actor(), |work| stories::decide_risk(work, &world.room.keys, world.story, &veto))
            .unwrap();
        world.again(db).await.unwrap();
        assert_eq!((world.state(db).await, world.shown(db).await.is_none()), (State::Approved, true));
    }
}

on_both! {
    async fn a_round_is_opened_by_its_own_link(db) {
        let world = World::new(db).await;
        let keys = testing::keys();
        let made = ::store::write!(db.db, Actor::Operator, |work| open_round(work, &keys, world.story)).unwrap();
        let link = links::open(&db.db, &keys, made.secret.reveal(), LinkPurpose::Review).await.unwrap();
        assert_eq!(Some(link.subject), world.mine(db).await.round.map(|round| round.id.to_string()));
        let nothing = ::store::write!(db.db, Actor::Operator, |work| open_round(work, &keys, StoryId::new(work.chance())));
        assert!(matches!(nothing, Err(Error::Missing)));
    }
}

#[test]
fn elements_by_name_are_the_ones_asked_about() {
    let asked = people::ledger::ASKED_ELEMENTS.map(|element| Question::parse(&format!("show-{}", element.name())));
    assert!(asked.iter().all(Option::is_some));
}

on_both! {
    async fn a_story_taken_back_before_any_yes_may_be_told_again(db) {
        let world = World::new(db).await;
        let (draft, _) = world.room.draft(db, world.persona, "beta").await;
        assert_eq!(world.down(db, Part::Work(draft)).await, [draft]);
        assert!(world.down(db, Part::All).await == [world.story], "what shows nothing is left alone");
        ::store::write!(db.db, Actor::Operator, |work| show_again(work, draft, &how())).unwrap();
        assert_eq!(stories::store::find(db.read(), draft).await.unwrap().state, State::Draft);
    }
}

on_both! {
    async fn a_yes_ends_by_itself_a_year_after_the_day(db) {
        let world = World::new(db).await;
        let Stand::Yes { until: Some(until), .. } = world.stand(db, WEBSITE).await else { panic!("a yes with an end") };
        assert_eq!(until, at("2027-12-19T00:00:00Z"));
        let before = until.plus_seconds(-1);
        db.clock.push_seconds((before.micros() - db.now().micros()) / 1_000_000);
        assert!(world.shown(db).await.is_some());
        // No job runs: the clock is enough.
        db.clock.push_seconds(1);
        assert!(world.shown(db).await.is_none());
        assert_eq!(world.stand(db, WEBSITE).await, Stand::Open);
        // What ended by itself is answered anew from today, as the edition is over.
        world.say(db, WEBSITE, true).await.unwrap();
        let Stand::Yes { until: Some(until), .. } = world.stand(db, WEBSITE).await else { panic!("a yes with an end") };
        assert_eq!(until, at("2028-12-20T00:00:00Z"));
    }
}

on_both! {
    async fn another_end_for_the_archive_leaves_every_other_end(db) {
        let world = World::new(db).await;
        let choose = async |finer: Finer| {
            db.clock.push_seconds(1);
            let keys = testing::keys();
            ::store::write!(db.db, Actor::Operator, |work| choose(work, &keys, world.story, &finer, &how())).unwrap();
        };
        let archive = Question::Place(consent::Purpose::Archive, consent::Recipient::Anyone);
        let until = async |question| match world.stand(db, question).await {
            Stand::Yes { until, .. } => until,
            other => panic!("{other:?}"),
        };
        let day = Some(at("2026-12-19T00:00:00Z"));
        choose(Finer::Length(Some(Lasts::Day), None)).await;
        let usual = until(archive).await;
        assert_eq!((until(WEBSITE).await, until(PRESS).await), (day, day));
        assert_ne!(usual, day);
        choose(Finer::Length(None, Some(Lasts::Open))).await;
        assert_eq!((until(WEBSITE).await, until(PRESS).await, until(archive).await), (day, day, None));
    }
}

on_both! {
    async fn who_chooses_how_long_is_taken_at_their_word(db) {
        let world = World::new(db).await;
        let say = async |question, lasts| {
            db.clock.push_seconds(1);
            ::store::write!(db.db, Actor::Operator, |work| async {
                say_no(work, &testing::keys(), world.story, question, &how()).await?;
                say_yes(work, world.story, question, lasts, &how()).await
            })
            .unwrap();
            world.stand(db, question).await
        };
        let day = Some(at("2026-12-19T00:00:00Z"));
        assert!(matches!(say(PRESS, Lasts::Day).await, Stand::Yes { until, .. } if until == day));
        assert!(matches!(say(WEBSITE, Lasts::Open).await, Stand::Yes { until: None, .. }));
        // The name is shown as long as any yes shows it.
        assert!(matches!(world.stand(db, Question::Shown(Element::Name)).await, Stand::Yes { until: None, .. }));
    }
}
