//! Configuration: `firsthand.toml`, then `FIRSTHAND_*`, then flags. The only
//! place that looks at the environment. A name that is not a setting is an
//! error with a suggestion, so that a slip of the pen cannot pass unread.

mod explain;
pub mod instance_key;
mod parse;
mod settings;
mod sources;
#[cfg(test)]
mod tests;

pub use explain::{json, table};
pub use settings::SETTINGS;
pub use sources::{Flags, Mistake, Source, Value};

use ipnet::IpNet;
use outside::files::S3Keys;
use outside::mail::Sender;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;
pub use tracing::Level as LogLevel;

/// The settings as types: what `settings.rs` says in words.
#[derive(Clone)]
pub struct Config {
    pub data: PathBuf,
    pub listen: SocketAddr,
    pub metrics_listen: Option<SocketAddr>,
    pub base_url: BaseUrl,
    pub database: String,
    pub database_connections: u32,
    pub media: String,
    pub media_keys: Option<S3Keys>,
    /// Nothing: in the bucket of the media.
    pub vault: Option<String>,
    pub instance_key: PathBuf,
    pub mail: MailRoute,
    pub mail_from: Sender,
    /// For letters that may not show who we are.
    pub mail_discreet_from: Option<Sender>,
    pub trusted_proxies: Vec<IpNet>,
    pub rate_limits: u32,
    pub max_connections: usize,
    pub request_time: Duration,
    pub shutdown_time: Duration,
    pub sizes: Sizes,
    pub session_days: i64,
    pub session_idle_hours: i64,
    pub log: LogFormat,
    pub log_level: LogLevel,
    pub log_addresses: bool,
    pub worker_tasks: usize,
}

/// Where people find this server: `https://stories.example.org`, no slash at the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseUrl {
    pub https: bool,
    /// As a browser's `Origin` header spells it.
    pub origin: String,
}

#[derive(Clone)]
pub enum MailRoute {
    Smtp(String),
    Folder(PathBuf),
}

/// Largest request bodies, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sizes {
    pub form: u64,
    pub upload: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFormat {
    Text,
    Json,
}

/// A configuration with the story of every value.
pub struct Loaded {
    pub config: Config,
    pub values: BTreeMap<&'static str, Value>,
}

impl Loaded {
    /// Whether nobody chose this value.
    pub fn is_built_in(&self, name: &str) -> bool {
        self.values.get(name).is_none_or(|value| value.source == Source::BuiltIn)
    }
}

/// Reads the configuration from all its places.
pub fn load(flags: &Flags) -> Result<Loaded, Mistake> {
    let mut environment = Vec::new();
    for (name, text) in std::env::vars_os() {
        let Some(name) = name.to_str().filter(|name| name.starts_with("FIRSTHAND_") || name.starts_with("AWS_")) else {
            continue;
        };
        let text = text.into_string().map_err(|_| Mistake(format!("{name} in the environment is not UTF-8 text.")))?;
        environment.push((name.to_owned(), text));
    }
    from(flags, environment)
}

/// What opens a backup, when it stands in the environment.
pub fn passphrase() -> Option<String> {
    std::env::vars().find(|(name, _)| name == "FIRSTHAND_PASSPHRASE").map(|(_, words)| words)
}

fn from(flags: &Flags, environment: impl IntoIterator<Item = (String, String)>) -> Result<Loaded, Mistake> {
    let values = sources::gather(flags, environment)?;
    let config = parse::config(&parse::Values(&values))?;
    Ok(Loaded { config, values })
}
