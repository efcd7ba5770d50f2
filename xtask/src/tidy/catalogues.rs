//! Every language says everything: the catalogues hold the same keys, file by file.

use std::collections::{BTreeMap, BTreeSet};

use super::pattern;
use crate::tree::{Finding, Tree};

const FOLDER: &str = "crates/ui/locales/";

pub fn check(tree: &Tree) -> Vec<Finding> {
    let key = pattern(r"(?m)^([a-z][a-z0-9_-]*)\s*=");
    let mut findings = Vec::new();
    // area -> language -> keys
    let mut areas: BTreeMap<&str, BTreeMap<&str, BTreeSet<String>>> = BTreeMap::new();
    let mut languages = BTreeSet::new();
    for file in tree.with_extension("ftl") {
        let Some((language, area)) = file.path.strip_prefix(FOLDER).and_then(|path| path.split_once('/')) else {
            continue;
        };
        let mut keys = BTreeSet::new();
        for hit in key.captures_iter(&file.text) {
            if !keys.insert(hit[1].to_string()) {
                let at = hit.get(0).map_or(0, |it| it.start());
                findings.push(Finding::at(file, at, format!("{} is said twice", &hit[1])));
            }
        }
        languages.insert(language);
        areas.entry(area).or_default().insert(language, keys);
    }
    for (area, said) in &areas {
        let all: BTreeSet<&String> = said.values().flatten().collect();
        for language in &languages {
            let own = said.get(language);
            for key in all.iter().filter(|key| own.is_none_or(|own| !own.contains(**key))) {
                findings.push(Finding::of(format!("{FOLDER}{language}/{area}"), format!("{key} is missing")));
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::found;

    #[test]
    fn equal_catalogues_pass() {
        let files = [
            ("crates/ui/locales/en/site.ftl", "# a = comment\nhello = Hello\n    .title = x\nbye = Bye"),
            ("crates/ui/locales/ar/site.ftl", "bye = وداعا\nhello = مرحبا"),
        ];
        assert_eq!(found(check, &files), Vec::<String>::new());
    }

    #[test]
    fn a_gap_and_a_double_fail() {
        let files = [
            ("crates/ui/locales/en/site.ftl", "hello = Hello\nbye = Bye\nbye = Bye"),
            ("crates/ui/locales/ar/site.ftl", "hello = مرحبا"),
            ("crates/ui/locales/en/desk.ftl", "today = Today"),
        ];
        assert_eq!(
            found(check, &files),
            [
                "crates/ui/locales/en/site.ftl:3: bye is said twice",
                "crates/ui/locales/ar/desk.ftl: today is missing",
                "crates/ui/locales/ar/site.ftl: bye is missing",
            ]
        );
    }
}
