//! Asking again: who is asked, when, once, and what each answer does.

use super::*;
use crate::testing::Newsroom;
use ::store::on_both;
use ::store::testing::TestDb;
use base::Actor;
use outside::mail::{Letter, Mailer};
use people::ledger::Kind;
use people::ledger::evidence;
use people::persons::{Channel, Identity};
use proptest::prelude::*;

mod lists;
mod many;

struct World {
    room: Newsroom,
    persona: PersonaId,
    story: StoryId,
    mailer: Mailer,
}

impl World {
    /// Somebody who can be written to, said yes to everything, and to the one partner there was.
    async fn new(db: &TestDb) -> Self {
        let room = Newsroom::open(db).await;
        let partner = programme::testing::partner_in(db, room.edition, "Harbour Library").await;
        let persona = room.teller(db, "Ada Sample").await;
        let world = Self {
            story: room.publish_for(db, persona, "alpha", partner).await,
            room,
            persona,
            mailer: Mailer::memory(),
        };
        world.reachable(db, Channel::Email).await;
        world
    }
    async fn reachable(&self, db: &TestDb, channel: Channel) {
        let mut identity = Identity { email: Some("ada@sample.example".into()), ..Identity::named("Ada") };
        identity.safe.channel = channel;
        let corrected = ::store::write!(db.db, Actor::Operator, |work| people::persons::correct(
            work,
            &self.room.keys,
            self.persona,
            &identity
        ))
        .unwrap();
        assert!(!corrected.guardian_left);
    }
    async fn open(&self, db: &TestDb) -> Vec<Open> {
        open(db, mine::works(db, &[self.persona], Locale::ENGLISH).await.unwrap()).await.unwrap()
    }
    /// Whatever is due is sent; gives the letters that went out.
    async fn round(&self, db: &TestDb, edition: Option<EditionId>) -> Vec<Letter> {
        let before = self.mailer.sent().len();
        for persona in whom(db, edition).await.unwrap() {
            let say = |_: Locale, message: &base::Message| message.key.to_owned();
            let job = (persona, edition.is_some());
            let (keys, mailer) = (&self.room.keys, &self.mailer);
            let post = people::letters::Post { db, keys, mailer, base_url: "https://example.org", say: &say };
            jobs::mail_ask(post, job).await.unwrap();
        }
        self.mailer.sent().split_off(before)
    }
    async fn join(&self, db: &TestDb, name: &str) -> PartnerId {
        db.clock.push_seconds(60);
        programme::testing::partner_in(db, self.room.edition, name).await
    }
    async fn say(&self, db: &TestDb, said: &[(AskAbout, Choice)]) -> Result<()> {
        db.clock.push_seconds(60);
        let open = self.open(db).await;
        let said: Vec<Said> =
            said.iter().map(|(about, choice)| Said { work: self.story, about: *about, choice: *choice }).collect();
        let how = How::from(Method::Link).language(Locale::ENGLISH);
        ::store::write!(db.db, Actor::Operator, |work| answer(work, &self.room.keys, &open, &said, &how))
    }
    async fn kinds(&self, db: &TestDb, since: usize) -> Vec<Kind> {
        evidence::of_work(db.read(), self.story).await.unwrap().into_iter().skip(since).map(|row| row.kind).collect()
    }
    async fn live(&self, db: &TestDb) -> Vec<GrantRow> {
        let now = db.now();
        ledger::grants(db.read(), self.story).await.unwrap().into_iter().filter(|row| row.is_live(now)).collect()
    }
    async fn to(&self, db: &TestDb, partner: PartnerId) -> Vec<Answer> {
        let of = |row: &GrantRow| row.grant.recipient == Some(Recipient::Partner(partner));
        self.live(db).await.iter().filter(|row| of(row)).map(|row| row.grant.answer).collect()
    }
}

/// To so many days before what is agreed ends.
fn before_the_end(db: &TestDb, days: i64) {
    let end: Instant = "2027-12-19T00:00:00Z".parse::<base::jiff::Timestamp>().unwrap().into();
    db.clock.push_seconds((end.plus_days(-days).micros() - db.now().micros()) / 1_000_000);
}

