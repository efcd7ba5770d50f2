//! The faces we draw with, found in the system's font folders. Only families
//! named here are opened, so that a card looks the same beside whatever else is
//! installed; a file is read when the first letter of it is set.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook, FontInfo, FontStyle};
use typst::utils::LazyHash;

/// Families by the beginning of their files' names, and what installs them.
/// Order is the order of falling back, after the faces of the card's own script.
#[rustfmt::skip]
const FAMILIES: &[(&str, &str)] = &[
    ("NotoSans", "Noto Sans"), ("NotoSerif", "Noto Serif"),
    ("NotoSansDisplay", "Noto Sans Display"), ("NotoSerifDisplay", "Noto Serif Display"),
    ("RobotoSlab", "Roboto Slab"), ("RobotoCondensed", "Roboto Condensed"),
    ("NimbusSansNarrow", "Nimbus Sans Narrow"), ("URWGothic", "URW Gothic"), ("URWBookman", "URW Bookman"),
    ("P052", "P052"), ("C059", "C059"),
    ("NotoSansArabic", "Noto Sans Arabic"), ("NotoNaskhArabic", "Noto Naskh Arabic"),
    ("NotoKufiArabic", "Noto Kufi Arabic"), ("NotoNastaliqUrdu", "Noto Nastaliq Urdu"),
    ("NotoSansHebrew", "Noto Sans Hebrew"), ("NotoSerifHebrew", "Noto Serif Hebrew"),
    ("NotoSansEthiopic", "Noto Sans Ethiopic"), ("NotoSerifEthiopic", "Noto Serif Ethiopic"),
    ("NotoSansBengali", "Noto Sans Bengali"), ("NotoSerifBengali", "Noto Serif Bengali"),
    ("NotoSansDevanagari", "Noto Sans Devanagari"), ("NotoSerifDevanagari", "Noto Serif Devanagari"),
    ("NotoSansGurmukhi", "Noto Sans Gurmukhi"), ("NotoSerifGurmukhi", "Noto Serif Gurmukhi"),
    ("NotoSansGujarati", "Noto Sans Gujarati"), ("NotoSerifGujarati", "Noto Serif Gujarati"),
    ("NotoSansTamil", "Noto Sans Tamil"), ("NotoSerifTamil", "Noto Serif Tamil"),
    ("NotoSansSinhala", "Noto Sans Sinhala"), ("NotoSerifSinhala", "Noto Serif Sinhala"),
    ("NotoSansCJK", "Noto Sans CJK SC"), ("NotoSansCJK", "Noto Sans CJK TC"),
    ("NotoSerifCJK", "Noto Serif CJK SC"), ("NotoSerifCJK", "Noto Serif CJK TC"),
    // A name can be in any script.
    ("NotoSansArmenian", "Noto Sans Armenian"), ("NotoSansGeorgian", "Noto Sans Georgian"),
    ("NotoSansThai", "Noto Sans Thai"), ("NotoSansLao", "Noto Sans Lao"), ("NotoSansKhmer", "Noto Sans Khmer"),
    ("NotoSansMyanmar", "Noto Sans Myanmar"), ("NotoSerifTibetan", "Noto Serif Tibetan"),
    ("NotoSansTelugu", "Noto Sans Telugu"), ("NotoSansKannada", "Noto Sans Kannada"),
    ("NotoSansMalayalam", "Noto Sans Malayalam"), ("NotoSansOriya", "Noto Sans Oriya"),
    ("NotoSansThaana", "Noto Sans Thaana"), ("NotoSansSyriac", "Noto Sans Syriac"), ("NotoSansNKo", "Noto Sans NKo"),
    ("NotoSansTifinagh", "Noto Sans Tifinagh"), ("NotoSansAdlam", "Noto Sans Adlam"),
    ("NotoSansMongolian", "Noto Sans Mongolian"), ("NotoSansSymbols", "Noto Sans Symbols"),
    ("NotoSansSymbols2", "Noto Sans Symbols2"), ("NotoSansMath", "Noto Sans Math"),
    ("NotoColorEmoji", "Noto Color Emoji"), ("DejaVuSans", "DejaVu Sans"), ("DejaVuSerif", "DejaVu Serif"),
];

/// Every family we know, in the order of falling back.
pub fn families() -> impl Iterator<Item = &'static str> {
    FAMILIES.iter().map(|(_, family)| *family)
}

/// The Debian and Ubuntu package that has faces for a character.
pub const fn package_for(c: char) -> &'static str {
    match c {
        '\u{2e80}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7af}'
        | '\u{f900}'..='\u{faff}'
        | '\u{ff00}'..='\u{ffef}'
        | '\u{20000}'..='\u{3ffff}' => "fonts-noto-cjk",
        '\u{1f000}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}' | '\u{fe0f}' => "fonts-noto-color-emoji",
        _ => "fonts-noto-core",
    }
}

/// Fonts that were found.
pub struct Fonts {
    book: LazyHash<FontBook>,
    slots: Vec<Slot>,
}

struct Slot {
    path: PathBuf,
    index: u32,
    font: OnceLock<Option<Font>>,
}

impl Fonts {
    pub fn scan<P: AsRef<Path>>(folders: &[P]) -> Self {
        let mut files = BTreeSet::new();
        for folder in folders {
            collect(folder.as_ref(), 0, &mut files);
        }
        let (mut infos, mut slots) = (Vec::new(), Vec::new());
        for path in files {
            let Ok(bytes) = std::fs::read(&path) else { continue };
            for (index, info) in (0..).zip(FontInfo::iter(&bytes)) {
                let ours = families().any(|family| family == info.family);
                if ours && info.variant.style == FontStyle::Normal {
                    infos.push(info);
                    slots.push(Slot { path: path.clone(), index, font: OnceLock::new() });
                }
            }
        }
        Self { book: LazyHash::new(FontBook::from_infos(infos)), slots }
    }

    pub(super) const fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    pub(super) fn font(&self, index: usize) -> Option<Font> {
        let slot = self.slots.get(index)?;
        let read = || Font::new(Bytes::new(std::fs::read(&slot.path).ok()?), slot.index);
        slot.font.get_or_init(read).clone()
    }

    /// The families that are installed, as they call themselves.
    pub fn installed(&self) -> impl Iterator<Item = &'static str> + '_ {
        families().filter(|family| self.has(family))
    }

    pub(super) fn has(&self, family: &str) -> bool {
        self.book.contains_family(&family.to_lowercase())
    }

    /// Whether some face of the family has the character.
    pub(super) fn covers(&self, family: &str, c: char) -> bool {
        self.book
            .select_family(&family.to_lowercase())
            .filter_map(|index| self.book.info(index))
            .any(|info| info.coverage.contains(c.into()))
    }
}

/// Font files whose names begin as one of ours does. Deep trees and loops of links end somewhere.
fn collect(folder: &Path, depth: u8, files: &mut BTreeSet<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            if depth < 6 {
                collect(&path, depth + 1, files);
            }
            continue;
        }
        let known = path.file_name().and_then(|name| name.to_str()).is_some_and(|name| {
            let is_font = [".ttf", ".otf", ".ttc", ".otc"].iter().any(|end| name.to_ascii_lowercase().ends_with(end));
            let stem = name.split(['-', '[', '.']).next().unwrap_or(name);
            is_font && FAMILIES.iter().any(|(start, _)| *start == stem)
        });
        if known {
            files.insert(path);
        }
    }
}
