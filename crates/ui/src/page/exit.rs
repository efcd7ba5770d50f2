//! Leaving quickly. A plain link to a harmless page; the small element around
//! it replaces this page in the history where the browser allows, and listens
//! for Escape pressed three times. The words say what it cannot do.

use crate::words::Words;
use maud::{Markup, html};

pub fn quick_exit(words: Words, address: &str) -> Markup {
    html! {
        quick-exit.exit {
            a.button.leave href=(address) rel="noreferrer nofollow" referrerpolicy="no-referrer" aria-describedby="exit-limits" {
                (words.say("ui-exit"))
            }
            details.limits {
                summary { (words.say("ui-exit-what")) }
                p #exit-limits { (words.say("ui-exit-limits")) }
            }
        }
    }
}
