//! The catalogues against each other and against the code: every key in every
//! language with the same variables, every key that the code names is there,
//! none is left over.
//!
//! Code names a key by writing it out as a string. A key put together at run
//! time is declared beside the code that makes it, by a comment such as
//! `// keys: desk-state-*`, which counts every key with that beginning as used.

use fluent_syntax::ast;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

type Catalogue = BTreeMap<String, BTreeSet<String>>;

fn crates() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn files(folder: &Path, extension: &str, found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            files(&path, extension, found);
        } else if path.extension().is_some_and(|e| e == extension) {
            found.push(path);
        }
    }
    found.sort();
}

/// Keys of one language with the variables each uses; complains about what does not parse.
fn catalogue(language: &str, complaints: &mut Vec<String>) -> Catalogue {
    let mut all = Catalogue::new();
    let mut paths = Vec::new();
    files(&crates().join("ui/locales").join(language), "ftl", &mut paths);
    for path in paths {
        let source = fs::read_to_string(&path).expect("a readable catalogue");
        let resource = match fluent_syntax::parser::parse(source.as_str()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                complaints.extend(errors.iter().map(|error| {
                    let line = source[..error.pos.start.min(source.len())].lines().count();
                    format!("{}:{line}: {error}", path.display())
                }));
                resource
            }
        };
        for entry in &resource.body {
            match entry {
                ast::Entry::Message(message) => {
                    let mut variables = BTreeSet::new();
                    if let Some(pattern) = &message.value {
                        in_pattern(pattern, &mut variables);
                    }
                    if all.insert(message.id.name.to_owned(), variables).is_some() {
                        complaints.push(format!("{}: {} is there twice", path.display(), message.id.name));
                    }
                }
                ast::Entry::Junk { content } => {
                    complaints.push(format!("{}: cannot read {:?}", path.display(), content.lines().next()));
                }
                _ => {}
            }
        }
    }
    all
}

fn in_pattern(pattern: &ast::Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            in_expression(expression, found);
        }
    }
}

fn in_expression(expression: &ast::Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        ast::Expression::Inline(inline) => in_inline(inline, found),
        ast::Expression::Select { selector, variants } => {
            in_inline(selector, found);
            for variant in variants {
                in_pattern(&variant.value, found);
            }
        }
    }
}

fn in_inline(inline: &ast::InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        ast::InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| in_inline(argument, found));
        }
        ast::InlineExpression::Placeable { expression } => in_expression(expression, found),
        _ => {}
    }
}

/// Every string literal of a source file with the line it stands on and what stands before it.
fn literals(source: &str) -> Vec<(usize, String, String)> {
    let mut found = Vec::new();
    for (number, line) in source.lines().enumerate() {
        let mut rest = line;
        let mut before = String::new();
        while let Some((head, tail)) = rest.split_once('"') {
            before.push_str(head);
            // A character literal that is a quotation mark, or a comment: the rest of the line is no code.
            if head.contains("//") {
                break;
            }
            let Some((literal, beyond)) = tail.split_once('"') else { break };
            found.push((number + 1, literal.to_owned(), before.clone()));
            before.push_str(literal);
            before.push('"');
            rest = beyond;
        }
    }
    found
}

fn sources() -> Vec<(PathBuf, String)> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(crates()).expect("the crates").flatten() {
        files(&entry.path().join("src"), "rs", &mut paths);
    }
    paths.retain(|path| !path.ends_with("tests.rs") && !path.components().any(|part| part.as_os_str() == "tests"));
    paths.into_iter().map(|path| (path.clone(), fs::read_to_string(&path).expect("a readable source"))).collect()
}

/// Functions that take a key as the literal straight after their bracket.
const TAKES_A_KEY: [&str; 10] = [
    "say(",
    "fill(",
    "Message::new(",
    "Message::from(",
    "refused(",
    "conflict(",
    "hint(",
    "onward(",
    "buttons(",
    "fieldset(",
];

/// First words of keys that domains use. In a domain's source any string that
/// begins so must be a key; surfaces also name style classes that way.
const AREAS: [&str; 8] = ["accounts-", "people-", "programme-", "story-", "permit-", "error-", "mail-", "upload-"];
/// Headers of uploads in pieces.
const HEADERS: [&str; 2] = ["upload-length", "upload-offset"];
const SURFACES: [&str; 4] = ["ui", "site", "guest", "desk"];

/// `closed! { Role, "role" { Admin = "admin", } }` in a domain makes the key
/// `role-admin`: gives each such key with its line.
fn made_by_macro(source: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut prefix: Option<String> = None;
    for (number, line) in source.lines().enumerate() {
        let line = line.trim();
        if line.starts_with("//") {
            continue;
        }
        match &prefix {
            None => {
                let head = line.strip_suffix("\" {").and_then(|head| head.split_once(", \""));
                if let Some((_, name)) = head.filter(|(kind, _)| kind.bytes().all(|b| b.is_ascii_alphanumeric())) {
                    prefix = Some(name.to_owned());
                }
            }
            Some(_) if line.starts_with('}') => prefix = None,
            Some(name) => {
                for (_, wire) in line.split(',').filter_map(|member| member.split_once(" = \"")) {
                    found.push((number + 1, format!("{name}-{}", wire.trim_end_matches('"'))));
                }
            }
        }
    }
    found
}

