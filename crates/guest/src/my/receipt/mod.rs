//! What a receipt says, as a page on My Story and as a PDF to keep. Both are
//! made of the same lines, so that one never says more than the other.

mod lines;
pub mod paper;
mod pdf_send;

pub use lines::{Line, lines};
pub use pdf_send::{button, send};
