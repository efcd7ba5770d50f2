//! A word before somebody is asked once more: how often they were asked lately.

use crate::signed::Signed;
use base::{Message, PersonaId, Result};
use newsroom::care;
use ui::parts::{Tone, chip, notice};
use ui::words::Words;
use ui::{Markup, html};

/// In a list: a mark beside whoever was asked often.
pub fn mark(words: Words, times: Option<&u64>) -> Markup {
    match times.filter(|times| **times >= care::OFTEN) {
        Some(times) => chip(words, Tone::Careful, said("desk-asked-often", *times)),
        None => Markup::default(),
    }
}

/// Before the button that asks them.
pub async fn warning(desk: &Signed, persona: PersonaId) -> Result<Markup> {
    let times = care::asked_lately(desk.db(), &[persona]).await?.remove(&persona).unwrap_or_default();
    if times < care::OFTEN {
        return Ok(Markup::default());
    }
    let what = desk.words.say("desk-asked-often-what");
    Ok(notice(desk.words, said("desk-asked-often", times), html! { p { (what) } }))
}

fn said(key: &'static str, times: u64) -> Message {
    let count = usize::try_from(times).unwrap_or(usize::MAX);
    Message::new(key).with("count", count).with("days", care::LATELY_DAYS)
}
