//! A page is a value: it knows its own title and body, and can be made in a
//! test without a server. A [`Frame`] is what stands around it: surface,
//! language, navigation, look. [`render`] puts the two together.

mod chrome;
mod document;
mod exit;
mod frame;

pub use crate::surface::Surface;
pub use document::{CONTENT_SECURITY_POLICY, render};
pub use exit::quick_exit;
pub use frame::{Feed, Flash, Frame, Head, NavItem, Scheme, ShareImage};

use crate::words::Words;
use maud::Markup;

/// Something that can be shown. The body brings its own `h1`.
pub trait Page {
    fn head(&self, words: Words) -> Head;
    fn body(&self, words: Words) -> Markup;
}

/// A page made on the spot, for the small ones.
pub struct Simple {
    pub head: Head,
    pub body: Markup,
}

impl Page for Simple {
    fn head(&self, _: Words) -> Head {
        self.head.clone()
    }
    fn body(&self, _: Words) -> Markup {
        self.body.clone()
    }
}
