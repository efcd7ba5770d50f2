//! Conventions that matter are a failing test. Each check is a function from the
//! tree to findings, with a small good and a small bad tree that prove it can fail.

mod bans;
mod catalogues;
mod layers;
mod length;
mod links;
mod modules;
mod places;
mod style;
mod surfaces;
mod words;

use crate::tree::{Finding, Tree};

pub fn run(tree: &Tree) -> Vec<Finding> {
    let checks = [
        layers::check,
        modules::check,
        surfaces::check,
        length::check,
        bans::check,
        words::check,
        places::check,
        style::check,
        catalogues::check,
        links::check,
    ];
    let mut findings: Vec<Finding> = checks.iter().flat_map(|check| check(tree)).collect();
    findings.sort();
    findings.dedup();
    findings
}

/// A pattern that the source itself spells out: one that does not compile is our fault.
fn pattern(text: &str) -> regex::Regex {
    match regex::Regex::new(text) {
        Ok(pattern) => pattern,
        Err(error) => panic!("{error}"),
    }
}

#[cfg(test)]
pub fn found(check: fn(&Tree) -> Vec<Finding>, files: &[(&str, &str)]) -> Vec<String> {
    check(&Tree::of(files)).iter().map(ToString::to_string).collect()
}
