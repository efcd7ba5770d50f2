//! A domain is true whoever is looking: it names no surface, no page, no HTTP.

use super::pattern;
use crate::rust;
use crate::tree::{Finding, Tree};

const DOMAINS: [&str; 3] = ["people", "programme", "newsroom"];

pub fn check(tree: &Tree) -> Vec<Finding> {
    // Not `super::site`, which is a module of the domain's own.
    let paths = pattern(r"(?:^|[^:\w])(site|guest|desk|ui|door|axum|maud|http)::");
    let declared = pattern(r"\bmod\s+(\w+)\s*;");
    let addresses = pattern(r#"(?:^|[\s"])(/(?:desk|my|room|api)/)"#);
    let mut findings = Vec::new();
    for file in tree.with_extension("rs").filter(|file| file.krate().is_some_and(|it| DOMAINS.contains(&it))) {
        if file.is_test() {
            continue;
        }
        let code = rust::product(&file.text);
        for hit in paths.captures_iter(&code) {
            if declared.captures_iter(&code).any(|own| own[1] == hit[1]) {
                continue;
            }
            let at = hit.get(1).map_or(0, |it| it.start());
            findings.push(Finding::at(file, at, format!("a domain does not know {}", &hit[1])));
        }
        // `product` ends where the inline tests begin.
        let strings = rust::strings(&file.text);
        for hit in addresses.captures_iter(&strings[..code.len().min(strings.len())]) {
            let at = hit.get(1).map_or(0, |it| it.start());
            findings.push(Finding::at(file, at, format!("a domain does not know the address {}", &hit[1])));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::found;

    #[test]
    fn a_domain_that_keeps_to_itself_passes() {
        let files = [
            (
                "crates/people/src/ledger/mod.rs",
                "//! The desk shows this.\nuse base::Id; fn f() { my::guest(\"my site\") }",
            ),
            ("crates/site/src/lib.rs", "use axum::Router;"),
            ("crates/people/src/passkeys/mod.rs", "mod site;\npub use site::Site;"),
            ("crates/people/src/passkeys/ceremony.rs", "use super::site::Site;"),
        ];
        assert_eq!(found(check, &files), Vec::<String>::new());
    }

    #[test]
    fn a_surface_in_a_domain_fails() {
        let file = ("crates/people/src/ledger/mod.rs", "use axum::Router;\nlet link = \"/my/story\";\n");
        assert_eq!(
            found(check, &[file]),
            [
                "crates/people/src/ledger/mod.rs:1: a domain does not know axum",
                "crates/people/src/ledger/mod.rs:2: a domain does not know the address /my/"
            ]
        );
    }
}
