//! The gate for pages that come from memory: they are answered in front of it,
//! and are counted, paced and turned away here as everywhere.

use super::client::{NOWHERE, Peer, client};
use super::gate::{Area, Gate, refuse};
use super::refusal::Refusal;
use crate::metrics::REQUESTS;
use axum::extract::Request;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri};
use axum::response::Response;
use door::Reader;
use metrics::{Counter, counter};
use outside::RequestId;
use outside::limits::{Class, Key};
use site::cache::Watch;
use std::sync::Arc;

/// Watches the page cache.
pub struct Memory {
    gate: Arc<Gate>,
    sent: Counter,
    not_modified: Counter,
    head: Counter,
}

impl Memory {
    /// Counts from now on, if metrics have begun.
    pub fn new(gate: Arc<Gate>) -> Self {
        // Made once: finding a counter by its labels would cost more than a page from memory does.
        let of = |method, status| counter!(REQUESTS, "route" => "(memory)", "method" => method, "status" => status);
        Self { gate, sent: of("GET", "200"), not_modified: of("GET", "304"), head: of("HEAD", "200") }
    }

    fn turn_away(&self, refusal: Refusal, uri: &Uri, headers: &HeaderMap) -> Response {
        let area = Area::of(uri.path());
        let locale = Reader::of(uri.query(), headers).locale;
        let id = RequestId::new(&*self.gate.chance);
        let mut response = refuse(refusal, area, locale, id);
        super::headers::add(response.headers_mut(), area, self.gate.base_url.https);
        if let Ok(code) = HeaderValue::from_str(&id.to_string()) {
            response.headers_mut().insert("x-request-id", code);
        }
        response
    }
}

impl Watch for Memory {
    fn returning(&self, request: &Request, answer: &dyn Fn() -> Response) -> Response {
        let peer = request.extensions().get::<Peer>().map_or(NOWHERE, |peer| peer.0.ip());
        let client = client(peer, request.headers(), &self.gate.trusted_proxies);
        if let Err(again) = self.gate.limits.check(Class::Memory, Key::address(client)) {
            return self.turn_away(Refusal::TooOften(again), request.uri(), request.headers());
        }
        let response = answer();
        let counter = match (request.method(), response.status()) {
            (_, StatusCode::NOT_MODIFIED) => &self.not_modified,
            (&Method::HEAD, _) => &self.head,
            _ => &self.sent,
        };
        counter.increment(1);
        response
    }

    fn later(&self, request: &Parts) -> Response {
        self.turn_away(Refusal::CatchingUp, &request.uri, &request.headers)
    }
}
