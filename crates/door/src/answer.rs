//! How a value or an error becomes an answer. The person's side of an error is
//! a page in their language; the error itself travels in the answer's
//! extensions to the gate, which writes the log's side, once.

use crate::reader::Reader;
use axum::body::Body;
use axum::response::{IntoResponse, Response};
use base::{Error, Message};
use http::{HeaderValue, StatusCode, header};
use outside::limits::RetryAfter;
use std::sync::Arc;
use ui::page::{Frame, Head, Page, Surface, render};
use ui::parts::ErrorPage;
use ui::words::{Wording, Words};
use ui::{Markup, html};

/// What a handler gives back.
pub type Answer = Result<Response, Trouble>;

/// An error on its way to a page: which surface, in which language, which way onward.
#[derive(Debug)]
pub struct Trouble {
    error: Error,
    surface: Surface,
    reader: Reader,
    onward: Vec<(String, Wording)>,
    /// Asked too often: when to come again.
    again: Option<RetryAfter>,
}

impl Trouble {
    pub const fn new(error: Error, surface: Surface, reader: Reader) -> Self {
        Self { error, surface, reader, onward: Vec::new(), again: None }
    }
    /// Somebody asked too often (429): says how long to wait, in words and in `Retry-After`.
    pub fn too_often(again: RetryAfter, surface: Surface, reader: Reader) -> Self {
        Self { again: Some(again), ..Self::new(again.into(), surface, reader) }
    }
    #[must_use]
    pub fn onward(mut self, href: impl Into<String>, label: impl Into<Wording>) -> Self {
        self.onward.push((href.into(), label.into()));
        self
    }
    pub const fn error(&self) -> &Error {
        &self.error
    }
}

/// The status that stands for each kind of error.
pub const fn status(error: &Error) -> StatusCode {
    match error {
        Error::Missing => StatusCode::NOT_FOUND,
        Error::Refused(_) => StatusCode::FORBIDDEN,
        Error::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
        Error::Conflict(_) => StatusCode::CONFLICT,
        Error::Fault(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

impl IntoResponse for Trouble {
    fn into_response(self) -> Response {
        let mut shown = ErrorPage::of(&self.error);
        for (href, label) in self.onward {
            shown = shown.onward(href, label);
        }
        let frame = Frame::new(self.surface, self.reader.words(), "/");
        let mut response = page(&frame, &shown);
        *response.status_mut() = status(&self.error);
        if let Some(again) = self.again {
            *response.status_mut() = StatusCode::TOO_MANY_REQUESTS;
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(again.seconds()));
        }
        response.extensions_mut().insert(Arc::new(self.error));
        response
    }
}

/// A document. Nothing a person at a surface with secrets sees may be kept by
/// anyone on the way, so `no-store` is the rule and the public site says otherwise itself.
pub fn page(frame: &Frame, page: &impl Page) -> Response {
    let mut response = Response::new(Body::from(render(frame, page)));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if frame.surface != Surface::Site {
        headers.insert("x-robots-tag", HeaderValue::from_static("noindex, nofollow, noarchive"));
        headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    }
    response
}

/// After a post: see the result there (303), so that reloading repeats nothing.
/// `to` is an address of ours, never what a visitor sent.
pub fn redirect(to: &str) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::SEE_OTHER;
    if let Ok(value) = HeaderValue::from_str(to) {
        response.headers_mut().insert(header::LOCATION, value);
    }
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// The neutral tombstone (410), the same for everything that was ever taken down.
pub fn tombstone(frame: &Frame, onward: Vec<(String, Wording)>) -> Response {
    struct Gone(Vec<(String, Wording)>);
    impl Page for Gone {
        fn head(&self, words: Words) -> Head {
            Head::new(words.say("ui-gone-title")).hidden()
        }
        fn body(&self, words: Words) -> Markup {
            html! { (ui::parts::tombstone(words, &self.0)) }
        }
    }
    let mut response = page(frame, &Gone(onward));
    *response.status_mut() = StatusCode::GONE;
    response
}

/// An error as `application/problem+json` (RFC 9457), for the API.
pub fn problem(error: Arc<Error>, words: Words) -> Response {
    let status = status(&error);
    let (title, detail): (&str, Message) = match &*error {
        Error::Missing => ("error-missing-title", Message::new("error-missing-body")),
        Error::Refused(message) => ("error-refused-title", message.clone()),
        Error::Invalid(_) => ("error-invalid-title", Message::new("error-invalid-body")),
        Error::Conflict(message) => ("error-conflict-title", message.clone()),
        Error::Fault(_) => ("error-fault-title", Message::new("error-fault-body")),
    };
    let mut body = serde_json::json!({
        "type": "about:blank",
        "title": words.say(title),
        "status": status.as_u16(),
        "detail": words.tell(&detail),
    });
    if let Error::Invalid(invalid) = &*error {
        let fields = invalid
            .0
            .iter()
            .map(|(field, message)| serde_json::json!({ "field": field, "detail": words.tell(message) }));
        body["errors"] = fields.collect();
    }
    let mut response = Response::new(Body::from(body.to_string()));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response.extensions_mut().insert(error);
    response
}
