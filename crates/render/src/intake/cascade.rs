//! One photo, several widths: the largest is made from the photo, each smaller
//! one from the next larger. Turning and colour conversion happen on the
//! largest, where they cost a fraction of what they would on the photo itself.

use super::colour::{self, Colour};
use super::decode::{Decoded, Raster};
use super::encode::{self, LONGEST_SIDE};
use super::{Format, IntakeRefusal, Options, PreparedFile, sha256, turns};
use fast_image_resize::images::Image;
use fast_image_resize::{FilterType, MulDiv, PixelType, ResizeAlg, ResizeOptions, Resizer};
use image::metadata::Orientation;
use image::{DynamicImage, RgbImage, RgbaImage};

pub struct Made {
    pub dominant: String,
    pub colour: Colour,
    pub files: Vec<PreparedFile>,
}

pub fn run(decoded: Decoded, orientation: Orientation, options: &Options) -> Result<Made, IntakeRefusal> {
    let Decoded { raster: photo, profile } = decoded;
    let (width, height) = if turns(orientation) { (photo.height, photo.width) } else { (photo.width, photo.height) };
    let sizes = sizes(width, height, &options.widths);
    let mut files = Vec::with_capacity(sizes.len() * 2);
    let mut resizer = Resizer::new();
    let mut current = drop_idle_alpha(photo);
    let mut colour = Colour::Srgb;
    for (step, &(width, height)) in sizes.iter().enumerate() {
        if step == 0 {
            let stored = if turns(orientation) { (height, width) } else { (width, height) };
            current = upright(shrink(&mut resizer, current, stored)?, orientation)?;
            colour = colour::to_srgb(&mut current, profile.as_deref());
        } else {
            current = shrink(&mut resizer, current, (width, height))?;
        }
        // Backwards, because the list is turned round at the end.
        for format in [Format::WebP, Format::Jpeg] {
            files.push(file(&current, format, options.quality)?);
        }
    }
    files.reverse();
    Ok(Made { dominant: dominant(&current), colour, files })
}

/// The pixels alone, upright and in sRGB, neither side longer than `longest`.
pub fn pixels(decoded: Decoded, orientation: Orientation, longest: u32) -> Result<Raster, IntakeRefusal> {
    let Decoded { raster, profile } = decoded;
    one(Decoded { raster: drop_idle_alpha(raster), profile }, orientation, longest)
}

/// The same with whatever it lets shine through.
pub fn one(decoded: Decoded, orientation: Orientation, side: u32) -> Result<Raster, IntakeRefusal> {
    let Decoded { raster: picture, profile } = decoded;
    let longer = picture.width.max(picture.height);
    let scaled = |length: u32| {
        let to = u64::from(length) * u64::from(side.min(longer)) / u64::from(longer);
        u32::try_from(to).unwrap_or(length).max(1)
    };
    let size = (scaled(picture.width), scaled(picture.height));
    let mut picture = upright(shrink(&mut Resizer::new(), picture, size)?, orientation)?;
    colour::to_srgb(&mut picture, profile.as_deref());
    Ok(picture)
}

/// The sizes to make, largest first, each once. Nothing is enlarged: a photo
/// narrower than a width stands in for it at its own size.
pub fn sizes(width: u32, height: u32, wanted: &[u32]) -> Vec<(u32, u32)> {
    let scaled = |to: u32| {
        let exact = (u64::from(height) * u64::from(to) + u64::from(width) / 2) / u64::from(width);
        u32::try_from(exact).unwrap_or(u32::MAX).max(1)
    };
    // A very tall picture is held below what WebP can store.
    let tallest = u64::from(LONGEST_SIDE) * u64::from(width) / u64::from(height);
    let widest = width.min(u32::try_from(tallest).unwrap_or(u32::MAX)).clamp(1, LONGEST_SIDE);
    let mut widths: Vec<u32> = wanted.iter().map(|&want| want.clamp(1, widest)).collect();
    if widths.is_empty() {
        widths.push(widest);
    }
    widths.sort_unstable_by(|a, b| b.cmp(a));
    widths.dedup();
    widths.into_iter().map(|to| (to, scaled(to).min(height).min(LONGEST_SIDE))).collect()
}

