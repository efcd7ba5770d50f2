//! Every period with a moved clock, on both engines: a day before nothing is
//! gone, a day after it is, and nothing of it is left in the database's files.

use super::*;
use base::{PersonaId, Text};
use consent::{Answer, Element, Outcome, Purpose, Recipient, Set};
use newsroom::stories::{self, ChangeWords, Decision, State};
use newsroom::testing::{Newsroom, decision, yes_to_all};
use newsroom::toolkit::{self, Design, Draft, Subject};
use people::accounts::Role;
use people::ledger::{Kind, Lasts, Method, NewGrant};
use people::persons::ReadReason;
use people::testing;
use store::on_both;
use store::search::{Query, Scope, find};
use store::testing::TestDb;

on_both!(async fn what_is_over_goes_in_its_time_and_not_before(db) {
    let house = testing::house(db);
    let room = Newsroom::open(db).await;
    let persona = room.teller(db, "Heron").await;
    let (story, _) = room.draft(db, persona, "Heron").await;
    let until = Some(db.now().plus_days(10));
    let yes = NewGrant {
        purposes: Set::of(&[Purpose::Website]),
        recipient: Some(Recipient::Anyone),
        elements: Set::of(&[Element::Words]),
        until,
        ..NewGrant::blank(story, persona, Answer::Yes, Method::Link)
    };
    store::write!(db.db, Actor::Visitor, |work| ledger::answer(work, &yes)).unwrap();
    let one = testing::staff(db, &[Role::Trainer]).await;
    let sessions = async || accounts::sessions(db.read(), one.id).await.unwrap().len();
    let sign_ins = async || links::about(db.read(), links::Purpose::SignIn, &one.id.to_string()).await.unwrap().len();
    keep(&house).await.unwrap();
    assert_eq!((sessions().await, sign_ins().await), (1, 1));

    db.clock.push_days(11);
    keep(&house).await.unwrap();
    let kinds: Vec<Kind> = ledger::evidence::of_work(db.read(), story).await.unwrap().into_iter().map(|row| row.kind).collect();
    assert_eq!(kinds, [Kind::Given, Kind::Expired]);
    db.clock.push_days(48);
    keep(&house).await.unwrap();
    assert_eq!((sessions().await, sign_ins().await), (1, 1), "the session ran out 29 days ago, the link 52");
    db.clock.push_days(2);
    keep(&house).await.unwrap();
    assert_eq!((sessions().await, sign_ins().await), (0, 1));
    db.clock.push_days(40);
    keep(&house).await.unwrap();
    assert_eq!(sign_ins().await, 0);
});

on_both!(async fn who_took_what_is_forgotten_a_year_after_the_edition(db) {
    let house = testing::house(db);
    let room = Newsroom::open(db).await;
    let partner = programme::testing::partner_in(db, room.edition, "Harbour Library").await;
    let draft = Draft { words: Text::en("Ask."), ..Draft::new(Design::Message, Subject::Edition) };
    let item = store::write!(db.db, room.editor.actor(), |work| async {
        let item = toolkit::add(work, room.edition, &draft).await?;
        toolkit::release(work, item).await?;
        Ok(item)
    })
    .unwrap();
    let counter = toolkit::files::Counter {
        db,
        keys: &house.keys,
        files: &house.files,
        base_url: &house.base_url,
        voice: guest::VOICE,
        edition: room.edition,
        partner,
        actor: Actor::Visitor,
    };
    toolkit::files::take(counter, item, base::Locale::ENGLISH, toolkit::Size::Square).await.unwrap();
    let took = async || taken::count(db.read(), room.edition, &Default::default()).await.unwrap();
    // The edition's last day is 18 December 2026, the clock stands at 28 November.
    let day = programme::campaigns::edition(db.read(), room.edition).await.unwrap().days.last();
    let left = db.now().date_in(&base::jiff::tz::TimeZone::UTC).until(day).unwrap().get_days();
    db.clock.push_days(i64::from(left) + 365);
    keep(&house).await.unwrap();
    assert_eq!(took().await, 1);
    db.clock.push_days(1);
    keep(&house).await.unwrap();
    assert_eq!(took().await, 0);
});

