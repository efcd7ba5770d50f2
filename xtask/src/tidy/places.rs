//! The repository names nobody's machine and no registry's host: package managers
//! know where their packages are.

use super::pattern;
use crate::tree::{Finding, Tree};

/// Written in pieces, so that this file does not find itself.
const PLACES: &[&str] = &[
    concat!(r"/wo", r"rk/(?:main|shared|\.)"),
    concat!(r"/ro", r"ot/"),
    concat!(r"/ho", r"me/[a-z]"),
    concat!(r"\b(?:index|static)\.crates", r"\.io"),
    concat!(r"registry\.npm", r"js\.org"),
    concat!(r"\bpypi", r"\.org"),
    concat!(r"files\.python", r"hosted\.org"),
    concat!(r"\bdeb\.debian", r"\.org"),
];

/// Cargo writes its own index's name there.
const EXEMPT: &[&str] = &["Cargo.lock"];

pub fn check(tree: &Tree) -> Vec<Finding> {
    let places = pattern(&PLACES.join("|"));
    let mut findings = Vec::new();
    for file in tree.files.iter().filter(|file| !EXEMPT.contains(&file.path.as_str())) {
        for hit in places.find_iter(&file.text) {
            findings.push(Finding::at(file, hit.start(), format!("names a machine or a registry: {}", hit.as_str())));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::found;

    #[test]
    fn machines_and_hosts_fail_and_plain_text_passes() {
        let good =
            [("docs/operate.md", "Data lives in /var/lib/firsthand; a route is /desk/work/1."), ("Cargo.lock", "")];
        assert_eq!(found(check, &good), Vec::<String>::new());
        let path = format!("cd /wo{}/main", "rk");
        let host = format!("\"resolved\": \"https://registry.npm{}\"", "js.org/x");
        let bad = [("docs/operate.md", path.as_str()), ("tests/browser/package-lock.json", host.as_str())];
        assert_eq!(found(check, &bad).len(), 2);
    }
}
