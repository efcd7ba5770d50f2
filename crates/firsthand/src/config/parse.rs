//! From a setting's text to its type.

use super::sources::{Mistake, Value};
use super::{BaseUrl, Config, LogFormat, LogLevel, MailRoute, Sizes};
use ipnet::IpNet;
use outside::files::S3Keys;
use outside::mail::Sender;
use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

pub(super) struct Values<'a>(pub &'a BTreeMap<&'static str, Value>);

impl Values<'_> {
    fn text(&self, name: &'static str) -> &str {
        self.0.get(name).map_or("", |value| value.text.trim())
    }
    fn wrong(&self, name: &'static str, wanted: &str) -> Mistake {
        let source = self.0.get(name).map(|value| value.source.to_string()).unwrap_or_default();
        // The value itself stays out: it may be what should have been a secret.
        Mistake(format!("{name} ({source}) should be {wanted}."))
    }
    fn some(&self, name: &'static str) -> Option<String> {
        Some(self.text(name)).filter(|text| !text.is_empty()).map(str::to_owned)
    }
    fn number<T: FromStr + PartialOrd + std::fmt::Display>(
        &self,
        name: &'static str,
        least: T,
        most: T,
    ) -> Result<T, Mistake> {
        let number = self.text(name).parse::<T>().ok().filter(|number| *number >= least && *number <= most);
        number.ok_or_else(|| self.wrong(name, &format!("a whole number from {least} to {most}")))
    }
    fn seconds(&self, name: &'static str, least: u64, most: u64) -> Result<Duration, Mistake> {
        self.number(name, least, most).map(Duration::from_secs)
    }
    fn socket(&self, name: &'static str) -> Result<SocketAddr, Mistake> {
        let text = self.text(name).replace("localhost", "127.0.0.1");
        text.parse().map_err(|_| self.wrong(name, "an address and a port, such as 127.0.0.1:8080"))
    }
    fn path(&self, name: &'static str) -> Result<PathBuf, Mistake> {
        self.some(name).map(PathBuf::from).ok_or_else(|| self.wrong(name, "a path"))
    }
    fn one_of<T: Copy>(&self, name: &'static str, choices: &[(&str, T)]) -> Result<T, Mistake> {
        let found = choices.iter().find(|(word, _)| *word == self.text(name)).map(|(_, choice)| *choice);
        let words = choices.iter().map(|(word, _)| *word).collect::<Vec<_>>().join(" or ");
        found.ok_or_else(|| self.wrong(name, &words))
    }
}

pub(super) fn config(values: &Values<'_>) -> Result<Config, Mistake> {
    const KB: u64 = 1024;
    const MB: u64 = 1024 * 1024;
    let metrics_listen = match values.text("metrics_listen") {
        "off" | "" => None,
        _ => Some(values.socket("metrics_listen")?),
    };
    Ok(Config {
        data: values.path("data")?,
        listen: values.socket("listen")?,
        metrics_listen,
        base_url: base_url(values)?,
        database: database(values)?,
        database_connections: values.number("database_connections", 1, 1000)?,
        media: values.some("media").ok_or_else(|| values.wrong("media", "a folder or a bucket"))?,
        media_keys: keys(values)?,
        vault: vault(values),
        instance_key: values.path("instance_key")?,
        mail: mail(values)?,
        mail_from: Sender::from_str(values.text("mail_from"))
            .map_err(|_| values.wrong("mail_from", "a sender, such as Our campaign <hello@example.org>"))?,
        mail_discreet_from: discreet(values)?,
        trusted_proxies: networks(values)?,
        rate_limits: values.number("rate_limits", 0, 1_000_000)?,
        max_connections: values.number("max_connections", 1, 1_000_000)?,
        request_time: values.seconds("request_seconds", 1, 3600)?,
        shutdown_time: values.seconds("shutdown_seconds", 0, 3600)?,
        sizes: Sizes {
            form: values.number("max_form_kb", 16, 1024 * 1024)? * KB,
            upload: values.number("max_upload_mb", 1, 1024 * 1024)? * MB,
        },
        session_days: values.number("session_days", 1, 366)?,
        session_idle_hours: values.number("session_idle_hours", 1, 366 * 24)?,
        log: values.one_of("log", &[("text", LogFormat::Text), ("json", LogFormat::Json)])?,
        log_level: values.one_of(
            "log_level",
            &[
                ("error", LogLevel::ERROR),
                ("warn", LogLevel::WARN),
                ("info", LogLevel::INFO),
                ("debug", LogLevel::DEBUG),
            ],
        )?,
        log_addresses: values.one_of("log_addresses", &[("false", false), ("true", true)])?,
        worker_tasks: values.number("worker_tasks", 1, 64)?,
    })
}

