//! Who someone is.

use crate::closed::closed;
use crate::personas::{Persona, Shape, SlugWish};
use crate::persons::Times;
use crate::safety::Beside;
use base::{EditionId, Instant, Locale, PersonaId, Text};
use serde::{Deserialize, Serialize};

/// Who someone is and how to reach them safely. Sealed under the person's own
/// key. There is deliberately no field for a date of birth, a nationality, an
/// immigration status or a case.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// Only where something official needs it.
    pub legal_name: Option<String>,
    /// What the team calls them.
    pub contact_name: String,
    pub email: Option<Email>,
    pub phone: Option<String>,
    pub safe: SafeContact,
    pub speaks: Vec<Locale>,
    pub reads: Vec<Locale>,
    /// Languages and dialects that the list does not know.
    pub other_languages: String,
    pub interpreter: Interpreter,
    pub age: AgeBand,
    /// Of somebody under 18: the first moment after the month in which they turn 18.
    #[serde(default)]
    pub grown_at: Option<Instant>,
    /// Who stands beside somebody under 18.
    #[serde(default)]
    pub guardian: Option<Guardian>,
    pub notes: String,
}

/// A parent, guardian or social worker of somebody under 18: what to call
/// them, and how to reach them safely.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guardian {
    pub name: String,
    pub relation: Relation,
    pub email: Option<Email>,
    pub phone: Option<String>,
    pub safe: SafeContact,
    pub reads: Locale,
}

closed! {
    Relation, "relation" {
        Parent = "parent",
        Guardian = "guardian",
        /// Of a child who is here without their family.
        SocialWorker = "social-worker",
    }
}

/// How to reach someone without putting them in danger. What the program sends
/// keeps to it by [`crate::letters`]; the words are for people.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SafeContact {
    /// "After three; never on Fridays": for whoever calls. Where there are no
    /// `times` beside it, no program can tell whether now is safe.
    pub hours: String,
    /// When they may be reached. Nothing is any time.
    #[serde(default)]
    pub times: Option<Times>,
    pub channel: Channel,
    /// Who to say is calling, in a voicemail or to whoever picks up; and from
    /// whom a discreet letter comes.
    pub voicemail_name: String,
    /// Whether a letter may not show who we are, by its sender or its subject.
    #[serde(default)]
    pub discreet: bool,
    /// The subject of a discreet letter, in their own words; else a neutral one.
    #[serde(default)]
    pub subject: String,
    /// Words that must not be said or written to them, one after another with a
    /// semicolon, a comma or a line between.
    pub never_say: String,
    /// Who said so, and when. Unknown of what was written down before it was asked.
    #[serde(default)]
    pub said: Option<Said>,
}

impl SafeContact {
    /// Nothing was said yet: nothing may be sent.
    pub const fn unsaid() -> Self {
        Self {
            hours: String::new(),
            times: None,
            channel: Channel::Ask,
            voicemail_name: String::new(),
            discreet: false,
            subject: String::new(),
            never_say: String::new(),
            said: None,
        }
    }
}

/// What somebody says about being reached, on their own page.
#[derive(Clone, PartialEq, Eq)]
pub struct Reach {
    pub email: Option<Email>,
    pub phone: Option<String>,
    pub safe: SafeContact,
}

/// Where what is kept came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    pub at: Instant,
    pub by: SaidBy,
}

closed! {
    SaidBy, "safe-said-by" {
        /// By the person, on their own page.
        Themself = "themself",
        /// Written down at the desk, as the person said it.
        Desk = "desk",
    }
}

/// Where somebody's letters go. It can be shown to whoever may read who they
/// are; only [`crate::letters`] makes an address of it, which is how every
/// letter keeps to what they said.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Email(String);

impl Email {
    pub fn shown(&self) -> &str {
        &self.0
    }
    pub(crate) fn address(&self) -> Result<outside::mail::Address, base::Message> {
        self.0.parse()
    }
}

impl From<&str> for Email {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}
impl From<String> for Email {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl Identity {
    /// Somebody of whom only a name is known yet.
    pub fn named(contact_name: impl Into<String>) -> Self {
        Self {
            legal_name: None,
            contact_name: contact_name.into(),
            email: None,
            phone: None,
            safe: SafeContact::unsaid(),
            speaks: Vec::new(),
            reads: Vec::new(),
            other_languages: String::new(),
            interpreter: Interpreter::NotNeeded,
            age: AgeBand::Adult,
            grown_at: None,
            guardian: None,
            notes: String::new(),
        }
    }
}

/// Never shown, not even by mistake.
impl std::fmt::Debug for Identity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Identity(…)")
    }
}
impl std::fmt::Debug for Guardian {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Guardian(…)")
    }
}
impl std::fmt::Debug for Email {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Email(…)")
    }
}
impl std::fmt::Debug for Reach {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Reach(…)")
    }
}
impl std::fmt::Debug for SafeContact {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SafeContact(…)")
    }
}

closed! {
    /// The one safe way to reach somebody.
    Channel, "channel" {
        /// Not agreed yet: ask before using any.
        Ask = "ask",
        Email = "email",
        Text = "text",
        Call = "call",
        Messenger = "messenger",
        Post = "post",
        /// Through a support person or organisation named in the notes.
        Through = "through",
        InPerson = "in-person",
    }
}

closed! {
    Interpreter, "interpreter" {
        NotNeeded = "not-needed",
        Speaking = "speaking",
        /// Also for reading and writing.
        Always = "always",
        Signed = "signed",
    }
}

closed! {
    /// A band, never a date of birth.
    AgeBand, "age-band" {
        /// They said so; nobody asked for papers.
        Adult = "adult",
        /// A guardian must agree as well.
        Teen = "teen",
    }
}

impl Identity {
    /// Until when they are under 18, and whether anybody stands beside them.
    pub(super) fn young(&self) -> Option<(Instant, bool)> {
        self.grown_at.map(|at| (at, self.guardian.is_some()))
    }
}

/// What came of correcting who somebody is.
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use]
pub struct Corrected {
    /// Every persona of theirs.
    pub personas: Vec<PersonaId>,
    /// Whoever stood beside them is somebody else now, or nobody.
    pub guardian_left: bool,
}

/// Somebody new, as the form gives them.
#[derive(Debug, Clone)]
pub struct Enrol {
    pub identity: Identity,
    pub shape: Shape,
    pub slug: SlugWish,
    pub is_sample: bool,
    pub edition: EditionId,
    /// Their role and affiliation in this edition, as it is now.
    pub role_then: Text,
    pub affiliation_then: Text,
}

/// What enrolling gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Enrolled {
    pub ambassador: base::AmbassadorId,
    pub persona: PersonaId,
}

/// An identity that has been read, and the read written down.
pub struct IdentityFile {
    pub identity: Identity,
    pub enrolled_at: Instant,
    /// Every persona of the same person, this one included.
    pub personas: Vec<Persona>,
    /// Whom they let stand beside them. The person reads that on a page of its own, and here finds nobody.
    pub beside: Vec<Beside>,
}
