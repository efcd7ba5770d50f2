//! What people are told before they are asked: versioned, in plain words, per
//! language, and fixed for ever once published, because ISO/IEC 29184 and
//! TS 27560 need the exact text that somebody saw. A version is one content;
//! its languages are translations of it, so nobody is shown the words of a
//! version that no longer holds merely because it speaks their language.

mod model;
pub mod rules;
mod store;
#[cfg(test)]
mod tests;

pub use model::{Aloud, Cooling, Current, Named, NewNotice, Notice, Parts, Party, Place, PurposeWords, Telling};
pub use store::{all, cooling, cooling_of, find, find_all, is_read_by, list, telling};

use super::Scope;
use super::evidence::{self, About, Draft, How, Kind};
use ::store::{Db, Work};
use base::{CampaignId, EditionId, Error, Event, Locale, NoticeId, PersonaId, Result, StoryId};

/// Begins a new version in its first language. One version is drafted at a
/// time in each scope: a second draft is a `Conflict`.
pub async fn draft(work: &mut Work, scope: Scope, language: Locale, new: &NewNotice) -> Result<NoticeId> {
    let new = rules::check(new)?;
    let all = store::list(work.db(), scope).await?;
    let newest = all.iter().map(|notice| notice.version).max().unwrap_or(0);
    if newest > 0 && all.iter().filter(|notice| notice.version == newest).all(|notice| notice.published_at.is_none()) {
        return Err(Error::conflict("people-notice-drafted"));
    }
    insert(work, scope, newest + 1, language, new).await
}

/// Writes the same version in another language. The cooling-off is the version's.
pub async fn translate(
    work: &mut Work,
    of: NoticeId,
    language: Locale,
    parts: &Parts,
    audio: Option<Aloud>,
) -> Result<NoticeId> {
    let of = store::find(work.db(), of).await?;
    let new = rules::check(&NewNotice { parts: parts.clone(), cooling_hours: of.cooling_hours, audio })?;
    let all = store::list(work.db(), of.scope).await?;
    if all.iter().any(|notice| notice.version == of.version && notice.language == language) {
        return Err(Error::invalid("language", "error-language-exists"));
    }
    if all.iter().any(|notice| notice.version > of.version && notice.published_at.is_some()) {
        return Err(Error::refused("people-notice-newer"));
    }
    insert(work, of.scope, of.version, language, new).await
}

async fn insert(work: &mut Work, scope: Scope, version: i64, language: Locale, new: NewNotice) -> Result<NoticeId> {
    let id = NoticeId::new(work.chance());
    let now = work.now();
    let NewNotice { parts, cooling_hours, audio } = new;
    let mut notice = Notice {
        id,
        scope,
        version,
        language,
        parts,
        hash: String::new(),
        cooling_hours,
        audio,
        drafted_at: now,
        revised_at: now,
        published_at: None,
    };
    notice.hash = rules::hash(&notice)?;
    store::insert(work, &notice).await?;
    work.record(Event::NoticeDrafted { notice: id });
    Ok(id)
}

/// Changes a notice that nobody was shown yet. `seen` is the hash the writer
/// began from: if somebody saved meanwhile, this is a `Conflict`.
pub async fn revise(work: &mut Work, notice: NoticeId, new: &NewNotice, seen: &str) -> Result<()> {
    let before = store::find(work.db(), notice).await?;
    if before.published_at.is_some() {
        return Err(Error::refused("people-notice-shown"));
    }
    if before.hash != seen {
        return Err(Error::conflict("people-notice-changed-meanwhile"));
    }
    let NewNotice { parts, cooling_hours, audio } = rules::check(new)?;
    let siblings = store::list(work.db(), before.scope).await?;
    let others = siblings.iter().filter(|one| one.version == before.version && one.id != before.id);
    if others.clone().any(|one| one.cooling_hours != cooling_hours) {
        return Err(Error::invalid("cooling_hours", "people-cooling-shared"));
    }
    let mut after = Notice { parts, cooling_hours, audio, revised_at: work.now(), ..before };
    after.hash = rules::hash(&after)?;
    store::update(work, &after).await?;
    work.record(Event::NoticeRevised { notice });
    Ok(())
}

