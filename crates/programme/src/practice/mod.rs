//! Hard questions of a campaign's own, which ambassadors practise with on their
//! own page. Nobody is named in them, and nobody learns who practised.

mod store;
#[cfg(test)]
mod tests;

pub use store::of;

use crate::fields::{Fields, Reader, TextField, text_field};
use ::store::Work;
use base::{CampaignId, Error, Event, Instant, Invalid, QuestionId, Result, Text};

/// Keys of the questions that are always there: of origin, belonging, money,
/// family, belief and pictures, as they are really asked.
pub const ALWAYS: [&str; 12] = [
    "my-practise-question-1",
    "my-practise-question-2",
    "my-practise-question-3",
    "my-practise-question-4",
    "my-practise-question-5",
    "my-practise-question-6",
    "my-practise-question-7",
    "my-practise-question-8",
    "my-practise-question-9",
    "my-practise-question-10",
    "my-practise-question-11",
    "my-practise-question-12",
];

/// More than anybody practises with.
pub const MOST: usize = 50;

const WORDS: TextField = text_field!("words", 300);

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    pub id: QuestionId,
    pub campaign: CampaignId,
    pub words: Text,
    pub added_at: Instant,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionDraft {
    pub words: Text,
}

impl QuestionDraft {
    /// `words.*`
    pub fn parse(fields: &Fields) -> Result<Self, Invalid> {
        let mut read = Reader::new(fields);
        let words = read.require_text(&WORDS, &Text::new());
        read.finish(Some(Self { words }))
    }
}

pub async fn add(work: &mut Work, campaign: CampaignId, draft: &QuestionDraft) -> Result<QuestionId> {
    crate::campaigns::find(work.db(), campaign).await?;
    if of(work.db(), campaign).await?.len() >= MOST {
        return Err(Error::refused("practice-many"));
    }
    let id = QuestionId::new(work.chance());
    let question = Question { id, campaign, words: draft.words.clone(), added_at: work.now() };
    store::insert(work, &question).await?;
    work.record(Event::PracticeQuestionAdded { campaign, question: id });
    Ok(id)
}

/// It is asked no more. Once more is no error.
pub async fn end(work: &mut Work, question: QuestionId) -> Result<()> {
    let campaign = store::campaign_of(work.db(), question).await?;
    if store::end(work, question).await? {
        work.record(Event::PracticeQuestionEnded { campaign, question });
    }
    Ok(())
}
