//! Several files in one. Names are ours and plain, so any program unpacks them.

use base::{Error, Result};
use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

pub struct Entry {
    pub name: String,
    pub bytes: Vec<u8>,
}

pub fn zip(entries: &[Entry]) -> Result<Vec<u8>> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for entry in entries {
        // Pictures are packed already.
        let method = match entry.name.ends_with(".json") || entry.name.ends_with(".jsonld") {
            true => CompressionMethod::Deflated,
            false => CompressionMethod::Stored,
        };
        let options = SimpleFileOptions::default().compression_method(method);
        writer.start_file(entry.name.as_str(), options).map_err(Error::because("packing a file"))?;
        writer.write_all(&entry.bytes).map_err(Error::because("packing a file"))?;
    }
    Ok(writer.finish().map_err(Error::because("packing files"))?.into_inner())
}
