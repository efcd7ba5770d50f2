//! Applying on both databases: kept at once, found again by a code, sent,
//! taken back, and gone on the day that was shown.

use super::*;
use crate::testing::staff;
use crate::{Vault, accounts::Role};
use ::store::testing::TestDb;
use ::store::{Keeper as _, audit, journal, on_both, tables};
use base::{Actor, EditionId, Locale};
use outside::files::Files;

const ASKED: Asked = Asked { criteria: 3, questions: 2 };

/// Keys of which half lies in a vault, as a house has them.
fn keys(db: &TestDb) -> Keys {
    let folder = db.folder().join("vault").display().to_string();
    crate::testing::keys().with_vault(Vault::new(Files::open(&folder, None).unwrap(), ""))
}

/// The domain of editions lives elsewhere.
fn edition(db: &TestDb) -> EditionId {
    EditionId::new(db.chance())
}

fn said() -> Said {
    Said {
        name: "Amal Haddad-Nour".to_owned(),
        reach: Some(Reach::Text),
        contact: "07700 900123".to_owned(),
        hours: "After three".to_owned(),
        meets: [0, 2].into(),
        why: "I want to speak for myself.\nIn my own words.".to_owned(),
        answers: vec!["Leeds".to_owned(), String::new()],
        ..Said::default()
    }
}

async fn begin_one(db: &TestDb, keys: &Keys, edition: EditionId, way: Way) -> Begun {
    let new = Begin { edition, way, language: Locale::ARABIC, gone_at: db.now().plus_days(30) };
    ::store::write!(db.db, Actor::Visitor, |work| begin(work, keys, &new)).unwrap()
}

async fn save_it(db: &TestDb, keys: &Keys, id: ApplicationId, said: &Said) -> Result<()> {
    ::store::write!(db.db, Actor::Visitor, |work| save(work, keys, id, said, ASKED))
}

async fn send_it(db: &TestDb, keys: &Keys, id: ApplicationId) -> Result<()> {
    let gone_at = db.now().plus_days(90);
    ::store::write!(db.db, Actor::Visitor, |work| send(work, keys, id, gone_at))
}

fn fields(error: Error) -> Vec<(&'static str, &'static str)> {
    let Error::Invalid(invalid) = error else { panic!("{error:?}") };
    invalid.0.iter().map(|(field, message)| (*field, message.key)).collect()
}

/// Everything in the database as text.
async fn everything(db: &TestDb) -> String {
    let mut all = String::new();
    for table in tables::catalogue().await.unwrap() {
        let mut last = None;
        loop {
            let rows = tables::page(db.read(), &table, last.as_ref(), 500).await.unwrap();
            for cell in rows.iter().flat_map(|row| row.iter()) {
                all.push_str(cell.text().unwrap_or_default());
                all.push('\n');
            }
            match rows.into_iter().last() {
                Some(row) => last = Some(row),
                None => break,
            }
        }
    }
    all
}

on_both!(async fn what_is_said_is_kept_at_once_and_a_code_leads_back(db) {
    let (keys, edition) = (keys(db), edition(db));
    let begun = begin_one(db, &keys, edition, Way::Web).await;
    assert_eq!(open(&db.db, &keys, begun.opened.secret.reveal()).await.unwrap().id, begun.id);
    // Nothing has to be complete to be kept.
    save_it(db, &keys, begun.id, &Said { name: " Amal ".to_owned(), ..Said::default() }).await.unwrap();
    let now = own(&db.db, &keys, begun.id).await.unwrap();
    assert_eq!((now.name.as_str(), now.code), ("Amal", begun.code.code.shown()));
    save_it(db, &keys, begun.id, &said()).await.unwrap();

    // Another phone, some days later: the page's own link is over by then.
    db.clock.push_days(5);
    assert!(matches!(open(&db.db, &keys, begun.opened.secret.reveal()).await, Err(Error::Missing)));
    let typed = Code::parse(&begun.code.code.shown().to_lowercase()).unwrap();
    let opened = ::store::write!(db.db, Actor::Visitor, |work| enter(work, &keys, &typed)).unwrap();
    let found = open(&db.db, &keys, opened.secret.reveal()).await.unwrap();
    assert_eq!((found.id, found.met, found.state(), found.language), (begun.id, 0, State::Begun, Locale::ARABIC));
    assert_eq!(own(&db.db, &keys, begun.id).await.unwrap().why, said().why);
    // The code of an application is no storyteller's, and the other way round.
    let as_story = ::store::write!(db.db, Actor::Visitor, |work| crate::ledger::receipts::enter(work, &keys, &typed));
    assert!(matches!(as_story, Err(Error::Missing)));
    let other = Code::new(db.chance());
    assert!(matches!(::store::write!(db.db, Actor::Visitor, |work| enter(work, &keys, &other)), Err(Error::Missing)));
});

