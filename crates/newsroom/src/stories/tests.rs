//! The life of a story, on both engines: who may do what after what, what
//! stays as it was, and that approval is bound to exact bytes.

use super::*;
use crate::testing::*;
use ::store::on_both;
use base::{Actor, PartnerId};
use consent::Fingerprint;
use people::ledger::disclosures::{HandedOver, Held};
use people::ledger::{Answers, Choice, Method};
use people::links::{self, Purpose};
use people::testing as people_testing;
use programme::campaigns;

async fn state(db: &::store::Db, story: StoryId) -> State {
    store::find(db.read(), story).await.unwrap().state
}

fn key<T: std::fmt::Debug>(result: Result<T>) -> &'static str {
    match result {
        Err(Error::Refused(message) | Error::Conflict(message)) => message.key,
        Err(Error::Invalid(invalid)) => invalid.0[0].1.key,
        other => panic!("{other:?}"),
    }
}

on_both!(async fn a_story_goes_from_draft_to_published(db) {
    let room = Newsroom::open(db).await;
    let persona = room.teller(db, "Ada Sample").await;
    let (story, version) = room.draft(db, persona, "alpha").await;
    assert_eq!(state(db, story).await, State::Draft);
    room.approve(db, story, &[version], &yes_to_all()).await;
    assert_eq!(state(db, story).await, State::Approved);
    room.clear(db, story).await;
    let now = store::find(db.read(), story).await.unwrap();
    assert_eq!((now.state, now.published_at), (State::Published, Some(db.now())));
    let pointers = store::public_versions(db.read(), &[story]).await.unwrap();
    assert_eq!(pointers[&story], [(Locale::ENGLISH, version)]);
});

on_both!(async fn a_change_is_asked_and_answered_by_a_new_round(db) {
    let room = Newsroom::open(db).await;
    let persona = room.teller(db, "Ada Sample").await;
    let (story, version) = room.draft(db, persona, "alpha").await;
    let review = room.send(db, story, &[version]).await;
    for words in ["Leave out the street.", "And the shop."] {
        let words = ChangeWords::parse(words).unwrap();
        ::store::write!(db, Actor::Visitor, |work| ask_change(work, review, &words)).unwrap();
        db.clock.push_seconds(60);
    }
    assert_eq!(state(db, story).await, State::ChangeAsked);
    let newer = Content { title: "Another title".into(), ..content("alpha") };
    let second = ::store::write!(db, room.editor.actor(), |work| revise(work, story, Locale::ENGLISH, &newer, version)).unwrap();
    room.send(db, story, &[second]).await;
    let requests = store::change_requests(db.read(), story).await.unwrap();
    assert_eq!(requests.iter().map(|r| (r.words.as_str(), r.answered_at.is_some())).collect::<Vec<_>>(), [("And the shop.", true), ("Leave out the street.", true)]);
});

on_both!(async fn only_the_newest_link_answers(db) {
    let room = Newsroom::open(db).await;
    let keys = people_testing::keys();
    let persona = room.teller(db, "Ada Sample").await;
    let (story, version) = room.draft(db, persona, "alpha").await;
    let send = async || ::store::write!(db, room.editor.actor(), |work| submit(work, &keys, story, &[version], Locale::ARABIC)).unwrap();
    let (_, first) = send().await;
    let (_, second) = send().await;
    assert!(links::open(db, &keys, first.secret.reveal(), Purpose::Review).await.is_err());
    assert!(links::open(db, &keys, second.secret.reveal(), Purpose::Review).await.is_ok());
});

on_both!(async fn an_approval_of_other_bytes_is_refused(db) {
    let room = Newsroom::open(db).await;
    let persona = room.teller(db, "Ada Sample").await;
    let (story, version) = room.draft(db, persona, "alpha").await;
    let review = room.send(db, story, &[version]).await;
    let refused = ::store::write!(db, Actor::Visitor, |work| approve(work, &people_testing::keys(), review, &[Fingerprint([0; 32])], &yes_to_all(), Method::Link));
    assert_eq!(key(refused), "error-review-changed");
    assert_eq!(state(db, story).await, State::Sent);
});

