//! An answer that was heard and not pressed: the same answer, with the same bounds.

use super::*;
use crate::mine;
use crate::stories::{self, State};
use crate::testing::{Newsroom, decision, yes_to_all};
use ::store::on_both;
use ::store::testing::TestDb;
use base::{Actor, Locale, PersonaId, StoryId};
use people::accounts::{Role, Staff};
use people::ledger::{Kind, Scope, concerns, disclosures, papers};
use people::links;
use people::testing;

struct Heard {
    room: Newsroom,
    /// Who was on the phone with them.
    staff: Staff,
    persona: PersonaId,
    story: StoryId,
    review: ReviewId,
    notice: NoticeId,
    seen: Vec<Fingerprint>,
}

async fn heard(db: &TestDb) -> Heard {
    let room = Newsroom::open(db).await;
    let campaign = campaigns::default(db.read()).await.unwrap().unwrap().id;
    let notice = testing::notice(db, Scope::Campaign(campaign)).await;
    let staff = testing::staff(db, &[Role::Editor, Role::Safeguarding]).await;
    let persona = room.teller(db, "Ada Sample").await;
    let (story, version) = room.draft(db, persona, "alpha").await;
    let review = room.send(db, story, &[version]).await;
    let versions = stories::store::versions(db.read(), &[version]).await.unwrap();
    let seen = stories::shown(&versions, &people::personas::find(db.read(), persona).await.unwrap());
    Heard { room, staff, persona, story, review, notice, seen }
}

impl Heard {
    fn how(&self) -> How {
        How::from(Method::Phone).language(Locale::ENGLISH).with_staff(&[self.staff.id])
    }
    async fn note(&self, db: &TestDb, said: Said<'_>, notice: Option<NoticeId>, how: How) -> Result<Option<Issued>> {
        let aside = Aside { witness: "Their sister".into(), place: "At home".into(), ..Aside::default() };
        let new = Noted { review: self.review, seen: &self.seen, said, notice, how, aside };
        ::store::write!(db, self.staff.actor(), |work| note(work, &self.room.keys, &new))
    }
    async fn is_public(&self, db: &TestDb) -> bool {
        let place = crate::pages::Place::of(self.room.edition, false);
        let slug = stories::store::find(db.read(), self.story).await.unwrap().slug;
        let found = crate::pages::story(db, place, &slug, None, Locale::ENGLISH).await.unwrap();
        matches!(found, crate::pages::Found::Here(_))
    }
    async fn clears(&self, db: &TestDb, who: &Staff) -> Result<()> {
        ::store::write!(db, who.actor(), |work| stories::decide_risk(
            work,
            &self.room.keys,
            self.story,
            &decision(consent::Outcome::Allowed)
        ))
    }
}

fn key(result: Result<Option<Issued>>) -> &'static str {
    match result {
        Err(Error::Refused(message) | Error::Conflict(message)) => message.key,
        Err(Error::Invalid(invalid)) => invalid.0[0].1.key,
        other => panic!("{other:?}"),
    }
}

