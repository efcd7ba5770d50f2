//! What every answer says to the browser about itself. A surface that set one
//! of these knows better and is not overruled.

use super::gate::Area;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue};

const ROBOTS: HeaderName = HeaderName::from_static("x-robots-tag");
const PERMISSIONS: HeaderName = HeaderName::from_static("permissions-policy");
const OPENER: HeaderName = HeaderName::from_static("cross-origin-opener-policy");
const RESOURCE: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

/// Nothing of the device is asked for, and no advertising interest is taken.
const NOTHING_OF_THE_DEVICE: &str = "accelerometer=(), autoplay=(self), browsing-topics=(), camera=(), \
     display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), \
     publickey-credentials-create=(self), publickey-credentials-get=(self), usb=(), xr-spatial-tracking=()";

pub fn add(headers: &mut HeaderMap, area: Area, https: bool) {
    let mut say = |name: HeaderName, value: &'static str| {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    };
    say(X_CONTENT_TYPE_OPTIONS, "nosniff");
    say(RESOURCE, if area == Area::Public || area == Area::Api { "cross-origin" } else { "same-origin" });
    say(REFERRER_POLICY, if area.is_secret() { "no-referrer" } else { "same-origin" });
    if https {
        // Two years, as the lists of such hosts ask.
        say(STRICT_TRANSPORT_SECURITY, "max-age=63072000; includeSubDomains");
    }
    if area.is_secret() {
        say(CACHE_CONTROL, "no-store");
        say(ROBOTS, "noindex, nofollow");
    }
    // The rest governs documents; on other files it would be noise in every answer.
    let is_document = headers.get(CONTENT_TYPE).is_none_or(|kind| {
        let kind = kind.as_bytes();
        kind.starts_with(b"text/html") || kind.starts_with(b"image/svg") || kind.ends_with(b"xml")
    });
    if is_document {
        let mut say = |name: HeaderName, value: &'static str| {
            headers.entry(name).or_insert(HeaderValue::from_static(value));
        };
        say(CONTENT_SECURITY_POLICY, ui::page::CONTENT_SECURITY_POLICY);
        say(OPENER, "same-origin");
        say(PERMISSIONS, NOTHING_OF_THE_DEVICE);
    }
}
