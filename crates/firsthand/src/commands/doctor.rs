//! `firsthand doctor`: looks at every part, changes nothing, and says of each
//! what it found and what to do about it.

mod kept;

use super::Say;
use crate::backup;
use crate::config::{Config, Loaded, MailRoute, instance_key};
use crate::trouble::Trouble;
use base::{Error, Instant, Result, SystemChance, SystemClock};
use outside::{Files, Mailer};
use people::ledger::{self, evidence::Verdict};
use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;
use store::leases::Leases;
use store::{Db, Options, Reactions, Waits};

/// How one part does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Health {
    Well,
    /// It works, and something should be done.
    Mind,
    Ill,
}

struct Finding {
    part: &'static str,
    health: Health,
    says: String,
}

pub async fn run(loaded: &Loaded, say: Say) -> std::result::Result<(), Trouble> {
    let config = &loaded.config;
    let (database, inside) = database(config).await;
    let mut findings = vec![data(config), key(config), database];
    findings.extend(inside);
    findings.extend([media(config).await, mail(config).await, address(config)]);
    let ill = findings.iter().filter(|finding| finding.health == Health::Ill).count();
    let mut text = String::new();
    for Finding { part, health, says } in &findings {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "{:<5} {part:<13} {says}", health.word());
    }
    let json: serde_json::Value = findings
        .iter()
        .map(|finding| serde_json::json!({ "part": finding.part, "health": finding.health.word(), "says": finding.says }))
        .collect();
    say.either(&text, &serde_json::json!({ "well": ill == 0, "parts": json }));
    match ill {
        0 => Ok(()),
        1 => Err(Trouble::because("One part cannot work yet.", "Mend what is marked fail above.")),
        _ => Err(Trouble::because(format!("{ill} parts cannot work yet."), "Mend what is marked fail above.")),
    }
}

impl Health {
    const fn word(self) -> &'static str {
        match self {
            Self::Well => "ok",
            Self::Mind => "mind",
            Self::Ill => "fail",
        }
    }
}

fn finding(part: &'static str, health: Health, says: impl Into<String>) -> Finding {
    Finding { part, health, says: says.into() }
}

/// A check that worked says this; one that did not says why.
fn checked(part: &'static str, outcome: Result<()>, well: impl Into<String>) -> Finding {
    match outcome {
        Ok(()) => finding(part, Health::Well, well),
        Err(error) => finding(part, Health::Ill, error.to_string()),
    }
}

fn data(config: &Config) -> Finding {
    let shown = config.data.display();
    if !config.data.exists() {
        return finding("data", Health::Mind, format!("{shown} is not there yet; the first start makes it"));
    }
    let probe = config.data.join(".doctor");
    let written = std::fs::write(&probe, "probe").and_then(|()| std::fs::remove_file(&probe));
    checked("data", written.map_err(Error::because("writing into the data folder")), shown.to_string())
}

fn key(config: &Config) -> Finding {
    let path = &config.instance_key;
    match instance_key::read(path) {
        Ok(_) if instance_key::is_private(path) => {
            finding("instance key", Health::Well, format!("{}; keep a copy elsewhere", path.display()))
        }
        Ok(_) => finding("instance key", Health::Ill, format!("others may read it: chmod 600 {}", path.display())),
        Err(Error::Missing) => finding("instance key", Health::Mind, "not there yet; the first start makes it"),
        Err(error) => finding("instance key", Health::Ill, error.to_string()),
    }
}

/// The database, and what it says of the evidence and of backups where it can be read.
async fn database(config: &Config) -> (Finding, Vec<Finding>) {
    let file = config.database.strip_prefix("sqlite://");
    if let Some(file) = file.map(|file| file.split('?').next().unwrap_or(file))
        && !Path::new(file).exists()
    {
        return (finding("database", Health::Mind, "not there yet; the first start makes it"), Vec::new());
    }
    let look = async {
        let db = Db::open(Options {
            url: config.database.clone(),
            clock: Arc::new(SystemClock),
            chance: Arc::new(SystemChance),
            reactions: Reactions::none(),
            leases: Leases::over(&config.database),
            connections: 1,
            waits: Waits::HOUSE,
        })
        .await?;
        db.ping().await?;
        let current = db.is_current().await?;
        let inside = match current {
            true => vec![evidence(&db).await, kept_files(&db, config).await, backed_up(&db).await],
            false => Vec::new(),
        };
        db.close().await?;
        Ok::<_, Error>((current, inside))
    };
    match look.await {
        Ok((true, inside)) => (finding("database", Health::Well, "reachable, schema up to date"), inside),
        Ok((false, _)) => {
            let says = "reachable; `firsthand migrate` or the next start updates its schema";
            (finding("database", Health::Mind, says), Vec::new())
        }
        Err(error) => (finding("database", Health::Ill, error.to_string()), Vec::new()),
    }
}