/// Lets people be shown it. From now on it cannot be changed: what should read
/// otherwise is a new version. Twice is no error.
pub async fn publish(work: &mut Work, notice: NoticeId) -> Result<()> {
    let before = store::find(work.db(), notice).await?;
    if before.published_at.is_some() {
        return Ok(());
    }
    let all = store::list(work.db(), before.scope).await?;
    if all.iter().any(|one| one.version > before.version && one.published_at.is_some()) {
        return Err(Error::refused("people-notice-newer"));
    }
    store::publish(work, notice).await?;
    work.record(Event::NoticePublished { notice });
    Ok(())
}

/// What somebody who reads `language` is shown before being asked in an
/// edition: the edition's own newest version if it has one, else the
/// campaign's; in their language, else English, else whichever there is.
/// `Current` says honestly when it is not in their language.
pub async fn current(db: &Db, campaign: CampaignId, edition: EditionId, language: Locale) -> Result<Option<Current>> {
    let all = store::published(db.read(), &[Scope::Edition(edition), Scope::Campaign(campaign)]).await?;
    Ok(rules::choose(all, edition, language))
}

/// The recording of a notice that people are shown here, for whoever may read
/// the notice; also of one that was replaced since. A draft is `Missing`.
pub async fn aloud(db: &Db, campaign: CampaignId, edition: EditionId, notice: NoticeId) -> Result<Aloud> {
    let notice = store::find(db.read(), notice).await?;
    let here = matches!(notice.scope, Scope::Campaign(of) if of == campaign)
        || matches!(notice.scope, Scope::Edition(of) if of == edition);
    notice.audio.filter(|_| here && notice.published_at.is_some()).ok_or(Error::Missing)
}

/// The person was shown this notice, or had it read to them, and it is noted
/// with what they said they understood (see [`evidence::with_aside`]). Asked
/// for by a POST: a mail scanner that opens a page has understood nothing. A
/// version that was replaced meanwhile is a `Conflict`: show the new one.
pub async fn explain(work: &mut Work, persona: PersonaId, story: StoryId, notice: NoticeId, how: &How) -> Result<()> {
    evidence::check_act(Kind::Explained, how)?;
    let shown = store::find(work.db(), notice).await?;
    if shown.published_at.is_none() {
        return Err(Error::Missing);
    }
    let all = store::list(work.db(), shown.scope).await?;
    if all.iter().any(|one| one.version > shown.version && one.published_at.is_some()) {
        return Err(Error::conflict("people-notice-replaced"));
    }
    let how = How { notice: Some(notice), language: how.language.or(Some(shown.language)), ..how.clone() };
    // The text's own hash, so that the text cannot be exchanged behind the row.
    let bound = format!(r#"{{"notice_hash":"{}"}}"#, shown.hash);
    let row = Draft::new(Kind::Explained, About::work(story), &how).on(bound);
    evidence::append(work, persona, vec![row]).await
}

/// Before a yes is taken: somebody who has not been told what holds now is
/// `Refused`. Where no notice is in use, the page or the talk in which the yes
/// is given has to explain it; that is noted as what it is, an explanation
/// without a notice, and the usual pause counts from then. Gives how the yes
/// came about, with the notice that stands behind it.
pub async fn before_yes(
    work: &mut Work,
    place: (CampaignId, EditionId),
    persona: PersonaId,
    story: StoryId,
    how: How,
) -> Result<How> {
    let language = how.language.unwrap_or(Locale::ENGLISH);
    let to = evidence::party(how.by);
    match store::telling(work.db(), to, place, persona, story, language).await? {
        Telling::NotYet(_) => Err(Error::refused("people-not-explained")),
        Telling::Told(_, cooling) => Ok(How { notice: cooling.explained.notice, ..how }),
        Telling::NoNotice => {
            if !store::cooling_of(work.db(), to, &[story]).await?.contains_key(&(story, persona)) {
                evidence::check_act(Kind::Explained, &how)?;
                let row = Draft::new(Kind::Explained, About::work(story), &how);
                evidence::append(work, persona, vec![row]).await?;
            }
            Ok(how)
        }
    }
}

/// The first published notice whose text is not the one that was published.
pub async fn verify(db: &Db) -> Result<Option<NoticeId>> {
    store::first_changed(db.read()).await
}
