//! Fixtures for the tests of this crate and of those above it: real rows by
//! the real verbs, in one line each.

use crate::accounts::{self, Invite, Lifetimes, Role, Staff};
use crate::persons::{self, Enrol, Enrolled, Identity, NameForm, PortraitForm, Shape, SlugWish, VoiceForm};
use crate::{Keys, Secret};
use ::store::Db;
use base::{Actor, EditionId, Locale, PersonaId, Text};

/// The instance key of every test.
pub fn keys() -> Keys {
    Keys::new(&[42; 32])
}

/// Somebody on the staff with these roles, signed in.
pub async fn staff(db: &Db, roles: &[Role]) -> Staff {
    staff_with_cookie(db, roles).await.0
}

/// The same, with the secret of the session cookie.
pub async fn staff_with_cookie(db: &Db, roles: &[Role]) -> (Staff, Secret) {
    let keys = keys();
    let nonce = base::JobId::new(db.chance());
    let invite = Invite {
        name: format!("Sample {}", roles.iter().map(|role| role.name()).collect::<Vec<_>>().join(" ")),
        email: format!("{nonce}@sample.example"),
        roles: roles.to_vec(),
        locale: Locale::ENGLISH,
    };
    let address = ::store::write!(db, Actor::Operator, |work| accounts::bootstrap_invite(
        work,
        &keys,
        "http://127.0.0.1:8080",
        &invite
    ))
    .expect("an invitation");
    let secret = address.reveal().rsplit('/').next().unwrap_or_default().to_owned();
    let signed_in = ::store::write!(db, Actor::Visitor, |work| accounts::sign_in(
        work,
        &keys,
        &secret,
        "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
        Lifetimes::default()
    ))
    .expect("a session");
    let staff = accounts::recognise(db, &keys, signed_in.cookie.reveal()).await.expect("the session is known");
    (staff, signed_in.cookie)
}

/// Someone who shows a full name and a drawn portrait.
pub fn shape(name: &str) -> Shape {
    Shape {
        name_form: NameForm::Full,
        display_name: Text::en(name),
        portrait_form: PortraitForm::Illustration,
        portrait_seed: 7,
        voice_form: VoiceForm::Own,
        label: Text::en("A baker"),
        bio: Text::en("Bakes bread and tells about it."),
        ..Shape::hidden()
    }
}

/// An enrolment of somebody invented.
pub fn enrolment(edition: EditionId, name: &str) -> Enrol {
    Enrol {
        identity: Identity { email: Some("teller@sample.example".into()), ..Identity::named(name) },
        shape: shape(name),
        slug: SlugWish::Random,
        is_sample: true,
        edition,
        role_then: Text::new(),
        affiliation_then: Text::new(),
    }
}

/// The same, of somebody who turns 18 in so many days, beside whom a guardian stands.
pub fn young_enrolment(edition: EditionId, name: &str, grown_at: base::Instant) -> Enrol {
    use crate::persons::{AgeBand, Channel, Guardian, Relation};
    let new = enrolment(edition, name);
    let safe = crate::persons::SafeContact { channel: Channel::Email, ..new.identity.safe.clone() };
    let guardian = Guardian {
        name: "Guardian Sample".to_owned(),
        relation: Relation::SocialWorker,
        email: Some("guardian@sample.example".into()),
        phone: None,
        safe,
        reads: Locale::ENGLISH,
    };
    let (age, grown_at, guardian) = (AgeBand::Teen, Some(grown_at), Some(guardian));
    Enrol {
        identity: Identity { age, grown_at, guardian, ..new.identity },
        shape: Shape { name_form: NameForm::Pseudonym, voice_form: VoiceForm::None, ..new.shape },
        ..new
    }
}

/// Somebody invented, enrolled in this edition.
pub async fn ambassador(db: &Db, keys: &Keys, edition: EditionId) -> Enrolled {
    let new = enrolment(edition, "Ada Sample");
    ::store::write!(db, Actor::Operator, |work| persons::enrol(work, keys, &new)).expect("somebody enrolled")
}

/// The person behind a persona, as they act by a link of their own.
pub async fn teller(db: &Db, persona: PersonaId) -> Actor {
    teller_by(db, &keys(), persona).await
}

