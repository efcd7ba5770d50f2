//! The list that every request walks through, in one function.

use super::client::{NOWHERE, Peer, client};
use super::headers;
use super::origin::may_act;
use super::refusal::Refusal;
use crate::config::{BaseUrl, Sizes};
use crate::logs::scrub;
use crate::metrics::{REQUEST_SECONDS, REQUESTS, TURNED_AWAY};
use axum::Router;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, MatchedPath, Request, State};
use axum::http::header::{ALLOW, CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use base::{Chance, Locale};
use door::{Reader, Wants};
use futures_util::FutureExt as _;
use http_body_util::Limited;
use ipnet::IpNet;
use metrics::{counter, histogram};
use outside::limits::{Class, Key, Limits};
use outside::{Client, RequestId};
use std::net::IpAddr;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::{Instant, timeout};
use tracing::Instrument as _;

/// What the gate needs to know.
pub struct Gate {
    pub base_url: BaseUrl,
    pub trusted_proxies: Vec<IpNet>,
    pub limits: Limits,
    pub sizes: Sizes,
    pub request_time: Duration,
    pub log_addresses: bool,
    pub chance: Arc<dyn Chance>,
}

/// Whose rooms a request is for, by its address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Area {
    Public,
    Api,
    Guest,
    Desk,
}

impl Area {
    pub fn of(path: &str) -> Self {
        let begins = |room: &str| path.strip_prefix(room).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        if begins("/desk") {
            Self::Desk
        } else if begins("/my") || begins("/room") || begins("/answer") {
            Self::Guest
        } else if begins("/api") {
            Self::Api
        } else {
            Self::Public
        }
    }
    /// Behind a link or a session: never stored, indexed or referred to.
    pub const fn is_secret(self) -> bool {
        matches!(self, Self::Guest | Self::Desk)
    }
}

/// Puts the gate in front of all routes.
pub fn guard(routes: Router, gate: Arc<Gate>) -> Router {
    routes
        // The gate limits every body itself, by what it is for.
        .layer(DefaultBodyLimit::disable())
        .layer(from_fn_with_state(gate, enter))
}

async fn enter(State(gate): State<Arc<Gate>>, mut request: Request, next: Next) -> Response {
    let began = Instant::now();
    let id = RequestId::new(&*gate.chance);
    let area = Area::of(request.uri().path());
    let method = request.method().clone();
    // The template, never the address itself, which may be somebody's secret link.
    let route = request.extensions().get::<MatchedPath>().cloned();
    let peer = request.extensions().get::<Peer>().map_or(NOWHERE, |peer| peer.0.ip());
    let client = client(peer, request.headers(), &gate.trusted_proxies);
    // In the language that they chose, as every other page.
    let locale = Reader::of(request.uri().query(), request.headers()).locale;
    let wants = wants(area, request.headers());
    request.extensions_mut().insert(Client(client));
    request.extensions_mut().insert(id);

    let mut response = match gate.admit(&mut request, area, client) {
        Err(refusal) => refuse(refusal, area, locale, id),
        Ok(allowed) => {
            // Whatever is logged on the way carries the request's code.
            let span = tracing::error_span!("request", %id, route = route.as_ref().map(MatchedPath::as_str));
            let answering = AssertUnwindSafe(next.run(request).instrument(span)).catch_unwind();
            match timeout(allowed, answering).await {
                Ok(Ok(response)) => response,
                // The panic itself was logged where it happened.
                Ok(Err(_)) => refuse(Refusal::Broken, area, locale, id),
                Err(_) => refuse(Refusal::TooSlow, area, locale, id),
            }
        }
    };
    if is_bare(&response) {
        let allow = response.headers_mut().remove(ALLOW);
        response = refuse(Refusal::Unreadable(response.status()), area, locale, id);
        response.headers_mut().extend(allow.map(|methods| (ALLOW, methods)));
    }
    headers::add(response.headers_mut(), area, gate.base_url.https);
    let mut response = door::packed(response, wants).await;
    if let Ok(code) = HeaderValue::from_str(&id.to_string()) {
        response.headers_mut().insert("x-request-id", code);
    }
    let seen = Seen { id, method, route, client, took: began.elapsed() };
    seen.note(&response, gate.log_addresses);
    response
}

/// The framework's own refusals (a wrong method, a form that cannot be read)
/// come without words for a person.
fn is_bare(response: &Response) -> bool {
    let plain = |kind: &HeaderValue| kind.as_bytes().starts_with(b"text/plain");
    matches!(response.status().as_u16(), 400 | 405 | 413 | 415 | 422)
        && response.headers().get(CONTENT_TYPE).is_none_or(plain)
}

pub fn refuse(refusal: Refusal, area: Area, locale: Locale, id: RequestId) -> Response {
    counter!(TURNED_AWAY, "reason" => refusal.name()).increment(1);
    refusal.answer(area, locale, id)
}

