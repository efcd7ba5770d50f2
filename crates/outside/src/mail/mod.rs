//! Letters out. One `Mailer`, three ways to post: SMTP, a folder of `.eml`
//! files (the demo, whose desk shows them), and memory (tests).
//!
//! A letter carries what a person may read and nothing else; what goes wrong
//! is reported without a name, an address or the server's own words, because
//! servers like to repeat the recipient in them.

mod address;
mod folder;
mod letter;
mod smtp;
#[cfg(test)]
mod tests;

pub use address::{Address, Sender};
pub use folder::Posted;
pub use letter::{FromWhom, Letter};

use base::{Chance, Clock, Error, Instant, Result, SystemChance, SystemClock};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

/// The post office. Cheap to clone; every clone posts to the same place.
#[derive(Clone)]
pub struct Mailer(Arc<Office>);

struct Office {
    sender: Sender,
    /// The one that does not show who we are, where there is one.
    discreet: Option<Sender>,
    route: Route,
    clock: Arc<dyn Clock>,
    chance: Arc<dyn Chance>,
}

enum Route {
    Smtp(smtp::Smtp),
    Folder(folder::Folder),
    Memory(Mutex<Vec<Letter>>),
}

impl Mailer {
    /// Posts by SMTP. The address says how: `smtps://user:password@host`
    /// (TLS from the first byte), `smtp://host?tls=required` (STARTTLS),
    /// `?tls=opportunistic`, `?tls=none`. Without `tls`, a server on this
    /// machine is spoken to plainly, any other with STARTTLS: required when
    /// there is a password to protect, else when the server offers it.
    /// `timeout=20` is how many seconds one letter may take.
    pub fn smtp(url: &str, sender: Sender) -> Result<Self> {
        Ok(Self::with(Route::Smtp(smtp::Smtp::open(url)?), sender))
    }

    /// Posts into a folder, one `.eml` file per letter.
    pub fn folder(path: impl Into<PathBuf>, sender: Sender) -> Result<Self> {
        Ok(Self::with(Route::Folder(folder::Folder::open(path.into())?), sender))
    }

    /// Keeps letters in memory, for tests: see [`Mailer::sent`].
    pub fn memory() -> Self {
        Self::with(Route::Memory(Mutex::default()), Sender::sample())
    }

    fn with(route: Route, sender: Sender) -> Self {
        let (clock, chance) = (Arc::new(SystemClock), Arc::new(SystemChance));
        Self(Arc::new(Office { sender, discreet: None, route, clock, chance }))
    }

    /// The same office with a sender for letters that may not show who we are.
    #[must_use]
    pub fn discreetly(self, discreet: Option<Sender>) -> Self {
        match Arc::try_unwrap(self.0) {
            Ok(office) => Self(Arc::new(Office { discreet, ..office })),
            // Shared already: the letters it holds matter more.
            Err(shared) => Self(shared),
        }
    }

    /// Whether a letter can go without showing who we are.
    pub fn can_be_discreet(&self) -> bool {
        self.0.discreet.is_some()
    }

    /// What a reader sees as the sender of most letters,
    pub fn sender(&self) -> String {
        self.0.sender.shown()
    }

    /// and of discreet ones, besides the name that each gives itself.
    pub fn discreet_sender(&self) -> String {
        self.0.discreet.as_ref().map(Sender::shown).unwrap_or_default()
    }

    /// The same office with another clock and other randomness.
    #[must_use]
    pub fn timed(self, clock: Arc<dyn Clock>, chance: Arc<dyn Chance>) -> Self {
        match Arc::try_unwrap(self.0) {
            Ok(office) => Self(Arc::new(Office { clock, chance, ..office })),
            // Shared already: the letters it holds matter more than its clock.
            Err(shared) => Self(shared),
        }
    }

    /// Posts one letter. `Ok` means that the server, or the disk, has it.
    pub async fn send(&self, letter: &Letter) -> Result<()> {
        let office = &self.0;
        // Composed on every route, so that a letter SMTP would refuse fails in a test too.
        let sender = match letter.from {
            FromWhom::House => &office.sender,
            FromWhom::Discreet(_) => office.discreet.as_ref().ok_or_else(no_discreet_sender)?,
        };
        let composed = letter.compose(sender, office.clock.now(), office.chance.as_ref())?;
        match &office.route {
            Route::Smtp(smtp) => smtp.post(composed).await,
            Route::Folder(folder) => {
                folder.post(composed.formatted(), office.clock.now(), office.chance.as_ref()).await
            }
            Route::Memory(letters) => {
                letters.lock().unwrap_or_else(PoisonError::into_inner).push(letter.clone());
                Ok(())
            }
        }
    }

    /// What the memory office has been given so far, oldest first. Empty for the others.
    pub fn sent(&self) -> Vec<Letter> {
        match &self.0.route {
            Route::Memory(letters) => letters.lock().unwrap_or_else(PoisonError::into_inner).clone(),
            _ => Vec::new(),
        }
    }

    /// Whether the letters can be read here (the folder of the demo).
    pub fn has_outbox(&self) -> bool {
        matches!(self.0.route, Route::Folder(_))
    }

    /// The newest letters of the folder, newest first, at most `limit`.
    pub async fn outbox(&self, limit: usize) -> Result<Vec<Posted>> {
        match &self.0.route {
            Route::Folder(folder) => folder.list(limit).await,
            _ => Ok(Vec::new()),
        }
    }

    /// One letter of the folder by its id.
    pub async fn read(&self, id: &str) -> Result<Posted> {
        match &self.0.route {
            Route::Folder(folder) => folder.read(id).await,
            _ => Err(Error::Missing),
        }
    }

    /// Removes letters that were posted into the folder before this moment. Elsewhere nothing is kept.
    pub async fn sweep(&self, before: Instant) -> Result<u64> {
        match &self.0.route {
            Route::Folder(folder) => folder.sweep(before).await,
            _ => Ok(0),
        }
    }

    /// Whether the office can be reached now, for `firsthand doctor`. Sends nothing.
    pub async fn check(&self) -> Result<()> {
        match &self.0.route {
            Route::Smtp(smtp) => smtp.check().await,
            Route::Folder(folder) => folder.check().await,
            Route::Memory(_) => Ok(()),
        }
    }
}

/// A letter that must not show who we are does not go at all rather than from the house.
fn no_discreet_sender() -> Error {
    Error::fault("posting a letter", "there is no sender that does not show who we are")
}
