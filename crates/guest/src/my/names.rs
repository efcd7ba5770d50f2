//! What things are called on a person's own page: questions, holders, the
//! state of a work, and of a file in somebody's hands.

use super::own::Own;
use base::{Instant, PartnerId, Result};
use consent::{Member as _, Recipient};
use door::House;
use newsroom::mine::{Mine, Question};
use newsroom::stories::State;
use people::ledger::disclosures::{Held, Holder, RecallAnswer};
use programme::partners;
use std::collections::HashMap;
use ui::parts::{Tone, chip};
use ui::words::{Words, in_language};
use ui::{Markup, html};

/// Names of organisations, in the reader's language.
pub struct Names {
    words: Words,
    partners: HashMap<PartnerId, String>,
}

impl Names {
    pub async fn load(house: &House, words: Words) -> Result<Self> {
        let all = partners::all(house.db.read()).await?;
        let partners = all.into_iter().map(|one| (one.id, one.name.say(words.locale()).to_owned())).collect();
        Ok(Self { words, partners })
    }
    fn partner(&self, id: PartnerId) -> String {
        self.partners.get(&id).cloned().unwrap_or_else(|| self.words.say("my-holder-gone").into_owned())
    }
    pub fn holder(&self, holder: Holder) -> String {
        match holder {
            Holder::Partner(partner) => self.partner(partner),
            Holder::Room(_) => self.words.say("my-holder-journalist").into_owned(),
        }
    }
    // keys: my-show-*
    pub fn question(&self, question: Question) -> String {
        match question {
            Question::Place(_, Recipient::Partner(partner)) => self.partner(partner),
            Question::Place(purpose, _) => self.words.named("purpose", purpose.name()).into_owned(),
            Question::Shown(element) => self.words.named("my-show", element.name()).into_owned(),
        }
    }
}

pub fn title(words: Words, work: &Mine) -> Markup {
    in_language(words, work.title.0, &work.title.1)
}

/// Where a work stands, in words for its teller.
pub fn state(words: Words, work: &Mine, now: Instant) -> Markup {
    let held = work.story.embargo.as_ref().is_some_and(|embargo| now < embargo.until);
    let (tone, key) = match work.story.state {
        _ if !work.places.is_empty() => (Tone::Done, "my-state-shown"),
        State::Withdrawn => (Tone::Stopped, "my-state-withdrawn"),
        State::Refused => (Tone::Stopped, "my-state-refused"),
        State::Retired => (Tone::Stopped, "my-state-retired"),
        _ if work.waits() => (Tone::Waiting, "my-state-waiting"),
        State::Approved => (Tone::Moving, "my-state-checking"),
        State::Published if held => (Tone::Moving, "my-state-held"),
        State::Published => (Tone::Still, "my-state-hidden"),
        State::Draft | State::Sent | State::ChangeAsked | State::Deferred => (Tone::Still, "my-state-draft"),
    };
    chip(words, tone, key)
}

/// Where a file in somebody's hands stands.
pub fn standing(own: &Own, held: &Held) -> Markup {
    let words = own.words;
    let Some(standing) = held.standing else { return chip(words, Tone::Still, "my-file-there") };
    let (tone, key) = match (standing.is_closed(), standing.answer.map(|(answer, _)| answer)) {
        (true, None) => (Tone::Stopped, "my-file-closed"),
        (_, Some(RecallAnswer::Removed)) => (Tone::Done, "my-file-removed"),
        (_, Some(RecallAnswer::NeverUsed)) => (Tone::Done, "my-file-never-used"),
        (_, Some(RecallAnswer::Cannot)) => (Tone::Careful, "my-file-cannot"),
        (_, Some(RecallAnswer::StillUp)) => (Tone::Waiting, "my-file-still-up"),
        (false, None) => (Tone::Waiting, "my-file-asked"),
    };
    let last = standing.answer.map(|(_, at)| at).or(standing.reminded_at).unwrap_or(standing.asked_at);
    html! { (chip(words, tone, key)) " " (own.day(last)) }
}