on_both! {
    async fn what_ends_is_asked_about_in_time_once_and_once_more(db) {
        let world = World::new(db).await;
        before_the_end(db, 31);
        assert!(world.round(db, None).await.is_empty() && world.open(db).await.is_empty());
        before_the_end(db, 30);
        let told = world.kinds(db, 0).await.len();
        let letters = world.round(db, None).await;
        assert_eq!(letters.len(), 1, "one letter about all five answers");
        assert!(letters[0].text.contains("https://example.org/my/asked/"));
        assert_eq!(world.kinds(db, told).await, [Kind::Requested; 5]);
        assert!(world.round(db, None).await.is_empty(), "nobody is asked twice");
        before_the_end(db, 7);
        assert_eq!(world.round(db, None).await.len(), 1, "and once more");
        assert!(world.round(db, None).await.is_empty());
        // Silence: it ends, and is noted.
        before_the_end(db, 0);
        assert_eq!(world.live(db).await, []);
        let told = world.kinds(db, 0).await.len();
        ::store::write!(db.db, Actor::System, |work| ledger::expire(work, 100)).unwrap();
        assert_eq!(world.kinds(db, told).await, [Kind::Expired; 5]);
    }
}

on_both! {
    async fn a_yes_to_a_newcomer_covers_what_the_page_said(db) {
        let world = World::new(db).await;
        // An Arabic version that they approved, and let nobody have.
        let story = world.story;
        let arabic = crate::stories::Content { quotes: Vec::new(), ..crate::testing::content("arabic") };
        let translated = ::store::write!(db.db, world.room.editor.actor(), |work| {
            stories::translate(work, story, Locale::ARABIC, &arabic)
        });
        let not_now = people::ledger::ASKED_PURPOSES.map(|(purpose, _)| (purpose, Choice::NotNow));
        db.clock.push_seconds(60);
        world.room.approve(db, story, &[translated.unwrap()], &crate::testing::answers(&not_now, &[])).await;
        let partner = world.join(db, "Tin Roof Theatre").await;
        let open = world.open(db).await;
        assert_eq!(open[0].languages, [Locale::ENGLISH]);
        world.say(db, &[(AskAbout::Partner(partner), Choice::Yes)]).await.unwrap();
        let given = world.live(db).await.into_iter().find(|row| row.grant.recipient == Some(Recipient::Partner(partner)));
        let given = given.unwrap().grant;
        assert_eq!(given.languages.as_deref(), Some(&[Locale::ENGLISH][..]));
        assert_eq!((given.elements, given.until), (open[0].elements, Some(open[0].until)));
    }
}

on_both! {
    async fn a_letter_is_the_same_in_pieces_of_any_size(db) {
        let world = World::new(db).await;
        let partner = programme::testing::partner_in(db, world.room.edition, "Reed Choir").await;
        for word in ["beta", "gamma", "delta"] {
            world.room.publish_for(db, world.persona, word, partner).await;
        }
        before_the_end(db, 30);
        world.join(db, "Tin Roof Theatre").await;
        db.clock.push_days(1);
        let whole = jobs::questions(db, &[world.persona], false, 200).await.unwrap();
        let [(persona, items)] = &whole[..] else { panic!("{whole:?}") };
        let about = |wanted: fn(&AskAbout) -> bool| items.iter().filter(|item| wanted(&item.about)).count();
        let endings = about(|about| matches!(about, AskAbout::Ending(_)));
        assert_eq!((*persona, endings), (world.persona, 20), "five answers about each of four works");
        assert_eq!(about(|about| matches!(about, AskAbout::Partner(_))), 4);
        for works in [1, 2, 3, 4] {
            assert_eq!(jobs::questions(db, &[world.persona], false, works).await.unwrap(), whole);
        }
        let told = evidence::chain(db.read(), world.persona).await.unwrap().len();
        assert_eq!(world.round(db, None).await.len(), 1);
        let chain = evidence::chain(db.read(), world.persona).await.unwrap();
        assert_eq!(chain.iter().skip(told).filter(|row| row.kind == Kind::Requested).count(), items.len());
        assert_eq!(evidence::verify(db).await.unwrap().broken, None);
        assert!(world.round(db, None).await.is_empty());
    }
}

