//! A state in words with a shape beside it, so that it reads the same in black
//! and white, for the colour-blind and for a screen reader.

use crate::words::{Wording, Words};
use maud::{Markup, html};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Not begun, or nobody's turn.
    Still,
    /// Under way here.
    Moving,
    /// Somebody else's turn.
    Waiting,
    /// Good and done.
    Done,
    /// Needs a look.
    Careful,
    /// Said no, taken down, over.
    Stopped,
}

impl Tone {
    const fn name(self) -> &'static str {
        match self {
            Self::Still => "still",
            Self::Moving => "moving",
            Self::Waiting => "waiting",
            Self::Done => "done",
            Self::Careful => "careful",
            Self::Stopped => "stopped",
        }
    }
    /// Six outlines that stay apart at 12 pixels.
    const fn shape(self) -> &'static str {
        match self {
            Self::Still => "M6 1.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 1 0 0-9zm0 1.6a2.9 2.9 0 1 1 0 5.8 2.9 2.9 0 1 1 0-5.8z",
            Self::Moving => "M6 1.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 1 0 0-9zm0 1.6v5.8a2.9 2.9 0 0 1 0-5.8z",
            Self::Waiting => "M2 1h8v1.6L7.2 6 10 9.4V11H2V9.4L4.8 6 2 2.6z",
            Self::Done => "M4.6 10.4.9 6.7l1.5-1.5 2.2 2.2 5-5.2 1.5 1.5z",
            Self::Careful => "M6 .8 11.6 11H.4zM5.2 4.6v3h1.6v-3zm0 3.9V10h1.6V8.500z",
            Self::Stopped => "M3.600 1h4.800L11 3.600v4.800L8.400 11H3.600L1 8.400V3.600zM3 5.200v1.600h6V5.200z",
        }
    }
}

/// A small tag: shape, then words.
pub fn chip(words: Words, tone: Tone, label: impl Into<Wording>) -> Markup {
    html! {
        span.chip data-tone=(tone.name()) {
            svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false" {
                path fill="currentColor" fill-rule="evenodd" d=(tone.shape()) {}
            }
            (label.into().show(words))
        }
    }
}
