//! Puts a backup back. Everything is checked before anything is changed; the
//! database changes in one transaction, in which the journal is repeated as
//! well, so that no moment exists at which what was taken back could be served.

use super::archive::Reader;
use super::format::{Line, Manifest, Wrong, hex};
use super::media::{OPEN, Opening, SEALED};
use super::read::{Checked, begin, check, whole};
use super::target::{self, Hold};
use super::{Progress, companion, owners};
use crate::config::{Config, instance_key};
use crate::trouble::Trouble;
use crate::vault;
use base::{Actor, Error, Instant, SystemChance, SystemClock};
use futures_util::stream;
use newsroom::{media, replay};
use outside::Files;
use people::ledger::{self, Repeated};
use people::vault::Contents;
use people::{Keys, Vault, accounts};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeSet;
use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use store::leases::Leases;
use store::tables::{Import, Row, Table, catalogue, clear, count};
use store::{Db, Options, Reactions, Waits, Work, journal};

/// What somebody asked for.
pub struct Asked<'a> {
    pub file: &'a Path,
    pub passphrase: &'a str,
    /// The newest journal there is, where it is not in its place any more: the
    /// vault's folder, or the copy of it beside the backups.
    pub journal: Option<PathBuf>,
    /// Whether what is in the database may go.
    pub replace: bool,
    /// Whether to go on where people's keys are lost.
    pub lost_keys: bool,
}

/// What was put back.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Restored {
    pub taken_at: Instant,
    pub rows: u64,
    pub files: u64,
    /// Entries of the journal that came after the backup.
    pub repeated: usize,
    /// People whose words stay closed because they were forgotten.
    pub forgotten: usize,
    /// People whose keys are lost.
    pub lost: usize,
    /// Nobody is shown until somebody who knows says so.
    pub held: bool,
}

/// Tables that hold something as soon as a server has run once.
const ALWAYS: &[&str] = &["settings", "jobs", "audit", "audit_subjects"];

pub async fn restore(config: &Config, asked: &Asked<'_>) -> Result<Restored, Trouble> {
    let checked = check(asked.file, Some(asked.passphrase))?;
    if checked.header.schema != Db::schema() {
        return Err(Wrong::Schema { made_by: checked.header.made_by }.into());
    }
    let instance = checked.instance_key.as_ref().ok_or(Wrong::Passphrase)?;
    let keys = Keys::new(instance);
    let _alone = Hold::alone(config)?;
    match instance_key::read(&config.instance_key) {
        Ok(key) if key == **instance => {}
        Err(Error::Missing) => {}
        Ok(_) => return Err(other_key(config)),
        Err(error) => return Err(Trouble::while_doing("Reading the instance key")(error)),
    }
    let files = Files::open(&config.media, config.media_keys.clone()).map_err(Trouble::while_doing("Opening media"))?;
    let vault = vault::open(config, &files).map_err(Trouble::while_doing("Opening the vault"))?;
    let (contents, complete) = known(asked, &checked, &vault, &keys).await?;
    let lost = lost(&checked.manifest, &contents);
    if !lost.is_empty() && !asked.lost_keys {
        return Err(Trouble::because(
            format!(
                "The keys of {} people in this backup are not in the vault, and nothing says that they were forgotten.",
                lost.len()
            ),
            "Give the newest vault with --journal. If there is none any more, --lost-keys goes on without them: what was theirs stays unreadable for ever.",
        ));
    }
    let doing = "Restoring";
    let db = open(config).await.map_err(Trouble::while_doing(doing))?;
    let tables = catalogue().await.map_err(Trouble::while_doing(doing))?;
    refuse_if_full(&db, &tables, asked).await?;
    let mut target = Target { files, vault, keys, tables, contents, complete, lost, instance: **instance };
    target::begin(config).map_err(|error| Trouble::because(format!("{doing} did not work: {error}."), ""))?;
    let outcome = target.fill(&db, config, asked.file, &checked).await;
    // Either all of it is in the database now, or nothing: the transaction decides.
    target::end(config).map_err(|error| Trouble::because(format!("{doing} did not end: {error}."), ""))?;
    let restored = outcome?;
    store::search::scrub(&db).await.map_err(Trouble::while_doing(doing))?;
    db.close().await.map_err(Trouble::while_doing("Closing the database"))?;
    Ok(restored)
}

fn other_key(config: &Config) -> Trouble {
    Trouble::because(
        format!("{} is the key of another installation.", config.instance_key.display()),
        "Restore into another folder with --data, or move that file to a safe place first. Nothing was changed.",
    )
}

