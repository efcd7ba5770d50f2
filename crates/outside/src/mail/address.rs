//! An e-mail address that cannot be wrong once it exists, and that does not
//! show itself when somebody logs it by mistake.

use super::FromWhom;
use base::Message;
use std::fmt;
use std::str::FromStr;

/// A mailbox such as `amal@example.org`, as given apart from spaces around it.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Address(lettre::Address);

impl Address {
    pub fn as_str(&self) -> &str {
        self.0.as_ref()
    }
    pub(super) fn mailbox(&self, name: Option<String>) -> lettre::message::Mailbox {
        lettre::message::Mailbox::new(name, self.0.clone())
    }
}

impl FromStr for Address {
    type Err = Message;
    fn from_str(text: &str) -> Result<Self, Message> {
        let text = text.trim();
        // RFC 5321, section 4.5.3.1.3: a path has at most 256 octets, two of them brackets.
        if text.len() > 254 || text.chars().any(breaks_lines) {
            return Err(Message::new("error-email"));
        }
        text.parse().map(Self).map_err(|_| Message::new("error-email"))
    }
}

/// What some program on the way may take for the end of a header.
pub(super) fn breaks_lines(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Address(…)")
    }
}

/// Who the letters come from: `Firsthand <hello@example.org>` or a bare address.
#[derive(Clone)]
pub struct Sender(pub(super) lettre::message::Mailbox);

impl Sender {
    pub(super) fn sample() -> Self {
        Self(lettre::message::Mailbox::new(
            Some("Firsthand".to_owned()),
            lettre::Address::new("firsthand", "example.org").expect("a fixed address is right"),
        ))
    }
    pub(super) fn domain(&self) -> &str {
        self.0.email.domain()
    }
    /// As the reader sees it: a discreet one has the name that a letter gives it, or none.
    pub(super) fn named(&self, from: &FromWhom) -> lettre::message::Mailbox {
        match from {
            FromWhom::House => self.0.clone(),
            FromWhom::Discreet(name) => lettre::message::Mailbox::new(name.clone(), self.0.email.clone()),
        }
    }
    /// Name and address in one line.
    pub(super) fn shown(&self) -> String {
        self.0.to_string()
    }
}

impl FromStr for Sender {
    type Err = Message;
    fn from_str(text: &str) -> Result<Self, Message> {
        if text.chars().any(breaks_lines) {
            return Err(Message::new("error-email"));
        }
        text.trim().parse().map(Self).map_err(|_| Message::new("error-email"))
    }
}

impl fmt::Debug for Sender {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sender(…)")
    }
}
