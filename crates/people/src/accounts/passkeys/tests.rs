//! Both ceremonies with an authenticator made of software, honest and not.

use super::*;
use crate::accounts::{Role, recognise, revoke, sessions};
use crate::testing::{keys, staff};
use crate::webauthn::authenticator::Authenticator;
use ::store::on_both;
use ::store::testing::TestDb;
use base::Actor;

fn site() -> Site {
    Site::of("https://day.example.org").unwrap()
}

async fn finish(db: &Db, staff: &Staff, asked: &Asked, answer: &str) -> Result<PasskeyId> {
    ::store::write!(db, staff.actor(), |work| finish_registration(
        work,
        &keys(),
        &site(),
        staff,
        &asked.state,
        answer,
        "My phone"
    ))
}

async fn enter(db: &Db, asked: &Asked, answer: &str) -> Result<SignedIn> {
    ::store::write!(db, Actor::Visitor, |work| finish_authentication(
        work,
        &keys(),
        &site(),
        &asked.state,
        answer,
        "",
        Lifetimes::default()
    ))
}

/// Somebody with a passkey.
async fn holder(db: &Db, seed: u8) -> (Staff, Authenticator, PasskeyId) {
    let me = staff(db, &[Role::Editor]).await;
    let mut device = Authenticator::new(seed);
    let asked = start_registration(db, &keys(), &site(), &me).await.unwrap();
    let answer = device.register(&asked.options);
    let passkey = finish(db, &me, &asked, &answer).await.unwrap();
    (me, device, passkey)
}

fn is_refused<T: std::fmt::Debug>(outcome: &Result<T>) -> bool {
    matches!(outcome, Err(Error::Refused(message)) if message.key == "accounts-passkey-refused")
}

on_both!(async fn a_passkey_is_added_signs_in_and_is_removed(db) {
    let (me, mut device, passkey) = holder(db, 1).await;
    let mine = list(db.read(), me.id).await.unwrap();
    assert_eq!(mine, [Passkey { id: passkey, label: "My phone".into(), created_at: db.now(), used_at: None }]);

    for _ in 0..2 {
        db.clock.push_seconds(1);
        let asked = start_authentication(db, &keys(), &site()).unwrap();
        let signed_in = enter(db, &asked, &device.sign_in(&asked.options)).await.unwrap();
        assert_eq!(signed_in.staff, me.id);
        assert_eq!(recognise(db, &keys(), signed_in.cookie.reveal()).await.unwrap().id, me.id);
        assert_eq!(list(db.read(), me.id).await.unwrap()[0].used_at, Some(db.now()));
    }

    ::store::write!(db.db, me.actor(), |work| rename(work, &me, passkey, "  My old phone ")).unwrap();
    assert_eq!(list(db.read(), me.id).await.unwrap()[0].label, "My old phone");
    let long = "x".repeat(400);
    for wrong in ["", " ", long.as_str()] {
        let said = ::store::write!(db.db, me.actor(), |work| rename(work, &me, passkey, wrong));
        assert!(matches!(said, Err(Error::Invalid(invalid)) if invalid.of("label").is_some()));
    }
    let other = staff(db, &[Role::Admin]).await;
    let theirs = ::store::write!(db.db, other.actor(), |work| rename(work, &other, passkey, "Mine"));
    assert!(matches!(theirs, Err(Error::Missing)));

    ::store::write!(db.db, me.actor(), |work| remove(work, &me, passkey)).unwrap();
    let asked = start_authentication(db, &keys(), &site()).unwrap();
    assert!(is_refused(&enter(db, &asked, &device.sign_in(&asked.options)).await));
    assert!(matches!(::store::write!(db.db, me.actor(), |work| remove(work, &me, passkey)), Err(Error::Missing)));
});

