//! For journalists: an edition's fact sheet, and a press pack. Figures and key
//! messages are the toolkit's items that show nobody. Whoever stands in a pack
//! is there by their own permit for the press, with what it shows and no more;
//! nobody else is named, counted or hinted at.

#[cfg(test)]
mod tests;

use crate::pages::{Aim, Gathered, Portrait};
use crate::stories::{self, Story, Version};
use crate::toolkit::cards::{Opened, Voice};
use crate::toolkit::{self, Audience, Design, Kit};
use ::store::Db;
use base::{EditionId, Error, Instant, Locale, Message, PersonaId, Result};
use consent::{Channel, Cleared, Element, Purpose, Recipient, Set};
use outside::files::Files;
use programme::campaigns::{Campaign, Edition};
use render::Studio;
use render::card;
use render::document::{Document, Person};
use render::press::{FactSheet, Figure, Headings, Pack, Sheet};
use std::collections::BTreeSet;
use tokio::sync::Semaphore;

/// Setting pages takes a processor for some hundredths of a second: one at a time.
static TURN: Semaphore = Semaphore::const_new(1);

/// More stories than any pack has room for.
const STORIES: u64 = 200;

/// Where papers for the press are made, and in which language.
#[derive(Clone, Copy)]
pub struct Bureau<'a> {
    pub db: &'a Db,
    pub files: &'a Files,
    pub base_url: &'a str,
    pub voice: Voice<'a>,
    pub language: Locale,
}

/// Every figure of an edition that anyone may post, with its source and day.
///
/// # Errors
/// `Missing` where there is none, `Refused` where one has no source or no day.
pub async fn fact_sheet(bureau: Bureau<'_>, edition: EditionId) -> Result<FactSheet> {
    let kit = bureau.kit(edition).await?;
    let figures = bureau.figures(&kit)?;
    if figures.is_empty() {
        return Err(Error::Missing);
    }
    let lead = bureau.say(Message::new("press-facts-lead"));
    Ok(FactSheet { sheet: bureau.sheet(&kit, "press-facts-title", lead), figures })
}

/// What a journalist begins with, before anybody is named.
#[derive(Debug)]
pub struct Prepared {
    of_nobody: Pack,
    people: Vec<Cleared<Person>>,
    /// When the first of their permits has to be asked for again.
    pub until: Option<Instant>,
}

impl Prepared {
    /// Key messages, figures and contact: shows nobody, and may go to anyone.
    pub fn of_nobody(&self) -> Document {
        self.of_nobody.document()
    }

    /// With the people in it. It may be handed to a journalist under agreed
    /// terms, with a row for each of them, and asked about once more then.
    pub fn whole(&self) -> Document {
        let people = self.people.iter().map(|person| Person::clone(person)).collect();
        Pack { people, ..self.of_nobody.clone() }.document()
    }

    /// Whoever stands in it, each with the permit that let them out.
    pub fn people(&self) -> &[Cleared<Person>] {
        &self.people
    }
}

/// A press pack of an edition. `contact` is whom to ask, line by line.
pub async fn pack(bureau: Bureau<'_>, edition: EditionId, contact: &[(String, String)]) -> Result<Prepared> {
    let kit = bureau.kit(edition).await?;
    let people = bureau.people(&kit).await?;
    let until = toolkit::rules::earliest(people.iter().map(|person| person.permit().until()).chain([kit.until]));
    let lead = kit.edition.intro.say(bureau.language).to_owned();
    let of_nobody = Pack {
        sheet: bureau.sheet(&kit, "press-pack-title", lead),
        messages: bureau.said(&kit, Design::Message),
        people: Vec::new(),
        figures: bureau.figures(&kit)?,
        contact: contact.to_vec(),
        terms: bureau.say(Message::new("press-terms")),
    };
    Ok(Prepared { of_nobody, people, until })
}

/// Sets a paper, away from requests.
pub async fn set(paper: Document) -> Result<Vec<u8>> {
    let _turn = TURN.acquire().await.map_err(Error::because("waiting to set a paper"))?;
    let work = tokio::task::spawn_blocking(move || Studio::shared().document(&paper));
    let done = work.await.map_err(Error::because("setting a paper"))?;
    done.map_err(|error| match error {
        render::DrawError::Fault(why) => Error::fault("setting a paper", why),
        told => Error::Refused(told.message()),
    })
}

