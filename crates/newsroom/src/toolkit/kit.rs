//! The computed view: what one audience may post now. Everything is loaded
//! together, in the same number of statements for two items and for forty, and
//! each item of a person is asked about anew: for its file, and for each
//! network with exactly what the picture shows.

use super::captions::{self, Caption, Missing, Pieces};
use super::cards::Voice;
use super::described;
use super::model::{Audience, Design, Draft, Item, ItemState, Planned, Subject};
use super::networks::Network;
use super::rules::{self, earliest};
use super::shown::{Coming, Face, Kit, Offer, Out, Telling};
use super::store;
use crate::pages::{Aim, Gathered, Portrait};
use crate::stories::{self, Story, Version};
use ::store::Db;
use base::jiff::civil::Date;
use base::{EditionId, Error, Instant, KitItemId, Locale, Result, StoryId, Text};
use consent::{Channel, Element, Permit, Set};
use programme::campaigns::{self, Campaign, Edition};
use programme::events::{self, Event, EventState};
use programme::partners;
use std::collections::BTreeSet;

/// Everything that decides, loaded together.
struct Bench<'v> {
    campaign: Campaign,
    edition: Edition,
    items: Vec<Item>,
    plan: Vec<Planned>,
    gathered: Gathered,
    events: Vec<Event>,
    audience: Audience,
    base_url: String,
    voice: Voice<'v>,
    now: Instant,
}

/// What this audience may post of an edition, in the order of the plan, and
/// of that only these items where some are named. A partner that left gets
/// [`Error::Missing`]; of an edition that is not open yet nobody is shown.
pub async fn kit(
    db: &Db,
    edition: EditionId,
    audience: Audience,
    only: Option<&[KitItemId]>,
    base_url: &str,
    voice: Voice<'_>,
) -> Result<Kit> {
    let items = store::released(db.read(), edition, only, db.now()).await?;
    computed(Bench::load(db, edition, audience, items, (base_url, voice)).await?)
}

/// The same of one item that may not be kept yet, as if it were let go now: for
/// whoever writes it. It goes by the same rules to the same audience.
pub async fn rehearse(
    db: &Db,
    edition: EditionId,
    draft: &Draft,
    audience: Audience,
    base_url: &str,
    voice: Voice<'_>,
) -> Result<Kit> {
    let item = Item::tried(KitItemId::new(db.chance()), edition, rules::tidy(draft)?, db.now());
    computed(Bench::load(db, edition, audience, vec![item], (base_url, voice)).await?)
}

fn computed(bench: Bench<'_>) -> Result<Kit> {
    let (mut offers, mut coming, mut until) = (Vec::new(), Vec::new(), None);
    for item in &bench.items {
        let from = bench.from(item);
        if from.is_some_and(|from| bench.now < from) {
            until = earliest([until, from]);
            coming.extend(from.filter(|from| bench.would_come(item, *from)).map(|from| Coming {
                item: item.id,
                design: item.design,
                from,
                days: bench.days(item.id),
            }));
            continue;
        }
        let offer = bench.offer(item);
        until = earliest([until, item.use_until, offer.as_ref().and_then(|offer| offer.until)]);
        offers.extend(offer);
    }
    offers.sort_by_key(|offer| (offer.days.first().copied().unwrap_or(Date::MAX), bench.place(offer.item)));
    let Bench { campaign, edition, audience, .. } = bench;
    Ok(Kit { audience, campaign, edition, offers, coming, until })
}

