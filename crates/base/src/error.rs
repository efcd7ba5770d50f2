//! The five ways something can go wrong. There is no sixth. The log's text
//! and the person's text are two things: only [`Fault`] carries a log text,
//! and it never reaches a page; the others carry a [`Message`] for the person.

use crate::Message;
use std::fmt;

pub type Result<T, E = Error> = std::result::Result<T, E>;

#[derive(Debug)]
pub enum Error {
    /// It is not there, or not for you: the two look alike.
    Missing,
    /// A rule said no. The message says which and what to do instead.
    Refused(Message),
    /// What was sent has mistakes, field by field.
    Invalid(Invalid),
    /// Somebody else changed it meanwhile. Look again and retry.
    Conflict(Message),
    /// Our own failure: logged once, at the edge.
    Fault(Fault),
}

/// Mistakes beside their fields. The name is the form field's name; the empty
/// name stands for the form as a whole.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Invalid(pub Vec<(&'static str, Message)>);

impl Invalid {
    pub const fn new() -> Self {
        Self(Vec::new())
    }
    pub fn add(&mut self, field: &'static str, message: impl Into<Message>) {
        self.0.push((field, message.into()));
    }
    /// Keeps the value, or notes the mistake under the field and gives nothing.
    pub fn take<T>(&mut self, field: &'static str, value: std::result::Result<T, Message>) -> Option<T> {
        value.map_err(|message| self.add(field, message)).ok()
    }
    pub fn of(&self, field: &str) -> Option<&Message> {
        self.0.iter().find(|(name, _)| *name == field).map(|(_, message)| message)
    }
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
    /// `Ok` when nothing was wrong.
    pub fn check(self) -> Result<()> {
        if self.is_empty() { Ok(()) } else { Err(Error::Invalid(self)) }
    }
}

/// What the log says. `context` is ours and names no person.
#[derive(Debug)]
pub struct Fault {
    pub context: &'static str,
    pub source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

impl Error {
    pub fn refused(message: impl Into<Message>) -> Self {
        Self::Refused(message.into())
    }
    pub fn conflict(message: impl Into<Message>) -> Self {
        Self::Conflict(message.into())
    }
    pub fn invalid(field: &'static str, message: impl Into<Message>) -> Self {
        Self::Invalid(Invalid(vec![(field, message.into())]))
    }
    pub fn fault(context: &'static str, source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Fault(Fault { context, source: Some(source.into()) })
    }
    /// For `map_err`: `.map_err(Error::because("reading the upload"))`.
    pub fn because<E: Into<Box<dyn std::error::Error + Send + Sync>>>(context: &'static str) -> impl FnOnce(E) -> Self {
        move |source| Self::fault(context, source)
    }
}

impl From<Invalid> for Error {
    fn from(invalid: Invalid) -> Self {
        Self::Invalid(invalid)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => f.write_str("missing"),
            Self::Refused(message) => write!(f, "refused: {}", message.key),
            Self::Invalid(invalid) => {
                f.write_str("invalid:")?;
                invalid.0.iter().try_for_each(|(field, message)| write!(f, " {field}={}", message.key))
            }
            Self::Conflict(message) => write!(f, "conflict: {}", message.key),
            Self::Fault(fault) => match &fault.source {
                Some(source) => write!(f, "{}: {source}", fault.context),
                None => f.write_str(fault.context),
            },
        }
    }
}
impl std::error::Error for Error {}
