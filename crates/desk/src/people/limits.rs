//! What somebody does not speak about, where a story of theirs is worked on
//! and where its risk and its use by the press are decided. Shown to whoever
//! may see it; the look is written down, once an hour for each of the staff.

use crate::signed::Signed;
use base::{PersonaId, Result};
use people::accounts::Act;
use people::needs::{self, Boundary, Strength};
use ui::parts::{Tone, chip, notice};
use ui::words::Words;
use ui::{Markup, html};

/// Everything they said, or that they said nothing.
pub async fn panel(desk: &Signed, persona: PersonaId) -> Result<Markup> {
    let words = desk.words;
    let (all, lost) = load(desk, persona).await?;
    Ok(html! {
        @if lost { (notice(words, "desk-limits-lost", html! { p { (words.say("desk-limits-lost-what")) } })) }
        @if all.is_empty() { p { (words.say("desk-limits-none")) } }
        @else { (lines(words, &all)) p.hint { (words.say("desk-papers-logged")) } }
    })
}

/// Before something is made of what they said; nothing where they said nothing.
pub async fn reminder(desk: &Signed, persona: PersonaId) -> Result<Markup> {
    let words = desk.words;
    if !desk.may(Act::SeeBoundaries) {
        return Ok(Markup::default());
    }
    let (all, lost) = load(desk, persona).await?;
    if all.is_empty() && !lost {
        return Ok(Markup::default());
    }
    Ok(notice(
        words,
        "desk-limits",
        html! {
            @if lost { p { strong { (words.say("desk-limits-lost")) } " " (words.say("desk-limits-lost-what")) } }
            (lines(words, &all))
            p.hint { (words.say("desk-papers-logged")) }
        },
    ))
}

async fn load(desk: &Signed, persona: PersonaId) -> Result<(Vec<Boundary>, bool)> {
    let keys = &desk.house.keys;
    let (all, lost) = needs::boundaries_for(desk.db(), keys, &desk.staff.actor(), persona).await?;
    Ok((all, lost.is_some()))
}

fn lines(words: Words, all: &[Boundary]) -> Markup {
    let tone = |strength: Strength| match strength {
        Strength::Never => Tone::Stopped,
        Strength::IfRaised => Tone::Careful,
        Strength::AskFirst => Tone::Waiting,
    };
    html! {
        ul.plain {
            @for one in all {
                li {
                    strong { bdi { (one.what.topic) } } " "
                    (chip(words, tone(one.what.strength), one.what.strength.key()))
                    @if !one.what.note.is_empty() { p.hint { bdi { (one.what.note) } } }
                }
            }
        }
    }
}
