//! Past 400 lines a file has a seam somewhere.

use crate::tree::{File, Finding, Tree};

const MOST: usize = 400;

/// Files that are longer for a reason. Keep this list short.
const EXEMPT: &[(&str, &str)] = &[];

pub fn check(tree: &Tree) -> Vec<Finding> {
    let long = |file: &&File| {
        matches!(file.extension(), "rs" | "css" | "js" | "mjs" | "py")
            && !file.is_test()
            && !EXEMPT.iter().any(|(path, _)| *path == file.path)
            && file.text.lines().count() > MOST
    };
    let finding = |file: &File| {
        Finding::of(&file.path, format!("{} lines; find the seam (at most {MOST})", file.text.lines().count()))
    };
    tree.files.iter().filter(long).map(finding).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::found;

    #[test]
    fn length_is_counted_in_code_not_in_tests_or_prose() {
        let long = "x\n".repeat(401);
        let just = "x\n".repeat(400);
        let good = [
            ("crates/a/src/a.rs", just.as_str()),
            ("crates/a/src/tests.rs", long.as_str()),
            ("docs/a.md", long.as_str()),
        ];
        assert_eq!(found(check, &good), Vec::<String>::new());
        let bad = [("crates/ui/css/page.css", long.as_str()), ("crates/a/src/a.rs", long.as_str())];
        assert_eq!(found(check, &bad).len(), 2);
    }
}
