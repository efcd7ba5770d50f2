//! The modules of a crate know each other in one direction. A circle is found by
//! the `crate::module` paths that each module's files spell out; tests may look
//! anywhere.

use std::collections::{BTreeMap, BTreeSet};

use super::pattern;
use crate::rust;
use crate::tree::{File, Finding, Tree};

type Edges<'a> = BTreeMap<(String, String), (&'a File, usize)>;

pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut crates: BTreeMap<&str, Vec<&File>> = BTreeMap::new();
    for file in tree.with_extension("rs").filter(|file| !file.is_test()) {
        if let Some(krate) = file.krate()
            && file.path.starts_with(&format!("crates/{krate}/src/"))
        {
            crates.entry(krate).or_default().push(file);
        }
    }
    crates.into_iter().flat_map(|(krate, files)| circles(krate, &files)).collect()
}

/// `crates/x/src/stories/rules.rs` and `crates/x/src/stories.rs` are module `stories`.
fn module(krate: &str, file: &File) -> Option<String> {
    let inner = file.path.strip_prefix(&format!("crates/{krate}/src/"))?;
    let first = inner.split('/').next()?.trim_end_matches(".rs");
    (!matches!(first, "lib" | "main")).then(|| first.to_string())
}

fn circles(krate: &str, files: &[&File]) -> Vec<Finding> {
    let known: BTreeSet<String> = files.iter().filter_map(|file| module(krate, file)).collect();
    let edges = edges(krate, files, &known);
    let mut next: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (from, to) in edges.keys() {
        next.entry(from).or_default().push(to);
    }
    let mut findings = Vec::new();
    let mut told: BTreeSet<BTreeSet<&str>> = BTreeSet::new();
    for (from, to) in edges.keys() {
        // The shortest way back closes the circle; each set of modules is told once.
        let Some(way) = way(&next, to, from) else { continue };
        if !told.insert(way.iter().copied().collect()) {
            continue;
        }
        let (file, at) = edges[&(from.clone(), to.clone())];
        let circle = way.join(" -> ");
        findings.push(Finding::at(
            file,
            at,
            format!("modules of {krate} know each other in a circle: {from} -> {circle}"),
        ));
    }
    findings
}

fn edges<'a>(krate: &str, files: &[&'a File], known: &BTreeSet<String>) -> Edges<'a> {
    let single = pattern(r"\bcrate::([a-z_][a-z0-9_]*)");
    let group = pattern(r"\bcrate::\{([^;]*)\};");
    let word = pattern(r"(?:^|[,{])\s*([a-z_][a-z0-9_]*)");
    let mut edges = Edges::new();
    for &file in files {
        let Some(from) = module(krate, file) else { continue };
        let code = rust::product(&file.text);
        let mut edge = |to: &str, at: usize| {
            if to != from && known.contains(to) {
                edges.entry((from.clone(), to.to_string())).or_insert((file, at));
            }
        };
        for hit in single.captures_iter(&code) {
            edge(&hit[1], hit.get(0).map_or(0, |it| it.start()));
        }
        for hit in group.captures_iter(&code) {
            let at = hit.get(0).map_or(0, |it| it.start());
            for name in word.captures_iter(&outermost(&hit[1])) {
                edge(&name[1], at);
            }
        }
    }
    edges
}

/// `a::{b, c}, d` without what stands in inner braces: `a::, d`.
fn outermost(group: &str) -> String {
    let mut depth = 0;
    let outer = group.chars().filter(|&c| {
        depth += i32::from(c == '{');
        let keep = depth == 0;
        depth -= i32::from(c == '}');
        keep
    });
    outer.collect()
}

fn way<'a>(next: &BTreeMap<&'a str, Vec<&'a str>>, from: &'a str, to: &str) -> Option<Vec<&'a str>> {
    let mut seen = BTreeSet::from([from]);
    let mut ways = std::collections::VecDeque::from([vec![from]]);
    while let Some(way) = ways.pop_front() {
        let last = *way.last()?;
        if last == to {
            return Some(way);
        }
        for &step in next.get(last).into_iter().flatten() {
            if seen.insert(step) {
                ways.push_back([way.clone(), vec![step]].concat());
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::found;

    #[test]
    fn one_direction_passes() {
        let files = [
            (
                "crates/newsroom/src/stories/mod.rs",
                "use crate::media::Picture; use crate::{media::{self, Audio}, Other};",
            ),
            ("crates/newsroom/src/media/mod.rs", "// crate::stories is above us\npub struct Picture;"),
            ("crates/newsroom/src/media/tests.rs", "use crate::stories::draft;"),
            ("crates/newsroom/src/lib.rs", "pub use crate::stories::draft;"),
        ];
        assert_eq!(found(check, &files), Vec::<String>::new());
    }

    #[test]
    fn a_circle_fails_once() {
        let files = [
            ("crates/newsroom/src/media/mod.rs", "fn f() {\n crate::stories::draft() }"),
            ("crates/newsroom/src/stories/mod.rs", "use crate::{toolkit::Kit, press::{Enquiry}};"),
            ("crates/newsroom/src/toolkit.rs", "use crate::media::Picture;"),
            ("crates/newsroom/src/press.rs", ""),
        ];
        assert_eq!(
            found(check, &files),
            ["crates/newsroom/src/media/mod.rs:2: modules of newsroom know each other in a circle: \
              media -> stories -> toolkit -> media"]
        );
    }
}
