//! Everything held about the person, for them alone: pages to read and the
//! same as JSON, with their pictures and recordings, in one file.

use super::messages::Theirs;
use super::names::Names;
use super::own::Own;
use super::parcel::{Entry, Kept, Parcel};
use super::said;
use crate::my::receipt::paper;
use axum::body::Body;
use axum::extract::State;
use axum::response::Response;
use base::{Error, Result};
use data_encoding::HEXLOWER;
use door::{Answer, House};
use http::{HeaderValue, header};
use newsroom::media::{self, File, Media};
use newsroom::mine::Mine;
use newsroom::stories;
use people::check_ins;
use people::key_messages::{self, Message, Second};
use people::ledger::disclosures::{Held, Post};
use people::ledger::evidence::{self, Aside, Row};
use people::ledger::papers;
use people::ledger::receipts;
use people::network;
use people::own_keys;
use people::persons::{self, Email, IdentityFile, SafeContact};
use people::{ledger, personas::Persona};
use render::document::Document;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use ui::page::{Head, Page};
use ui::parts::Weight;
use ui::parts::go;
use ui::words::Words;
use ui::{Markup, html};

/// More pictures and looks than anybody has; a bound on what one press costs.
const MEDIA_MOST: u64 = 1_000;
const READS_MOST: u64 = 10_000;

pub async fn show(State(house): State<House>, own: Own) -> Answer {
    Ok(own.respond(&house, "/everything", None, &EverythingPage { own: &own }))
}

pub async fn send(State(house): State<House>, own: Own) -> Answer {
    let (entries, media) = gather(&house, &own).await.map_err(|e| own.trouble(e))?;
    let mut response = Response::new(Body::from_stream(Parcel::new(entries, media).pieces(house)));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/zip"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex"));
    let file = HeaderValue::from_static("attachment; filename=\"everything.zip\"");
    headers.insert(header::CONTENT_DISPOSITION, file);
    Ok(response)
}