on_both!(async fn an_answer_counts_once_also_in_a_race(db) {
    let (me, mut device, _) = holder(db, 1).await;
    let before = sessions(db.read(), me.id).await.unwrap().len();
    let asked = start_authentication(db, &keys(), &site()).unwrap();
    let answer = device.sign_in(&asked.options);
    let rivals = (0..4).map(|_| {
        let (db, asked, answer) = (db.db.clone(), asked.clone(), answer.clone());
        tokio::spawn(async move { enter(&db, &asked, &answer).await })
    });
    let outcomes: Vec<_> = futures_util::future::join_all(rivals).await.into_iter().map(|o| o.unwrap()).collect();
    assert_eq!(outcomes.iter().filter(|o| o.is_ok()).count(), 1, "{outcomes:?}");
    assert!(is_refused(&enter(db, &asked, &answer).await), "replayed");
    assert_eq!(sessions(db.read(), me.id).await.unwrap().len(), before + 1);
});

on_both!(async fn a_registration_counts_once(db) {
    let me = staff(db, &[Role::Editor]).await;
    let asked = start_registration(db, &keys(), &site(), &me).await.unwrap();
    let answer = Authenticator::new(1).register(&asked.options);
    finish(db, &me, &asked, &answer).await.unwrap();
    assert!(is_refused(&finish(db, &me, &asked, &answer).await));
    let again = start_registration(db, &keys(), &site(), &me).await.unwrap();
    let known = finish(db, &me, &again, &Authenticator::new(1).register(&again.options)).await;
    assert!(matches!(known, Err(Error::Conflict(m)) if m.key == "accounts-passkey-known"));
});

#[tokio::test]
async fn the_browser_is_told_which_passkeys_are_known() {
    let db = TestDb::sqlite().await;
    let (me, device, _) = holder(&db, 1).await;
    let asked = start_registration(&db, &keys(), &site(), &me).await.unwrap();
    let options: serde_json::Value = serde_json::from_str(&asked.options).unwrap();
    use base64ct::{Base64UrlUnpadded, Encoding};
    assert_eq!(options["excludeCredentials"][0]["id"], Base64UrlUnpadded::encode_string(&device.credential_id));
    assert_eq!(options["rp"]["id"], "day.example.org");
    assert_eq!(options["user"]["displayName"], me.name);
    assert_eq!(options["authenticatorSelection"]["residentKey"], "required");
}

/// Each lie alone, against an otherwise right answer.
#[tokio::test]
async fn every_lie_is_refused() {
    type Lie = fn(&mut Authenticator);
    let lies: [(&str, Lie); 6] = [
        ("another origin", |device| device.origin = "https://day.example.org.evil.example".into()),
        ("a sister domain", |device| device.origin = "https://www.day.example.org".into()),
        ("not https", |device| device.origin = "http://day.example.org".into()),
        ("another port", |device| device.origin = "https://day.example.org:444".into()),
        ("another relying party", |device| device.rp_id = "evil.example".into()),
        ("nobody verified", |device| device.flags = 0b001),
    ];
    let db = TestDb::sqlite().await;
    let (_, mut device, _) = holder(&db, 1).await;
    for (what, lie) in lies {
        let me = staff(&db, &[Role::Editor]).await;
        let mut liar = Authenticator::new(9);
        lie(&mut liar);
        let asked = start_registration(&db, &keys(), &site(), &me).await.unwrap();
        assert!(is_refused(&finish(&db, &me, &asked, &liar.register(&asked.options)).await), "registering: {what}");

        let honest = (device.origin.clone(), device.rp_id.clone(), device.flags);
        lie(&mut device);
        let asked = start_authentication(&db, &keys(), &site()).unwrap();
        assert!(is_refused(&enter(&db, &asked, &device.sign_in(&asked.options)).await), "signing in: {what}");
        (device.origin, device.rp_id, device.flags) = honest;
    }
    let asked = start_authentication(&db, &keys(), &site()).unwrap();
    assert!(enter(&db, &asked, &device.sign_in(&asked.options)).await.is_ok(), "the honest device still works");
}

