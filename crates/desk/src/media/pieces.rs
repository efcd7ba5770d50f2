//! Resumable uploads: tus 1.0.0 with creation and termination. The token of
//! the forms comes in the header `X-Token`.

use crate::answer::{Answer, Oops};
use crate::signed::{At, Sender};
use axum::body::Body;
use axum::extract::Extension;
use axum::response::Response;
use base::{Error, UploadId};
use door::pieces;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use newsroom::media::Kind;
use newsroom::media::uploads::{self, Upload};
use outside::Client;
use outside::limits::Class;

/// The most one piece may weigh.
pub const PIECE_MOST: usize = 8 * 1024 * 1024;

pub async fn begin(Sender(desk): Sender, client: Option<Extension<Client>>, headers: HeaderMap) -> Answer {
    pieces::speaks(&headers).map_err(Oops::unreadable)?;
    pace(&desk.house, client)?;
    let size = pieces::announced(&headers).map_err(Oops::unreadable)?;
    let kind = match metadata(&headers, "filetype") {
        Some(kind) if kind.starts_with("audio/") => Kind::Audio,
        Some(kind) if kind.starts_with("video/") => Kind::Video,
        _ => Kind::Picture,
    };
    let upload = match uploads::begin(desk.db(), desk.staff.id, kind, size).await {
        // The protocol's own word for "too large".
        Err(error @ Error::Invalid(_)) => return Err(Oops::from(error).with_status(StatusCode::PAYLOAD_TOO_LARGE)),
        other => other?,
    };
    let mut response = stands(StatusCode::CREATED, &upload);
    if let Ok(address) = HeaderValue::from_str(&format!("/desk/uploads/{}", upload.id)) {
        response.headers_mut().insert(header::LOCATION, address);
    }
    Ok(response)
}

pub async fn how_far(Sender(desk): Sender, At(id): At<UploadId>) -> Answer {
    let upload = uploads::find(desk.db(), desk.staff.id, id).await?;
    Ok(stands(StatusCode::OK, &upload))
}

pub async fn append(
    Sender(desk): Sender,
    At(id): At<UploadId>,
    client: Option<Extension<Client>>,
    headers: HeaderMap,
    body: Body,
) -> Answer {
    pieces::speaks(&headers).map_err(Oops::unreadable)?;
    pace(&desk.house, client)?;
    let (offset, piece) = pieces::next(&headers, body, PIECE_MOST).await.map_err(Oops::unreadable)?;
    let house = &desk.house;
    let upload = uploads::append(&house.db, &house.files, desk.staff.id, id, offset, piece.to_vec()).await?;
    Ok(stands(StatusCode::NO_CONTENT, &upload))
}

pub async fn abandon(Sender(desk): Sender, At(id): At<UploadId>, headers: HeaderMap) -> Answer {
    pieces::speaks(&headers).map_err(Oops::unreadable)?;
    uploads::abandon(desk.db(), &desk.house.files, desk.staff.id, id).await?;
    Ok(pieces::done(StatusCode::NO_CONTENT))
}

fn stands(status: StatusCode, upload: &Upload) -> Response {
    pieces::stands(status, upload.received, upload.size)
}

fn pace(house: &door::House, client: Option<Extension<Client>>) -> Result<(), Oops> {
    let paced = client.map_or(Ok(()), |Extension(client)| house.limits.check(Class::Upload, client));
    paced.map_err(Oops::too_often)
}

/// One value of `Upload-Metadata`: pairs of a key and its Base64, by commas.
fn metadata(headers: &HeaderMap, key: &str) -> Option<String> {
    let all = headers.get("upload-metadata")?.to_str().ok()?;
    let packed = all.split(',').filter_map(|pair| pair.trim().split_once(' ')).find(|(name, _)| *name == key)?.1;
    let bytes = unpack(packed.trim())?;
    String::from_utf8(bytes).ok()
}

/// Base64 (RFC 4648, section 4), for a media type: a few dozen letters.
fn unpack(text: &str) -> Option<Vec<u8>> {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut bytes, mut held, mut bits) = (Vec::new(), 0u32, 0u32);
    for letter in text.trim_end_matches('=').bytes().take(400) {
        let value = LETTERS.iter().position(|known| *known == letter)?;
        held = (held << 6 | u32::try_from(value).ok()?) & 0xffff;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(held >> bits & 0xff).ok()?);
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::unpack;

    #[test]
    fn the_type_of_a_file_is_read() {
        assert_eq!(unpack("aW1hZ2UvanBlZw==").as_deref(), Some(&b"image/jpeg"[..]));
        assert_eq!(unpack("YXVkaW8vb2dn").as_deref(), Some(&b"audio/ogg"[..]));
        assert_eq!(unpack("<no>"), None);
    }
}
