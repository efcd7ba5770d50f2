//! A small house with a story in it, and somebody signed in for each role.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use base::{
    Actor, AmbassadorId, CampaignId, EditionId, Locale, MilestoneId, NoticeId, PersonaId, ReviewId, StoryId, Text,
    VersionId,
};
use newsroom::stories::{self, Content, Draft};
use people::accounts::Role;
use people::ledger::notices;
use people::testing;
use programme::campaigns::milestones::{self, Duty, MilestoneDraft};
use store::testing::TestDb;
use tower::ServiceExt as _;

pub struct World {
    pub db: TestDb,
    router: axum::Router,
    pub campaign: CampaignId,
    pub edition: EditionId,
    pub milestone: MilestoneId,
    pub persona: PersonaId,
    pub part: AmbassadorId,
    pub story: StoryId,
    pub version: VersionId,
    pub review: ReviewId,
    /// What nobody was shown yet.
    pub notice: NoticeId,
}

/// Somebody at the desk.
pub struct Visitor {
    pub cookie: String,
}

pub struct Answer {
    pub status: StatusCode,
    pub body: String,
    pub location: String,
    pub headers: axum::http::HeaderMap,
}

pub fn content() -> Content {
    Content {
        title: "The night shift".to_owned(),
        opening: "I bake while the city sleeps.".to_owned(),
        body: "I bake while the city sleeps. In the morning they eat what I made.".to_owned(),
        ..Content::default()
    }
}

impl World {
    pub async fn new() -> Self {
        let db = TestDb::sqlite().await;
        let campaign = programme::testing::campaign(&db).await;
        let edition = programme::testing::edition(&db, campaign, 2026).await;
        let enrolled = testing::ambassador(&db, &testing::keys(), edition).await;
        let author = testing::staff(&db, &[Role::Editor]).await;
        let keys = testing::keys();
        let draft = Draft {
            edition,
            persona: enrolled.persona,
            slug: "the-night-shift".parse().unwrap(),
            language: Locale::ENGLISH,
            content: content(),
            is_sample: true,
        };
        let milestone =
            MilestoneDraft { title: Text::en("Book the room"), days_from_day: -20, duty: Duty::Coordinator };
        let (story, version, review, milestone) = store::write!(db, author.actor(), |work| async {
            let (story, version) = stories::draft(work, &draft).await?;
            let arabic = Content { title: "وردية الليل".to_owned(), ..content() };
            stories::translate(work, story, Locale::ARABIC, &arabic).await?;
            let (review, _) = stories::submit(work, &keys, story, &[version], Locale::ARABIC).await?;
            let milestone = milestones::add(work, edition, &milestone).await?;
            Ok::<_, base::Error>((story, version, review, milestone))
        })
        .unwrap();
        let new = notices::NewNotice::new(testing::notice_parts());
        let scope = people::ledger::Scope::Campaign(campaign);
        let notice =
            store::write!(db, author.actor(), |work| notices::draft(work, scope, Locale::ENGLISH, &new)).unwrap();
        let router = desk::routes(testing::house(&db));
        Self {
            router,
            campaign,
            edition,
            milestone,
            persona: enrolled.persona,
            part: enrolled.ambassador,
            story,
            version,
            review,
            notice,
            db,
        }
    }

    pub async fn visitor(&self, roles: &[Role]) -> Visitor {
        let (_, cookie) = testing::staff_with_cookie(&self.db, roles).await;
        Visitor { cookie: cookie.reveal().to_owned() }
    }
    pub async fn admin(&self) -> Visitor {
        self.visitor(Role::ALL).await
    }

    /// A template with this house's own ids in it. What is not there gets an id of nobody.
    pub fn address(&self, template: &str) -> String {
        let id = match template.split('/').nth(2).unwrap_or_default() {
            "editions" => self.edition.to_string(),
            "settings" => self.campaign.to_string(),
            "people" => self.persona.to_string(),
            "stories" => self.story.to_string(),
            "notices" => self.notice.to_string(),
            _ => NOBODY.to_owned(),
        };
        template
            .replace("{id}", &id)
            .replace("{milestone}", &self.milestone.to_string())
            .replace("{part}", &self.part.to_string())
            .replace("{version}", &self.version.to_string())
            .replace("{review}", &self.review.to_string())
            .replace("{grant}", NOBODY)
            .replace("{language}", if template.contains("translations") { "ar" } else { "en" })
            .replace("{hash}", &"0".repeat(64))
            .replace("{secret}", "nosuchsecret")
    }

    /// The teller says yes to everything that was sent last, and does not want to wait.
    pub async fn teller_approves(&self) {
        use consent::{Element, Purpose};
        use people::ledger::{Answers, Choice, Method};
        let persona = people::personas::find(self.db.read(), self.persona).await.unwrap();
        let review = stories::store::reviews(self.db.read(), self.story).await.unwrap().remove(0);
        let versions = stories::store::versions(self.db.read(), &review.versions).await.unwrap();
        let seen = stories::shown(&versions, &persona);
        let answers = Answers {
            purposes: [(Purpose::Website, Choice::Yes), (Purpose::Press, Choice::No)].into(),
            elements: [(Element::Name, Choice::Yes), (Element::Face, Choice::Yes)].into(),
            ..Answers::default()
        };
        store::write!(self.db, Actor::System, |work| stories::approve(
            work,
            review.id,
            &seen,
            &answers,
            Method::InPerson
        ))
        .unwrap();
        newsroom::testing::waive(&self.db, self.story, self.persona).await;
    }

    pub async fn get(&self, who: &Visitor, address: &str) -> Answer {
        self.send(Request::get(address).header(header::COOKIE, who.cookie()).body(Body::empty()).unwrap()).await
    }
    /// As a page of ours would post it: with the session's token.
    pub async fn post(&self, who: &Visitor, address: &str, fields: &[(&str, &str)]) -> Answer {
        let token = who.token();
        self.post_with(&who.cookie(), address, &[fields, &[("token", token.as_str())]].concat()).await
    }
    pub async fn post_with(&self, cookie: &str, address: &str, fields: &[(&str, &str)]) -> Answer {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let request = Request::post(address)
            .header(header::COOKIE, cookie)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(body)).unwrap()).await
    }
    pub async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (status, headers) = (response.status(), response.headers().clone());
        let location = headers.get(header::LOCATION).map(|value| value.to_str().unwrap().to_owned());
        let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
        Answer {
            status,
            headers,
            body: String::from_utf8_lossy(&bytes).into_owned(),
            location: location.unwrap_or_default(),
        }
    }

    /// How many lines the trail has: what did nothing adds none.
    pub async fn trail(&self) -> usize {
        store::audit::list(self.db.read(), &store::audit::Filter::default(), 10_000).await.unwrap().len()
    }
}

/// An id that stands for nothing.
pub const NOBODY: &str = "7zzzzzzzzzzzzzzzzzzzzzzzzz";

impl Visitor {
    pub fn cookie(&self) -> String {
        format!("session={}", self.cookie)
    }
    pub fn token(&self) -> String {
        door::token(&testing::keys(), &self.cookie)
    }
}

impl Answer {
    /// Its words, without the marks that keep directions apart.
    pub fn says(&self, words: &str) -> bool {
        self.body.replace(['\u{2068}', '\u{2069}'], "").contains(words)
    }
}