on_both!(async fn a_changed_persona_voids_the_approval(db) {
    let room = Newsroom::open(db).await;
    let persona = room.teller(db, "Ada Sample").await;
    let (story, version) = room.draft(db, persona, "alpha").await;
    room.approve(db, story, &[version], &yes_to_all()).await;
    let other = people_testing::shape("Somebody Else");
    ::store::write!(db, Actor::Operator, |work| people::persons::change_persona(work, &room.keys, persona, &other)).unwrap();
    let refused = ::store::write!(db, room.safeguarding.actor(), |work| decide_risk(work, &room.keys, story, &decision(Outcome::Allowed)));
    assert_eq!(key(refused), "error-risk-nothing-approved");
});

on_both!(async fn who_wrote_or_sent_it_cannot_clear_it(db) {
    let room = Newsroom::open(db).await;
    let persona = room.teller(db, "Ada Sample").await;
    let (story, version) = room.draft(db, persona, "alpha").await;
    room.approve(db, story, &[version], &yes_to_all()).await;
    let refused = ::store::write!(db, room.editor.actor(), |work| decide_risk(work, &room.keys, story, &decision(Outcome::Allowed)));
    assert_eq!(key(refused), "people-risk-second-eyes");
    assert_eq!(state(db, story).await, State::Approved);
});

on_both!(async fn two_writers_do_not_overwrite_each_other(db) {
    let room = Newsroom::open(db).await;
    let persona = room.teller(db, "Ada Sample").await;
    let (story, version) = room.draft(db, persona, "alpha").await;
    let save = async |title: &str| {
        let content = Content { title: title.into(), ..content("alpha") };
        ::store::write!(db, room.editor.actor(), |work| revise(work, story, Locale::ENGLISH, &content, version))
    };
    let (one, other) = futures_util::join!(save("One"), save("Other"));
    let (kept, lost) = if one.is_ok() { (one, other) } else { (other, one) };
    assert_eq!(key(lost), "error-story-changed-meanwhile");
    assert_eq!(store::history(db.read(), story, Locale::ENGLISH).await.unwrap()[0].id, kept.unwrap());
});

on_both!(async fn the_same_address_twice_is_said_beside_its_field(db) {
    let room = Newsroom::open(db).await;
    let persona = room.teller(db, "Ada Sample").await;
    room.draft(db, persona, "alpha").await;
    let draft = Draft { edition: room.edition, persona, slug: slug("alpha"), language: Locale::ENGLISH, content: content("beta"), is_sample: true };
    let refused = ::store::write!(db, room.editor.actor(), |work| super::draft(work, &draft));
    assert_eq!(key(refused), "error-slug-taken");
});

on_both!(async fn a_yes_and_a_no_stay_but_not_now_may_change(db) {
    let room = Newsroom::open(db).await;
    let persona = room.teller(db, "Ada Sample").await;
    let (story, version) = room.draft(db, persona, "alpha").await;
    let review = room.send(db, story, &[version]).await;
    ::store::write!(db, Actor::Visitor, |work| defer(work, review)).unwrap();
    assert_eq!(state(db, story).await, State::Deferred);
    ::store::write!(db, Actor::Visitor, |work| refuse(work, &people_testing::keys(), review)).unwrap();
    assert_eq!(state(db, story).await, State::Refused);
    let again = ::store::write!(db, Actor::Visitor, |work| defer(work, review));
    assert_eq!(key(again), "error-review-answered");
});

