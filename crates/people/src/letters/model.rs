//! A letter to somebody, and what becomes of it.

use crate::Keys;
use crate::accounts::jobs::Say;
use crate::by_hand::{Kind, Why};
use crate::links::NewLink;
use ::store::{Db, NewJob};
use base::{Instant, Locale, Message, PersonaId};
use outside::mail::Mailer;

/// What it takes to write.
#[derive(Clone, Copy)]
pub struct Post<'a> {
    pub db: &'a Db,
    pub keys: &'a Keys,
    pub mailer: &'a Mailer,
    pub base_url: &'a str,
    pub say: Say<'a>,
}

/// A letter with a link in it, as its kind words it.
#[derive(Debug, Clone)]
pub struct Draft {
    pub kind: Kind,
    pub persona: PersonaId,
    pub link: NewLink,
    /// Where the link leads below the house's address, with a slash at its end; the secret follows.
    pub place: &'static str,
    /// The key of what stands before the link; it is given the `name`.
    pub before: &'static str,
    pub after: Message,
    /// Else the first language that they read.
    pub locale: Option<Locale>,
    /// The job that writes it, to be done again when their time comes.
    pub job: NewJob,
}

/// How a letter may reach somebody now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Now,
    /// Their next hours begin then.
    Later(Instant),
    /// No letter may go: a member of the staff has to reach them their way.
    Hand(Why),
}

/// What became of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It went, in this language.
    Sent(Locale),
    /// It goes when their hours begin.
    Held(Instant),
    /// Somebody of the staff has to tell them, in this language.
    ByHand(Why, Locale),
    /// Nobody is there to write to.
    Nobody,
}
