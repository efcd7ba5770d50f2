//! Style sheets, scripts and the icon, embedded, each at an address that
//! carries its content's hash: it may be kept for ever.

use crate::look_sheet::short_hash;
use crate::surface::Surface;
use std::sync::LazyLock;

/// A file that any page may ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// `/assets/{hash}/{name}`
    pub path: String,
    pub bytes: &'static [u8],
    pub content_type: &'static str,
}

const CSS: &str = "text/css; charset=utf-8";
const JS: &str = "text/javascript; charset=utf-8";

static ASSETS: LazyLock<[Asset; 14]> = LazyLock::new(|| {
    [
        asset("site.css", CSS, include_bytes!(concat!(env!("OUT_DIR"), "/site.css"))),
        asset("guest.css", CSS, include_bytes!(concat!(env!("OUT_DIR"), "/guest.css"))),
        asset("desk.css", CSS, include_bytes!(concat!(env!("OUT_DIR"), "/desk.css"))),
        asset("site.js", JS, include_bytes!(concat!(env!("OUT_DIR"), "/site.js"))),
        asset("guest.js", JS, include_bytes!(concat!(env!("OUT_DIR"), "/guest.js"))),
        asset("desk.js", JS, include_bytes!(concat!(env!("OUT_DIR"), "/desk.js"))),
        asset("passkey-button.js", JS, include_bytes!(concat!(env!("OUT_DIR"), "/passkey-button.js"))),
        asset("resumable-upload.js", JS, include_bytes!(concat!(env!("OUT_DIR"), "/resumable-upload.js"))),
        asset("read-aloud.js", JS, include_bytes!(concat!(env!("OUT_DIR"), "/read-aloud.js"))),
        asset("share-card.js", JS, include_bytes!(concat!(env!("OUT_DIR"), "/share-card.js"))),
        asset("voice-recorder.js", JS, include_bytes!(concat!(env!("OUT_DIR"), "/voice-recorder.js"))),
        asset("icon.svg", "image/svg+xml", include_bytes!("icon.svg")),
        asset("embed.css", CSS, include_bytes!("embed.css")),
        asset("room.css", CSS, include_bytes!("room.css")),
    ]
});

fn asset(name: &str, content_type: &'static str, bytes: &'static [u8]) -> Asset {
    Asset { path: format!("/assets/{}/{name}", short_hash(bytes)), bytes, content_type }
}

/// Everything to serve, with `cache-control: public, max-age=31536000, immutable`.
pub fn all() -> &'static [Asset] {
    ASSETS.as_slice()
}

/// A surface's style sheet.
pub fn sheet(surface: Surface) -> &'static Asset {
    &ASSETS[surface as usize]
}

/// A surface's script, a module.
pub fn script(surface: Surface) -> &'static Asset {
    &ASSETS[3 + surface as usize]
}

/// Scripts of the rarer elements, for a body that holds any of them.
pub fn extra_scripts(body: &str) -> impl Iterator<Item = &'static Asset> {
    let elements = ["<passkey-button", "<resumable-upload", "<read-aloud", "<share-card", "<voice-recorder"];
    let holds = elements.map(|element| body.contains(element));
    ASSETS[6..11].iter().zip(holds).filter(|(_, held)| *held).map(|(asset, _)| asset)
}

/// The sheet of a story in a frame on somebody else's page.
pub fn embed_sheet() -> &'static Asset {
    &ASSETS[12]
}

/// The sheet that only a partner's room needs, for a body of that class.
pub fn extra_sheet(class: &str) -> Option<&'static Asset> {
    (class == "room").then(|| &ASSETS[13])
}

/// The tab's icon.
pub fn icon() -> &'static Asset {
    &ASSETS[11]
}
