//! Answers finer than the form: where it must not appear, and what a yes that
//! stands lets be done besides showing it. Each is a row of its own or takes an
//! earlier one's place; nothing is edited.

use super::model::{GrantRow, NewGrant};
use super::rules::{self, Now, Said, Subject};
use super::{Choice, end, settle, store, theirs};
use crate::ledger::evidence::{self, About, Draft, How, Kind};
use ::store::Work;
use base::{Error, GrantId, Locale, PersonaId, Result, StoryId};
use consent::{Answer, Channel, Country, Member as _, Purpose, Set, Territory};

/// Where a work must not appear, whatever was said yes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bar {
    /// Not on these networks, for this purpose.
    Networks(Purpose, Set<Channel>),
    Country(Country),
    Language(Locale),
}

impl Bar {
    pub fn subject(self) -> Subject {
        match self {
            Self::Networks(purpose, _) => Subject::Carried(Set::of(&[purpose])),
            Self::Country(country) => Subject::Seen(Territory::Country(country)),
            Self::Language(language) => Subject::Read(language),
        }
    }
    /// What a row bars; nothing where it bars nothing by itself.
    pub fn of(row: &GrantRow) -> Option<Self> {
        let grant = &row.grant;
        if grant.answer == Answer::Yes {
            return None;
        }
        match Subject::of(grant) {
            Subject::Carried(purposes) => {
                let purpose = Purpose::ALL.iter().copied().find(|one| purposes == Set::of(&[*one]))?;
                Some(Self::Networks(purpose, grant.channels?))
            }
            Subject::Seen(Territory::Country(country)) => Some(Self::Country(country)),
            Subject::Read(language) => Some(Self::Language(language)),
            _ => None,
        }
    }
    fn row(self, blank: NewGrant) -> NewGrant {
        let everything = NewGrant { purposes: Set::all(), elements: Set::all(), ..blank };
        match self {
            Self::Networks(purpose, channels) => {
                NewGrant { purposes: Set::of(&[purpose]), channels: Some(channels), ..everything }
            }
            Self::Country(country) => NewGrant { territories: Some(vec![Territory::Country(country)]), ..everything },
            Self::Language(language) => NewGrant { languages: Some(vec![language]), ..everything },
        }
    }
}

/// The person says where it must not appear: a no that beats every yes, from
/// now on. What they said about the same before is replaced.
pub async fn bar(work: &mut Work, story: StoryId, persona: PersonaId, bar: Bar, how: &How) -> Result<()> {
    let method = theirs(how)?;
    if matches!(bar, Bar::Networks(_, channels) if channels.is_empty()) {
        return lift(work, story, persona, bar.subject(), how).await;
    }
    let live = live(work, story, persona, how).await?;
    if live.iter().any(|row| Bar::of(row) == Some(bar)) {
        return Ok(());
    }
    let row = bar.row(NewGrant::blank(story, persona, Answer::No, method));
    let said = Said { subject: bar.subject(), choice: Choice::No, languages: None };
    settle(work, story, persona, &mut [Now::new(said, Some(row))], how).await.map(|_| ())
}

/// It may appear there after all, as far as a yes reaches. What was never
/// barred is no error.
pub async fn lift(work: &mut Work, story: StoryId, persona: PersonaId, subject: Subject, how: &How) -> Result<()> {
    theirs(how)?;
    let mut proof = Vec::new();
    for no in live(work, story, persona, how).await? {
        if no.grant.answer == Answer::No && Subject::of(&no.grant) == subject {
            end(work, story, no.id).await?;
            proof.push(Draft::new(Kind::Withdrawn, About::work(story).grant(no.id), how));
        }
    }
    evidence::append(work, persona, proof).await
}

/// Changes yeses that stand, each within its own bounds otherwise. A condition
/// that was read stays read where nothing is let be that was not before; a new
/// one has to be read first. What is not their live yes is `Missing`.
pub async fn adjust(
    work: &mut Work,
    story: StoryId,
    persona: PersonaId,
    change: impl Fn(&GrantRow) -> Option<NewGrant>,
    how: &How,
) -> Result<Vec<GrantId>> {
    let method = theirs(how)?;
    let mut now = Vec::new();
    for row in live(work, story, persona, how).await? {
        let is_yes = row.grant.answer == Answer::Yes && row.grant.recipient.is_some();
        let Some(changed) = is_yes.then(|| change(&row)).flatten().filter(|changed| *changed != row.grant) else {
            continue;
        };
        if Subject::of(&changed) != Subject::of(&row.grant) {
            return Err(Error::fault("the ledger", "a change made another answer of it"));
        }
        let mut changed = NewGrant { method, ..changed };
        if let Some(condition) = &changed.condition {
            let condition = rules::check_reason("condition", condition, false)?;
            changed.condition = Some(condition).filter(|words| !words.is_empty());
        }
        let cleared = row.condition_cleared_at.filter(|_| narrows(&changed, &row.grant));
        let said = Said { subject: Subject::of(&changed), choice: Choice::Yes, languages: changed.languages.clone() };
        now.push(Now { cleared, ..Now::new(said, Some(changed)) });
    }
    settle(work, story, persona, &mut now, how).await
}

/// Whether the new one lets nothing be that the old one did not, under the same condition.
fn narrows(new: &NewGrant, old: &NewGrant) -> bool {
    let ends_no_later = match (new.until, old.until) {
        (_, None) => true,
        (Some(new), Some(old)) => new <= old,
        (None, Some(_)) => false,
    };
    new.condition == old.condition
        && new.channels == old.channels
        && new.territories == old.territories
        && new.languages == old.languages
        && new.transformations.within(old.transformations)
        && new.ai.within(old.ai)
        && new.interactions.within(old.interactions)
        && new.elements.within(old.elements)
        && ends_no_later
}

/// What the one who answers has answered; a guardian's answers stand beside.
async fn live(work: &Work, story: StoryId, persona: PersonaId, how: &How) -> Result<Vec<GrantRow>> {
    let rows = store::rows_of(work.db(), story, persona).await?;
    Ok(rules::live_of(&rows, how.by, work.now()).cloned().collect())
}
