//! From a finished page to a file. Nothing but what is drawn goes in: no name
//! of a person, and no date but the one that a document was given.

use crate::card::{DrawError, Format};
use crate::document::Standard;
use base::Instant;
use base::jiff::tz::TimeZone;
use jpeg_encoder::{ChromaSubsamplingMethod, ColorType, Encoder, SamplingFactor};
use resvg::tiny_skia::Pixmap;
use typst::foundations::{Datetime, Smart};
use typst::utils::Scalar;
use typst_layout::{Page, PagedDocument};
use typst_pdf::{PdfStandard, PdfStandards, Timestamp};
use typst_render::RenderOptions;

/// What photographs and flat colours both bear.
const JPEG_QUALITY: u8 = 88;
const WEBP_QUALITY: f32 = 86.0;
/// libwebp's effort, 0 to 6: cards are made by the thousand.
const WEBP_METHOD: u8 = 2;

pub fn picture(page: &Page, pixels_per_point: f64, format: Format) -> Result<Vec<u8>, DrawError> {
    let options = RenderOptions { pixel_per_pt: Scalar::new(pixels_per_point), render_bleed: false };
    let canvas = typst_render::render(page, &options);
    match format {
        Format::Jpeg => jpeg(&canvas),
        Format::WebP => webp(&canvas),
        _ => png(canvas.width(), canvas.height(), &opaque(&canvas)),
    }
}

/// Every card covers its sheet, so that the fourth channel says nothing.
fn opaque(canvas: &Pixmap) -> Vec<u8> {
    let mut rgb = vec![0; canvas.data().len() / 4 * 3];
    for (to, from) in rgb.chunks_exact_mut(3).zip(canvas.data().chunks_exact(4)) {
        to.copy_from_slice(&from[..3]);
    }
    rgb
}

fn png(width: u32, height: u32, data: &[u8]) -> Result<Vec<u8>, DrawError> {
    let failed = |error: ::png::EncodingError| DrawError::fault(error.to_string());
    let mut out = Vec::with_capacity(data.len() / 4);
    let mut encoder = ::png::Encoder::new(&mut out, width, height);
    encoder.set_color(::png::ColorType::Rgb);
    encoder.set_depth(::png::BitDepth::Eight);
    // Twice as quick as the usual and a few in a hundred larger.
    encoder.set_compression(::png::Compression::Fast);
    let mut writer = encoder.write_header().map_err(failed)?;
    writer.write_image_data(data).map_err(failed)?;
    writer.finish().map_err(failed)?;
    Ok(out)
}

fn side(length: u32) -> Result<u16, DrawError> {
    u16::try_from(length).map_err(|_| DrawError::fault("too large for a JPEG"))
}

fn jpeg(canvas: &Pixmap) -> Result<Vec<u8>, DrawError> {
    encode_jpeg(canvas.data(), canvas.width(), canvas.height(), ColorType::Rgba)
}

/// A photo that goes into a PDF or an SVG as it is.
pub fn jpeg_of_rgb(rgb: &[u8], width: u32, height: u32) -> Result<Vec<u8>, DrawError> {
    encode_jpeg(rgb, width, height, ColorType::Rgb)
}

fn encode_jpeg(data: &[u8], width: u32, height: u32, colour: ColorType) -> Result<Vec<u8>, DrawError> {
    let mut out = Vec::with_capacity(data.len() / 10);
    let mut encoder = Encoder::new(&mut out, JPEG_QUALITY);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    encoder.set_chroma_subsampling_method(ChromaSubsamplingMethod::Average);
    encoder.encode(data, side(width)?, side(height)?, colour).map_err(|error| DrawError::fault(error.to_string()))?;
    Ok(out)
}

fn webp(canvas: &Pixmap) -> Result<Vec<u8>, DrawError> {
    webpx::Encoder::new_rgb(&opaque(canvas), canvas.width(), canvas.height())
        .quality(WEBP_QUALITY)
        .method(WEBP_METHOD)
        .encode(webpx::Unstoppable)
        .map_err(|error| DrawError::fault(error.to_string()))
}

pub fn svg(page: &Page) -> String {
    typst_svg::svg(page, &typst_svg::SvgOptions::default())
}

pub fn pdf(document: &PagedDocument) -> Result<Vec<u8>, DrawError> {
    let options = typst_pdf::PdfOptions { creator: Smart::Custom(Some("Firsthand".into())), ..Default::default() };
    typst_pdf::pdf(document, &options).map_err(|errors| DrawError::from_engine(&errors))
}

pub fn document(document: &PagedDocument, standard: Standard, date: Instant) -> Result<Vec<u8>, DrawError> {
    let standards: &[PdfStandard] = match standard {
        Standard::Accessible => &[PdfStandard::Ua_1],
        Standard::Archival => &[PdfStandard::A_2a],
        Standard::Both => &[PdfStandard::A_2a, PdfStandard::Ua_1],
    };
    let standards = PdfStandards::new(standards).map_err(|error| DrawError::fault(error.message().to_string()))?;
    let options = typst_pdf::PdfOptions {
        creator: Smart::Custom(Some("Firsthand".into())),
        standards,
        timestamp: stamp(date),
        ..typst_pdf::PdfOptions::default()
    };
    typst_pdf::pdf(document, &options).map_err(|errors| DrawError::from_engine(&errors))
}

/// The second, in universal time, as the file's properties say it.
fn stamp(date: Instant) -> Option<Timestamp> {
    let at = date.timestamp().to_zoned(TimeZone::UTC);
    let (date, time) = (at.date(), at.time());
    let part = |number: i8| u8::try_from(number).ok();
    let at = Datetime::from_ymd_hms(
        i32::from(date.year()),
        part(date.month())?,
        part(date.day())?,
        part(time.hour())?,
        part(time.minute())?,
        part(time.second())?,
    );
    at.map(Timestamp::new_utc)
}
