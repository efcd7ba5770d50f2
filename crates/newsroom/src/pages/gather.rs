//! Everything needed to decide about some stories, loaded together, and the
//! deciding itself.

use super::appear::{credits, photo};
use super::judge::{Aim, choose};
use super::model::{OtherLanguage, Recording, StoryCard, StoryPage};
use super::{Place, words};
use crate::media::{self, Kind, Media};
use crate::stories::{self, Story, Translation, Version, rules};
use base::{Instant, Locale, MediaId, PartnerId, PersonaId, Result, Slug, StoryId, VersionId};
use consent::{Case, Channel, Cleared, Denial, Element, Permit, Purpose, Recipient, Set};
use people::ledger::{self, Depicted};
use people::personas::{self, Persona};
use std::collections::{HashMap, HashSet};
use store::Db;

/// Stories and versions that one statement may name: both engines bound the
/// values of a statement (SQLite: 32,766).
pub(super) const STORIES_AT_ONCE: usize = 16_000;
const VERSIONS_AT_ONCE: usize = 30_000;

pub struct Gathered {
    pub(super) stories: Vec<Story>,
    /// Public versions, per story, the original language first.
    pub(super) versions: HashMap<StoryId, Vec<Version>>,
    pub(super) personas: HashMap<PersonaId, Persona>,
    pub(super) media: HashMap<MediaId, Media>,
    pub(super) cases: HashMap<StoryId, Case>,
}

impl Gathered {
    /// A constant number of statements for any number of stories.
    pub async fn load(db: &Db, stories: Vec<Story>) -> Result<Self> {
        if stories.is_empty() {
            return Ok(Self::of(stories));
        }
        let wanted = public(db, &stories).await?;
        let versions = stories::store::versions(db.read(), &wanted).await?;
        let Self { stories, versions, personas, cases, .. } = Self::decided(db, stories, versions).await?;
        let told = versions.values().flatten().flat_map(|v| v.content.portrait.into_iter().chain(v.content.recording));
        let shown = told.chain(personas.values().filter_map(|persona| persona.for_staff().portrait_media));
        let media = media::store::by_ids(db.read(), &shown.collect::<Vec<_>>()).await?;
        Ok(Self { stories, versions, personas, media, cases })
    }

    /// Enough to say which of any number of stories may be shown, and no words
    /// or pictures of them: as many statements for ten as for ten thousand.
    pub async fn outline(db: &Db, stories: Vec<Story>) -> Result<Self> {
        let mut whole = Self::of(Vec::new());
        let mut rest = stories;
        while !rest.is_empty() {
            let later = rest.split_off(rest.len().min(STORIES_AT_ONCE));
            let some = std::mem::replace(&mut rest, later);
            let mut versions = Vec::new();
            for wanted in public(db, &some).await?.chunks(VERSIONS_AT_ONCE) {
                versions.extend(super::store::versions_without_words(db.read(), wanted).await?);
            }
            let Self { stories, versions, personas, cases, .. } = Self::decided(db, some, versions).await?;
            whole.stories.extend(stories);
            whole.versions.extend(versions);
            whole.personas.extend(personas);
            whole.cases.extend(cases);
        }
        Ok(whole)
    }

    fn of(stories: Vec<Story>) -> Self {
        let (versions, personas, media, cases) = Default::default();
        Self { stories, versions, personas, media, cases }
    }

    async fn decided(db: &Db, stories: Vec<Story>, found: Vec<Version>) -> Result<Self> {
        let mut versions: HashMap<StoryId, Vec<Version>> = HashMap::new();
        for version in found {
            versions.entry(version.story).or_default().push(version);
        }
        for story in &stories {
            if let Some(own) = versions.get_mut(&story.id) {
                own.sort_by_key(|version| (version.language != story.original, version.language));
            }
        }
        let tellers: HashSet<PersonaId> = stories.iter().map(|story| story.persona).collect();
        let personas = personas::find_all(db.read(), &tellers.into_iter().collect::<Vec<_>>()).await?;
        let depicted: Vec<Depicted> = stories
            .iter()
            .map(|story| Depicted::one(story.id, story.persona, story.embargo.as_ref().map(|embargo| embargo.until)))
            .collect();
        let cases = ledger::cases(db.read(), &depicted).await?;
        Ok(Self { stories, versions, personas, media: HashMap::new(), cases })
    }

