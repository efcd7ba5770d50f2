//! The cache around the routes: answers what it has, keeps what a handler
//! marked, and gives every public answer its pass.

use super::entry::{Entry, Key};
use super::{Keep, PageCache, takes_json};
use axum::body::{Body, HttpBody as _};
use axum::extract::Request;
use axum::http::request::Parts;
use axum::response::Response;
use bytes::Bytes;
use data_encoding::HEXLOWER;
use door::{Reader, Wants};
use http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use sha2::{Digest, Sha256};
use std::convert::Infallible;
use std::future::{Future, Ready, ready};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;
use store::leases::{Pass, Shows};
use tokio::sync::Semaphore;
use tower::{Layer, Service};

/// The largest page that is kept, in bytes.
const PAGE_MOST: usize = 2 * 1024 * 1024;

/// An answer waits this long for the lease to be renewed, then asks the reader to come again.
const PATIENCE: Duration = Duration::from_millis(1_500);
/// An answer that something changed under is made again, this often at most.
const TRIES: usize = 4;

/// Looks at every page that is answered from memory: such a request never
/// reaches what counts and paces the others.
pub trait Watch: Send + Sync {
    /// Gives the answer, or turns the request away.
    fn returning(&self, request: &Request, answer: &dyn Fn() -> Response) -> Response;
    /// Asks the reader to come again in a moment: this node does not know what others changed.
    fn later(&self, request: &Parts) -> Response;
}

/// Wraps the whole application, so that a hit costs no routing.
#[derive(Clone)]
pub struct CacheLayer {
    cache: Arc<PageCache>,
    watch: Option<Arc<dyn Watch>>,
}

impl CacheLayer {
    pub const fn new(cache: Arc<PageCache>) -> Self {
        Self { cache, watch: None }
    }
    #[must_use]
    pub fn watched(self, watch: Arc<dyn Watch>) -> Self {
        Self { watch: Some(watch), ..self }
    }
}

impl<S> Layer<S> for CacheLayer {
    type Service = CacheService<S>;
    fn layer(&self, inner: S) -> CacheService<S> {
        CacheService { layer: self.clone(), inner }
    }
}

#[derive(Clone)]
pub struct CacheService<S> {
    layer: CacheLayer,
    inner: S,
}

type Made = Pin<Box<dyn Future<Output = Result<Response, Infallible>> + Send>>;

/// A hit is ready at once; a miss is a future that is boxed.
pub enum Answering {
    Hit(Ready<Result<Response, Infallible>>),
    Miss(Made),
}

impl Future for Answering {
    type Output = Result<Response, Infallible>;
    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        match self.get_mut() {
            Self::Hit(ready) => Pin::new(ready).poll(context),
            Self::Miss(made) => made.as_mut().poll(context),
        }
    }
}

impl<S> Service<Request> for CacheService<S>
where
    S: Service<Request, Response = Response, Error = Infallible> + Clone + Send + 'static,
    S::Future: Send + 'static,
{
    type Response = Response;
    type Error = Infallible;
    type Future = Answering;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request) -> Answering {
        // A clone may not be ready yet; the one that was asked is.
        let fresh = self.inner.clone();
        let mut inner = std::mem::replace(&mut self.inner, fresh);
        if !is_public(&request) {
            return Answering::Miss(Box::pin(async move { inner.call(request).await }));
        }
        let CacheLayer { cache, watch } = &self.layer;
        let key = cache.on.then(|| key(&request)).flatten();
        // Before anything is looked up: what changes afterwards is noticed.
        let seen = cache.leases.seen();
        let may = |entry: &Arc<Entry>| matches!(entry.shows(), Shows::Nobody) || cache.leases.holds();
        if let Some(entry) = key.as_ref().and_then(|key| cache.find(key)).filter(may) {
            if entry.is_first_return() {
                tokio::spawn(pack(entry.clone()));
            }
            let answer = || entry.answer(request.method(), request.headers()).map(Body::from);
            let mut response = watch.as_ref().map_or_else(answer, |watch| watch.returning(&request, &answer));
            response.extensions_mut().insert(Pass { seen, shows: entry.shows().clone() });
            return Answering::Hit(ready(Ok(response)));
        }
        let layer = self.layer.clone();
        Answering::Miss(Box::pin(async move { Ok(layer.make(inner, request, key).await) }))
    }
}

/// Makes a page's smaller forms, one page at a time: many that return at once
/// must not take the memory of many.
async fn pack(entry: Arc<Entry>) {
    static TURN: Semaphore = Semaphore::const_new(1);
    let Ok(turn) = TURN.acquire().await else { return };
    // Where it fails, the first form stays the only one.
    let _ = tokio::task::spawn_blocking(move || entry.compress()).await;
    drop(turn);
}

