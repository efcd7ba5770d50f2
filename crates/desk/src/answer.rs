//! How a desk handler says that something went wrong: with `?`. The error
//! travels in the answer's extensions to one layer, which knows the reader's
//! language and makes the page.

use axum::body::Body;
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use base::{Error, Invalid, Message};
use door::{Reader, Trouble, status};
use http::{StatusCode, header};
use outside::limits::RetryAfter;
use std::sync::{Arc, Mutex, PoisonError};
use ui::form::Form;
use ui::page::Surface;

/// What a handler gives back.
pub type Answer = Result<Response, Oops>;

/// An error on its way to the layer that shows it.
#[derive(Debug)]
pub struct Oops {
    error: Error,
    status: StatusCode,
    onward: (&'static str, &'static str),
    /// Asked too often: when to come again.
    again: Option<RetryAfter>,
}

impl Oops {
    /// Somebody asked too often (429): says how long to wait, in words and in `Retry-After`.
    pub fn too_often(again: RetryAfter) -> Self {
        Self { again: Some(again), ..Self::from(Error::from(again)).with_status(StatusCode::TOO_MANY_REQUESTS) }
    }
    /// Somebody whose session is over, in the middle of doing something.
    pub fn signed_out() -> Self {
        let error = Error::refused("desk-signed-out");
        Self { error, status: StatusCode::UNAUTHORIZED, onward: ("/desk/sign-in", "desk-sign-in"), again: None }
    }
    /// What arrived cannot be read at all.
    pub fn unreadable(status: StatusCode) -> Self {
        let key = if status == StatusCode::PAYLOAD_TOO_LARGE { "error-too-large" } else { "desk-unreadable" };
        Self { status, ..Self::from(Error::refused(key)) }
    }
    /// The same trouble under another status.
    #[must_use]
    pub fn with_status(self, status: StatusCode) -> Self {
        Self { status, ..self }
    }
}

impl From<Error> for Oops {
    fn from(error: Error) -> Self {
        let status = status(&error);
        Self { error, status, onward: ("/desk/", "desk-nav-today"), again: None }
    }
}

/// Carried by the answer until it is dressed. Taken out exactly once.
#[derive(Clone)]
struct Carried(Arc<Mutex<Option<Oops>>>);

impl IntoResponse for Oops {
    fn into_response(self) -> Response {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = self.status;
        response.extensions_mut().insert(Carried(Arc::new(Mutex::new(Some(self)))));
        response
    }
}

/// The layer: gives every error its page, in the reader's language. Answers of
/// the framework itself (wrong method, unreadable body) get one too.
pub async fn dress(request: Request, next: Next) -> Response {
    let reader = Reader::of(request.uri().query(), request.headers());
    let mut response = next.run(request).await;
    let carried = response.extensions_mut().remove::<Carried>();
    let taken = carried.and_then(|carried| carried.0.lock().unwrap_or_else(PoisonError::into_inner).take());
    let status = response.status();
    let bare = status.is_client_error() && !response.headers().get(header::CONTENT_TYPE).is_some_and(is_page);
    let oops = match taken {
        Some(oops) => oops,
        None if bare && status == StatusCode::NOT_FOUND => Oops::from(Error::Missing),
        None if bare => Oops::unreadable(status),
        None => return response,
    };
    let (status, (href, label)) = (oops.status, oops.onward);
    let trouble = match oops.again {
        Some(again) => Trouble::too_often(again, Surface::Desk, reader),
        None => Trouble::new(oops.error, Surface::Desk, reader),
    };
    let mut dressed = trouble.onward(href, label).into_response();
    *dressed.status_mut() = status;
    if let Some(allowed) = response.headers_mut().remove(header::ALLOW) {
        dressed.headers_mut().insert(header::ALLOW, allowed);
    }
    dressed
}

fn is_page(kind: &http::HeaderValue) -> bool {
    kind.to_str().is_ok_and(|kind| kind.starts_with("text/html") || kind.starts_with("application/"))
}

/// A form that comes back: every word still in it, and what was wrong.
pub struct Again {
    pub form: Form,
    pub status: StatusCode,
}

impl Again {
    /// A form shown for the first time.
    pub const fn first(form: Form) -> Self {
        Self { form, status: StatusCode::OK }
    }
}

/// Sorts an outcome: done, or the form once more with the mistakes beside the
/// fields. What no form can help goes on as an error.
pub fn settle<T>(done: Result<T, Error>, form: Form) -> Result<Result<T, Again>, Oops> {
    let error = match done {
        Ok(done) => return Ok(Ok(done)),
        Err(error) => error,
    };
    let status = status(&error);
    let form = match error {
        Error::Invalid(invalid) => form.refused(invalid),
        Error::Refused(message) | Error::Conflict(message) => form.refused(whole(message)),
        error => return Err(error.into()),
    };
    Ok(Err(Again { form, status }))
}

fn whole(message: Message) -> Invalid {
    Invalid(vec![("", message)])
}
