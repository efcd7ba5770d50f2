//! What stands around these pages: the campaign's name, the language switch
//! and the quick exit. No navigation, nothing to get lost in.

use crate::asked::Asked;
use axum::response::Response;
use base::Error;
use door::{House, Reader, Trouble};
use ui::page::{Flash, Frame, Page, Surface};
use ui::words::{Wording, said};

/// A harmless page for the quick exit: the weather.
pub const EXIT: &str = "https://www.bbc.co.uk/weather";

/// A page about one link.
pub fn respond(house: &House, asked: &Asked, path: &str, flash: Option<Flash>, page: &impl Page) -> Response {
    let name = asked.campaign.title.say(asked.reader.locale).to_owned();
    let frame = Frame::new(Surface::Guest, asked.words, asked.path(path))
        .brand(said(name), asked.path(""))
        .exit_to(EXIT)
        .flash(flash)
        .banner(asked.story.is_sample.then(|| Wording::from("guest-sample")));
    let mut response = door::page(&frame, page);
    if let Some(cookie) = asked.reader.remember(house.is_https()) {
        cookie.set(response.headers_mut());
    }
    response
}

/// An error in this surface's clothes.
pub fn trouble(error: Error, reader: Reader) -> Trouble {
    Trouble::new(error, Surface::Guest, reader)
}
