//! The read API asked as programs ask it: shapes, the gate, parts of lists,
//! entity tags and errors, on both engines.

#![expect(clippy::unwrap_used, reason = "helpers of a test may stop it")]

#[path = "api/answers.rs"]
mod answers;
#[path = "api/gate.rs"]
mod gate;

use axum::Router;
use axum::body::Body;
use base::{Actor, EditionId, PersonaId, Slug, Text};
use http::{HeaderMap, Request, StatusCode, header};
use newsroom::testing::Newsroom;
use outside::files::Files;
use outside::limits::Limits;
use outside::mail::Mailer;
use people::House;
use people::accounts::Lifetimes;
use programme::campaigns;
use programme::events::{self, EventPerson};
use programme::testing as programme_testing;
use serde_json::{Value, json};
use std::sync::Arc;
use store::on_both;
use store::testing::TestDb;
use tower::ServiceExt as _;

const V1: &str = "/api/v1/campaigns";
const E2026: &str = "/api/v1/campaigns/migrants-day/editions/2026";

struct Api(Router);

struct Heard {
    status: StatusCode,
    headers: HeaderMap,
    body: String,
}

impl Heard {
    fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|_| panic!("not JSON: {}", self.body))
    }
    fn header(&self, name: header::HeaderName) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

impl Api {
    fn of(db: &TestDb) -> Self {
        Self(site::routes(Arc::new(House {
            db: (**db).clone(),
            files: Files::memory(),
            mail: Mailer::memory(),
            limits: Limits::new(0),
            keys: people::testing::keys(),
            base_url: "https://campaign.example".to_owned(),
            lifetimes: Lifetimes::default(),
        })))
    }
    async fn ask(&self, method: &str, path: &str, headers: &[(header::HeaderName, &str)]) -> Heard {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(name, *value);
        }
        let response = self.0.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
        Heard { status: parts.status, headers: parts.headers, body: String::from_utf8(bytes.to_vec()).unwrap() }
    }
    async fn get(&self, path: &str) -> Heard {
        self.ask("GET", path, &[]).await
    }
    async fn status(&self, path: &str) -> u16 {
        self.get(path).await.status.as_u16()
    }
    /// The named field of each item of a list.
    async fn listed(&self, path: &str, pointer: &str) -> Vec<String> {
        let heard = self.get(path).await;
        assert_eq!(heard.status, 200, "{path}: {}", heard.body);
        let items = heard.json()["items"].as_array().unwrap().clone();
        items.iter().map(|item| item.pointer(pointer).and_then(Value::as_str).unwrap().to_owned()).collect()
    }
    /// Every part of a list, one after the other, by the links between them.
    async fn followed(&self, path: &str, pointer: &str) -> Vec<Vec<String>> {
        let mut parts = Vec::new();
        let mut next = Some(path.to_owned());
        while let Some(path) = next {
            parts.push(self.listed(&path, pointer).await);
            let heard = self.get(&path).await;
            let link = heard.header(header::LINK).strip_prefix("<https://campaign.example").map(str::to_owned);
            next = link.map(|link| link.strip_suffix(">; rel=\"next\"").unwrap().to_owned());
            assert_eq!(next.is_some(), heard.json().get("next").is_some());
        }
        parts
    }
}

async fn slug_of(db: &TestDb, persona: PersonaId) -> Slug {
    people::personas::find(db.read(), persona).await.unwrap().slug
}

/// An announced panel with this persona on it.
async fn panel(db: &TestDb, edition: EditionId, persona: PersonaId) {
    let event = programme_testing::event(db, edition, "Panel").await;
    let people = [
        EventPerson {
            persona: Some(persona),
            role_then: Text::en("Role-alpha"),
            affiliation_then: Text::en("Affiliation-alpha"),
        },
        EventPerson { persona: None, role_then: Text::en("Chair"), affiliation_then: Text::en("A council") },
    ];
    store::write!(db, Actor::Operator, |work| events::set_people(work, event, &people)).unwrap();
}
