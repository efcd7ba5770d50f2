//! Staff, their roles and their sessions.

use crate::Secret;
use crate::accounts::rules::{Act, can};
use crate::closed::closed;
use base::{Actor, Error, Instant, Locale, Message, Result, SessionId, StaffId};
use outside::mail::Address;

closed! {
    /// What someone on the staff is for.
    Role, "role" {
        Admin = "admin",
        Coordinator = "coordinator",
        Safeguarding = "safeguarding",
        Editor = "editor",
        Press = "press",
        Trainer = "trainer",
        Translator = "translator",
    }
}

/// Someone on the staff who is signed in. Every desk handler is handed one,
/// and asks it before it acts: `staff.require(Act::DecideRisk)?`.
#[derive(Clone, PartialEq, Eq)]
pub struct Staff {
    pub id: StaffId,
    pub name: String,
    pub roles: Vec<Role>,
    pub locale: Locale,
    pub session: SessionId,
}

impl Staff {
    pub fn may(&self, act: Act) -> bool {
        self.roles.iter().any(|role| can(*role, act))
    }
    /// `Refused` names what was asked for, so that the reader knows whom to ask.
    pub fn require(&self, act: Act) -> Result<()> {
        if self.may(act) {
            return Ok(());
        }
        Err(Error::refused(Message::new("accounts-not-your-role")))
    }
    pub const fn actor(&self) -> Actor {
        Actor::Staff(self.id)
    }
    pub fn is(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }
}

/// Logs keep the id, never the name.
impl std::fmt::Debug for Staff {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Staff").field("id", &self.id).field("roles", &self.roles).finish_non_exhaustive()
    }
}

/// Somebody to be let in, as the form gives it.
#[derive(Clone, PartialEq, Eq)]
pub struct Invite {
    pub name: String,
    pub email: String,
    pub roles: Vec<Role>,
    pub locale: Locale,
}

/// The same, checked.
pub(super) struct Invited {
    pub name: String,
    pub email: Address,
    pub roles: Vec<Role>,
    pub locale: Locale,
}

/// A member of the staff as the list shows them.
#[derive(Clone, PartialEq, Eq)]
pub struct Member {
    pub id: StaffId,
    pub name: String,
    pub email: String,
    pub locale: Locale,
    pub roles: Vec<Role>,
    pub invited_by: Option<StaffId>,
    pub invited_at: Instant,
    /// When they first signed in.
    pub first_seen_at: Option<Instant>,
    pub revoked_at: Option<Instant>,
}

impl std::fmt::Debug for Member {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Member").field("id", &self.id).field("roles", &self.roles).finish_non_exhaustive()
    }
}

/// How long a session lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lifetimes {
    /// In all.
    pub absolute_seconds: i64,
    /// Without a request.
    pub idle_seconds: i64,
}

impl Default for Lifetimes {
    fn default() -> Self {
        Self { absolute_seconds: 30 * 86_400, idle_seconds: 12 * 3_600 }
    }
}

/// What signing in gives. The cookie's secret exists only here.
#[derive(Debug, Clone)]
pub struct SignedIn {
    pub staff: StaffId,
    pub session: SessionId,
    pub cookie: Secret,
    pub expires_at: Instant,
}

/// One signed-in device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    pub id: SessionId,
    pub staff: StaffId,
    /// Coarse on purpose: "Firefox on Android".
    pub device: String,
    pub created_at: Instant,
    /// At most a minute behind.
    pub seen_at: Instant,
    pub expires_at: Instant,
    pub idle_seconds: i64,
    pub ended_at: Option<Instant>,
}

impl Session {
    pub const fn is_live(&self, now: Instant) -> bool {
        self.ended_at.is_none()
            && now.micros() < self.expires_at.micros()
            && now.micros() < self.seen_at.plus_seconds(self.idle_seconds).micros()
    }
}
