//! A logo as pages and cards take it.

use base::PartnerId;
use look::colour::Rgb;
use render::logo;

/// Where a logo may stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Before everyone.
    Shown,
    /// On the partner's own cards and in its room, until the desk has looked.
    Offered,
}

impl Place {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Shown => "shown",
            Self::Offered => "offered",
        }
    }
}

/// What a page needs to show one: no bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    pub partner: PartnerId,
    pub place: Place,
    /// Stands in its address, so that another logo has another one.
    pub hash: String,
    pub has_shapes: bool,
    /// Size of its pixels; shapes have the same proportions.
    pub width: u32,
    pub height: u32,
    /// The plate to lay under it, as `#rrggbb`, where it would not be seen otherwise.
    pub plate_on_light: Option<String>,
    pub plate_on_dark: Option<String>,
    /// How much of its outline, in hundredths, stands out by 3 to 1 without a plate.
    pub share_on_light: u8,
    pub share_on_dark: u8,
}

impl Mark {
    /// Where the public fetches one that is shown: shapes where there are some.
    pub fn address(&self) -> String {
        format!("/logos/{}/logo.{}", self.hash, if self.has_shapes { "svg" } else { "png" })
    }
}

/// A logo with its bytes, for whoever draws it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    pub mark: Mark,
    /// Shapes alone, with a view box; nothing in it runs, or leads anywhere.
    pub svg: Option<String>,
    /// Transparent where nothing is.
    pub png: Vec<u8>,
}

impl Logo {
    /// As it came out of the cleaner, for whoever draws it on a card.
    pub fn cleaned(self) -> logo::Logo {
        let plate = |hex: Option<String>| hex.and_then(|hex| Rgb::parse(&hex));
        let Mark { width, height, plate_on_light, plate_on_dark, share_on_light, share_on_dark, .. } = self.mark;
        logo::Logo {
            svg: self.svg,
            png: self.png,
            width,
            height,
            on_light: logo::Ground { share: share_on_light, plate: plate(plate_on_light) },
            on_dark: logo::Ground { share: share_on_dark, plate: plate(plate_on_dark) },
        }
    }

    /// The room to leave empty on each side, and the rim of its plate, where it
    /// is shown this large.
    pub fn clear_space(width: f64, height: f64) -> f64 {
        render::logo::Logo::clear_space(width, height)
    }
}

/// The forms in which one is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    Svg,
    Png,
}

impl Kept {
    pub const fn content_type(self) -> &'static str {
        match self {
            Self::Svg => "image/svg+xml",
            Self::Png => "image/png",
        }
    }
}