    /// The stories of these places that may be shown now, in their order, and
    /// the moment at which that may change.
    pub fn shown(&self, places: &[Place], now: Instant) -> (Vec<&Story>, Option<Instant>) {
        let mut until: Option<Instant> = None;
        let mut note = |moment: Option<Instant>| until = [until, moment].into_iter().flatten().min();
        let mut shown = Vec::new();
        for story in &self.stories {
            let Some(place) = places.iter().find(|place| place.edition == story.edition) else { continue };
            let mut readable = false;
            for version in self.versions.get(&story.id).into_iter().flatten() {
                match self.permit(story, version, place.purpose, now) {
                    Ok(permit) => {
                        readable = true;
                        note(permit.until());
                    }
                    Err(denial) => note(denial.and_then(|denial| denial.ask_again)),
                }
            }
            shown.extend(readable.then_some(story));
        }
        (shown, until)
    }

    /// The address of a teller.
    pub fn slug_of(&self, persona: PersonaId) -> Option<&Slug> {
        self.personas.get(&persona).map(|persona| &persona.slug)
    }

    /// Whether such a language was ever public.
    pub fn was_offered(&self, language: Option<Locale>) -> bool {
        let versions = self.stories.first().and_then(|story| self.versions.get(&story.id));
        versions.is_some_and(|versions| language.is_none_or(|wanted| versions.iter().any(|v| v.language == wanted)))
    }

    /// Whether the address of a story says the name of its teller.
    pub fn address_says_the_name(&self, story: &Story) -> bool {
        self.personas.get(&story.persona).is_some_and(|persona| persona.is_named_in(story.slug.as_str()))
    }

    /// May this version be shown to anyone, and with what of the person? The
    /// words are asked for; name, face, voice and place are wished for. An
    /// address that says a name, of the story or of its teller, is on every page
    /// that leads there: where the name may not be shown, neither may the page,
    /// until the address is another.
    fn permit(
        &self,
        story: &Story,
        version: &Version,
        purpose: Purpose,
        now: Instant,
    ) -> Result<Permit, Option<Denial>> {
        let aim = Aim { purpose, ..Aim::SITE };
        let permit = self.widest(story, version, aim, Set::all(), now)?;
        let said = self.personas.get(&story.persona).is_some_and(Persona::address_says_a_name);
        let said = said || self.address_says_the_name(story);
        if said && !permit.shows(Element::Name) { Err(None) } else { Ok(permit) }
    }

    /// Whether anyone may read this on our website now.
    pub fn may_be_read(&self, story: &Story, version: &Version, now: Instant) -> bool {
        self.permit(story, version, Purpose::Website, now).is_ok()
    }

    /// The languages in which a story may be read now.
    pub(super) fn readable(&self, story: &Story, purpose: Purpose, now: Instant) -> Vec<(&Version, Permit)> {
        let versions = self.versions.get(&story.id).map(Vec::as_slice).unwrap_or_default();
        versions.iter().filter_map(|version| Some((version, self.permit(story, version, purpose, now).ok()?))).collect()
    }

    pub fn page(
        &self,
        purpose: Purpose,
        language: Option<Locale>,
        reader: Locale,
        now: Instant,
    ) -> Option<Cleared<StoryPage>> {
        let story = self.stories.first()?;
        let persona = self.personas.get(&story.persona)?;
        let mut readable = self.readable(story, purpose, now);
        let languages: Vec<OtherLanguage> = readable
            .iter()
            .map(|(version, _)| OtherLanguage { language: version.language, status: self.status(story, version) })
            .collect();
        let at = choose(&readable, language, reader)?;
        let (version, permit) = readable.swap_remove(at);
        let content = &version.content;
        Some(permit.clear(|permit| StoryPage {
            id: story.id,
            version: version.id,
            edition: story.edition,
            slug: story.slug.clone(),
            language: version.language,
            original: story.original,
            status: self.status(story, version),
            languages,
            title: content.title.clone(),
            opening: content.opening.clone(),
            body: words::html(&content.body),
            quotes: content.quotes.clone(),
            content_note: some(&content.content_note),
            recording: if permit.shows(Element::Voice) { self.recording(version) } else { None },
            place: if permit.shows(Element::Place) { some(&content.place) } else { None },
            credits: credits(content, persona, permit),
            teller: self.teller(persona, version, permit),
            published_at: story.published_at.unwrap_or(story.changed_at),
            changed_at: version.created_at,
            is_sample: story.is_sample,
        }))
    }

    /// A card for each story that may be shown, and the moment at which that may change.
    pub fn cards(&self, places: &[Place], reader: Locale, now: Instant) -> (Vec<Cleared<StoryCard>>, Option<Instant>) {
        let (shown, until) = self.shown(places, now);
        let purpose = |story: &Story| places.iter().find(|place| place.edition == story.edition);
        let cards = shown.into_iter().filter_map(|story| self.card(story, purpose(story)?.purpose, None, reader, now));
        (cards.collect(), until)
    }