on_both! {
    async fn each_yes_goes_on_or_ends_as_it_is_answered(db) {
        let world = World::new(db).await;
        before_the_end(db, 20);
        world.round(db, None).await;
        let open = world.open(db).await.remove(0);
        let of = |purpose| open.endings.iter().find(|one| one.row.grant.purposes == Set::of(&[purpose])).unwrap();
        let (web, press, archive) = (of(Purpose::Website), of(Purpose::Press), of(Purpose::Archive));
        let about = |ending: &Ending| AskAbout::Ending(ending.row.id);
        let told = world.kinds(db, 0).await.len();
        world.say(db, &[(about(web), Choice::Yes), (about(press), Choice::No), (about(archive), Choice::NotNow)]).await.unwrap();
        let mut kinds = world.kinds(db, told).await;
        kinds.sort_unstable();
        let mut wanted = [Kind::Reconfirmed, Kind::Refused, Kind::Deferred];
        wanted.sort_unstable();
        assert_eq!(kinds, wanted);
        // What was refused to go on goes on until its end, and is not asked about again.
        assert_eq!(world.open(db).await[0].endings.len(), 3, "archive, social media and the partner");
        assert_eq!(world.live(db).await.len(), 5);
        let gone = world.say(db, &[(about(press), Choice::Yes)]).await;
        assert!(matches!(gone, Err(Error::Missing)), "settled");
        before_the_end(db, 7);
        assert_eq!(world.round(db, None).await.len(), 1, "not now is asked once more");
        before_the_end(db, 0);
        let left = world.live(db).await;
        assert_eq!(left.len(), 1);
        assert_eq!(left[0].grant.until, Some("2028-12-19T00:00:00Z".parse::<base::jiff::Timestamp>().unwrap().into()));
    }
}

on_both! {
    async fn all_who_joined_since_are_asked_about_in_one_question(db) {
        let world = World::new(db).await;
        let first = world.join(db, "Tin Roof Theatre").await;
        let second = world.join(db, "Quay Books").await;
        assert_eq!(world.to(db, first).await, [], "joining covers nothing");
        assert!(world.round(db, None).await.is_empty(), "they are gathered for a day");
        db.clock.push_days(1);
        let told = world.kinds(db, 0).await.len();
        assert_eq!(world.round(db, None).await.len(), 1);
        assert_eq!(world.kinds(db, told).await, [Kind::Requested; 2]);
        let terms = evidence::of_work(db.read(), world.story).await.unwrap().pop().unwrap().terms.unwrap();
        assert!(terms.contains("Quay Books") || terms.contains("Tin Roof Theatre"), "by name: {terms}");
        db.clock.push_days(3);
        assert!(world.round(db, None).await.is_empty(), "nobody is asked twice");
        let open = world.open(db).await.remove(0);
        assert_eq!((open.newcomers.len(), open.answered.len()), (2, 1));
        world.say(db, &[(AskAbout::Partner(first), Choice::Yes), (AskAbout::Partner(second), Choice::NotNow)]).await.unwrap();
        assert_eq!((world.to(db, first).await, world.to(db, second).await), (vec![Answer::Yes], vec![]));
        let given = evidence::of_work(db.read(), world.story).await.unwrap().into_iter().find(|row| row.kind == Kind::Given && row.terms.as_deref().is_some_and(|terms| terms.contains("Tin Roof Theatre")));
        assert!(given.is_some(), "the evidence names whom they said yes to");
        // Put off is not answered: it stands on their page, and no letter comes.
        assert_eq!(world.open(db).await[0].newcomers.iter().map(|one| one.id).collect::<Vec<_>>(), [second]);
        assert!(world.round(db, None).await.is_empty());
        world.say(db, &[(AskAbout::Partner(second), Choice::No)]).await.unwrap();
        assert!(world.open(db).await.is_empty());
        assert_eq!(world.to(db, second).await, [Answer::No]);
    }
}

on_both! {
    async fn the_desk_can_ask_now_and_whoever_pauses_is_left_in_peace(db) {
        let world = World::new(db).await;
        world.join(db, "Quay Books").await;
        ::store::write!(db.db, Actor::Operator, |work| ledger::pause(work, world.persona)).unwrap();
        assert!(world.round(db, Some(world.room.edition)).await.is_empty());
        ::store::write!(db.db, Actor::Operator, |work| ledger::resume(work, world.persona)).unwrap();
        assert_eq!(world.round(db, Some(world.room.edition)).await.len(), 1);
        assert!(world.round(db, Some(world.room.edition)).await.is_empty());
    }
}

on_both! {
    async fn who_is_not_concerned_is_not_asked(db) {
        let world = World::new(db).await;
        let quiet = world.room.teller(db, "Bea Sample").await;
        let (draft, _) = world.room.draft(db, quiet, "beta").await;
        world.join(db, "Quay Books").await;
        db.clock.push_days(2);
        assert!(pending(db, 0).await.unwrap().iter().all(|one| one.work != draft), "nothing was agreed to");
        ::store::write!(db.db, Actor::Operator, |work| stories::withdraw(work, world.story)).unwrap();
        assert!(whom(db, None).await.unwrap().is_empty(), "everything was taken back");
        assert!(world.open(db).await.is_empty());
    }
}

