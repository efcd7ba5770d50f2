//! An item as it is shown in a room: its picture, its words, what to do with it.

use super::entered::Entered;
use base::{Instant, KitItemId, Locale};
use consent::Purpose;
use newsroom::toolkit::{Coming, Face, Network, Offer, Size, Telling};
use ui::form::Kit as Fields;
use ui::parts::{Tone, Weight, chip, copy_button, disclosure, send, share_card};
use ui::words::{Words, in_language};
use ui::{Markup, html};

/// Letters of a text that stand for it in a list.
const HEADING_MOST: usize = 48;
/// Pixels of the longer side of a preview.
const PREVIEW: u32 = 540;

/// How wide and high a preview of this size is.
pub fn preview_of(size: Size) -> (u32, u32) {
    let (width, height) = size.points();
    let scale = f64::from(PREVIEW) / width.max(height);
    let side = |length: f64| (length * scale).round() as u32;
    (side(width), side(height))
}

pub fn item_path(entered: &Entered, item: KitItemId, language: Locale) -> String {
    entered.path(&format!("/items/{item}?in={}", language.tag()))
}

/// The small picture, at exactly its size.
pub fn preview(entered: &Entered, offer: &Offer, telling: &Telling, size: Size, first: bool) -> Markup {
    let language = telling.language();
    let query = format!("in={}&size={}", language.tag(), size.name());
    let address = entered.path(&format!("/items/{}/picture?{query}", offer.item));
    let (width, height) = preview_of(size);
    html! {
        img.card src=(address) width=(width) height=(height) alt=(telling.face.alt()) lang=(language.tag())
            dir=(language.direction().html()) loading=[(!first).then_some("lazy")] decoding="async";
    }
}

/// What it is called in a list: its design, and whose words or which title.
pub fn heading(words: Words, face: &Face) -> Markup {
    let label = words.tell(&face.design.label());
    let of = face.name.as_deref().or_else(|| face.label.as_ref().map(|(_, label)| label.as_str()));
    // Two facts would be called the same; what is said about nobody tells them apart.
    let said = face.approved.is_none().then(|| beginning(&face.words));
    html! {
        (label)
        @if let Some(of) = of { ": " bdi { (of) } }
        @else if let Some(said) = said { ": " (in_language(words, face.words_in, said.as_str())) }
    }
}

/// The first words of a text.
fn beginning(text: &str) -> String {
    let mut said = String::new();
    for word in text.split_whitespace() {
        if said.chars().count() + word.chars().count() > HEADING_MOST && !said.is_empty() {
            said.push_str(" …");
            break;
        }
        if !said.is_empty() {
            said.push(' ');
        }
        said.push_str(word);
    }
    said
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

/// Download in a size, as a form: taking a file is an act. Where the phone has
/// a share sheet, the same form opens it with picture and caption.
pub fn take(entered: &Entered, token: &str, offer: &Offer, telling: &Telling, network: Network, size: Size) -> Markup {
    let words = entered.words;
    let action = entered.path(&format!("/items/{}/file", offer.item));
    let text = format!("caption-{network}");
    let form = html! {
        form.take method="post" action=(action) {
            (Fields::hidden("token", token))
            (Fields::hidden("in", telling.language().tag()))
            div.field {
                label for={ "size-" (network) } { (words.say("room-size")) }
                select id={ "size-" (network) } name="size" {
                    @for one in &Size::SCREENS {
                        option value=(one.name()) selected[*one == size] { (words.tell(&one.label())) }
                    }
                }
            }
            div.buttons { (send(words, Weight::Main, "room-download", None)) }
        }
    };
    share_card(words, &text, "room-share", form)
}

/// Every size as it looks, each with its own button.
pub fn sizes(entered: &Entered, token: &str, offer: &Offer, telling: &Telling) -> Markup {
    let words = entered.words;
    let action = entered.path(&format!("/items/{}/file", offer.item));
    html! {
        section.sizes {
            h2 { (words.say("room-sizes")) }
            ul {
                @for size in Size::SCREENS {
                    li {
                        (preview(entered, offer, telling, size, false))
                        form method="post" action=(action) {
                            (Fields::hidden("token", token))
                            (Fields::hidden("in", telling.language().tag()))
                            p { (words.tell(&size.label())) }
                            (send(words, Weight::Quiet, "room-download", Some(("size", size.name()))))
                        }
                    }
                }
            }
        }
    }
}

/// The size that fits a network best.
pub const fn size_for(network: Network) -> Size {
    match network {
        Network::Instagram | Network::TikTok => Size::Upright,
        _ => Size::Square,
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