impl Bureau<'_> {
    fn say(&self, message: Message) -> String {
        (self.voice.say)(self.language, &message)
    }

    async fn kit(&self, edition: EditionId) -> Result<Kit> {
        toolkit::kit(self.db, edition, Audience::Anyone, None, self.base_url, self.voice).await
    }

    fn sheet(&self, kit: &Kit, title: &'static str, lead: String) -> Sheet {
        let (campaign, edition) = (&kit.campaign, &kit.edition);
        let named = |key| self.say(Message::new(key).with("name", self.name(campaign, edition)));
        let day = (self.voice.day)(self.language, edition.days.first());
        let name = campaign.title.say(self.language);
        let foot = if edition.is_sample {
            self.say(Message::new("kit-sample").with("campaign", name))
        } else {
            name.to_owned()
        };
        let say = |key| self.say(Message::new(key));
        Sheet {
            title: named(title),
            lead,
            language: self.language,
            look: edition.look,
            date: self.db.now(),
            foot: format!("{foot} · {day}"),
            headings: Headings {
                messages: say("press-messages"),
                people: say("press-people"),
                figures: say("press-figures"),
                figure: say("press-figure"),
                source: say("press-source"),
                day: say("press-day"),
                contact: say("press-contact"),
            },
        }
    }

    /// The campaign, the year, and the theme where there is one.
    fn name(&self, campaign: &Campaign, edition: &Edition) -> String {
        let name = format!("{} {}", campaign.title.say(self.language), edition.year());
        match edition.heading().best(self.language) {
            Some((_, theme)) => format!("{name} · {theme}"),
            None => name,
        }
    }

    fn said(&self, kit: &Kit, design: Design) -> Vec<String> {
        let offers = kit.offers.iter().filter(|offer| offer.design == design);
        offers.filter_map(|offer| Some(offer.best(&[self.language, Locale::ENGLISH])?.face.words.clone())).collect()
    }

    fn figures(&self, kit: &Kit) -> Result<Vec<Figure>> {
        let mut figures = Vec::new();
        for offer in kit.offers.iter().filter(|offer| offer.design == Design::Fact) {
            let Some(telling) = offer.best(&[self.language, Locale::ENGLISH]) else { continue };
            let source = telling.face.source.clone().unwrap_or_default();
            let day = source.day.map(|day| (self.voice.day)(self.language, day)).unwrap_or_default();
            let figure = Figure::new(&telling.face.words, &source.name, &source.address, &day);
            figures.push(figure.map_err(|error| Error::Refused(error.message()))?);
        }
        Ok(figures)
    }

    /// One page for each person whom the press may be told about, as they permit it.
    async fn people(&self, kit: &Kit) -> Result<Vec<Cleared<Person>>> {
        if !kit.edition.is_public() {
            return Ok(Vec::new());
        }
        let filter = stories::store::Filter { edition: Some(kit.edition.id), ..Default::default() };
        let found = stories::store::list(self.db.read(), &filter, STORIES, 0).await?;
        let ids: Vec<_> = found.iter().map(|story| story.id).collect();
        let gathered = Gathered::load(self.db, found).await?;
        let (mut people, mut known, opened) = (Vec::new(), BTreeSet::<PersonaId>::new(), Opened::default());
        for id in ids {
            let Some((story, versions)) = gathered.told(id) else { continue };
            if known.contains(&story.persona) {
                continue;
            }
            let own = versions.iter().filter(|version| version.language == self.language);
            let rest = versions.iter().filter(|version| version.language != self.language);
            for version in own.chain(rest) {
                if let Some(person) = self.person(&gathered, kit, story, version, &opened).await? {
                    known.insert(story.persona);
                    people.push(person);
                    break;
                }
            }
        }
        Ok(people)
    }

    async fn person(
        &self,
        gathered: &Gathered,
        kit: &Kit,
        story: &Story,
        version: &Version,
        opened: &Opened,
    ) -> Result<Option<Cleared<Person>>> {
        let aim = Aim { purpose: Purpose::Press, recipient: Recipient::Press, channel: Channel::File };
        let most = Set::of(&[Element::Name, Element::Face]);
        let Ok(permit) = gathered.widest(story, version, aim, most, self.db.now()) else { return Ok(None) };
        let Some(teller) = gathered.teller_of(story, version, &permit) else { return Ok(None) };
        let label = teller.label.map(|(_, label)| label);
        // Of nobody who has neither name nor word for themselves there is a page to head.
        let Some(name) = teller.name.clone().or_else(|| label.clone()) else { return Ok(None) };
        let (picture, alt, credit) = match &teller.portrait {
            Portrait::Picture(picture) => {
                let photo = opened.open(self.files, picture).await?;
                (card::Picture::Photo(photo), picture.alt.clone().unwrap_or_default(), picture.credit.clone())
            }
            Portrait::Drawn { form, seed, traits, alt } => {
                let drawn = card::Picture::Drawn { form: *form, seed: *seed, traits: *traits };
                (drawn, alt.clone().unwrap_or_default(), String::new())
            }
        };
        let content = &version.content;
        let quotes = match content.quotes.as_slice() {
            [] => vec![content.opening.clone()],
            quotes => quotes.to_vec(),
        };
        let sample = story.is_sample.then(|| {
            let campaign = kit.campaign.title.say(self.language);
            self.say(Message::new("kit-sample").with("campaign", campaign))
        });
        let note = Some(content.content_note.clone()).filter(|note| !note.is_empty());
        Ok(Some(permit.clear(|_| Person {
            language: version.language,
            label: label.filter(|_| teller.name.is_some()).unwrap_or_default(),
            name,
            picture,
            alt,
            credit,
            quotes,
            notes: note.into_iter().chain(sample).collect(),
        })))
    }
}
