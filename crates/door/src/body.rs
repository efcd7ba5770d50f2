//! What a form brought: its fields, and with multipart its files, within bounds.

use axum::extract::multipart::MultipartError;
use axum::extract::{FromRequest, Multipart, Request};
use axum::response::{IntoResponse, Response};
use base::{Error, Message};
use http::StatusCode;
use ui::form::Form;

/// The most a form without files may weigh, in bytes.
pub const FORM_MOST: usize = 512 * 1024;
/// The most a file sent in one piece may weigh; larger ones go by resumable upload.
pub const FILE_MOST: usize = 48 * 1024 * 1024;
const FIELDS_MOST: usize = 2_000;

/// The fields of an ordinary form post.
pub struct Sent(pub Form);

/// A file from a multipart form. Its name is kept nowhere.
pub struct UploadedFile {
    pub field: String,
    pub bytes: Vec<u8>,
}

/// The fields and files of a multipart form. Without a file a browser may send
/// the plain kind; the words in it count as much.
pub struct SentFiles {
    pub form: Form,
    pub files: Vec<UploadedFile>,
}

impl<S: Send + Sync> FromRequest<S> for Sent {
    type Rejection = Response;
    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let is_form = is_of_kind(&request, "application/x-www-form-urlencoded");
        let bytes = axum::body::to_bytes(request.into_body(), FORM_MOST)
            .await
            .map_err(|_| StatusCode::PAYLOAD_TOO_LARGE.into_response())?;
        if !is_form && !bytes.is_empty() {
            return Err(StatusCode::UNSUPPORTED_MEDIA_TYPE.into_response());
        }
        let _ = state;
        let pairs: Vec<(String, String)> = pairs(&bytes);
        if pairs.len() > FIELDS_MOST {
            return Err(StatusCode::PAYLOAD_TOO_LARGE.into_response());
        }
        Ok(Self(Form::sent(pairs)))
    }
}

fn is_of_kind(request: &Request, kind: &str) -> bool {
    let said = request.headers().get(http::header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    said.and_then(|said| said.split(';').next()).is_some_and(|said| said.trim().eq_ignore_ascii_case(kind))
}

/// `application/x-www-form-urlencoded` (WHATWG URL, section 5.1). Broken escapes stay as they are.
fn pairs(bytes: &[u8]) -> Vec<(String, String)> {
    form_urlencoded::parse(bytes).into_owned().collect()
}

impl<S: Send + Sync> FromRequest<S> for SentFiles {
    type Rejection = Response;
    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        if !is_of_kind(&request, "multipart/form-data") {
            let Sent(form) = Sent::from_request(request, state).await?;
            return Ok(Self { form, files: Vec::new() });
        }
        let broken = |error: MultipartError| error.status().into_response();
        let parts = Multipart::from_request(request, state).await;
        let mut parts = parts.map_err(|_| StatusCode::BAD_REQUEST.into_response())?;
        let mut pairs = Vec::new();
        let mut files = Vec::new();
        let mut weight = 0;
        while let Some(part) = parts.next_field().await.map_err(broken)? {
            let field = part.name().unwrap_or_default().to_owned();
            let is_file = part.file_name().is_some();
            let bytes = part.bytes().await.map_err(broken)?;
            weight += bytes.len();
            if weight > FILE_MOST || pairs.len() + files.len() > FIELDS_MOST {
                return Err(StatusCode::PAYLOAD_TOO_LARGE.into_response());
            }
            if is_file {
                // A file field left empty comes as a file without bytes.
                if !bytes.is_empty() {
                    files.push(UploadedFile { field, bytes: bytes.into() });
                }
            } else {
                pairs.push((field, String::from_utf8_lossy(&bytes).into_owned()));
            }
        }
        Ok(Self { form: Form::sent(pairs), files })
    }
}

impl SentFiles {
    /// The file of a field.
    pub fn take(&mut self, field: &'static str) -> Result<Vec<u8>, Error> {
        let at = self.files.iter().position(|file| file.field == field);
        at.map(|at| self.files.swap_remove(at).bytes)
            .ok_or_else(|| Error::invalid(field, Message::new("error-file-missing")))
    }
}
