//! An item as it is shown in a room: its words, and what to do with them.

use super::entered::Entered;
use base::{Instant, KitItemId, Locale};
use consent::Purpose;
use newsroom::toolkit::{Coming, Face, Network, Offer, Telling};
use ui::parts::{Tone, chip, copy_button, disclosure};
use ui::words::{Words, in_language};
use ui::{Markup, html};

pub fn item_path(entered: &Entered, item: KitItemId, language: Locale) -> String {
    entered.path(&format!("/items/{item}?in={}", language.tag()))
}

/// What it is called in a list: its design, and whose words or which title.
pub fn heading(words: Words, face: &Face) -> Markup {
    let label = words.tell(&face.design.label());
    let of = face.name.as_deref().or_else(|| face.label.as_ref().map(|(_, label)| label.as_str()));
    html! {
        (label)
        @if let Some(of) = of { ": " bdi { (of) } }
    }
}

/// The caption to copy, and the description of the picture. Both can be
/// selected by hand where no script runs.
pub fn words_to_copy(entered: &Entered, telling: &Telling, network: Network) -> Markup {
    let words = entered.words;
    let language = telling.language();
    let Some(caption) = telling.caption(network) else { return Markup::default() };
    let (text, alt) = (format!("caption-{network}"), format!("alt-{network}"));
    let lines = |text: &str| text.lines().count().clamp(2, 12);
    html! {
        div.field {
            label for=(text) { (words.say("room-caption")) }
            textarea id=(text) readonly rows=(lines(&caption.text) + 1) lang=(language.tag()) dir=(language.direction().html()) { "\n" (caption.text) }
            div.buttons { (copy_button(words, &text, "room-copy-caption")) }
        }
        div.field {
            label for=(alt) { (words.say("room-alt")) }
            p.hint { (words.say("room-alt-why")) }
            textarea id=(alt) readonly rows="3" lang=(language.tag()) dir=(language.direction().html()) { "\n" (caption.alt) }
            div.buttons { (copy_button(words, &alt, "room-copy-alt")) }
        }
    }
}

/// The networks to choose from, as links; the one shown is marked.
pub fn networks(entered: &Entered, offer: &Offer, telling: &Telling, now: Network) -> Markup {
    let words = entered.words;
    let at = |network: Network| {
        let tag = telling.language().tag();
        entered.path(&format!("/items/{}?in={tag}&for={network}#post", offer.item))
    };
    html! {
        nav.chips aria-label=(words.say("room-networks")) {
            ul {
                @for network in Network::ALL {
                    @if telling.caption(*network).is_some() {
                        li { a href=(at(*network)) aria-current=[(*network == now).then_some("true")] { (words.tell(&network.label())) } }
                    }
                }
            }
        }
        @if !telling.missing.is_empty() {
            (disclosure(words, "room-left-out", html! {
                ul { @for (network, why) in &telling.missing { li { (words.tell(&network.label())) ": " (words.tell(&why.label())) } } }
            }))
        }
    }
}

/// Until when it may be used, and what else a volunteer has to know.
pub fn conditions(entered: &Entered, offer: &Offer, telling: &Telling) -> Markup {
    let words = entered.words;
    let language = telling.language();
    html! {
        @if let Some(note) = &telling.face.note {
            p.note { strong { (words.say("room-note")) } " " (in_language(words, language, note.as_str())) }
        }
        p {
            @match offer.until {
                Some(until) => (until_words(entered, until)),
                None => (words.say("room-until-taken-back")),
            }
        }
        @if let Some(source) = &telling.face.source {
            p {
                (words.say("room-source")) " "
                @if source.address.is_empty() { bdi { (source.name) } }
                @else { a href=(source.address) rel="noreferrer" { bdi { (source.name) } } }
                @if let Some(day) = source.day { ", " (ui::words::date_element(words, day)) }
            }
        }
        @if let Some(permit) = telling.face.permit() {
            @if permit.of().purpose == Purpose::PartnerSocial { p { (words.say("room-theirs")) } }
        }
    }
}

fn until_words(entered: &Entered, until: Instant) -> Markup {
    entered.words.weave(&"room-until".into(), [("when", entered.moment(until))])
}

/// Something whose moment has not come: when, and nothing of it.
pub fn coming(entered: &Entered, coming: &Coming) -> Markup {
    let words = entered.words;
    html! {
        p { (words.tell(&coming.design.label())) " " (chip(words, Tone::Waiting, "kit-state-embargoed")) }
        p { (words.weave(&"room-from".into(), [("when", entered.moment(coming.from))])) }
    }
}
