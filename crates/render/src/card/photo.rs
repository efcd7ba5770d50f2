//! A photo, decoded once and cut to exact pixels. Typst would scale it too, at
//! 700 ms for the first time; here it takes a few, and each cut is kept with
//! the photo for the next card that needs the same one.

use crate::intake;
use data_encoding::HEXLOWER;
use fast_image_resize::images::Image;
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};
use sha2::{Digest, Sha256};
use std::sync::{Arc, Mutex, PoisonError};

pub use crate::intake::IntakeRefusal as PhotoRefusal;

/// The point that every crop keeps in view, as shares of width and height in
/// ten-thousandths: whole numbers, so that a card's key is the same everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Focus(u16, u16);

impl Focus {
    /// A little above the middle, where faces usually are.
    pub const USUAL: Self = Self(5000, 4200);

    /// From shares between 0 and 1; anything else is brought inside.
    pub fn at(x: f64, y: f64) -> Self {
        let whole =
            |share: f64| if share.is_finite() { (share.clamp(0.0, 1.0) * 10_000.0).round() as u16 } else { 5000 };
        Self(whole(x), whole(y))
    }
    pub const fn shares(self) -> (u16, u16) {
        (self.0, self.1)
    }
}

/// A photo ready to be placed. Cheap to clone; clones share the cuts made so far.
#[derive(Clone)]
pub struct Photo(Arc<Inner>);

struct Inner {
    pixels: intake::Pixels,
    sha256: String,
    focus: Focus,
    alt: String,
    cuts: Mutex<Vec<Cut>>,
}

/// One crop at its exact size.
#[derive(Clone)]
pub(crate) struct Cut {
    pub width: u32,
    pub height: u32,
    /// Three bytes a pixel.
    pub rgb: typst::foundations::Bytes,
}

/// A row of cards goes through one size after the other: as many as two cards
/// beside each other need, and as many again for whoever looks at another size meanwhile.
const CUTS: usize = 4;

impl std::fmt::Debug for Photo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Photo({}, {}×{})", self.0.sha256, self.0.pixels.width, self.0.pixels.height)
    }
}

impl Photo {
    /// Opens an upload or one of our own files, upright and in sRGB, no wider
    /// or higher than a poster needs. `alt` is read out where the file can say it.
    pub fn open(bytes: &[u8], focus: Focus, alt: &str) -> Result<Self, PhotoRefusal> {
        let pixels = intake::pixels(bytes, 3000)?.opaque();
        let sha256 = HEXLOWER.encode(&Sha256::digest(bytes));
        Ok(Self(Arc::new(Inner { pixels, sha256, focus, alt: alt.to_owned(), cuts: Mutex::default() })))
    }
    pub fn width(&self) -> u32 {
        self.0.pixels.width
    }
    pub fn height(&self) -> u32 {
        self.0.pixels.height
    }
    pub fn alt(&self) -> &str {
        &self.0.alt
    }
    pub fn focus(&self) -> Focus {
        self.0.focus
    }
    pub fn sha256(&self) -> &str {
        &self.0.sha256
    }

    /// The part with the focus in it, at exactly this size.
    pub(crate) fn cut(&self, width: u32, height: u32) -> Result<Cut, PhotoRefusal> {
        let mut cuts = self.0.cuts.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(cut) = cuts.iter().find(|cut| (cut.width, cut.height) == (width, height)) {
            return Ok(cut.clone());
        }
        let cut = Cut { width, height, rgb: typst::foundations::Bytes::new(self.scaled(width, height)?) };
        if cuts.len() >= CUTS {
            cuts.remove(0);
        }
        cuts.push(cut.clone());
        drop(cuts);
        Ok(cut)
    }

    fn scaled(&self, width: u32, height: u32) -> Result<Vec<u8>, PhotoRefusal> {
        let source = &self.0.pixels;
        let (whole_x, whole_y) = (f64::from(source.width), f64::from(source.height));
        let scale = (whole_x / f64::from(width)).min(whole_y / f64::from(height));
        let (part_x, part_y) = (f64::from(width) * scale, f64::from(height) * scale);
        let (focus_x, focus_y) = self.0.focus.shares();
        let place = |focus: u16, whole: f64, part: f64| {
            (f64::from(focus) / 10_000.0 * whole - part / 2.0).clamp(0.0, (whole - part).max(0.0))
        };
        let (left, top) = (place(focus_x, whole_x, part_x), place(focus_y, whole_y, part_y));
        let from = fast_image_resize::images::ImageRef::new(source.width, source.height, &source.data, PixelType::U8x3)
            .map_err(|_| PhotoRefusal::Damaged)?;
        let mut to = Image::new(width, height, PixelType::U8x3);
        let how = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::CatmullRom)).crop(
            left,
            top,
            part_x.min(whole_x),
            part_y.min(whole_y),
        );
        Resizer::new().resize(&from, &mut to, &how).map_err(|_| PhotoRefusal::Damaged)?;
        Ok(to.into_vec())
    }
}
