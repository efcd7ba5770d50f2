//! `firsthand config explain`: each value and where it came from. What is
//! secret is named, never shown.

use super::settings::{SETTINGS, Shown};
use super::sources::Value;
use std::collections::BTreeMap;

/// Setting, value as it may be shown, source.
pub fn lines(values: &BTreeMap<&'static str, Value>) -> Vec<(&'static str, String, String)> {
    SETTINGS
        .iter()
        .filter_map(|setting| {
            let value = values.get(setting.name)?;
            let shown = match setting.shown {
                _ if value.text.is_empty() => "(not set)".to_owned(),
                Shown::Whole => value.text.clone(),
                Shown::WithoutPassword => without_password(&value.text),
                Shown::Not => "(set, not shown)".to_owned(),
            };
            Some((setting.name, shown, value.source.to_string()))
        })
        .collect()
}

/// `scheme://user:password@host` without the password; a query may hold one
/// as well (`?password=…`), so only what we know to be harmless stays.
fn without_password(text: &str) -> String {
    const HARMLESS: &[&str] = &["endpoint", "region", "tls", "timeout", "sslmode", "mode"];
    let (address, query) = text.split_once('?').map_or((text, None), |(address, query)| (address, Some(query)));
    let mut shown = match address.split_once("://") {
        Some((scheme, rest)) => match rest.rsplit_once('@') {
            Some((who, host)) => {
                let user = who.split(':').next().unwrap_or_default();
                let password = if who.contains(':') { ":…" } else { "" };
                format!("{scheme}://{user}{password}@{host}")
            }
            None => address.to_owned(),
        },
        None => address.to_owned(),
    };
    for (at, pair) in query.into_iter().flat_map(|query| query.split('&')).enumerate() {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let value = if HARMLESS.contains(&name) { value } else { "…" };
        shown.push(if at == 0 { '?' } else { '&' });
        shown.push_str(&format!("{name}={value}"));
    }
    shown
}

/// Columns for a person at a terminal.
pub fn table(values: &BTreeMap<&'static str, Value>) -> String {
    let lines = lines(values);
    let width = |of: fn(&(&'static str, String, String)) -> usize| lines.iter().map(of).max().unwrap_or(0);
    let (names, shown) = (width(|line| line.0.len()), width(|line| line.1.len().min(60)));
    lines.iter().map(|(name, value, source)| format!("{name:names$}  {value:shown$}  {source}\n")).collect()
}

/// The same for a script.
pub fn json(values: &BTreeMap<&'static str, Value>) -> serde_json::Value {
    lines(values)
        .into_iter()
        .map(|(name, value, source)| serde_json::json!({ "name": name, "value": value, "source": source }))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::without_password;

    #[test]
    fn passwords_are_left_out_wherever_they_stand() {
        for (given, shown) in [
            ("postgres://u:p@host/db", "postgres://u:…@host/db"),
            (
                "postgres://u:p@ss@host/db?password=x&sslmode=require",
                "postgres://u:…@host/db?password=…&sslmode=require",
            ),
            ("postgres://host/db", "postgres://host/db"),
            ("smtps://u@host", "smtps://u@host"),
            ("s3://bucket/a?endpoint=http://h&secret=x", "s3://bucket/a?endpoint=http://h&secret=…"),
            ("/var/lib/media", "/var/lib/media"),
        ] {
            assert_eq!(without_password(given), shown);
        }
    }
}