/// The same in a house with keys of its own.
pub async fn teller_by(db: &Db, keys: &Keys, persona: PersonaId) -> Actor {
    let link = base::LinkId::new(db.chance());
    persons::teller(db, keys, persona, link).await.expect("somebody who was not forgotten")
}

/// Two score an application, and both sheets are in.
pub async fn scored(db: &Db, application: base::ApplicationId, criteria: usize) {
    use crate::selection::scoring::{self, Mark, Sheet};
    let (one, other) = (staff(db, &[Role::Trainer]).await, staff(db, &[Role::Editor]).await);
    let (keys, two) = (keys(), [one.id, other.id]);
    let sheet = Sheet { marks: vec![Some(Mark::Mostly); criteria], note: String::new() };
    ::store::write!(db, Actor::Operator, |work| scoring::name(work, application, &two)).expect("two are named");
    for sheet_of in scoring::of(db.read(), application).await.expect("their sheets") {
        let actor = Actor::Staff(sheet_of.staff);
        ::store::write!(db, actor, |work| scoring::hand_in(work, &keys, sheet_of.id, &sheet, criteria))
            .expect("handed in");
    }
}

/// The same, and safeguarding lets them go on, and a place is offered with this letter.
pub async fn offered(db: &Db, application: base::ApplicationId, criteria: usize, letter: &str) {
    use crate::selection::{outcomes, screen};
    scored(db, application, criteria).await;
    let (keys, kind) = (keys(), outcomes::Kind::Offered);
    ::store::write!(db, Actor::Operator, |work| async {
        screen::decide(work, &keys, application, screen::Stands::MayGoOn, "").await?;
        let outcome = outcomes::decide(work, &keys, application, kind, letter).await?;
        outcomes::tell(work, application, outcome).await
    })
    .expect("an offer");
}

/// A house over a test's database: files in its folder, letters in memory, no pacing.
pub fn house(db: &::store::testing::TestDb) -> std::sync::Arc<crate::House> {
    let media = db.folder().join("media").display().to_string();
    std::sync::Arc::new(crate::House {
        db: db.db.clone(),
        files: outside::Files::open(&media, None).expect("a folder for media"),
        mail: outside::Mailer::memory(),
        limits: outside::Limits::off(),
        keys: keys(),
        base_url: "http://127.0.0.1:8080".to_owned(),
        lifetimes: Lifetimes::default(),
    })
}

/// Such a notice, in English, in use.
pub async fn notice(db: &Db, scope: crate::ledger::Scope) -> base::NoticeId {
    use crate::ledger::notices::{NewNotice, draft, publish};
    let new = NewNotice::new(notice_parts());
    ::store::write!(db, Actor::Operator, |work| async {
        let notice = draft(work, scope, Locale::ENGLISH, &new).await?;
        publish(work, notice).await?;
        Ok(notice)
    })
    .expect("a notice in use")
}

/// A notice that says everything a notice must say.
pub fn notice_parts() -> crate::ledger::notices::Parts {
    use crate::ledger::notices::{Named, Parts, Party, Place, PurposeWords};
    let place = |name: &str, example: &str| Place { name: name.to_owned(), example: example.to_owned() };
    Parts {
        what: "We would like to show your story, as you told it.".to_owned(),
        places: vec![
            place("Our website", "A page that anybody in the world can read"),
            place("A newspaper", "Your picture beside an article, on a table in a café"),
        ],
        controllers: vec![Party {
            name: "Sample Campaign".to_owned(),
            contact: "hello@sample.example".to_owned(),
            address: "1 Sample Street, London".to_owned(),
        }],
        joint: String::new(),
        partners: vec![Named { partner: None, name: "Sample Library".to_owned() }],
        purposes: vec![PurposeWords { purpose: consent::Purpose::Website, words: "To be read online".to_owned() }],
        storage: "On our own computer in London.".to_owned(),
        retention: "Until twelve months after the day, unless you say yes again.".to_owned(),
        withdrawal: "Open your page or use your code, at any time. No reason is needed.".to_owned(),
        cannot_be_undone: "A newspaper that was printed cannot be called back.".to_owned(),
        free_choice: "Whatever you answer, the help you get from us stays the same.".to_owned(),
        question: "In your own words: where could this appear?".to_owned(),
        jurisdiction: "GB".to_owned(),
    }
}
