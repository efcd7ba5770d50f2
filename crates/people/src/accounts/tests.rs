//! Accounts as they behave, on both engines. The table of roles is tested cell
//! by cell in `tests/table.rs`, passkeys in their own module.

mod table;

use super::rules::{device_label, may_decide_risk};
use super::*;
use crate::testing::{keys, staff, staff_with_cookie};
use ::store::jobs::{self, State};
use ::store::on_both;
use ::store::testing::TestDb;
use base::Actor;
use outside::mail::Mailer;

const FIREFOX: &str = "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0";

fn somebody(email: &str, roles: &[Role]) -> Invite {
    Invite { name: "Ines Sample".to_owned(), email: email.to_owned(), roles: roles.to_vec(), locale: Locale::ARABIC }
}

async fn invited(db: &Db, email: &str, roles: &[Role]) -> Result<StaffId> {
    ::store::write!(db, Actor::Operator, |work| invite(work, &somebody(email, roles)))
}

/// Runs the queued letters, as the worker would.
async fn post(db: &TestDb, mailer: &Mailer) -> usize {
    let say = |locale: Locale, message: &Message| format!("[{locale} {} {:?}]", message.key, message.args);
    let mut done = 0;
    while let Some(job) = jobs::claim(db, "w").await.unwrap() {
        assert_eq!(job.kind, MAIL_SIGN_IN);
        let staff = job.args[0].parse().unwrap();
        super::jobs::mail_sign_in(db, &keys(), mailer, "https://day.example.org/", &say, staff).await.unwrap();
        jobs::finish(db, job.id, "w").await.unwrap();
        done += 1;
    }
    done
}

/// The secret in the newest letter.
fn secret_in(mailer: &Mailer) -> String {
    let letter = mailer.sent().pop().expect("a letter");
    let link =
        letter.text.lines().find(|line| line.starts_with("https://")).expect("a link on a line of its own").to_owned();
    link.strip_prefix("https://day.example.org/desk/sign-in/").expect("our own address").to_owned()
}

async fn enter(db: &Db, secret: &str) -> Result<SignedIn> {
    ::store::write!(db, Actor::Visitor, |work| sign_in(work, &keys(), secret, FIREFOX, Lifetimes::default()))
}

async fn events(db: &Db) -> Vec<String> {
    let lines = ::store::audit::list(db.read(), &::store::audit::Filter::default(), 50).await.unwrap();
    lines.into_iter().map(|line| line.event).collect()
}

on_both!(async fn an_invitation_is_mailed_and_lets_in_once(db) {
    let mailer = Mailer::memory();
    let id = invited(db, "ines@sample.example", &[Role::Editor, Role::Press]).await.unwrap();
    assert_eq!(post(db, &mailer).await, 1);
    let letter = mailer.sent().remove(0);
    assert_eq!((letter.to.as_str(), letter.locale), ("ines@sample.example", Locale::ARABIC));
    assert!(letter.subject.contains("mail-invitation-subject"), "{}", letter.subject);

    let signed_in = enter(db, &secret_in(&mailer)).await.unwrap();
    assert_eq!(signed_in.staff, id);
    let known = recognise(db, &keys(), signed_in.cookie.reveal()).await.unwrap();
    assert_eq!((known.id, known.roles.clone(), known.locale), (id, vec![Role::Editor, Role::Press], Locale::ARABIC));
    assert_eq!(known.session, signed_in.session);
    assert!(matches!(enter(db, &secret_in(&mailer)).await, Err(Error::Missing)));
    assert_eq!(find(db.read(), id).await.unwrap().first_seen_at, Some(db.now()));
});

on_both!(async fn the_same_address_twice_is_said_beside_the_field(db) {
    invited(db, "ines@sample.example", &[Role::Editor]).await.unwrap();
    for again in ["ines@sample.example", " INES@Sample.example "] {
        let Err(Error::Invalid(mistakes)) = invited(db, again, &[Role::Press]).await else { panic!("{again}") };
        assert_eq!(mistakes.of("email").unwrap().key, "accounts-email-taken");
    }
    assert_eq!(list(db.read()).await.unwrap().len(), 1);
});

on_both!(async fn of_two_invitations_at_once_one_wins(db) {
    let rivals = (0..4).map(|_| {
        let db = db.db.clone();
        tokio::spawn(async move { invited(&db, "ines@sample.example", &[Role::Editor]).await })
    });
    let outcomes: Vec<_> = futures_util::future::join_all(rivals).await.into_iter().map(|o| o.unwrap()).collect();
    assert_eq!(outcomes.iter().filter(|o| o.is_ok()).count(), 1);
    assert!(outcomes.iter().all(|o| matches!(o, Ok(_) | Err(Error::Invalid(_)))), "{outcomes:?}");
    assert_eq!(list(db.read()).await.unwrap().len(), 1);
});

