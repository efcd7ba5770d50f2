//! Applications at the desk: the list, which names nobody; one of them, read
//! in two steps, each written down; taking one down by phone; and how many of
//! whom a call reached, in numbers too large to name anybody.

mod counted;
mod list;
mod one;
mod take;

pub use counted::show as counted;
pub use list::show as list;
pub use one::{ask_withdraw, code, hear, read, show, voice, who, withdraw};
pub use take::{ask as new, send as take};

use base::ApplicationId;
use people::applications::State;
use ui::Markup;
use ui::parts::{Tone, chip};
use ui::words::Words;

fn address(id: ApplicationId) -> String {
    format!("/desk/applications/{id}/")
}

fn state_chip(words: Words, state: State) -> Markup {
    let tone = match state {
        State::Begun => Tone::Moving,
        State::Sent => Tone::Done,
    };
    chip(words, tone, state.key())
}
