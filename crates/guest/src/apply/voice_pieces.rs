//! A voice note that comes in pieces: the line may drop, and it goes on where it stopped.

use super::Applicant;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Response};
use base::{Error, VoiceId};
use door::{Answer, House, Trouble, check_sender, pieces};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use people::applications::voice::{self, Upload};

/// The most one piece may weigh.
const PIECE_MOST: usize = 2 * 1024 * 1024;

/// The last part of an address with a secret in it.
type Named = Path<(String, String)>;

pub async fn begin(State(house): State<House>, applicant: Applicant, headers: HeaderMap) -> Answer {
    genuine(&house, &applicant, &headers)?;
    applicant.place.require_open().map_err(|error| applicant.trouble(error))?;
    let size = match pieces::announced(&headers) {
        Ok(size) => size,
        Err(status) => return Ok(status.into_response()),
    };
    let upload = match voice::begin(&house.db, applicant.application.id, size).await {
        // The protocol's own word for "too large".
        Err(Error::Invalid(_)) => return Ok(StatusCode::PAYLOAD_TOO_LARGE.into_response()),
        other => other.map_err(|error| applicant.trouble(error))?,
    };
    let mut response = stands(StatusCode::CREATED, &upload);
    if let Ok(address) = HeaderValue::from_str(&applicant.path(&format!("/voice/pieces/{}", upload.id))) {
        response.headers_mut().insert(header::LOCATION, address);
    }
    Ok(response)
}

pub async fn how_far(State(house): State<House>, applicant: Applicant, Path((_, piece)): Named) -> Answer {
    let upload = async { voice::find(&house.db, applicant.application.id, id(&piece)?).await };
    let upload = upload.await.map_err(|error| applicant.trouble(error))?;
    Ok(stands(StatusCode::OK, &upload))
}

pub async fn append(
    State(house): State<House>,
    applicant: Applicant,
    Path((_, piece)): Named,
    headers: HeaderMap,
    body: Body,
) -> Answer {
    genuine(&house, &applicant, &headers)?;
    applicant.place.require_open().map_err(|error| applicant.trouble(error))?;
    let voice = id(&piece).map_err(|error| applicant.trouble(error))?;
    let (offset, bytes) = match pieces::next(&headers, body, PIECE_MOST).await {
        Ok(next) => next,
        Err(status) => return Ok(status.into_response()),
    };
    let upload = voice::append(&house.db, &house.keys, applicant.application.id, voice, offset, &bytes).await;
    let upload = upload.map_err(|error| applicant.trouble(error))?;
    Ok(stands(StatusCode::NO_CONTENT, &upload))
}

fn genuine(house: &House, applicant: &Applicant, headers: &HeaderMap) -> Result<(), Trouble> {
    check_sender(&house.keys, &applicant.secret, headers).map_err(|error| applicant.trouble(error))
}

fn id(piece: &str) -> base::Result<VoiceId> {
    piece.parse().map_err(|_| Error::Missing)
}

fn stands(status: StatusCode, upload: &Upload) -> Response {
    pieces::stands(status, upload.received, upload.size)
}