fn shrink(resizer: &mut Resizer, from: Raster, (width, height): (u32, u32)) -> Result<Raster, IntakeRefusal> {
    if (from.width, from.height) == (width, height) {
        return Ok(from);
    }
    let failed = |_| IntakeRefusal::Damaged;
    let alpha = from.alpha;
    let kind = if alpha { PixelType::U8x4 } else { PixelType::U8x3 };
    let mut source =
        Image::from_vec_u8(from.width, from.height, from.data, kind).map_err(|_| IntakeRefusal::Damaged)?;
    let mut target = Image::new(width, height, kind);
    // Colour counts as much as it shows, so that none bleeds out of what cannot be
    // seen. Done in place: the resizer's own way would copy the whole photo.
    let weigh = MulDiv::new();
    if alpha {
        weigh.multiply_alpha_inplace(&mut source).map_err(failed)?;
    }
    let how = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3)).use_alpha(false);
    resizer.resize(&source, &mut target, &how).map_err(|_| IntakeRefusal::Damaged)?;
    if alpha {
        weigh.divide_alpha_inplace(&mut target).map_err(failed)?;
    }
    Ok(Raster { width, height, alpha, data: target.into_vec() })
}

/// Turns and mirrors as the Exif orientation asks.
fn upright(raster: Raster, orientation: Orientation) -> Result<Raster, IntakeRefusal> {
    if orientation == Orientation::NoTransforms {
        return Ok(raster);
    }
    let Raster { width, height, alpha, data } = raster;
    let mut picture = if alpha {
        RgbaImage::from_raw(width, height, data).map(DynamicImage::ImageRgba8)
    } else {
        RgbImage::from_raw(width, height, data).map(DynamicImage::ImageRgb8)
    }
    .ok_or(IntakeRefusal::Damaged)?;
    picture.apply_orientation(orientation);
    Ok(Raster { width: picture.width(), height: picture.height(), alpha, data: picture.into_bytes() })
}

/// Most pictures with an alpha channel make no use of it. Squeezed out in place,
/// before anything is resized.
fn drop_idle_alpha(mut raster: Raster) -> Raster {
    if !raster.alpha || raster.data.chunks_exact(4).any(|pixel| pixel[3] != 255) {
        return raster;
    }
    let pixels = raster.data.len() / 4;
    for pixel in 1..pixels {
        raster.data.copy_within(pixel * 4..pixel * 4 + 3, pixel * 3);
    }
    raster.data.truncate(pixels * 3);
    Raster { alpha: false, ..raster }
}

fn file(raster: &Raster, format: Format, quality: u8) -> Result<PreparedFile, IntakeRefusal> {
    let bytes = match format {
        Format::Jpeg => encode::jpeg(raster, quality)?,
        Format::WebP => encode::webp(raster, quality)?,
    };
    Ok(PreparedFile { width: raster.width, height: raster.height, format, sha256: sha256(&bytes), bytes })
}

/// The mean of the fullest of 512 boxes of like colour: a colour that is really
/// in the picture, where a plain mean would always be some brown.
fn dominant(raster: &Raster) -> String {
    let pixels = encode::on_white(raster);
    let mut boxes = vec![[0_u64; 4]; 512];
    for pixel in pixels.chunks_exact(3) {
        let at = pixel.iter().fold(0, |at, &value| at << 3 | usize::from(value >> 5));
        let [count, r, g, b] = &mut boxes[at];
        *count += 1;
        *r += u64::from(pixel[0]);
        *g += u64::from(pixel[1]);
        *b += u64::from(pixel[2]);
    }
    let [count, r, g, b] = boxes.into_iter().rev().max_by_key(|[count, ..]| *count).unwrap_or_default();
    let mean = |sum: u64| (sum + count / 2) / count.max(1);
    format!("#{:02x}{:02x}{:02x}", mean(r), mean(g), mean(b))
}
