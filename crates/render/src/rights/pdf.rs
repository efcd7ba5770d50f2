//! PDF: our properties join the document's own packet, in an update behind the
//! file (ISO 32000-1, 7.5.6). What the document says of its title, language and
//! standard stays.

use super::{Rights, broken, cannot, packet};
use base::Result;
use lopdf::{Document, IncrementalDocument, Object, ObjectId};

const END: &str = "</rdf:RDF>";

pub fn write(file: &[u8], rights: &Rights) -> Result<Vec<u8>> {
    let document = Document::load_mem(file).map_err(cannot)?;
    let at = metadata(&document)?;
    let stream = document.get_object(at).and_then(Object::as_stream).map_err(cannot)?;
    let mut stream = stream.clone();
    let words =
        if stream.is_compressed() { stream.decompressed_content().map_err(cannot)? } else { stream.content.clone() };
    let words = String::from_utf8(words).map_err(cannot)?;
    let (before, after) = words.rsplit_once(END).ok_or_else(|| broken("a PDF whose packet has no end"))?;
    let joined = [before, &packet::description(rights), END, after].concat();
    // Unpacked, so that programs which know no PDF find it (PDF/UA-1, 7.1, asks for as much of PDF/A).
    stream.dict.remove(b"Filter");
    stream.dict.remove(b"DecodeParms");
    stream.set_content(joined.into_bytes());
    let mut update = IncrementalDocument::create_from(file.to_vec(), document);
    update.new_document.set_object(at, Object::Stream(stream));
    let mut out = Vec::new();
    update.save_to(&mut out).map_err(cannot)?;
    Ok(out)
}

fn metadata(document: &Document) -> Result<ObjectId> {
    let catalog = document.catalog().map_err(cannot)?;
    catalog.get(b"Metadata").and_then(Object::as_reference).map_err(cannot)
}