/// Whether what people permitted, and what they were told, is as it was written down.
async fn evidence(db: &Db) -> Finding {
    let look = async { Ok::<_, Error>((ledger::evidence::verify(db).await?, ledger::notices::verify(db).await?)) };
    let ill = |says: String| {
        finding("evidence", Health::Ill, format!("{says}; keep this database as it is and compare it with a backup"))
    };
    match look.await {
        Ok((Verdict { broken: Some(broken), .. }, _)) => ill(broken.to_string()),
        Ok((_, Some(notice))) => ill(format!("the text of notice {notice} was changed after it was published")),
        Ok((Verdict { chains, rows, .. }, None)) => {
            finding("evidence", Health::Well, format!("{rows} consent events in {chains} chains, unbroken"))
        }
        Err(error) => finding("evidence", Health::Ill, error.to_string()),
    }
}

/// Whether pictures, recordings and papers are there as they were kept.
async fn kept_files(db: &Db, config: &Config) -> Finding {
    let look = async {
        let files = match is_made(config) {
            true => Some(Files::open(&config.media, config.media_keys.clone())?),
            false => None,
        };
        kept::look(db, files.as_ref()).await
    };
    match look.await {
        Ok(kept) if kept.is_well() => finding("files", Health::Well, kept.says()),
        Ok(kept) => finding("files", Health::Ill, kept.says()),
        Err(error) => finding("files", Health::Ill, error.to_string()),
    }
}

/// When everything was last backed up, and whether a restore still waits for a word.
async fn backed_up(db: &Db) -> Finding {
    let look = async {
        let last = store::settings::get(db.read(), backup::LAST).await?;
        Ok::<_, Error>((ledger::held_since(db.read()).await?, last))
    };
    let at = |micros: &str| micros.parse().map(Instant::from_micros).ok();
    match look.await {
        Ok((Some(since), _)) => {
            let says = format!(
                "nobody is shown since the restore of {since}; `firsthand restore --lift` when you know what was taken back"
            );
            finding("backup", Health::Ill, says)
        }
        Ok((None, last)) => match last.as_deref().and_then(at) {
            Some(at) if at < db.now().plus_days(-BACKUP_DAYS) => finding(
                "backup",
                Health::Mind,
                format!("the last was taken at {at}; `firsthand backup FILE` takes one"),
            ),
            Some(at) => finding("backup", Health::Well, format!("the last was taken at {at}")),
            None => finding("backup", Health::Mind, "none was taken yet; `firsthand backup FILE` takes one"),
        },
        Err(error) => finding("backup", Health::Ill, error.to_string()),
    }
}

/// Older than this, a backup is too old to be glad of.
const BACKUP_DAYS: i64 = 7;

/// Opening a folder would make it; a doctor only looks.
fn is_made(config: &Config) -> bool {
    let folder = config.media.strip_prefix("file://").unwrap_or(&config.media);
    folder.contains("://") || Path::new(folder).exists()
}

async fn media(config: &Config) -> Finding {
    if !is_made(config) {
        return finding("media", Health::Mind, "not there yet; the first start makes it");
    }
    let outcome = match Files::open(&config.media, config.media_keys.clone()) {
        Ok(files) => files.check().await,
        Err(error) => Err(error),
    };
    checked("media", outcome, "a file can be written and read back")
}

async fn mail(config: &Config) -> Finding {
    match &config.mail {
        MailRoute::Smtp(url) => {
            let outcome = match Mailer::smtp(url, config.mail_from.clone()) {
                Ok(mailer) => mailer.check().await,
                Err(error) => Err(error),
            };
            checked("mail", outcome, "the mail server answers")
        }
        MailRoute::Folder(path) => finding(
            "mail",
            Health::Mind,
            format!("letters are only written into {}; set smtp to send them", path.display()),
        ),
    }
}

fn address(config: &Config) -> Finding {
    let origin = &config.base_url.origin;
    let outside = !config.listen.ip().is_loopback();
    if !config.base_url.https && (outside || !origin.contains("//127.") && !origin.contains("//localhost")) {
        return finding(
            "address",
            Health::Mind,
            format!("{origin} is not encrypted: set base_url to an https address"),
        );
    }
    if config.base_url.https && config.trusted_proxies.is_empty() {
        let says =
            format!("{origin}; if a proxy stands in front, set trusted_proxies, or everybody counts as one caller");
        return finding("address", Health::Mind, says);
    }
    finding("address", Health::Well, origin.as_str())
}
