//! A partner's room over real HTTP messages: what it shows, what leaves it, and
//! what does not.

use crate::routes;
use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use base::{Actor, KitItemId, PartnerId, StoryId, Text};
use http_body_util::BodyExt as _;
use newsroom::stories;
use newsroom::testing::{Newsroom, yes_to_all};
use newsroom::toolkit::{self, Design, Draft, Subject, rooms};
use people::ledger::disclosures::{self, Holder, RecallAnswer};
use people::ledger::{Answers, Choice, Method};
use people::testing;
use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};
use store::on_both;
use store::testing::TestDb;
use tower::ServiceExt as _;

mod described;
mod handed;
mod moments;
mod own_logo;
mod posted;

struct World<'d> {
    db: &'d TestDb,
    room: Newsroom,
    router: Router,
    partners: [PartnerId; 2],
    stories: Vec<StoryId>,
    items: Vec<KitItemId>,
    secrets: [String; 2],
}

struct Got {
    status: StatusCode,
    headers: HeaderMap,
    bytes: Bytes,
}

impl Got {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }
    fn head(&self, name: header::HeaderName) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }
}

impl<'d> World<'d> {
    /// Two partners with a room each; both stories are permitted to the first alone.
    async fn new(db: &'d TestDb) -> Self {
        let room = Newsroom::open(db).await;
        let mut partners = Vec::new();
        for name in ["Harbour Library", "Tin Roof Theatre"] {
            partners.push(programme::testing::partner_in(db, room.edition, name).await);
        }
        let (mut stories, mut items) = (Vec::new(), Vec::new());
        for marker in ["alpha", "beta"] {
            let persona = room.teller(db, &format!("Name{marker}")).await;
            let (story, version) = room.draft(db, persona, marker).await;
            let answers = Answers { partners: [(partners[0], Choice::Yes)].into(), ..yes_to_all() };
            room.approve(db, story, &[version], &answers).await;
            room.clear(db, story).await;
            let draft = Draft::new(Design::PortraitQuote, Subject::Story { story, quote: Some(0) });
            items.push(release(db, &room, &draft).await);
            stories.push(story);
        }
        let message =
            Draft { words: Text::en("Ask one better question."), ..Draft::new(Design::Message, Subject::Edition) };
        items.push(release(db, &room, &message).await);
        let mut secrets = Vec::new();
        for partner in &partners {
            let opened =
                store::write!(db.db, room.editor.actor(), |work| rooms::open(work, &room.keys, room.edition, *partner));
            secrets.push(opened.unwrap().1.secret.reveal().to_owned());
        }
        // As the gate has it: what is too large is told beside its field.
        let router = routes(testing::house(db)).layer(axum::extract::DefaultBodyLimit::disable());
        let (partners, secrets) = ([partners[0], partners[1]], [secrets.remove(0), secrets.remove(0)]);
        Self { db, room, router, partners, stories, items, secrets }
    }

    fn at(&self, rest: &str) -> String {
        format!("/room/{}{rest}", self.secrets[0])
    }
    async fn send(&self, request: Request<Body>) -> Got {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes();
        Got { status: parts.status, headers: parts.headers, bytes }
    }
    async fn get(&self, path: &str) -> Got {
        self.send(Request::get(path).body(Body::empty()).unwrap()).await
    }
    fn form(&self, path: &str, secret: &str, fields: &[(&str, &str)]) -> Request<Body> {
        let token = door::token(&testing::keys(), secret);
        let mut form = form_urlencoded::Serializer::new(String::new());
        let body = form.append_pair("token", &token).extend_pairs(fields).finish();
        let kind = "application/x-www-form-urlencoded";
        Request::post(path).header(header::CONTENT_TYPE, kind).body(Body::from(body)).unwrap()
    }
    async fn post(&self, rest: &str, fields: &[(&str, &str)]) -> Got {
        self.send(self.form(&self.at(rest), &self.secrets[0], fields)).await
    }
    async fn settle(&self) {
        let fields = [("languages", "en"), ("languages", "ar"), ("zone", "Europe/London"), ("letters", "none")];
        assert_eq!(self.post("/choices", &fields).await.status, StatusCode::SEE_OTHER);
    }
    async fn take(&self, item: usize) -> Got {
        self.post(&format!("/items/{}/file", self.items[item]), &[("in", "en"), ("size", "square")]).await
    }
    async fn withdraw(&self, at: usize) {
        let (keys, story) = (&self.room.keys, self.stories[at]);
        self.db.clock.push_seconds(1);
        store::write!(self.db.db, Actor::Visitor, |work| stories::take_down(work, keys, story, Method::Link)).unwrap();
    }
    async fn held(&self) -> Vec<disclosures::Held> {
        disclosures::of_holder(self.db.read(), Holder::Partner(self.partners[0])).await.unwrap()
    }
    async fn trail(&self) -> usize {
        store::audit::list(self.db.read(), &store::audit::Filter::default(), 10_000).await.unwrap().len()
    }
    fn zip_fields(&self) -> Vec<(&'static str, String)> {
        let items = self.items.iter().map(|item| ("item", item.to_string()));
        items.chain([("in", "en".to_owned()), ("size", "square".to_owned())]).collect()
    }
    fn zip_request(&self) -> Request<Body> {
        let fields = self.zip_fields();
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.form(&self.at("/zip"), &self.secrets[0], &fields)
    }
}

