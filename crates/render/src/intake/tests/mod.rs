//! Behaviour of the intake, on files made here byte by byte: no camera's
//! pictures, no person's.

mod cascade;
mod formats;
mod hostile;
mod metadata;
mod orientation;
mod refusals;
pub(crate) mod samples;

use super::decode::Raster;
use super::{Format, Options, Prepared, PreparedFile};

/// One small width, so that thousands of runs are quick.
fn quick() -> Options {
    Options { widths: vec![32], ..Options::default() }
}

/// Opens a derivative with decoders that had no part in writing it.
fn open(file: &PreparedFile) -> Raster {
    match file.format {
        Format::Jpeg => {
            let mut decoder = zune_jpeg::JpegDecoder::new(zune_core::bytestream::ZCursor::new(&file.bytes));
            let data = decoder.decode().unwrap();
            let info = decoder.info().unwrap();
            Raster { width: info.width.into(), height: info.height.into(), alpha: false, data }
        }
        Format::WebP => {
            use image::ImageDecoder as _;
            let decoder = image::codecs::webp::WebPDecoder::new(std::io::Cursor::new(&file.bytes)).unwrap();
            let (width, height) = decoder.dimensions();
            let alpha = decoder.color_type().has_alpha();
            let mut data = vec![0; decoder.total_bytes() as usize];
            decoder.read_image(&mut data).unwrap();
            Raster { width, height, alpha, data }
        }
    }
}

impl Raster {
    fn at(&self, x: u32, y: u32) -> [u8; 4] {
        let from = (y as usize * self.width as usize + x as usize) * self.channels();
        let pixel = &self.data[from..from + self.channels()];
        [pixel[0], pixel[1], pixel[2], if self.alpha { pixel[3] } else { 255 }]
    }
}

/// Equal but for what lossy coding does to flat colour.
fn close(seen: [u8; 4], meant: [u8; 4]) -> bool {
    seen.iter().zip(meant).all(|(a, b)| a.abs_diff(b) <= 14)
}

fn of(prepared: &Prepared, format: Format) -> Vec<&PreparedFile> {
    prepared.files.iter().filter(|file| file.format == format).collect()
}
