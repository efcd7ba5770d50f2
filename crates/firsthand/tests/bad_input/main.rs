//! What goes wrong on the way in, for every route with which somebody without
//! a session can write: each gets a clear answer in words, and leaves nothing
//! behind. (The desk's own table stands beside the desk.)

#![expect(clippy::unwrap_used, reason = "a test stops where something is missing")]

#[path = "../leak/house.rs"]
#[expect(dead_code, reason = "the leak table uses the rest of it")]
mod house;
mod rows;

use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use base::{Actor, Locale, NoticeId, ReviewId, StoryId, Text, VersionId};
use house::{Answer, House};
use newsroom::stories;
use newsroom::testing::Newsroom;
use newsroom::toolkit::{self, Design, Draft, Subject, rooms};
use people::ledger::{self, Scope, disclosures, notices, receipts};
use rows::{ROWS, Row};
use store::audit;

#[test]
fn every_write_route_has_its_row() {
    let public = [site::ROUTES, site::api::ROUTES, guest::ROUTES].concat();
    let writes: Vec<&str> = public.iter().filter(|(m, _)| !["get", "any"].contains(m)).map(|(_, t)| *t).collect();
    let rows: Vec<&str> = ROWS.iter().map(|row| row.template).collect();
    assert_eq!(writes, rows);
}

struct World {
    house: House,
    room: Newsroom,
    story: StoryId,
    version: VersionId,
    review: ReviewId,
    notice: NoticeId,
    secret: String,
    /// Another teller's link.
    other: String,
    /// Their own pages, and a holder's answer about a file of somebody else.
    own: String,
    others_own: String,
    /// What they are asked again.
    asked: String,
    answer: String,
    file: String,
    /// Two partners' rooms, and an item that is in both.
    partners_room: String,
    other_room: String,
    item: String,
    theirs: StoryId,
    code: String,
    receipt: String,
    /// Two guardians' links.
    guardian: String,
    another_guardian: String,
}

impl World {
    async fn new(house: House) -> Self {
        let room = Newsroom::open(house.db()).await;
        let persona = room.teller(house.db(), "Ada Sample").await;
        let (story, version) = room.draft(house.db(), persona, "alpha").await;
        let (review, secret) = send(&house, &room, story, version).await;
        let neighbour = room.teller(house.db(), "Bo Sample").await;
        let (theirs, their_version) = room.draft(house.db(), neighbour, "beta").await;
        let (_, others) = send(&house, &room, theirs, their_version).await;
        let keys = &house.app.house.keys;
        let page = async |of| {
            let made = store::write!(house.db(), Actor::Operator, |work| {
                receipts::own_page(work, keys, of, receipts::ENTERED_SECONDS)
            });
            made.unwrap().secret.reveal().to_owned()
        };
        let asked_again =
            store::write!(house.db(), Actor::Operator, |work| newsroom::asks::jobs::link(work, keys, persona));
        let asked_again = asked_again.unwrap().secret.reveal().to_owned();
        let (own, others_own) = (page(persona).await, page(neighbour).await);
        let third = room.teller(house.db(), "Cy Sample").await;
        let partner = programme::testing::partner_in(house.db(), room.edition, "Harbour Library").await;
        let told = room.publish_for(house.db(), third, "gamma", partner).await;
        let file = room.hand_over(house.db(), told, partner, "portrait").await.disclosure.to_string();
        let asked = store::write!(house.db(), Actor::Operator, |work| async {
            ledger::withdraw(work, told, third, ledger::Method::Link).await?;
            disclosures::recall(work, keys, told).await
        });
        let answer = asked.unwrap()[0].answer.secret.reveal().to_owned();
        let code = store::write!(house.db(), Actor::Operator, |work| receipts::code(work, keys, persona));
        let code = code.unwrap().code.shown();
        let campaign = programme::campaigns::default(house.db().read()).await.unwrap().unwrap().id;
        let new =
            receipts::NewReceipt { persona, work: story, campaign, edition: room.edition, language: Locale::ENGLISH };
        let receipt = store::write!(house.db(), Actor::Operator, |work| receipts::keep(work, &new));
        let receipt = receipt.unwrap().to_string();
        let other = programme::testing::partner_in(house.db(), room.edition, "Tin Roof Theatre").await;
        let open = async |partner| {
            let made =
                store::write!(house.db(), Actor::Operator, |work| rooms::open(work, keys, room.edition, partner));
            made.unwrap().1.secret.reveal().to_owned()
        };
        let (partners_room, other_room) = (open(partner).await, open(other).await);
        let message = Draft { words: Text::en("Ask."), ..Draft::new(Design::Message, Subject::Edition) };
        let item = store::write!(house.db(), Actor::Operator, |work| async {
            let item = toolkit::add(work, room.edition, &message).await?;
            toolkit::release(work, item).await?;
            Ok(item.to_string())
        });
        let item = item.unwrap();
        // The third story was approved before there was anything to read.
        let notice = people::testing::notice(house.db(), Scope::Campaign(campaign)).await;
        let guardian = beside(&house, &room, "delta").await;
        let another_guardian = beside(&house, &room, "epsilon").await;
        Self {
            house,
            room,
            story,
            version,
            review,
            notice,
            secret,
            other: others,
            own,
            others_own,
            asked: asked_again,
            answer,
            file,
            partners_room,
            other_room,
            item,
            theirs,
            code,
            receipt,
            guardian,
            another_guardian,
        }
    }

