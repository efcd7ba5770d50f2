//! What has to be told by hand, and how somebody says how they may be reached.
//! Every kind of letter is tried where they are all known: `newsroom::every_letter`.

use super::own_page::{Reason, ask_to_mail, mail_own_page};
use super::*;
use crate::accounts::Role;
use crate::by_hand::{count_tasks, done, reopen, sweep, tasks};
use crate::links::Purpose;
use crate::persons::{Channel, Day, Reach, SaidBy, Times};
use crate::testing::{ambassador, keys, staff, teller};
use ::store::on_both;
use ::store::testing::TestDb;
use base::{EditionId, TestChance};
use outside::Mailer;

async fn somebody(db: &TestDb) -> PersonaId {
    ambassador(db, &keys(), EditionId::new(&TestChance::new(2026))).await.persona
}

fn say(_: Locale, message: &Message) -> String {
    message.key.to_owned()
}

async fn mail(db: &TestDb, mailer: &Mailer, persona: PersonaId) {
    let keys = keys();
    let post = Post { db, keys: &keys, mailer, base_url: "https://x.example", say: &say };
    mail_own_page(post, persona, Reason::Asked).await.unwrap();
}

fn reach(safe: SafeContact) -> Reach {
    Reach { email: Some("ada@sample.example".into()), phone: None, safe }
}

fn by_mail() -> SafeContact {
    SafeContact { channel: Channel::Email, ..SafeContact::unsaid() }
}

on_both!(async fn what_could_not_be_sent_is_a_task_until_somebody_told_them(db) {
    let (persona, mailer) = (somebody(db).await, Mailer::memory());
    for _ in 0..2 {
        mail(db, &mailer, persona).await;
    }
    assert!(mailer.sent().is_empty());
    let waiting = tasks(db.read(), true, 10, 0).await.unwrap();
    assert_eq!((waiting.len(), count_tasks(db.read(), true).await.unwrap()), (1, 1));
    let task = &waiting[0];
    assert_eq!((task.persona, task.kind, task.why, task.since), (persona, Kind::OwnPage, Why::NotByMail, db.now()));
    let coordinator = staff(db, &[Role::Coordinator]).await.actor();
    for _ in 0..2 {
        ::store::write!(db, coordinator, |work| done(work, task.id)).unwrap();
    }
    let over = tasks(db.read(), false, 10, 0).await.unwrap();
    assert_eq!((over.len(), over[0].done_by), (1, coordinator.staff()));
    assert_eq!(count_tasks(db.read(), true).await.unwrap(), 0);
    for _ in 0..2 {
        ::store::write!(db, coordinator, |work| reopen(work, task.id)).unwrap();
    }
    assert_eq!((count_tasks(db.read(), true).await.unwrap(), count_tasks(db.read(), false).await.unwrap()), (1, 0));
    let nobody = base::HandTaskId::new(db.chance());
    assert!(matches!(::store::write!(db, coordinator, |work| done(work, nobody)), Err(Error::Missing)));
    // Nobody but the staff says that it was done.
    let own = teller(db, persona).await;
    assert!(matches!(::store::write!(db, own, |work| done(work, task.id)), Err(Error::Missing)));
});

on_both!(async fn a_task_goes_with_its_person_and_a_year_after_it_was_done(db) {
    let (persona, other, mailer) = (somebody(db).await, somebody(db).await, Mailer::memory());
    mail(db, &mailer, persona).await;
    mail(db, &mailer, other).await;
    ::store::write!(db, Actor::Operator, |work| persons::forget(work, &keys(), persona)).unwrap();
    let left = tasks(db.read(), true, 10, 0).await.unwrap();
    assert_eq!(left.iter().map(|task| task.persona).collect::<Vec<_>>(), [other]);
    mail(db, &mailer, persona).await;
    assert_eq!(count_tasks(db.read(), true).await.unwrap(), 1, "nobody is there to be told");
    let sweep_before = async |at| ::store::write!(db, Actor::System, |work| sweep(work, at)).unwrap();
    db.clock.push_days(400);
    assert_eq!(sweep_before(db.now()).await, 0, "what waits is kept");
    let coordinator = staff(db, &[Role::Coordinator]).await.actor();
    ::store::write!(db, coordinator, |work| done(work, left[0].id)).unwrap();
    assert_eq!(sweep_before(db.now()).await, 0);
    db.clock.push_days(1);
    assert_eq!(sweep_before(db.now()).await, 1);
});

on_both!(async fn what_they_say_themself_holds_from_the_next_letter_on(db) {
    let (persona, stranger, mailer) = (somebody(db).await, somebody(db).await, Mailer::memory());
    let say_it = async |actor, reach: &Reach| ::store::write!(db, actor, |work| persons::say_safe(work, &keys(), persona, reach));
    let own = teller(db, persona).await;
    say_it(own, &reach(by_mail())).await.unwrap();
    mail(db, &mailer, persona).await;
    assert_eq!(mailer.sent().len(), 1);
    say_it(own, &reach(SafeContact { channel: Channel::InPerson, ..by_mail() })).await.unwrap();
    mail(db, &mailer, persona).await;
    assert_eq!(mailer.sent().len(), 1);
    // What is not theirs to say stays as it was, and it is kept who said it.
    let file = ::store::write!(db, own, |work| persons::read_identity(work, &keys(), persona, ReadReason::TheyAsked)).unwrap();
    let said = file.identity.safe.said.unwrap();
    assert_eq!((file.identity.contact_name.as_str(), said.by, said.at), ("Ada Sample", SaidBy::Themself, db.now()));
    // Only they can say it for themself.
    for actor in [teller(db, stranger).await, staff(db, &[Role::Safeguarding]).await.actor(), Actor::Visitor] {
        assert!(matches!(say_it(actor, &reach(by_mail())).await, Err(Error::Missing)));
    }
    for (wrong, field) in [
        (Reach { email: None, ..reach(by_mail()) }, "email"),
        (Reach { email: Some("ada".into()), ..reach(by_mail()) }, "email"),
        (reach(SafeContact { channel: Channel::Call, ..by_mail() }), "phone"),
        (reach(SafeContact { subject: "The book\nBcc: x@y.example".into(), ..by_mail() }), "subject"),
        (reach(SafeContact { voicemail_name: "Sam\u{2028}x".into(), ..by_mail() }), "voicemail_name"),
        (reach(SafeContact { never_say: "x".repeat(201), ..by_mail() }), "never_say"),
    ] {
        assert!(matches!(say_it(own, &wrong).await, Err(Error::Invalid(m)) if m.of(field).is_some()), "{field}");
    }
});

