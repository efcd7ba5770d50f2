//! May a version go to somebody by name, or elsewhere than on our pages, and
//! with what of the person? All from what was gathered, without a statement more.

use super::gather::Gathered;
use super::model::Teller;
use crate::stories::{Story, Version, rules};
use base::{Instant, Locale, StoryId};
use consent::{Case, Channel, Denial, Element, Permit, Purpose, Recipient, Set, Use};

/// To whom, for what and by which way something goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Aim {
    pub purpose: Purpose,
    pub recipient: Recipient,
    pub channel: Channel,
}

impl Aim {
    /// Anyone, on our own pages while their edition lives.
    pub const SITE: Self = Self { purpose: Purpose::Website, recipient: Recipient::Anyone, channel: Channel::Site };
}

impl Gathered {
    /// The same to somebody by name, or elsewhere than on our pages; of what
    /// the version shows, no more than `most` is wished for.
    pub fn widest(
        &self,
        story: &Story,
        version: &Version,
        aim: Aim,
        most: Set<Element>,
        now: Instant,
    ) -> Result<Permit, Option<Denial>> {
        let (asked, case) = self.asked(story, version, aim).ok_or(None)?;
        let persona = self.personas.get(&story.persona).ok_or(None)?;
        let shown = rules::elements_shown(&version.content, persona.for_staff());
        consent::widest(&asked, shown.iter().filter(|element| most.has(*element)).collect(), case, now).map_err(Some)
    }

    /// Exactly these elements or nothing.
    pub fn exactly(
        &self,
        story: &Story,
        version: &Version,
        aim: Aim,
        elements: Set<Element>,
        now: Instant,
    ) -> Result<Permit, Option<Denial>> {
        let (asked, case) = self.asked(story, version, aim).ok_or(None)?;
        consent::permit(&Use { elements, ..asked }, case, now).map_err(Some)
    }

    fn asked(&self, story: &Story, version: &Version, aim: Aim) -> Option<(Use, &Case)> {
        if story.retired_at.is_some() {
            return None;
        }
        let persona = self.personas.get(&story.persona)?;
        let case = self.cases.get(&story.id)?;
        let fingerprint = rules::bound(&version.fingerprint, &rules::presentation(persona.for_staff()));
        let asked = Use::plain(version.id, fingerprint, aim.purpose, aim.recipient, aim.channel, version.language);
        Some((asked, case))
    }

    /// A story with its public versions, the original language first.
    pub fn told(&self, story: StoryId) -> Option<(&Story, &[Version])> {
        let found = self.stories.iter().find(|one| one.id == story)?;
        Some((found, self.versions.get(&story).map(Vec::as_slice).unwrap_or_default()))
    }

    /// How the teller appears beside a version, under its permit.
    pub fn teller_of(&self, story: &Story, version: &Version, permit: &Permit) -> Option<Teller> {
        Some(self.teller(self.personas.get(&story.persona)?, version, permit))
    }
}

/// Exactly the language asked for; without one the reader's, else the original.
pub(super) fn choose(readable: &[(&Version, Permit)], language: Option<Locale>, reader: Locale) -> Option<usize> {
    let at = |wanted: Locale| readable.iter().position(|(version, _)| version.language == wanted);
    match language {
        Some(wanted) => at(wanted),
        None => at(reader).or(if readable.is_empty() { None } else { Some(0) }),
    }
}