on_both!(async fn a_yes_by_phone_waits_like_any_and_is_cleared_by_somebody_else(db) {
    let heard = heard(db).await;
    let said = db.now();
    db.clock.push_seconds(3_600);
    assert_eq!(key(heard.note(db, Said::Yes(&yes_to_all()), None, heard.how()).await), "error-required");
    let paper = "ab".repeat(32);
    let how = heard.how().said_at(Some(said)).on_paper(Some(paper.clone()));
    let issued = heard.note(db, Said::Yes(&yes_to_all()), Some(heard.notice), how).await.unwrap().unwrap();

    // Everything that the ledger asks of how it came about.
    let chain = evidence::chain(db.read(), heard.persona).await.unwrap();
    let given: Vec<_> = chain.iter().filter(|row| matches!(row.kind, Kind::Given | Kind::Explained)).collect();
    assert!(given.len() > 2);
    for row in given {
        let how = &row.how;
        assert_eq!((how.method, how.by, how.notice, how.language), (Some(Method::Phone), By::Person, Some(heard.notice), Some(Locale::ENGLISH)));
        assert_eq!((how.said_at, how.paper.as_deref(), how.staff_present.as_slice()), (Some(said), Some(paper.as_str()), &[heard.staff.id][..]));
        assert!(how.has_aside());
    }
    assert_eq!(evidence::verify(db).await.unwrap().broken, None);

    // Who was on the phone cannot clear it, and the pause counts from the call being written down.
    assert!(matches!(heard.clears(db, &heard.staff).await, Err(Error::Refused(m)) if m.key == "people-risk-second-eyes"));
    heard.clears(db, &heard.room.safeguarding).await.unwrap();
    assert!(!heard.is_public(db).await);
    db.clock.push_seconds(47 * 3_600);
    assert!(!heard.is_public(db).await);
    db.clock.push_seconds(3_600);
    assert!(heard.is_public(db).await);

    // The code opens their own page; what was written down is theirs to take back in one press.
    let entered = ::store::write!(db, Actor::Visitor, |work| receipts::enter(work, &heard.room.keys, &issued.code));
    let page = links::open(db, &heard.room.keys, entered.unwrap().opened.secret.reveal(), links::Purpose::MyStory).await;
    assert_eq!(page.unwrap().subject, heard.persona.to_string());
    let own = testing::teller(db, heard.persona).await;
    let how = How::from(Method::Link);
    let dispute = async |personas: Vec<PersonaId>| {
        ::store::write!(db, own, |work| mine::dispute(work, &heard.room.keys, &personas, heard.story, &how))
    };
    assert!(matches!(dispute(vec![]).await, Err(Error::Missing)), "nobody else's to say");
    dispute(vec![heard.persona]).await.unwrap();
    assert!(!heard.is_public(db).await);
    let concern = concerns::list(db.read(), true, 10, 0).await.unwrap().remove(0);
    assert_eq!((concern.kind, concern.work, concern.by), (concerns::Kind::NotSaid, Some(heard.story), concerns::RaisedBy::Person));
});

on_both!(async fn a_no_by_phone_is_a_no(db) {
    let heard = heard(db).await;
    assert!(heard.note(db, Said::NotNow, None, heard.how()).await.unwrap().is_none());
    assert_eq!(stories::store::find(db.read(), heard.story).await.unwrap().state, State::Deferred);
    heard.note(db, Said::No, None, heard.how()).await.unwrap().unwrap();
    assert_eq!(stories::store::find(db.read(), heard.story).await.unwrap().state, State::Refused);
    assert_eq!(key(heard.note(db, Said::Yes(&yes_to_all()), Some(heard.notice), heard.how()).await), "error-review-answered");
});

impl Heard {
    /// Answered by its teller's own link in another round, with a yes to this partner too, and public.
    async fn told_by_themselves(&self, db: &TestDb, partner: base::PartnerId) -> Answers {
        let (teller, how) = (testing::teller(db, self.persona).await, Method::Link.into());
        ::store::write!(db, teller, |work| notices::explain(work, self.persona, self.story, self.notice, &how))
            .unwrap();
        let version = stories::store::history(db.read(), self.story, Locale::ENGLISH).await.unwrap()[0].id;
        let yes = Answers { partners: [(partner, people::ledger::Choice::Yes)].into(), ..yes_to_all() };
        self.room.approve(db, self.story, &[version], &yes).await;
        self.room.clear(db, self.story).await;
        assert!(self.is_public(db).await);
        yes
    }
}

on_both!(async fn what_a_teller_took_back_no_older_round_brings_back(db) {
    let heard = heard(db).await;
    let partner = programme::testing::partner_in(db, heard.room.edition, "Harbour Library").await;
    let yes = heard.told_by_themselves(db, partner).await;
    ::store::write!(db, Actor::Visitor, |work| stories::withdraw(work, heard.story)).unwrap();
    let stands = async || (stories::store::find(db.read(), heard.story).await.unwrap().state, heard.is_public(db).await);
    for said in [Said::Yes(&yes), Said::No, Said::NotNow] {
        assert_eq!(key(heard.note(db, said, Some(heard.notice), heard.how()).await), "error-review-changed");
        assert_eq!(stands().await, (State::Withdrawn, false), "{said:?}");
    }
    let link = ::store::write!(db, Actor::Visitor, |work| stories::defer(work, heard.review));
    assert!(matches!(link, Err(Error::Conflict(_))), "nor does a link that is somehow left");

    // The newest one, of a story that was taken back before it was answered, neither.
    let (story, version) = heard.room.draft(db, heard.persona, "beta").await;
    let review = heard.room.send(db, story, &[version]).await;
    ::store::write!(db, Actor::Visitor, |work| stories::withdraw(work, story)).unwrap();
    let late = Heard { story, review, ..heard };
    for said in [Said::Yes(&yes), Said::No, Said::NotNow] {
        assert_eq!(key(late.note(db, said, Some(late.notice), late.how()).await), "error-story-withdrawn");
    }
    assert_eq!(stories::store::find(db.read(), story).await.unwrap().state, State::Withdrawn);
});

