//! JPEG: XMP in an APP1 segment (XMP specification part 3, 1.1.3), IPTC-IIM in
//! an APP13 segment as Photoshop wraps it.

use super::{broken, cannot};
use base::Result;
use bytes::Bytes;
use img_parts::jpeg::{Jpeg, JpegSegment, markers};

const XMP: &[u8] = b"http://ns.adobe.com/xap/1.0/\0";
const PHOTOSHOP: &[u8] = b"Photoshop 3.0\0";
/// A segment's length is written in two bytes that count themselves.
const SEGMENT_MOST: usize = 65_533;

pub fn write(file: &[u8], packet: &str, iim: &[u8]) -> Result<Vec<u8>> {
    let mut jpeg = Jpeg::from_bytes(Bytes::copy_from_slice(file)).map_err(cannot)?;
    for marker in [markers::APP1, markers::APP13, markers::COM] {
        jpeg.remove_segments_by_marker(marker);
    }
    // JFIF wants to be first (ITU-T T.871).
    let at = usize::from(jpeg.segments().first().is_some_and(|first| first.marker() == markers::APP0));
    let xmp = segment(markers::APP1, [XMP, packet.as_bytes()].concat())?;
    let iptc = segment(markers::APP13, [PHOTOSHOP, &resource(iim)].concat())?;
    jpeg.segments_mut().splice(at..at, [xmp, iptc]);
    Ok(jpeg.encoder().bytes().to_vec())
}

fn segment(marker: u8, contents: Vec<u8>) -> Result<JpegSegment> {
    if contents.len() > SEGMENT_MOST {
        return Err(broken("more words than one segment of a JPEG holds"));
    }
    Ok(JpegSegment::new_with_contents(marker, contents.into()))
}

/// Photoshop's image resource 0x0404, without a name, padded to an even length.
fn resource(iim: &[u8]) -> Vec<u8> {
    let length = u32::try_from(iim.len()).unwrap_or(u32::MAX).to_be_bytes();
    let padding: &[u8] = if iim.len() % 2 == 1 { &[0] } else { &[] };
    [b"8BIM\x04\x04\0\0", &length[..], iim, padding].concat()
}
