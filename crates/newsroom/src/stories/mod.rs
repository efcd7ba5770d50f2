//! Stories: draft, revise, translate, have a second speaker read, submit to
//! the teller, hear the answer, clear, embargo, retire. Approval is bound to
//! exact bytes; what the public sees is decided by `consent::permit` alone.

mod addresses;
mod embargo;
pub mod ended;
pub mod guardians;
pub mod jigsaw;
pub mod jobs;
mod model;
pub mod noted;
mod pictures;
mod public;
pub mod reviews;
pub mod rules;
pub mod store;

#[cfg(test)]
mod tests;

pub use addresses::{change_persona, hide_address};
pub use embargo::set_embargo;
pub use model::{
    ChangeRequest, ChangeWords, Content, Credit, Embargo, FieldChange, Piece, Review, ReviewAnswer, State, Story,
    Translation, Version,
};

pub use pictures::{describe_media, purge_media};
pub(crate) use public::{approved_versions, reindex};
pub use reviews::{approve, ask_change, defer, refuse, shown, submit};

use crate::media;
use ::store::Work;
use ::store::search::{self, Scope};
use base::{EditionId, Error, Event, Instant, Locale, PersonaId, Result, Slug, StaffId, StoryId, VersionId};
use consent::{Answer, Outcome};
use people::Keys;
use people::ledger::{self, By, How, Method, NewRisk, Solicitor, Weighed, disclosures};
use people::personas;
use public::{index, publish_if_cleared};

/// A new story.
#[derive(Debug, Clone)]
pub struct Draft {
    pub edition: EditionId,
    pub persona: PersonaId,
    pub slug: Slug,
    pub language: Locale,
    pub content: Content,
    pub is_sample: bool,
}

/// Begins a story with its first version.
pub async fn draft(work: &mut Work, draft: &Draft) -> Result<(StoryId, VersionId)> {
    let content = rules::tidy(draft.content.clone())?;
    let now = work.now();
    let story = Story {
        id: StoryId::new(work.chance()),
        edition: draft.edition,
        persona: draft.persona,
        slug: draft.slug.clone(),
        original: draft.language,
        state: State::Draft,
        embargo: None,
        is_sample: draft.is_sample,
        created_at: now,
        changed_at: now,
        published_at: None,
        retired_at: None,
        created_by: work.actor().staff(),
    };
    personas::find(work.db(), draft.persona).await?;
    store::insert(work, &story).await?;
    let version = save(work, &story, draft.language, content, 1, None).await?;
    work.record(Event::StoryDrafted { story: story.id, version });
    Ok((story.id, version))
}

/// Saves a newer version in a language the story already has. `seen` is the
/// version the writer began from: if somebody saved meanwhile, this is a
/// conflict and nothing is overwritten. An approved story goes back to being
/// asked about; the public keeps what was approved.
pub async fn revise(
    work: &mut Work,
    story: StoryId,
    language: Locale,
    content: &Content,
    seen: VersionId,
) -> Result<VersionId> {
    let story = store::find(work.db(), story).await?;
    refuse_if_over(&story)?;
    let content = rules::tidy(content.clone())?;
    let history = store::history(work.db(), story.id, language).await?;
    let Some(newest) = history.first() else { return Err(Error::Missing) };
    if newest.id != seen {
        return Err(Error::conflict("error-story-changed-meanwhile"));
    }
    if newest.content == content {
        return Ok(newest.id);
    }
    let source = match newest.translated_from {
        Some(_) => newest_original(work, &story).await?,
        None => None,
    };
    let version = save(work, &story, language, content, newest.number + 1, source).await?;
    if story.state != State::Retired {
        store::set_state(work, story.id, State::Draft).await?;
    }
    work.record(Event::StoryRevised { story: story.id, version });
    Ok(version)
}

/// Adds a language, translated from the original's newest version.
pub async fn translate(work: &mut Work, story: StoryId, language: Locale, content: &Content) -> Result<VersionId> {
    let story = store::find(work.db(), story).await?;
    refuse_if_over(&story)?;
    let content = rules::tidy(content.clone())?;
    if !store::history(work.db(), story.id, language).await?.is_empty() {
        return Err(Error::invalid("language", "error-language-exists"));
    }
    let source = newest_original(work, &story).await?;
    let version = save(work, &story, language, content, 1, source).await?;
    work.record(Event::StoryTranslated { story: story.id, version });
    Ok(version)
}

