//! An application: what the house can see of it, and what was said in it.

use super::voice::Note;
use crate::closed::closed;
use crate::links::{Issued, IssuedCode};
use base::{ApplicationId, EditionId, Instant, Locale, StaffId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Everything that can be read without the applicant's key: nothing of who they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Application {
    pub id: ApplicationId,
    pub edition: EditionId,
    pub way: Way,
    /// In which they write, and wish to be written to.
    pub language: Locale,
    /// How many of the call's criteria they say they meet; nothing before it is sent.
    pub met: u64,
    /// Who took it down, by phone.
    pub taken_by: Option<StaffId>,
    pub begun_at: Instant,
    pub saved_at: Instant,
    pub sent_at: Option<Instant>,
    /// When it is deleted with everything in it. Shown to the applicant, and never moved to a later day.
    pub gone_at: Instant,
}

impl Application {
    /// How many letters of its id stand for it in a conversation.
    const REFERENCE: usize = 6;

    /// By which the desk and the applicant can talk about it: it says nothing, and opens nothing.
    pub fn reference(&self) -> String {
        self.id.to_string().chars().take(Self::REFERENCE).collect::<String>().to_uppercase()
    }
    pub const fn state(&self) -> State {
        if self.sent_at.is_some() { State::Sent } else { State::Begun }
    }
}

closed! {
    /// Where it stands. Follows from what happened.
    State, "application-state" {
        Begun = "begun",
        Sent = "sent",
    }
}

closed! {
    /// How it came in.
    Way, "application-way" {
        Web = "web",
        /// Taken down by somebody on the staff.
        Phone = "phone",
        /// By an organisation beside the person, who knows of it.
        Nominated = "nominated",
    }
}

closed! {
    /// How somebody who applies may be reached.
    Reach, "application-reach" {
        Call = "call",
        Text = "text",
        Messenger = "messenger",
        Email = "email",
        /// By way of somebody they trust.
        Through = "through",
        /// Not at all: they look here with their code.
        Code = "code",
    }
}

/// What somebody said. Sealed under their own key. There is deliberately no field for a date of birth, a nationality,
/// an immigration status or a case, and none for the story itself.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// What to call them.
    pub name: String,
    pub reach: Option<Reach>,
    /// Number, address, or whom to ask.
    pub contact: String,
    /// When it is safe.
    pub hours: String,
    /// Who to say is calling, to whoever picks up.
    pub voicemail_name: String,
    /// What would help them to take part.
    pub needs: String,
    /// Places of the call's criteria that they say they meet, from 0.
    pub meets: BTreeSet<usize>,
    /// Why they would like to.
    pub why: String,
    /// To the call's own questions, in their order; blank where there is none.
    pub answers: Vec<String>,
    pub nominator: Nominator,
    /// What they told instead of writing it, or beside it.
    #[serde(default)]
    pub voice: Option<Note>,
    /// Their code, so that their own page can show it to them again.
    pub code: String,
}

/// An organisation that speaks for somebody.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Nominator {
    pub organisation: String,
    pub name: String,
    pub contact: String,
    /// They said that the person knows of it and wants it.
    pub knows: bool,
}

/// Never shown, not even by mistake.
impl std::fmt::Debug for Said {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Said(…)")
    }
}
impl std::fmt::Debug for Nominator {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Nominator(…)")
    }
}

impl Said {
    /// What is said of the matter, and nothing of who says it: for a first reading.
    #[must_use]
    pub fn without_who(&self) -> Self {
        Self {
            meets: self.meets.clone(),
            why: self.why.clone(),
            answers: self.answers.clone(),
            needs: self.needs.clone(),
            voice: self.voice.clone(),
            ..Self::default()
        }
    }
    /// Every text in it, with the form's name for it.
    pub fn texts(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let who = [
            ("name", &self.name),
            ("contact", &self.contact),
            ("hours", &self.hours),
            ("voicemail_name", &self.voicemail_name),
            ("needs", &self.needs),
            ("why", &self.why),
            ("organisation", &self.nominator.organisation),
            ("nominator", &self.nominator.name),
            ("nominator_contact", &self.nominator.contact),
        ];
        let answers = super::rules::ANSWERS.into_iter().zip(&self.answers);
        who.into_iter().chain(answers).map(|(name, text)| (name, text.as_str()))
    }
}

/// What a call asks that an application answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    pub criteria: usize,
    pub questions: usize,
}

/// An application to be begun.
#[derive(Debug, Clone)]
pub struct Begin {
    pub edition: EditionId,
    pub way: Way,
    pub language: Locale,
    /// When it goes if it is never sent.
    pub gone_at: Instant,
}

/// What comes of it. The code and the secret exist only here and under the applicant's key.
#[derive(Debug)]
pub struct Begun {
    pub id: ApplicationId,
    pub code: IssuedCode,
    pub opened: Issued,
}

/// How much of an application somebody on the staff looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// What they wrote, without who they are.
    Words,
    /// All of it.
    Who,
}

/// Which applications to list; every part narrows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    pub edition: Option<EditionId>,
    pub state: Option<State>,
    pub way: Option<Way>,
    /// Meets at least so many.
    pub met: Option<u64>,
    /// Words of a name, or the beginning of a reference.
    pub words: String,
}
