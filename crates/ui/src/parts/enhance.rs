//! The small elements of `js/`, each around markup that works without it.

use super::action::{Weight, send};
use crate::form::Kit;
use crate::words::{Wording, Words};
use base::jiff::civil::Date;
use base::{Instant, Message};
use maud::{Markup, html};

/// Days to go, as words with a figure in them. `until` is the first moment of `day` where the campaign is.
pub fn countdown(words: Words, day: Date, today: Date, until: Instant) -> Markup {
    let days = i64::from(today.until(day).map_or(0, |span| span.get_days())).max(0);
    let message = Message::new("ui-days-to-go").with("count", days);
    let figure = html! { span.figure { (words.number(days)) } };
    html! {
        count-down until=(until) data-days=(days) {
            @if days == 0 { (words.say("ui-today-is-the-day")) }
            @else { (words.weave(&message, [("figure", figure)])) }
        }
    }
}

/// Copies the text of the element with this id. Shown only where it can work.
pub fn copy_button(words: Words, of: &str, label: impl Into<Wording>) -> Markup {
    html! {
        copy-button for=(of) data-done=(words.say("ui-copied")) hidden {
            button.button.quiet type="button" { (label.into().show(words)) }
            span role="status" {}
        }
    }
}

/// Opens the phone's own share sheet. Shown only where there is one.
pub fn share_button(words: Words, address: &str, title: &str, label: impl Into<Wording>) -> Markup {
    html! {
        share-button data-url=(address) data-title=(title) hidden {
            button.button.quiet type="button" { (label.into().show(words)) }
        }
    }
}

/// Offers again what was typed into a staff form and not sent. Never around a teller's form.
pub fn keep_draft(words: Words, name: &str, form: Markup) -> Markup {
    html! {
        keep-draft name=(name) data-found=(words.say("ui-draft-found")) data-take=(words.say("ui-draft-take"))
            data-drop=(words.say("ui-draft-drop")) { (form) }
    }
}

/// Asks once more before a small act's form is sent.
pub fn confirm_action(words: Words, ask: impl Into<Wording>, yes: impl Into<Wording>, form: Markup) -> Markup {
    html! {
        confirm-action data-ask=(words.word(&ask.into())) data-yes=(words.word(&yes.into())) data-no=(words.say("ui-keep")) {
            (form)
        }
    }
}

/// Around a form that shows what would come of it when `choice` is sent: as one
/// chooses, its [`live_part`]s are shown anew. Without a script the button with
/// that choice does the same.
pub fn live_form(words: Words, (name, value): (&str, &str), form: Markup) -> Markup {
    html! {
        live-form data-name=(name) data-value=(value) data-done=(words.say("ui-live-done")) data-failed=(words.say("ui-live-failed")) {
            (form)
            p.unseen role="status" {}
        }
    }
}

/// What a [`live_form`] shows anew.
pub fn live_part(name: &str, inside: Markup) -> Markup {
    html! { div data-live=(name) { (inside) } }
}

/// Making a passkey, or signing in with one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Passkey {
    Create,
    Get,
}

/// `options` answers a POST with the ceremony's JSON; `action` takes the
/// credential as JSON in the field `credential`.
pub fn passkey_button(
    words: Words,
    kind: Passkey,
    options: &str,
    action: &str,
    token: &str,
    label: impl Into<Wording>,
) -> Markup {
    html! {
        passkey-button data-kind=(if kind == Passkey::Create { "create" } else { "get" }) data-options=(options)
            data-token=(token) data-failed=(words.say("ui-passkey-failed")) hidden
        {
            form method="post" action=(action) {
                (Kit::hidden("token", token))
                (Kit::hidden("credential", ""))
                (send(words, Weight::Main, label, None))
            }
            p role="status" {}
        }
    }
}

/// Reads the element with this id in the browser's own voice. Shown only where
/// there is one for its language.
pub fn read_aloud(words: Words, of: &str) -> Markup {
    html! {
        read-aloud for=(of) data-stop=(words.say("ui-read-stop")) hidden {
            button.button.quiet type="button" { (words.say("ui-read-aloud")) }
        }
    }
}

/// Around a form with one file field: sends the file in pieces that survive a
/// dropped connection (tus 1.0.0 at `endpoint`), then the form with the
/// upload's address in the field `upload`. `form` must hold that hidden field.
pub fn resumable(words: Words, endpoint: &str, token: &str, form: Markup) -> Markup {
    html! {
        resumable-upload endpoint=(endpoint) data-token=(token) data-going=(words.say("ui-upload-going"))
            data-paused=(words.say("ui-upload-paused")) data-failed=(words.say("ui-upload-failed"))
            data-large=(words.say("ui-upload-large")) data-done=(words.say("ui-upload-done")) { (form) }
    }
}

/// In a form before its one file field: records with the browser's own recorder
/// into that field. Shown only where there is one.
pub fn voice_recorder(words: Words, minutes: usize) -> Markup {
    html! {
        voice-recorder data-minutes=(minutes) data-going=(words.say("voice-going")) data-paused=(words.say("voice-paused"))
            data-ready=(words.say("voice-ready")) data-denied=(words.say("voice-denied")) hidden
        {
            p.buttons {
                button.button type="button" data-record { (words.say("voice-record")) }
                button.button.quiet type="button" data-pause data-other=(words.say("voice-go-on")) hidden { (words.say("voice-pause")) }
                button.button type="button" data-stop hidden { (words.say("voice-stop")) }
            }
            p { span role="status" {} " " span.figure data-time dir="ltr" {} }
            audio controls aria-label=(words.say("voice-hear-own")) hidden {}
        }
    }
}

/// Around a form that sends a picture: where the phone's share sheet takes
/// files, a button beside it opens the sheet with the picture and the text of
/// the element with this id.
pub fn share_card(words: Words, caption: &str, label: impl Into<Wording>, form: Markup) -> Markup {
    html! {
        share-card data-caption=(caption) data-busy=(words.say("ui-share-busy")) data-again=(words.say("ui-share-again")) data-failed=(words.say("ui-share-failed")) {
            button.button type="button" data-share hidden { (label.into().show(words)) }
            p role="status" {}
            (form)
        }
    }
}
