//! What the public is pointed at: of each language the newest version that its
//! teller approved and that was cleared. The permit decides whether it is shown.

use super::addresses::hide_unless_named;
use super::model::{Content, State, Story, Version};
use super::{rules, store};
use ::store::Work;
use ::store::search::{self, Doc, Scope};
use base::{Event, Locale, Result, VersionId};
use consent::{Fingerprint, Outcome, Party};
use people::ledger;
use people::personas::Persona;

/// The newest approved version of each language whose bytes and presentation still stand as approved.
pub(crate) async fn approved_versions(
    work: &Work,
    story: &Story,
    persona: &Persona,
) -> Result<Vec<(Version, Fingerprint)>> {
    let presentation = rules::presentation(persona.for_staff());
    let approvals = ledger::approvals(work.db(), story.id).await?;
    let ids: Vec<VersionId> = approvals.iter().map(|row| row.approval.version).collect();
    let mut found: Vec<(Version, Fingerprint)> = Vec::new();
    let mut versions = store::versions(work.db(), &ids).await?;
    versions.sort_by_key(|version| std::cmp::Reverse(version.number));
    for version in versions {
        let bound = rules::bound(&version.fingerprint, &presentation);
        let stands = approvals.iter().map(|row| row.approval).any(|approval| {
            approval.by.has(Party::Person) && approval.version == version.id && approval.fingerprint == bound
        });
        if stands && found.iter().all(|(newer, _)| newer.language != version.language) {
            found.push((version, bound));
        }
    }
    Ok(found)
}

/// Points the public at what is approved and cleared. An embargo does not
/// keep it from being pointed at: the permit does.
pub(super) async fn publish_if_cleared(work: &mut Work, story: &Story, persona: &Persona) -> Result<()> {
    let approved = approved_versions(work, story, persona).await?;
    let decisions = ledger::risks(work.db(), story.id).await?;
    let now = work.now();
    let cleared = |fingerprint: &Fingerprint| {
        let live = decisions.iter().filter(|row| row.ended_at.is_none() && row.risk.fingerprint == *fingerprint);
        let mut live = live.filter(|row| row.risk.review_by.is_none_or(|by| now < by)).peekable();
        live.peek().is_some() && live.all(|row| row.risk.outcome == Outcome::Allowed)
    };
    let public: Vec<&(Version, Fingerprint)> =
        approved.iter().filter(|(_, fingerprint)| cleared(fingerprint)).collect();
    if public.is_empty() {
        return Ok(());
    }
    let pointers: Vec<(Locale, VersionId)> = public.iter().map(|(version, _)| (version.language, version.id)).collect();
    let first = story.published_at.is_none().then_some(now);
    store::set_public(work, story.id, &pointers, first).await?;
    store::set_state(work, story.id, State::Published).await?;
    for (version, _) in &public {
        index(work, story, version, Scope::Public).await?;
    }
    end_replaced(work, story, &public).await?;
    hide_unless_named(work, story, persona).await?;
    work.record(Event::StoryPublished { story: story.id, edition: story.edition });
    Ok(())
}

/// What newer words took the place of is not approved any more: the teller may
/// have asked for it to go. Whoever calls asks back what others hold of it.
async fn end_replaced(work: &mut Work, story: &Story, public: &[&(Version, Fingerprint)]) -> Result<()> {
    let approvals = ledger::approvals(work.db(), story.id).await?;
    let ids: Vec<VersionId> = approvals.iter().map(|row| row.approval.version).collect();
    let is_older =
        |old: &&Version| public.iter().any(|(new, _)| new.language == old.language && new.number > old.number);
    let versions = store::versions(work.db(), &ids).await?;
    let older: Vec<VersionId> = versions.iter().filter(is_older).map(|version| version.id).collect();
    ledger::end_approvals(work, story.id, &older).await
}

pub(super) async fn index(work: &mut Work, story: &Story, version: &Version, scope: Scope) -> Result<()> {
    let content = &version.content;
    // What is said in a recording is found only by staff: whoever refused their
    // voice must not be found by its words.
    let heard = if scope == Scope::Desk { content.transcript.as_str() } else { "" };
    let doc = Doc {
        scope,
        kind: "story",
        subject: story.id.to_string(),
        edition: Some(story.edition),
        language: version.language,
        title: content.title.clone(),
        words: [content.opening.as_str(), &content.body, heard].join("\n"),
    };
    search::index(work, doc).await
}

/// Makes the index of stories anew: for staff the newest words, for everyone
/// those that the public was pointed at.
pub(crate) async fn reindex(work: &mut Work) -> Result<()> {
    let all = store::list(work.db(), &store::Filter::default(), u64::MAX >> 1, 0).await?;
    for story in all {
        for version in store::newest(work.db(), &story).await? {
            if version.content != Content::default() {
                index(work, &story, &version, Scope::Desk).await?;
            }
        }
        if story.is_over() || story.retired_at.is_some() {
            continue;
        }
        let public = store::public_versions(work.db(), &[story.id]).await?.remove(&story.id).unwrap_or_default();
        let ids: Vec<VersionId> = public.into_iter().map(|(_, version)| version).collect();
        for version in store::versions(work.db(), &ids).await? {
            index(work, &story, &version, Scope::Public).await?;
        }
    }
    Ok(())
}
