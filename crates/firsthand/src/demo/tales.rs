//! The stories, each brought to its state by the verbs that a person would
//! use: written down, translated, read by a second speaker, sent, answered by
//! the teller, cleared by safeguarding, held back, taken down.

use super::bench::{Bench, unknown};
use super::data::{Edit, State, Status, Story, Telling};
use super::record::Known;
use base::{Actor, EditionId, Error, Locale, PersonaId, Result, ReviewId, Slug, StoryId, VersionId};
use consent::{Element, Member as _, Outcome, Purpose, Set};
use newsroom::stories::{self, ChangeWords, Content, Credit, Decision, Draft, Embargo};
use people::accounts::Role;
use people::ledger::{Answers, Choice, Method, Solicitor, notices};
use std::collections::BTreeMap;

/// A story's link, for whoever plays its teller.
pub struct Open {
    pub persona: Slug,
    pub title: String,
    pub secret: String,
}

/// What is being told, by whom, where.
struct Tale<'a> {
    bench: &'a Bench<'a>,
    known: &'a Known,
    data: &'a Story,
    story: StoryId,
    persona: PersonaId,
}

pub async fn tell(
    bench: &Bench<'_>,
    known: &Known,
    edition: EditionId,
    personas: &BTreeMap<Slug, PersonaId>,
    data: &Story,
) -> Result<Option<Open>> {
    let persona = *personas.get(&data.ambassador).ok_or_else(|| unknown(data.ambassador.as_str()))?;
    bench.at(data.when.drafted)?;
    let (story, first) = write_down(bench, edition, persona, data).await?;
    let tale = Tale { bench, known, data, story, persona };
    let versions = tale.translate(first).await?;
    let mut open = None;
    if let Some(moment) = data.when.sent {
        bench.at(moment)?;
        let (review, secret) = tale.send(&versions).await?;
        tale.hear(review).await?;
        if matches!(data.state, State::Sent | State::ChangeAsked | State::Deferred) {
            open = Some(secret);
        }
    }
    tale.clear().await?;
    if let Some(secret) = tale.edit(&versions).await? {
        open = Some(secret);
    }
    if let Some(moment) = data.when.retired {
        bench.at(moment)?;
        store::write!(bench.house.db, bench.by(Role::Editor), |work| stories::retire(work, story))?;
    }
    let title = data.text.get(&data.original).map(|telling| telling.title.clone()).unwrap_or_default();
    Ok(open.map(|secret| Open { persona: data.ambassador.clone(), title, secret }))
}

/// The first draft, in the language it was told in.
async fn write_down(
    bench: &Bench<'_>,
    edition: EditionId,
    persona: PersonaId,
    data: &Story,
) -> Result<(StoryId, VersionId)> {
    let telling = data.text.get(&data.original).ok_or_else(|| unknown(data.original.tag()))?;
    let draft = Draft {
        edition,
        persona,
        slug: data.slug.clone(),
        language: data.original,
        content: content(telling, &backwards(&data.earlier), data.original),
        is_sample: true,
    };
    store::write!(bench.house.db, bench.by(Role::Coordinator), |work| stories::draft(work, &draft))
}

