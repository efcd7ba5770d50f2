//! What the engine can reach: our own programs, the files of one drawing, the
//! fonts. No disk, no network, no date.

use super::Fonts;
use std::sync::LazyLock;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};

/// What stays the same from drawing to drawing.
pub struct Engine {
    pub fonts: Fonts,
    library: LazyHash<Library>,
}

impl Engine {
    pub fn new(fonts: Fonts) -> Self {
        Self { fonts, library: LazyHash::new(Library::default()) }
    }
}

/// The programs we have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Main {
    Card,
    Document,
}

fn id(path: &str) -> FileId {
    // Our own short list of names; a bad one would be a slip in this crate.
    let path = VirtualPath::new(path).unwrap_or_else(|_| unreachable!("{path} is a sound path"));
    RootedPath::new(VirtualRoot::Project, path).intern()
}

static CARD: LazyLock<Source> =
    LazyLock::new(|| Source::new(id("card.typ"), include_str!("../typst/card.typ").to_owned()));
static DOCUMENT: LazyLock<Source> =
    LazyLock::new(|| Source::new(id("document.typ"), include_str!("../typst/document.typ").to_owned()));

impl Main {
    fn source(self) -> &'static Source {
        match self {
            Self::Card => &CARD,
            Self::Document => &DOCUMENT,
        }
    }
}

/// The files of one drawing by name. Names are ours and few: the engine keeps
/// every name it has seen.
#[derive(Default)]
pub struct Files(Vec<(FileId, Bytes)>);

impl Files {
    /// Numbered names, such as `art0`; a thousand at most.
    pub fn add(&mut self, kind: &str, bytes: Bytes) -> String {
        let name = format!("{kind}{}", self.0.len() % 1000);
        self.named(&name, bytes);
        name
    }
    pub fn named(&mut self, name: &str, bytes: Bytes) {
        self.0.push((id(name), bytes));
    }
}

pub struct Sheet<'a> {
    engine: &'a Engine,
    files: &'a Files,
    main: Main,
}

impl<'a> Sheet<'a> {
    pub const fn new(engine: &'a Engine, files: &'a Files, main: Main) -> Self {
        Self { engine, files, main }
    }
}

impl World for Sheet<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.engine.library
    }
    fn book(&self) -> &LazyHash<FontBook> {
        self.engine.fonts.book()
    }
    fn main(&self) -> FileId {
        self.main.source().id()
    }
    fn source(&self, id: FileId) -> FileResult<Source> {
        let ours = self.main.source();
        if id == ours.id() { Ok(ours.clone()) } else { Err(FileError::AccessDenied) }
    }
    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files
            .0
            .iter()
            .find(|(known, _)| *known == id)
            .map(|(_, bytes)| bytes.clone())
            .ok_or(FileError::AccessDenied)
    }
    fn font(&self, index: usize) -> Option<Font> {
        self.engine.fonts.font(index)
    }
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
