//! The teller sees the picture they are asked about, through their own link
//! and for as long as it lives. Nobody else gets it from here.

use crate::asked::Asked;
use axum::extract::{Path, State};
use base::Error;
use door::{Answer, House, Sending, ranged};
use http::{HeaderMap, HeaderValue, header};
use newsroom::media::{self, File};

pub async fn show(
    State(house): State<House>,
    Path((_, hash)): Path<(String, String)>,
    headers: HeaderMap,
    asked: Asked,
) -> Answer {
    let shown: Vec<_> = asked
        .versions
        .iter()
        .flat_map(|version| version.content.portrait.into_iter().chain(version.content.recording))
        .chain(asked.persona.for_staff().portrait_media)
        .collect();
    let found = media::store::by_ids(house.db.read(), &shown).await.map_err(|e| asked.trouble(e))?;
    let live = found.values().filter(|media| media.purged_at.is_none());
    let file = live
        .flat_map(|media| &media.files)
        .find(|file| file.hash == hash)
        .ok_or_else(|| asked.trouble(Error::Missing))?;
    let sending = Sending {
        key: &File::key(&file.hash),
        hash: &file.hash,
        content_type: file.format.content_type(),
        bytes: file.bytes,
    };
    // In pieces, as a phone asks for a recording: nobody holds a whole one in memory.
    let mut response = ranged(&house.files, sending, &headers).await.map_err(|e| asked.trouble(e))?;
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex, noimageindex"));
    Ok(response)
}
