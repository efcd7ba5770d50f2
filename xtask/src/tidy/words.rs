//! Words that we never use for people, in any text that a person reads. A list
//! that names them in order to refuse them carries the mark "never say" on the
//! line or on the line before.

use super::pattern;
use crate::rust;
use crate::tree::{File, Finding, Tree};

const WORDS: &str = r"(?i)\b(beneficiar(?:y|ies)|victims?|vulnerable|voiceless|migrant\s+crisis)\b";
const MARK: &str = "never say";
const SPEAKING: [&str; 5] = ["ui", "site", "guest", "desk", "firsthand"];

pub fn check(tree: &Tree) -> Vec<Finding> {
    let words = pattern(WORDS);
    let mut findings = Vec::new();
    for file in &tree.files {
        let Some(text) = read_by_people(file) else { continue };
        for hit in words.find_iter(&text) {
            if !marked(&file.text, hit.start()) {
                findings.push(Finding::at(file, hit.start(), format!("we never say \"{}\" of anyone", hit.as_str())));
            }
        }
    }
    findings
}

/// The part of a file that ends up before somebody's eyes, at its own offsets.
fn read_by_people(file: &File) -> Option<String> {
    let speaks = file.krate().is_some_and(|krate| SPEAKING.contains(&krate));
    match file.extension() {
        "ftl" => Some(without_comments(&file.text)),
        "rs" if speaks && !file.is_test() => Some(rust::strings(&file.text)),
        "toml" | "json" | "md" | "txt" | "csv" if file.path.contains("/demo/") => Some(file.text.clone()),
        _ => None,
    }
}

fn without_comments(catalogue: &str) -> String {
    let blank = |line: &str| if line.starts_with('#') { " ".repeat(line.len()) } else { line.to_string() };
    catalogue.split('\n').map(blank).collect::<Vec<_>>().join("\n")
}

fn marked(text: &str, at: usize) -> bool {
    let line = text[..at].rfind('\n').map_or(0, |n| n + 1);
    let before = text[..line.saturating_sub(1)].rfind('\n').map_or(0, |n| n + 1);
    let end = text[at..].find('\n').map_or(text.len(), |n| at + n);
    text[before..end].contains(MARK)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::found;

    #[test]
    fn plain_words_pass() {
        let files = [
            ("crates/ui/locales/en/site.ftl", "# victim is a word we do not use\nhello = Hello"),
            ("crates/firsthand/demo/2026.toml", "label = \"nurse\""),
            ("crates/desk/src/words.rs", "// never say\nconst NO: [&str; 2] = [\"victim\", \"voiceless\"];"),
            ("docs/voice.md", "Never \"victim\"."),
        ];
        assert_eq!(found(check, &files), Vec::<String>::new());
    }

    #[test]
    fn a_forbidden_word_fails() {
        let bad = |path: &str, text: &str| found(check, &[(path, text)]).len();
        assert_eq!(bad("crates/ui/locales/en/site.ftl", "hello = For vulnerable people"), 1);
        assert_eq!(bad("crates/firsthand/demo/2026.toml", "x = \"the Migrant crisis\""), 1);
        assert_eq!(bad("crates/guest/src/page.rs", "p { \"our beneficiaries\" }"), 1);
    }
}
