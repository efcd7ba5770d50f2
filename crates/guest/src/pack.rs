//! Several files in one, packed while it is sent: what was packed leaves before
//! the next is read. Names are ours and plain, so any program unpacks them.

use base::{Error, Result};
use std::io::Write;
use std::sync::{Arc, Mutex, PoisonError};
use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, ZipWriter};

/// Where the packer writes, emptied again and again.
#[derive(Clone, Default)]
struct Shelf(Arc<Mutex<Vec<u8>>>);

impl Write for Shelf {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

pub struct Packer {
    shelf: Shelf,
    writer: ZipWriter<StreamWriter<Shelf>>,
}

impl Packer {
    pub fn new() -> Self {
        let shelf = Shelf::default();
        Self { writer: ZipWriter::new_stream(shelf.clone()), shelf }
    }

    /// Begins a file. Text is packed small; pictures, sounds and papers are already.
    pub fn begin(&mut self, name: &str) -> Result<()> {
        let is_text = [".html", ".txt", ".json", ".jsonld"].iter().any(|ending| name.ends_with(ending));
        let method = if is_text { CompressionMethod::Deflated } else { CompressionMethod::Stored };
        let options = SimpleFileOptions::default().compression_method(method);
        self.writer.start_file(name, options).map_err(Error::because("packing a file"))
    }

    /// More of the file that was begun.
    pub fn write(&mut self, bytes: &[u8]) -> Result<()> {
        self.writer.write_all(bytes).map_err(Error::because("packing a file"))?;
        self.writer.flush().map_err(Error::because("packing a file"))
    }

    /// What was packed since it was asked last.
    pub fn take(&self) -> Vec<u8> {
        std::mem::take(&mut *self.shelf.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// The end of the whole.
    pub fn finish(self) -> Result<Vec<u8>> {
        let shelf = self.shelf.clone();
        self.writer.finish().map_err(Error::because("packing files"))?;
        Ok(std::mem::take(&mut *shelf.0.lock().unwrap_or_else(PoisonError::into_inner)))
    }
}
