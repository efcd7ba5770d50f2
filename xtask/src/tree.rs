//! The files of the repository, or of a fixture in a test: path and text.

use std::fmt;
use std::path::{Path, PathBuf};

pub struct File {
    /// From the repository's root, with forward slashes.
    pub path: String,
    pub text: String,
}

impl File {
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    pub fn extension(&self) -> &str {
        self.name().rsplit_once('.').map_or("", |(_, extension)| extension)
    }

    /// The crate that the file belongs to: `crates/{name}/…`.
    pub fn krate(&self) -> Option<&str> {
        self.path.strip_prefix("crates/")?.split('/').next()
    }

    /// Tests are allowed what the product is not: fixtures, long files, the environment.
    pub fn is_test(&self) -> bool {
        let name = self.name();
        name == "tests.rs"
            || name == "testing.rs"
            || name.ends_with("_tests.rs")
            || self.path.split('/').rev().skip(1).any(|folder| folder == "tests" || folder == "testing")
    }
}

pub struct Tree {
    pub files: Vec<File>,
}

impl Tree {
    /// Every text file that git tracks or would track.
    pub fn read(root: &Path) -> Result<Tree, String> {
        let mut found = Vec::new();
        walk(root, root, &mut found).map_err(|error| format!("reading {}: {error}", root.display()))?;
        found.sort();
        let files = found
            .into_iter()
            .filter_map(|path| {
                // What is not UTF-8 is a picture or an archive, not ours to read.
                let text = std::fs::read_to_string(root.join(&path)).ok()?;
                Some(File { path, text })
            })
            .collect();
        Ok(Tree { files })
    }

    #[cfg(test)]
    pub fn of(files: &[(&str, &str)]) -> Tree {
        let file = |&(path, text): &(&str, &str)| File { path: path.into(), text: text.into() };
        Tree { files: files.iter().map(file).collect() }
    }

    pub fn with_extension<'a>(&'a self, extension: &'a str) -> impl Iterator<Item = &'a File> {
        self.files.iter().filter(move |file| file.extension() == extension)
    }
}

/// What holds nothing of ours.
const SKIPPED: [&str; 7] = [".git", "target", "node_modules", ".venv", ".cache", "demo-data", "__pycache__"];

fn walk(root: &Path, folder: &Path, found: &mut Vec<String>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let kind = entry.file_type()?;
        // In a second work tree `.git` is a file, with a path of this machine in it.
        if SKIPPED.iter().any(|skipped| name == *skipped) {
            continue;
        }
        if kind.is_dir() {
            walk(root, &entry.path(), found)?;
        } else if kind.is_file()
            && let Ok(path) = entry.path().strip_prefix(root)
        {
            found.push(path.to_string_lossy().replace('\\', "/"));
        }
    }
    Ok(())
}

/// The workspace around the current folder.
pub fn root() -> std::io::Result<PathBuf> {
    let here = std::env::current_dir()?;
    let root = here.ancestors().find(|folder| folder.join("xtask/Cargo.toml").is_file());
    Ok(root.unwrap_or(&here).to_path_buf())
}

/// One thing to put right, at a place.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    pub path: String,
    pub line: usize,
    pub message: String,
}

impl Finding {
    pub fn at(file: &File, offset: usize, message: impl Into<String>) -> Finding {
        let line = file.text[..offset.min(file.text.len())].matches('\n').count() + 1;
        Finding { path: file.path.clone(), line, message: message.into() }
    }

    pub fn of(path: impl Into<String>, message: impl Into<String>) -> Finding {
        Finding { path: path.into(), line: 0, message: message.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(f, "{}: {}", self.path, self.message),
            line => write!(f, "{}:{line}: {}", self.path, self.message),
        }
    }
}