async fn gather(house: &House, own: &Own) -> Result<(Vec<Entry>, Vec<Kept>)> {
    let db = house.db.read();
    let actor = own.actor(house).await?;
    let file = persons::own_identity(&house.db, &house.keys, &actor, own.persona).await?;
    let works = own.works(house).await?;
    let mut entries = Vec::new();
    let mut listed = BTreeMap::new();
    let mut put = |entries: &mut Vec<Entry>, name: &str, value: &Value| -> Result<()> {
        let text =
            serde_json::to_string_pretty(value).map_err(Error::because("writing what is held about somebody"))?;
        listed.insert(name.to_owned(), text.len());
        entries.push(Entry { name: name.to_owned(), bytes: text.into_bytes() });
        Ok(())
    };
    put(&mut entries, "you.json", &you(&file)?)?;
    for work in &works {
        let told = told(house, work).await?;
        // Two years may have a story of the same address.
        let (edition, story) = (&work.edition.slug, &work.story);
        put(&mut entries, &format!("stories/{edition}-{}-{}.json", story.slug, story.id), &told)?;
    }
    let names = Names::load(house, own.words).await?;
    let (mut sheets, mut handed_in) = (Vec::new(), Vec::new());
    for persona in own.ids() {
        let rows = evidence::chain(db, persona).await?;
        let asides = asides(house, own, &rows).await?;
        let events: Vec<Value> = rows.iter().map(|row| event(row, asides.get(&row.number))).collect();
        put(&mut entries, &format!("events-{persona}.json"), &json!(events))?;
        for paper in papers::of_persona(db, persona).await? {
            let bytes = super::noted::read(house, own, &paper).await?;
            handed_in.push(Entry { name: format!("papers/{}.{}", paper.paper_hash, paper.format.name()), bytes });
        }
        for receipt in receipts::of_persona(db, persona).await? {
            let whole = receipts::find(&house.db, receipt.id).await?;
            let document = receipts::json_ld(&whole, &house.base_url);
            put(&mut entries, &format!("receipts/{}.jsonld", receipt.id), &document)?;
            let work = works.iter().find(|work| work.story.id == receipt.work);
            sheets.push((receipt.id, super::receipts::own_paper(own, &names, work, &whole)));
        }
    }
    let held = super::files::held(house, own).await?;
    let posts = super::files::posts(house, &held).await?;
    let told = held
        .iter()
        .map(|one| handed(&names, one, posts.get(&one.disclosure.id).map(Vec::as_slice).unwrap_or_default()));
    put(&mut entries, "files-with-others.json", &json!(told.collect::<Vec<_>>()))?;
    let reads = persons::reads(db, &own.ids(), READS_MOST).await?;
    let looked = reads.iter().map(|read| json!({ "at": read.at, "by": read.actor_kind, "why": read.reason.name() }));
    put(&mut entries, "who-looked.json", &json!(looked.collect::<Vec<_>>()))?;
    let asked = how_they_were(house, own).await?;
    put(&mut entries, "how-you-were.json", &json!(asked))?;
    put(&mut entries, "what-you-need.json", &said::needed(house, own).await?)?;
    put(&mut entries, "money.json", &said::money(house, own).await?)?;
    put(&mut entries, "training.json", &super::training::held(house, own).await?)?;
    if let Some(chances) = chances(house, own).await? {
        put(&mut entries, "chances-to-speak.json", &chances)?;
    }
    let chosen = messages(house, own).await?;
    put(&mut entries, "what-you-want-to-say.json", &chosen)?;
    let keys = own_keys::list(db, &own.ids()).await?;
    let keys = keys.iter().map(|key| json!({ "name": key.name, "added_at": key.added_at, "used_at": key.used_at }));
    put(&mut entries, "passkeys.json", &json!(keys.collect::<Vec<_>>()))?;
    entries.extend(set(sheets, &mut listed).await?);
    listed.extend(handed_in.iter().map(|paper| (paper.name.clone(), paper.bytes.len())));
    entries.extend(handed_in);
    entries.push(Entry { name: "read-me.html".into(), bytes: readable(own, &file, &works, &listed).into_bytes() });
    let media = pictures(house, own, &works).await?;
    Ok((entries, media.iter().filter_map(picture).collect()))
}

/// When they were asked how they are, and what they said.
async fn how_they_were(house: &House, own: &Own) -> Result<Vec<Value>> {
    let actor = own.actor(house).await?;
    let mut all = Vec::new();
    for persona in own.ids() {
        for one in check_ins::of_persona(house.db.read(), persona).await? {
            let said = store::write!(house.db, actor, |work| check_ins::said(work, &house.keys, &one))?;
            all.push(json!({
                "asked_at": one.asked_at, "when": one.step.name(), "answered_at": one.answered_at,
                "answer": said.as_ref().map(|said| said.answer.name()), "words": said.as_ref().map(|said| &said.words),
            }));
        }
    }
    Ok(all)
}

/// What they said about other chances to speak, if they wish to hear of them.
async fn chances(house: &House, own: &Own) -> Result<Option<Value>> {
    let db = house.db.read();
    let Some(member) = network::of(db, &own.ids()).await? else { return Ok(None) };
    let facets = network::facets(db, &[member.persona]).await?.remove(&member.persona).unwrap_or_default();
    let actor = own.actor(house).await?;
    let said = store::write!(house.db, actor, |work| network::words(work, &house.keys, member.persona))?;
    let asked = network::rounds::of(db, &own.ids()).await?;
    let asked = asked.iter().map(|ask| {
        json!({ "edition": ask.edition, "asked_at": ask.asked_at, "answer": ask.answer, "answered_at": ask.answered_at })
    });
    let languages: Vec<&str> = facets.languages.iter().map(|one| one.tag()).collect();
    Ok(Some(json!({
        "since": member.joined_at, "changed_at": member.changed_at,
        "media": facets.media, "topics": facets.topics, "languages": languages,
        "not_before": member.free_from.map(|day| day.to_string()),
        "in_files": member.in_files,
        "availability": said.availability, "limits": said.limits, "asked": asked.collect::<Vec<_>>(),
    })))
}

