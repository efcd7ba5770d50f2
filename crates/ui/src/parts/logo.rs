//! An organisation's mark: with room around it, and a plate where the ground
//! would swallow it.

use crate::words::Words;
use maud::{Markup, html};

/// A logo on whichever ground the reader's scheme brings.
pub struct Logo<'a> {
    pub address: &'a str,
    pub width: u32,
    pub height: u32,
    /// Empty where the name stands beside it.
    pub alt: &'a str,
    pub plate_on_light: bool,
    pub plate_on_dark: bool,
}

impl Logo<'_> {
    pub fn show(&self) -> Markup {
        html! {
            span.logo.needs-plate-on-light[self.plate_on_light].needs-plate-on-dark[self.plate_on_dark] {
                (picture(self.address, self.width, self.height, self.alt))
            }
        }
    }
}

/// On one ground that does not change: `plate` names the ground that needs one.
pub fn logo_on(address: &str, width: u32, height: u32, alt: &str, plate: Option<&str>) -> Markup {
    html! {
        span.logo.plate-on-light[plate == Some("light")].plate-on-dark[plate == Some("dark")] { (picture(address, width, height, alt)) }
    }
}

/// How one stands on a ground: whether it gets a plate there, and how much of
/// its outline, in hundredths, stands out without.
#[derive(Debug, Clone, Copy)]
pub struct Stand {
    pub plate: bool,
    pub share: u8,
}

/// As it will stand on light and on dark, and what was decided about each.
pub fn both_grounds(words: Words, address: &str, (width, height): (u32, u32), light: Stand, dark: Stand) -> Markup {
    let ground = |class: &str, key: &'static str, stand: Stand| {
        let decided = if stand.plate { "logo-plate" } else { "logo-plain" };
        html! {
            figure.ground.{ (class) } {
                div { (logo_on(address, width, height, "", stand.plate.then_some(class))) }
                figcaption {
                    b { (words.say(key)) } " · " (words.say(decided)) " "
                    (words.fill("logo-share", [("share", i64::from(stand.share).into())]))
                }
            }
        }
    };
    html! {
        div.grounds { (ground("light", "logo-on-light", light)) (ground("dark", "logo-on-dark", dark)) }
        p.hint { (words.say("logo-clear-space")) }
    }
}

fn picture(address: &str, width: u32, height: u32, alt: &str) -> Markup {
    html! { img src=(address) width=(width) height=(height) alt=(alt) loading="lazy" decoding="async"; }
}
