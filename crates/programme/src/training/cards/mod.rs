//! What stands on somebody's name card: what they said themself, and nothing
//! else. The card is seen by everybody in the room, so a name that we know is
//! not put on it for them; who said nothing gets a blank one to write on.

mod store;
#[cfg(test)]
mod tests;

pub use store::of;

use ::store::Work;
use base::{Error, Event, Message, PersonaId, Result};

/// Longer names do not fit on a card.
pub const MOST: usize = 40;

/// They say what stands on it; blank is nothing. The last word holds.
///
/// # Errors
/// `Invalid` on the field `card`.
pub async fn say(work: &mut Work, persona: PersonaId, words: &str) -> Result<()> {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let count = words.chars().count();
    if count > MOST {
        return Err(Error::invalid("card", Message::new("error-too-long").with("most", MOST).with("count", count)));
    }
    if words.chars().any(|c| c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c)) {
        return Err(Error::invalid("card", "programme-error-control"));
    }
    match words.is_empty() {
        true => store::remove(work, persona).await?,
        false => store::write(work, persona, &words).await?,
    }
    work.record(Event::NameCardSaid { persona });
    Ok(())
}

/// After a restore: they said something since the backup, and what it was is in no journal. So the card is blank
/// until they say it again.
pub async fn blank_again(work: &mut Work, persona: PersonaId) -> Result<()> {
    say(work, persona, "").await
}

/// Somebody was forgotten.
pub async fn forget(work: &mut Work, persona: PersonaId) -> Result<()> {
    store::remove(work, persona).await
}