on_both!(async fn a_yes_that_others_wrote_down_is_cleared_anew(db) {
    let heard = heard(db).await;
    let partner = programme::testing::partner_in(db, heard.room.edition, "Harbour Library").await;
    let yes = heard.told_by_themselves(db, partner).await;
    let handed = heard.room.hand_over(db, heard.story, partner, "card").await;
    let website = mine::Question::Place(consent::Purpose::Website, consent::Recipient::Anyone);
    let (teller, how) = (testing::teller(db, heard.persona).await, How::from(Method::Link));
    ::store::write!(db, teller, |work| mine::say_no(work, &heard.room.keys, heard.story, website, &how)).unwrap();
    assert!(!heard.is_public(db).await);

    db.clock.push_seconds(60);
    let version = stories::store::history(db.read(), heard.story, Locale::ENGLISH).await.unwrap()[0].id;
    let review = heard.room.send(db, heard.story, &[version]).await;
    let heard = Heard { review, ..heard };
    heard.note(db, Said::Yes(&yes), Some(heard.notice), heard.how()).await.unwrap().unwrap();
    db.clock.push_days(3);
    assert!(!heard.is_public(db).await, "whoever cleared it before knew nothing of this yes");
    let file = async || {
        let held = disclosures::find(db.read(), handed.disclosure).await.unwrap();
        (held.standing.is_some(), disclosures::check(db, &heard.room.keys, &handed.code.shown()).await.unwrap())
    };
    assert_eq!(file().await, (false, disclosures::Check::MayNot), "what only waits is not asked back");
    assert!(matches!(heard.clears(db, &heard.staff).await, Err(Error::Refused(m)) if m.key == "people-risk-second-eyes"));
    heard.room.clear(db, heard.story).await;
    assert!(heard.is_public(db).await);
    assert_eq!(file().await, (false, disclosures::Check::MayStill));
});

on_both!(async fn nobody_writes_down_what_was_never_heard(db) {
    let heard = heard(db).await;
    let yes = yes_to_all();
    for how in [How::from(Method::Link), How::by_us(), heard.how().by(By::Guardian), heard.how().by(By::Clock)] {
        assert_eq!(key(heard.note(db, Said::Yes(&yes), Some(heard.notice), how).await), "people-not-their-act");
    }
    let stale = Heard { seen: vec![Fingerprint([7; 32])], ..heard };
    assert_eq!(key(stale.note(db, Said::Yes(&yes), Some(stale.notice), stale.how()).await), "error-review-changed");
    let new = Noted { review: stale.review, seen: &stale.seen, said: Said::No, notice: None, how: stale.how(), aside: Aside::default() };
    let visitor = ::store::write!(db, Actor::Visitor, |work| note(work, &stale.room.keys, &new));
    assert_eq!(key(visitor), "people-not-their-act");
});

on_both!(async fn under_18_each_says_it_for_themselves(db) {
    let room = Newsroom::open(db).await;
    let young = crate::testing::young(db, &room.keys, &room, "delta").await;
    let staff = testing::staff(db, &[Role::Editor]).await;
    let how = How::from(Method::InPerson).with_staff(&[staff.id]);
    let new = Noted { review: young.review, seen: &[], said: Said::No, notice: None, how, aside: Aside::default() };
    let noted = ::store::write!(db, staff.actor(), |work| note(work, &room.keys, &new));
    assert_eq!(key(noted), "error-note-young");
});

#[test]
fn a_paper_lies_where_files_lie() {
    let hash = "cd".repeat(32);
    assert_eq!(papers::key(&hash), crate::media::File::key(&hash));
}
