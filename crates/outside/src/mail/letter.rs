//! One letter, and how it becomes a MIME message (RFC 5322, RFC 2045-2047).

use super::address::breaks_lines;
use super::{Address, Sender};
use base::{Chance, Error, Instant, Locale, Result};
use data_encoding::HEXLOWER;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Message, MultiPart, SinglePart};
use std::fmt;
use std::time::{Duration, SystemTime};

/// A letter to one person. `text` is always there; `html` says the same again.
#[derive(Clone, PartialEq, Eq)]
pub struct Letter {
    pub to: Address,
    pub to_name: Option<String>,
    pub subject: String,
    pub text: String,
    pub html: Option<String>,
    /// The language it is written in, for the reader's mail program.
    pub locale: Locale,
    /// An https address that ends these letters with one POST (RFC 8058).
    pub list_unsubscribe: Option<String>,
    /// Whom the reader sees it come from.
    pub from: FromWhom,
}

/// Whom a letter comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FromWhom {
    /// The sender of all letters, with its name.
    House,
    /// The sender that does not show who we are, under this name or none.
    Discreet(Option<String>),
}

impl Letter {
    /// A plain letter; the other fields can be set afterwards.
    pub fn new(to: Address, locale: Locale, subject: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            to,
            to_name: None,
            subject: subject.into(),
            text: text.into(),
            html: None,
            locale,
            list_unsubscribe: None,
            from: FromWhom::House,
        }
    }

    /// `sender` is the one that `from` names.
    pub(super) fn compose(&self, sender: &Sender, now: Instant, chance: &dyn Chance) -> Result<Message> {
        self.refuse_extra_lines()?;
        let sent = SystemTime::UNIX_EPOCH + Duration::from_secs(u64::try_from(now.seconds()).unwrap_or(0));
        let mut builder = Message::builder()
            .from(sender.named(&self.from))
            .to(self.to.mailbox(self.to_name.clone()))
            .subject(self.subject.clone())
            .date(sent)
            .message_id(Some(format!("<{}@{}>", random_hex(chance), sender.domain())))
            .raw_header(header("Content-Language", self.locale.tag()))
            // RFC 3834: asks holiday notices and the like not to answer.
            .raw_header(header("Auto-Submitted", "auto-generated"));
        if let Some(url) = &self.list_unsubscribe {
            builder = builder
                .raw_header(header("List-Unsubscribe", &format!("<{url}>")))
                .raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
        }
        let message = match &self.html {
            Some(html) => builder.multipart(MultiPart::alternative_plain_html(self.text.clone(), html.clone())),
            None => builder.singlepart(SinglePart::plain(self.text.clone())),
        };
        // The source may repeat the recipient, so the log gets only our words.
        message.map_err(|_| Error::fault("composing a letter", "the message could not be put together"))
    }

    /// A line break in a header would let whoever wrote it add headers, and so
    /// recipients. Such a letter is refused whole, not repaired.
    fn refuse_extra_lines(&self) -> Result<()> {
        let breaks = |text: &str| text.chars().any(breaks_lines);
        if breaks(&self.subject) {
            return Err(Error::invalid("subject", "error-one-line"));
        }
        if self.to_name.as_deref().is_some_and(breaks) {
            return Err(Error::invalid("to_name", "error-one-line"));
        }
        if matches!(&self.from, FromWhom::Discreet(Some(name)) if breaks(name)) {
            return Err(Error::invalid("from", "error-one-line"));
        }
        let link = |url: &str| {
            (url.starts_with("https://") || url.starts_with("http://"))
                && url.bytes().all(|b| b.is_ascii_graphic() && b != b'<' && b != b'>')
        };
        if !self.list_unsubscribe.as_deref().is_none_or(link) {
            return Err(Error::fault("composing a letter", "the unsubscribe address is not one"));
        }
        Ok(())
    }
}

/// Says only what a log may say.
impl fmt::Debug for Letter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Letter({}, {} bytes)", self.locale, self.text.len())
    }
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// 16 random bytes as hexadecimal digits.
pub(super) fn random_hex(chance: &dyn Chance) -> String {
    let mut bytes = [0; 16];
    chance.fill(&mut bytes);
    HEXLOWER.encode(&bytes)
}
