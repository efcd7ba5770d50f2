//! An address that nothing knows. One that only lacks its last slash is led
//! to the right one; toolkit and press are not built yet and answer here too.

use crate::file::moved;
use base::Error;
use door::{Answer, Reader, Trouble};
use http::{Method, Uri};
use ui::page::Surface;

pub async fn show(reader: Reader, method: Method, uri: Uri) -> Answer {
    let path = uri.path();
    let last = path.rsplit('/').next().unwrap_or_default();
    let reads = method == Method::GET || method == Method::HEAD;
    // Not `//elsewhere/`, which a browser takes for another host.
    let ours = path.starts_with('/') && !path.starts_with("//") && !path.contains('\\');
    let outside = ["/api", "/media", "/assets", "/healthz", "/readyz"].iter().any(|room| path.starts_with(room));
    if reads && ours && !outside && !last.is_empty() && !last.contains('.') && path.len() < 300 {
        let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
        return Ok(moved(&format!("{path}/{query}")));
    }
    Err(Trouble::new(Error::Missing, Surface::Site, reader))
}
