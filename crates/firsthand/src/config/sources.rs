//! Where settings come from. Later ones win: built in, `firsthand.toml`,
//! `FIRSTHAND_*` in the environment, the command line.

use super::settings::{SETTINGS, also_called, find, meant};
use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

/// Where one value came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    BuiltIn,
    File(PathBuf),
    Environment(String),
    CommandLine(&'static str),
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BuiltIn => f.write_str("built in"),
            Self::File(path) => write!(f, "{}", path.display()),
            Self::Environment(name) => write!(f, "environment, {name}"),
            Self::CommandLine(flag) => write!(f, "command line, {flag}"),
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value {
    pub text: String,
    pub source: Source,
}

/// What is wrong with the configuration, and what to do. Never holds a value
/// of a setting that may be secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake(pub String);

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
impl std::error::Error for Mistake {}

/// What was asked on the command line.
#[derive(Debug, Clone, Default)]
pub struct Flags {
    pub config: Option<PathBuf>,
    /// Setting, flag and value.
    pub values: Vec<(&'static str, &'static str, String)>,
    /// What `demo` does differently, below every other source.
    pub defaults: Vec<(&'static str, &'static str)>,
}

/// Every setting's value and where it came from.
pub fn gather(
    flags: &Flags,
    environment: impl IntoIterator<Item = (String, String)>,
) -> Result<BTreeMap<&'static str, Value>, Mistake> {
    let mut values: BTreeMap<&'static str, Value> = SETTINGS
        .iter()
        .map(|setting| {
            let own = flags.defaults.iter().find(|(name, _)| *name == setting.name);
            let text = own.map_or(setting.default, |(_, text)| text).to_owned();
            (setting.name, Value { text, source: Source::BuiltIn })
        })
        .collect();
    let environment: BTreeMap<String, String> = environment.into_iter().collect();
    let asked = flags.config.clone().or_else(|| environment.get("FIRSTHAND_CONFIG").map(PathBuf::from));
    match asked {
        Some(path) => file(&path, &mut values)?,
        None if Path::new("firsthand.toml").exists() => file(Path::new("firsthand.toml"), &mut values)?,
        None => {}
    }
    from_environment(&environment, &mut values)?;
    for (name, flag, text) in &flags.values {
        values.insert(name, Value { text: text.clone(), source: Source::CommandLine(flag) });
    }
    Ok(fill_in(values))
}

fn file(path: &Path, values: &mut BTreeMap<&'static str, Value>) -> Result<(), Mistake> {
    let shown = path.display();
    let text = std::fs::read_to_string(path)
        .map_err(|error| Mistake(format!("{shown} cannot be read: {error}. Name another file with --config.")))?;
    let table: toml::Table = text.parse().map_err(|error: toml::de::Error| {
        // Not the error's own text: it would show the line, which may hold a password.
        let line = error.span().map_or(1, |span| text[..span.start.min(text.len())].lines().count().max(1));
        Mistake(format!("{shown}, line {line}: {}", error.message()))
    })?;
    for (name, value) in table {
        let Some(setting) = find(&name) else {
            return Err(unknown(&format!("{shown} sets {name}"), &name));
        };
        let text = plain(&value).ok_or_else(|| {
            Mistake(format!("{shown}: {name} should be one value or a list of texts: {}.", setting.says))
        })?;
        values.insert(setting.name, Value { text, source: Source::File(path.to_owned()) });
    }
    Ok(())
}

fn plain(value: &toml::Value) -> Option<String> {
    Some(match value {
        toml::Value::String(text) => text.clone(),
        toml::Value::Integer(number) => number.to_string(),
        toml::Value::Boolean(truth) => truth.to_string(),
        toml::Value::Array(list) => {
            list.iter().map(|item| item.as_str().map(str::to_owned)).collect::<Option<Vec<_>>>()?.join(",")
        }
        _ => return None,
    })
}

/// Other programs may use names of our kind, such as a test's own, so a name
/// we do not know is a mistake only where it is nearly one of ours.
fn from_environment(
    environment: &BTreeMap<String, String>,
    values: &mut BTreeMap<&'static str, Value>,
) -> Result<(), Mistake> {
    for (variable, text) in environment {
        let Some(name) = variable.strip_prefix("FIRSTHAND_").map(str::to_ascii_lowercase) else { continue };
        if name == "config" {
            continue;
        }
        match find(&name) {
            Some(setting) => {
                let source = Source::Environment(variable.clone());
                values.insert(setting.name, Value { text: text.clone(), source });
            }
            None if meant(&name).or(also_called(&name)).is_some() => {
                return Err(unknown(&format!("the environment sets {variable}"), &name));
            }
            None => {}
        }
    }
    // The names that S3 tools share fill what is still open.
    for (name, variable) in [
        ("media_key", "AWS_ACCESS_KEY_ID"),
        ("media_secret", "AWS_SECRET_ACCESS_KEY"),
        ("media_token", "AWS_SESSION_TOKEN"),
    ] {
        let open = values.get(name).is_none_or(|value| value.text.is_empty());
        if let (true, Some(text)) = (open, environment.get(variable)) {
            values.insert(name, Value { text: text.clone(), source: Source::Environment(variable.to_owned()) });
        }
    }
    Ok(())
}

fn unknown(who: &str, name: &str) -> Mistake {
    match meant(name).or_else(|| also_called(name)) {
        Some(meant) => Mistake(format!("{who}, which is not a setting. Did you mean {meant}?")),
        None => Mistake(format!("{who}, which is not a setting. `firsthand config explain` lists them all.")),
    }
}

/// Defaults that follow other settings. A relative data folder is made
/// absolute, because an address such as `file://` cannot be relative.
fn fill_in(mut values: BTreeMap<&'static str, Value>) -> BTreeMap<&'static str, Value> {
    let text = |name: &str| values.get(name).map(|value| value.text.clone()).unwrap_or_default();
    let data = std::path::absolute(text("data")).unwrap_or_else(|_| PathBuf::from(text("data")));
    let (data, listen) = (data.display().to_string(), text("listen"));
    for value in values.values_mut().filter(|value| value.source == Source::BuiltIn) {
        value.text = value.text.replace("{data}", &data).replace("{listen}", &listen);
    }
    if let Some(value) = values.get_mut("data") {
        value.text = data;
    }
    values
}