on_both!(async fn an_application_is_gone_on_the_day_that_was_shown(db) {
    let house = testing::house(db);
    let room = Newsroom::open(db).await;
    let (edition, keys) = (room.edition, &house.keys);
    let new = applications::Begin {
        edition,
        way: applications::Way::Web,
        language: base::Locale::ENGLISH,
        gone_at: db.now().plus_days(12),
    };
    let said = applications::Said {
        name: "Plover".to_owned(),
        reach: Some(applications::Reach::Code),
        why: "To be heard".to_owned(),
        ..applications::Said::default()
    };
    let asked = applications::Asked { criteria: 0, questions: 0 };
    let begun = store::write!(db.db, Actor::Visitor, |work| async {
        let begun = applications::begin(work, keys, &new).await?;
        applications::save(work, keys, begun.id, &said, asked).await?;
        applications::send(work, keys, begun.id, work.now().plus_days(70)).await?;
        Ok(begun)
    })
    .unwrap();
    let sealed = async || {
        let table = store::tables::catalogue().await.unwrap().into_iter().find(|table| table.name == "applications").unwrap();
        let rows = store::tables::page(db.read(), &table, None, 10).await.unwrap();
        let place = table.place("sealed").unwrap();
        rows.first().and_then(|row| row[place].text().map(str::to_ascii_lowercase))
    };
    let before = sealed().await.expect("the application");
    db.clock.push_days(69);
    keep(&house).await.unwrap();
    assert_eq!(sealed().await.as_ref(), Some(&before));
    db.clock.push_days(1);
    keep(&house).await.unwrap();
    assert_eq!(sealed().await, None);
    assert!(matches!(applications::find(db.read(), begun.id).await, Err(Error::Missing)));
    let typed = links::Code::parse(&begun.code.code.shown()).unwrap();
    let entered = store::write!(db.db, Actor::Visitor, |work| applications::enter(work, keys, &typed));
    assert!(matches!(entered, Err(Error::Missing)));
    if is_sqlite(db) {
        assert_eq!(in_the_files(db, &before), 0, "nor is it left in the database's own files, sealed as it was");
        assert_eq!(in_the_files(db, "plover"), 0);
    }
    // What is left is that something went, with an id that stands for nobody.
    let filter = store::audit::Filter { subject: Some(begun.id.to_string()), ..Default::default() };
    let last = store::audit::list(db.read(), &filter, 1).await.unwrap().remove(0);
    assert_eq!(last.event, "application.purged");
});

#[test]
fn the_guide_shows_the_table() {
    let guide = include_str!("../../../../docs/operate.md");
    for rule in RULES {
        let row = format!("| {} | {} | {} | {} |", rule.what, rule.days, rule.why, rule.source);
        assert!(guide.contains(&row), "docs/operate.md should have this row:\n{row}");
    }
}
/// How many texts of the database's own files hold the word.
fn in_the_files(db: &TestDb, word: &str) -> usize {
    let files = std::fs::read_dir(db.folder()).unwrap().map(|entry| entry.unwrap().path());
    let databases = files.filter(|path| path.to_string_lossy().contains("firsthand.db"));
    let holds = |path: &std::path::PathBuf| {
        let bytes = std::fs::read(path).unwrap().to_ascii_lowercase();
        bytes.windows(word.len()).any(|window| window == word.as_bytes())
    };
    databases.filter(holds).count()
}

async fn found(db: &TestDb, word: &str) -> usize {
    let query = Query { words: word.to_owned(), ..Query::default() };
    find(db, Scope::Desk, &query, 10, 0).await.unwrap().len()
}

fn is_sqlite(db: &TestDb) -> bool {
    db.url().starts_with("sqlite")
}

