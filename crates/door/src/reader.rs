//! The language of the interface: `?lang=`, else what was chosen before, else
//! what the browser asks for. A choice is remembered in a cookie that holds
//! nothing but the language.

use crate::cookie::Cookie;
use axum::extract::FromRequestParts;
use base::Locale;
use http::request::Parts;
use http::{HeaderMap, header};
use std::convert::Infallible;
use ui::words::Words;

/// The cookie that remembers a chosen language.
const COOKIE: &str = "lang";
const YEAR_SECONDS: i64 = 365 * 86_400;

/// Who reads, as far as language goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reader {
    pub locale: Locale,
    /// Chosen on this very request, so that the answer should remember it.
    pub chose: bool,
}

impl Reader {
    pub fn words(self) -> Words {
        Words::new(self.locale)
    }

    /// From the query and the headers of a request.
    pub fn of(query: Option<&str>, headers: &HeaderMap) -> Self {
        let speaks = |tag: &str| Locale::INTERFACE.into_iter().find(|locale| locale.tag() == tag);
        let asked = query.unwrap_or_default().split('&').filter_map(|pair| pair.strip_prefix("lang=")).find_map(speaks);
        if let Some(locale) = asked {
            return Self { locale, chose: true };
        }
        let remembered = Cookie::read(headers, COOKIE).and_then(speaks);
        let wished = || {
            headers
                .get(header::ACCEPT_LANGUAGE)
                .and_then(|value| value.to_str().ok())
                .map_or(Locale::ENGLISH, Locale::negotiate)
        };
        Self { locale: remembered.unwrap_or_else(wished), chose: false }
    }

    /// The cookie to set when a language was chosen.
    pub fn remember(self, secure: bool) -> Option<Cookie> {
        self.chose.then(|| Cookie::new(COOKIE, self.locale.tag(), secure).lasting(YEAR_SECONDS).readable())
    }
}

impl<S: Sync> FromRequestParts<S> for Reader {
    type Rejection = Infallible;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::of(parts.uri.query(), &parts.headers))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reads(query: Option<&str>, headers: &[(header::HeaderName, &str)]) -> (&'static str, bool) {
        let headers = headers.iter().map(|(name, value)| (name.clone(), value.parse().unwrap())).collect();
        let reader = Reader::of(query, &headers);
        (reader.locale.tag(), reader.chose)
    }

    #[test]
    fn a_choice_beats_memory_beats_the_browser() {
        let arabic = (header::ACCEPT_LANGUAGE, "ar");
        assert_eq!(reads(None, &[]), ("en", false));
        assert_eq!(reads(None, std::slice::from_ref(&arabic)), ("ar", false));
        assert_eq!(reads(None, &[arabic.clone(), (header::COOKIE, "a=b; lang=en")]), ("en", false));
        assert_eq!(reads(Some("q=x&lang=ar"), &[(header::COOKIE, "lang=en")]), ("ar", true));
        assert_eq!(reads(Some("lang=xx&lang=<script>"), &[(header::COOKIE, "lang=zz")]), ("en", false));
    }
}