on_both!(async fn two_answers_at_once_leave_one(db) {
    let room = Newsroom::open(db).await;
    let persona = room.teller(db, "Ada Sample").await;
    let (story, version) = room.draft(db, persona, "alpha").await;
    let review = room.send(db, story, &[version]).await;
    let told = store::versions(db.read(), &[version]).await.unwrap();
    let seen = shown(&told, &personas::find(db.read(), persona).await.unwrap());
    let answers = yes_to_all();
    let yes = async || ::store::write!(db, Actor::Visitor, |work| approve(work, &people_testing::keys(), review, &seen, &answers, Method::Link));
    let no = async || ::store::write!(db, Actor::Visitor, |work| refuse(work, &people_testing::keys(), review));
    let (yes, no) = futures_util::join!(yes(), no());
    assert!(yes.is_ok() != no.is_ok(), "{yes:?} {no:?}");
    let wanted = if yes.is_ok() { State::Approved } else { State::Refused };
    assert_eq!(state(db, story).await, wanted);
});

on_both!(async fn a_translation_says_honestly_where_it_stands(db) {
    let room = Newsroom::open(db).await;
    let translator = people_testing::staff(db, &[people::accounts::Role::Translator]).await;
    let persona = room.teller(db, "Ada Sample").await;
    let (story, version) = room.draft(db, persona, "alpha").await;
    let arabic = Content { title: "عنوان".into(), opening: "بداية".into(), body: "نص".into(), ..Content::default() };
    let translated = ::store::write!(db, translator.actor(), |work| translate(work, story, Locale::ARABIC, &arabic)).unwrap();
    let stands = async || {
        let all = store::newest(db.read(), &store::find(db.read(), story).await.unwrap()).await.unwrap();
        rules::translation(&all[1], Locale::ENGLISH, Some(&all[0]))
    };
    assert_eq!(stands().await, Translation::Draft);
    let own = ::store::write!(db, translator.actor(), |work| read_by_second_speaker(work, translated));
    assert_eq!(key(own), "error-second-speaker-is-translator");
    ::store::write!(db, room.editor.actor(), |work| read_by_second_speaker(work, translated)).unwrap();
    assert_eq!(stands().await, Translation::Reviewed);
    let newer = Content { title: "New".into(), ..content("alpha") };
    ::store::write!(db, room.editor.actor(), |work| revise(work, story, Locale::ENGLISH, &newer, version)).unwrap();
    assert_eq!(stands().await, Translation::Outdated);
});

on_both!(async fn what_is_missing_is_said_before_it_is_sent(db) {
    let room = Newsroom::open(db).await;
    let keys = people_testing::keys();
    let persona = room.teller(db, "Ada Sample").await;
    let content = Content { title: "Only a title".into(), ..Content::default() };
    let draft = Draft { edition: room.edition, persona, slug: slug("alpha"), language: Locale::ENGLISH, content, is_sample: true };
    let (story, version) = ::store::write!(db, room.editor.actor(), |work| super::draft(work, &draft)).unwrap();
    let refused = ::store::write!(db, room.editor.actor(), |work| submit(work, &keys, story, &[version], Locale::ENGLISH));
    assert_eq!(key(refused), "error-opening-missing");
});

on_both!(async fn a_withdrawn_story_is_over(db) {
    let room = Newsroom::open(db).await;
    let persona = room.teller(db, "Ada Sample").await;
    let story = room.publish(db, persona, "alpha").await;
    ::store::write!(db, Actor::Visitor, |work| withdraw(work, story)).unwrap();
    assert_eq!(state(db, story).await, State::Withdrawn);
    let version = store::history(db.read(), story, Locale::ENGLISH).await.unwrap()[0].id;
    let refused = ::store::write!(db, room.editor.actor(), |work| revise(work, story, Locale::ENGLISH, &content("beta"), version));
    assert_eq!(key(refused), "error-story-withdrawn");
});

