//! An answer: a value as JSON, what the cache may remember of it, and where
//! the list goes on.

use super::ask::Ask;
use super::problem::Wrong;
use crate::cache::Keep;
use axum::body::Body;
use axum::response::{IntoResponse, Response};
use base::Error;
use http::{HeaderValue, header};
use serde::Serialize;
use utoipa::ToSchema;

pub const JSON: &str = "application/json";

pub type Answer = Result<Reply, Wrong>;

pub struct Reply {
    bytes: Vec<u8>,
    keep: Option<Keep>,
    next: Option<String>,
}

impl Reply {
    pub fn of(value: &impl Serialize, keep: impl Into<Option<Keep>>) -> Answer {
        let bytes = serde_json::to_vec(value).map_err(Error::because("writing JSON"))?;
        Ok(Self { bytes, keep: keep.into(), next: None })
    }
    /// One part of a list, with a link to the next.
    pub fn list<T: Serialize>(ask: &Ask, items: Vec<T>, next: Option<String>, keep: impl Into<Option<Keep>>) -> Answer {
        let link = next.as_deref().map(|cursor| ask.next(cursor));
        Ok(Self { next: link, ..Self::of(&Listing { items, next }, keep)? })
    }
    /// The same for a list that carries more than its items.
    pub fn goes_on(self, ask: &Ask, next: Option<&str>) -> Self {
        Self { next: next.map(|cursor| ask.next(cursor)), ..self }
    }
}

impl IntoResponse for Reply {
    fn into_response(self) -> Response {
        let mut response = Response::new(Body::from(self.bytes));
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(JSON));
        if let Some(Ok(link)) = self.next.map(|next| HeaderValue::from_str(&format!("<{next}>; rel=\"next\""))) {
            response.headers_mut().insert(header::LINK, link);
        }
        if let Some(keep) = self.keep {
            response.extensions_mut().insert(keep);
        }
        response
    }
}

/// One part of a list.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Listing<T> {
    pub items: Vec<T>,
    /// The cursor of the next part. Absent when this is the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub next: Option<String>,
}