on_both!(async fn it_is_sent_whole_and_stays_whole(db) {
    let (keys, edition) = (keys(db), edition(db));
    let begun = begin_one(db, &keys, edition, Way::Nominated).await;
    let missing = fields(send_it(db, &keys, begun.id).await.unwrap_err());
    let wanted = ["name", "why", "organisation", "nominator", "nominator_contact", "reach", "knows"];
    assert_eq!(missing.iter().map(|(field, _)| *field).collect::<Vec<_>>(), wanted);
    let nominator = Nominator {
        organisation: "Harbour Library".to_owned(), name: "Ines".to_owned(), contact: "ines@sample.example".to_owned(), knows: false,
    };
    let told = Said { nominator, ..said() };
    save_it(db, &keys, begun.id, &told).await.unwrap();
    assert_eq!(fields(send_it(db, &keys, begun.id).await.unwrap_err()), [("knows", "application-error-knows")]);
    let told = Said { nominator: Nominator { knows: true, ..told.nominator.clone() }, ..told };
    save_it(db, &keys, begun.id, &told).await.unwrap();
    send_it(db, &keys, begun.id).await.unwrap();
    let sent = find(db.read(), begun.id).await.unwrap();
    assert_eq!((sent.sent_at, sent.gone_at), (Some(db.now()), db.now().plus_days(90)));
    // A second press changes nothing, not even the day.
    db.clock.push_days(1);
    send_it(db, &keys, begun.id).await.unwrap();
    assert_eq!(find(db.read(), begun.id).await.unwrap().gone_at, sent.gone_at);
    // It can be changed, and not emptied.
    let emptied = Said { why: String::new(), ..told.clone() };
    assert_eq!(fields(save_it(db, &keys, begun.id, &emptied).await.unwrap_err()), [("why", "error-required")]);
    save_it(db, &keys, begun.id, &Said { why: "Because.".to_owned(), ..told }).await.unwrap();
    assert_eq!(own(&db.db, &keys, begun.id).await.unwrap().why, "Because.");
    // The code lives as long as what it leads to.
    db.clock.push_days(80);
    let typed = Code::parse(&begun.code.code.shown()).unwrap();
    ::store::write!(db.db, Actor::Visitor, |work| enter(work, &keys, &typed)).unwrap();
});

on_both!(async fn what_cannot_be_kept_is_said_beside_its_field(db) {
    let (keys, edition) = (keys(db), edition(db));
    let begun = begin_one(db, &keys, edition, Way::Web).await;
    let wrong = Said {
        name: "x".repeat(201), why: "y".repeat(3_001), meets: [3].into(),
        reach: Some(Reach::Email), contact: "nowhere".to_owned(), ..Said::default()
    };
    let mut found = fields(save_it(db, &keys, begun.id, &wrong).await.unwrap_err());
    found.sort_unstable();
    let wanted = [("contact", "error-email"), ("meets", "error-unknown-choice"), ("name", "error-too-long"), ("why", "error-too-long")];
    assert_eq!(found, wanted);
    assert_eq!(own(&db.db, &keys, begun.id).await.unwrap().name, "");
    // An applicant is not refused for telling too much; they are told that they need not.
    let status = Said { why: "My asylum claim was refused".to_owned(), ..said() };
    save_it(db, &keys, begun.id, &status).await.unwrap();
    assert!(rules::tells_status(&status) && !rules::tells_status(&said()));
});

