//! Pictures, sound and film. Exact sizes always, so that nothing jumps; words
//! beside everything that is seen or heard.

use crate::words::Words;
use base::Locale;
use maud::{Markup, html};

/// The same picture in one format at several widths.
#[derive(Debug, Clone)]
pub struct Source {
    /// `image/webp`, `image/jpeg`.
    pub kind: &'static str,
    /// Address and width in pixels, narrow to wide.
    pub sizes: Vec<(String, u32)>,
}

/// A picture ready to be shown. The last source is the one every browser knows.
#[derive(Debug, Clone)]
pub struct Picture {
    pub sources: Vec<Source>,
    pub width: u32,
    pub height: u32,
    /// Empty only where the text beside says the same.
    pub alt: String,
    pub alt_language: Option<Locale>,
    /// The dominant colour as `#rrggbb`, shown while the picture is on its way.
    pub tint: Option<String>,
    /// How wide it will be: `sizes` of HTML, such as `(min-width: 60rem) 40rem, 100vw`.
    pub layout: &'static str,
    /// On the first screen: loaded at once.
    pub first: bool,
}

impl Picture {
    pub fn show(&self) -> Markup {
        let Some((fallback, others)) = self.sources.split_last() else { return Markup::default() };
        let middle = fallback.sizes.get(fallback.sizes.len() / 2).map(|(address, _)| address.as_str());
        html! {
            picture {
                @for source in others {
                    source type=(source.kind) srcset=(srcset(source)) sizes=(self.layout);
                }
                img src=[middle] srcset=(srcset(fallback)) sizes=(self.layout) width=(self.width) height=(self.height)
                    alt=(self.alt) lang=[self.alt_language.map(|l| l.tag())] data-tint=[self.tint.as_deref()]
                    loading=[(!self.first).then_some("lazy")] fetchpriority=[self.first.then_some("high")] decoding="async";
            }
        }
    }

    /// With what is said beneath it and who made it.
    pub fn figure(&self, words: Words, caption: Option<Markup>, credit: Option<&str>) -> Markup {
        html! {
            figure.picture {
                (self.show())
                @if caption.is_some() || credit.is_some() {
                    figcaption {
                        @if let Some(caption) = caption { (caption) " " }
                        @if let Some(credit) = credit {
                            small.credit { (words.fill("ui-credit", [("name", credit.into())])) }
                        }
                    }
                }
            }
        }
    }
}

fn srcset(source: &Source) -> String {
    let entries: Vec<_> = source.sizes.iter().map(|(address, width)| format!("{address} {width}w")).collect();
    entries.join(", ")
}

/// Captions of a film in one language, as WebVTT.
#[derive(Debug, Clone)]
pub struct Track {
    pub locale: Locale,
    pub address: String,
}

/// Something to listen to or watch, with its words written out.
#[derive(Debug, Clone)]
pub struct Recording {
    pub address: String,
    /// `audio/mpeg`, `video/mp4`.
    pub kind: String,
    pub title: String,
    pub seconds: Option<u64>,
    pub bytes: Option<u64>,
    pub language: Locale,
    pub tracks: Vec<Track>,
    pub transcript: Option<Markup>,
    /// A still for films, and its size.
    pub poster: Option<(String, u32, u32)>,
}

impl Recording {
    /// Nothing plays or loads until asked: data costs money.
    pub fn show(&self, words: Words) -> Markup {
        let film = self.kind.starts_with("video/");
        html! {
            figure.recording {
                figcaption {
                    (self.title)
                    @if let Some(seconds) = self.seconds { " " small { (words.length(seconds)) } }
                    @if let Some(bytes) = self.bytes { " " small { (words.size(bytes)) } }
                }
                @if film {
                    video controls preload="none" playsinline aria-label=(self.title)
                        poster=[self.poster.as_ref().map(|(address, _, _)| address)]
                        width=[self.poster.as_ref().map(|(_, width, _)| width)]
                        height=[self.poster.as_ref().map(|(_, _, height)| height)]
                    {
                        source src=(self.address) type=(self.kind);
                        (self.tracks())
                        (self.download(words))
                    }
                } @else {
                    audio controls preload="none" aria-label=(self.title) {
                        source src=(self.address) type=(self.kind);
                        (self.tracks())
                        (self.download(words))
                    }
                }
                @if let Some(transcript) = &self.transcript {
                    details.transcript {
                        summary { (words.say("ui-transcript")) }
                        div lang=(self.language.tag()) dir=(self.language.direction().html()) { (transcript) }
                    }
                }
            }
        }
    }

    fn tracks(&self) -> Markup {
        html! {
            @for track in &self.tracks {
                track kind="captions" src=(track.address) srclang=(track.locale.tag()) label=(track.locale.name())
                    default[track.locale == self.language];
            }
        }
    }

    fn download(&self, words: Words) -> Markup {
        html! { a href=(self.address) download { (words.say("ui-download-recording")) } }
    }
}
