//! Cookies, few and strict: this site only, never sent along from elsewhere
//! but when somebody follows a link, unreadable to scripts unless said.

use http::{HeaderMap, HeaderValue, header};

/// A cookie to be set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cookie(String);

impl Cookie {
    /// For the session; `secure` where the site is served over HTTPS.
    pub fn new(name: &str, value: &str, secure: bool) -> Self {
        let secure = if secure { "; Secure" } else { "" };
        Self(format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}"))
    }
    #[must_use]
    pub fn lasting(self, seconds: i64) -> Self {
        Self(format!("{}; Max-Age={seconds}", self.0))
    }
    /// Scripts may read it: only for what is no secret.
    #[must_use]
    pub fn readable(self) -> Self {
        Self(self.0.replace("; HttpOnly", ""))
    }
    /// Only sent to addresses below this path.
    #[must_use]
    pub fn below(self, path: &str) -> Self {
        Self(self.0.replace("; Path=/;", &format!("; Path={path};")))
    }
    /// Tells the browser to forget it.
    pub fn forget(name: &str, secure: bool) -> Self {
        Self::new(name, "", secure).lasting(0)
    }

    /// The value of a cookie in a request.
    pub fn read<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
        headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|line| line.split(';'))
            .find_map(|pair| pair.trim().strip_prefix(name)?.strip_prefix('='))
    }

    /// Puts it on an answer. A value that is no header is dropped: no cookie is safer than a broken one.
    pub fn set(&self, headers: &mut HeaderMap) {
        if let Ok(value) = HeaderValue::from_str(&self.0) {
            headers.append(header::SET_COOKIE, value);
        }
    }
}