/// What they chose to say, in every language that it is written in, whom they
/// let read it, and how sure they said that they feel.
async fn messages(house: &House, own: &Own) -> Result<Value> {
    let db = house.db.read();
    let theirs = Theirs::load(house, own).await?;
    let second =
        |(language, second): &(base::Locale, Second)| json!({ "language": language.tag(), "said": second.said });
    let message = |one: &Message| {
        json!({
            "place": one.place.name(), "language": one.language.tag(), "saved_at": one.saved_at, "said": one.said,
            "beside": one.seconds.iter().map(second).collect::<Vec<_>>(),
        })
    };
    let uses = key_messages::uses(db, &[theirs.persona]).await?;
    // Older words are kept as long as a story carries them.
    let older: BTreeSet<_> = uses.iter().filter(|one| one.outgrown_at.is_some()).map(|one| one.message).collect();
    let actor = own.actor(house).await?;
    let older =
        store::write!(house.db, actor, |work| { key_messages::read_some(work, &house.keys, theirs.persona, &older) })?;
    let in_story =
        |one: &key_messages::Use| json!({ "story": one.story, "since": one.noted_at, "outgrown_at": one.outgrown_at });
    let shares = key_messages::shares(db, theirs.persona).await?;
    let ids: Vec<_> = shares.iter().map(|one| one.staff).collect();
    let names = people::accounts::names(db, &ids).await?;
    let share = |one: &key_messages::Share| json!({ "name": names.get(&one.staff), "since": one.since });
    let sure = key_messages::confidence(db, theirs.persona).await?;
    let sure =
        sure.iter().map(|(moment, sure)| json!({ "when": moment.name(), "level": sure.level, "said_at": sure.at }));
    Ok(json!({
        "messages": theirs.messages.iter().map(message).collect::<Vec<_>>(),
        "older": older.iter().map(message).collect::<Vec<_>>(),
        "in_stories": uses.iter().map(in_story).collect::<Vec<_>>(),
        "readers": shares.iter().map(share).collect::<Vec<_>>(), "how_sure": sure.collect::<Vec<_>>(),
    }))
}

