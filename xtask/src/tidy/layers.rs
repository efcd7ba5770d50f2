//! Which crate may know which. The compiler already refuses a circle; this table
//! refuses the edge that would be legal and wrong.

use crate::tree::{Finding, Tree};

const HEART: &[&str] = &["base", "consent"];
const DOORS: &[&str] = &["base", "consent", "look", "outside", "store", "render"];
const TOLD: &[&str] = &["base", "consent", "look", "outside", "store", "render", "people", "programme"];
const SHELL: &[&str] = &["base", "consent", "look", "people", "programme", "newsroom"];
const DOOR: &[&str] = &["base", "consent", "look", "outside", "store", "people", "ui"];
const SURFACE: &[&str] =
    &["base", "consent", "look", "outside", "store", "render", "people", "programme", "newsroom", "ui", "door"];
const BINARY: &[&str] = &[
    "base",
    "consent",
    "look",
    "outside",
    "store",
    "render",
    "people",
    "programme",
    "newsroom",
    "ui",
    "door",
    "site",
    "guest",
    "desk",
];

/// Every crate of the workspace with the crates that it may depend on.
const MAY: &[(&str, &[&str])] = &[
    ("base", &[]),
    ("consent", &["base"]),
    ("lease", &["base"]),
    ("look", &["base"]),
    ("outside", HEART),
    ("store", &["base", "consent", "lease"]),
    ("render", &["base", "consent", "look"]),
    ("people", &["base", "consent", "outside", "store", "render"]),
    ("programme", DOORS),
    ("newsroom", TOLD),
    ("ui", SHELL),
    ("door", DOOR),
    ("site", SURFACE),
    ("guest", SURFACE),
    ("desk", SURFACE),
    ("firsthand", BINARY),
];

pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    let manifests = tree.files.iter().filter(|file| file.name() == "Cargo.toml");
    for file in manifests {
        let Some(krate) = file.krate() else { continue };
        let Some((_, may)) = MAY.iter().find(|(name, _)| *name == krate) else {
            let message = format!("the crate {krate} has no place in the table of layers (xtask/src/tidy/layers.rs)");
            findings.push(Finding::of(&file.path, message));
            continue;
        };
        let manifest: toml::Table = match file.text.parse() {
            Ok(manifest) => manifest,
            Err(error) => {
                findings.push(Finding::of(&file.path, format!("does not parse: {error}")));
                continue;
            }
        };
        for section in ["dependencies", "dev-dependencies", "build-dependencies"] {
            let Some(dependencies) = manifest.get(section).and_then(|it| it.as_table()) else { continue };
            for name in dependencies.keys() {
                let ours = MAY.iter().any(|(known, _)| known == name);
                if ours && !may.contains(&name.as_str()) {
                    let at = file.text.find(&format!("\n{name}")).map_or(0, |at| at + 1);
                    findings.push(Finding::at(
                        file,
                        at,
                        format!("{krate} may not know {name}: it lies above or beside"),
                    ));
                }
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
    fn downward_edges_pass() {
        let manifest = "[dependencies]\nbase.workspace = true\nserde = \"1\"\n";
        assert_eq!(found(check, &[("crates/consent/Cargo.toml", manifest)]), Vec::<String>::new());
    }

    #[test]
    fn an_upward_edge_fails() {
        let manifest = "[dependencies]\nbase.workspace = true\nsite.workspace = true\n";
        assert_eq!(
            found(check, &[("crates/people/Cargo.toml", manifest)]),
            ["crates/people/Cargo.toml:3: people may not know site: it lies above or beside"]
        );
    }

    #[test]
    fn tests_are_no_way_round() {
        let manifest = "[dev-dependencies]\nprogramme = { path = \"../programme\" }\n";
        assert_eq!(found(check, &[("crates/people/Cargo.toml", manifest)]).len(), 1);
    }

    #[test]
    fn a_new_crate_needs_a_place() {
        assert_eq!(found(check, &[("crates/helpers/Cargo.toml", "")]).len(), 1);
    }
}