async fn release(db: &TestDb, room: &Newsroom, draft: &Draft) -> KitItemId {
    store::write!(db.db, room.editor.actor(), |work| async {
        let item = toolkit::add(work, room.edition, draft).await?;
        toolkit::release(work, item).await?;
        Ok(item)
    })
    .unwrap()
}

fn unpacked(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut files = BTreeMap::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        files.insert(file.name().unwrap().into_owned(), bytes);
    }
    files
}

#[tokio::test]
async fn languages_are_asked_once_and_then_today_has_everything_to_post() {
    let db = &TestDb::sqlite().await;
    let world = World::new(db).await;
    let first = world.get(&world.at("")).await;
    assert_eq!((first.status, first.head(header::LOCATION)), (StatusCode::SEE_OTHER, world.at("/choices").as_str()));
    assert!(world.get(&world.at("/choices")).await.text().contains("In which languages do you post?"));
    world.settle().await;
    let today = world.get(&world.at("")).await;
    assert_eq!(today.head(header::CACHE_CONTROL), "no-store");
    assert!(today.headers.get("x-robots-tag").unwrap().to_str().unwrap().contains("noindex"));
    let text = today.text();
    for wanted in
        ["What to post today", "“Body alpha tells it.”", "Harbour Library", "Download the picture", "Copy the caption"]
    {
        assert!(text.contains(wanted), "{wanted}");
    }
    assert!(!text.contains("Place-alpha") && !text.contains("Opening alpha"));
    let item = world.get(&world.at(&format!("/items/{}?in=en&for=x", world.items[0]))).await.text();
    assert!(item.contains("#post") && item.contains("LinkedIn"));
    for rest in
        ["/week", "/everything", "/changes", "/take-down", "/everything?q=alpha&design=quote&for=x&state=new&page=9"]
    {
        assert_eq!(world.get(&world.at(rest)).await.status, StatusCode::OK, "{rest}");
    }
    assert!(world.get(&world.at("/everything?q=alpha")).await.text().contains("One item"));
    let arabic = world.get(&world.at("?lang=ar")).await.text();
    assert!(arabic.contains("dir=\"rtl\"") && !arabic.contains('⟦'));
}

#[tokio::test]
async fn another_partners_room_shows_nobody() {
    let db = &TestDb::sqlite().await;
    let world = World::new(db).await;
    let fields = [("languages", "en"), ("zone", "Europe/London"), ("letters", "none")];
    let path = format!("/room/{}", world.secrets[1]);
    world.send(world.form(&format!("{path}/choices"), &world.secrets[1], &fields)).await;
    for rest in ["", "/week", "/everything", "/changes"] {
        let text = world.get(&format!("{path}{rest}")).await.text();
        assert!(!text.contains("alpha") && !text.contains("beta"), "{rest}");
    }
    assert!(world.get(&path).await.text().contains("Ask one better question."));
    let item = format!("{path}/items/{}", world.items[0]);
    assert_eq!(world.get(&item).await.status, StatusCode::NOT_FOUND);
    assert_eq!(world.get(&format!("{item}/picture")).await.status, StatusCode::NOT_FOUND);
    let file = world.form(&format!("{item}/file"), &world.secrets[1], &[("in", "en"), ("size", "square")]);
    assert_eq!(world.send(file).await.status, StatusCode::NOT_FOUND);
    // Nor with another room's token, nor without one.
    let forged = world.form(
        &world.at(&format!("/items/{}/file", world.items[0])),
        &world.secrets[1],
        &[("in", "en"), ("size", "square")],
    );
    assert_eq!(world.send(forged).await.status, StatusCode::FORBIDDEN);
    assert_eq!(world.held().await.len(), 0);
}

