//! A web address that is safe to show as a link.

use base::Message;
use std::fmt;
use std::str::FromStr;

/// An absolute `http` or `https` address with a host and without a password,
/// at most 500 characters. Cannot be wrong once it exists.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct WebAddress(String);

impl WebAddress {
    pub const MAX: usize = 500;

    pub fn as_str(&self) -> &str {
        &self.0
    }
    /// Scheme, host and port: what a browser calls the origin of its pages.
    pub fn origin(&self) -> String {
        url::Url::parse(&self.0).map(|url| url.origin().ascii_serialization()).unwrap_or_default()
    }
    /// The host alone, for showing: `example.org`.
    pub fn host(&self) -> &str {
        let rest = self.0.split_once("://").map_or(self.0.as_str(), |(_, rest)| rest);
        let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
        host.strip_prefix("www.").unwrap_or(host)
    }
}

impl FromStr for WebAddress {
    type Err = Message;
    fn from_str(text: &str) -> Result<Self, Message> {
        let wrong = || Message::new("error-address");
        // The parser drops tabs and line ends inside an address; what was meant is not for us to guess.
        if text.chars().count() > Self::MAX || text.chars().any(|c| c.is_control() || c.is_whitespace()) {
            return Err(wrong());
        }
        let url = url::Url::parse(text).map_err(|_| wrong())?;
        let right = matches!(url.scheme(), "http" | "https")
            && url.host_str().is_some_and(|host| !host.is_empty())
            && url.username().is_empty()
            && url.password().is_none();
        let text = String::from(url);
        if right && text.len() <= 4 * Self::MAX { Ok(Self(text)) } else { Err(wrong()) }
    }
}
impl TryFrom<String> for WebAddress {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        text.parse().map_err(|_| format!("not a web address: {text}"))
    }
}
impl From<WebAddress> for String {
    fn from(address: WebAddress) -> Self {
        address.0
    }
}
impl fmt::Display for WebAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