/// What is known of the time after the backup: from the vault in its place,
/// and from the one that was named. Whether that is all there is.
async fn known(asked: &Asked<'_>, checked: &Checked, vault: &Vault, keys: &Keys) -> Result<(Contents, bool), Trouble> {
    let name = &checked.header.vault;
    let other = |place: String| {
        Trouble::because(
            format!("{place} belongs to another installation than this backup."),
            "Name the right one. Nothing was changed.",
        )
    };
    let live = vault.contents().await.map_err(Trouble::while_doing("Reading the vault"))?;
    let in_place = &live.name == name;
    let empty = live.halves.is_empty() && live.entries.is_empty();
    if !in_place && !empty {
        return Err(other("The vault".to_owned()));
    }
    let mut all = Contents { name: name.clone(), ..Contents::default() };
    all.join(live);
    if let Some(path) = &asked.journal {
        let named = if path.is_dir() {
            let files =
                Files::open(&path.display().to_string(), None).map_err(Trouble::while_doing("Opening the journal"))?;
            Vault::new(files, "").contents().await.map_err(Trouble::while_doing("Reading the journal"))?
        } else {
            companion::read(path, keys)?
        };
        if &named.name != name {
            return Err(other(path.display().to_string()));
        }
        all.join(named);
    }
    Ok((all, in_place || asked.journal.is_some()))
}

/// Those whose half is nowhere, though nobody forgot them.
fn lost(manifest: &Manifest, contents: &Contents) -> BTreeSet<String> {
    let destroyed = contents.destroyed();
    let missing = |finder: &&String| !contents.halves.contains_key(*finder) && !destroyed.contains(finder.as_str());
    manifest.people.iter().filter(missing).cloned().collect()
}

async fn open(config: &Config) -> base::Result<Db> {
    let db = Db::open(Options {
        url: config.database.clone(),
        clock: Arc::new(SystemClock),
        chance: Arc::new(SystemChance),
        reactions: Reactions::none(),
        leases: Leases::over(&config.database),
        connections: 2,
        waits: Waits::WHOLE,
    })
    .await?;
    db.migrate().await?;
    Ok(db)
}

async fn refuse_if_full(db: &Db, tables: &[Table], asked: &Asked<'_>) -> Result<(), Trouble> {
    for table in tables.iter().filter(|table| !ALWAYS.contains(&table.name.as_str())) {
        let rows = count(db.read(), table).await.map_err(Trouble::while_doing("Restoring"))?;
        if rows > table.seeded && !asked.replace {
            return Err(Trouble::because(
                "The database is not empty.",
                "Restore into another one, or give --replace: then everything in it goes. Nothing was changed.",
            ));
        }
    }
    Ok(())
}

/// Where it goes, and what is known.
struct Target {
    files: Files,
    vault: Vault,
    keys: Keys,
    tables: Vec<Table>,
    contents: Contents,
    complete: bool,
    lost: BTreeSet<String>,
    instance: [u8; 32],
}

impl Target {
    async fn fill(&mut self, db: &Db, config: &Config, path: &Path, checked: &Checked) -> Result<Restored, Trouble> {
        let mut work = db.begin(Actor::Operator).await.map_err(Trouble::while_doing("Restoring"))?;
        work.replays_the_journal();
        let restored = self.inside(&mut work, config, path, checked).await?;
        work.finish().await.map_err(Trouble::while_doing("Restoring"))?;
        Ok(restored)
    }

    async fn inside(
        &mut self,
        work: &mut Work,
        config: &Config,
        path: &Path,
        checked: &Checked,
    ) -> Result<Restored, Wrong> {
        clear(work, &self.tables).await?;
        let mut archive = begin(path)?;
        let mut import = Some(Import::default());
        let mut progress = Progress::new("Restoring");
        let mut restored = Restored {
            taken_at: checked.header.taken_at,
            rows: 0,
            files: 0,
            repeated: 0,
            forgotten: checked.manifest.people.iter().filter(|one| !self.contents.halves.contains_key(*one)).count()
                - self.lost.len(),
            lost: self.lost.len(),
            held: false,
        };
        while let Some((name, size)) = archive.next()? {
            progress.step(size);
            let part = checked.manifest.parts.get(&name);
            if let (Some(rest), Some(import)) = (name.strip_prefix("tables/"), import.as_mut()) {
                let bytes = whole(&mut archive, &name, size)?;
                if part.map(|(_, sum)| sum) != Some(&hex(&Sha256::digest(&bytes))) {
                    return Err(Wrong::Changed(name));
                }
                let table = rest.split('/').next().unwrap_or_default();
                restored.rows += self.rows(work, import, table, &bytes).await.map_err(|wrong| about(wrong, &name))?;
                continue;
            }
            let (folder, file) = name.split_once('/').unwrap_or((&name, ""));
            if !matches!(folder, OPEN | SEALED) {
                continue;
            }
            if let Some(import) = import.take() {
                self.settle(work, import, &mut restored).await?;
            }
            restored.files += self.file(work, &mut archive, folder, file, size, part).await?;
        }
        if let Some(import) = import.take() {
            self.settle(work, import, &mut restored).await?;
        }
        progress.end();
        if restored.rows != checked.manifest.rows.values().sum::<u64>() {
            return Err(Wrong::Changed("the number of its rows".to_owned()));
        }
        instance_key::place(&config.instance_key, &self.instance)?;
        self.vault.take_over(&self.contents).await?;
        let note = restored.taken_at.micros().to_string();
        store::settings::set(work, "restored", &note).await?;
        Ok(restored)
    }

