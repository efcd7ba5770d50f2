//! Every setting there is: its name (in `firsthand.toml`, and in capitals
//! after `FIRSTHAND_` in the environment), its default, and what it is for.
//! `docs/operate.md` shows this table; a test keeps the two equal.

/// How `firsthand config explain` shows a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    Whole,
    /// An address that may hold a password: everything but the password.
    WithoutPassword,
    /// Only whether it is set.
    Not,
}

pub struct Setting {
    pub name: &'static str,
    /// `{data}` and `{listen}` stand for those settings; empty means not set.
    pub default: &'static str,
    pub shown: Shown,
    pub says: &'static str,
}

const fn setting(name: &'static str, default: &'static str, says: &'static str) -> Setting {
    Setting { name, default, shown: Shown::Whole, says }
}
const fn address(name: &'static str, default: &'static str, says: &'static str) -> Setting {
    Setting { name, default, shown: Shown::WithoutPassword, says }
}
const fn secret(name: &'static str, says: &'static str) -> Setting {
    Setting { name, default: "", shown: Shown::Not, says }
}

pub const SETTINGS: &[Setting] = &[
    // where things are
    setting("data", "firsthand-data", "folder for everything kept on this machine"),
    setting("listen", "127.0.0.1:8080", "address and port of the pages"),
    setting("metrics_listen", "127.0.0.1:9464", "address and port of /metrics, or off"),
    setting("base_url", "http://{listen}", "how people reach this server; links in letters begin with it"),
    address("database", "sqlite://{data}/firsthand.db", "sqlite:///path/file.db or postgres://user:password@host/name"),
    setting("database_connections", "8", "connections for reading (SQLite) or in all (PostgreSQL)"),
    address("media", "file://{data}/media", "file:///folder or s3://bucket/prefix?endpoint=https://host&region=name"),
    setting("media_key", "", "id of the key to an S3 bucket; else AWS_ACCESS_KEY_ID, else the machine's role"),
    secret("media_secret", "the key's secret; else AWS_SECRET_ACCESS_KEY"),
    secret("media_token", "for keys lent for a time; else AWS_SESSION_TOKEN"),
    address(
        "vault",
        "",
        "halves of people's keys, and what was taken back; else {data}/vault, or in the media's bucket",
    ),
    setting(
        "instance_key",
        "{data}/instance.key",
        "file with the 32 bytes that wrap all personal data; made on first start",
    ),
    // letters
    address("smtp", "", "smtps://user:password@host, or smtp://host?tls=required, opportunistic or none"),
    setting("mail_folder", "{data}/mail", "without smtp, letters are written here, one .eml file each"),
    setting("mail_from", "Firsthand <firsthand@localhost>", "the sender of all letters"),
    setting(
        "mail_discreet_from",
        "",
        "an address that does not show who we are, for people who asked for that; without it the desk has to tell them",
    ),
    // who may come, and how often
    setting("trusted_proxies", "", "networks whose X-Forwarded-For is believed, such as 10.0.0.0/8"),
    setting("rate_limits", "1", "multiplies every rate limit; 0 switches them off"),
    setting("max_connections", "4096", "connections at once; more wait at the door"),
    setting("request_seconds", "30", "time for a request, besides what a large upload needs"),
    setting("shutdown_seconds", "20", "time for requests and jobs to end when the server is told to stop"),
    setting("max_form_kb", "1024", "largest form"),
    setting("max_upload_mb", "1024", "largest file, or piece of one, in one request"),
    // sign-in
    setting("session_days", "30", "a session ends after this many days, used or not"),
    setting("session_idle_hours", "12", "a session ends when it was not used for this long"),
    // logs and work
    setting("log", "text", "text or json, on standard error"),
    setting("log_level", "info", "error, warn, info or debug"),
    setting("log_addresses", "false", "whether the log may name the network (never the address) a request came from"),
    setting("worker_tasks", "2", "jobs done at once by one process"),
];

pub fn find(name: &str) -> Option<&'static Setting> {
    SETTINGS.iter().find(|setting| setting.name == name)
}

/// The setting that somebody probably meant: at most two slips of the pen away.
pub fn meant(name: &str) -> Option<&'static str> {
    let name = name.to_ascii_lowercase().replace('-', "_");
    SETTINGS
        .iter()
        .map(|setting| (strsim::damerau_levenshtein(setting.name, &name), setting.name))
        .filter(|(distance, _)| *distance <= 2)
        .min()
        .map(|(_, meant)| meant)
}

/// Names from other manuals, or from a guess.
pub fn also_called(name: &str) -> Option<&'static str> {
    Some(match name.to_ascii_lowercase().replace('-', "_").as_str() {
        "data_dir" | "dir" | "data_folder" => "data",
        "bind" | "address" | "port" | "host" => "listen",
        "url" | "public_url" | "domain" => "base_url",
        "db" | "database_url" | "postgres" => "database",
        "s3" | "storage" | "files" | "media_url" => "media",
        "mail" | "smtp_url" | "mailer" => "smtp",
        "sender" | "from" | "smtp_from" => "mail_from",
        "discreet_from" | "neutral_from" | "mail_neutral_from" => "mail_discreet_from",
        "key" | "instance_key_file" => "instance_key",
        "proxies" | "trusted_proxy" => "trusted_proxies",
        "log_format" => "log",
        "metrics" => "metrics_listen",
        _ => return None,
    })
}