on_both!(async fn press_no_leaves_the_website_yes(db) {
    let room = Newsroom::open(db).await;
    let persona = room.teller(db, "Ada Sample").await;
    let (story, version) = room.draft(db, persona, "alpha").await;
    let said = answers(&[(consent::Purpose::Website, Choice::Yes), (consent::Purpose::Press, Choice::No)], &[(consent::Element::Name, Choice::Yes)]);
    room.approve(db, story, &[version], &said).await;
    let rows = ledger::grants(db.read(), story).await.unwrap();
    let website = rows.iter().filter(|r| r.grant.purposes.has(consent::Purpose::Website) && r.grant.answer == consent::Answer::Yes).count();
    let press = rows.iter().filter(|r| r.grant.purposes.has(consent::Purpose::Press) && r.grant.answer == consent::Answer::No).count();
    assert_eq!((website, press), (1, 1));
});

on_both!(async fn a_yes_waits_for_the_notice_and_then_for_the_pause(db) {
    let room = Newsroom::open(db).await;
    let campaign = campaigns::default(db.read()).await.unwrap().unwrap().id;
    let notice = people_testing::notice(db, ledger::Scope::Campaign(campaign)).await;
    let persona = room.teller(db, "Ada Sample").await;
    let (story, version) = room.draft(db, persona, "alpha").await;
    let review = room.send(db, story, &[version]).await;
    let told = store::versions(db.read(), &[version]).await.unwrap();
    let seen = shown(&told, &personas::find(db.read(), persona).await.unwrap());
    let (answers, teller) = (yes_to_all(), people_testing::teller(db, persona).await);
    let yes = async || ::store::write!(db, teller, |work| approve(work, &people_testing::keys(), review, &seen, &answers, Method::Link));
    assert_eq!(key(yes().await), "people-not-explained");
    assert_eq!(state(db, story).await, State::Sent);
    let (how, explained) = (Method::Link.into(), db.now());
    ::store::write!(db, teller, |work| ledger::notices::explain(work, persona, story, notice, &how)).unwrap();
    db.clock.push_seconds(3_600);
    yes().await.unwrap();
    room.clear(db, story).await;
    let row = ledger::approvals(db.read(), story).await.unwrap().remove(0);
    assert_eq!((row.notice, row.cooling_hours, row.approval.explained), (Some(notice), 48, Some(explained)));
    let rows = ledger::evidence::of_work(db.read(), story).await.unwrap();
    assert!(rows.iter().filter(|row| row.kind == ledger::Kind::Given).all(|row| row.how.notice == Some(notice)));

    let place = crate::pages::Place::of(room.edition, false);
    let found = async || crate::pages::story(db, place, &slug("alpha"), None, Locale::ENGLISH).await.unwrap();
    db.clock.push_seconds(47 * 3_600 - 1);
    assert!(matches!(found().await, crate::pages::Found::Never));
    db.clock.push_seconds(1);
    assert!(matches!(found().await, crate::pages::Found::Here(_)), "by the clock alone");
    let editor = ::store::write!(db, room.editor.actor(), |work| do_not_wait(work, story, Method::Link));
    assert_eq!(key(editor), "people-waive-theirs");
});

/// A public story, a file of it in a partner's hands, and newer words sent to its teller.
struct Again {
    room: Newsroom,
    partner: PartnerId,
    persona: PersonaId,
    story: StoryId,
    handed: HandedOver,
    /// What is public, and what was sent since.
    versions: [VersionId; 2],
    review: base::ReviewId,
}

