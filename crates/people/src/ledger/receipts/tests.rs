//! A receipt says what was said, says it again later, and lets its holder in.

use super::*;
use crate::ledger::bases::{Basis, NewBasis};
use crate::ledger::{self, Answers, Choice, How, Method, Scope};
use crate::persons;
use crate::testing::{ambassador, keys, notice_parts};
use ::store::on_both;
use ::store::testing::TestDb;
use base::{Actor, CampaignId, EditionId, Locale, TestChance, VersionId};
use consent::Purpose as For;
use consent::{Element, Fingerprint, Member};
use std::collections::BTreeSet;

struct World {
    new: NewReceipt,
    version: VersionId,
}

async fn world(db: &TestDb) -> World {
    let (campaign, edition) = (CampaignId::new(&TestChance::new(1)), EditionId::new(&TestChance::new(2026)));
    let persona = ambassador(db, &keys(), edition).await.persona;
    let new = NewReceipt { persona, work: StoryId::new(db.chance()), campaign, edition, language: Locale::ENGLISH };
    World { new, version: VersionId::new(db.chance()) }
}

async fn told(db: &TestDb, world: &World) -> NoticeId {
    let NewReceipt { persona, work: story, edition, .. } = world.new;
    let scope = Scope::Edition(edition);
    let notice = notices::NewNotice::new(notice_parts());
    ::store::write!(db.db, Actor::Operator, |work| async {
        let id = notices::draft(work, scope, Locale::ENGLISH, &notice).await?;
        notices::publish(work, id).await?;
        evidence::requested(work, persona, story, &[(world.version, Fingerprint([1; 32]))], &How::by_us()).await?;
        notices::explain(work, persona, story, id, &Method::Link.into()).await?;
        Ok(id)
    })
    .unwrap()
}

async fn say(db: &TestDb, world: &World, how: &How, purposes: &[(For, Choice)]) {
    db.clock.push_seconds(60);
    let NewReceipt { persona, work: story, .. } = world.new;
    let answers = Answers {
        purposes: purposes.iter().copied().collect(),
        elements: [(Element::Name, Choice::Yes), (Element::Face, Choice::No)].into(),
        languages: vec![Locale::ENGLISH],
        ..Answers::default()
    };
    ::store::write!(db.db, Actor::Operator, |work| ledger::record_answers(work, story, persona, &answers, how))
        .unwrap();
}

async fn receipt(db: &TestDb, world: &World) -> Issued {
    ::store::write!(db.db, Actor::Operator, |work| issue(work, &keys(), &world.new)).unwrap()
}

on_both!(async fn each_turn_has_its_receipt_and_says_the_same_later(db) {
    let world = world(db).await;
    let nothing = ::store::write!(db.db, Actor::Operator, |work| issue(work, &keys(), &world.new));
    assert!(matches!(nothing, Err(Error::Refused(m)) if m.key == "people-receipt-nothing"));
    let basis = NewBasis { purpose: For::Archive, basis: Basis::PublicArchive, note: String::new() };
    ::store::write!(db.db, Actor::Operator, |work| bases::record(work, Scope::Campaign(world.new.campaign), &basis)).unwrap();
    let notice = told(db, &world).await;
    let how = How::from(Method::Link).after(notice).language(Locale::ENGLISH);
    say(db, &world, &how, &[(For::Website, Choice::Yes), (For::Archive, Choice::Yes), (For::Press, Choice::No)]).await;
    let first = receipt(db, &world).await;
    let as_given = find(&db.db, first.receipt).await.unwrap();
    say(db, &world, &how, &[(For::Website, Choice::No)]).await;
    let second = receipt(db, &world).await;
    let NewReceipt { persona, work: story, .. } = world.new;
    ::store::write!(db.db, Actor::Operator, |work| ledger::withdraw(work, story, persona, Method::Link)).unwrap();
    let third = receipt(db, &world).await;

    let list = of_persona(db.read(), persona).await.unwrap();
    let gist: Vec<_> = list.iter().map(|one| (one.id, one.kind)).collect();
    assert_eq!(gist, [
        (third.receipt, ReceiptKind::Withdrawn),
        (second.receipt, ReceiptKind::Varied),
        (first.receipt, ReceiptKind::Answered),
    ]);
    assert_eq!(find(&db.db, first.receipt).await.unwrap(), as_given, "what came later is not in it");
    assert_eq!(as_given.notice.as_ref().map(|notice| notice.id), Some(notice));
    assert_eq!(as_given.bases, [(For::Archive, Basis::PublicArchive)].into());
    let standing = |receipt: &Receipt| receipt.entries.iter().map(|e| (e.terms.purposes().count(), e.state, e.holds())).collect::<Vec<_>>();
    assert_eq!(standing(&as_given), [
        (1, Kind::Given, true),
        (1, Kind::Refused, false),
        (1, Kind::Given, true),
        (For::ALL.len(), Kind::Refused, false),
    ]);
    let last = find(&db.db, third.receipt).await.unwrap();
    assert!(last.entries.iter().all(|entry| !entry.holds()));
    let chain = evidence::chain(db.read(), persona).await.unwrap();
    let mark = &last.summary.mark;
    assert!(chain.iter().any(|row| (row.number, &row.hash) == (mark.row, &mark.hash)));
    assert!(matches!(find(&db.db, ReceiptId::new(db.chance())).await, Err(Error::Missing)));
});

