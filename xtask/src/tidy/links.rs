//! The documents point at files that exist.

use std::collections::BTreeSet;

use super::pattern;
use crate::tree::{Finding, Tree};

pub fn check(tree: &Tree) -> Vec<Finding> {
    // Pictures are not in the tree of text files; their links are checked by eye.
    let link = pattern(r"\]\(([^)#\s]+\.(?:md|rs|toml|css|js|mjs|ftl))(?:#[^)]*)?\)");
    let known: BTreeSet<&str> = tree.files.iter().map(|file| file.path.as_str()).collect();
    let mut findings = Vec::new();
    for file in tree.with_extension("md") {
        for hit in link.captures_iter(&file.text).filter(|hit| !hit[1].contains("://")) {
            if !known.contains(resolve(&file.path, &hit[1]).as_str()) {
                let at = hit.get(1).map_or(0, |it| it.start());
                findings.push(Finding::at(file, at, format!("links to {}, which is not there", &hit[1])));
            }
        }
    }
    findings
}

fn resolve(from: &str, link: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    if link.starts_with('/') {
        parts.clear();
    }
    for part in link.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::found;

    #[test]
    fn dead_links_fail() {
        let files =
            [("README.md", "[a](docs/a.md#top) [b](ARCHITECTURE.md)"), ("docs/a.md", "[up](../README.md) [x](./b.md)")];
        assert_eq!(
            found(check, &files),
            [
                "README.md:1: links to ARCHITECTURE.md, which is not there",
                "docs/a.md:1: links to ./b.md, which is not there",
            ]
        );
    }
}
