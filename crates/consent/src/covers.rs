//! Whether one answer speaks about one element of one use.

use crate::model::{Answer, Grant, Purpose, Use};
use crate::{Element, Member, Set};

impl Grant {
    /// Whether it speaks about this element of this use, whenever it counts.
    pub(crate) fn speaks_of(&self, asked: &Use, element: Element) -> bool {
        self.elements.has(element)
            && match self.answer {
                Answer::Yes => self.covers(asked),
                Answer::No => self.touches(asked),
            }
    }

    /// A yes covers what it names and nothing more. One yes must cover the
    /// whole of it: two halves from two answers are not a yes.
    fn covers(&self, asked: &Use) -> bool {
        self.allows_purpose(asked.purpose)
            && self.recipient == Some(asked.recipient)
            && self.channels.has(asked.channel)
            && self.territories.iter().flatten().any(|named| named.covers(asked.territory))
            && self.languages.iter().flatten().any(|named| *named == asked.language)
            && asked.transformations.within(self.transformations)
            && asked.ai.within(self.ai)
            && asked.interactions.within(self.interactions)
    }

    /// Fundraising counts only where it was asked apart.
    fn allows_purpose(&self, purpose: Purpose) -> bool {
        match purpose {
            Purpose::Fundraising => self.purposes == Set::of(&[Purpose::Fundraising]),
            other => self.purposes.has(other),
        }
    }

    /// A no touches whatever it does not leave out.
    fn touches(&self, asked: &Use) -> bool {
        self.purposes.has(asked.purpose)
            && self.recipient.is_none_or(|named| named == asked.recipient)
            && (self.channels.is_empty() || self.channels.has(asked.channel))
            && self.territories.as_ref().is_none_or(|named| named.iter().any(|one| one.meets(asked.territory)))
            && self.languages.as_ref().is_none_or(|named| named.contains(&asked.language))
            && open_or_meets(self.transformations, asked.transformations)
            && open_or_meets(self.ai, asked.ai)
            && open_or_meets(self.interactions, asked.interactions)
    }
}

fn open_or_meets<M: Member>(named: Set<M>, done: Set<M>) -> bool {
    named.is_empty() || named.meets(done)
}