/// In which codings an answer may leave. The desk holds secrets beside words
/// that a link from elsewhere could have chosen (a search). A guest's page holds
/// one as well, and yet nobody can make a browser ask for it again and again
/// who does not know its address; and that is the secret.
fn wants(area: Area, headers: &HeaderMap) -> Wants {
    let wants = Wants::of(headers);
    if area == Area::Desk { wants.for_secrets(headers) } else { wants }
}

impl Gate {
    /// Everything that can turn a request away before it costs anything; `Ok`
    /// is the time it may take.
    fn admit(&self, request: &mut Request, area: Area, client: IpAddr) -> Result<Duration, Refusal> {
        let class = class(request, area);
        self.limits.check(class, Key::address(client)).map_err(Refusal::TooOften)?;
        if !may_act(request.method(), request.headers(), &self.base_url, area) {
            return Err(Refusal::FromElsewhere);
        }
        if request.method().is_safe() {
            return Ok(self.request_time);
        }
        let most = match class {
            Class::Upload => self.sizes.upload,
            _ => self.sizes.form,
        };
        let length = request.headers().get(CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse::<u64>().ok());
        if length.is_some_and(|length| length > most) {
            return Err(Refusal::TooLarge);
        }
        let body = std::mem::take(request.body_mut());
        let most = usize::try_from(most).unwrap_or(usize::MAX);
        *request.body_mut() = Body::new(Limited::new(body, most));
        // Slowest connection that still gets a large file through: 16 KB a second.
        // A body of unknown length gets what a form needs.
        let expected = length.unwrap_or(self.sizes.form);
        Ok(self.request_time + Duration::from_secs(expected / (16 * 1024)))
    }
}

/// Paces by what a request may do; surfaces pace guesses at codes and links themselves.
fn class(request: &Request, area: Area) -> Class {
    match (request.method().is_safe(), area) {
        (true, Area::Api) => Class::Api,
        (true, _) => Class::Read,
        (false, _) if brings_files(request) => Class::Upload,
        (false, _) => Class::Write,
    }
}

/// Forms and JSON are small; whatever else somebody sends is a file or a piece of one.
fn brings_files(request: &Request) -> bool {
    const SMALL: [&[u8]; 3] = [b"application/x-www-form-urlencoded", b"application/json", b"text/"];
    let kind = request.headers().get(CONTENT_TYPE).map_or(&b"text/"[..], HeaderValue::as_bytes);
    !SMALL.iter().any(|small| kind.len() >= small.len() && kind[..small.len()].eq_ignore_ascii_case(small))
}

/// What may be remembered of a request.
struct Seen {
    id: RequestId,
    method: Method,
    route: Option<MatchedPath>,
    client: IpAddr,
    took: Duration,
}

impl Seen {
    fn note(&self, response: &Response, log_addresses: bool) {
        let route = self.route.as_ref().map_or("(none)", MatchedPath::as_str);
        let status = response.status();
        // A method is the caller's to invent; a metric's label is not.
        let method = known(&self.method);
        counter!(REQUESTS, "route" => route.to_owned(), "method" => method, "status" => code(status)).increment(1);
        histogram!(REQUEST_SECONDS, "route" => route.to_owned(), "method" => method).record(self.took.as_secs_f64());

        let (id, ms) = (self.id, self.took.as_secs_f64() * 1000.0);
        let network = log_addresses.then(|| network(self.client));
        let status = status.as_u16();
        match response.extensions().get::<Arc<base::Error>>().map(Arc::as_ref) {
            Some(base::Error::Fault(fault)) => {
                let source = fault.source.as_ref().map(|source| scrub(&source.to_string())).unwrap_or_default();
                tracing::error!(%id, method, route, status, ms, network, context = fault.context, source, "fault");
            }
            _ if status >= 500 => tracing::error!(%id, method, route, status, ms, network, "request"),
            _ if status >= 400 || !self.method.is_safe() => {
                tracing::info!(%id, method, route, status, ms, network, "request");
            }
            _ => tracing::debug!(%id, method, route, status, ms, network, "request"),
        }
    }
}

fn known(method: &Method) -> &'static str {
    match method.as_str() {
        "GET" => "GET",
        "HEAD" => "HEAD",
        "POST" => "POST",
        "PUT" => "PUT",
        "PATCH" => "PATCH",
        "DELETE" => "DELETE",
        "OPTIONS" => "OPTIONS",
        _ => "other",
    }
}

/// Statuses as fixed texts where they are common, so that counting allocates nothing.
fn code(status: StatusCode) -> metrics::SharedString {
    match status.as_u16() {
        200 => "200".into(),
        303 => "303".into(),
        304 => "304".into(),
        404 => "404".into(),
        410 => "410".into(),
        other => other.to_string().into(),
    }
}

/// Enough to see that one network knocks too often, too little to name a household.
fn network(address: IpAddr) -> String {
    let bits = if address.is_ipv4() { 24 } else { 48 };
    IpNet::new(address, bits).map(|network| network.trunc().to_string()).unwrap_or_default()
}