on_both!(async fn mistakes_stand_beside_their_fields(db) {
    let wrong = Invite { name: " ".into(), email: "nobody".into(), roles: vec![], locale: Locale::ENGLISH };
    let Err(Error::Invalid(mistakes)) = ::store::write!(db.db, Actor::Operator, |work| invite(work, &wrong)) else { panic!() };
    let fields: Vec<_> = mistakes.0.iter().map(|(field, message)| (*field, message.key)).collect();
    assert_eq!(fields, [("name", "error-required"), ("email", "error-email"), ("roles", "error-choose")]);
    assert_eq!(list(db.read()).await.unwrap(), []);
});

on_both!(async fn asking_for_a_link_answers_and_writes_the_same_for_everybody(db) {
    let mailer = Mailer::memory();
    invited(db, "ines@sample.example", &[Role::Editor]).await.unwrap();
    post(db, &mailer).await;
    enter(db, &secret_in(&mailer)).await.unwrap();
    let before = (db.statements(), events(db).await.len());
    ::store::write!(db.db, Actor::Visitor, |work| ask_sign_in_link(work, "stranger@sample.example")).unwrap();
    let unknown = db.statements() - before.0;
    let jobs_then = jobs::list(db, State::Queued, 10, 0).await.unwrap();
    let between = db.statements();
    ::store::write!(db.db, Actor::Visitor, |work| ask_sign_in_link(work, "ines@sample.example")).unwrap();
    let known = db.statements() - between;
    // One more to read the roles; nothing more is written.
    assert!(known - unknown <= 1, "{known} {unknown}");
    let jobs_now = jobs::list(db, State::Queued, 10, 0).await.unwrap();
    assert_eq!((jobs_then.len(), jobs_now.len(), events(db).await.len()), (1, 2, before.1));

    let letters = mailer.sent().len();
    assert_eq!(post(db, &mailer).await, 2);
    assert_eq!(mailer.sent().len(), letters + 1);
    assert!(mailer.sent().pop().unwrap().subject.contains("mail-sign-in-subject"));
    assert!(enter(db, &secret_in(&mailer)).await.is_ok());
    let bad = ::store::write!(db.db, Actor::Visitor, |work| ask_sign_in_link(work, "not an address"));
    assert!(matches!(bad, Err(Error::Invalid(_))));
});

on_both!(async fn asking_many_times_queues_one_letter(db) {
    invited(db, "ines@sample.example", &[Role::Editor]).await.unwrap();
    for _ in 0..5 {
        ::store::write!(db.db, Actor::Visitor, |work| ask_sign_in_link(work, "ines@sample.example")).unwrap();
    }
    // The invitation's own, and one for all five.
    assert_eq!(jobs::list(db, State::Queued, 10, 0).await.unwrap().len(), 2);
});

on_both!(async fn a_session_runs_out_idle_and_in_all(db) {
    let (_, cookie) = staff_with_cookie(db, &[Role::Editor]).await;
    let known = async || recognise(db, &keys(), cookie.reveal()).await.is_ok();
    db.clock.push_seconds(12 * 3600 - 1);
    assert!(known().await, "not yet idle for twelve hours");
    db.clock.push_seconds(12 * 3600 - 1);
    assert!(known().await, "the visit before counted");
    db.clock.push_seconds(12 * 3600);
    assert!(!known().await, "idle");

    let (_, cookie) = staff_with_cookie(db, &[Role::Editor]).await;
    for _ in 0..(30 * 24 / 6 - 1) {
        db.clock.push_seconds(6 * 3600);
        assert!(recognise(db, &keys(), cookie.reveal()).await.is_ok());
    }
    db.clock.push_seconds(6 * 3600);
    assert!(matches!(recognise(db, &keys(), cookie.reveal()).await, Err(Error::Missing)), "thirty days");
});

on_both!(async fn a_visit_is_noted_at_most_once_a_minute(db) {
    let (me, cookie) = staff_with_cookie(db, &[Role::Editor]).await;
    let start = db.now();
    for (push, seen) in [(59, 0), (1, 60), (30, 60), (30, 120)] {
        db.clock.push_seconds(push);
        recognise(db, &keys(), cookie.reveal()).await.unwrap();
        assert_eq!(sessions(db.read(), me.id).await.unwrap()[0].seen_at, start.plus_seconds(seen));
    }
});

