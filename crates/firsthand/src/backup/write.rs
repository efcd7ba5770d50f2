//! Writes a backup while the server runs.

use super::archive::Writer;
use super::format::{FORMAT, HEADER, Header, Line, MANIFEST, Manifest, SEAL, hex};
use super::lock::Lock;
use super::owners::{self, Owners, Whose};
use super::{Progress, media};
use base::{Actor, Chance, Error, Instant, Result};
use newsroom::media::File as MediaFile;
use outside::files::Files;
use people::{Keys, Vault};
use sha2::{Digest as _, Sha256};
use std::fs::File;
use std::io::{BufWriter, ErrorKind};
use std::path::{Path, PathBuf};
use store::Db;
use store::tables::{Kind, Reading, Table, catalogue, page};

/// Rows of one statement, and bytes of one part: what is in memory at once.
const ROWS: u64 = 200;
/// Of a table with bytes in it: a piece of a voice note weighs up to 2 MB.
const HEAVY_ROWS: u64 = 8;
const PART: usize = 1024 * 1024;

/// The setting that remembers when the last backup was taken.
pub const LAST: &str = "backup";

/// What a backup is made of.
pub struct Source<'a> {
    pub db: &'a Db,
    pub files: &'a Files,
    pub keys: &'a Keys,
    pub vault: &'a Vault,
    pub instance_key: &'a [u8; 32],
}

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Taken {
    pub taken_at: Instant,
    pub rows: u64,
    pub files: u64,
    pub bytes: u64,
    /// Whose words are sealed in it.
    pub people: usize,
}

/// Writes everything as it stands at this moment. The file appears under its
/// name when it is whole and flushed, and never takes the place of another.
pub async fn write(source: &Source<'_>, passphrase: &str, to: &Path) -> Result<Taken> {
    if to.exists() {
        return Err(Error::fault("writing the backup", format!("{} is there already", to.display())));
    }
    let aside = aside(to);
    let outcome = write_aside(source, passphrase, &aside).await;
    let placed = match outcome {
        Ok(taken) => place(&aside, to).map(|()| taken).map_err(Error::because("writing the backup")),
        Err(error) => Err(error),
    };
    if placed.is_err() {
        // What is there by half is of no use to anyone; that it cannot be removed is the lesser trouble.
        let _ = std::fs::remove_file(&aside);
    }
    let taken = placed?;
    let note = taken.taken_at.micros().to_string();
    store::write!(source.db, Actor::Operator, |work| store::settings::set(work, LAST, &note))?;
    Ok(taken)
}

fn aside(to: &Path) -> PathBuf {
    let mut name = to.file_name().unwrap_or_default().to_owned();
    name.push(format!(".part.{}", std::process::id()));
    to.with_file_name(name)
}

/// Linking fails when somebody has made a file of that name meanwhile.
fn place(aside: &Path, to: &Path) -> std::io::Result<()> {
    match std::fs::hard_link(aside, to) {
        Ok(()) => std::fs::remove_file(aside)?,
        Err(error) if error.kind() == ErrorKind::AlreadyExists => return Err(error),
        // Some file systems know no links.
        Err(_) => std::fs::rename(aside, to)?,
    }
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}