    /// In the language asked for, or not at all; without one, in what suits the reader best.
    pub fn card(
        &self,
        story: &Story,
        purpose: Purpose,
        language: Option<Locale>,
        reader: Locale,
        now: Instant,
    ) -> Option<Cleared<StoryCard>> {
        let persona = self.personas.get(&story.persona)?;
        let mut readable = self.readable(story, purpose, now);
        let languages = readable.iter().map(|(version, _)| version.language).collect();
        let at = choose(&readable, language, reader)?;
        let (version, permit) = readable.swap_remove(at);
        Some(self.carded(story, persona, version, languages, permit))
    }

    /// The first story's card for a partner's own website, and until when it
    /// may be shown: what both our pages and this partner may show of it.
    pub fn card_for(
        &self,
        purpose: Purpose,
        partner: PartnerId,
        reader: Locale,
        now: Instant,
    ) -> Option<(Cleared<StoryCard>, Option<Instant>)> {
        let story = self.stories.first()?;
        let persona = self.personas.get(&story.persona)?;
        let theirs =
            Aim { purpose: Purpose::PartnerSocial, recipient: Recipient::Partner(partner), channel: Channel::File };
        let mut readable: Vec<(&Version, Permit)> = Vec::new();
        let mut ends: Vec<Option<Instant>> = Vec::new();
        for (version, open) in self.readable(story, purpose, now) {
            let Ok(permit) = self.widest(story, version, theirs, open.of().elements, now) else { continue };
            ends.push([permit.until(), open.until()].into_iter().flatten().min());
            readable.push((version, permit));
        }
        let languages = readable.iter().map(|(version, _)| version.language).collect();
        let at = choose(&readable, None, reader)?;
        let until = ends.swap_remove(at);
        let (version, permit) = readable.swap_remove(at);
        Some((self.carded(story, persona, version, languages, permit), until))
    }

    fn carded(
        &self,
        story: &Story,
        persona: &Persona,
        version: &Version,
        languages: Vec<Locale>,
        permit: Permit,
    ) -> Cleared<StoryCard> {
        let content = &version.content;
        permit.clear(|permit| StoryCard {
            id: story.id,
            slug: story.slug.clone(),
            edition: story.edition,
            language: version.language,
            languages,
            title: content.title.clone(),
            opening: content.opening.clone(),
            quote: content.quotes.first().cloned(),
            content_note: some(&content.content_note),
            teller: self.teller(persona, version, permit),
            published_at: story.published_at.unwrap_or(story.changed_at),
            changed_at: version.created_at,
            is_sample: story.is_sample,
        })
    }

    /// A permit that covers showing this picture or playing this recording.
    pub fn permit_for_media(
        &self,
        media: MediaId,
        purpose: impl Fn(base::EditionId) -> Purpose,
        now: Instant,
    ) -> Option<Permit> {
        for story in &self.stories {
            let Some(persona) = self.personas.get(&story.persona) else { continue };
            for (version, permit) in self.readable(story, purpose(story.edition), now) {
                let pictured = photo(persona, version, &permit) == Some(media);
                let heard = version.content.recording == Some(media) && permit.shows(Element::Voice);
                if pictured || heard {
                    return Some(permit);
                }
            }
        }
        None
    }

    fn status(&self, story: &Story, version: &Version) -> Translation {
        let original = self.versions.get(&story.id).and_then(|all| all.iter().find(|v| v.language == story.original));
        rules::translation(version, story.original, original)
    }

    fn recording(&self, version: &Version) -> Option<Recording> {
        let media = self.media.get(&version.content.recording?).filter(|media| media.purged_at.is_none())?;
        let file = media.files.first().filter(|_| media.kind != Kind::Picture)?;
        Some(Recording {
            media: media.id,
            kind: media.kind,
            hash: file.hash.clone(),
            content_type: file.format.content_type(),
            transcript: version.content.transcript.clone(),
            captions: some(&version.content.captions),
        })
    }
}

/// The versions that the public may be pointed at.
async fn public(db: &Db, stories: &[Story]) -> Result<Vec<VersionId>> {
    let ids: Vec<StoryId> = stories.iter().map(|story| story.id).collect();
    let pointers = stories::store::public_versions(db.read(), &ids).await?;
    Ok(pointers.values().flatten().map(|(_, version)| *version).collect())
}

pub(super) fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}