on_both!(async fn words_that_nobody_needs_any_more_go(db) {
    let house = testing::house(db);
    let room = Newsroom::open(db).await;
    let (teller, other) = (room.teller(db, "Heron").await, room.teller(db, "Wagtail").await);
    // A draft that was never sent; one that was; and one that went all the way, with a wish for change.
    let (never, _) = room.draft(db, teller, "Plover").await;
    let (sent, version) = room.draft(db, teller, "Siskin").await;
    room.send(db, sent, &[version]).await;
    let (told, version) = room.draft(db, other, "Wagtail").await;
    let review = room.send(db, told, &[version]).await;
    let wish = ChangeWords::parse("Please leave out the kingfisher").unwrap();
    store::write!(db.db, Actor::Visitor, |work| stories::ask_change(work, review, &wish)).unwrap();
    room.approve(db, told, &[version], &yes_to_all()).await;
    room.clear(db, told).await;
    let reason = Decision { reason: "The magpie is not named".to_owned(), ..decision(Outcome::Allowed) };
    let safe = room.safeguarding.actor();
    store::write!(db.db, safe, |work| stories::decide_risk(work, &room.keys, told, &reason)).unwrap();
    store::write!(db.db, safe, |work| stories::decide_risk(work, &room.keys, told, &decision(Outcome::Allowed))).unwrap();
    let wishes = async || stories::store::change_requests(db.read(), told).await.unwrap().len();
    let reasons = async || {
        let all = ledger::risks(db.read(), told).await.unwrap();
        all.into_iter().filter(|risk| risk.risk.reason.contains("magpie")).count()
    };
    let title = async |story| {
        let history = stories::store::history(db.read(), story, base::Locale::ENGLISH).await.unwrap();
        history[0].content.title.clone()
    };
    db.clock.push_days(179);
    keep(&house).await.unwrap();
    assert_eq!((wishes().await, reasons().await), (1, 1));
    db.clock.push_days(2);
    keep(&house).await.unwrap();
    assert_eq!((wishes().await, reasons().await), (0, 1));
    assert!(!is_sqlite(db) || in_the_files(db, "kingfisher") == 0);

    db.clock.push_days(548);
    keep(&house).await.unwrap();
    assert_eq!((found(db, "plover").await, reasons().await), (1, 1), "729 days");
    db.clock.push_days(2);
    keep(&house).await.unwrap();
    assert_eq!((found(db, "plover").await, found(db, "siskin").await, reasons().await), (0, 1, 0));
    assert_eq!((title(never).await, stories::store::find(db.read(), never).await.unwrap().state), (String::new(), State::Retired));
    assert!(title(sent).await.contains("Siskin") && title(told).await.contains("Wagtail"));
    if is_sqlite(db) {
        assert_eq!((in_the_files(db, "plover"), in_the_files(db, "magpie")), (0, 0));
        assert_ne!(in_the_files(db, "siskin"), 0, "the test can see words that are there");
    }
});

on_both!(async fn contact_is_let_go_of_when_nothing_is_going_on(db) {
    let house = testing::house(db);
    let room = Newsroom::open(db).await;
    let (quiet, told) = (room.teller(db, "Dunlin").await, room.teller(db, "Heron").await);
    let (story, version) = room.draft(db, told, "Heron").await;
    let for_good = people::ledger::Answers { lasts: Lasts::Open, archive_lasts: Lasts::Open, ..yes_to_all() };
    room.approve(db, story, &[version], &for_good).await;
    let address = async |persona: PersonaId| {
        let keys = &house.keys;
        let read = store::write!(db.db, Actor::Operator, |work| persons::read_identity(work, keys, persona, ReadReason::Contact));
        let identity = read.unwrap().identity;
        (identity.contact_name, identity.email.map(|email| email.shown().to_owned()))
    };
    let there = |name: &str| (name.to_owned(), Some("teller@sample.example".to_owned()));
    assert_eq!(address(quiet).await, there("Dunlin"));
    db.clock.push_days(729);
    keep(&house).await.unwrap();
    assert_eq!(address(quiet).await, there("Dunlin"), "and this look counts as something going on");
    db.clock.push_days(729);
    keep(&house).await.unwrap();
    db.clock.push_days(2);
    keep(&house).await.unwrap();
    assert_eq!(address(quiet).await, ("Dunlin".to_owned(), None));
    assert_eq!(address(told).await, there("Heron"), "a yes of theirs is alive");
    // Written down anew, it is kept anew.
    let anew = people::persons::Identity { email: Some("new@sample.example".into()), ..people::persons::Identity::named("Dunlin") };
    let corrected = store::write!(db.db, Actor::Operator, |work| persons::correct(work, &house.keys, quiet, &anew)).unwrap();
    assert!(!corrected.guardian_left);
    keep(&house).await.unwrap();
    assert_eq!(address(quiet).await.1.as_deref(), Some("new@sample.example"));
    let looks = async || persons::reads(db.read(), &[quiet], 100).await.unwrap().len();
    assert!(looks().await > 3);
    db.clock.push_days(2_191);
    keep(&house).await.unwrap();
    assert_eq!(looks().await, 0);
    assert_eq!(address(quiet).await.1, None);
});
