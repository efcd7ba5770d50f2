//! Makes test files: pictures of four coloured quarters, in every type and with
//! every kind of metadata that should not survive.

use super::super::decode::Raster;
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

pub const RED: [u8; 4] = [220, 30, 40, 255];
pub const GREEN: [u8; 4] = [30, 170, 60, 255];
pub const BLUE: [u8; 4] = [40, 60, 200, 255];
pub const SAND: [u8; 4] = [235, 215, 170, 255];

/// Words hidden in every kind of metadata; none may be found in a derivative.
pub const SECRETS: [&str; 10] = [
    "SecretCameraMaker",
    "SECRETSERIAL0042",
    "SecretMakerNote",
    "SecretArtist",
    "secret-xmp-location",
    "SecretIptcByline",
    "SecretComment",
    "SecretPngText",
    "SecretTrailer",
    "SecretSecondPicture",
];

/// Which quarter a point of the upright picture lies in.
pub fn quarter(x: u32, y: u32, width: u32, height: u32) -> [u8; 4] {
    match (x * 2 < width, y * 2 < height) {
        (true, true) => RED,
        (false, true) => GREEN,
        (true, false) => BLUE,
        (false, false) => SAND,
    }
}

/// Four quarters: red, green, then blue, sand.
pub fn quarters(width: u32, height: u32) -> Raster {
    draw(width, height, |x, y| quarter(x, y, width, height))
}

pub fn draw(width: u32, height: u32, colour: impl Fn(u32, u32) -> [u8; 4]) -> Raster {
    let points = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
    let data = points.flat_map(|(x, y)| colour(x, y).into_iter().take(3)).collect();
    Raster { width, height, alpha: false, data }
}

/// Something with detail, so that entropy-coded data has a length worth cutting.
pub fn busy(width: u32, height: u32) -> Raster {
    draw(width, height, |x, y| {
        let grain = (x.wrapping_mul(73) ^ y.wrapping_mul(151)).wrapping_mul(0x9E37_79B1) >> 24;
        [(x * 3 + grain / 2) as u8, (y * 5) as u8 ^ 0x55, (grain + x * y / 7) as u8, 255]
    })
}

pub fn jpeg(raster: &Raster) -> Vec<u8> {
    jpeg_as(raster, |_| {})
}

pub fn jpeg_as(raster: &Raster, how: impl FnOnce(&mut Encoder<&mut Vec<u8>>)) -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = Encoder::new(&mut out, 90);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    how(&mut encoder);
    encoder.encode(&raster.data, raster.width as u16, raster.height as u16, ColorType::Rgb).unwrap();
    out
}

/// A JPEG with four inks; `pixels` are cyan, magenta, yellow, black.
pub fn jpeg_inks(width: u16, height: u16, pixels: &[u8], kind: ColorType) -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = Encoder::new(&mut out, 95);
    encoder.set_sampling_factor(SamplingFactor::F_1_1);
    encoder.encode(pixels, width, height, kind).unwrap();
    out
}

/// Puts segments right after the start of a JPEG.
pub fn with_segments(jpeg: &[u8], segments: &[(u8, Vec<u8>)]) -> Vec<u8> {
    let mut out = jpeg[..2].to_vec();
    for (code, data) in segments {
        out.extend([0xFF, *code]);
        out.extend(((data.len() + 2) as u16).to_be_bytes());
        out.extend(data);
    }
    out.extend(&jpeg[2..]);
    out
}

/// An Exif block as cameras write it: maker, orientation, artist, GPS position,
/// serial number, maker note.
pub fn exif(orientation: u16) -> Vec<u8> {
    let mut tiff = b"MM\0*\0\0\0\x08".to_vec();
    let maker = b"SecretCameraMaker\0";
    let artist = b"SecretArtist\0";
    // IFD0 has five entries, the Exif and GPS directories follow it, then the values.
    let (exif_at, gps_at) = (8 + 2 + 5 * 12 + 4, 8 + 2 + 5 * 12 + 4 + 2 + 2 * 12 + 4);
    let values_at = gps_at + 2 + 2 * 12 + 4;
    let maker_at = values_at as u32;
    let artist_at = maker_at + maker.len() as u32;
    let serial = b"SECRETSERIAL0042\0";
    let serial_at = artist_at + artist.len() as u32;
    let note = b"SecretMakerNote\0";
    let note_at = serial_at + serial.len() as u32;
    let latitude_at = note_at + note.len() as u32;
    let latitude: Vec<u8> = [51_u32, 1, 30, 1, 1234, 100].iter().flat_map(|part| part.to_be_bytes()).collect();

    // Directories are written in one go below; entries are (tag, type, count, value or offset).
    let directories: [&[(u16, u16, u32, u32)]; 3] = [
        &[
            (0x010F, 2, maker.len() as u32, maker_at),
            (0x0112, 3, 1, u32::from(orientation) << 16),
            (0x013B, 2, artist.len() as u32, artist_at),
            (0x8769, 4, 1, exif_at as u32),
            (0x8825, 4, 1, gps_at as u32),
        ],
        &[(0x927C, 7, note.len() as u32, note_at), (0xA431, 2, serial.len() as u32, serial_at)],
        &[(0x0001, 2, 2, u32::from(b'N') << 24), (0x0002, 5, 3, latitude_at)],
    ];
    for directory in directories {
        tiff.extend((directory.len() as u16).to_be_bytes());
        for &(tag, kind, count, value) in directory {
            tiff.extend(tag.to_be_bytes());
            tiff.extend(kind.to_be_bytes());
            tiff.extend(count.to_be_bytes());
            tiff.extend(value.to_be_bytes());
        }
        tiff.extend(0_u32.to_be_bytes());
    }
    for value in [&maker[..], artist, serial, note, &latitude] {
        tiff.extend(value);
    }
    tiff
}

