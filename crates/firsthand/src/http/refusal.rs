//! What somebody sees who is turned away at the gate: a page in their
//! language, or a problem document (RFC 9457) for a program.

use super::gate::Area;
use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;
use base::{Error, Locale, Message};
use outside::RequestId;
use outside::limits::RetryAfter;
use ui::page::{Frame, Surface};
use ui::parts::ErrorPage;
use ui::words::Words;

/// Why a request goes no further.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    TooOften(RetryAfter),
    FromElsewhere,
    TooLarge,
    TooSlow,
    /// What arrived cannot be read as what it should be: a wrong method, kind or shape.
    Unreadable(StatusCode),
    /// This node does not know at the moment what the others changed.
    CatchingUp,
    /// We broke while answering.
    Broken,
}

impl Refusal {
    /// For the metrics.
    pub const fn name(self) -> &'static str {
        match self {
            Self::TooOften(_) => "too_often",
            Self::FromElsewhere => "from_elsewhere",
            Self::TooLarge => "too_large",
            Self::TooSlow => "too_slow",
            Self::Unreadable(_) => "unreadable",
            Self::CatchingUp => "catching_up",
            Self::Broken => "broken",
        }
    }
    const fn status(self) -> StatusCode {
        match self {
            Self::TooOften(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::FromElsewhere => StatusCode::FORBIDDEN,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::Unreadable(status) => status,
            Self::CatchingUp => StatusCode::SERVICE_UNAVAILABLE,
            Self::Broken => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
    fn error(self) -> Error {
        match self {
            Self::TooOften(after) => after.into(),
            Self::FromElsewhere => Error::Refused(Message::new("error-from-elsewhere")),
            Self::TooLarge | Self::Unreadable(StatusCode::PAYLOAD_TOO_LARGE) => {
                Error::Refused(Message::new("error-too-large"))
            }
            Self::Unreadable(_) => Error::Refused(Message::new("error-unreadable")),
            Self::TooSlow => Error::Refused(Message::new("error-too-slow")),
            Self::CatchingUp => Error::Refused(Message::new("error-catching-up")),
            Self::Broken => Error::Fault(base::Fault { context: "answering", source: None }),
        }
    }

    pub fn answer(self, area: Area, locale: Locale, id: RequestId) -> Response {
        let words = Words::new(locale);
        let error = self.error();
        let (kind, body) = if area == Area::Api {
            let detail = match &error {
                Error::Refused(message) => words.tell(message),
                _ => words.say("error-fault-body"),
            };
            let problem = serde_json::json!({
                "type": "about:blank", "title": self.status().canonical_reason(), "status": self.status().as_u16(),
                "detail": detail, "instance": format!("urn:firsthand:request:{id}"),
            });
            ("application/problem+json", problem.to_string())
        } else {
            let surface = match area {
                Area::Guest => Surface::Guest,
                Area::Desk => Surface::Desk,
                _ => Surface::Site,
            };
            let mut page = ErrorPage::of(&error);
            if self == Self::Broken {
                page = page.reference(id.to_string());
            }
            ("text/html; charset=utf-8", ui::page::render(&Frame::new(surface, words, "/"), &page))
        };
        let mut response = Response::new(Body::from(body));
        *response.status_mut() = self.status();
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
        match self {
            Self::TooOften(after) => response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(after.seconds())),
            Self::CatchingUp => response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(1)),
            _ => None,
        };
        response
    }
}
