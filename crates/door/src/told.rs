//! A notice as a teller sees it: the same at their own link and in the desk's preview.

use people::ledger::notices::Notice;
use ui::parts::read_aloud;
use ui::words::Words;
use ui::{Markup, html};

/// Somebody reading a notice aloud: where the sound is, and how much of a
/// phone's data it takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    pub address: String,
    pub bytes: u64,
}

/// The means to hear a notice: somebody's voice where there is a recording,
/// else the browser's own where it has one.
pub fn heard(words: Words, notice: &Notice, voice: Option<&Voice>) -> Markup {
    html! {
        @if let Some(voice) = voice {
            p { (words.fill("told-voice", [("size", megabytes(voice.bytes).into())])) }
            audio controls preload="none" src=(voice.address) lang=(notice.language.tag()) aria-label=(words.say("told-voice-label")) {}
        } @else {
            (read_aloud(words, TOLD))
        }
    }
}

/// Never "0 MB": a small file takes a little.
fn megabytes(bytes: u64) -> usize {
    usize::try_from(bytes.div_ceil(1_000_000)).unwrap_or(usize::MAX)
}

/// The id of the text that [`told`] shows.
const TOLD: &str = "told";

/// Everything that a notice says, in its own language, under headings in the reader's.
pub fn told(words: Words, notice: &Notice) -> Markup {
    let parts = &notice.parts;
    let title = |key: &str| {
        let locale = words.locale();
        html! { h2 lang=(locale.tag()) dir=(locale.direction().html()) { (words.say(key)) } }
    };
    html! {
        article.explained #(TOLD) lang=(notice.language.tag()) dir=(notice.language.direction().html()) {
            p.lead { (parts.what) }
            (title("told-places"))
            ul { @for place in &parts.places { li { strong { (place.name) } br; (place.example) } } }
            (title("told-purposes"))
            ul { @for purpose in &parts.purposes { li { (purpose.words) } } }
            (title("told-controllers"))
            ul { @for party in &parts.controllers { li { bdi { (party.name) } br; bdi { (party.contact) } br; bdi { (party.address) } } } }
            @if !parts.joint.is_empty() { p { (parts.joint) } }
            (title("told-partners"))
            @if parts.partners.is_empty() {
                p lang=(words.locale().tag()) dir=(words.locale().direction().html()) { (words.say("told-no-partners")) }
            } @else {
                ul { @for partner in &parts.partners { li { bdi { (partner.name) } } } }
            }
            (title("told-storage"))
            p { (parts.storage) }
            (title("told-retention"))
            p { (parts.retention) }
            (title("told-withdrawal"))
            p { (parts.withdrawal) }
            (title("told-cannot-be-undone"))
            p { (parts.cannot_be_undone) }
            (title("told-free-choice"))
            p { (parts.free_choice) }
            (title("told-pause"))
            p lang=(words.locale().tag()) dir=(words.locale().direction().html()) {
                (words.fill("told-pause-hours", [("hours", notice.cooling_hours.into())]))
            }
        }
    }
}