on_both!(async fn taken_down_by_staff_it_is_sent_and_holds_no_status(db) {
    let (keys, edition) = (keys(db), edition(db));
    let coordinator = staff(db, &[Role::Coordinator]).await;
    let new = Begin { edition, way: Way::Phone, language: Locale::ENGLISH, gone_at: db.now().plus_days(30) };
    let take = async |told: &Said| ::store::write!(db.db, coordinator.actor(), |work| take_down(work, &keys, &new, coordinator.id, told, ASKED));
    let status = Said { why: "Her asylum claim is pending".to_owned(), ..said() };
    assert_eq!(fields(take(&status).await.unwrap_err()), [("why", "people-no-status")]);
    assert_eq!(count(db.read(), &Filter::default(), &[]).await.unwrap(), 0, "nothing is left behind");
    let begun = take(&said()).await.unwrap();
    let one = find(db.read(), begun.id).await.unwrap();
    assert_eq!((one.state(), one.taken_by, one.way), (State::Sent, Some(coordinator.id), Way::Phone));
    let typed = Code::parse(&begun.code.code.shown()).unwrap();
    ::store::write!(db.db, Actor::Visitor, |work| enter(work, &keys, &typed)).unwrap();
    // A lost code: the new one opens it, the old one nothing.
    let code = ::store::write!(db.db, coordinator.actor(), |work| renew_code(work, &keys, begun.id)).unwrap();
    assert!(matches!(::store::write!(db.db, Actor::Visitor, |work| enter(work, &keys, &typed)), Err(Error::Missing)));
    let typed = Code::parse(&code.code.shown()).unwrap();
    ::store::write!(db.db, Actor::Visitor, |work| enter(work, &keys, &typed)).unwrap();
    assert_eq!(own(&db.db, &keys, begun.id).await.unwrap(), Said { code: code.code.shown(), ..said() });
});

on_both!(async fn a_look_is_written_down_and_the_first_names_nobody(db) {
    let (keys, edition) = (keys(db), edition(db));
    let reader = staff(db, &[Role::Trainer]).await;
    let begun = begin_one(db, &keys, edition, Way::Web).await;
    save_it(db, &keys, begun.id, &said()).await.unwrap();
    // What was not sent is not ours.
    let early = ::store::write!(db.db, reader.actor(), |work| look(work, &keys, begun.id, Look::Words));
    assert!(matches!(early, Err(Error::Refused(message)) if message.key == "application-refused-unsent"));
    let named = name_hashes(&keys, "Amal");
    let amal = Filter { words: "Amal".to_owned(), ..Filter::default() };
    assert_eq!(count(db.read(), &amal, &named).await.unwrap(), 0);
    send_it(db, &keys, begun.id).await.unwrap();
    assert_eq!((count(db.read(), &amal, &named).await.unwrap(), find(db.read(), begun.id).await.unwrap().met), (1, 2));
    let words = ::store::write!(db.db, reader.actor(), |work| look(work, &keys, begun.id, Look::Words)).unwrap();
    assert_eq!(words, Said { meets: said().meets, why: said().why, answers: said().answers, ..Said::default() });
    let who = ::store::write!(db.db, reader.actor(), |work| look(work, &keys, begun.id, Look::Who)).unwrap();
    assert_eq!(who, said(), "all but the code, which is theirs");
    let filter = audit::Filter { subject: Some(begun.id.to_string()), ..audit::Filter::default() };
    let trail: Vec<String> = audit::list(db.read(), &filter, 9).await.unwrap().into_iter().map(|line| line.event).collect();
    let mut trail = trail;
    trail.sort_unstable();
    assert_eq!(trail, ["application.applicant_read", "application.begun", "application.read", "application.saved", "application.sent"]);
});