    /// Where the teller was told before what release means.
    async fn told(self) -> Self {
        let db = self.house.db();
        let persona = stories::store::find(db.read(), self.story).await.unwrap().persona;
        let (teller, how) = (people::testing::teller(db, persona).await, ledger::Method::Link.into());
        store::write!(db, teller, |work| notices::explain(work, persona, self.story, self.notice, &how)).unwrap();
        self
    }

    /// The link that a route is for, and another of its kind.
    fn secrets(&self, template: &str) -> (&str, &str) {
        match template {
            asked if asked.starts_with("/my/asked/") => (&self.asked, &self.own),
            own if own.starts_with("/my/story/") => (&self.own, &self.others_own),
            room if room.starts_with("/room/") => (&self.partners_room, &self.other_room),
            answer if answer.starts_with("/answer/") => (&self.answer, &self.own),
            beside if beside.starts_with("/my/beside/") => (&self.guardian, &self.another_guardian),
            _ => (&self.secret, &self.other),
        }
    }
    fn fill(&self, template: &str, secret: &str) -> String {
        let template = template.replace("{secret}", secret).replace("{story}", &self.story.to_string());
        // A passkey of nobody.
        let template = template.replace("{key}", &self.story.to_string()).replace("{item}", &self.item);
        template.replace("{topic}", "networks")
    }
    fn path(&self, row: &Row) -> String {
        self.fill(row.template, self.secrets(row.template).0)
    }
    fn token(&self, row: &Row) -> String {
        door::token(&self.house.app.house.keys, self.secrets(row.template).0)
    }

    /// The fields as a browser writes them, gaps filled.
    async fn form(&self, row: &Row, fields: &[(&str, &str)]) -> String {
        let versions = stories::store::versions(self.house.db().read(), &[self.version]).await.unwrap();
        let story = stories::store::find(self.house.db().read(), self.story).await.unwrap();
        let persona = people::personas::find(self.house.db().read(), story.persona).await.unwrap();
        let shown = stories::shown(&versions, &persona)[0].0;
        let seen: String = shown.iter().map(|byte| format!("{byte:02x}")).collect();
        let notice = self.notice.to_string();
        let guess = people::links::Code::new(&base::TestChance::new(3)).shown();
        let fill = |value: &str| {
            let value = value.replace("{seen}", &seen).replace("{long}", &"x".repeat(5_001)).replace(' ', "+");
            let value = value.replace("{theirs}", &self.theirs.to_string()).replace("{file}", &self.file);
            value
                .replace("{item}", &self.item)
                .replace("{notice}", &notice)
                .replace("{code}", &self.code)
                .replace("{receipt}", &self.receipt)
                .replace("{guess}", &guess)
        };
        let token = ("token".to_owned(), self.token(row));
        let pairs = fields.iter().map(|(name, value)| (fill(name), fill(value)));
        pairs.chain([token]).map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
    }

    async fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: impl Into<Body>) -> Answer {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.house.ask(request.body(body.into()).unwrap()).await
    }
    async fn post(&self, path: &str, body: impl Into<Body>) -> Answer {
        self.ask("POST", path, &[FORM, OURS], body).await
    }

    /// Everything that a write could have changed.
    async fn stands(&self) -> String {
        let db = self.house.db().read();
        let trail = audit::list(db, &audit::Filter::default(), 100_000).await.unwrap();
        let story = stories::store::find(db, self.story).await.unwrap();
        let review = stories::store::review(db, self.review).await.unwrap();
        let asked = stories::store::change_requests(db, self.story).await.unwrap();
        let answers = ledger::grants(db, self.story).await.unwrap();
        let approvals = ledger::approvals(db, self.story).await.unwrap();
        format!(
            "{} {:?} {:?} {} {} {}",
            trail.len(),
            story.state,
            review.answer,
            asked.len(),
            answers.len(),
            approvals.len()
        )
    }
}

