//! The house, furnished: from a configuration to what the routes and the
//! worker are handed.

use crate::backup;
use crate::config::{Config, MailRoute, instance_key};
use crate::{reactions, vault};
use axum::Router;
use base::{Actor, Chance, Clock, Error, Result, SystemChance, SystemClock, SystemTicker};
use outside::{Files, Limits, Mailer};
use people::accounts::Lifetimes;
use people::{House, Keys, persons};
use site::cache::PageCache;
use std::sync::Arc;
use store::leases::{HouseClock, Leases, keep};
use store::{Db, Options, Waits};
use tokio::sync::{Notify, watch};

/// Room for public pages, compressed forms included. A campaign of a hundred stories needs a sixth of it.
const PAGES_BYTES: u64 = 16 * 1024 * 1024;

/// One running process.
#[derive(Clone)]
pub struct App {
    pub house: Arc<House>,
    /// Public pages in memory.
    pub pages: Arc<PageCache>,
    /// Whether this process may begin answers that concern people.
    pub leases: Arc<Leases>,
    /// Where several nodes share a database, its time is theirs.
    pub clock: Option<Arc<HouseClock>>,
    /// Rung when a change has asked for a job, so that the worker need not wait.
    pub bell: Arc<Notify>,
}

impl App {
    /// Opens everything and brings the schema up to date.
    pub async fn open(config: &Config) -> Result<Self> {
        let chance = Arc::new(SystemChance);
        if !config.database.starts_with("postgres") {
            return Self::furnish(config, Arc::new(SystemClock), chance, None).await;
        }
        let clock = HouseClock::new(Arc::new(SystemClock), Arc::new(SystemTicker));
        Self::furnish(config, clock.clone(), chance, Some(clock)).await
    }

    /// The same with a clock and randomness of a test.
    pub async fn open_timed(config: &Config, clock: Arc<dyn Clock>, chance: Arc<dyn Chance>) -> Result<Self> {
        Self::furnish(config, clock, chance, None).await
    }

    async fn furnish(
        config: &Config,
        clock: Arc<dyn Clock>,
        chance: Arc<dyn Chance>,
        shared: Option<Arc<HouseClock>>,
    ) -> Result<Self> {
        if backup::is_half_restored(config) {
            return Err(Error::fault("opening the house", "a restore did not come to its end: run it again"));
        }
        let key = instance_key::read_or_make(&config.instance_key, &*chance)?;
        let files = Files::open(&config.media, config.media_keys.clone())?;
        let vault = vault::open(config, &files)?;
        let mail = match &config.mail {
            MailRoute::Smtp(url) => Mailer::smtp(url, config.mail_from.clone())?,
            MailRoute::Folder(path) => Mailer::folder(path, config.mail_from.clone())?,
        };
        let mail = mail.discreetly(config.mail_discreet_from.clone());
        let bell = Arc::new(Notify::new());
        let leases = Leases::over(&config.database);
        let pages = PageCache::new(PAGES_BYTES, clock.clone(), leases.clone());
        let db = Db::open(Options {
            url: config.database.clone(),
            clock,
            chance,
            reactions: reactions::all(bell.clone(), pages.clone(), vault.clone()),
            leases: leases.clone(),
            connections: config.database_connections,
            waits: Waits::HOUSE,
        })
        .await?;
        db.migrate().await?;
        if let Some(clock) = &shared {
            clock.set(db.read()).await?;
        }
        let keys = Keys::new(&key).with_vault(vault);
        settle_vault(&db, &keys).await?;
        let house = House {
            db,
            files,
            mail,
            limits: Limits::new(config.rate_limits),
            keys,
            base_url: config.base_url.origin.clone(),
            lifetimes: Lifetimes {
                absolute_seconds: config.session_days * 86_400,
                idle_seconds: config.session_idle_hours * 3_600,
            },
        };
        Ok(Self { house: Arc::new(house), pages, leases, clock: shared, bell })
    }

    /// Keeps the lease without which a node on PostgreSQL shows nothing of
    /// people; ends when `stop` turns true, which must be after the last answer.
    pub async fn keep_lease(self, config: Config, stop: watch::Receiver<bool>) {
        if config.database.starts_with("postgres") {
            keep(self.leases, config.database, self.clock, Arc::new(SystemChance), stop).await;
        }
    }

    /// Every address of every surface. The gate in front of them is `http`'s.
    pub fn routes(&self) -> Router {
        let house = || self.house.clone();
        site::routes(house()).merge(guest::routes(house())).merge(desk::routes(house()))
    }
}

/// A vault and a database that belong together: same name, every key halved,
/// nothing of the journal left behind.
async fn settle_vault(db: &Db, keys: &Keys) -> Result<()> {
    let Some(vault) = keys.vault() else { return Ok(()) };
    let name = vault.name(db.chance()).await?;
    match store::settings::get(db.read(), VAULT).await? {
        Some(known) if known == name => {}
        Some(_) => return Err(Error::fault("opening the vault", "it belongs to another installation")),
        None => store::write!(db, Actor::Operator, |work| store::settings::set(work, VAULT, &name))?,
    }
    persons::halve_keys(db, keys).await?;
    store::journal::catch_up(db).await.map(|_| ())
}

/// The setting that names the vault in the database.
pub const VAULT: &str = "vault";
