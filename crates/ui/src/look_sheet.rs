//! An edition's look as one tiny style sheet at its own content-hashed
//! address: pages stay free of inline style, and an archived edition's sheet
//! may be kept for ever by every cache.

use base::{Locale, Script};
use data_encoding::HEXLOWER;
use look::{Look, Role, Scheme};
use sha2::{Digest, Sha256};

/// The sheet of one look: bytes, address, and the two colours a browser paints around a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LookSheet {
    name: String,
    css: String,
    hash: String,
    theme: (String, String),
}

impl LookSheet {
    /// `css` declares the look's custom properties; `name` is its display
    /// style, put on `html` as `data-look`; `theme` is paper, light and dark.
    pub fn new(name: impl Into<String>, css: impl Into<String>, theme: (impl Into<String>, impl Into<String>)) -> Self {
        let css = css.into();
        let hash = short_hash(css.as_bytes());
        Self { name: name.into(), css, hash, theme: (theme.0.into(), theme.1.into()) }
    }
    /// The sheet of an edition: its colours, type for every script, and the
    /// places into which the children of `.company` fall. It uses the
    /// layers of the surface's own sheet, so page rules still win.
    pub fn of(look: &Look) -> Self {
        let scripts: Vec<Script> = Locale::all().map(Locale::script).collect();
        let css = format!(
            "@layer tokens{{{}}}@layer layout{{{}}}",
            look.style_sheet(":root", &scripts),
            look.rhythm.list_css(".company")
        );
        let paper = |scheme| look.palette().colour(Role::Paper, scheme).hex();
        Self::new(look.display.to_string(), css, (paper(Scheme::Light), paper(Scheme::Dark)))
    }
    /// Several looks on one page, such as the archive: each under its own
    /// selector (`.look-2023`), the page around them in the first one's type.
    /// Nothing for no looks.
    pub fn gallery(looks: &[(String, Look)]) -> Option<Self> {
        let (_, first) = looks.first()?;
        let each: String = looks.iter().map(|(selector, look)| look.style_sheet(selector, &[Script::Arabic])).collect();
        let page = Self::of(first);
        Some(Self::new(page.name.clone(), format!("{}@layer tokens{{{each}}}", page.css), page.theme))
    }
    pub fn name(&self) -> &str {
        &self.name
    }
    pub fn css(&self) -> &str {
        &self.css
    }
    pub fn hash(&self) -> &str {
        &self.hash
    }
    /// `/assets/look/{hash}.css`
    pub fn address(&self) -> String {
        format!("/assets/look/{}.css", self.hash)
    }
    pub fn theme_light(&self) -> &str {
        &self.theme.0
    }
    pub fn theme_dark(&self) -> &str {
        &self.theme.1
    }
}

/// Sixteen hexadecimal digits of SHA-256: enough to tell versions apart.
pub(crate) fn short_hash(bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(bytes)[..8])
}
