//! The house that the table is about, and how a request of a row is written.

use super::house::{Answer, House};
use super::rows::Row;
use axum::body::Body;
use axum::http::Request;
use base::{Actor, Locale, NoticeId, ReviewId, StoryId, Text, VersionId};
use newsroom::stories;
use newsroom::testing::Newsroom;
use newsroom::toolkit::{self, Design, Draft, Subject, rooms};
use people::ledger::disclosures::{self, Holder, Place};
use people::ledger::{self, Scope, notices, receipts};
use store::audit;

/// Two tellers with everything that a link can open, and a third whose file is asked back.
pub struct World {
    pub house: House,
    pub room: Newsroom,
    pub story: StoryId,
    pub version: VersionId,
    pub review: ReviewId,
    pub notice: NoticeId,
    pub secret: String,
    /// Another teller's link.
    pub other: String,
    /// Their own pages, and a holder's answer about a file of somebody else.
    pub own: String,
    pub others_own: String,
    /// What they are asked again.
    pub asked: String,
    /// How they are.
    pub how: String,
    pub chances: String,
    pub answer: String,
    pub file: String,
    /// Where its holder said that they posted it.
    pub post: String,
    /// Two partners' rooms, and an item that is in both.
    pub partners_room: String,
    pub other_room: String,
    pub item: String,
    pub theirs: StoryId,
    pub code: String,
    pub receipt: String,
    /// Two guardians' links.
    pub guardian: String,
    pub another_guardian: String,
    /// Two applications' pages.
    pub application: String,
    pub another_application: String,
}

impl World {
    pub async fn new(house: House) -> Self {
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
        let link = newsroom::care::jobs::link(persona);
        let how = store::write!(house.db(), Actor::Operator, |work| people::links::issue(work, keys, &link));
        let how = how.unwrap().secret.reveal().to_owned();
        let tigrinya = "ti".parse().unwrap();
        store::write!(house.db(), Actor::Operator, |work| {
            people::key_messages::choose_languages(work, persona, tigrinya, Some(Locale::ENGLISH))
        })
        .unwrap();
        let link = newsroom::alumni::jobs::link(persona);
        let chances = store::write!(house.db(), Actor::Operator, |work| people::links::issue(work, keys, &link));
        let chances = chances.unwrap().secret.reveal().to_owned();
        let (own, others_own) = (page(persona).await, page(neighbour).await);
        let third = room.teller(house.db(), "Cy Sample").await;
        let partner = programme::testing::partner_in(house.db(), room.edition, "Harbour Library").await;
        let told = room.publish_for(house.db(), third, "gamma", partner).await;
        let file = room.hand_over(house.db(), told, partner, "portrait").await.disclosure;
        let post = store::write!(house.db(), Actor::Operator, |work| {
            disclosures::note_post(work, Holder::Partner(partner), file, Place::Instagram, None)
        });
        let (file, post) = (file.to_string(), post.unwrap().to_string());
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
        programme::testing::open_call(house.db(), room.edition).await;
        let (application, another_application) = (applies(&house, &room).await, applies(&house, &room).await);
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
            how,
            chances,
            answer,
            file,
            post,
            partners_room,
            other_room,
            item,
            theirs,
            code,
            receipt,
            guardian,
            another_guardian,
            application,
            another_application,
        }
    }

    /// Where the teller was told before what release means.
    pub async fn told(self) -> Self {
        let db = self.house.db();
        let persona = stories::store::find(db.read(), self.story).await.unwrap().persona;
        let (teller, how) = (people::testing::teller(db, persona).await, ledger::Method::Link.into());
        store::write!(db, teller, |work| notices::explain(work, persona, self.story, self.notice, &how)).unwrap();
        self
    }

    /// The link that a route is for, and another of its kind.
    pub fn secrets(&self, template: &str) -> (&str, &str) {
        match template {
            asked if asked.starts_with("/my/asked/") => (&self.asked, &self.own),
            chances if chances.starts_with("/my/chances/") => (&self.chances, &self.own),
            how if how.starts_with("/my/how/") => (&self.how, &self.own),
            own if own.starts_with("/my/story/") => (&self.own, &self.others_own),
            applying if applying.starts_with("/my/application/") => (&self.application, &self.another_application),
            room if room.starts_with("/room/") => (&self.partners_room, &self.other_room),
            answer if answer.starts_with("/answer/") => (&self.answer, &self.own),
            beside if beside.starts_with("/my/beside/") => (&self.guardian, &self.another_guardian),
            _ => (&self.secret, &self.other),
        }
    }
    pub fn fill(&self, template: &str, secret: &str) -> String {
        let template = template.replace("{secret}", secret).replace("{story}", &self.story.to_string());
        // A passkey of nobody.
        let template = template.replace("{key}", &self.story.to_string()).replace("{item}", &self.item);
        let template = template.replace("{place}", "1").replace("{part}", "words");
        let template = template.replace("{campaign}", "migrants-day").replace("{edition}", "2026");
        template.replace("{topic}", "networks").replace("{step}", "you")
    }
    pub fn path(&self, row: &Row) -> String {
        self.fill(row.template, self.secrets(row.template).0)
    }
    pub fn token(&self, row: &Row) -> String {
        door::token(&self.house.app.house.keys, self.secrets(row.template).0)
    }

    /// The fields as a browser writes them, gaps filled.
    pub async fn form(&self, row: &Row, fields: &[(&str, &str)]) -> String {
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
                .replace("{post}", &self.post)
                .replace("{notice}", &notice)
                .replace("{code}", &self.code)
                .replace("{receipt}", &self.receipt)
                .replace("{guess}", &guess)
        };
        let token = ("token".to_owned(), self.token(row));
        let pairs = fields.iter().map(|(name, value)| (fill(name), fill(value)));
        pairs.chain([token]).map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
    }

    pub async fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: impl Into<Body>) -> Answer {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.house.ask(request.body(body.into()).unwrap()).await
    }
    pub async fn post(&self, path: &str, body: impl Into<Body>) -> Answer {
        self.ask("POST", path, &[FORM, OURS], body).await
    }

    /// Everything that a write could have changed.
    pub async fn stands(&self) -> String {
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

pub const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");
pub const OURS: (&str, &str) = ("sec-fetch-site", "same-origin");

pub async fn send(house: &House, room: &Newsroom, story: StoryId, version: VersionId) -> (ReviewId, String) {
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

/// Somebody who began to apply.
async fn applies(house: &House, room: &Newsroom) -> String {
    use people::applications::{Begin, Way, begin};
    let gone_at = house.db().now().plus_days(60);
    let new = Begin { edition: room.edition, way: Way::Web, language: Locale::ENGLISH, gone_at };
    let keys = &house.app.house.keys;
    let begun = store::write!(house.db(), Actor::Visitor, |work| begin(work, keys, &new)).unwrap();
    begun.opened.secret.reveal().to_owned()
}
