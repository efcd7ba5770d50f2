//! Somebody at the desk, over real HTTP messages.

#![expect(clippy::unwrap_used, reason = "helpers of a test may stop it")]

use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use people::accounts::{Role, Staff};
use people::testing;
use store::testing::TestDb;
use tower::ServiceExt as _;

/// The surface over a database of its own.
pub struct Desk {
    pub db: TestDb,
    router: axum::Router,
}

/// Somebody before the desk, signed in or not.
pub struct Visitor {
    staff: Option<Staff>,
    cookie: String,
}

pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub location: String,
    pub body: String,
}

impl Desk {
    pub fn new(db: TestDb, router: axum::Router) -> Self {
        Self { db, router }
    }
    pub async fn visitor(&self, roles: &[Role]) -> Visitor {
        let (staff, cookie) = testing::staff_with_cookie(&self.db, roles).await;
        Visitor { staff: Some(staff), cookie: cookie.reveal().to_owned() }
    }
    pub async fn admin(&self) -> Visitor {
        self.visitor(Role::ALL).await
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
        self.post_raw(cookie, address, "application/x-www-form-urlencoded", body).await
    }
    pub async fn post_raw(&self, cookie: &str, address: &str, kind: &str, body: String) -> Answer {
        let request = Request::post(address).header(header::COOKIE, cookie).header(header::CONTENT_TYPE, kind);
        self.send(request.body(Body::from(body)).unwrap()).await
    }
    pub async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (status, headers) = (response.status(), response.headers().clone());
        let location = headers.get(header::LOCATION).map(|value| value.to_str().unwrap().to_owned());
        let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
        let body = String::from_utf8_lossy(&bytes).into_owned();
        Answer { status, headers, location: location.unwrap_or_default(), body }
    }

    /// How many lines the trail has: what did nothing adds none.
    pub async fn trail(&self) -> usize {
        store::audit::list(self.db.read(), &store::audit::Filter::default(), 10_000).await.unwrap().len()
    }
}

impl Visitor {
    /// Without a session.
    pub fn nobody() -> Self {
        Self { staff: None, cookie: String::new() }
    }
    pub fn staff(&self) -> &Staff {
        self.staff.as_ref().unwrap()
    }
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