on_both!(async fn staff_find_a_name_that_no_list_shows(db) {
    let (keys, edition) = (keys(db), edition(db));
    let sent = async |way, said: Said| {
        let id = begin_one(db, &keys, edition, way).await.id;
        save_it(db, &keys, id, &said).await.unwrap();
        send_it(db, &keys, id).await.unwrap();
        id
    };
    let first = sent(Way::Web, said()).await;
    let second = sent(Way::Phone, Said { name: "آمال حدّاد".to_owned(), meets: [0, 1, 2].into(), ..said() }).await;
    let ids = async |filter: Filter| {
        let hashes = name_hashes(&keys, &filter.words);
        let rows = list(db.read(), &filter, &hashes, (0, 30)).await.unwrap();
        assert_eq!(count(db.read(), &filter, &hashes).await.unwrap(), rows.len() as u64);
        let mut ids: Vec<_> = rows.into_iter().map(|one| one.id).collect();
        ids.sort_unstable();
        ids
    };
    let mut both = vec![first, second];
    both.sort_unstable();
    let named = |words: &str| Filter { words: words.to_owned(), ..Filter::default() };
    assert_eq!(ids(Filter::default()).await, both);
    for (words, found) in [
        ("haddad", vec![first]), ("NOUR amal", vec![first]), ("امال", vec![second]), ("amal nobody", vec![]), ("!!", vec![]),
        ("had", vec![]),
    ] {
        assert_eq!(ids(named(words)).await, found, "{words}");
    }
    let reference = find(db.read(), first).await.unwrap().reference();
    assert_eq!(ids(named(&reference)).await, [first]);
    assert_eq!(ids(Filter { way: Some(Way::Phone), ..Filter::default() }).await, [second]);
    assert_eq!(ids(Filter { met: Some(3), ..Filter::default() }).await, [second]);
    assert_eq!(ids(Filter { state: Some(State::Sent), ..Filter::default() }).await, both);
    assert_eq!(ids(Filter { state: Some(State::Begun), ..Filter::default() }).await, []);
    let elsewhere = Filter { edition: Some(EditionId::new(db.chance())), ..Filter::default() };
    assert_eq!(ids(elsewhere).await, []);
    // A name that was changed is found by its new words alone.
    save_it(db, &keys, first, &Said { name: "Heron".to_owned(), ..said() }).await.unwrap();
    assert_eq!(ids(named("haddad")).await, []);
    assert_eq!(ids(named("heron")).await, [first]);
});

on_both!(async fn what_is_taken_back_opens_for_nobody_in_old_backups_either(db) {
    let (keys, edition) = (keys(db), edition(db));
    let begun = begin_one(db, &keys, edition, Way::Web).await;
    save_it(db, &keys, begun.id, &said()).await.unwrap();
    send_it(db, &keys, begun.id).await.unwrap();
    let before = everything(db).await;
    for word in ["Amal", "Haddad", "07700", "speak for myself", "Leeds", &begun.code.code.shown()] {
        assert!(!before.contains(word), "{word} stands in the database as it is");
    }
    let kept = store::kept(db.read(), begun.id).await.unwrap();
    ::store::write!(db.db, Actor::Visitor, |work| withdraw(work, &keys, begun.id)).unwrap();
    assert!(matches!(find(db.read(), begun.id).await, Err(Error::Missing)));
    assert!(matches!(own(&db.db, &keys, begun.id).await, Err(Error::Missing)));
    let typed = Code::parse(&begun.code.code.shown()).unwrap();
    assert!(matches!(::store::write!(db.db, Actor::Visitor, |work| enter(work, &keys, &typed)), Err(Error::Missing)));
    assert!(!everything(db).await.contains(&kept.sealed));
    // Who has the old row, and the instance key, has not the half that lay in the vault.
    assert!(half(&keys, begun.id).await.is_some());
    outlasting(db, &keys).await;
    assert_eq!(half(&keys, begun.id).await, None);
    assert!(matches!(data_key(&keys, begun.id, &kept).await, Err(Error::Missing)));
    // A second press, and a send that came too late.
    assert!(matches!(::store::write!(db.db, Actor::Visitor, |work| withdraw(work, &keys, begun.id)), Err(Error::Missing)));
    assert!(matches!(send_it(db, &keys, begun.id).await, Err(Error::Missing)));
});