fn vault(values: &Values<'_>) -> Option<String> {
    let shared = values.text("media").starts_with("s3:");
    values.some("vault").or_else(|| (!shared).then(|| format!("file://{}/vault", values.text("data"))))
}

fn base_url(values: &Values<'_>) -> Result<BaseUrl, Mistake> {
    let text = values.text("base_url").trim_end_matches('/');
    BaseUrl::parse(text)
        .ok_or_else(|| values.wrong("base_url", "how people reach this server, such as https://stories.example.org"))
}

impl BaseUrl {
    /// Scheme and host only: the house takes a whole host, not a folder of one.
    fn parse(text: &str) -> Option<Self> {
        let uri: axum::http::Uri = text.parse().ok()?;
        let scheme = uri.scheme_str().filter(|scheme| matches!(*scheme, "http" | "https"))?;
        let authority = uri.authority()?.as_str().to_ascii_lowercase();
        let bare = matches!(uri.path(), "" | "/") && uri.query().is_none() && !authority.contains('@');
        bare.then(|| Self { https: scheme == "https", origin: format!("{scheme}://{authority}") })
    }
}

fn database(values: &Values<'_>) -> Result<String, Mistake> {
    let text = values.text("database");
    let known = ["sqlite:", "postgres://", "postgresql://"].iter().any(|scheme| text.starts_with(scheme));
    if known {
        Ok(text.to_owned())
    } else {
        Err(values.wrong("database", "sqlite:///path/file.db or postgres://user:password@host/name"))
    }
}

fn keys(values: &Values<'_>) -> Result<Option<S3Keys>, Mistake> {
    match (values.some("media_key"), values.some("media_secret")) {
        (Some(id), Some(secret)) => Ok(Some(S3Keys { id, secret, token: values.some("media_token") })),
        (None, None) => Ok(None),
        (Some(_), None) => Err(values.wrong("media_secret", "set together with media_key")),
        (None, Some(_)) => Err(values.wrong("media_key", "set together with media_secret")),
    }
}

fn mail(values: &Values<'_>) -> Result<MailRoute, Mistake> {
    match values.some("smtp") {
        Some(url) if url.starts_with("smtp://") || url.starts_with("smtps://") => Ok(MailRoute::Smtp(url)),
        Some(_) => Err(values.wrong("smtp", "smtps://user:password@host or smtp://host?tls=required")),
        None => values.path("mail_folder").map(MailRoute::Folder),
    }
}

/// A bare address: a name of ours beside it would show who we are.
fn discreet(values: &Values<'_>) -> Result<Option<Sender>, Mistake> {
    let Some(text) = values.some("mail_discreet_from") else { return Ok(None) };
    let bare = text.parse::<outside::mail::Address>().map_err(drop).and_then(|_| text.parse().map_err(drop));
    bare.map(Some).map_err(|()| values.wrong("mail_discreet_from", "an address alone, such as post@example.net"))
}

fn networks(values: &Values<'_>) -> Result<Vec<IpNet>, Mistake> {
    let network = |text: &str| text.parse::<IpNet>().or_else(|_| text.parse::<IpAddr>().map(IpNet::from)).ok();
    values
        .text("trusted_proxies")
        .split([',', ' '])
        .filter(|text| !text.is_empty())
        .map(|text| {
            network(text).ok_or_else(|| values.wrong("trusted_proxies", "networks, such as 10.0.0.0/8, 192.0.2.7"))
        })
        .collect()
}