impl<'v> Bench<'v> {
    async fn load(
        db: &Db,
        edition: EditionId,
        audience: Audience,
        items: Vec<Item>,
        (base_url, voice): (&str, Voice<'v>),
    ) -> Result<Self> {
        let now = db.now();
        let edition = campaigns::edition(db.read(), edition).await?;
        let campaign = campaigns::find(db.read(), edition.campaign).await?;
        if let Audience::Partner(partner) = audience {
            let membership = partners::membership(db.read(), edition.id, partner).await?;
            if membership.is_none_or(|membership| membership.left_at.is_some()) {
                return Err(Error::Missing);
            }
        }
        let plan = store::plan(db.read(), edition.id).await?;
        let told: BTreeSet<StoryId> = items.iter().filter_map(|item| item.subject.story()).collect();
        let told = if edition.is_public() { told.into_iter().collect() } else { Vec::new() };
        let stories = if told.is_empty() {
            Vec::new()
        } else {
            let filter = stories::store::Filter { ids: Some(told.clone()), ..Default::default() };
            stories::store::list(db.read(), &filter, told.len() as u64, 0).await?
        };
        let gathered = Gathered::load(db, stories).await?;
        let of_events = items.iter().any(|item| matches!(item.subject, Subject::Event(_)));
        let events = if of_events { events::calendar(db.read(), edition.id).await? } else { Vec::new() };
        let base_url = base_url.to_owned();
        Ok(Self { campaign, edition, items, plan, gathered, events, audience, base_url, voice, now })
    }

    fn days(&self, item: KitItemId) -> Vec<Date> {
        self.plan.iter().filter(|planned| planned.item == item).map(|planned| planned.day).collect()
    }
    fn place(&self, item: KitItemId) -> Option<usize> {
        self.plan.iter().position(|planned| planned.item == item)
    }

    /// When it may first be shown: its own moment, and its story's.
    fn from(&self, item: &Item) -> Option<Instant> {
        let story = item.subject.story().and_then(|story| self.gathered.told(story));
        let embargo = story.and_then(|(story, _)| story.embargo.as_ref().map(|embargo| embargo.until));
        item.publish_from.max(embargo)
    }

    /// Whether it would be there if its moment had come and nothing else changed.
    fn would_come(&self, item: &Item, from: Instant) -> bool {
        let Some(story) = item.subject.story() else { return true };
        let Some((story, versions)) = self.gathered.told(story) else { return false };
        versions.iter().any(|version| self.may_show(story, version, Set::EMPTY, from).is_some())
    }

    /// As the file that a partner is handed. To anyone at all nothing of a
    /// person goes: nobody is asked whether everyone may post about them, and a
    /// yes to the campaign's own networks is no yes to that.
    fn may_show(&self, story: &Story, version: &Version, most: Set<Element>, at: Instant) -> Option<Permit> {
        match self.audience {
            Audience::Partner(_) => self.gathered.widest(story, version, self.aim(Channel::File), most, at).ok(),
            Audience::Anyone => None,
        }
    }

    fn aim(&self, channel: Channel) -> Aim {
        Aim { purpose: self.audience.purpose(), recipient: self.audience.recipient(), channel }
    }

    fn offer(&self, item: &Item) -> Option<Offer> {
        if item.state(self.now) != ItemState::Released {
            return None;
        }
        let (of, tellings) = match item.subject {
            Subject::Story { story, quote } => {
                let (story, versions) = self.gathered.told(story)?;
                let told = versions.iter().filter_map(|version| self.of_person(item, story, version, quote)).collect();
                (Some((story.id, story.persona)), told)
            }
            Subject::Event(event) => {
                let event = self.events.iter().find(|one| one.id == event)?;
                (None, if event.state() == EventState::Announced { self.of_event(item, event) } else { Vec::new() })
            }
            Subject::Edition => (None, self.of_nobody(item)),
        };
        let ends = tellings.iter().map(|telling: &Telling| telling.until());
        let until = earliest(ends.chain([item.use_until]));
        let released_at = item.released_at?;
        let is_sample = item.is_sample || self.edition.is_sample;
        let days = self.days(item.id);
        let (id, design, focal) = (item.id, item.design, item.focal);
        let offer = Offer { item: id, design, of, tellings, days, until, focal, released_at, is_sample };
        (!offer.tellings.is_empty()).then_some(offer)
    }

    /// Words, name and portrait of a teller, as far as the permit for the file goes.
    fn of_person(&self, item: &Item, story: &Story, version: &Version, quote: Option<usize>) -> Option<Telling> {
        let content = &version.content;
        let words = match quote {
            Some(number) => content.quotes.get(number)?,
            None => &content.opening,
        };
        let most =
            if item.design.shows_portrait() { [Element::Name, Element::Face].as_slice() } else { &[Element::Name] };
        let permit = self.may_show(story, version, Set::of(most), self.now)?;
        let elements = permit.of().elements;
        let face = self.face(item, story, version, words, &permit)?;
        let link = self.link(story, version, &permit);
        let pieces = Pieces {
            note: face.note.clone(),
            words: version.language.quote(words),
            by: face.name.clone().or_else(|| face.label.as_ref().map(|(_, label)| label.clone())),
            credit: face.credit.clone(),
            source: None,
            link: Some(link.clone()),
            hashtags: face.hashtags.clone(),
        };
        let (mut captions, mut missing) = (Vec::new(), Vec::new());
        for network in Network::ALL.iter().copied() {
            let aim = self.aim(network.channel());
            match self.gathered.exactly(story, version, aim, elements, self.now) {
                Ok(allowed) => match captions::compose(network, version.language, &pieces, &face.alts) {
                    Ok(caption) => captions.push(Out::Cleared(allowed.clear(|_| caption))),
                    Err(why) => missing.push((network, why)),
                },
                Err(_) => missing.push((network, Missing::NotPermitted)),
            }
        }
        Some(Telling { face: Out::Cleared(permit.clear(|_| face)), captions, missing, link })
    }

    fn face(&self, item: &Item, story: &Story, version: &Version, words: &str, permit: &Permit) -> Option<Face> {
        let teller = self.gathered.teller_of(story, version, permit)?;
        let mut portrait = item.design.shows_portrait().then_some(teller.portrait);
        if let (Some(Portrait::Picture(picture)), Some(focal)) = (&mut portrait, item.focal) {
            picture.focal = focal;
        }
        let (credit, seen) = match &portrait {
            Some(Portrait::Picture(picture)) => (Some(picture.credit.clone()), picture.alt.clone()),
            Some(Portrait::Drawn { alt, .. }) => (None, alt.clone()),
            None => (None, None),
        };
        let label = teller.label.as_ref().map(|(_, label)| label.clone());
        let by = teller.name.clone().or_else(|| label.clone());
        let said = if item.design == Design::Meet {
            // The card says who they are, and none of their sentences; of nobody it can say nothing.
            let called = by?;
            [Some(called), label.filter(|_| teller.name.is_some())].into_iter().flatten().collect::<Vec<_>>().join(", ")
        } else {
            let said = [Some(version.language.quote(words)), by.map(|by| format!("— {by}"))];
            said.into_iter().flatten().collect::<Vec<_>>().join(" ")
        };
        let full = seen.map(|seen| format!("{said} {seen}"));
        Some(Face {
            design: item.design,
            language: version.language,
            words: words.to_owned(),
            words_in: version.language,
            name: teller.name,
            label: teller.label,
            approved: Some(teller.approved),
            portrait,
            note: Some(version.content.content_note.clone()).filter(|note| !note.is_empty()),
            credit: credit.filter(|credit| !credit.is_empty()),
            source: None,
            event: None,
            days_left: None,
            hashtags: self.hashtags(),
            alts: full.into_iter().chain([said]).collect(),
            is_sample: story.is_sample,
        })
    }

    /// The story's own page where anyone may read it, else the edition's. An
    /// address that says a name goes only to whom the name may go.
    fn link(&self, story: &Story, version: &Version, permit: &Permit) -> String {
        let said = self.gathered.address_says_the_name(story) && !permit.shows(Element::Name);
        let read = !said && self.gathered.may_be_read(story, version, self.now);
        if read && self.edition.archived_at.is_none() {
            self.address(&format!("stories/{}/{}/", story.slug, version.language))
        } else {
            self.address("")
        }
    }

    fn address(&self, rest: &str) -> String {
        format!("{}/{}/{}/{rest}", self.base_url, self.campaign.slug, self.edition.slug)
    }

    fn hashtags(&self) -> Vec<String> {
        self.edition.hashtags.iter().map(|hashtag| hashtag.tag.to_string()).collect()
    }

    fn of_event(&self, item: &Item, event: &Event) -> Vec<Telling> {
        let link = self.address(&format!("events/{}/", event.slug));
        let languages: Vec<Locale> = event.title.iter().map(|(language, _)| language).collect();
        let of = |language: Locale| {
            let title = event.title.exact(language)?.to_owned();
            let alts = described::event(self.voice, language, &title, event);
            let shown = Face { event: Some(event.clone()), alts, ..self.blank(item, language, title) };
            Some(self.telling(item, shown, &link))
        };
        languages.into_iter().filter_map(of).collect()
    }

    /// Theme, fact, message, countdown, thanks: in every language that they have words in.
    fn of_nobody(&self, item: &Item) -> Vec<Telling> {
        // An edition without a theme is called what the campaign is.
        let heading = self.edition.heading();
        let heading = if heading.is_empty() { &self.campaign.title } else { heading };
        let words: &Text = if item.design.has_own_words() { &item.words } else { heading };
        let link = self.address("");
        let days = self.days_left(item);
        if item.design == Design::Countdown && days.is_none() {
            return Vec::new();
        }
        // A countdown and a theme say the same in every language that somebody wrote a caption in.
        let mut languages: BTreeSet<Locale> = words.iter().map(|(language, _)| language).collect();
        if !item.design.has_own_words() {
            languages.extend(item.captions.iter().map(|(language, _)| language));
        }
        let of = |language: Locale| {
            let (words_in, said) = words.best(language)?;
            let source = (item.design == Design::Fact).then(|| item.source.clone());
            let face = self.blank(item, language, said.to_owned());
            let alts = match (days, &source) {
                (Some(days), _) => {
                    described::countdown(self.voice, language, said, days, (&self.campaign, &self.edition))
                }
                (None, Some(source)) => described::fact(self.voice, language, said, source),
                (None, None) => face.alts,
            };
            Some(self.telling(item, Face { words_in, source, days_left: days, alts, ..face }, &link))
        };
        languages.into_iter().filter_map(of).collect()
    }

    /// On the day for which it is planned next, else today; nothing once the day is over.
    fn days_left(&self, item: &Item) -> Option<i64> {
        if item.design != Design::Countdown {
            return None;
        }
        let today = self.campaign.zone.local(self.now).date();
        let on = self.days(item.id).into_iter().find(|day| *day >= today).unwrap_or(today);
        let left = on.until(self.edition.days.first()).ok()?.get_days();
        (left >= 0).then_some(i64::from(left))
    }

    fn blank(&self, item: &Item, language: Locale, words: String) -> Face {
        Face {
            design: item.design,
            language,
            alts: vec![words.clone()],
            words,
            words_in: language,
            name: None,
            label: None,
            approved: None,
            portrait: None,
            note: None,
            credit: None,
            source: None,
            event: None,
            days_left: None,
            hashtags: self.hashtags(),
            is_sample: item.is_sample || self.edition.is_sample,
        }
    }

    /// The editor's caption where there is one in this language, else what the card says.
    fn telling(&self, item: &Item, face: Face, link: &str) -> Telling {
        let own = item.captions.exact(face.language);
        let source = face.source.as_ref().filter(|_| own.is_none()).map(|source| source.name.clone());
        let pieces = Pieces {
            words: own.unwrap_or(&face.words).to_owned(),
            source: source.filter(|name| !name.is_empty()),
            link: Some(link.to_owned()),
            hashtags: face.hashtags.clone(),
            ..Pieces::default()
        };
        let (mut captions, mut missing): (Vec<Out<Caption>>, Vec<(Network, Missing)>) = (Vec::new(), Vec::new());
        for network in Network::ALL.iter().copied() {
            match captions::compose(network, face.language, &pieces, &face.alts) {
                Ok(caption) => captions.push(Out::Nobody(caption)),
                Err(why) => missing.push((network, why)),
            }
        }
        Telling { face: Out::Nobody(face), captions, missing, link: link.to_owned() }
    }
}

impl Telling {
    /// When the first of its permits has to be asked for again.
    pub fn until(&self) -> Option<Instant> {
        let permits = self.captions.iter().filter_map(Out::permit).chain(self.face.permit());
        earliest(permits.map(Permit::until))
    }
}