#[tokio::test]
async fn an_answer_to_another_question_is_refused() {
    let db = TestDb::sqlite().await;
    let (me, mut device, _) = holder(&db, 1).await;
    let one = start_authentication(&db, &keys(), &site()).unwrap();
    let two = start_authentication(&db, &keys(), &site()).unwrap();
    assert!(is_refused(&enter(&db, &two, &device.sign_in(&one.options)).await), "another challenge");
    let elsewhere = Asked { state: crate::Keys::new(&[3; 32]).seal(db.chance(), "x", b"x").unwrap(), ..one.clone() };
    assert!(is_refused(&enter(&db, &elsewhere, &device.sign_in(&one.options)).await), "another house's state");
    let registering = start_registration(&db, &keys(), &site(), &me).await.unwrap();
    let mixed = Asked { state: registering.state.clone(), ..one.clone() };
    assert!(is_refused(&enter(&db, &mixed, &device.sign_in(&one.options)).await), "the other ceremony's state");
    for nonsense in ["", "{}", "null", "[1]", &"x".repeat(10_000)] {
        assert!(is_refused(&enter(&db, &one, nonsense).await), "{nonsense:.20}");
    }
}

#[tokio::test]
async fn a_challenge_is_gone_after_five_minutes() {
    let db = TestDb::sqlite().await;
    let (_, mut device, _) = holder(&db, 1).await;
    let asked = start_authentication(&db, &keys(), &site()).unwrap();
    let answer = device.sign_in(&asked.options);
    db.clock.push_seconds(LIVES_SECONDS);
    assert!(is_refused(&enter(&db, &asked, &answer).await));
}

#[tokio::test]
async fn nobody_finishes_what_another_began() {
    let db = TestDb::sqlite().await;
    let (me, other) = (staff(&db, &[Role::Editor]).await, staff(&db, &[Role::Editor]).await);
    let asked = start_registration(&db, &keys(), &site(), &me).await.unwrap();
    let answer = Authenticator::new(4).register(&asked.options);
    assert!(is_refused(&finish(&db, &other, &asked, &answer).await));
    assert!(finish(&db, &me, &asked, &answer).await.is_ok());
}

#[tokio::test]
async fn a_passkey_of_somebody_else_does_not_sign_in_as_me() {
    let db = TestDb::sqlite().await;
    let (_, mine, _) = holder(&db, 1).await;
    let (_, mut theirs, _) = holder(&db, 2).await;
    // Their key under my credential's name.
    theirs.credential_id = mine.credential_id;
    let asked = start_authentication(&db, &keys(), &site()).unwrap();
    assert!(is_refused(&enter(&db, &asked, &theirs.sign_in(&asked.options)).await));
}

#[tokio::test]
async fn a_copied_key_is_noticed_by_its_counter() {
    let db = TestDb::sqlite().await;
    let (_, mut device, _) = holder(&db, 1).await;
    let asked = start_authentication(&db, &keys(), &site()).unwrap();
    enter(&db, &asked, &device.sign_in(&asked.options)).await.unwrap();
    device.count = 0;
    let asked = start_authentication(&db, &keys(), &site()).unwrap();
    assert!(is_refused(&enter(&db, &asked, &device.sign_in(&asked.options)).await));
}

#[tokio::test]
async fn a_revoked_account_has_no_passkeys() {
    let db = TestDb::sqlite().await;
    let admin = staff(&db, &[Role::Admin]).await;
    let (me, mut device, _) = holder(&db, 1).await;
    ::store::write!(db.db, admin.actor(), |work| revoke(work, me.id)).unwrap();
    assert_eq!(list(db.read(), me.id).await.unwrap(), []);
    let asked = start_authentication(&db, &keys(), &site()).unwrap();
    assert!(is_refused(&enter(&db, &asked, &device.sign_in(&asked.options)).await));
}