/// The receipts as papers. One that cannot be set here, for want of a face
/// with its letters, is in the file as JSON-LD alone.
async fn set(sheets: Vec<(base::ReceiptId, Document)>, listed: &mut BTreeMap<String, usize>) -> Result<Vec<Entry>> {
    let mut made = Vec::new();
    for (id, sheet) in sheets {
        match paper::set(vec![sheet]).await {
            Ok(set) => {
                let (name, bytes) = (format!("receipts/{id}.pdf"), set.into_iter().flatten().collect::<Vec<_>>());
                listed.insert(name.clone(), bytes.len());
                made.push(Entry { name, bytes });
            }
            Err(Error::Refused(_)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(made)
}

fn you(file: &IdentityFile) -> Result<Value> {
    let mut identity = file.identity.clone();
    if let Some(guardian) = &mut identity.guardian {
        // How to reach somebody else is theirs to give.
        (guardian.email, guardian.phone) = (None, None);
        guardian.safe = SafeContact { channel: guardian.safe.channel, ..SafeContact::unsaid() };
    }
    let identity = serde_json::to_value(&identity).map_err(Error::because("writing an identity for its person"))?;
    let appears = |persona: &Persona| {
        let shape = serde_json::to_value(persona.for_staff()).map_err(Error::because("writing a persona"))?;
        Ok(json!({ "id": persona.id, "address": persona.slug.as_str(), "since": persona.created_at, "shape": shape }))
    };
    let personas: Vec<Value> = file.personas.iter().map(appears).collect::<Result<_>>()?;
    Ok(json!({ "identity": identity, "enrolled_at": file.enrolled_at, "personas": personas }))
}

/// Every version of a work, every round of asking, every answer.
async fn told(house: &House, work: &Mine) -> Result<Value> {
    let db = house.db.read();
    let story = &work.story;
    let mut versions = Vec::new();
    for newest in stories::store::newest(db, story).await? {
        for version in stories::store::history(db, story.id, newest.language).await? {
            let content = serde_json::to_value(&version.content).map_err(Error::because("writing a story"))?;
            let saved = json!({
                "language": version.language.tag(), "number": version.number,
                "saved_at": version.created_at, "content": content,
            });
            versions.push(saved);
        }
    }
    let round = |round: &stories::Review| {
        json!({
            "sent_at": round.sent_at, "answer": round.answer.map(|answer| answer.name()), "answered_at": round.answered_at,
        })
    };
    let rounds: Vec<Value> = stories::store::reviews(db, story.id).await?.iter().map(round).collect();
    let asked = stories::store::change_requests(db, story.id).await?;
    let asked = asked.iter().map(|one| json!({ "at": one.asked_at, "words": one.words }));
    let rows = ledger::grants(db, story.id).await?;
    let answer = |row: &ledger::GrantRow| {
        let terms = serde_json::to_value(ledger::answers::Terms::of(&row.grant)).unwrap_or_default();
        json!({ "from": row.starts_at, "terms": terms, "condition": row.grant.condition, "by": row.grant.method.name() })
    };
    Ok(json!({
        "address": story.slug.as_str(), "edition": work.edition.slug.as_str(), "state": story.state.name(),
        "begun_at": story.created_at, "published_at": story.published_at,
        "versions": versions, "rounds": rounds, "changes_asked": asked.collect::<Vec<_>>(),
        "answers": rows.iter().filter(|row| row.grant.persona == story.persona).map(answer).collect::<Vec<_>>(),
    }))
}

/// Words beside consent events, which only their person's key opens.
async fn asides(house: &House, own: &Own, rows: &[Row]) -> Result<BTreeMap<i64, Aside>> {
    if rows.iter().all(|row| !row.how.has_aside()) {
        return Ok(BTreeMap::new());
    }
    let actor = own.actor(house).await?;
    store::write!(house.db, actor, |work| async {
        let mut found = BTreeMap::new();
        for row in rows {
            if let Some(aside) = evidence::read_aside(work, &house.keys, row).await? {
                found.insert(row.number, aside);
            }
        }
        Ok(found)
    })
}

fn event(row: &Row, aside: Option<&Aside>) -> Value {
    let terms: Option<Value> = row.terms.as_deref().and_then(|terms| serde_json::from_str(terms).ok());
    json!({
        "number": row.number, "what": row.kind.name(), "at": row.at, "by": row.how.by.name(),
        "how": row.how.method.map(|method| method.name()), "work": row.about.work, "terms": terms,
        "words": aside.and_then(|aside| serde_json::to_value(aside).ok()),
        "said_at": row.how.said_at, "paper_sha256": row.how.paper,
        "previous": row.previous, "hash": row.hash,
    })
}

fn handed(names: &Names, held: &Held, posts: &[Post]) -> Value {
    let file = &held.disclosure;
    let hash = HEXLOWER.encode(&file.file_hash);
    let post = |post: &Post| json!({ "place": post.place.name(), "address": post.address, "noted_at": post.noted_at });
    json!({
        "file": file.id, "story": file.work, "kind": file.file_kind, "sha256": hash, "handed_at": file.handed_at,
        "holder": names.holder(file.holder), "posted": posts.iter().map(post).collect::<Vec<_>>(),
        "asked_back_at": held.standing.map(|standing| standing.asked_at),
        "answer": held.standing.and_then(|standing| standing.answer).map(|(answer, _)| answer.name()),
    })
}

/// Every picture and recording of theirs that is still kept.
async fn pictures(house: &House, own: &Own, works: &[Mine]) -> Result<Vec<Media>> {
    let db = house.db.read();
    let mut ids: Vec<_> = own.personas.iter().filter_map(|persona| persona.for_staff().portrait_media).collect();
    for work in works {
        for version in stories::store::newest(db, &work.story).await? {
            ids.extend(version.content.portrait.into_iter().chain(version.content.recording));
        }
    }
    let mut found = media::store::by_ids(db, &ids).await?;
    for persona in own.ids() {
        let filter = media::Filter { persona: Some(persona), ..media::Filter::default() };
        for one in media::store::list(db, &filter, MEDIA_MOST, 0).await? {
            found.insert(one.id, one);
        }
    }
    let mut all: Vec<Media> = found.into_values().filter(|one| one.purged_at.is_none()).collect();
    all.sort_by_key(|one| one.id);
    Ok(all)
}

/// The largest of its files that every program opens.
fn picture(media: &Media) -> Option<Kept> {
    let plain = |file: &&File| !matches!(file.format, media::Format::Webp | media::Format::Avif);
    let file = media.files.iter().filter(plain).max_by_key(|file| file.width)?;
    let name = format!("pictures-and-recordings/{}.{}", media.id, file.format.name());
    Some(Kept { name, key: File::key(&file.hash) })
}

/// What is in the file, to be read without any program but a browser.
fn readable(own: &Own, file: &IdentityFile, works: &[Mine], listed: &BTreeMap<String, usize>) -> String {
    let words = own.words;
    let locale = words.locale();
    let identity = &file.identity;
    let times = identity.safe.times.as_ref().map(|times| door::reach_form::in_words(words, times)).unwrap_or_default();
    let facts = [
        ("my-all-called", identity.contact_name.as_str()),
        ("my-all-legal", identity.legal_name.as_deref().unwrap_or_default()),
        ("my-all-email", identity.email.as_ref().map(Email::shown).unwrap_or_default()),
        ("my-all-phone", identity.phone.as_deref().unwrap_or_default()),
        ("my-all-times", times.as_str()),
        ("my-all-hours", identity.safe.hours.as_str()),
        ("reach-name", identity.safe.voicemail_name.as_str()),
        ("reach-subject", identity.safe.subject.as_str()),
        ("reach-never", identity.safe.never_say.as_str()),
        ("my-all-notes", identity.notes.as_str()),
    ];
    let page = html! {
        (ui::DOCTYPE)
        html lang=(locale.tag()) dir=(locale.direction().html()) {
            head { meta charset="utf-8"; title { (words.say("my-all-title")) } }
            body {
                h1 { (words.say("my-all-title")) }
                p { (words.say("my-all-inside")) }
                h2 { (words.say("my-all-you")) }
                dl { @for (key, value) in facts { @if !value.is_empty() { dt { (words.say(key)) } dd { bdi { (value) } } } } }
                h2 { (words.say("my-down-works")) }
                ul { @for work in works { li { (super::names::title(words, work)) } } }
                h2 { (words.say("my-all-files")) }
                ul { @for name in listed.keys() { li { a href=(name) { (name) } } } }
            }
        }
    };
    page.into_string()
}

struct EverythingPage<'a> {
    own: &'a Own,
}

impl Page for EverythingPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("my-all-title")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        html! {
            h1 { (words.say("my-all-title")) }
            p.lead { (words.say("my-all-lead")) }
            p { (words.say("my-all-inside")) }
            p { strong { (words.say("my-all-careful")) } }
            p { (go(words, Weight::Main, &self.own.path("/everything.zip"), "my-all-send")) }
            p { (words.say("my-all-forget")) " " a href=(self.own.path("/forget")) { (words.say("my-forget")) } }
            (self.own.back())
        }
    }
}
