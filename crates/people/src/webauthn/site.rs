//! Which site a passkey belongs to, from the address that readers use.

use webauthn_rp::request::{AsciiDomain, RpId};
use webauthn_rp::response::Origin;

/// The relying party of WebAuthn: an id (a domain) and the one origin that may ask.
#[derive(Debug, Clone)]
pub struct Site {
    pub(crate) id: RpId,
    pub(crate) origins: [Exactly; 1],
}

/// An origin that must match letter by letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exactly(String);

impl PartialEq<Origin<'_>> for Exactly {
    fn eq(&self, other: &Origin<'_>) -> bool {
        self.0 == *other.0
    }
}

impl Site {
    /// Nothing where passkeys cannot work: browsers offer them only to
    /// domains over https, and to `localhost`. An address of this machine
    /// (the demo's 127.0.0.1) therefore stands for `localhost` at its port.
    pub fn of(base_url: &str) -> Option<Self> {
        let url = url::Url::parse(base_url).ok()?;
        let local = match url.host()? {
            url::Host::Domain(name) => name == "localhost",
            url::Host::Ipv4(address) => address.is_loopback(),
            url::Host::Ipv6(address) => address.is_loopback(),
        };
        let domain = match url.host()? {
            _ if local => "localhost",
            url::Host::Domain(name) => name,
            _ => return None,
        };
        if url.scheme() != "https" && !local {
            return None;
        }
        let port = url.port().map_or_else(String::new, |port| format!(":{port}"));
        let origin = format!("{}://{domain}{port}", url.scheme());
        let id = RpId::Domain(AsciiDomain::try_from(domain.to_owned()).ok()?);
        Some(Self { id, origins: [Exactly(origin)] })
    }
}

#[cfg(test)]
mod tests {
    use super::Site;

    #[test]
    fn only_addresses_that_browsers_accept_become_sites() {
        let seen = |url| Site::of(url).map(|site| (site.id.as_ref().to_owned(), site.origins[0].0.clone()));
        let pair = |id: &str, origin: &str| Some((id.to_owned(), origin.to_owned()));
        assert_eq!(seen("https://day.example.org/"), pair("day.example.org", "https://day.example.org"));
        assert_eq!(seen("https://day.example.org:8443"), pair("day.example.org", "https://day.example.org:8443"));
        assert_eq!(seen("http://127.0.0.1:8080"), pair("localhost", "http://localhost:8080"));
        assert_eq!(seen("http://[::1]:8080"), pair("localhost", "http://localhost:8080"));
        assert_eq!(seen("http://localhost:9"), pair("localhost", "http://localhost:9"));
        for none in ["http://day.example.org", "https://192.0.2.7", "nonsense", "file:///x"] {
            assert_eq!(seen(none), None, "{none}");
        }
    }
}