impl Again {
    async fn new(db: &::store::testing::TestDb) -> Self {
        let room = Newsroom::open(db).await;
        let partner = programme::testing::partner_in(db, room.edition, "Harbour Library").await;
        let persona = room.teller(db, "Ada Sample").await;
        let story = room.publish_for(db, persona, "alpha", partner).await;
        let handed = room.hand_over(db, story, partner, "card").await;
        let first = store::history(db.read(), story, Locale::ENGLISH).await.unwrap()[0].id;
        db.clock.push_seconds(60);
        let newer = Content { title: "Another title".into(), ..content("alpha") };
        let second =
            ::store::write!(db, room.editor.actor(), |work| revise(work, story, Locale::ENGLISH, &newer, first))
                .unwrap();
        let review = room.send(db, story, &[second]).await;
        db.clock.push_seconds(60);
        Self { room, partner, persona, story, handed, versions: [first, second], review }
    }
    async fn is_public(&self, db: &::store::Db) -> bool {
        let place = crate::pages::Place::of(self.room.edition, false);
        let found = crate::pages::story(db, place, &slug("alpha"), None, Locale::ENGLISH).await.unwrap();
        matches!(found, crate::pages::Found::Here(_))
    }
    async fn file(&self, db: &::store::Db) -> Held {
        disclosures::find(db.read(), self.handed.disclosure).await.unwrap()
    }
    async fn may_still(&self, db: &::store::Db) -> bool {
        let code = self.handed.code.shown();
        disclosures::check(db, &self.room.keys, &code).await.unwrap() == disclosures::Check::MayStill
    }
    /// The teller says yes to the newer words, and does not want to wait.
    async fn says(&self, db: &::store::testing::TestDb, answers: &Answers) {
        let versions = store::versions(db.read(), &[self.versions[1]]).await.unwrap();
        let seen = shown(&versions, &personas::find(db.read(), self.persona).await.unwrap());
        let (teller, keys) = (people_testing::teller(db, self.persona).await, &self.room.keys);
        ::store::write!(db, teller, |work| async {
            approve(work, keys, self.review, &seen, answers, Method::Link).await?;
            do_not_wait(work, self.story, Method::Link).await
        })
        .unwrap();
    }
    fn how() -> How {
        How::from(Method::Link).language(Locale::ENGLISH)
    }
}

on_both!(async fn a_no_to_another_round_takes_down_what_was_public(db) {
    let told = Again::new(db).await;
    let (story, keys) = (told.story, &told.room.keys);
    assert!(told.is_public(db).await, "the public keeps what was approved before");
    ::store::write!(db, Actor::Visitor, |work| refuse(work, keys, told.review)).unwrap();
    assert_eq!((told.is_public(db).await, state(db, story).await), (false, State::Refused));
    assert!(told.file(db).await.standing.is_some(), "and its files are asked back");
    let kinds: Vec<_> = ledger::evidence::of_work(db.read(), story).await.unwrap().into_iter().map(|row| row.kind).collect();
    assert!(kinds.contains(&ledger::Kind::Refused) && kinds.contains(&ledger::Kind::Withdrawn), "{kinds:?}");

    // Nobody asks again, also not after writing it anew.
    let again = ::store::write!(db, told.room.editor.actor(), |work| submit(work, keys, story, &[told.versions[1]], Locale::ENGLISH));
    assert_eq!(key(again), "error-story-refused");
    let other = ::store::write!(db, told.room.editor.actor(), |work| revise(work, story, Locale::ENGLISH, &content("beta"), told.versions[1]));
    assert_eq!(key(other), "error-story-refused");
    // What safeguarding says about the words meanwhile shows nothing and asks nobody.
    told.room.clear(db, story).await;
    assert_eq!((told.is_public(db).await, state(db, story).await), (false, State::Refused));

    // Its teller alone opens it again.
    ::store::write!(db, Actor::Visitor, |work| show_again(work, story, &Again::how())).unwrap();
    assert_eq!((told.is_public(db).await, state(db, story).await), (true, State::Published));
});

on_both!(async fn who_is_refused_in_another_round_is_asked_for_their_files(db) {
    let told = Again::new(db).await;
    let no = Answers { partners: [(told.partner, Choice::No)].into(), ..yes_to_all() };
    told.says(db, &no).await;
    assert_eq!((told.file(db).await.standing.is_some(), told.may_still(db).await), (true, false));
    assert!(told.is_public(db).await, "the public keeps what was cleared before");
});