on_both!(async fn everything_goes_on_the_day_that_was_shown(db) {
    let (keys, edition) = (keys(db), edition(db));
    let unsent = begin_one(db, &keys, edition, Way::Web).await.id;
    let sent = begin_one(db, &keys, edition, Way::Web).await.id;
    save_it(db, &keys, sent, &said()).await.unwrap();
    send_it(db, &keys, sent).await.unwrap();
    let gone = async || ::store::write!(db.db, Actor::System, |work| purge(work, &keys, 100)).unwrap();
    db.clock.push_days(29);
    assert_eq!(gone().await, 0);
    db.clock.push_days(1);
    assert_eq!(gone().await, 1);
    assert!(matches!(find(db.read(), unsent).await, Err(Error::Missing)));
    db.clock.push_days(59);
    assert_eq!((gone().await, count(db.read(), &Filter::default(), &[]).await.unwrap()), (0, 1));
    db.clock.push_days(1);
    assert_eq!((gone().await, count(db.read(), &Filter::default(), &[]).await.unwrap()), (1, 0));
    outlasting(db, &keys).await;
    assert_eq!(half(&keys, sent).await, None);
    // A backup from before is brought back: the journal takes them out again.
    let again = begin_one(db, &keys, edition, Way::Web).await.id;
    ::store::write!(db.db, Actor::System, |work| remove_again(work, again)).unwrap();
    assert!(matches!(::store::write!(db.db, Actor::System, |work| remove_again(work, again)), Err(Error::Missing)));
});

/// What the house hands to its vault before anybody hears "done".
async fn outlasting(db: &TestDb, keys: &Keys) {
    for entry in journal::all(db.read()).await.unwrap() {
        keys.vault().unwrap().keep(&entry).await.unwrap();
    }
}

async fn half(keys: &Keys, id: ApplicationId) -> Option<crate::vault::Half> {
    keys.vault().unwrap().half(&keys.finder(&id.to_string())).await.unwrap()
}

on_both!(async fn answers_about_equality_are_numbers_and_nothing_else(db) {
    let edition = edition(db);
    let trail = async || audit::list(db.read(), &audit::Filter::default(), 99).await.unwrap().len();
    let before = trail().await;
    for age in ["25-34", "25-34", "rather-not"] {
        let answers = [("age", age), ("caring", "yes")];
        ::store::write!(db.db, Actor::Visitor, |work| counted::add(work, edition, &answers)).unwrap();
    }
    ::store::write!(db.db, Actor::Visitor, |work| counted::add(work, edition, &[])).unwrap();
    let number = |question: &str, answer: &str, count| ((question.to_owned(), answer.to_owned()), count);
    let wanted = [number("age", "25-34", 2), number("age", "rather-not", 1), number("caring", "yes", 3)];
    assert_eq!(counted::given(db.read(), edition).await.unwrap(), wanted.into());
    assert_eq!(trail().await, before, "the trail has a time for each line, so there is none");
    for wrong in [[("age", "seven")], [("status", "yes")]] {
        let refused = ::store::write!(db.db, Actor::Visitor, |work| counted::add(work, edition, &wrong));
        assert!(matches!(refused, Err(Error::Invalid(_))), "{wrong:?}");
    }
});

#[test]
fn every_answer_that_is_offered_has_words() {
    for question in counted::QUESTIONS {
        assert!(question.answers.contains(&"rather-not"), "{} has to let people say nothing", question.name);
        for word in ["nationality", "status", "country", "birth", "religion"] {
            assert!(!question.name.contains(word));
        }
    }
}
