//! Gathers what is written in other languages than Rust: catalogues, style
//! sheets and scripts. A new file in `locales/*/`, `css/pages/` or `js/` is
//! picked up by its name alone; nobody edits a list to add one.

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// Cascade order. Each folder of this name is one layer; what stands in no
/// layer (`css/top.css`) holds the at-rules that may not be layered.
const LAYERS: [&str; 8] = ["reset", "tokens", "base", "layout", "components", "pages", "utilities", "print"];

/// A surface's sheet: its name, and the parts it can do without.
const SHEETS: [(&str, &[&str]); 3] = [
    ("site", &["type-guest", "type-desk", "desk", "guest", "table", "filters", "diff", "form", "timeline", "tabs"]),
    (
        "guest",
        &[
            "countdown",
            "type-site",
            "type-desk",
            "desk",
            "site",
            "table",
            "filters",
            "pagination",
            "twelve",
            "tabs",
            "timeline",
            "logo",
        ],
    ),
    ("desk", &["countdown", "type-site", "type-guest", "site", "guest"]),
];

/// Scripts: a name, and the elements in it. A surface's own comes with every
/// page; the others only with pages that hold their element.
const SCRIPTS: [(&str, &[&str]); 8] = [
    ("site", &["quick-exit", "count-down", "share-button", "copy-button", "remember-language"]),
    ("guest", &["quick-exit", "share-button", "copy-button", "error-summary", "remember-language"]),
    (
        "desk",
        &[
            "quick-exit",
            "error-summary",
            "copy-button",
            "keep-draft",
            "live-form",
            "auto-size",
            "confirm-action",
            "desk-keys",
            "remember-language",
        ],
    ),
    ("passkey-button", &["passkey-button"]),
    ("resumable-upload", &["resumable-upload"]),
    ("read-aloud", &["read-aloud"]),
    ("share-card", &["share-card"]),
    ("voice-recorder", &["voice-recorder"]),
];

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

fn main() -> Outcome {
    for folder in ["build.rs", "locales", "css", "js"] {
        println!("cargo:rerun-if-changed={folder}");
    }
    #[expect(clippy::disallowed_methods, reason = "cargo hands a build script its folders this way and no other")]
    let (home, out) = (std::env::var("CARGO_MANIFEST_DIR")?, std::env::var("OUT_DIR")?);
    let (home, out) = (PathBuf::from(home), PathBuf::from(out));
    fs::write(out.join("catalogues.rs"), catalogues(&home)?)?;
    for (name, without) in SHEETS {
        fs::write(out.join(format!("{name}.css")), sheet(&home.join("css"), name, without)?)?;
    }
    for (name, elements) in SCRIPTS {
        fs::write(out.join(format!("{name}.js")), script(&home.join("js"), elements)?)?;
    }
    Ok(())
}

/// `(language, file, text)` of every catalogue.
fn catalogues(home: &Path) -> Outcome<String> {
    let mut code = String::from("pub static CATALOGUES: &[(&str, &str, &str)] = &[\n");
    for folder in sorted(&home.join("locales"), "")? {
        let language = stem(&folder);
        for file in sorted(&folder, "ftl")? {
            writeln!(code, "    ({language:?}, {:?}, include_str!({:?})),", stem(&file), file.display().to_string())?;
        }
    }
    code.push_str("];\n");
    Ok(code)
}

fn sheet(css: &Path, name: &str, without: &[&str]) -> Outcome<String> {
    let mut sheet = squeeze_css(&fs::read_to_string(css.join("top.css"))?);
    write!(sheet, "@layer {};", LAYERS.join(","))?;
    for layer in LAYERS {
        let mut rules = String::new();
        for file in sorted(&css.join(layer), "css")? {
            let part = stem(&file);
            let wanted = match layer {
                "pages" => part.split('-').next() == Some(name),
                _ => !without.contains(&part.as_str()),
            };
            if wanted {
                rules.push_str(&squeeze_css(&fs::read_to_string(&file)?));
            }
        }
        if !rules.is_empty() {
            write!(sheet, "@layer {layer}{{{rules}}}")?;
        }
    }
    Ok(sheet)
}

/// Each file becomes a block, so that names inside do not meet.
fn script(js: &Path, elements: &[&str]) -> Outcome<String> {
    let mut script = String::new();
    for element in elements {
        let source = fs::read_to_string(js.join(format!("{element}.js")))?;
        script.push_str("{\n");
        for line in source.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//")) {
            script.push_str(line);
            script.push('\n');
        }
        script.push_str("}\n");
    }
    Ok(script)
}

/// Comments, indentation and line ends go; nothing clever that could change a meaning.
fn squeeze_css(source: &str) -> String {
    let mut bare = String::new();
    let mut rest = source;
    while let Some((before, after)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    let mut squeezed = String::new();
    for line in bare.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if line == "}" && squeezed.ends_with(';') {
            squeezed.pop();
        }
        let line = match line.strip_suffix(" {") {
            Some(selector) => format!("{selector}{{"),
            None => line.to_owned(),
        };
        match line.split_once(": ") {
            Some((property, value))
                if !line.ends_with('{') && property.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') =>
            {
                squeezed.push_str(property);
                squeezed.push(':');
                squeezed.push_str(value);
            }
            _ => squeezed.push_str(&line),
        }
        if !squeezed.ends_with(['{', '}', ';', ',']) {
            squeezed.push(' ');
        }
    }
    squeezed
}

fn sorted(folder: &Path, extension: &str) -> Outcome<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().and_then(|e| e.to_str()).unwrap_or("") == extension {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

fn stem(path: &Path) -> String {
    path.file_stem().and_then(|name| name.to_str()).unwrap_or_default().to_owned()
}