on_both!(async fn sessions_are_seen_and_ended_by_whom_they_belong_to(db) {
    let admin = staff(db, &[Role::Admin]).await;
    let (me, cookie) = staff_with_cookie(db, &[Role::Press]).await;
    let other = staff(db, &[Role::Editor]).await;
    let mine = sessions(db.read(), me.id).await.unwrap();
    assert_eq!(mine.iter().map(|s| s.device.as_str()).collect::<Vec<_>>(), ["Firefox on Linux"]);

    let strangers = ::store::write!(db.db, other.actor(), |work| end_session(work, &other, me.session));
    assert!(matches!(strangers, Err(Error::Missing)));
    assert!(recognise(db, &keys(), cookie.reveal()).await.is_ok());
    ::store::write!(db.db, admin.actor(), |work| end_session(work, &admin, me.session)).unwrap();
    assert!(matches!(recognise(db, &keys(), cookie.reveal()).await, Err(Error::Missing)));
    ::store::write!(db.db, other.actor(), |work| sign_out(work, &other)).unwrap();
    assert_eq!(sessions(db.read(), other.id).await.unwrap(), []);
});

on_both!(async fn roles_are_given_and_taken_but_the_last_admin_stays(db) {
    let admin = staff(db, &[Role::Admin]).await;
    ::store::write!(db.db, admin.actor(), |work| appoint(work, admin.id, Role::Press)).unwrap();
    ::store::write!(db.db, admin.actor(), |work| appoint(work, admin.id, Role::Press)).unwrap();
    assert_eq!(find(db.read(), admin.id).await.unwrap().roles, [Role::Admin, Role::Press]);
    let taken = ::store::write!(db.db, admin.actor(), |work| take_role(work, admin.id, Role::Admin));
    assert!(matches!(taken, Err(Error::Refused(m)) if m.key == "accounts-last-admin"));
    let revoked = ::store::write!(db.db, admin.actor(), |work| revoke(work, admin.id));
    assert!(matches!(revoked, Err(Error::Refused(m)) if m.key == "accounts-last-admin"));
    assert_eq!(find(db.read(), admin.id).await.unwrap().roles, [Role::Admin, Role::Press]);

    let second = staff(db, &[Role::Admin]).await;
    ::store::write!(db.db, admin.actor(), |work| take_role(work, second.id, Role::Admin)).unwrap();
    assert_eq!(find(db.read(), second.id).await.unwrap().roles, []);
});

on_both!(async fn two_admins_cannot_remove_each_other_at_once(db) {
    let admins = [staff(db, &[Role::Admin]).await, staff(db, &[Role::Admin]).await];
    let rivals = [(0, 1), (1, 0)].map(|(by, whom)| {
        let (db, actor, whom) = (db.db.clone(), admins[by].actor(), admins[whom].id);
        tokio::spawn(async move { ::store::write!(db, actor, |work| take_role(work, whom, Role::Admin)) })
    });
    let outcomes: Vec<_> = futures_util::future::join_all(rivals).await.into_iter().map(|o| o.unwrap()).collect();
    assert_eq!(outcomes.iter().filter(|o| o.is_ok()).count(), 1, "{outcomes:?}");
    let left = list(db.read()).await.unwrap().into_iter().filter(|m| m.roles.contains(&Role::Admin)).count();
    assert_eq!(left, 1);
});

on_both!(async fn a_revoked_account_is_out_at_once_and_may_be_invited_again(db) {
    let admin = staff(db, &[Role::Admin]).await;
    let mailer = Mailer::memory();
    let id = invited(db, "ines@sample.example", &[Role::Editor]).await.unwrap();
    post(db, &mailer).await;
    let cookie = enter(db, &secret_in(&mailer)).await.unwrap().cookie;
    ::store::write!(db.db, Actor::Visitor, |work| ask_sign_in_link(work, "ines@sample.example")).unwrap();
    post(db, &mailer).await;
    let waiting = secret_in(&mailer);

    ::store::write!(db.db, admin.actor(), |work| revoke(work, id)).unwrap();
    assert!(recognise(db, &keys(), cookie.reveal()).await.is_err());
    assert!(matches!(enter(db, &waiting).await, Err(Error::Missing)));
    let letters = mailer.sent().len();
    ::store::write!(db.db, Actor::Visitor, |work| ask_sign_in_link(work, "ines@sample.example")).unwrap();
    post(db, &mailer).await;
    assert_eq!(mailer.sent().len(), letters, "no letter to somebody revoked");

    assert_eq!(invited(db, "ines@sample.example", &[Role::Press]).await.unwrap(), id);
    post(db, &mailer).await;
    let back = enter(db, &secret_in(&mailer)).await.unwrap();
    assert_eq!(recognise(db, &keys(), back.cookie.reveal()).await.unwrap().roles, [Role::Press]);
});