fn looks_like_a_key(text: &str) -> bool {
    text.contains('-')
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

#[test]
fn every_language_says_everything_with_the_same_variables() {
    let mut complaints = Vec::new();
    let english = catalogue("en", &mut complaints);
    for locale in base::Locale::INTERFACE.into_iter().skip(1) {
        let other = catalogue(locale.tag(), &mut complaints);
        for (key, variables) in &english {
            match other.get(key) {
                None => complaints.push(format!("{locale} does not say {key}")),
                Some(theirs) if theirs != variables => {
                    complaints.push(format!("{key}: {variables:?} in English, {theirs:?} in {locale}"));
                }
                Some(_) => {}
            }
        }
        complaints
            .extend(other.keys().filter(|key| !english.contains_key(*key)).map(|key| format!("en does not say {key}")));
    }
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

#[test]
fn the_code_and_the_catalogues_name_the_same_keys() {
    let english = catalogue("en", &mut Vec::new());
    let mut used: BTreeSet<&str> = BTreeSet::new();
    let mut complaints = Vec::new();
    let sources = sources();
    for (path, source) in &sources {
        let code = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or(source);
        for line in code.lines() {
            if let Some((_, patterns)) = line.split_once("// keys: ") {
                for pattern in patterns.split(|c: char| c == ',' || c.is_whitespace()).filter(|p| !p.is_empty()) {
                    let beginning = pattern.trim_end_matches('*');
                    used.extend(english.keys().map(String::as_str).filter(|key| key.starts_with(beginning)));
                }
            }
        }
        for (line, key) in made_by_macro(code) {
            match english.get_key_value(&key) {
                Some((key, _)) => drop(used.insert(key)),
                None => complaints.push(format!("{}:{line}: no catalogue says {key}", path.display())),
            }
        }
        let surface = SURFACES.iter().any(|name| path.components().any(|part| part.as_os_str() == *name));
        for (line, literal, before) in literals(code) {
            if let Some((key, _)) = english.get_key_value(&literal) {
                used.insert(key);
            } else if looks_like_a_key(&literal)
                && !HEADERS.contains(&literal.as_str())
                && (TAKES_A_KEY.iter().any(|call| before.ends_with(call))
                    || (!surface && AREAS.iter().any(|area| literal.starts_with(area))))
            {
                complaints.push(format!("{}:{line}: no catalogue says {literal}", path.display()));
            }
        }
    }
    complaints
        .extend(english.keys().filter(|key| !used.contains(key.as_str())).map(|key| format!("nobody says {key}")));
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

#[test]
fn arabic_plurals_cover_all_six_forms() {
    let mut complaints = Vec::new();
    let mut paths = Vec::new();
    files(&crates().join("ui/locales/ar"), "ftl", &mut paths);
    for path in paths {
        let source = fs::read_to_string(&path).expect("a readable catalogue");
        let Ok(resource) = fluent_syntax::parser::parse(source.as_str()) else { continue };
        for entry in &resource.body {
            let ast::Entry::Message(message) = entry else { continue };
            let Some(pattern) = &message.value else { continue };
            for element in &pattern.elements {
                let ast::PatternElement::Placeable { expression: ast::Expression::Select { variants, .. } } = element
                else {
                    continue;
                };
                let names: BTreeSet<&str> = variants
                    .iter()
                    .filter_map(|variant| match variant.key {
                        ast::VariantKey::Identifier { name } => Some(name),
                        ast::VariantKey::NumberLiteral { .. } => None,
                    })
                    .collect();
                let plural = names.contains("one") || names.contains("few") || names.contains("many");
                if plural && !["one", "two", "few", "many", "other"].iter().all(|form| names.contains(form)) {
                    complaints.push(format!("{}: {} knows only {names:?}", path.display(), message.id.name));
                }
            }
        }
    }
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

#[test]
fn the_audit_can_say_everything_that_can_happen() {
    let english = catalogue("en", &mut Vec::new());
    let source = fs::read_to_string(crates().join("base/src/event.rs")).expect("the events");
    let names: Vec<String> = source
        .lines()
        .filter_map(|line| {
            line.trim().strip_suffix("\";")?.rsplit_once("= \"").map(|(_, name)| name.replace(['.', '_'], "-"))
        })
        .collect();
    assert!(names.len() > 40);
    let silent: Vec<_> = names.iter().filter(|name| !english.contains_key(&format!("event-{name}"))).collect();
    assert!(silent.is_empty(), "events.ftl says nothing of {silent:?}");
}
