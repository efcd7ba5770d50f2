//! The key that wraps every person's own key. 32 random bytes in a file that
//! only the server's user may read. Whoever loses it loses all personal data;
//! so it is made once, and never overwritten.

use base::{Chance, Error, Result};
use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::path::Path;

/// Reads the key, or makes it on the first start.
pub fn read_or_make(path: &Path, chance: &dyn Chance) -> Result<[u8; 32]> {
    match read(path) {
        Err(Error::Missing) => {}
        other => return other,
    }
    let mut key = [0; 32];
    chance.fill(&mut key);
    write_new(path, &key).map_err(Error::because("writing the instance key"))?;
    // Another process may have been first; what is in the file counts.
    read(path)
}

/// Puts a key that a backup brought into its place. One that is there stays.
pub fn place(path: &Path, key: &[u8; 32]) -> Result<()> {
    write_new(path, key).map_err(Error::because("writing the instance key"))?;
    if read(path)? == *key { Ok(()) } else { Err(Error::fault("writing the instance key", "another one is there")) }
}

/// [`Error::Missing`] when there is no file.
pub fn read(path: &Path) -> Result<[u8; 32]> {
    match fs::read(path) {
        Ok(bytes) => bytes
            .try_into()
            .map_err(|_| Error::fault("reading the instance key", "the file should hold exactly 32 bytes")),
        Err(error) if error.kind() == ErrorKind::NotFound => Err(Error::Missing),
        Err(error) => Err(Error::fault("reading the instance key", error)),
    }
}

/// Whether others on this machine could read it.
#[cfg(unix)]
pub fn is_private(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    fs::metadata(path).is_ok_and(|meta| meta.permissions().mode() & 0o077 == 0)
}
#[cfg(not(unix))]
pub fn is_private(_path: &Path) -> bool {
    true
}

/// Makes a folder that only this user may look into: drafts lie beside the key.
/// One that is there keeps the rights that its owner gave it.
pub fn make_private(folder: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Whole or not at all, also after a power cut: written aside, flushed, and
/// linked into place, which fails when somebody else has made one meanwhile.
fn write_new(path: &Path, key: &[u8; 32]) -> std::io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    make_private(folder)?;
    let aside = folder.join(format!(".instance-key.{}", std::process::id()));
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&aside)?;
    file.write_all(key)?;
    file.sync_all()?;
    let linked = fs::hard_link(&aside, path);
    fs::remove_file(&aside)?;
    match linked {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(error),
        _ => {}
    }
    File::open(folder)?.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{SystemChance, TestChance};

    #[test]
    fn a_key_is_made_once_and_kept_private() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/instance.key");
        assert!(matches!(read(&path), Err(Error::Missing)));
        let first = read_or_make(&path, &SystemChance).unwrap();
        assert_ne!(first, [0; 32]);
        assert_eq!(read_or_make(&path, &TestChance::new(1)).unwrap(), first);
        assert!(is_private(&path) && is_private(path.parent().unwrap()));
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
    }

    #[test]
    fn a_damaged_key_is_never_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("instance.key");
        fs::write(&path, "short").unwrap();
        assert!(matches!(read_or_make(&path, &SystemChance), Err(Error::Fault(_))));
        assert_eq!(fs::read(&path).unwrap(), b"short");
    }
}
