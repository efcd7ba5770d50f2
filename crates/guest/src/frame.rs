//! What stands around these pages. No navigation, nothing to get lost in.

use base::Error;
use door::{Reader, Trouble};
use ui::page::Surface;

/// A harmless page for the quick exit: the weather.
pub const EXIT: &str = "https://www.bbc.co.uk/weather";

/// An error in this surface's clothes.
pub fn trouble(error: Error, reader: Reader) -> Trouble {
    Trouble::new(error, Surface::Guest, reader)
}