on_both!(async fn a_code_lets_its_holder_in_until_they_are_forgotten(db) {
    let world = world(db).await;
    say(db, &world, &Method::Paper.into(), &[(For::Website, Choice::Yes)]).await;
    let issued = receipt(db, &world).await;
    assert_eq!(issued.code_until, db.now().plus_days(CODE_DAYS));
    let typed = Code::parse(&issued.code.shown().to_lowercase()).unwrap();
    let let_in = async |code: &Code| ::store::write!(db.db, Actor::Visitor, |work| enter(work, &keys(), code));
    for _ in 0..2 {
        let entered = let_in(&typed).await.unwrap();
        assert_eq!(entered.persona, world.new.persona);
        let page = links::open(&db.db, &keys(), entered.opened.secret.reveal(), Purpose::MyStory).await.unwrap();
        assert_eq!(page.subject, world.new.persona.to_string());
    }
    assert!(matches!(let_in(&Code::new(&TestChance::new(3))).await, Err(Error::Missing)));
    let as_link = links::open(&db.db, &keys(), issued.code.reveal(), Purpose::MyStory).await;
    assert!(matches!(as_link, Err(Error::Missing)), "a code is not a page's secret");

    let opened = let_in(&typed).await.unwrap().opened;
    ::store::write!(db.db, Actor::Operator, |work| persons::forget(work, &keys(), world.new.persona)).unwrap();
    assert!(matches!(let_in(&typed).await, Err(Error::Missing)));
    assert!(matches!(links::open(&db.db, &keys(), opened.secret.reveal(), Purpose::MyStory).await, Err(Error::Missing)));
    assert_eq!(find(&db.db, issued.receipt).await.unwrap().persona, world.new.persona, "the receipt stays, and names nobody");
});

#[tokio::test]
async fn the_database_never_sees_a_code() {
    let db = TestDb::sqlite().await;
    let world = world(&db).await;
    say(&db, &world, &Method::Paper.into(), &[(For::Website, Choice::Yes)]).await;
    let issued = receipt(&db, &world).await;
    let mut bytes = std::fs::read(db.folder().join("firsthand.db")).unwrap();
    bytes.extend(std::fs::read(db.folder().join("firsthand.db-wal")).unwrap_or_default());
    for text in [issued.code.reveal().to_owned(), issued.code.shown()] {
        assert!(!bytes.windows(text.len()).any(|window| window == text.as_bytes()));
    }
    assert!(!format!("{issued:?}").contains(issued.code.reveal()));
    assert!(
        !json_ld(&find(&db.db, issued.receipt).await.unwrap(), "https://x.example")
            .to_string()
            .contains(issued.code.reveal())
    );
}

#[tokio::test]
async fn a_receipt_without_a_notice_does_not_claim_to_conform() {
    let db = TestDb::sqlite().await;
    let world = world(&db).await;
    say(&db, &world, &Method::Paper.into(), &[(For::Website, Choice::Yes)]).await;
    let issued = receipt(&db, &world).await;
    let text = json_ld(&find(&db.db, issued.receipt).await.unwrap(), "https://x.example").to_string();
    assert!(!text.contains("conformsTo"));
}

/// Every IRI in the document is one of ours, or of the vocabularies named in the context.
#[tokio::test]
async fn the_context_stands_inside() {
    let db = TestDb::sqlite().await;
    let world = world(&db).await;
    let notice = told(&db, &world).await;
    say(&db, &world, &How::from(Method::Link).after(notice), &[(For::Website, Choice::Yes)]).await;
    let issued = receipt(&db, &world).await;
    let document = json_ld(&find(&db.db, issued.receipt).await.unwrap(), "https://x.example");
    assert!(document["@context"].is_object());
    let prefixes: BTreeSet<&str> = document["@context"].as_object().unwrap().keys().map(String::as_str).collect();
    fn names<'a>(value: &'a serde_json::Value, found: &mut BTreeSet<&'a str>) {
        match value {
            serde_json::Value::Object(members) => {
                found.extend(members.keys().map(String::as_str));
                members.values().for_each(|value| names(value, found));
            }
            serde_json::Value::Array(all) => all.iter().for_each(|value| names(value, found)),
            _ => {}
        }
    }
    let mut used = BTreeSet::new();
    names(&document["dpv:hasRecordOfActivity"], &mut used);
    for name in used.iter().filter(|name| !name.starts_with('@')) {
        let (prefix, _) = name.split_once(':').expect("a prefixed name");
        assert!(prefixes.contains(prefix), "{name}");
    }
    assert!(vocabulary_is_prefixed());
}

fn vocabulary_is_prefixed() -> bool {
    json_ld::vocabulary().iter().all(|term| term.contains(':'))
}
