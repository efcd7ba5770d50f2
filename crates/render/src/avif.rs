//! AVIF from a picture that was already taken in: about half of its WebP's
//! bytes, for a hundred times the work, so it is made later, in the background.

use base::{Error, Result};
use image::{DynamicImage, ImageFormat};
use ravif::{Encoder, Img, RGB8, RGBA8};

/// Looks like WebP at 80 (both measured by eye and by size; the scales differ).
const QUALITY: f32 = 65.0;
/// rav1e's own scale, 1 (slow) to 10. Eight takes seconds for a wide picture.
const SPEED: u8 = 8;

/// The same picture as AVIF. Takes one of our own WebP files, never an upload.
///
/// # Errors
/// A `Fault` when the file is not a WebP picture.
pub fn from_webp(bytes: &[u8]) -> Result<Vec<u8>> {
    let picture =
        image::load_from_memory_with_format(bytes, ImageFormat::WebP).map_err(Error::because("reading a WebP"))?;
    let (width, height) = (picture.width() as usize, picture.height() as usize);
    let encoder =
        Encoder::new().with_quality(QUALITY).with_alpha_quality(QUALITY).with_speed(SPEED).with_num_threads(Some(1));
    let made = if let DynamicImage::ImageRgb8(pixels) = picture {
        let pixels: Vec<RGB8> = pixels.pixels().map(|pixel| pixel.0.into()).collect();
        encoder.encode_rgb(Img::new(&pixels, width, height))
    } else {
        let pixels: Vec<RGBA8> = picture.into_rgba8().pixels().map(|pixel| pixel.0.into()).collect();
        encoder.encode_rgba(Img::new(&pixels, width, height))
    };
    Ok(made.map_err(Error::because("writing an AVIF"))?.avif_file)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::{Format, Options, prepare};

    fn webp_of(pixel: image::Rgba<u8>) -> Vec<u8> {
        let mut png = std::io::Cursor::new(Vec::new());
        let picture =
            image::RgbaImage::from_fn(
                64,
                48,
                |x, y| if (x + y) % 2 == 0 { pixel } else { image::Rgba([20, 40, 90, 255]) },
            );
        picture.write_to(&mut png, ImageFormat::Png).unwrap();
        let prepared = prepare(&png.into_inner(), &Options::default()).unwrap();
        prepared.files.into_iter().find(|file| file.format == Format::WebP).unwrap().bytes
    }

    /// The box type and brand, and the size that its `ispe` box declares (ISO/IEC 23008-12, 6.5.3).
    fn declared(avif: &[u8]) -> (u32, u32) {
        assert_eq!(&avif[4..12], b"ftypavif");
        let at = avif.windows(4).position(|word| word == b"ispe").unwrap() + 8;
        let side = |at: usize| u32::from_be_bytes(avif[at..at + 4].try_into().unwrap());
        (side(at), side(at + 4))
    }

    #[test]
    fn a_picture_becomes_avif_of_the_same_size_and_nothing_else_goes_in() {
        let opaque = from_webp(&webp_of(image::Rgba([200, 120, 10, 255]))).unwrap();
        assert_eq!(declared(&opaque), (64, 48));
        let clear = from_webp(&webp_of(image::Rgba([200, 120, 10, 60]))).unwrap();
        assert_eq!(declared(&clear), (64, 48));
        // Transparency travels as a second picture with its own name (MIAF, 7.3.5.2).
        let alpha = |file: &[u8]| file.windows(5).any(|word| word == b"alpha");
        assert!(alpha(&clear) && !alpha(&opaque));
        for word in [b"Exif".as_slice(), b"mime", b"XML"] {
            assert!(!opaque.windows(word.len()).any(|found| found == word));
        }
    }

    #[test]
    fn what_is_no_webp_is_refused() {
        assert!(from_webp(b"RIFF0000WEBPVP8 cut").is_err());
        assert!(from_webp(&[]).is_err());
    }
}
