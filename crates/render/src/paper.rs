//! A scan that came as a PDF: whole, open and with a page in it. It is kept
//! sealed and shown by nobody's program but its reader's, so nothing else of
//! it is looked into.

use lopdf::Document;

/// Whether these bytes are such a file.
pub fn is_whole_pdf(bytes: &[u8]) -> bool {
    bytes.starts_with(b"%PDF-")
        && Document::load_mem(bytes).is_ok_and(|pdf| !pdf.is_encrypted() && !pdf.get_pages().is_empty())
}