on_both! {
    async fn whom_no_letter_reaches_stands_on_the_desks_list(db) {
        let world = World::new(db).await;
        world.reachable(db, Channel::Call).await;
        let partner = world.join(db, "Quay Books").await;
        db.clock.push_days(2);
        let told = world.kinds(db, 0).await.len();
        assert!(world.round(db, None).await.is_empty());
        assert_eq!(world.kinds(db, told).await, [], "nobody has asked them yet");
        let waiting = pending(db, 0).await.unwrap();
        assert_eq!(waiting.len(), 1);
        assert_eq!((waiting[0].about, waiting[0].asked.unwrap().way), (AskAbout::Partner(partner), asks::Way::Hand));
        assert!(whom(db, None).await.unwrap().is_empty(), "who they are is not looked up every hour");
    }
}

on_both! {
    async fn a_question_of_somebody_else_is_not_there(db) {
        let world = World::new(db).await;
        let partner = world.join(db, "Quay Books").await;
        let stranger = PartnerId::new(db.chance());
        for about in [AskAbout::Partner(stranger), AskAbout::Ending(base::GrantId::new(db.chance()))] {
            let done = world.say(db, &[(AskAbout::Partner(partner), Choice::Yes), (about, Choice::Yes)]).await;
            assert!(matches!(done, Err(Error::Missing)));
        }
        assert_eq!(world.to(db, partner).await, [], "all or nothing");
    }
}

on_both! {
    async fn the_list_costs_the_same_for_one_and_for_many(db) {
        let world = World::new(db).await;
        let cost = async || {
            let before = db.statements();
            pending(db, 400).await.unwrap();
            db.statements() - before
        };
        let one = cost().await;
        for marker in ["beta", "gamma", "delta"] {
            let persona = world.room.teller(db, marker).await;
            let partner = world.join(db, &format!("House {marker}")).await;
            world.room.publish_for(db, persona, marker, partner).await;
        }
        assert_eq!(cost().await, one);
    }
}

proptest! {
    /// Whoever joined before they approved, or whom they answered or were asked
    /// about, is never a newcomer; and nobody without a live yes has any.
    #[test]
    fn newcomers_are_only_ever_unknown(
        joined in prop::collection::vec((0u64..6, 0i64..100), 0..6),
        answered in prop::collection::vec((0u64..6, any::<bool>(), any::<bool>()), 0..6),
        asked in prop::collection::vec(0u64..6, 0..4),
        approved in prop::option::of(0i64..100),
    ) {
        let chance = |n: u64| base::TestChance::new(n + 1);
        let partner = |n: u64| PartnerId::new(&chance(n));
        let (work, persona, now) = (StoryId::new(&chance(90)), PersonaId::new(&chance(91)), Instant::from_micros(1_000_000_000));
        let at = |second: i64| Instant::from_micros(second * 1_000_000);
        let row = |(n, yes, live): &(u64, bool, bool)| GrantRow {
            id: base::GrantId::new(&chance(*n)),
            grant: NewGrant {
                recipient: Some(Recipient::Partner(partner(*n))),
                until: (!live).then_some(at(1)),
                ..NewGrant::blank(work, persona, if *yes { Answer::Yes } else { Answer::No }, Method::Link)
            },
            condition_cleared_at: None,
            starts_at: at(0),
            recorded_at: at(0),
            by: Set::EMPTY,
            gathered_by: None,
        };
        let rows: Vec<GrantRow> = answered.iter().map(row).collect();
        let asks: Vec<Ask> = asked.iter().map(|n| Ask { work, persona, about: AskAbout::Partner(partner(*n)), asked_at: at(2), way: asks::Way::Mail, answer: None }).collect();
        let told = Told { work, persona, rows: &rows, asks: &asks, approved_at: approved.map(at) };
        let joined: Vec<(PartnerId, Instant)> = joined.into_iter().map(|(n, s)| (partner(n), at(s))).collect();
        let found = told.newcomers(&joined, now);
        for (one, since) in &found {
            prop_assert!(rows.iter().all(|row| row.grant.recipient != Some(Recipient::Partner(*one))));
            prop_assert!(!asked.iter().any(|n| partner(*n) == *one));
            prop_assert!(approved.is_none_or(|approved| *since > at(approved)));
            prop_assert!(rows.iter().any(|row| row.grant.answer == Answer::Yes && row.is_live(now)));
        }
    }
}
