//! A logo as pixels: eight bits, red, green, blue and how much of it there is.

use super::{LogoRefusal, SIDE, SIDE_LEAST, limits};
use crate::intake::{self, Source};
use look::colour::Rgb;

pub struct Pixels {
    pub width: u32,
    pub height: u32,
    /// Not premultiplied.
    pub data: Vec<u8>,
}

/// Below this there is as good as nothing.
pub const SEEN: u8 = 128;

/// A PNG by the intake's rules: never more pixels than we open, and no metadata after.
pub fn read(bytes: &[u8]) -> Result<Pixels, LogoRefusal> {
    let probe = intake::probe_within(bytes, &limits())?;
    if probe.source != Source::Png || probe.animated {
        return Err(LogoRefusal::Kind);
    }
    if probe.width.max(probe.height) < SIDE_LEAST {
        return Err(LogoRefusal::TooSmall { least: SIDE_LEAST });
    }
    let (width, height, data) = intake::upright_rgba(bytes, &limits(), SIDE)?;
    Ok(Pixels { width, height, data })
}

/// One of ours, which was trimmed and may be small.
pub fn again(png: &[u8]) -> Result<Pixels, LogoRefusal> {
    let (width, height, data) = intake::upright_rgba(png, &limits(), SIDE)?;
    Ok(Pixels { width, height, data })
}

impl Pixels {
    /// Relative luminance of what is seen: the darkest and the lightest tenth.
    pub fn tenths(&self) -> Option<(f64, f64)> {
        let seen = self.data.chunks_exact(4).step_by(7).filter(|pixel| pixel.get(3).is_some_and(|&a| a >= SEEN));
        let mut all: Vec<f64> = seen.map(|pixel| Rgb(pixel[0], pixel[1], pixel[2]).luminance()).collect();
        all.sort_by(f64::total_cmp);
        let last = all.len().checked_sub(1)?;
        Some((*all.get(last / 10)?, *all.get(last - last / 10)?))
    }

    pub fn alpha(&self, x: u32, y: u32) -> u8 {
        self.data[self.at(x, y) + 3]
    }
    pub fn colour(&self, x: u32, y: u32) -> Rgb {
        let at = self.at(x, y);
        Rgb(self.data[at], self.data[at + 1], self.data[at + 2])
    }
    const fn at(&self, x: u32, y: u32) -> usize {
        (y as usize * self.width as usize + x as usize) * 4
    }

    /// Without the empty rows and columns around it, so that clear space is
    /// measured from what is seen. `None` where nothing is.
    pub fn trimmed(self) -> Option<Self> {
        let seen = |x: u32, y: u32| self.alpha(x, y) > 8;
        let rows = || (0..self.height).filter(|&y| (0..self.width).any(|x| seen(x, y)));
        let columns = || (0..self.width).filter(|&x| (0..self.height).any(|y| seen(x, y)));
        let (top, bottom) = (rows().next()?, rows().next_back()?);
        let (left, right) = (columns().next()?, columns().next_back()?);
        let row = |y: u32| &self.data[self.at(left, y)..self.at(right, y) + 4];
        let data = (top..=bottom).flat_map(row).copied().collect();
        Some(Self { width: right - left + 1, height: bottom - top + 1, data })
    }

    pub fn png(&self) -> Result<Vec<u8>, LogoRefusal> {
        let mut out = Vec::new();
        let mut encoder = ::png::Encoder::new(&mut out, self.width, self.height);
        encoder.set_color(::png::ColorType::Rgba);
        encoder.set_depth(::png::BitDepth::Eight);
        encoder.set_compression(::png::Compression::High);
        let written = encoder.write_header().and_then(|mut writer| {
            writer.write_image_data(&self.data)?;
            writer.finish()
        });
        written.map_err(|_| LogoRefusal::Damaged)?;
        Ok(out)
    }
}
