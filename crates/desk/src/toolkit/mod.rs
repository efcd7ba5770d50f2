//! The toolkit at the desk: what there is to post, one item and its form, its
//! release, the plan of the days, the partners' rooms, what they took, and
//! drawing everything ahead.

pub mod card;
pub mod drawing;
pub mod form;
pub mod list;
pub mod plan;
pub mod rooms;
pub mod show;
pub mod taken;

use crate::shown;
use crate::signed::Signed;
use base::{Error, KitItemId, Locale, Result};
use newsroom::toolkit::{Item, ItemState, Subject};
use programme::campaigns::Edition;
use ui::Markup;
use ui::parts::{Tone, chip};
use ui::words::Words;

/// An item's page.
pub(crate) fn address(item: KitItemId) -> String {
    format!("/desk/toolkit/{item}/")
}

pub fn state(words: Words, state: ItemState) -> Markup {
    let tone = match state {
        ItemState::Draft => Tone::Still,
        ItemState::Embargoed => Tone::Waiting,
        ItemState::Released => Tone::Done,
        ItemState::Over | ItemState::Recalled => Tone::Stopped,
    };
    chip(words, tone, state.label())
}

/// What an item is called in a list: its own words, else what kind of card it is.
pub fn called(words: Words, item: &Item) -> String {
    let own = item.words.say(words.locale());
    if own.is_empty() { words.tell(&item.design.label()).into_owned() } else { own.chars().take(80).collect() }
}

/// The subject as a form names it.
pub fn subject_value(subject: Subject) -> String {
    match subject {
        Subject::Edition => "edition".to_owned(),
        Subject::Event(event) => format!("event:{event}"),
        Subject::Story { story, .. } => format!("story:{story}"),
    }
}

pub const BOTH: [Locale; 2] = [Locale::ENGLISH, Locale::ARABIC];

/// The edition that was asked for, else the one of now.
pub async fn edition_of(desk: &Signed, asked: &str) -> Result<Edition> {
    let editions = shown::editions(desk).await?;
    if !asked.is_empty() && !editions.iter().any(|edition| edition.id.to_string() == asked) {
        return Err(Error::Missing);
    }
    shown::chosen_edition(asked, &editions).cloned().ok_or(Error::Missing)
}