/// A second speaker of the language has read a translation. It cannot be the one who made it.
pub async fn read_by_second_speaker(work: &mut Work, version: VersionId) -> Result<()> {
    let version = store::version(work.db(), version).await?;
    if version.created_by.is_some() && version.created_by == work.actor().staff() {
        return Err(Error::refused("error-second-speaker-is-translator"));
    }
    store::mark_second_speaker(work, version.id).await?;
    work.record(Event::TranslationReviewed { story: version.story, version: version.id });
    Ok(())
}

/// The organisation's decision, for every version the teller approved.
#[derive(Debug, Clone)]
pub struct Decision {
    pub outcome: Outcome,
    pub solicitor: Solicitor,
    /// Plain words, no case details.
    pub reason: String,
    pub weighed: Weighed,
    pub review_by: Option<Instant>,
}

/// The organisation's decision about the versions the teller approved last.
/// Whoever drafted the story or gathered the permission cannot take it. Files of
/// what is held or vetoed are asked back.
pub async fn decide_risk(work: &mut Work, keys: &Keys, story: StoryId, decision: &Decision) -> Result<()> {
    let story = store::find(work.db(), story).await?;
    let persona = personas::find(work.db(), story.persona).await?;
    let approved = approved_versions(work, &story, &persona).await?;
    if approved.is_empty() {
        return Err(Error::refused("error-risk-nothing-approved"));
    }
    let sent_by = store::reviews(work.db(), story.id).await?.into_iter().filter_map(|review| review.sent_by);
    // Whoever wrote a person's yes down cannot be the one who clears it.
    let (now, answers) = (work.now(), ledger::grants(work.db(), story.id).await?);
    let gathered_by = answers.iter().filter(|row| row.is_live(now)).filter_map(|row| row.gathered_by);
    let involved: Vec<StaffId> = sent_by.chain(story.created_by).chain(gathered_by).collect();
    for (_, fingerprint) in &approved {
        let Decision { outcome, solicitor, reason, weighed, review_by } = decision.clone();
        let new = NewRisk { work: story.id, fingerprint: *fingerprint, outcome, solicitor, reason, weighed, review_by };
        ledger::decide_risk(work, &new, &involved).await?;
    }
    if decision.outcome != Outcome::Allowed {
        search::remove(work, Scope::Public, &story.id.to_string()).await?;
    }
    // What its teller took back or refused stays so, whatever is decided about it meanwhile.
    if !story.is_over() {
        publish_if_cleared(work, &story, &persona).await?;
    }
    disclosures::recall(work, keys, story.id).await.map(drop)
}

/// Takes a story down on our side. What was public becomes the neutral tombstone.
pub async fn retire(work: &mut Work, story: StoryId) -> Result<()> {
    let story = store::find(work.db(), story).await?;
    store::set_retired(work, story.id, Some(work.now())).await?;
    store::set_state(work, story.id, State::Retired).await?;
    search::remove(work, Scope::Public, &story.id.to_string()).await?;
    work.record(Event::StoryRetired { story: story.id, edition: story.edition });
    Ok(())
}

/// The teller does not want to wait until the pause is over: theirs alone to say, by their own link.
pub async fn do_not_wait(work: &mut Work, story: StoryId, how: impl Into<How>) -> Result<()> {
    let story = store::find(work.db(), story).await?;
    ledger::waive_cooling_off(work, story.persona, story.id, &how.into()).await?;
    work.record(Event::CoolingOffWaived { story: story.id, edition: story.edition });
    Ok(())
}

/// The teller takes the story back by their own link: every answer about it ends now.
pub async fn withdraw(work: &mut Work, story: StoryId) -> Result<()> {
    withdraw_as(work, story, Method::Link).await
}

/// The same, however it reached us.
pub async fn withdraw_as(work: &mut Work, story: StoryId, how: impl Into<How>) -> Result<()> {
    let story = store::find(work.db(), story).await?;
    ledger::withdraw(work, story.id, story.persona, how).await?;
    store::set_state(work, story.id, State::Withdrawn).await?;
    search::remove(work, Scope::Public, &story.id.to_string()).await?;
    work.record(Event::StoryWithdrawn { story: story.id, edition: story.edition });
    Ok(())
}

