//! Reads a backup to its end before anything of it is believed.

use super::Progress;
use super::archive::Reader;
use super::format::{FORMAT, HEADER, Header, MANIFEST, Manifest, SEAL, Wrong, hex};
use people::Keys;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::BufReader;
use std::path::Path;
use zeroize::Zeroizing;

/// What must be read whole stays below this.
const WHOLE_MOST: u64 = 256 * 1024 * 1024;

/// A backup that is as it was written.
pub struct Checked {
    pub header: Header,
    pub manifest: Manifest,
    /// The instance key of the installation that it was made by. Nothing
    /// without a passphrase: then only the sums were compared, which anybody
    /// could have made anew.
    pub instance_key: Option<Zeroizing<[u8; 32]>>,
}

pub fn begin(path: &Path) -> Result<Reader<BufReader<File>>, Wrong> {
    let file = File::open(path).map_err(|error| Wrong::Unreadable(error.to_string()))?;
    Ok(Reader::new(BufReader::with_capacity(256 * 1024, file)))
}

pub fn whole<R: std::io::Read>(archive: &mut Reader<R>, name: &str, size: u64) -> Result<Vec<u8>, Wrong> {
    if size > WHOLE_MOST {
        return Err(Wrong::Changed(name.to_owned()));
    }
    archive.chunk(usize::try_from(size).unwrap_or(usize::MAX))
}

/// Reads it all and compares every sum; with a passphrase, the seal as well.
pub fn check(path: &Path, passphrase: Option<&str>) -> Result<Checked, Wrong> {
    let mut archive = begin(path)?;
    let header = header(&mut archive)?;
    let mut progress = Progress::new("Checking");
    let mut found: BTreeMap<String, (u64, String)> = BTreeMap::new();
    found.insert(HEADER.to_owned(), (header.1.len() as u64, hex(&Sha256::digest(&header.1))));
    let (manifest, wire) = loop {
        // A file that simply stops is told by the reader; one that ends in order without its manifest was cut and mended.
        let Some((name, size)) = archive.next()? else { return Err(Wrong::Truncated) };
        if name == MANIFEST {
            let wire = String::from_utf8_lossy(&whole(&mut archive, &name, size)?).into_owned();
            let manifest: Manifest = serde_json::from_str(&wire).map_err(|_| Wrong::Changed(name))?;
            break (manifest, wire);
        }
        let mut sum = Sha256::new();
        loop {
            let bytes = archive.chunk(256 * 1024)?;
            if bytes.is_empty() {
                break;
            }
            sum.update(&bytes);
        }
        progress.step(size);
        if found.insert(name.clone(), (size, hex(&sum.finalize()))).is_some() {
            return Err(Wrong::Changed(name));
        }
    };
    progress.end();
    if let Some(name) = differs(&found, &manifest.parts) {
        return Err(Wrong::Changed(name));
    }
    let Some((name, size)) = archive.next()?.filter(|(name, _)| name == SEAL) else { return Err(Wrong::Truncated) };
    let seal = String::from_utf8_lossy(&whole(&mut archive, &name, size)?).into_owned();
    if archive.next()?.is_some() {
        return Err(Wrong::Changed("its end".to_owned()));
    }
    let header = header.0;
    let instance_key = match passphrase {
        None => None,
        Some(passphrase) => Some(unlock(&header, &wire, &seal, passphrase)?),
    };
    Ok(Checked { header, manifest, instance_key })
}

fn unlock(header: &Header, manifest: &str, seal: &str, passphrase: &str) -> Result<Zeroizing<[u8; 32]>, Wrong> {
    let under: Keys = header.lock.key(passphrase)?;
    // A key that does not open: the passphrase is wrong, or the header was changed in a way that looks the same.
    let key = under.open("instance key", &header.instance_key).map_err(|_| Wrong::Passphrase)?;
    if !people::crypto::same(seal, &under.token_hash("backup manifest", manifest)) {
        return Err(Wrong::Changed("its manifest".to_owned()));
    }
    let key: [u8; 32] = key.as_slice().try_into().map_err(|_| Wrong::Changed(HEADER.to_owned()))?;
    Ok(Zeroizing::new(key))
}

/// The first file that one has and the other has otherwise.
fn differs(found: &BTreeMap<String, (u64, String)>, told: &BTreeMap<String, (u64, String)>) -> Option<String> {
    let names = found.keys().chain(told.keys());
    names.into_iter().find(|name| found.get(*name) != told.get(*name)).cloned()
}

fn header<R: std::io::Read>(archive: &mut Reader<R>) -> Result<(Header, Vec<u8>), Wrong> {
    let first = archive.next().map_err(|wrong| match wrong {
        // Shorter than one head, or no head at all: some other file.
        Wrong::Truncated => Wrong::NotABackup,
        other => other,
    })?;
    let Some((name, size)) = first.filter(|(name, _)| name == HEADER) else { return Err(Wrong::NotABackup) };
    let bytes = whole(archive, &name, size)?;
    let value: serde_json::Value = serde_json::from_slice(&bytes).map_err(|_| Wrong::Changed(name.clone()))?;
    let format = value["format"].as_u64().and_then(|format| u32::try_from(format).ok());
    match format {
        Some(FORMAT) => {}
        Some(other) => return Err(Wrong::Format(other)),
        None => return Err(Wrong::NotABackup),
    }
    let header = serde_json::from_value(value).map_err(|_| Wrong::Changed(name))?;
    Ok((header, bytes))
}
