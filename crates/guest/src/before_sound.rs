//! Somebody reading the notice aloud, for whoever may read it: the teller or
//! their guardian, by their own link and for as long as it lives.

use crate::asked::Asked;
use axum::extract::{Path, State};
use base::{Error, NoticeId, Result};
use door::{Answer, House, Sending, Voice, ranged};
use http::{HeaderMap, HeaderValue, header};
use newsroom::media::{self, File};
use people::ledger::notices::{self, Aloud, Notice};

pub async fn show(
    State(house): State<House>,
    Path((_, notice)): Path<(String, String)>,
    headers: HeaderMap,
    asked: Asked,
) -> Answer {
    let found = async {
        let notice: NoticeId = notice.parse().map_err(|_| Error::Missing)?;
        let aloud = notices::aloud(&house.db, asked.campaign.id, asked.edition.id, notice).await?;
        let file = file(&house, &aloud).await?.ok_or(Error::Missing)?;
        let key = File::key(&file.hash);
        let content_type = file.format.content_type();
        ranged(&house.files, Sending { key: &key, hash: &file.hash, content_type, bytes: file.bytes }, &headers).await
    };
    let mut response = found.await.map_err(|e| asked.trouble(e))?;
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex"));
    Ok(response)
}

/// Where the recording beside a notice is heard, if there is one.
pub async fn voice(house: &House, asked: &Asked, notice: &Notice) -> Result<Option<Voice>> {
    let Some(aloud) = &notice.audio else { return Ok(None) };
    let address = asked.path(&format!("/before/{}/sound", notice.id));
    Ok(file(house, aloud).await?.map(|file| Voice { address, bytes: file.bytes }))
}

/// Exactly the bytes that the notice's hash covers, and no others.
async fn file(house: &House, aloud: &Aloud) -> Result<Option<File>> {
    let mut found = media::store::by_ids(house.db.read(), &[aloud.media]).await?;
    let files = found.remove(&aloud.media).map(|media| media.files).unwrap_or_default();
    Ok(files.into_iter().find(|file| file.hash == aloud.sha256))
}
