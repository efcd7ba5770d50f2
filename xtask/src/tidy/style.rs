//! One sheet serves both writing directions: logical properties only. What is
//! physical by nature says so on its line: `/* physical: why */`.

use super::pattern;
use crate::tree::{File, Finding, Tree};

const PHYSICAL: &str = r"(?x)
    \b(?:margin|padding|scroll-margin|scroll-padding)-(?:left|right)\s*:
    | \bborder-(?:left|right)(?:-[a-z]+)?\s*:
    | \bborder-(?:top|bottom)-(?:left|right)-radius\s*:
    | (?:^|[;{\s])(?:left|right)\s*:\s*[^;]
    | \b(?:text-align|float|clear|caption-side)\s*:\s*(?:left|right)\b";

pub fn check(tree: &Tree) -> Vec<Finding> {
    let physical = pattern(PHYSICAL);
    tree.with_extension("css").flat_map(|file| in_sheet(file, &physical)).collect()
}

fn in_sheet(file: &File, physical: &regex::Regex) -> Vec<Finding> {
    let sheet = without_comments(&file.text);
    let mut findings = Vec::new();
    for hit in physical.find_iter(&sheet) {
        let at = hit.end() - 1;
        let line = file.text[..at].rfind('\n').map_or(0, |n| n + 1);
        let end = file.text[at..].find('\n').map_or(file.text.len(), |n| at + n);
        if !file.text[line..end].contains("/* physical:") {
            let property = hit.as_str().trim_matches(|c: char| c.is_whitespace() || "{;".contains(c));
            let name = property.split(':').next().unwrap_or(property);
            findings.push(Finding::at(file, at, format!("{name} is physical: use the logical property")));
        }
    }
    findings
}

fn without_comments(sheet: &str) -> String {
    let mut out = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(from) = rest.find("/*") {
        let to = rest[from..].find("*/").map_or(rest.len(), |n| from + n + 2);
        out.push_str(&rest[..from]);
        out.extend(rest[from..to].bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
        rest = &rest[to..];
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::found;

    #[test]
    fn logical_properties_pass() {
        let sheet = "/* margin-left: no */\na { margin-inline-start: 1rem; inset-inline-end: 0; text-align: start }\n\
                     b { left: 0; /* physical: a picture's own corner */ }\n.from-right { order: 1 }";
        assert_eq!(found(check, &[("crates/ui/css/page.css", sheet)]), Vec::<String>::new());
    }

    #[test]
    fn physical_properties_fail() {
        let sheet = "a { margin-left: 1rem }\nb{left:0}\nc { text-align: right }\nd { border-top-left-radius: 1px }";
        assert_eq!(
            found(check, &[("crates/ui/css/page.css", sheet)]),
            [
                "crates/ui/css/page.css:1: margin-left is physical: use the logical property",
                "crates/ui/css/page.css:2: left is physical: use the logical property",
                "crates/ui/css/page.css:3: text-align is physical: use the logical property",
                "crates/ui/css/page.css:4: border-top-left-radius is physical: use the logical property",
            ]
        );
    }
}