/// The teller takes the story back, and every file of it that somebody holds
/// is asked back, in the same unit of work. Once more changes nothing: whether
/// it did.
pub async fn take_down(work: &mut Work, keys: &Keys, story: StoryId, how: impl Into<How>) -> Result<bool> {
    let how = how.into();
    let found = store::find(work.db(), story).await?;
    let is_new = found.state != State::Withdrawn || has_yes(work, story, how.by).await?;
    if is_new {
        withdraw_as(work, story, how).await?;
    }
    disclosures::recall(work, keys, story).await?;
    Ok(is_new)
}

/// Whether a yes of theirs to this work stands.
async fn has_yes(work: &Work, story: StoryId, by: By) -> Result<bool> {
    let rows = ledger::grants(work.db(), story).await?;
    Ok(ledger::rules::live_of(&rows, by, work.now()).any(|row| row.grant.answer == Answer::Yes))
}

/// The teller shows a story again that they took back or said no to: what they
/// took back with it is given again as it was. Only words that stand as they approved them, and that
/// safeguarding still allows, appear; files that were asked back stay so.
pub async fn show_again(work: &mut Work, story: StoryId, how: &How) -> Result<()> {
    let story = store::find(work.db(), story).await?;
    if !story.is_over() {
        return Err(Error::conflict("error-story-not-withdrawn"));
    }
    match ledger::give_again(work, story.id, story.persona, how).await {
        // It was taken back before anything was agreed to: it may be told again, and shows nothing.
        Err(Error::Refused(message)) if message.key == "people-nothing-to-give-again" => {}
        other => drop(other?),
    }
    reopen(work, &story).await
}

/// A story that was taken back goes on: where its words stand as approved, to
/// being cleared, else to being written.
pub(crate) async fn reopen(work: &mut Work, story: &Story) -> Result<()> {
    let persona = personas::find(work.db(), story.persona).await?;
    let stands = !approved_versions(work, story, &persona).await?.is_empty();
    store::set_state(work, story.id, if stands { State::Approved } else { State::Draft }).await?;
    work.record(Event::StoryReopened { story: story.id, edition: story.edition });
    publish_if_cleared(work, story, &persona).await
}

async fn save(
    work: &mut Work,
    story: &Story,
    language: Locale,
    content: Content,
    number: i64,
    source: Option<VersionId>,
) -> Result<VersionId> {
    let shown: Vec<_> = content.portrait.into_iter().chain(content.recording).collect();
    let media = media::store::by_ids(work.db(), &shown).await?;
    let mut invalid = base::Invalid::new();
    let mut hash_of = |field, id: Option<base::MediaId>, wanted: fn(media::Kind) -> bool| {
        let found = media.get(&id?).filter(|media| media.purged_at.is_none() && wanted(media.kind));
        if found.is_none() {
            invalid.add(field, "error-media-missing");
        }
        found.map(|media| media.original_hash.clone())
    };
    let portrait = hash_of("portrait", content.portrait, |kind| kind == media::Kind::Picture);
    let recording = hash_of("recording", content.recording, |kind| kind != media::Kind::Picture);
    invalid.check()?;
    let version = Version {
        id: VersionId::new(work.chance()),
        story: story.id,
        language,
        number,
        elements: rules::elements_of(&content),
        fingerprint: rules::fingerprint(language, &content, portrait.as_deref(), recording.as_deref()),
        translated_from: source,
        second_speaker_at: None,
        created_by: work.actor().staff(),
        created_at: work.now(),
        content,
    };
    store::insert_version(work, &version).await?;
    index(work, story, &version, Scope::Desk).await?;
    Ok(version.id)
}

async fn newest_original(work: &Work, story: &Story) -> Result<Option<VersionId>> {
    Ok(store::history(work.db(), story.id, story.original).await?.first().map(|version| version.id))
}

fn refuse_if_over(story: &Story) -> Result<()> {
    match story.state {
        State::Withdrawn => Err(Error::refused("error-story-withdrawn")),
        // They were told that we do not ask again.
        State::Refused => Err(Error::refused("error-story-refused")),
        _ => Ok(()),
    }
}