on_both!(async fn the_desk_writes_down_what_they_said_and_it_shows_who_and_when(db) {
    let persona = somebody(db).await;
    let own = teller(db, persona).await;
    ::store::write!(db, own, |work| persons::say_safe(work, &keys(), persona, &reach(by_mail()))).unwrap();
    let coordinator = staff(db, &[Role::Coordinator]).await.actor();
    let read = async || ::store::write!(db, coordinator, |work| persons::read_identity(work, &keys(), persona, ReadReason::Contact)).unwrap().identity;
    let before = read().await;
    db.clock.push_days(1);
    // Something else about them is corrected: they said the rest themself, and it stays so.
    let corrected = Identity { notes: "Likes trains".into(), ..before.clone() };
    let correct = async |identity: &Identity| ::store::write!(db, coordinator, |work| persons::correct(work, &keys(), persona, identity)).map(drop).unwrap();
    correct(&corrected).await;
    assert_eq!(read().await.safe.said, before.safe.said);
    let times = Times::new("Europe/London", [Day::Monday], "09:00".parse().unwrap(), "10:00".parse().unwrap()).unwrap();
    let safe = SafeContact { times: Some(times), ..before.safe.clone() };
    correct(&Identity { safe, ..before }).await;
    let said = read().await.safe.said.unwrap();
    assert_eq!((said.by, said.at), (SaidBy::Desk, db.now()));
});

on_both!(async fn after_a_restore_nothing_goes_before_they_say_it_again(db) {
    let (persona, mailer) = (somebody(db).await, Mailer::memory());
    let own = teller(db, persona).await;
    ::store::write!(db, own, |work| persons::say_safe(work, &keys(), persona, &reach(by_mail()))).unwrap();
    ::store::write!(db, Actor::Operator, |work| persons::ask_how_to_reach(work, &keys(), persona)).unwrap();
    mail(db, &mailer, persona).await;
    assert!(mailer.sent().is_empty());
    assert_eq!(count_tasks(db.read(), true).await.unwrap(), 1);
});

on_both!(async fn the_link_of_a_letter_that_could_not_be_posted_opens_nothing(db) {
    let persona = somebody(db).await;
    let own = teller(db, persona).await;
    ::store::write!(db, own, |work| persons::say_safe(work, &keys(), persona, &reach(by_mail()))).unwrap();
    // Port 1 of this machine: nobody listens.
    let mailer = Mailer::smtp("smtp://127.0.0.1:1", "Us <us@sample.example>".parse().unwrap()).unwrap();
    let keys = keys();
    let post = Post { db, keys: &keys, mailer: &mailer, base_url: "https://x.example", say: &say };
    assert!(mail_own_page(post, persona, Reason::Asked).await.is_err());
    let links = links::about(db.read(), Purpose::MyStory, &persona.to_string()).await.unwrap();
    assert!(links.iter().all(|link| link.state(db.now()) == links::State::Revoked), "one was made, and it ended");
    assert_eq!(links.len(), 1);
});

on_both!(async fn a_letter_with_the_page_goes_only_where_mail_is_safe(db) {
    let persona = somebody(db).await;
    let ask = async || ::store::write!(db.db, Actor::Operator, |work| ask_to_mail(work, &keys(), persona, true));
    assert!(matches!(ask().await, Err(Error::Refused(m)) if m.key == "people-own-page-not-safe"));
    let named = Identity::named("Ada");
    let safe = SafeContact { channel: Channel::Email, ..named.safe.clone() };
    let identity = Identity { email: Some("ada@sample.example".into()), safe, ..named };
    ::store::write!(db.db, Actor::Operator, |work| persons::correct(work, &keys(), persona, &identity)).map(drop).unwrap();
    assert_eq!(ask().await.unwrap(), None);
    let mailer = Mailer::memory();
    let keys_here = keys();
    let post = Post { db: &db.db, keys: &keys_here, mailer: &mailer, base_url: "https://x.example", say: &say };
    mail_own_page(post, persona, Reason::Asked).await.unwrap();
    let text = mailer.sent()[0].text.clone();
    let (_, rest) = text.split_once("https://x.example/my/story/").unwrap();
    let secret = rest.split_whitespace().next().unwrap();
    let page = links::open(&db.db, &keys(), secret, Purpose::MyStory).await.unwrap();
    assert_eq!(page.subject, persona.to_string());
    ::store::write!(db.db, Actor::Operator, |work| persons::forget(work, &keys(), persona)).unwrap();
    mail_own_page(post, persona, Reason::Asked).await.unwrap();
    assert_eq!(mailer.sent().len(), 1);
});
