//! What travels inside a file that leaves the house: who is credited, what it
//! shows, until when and how it may be used, where to ask whether that still
//! holds, and that no machine may learn from it. That, and nothing else: what
//! a file carried before is taken out. The picture's own bytes stay as they are.
//!
//! Fields are those of the IPTC Photo Metadata Standard 2023.2 and of PLUS LDF
//! 2.0.1, written as XMP, and in JPEG also as IPTC-IIM 4.2 for programs that read
//! no XMP. docs/rights.md says which field holds what.

mod iim;
mod jpeg;
mod packet;
mod pdf;
mod png;
mod webp;

#[cfg(test)]
mod tests;

use base::{Error, Instant, Locale, Result};

/// What a file says about itself. Words are plain text; whatever could not stand
/// in a file (control characters, marks that turn a line around) is left out of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rights {
    /// Who is named beside it; empty where nobody is.
    pub credit: String,
    /// What it shows, for those who do not see it. The first language is the file's own.
    pub alt: Vec<(Locale, String)>,
    /// How it may be used, in words.
    pub terms: Vec<(Locale, String)>,
    /// The moment from which on it may not be used any more, where there is one.
    pub until: Option<Instant>,
    /// The code of this copy. It says nothing by itself.
    pub code: String,
    /// The whole address of the page where the code is answered.
    pub check: String,
}

/// The file with these rights in it: a JPEG, PNG, WebP or PDF, told by its bytes.
/// An error is ours: only files that we made come here, and forms keep words short.
pub fn write(file: &[u8], rights: &Rights) -> Result<Vec<u8>> {
    let packet = packet::of(rights);
    match file {
        [0xFF, 0xD8, ..] => jpeg::write(file, &packet, &iim::of(rights)),
        _ if file.starts_with(b"\x89PNG") => png::write(file, &packet),
        _ if file.starts_with(b"RIFF") => webp::write(file, &packet),
        _ if file.starts_with(b"%PDF-") => pdf::write(file, rights),
        _ => Err(broken("a file that can carry no rights")),
    }
}

fn broken(what: &str) -> Error {
    Error::fault("writing rights into a file", what)
}

fn cannot<E: std::error::Error + Send + Sync + 'static>(error: E) -> Error {
    Error::fault("writing rights into a file", error)
}

/// Words as they may stand in a file: on one line, without characters that XML
/// forbids (XML 1.0, section 2.2) or that turn the order of what follows around.
fn plain(words: &str) -> String {
    let kept = |c: &char| {
        !matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FFFE}' | '\u{FFFF}')
            && (!c.is_control() || c.is_whitespace())
    };
    let spaced: String = words.chars().filter(kept).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}
