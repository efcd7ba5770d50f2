//! The eight ways a camera can be held (Exif 2.32, tag 274), on every source type that can say so.

use super::samples::*;
use super::{close, of, open};
use crate::intake::{Format, Options, prepare, probe};

const WIDTH: u32 = 96;
const HEIGHT: u32 = 64;

/// Where the pixel stored at (row, column) belongs in the upright picture, as
/// the standard words it: "the 0th row is the visual …, the 0th column the visual …".
fn belongs(orientation: u16, row: u32, column: u32) -> (u32, u32) {
    match orientation {
        1 => (column, row),
        2 => (WIDTH - 1 - column, row),
        3 => (WIDTH - 1 - column, HEIGHT - 1 - row),
        4 => (column, HEIGHT - 1 - row),
        5 => (row, column),
        6 => (WIDTH - 1 - row, column),
        7 => (WIDTH - 1 - row, HEIGHT - 1 - column),
        8 => (row, HEIGHT - 1 - column),
        _ => unreachable!(),
    }
}

#[test]
fn every_orientation_comes_out_upright() {
    for orientation in 1..=8 {
        let (width, height) = if orientation >= 5 { (HEIGHT, WIDTH) } else { (WIDTH, HEIGHT) };
        let stored = draw(width, height, |x, y| {
            let (x, y) = belongs(orientation, y, x);
            quarter(x, y, WIDTH, HEIGHT)
        });
        let webp = {
            let plain = loaded_webp(&stored, b"");
            // The sample says 6: the number that follows tag 0x0112 in the block.
            let at = plain.windows(4).position(|four| four == [0x01, 0x12, 0, 3]).unwrap();
            [&plain[..at + 9], &[orientation as u8], &plain[at + 10..]].concat()
        };
        let files = [
            with_segments(&jpeg(&stored), &[exif_segment(orientation)]),
            with_chunks(&png(&stored), &[chunk(b"eXIf", &exif(orientation))]),
            webp,
        ];
        for file in files {
            let seen = probe(&file).unwrap();
            assert_eq!((seen.width, seen.height), (WIDTH, HEIGHT), "{orientation} {:?}", seen.source);
            let options = Options { widths: vec![48, 96], ..Options::default() };
            let prepared = prepare(&file, &options).unwrap();
            assert_eq!((prepared.width, prepared.height), (WIDTH, HEIGHT));
            for made in &prepared.files {
                assert_eq!((made.width, made.height), (made.width, made.width * HEIGHT / WIDTH));
                let raster = open(made);
                for (x, y) in [(1, 1), (3, 1), (1, 3), (3, 3)] {
                    let (x, y) = (made.width * x / 4, made.height * y / 4);
                    let meant = quarter(x, y, made.width, made.height);
                    assert!(close(raster.at(x, y), meant), "{orientation} {:?} {made:?}", seen.source);
                }
            }
        }
    }
}

#[test]
fn nonsense_orientation_means_upright() {
    for orientation in [0, 9, 77, 65_535] {
        let file = with_segments(&jpeg(&quarters(WIDTH, HEIGHT)), &[exif_segment(orientation)]);
        let prepared = prepare(&file, &Options::default()).unwrap();
        assert_eq!((prepared.width, prepared.height), (WIDTH, HEIGHT));
        assert!(close(open(of(&prepared, Format::Jpeg)[0]).at(10, 10), RED));
    }
}