    async fn rows(&self, work: &mut Work, import: &mut Import, table: &str, bytes: &[u8]) -> Result<u64, Wrong> {
        let unreadable = || Wrong::Changed(table.to_owned());
        let table = self.tables.iter().find(|known| known.name == table).ok_or_else(unreadable)?;
        let mut rows: Vec<Row> = Vec::new();
        for line in bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
            let line: Line = serde_json::from_slice(line).map_err(|_| unreadable())?;
            let row = match line {
                Line::Plain(row) if row.len() == table.columns.len() => row,
                Line::Sealed { of, mut row } if row.len() == table.columns.len() => {
                    match self.contents.halves.get(&of) {
                        Some(half) => owners::open(&self.keys, half, table, &mut row)?,
                        None => owners::blank(table, &mut row)?,
                    }
                    row
                }
                _ => return Err(unreadable()),
            };
            rows.push(row);
        }
        let count = rows.len() as u64;
        import.rows(work, table, rows).await?;
        Ok(count)
    }

    /// Every row is there: what was taken back since is taken back again, and
    /// where nobody can know what that is, nobody is shown.
    async fn settle(&mut self, work: &mut Work, import: Import, restored: &mut Restored) -> Result<(), Wrong> {
        import.finish(work).await?;
        // Some lines open what somebody said. Their halves are in the vault that is taken over last of all.
        let halves = Vault::new(Files::memory(), "vault");
        halves.take_over(&self.contents).await?;
        let keys = self.keys.clone().with_vault(halves);
        let here: BTreeSet<_> = journal::known(work.db()).await?.into_iter().collect();
        let there: BTreeSet<_> = self.contents.entries.iter().map(|entry| entry.id).collect();
        let kept = journal::kept(work.db()).await?;
        restored.held = !self.complete || kept.iter().any(|id| !there.contains(id));
        let mut otherwise = Vec::new();
        for entry in self.contents.entries.iter().filter(|entry| !here.contains(&entry.id)) {
            // Evidence first: it says how something ended, and the event only that it did.
            let (evidence, events): (Vec<_>, Vec<_>) =
                entry.lines.iter().partition(|line| line.what.starts_with("evidence."));
            let mut any = false;
            for line in evidence.into_iter().chain(events) {
                any |= replay::repeat(work, &keys, line).await? == Repeated::Done;
                otherwise.extend((line.what == "persona.changed").then_some(line));
            }
            restored.repeated += usize::from(any);
            journal::repeated(work, entry).await?;
        }
        // Whoever appears otherwise since is paused whatever came after: going on
        // again was said of the new appearance, and the old one is what is here.
        for line in otherwise {
            replay::repeat(work, &keys, line).await?;
        }
        self.contents.join(Contents { entries: journal::all(work.db()).await?, ..Contents::default() });
        for persona in people::persons::found_by(work.db(), &self.lost).await? {
            ledger::pause(work, persona).await?;
        }
        if restored.held {
            ledger::hold(work).await?;
        }
        accounts::end_everyones(work).await?;
        replay::reindex(work).await?;
        Ok(())
    }

    /// Puts one file back, if a row still names it and its owner was not forgotten.
    async fn file(
        &self,
        work: &Work,
        archive: &mut Reader<BufReader<File>>,
        folder: &str,
        name: &str,
        size: u64,
        part: Option<&(u64, String)>,
    ) -> Result<u64, Wrong> {
        let (finder, hash) = name.split_once('/').unwrap_or(("", name));
        let half = self.contents.halves.get(finder);
        let named = super::media::is_named(work.db(), hash).await?;
        let key = media::File::key(hash);
        if !named || (folder == SEALED && half.is_none()) || self.files.exists(&key).await? {
            return Ok(0);
        }
        let shelf = half.map(|half| self.keys.shelf(half));
        let mut opening =
            Opening { archive, shelf: shelf.as_ref(), hash, size, piece: 0, sum: Sha256::new(), read: Sha256::new() };
        let pieces = stream::poll_fn(|_| {
            let next = opening.next().transpose();
            std::task::Poll::Ready(next.map(|piece| {
                piece.map(Into::into).map_err(|wrong| Error::fault("reading the backup", wrong.to_string()))
            }))
        });
        self.files.put_stream(&key, pieces).await?;
        let (sum, read) = (hex(&opening.sum.finalize()), hex(&opening.read.finalize()));
        if sum != hash || part.map(|(_, sum)| sum) != Some(&read) {
            self.files.delete(&key).await?;
            return Err(Wrong::Changed(format!("the file {hash}")));
        }
        Ok(1)
    }
}

/// A row that does not fit is named by the part it came from.
fn about(wrong: Wrong, part: &str) -> Wrong {
    match wrong {
        Wrong::Changed(_) => Wrong::Changed(part.to_owned()),
        other => other,
    }
}
