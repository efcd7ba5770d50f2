//! Key messages in stories: which story carries which, put in as a quotation
//! in the words of whichever language the story is in. When somebody changes
//! theirs, a story that they approved keeps its words until they are asked
//! about it again; what is public is changed by nobody here.

pub mod jobs;
#[cfg(test)]
mod tests;

use crate::stories::{self, Content, Story};
use ::store::Work;
use base::{Error, KeyMessageId, Locale, Result, StoryId, VersionId};
use people::Keys;
use people::key_messages::{self, Message, Part};

/// A story carries a message as it stands: the editor says that its words, or
/// what they mean, are in it already.
pub async fn note(work: &mut Work, keys: &Keys, story: StoryId, message: KeyMessageId) -> Result<()> {
    let story = open_story(work, story).await?;
    read_one(work, keys, &story, message).await?;
    key_messages::carry(work, story.persona, message, story.id).await
}

/// Puts it into the newest version of the story in one language, as a
/// quotation at the end, and notes that the story carries it. Nothing of this
/// is public: the new version goes to its teller like any other.
pub async fn quote(
    work: &mut Work,
    keys: &Keys,
    story: StoryId,
    message: KeyMessageId,
    language: Locale,
) -> Result<VersionId> {
    let story = open_story(work, story).await?;
    let message = read_one(work, keys, &story, message).await?;
    let words = words_in(&message, language).ok_or_else(|| Error::refused("carried-not-in-language"))?;
    let newest = stories::store::history(work.db(), story.id, language).await?.into_iter().next();
    let newest = newest.ok_or(Error::Missing)?;
    let content = with_quote(&newest.content, words);
    let version = stories::revise(work, story.id, language, &content, newest.id).await?;
    key_messages::carry(work, story.persona, message.id, story.id).await?;
    Ok(version)
}

/// The story carries it no more. The words of the story stay as they are.
pub async fn leave_out(work: &mut Work, story: StoryId, message: KeyMessageId) -> Result<()> {
    stories::store::find(work.db(), story).await?;
    key_messages::leave_out(work, message, story).await
}

/// The message in this language, where it is written in it.
pub fn words_in(message: &Message, language: Locale) -> Option<&str> {
    let words = match message.language == language {
        true => message.said.part(Part::Words),
        false => message.second(language)?.said.part(Part::Words),
    };
    Some(words).filter(|words| !words.is_empty())
}

/// Words that stand there already are not put in twice.
fn with_quote(content: &Content, words: &str) -> Content {
    let one_line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut content = content.clone();
    let stands = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").contains(&one_line);
    if !stands(&content.body) && !stands(&content.opening) {
        content.body = format!("{}\n\n{one_line}", content.body.trim_end());
    }
    if !content.quotes.iter().any(|quote| stands(quote)) {
        content.quotes.push(one_line);
    }
    content
}

async fn open_story(work: &Work, story: StoryId) -> Result<Story> {
    let story = stories::store::find(work.db(), story).await?;
    if story.is_over() {
        return Err(Error::refused("error-story-withdrawn"));
    }
    Ok(story)
}

/// Read by whoever was let read it: the look is written down.
async fn read_one(work: &mut Work, keys: &Keys, story: &Story, message: KeyMessageId) -> Result<Message> {
    let found = key_messages::read_some(work, keys, story.persona, &[message].into()).await?;
    let found = found.into_iter().next().ok_or(Error::Missing)?;
    if found.ended_at.is_some() {
        return Err(Error::conflict("carried-changed-meanwhile"));
    }
    Ok(found)
}
