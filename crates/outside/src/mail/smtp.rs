//! Posting by SMTP. Connections are kept for a while and reused; a server that
//! does not answer is given up on after a time that a worker can afford.

use base::{Error, Result};
use lettre::transport::smtp::{AsyncSmtpTransport, Error as SmtpError};
use lettre::{AsyncTransport as _, Message, Tokio1Executor};
use std::net::IpAddr;
use std::time::Duration;
use url::Url;

/// Seconds to wait for the server, unless the address says `timeout=…`.
const PATIENCE: u64 = 20;

pub(super) struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    patience: Duration,
}

impl Smtp {
    pub(super) fn open(url: &str) -> Result<Self> {
        let (url, patience) = decided(url)?;
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url.as_str()).map_err(|_| {
            Error::fault("reading the mail server's address", "it should look like smtps://user:password@host")
        })?;
        Ok(Self { transport: builder.timeout(Some(patience)).build(), patience })
    }

    pub(super) async fn post(&self, message: Message) -> Result<()> {
        self.in_time("sending a letter", self.transport.send(message)).await.map(drop)
    }

    pub(super) async fn check(&self) -> Result<()> {
        const CONTEXT: &str = "reaching the mail server";
        match self.in_time(CONTEXT, self.transport.test_connection()).await? {
            true => Ok(()),
            false => Err(Error::fault(CONTEXT, "it did not answer NOOP")),
        }
    }

    /// The library's own time-out ends with the connection; a server that falls
    /// silent later would hold a worker for as long as it likes.
    async fn in_time<T>(&self, context: &'static str, work: impl Future<Output = Result<T, SmtpError>>) -> Result<T> {
        match tokio::time::timeout(self.patience, work).await {
            Ok(result) => result.map_err(said_shortly(context)),
            Err(_) => Err(Error::fault(context, "no answer in time")),
        }
    }
}

/// Adds the `tls` that the address leaves open. A password never travels
/// unprotected to another machine unless the operator wrote `tls=none`.
fn decided(text: &str) -> Result<(Url, Duration)> {
    let wrong = |why: &'static str| Error::fault("reading the mail server's address", why);
    // The parser's own message may repeat the address, password included.
    let mut url = Url::parse(text).map_err(|_| wrong("it should look like smtps://user:password@host"))?;
    let Some(host) = url.host_str().filter(|host| !host.is_empty()) else { return Err(wrong("it names no host")) };
    match url.scheme() {
        "smtps" | "smtp" => {}
        _ => return Err(wrong("it should begin with smtp:// or smtps://")),
    }
    // For a scheme that is not the web's, the parser leaves even numbers as a name.
    let number = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    let here = host == "localhost" || number.is_ok_and(|address| address.is_loopback());
    let asked = |name: &str| url.query_pairs().find(|(key, _)| key == name).map(|(_, value)| value.into_owned());
    let seconds = match asked("timeout") {
        Some(text) => text.parse().map_err(|_| wrong("timeout is a number of seconds"))?,
        None => PATIENCE,
    };
    let tls = match asked("tls").as_deref() {
        _ if url.scheme() == "smtps" => None,
        Some("none") => None,
        Some("required") => Some("required"),
        Some("opportunistic") => Some("opportunistic"),
        Some(_) => return Err(wrong("tls is one of required, opportunistic and none")),
        None if here => None,
        None if url.password().is_some() => Some("required"),
        None => Some("opportunistic"),
    };
    url.set_query(tls.map(|tls| format!("tls={tls}")).as_deref());
    Ok((url, Duration::from_secs(seconds)))
}

/// What went wrong in words that cannot hold an address: the kind, and the
/// server's three-digit code.
fn said_shortly(context: &'static str) -> impl Fn(SmtpError) -> Error {
    move |error| {
        let kind = if error.is_timeout() {
            "no answer in time"
        } else if error.is_permanent() {
            "the server refused"
        } else if error.is_transient() {
            "the server asked to try again later"
        } else if error.is_tls() {
            "no safe connection (TLS)"
        } else if error.is_client() {
            "the server does not offer what is needed"
        } else {
            "no connection"
        };
        match error.status() {
            Some(code) => Error::fault(context, format!("{kind} ({code})")),
            None => Error::fault(context, kind),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::decided;

    #[test]
    fn a_password_is_protected_unless_told_otherwise() {
        for (given, wanted) in [
            ("smtp://localhost:2525", "smtp://localhost:2525"),
            ("smtp://127.0.0.1", "smtp://127.0.0.1"),
            ("smtp://u:p@[::1]:25", "smtp://u:p@[::1]:25"),
            ("smtp://mail.example.org", "smtp://mail.example.org?tls=opportunistic"),
            ("smtp://u:p@mail.example.org", "smtp://u:p@mail.example.org?tls=required"),
            ("smtp://u:p@mail.example.org?tls=none", "smtp://u:p@mail.example.org"),
            ("smtp://u:p@localhost?tls=required", "smtp://u:p@localhost?tls=required"),
            ("smtps://u:p@mail.example.org", "smtps://u:p@mail.example.org"),
        ] {
            assert_eq!(decided(given).unwrap().0.as_str(), wanted, "{given}");
        }
    }

    #[test]
    fn a_wrong_address_is_refused_without_repeating_it() {
        for bad in [
            "",
            "mail.example.org",
            "http://u:secret@host",
            "smtp://u:secret@host?tls=maybe",
            "smtp://u:secret@host?timeout=secret",
            "smtp://u:secret@ho st",
        ] {
            let said = decided(bad).unwrap_err().to_string();
            assert!(!said.contains("secret"), "{said}");
        }
    }
}
