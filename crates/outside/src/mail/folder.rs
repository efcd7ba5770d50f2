//! Posting into a folder, and reading it back. The demo's desk shows these
//! letters, so that every link of a flow can be followed without a server.

use super::letter::random_hex;
use base::{Chance, Error, Instant, Result};
use mail_parser::{Address as Parties, MessageParser};
use std::fs::{self, File, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};

pub(super) struct Folder {
    path: PathBuf,
}

/// A letter read back from the folder.
#[derive(Clone, PartialEq, Eq)]
pub struct Posted {
    /// Names the letter in [`super::Mailer::read`]; ids sort by time.
    pub id: String,
    pub sent: Instant,
    pub to: String,
    pub to_name: Option<String>,
    pub subject: String,
    pub text: String,
    pub html: Option<String>,
    /// A BCP 47 tag, when the letter says.
    pub language: Option<String>,
}

impl Folder {
    pub(super) fn open(path: PathBuf) -> Result<Self> {
        fs::create_dir_all(&path).map_err(Error::because("making the mail folder"))?;
        Ok(Self { path })
    }

    pub(super) async fn post(&self, bytes: Vec<u8>, now: Instant, chance: &dyn Chance) -> Result<()> {
        let id = format!("{:016x}-{}", now.micros().max(0), &random_hex(chance)[..8]);
        let folder = self.path.clone();
        blocking("writing a letter", move || write_whole(&folder, &id, &bytes)).await
    }

    pub(super) async fn list(&self, limit: usize) -> Result<Vec<Posted>> {
        let folder = self.path.clone();
        blocking("reading the mail folder", move || {
            let mut ids: Vec<String> = fs::read_dir(&folder)?
                .filter_map(|entry| entry.ok()?.file_name().to_str()?.strip_suffix(".eml").map(str::to_owned))
                .filter(|id| is_id(id))
                .collect();
            ids.sort_unstable_by(|a, b| b.cmp(a));
            ids.truncate(limit);
            ids.into_iter().filter_map(|id| read_one(&folder, id).transpose()).collect()
        })
        .await
    }

    pub(super) async fn read(&self, id: &str) -> Result<Posted> {
        if !is_id(id) {
            return Err(Error::Missing);
        }
        let (folder, id) = (self.path.clone(), id.to_owned());
        blocking("reading a letter", move || read_one(&folder, id)).await?.ok_or(Error::Missing)
    }

    /// Removes letters posted before this moment; answers how many.
    pub(super) async fn sweep(&self, before: Instant) -> Result<u64> {
        let folder = self.path.clone();
        let first = format!("{:016x}", before.micros().max(0));
        blocking("emptying the mail folder", move || {
            let mut gone = 0;
            for entry in fs::read_dir(&folder)? {
                let path = entry?.path();
                let id = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
                if path.extension().is_some_and(|ending| ending == "eml") && is_id(id) && id < first.as_str() {
                    fs::remove_file(&path)?;
                    gone += 1;
                }
            }
            Ok(gone)
        })
        .await
    }

    pub(super) async fn check(&self) -> Result<()> {
        let folder = self.path.clone();
        blocking("checking the mail folder", move || fs::read_dir(folder).map(drop)).await
    }
}

/// The disk's own errors name paths, never people.
async fn blocking<T: Send + 'static>(
    context: &'static str,
    work: impl FnOnce() -> std::io::Result<T> + Send + 'static,
) -> Result<T> {
    match tokio::task::spawn_blocking(work).await {
        Ok(result) => result.map_err(Error::because(context)),
        Err(stopped) => Err(Error::fault(context, stopped)),
    }
}

/// Sixteen digits of time, a hyphen, eight of chance: nothing that could be a path.
fn is_id(id: &str) -> bool {
    id.len() == 25 && id.bytes().enumerate().all(|(at, b)| if at == 16 { b == b'-' } else { b.is_ascii_hexdigit() })
}

/// The letter is there as a whole or not at all, also after a power cut:
/// written aside, flushed, renamed, and the folder's own entry flushed.
fn write_whole(folder: &Path, id: &str, bytes: &[u8]) -> std::io::Result<()> {
    let aside = folder.join(format!(".{id}.part"));
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = options.open(&aside).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    let kept = written.and_then(|()| fs::rename(&aside, folder.join(format!("{id}.eml"))));
    if kept.is_err() {
        // Best effort: a leftover beginning with a dot is never listed.
        let _ = fs::remove_file(&aside);
    }
    kept?;
    File::open(folder)?.sync_all()
}

/// `None` when it is not there (any more).
fn read_one(folder: &Path, id: String) -> std::io::Result<Option<Posted>> {
    let bytes = match fs::read(folder.join(format!("{id}.eml"))) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    let Some(message) = MessageParser::default().parse(&bytes) else { return Ok(None) };
    let to = message.to().and_then(Parties::first);
    Ok(Some(Posted {
        sent: Instant::from_micros(i64::from_str_radix(&id[..16], 16).unwrap_or(0)),
        to: to.and_then(|to| to.address()).unwrap_or_default().to_owned(),
        to_name: to.and_then(|to| to.name()).map(str::to_owned),
        subject: message.subject().unwrap_or_default().to_owned(),
        text: message.body_text(0).unwrap_or_default().replace("\r\n", "\n"),
        // `body_html` would make one from the text; only a part that was sent counts.
        html: (message.html_bodies().next().is_some_and(|part| part.is_text_html()))
            .then(|| message.body_html(0))
            .flatten()
            .map(|html| html.replace("\r\n", "\n")),
        language: message.header_raw("Content-Language").map(|tag| tag.trim().to_owned()),
        id,
    }))
}
