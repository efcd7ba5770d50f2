//! Only our own pages may act. A browser says with every unsafe request where
//! the page that sends it comes from; another place is refused. This stands
//! beside SameSite cookies and form tokens: any one of them is enough.

use super::gate::Area;
use crate::config::BaseUrl;
use axum::http::{HeaderMap, Method, header};

/// Whether this request may act here.
///
/// `Sec-Fetch-Site` decides where a browser sends it (every current one, to
/// https and to this machine). Older browsers send `Origin`. A request with
/// neither is no browser's: it may act if it brings no cookie, for then it can
/// use nobody's session.
pub fn may_act(method: &Method, headers: &HeaderMap, base: &BaseUrl, area: Area) -> bool {
    if method.is_safe() {
        return true;
    }
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    if headers.contains_key("sec-fetch-site") {
        return matches!(text("sec-fetch-site"), Some("same-origin" | "none"));
    }
    if headers.contains_key(header::ORIGIN) {
        return match text("origin") {
            // Our own no-referrer pages make an older browser say null. What it
            // sends is then guarded by the cookie's SameSite and the form's token.
            Some("null") => matches!(area, Area::Guest | Area::Desk),
            Some(origin) => origin.eq_ignore_ascii_case(&base.origin),
            None => false,
        };
    }
    !headers.contains_key(header::COOKIE)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Method, room, headers, and whether it may act.
    type Row = (&'static str, Area, &'static [(&'static str, &'static str)], bool);

    #[test]
    fn only_our_own_pages_act() {
        let base = BaseUrl { https: true, origin: "https://campaign.example".to_owned() };
        let rows: &[Row] = &[
            ("GET", Area::Desk, &[("sec-fetch-site", "cross-site"), ("cookie", "a=b")], true),
            ("POST", Area::Desk, &[("sec-fetch-site", "same-origin"), ("cookie", "a=b")], true),
            ("POST", Area::Desk, &[("sec-fetch-site", "cross-site")], false),
            ("POST", Area::Desk, &[("sec-fetch-site", "same-site")], false),
            ("POST", Area::Desk, &[("sec-fetch-site", "")], false),
            ("POST", Area::Desk, &[("sec-fetch-site", "cross-site"), ("origin", "https://campaign.example")], false),
            ("DELETE", Area::Api, &[("origin", "https://campaign.example")], true),
            ("POST", Area::Desk, &[("origin", "https://campaign.example:8443")], false),
            ("POST", Area::Desk, &[("origin", "http://campaign.example")], false),
            ("POST", Area::Desk, &[("origin", "https://campaign.example.evil.example")], false),
            ("POST", Area::Guest, &[("origin", "null"), ("cookie", "a=b")], true),
            ("POST", Area::Public, &[("origin", "null"), ("cookie", "a=b")], false),
            ("POST", Area::Api, &[], true),
            ("POST", Area::Desk, &[], true),
            ("POST", Area::Api, &[("cookie", "a=b")], false),
            ("PUT", Area::Desk, &[("cookie", "a=b")], false),
        ];
        for (method, area, pairs, wanted) in rows {
            let mut headers = HeaderMap::new();
            for (name, value) in *pairs {
                headers.insert(axum::http::HeaderName::from_static(name), value.parse().unwrap());
            }
            assert_eq!(
                may_act(&method.parse().unwrap(), &headers, &base, *area),
                *wanted,
                "{method} {area:?} {pairs:?}"
            );
        }
    }
}