const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");
const OURS: (&str, &str) = ("sec-fetch-site", "same-origin");

async fn send(house: &House, room: &Newsroom, story: StoryId, version: VersionId) -> (ReviewId, String) {
    let (keys, versions) = (&house.app.house.keys, [version]);
    let sent = store::write!(house.db(), room.editor.actor(), |work| {
        stories::submit(work, keys, story, &versions, Locale::ENGLISH)
    });
    let (review, issued) = sent.unwrap();
    (review, issued.secret.reveal().to_owned())
}

/// The link of a guardian who is asked beside somebody under 18.
async fn beside(house: &House, room: &Newsroom, name: &str) -> String {
    let keys = &house.app.house.keys;
    let young = newsroom::testing::young(house.db(), keys, room, name).await;
    let asked = store::write!(house.db(), room.editor.actor(), |work| {
        stories::guardians::ask_guardian(work, keys, young.review)
    });
    asked.unwrap().secret.reveal().to_owned()
}

fn header<'a>(answer: &'a Answer, name: &str) -> &'a str {
    answer.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

/// A status, and words for a person: a page with a heading.
fn is_clear(what: &str, answer: &Answer, status: StatusCode) -> Option<String> {
    let text = answer.text();
    let words = header(answer, "content-type").starts_with("text/html") && text.contains("<h1");
    (answer.status != status || !words).then(|| {
        format!(
            "{what}: {} instead of {status}, {} bytes of {:?}",
            answer.status,
            text.len(),
            header(answer, "content-type")
        )
    })
}

/// Everything bad that can be sent to one route.
async fn bad(world: &World, row: &Row) -> Vec<String> {
    let path = world.path(row);
    let before = world.stands().await;
    let good = world.form(row, row.good).await;
    let mut wrong = Vec::new();
    let mut see = |what: &str, answer: Answer, status: StatusCode| {
        wrong.extend(is_clear(&format!("{} with {what}", row.template), &answer, status));
    };

    // whose form it is; a code is nobody's before it is typed
    let has_link = row.template.contains("{secret}");
    if has_link {
        see("nothing at all", world.ask("POST", &path, &[OURS], "").await, StatusCode::FORBIDDEN);
        see("no token", world.post(&path, good.replace("token=", "tokem=")).await, StatusCode::FORBIDDEN);
        see("a cut token", world.post(&path, good[..good.len() - 1].to_owned()).await, StatusCode::FORBIDDEN);
        let theirs = door::token(&world.house.app.house.keys, world.secrets(row.template).1);
        see(
            "another's token",
            world.post(&path, good.replace(&world.token(row), &theirs)).await,
            StatusCode::FORBIDDEN,
        );
        for (what, secret) in [
            ("a wrong link", "x".repeat(43)),
            ("a huge link", "x".repeat(4_000)),
            ("a null in its link", "%00".to_owned()),
        ] {
            see(what, world.post(&world.fill(row.template, &secret), good.clone()).await, StatusCode::NOT_FOUND);
        }
    }
    let elsewhere = ("sec-fetch-site", "cross-site");
    see("a page elsewhere", world.ask("POST", &path, &[FORM, elsewhere], good.clone()).await, StatusCode::FORBIDDEN);

    // what it is
    for kind in ["application/json", "text/plain", "multipart/form-data; boundary=x", "\u{1}", ""] {
        let takes_files = ["/room/{secret}/choices", "/room/{secret}/logo"].contains(&row.template);
        let status = match kind.starts_with("multipart") && takes_files {
            true => StatusCode::BAD_REQUEST,
            false => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        };
        let kind = ("content-type", if kind == "\u{1}" { "?" } else { kind });
        see(&format!("type {:?}", kind.1), world.ask("POST", &path, &[kind, OURS], good.clone()).await, status);
    }
    let large = format!("{good}&x={}", "y".repeat(600 * 1024));
    see("a large form", world.post(&path, large).await, StatusCode::PAYLOAD_TOO_LARGE);
    let huge = format!("{good}&x={}", "y".repeat(3 * 1024 * 1024));
    see("a huge form", world.post(&path, huge).await, StatusCode::PAYLOAD_TOO_LARGE);
    let many = format!("{good}{}", "&x=".repeat(3_000));
    see("many fields", world.post(&path, many).await, StatusCode::PAYLOAD_TOO_LARGE);
    for (what, fields, status) in row.bad {
        see(what, world.post(&path, world.form(row, fields).await).await, *status);
    }

    // how it comes
    for method in [Method::PUT, Method::PATCH, Method::DELETE] {
        let answer = world.ask(method.as_str(), &path, &[FORM, OURS], good.clone()).await;
        if answer.status != StatusCode::METHOD_NOT_ALLOWED || header(&answer, "allow").is_empty() {
            see(method.as_str(), answer, StatusCode::METHOD_NOT_ALLOWED);
        }
    }
    let after = world.stands().await;
    if before != after {
        wrong.push(format!("{}: something changed: {before} became {after}", row.template));
    }
    wrong
}