on_both!(async fn looking_changes_nothing_and_a_download_is_written_down(db) {
    let world = World::new(db).await;
    world.settle().await;
    let before = world.trail().await;
    for rest in ["", "/week", "/everything", "/changes", "/take-down"] {
        world.get(&world.at(rest)).await;
    }
    let preview = world.get(&world.at(&format!("/items/{}/picture?in=en", world.items[0]))).await;
    assert_eq!((preview.status, preview.head(header::CONTENT_TYPE)), (StatusCode::OK, "image/jpeg"));
    assert_eq!((world.trail().await, world.held().await.len()), (before, 0));

    let taken = world.take(0).await;
    assert_eq!((taken.status, taken.head(header::CONTENT_TYPE)), (StatusCode::OK, "image/png"));
    assert!(taken.head(header::CONTENT_DISPOSITION).starts_with("attachment; filename=\"portrait-quote-"));
    assert!(!taken.head(header::CONTENT_DISPOSITION).contains("alpha"));
    let held = world.held().await;
    assert_eq!(
        (held.len(), held[0].disclosure.file_kind.as_str(), held[0].disclosure.work),
        (1, "card-square", world.stories[0])
    );
    // The file's own text leads to the answer whether it may still be used.
    let text = taken.text();
    let code = text.split("/check/").nth(1).unwrap().chars().take(14).collect::<String>();
    assert!(world.get(&format!("/check/{code}")).await.text().contains("may still be used"));
    world.withdraw(0).await;
    assert!(!world.get(&format!("/check/{code}")).await.text().contains("may still be used"));
    assert_eq!(world.take(0).await.status, StatusCode::NOT_FOUND);
    assert_eq!(
        world.get(&world.at(&format!("/items/{}/picture?in=en", world.items[0]))).await.status,
        StatusCode::NOT_FOUND
    );

    // What is about nobody needs no row.
    assert_eq!(world.take(2).await.status, StatusCode::OK);
    assert_eq!(world.held().await.len(), 1);
});

#[tokio::test]
async fn what_is_withdrawn_is_said_and_answered_place_by_place() {
    let db = &TestDb::sqlite().await;
    let world = World::new(db).await;
    world.settle().await;
    world.take(0).await;
    world.post("/changes", &[]).await;
    world.withdraw(0).await;
    let changes = world.get(&world.at("/changes")).await.text();
    assert!(changes.contains("1 withdrawn") && !changes.contains("alpha"));
    assert!(world.get(&world.at("")).await.text().contains("One file of yours may no longer be used."));
    let asked = world.get(&world.at("/take-down")).await.text();
    assert!(
        asked.contains("Please take these down") && asked.contains("Answer place by place") && !asked.contains("alpha")
    );
    let file = world.held().await[0].disclosure.id.to_string();
    let said = world.post("/take-down", &[("file", &file), ("website", "removed"), ("printed", "cannot")]).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER);
    let answer = world.held().await[0].standing.unwrap().answer.unwrap().0;
    assert_eq!(answer, RecallAnswer::Cannot);
    let none = world.post("/take-down", &[("file", &file)]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    let strange = world.post("/take-down", &[("file", "x"), ("all", "removed")]).await;
    assert_eq!(strange.status, StatusCode::NOT_FOUND);
}

