//! The chain: how a row is written down for hashing, and what is wrong with a
//! chain that was tampered with. Pure.
//!
//! A row's canonical form is its JSON by RFC 8785 (members in order of name,
//! no spaces), the hash itself left out; its hash is SHA-256 of that. So
//! anybody can check a chain with a JSON library and `sha256sum`.

use crate::ledger::hex::digest;
use std::fmt;
use store::entity::evidence::Model;

/// Before the first row, and before the first chain.
pub const START: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// The canonical form of a row as it is kept, so that a value nobody can read
/// any more still shows as changed. The names were promised to auditors: a new
/// column joins in only where it is filled, so that old rows stay right.
pub fn canonical(row: &Model) -> String {
    let mut members = vec![
        ("actor_id", text(row.actor_id.as_deref())),
        ("actor_kind", text(Some(&row.actor_kind))),
        ("agreement", text(Some(&row.agreement))),
        ("at", row.at.to_string()),
        ("by_whom", text(Some(&row.by_whom))),
        ("fingerprint", text(row.fingerprint.as_deref())),
        ("grant_id", text(row.grant_id.as_deref())),
        ("interpreter", text(Some(&row.interpreter))),
        ("kind", text(Some(&row.kind))),
        ("language", text(row.language.as_deref())),
        ("method", text(row.method.as_deref())),
        ("notice_id", text(row.notice_id.as_deref())),
        ("number", row.number.to_string()),
        ("persona_id", text(Some(&row.persona_id))),
        ("previous", text(Some(&row.previous))),
        ("sealed", text(row.sealed.as_deref())),
        ("staff_present", text(Some(&row.staff_present))),
        ("supersedes", text(row.supersedes.as_deref())),
        ("terms", text(row.terms.as_deref())),
        ("version_id", text(row.version_id.as_deref())),
        ("work_id", text(row.work_id.as_deref())),
    ];
    members.extend(row.paper_hash.as_deref().map(|hash| ("paper_hash", text(Some(hash)))));
    members.extend(row.said_at.map(|at| ("said_at", at.to_string())));
    members.sort_unstable_by_key(|(name, _)| *name);
    object(&members)
}

/// The hash that belongs to a row as it stands.
pub fn hash(row: &Model) -> String {
    digest(&canonical(row))
}

/// The hash of a chain's place in the register of chains.
pub fn place_hash(persona: &str, place: i64, previous: &str) -> String {
    digest(&object(&[
        ("persona_id", text(Some(persona))),
        ("place", place.to_string()),
        ("previous", text(Some(previous))),
    ]))
}

/// Names are given in order.
fn object(members: &[(&str, String)]) -> String {
    let members: Vec<String> = members.iter().map(|(name, value)| format!("\"{name}\":{value}")).collect();
    format!("{{{}}}", members.join(","))
}

/// RFC 8785, 3.2.2.2, which for a string is what JSON libraries write.
fn text(value: Option<&str>) -> String {
    serde_json::Value::from(value).to_string()
}

/// What is wrong with a chain. Only the first thing is told: behind a broken
/// row nothing can be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// Its words and its hash do not belong together.
    Changed,
    /// The row is not there, and later ones are.
    Missing,
    /// It does not carry the hash of the row before it: rewritten, or put elsewhere.
    OutOfPlace,
    /// Rows at the end are gone.
    CutShort,
    /// Rows that the chain's end does not know.
    Added,
    /// The end of the chain says another hash than its last row.
    WrongEnd,
    /// Rows without any record that there is a chain.
    Unregistered,
    /// A whole chain is gone, or the register of chains was changed.
    Register,
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Changed => "was changed after it was written",
            Self::Missing => "is missing",
            Self::OutOfPlace => "does not follow the row before it",
            Self::CutShort => "is missing, and so is everything after it",
            Self::Added => "was added behind the end of the chain",
            Self::WrongEnd => "is not the row that the chain ends with",
            Self::Unregistered => "belongs to no registered chain",
            Self::Register => "the register of chains was changed",
        })
    }
}

/// The first thing found wrong. `persona` is a random id and names nobody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// Nothing when it is the register itself.
    pub persona: Option<String>,
    /// The row's number, or the chain's place in the register.
    pub number: i64,
    pub flaw: Flaw,
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.persona {
            Some(persona) => write!(f, "row {} of persona {persona} {}", self.number, self.flaw),
            None => write!(f, "{} at place {}", self.flaw, self.number),
        }
    }
}

/// What a look at everything found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    pub chains: u64,
    pub rows: u64,
    pub broken: Option<Broken>,
}

/// The recorded end of a chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    pub rows: i64,
    pub hash: String,
}

/// Walks one chain row by row.
pub struct Walk {
    persona: String,
    head: Option<Head>,
    seen: i64,
    last: String,
}

impl Walk {
    pub fn new(persona: &str, head: Option<Head>) -> Self {
        Self { persona: persona.to_owned(), head, seen: 0, last: START.to_owned() }
    }
    pub fn is_of(&self, persona: &str) -> bool {
        self.persona == persona
    }
    fn broken(&self, number: i64, flaw: Flaw) -> Option<Broken> {
        Some(Broken { persona: Some(self.persona.clone()), number, flaw })
    }

    /// The next row by number.
    pub fn step(&mut self, row: &Model) -> Option<Broken> {
        let Some(head) = &self.head else { return self.broken(row.number, Flaw::Unregistered) };
        let wanted = self.seen + 1;
        let flaw = if row.number != wanted {
            Flaw::Missing
        } else if row.hash != hash(row) {
            Flaw::Changed
        } else if row.previous != self.last {
            Flaw::OutOfPlace
        } else if wanted > head.rows {
            Flaw::Added
        } else {
            self.seen = wanted;
            self.last.clone_from(&row.hash);
            return None;
        };
        self.broken(wanted, flaw)
    }

    /// No more rows.
    pub fn end(&self) -> Option<Broken> {
        let head = self.head.as_ref()?;
        if self.seen < head.rows {
            return self.broken(self.seen + 1, Flaw::CutShort);
        }
        if self.last == head.hash { None } else { self.broken(self.seen, Flaw::WrongEnd) }
    }
}
