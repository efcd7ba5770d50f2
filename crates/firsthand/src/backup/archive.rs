//! Tar as POSIX.1-1988 wrote it down (ustar): a head of 512 bytes, the bytes,
//! filled up to the next 512. No more than a backup needs: plain files with
//! short names. `tar -t` reads it too.

use super::format::Wrong;
use std::io::{ErrorKind, Read, Write};

const BLOCK: usize = 512;
/// Eleven octal digits.
const LARGEST: u64 = 0o77_777_777_777;

pub struct Writer<W> {
    out: W,
    /// Bytes of the present file that are still to come.
    left: u64,
    fill: usize,
}

impl<W: Write> Writer<W> {
    pub const fn new(out: W) -> Self {
        Self { out, left: 0, fill: 0 }
    }
    pub fn begin(&mut self, name: &str, size: u64) -> std::io::Result<()> {
        let mut head = [0u8; BLOCK];
        let mut put = |at: usize, text: &[u8]| head[at..at + text.len()].copy_from_slice(text);
        // A long name is cut at its last slash, and its beginning kept in a field of its own.
        let (before, name) = if name.len() > 100 { name.rsplit_once('/').unwrap_or(("", name)) } else { ("", name) };
        if name.len() > 100 || before.len() > 155 || size > LARGEST || self.left > 0 {
            return Err(std::io::Error::new(ErrorKind::InvalidInput, "the archive cannot hold this"));
        }
        put(0, name.as_bytes());
        put(100, b"0000600\0");
        put(108, b"0000000\0");
        put(116, b"0000000\0");
        put(124, format!("{size:011o}\0").as_bytes());
        put(136, b"00000000000\0");
        put(148, b"        ");
        put(156, b"0");
        put(257, b"ustar\x0000");
        put(345, before.as_bytes());
        let sum: u32 = head.iter().map(|byte| u32::from(*byte)).sum();
        head[148..156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
        self.left = size;
        self.fill = fill_of(size);
        self.out.write_all(&head)
    }
    pub fn put(&mut self, bytes: &[u8]) -> std::io::Result<()> {
        let left = self.left.checked_sub(bytes.len() as u64);
        self.left =
            left.ok_or_else(|| std::io::Error::new(ErrorKind::InvalidInput, "more bytes than were announced"))?;
        self.out.write_all(bytes)
    }
    pub fn end(&mut self) -> std::io::Result<()> {
        if self.left > 0 {
            return Err(std::io::Error::new(ErrorKind::UnexpectedEof, "fewer bytes than were announced"));
        }
        self.out.write_all(&[0; BLOCK][..self.fill])
    }
    /// Two empty blocks say that it ends here on purpose.
    pub fn finish(mut self) -> std::io::Result<W> {
        self.out.write_all(&[0; BLOCK * 2])?;
        self.out.flush()?;
        Ok(self.out)
    }
}

pub struct Reader<R> {
    from: R,
    left: u64,
    fill: usize,
}

impl<R: Read> Reader<R> {
    pub const fn new(from: R) -> Self {
        Self { from, left: 0, fill: 0 }
    }

    /// The next file's name and size; nothing at the end.
    pub fn next(&mut self) -> Result<Option<(String, u64)>, Wrong> {
        while self.left > 0 {
            self.chunk(64 * 1024)?;
        }
        let mut filling = [0; BLOCK];
        let fill = std::mem::take(&mut self.fill);
        self.exactly(&mut filling[..fill])?;
        let mut head = [0; BLOCK];
        self.exactly(&mut head)?;
        if head == [0; BLOCK] {
            return Ok(None);
        }
        if &head[257..263] != b"ustar\0" {
            return Err(Wrong::NotABackup);
        }
        let octal = |from: usize, to: usize| {
            let digits = std::str::from_utf8(&head[from..to]).ok()?;
            u64::from_str_radix(digits.trim_matches(['\0', ' ']), 8).ok()
        };
        let sum: u64 = head
            .iter()
            .enumerate()
            .map(|(at, byte)| if (148..156).contains(&at) { 32 } else { u64::from(*byte) })
            .sum();
        let text = |from: usize, to: usize| {
            let text = head[from..to].split(|byte| *byte == 0).next().unwrap_or_default();
            String::from_utf8_lossy(text).into_owned()
        };
        let name = match text(345, 500) {
            before if before.is_empty() => text(0, 100),
            before => format!("{before}/{}", text(0, 100)),
        };
        let size = octal(124, 136).filter(|_| octal(148, 156) == Some(sum));
        let size = size.ok_or_else(|| Wrong::Changed(format!("the head of {name}")))?;
        self.left = size;
        self.fill = fill_of(size);
        Ok(Some((name, size)))
    }

    /// The next bytes of the present file, at most `most`; empty at its end.
    pub fn chunk(&mut self, most: usize) -> Result<Vec<u8>, Wrong> {
        let size = usize::try_from(self.left).unwrap_or(usize::MAX).min(most);
        let mut bytes = vec![0; size];
        self.exactly(&mut bytes)?;
        self.left -= size as u64;
        Ok(bytes)
    }

    fn exactly(&mut self, bytes: &mut [u8]) -> Result<(), Wrong> {
        self.from.read_exact(bytes).map_err(|error| match error.kind() {
            ErrorKind::UnexpectedEof => Wrong::Truncated,
            _ => Wrong::Unreadable(error.to_string()),
        })
    }
}

const fn fill_of(size: u64) -> usize {
    ((BLOCK as u64 - size % BLOCK as u64) % BLOCK as u64) as usize
}