on_both!(async fn the_command_line_always_finds_a_way_in(db) {
    let link = async |email: &str| {
        ::store::write!(db.db, Actor::Operator, |work| bootstrap_invite(
            work, &keys(), "http://127.0.0.1:8080", &somebody(email, &[Role::Admin])
        )).unwrap()
    };
    let address = link("ines@sample.example").await;
    let secret = address.reveal().strip_prefix("http://127.0.0.1:8080/desk/sign-in/").unwrap().to_owned();
    let first = enter(db, &secret).await.unwrap();
    let again = link("ines@sample.example").await;
    let secret = again.reveal().rsplit('/').next().unwrap().to_owned();
    assert_eq!(enter(db, &secret).await.unwrap().staff, first.staff);
    assert_eq!(jobs::list(db, State::Queued, 10, 0).await.unwrap(), []);
});

on_both!(async fn one_may_change_ones_own_name_and_language(db) {
    let me = staff(db, &[Role::Press]).await;
    ::store::write!(db.db, me.actor(), |work| change_self(work, &me, " Noor ", Locale::ARABIC)).unwrap();
    let now = find(db.read(), me.id).await.unwrap();
    assert_eq!((now.name.as_str(), now.locale), ("Noor", Locale::ARABIC));
    for bad in ["", "a\nb", &"x".repeat(121)] {
        let refused = ::store::write!(db.db, me.actor(), |work| change_self(work, &me, bad, Locale::ARABIC));
        assert!(matches!(refused, Err(Error::Invalid(_))), "{bad}");
    }
});

on_both!(async fn a_list_costs_the_same_for_one_and_for_many(db) {
    staff(db, &[Role::Admin]).await;
    let cost = async || {
        let before = db.statements();
        list(db.read()).await.unwrap();
        db.statements() - before
    };
    let one = cost().await;
    for _ in 0..5 {
        staff(db, &[Role::Editor, Role::Press]).await;
    }
    assert_eq!((one, cost().await), (2, 2));
});

#[tokio::test]
async fn a_letter_that_cannot_be_sent_leaves_no_open_link() {
    let db = TestDb::sqlite().await;
    let id = invited(&db, "ines@sample.example", &[Role::Editor]).await.unwrap();
    let say = |_: Locale, message: &Message| {
        if message.key.ends_with("subject") { "two\nlines".to_owned() } else { String::new() }
    };
    let sent = super::jobs::mail_sign_in(&db, &keys(), &Mailer::memory(), "https://x.example", &say, id).await;
    assert!(sent.is_err());
    let links = links::about(db.read(), Purpose::SignIn, &id.to_string()).await.unwrap();
    assert_eq!(links.iter().map(|link| link.state(db.now())).collect::<Vec<_>>(), [links::State::Revoked]);
}

#[tokio::test]
async fn logs_show_neither_name_nor_address_nor_secret() {
    let db = TestDb::sqlite().await;
    let (me, cookie) = staff_with_cookie(&db, &[Role::Press]).await;
    let member = find(db.read(), me.id).await.unwrap();
    let signed_in = SignedIn { staff: me.id, session: me.session, cookie, expires_at: db.now() };
    let shown = format!("{me:?} {member:?} {signed_in:?}");
    for hidden in [me.name.as_str(), member.email.as_str(), signed_in.cookie.reveal()] {
        assert!(!shown.contains(hidden), "{shown}");
    }
    let trail = format!("{:?}", ::store::audit::list(db.read(), &::store::audit::Filter::default(), 99).await.unwrap());
    assert!(!trail.contains("sample.example") && !trail.contains(&me.name));
}

#[test]
fn devices_are_told_apart_coarsely() {
    for (agent, label) in [
        (FIREFOX, "Firefox on Android"),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
            "Safari on iPhone",
        ),
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/137.0.0.0 Safari/537.36 Edg/137.0.0.0",
            "Edge on Windows",
        ),
        (
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/137.0.0.0 Safari/537.36",
            "Chrome on macOS",
        ),
        (
            "Mozilla/5.0 (Linux; Android 14; SM-S921B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36",
            "Samsung Internet on Android",
        ),
        ("curl/8.14", ""),
        ("", ""),
    ] {
        assert_eq!(device_label(agent), label);
    }
}

#[test]
fn whoever_was_involved_does_not_decide() {
    let chance = base::TestChance::new(3);
    let (a, b, c) = (StaffId::new(&chance), StaffId::new(&chance), StaffId::new(&chance));
    assert!(may_decide_risk(a, &[]));
    assert!(may_decide_risk(a, &[b, c]));
    assert!(!may_decide_risk(a, &[b, a]));
}