on_both!(async fn a_packed_file_lists_what_is_in_it_and_each_picture_has_its_row(db) {
    let world = World::new(db).await;
    world.settle().await;
    let got = world.send(world.zip_request()).await;
    assert_eq!((got.status, got.head(header::CONTENT_TYPE)), (StatusCode::OK, "application/zip"));
    let files = unpacked(&got.bytes);
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    assert_eq!(names.len(), 5, "{names:?}");
    let index = String::from_utf8(files["index.html"].clone()).unwrap();
    let captions = String::from_utf8(files["captions.txt"].clone()).unwrap();
    for name in names.iter().filter(|name| name.ends_with(".png")) {
        assert!(index.contains(name) && captions.contains(name), "{name}");
    }
    for wanted in ["“Body alpha tells it.”", "“Body beta tells it.”", "Ask one better question.", "Harbour Library"]
    {
        assert!(index.contains(wanted) && captions.contains(wanted), "{wanted}");
    }
    assert!(!index.contains("http://") || !index.contains("<script"));
    assert_eq!(world.held().await.len(), 2, "one row for each picture of a person");
    let nothing = world.post("/zip", &[("size", "square")]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
});

on_both!(async fn whoever_takes_themselves_back_while_it_is_sent_is_not_in_what_follows(db) {
    let world = World::new(db).await;
    world.settle().await;
    let response = world.router.clone().oneshot(world.zip_request()).await.unwrap();
    let mut body = response.into_body();
    // The first piece is of the first picture; the second picture is not drawn yet.
    let first = body.frame().await.unwrap().unwrap().into_data().unwrap();
    world.withdraw(1).await;
    let mut all = first.to_vec();
    while let Some(frame) = body.frame().await {
        all.extend(frame.unwrap().into_data().unwrap());
    }
    let files = unpacked(&all);
    let index = String::from_utf8(files["index.html"].clone()).unwrap();
    assert!(index.contains("alpha") && !index.contains("beta"));
    assert_eq!(files.keys().filter(|name| name.ends_with(".png")).count(), 2);
    let works: Vec<StoryId> = world.held().await.iter().map(|held| held.disclosure.work).collect();
    assert_eq!(works, [world.stories[0]]);
});

on_both!(async fn a_picture_that_is_under_way_breaks_off(db) {
    let world = World::new(db).await;
    world.settle().await;
    let response = world.router.clone().oneshot(world.zip_request()).await.unwrap();
    let mut body = response.into_body();
    let first = body.frame().await.unwrap().unwrap().into_data().unwrap();
    world.withdraw(0).await;
    // Either it was sent whole already, and the rest goes on without them, or it ends here.
    let mut all = first.to_vec();
    let mut broke = false;
    while let Some(frame) = body.frame().await {
        match frame {
            Ok(frame) => all.extend(frame.into_data().unwrap()),
            Err(_) => {
                broke = true;
                break;
            }
        }
    }
    assert!(broke || !String::from_utf8_lossy(&unpacked(&all)["index.html"]).contains("alpha"));
});

#[tokio::test]
async fn a_calendar_and_a_feed_have_an_address_of_their_own() {
    let db = &TestDb::sqlite().await;
    let world = World::new(db).await;
    world.settle().await;
    let (edition, day) = (world.room.edition, base::jiff::civil::date(2026, 12, 8));
    let plan = [world.items[0]];
    store::write!(world.db.db, Actor::Operator, |work| toolkit::plan_day(work, edition, day, &plan)).unwrap();
    assert!(world.get(&world.at("/week")).await.text().contains("8 December 2026"));
    let made = world.post("/subscribe", &[]).await.text();
    let secret = made.split("/room/feed/").nth(1).unwrap().split('/').next().unwrap().to_owned();
    let calendar = world.get(&format!("/room/feed/{secret}/week.ics")).await;
    assert_eq!(calendar.status, StatusCode::OK);
    assert!(calendar.text().contains("DTSTART;VALUE=DATE:20261208"));
    assert!(calendar.text().contains("Portrait with a quote") && !calendar.text().contains("alpha"), "nor whose it is");
    assert!(!calendar.text().contains(&world.secrets[0]) && !calendar.text().contains(&secret));
    world.post("/changes", &[]).await;
    let feed = async || world.get(&format!("/room/feed/{secret}/changes.xml")).await.text();
    let before = feed().await;
    assert!(before.contains("Portrait with a quote") && before.contains("Open your room to see it."), "{before}");
    assert!(!before.contains("alpha") && !before.contains("beta") && !before.contains("deleted-entry"), "{before}");
    assert!(before.contains("Ask one better question."), "nobody's words stand there");
    world.withdraw(0).await;
    let after = feed().await;
    assert!(after.contains("deleted-entry") && !after.contains("alpha") && !after.contains("beta"), "{after}");
    assert_eq!(after.matches("<entry>").count() + 1, before.matches("<entry>").count());
    assert!(!world.get(&format!("/room/feed/{secret}/week.ics")).await.text().contains("alpha"));
    assert_eq!(world.get(&format!("/room/feed/{}/week.ics", world.secrets[0])).await.status, StatusCode::NOT_FOUND);
    world.post("/unsubscribe", &[]).await;
    assert_eq!(world.get(&format!("/room/feed/{secret}/week.ics")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_embargoed_item_says_when_in_both_zones_and_nothing_else() {
    let db = &TestDb::sqlite().await;
    let world = World::new(db).await;
    let fields = [("languages", "en"), ("zone", "Africa/Addis_Ababa"), ("letters", "none")];
    world.post("/choices", &fields).await;
    let from = "2026-12-01T09:00:00Z".parse::<base::jiff::Timestamp>().unwrap().into();
    let draft = Draft {
        publish_from: Some(from),
        ..Draft::new(Design::Meet, Subject::Story { story: world.stories[0], quote: None })
    };
    let item = release(world.db, &world.room, &draft).await;
    let text = world.get(&world.at("/everything?state=coming")).await.text();
    assert!(
        text.contains("1 December 2026 at midday (UTC+3)") && text.contains("1 December 2026 at 9am (UTC)"),
        "{text}"
    );
    assert!(!text.contains("Opening alpha"));
    assert_eq!(world.get(&world.at(&format!("/items/{item}"))).await.status, StatusCode::NOT_FOUND);
    world.db.clock.push_days(10);
    assert_eq!(world.get(&world.at(&format!("/items/{item}"))).await.status, StatusCode::OK);
}
