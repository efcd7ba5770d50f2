//! Every crate that we build against the lists of `deny.toml`. The file has
//! cargo-deny's own form, so that tool can read it too; it is not used here
//! because building it takes longer than our whole suite.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use serde_json::Value;
use spdx::{Expression, LicenseReq, ParseMode};

use crate::tree::Finding;

pub fn run(root: &Path) -> Result<Vec<Finding>, String> {
    let text = std::fs::read_to_string(root.join("deny.toml")).map_err(|error| format!("deny.toml: {error}"))?;
    let metadata = Command::new("cargo")
        .args(["metadata", "--format-version", "1", "--locked"])
        .current_dir(root)
        .output()
        .map_err(|error| format!("cargo metadata: {error}"))?;
    if !metadata.status.success() {
        return Err(String::from_utf8_lossy(&metadata.stderr).into_owned());
    }
    let metadata: Value =
        serde_json::from_slice(&metadata.stdout).map_err(|error| format!("cargo metadata: {error}"))?;
    check(&text, &metadata)
}

fn check(deny: &str, metadata: &Value) -> Result<Vec<Finding>, String> {
    let deny: toml::Table = deny.parse().map_err(|error| format!("deny.toml: {error}"))?;
    let allowed = list(&deny, "licenses", "allow", None);
    let banned = list(&deny, "bans", "deny", Some("crate"));
    let mut used = BTreeSet::new();
    let mut findings = Vec::new();
    for package in metadata["packages"].as_array().into_iter().flatten() {
        let name = package["name"].as_str().unwrap_or_default();
        let what = format!("{name} {}", package["version"].as_str().unwrap_or_default());
        let Some(source) = package["source"].as_str() else { continue }; // our own
        if !source.contains("crates.io-index") {
            findings.push(Finding::of(&what, format!("comes from {source}, not from the registry")));
        }
        if banned.iter().any(|it| it == name) {
            findings.push(Finding::of(&what, "is banned in deny.toml"));
        }
        let Some(licence) = package["license"].as_str() else {
            findings.push(Finding::of(&what, "states no licence"));
            continue;
        };
        match Expression::parse_mode(licence, ParseMode::LAX) {
            Err(error) => findings.push(Finding::of(&what, format!("licence \"{licence}\": {}", error.reason))),
            Ok(expression) => {
                let met = expression.evaluate(|it| {
                    let met = allowed.iter().any(|name| *name == spelled(it));
                    if met {
                        used.insert(spelled(it));
                    }
                    met
                });
                if !met {
                    findings.push(Finding::of(&what, format!("licence \"{licence}\" is not allowed in deny.toml")));
                }
            }
        }
    }
    for unused in allowed.iter().filter(|name| !used.contains(*name)) {
        findings.push(Finding::of("deny.toml", format!("no crate needs the licence {unused} any more")));
    }
    Ok(findings)
}

fn spelled(requirement: &LicenseReq) -> String {
    requirement.to_string()
}

fn list(deny: &toml::Table, section: &str, key: &str, field: Option<&str>) -> Vec<String> {
    let values = deny.get(section).and_then(|it| it.get(key)).and_then(|it| it.as_array());
    let text = |value: &toml::Value| match field {
        Some(field) => value.get(field).and_then(|it| it.as_str()).map(str::to_string),
        None => value.as_str().map(str::to_string),
    };
    values.into_iter().flatten().filter_map(text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const DENY: &str =
        "[licenses]\nallow = [\"MIT\", \"Apache-2.0 WITH LLVM-exception\"]\n[bans]\ndeny = [{ crate = \"openssl\" }]";

    fn found(name: &str, licence: &str, source: &str) -> Vec<String> {
        let also = serde_json::json!({ "name": "llvm", "version": "1.0.0", "license": "Apache-2.0 WITH LLVM-exception OR X11",
            "source": "registry+crates.io-index" });
        let mit = serde_json::json!({ "name": "plain", "version": "1.0.0", "license": "MIT", "source": "registry+crates.io-index" });
        let package = serde_json::json!({ "name": name, "version": "1.0.0", "license": licence, "source": source });
        let metadata = serde_json::json!({ "packages": [package, also, mit] });
        check(DENY, &metadata).unwrap().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn licences_are_read_as_expressions() {
        assert_eq!(found("a", "GPL-2.0/MIT", "registry+crates.io-index"), Vec::<String>::new());
        assert_eq!(
            found("a", "GPL-3.0-only AND MIT", "registry+crates.io-index"),
            ["a 1.0.0: licence \"GPL-3.0-only AND MIT\" is not allowed in deny.toml"]
        );
        assert_eq!(found("a", "MIT", "git+elsewhere").len(), 1);
        assert_eq!(found("openssl", "MIT", "registry+crates.io-index"), ["openssl 1.0.0: is banned in deny.toml"]);
    }
}
