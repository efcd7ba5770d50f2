//! The boxes of a printed page (ISO 32000-1, 14.11.2). The engine says where it
//! is trimmed and no more; a printer also asks how far the colour goes on,
//! which is not the whole sheet where crop marks stand around it.

use crate::card::DrawError;
use lopdf::{Dictionary, Document, IncrementalDocument, Object};

/// The file with the bleed of its pages said, so many points around the trim. It
/// is written behind the file, which stays as it is.
pub fn with_bleed(pdf: Vec<u8>, bleed: f64) -> Result<Vec<u8>, DrawError> {
    let document = Document::load_mem(&pdf).map_err(cannot)?;
    let mut pages: Vec<(lopdf::ObjectId, Dictionary)> = Vec::new();
    for id in document.get_pages().into_values() {
        let mut page = document.get_dictionary(id).map_err(cannot)?.clone();
        let trim = page.get(b"TrimBox").and_then(Object::as_array).map_err(cannot)?;
        let trim = trim.iter().map(Object::as_float).collect::<Result<Vec<f32>, _>>().map_err(cannot)?;
        let [left, bottom, right, top] = trim.as_slice() else {
            return Err(DrawError::fault("a trim box without four sides"));
        };
        let by = bleed as f32;
        let sides = [left - by, bottom - by, right + by, top + by];
        // No box may reach beyond the sheet, not even by a rounding.
        let sides = match page.get(b"MediaBox").and_then(Object::as_array) {
            Ok(media) => within(sides, media),
            Err(_) => sides,
        };
        page.set("BleedBox", sides.map(Object::Real).to_vec());
        pages.push((id, page));
    }
    let mut update = IncrementalDocument::create_from(pdf, document);
    for (id, page) in pages {
        update.new_document.set_object(id, page);
    }
    let mut out = Vec::new();
    update.save_to(&mut out).map_err(|error| DrawError::fault(error.to_string()))?;
    Ok(out)
}

fn within(mut sides: [f32; 4], media: &[Object]) -> [f32; 4] {
    for (at, (side, edge)) in sides.iter_mut().zip(media).enumerate() {
        if let Ok(edge) = edge.as_float() {
            *side = if at < 2 { side.max(edge) } else { side.min(edge) };
        }
    }
    sides
}

fn cannot(error: lopdf::Error) -> DrawError {
    DrawError::fault(error.to_string())
}
