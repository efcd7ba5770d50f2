//! What went wrong, as `application/problem+json` (RFC 9457). A handler says
//! what; the words come later, in `finish`, where the reader's language is known.

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use base::{Error, Message};
use http::{HeaderValue, StatusCode, header};
use serde::Serialize;
use std::sync::Arc;
use ui::words::Words;
use utoipa::ToSchema;

/// The media type of every error under `/api`.
pub const PROBLEM: &str = "application/problem+json";

/// Why there is no answer.
#[derive(Debug)]
pub enum Wrong {
    Error(Arc<Error>),
    /// Parameters that are unknown, malformed or given twice (400).
    Bad(Vec<(String, Message)>),
    /// It was public and is no more (410). Says nothing about what it was.
    Gone,
    /// Only reading is possible (405).
    Method,
    /// The request takes anything but JSON (406).
    Accept,
}

impl Wrong {
    pub fn bad(parameter: &str, message: impl Into<Message>) -> Self {
        Self::Bad(vec![(parameter.chars().take(60).collect(), message.into())])
    }

    /// The whole answer, in words.
    pub fn answer(&self, words: Words) -> Response {
        let (status, title, detail) = match self {
            Self::Error(error) => return door::problem(error.clone(), words),
            Self::Bad(_) => (StatusCode::BAD_REQUEST, "api-bad-title", "api-bad-body"),
            Self::Gone => (StatusCode::GONE, "ui-gone-title", "ui-gone-body"),
            Self::Method => (StatusCode::METHOD_NOT_ALLOWED, "api-method-title", "api-method-body"),
            Self::Accept => (StatusCode::NOT_ACCEPTABLE, "api-accept-title", "api-accept-body"),
        };
        let bad: &[(String, Message)] = match self {
            Self::Bad(bad) => bad,
            _ => &[],
        };
        let errors = bad
            .iter()
            .map(|(field, message)| ProblemError { field: field.clone(), detail: words.tell(message).into_owned() });
        let problem = Problem {
            kind: "about:blank".to_owned(),
            title: words.say(title).into_owned(),
            status: status.as_u16(),
            detail: words.say(detail).into_owned(),
            errors: errors.collect(),
            instance: None,
        };
        let mut response = Response::new(serde_json::to_vec(&problem).map_or_else(|_| Body::empty(), Body::from));
        *response.status_mut() = status;
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(PROBLEM));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if status == StatusCode::METHOD_NOT_ALLOWED {
            headers.insert(header::ALLOW, HeaderValue::from_static(super::finish::METHODS));
        }
        response
    }
}

impl From<Error> for Wrong {
    fn from(error: Error) -> Self {
        Self::Error(Arc::new(error))
    }
}

/// Waits in the answer's extensions for `finish`, which finds the words.
impl IntoResponse for Wrong {
    fn into_response(self) -> Response {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
        response.extensions_mut().insert(Arc::new(self));
        response
    }
}

/// An error in the form of RFC 9457. The words are in the language of the interface that suits the reader.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Problem {
    /// Always `about:blank`: the status says what kind of problem it is.
    #[serde(rename = "type")]
    #[schema(examples("about:blank"))]
    pub kind: String,
    #[schema(examples("There is nothing at this address"))]
    pub title: String,
    /// The status of the answer.
    #[schema(minimum = 400, maximum = 599, examples(404))]
    pub status: u16,
    pub detail: String,
    /// Each parameter that is wrong, and how.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<ProblemError>,
    /// Names this very request, to quote when asking about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub instance: Option<String>,
}

/// One parameter that is wrong.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProblemError {
    #[schema(examples("limit"))]
    pub field: String,
    pub detail: String,
}
