//! The surface asked as visitors ask it: every address, in both languages, in
//! every state that a story can be in.

mod addresses;
mod calls;
mod files;
mod states;

use crate::routes;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use base::{Actor, EditionId, EventId};
use newsroom::testing::Newsroom;
use people::testing;
use programme::events::{self, EventPerson};
use store::testing::TestDb;
use tower::ServiceExt as _;

/// An edition with somebody's story, two events, a partner and a record without a name.
pub struct World {
    pub db: TestDb,
    pub room: Newsroom,
    pub persona: base::PersonaId,
    pub slug: String,
    pub event: EventId,
    router: axum::Router,
}

pub struct Said {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
    /// What a cache may do with it.
    pub keep: Option<crate::cache::Keep>,
}

impl World {
    pub async fn new() -> Self {
        let db = TestDb::sqlite().await;
        let room = Newsroom::open(&db).await;
        let persona = room.teller(&db, "Ada Sample").await;
        programme::testing::partner_in(&db, room.edition, "Harbour Library").await;
        let event = programme::testing::event(&db, room.edition, "Lost Property").await;
        let panel = [
            EventPerson {
                persona: Some(persona),
                role_then: base::Text::en("Chair"),
                affiliation_then: base::Text::new(),
            },
            EventPerson {
                persona: None,
                role_then: base::Text::en("Teacher"),
                affiliation_then: base::Text::en("Night School"),
            },
        ];
        store::write!(db, Actor::Operator, |work| events::set_people(work, event, &panel)).unwrap();
        let record = people::ambassadors::Part {
            edition: room.edition,
            persona: None,
            role_then: base::Text::en("Ambassador of the record"),
            affiliation_then: base::Text::en("Old Mill"),
        };
        store::write!(db, Actor::Operator, |work| people::ambassadors::join(work, &record)).unwrap();
        programme::testing::call(&db, room.edition).await;
        let slug = people::personas::find(db.read(), persona).await.unwrap().slug.to_string();
        let router = routes(testing::house(&db));
        Self { db, room, persona, slug, event, router }
    }

    pub fn edition(&self) -> EditionId {
        self.room.edition
    }

    pub async fn get(&self, path: &str) -> Said {
        self.ask(Request::get(path).body(Body::empty()).unwrap()).await
    }
    pub async fn ask(&self, request: Request<Body>) -> Said {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
        let keep = parts.extensions.get().cloned();
        Said { status: parts.status, headers: parts.headers, body: String::from_utf8_lossy(&bytes).into_owned(), keep }
    }
    pub async fn status(&self, path: &str) -> u16 {
        self.get(path).await.status.as_u16()
    }

    /// Every address of this surface, filled in for the story `alpha`.
    pub fn addresses(&self) -> Vec<String> {
        crate::ROUTES.iter().map(|(_, template)| self.filled(template)).collect()
    }

    /// Fails for a part of an address that nobody has told it about.
    pub fn filled(&self, template: &str) -> String {
        let sheet = ui::assets::sheet(ui::page::Surface::Site).path.clone();
        match template {
            "/assets/{hash}/{name}" => return sheet,
            "/assets/look/{file}" => return "/assets/look/0123456789abcdef.css".to_owned(),
            "/logos/{hash}/{name}" => return format!("/logos/{}/logo.svg", "ab".repeat(32)),
            "/media/{hash}/{name}" => return format!("/media/{}/400.webp", "ab".repeat(32)),
            _ => {}
        }
        let partner = template.contains("/partners/");
        let event = template.contains("/events/");
        let slug = if partner {
            "harbour-library"
        } else if event {
            "lost-property"
        } else {
            "alpha"
        };
        let filled = template
            .replace("{campaign}", "migrants-day")
            .replace("{edition}", "2026")
            .replace("{persona}", &self.slug)
            .replace("{slug}", slug)
            .replace("{file}", "lost-property.ics")
            .replace("{section}", "home")
            .replace("{partner}", "harbour-library")
            .replace("{lang}", "en");
        assert!(!filled.contains('{'), "say how to fill in {template}");
        filled
    }
}

pub fn header_of(said: &Said, name: header::HeaderName) -> &str {
    said.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}
