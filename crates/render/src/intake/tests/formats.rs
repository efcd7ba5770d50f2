//! Every way of storing pixels that we open: inks, greys, palettes, deep colour, transparency, profiles.

use super::samples::*;
use super::{close, of, open, quick};
use crate::intake::{Colour, Format, IntakeRefusal, Options, Source, prepare, probe};
use jpeg_encoder::ColorType;
use moxcms::ColorProfile;

fn middle(bytes: &[u8], format: Format) -> [u8; 4] {
    let prepared = prepare(bytes, &quick()).unwrap();
    let raster = open(of(&prepared, format)[0]);
    raster.at(raster.width / 2, raster.height / 2)
}

fn flat(colour: [u8; 4]) -> super::Raster {
    draw(64, 48, |_, _| colour)
}

#[test]
fn progressive_and_restarts_decode_as_baseline_does() {
    let picture = busy(200, 150);
    let baseline = prepare(&jpeg(&picture), &quick()).unwrap().files;
    let progressive = jpeg_as(&picture, |encoder| encoder.set_progressive(true));
    let restarts = jpeg_as(&picture, |encoder| encoder.set_restart_interval(3));
    assert_eq!(prepare(&progressive, &quick()).unwrap().files, baseline);
    assert_eq!(prepare(&restarts, &quick()).unwrap().files, baseline);
}

#[test]
fn inks_become_light() {
    let (width, height) = (64, 48);
    let pixels: Vec<u8> = (0..width as usize * height as usize).flat_map(|_| [20, 200, 180, 30]).collect();
    for kind in [ColorType::Cmyk, ColorType::CmykAsYcck] {
        let seen = middle(&jpeg_inks(width, height, &pixels, kind), Format::Jpeg);
        // Red survives cyan and black; green and blue are mostly printed over.
        let light = |ink: u32| ((255 - ink) * (255 - 30) / 255) as u8;
        assert!(close(seen, [light(20), light(200), light(180), 255]), "{kind:?} {seen:?}");
    }
}

#[test]
fn a_grey_jpeg_is_grey() {
    let grey = vec![120; 64 * 48];
    let mut file = Vec::new();
    jpeg_encoder::Encoder::new(&mut file, 90).encode(&grey, 64, 48, ColorType::Luma).unwrap();
    assert!(close(middle(&file, Format::Jpeg), [120, 120, 120, 255]));
    assert!(close(middle(&file, Format::WebP), [120, 120, 120, 255]));
}

#[test]
fn every_kind_of_png_decodes() {
    use png::{BitDepth, ColorType};
    let pixels = 64 * 48;
    let grey = png_as(64, 48, ColorType::Grayscale, BitDepth::Eight, &vec![77; pixels], |_| {});
    let bits = png_as(64, 48, ColorType::Grayscale, BitDepth::One, &vec![0xFF; pixels / 8], |_| {});
    let deep = png_as(64, 48, ColorType::Rgb, BitDepth::Sixteen, &[200, 9, 100, 9, 50, 9].repeat(pixels), |_| {});
    let palette = png_as(64, 48, ColorType::Indexed, BitDepth::Four, &vec![0x11; pixels / 2], |encoder| {
        encoder.set_palette(vec![0, 0, 0, 30, 170, 60]);
    });
    let seen = [grey, bits, deep, palette].map(|file| middle(&file, Format::Jpeg));
    let meant = [[77, 77, 77, 255], [255; 4], [200, 100, 50, 255], GREEN];
    assert!(seen.into_iter().zip(meant).all(|(seen, meant)| close(seen, meant)), "{seen:?}");
}

#[test]
fn transparency_is_kept_in_webp_and_white_in_jpeg() {
    use png::{BitDepth, ColorType};
    let clear_red = png_as(64, 48, ColorType::Rgba, BitDepth::Eight, &[220, 30, 40, 0].repeat(64 * 48), |_| {});
    assert!(close(middle(&clear_red, Format::Jpeg), [255; 4]));
    assert_eq!(middle(&clear_red, Format::WebP)[3], 0);
    let half = png_as(64, 48, ColorType::Rgba, BitDepth::Eight, &[220, 30, 40, 128].repeat(64 * 48), |_| {});
    assert!(close(middle(&half, Format::Jpeg), [237, 142, 147, 255]));
    assert!(close(middle(&half, Format::WebP), [220, 30, 40, 128]));
    let palette = png_as(64, 48, ColorType::Indexed, BitDepth::Eight, &vec![1; 64 * 48], |encoder| {
        encoder.set_palette(vec![0, 0, 0, 30, 170, 60]);
        encoder.set_trns(vec![255, 0]);
    });
    assert_eq!(middle(&palette, Format::WebP)[3], 0);
}

#[test]
fn colour_does_not_bleed_out_of_what_cannot_be_seen() {
    // Opaque blue beside invisible red: where they meet, no red may show.
    let mut raster = draw(400, 8, |x, _| if x < 200 { BLUE } else { RED });
    raster.data = raster
        .data
        .chunks_exact(3)
        .enumerate()
        .flat_map(|(at, p)| [p[0], p[1], p[2], if at % 400 < 200 { 255 } else { 0 }])
        .collect();
    raster.alpha = true;
    let options = Options {
        widths: vec![50],
        limits: crate::intake::Limits { aspect: 100, ..Default::default() },
        ..Options::default()
    };
    let prepared = prepare(&png(&raster), &options).unwrap();
    let seen = open(of(&prepared, Format::Jpeg)[0]);
    assert!((0..50).all(|x| {
        let [r, _, b, _] = seen.at(x, 0);
        u32::from(r) <= u32::from(b) + 20
    }));
}