/// An Exif segment of a JPEG.
pub fn exif_segment(orientation: u16) -> (u8, Vec<u8>) {
    (0xE1, [b"Exif\0\0".to_vec(), exif(orientation)].concat())
}

pub fn xmp() -> Vec<u8> {
    b"<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF><exif:GPSLatitude>secret-xmp-location</exif:GPSLatitude></rdf:RDF></x:xmpmeta>".to_vec()
}

/// Everything a camera and an editor can put into a JPEG.
pub fn loaded_jpeg(raster: &Raster, profile: &[u8]) -> Vec<u8> {
    let icc = [b"ICC_PROFILE\0\x01\x01".to_vec(), profile.to_vec()].concat();
    let iptc = [&b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x15\x1c\x02\x50\0\x10SecretIptcByline\0"[..]].concat();
    let mut file = with_segments(
        &jpeg(raster),
        &[
            exif_segment(6),
            (0xE1, [b"http://ns.adobe.com/xap/1.0/\0".to_vec(), xmp()].concat()),
            (0xE2, icc),
            (0xE2, b"MPF\0SecretSecondPicture".to_vec()),
            (0xED, iptc),
            (0xFE, b"SecretComment".to_vec()),
        ],
    );
    file.extend(b"SecretTrailer");
    file
}

pub fn png(raster: &Raster) -> Vec<u8> {
    let colour = if raster.alpha { png::ColorType::Rgba } else { png::ColorType::Rgb };
    png_as(raster.width, raster.height, colour, png::BitDepth::Eight, &raster.data, |_| {})
}

pub fn png_as(
    width: u32,
    height: u32,
    colour: png::ColorType,
    depth: png::BitDepth,
    data: &[u8],
    how: impl FnOnce(&mut png::Encoder<'_, &mut Vec<u8>>),
) -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, width, height);
    encoder.set_color(colour);
    encoder.set_depth(depth);
    how(&mut encoder);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(data).unwrap();
    writer.finish().unwrap();
    out
}

/// One PNG chunk with its checksum.
pub fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let body = [&kind[..], data].concat();
    let crc = body.iter().fold(u32::MAX, |crc, &byte| {
        (0..8).fold(crc ^ u32::from(byte), |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xEDB8_8320 } else { crc >> 1 })
    });
    [&(data.len() as u32).to_be_bytes()[..], &body, &(!crc).to_be_bytes()].concat()
}

/// A PNG with chunks put in after its header.
pub fn with_chunks(png: &[u8], chunks: &[Vec<u8>]) -> Vec<u8> {
    const AFTER_HEADER: usize = 8 + 25;
    [&png[..AFTER_HEADER], &chunks.concat(), &png[AFTER_HEADER..]].concat()
}

pub fn webp(raster: &Raster, lossless: bool) -> Vec<u8> {
    let encoder = if raster.alpha {
        webpx::Encoder::new_rgba(&raster.data, raster.width, raster.height)
    } else {
        webpx::Encoder::new_rgb(&raster.data, raster.width, raster.height)
    };
    encoder.quality(90.0).lossless(lossless).encode(webpx::Unstoppable).unwrap()
}

/// Wraps a plain WebP so that it carries a profile, Exif and XMP.
pub fn loaded_webp(raster: &Raster, profile: &[u8]) -> Vec<u8> {
    let plain = webp(raster, false);
    let riff_chunk = |kind: &[u8; 4], data: &[u8]| {
        let pad = vec![0; data.len() % 2];
        [&kind[..], &(data.len() as u32).to_le_bytes(), data, &pad].concat()
    };
    let side = |length: u32| (length - 1).to_le_bytes()[..3].to_vec();
    let flags = [0x20 | 0x08 | 0x04, 0, 0, 0];
    let header = [flags.to_vec(), side(raster.width), side(raster.height)].concat();
    let body = [
        b"WEBP".to_vec(),
        riff_chunk(b"VP8X", &header),
        riff_chunk(b"ICCP", profile),
        plain[12..].to_vec(),
        riff_chunk(b"EXIF", &exif(6)),
        riff_chunk(b"XMP ", &xmp()),
    ]
    .concat();
    [&b"RIFF"[..], &(body.len() as u32).to_le_bytes(), &body, b"SecretTrailer"].concat()
}

/// A GIF of these frames.
pub fn gif(frames: &[Raster]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = image::codecs::gif::GifEncoder::new(&mut out);
    for frame in frames {
        encoder.encode(&frame.data, frame.width, frame.height, image::ExtendedColorType::Rgb8).unwrap();
    }
    drop(encoder);
    out
}
