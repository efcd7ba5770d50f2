//! Files that broke off, files that were tampered with, files that want to
//! unpack to more than they are.

use super::quick;
use super::samples::*;
use crate::intake::walk::walk;
use crate::intake::{IntakeRefusal, Limits, Options, prepare, prepare_uncaught, probe, sniff};
use jpeg_encoder::ColorType;
use nix::sys::resource::{UsageWho, getrusage};
use proptest::prelude::*;
use std::panic::catch_unwind;

/// One small file of each kind we open.
fn files() -> Vec<(&'static str, Vec<u8>)> {
    let picture = busy(48, 40);
    let mut clear = picture.clone();
    clear.alpha = true;
    clear.data = picture.data.chunks_exact(3).flat_map(|p| [p[0], p[1], p[2], p[2]]).collect();
    let inks: Vec<u8> = picture.data.chunks_exact(3).flat_map(|p| [p[0], p[1], p[2], 40]).collect();
    let profile = moxcms::ColorProfile::new_display_p3().encode().unwrap();
    vec![
        ("jpeg", jpeg(&picture)),
        ("progressive jpeg", jpeg_as(&picture, |encoder| encoder.set_progressive(true))),
        ("jpeg with restarts", jpeg_as(&picture, |encoder| encoder.set_restart_interval(2))),
        ("jpeg with inks", jpeg_inks(48, 40, &inks, ColorType::CmykAsYcck)),
        ("loaded jpeg", loaded_jpeg(&picture, &profile)),
        ("png", png(&picture)),
        ("clear png", png(&clear)),
        ("webp", webp(&picture, false)),
        ("lossless webp", webp(&picture, true)),
        ("clear webp", webp(&clear, false)),
        ("loaded webp", loaded_webp(&picture, &profile)),
        ("gif", gif(&[picture.clone(), quarters(48, 40)])),
    ]
}

/// Small limits, so that a header that lies about its size costs nothing.
fn strict() -> Options {
    Options { limits: Limits { pixels: 1_000_000, ..Limits::default() }, ..quick() }
}

#[test]
fn a_file_that_breaks_off_anywhere_is_refused() {
    for (name, file) in files() {
        let end = walk(sniff::sniff(&file).unwrap(), &file, &Limits::default()).unwrap().end;
        assert!(prepare(&file, &strict()).is_ok(), "{name}");
        for cut in 1..end {
            assert_eq!(probe(&file[..cut]), Err(IntakeRefusal::Truncated), "{name} cut at {cut} of {end}");
        }
    }
}

/// Some tools close a broken file with an end mark. The decoder has to notice.
#[test]
fn a_jpeg_with_its_middle_missing_is_refused() {
    let picture = busy(320, 240);
    let kinds = [
        ("baseline", jpeg(&picture)),
        ("progressive", jpeg_as(&picture, |encoder| encoder.set_progressive(true))),
        ("restarts", jpeg_as(&picture, |encoder| encoder.set_restart_interval(4))),
    ];
    for (name, file) in kinds {
        let scan = file.windows(2).position(|two| two == [0xFF, 0xDA]).unwrap() + 14;
        for tenth in 0..9 {
            let cut = scan + (file.len() - scan) * tenth / 10;
            let patched = [&file[..cut], &[0xFF, 0xD9]].concat();
            assert!(prepare(&patched, &quick()).is_err(), "{name} cut at {tenth} tenths and closed");
        }
    }
}

#[test]
fn a_png_whose_pixels_are_missing_is_refused() {
    let file = png(&busy(200, 100));
    let data = file.windows(4).position(|four| four == b"IDAT").unwrap();
    let short = [&file[..data - 4], &chunk(b"IDAT", &file[data + 4..data + 200]), &chunk(b"IEND", b"")].concat();
    assert_eq!(prepare(&short, &quick()).unwrap_err(), IntakeRefusal::Damaged);
}