#[test]
fn unused_transparency_costs_nothing() {
    use png::{BitDepth, ColorType};
    let opaque = png_as(64, 48, ColorType::Rgba, BitDepth::Eight, &[220, 30, 40, 255].repeat(64 * 48), |_| {});
    assert_eq!(prepare(&opaque, &quick()).unwrap().files, prepare(&png(&flat(RED)), &quick()).unwrap().files);
}

#[test]
fn webp_decodes_with_and_without_loss() {
    assert!(close(middle(&webp(&flat(GREEN), false), Format::Jpeg), GREEN));
    assert!(close(middle(&webp(&flat(GREEN), true), Format::Jpeg), GREEN));
}

#[test]
fn of_an_animation_the_first_frame_is_kept() {
    let file = gif(&[flat(GREEN), flat(RED)]);
    let seen = probe(&file).unwrap();
    assert_eq!((seen.source, seen.animated), (Source::Gif, true));
    assert!(close(middle(&file, Format::WebP), GREEN));
    assert!(!probe(&gif(&[flat(GREEN)])).unwrap().animated);
}

#[test]
fn of_a_motion_photo_the_picture_is_kept() {
    let mut file = jpeg(&flat(BLUE));
    file.extend(b"\0\0\0\x18ftypmp42");
    file.extend(jpeg(&flat(RED)));
    assert!(close(middle(&file, Format::Jpeg), BLUE));
}

fn with_profile(colour: [u8; 4], profile: &[u8]) -> Vec<u8> {
    with_segments(&jpeg(&flat(colour)), &[(0xE2, [b"ICC_PROFILE\0\x01\x01".to_vec(), profile.to_vec()].concat())])
}

#[test]
fn a_wide_profile_is_converted() {
    let file = with_profile([200, 100, 100, 255], &ColorProfile::new_display_p3().encode().unwrap());
    assert_eq!(prepare(&file, &quick()).unwrap().colour, Colour::Converted);
    // Display P3 (200, 100, 100) in sRGB, by the matrices of both standards.
    let seen = middle(&file, Format::Jpeg);
    assert!(seen[0] >= 206 && seen[1] <= 98, "{seen:?}");
}

#[test]
fn an_srgb_profile_changes_nothing() {
    let plain = prepare(&jpeg(&flat(RED)), &quick()).unwrap();
    let tagged = prepare(&with_profile(RED, &ColorProfile::new_srgb().encode().unwrap()), &quick()).unwrap();
    assert_eq!((plain.colour, tagged.colour), (Colour::Srgb, Colour::Srgb));
    assert_eq!(plain.files, tagged.files);
}

#[test]
fn a_broken_profile_is_said_to_be_guessed() {
    let file = with_profile(RED, b"no profile at all");
    assert_eq!(prepare(&file, &quick()).unwrap().colour, Colour::Assumed);
    assert!(close(middle(&file, Format::Jpeg), RED));
}

#[test]
fn a_grey_profile_is_a_curve() {
    let profile = ColorProfile::new_gray_with_gamma(1.0).encode().unwrap();
    let mut file = Vec::new();
    jpeg_encoder::Encoder::new(&mut file, 95).encode(&[64; 64 * 48], 64, 48, ColorType::Luma).unwrap();
    let file = with_segments(&file, &[(0xE2, [b"ICC_PROFILE\0\x01\x01".to_vec(), profile].concat())]);
    // A quarter of the light is 137 on the sRGB curve.
    let seen = middle(&file, Format::Jpeg);
    assert!(close(seen, [137, 137, 137, 255]), "{seen:?}");
}

#[test]
fn rare_jpegs_are_refused_by_name() {
    let file = jpeg(&flat(RED));
    let frame = file.windows(2).position(|two| two == [0xFF, 0xC0]).unwrap();
    let changed = |at: usize, value: u8| {
        let mut file = file.clone();
        file[at] = value;
        prepare(&file, &quick()).unwrap_err()
    };
    assert_eq!(changed(frame + 1, 0xC9), IntakeRefusal::Unusual, "arithmetic coding");
    assert_eq!(changed(frame + 1, 0xC3), IntakeRefusal::Unusual, "lossless");
    assert_eq!(changed(frame + 4, 12), IntakeRefusal::Unusual, "12 bits a sample");
}

/// The decoder mixes these up (zune-jpeg 0.5): better a clear word than wrong colours.
#[test]
fn a_scan_for_each_channel_is_refused() {
    let own = jpeg_as(&quarters(200, 150), |encoder| encoder.set_optimized_huffman_tables(true));
    assert_eq!(own.windows(2).filter(|two| two == &[0xFF, 0xDA]).count(), 3);
    assert_eq!(probe(&own), Err(IntakeRefusal::Unusual));
}

#[test]
fn every_way_of_thinning_colour_out_decodes() {
    use jpeg_encoder::SamplingFactor::*;
    for sampling in [R_4_4_4, R_4_2_2, R_4_2_0, R_4_4_0] {
        for progressive in [false, true] {
            // Odd sizes, so that the last blocks hang over the edge.
            for (width, height) in [(101, 77), (333, 250), (64, 48), (49, 35)] {
                let picture = quarters(width, height);
                let file = jpeg_as(&picture, |encoder| {
                    encoder.set_sampling_factor(sampling);
                    encoder.set_progressive(progressive);
                });
                let options = Options { widths: vec![width], ..Options::default() };
                let seen = open(of(&prepare(&file, &options).unwrap(), Format::WebP)[0]);
                let points = [(2, 2), (width - 3, 2), (2, height - 3), (width - 3, height - 3)];
                let right = points.iter().all(|&(x, y)| close(seen.at(x, y), quarter(x, y, width, height)));
                assert!(right, "{sampling:?} progressive {progressive} {width}x{height}");
            }
        }
    }
}