impl CacheLayer {
    /// Makes an answer, again if something changed under it, and keeps it if it may.
    async fn make<S>(&self, mut inner: S, request: Request, key: Option<Key>) -> Response
    where
        S: Service<Request, Response = Response, Error = Infallible>,
    {
        let leases = &self.cache.leases;
        let (parts, body) = request.into_parts();
        let mut body = Some(body);
        // Without a lease the database is probably out of reach: not worth trying, except for what needs none.
        let held = leases.held(PATIENCE).await || parts.uri.path().starts_with("/assets/");
        for _ in 0..if held { TRIES } else { 0 } {
            let seen = leases.seen();
            let request = Request::from_parts(parts.clone(), body.take().unwrap_or_default());
            let (mut response, shows) = match &key {
                Some(key) => self.make_to_keep(&mut inner, request, key.clone()).await,
                None => {
                    let Ok(response) = inner.call(request).await;
                    let shows = shown(&response);
                    (response, shows)
                }
            };
            if matches!(shows, Shows::Nobody) {
                return response;
            }
            if !leases.held(PATIENCE).await {
                break;
            }
            let pass = Pass { seen, shows };
            if leases.is_current(&pass) {
                response.extensions_mut().insert(pass);
                return response;
            }
            // The inner service was used up; it is a router, which is always ready again.
            let Ok(()) = std::future::poll_fn(|context| inner.poll_ready(context)).await;
        }
        self.watch.as_ref().map_or_else(bare_refusal, |watch| watch.later(&parts))
    }

    async fn make_to_keep<S>(&self, inner: &mut S, request: Request, key: Key) -> (Response, Shows<String>)
    where
        S: Service<Request, Response = Response, Error = Infallible>,
    {
        let seen = self.cache.leases.seen();
        let (method, asked) = (request.method().clone(), request.headers().clone());
        let (mut parts, body) = request.into_parts();
        // A HEAD has no body to keep; it is made as a GET and answered as a HEAD.
        parts.method = Method::GET;
        // What is kept is kept as it is; the forms that readers take are made from that here.
        parts.headers.remove(header::ACCEPT_ENCODING);
        let Ok(mut response) = inner.call(Request::from_parts(parts, body)).await;
        // A sitemap of thousands of stories is sent and not kept.
        let fits = response.body().size_hint().lower() <= PAGE_MOST as u64;
        let keep = if fits { response.extensions_mut().remove::<Keep>() } else { None };
        let Some(keep) = keep.filter(|_| may_keep(&response)) else {
            let shows = shown(&response);
            if method == Method::HEAD {
                return (response.map(|_| Body::empty()), shows);
            }
            return (door::packed(response, Wants::of(&asked)).await, shows);
        };
        let shows = keep.shows();
        let (parts, body) = response.into_parts();
        let Ok(bytes) = axum::body::to_bytes(body, PAGE_MOST).await else {
            return (Response::from_parts(parts, Body::empty()), shows);
        };
        let entry = Arc::new(entry(bytes, parts.headers, keep));
        self.cache.keep(key, entry.clone(), &Pass { seen, shows: shows.clone() });
        (entry.answer(&method, &asked).map(Body::from), shows)
    }
}

/// What an answer that is not kept shows. Words of refusal are about nobody.
fn shown(response: &Response) -> Shows<String> {
    let status = response.status();
    match response.extensions().get::<Keep>() {
        _ if status.is_client_error() || status.is_server_error() => Shows::Nobody,
        Some(keep) => keep.shows(),
        None => Shows::Unsaid,
    }
}

fn bare_refusal() -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
    response
}

/// Whose answers are for anyone: not those of somebody's own page or the desk,
/// which are never kept, nor the word to an operator that this process lives.
fn is_public(request: &Request) -> bool {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let room = request.uri().path().split('/').nth(1).unwrap_or_default();
    reads && !matches!(room, "desk" | "my" | "healthz" | "readyz")
}

/// Pages are kept for reads without a query, and never behind a link or a
/// session: there each request is its own, a HEAD too. Nor is a program
/// answered from memory that takes no JSON from the API: that is for the API to say.
fn key(request: &Request) -> Option<Key> {
    let plain = request.uri().query().is_none();
    let room = request.uri().path().split('/').nth(1).unwrap_or_default();
    let suits = room != "api" || takes_json(request.headers());
    (plain && room != "room" && suits)
        .then(|| Key { path: request.uri().path().into(), locale: Reader::of(None, request.headers()).locale })
}

fn may_keep(response: &Response) -> bool {
    response.status() == StatusCode::OK && !response.headers().contains_key(header::SET_COOKIE)
}

fn entry(bytes: Bytes, mut headers: HeaderMap, keep: Keep) -> Entry {
    let etag = etag(&bytes);
    headers.insert(header::ETAG, etag.clone());
    // Ask us each time; the tag makes that cheap, and a withdrawal reaches everyone at once.
    // Only what can never change, having its own hash in its address, says otherwise.
    let lasts = |value: &HeaderValue| value.as_bytes().ends_with(b"immutable");
    if !headers.get(header::CACHE_CONTROL).is_some_and(lasts) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    }
    door::vary(&mut headers, &["accept-encoding", "accept-language", "cookie"]);
    headers.remove(header::CONTENT_LENGTH);
    // This answer's own code; the next one is another request.
    headers.remove("x-request-id");
    Entry::new(bytes, headers, etag, keep)
}

/// A weak tag over the page's bytes: weak, because its compressed forms share it.
pub fn etag(bytes: &[u8]) -> HeaderValue {
    let hex = HEXLOWER.encode(&Sha256::digest(bytes)[..12]);
    HeaderValue::from_str(&format!("W/\"{hex}\"")).unwrap_or(HeaderValue::from_static("W/\"0\""))
}