async fn table(open: impl AsyncFn() -> House) {
    let world = World::new(open().await).await;
    let mut wrong = Vec::new();
    for row in ROWS {
        wrong.extend(bad(&world, row).await);
    }
    assert!(wrong.is_empty(), "{} unclear answers:\n{}", wrong.len(), wrong.join("\n"));
}

/// After the good form: once more, and by a link that has ended.
async fn again(open: impl AsyncFn() -> House) {
    // What a person does on their own page, and what holders answer, is told beside those pages.
    for row in ROWS.iter().filter(|row| row.template.starts_with("/my/read/")) {
        let world = World::new(open().await).await;
        let world = if row.template.ends_with("/before") { world } else { world.told().await };
        let (path, good) = (world.path(row), world.form(row, row.good).await);
        let first = world.post(&path, good.clone()).await;
        assert_eq!(first.status, row.done, "{}: {}", row.template, first.text());
        let before = world.stands().await;
        if row.once {
            let second = world.post(&path, good.clone()).await;
            assert_eq!(is_clear(row.template, &second, StatusCode::CONFLICT), None);
            assert_eq!(world.stands().await, before, "{}", row.template);
        }
        // A newer round ends this link.
        if row.template.ends_with("/take-down") {
            continue;
        }
        send(&world.house, &world.room, world.story, world.version).await;
        let before = world.stands().await;
        let late = world.post(&path, good).await;
        assert_eq!(is_clear(row.template, &late, StatusCode::NOT_FOUND), None);
        assert_eq!(world.stands().await, before, "{}", row.template);
    }
}

/// A finger that taps twice, and two that say different things.
async fn at_once(open: impl AsyncFn() -> House) {
    let find = |end: &str| ROWS.iter().find(|row| row.template.ends_with(end)).unwrap();
    let (yes, no) = (find("/yes"), find("/no"));
    for (one, other) in [(yes, yes), (no, no), (yes, no)] {
        let world = World::new(open().await).await.told().await;
        let (good, also) = (world.form(one, one.good).await, world.form(other, other.good).await);
        let (path, beside) = (world.path(one), world.path(other));
        let (first, second) = tokio::join!(world.post(&path, good), world.post(&beside, also));
        let mut said = [first.status.as_u16(), second.status.as_u16()];
        said.sort_unstable();
        let heard = [one.done, other.done].map(|done| done.as_u16());
        assert!(heard.contains(&said[0]) && said[1] == 409, "{} and {}: {said:?}", one.template, other.template);
        let db = world.house.db().read();
        let approvals = ledger::approvals(db, world.story).await.unwrap().len();
        let story = stories::store::find(db, world.story).await.unwrap();
        assert_eq!(approvals == 1, story.state == stories::State::Approved, "{:?}", story.state);
        assert!(approvals <= 1);
    }
}

/// An expired link is as good as none, on every route.
async fn expired(open: impl AsyncFn() -> House) {
    let world = World::new(open().await).await;
    world.house.clock.push_days(rooms::LINK_DAYS.max(disclosures::ANSWER_DAYS).max(stories::reviews::REVIEW_DAYS));
    let before = world.stands().await;
    for row in ROWS.iter().filter(|row| row.template.contains("{secret}")) {
        let late = world.post(&world.path(row), world.form(row, row.good).await).await;
        assert_eq!(is_clear(row.template, &late, StatusCode::NOT_FOUND), None);
    }
    assert_eq!(world.stands().await, before);
}

macro_rules! on_both {
    ($($name:ident => $test:ident;)*) => {$(
        mod $name {
            use super::*;

            #[tokio::test]
            async fn sqlite() {
                $test(House::sqlite).await;
            }

            #[tokio::test]
            async fn postgres() {
                // A fresh clone has no PostgreSQL; CI insists on it.
                if House::postgres().await.is_some() {
                    $test(async || House::postgres().await.unwrap()).await;
                }
            }
        }
    )*};
}

on_both! {
    bad_input_is_said_and_changes_nothing => table;
    what_was_answered_stays_answered => again;
    of_two_at_once_one_is_heard => at_once;
    a_link_ends => expired;
}
