//! `/my`: where somebody lands who has no link at hand.

use crate::frame::EXIT;
use axum::response::Response;
use door::Reader;
use ui::page::{Frame, Head, Page, Surface};
use ui::words::Words;
use ui::{Markup, html};

struct Welcome;

impl Page for Welcome {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("guest-welcome-title")).hidden()
    }
    fn body(&self, words: Words) -> Markup {
        html! {
            h1 { (words.say("guest-welcome-title")) }
            p.lead { (words.say("guest-welcome-link")) }
            p { (words.say("guest-welcome-lost")) }
        }
    }
}

pub async fn show(reader: Reader) -> Response {
    let frame = Frame::new(Surface::Guest, reader.words(), "/my/").exit_to(EXIT);
    door::page(&frame, &Welcome)
}