on_both!(async fn a_veto_asks_back_what_others_hold(db) {
    let room = Newsroom::open(db).await;
    let partner = programme::testing::partner_in(db, room.edition, "Harbour Library").await;
    let persona = room.teller(db, "Ada Sample").await;
    for (marker, outcome) in [("alpha", Outcome::Held), ("beta", Outcome::Vetoed)] {
        let story = room.publish_for(db, persona, marker, partner).await;
        let handed = room.hand_over(db, story, partner, "card").await;
        ::store::write!(db, room.safeguarding.actor(), |work| decide_risk(work, &room.keys, story, &decision(outcome))).unwrap();
        let held = disclosures::find(db.read(), handed.disclosure).await.unwrap();
        assert!(held.standing.is_some(), "{outcome:?}");
    }
});

on_both!(async fn what_newer_words_replaced_is_not_approved_any_more(db) {
    let told = Again::new(db).await;
    let yes = Answers { partners: [(told.partner, Choice::Yes)].into(), ..yes_to_all() };
    told.says(db, &yes).await;
    assert_eq!((told.may_still(db).await, told.is_public(db).await), (true, true), "until the newer words are cleared");
    told.room.clear(db, told.story).await;
    let pointers = store::public_versions(db.read(), &[told.story]).await.unwrap();
    assert_eq!(pointers[&told.story], [(Locale::ENGLISH, told.versions[1])]);
    assert_eq!((told.may_still(db).await, told.file(db).await.standing.is_some()), (false, true));
    let approved = ledger::approvals(db.read(), told.story).await.unwrap();
    assert_eq!(approved.iter().map(|row| row.approval.version).collect::<Vec<_>>(), [told.versions[1]]);
    assert!(told.is_public(db).await);
});

on_both!(async fn appearing_as_before_does_not_approve_again(db) {
    let room = Newsroom::open(db).await;
    let partner = programme::testing::partner_in(db, room.edition, "Harbour Library").await;
    let persona = room.teller(db, "Ada Sample").await;
    let story = room.publish_for(db, persona, "alpha", partner).await;
    let handed = room.hand_over(db, story, partner, "card").await;
    let version = store::history(db.read(), story, Locale::ENGLISH).await.unwrap()[0].id;
    let is_public = async || {
        let found = crate::pages::story(db, crate::pages::Place::of(room.edition, false), &slug("alpha"), None, Locale::ENGLISH);
        matches!(found.await.unwrap(), crate::pages::Found::Here(_))
    };
    let shape = personas::find(db.read(), persona).await.unwrap().for_staff().clone();
    let appears = async |shape: &personas::Shape| {
        db.clock.push_seconds(60);
        ::store::write!(db, Actor::Operator, |work| people::persons::change_persona(work, &room.keys, persona, shape)).unwrap();
    };
    let allow = async || ::store::write!(db, room.safeguarding.actor(), |work| decide_risk(work, &room.keys, story, &decision(Outcome::Allowed)));
    appears(&people_testing::shape("Somebody Else")).await;
    assert!(disclosures::find(db.read(), handed.disclosure).await.unwrap().standing.is_some(), "files with the old name are asked back");
    appears(&shape).await;
    assert!(!is_public().await, "nobody asked them");
    assert_eq!(key(allow().await), "error-risk-nothing-approved");

    // The same words, approved as they appear now: this takes the place of what was approved before.
    appears(&people_testing::shape("Ada Otherwise")).await;
    db.clock.push_seconds(60);
    room.approve(db, story, &[version], &yes_to_all()).await;
    let now = rules::presentation(personas::find(db.read(), persona).await.unwrap().for_staff());
    let bound = rules::bound(&store::version(db.read(), version).await.unwrap().fingerprint, &now);
    let approved = ledger::approvals(db.read(), story).await.unwrap();
    assert_eq!(approved.iter().map(|row| row.approval.fingerprint).collect::<Vec<_>>(), [bound]);
    assert!(!is_public().await, "not cleared as they appear now");
    allow().await.unwrap();
    assert!(is_public().await);
});
