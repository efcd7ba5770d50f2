//! What belongs in one place only. Clippy bans some of these as well; here a ban
//! holds for every target and knows about places.

use super::pattern;
use crate::rust;
use crate::tree::{File, Finding, Tree};

struct Ban {
    /// Sought in the code, without comments and strings.
    pattern: &'static str,
    allowed: fn(&File) -> bool,
    why: &'static str,
}

const BANS: &[Ban] = &[
    Ban { pattern: r"\bsea_orm(_migration)?\b", allowed: is_store, why: "queries live in store.rs files" },
    Ban {
        pattern: r"\benv::(var|var_os|vars)\b",
        allowed: reads_environment,
        why: "configuration is read in firsthand/src/config",
    },
    Ban {
        pattern: r"\b(reqwest|ureq|hyper_util::client|lettre|object_store)::|\bTcpStream::connect\b",
        allowed: reaches_out,
        why: "the world beyond this process is reached through the crate outside",
    },
    Ban { pattern: r"\bunsafe\b", allowed: |_| false, why: "no unsafe code" },
    Ban {
        pattern: r"#!?\[\s*allow\s*\(",
        allowed: |_| false,
        why: "write #[expect(…, reason = \"…\")], which says why and ends by itself",
    },
];

/// SQL by hand, sought in string literals.
const SQL: &str = r"(?m)(?:^|\s|\()(?:SELECT\s+[\w*(]|INSERT\s+INTO\s|DELETE\s+FROM\s|UPDATE\s+\w+\s+SET\s)";

fn is_store(file: &File) -> bool {
    file.krate() == Some("store") || file.name() == "store.rs" || file.path.contains("/store/") || file.is_test()
}

fn reads_environment(file: &File) -> bool {
    let config = ["crates/firsthand/src/config.rs", "crates/firsthand/src/config/"];
    // Cargo speaks to a build script through its environment.
    config.iter().any(|place| file.path.starts_with(place))
        || file.is_test()
        || file.name() == "build.rs"
        || file.path.starts_with("xtask/")
}

fn reaches_out(file: &File) -> bool {
    file.krate() == Some("outside") || file.is_test()
}

pub fn check(tree: &Tree) -> Vec<Finding> {
    let bans: Vec<_> = BANS.iter().map(|ban| (pattern(ban.pattern), ban)).collect();
    let sql = pattern(SQL);
    let mut findings = Vec::new();
    for file in tree.with_extension("rs") {
        let code = rust::product(&file.text);
        for (pattern, ban) in &bans {
            for hit in pattern.find_iter(&code).filter(|_| !(ban.allowed)(file)) {
                let found = hit.as_str().split_whitespace().collect::<String>();
                findings.push(Finding::at(file, hit.start(), format!("{found}: {}", ban.why)));
            }
        }
        let strings = rust::strings(&file.text);
        let product = &strings[..code.len().min(strings.len())];
        for hit in sql.find_iter(product).filter(|_| !is_store(file) && !file.path.starts_with("xtask/")) {
            findings.push(Finding::at(file, hit.start() + 1, "SQL by hand: queries live in store.rs files"));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::found;

    #[test]
    fn each_thing_in_its_place_passes() {
        let files = [
            ("crates/people/src/persons/store.rs", "use sea_orm::EntityTrait;"),
            ("crates/store/src/work.rs", "use sea_orm::*; fn f() { raw(\"SELECT id FROM job\") }"),
            ("crates/firsthand/src/config.rs", "std::env::var(\"FIRSTHAND_DATABASE\")"),
            ("crates/outside/src/files.rs", "use object_store::path::Path;"),
            (
                "crates/people/src/persons/rules.rs",
                "// unsafe\nlet text = \"Select a photo; update it, delete from here\";",
            ),
            ("crates/people/src/persons/tests.rs", "use sea_orm::EntityTrait;"),
            ("crates/people/src/lib.rs", "#[expect(dead_code, reason = \"soon\")]"),
        ];
        assert_eq!(found(check, &files), Vec::<String>::new());
    }

    #[test]
    fn each_ban_can_fail() {
        let bad = |path: &str, text: &str| found(check, &[(path, text)]);
        assert_eq!(
            bad("crates/people/src/persons/mod.rs", "\nuse sea_orm::EntityTrait;"),
            ["crates/people/src/persons/mod.rs:2: sea_orm: queries live in store.rs files"]
        );
        assert_eq!(bad("crates/desk/src/lib.rs", "std::env::var(\"HOME\")").len(), 1);
        assert_eq!(bad("crates/desk/src/lib.rs", "use lettre::Message;").len(), 1);
        assert_eq!(bad("crates/desk/src/lib.rs", "unsafe { x() }").len(), 1);
        assert_eq!(bad("crates/desk/src/tests.rs", "#[allow(dead_code)]").len(), 1);
        assert_eq!(bad("crates/desk/src/lib.rs", "#![allow (dead_code)]").len(), 1);
        assert_eq!(bad("crates/desk/src/lib.rs", "db.query(\"SELECT id FROM work\")").len(), 1);
        assert_eq!(bad("crates/desk/src/lib.rs", "db.run(r#\"UPDATE work SET x = 1\"#)").len(), 1);
    }
}
