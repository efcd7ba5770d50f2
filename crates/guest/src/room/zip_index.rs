//! The list inside a packed file: a page for any browser, without a script or
//! an address elsewhere, and the same as plain text.

use super::zip_send::Packed;
use base::Instant;
use base::jiff::tz::TimeZone;
use newsroom::toolkit::{Kit, Network, Offer, Telling, files};
use ui::html;
use ui::words::{Words, in_language};

pub struct Made<'a> {
    pub words: Words,
    pub kit: &'a Kit,
    pub packed: &'a [Packed],
    pub partner: &'a str,
    pub at: Instant,
    pub zone: &'a TimeZone,
}

impl<'a> Made<'a> {
    /// What was packed and may still be posted.
    fn listed(&self) -> impl Iterator<Item = (&'a Packed, &'a Offer, &'a Telling)> {
        let kit = self.kit;
        self.packed.iter().filter_map(move |packed| {
            let offer = kit.offer(packed.item)?;
            Some((packed, offer, offer.telling(packed.language)?))
        })
    }

    fn head(&self) -> String {
        let when = self.words.moment(self.at, self.zone);
        self.words.fill("room-zip-made", [("partner", self.partner.into()), ("when", when.into())]).into_owned()
    }

    fn until(&self, offer: &Offer) -> String {
        match offer.until {
            Some(until) => {
                let when = self.words.moment(until, self.zone);
                self.words.fill("room-until", [("when", when.into())]).into_owned()
            }
            None => self.words.say("room-until-taken-back").into_owned(),
        }
    }

    pub fn page(&self) -> String {
        let words = self.words;
        let locale = words.locale();
        let page = html! {
            (ui::DOCTYPE)
            html lang=(locale.tag()) dir=(locale.direction().html()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="robots" content="noindex";
                    title { (words.say("room-zip-title")) }
                }
                body {
                    h1 { (words.say("room-zip-title")) }
                    p { (self.head()) }
                    p { strong { (words.say("room-zip-check")) } }
                    @for (packed, offer, telling) in self.listed() {
                        @let language = telling.language();
                        section {
                            h2 { (words.tell(&offer.design.label())) @if let Some(name) = &telling.face.name { ": " bdi { (name) } } " · " (language.name()) }
                            p { img src=(packed.name) alt=(telling.face.alt()) lang=(language.tag()) width="360"; }
                            p { (words.say("room-zip-file")) " " a href=(packed.name) { (packed.name) } }
                            p { (self.until(offer)) }
                            @if let Some(note) = &telling.face.note { p { (words.say("room-note")) " " (in_language(words, language, note.as_str())) } }
                            @for caption in &telling.captions {
                                h3 { (words.tell(&caption.network.label())) }
                                p lang=(language.tag()) dir=(language.direction().html()) { @for line in caption.text.lines() { (line) br; } }
                            }
                            h3 { (words.say("room-alt")) }
                            p lang=(language.tag()) dir=(language.direction().html()) { (telling.face.alt()) }
                        }
                    }
                }
            }
        };
        page.into_string()
    }

    pub fn text(&self) -> String {
        let words = self.words;
        let called = |network: Network| words.tell(&network.label()).into_owned();
        let mut text = format!("{}\n{}\n", self.head(), words.say("room-zip-check"));
        for (packed, offer, telling) in self.listed() {
            let label = words.tell(&offer.design.label());
            let head =
                format!("{} {} · {label} · {}", words.say("room-zip-file"), packed.name, telling.language().name());
            let rest = files::as_text(telling, called);
            text.push_str(&format!("\n==== {head}\n{}\n\n{rest}", self.until(offer)));
        }
        text
    }
}