/// Only this user may read it: it holds what people told in confidence.
fn create(path: &Path) -> std::io::Result<File> {
    let mut options = File::options();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

async fn write_aside(source: &Source<'_>, passphrase: &str, path: &Path) -> Result<Taken> {
    let file = create(path).map_err(Error::because("writing the backup"))?;
    let mut out = Out {
        archive: Writer::new(BufWriter::with_capacity(256 * 1024, file)),
        manifest: Manifest::default(),
        progress: Progress::new("Backing up"),
        bytes: 0,
    };
    let tables = catalogue().await?;
    let snapshot = source.db.snapshot().await?;
    let owners = Owners::read(source.db, &snapshot, &tables, source.keys, source.vault).await?;
    let taken_at = source.db.now();
    let lock = Lock::new(source.db.chance());
    let under = lock.key(passphrase).map_err(|wrong| Error::fault("writing the backup", wrong.to_string()))?;
    let header = Header {
        format: FORMAT,
        made_by: env!("CARGO_PKG_VERSION").to_owned(),
        schema: Db::schema().into_iter().map(str::to_owned).collect(),
        taken_at,
        vault: source.vault.known_name().await?.unwrap_or_default(),
        lock,
        instance_key: under.seal(source.db.chance(), "instance key", source.instance_key)?,
        tables: tables
            .iter()
            .map(|table| (table.name.clone(), table.columns.iter().map(|column| column.name.clone()).collect()))
            .collect(),
    };
    out.part(HEADER, store::wire(&header)?.as_bytes())?;
    for table in &tables {
        out.table(&snapshot, table, &owners, source.db.chance()).await?;
    }
    for hash in owners.files() {
        out.file(source, &owners, hash).await?;
    }
    drop(snapshot);
    out.manifest.people = owners.finders();
    out.finish(&under, taken_at)
}

struct Out {
    archive: Writer<BufWriter<File>>,
    manifest: Manifest,
    progress: Progress,
    bytes: u64,
}

impl Out {
    fn part(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        let size = bytes.len() as u64;
        let written = self.archive.begin(name, size).and_then(|()| self.archive.put(bytes));
        written.and_then(|()| self.archive.end()).map_err(Error::because("writing the backup"))?;
        self.noted(name, size, hex(&Sha256::digest(bytes)));
        Ok(())
    }
    fn noted(&mut self, name: &str, size: u64, sum: String) {
        self.manifest.parts.insert(name.to_owned(), (size, sum));
        self.bytes += size;
        self.progress.step(size);
    }

    async fn table(&mut self, db: &impl Reading, table: &Table, owners: &Owners, chance: &dyn Chance) -> Result<()> {
        let holds_bytes = table.columns.iter().any(|column| column.kind == Kind::Bytes);
        let at_once = if holds_bytes { HEAVY_ROWS } else { ROWS };
        let (mut last, mut lines, mut number, mut count) = (None, Vec::new(), 0, 0);
        loop {
            let rows = page(db, table, last.as_ref(), at_once).await?;
            let is_last = rows.is_empty();
            last = rows.last().cloned();
            for mut row in rows {
                count += 1;
                let line = match owners.of_row(table, &row) {
                    Whose::Nobodys => Line::Plain(row),
                    Whose::Gone => {
                        owners::blank(table, &mut row)?;
                        Line::Plain(row)
                    }
                    Whose::Theirs(of) => {
                        owners.seal(chance, table, &mut row, &of)?;
                        Line::Sealed { of, row }
                    }
                };
                lines.extend_from_slice(store::wire(&line)?.as_bytes());
                lines.push(b'\n');
                if lines.len() > PART {
                    number += 1;
                    self.part(&format!("tables/{}/{number:06}.jsonl", table.name), &lines)?;
                    lines.clear();
                }
            }
            if is_last && !lines.is_empty() {
                number += 1;
                self.part(&format!("tables/{}/{number:06}.jsonl", table.name), &lines)?;
            }
            if is_last {
                self.manifest.rows.insert(table.name.clone(), count);
                return Ok(());
            }
        }
    }

    async fn file(&mut self, source: &Source<'_>, owners: &Owners, hash: &str) -> Result<()> {
        let key = MediaFile::key(hash);
        let whose = owners.of_file(hash);
        let size = match whose {
            Whose::Gone => None,
            Whose::Nobodys | Whose::Theirs(_) => source.files.size(&key).await?,
        };
        let Some(size) = size else {
            // Purged while we write; what is still named must be there.
            if whose != Whose::Gone && super::media::is_named(source.db.read(), hash).await? {
                return Err(Error::fault("writing the backup", format!("the file {hash} is not in the store")));
            }
            self.manifest.gone.push(hash.to_owned());
            return Ok(());
        };
        let shelf = match &whose {
            Whose::Theirs(finder) => owners.shelf(finder).map(|shelf| (shelf, source.db.chance(), hash)),
            _ => None,
        };
        let (name, size) = match &whose {
            Whose::Theirs(finder) => (format!("{}/{finder}/{hash}", media::SEALED), media::sealed_size(size)),
            _ => (format!("{}/{hash}", media::OPEN), size),
        };
        let plain = source.files.size(&key).await?.unwrap_or_default();
        self.archive.begin(&name, size).map_err(Error::because("writing the backup"))?;
        let mut sum = Sha256::new();
        media::write(&mut self.archive, source.files, &key, plain, shelf, |bytes| sum.update(bytes)).await?;
        self.archive.end().map_err(Error::because("writing the backup"))?;
        self.noted(&name, size, hex(&sum.finalize()));
        Ok(())
    }

    /// The manifest, and its seal: who does not know the passphrase cannot change either.
    fn finish(mut self, under: &Keys, taken_at: Instant) -> Result<Taken> {
        let manifest = store::wire(&self.manifest)?;
        let files = self.manifest.parts.keys().filter(|name| !name.starts_with("tables/")).count() as u64 - 1;
        let (rows, people) = (self.manifest.rows.values().sum(), self.manifest.people.len());
        self.part(MANIFEST, manifest.as_bytes())?;
        self.part(SEAL, under.token_hash("backup manifest", &manifest).as_bytes())?;
        self.progress.end();
        let out = self.archive.finish().map_err(Error::because("writing the backup"))?;
        let file = out.into_inner().map_err(|error| Error::fault("writing the backup", error.into_error()))?;
        file.sync_all().map_err(Error::because("writing the backup"))?;
        Ok(Taken { taken_at, rows, files, bytes: self.bytes, people })
    }
}
