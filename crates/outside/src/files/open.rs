//! From an address to a store, and what the folder needs beyond the library.

use super::Files;
use base::{Error, Instant, Result};
use object_store::ClientOptions;
use object_store::aws::AmazonS3Builder;
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use std::fs::{self, File};
use std::path::{Path as Place, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use url::Url;

/// What opens a bucket.
#[derive(Clone)]
pub struct S3Keys {
    pub id: String,
    pub secret: String,
    /// For keys that are lent for a time.
    pub token: Option<String>,
}

pub(super) fn open(address: &str, keys: Option<S3Keys>) -> Result<Files> {
    match address.split_once(':') {
        Some(("memory", "")) => Ok(Files::memory()),
        Some(("s3", _)) => bucket(address, keys),
        Some(("file", _)) => {
            let url = Url::parse(address).map_err(|_| wrong("a folder is file:///path or a path"))?;
            folder(url.to_file_path().map_err(|()| wrong("a folder is file:///path or a path"))?)
        }
        Some((_, rest)) if rest.starts_with("//") => Err(wrong("it begins with file://, memory: or s3://")),
        _ if address.is_empty() => Err(wrong("it is empty")),
        _ => folder(PathBuf::from(address)),
    }
}

fn folder(path: PathBuf) -> Result<Files> {
    fs::create_dir_all(&path).map_err(Error::because("making the media folder"))?;
    let path = path.canonicalize().map_err(Error::because("finding the media folder"))?;
    // The folder's own entry, too, must outlive a power cut.
    flush(&path)
        .and_then(|()| path.parent().map_or(Ok(()), flush))
        .map_err(Error::because("flushing the media folder"))?;
    let store = LocalFileSystem::new_with_prefix(&path).map_err(Error::because("opening the media folder"))?;
    Ok(Files { store: Arc::new(store.with_fsync(true)), folder: Some(path), prefix: Path::default() })
}

fn bucket(address: &str, keys: Option<S3Keys>) -> Result<Files> {
    let url = Url::parse(address).map_err(|_| wrong("a bucket is s3://bucket/prefix?endpoint=…&region=…"))?;
    let bucket = url.host_str().filter(|host| !host.is_empty()).ok_or_else(|| wrong("it names no bucket"))?;
    if !url.username().is_empty() || url.password().is_some() {
        return Err(wrong("keys do not belong into the address: set media_key and media_secret"));
    }
    let prefix = url.path().trim_matches('/');
    if !prefix.is_empty() {
        super::key::check(prefix)?;
    }
    let mut endpoint = None;
    let mut region = "us-east-1".to_owned();
    for (name, value) in url.query_pairs() {
        match &*name {
            "endpoint" => endpoint = Some(value.into_owned()),
            "region" => region = value.into_owned(),
            _ => return Err(wrong("it knows the options endpoint and region only")),
        }
    }
    let plain = endpoint.as_deref().is_some_and(|endpoint| endpoint.starts_with("http://"));
    let options = ClientOptions::new()
        .with_connect_timeout(Duration::from_secs(5))
        .with_timeout(Duration::from_secs(120))
        .with_allow_http(plain);
    let mut builder = AmazonS3Builder::new().with_bucket_name(bucket).with_region(region).with_client_options(options);
    if let Some(endpoint) = endpoint {
        builder = builder.with_endpoint(endpoint);
    }
    if let Some(keys) = keys {
        builder = builder.with_access_key_id(keys.id).with_secret_access_key(keys.secret);
        if let Some(token) = keys.token {
            builder = builder.with_token(token);
        }
    }
    let store = builder.build().map_err(Error::because("opening the bucket"))?;
    Ok(Files { store: Arc::new(store), folder: None, prefix: Path::from(prefix) })
}

/// Never repeats the address, which may hold what an operator pasted by mistake.
fn wrong(why: &'static str) -> Error {
    Error::fault("reading the address of the file store", why)
}

fn flush(folder: &Place) -> std::io::Result<()> {
    File::open(folder)?.sync_all()
}

/// The library flushes what it writes; what it removes is left to us.
pub(super) async fn flush_parent(file: PathBuf) -> Result<()> {
    blocking(move || match file.parent().map(flush) {
        Some(Err(error)) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    })
    .await
}

/// The library writes `name#1` first and then renames; a key never holds a `#`.
pub(super) async fn sweep(folder: PathBuf, before: Instant) -> Result<usize> {
    blocking(move || sweep_folder(&folder, before)).await
}

fn sweep_folder(folder: &Place, before: Instant) -> std::io::Result<usize> {
    let mut swept = 0;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            swept += sweep_folder(&entry.path(), before)?;
        } else if entry.file_name().to_string_lossy().contains('#') {
            let age = entry.metadata()?.modified()?.duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
            if i64::try_from(age.as_micros()).unwrap_or(i64::MAX) < before.micros() {
                fs::remove_file(entry.path())?;
                swept += 1;
            }
        }
    }
    Ok(swept)
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> std::io::Result<T> + Send + 'static) -> Result<T> {
    match tokio::task::spawn_blocking(work).await {
        Ok(result) => result.map_err(Error::because("tending the media folder")),
        Err(stopped) => Err(Error::fault("tending the media folder", stopped)),
    }
}
