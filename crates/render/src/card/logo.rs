//! A partner's logo, already cleaned by whoever took it in: bytes of an SVG
//! without scripts and references, or of a PNG.

use super::PhotoRefusal;
use crate::intake;
use data_encoding::HEXLOWER;
use look::colour::Rgb;
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// One logo in the variants its owner has. Where none of them can be seen on a
/// design's ground, the design puts a plate behind it.
#[derive(Debug, Clone)]
pub struct Logo {
    pub(crate) on_light: Mark,
    pub(crate) on_dark: Option<Mark>,
    /// The owner's name, read out in PDF.
    pub(crate) name: String,
    sha256: String,
}

/// One drawing of it.
#[derive(Debug, Clone)]
pub(crate) struct Mark {
    pub bytes: Arc<[u8]>,
    pub svg: bool,
    /// Width over height.
    pub aspect: f64,
    /// Relative luminance of what is drawn, darkest and lightest tenth.
    pub luminance: (f64, f64),
}

impl Logo {
    /// `on_light` is the usual one; `on_dark` a light one for dark grounds, if there is one.
    pub fn new(name: &str, on_light: &[u8], on_dark: Option<&[u8]>) -> Result<Self, PhotoRefusal> {
        let mut hash = Sha256::new();
        hash.update(name.as_bytes());
        hash.update([0]);
        hash.update(Sha256::digest(on_light));
        hash.update(on_dark.map(Sha256::digest).unwrap_or_default());
        Ok(Self {
            on_light: Mark::of(on_light)?,
            on_dark: on_dark.map(Mark::of).transpose()?,
            name: name.to_owned(),
            sha256: HEXLOWER.encode(&hash.finalize()),
        })
    }

    pub(crate) fn sha256(&self) -> &str {
        &self.sha256
    }
}

/// Logos are drawn small; more would only weigh.
const LONGEST: u32 = 1200;
const LARGEST_SVG: usize = 1_000_000;

impl Mark {
    fn of(bytes: &[u8]) -> Result<Self, PhotoRefusal> {
        let text = bytes.iter().find(|b| !b.is_ascii_whitespace() && !matches!(b, 0xef | 0xbb | 0xbf));
        if text == Some(&b'<') { Self::of_svg(bytes) } else { Self::of_picture(bytes) }
    }

    /// Nothing that declares entities, runs or fetches is opened at all; whoever
    /// took the logo in has said so to its owner already.
    fn of_svg(bytes: &[u8]) -> Result<Self, PhotoRefusal> {
        if bytes.len() > LARGEST_SVG {
            return Err(PhotoRefusal::TooLarge { bytes: bytes.len(), limit: LARGEST_SVG });
        }
        let text = std::str::from_utf8(bytes).map_err(|_| PhotoRefusal::Damaged)?;
        let lower = text.to_ascii_lowercase();
        if ["<!doctype", "<!entity", "<script", "<foreignobject", "javascript:", "file:", "http-equiv"]
            .iter()
            .any(|bad| lower.contains(bad))
        {
            return Err(PhotoRefusal::Damaged);
        }
        let deaf = resvg::usvg::ImageHrefResolver {
            resolve_data: resvg::usvg::ImageHrefResolver::default_data_resolver(),
            resolve_string: Box::new(|_, _| None),
        };
        let options = resvg::usvg::Options { image_href_resolver: deaf, ..resvg::usvg::Options::default() };
        let tree = resvg::usvg::Tree::from_str(text, &options).map_err(|_| PhotoRefusal::Damaged)?;
        let (width, height) = (tree.size().width(), tree.size().height());
        let scale = 96.0 / width.max(height);
        let mut canvas = resvg::tiny_skia::Pixmap::new(
            (width * scale).ceil().max(1.0) as u32,
            (height * scale).ceil().max(1.0) as u32,
        )
        .ok_or(PhotoRefusal::NoSize)?;
        resvg::render(&tree, resvg::tiny_skia::Transform::from_scale(scale, scale), &mut canvas.as_mut());
        let seen = canvas.pixels().iter().filter(|p| p.alpha() > 127).map(|p| {
            let c = p.demultiply();
            Rgb(c.red(), c.green(), c.blue()).luminance()
        });
        let luminance = tenths(seen.collect()).ok_or(PhotoRefusal::Empty)?;
        Ok(Self { bytes: bytes.into(), svg: true, aspect: f64::from(width) / f64::from(height), luminance })
    }

    fn of_picture(bytes: &[u8]) -> Result<Self, PhotoRefusal> {
        let pixels = intake::pixels(bytes, LONGEST)?;
        let step = if pixels.alpha { 4 } else { 3 };
        let seen = pixels.data.chunks_exact(step).step_by(7).filter(|p| p.get(3).is_none_or(|&alpha| alpha > 127));
        let luminance = tenths(seen.map(|p| Rgb(p[0], p[1], p[2]).luminance()).collect()).ok_or(PhotoRefusal::Empty)?;
        let aspect = f64::from(pixels.width) / f64::from(pixels.height);
        Ok(Self { bytes: intake::png(&pixels)?.into(), svg: false, aspect, luminance })
    }

    /// Whether every part of it stands out from a ground of this luminance.
    pub(crate) fn seen_on(&self, ground: f64) -> bool {
        let against = |one: f64| (one.max(ground) + 0.05) / (one.min(ground) + 0.05);
        against(self.luminance.0).min(against(self.luminance.1)) >= 2.0
    }
}

/// The darkest and the lightest tenth.
fn tenths(mut luminances: Vec<f64>) -> Option<(f64, f64)> {
    luminances.sort_by(f64::total_cmp);
    let last = luminances.len().checked_sub(1)?;
    Some((luminances[last / 10], luminances[last - last / 10]))
}

impl Logo {
    pub(crate) fn mark(&self, dark: bool) -> &Mark {
        self.on_dark.as_ref().filter(|_| dark).unwrap_or(&self.on_light)
    }

    /// Which variant to take on a ground, and whether a plate goes behind it:
    /// `Some(true)` one of paper, `Some(false)` one of ink.
    pub(crate) fn choose(&self, ground: f64, paper: f64, ink: f64) -> (bool, Option<bool>) {
        if self.on_light.seen_on(ground) {
            return (false, None);
        }
        if self.on_dark.as_ref().is_some_and(|mark| mark.seen_on(ground)) {
            return (true, None);
        }
        if self.on_light.seen_on(paper) || !self.on_light.seen_on(ink) {
            return (false, Some(true));
        }
        (false, Some(false))
    }
}
