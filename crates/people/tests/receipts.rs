//! Receipts, made by the real verbs, before tools that others wrote: two
//! JSON-LD processors without a network, and a SHACL validator with the shapes
//! of the ISO/IEC TS 27560 record. Each mandatory field is also taken away,
//! and then the validator has to complain.
#![expect(clippy::unwrap_used, reason = "tests may unwrap")]

use base::{Actor, CampaignId, EditionId, Locale, PartnerId, StoryId, TestChance, VersionId};
use consent::{Element, Fingerprint, Purpose, Recipient, Set};
use people::ledger::bases::{self, Basis, NewBasis};
use people::ledger::notices::{self, Named, NewNotice, PurposeWords};
use people::ledger::receipts::{self, NewReceipt, json_ld};
use people::ledger::{self, About, Answers, By, Choice, How, Kind, Method, NewGrant, Scope, evidence};
use people::testing::{ambassador, keys, notice_parts};
use serde_json::Value;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use store::testing::TestDb;

const ORIGIN: &str = "https://campaign.example";

#[derive(Debug, serde::Deserialize)]
struct Judged {
    triples: usize,
    same: Option<bool>,
    conforms: bool,
    report: String,
}

/// Nothing where the tools are missing; in CI that is an error, never a skip.
fn judge(documents: &[Value], only_shapes: bool) -> Option<Vec<Judged>> {
    let has_them = Command::new("python3").args(["-c", "import pyshacl, pyld"]).stderr(Stdio::null()).status();
    if !has_them.is_ok_and(|status| status.success()) {
        assert!(!is_ci(), "pyshacl is missing: `make test` installs it");
        eprintln!("pyshacl is missing, so receipts were not validated: `make test` installs it");
        return None;
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/checkers/receipts/validate.py");
    let only_shapes = only_shapes.then_some("--only-shapes");
    let mut python = Command::new("python3");
    let python = python.arg("-B").arg(script).args(only_shapes);
    let mut child = python.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(serde_json::to_string(documents).unwrap().as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "the validator stopped");
    Some(serde_json::from_slice(&output.stdout).unwrap())
}

#[expect(clippy::disallowed_methods, reason = "a test asks who runs it; nothing is configured by this")]
fn is_ci() -> bool {
    std::env::var("CI").is_ok_and(|value| value == "true")
}

/// A receipt for answering, one for varying, one for taking back, and one that
/// was spoken, in Arabic, by a guardian, with a date in it.
async fn documents() -> Vec<Value> {
    let db = TestDb::sqlite().await;
    let chance = TestChance::new(27_560);
    let (campaign, edition) = (CampaignId::new(&chance), EditionId::new(&chance));
    let persona = ambassador(&db, &keys(), edition).await.persona;
    let (story, partner) = (StoryId::new(&chance), PartnerId::new(&chance));
    let new = NewReceipt { persona, work: story, campaign, edition, language: Locale::ENGLISH };
    let mut parts = notice_parts();
    parts.partners = vec![Named { partner: Some(partner), name: "Sample Library".to_owned() }];
    parts.purposes.push(PurposeWords { purpose: Purpose::Archive, words: "To be remembered".to_owned() });
    let english = NewNotice::new(parts.clone());
    parts.what = "نودّ أن نعرض قصتك كما رويتها.".to_owned();
    let stated = [
        (Purpose::Website, Basis::Consent, ""),
        (Purpose::Archive, Basis::PublicArchive, ""),
        (Purpose::Press, Basis::Journalism, ""),
        (Purpose::Print, Basis::LegitimateInterests, "Weighed on 3 November"),
    ];
    let (notice, arabic) = store::write!(db.db, Actor::Operator, |work| async {
        for (purpose, basis, note) in stated {
            bases::record(work, Scope::Campaign(campaign), &NewBasis { purpose, basis, note: note.to_owned() }).await?;
        }
        let notice = notices::draft(work, Scope::Edition(edition), Locale::ENGLISH, &english).await?;
        let arabic = notices::translate(work, notice, Locale::ARABIC, &parts, None).await?;
        notices::publish(work, notice).await?;
        notices::publish(work, arabic).await?;
        let version = (VersionId::new(&chance), Fingerprint([1; 32]));
        evidence::requested(work, persona, story, &[version], &How::by_us()).await?;
        notices::explain(work, persona, story, notice, &Method::Link.into()).await?;
        Ok((notice, arabic))
    })
    .unwrap();
    let how = How::from(Method::Link).after(notice).language(Locale::ENGLISH);
    let mut answers = Answers {
        purposes: [(Purpose::Website, Choice::Yes), (Purpose::Archive, Choice::Yes), (Purpose::Press, Choice::No)]
            .into(),
        partners: [(partner, Choice::Yes)].into(),
        elements: [(Element::Name, Choice::Yes), (Element::Face, Choice::No)].into(),
        languages: vec![Locale::ENGLISH, Locale::ARABIC],
        told: Set::of(&[Element::Faith, Element::Health, Element::Journey]),
        ..Answers::default()
    };
    let mut documents = Vec::new();
    let give = async |documents: &mut Vec<Value>| {
        let issued = store::write!(db.db, Actor::Operator, |work| receipts::issue(work, &keys(), &new)).unwrap();
        documents.push(json_ld(&receipts::find(&db.db, issued.receipt).await.unwrap(), ORIGIN));
        db.clock.push_seconds(60);
    };
    let answer = async |answers: &Answers| {
        store::write!(db.db, Actor::Operator, |work| ledger::record_answers(work, story, persona, answers, &how))
            .unwrap();
    };
    answer(&answers).await;
    give(&mut documents).await;
    answers.purposes.insert(Purpose::Website, Choice::No);
    answers.partners.clear();
    answer(&answers).await;
    give(&mut documents).await;
    store::write!(db.db, Actor::Operator, |work| ledger::withdraw(work, story, persona, Method::Phone)).unwrap();
    give(&mut documents).await;
    let spoken = NewGrant {
        purposes: Set::of(&[Purpose::Print, Purpose::Fundraising]),
        recipient: Some(Recipient::Anyone),
        elements: Set::all(),
        languages: Some(vec![Locale::ARABIC]),
        channels: Some(Set::of(&[consent::Channel::Poster, consent::Channel::Newsletter])),
        territories: Some(vec!["GB".parse().unwrap()]),
        transformations: Set::all(),
        ai: Set::of(&[consent::AiUse::AltText]),
        interactions: Set::all(),
        condition: Some("Only with the drawing".to_owned()),
        until: Some(db.now().plus_days(365)),
        ..NewGrant::blank(story, persona, consent::Answer::Yes, Method::Recording)
    };
    let how = How::from(Method::Recording).by(By::Guardian).after(arabic).language(Locale::ARABIC);
    store::write!(db.db, Actor::Operator, |work| async {
        notices::explain(work, persona, story, arabic, &how).await?;
        ledger::answer_as(work, &spoken, &how).await
    })
    .unwrap();
    give(&mut documents).await;
    // No to the whole of one story, and another taken down before anything was agreed to.
    for taken_down in [false, true] {
        let story = StoryId::new(&chance);
        let how = How::from(Method::Link).after(notice).language(Locale::ENGLISH);
        store::write!(db.db, Actor::Operator, |work| async {
            notices::explain(work, persona, story, notice, &how).await?;
            match taken_down {
                true => ledger::withdraw(work, story, persona, &how).await,
                false => evidence::note(work, Kind::Refused, persona, &About::work(story), &how).await,
            }
        })
        .unwrap();
        let new = NewReceipt { work: story, ..new };
        let issued = store::write!(db.db, Actor::Operator, |work| receipts::issue(work, &keys(), &new)).unwrap();
        documents.push(json_ld(&receipts::find(&db.db, issued.receipt).await.unwrap(), ORIGIN));
    }
    documents
}

#[tokio::test]
async fn receipts_conform_and_load_offline() {
    let documents = documents().await;
    let kinds: Vec<&str> = documents.iter().filter_map(|document| document["dct:type"].as_str()).collect();
    assert_eq!(kinds, ["answered", "varied", "withdrawn", "varied", "answered", "withdrawn"]);
    let Some(judged) = judge(&documents, false) else { return };
    for (document, judged) in documents.iter().zip(judged) {
        assert!(judged.conforms, "{}\n{}", judged.report, serde_json::to_string_pretty(document).unwrap());
        assert_eq!(judged.same, Some(true), "two processors read two graphs");
        assert!(judged.triples > 100, "{}", judged.triples);
    }
}

const RECORD: &str = "/dpv:hasRecordOfActivity/0";
const PROCESS: &str = "/dpv:hasRecordOfActivity/0/dpv:hasProcess";
const EVENT: &str = "/dpv:hasRecordOfActivity/0/dpv:hasConsentStatus/0";

/// Places of mandatory fields: a JSON pointer to an object, a way on from there, and a member of it.
const MANDATORY: &[(&str, &str, &[&str])] = &[
    ("", "", &["dct:conformsTo", "dct:identifier", "dpv:hasIdentifier", "dct:created", "dct:language"]),
    ("", "", &["dct:provenance", "dpv:hasRecordOfActivity", "dpv:hasEntity", "dpv:hasNotice"]),
    ("/dpv:hasNotice", "", &["dct:language", "dct:identifier", "schema:version", "schema:sha256"]),
    ("/dpv:hasEntity/0", "", &["dpv:hasName", "dpv:hasIdentifier", "dpv:hasContact", "dpv:hasAddress"]),
    (RECORD, "", &["dct:conformsTo", "dct:identifier", "dpv:hasDataSubject", "dpv:hasNotice"]),
    (RECORD, "", &["dpv:hasProcess", "dpv:hasConsentStatus"]),
    (PROCESS, "", &["dpv:hasPurpose", "dpv:hasPersonalData", "dpv:hasProcessing", "dpv:hasLegalBasis"]),
    (PROCESS, "", &["dpv:hasDataController", "dpv:hasJurisdiction", "dpv:hasRecipient", "dpv:hasConsentControl"]),
    (PROCESS, "", &["dpv:hasRight", "dpv:hasStorageCondition"]),
    (PROCESS, "/dpv:hasStorageCondition/0", &["dct:description"]),
    (PROCESS, "/dpv:hasStorageCondition/1", &["dpv:hasDuration"]),
    (PROCESS, "/dpv:hasConsentControl", &["dpv:isExercisedAt", "dct:description"]),
    (PROCESS, "/dpv:hasRecipient", &["dpv:hasName"]),
    (EVENT, "", &["@type", "dpv:isIndicatedAtTime", "dpv:isIndicatedBy", "dpv:hasDuration"]),
];

#[tokio::test]
async fn every_mandatory_field_is_missed_when_it_is_gone() {
    let mut whole = documents().await.remove(0);
    whole["dpv:hasRecordOfActivity"].as_array_mut().unwrap().truncate(1);
    let (mut names, mut lacking) = (Vec::new(), Vec::new());
    for (place, on, members) in MANDATORY {
        for member in *members {
            let mut document = whole.clone();
            let holder = document.pointer_mut(&format!("{place}{on}")).and_then(Value::as_object_mut);
            assert!(holder.and_then(|holder| holder.remove(*member)).is_some(), "{place}{on} has no {member}");
            names.push(format!("{place}{on} {member}"));
            lacking.push(document);
        }
    }
    let Some(judged) = judge(&lacking, true) else { return };
    let missed: Vec<_> =
        names.iter().zip(&judged).filter(|(_, judged)| judged.conforms).map(|(name, _)| name).collect();
    assert!(missed.is_empty(), "nobody missed {missed:?}");
    assert_eq!(judged.len(), 42);
}
