//! The files that come out: widths, shapes, names by content, the placeholder colour.

use super::super::cascade::sizes;
use super::samples::*;
use super::{close, of, open};
use crate::intake::{Format, Options, prepare};
use proptest::prelude::*;

#[test]
fn a_large_photo_becomes_four_widths_in_two_formats() {
    let prepared = prepare(&jpeg(&quarters(2000, 1500)), &Options::default()).unwrap();
    let seen: Vec<_> = prepared.files.iter().map(|file| (file.width, file.height, file.format)).collect();
    let meant: Vec<_> = [(400, 300), (800, 600), (1200, 900), (1800, 1350)]
        .into_iter()
        .flat_map(|(width, height)| [(width, height, Format::Jpeg), (width, height, Format::WebP)])
        .collect();
    assert_eq!(seen, meant);
    for file in &prepared.files {
        let raster = open(file);
        assert_eq!((raster.width, raster.height), (file.width, file.height));
        assert!(close(raster.at(5, 5), RED) && close(raster.at(file.width - 5, file.height - 5), SAND));
    }
}

#[test]
fn nothing_is_enlarged() {
    let prepared = prepare(&jpeg(&quarters(600, 400)), &Options::default()).unwrap();
    let widths: Vec<_> = of(&prepared, Format::WebP).iter().map(|file| file.width).collect();
    assert_eq!(widths, [400, 600]);
    let prepared = prepare(&jpeg(&quarters(30, 20)), &Options::default()).unwrap();
    assert_eq!(prepared.files.len(), 2);
    assert_eq!((prepared.files[0].width, prepared.files[0].height), (30, 20));
}

#[test]
fn a_single_pixel_is_a_photo() {
    let prepared = prepare(&png(&quarters(1, 1)), &Options::default()).unwrap();
    assert_eq!(prepared.files.len(), 2);
}

#[test]
fn the_same_bytes_give_the_same_files() {
    let photo = jpeg(&busy(900, 700));
    let one = prepare(&photo, &Options::default()).unwrap();
    assert_eq!(one, prepare(&photo, &Options::default()).unwrap());
    let mut names: Vec<_> = one.files.iter().map(|file| &file.sha256).collect();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), one.files.len());
}

#[test]
fn files_are_named_by_what_is_in_them() {
    // The well-known digest of "abc" (FIPS 180-2, appendix B.1).
    assert_eq!(crate::intake::sha256(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    let photo = png(&quarters(8, 8));
    let prepared = prepare(&photo, &Options::default()).unwrap();
    assert_eq!(prepared.original_sha256, crate::intake::sha256(&photo));
    assert!(prepared.files.iter().all(|file| file.sha256 == crate::intake::sha256(&file.bytes)));
}

#[test]
fn the_placeholder_is_the_colour_there_is_most_of() {
    let mostly = draw(90, 60, |x, _| if x < 20 { RED } else { BLUE });
    let prepared = prepare(&png(&mostly), &Options::default()).unwrap();
    assert_eq!(prepared.dominant, "#283cc8");
}

proptest! {
    #[test]
    fn sizes_fit(width in 1_u32..=65_535, height in 1_u32..=65_535, wanted in prop::collection::vec(0_u32..5000, 0..6)) {
        let sizes = sizes(width, height, &wanted);
        prop_assert!(!sizes.is_empty());
        prop_assert!(sizes.windows(2).all(|pair| pair[0].0 > pair[1].0), "largest first, each once");
        for (w, h) in sizes {
            prop_assert!(w >= 1 && h >= 1 && w <= width && h <= height && w <= 16_383 && h <= 16_383);
            // The shape is kept to half a pixel, where neither limit cut in.
            let exact = f64::from(height) * f64::from(w) / f64::from(width);
            prop_assert!((f64::from(h) - exact).abs() <= 1.0 || h == 1 || h == 16_383);
        }
    }
}
