//! A small house with one of everything, and somebody signed in for each role.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use base::{Actor, EditionId, EventId, JobId, PartnerId, PersonaId, SessionId, StaffId};
use outside::mail::{Letter, Mailer};
use people::accounts::{Role, Staff};
use people::{House, testing};
use std::sync::Arc;
use store::testing::TestDb;
use store::{NewJob, jobs};
use tower::ServiceExt as _;

pub struct World {
    pub db: TestDb,
    router: axum::Router,
    pub edition: EditionId,
    pub event: EventId,
    pub draft: EventId,
    pub partner: PartnerId,
    pub persona: PersonaId,
    pub buried: JobId,
    pub letter: String,
    /// A colleague without a special role, and a device of theirs.
    pub colleague: StaffId,
    pub device: SessionId,
}

/// Somebody at the desk.
pub struct Visitor {
    pub staff: Staff,
    cookie: String,
}

pub struct Answer {
    pub status: StatusCode,
    pub body: String,
    pub location: String,
}

impl World {
    pub async fn new() -> Self {
        let db = TestDb::sqlite().await;
        let campaign = programme::testing::campaign(&db).await;
        let edition = programme::testing::edition(&db, campaign, 2026).await;
        let partner = programme::testing::partner_in(&db, edition, "Harbour Library").await;
        let event = programme::testing::event(&db, edition, "An evening of films").await;
        let draft = programme::testing::event_draft("A quiet walk");
        let draft = store::write!(db, Actor::Operator, |work| programme::events::draft(work, edition, &draft)).unwrap();
        let persona = testing::ambassador(&db, &testing::keys(), edition).await.persona;
        let colleague = testing::staff(&db, &[Role::Trainer]).await;
        let buried = buried(&db).await;
        let house = Arc::try_unwrap(testing::house(&db)).ok().unwrap();
        let mail =
            Mailer::folder(db.folder().join("mail"), "Firsthand <desk@sample.example>".parse().unwrap()).unwrap();
        let text = "Open this:\nhttp://127.0.0.1:8080/desk/sign-in/sample\n";
        let letter = Letter::new("ada@sample.example".parse().unwrap(), base::Locale::ENGLISH, "Sign in", text);
        mail.send(&letter).await.unwrap();
        let letter = mail.outbox(1).await.unwrap()[0].id.clone();
        let router = desk::routes(Arc::new(House { mail, ..house }));
        Self {
            router,
            edition,
            event,
            draft,
            partner,
            persona,
            buried,
            letter,
            colleague: colleague.id,
            device: colleague.session,
            db,
        }
    }

    pub async fn visitor(&self, roles: &[Role]) -> Visitor {
        let (staff, cookie) = testing::staff_with_cookie(&self.db, roles).await;
        Visitor { staff, cookie: cookie.reveal().to_owned() }
    }
    pub async fn admin(&self) -> Visitor {
        self.visitor(Role::ALL).await
    }

    /// A template with this house's own ids in it.
    pub fn address(&self, template: &str) -> String {
        let id = match template.split('/').nth(2).unwrap_or_default() {
            "events" => self.event.to_string(),
            "partners" => self.partner.to_string(),
            "staff" => self.colleague.to_string(),
            "jobs" => self.buried.to_string(),
            "outbox" => self.letter.clone(),
            _ => String::new(),
        };
        template
            .replace("{id}", &id)
            .replace("{edition}", &self.edition.to_string())
            .replace("{session}", &self.device.to_string())
    }

    pub async fn get(&self, who: &Visitor, address: &str) -> Answer {
        self.send(Request::get(address).header(header::COOKIE, who.cookie()).body(Body::empty()).unwrap()).await
    }
    /// As a page of ours would post it: with the session's token.
    pub async fn post(&self, who: &Visitor, address: &str, fields: &[(&str, &str)]) -> Answer {
        let token = who.token();
        self.post_with(who, address, &[fields, &[("token", token.as_str())]].concat()).await
    }
    pub async fn post_with(&self, who: &Visitor, address: &str, fields: &[(&str, &str)]) -> Answer {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.post_raw(&who.cookie(), address, "application/x-www-form-urlencoded", body).await
    }
    pub async fn post_raw(&self, cookie: &str, address: &str, kind: &str, body: String) -> Answer {
        let request = Request::post(address).header(header::COOKIE, cookie).header(header::CONTENT_TYPE, kind);
        self.send(request.body(Body::from(body)).unwrap()).await
    }
    pub async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let status = response.status();
        let location = response.headers().get(header::LOCATION).map(|value| value.to_str().unwrap().to_owned());
        let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
        Answer { status, body: String::from_utf8_lossy(&bytes).into_owned(), location: location.unwrap_or_default() }
    }

    /// How many lines the trail has: what did nothing adds none.
    pub async fn trail(&self) -> usize {
        store::audit::list(self.db.read(), &store::audit::Filter::default(), 10_000).await.unwrap().len()
    }
}

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

/// A task that failed as often as tasks may.
async fn buried(db: &TestDb) -> JobId {
    store::write!(db, Actor::System, |work| async {
        work.later(NewJob::new("mail_sign_in", [base::StaffId::new(work.chance()).to_string()]));
        Ok::<_, base::Error>(())
    })
    .unwrap();
    loop {
        let job = jobs::claim(db, "test").await.unwrap().unwrap();
        if jobs::fail(db, &job, "test", "no server answered").await.unwrap() == jobs::State::Buried {
            return job.id;
        }
        db.clock.push_seconds(7 * 3600);
    }
}