impl Tale<'_> {
    /// Every other language. One that was made from an earlier original is made before the original moves on.
    async fn translate(&self, first: VersionId) -> Result<BTreeMap<Locale, VersionId>> {
        let (db, bench, data) = (&self.bench.house.db, self.bench, self.data);
        let mut versions = BTreeMap::from([(data.original, first)]);
        for (language, telling) in data.text.iter().filter(|(_, telling)| telling.status == Status::Outdated) {
            bench.later();
            let content = content(telling, &[], *language);
            let version = store::write!(db, bench.by(Role::Translator), |work| {
                stories::translate(work, self.story, *language, &content)
            })?;
            versions.insert(*language, version);
        }
        if let (Some(moment), Some(telling)) = (data.when.revised, data.text.get(&data.original)) {
            bench.at(moment)?;
            let content = content(telling, &[], data.original);
            let version = store::write!(db, bench.by(Role::Coordinator), |work| {
                stories::revise(work, self.story, data.original, &content, first)
            })?;
            versions.insert(data.original, version);
        }
        for (language, telling) in &data.text {
            if !matches!(telling.status, Status::Draft | Status::Reviewed) {
                continue;
            }
            bench.later();
            let content = content(telling, &[], *language);
            let version = store::write!(db, bench.by(Role::Translator), |work| {
                stories::translate(work, self.story, *language, &content)
            })?;
            if telling.status == Status::Reviewed {
                bench.later();
                store::write!(db, bench.by(Role::Editor), |work| stories::read_by_second_speaker(work, version))?;
            }
            versions.insert(*language, version);
        }
        Ok(versions)
    }

    async fn send(&self, versions: &BTreeMap<Locale, VersionId>) -> Result<(ReviewId, String)> {
        let house = self.bench.house;
        let versions: Vec<VersionId> = versions.values().copied().collect();
        let (review, issued) = store::write!(house.db, self.bench.by(Role::Coordinator), |work| {
            stories::submit(work, &house.keys, self.story, &versions, self.data.original)
        })?;
        Ok((review, issued.secret.reveal().to_owned()))
    }

    /// What the teller answered, by their own link.
    async fn hear(&self, review: ReviewId) -> Result<()> {
        let (db, bench, data) = (&self.bench.house.db, self.bench, self.data);
        let teller = self.teller(review).await?;
        if let (Some(moment), Some(said)) = (data.when.change_asked, &data.change_asked) {
            bench.at(moment)?;
            let words = ChangeWords::parse(&said.words).map_err(Error::Refused)?;
            store::write!(db, teller, |work| stories::ask_change(work, review, &words))?;
        }
        if let Some(moment) = data.when.deferred {
            bench.at(moment)?;
            store::write!(db, teller, |work| stories::defer(work, review))?;
        }
        if let Some(moment) = data.when.approved {
            bench.at(moment)?;
            let round = stories::store::review(db.read(), review).await?;
            let versions = stories::store::versions(db.read(), &round.versions).await?;
            let persona = people::personas::find(db.read(), self.persona).await?;
            let seen = stories::shown(&versions, &persona);
            let answers = self.answers(versions.iter().map(|version| version.language).collect())?;
            self.tell_before(teller).await?;
            bench.later();
            store::write!(db, teller, |work| stories::approve(
                work,
                &self.bench.house.keys,
                review,
                &seen,
                &answers,
                Method::Link
            ))?;
        }
        Ok(())
    }

    /// They read what release means, in their language where there is a translation.
    async fn tell_before(&self, teller: Actor) -> Result<()> {
        let (db, campaign) = (&self.bench.house.db, self.known.campaign);
        let edition = stories::store::find(db.read(), self.story).await?.edition;
        let current = notices::current(db, campaign, edition, self.data.original).await?;
        let notice = current.ok_or_else(|| unknown("the notice"))?.notice.id;
        let how = Method::Link.into();
        store::write!(db, teller, |work| notices::explain(work, self.persona, self.story, notice, &how))
    }

    /// Yes or no to each thing that was asked; what was not asked stays unanswered.
    fn answers(&self, languages: Vec<Locale>) -> Result<Answers> {
        let data = self.data;
        let yes_or_no = |yes: bool| if yes { Choice::Yes } else { Choice::No };
        let mut answers = Answers { languages, ..Answers::default() };
        if let Some(said) = &data.answers {
            answers.purposes = BTreeMap::from([
                (Purpose::Website, yes_or_no(said.website)),
                (Purpose::CampaignSocial, yes_or_no(said.campaign_social)),
                (Purpose::Press, yes_or_no(said.press)),
                (Purpose::Archive, yes_or_no(said.archive)),
            ]);
            answers.lasts = said.lasts.unwrap_or(answers.lasts);
            answers.archive_lasts = said.archive_lasts.unwrap_or(answers.archive_lasts);
        }
        for slug in &data.partners_yes {
            answers.partners.insert(self.known.partner(slug)?, Choice::Yes);
        }
        for element in people::ledger::ASKED_ELEMENTS {
            let refused = data.refused.iter().any(|name| name == element.name());
            let there = element == Element::Face || data.elements.iter().any(|name| name == element.name());
            if refused || there {
                answers.elements.insert(element, yes_or_no(!refused));
            }
        }
        let told = data.elements.iter().filter_map(|name| Element::parse(name));
        answers.told = told.filter(|e| !people::ledger::ASKED_ELEMENTS.contains(e)).collect::<Set<Element>>();
        Ok(answers)
    }

    /// The organisation's own decision, and until when it holds the story back.
    async fn clear(&self) -> Result<()> {
        let (db, bench, data) = (&self.bench.house.db, self.bench, self.data);
        if let Some(moment) = data.when.embargo {
            bench.later();
            let embargo = Embargo { until: bench.instant(moment.0)?, zone: bench.zone.name().to_owned() };
            store::write!(db, bench.by(Role::Editor), |work| stories::set_embargo(work, self.story, Some(&embargo)))?;
        }
        let (Some(moment), Some(risk)) = (data.when.risk, &data.risk) else { return Ok(()) };
        bench.at(moment)?;
        let asked = if risk.solicitor_asked { Solicitor::Asked(moment.0.date()) } else { Solicitor::NotNeeded };
        let decision = Decision {
            outcome: Outcome::Allowed,
            solicitor: asked,
            reason: risk.note.clone(),
            weighed: people::ledger::Weighed {
                solicitor_asked_by: risk.solicitor_asked.then(|| bench.by(Role::Safeguarding).staff()).flatten(),
                ..Default::default()
            },
            review_by: Some(bench.clock_now().plus_days(365)),
        };
        store::write!(db, bench.by(Role::Safeguarding), |work| stories::decide_risk(
            work,
            &self.bench.house.keys,
            self.story,
            &decision
        ))
    }

    /// Words changed after approval, and the new round of asking.
    async fn edit(&self, versions: &BTreeMap<Locale, VersionId>) -> Result<Option<String>> {
        let (db, bench, data) = (&self.bench.house.db, self.bench, self.data);
        let Some(moment) = data.when.edited else { return Ok(None) };
        bench.at(moment)?;
        let mut newest = versions.clone();
        for (language, telling) in &data.text {
            let edits: Vec<&Edit> = data.edit.iter().filter(|edit| edit.language == *language).collect();
            let Some(seen) = versions.get(language).filter(|_| !edits.is_empty()) else { continue };
            let content = content(telling, &data.edit, *language);
            let version = store::write!(db, bench.by(Role::Editor), |work| {
                stories::revise(work, self.story, *language, &content, *seen)
            })?;
            newest.insert(*language, version);
        }
        let Some(moment) = data.when.sent_again else { return Ok(None) };
        bench.at(moment)?;
        let (_, secret) = self.send(&newest).await?;
        Ok(Some(secret))
    }

    async fn teller(&self, review: ReviewId) -> Result<Actor> {
        let db = &self.bench.house.db;
        let links = people::links::about(db.read(), people::links::Purpose::Review, &review.to_string()).await?;
        let link = links.first().ok_or(base::Error::Missing)?.id;
        people::persons::teller(db, &self.bench.house.keys, self.persona, link).await
    }
}

/// The words as they were before these edits.
fn backwards(edits: &[Edit]) -> Vec<Edit> {
    edits.iter().map(|e| Edit { language: e.language, from: e.to.clone(), to: e.from.clone() }).collect()
}

fn content(telling: &Telling, edits: &[Edit], language: Locale) -> Content {
    let mut body = telling.body.clone();
    for edit in edits.iter().filter(|edit| edit.language == language) {
        body = body.replace(&edit.from, &edit.to);
    }
    Content {
        title: telling.title.clone(),
        opening: telling.opening.clone(),
        body,
        quotes: telling.quotes.clone(),
        portrait_alt: telling.alt.clone(),
        content_note: telling.content_note.clone(),
        credits: telling.credits.iter().map(|c| Credit { part: c.part.clone(), name: c.name.clone() }).collect(),
        place: telling.place.clone(),
        ..Content::default()
    }
}