/// A JPEG of hundreds of empty scans takes minutes in decoders that count none.
#[test]
fn too_many_scans_are_refused() {
    let file = jpeg_as(&quarters(64, 64), |encoder| encoder.set_progressive(true));
    let scan = file.windows(2).rposition(|two| two == [0xFF, 0xDA]).unwrap();
    let last = &file[scan..file.len() - 2];
    let many = [&file[..scan], &last.repeat(500), &[0xFF, 0xD9]].concat();
    assert_eq!(prepare(&many, &quick()).unwrap_err(), IntakeRefusal::Unusual);
}

/// A profile or a text that unpacks to gigabytes, in a PNG of a few kilobytes.
#[test]
fn packed_metadata_is_not_unpacked_without_end() {
    let packed = {
        let zeros = vec![0; 1 << 20];
        let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
        for _ in 0..300 {
            std::io::Write::write_all(&mut encoder, &zeros).unwrap();
        }
        encoder.finish().unwrap()
    };
    let peak = || getrusage(UsageWho::RUSAGE_SELF).unwrap().max_rss();
    let before = peak();
    for (kind, head) in [(b"iCCP", &b"p\0\0"[..]), (b"zTXt", b"c\0\0"), (b"iTXt", b"c\0\x01\0\0\0")] {
        let bomb = with_chunks(&png(&quarters(40, 30)), &[chunk(kind, &[head, &packed].concat())]);
        let _ = prepare(&bomb, &quick());
    }
    assert!(peak() - before < 120_000, "{} kB more", peak() - before);
}

/// Thousands of files with bytes flipped, cut, doubled, zeroed. None may bring
/// the intake down, and it should not be our safety net that catches them.
#[test]
fn tampered_files_never_panic() {
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let mut random = move |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below.max(1) as u64) as usize
    };
    let mut panics = Vec::new();
    let (mut taken, mut refused) = (0, 0);
    for (name, file) in files() {
        for _ in 0..350 {
            let mut bytes = file.clone();
            for _ in 0..=random(6) {
                let at = random(bytes.len());
                match random(6) {
                    0 => bytes[at] = random(256) as u8,
                    1 => bytes[at] ^= 1 << random(8),
                    2 => bytes[at] = [0, 0xFF, 0x7F, 0x80][random(4)],
                    3 => {
                        bytes.drain(at..(at + random(20)).min(bytes.len()));
                    }
                    4 => {
                        let piece = bytes[at..(at + random(40)).min(bytes.len())].to_vec();
                        let to = random(bytes.len());
                        bytes.splice(to..to, piece);
                    }
                    _ => {
                        let end = (at + random(16)).min(bytes.len());
                        bytes[at..end].fill(0);
                    }
                }
                if bytes.is_empty() {
                    break;
                }
            }
            assert!(probe(&bytes).is_ok() || probe(&bytes).is_err());
            match catch_unwind(|| prepare_uncaught(&bytes, &strict())) {
                Ok(Ok(_)) => taken += 1,
                Ok(Err(_)) => refused += 1,
                Err(_) => panics.push(name),
            }
        }
    }
    assert!(taken > 100 && refused > 1000, "{taken} taken, {refused} refused");
    assert!(panics.is_empty(), "{panics:?}");
}

proptest! {
    /// Whatever arrives, an answer comes back.
    #[test]
    fn any_bytes_are_answered(head in prop::sample::select(vec![
        &b""[..], b"\xFF\xD8\xFF", b"\x89PNG\r\n\x1a\n", b"RIFF\x40\0\0\0WEBPVP8X", b"RIFF\x40\0\0\0WEBPVP8 ", b"GIF89a", b"\xFF\xD8\xFF\xE1\0\x20Exif\0\0MM\0*",
    ]), tail in prop::collection::vec(any::<u8>(), 0..300)) {
        let bytes = [head, &tail].concat();
        let _ = probe(&bytes);
        let _ = prepare_uncaught(&bytes, &strict());
    }
}
