//! The cache around the routes: answers what it has, keeps what a handler marked.

use super::entry::{Entry, Key};
use super::{Keep, PageCache};
use axum::body::Body;
use axum::extract::Request;
use axum::response::Response;
use bytes::Bytes;
use door::Reader;
use http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use sha2::{Digest, Sha256};
use std::convert::Infallible;
use std::future::{Future, Ready, ready};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use tower::{Layer, Service};

/// The largest page that is kept, in bytes.
const PAGE_MOST: usize = 2 * 1024 * 1024;

/// Wraps the whole application, so that a hit costs no routing.
#[derive(Clone)]
pub struct CacheLayer(pub Arc<PageCache>);

impl<S> Layer<S> for CacheLayer {
    type Service = CacheService<S>;
    fn layer(&self, inner: S) -> CacheService<S> {
        CacheService { cache: self.0.clone(), inner }
    }
}

#[derive(Clone)]
pub struct CacheService<S> {
    cache: Arc<PageCache>,
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
        let Some(key) = self.cache.on.then(|| key(&request)).flatten() else {
            return Answering::Miss(Box::pin(async move { inner.call(request).await }));
        };
        if let Some(entry) = self.cache.find(&key) {
            let response = entry.answer(request.method(), request.headers()).map(Body::from);
            return Answering::Hit(ready(Ok(response)));
        }
        let cache = self.cache.clone();
        Answering::Miss(Box::pin(async move {
            let begun_at = cache.changes_so_far();
            let (method, asked) = (request.method().clone(), request.headers().clone());
            // A HEAD has no body to keep; it is made as a GET and answered as a HEAD.
            let (mut parts, body) = request.into_parts();
            parts.method = Method::GET;
            let mut response = inner.call(Request::from_parts(parts, body)).await?;
            let Some(keep) = response.extensions_mut().remove::<Keep>().filter(|_| may_keep(&response)) else {
                return Ok(if method == Method::HEAD { response.map(|_| Body::empty()) } else { response });
            };
            let (parts, body) = response.into_parts();
            let Ok(bytes) = axum::body::to_bytes(body, PAGE_MOST).await else {
                return Ok(Response::from_parts(parts, Body::empty()));
            };
            let entry = Arc::new(entry(bytes, parts.headers, keep));
            cache.keep(key, entry.clone(), begun_at);
            let answer = entry.answer(&method, &asked).map(Body::from);
            tokio::task::spawn_blocking(move || entry.compress());
            Ok(answer)
        }))
    }
}

/// Pages are kept for reads without a query, and never behind a link or a
/// session: there each request is its own, a HEAD too.
fn key(request: &Request) -> Option<Key> {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let plain = request.uri().query().is_none();
    let room = request.uri().path().split('/').nth(1).unwrap_or_default();
    let public = !matches!(room, "desk" | "my" | "room");
    (reads && plain && public)
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
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding, accept-language, cookie"));
    headers.remove(header::CONTENT_LENGTH);
    // This answer's own code; the next one is another request.
    headers.remove("x-request-id");
    Entry::new(bytes, headers, etag, keep)
}

/// A weak tag over the page's bytes: weak, because its compressed forms share it.
pub fn etag(bytes: &[u8]) -> HeaderValue {
    let hash = Sha256::digest(bytes);
    let hex: String = hash.iter().take(12).map(|byte| format!("{byte:02x}")).collect();
    HeaderValue::from_str(&format!("W/\"{hex}\"")).unwrap_or(HeaderValue::from_static("W/\"0\""))
}
