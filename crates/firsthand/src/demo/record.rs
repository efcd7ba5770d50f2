//! The campaign itself and the record of its past editions.

use super::bench::{Bench, named, unknown};
use super::data::{Archive, Campaign, Past, PastEvent};
use base::jiff::civil::Date;
use base::{CampaignId, EditionId, HashtagId, PartnerId, Result, Slug, Text, ThemeId};
use people::accounts::Role;
use people::ambassadors;
use programme::campaigns::{
    self, CampaignDraft, EditionDraft, HashtagDraft, NoteDraft, Recurrence, Start, ThemeDraft, UseDraft,
};
use programme::events::{self, EventDraft, EventPerson, Film, HostPart, When};
use programme::partners::{self, Part, PartnerDraft};
use std::collections::BTreeMap;

/// What later parts of the layout refer to by name.
pub struct Known {
    pub campaign: CampaignId,
    pub themes: BTreeMap<Slug, ThemeId>,
    pub hashtags: BTreeMap<String, HashtagId>,
    pub partners: BTreeMap<Slug, PartnerId>,
}

impl Known {
    pub fn theme(&self, slug: &Slug) -> Result<ThemeId> {
        self.themes.get(slug).copied().ok_or_else(|| unknown(slug.as_str()))
    }
    pub fn partner(&self, slug: &Slug) -> Result<PartnerId> {
        self.partners.get(slug).copied().ok_or_else(|| unknown(slug.as_str()))
    }
    pub fn hashtags(&self, tags: &[String]) -> Result<Vec<HashtagId>> {
        tags.iter().map(|tag| self.hashtags.get(tag).copied().ok_or_else(|| unknown(tag))).collect()
    }
}

pub async fn open_campaign(bench: &Bench<'_>, data: &Campaign) -> Result<Known> {
    let db = &bench.house.db;
    let draft = CampaignDraft {
        slug: data.slug.clone(),
        title: data.title.clone(),
        summary: data.description.clone(),
        recurrence: Recurrence::yearly(data.recurs.month, data.recurs.day).map_err(base::Error::Refused)?,
        zone: named(&data.zone)?,
        asking: campaigns::Asking::default(),
        seen: None,
    };
    let admin = bench.by(Role::Admin);
    let campaign = store::write!(db, admin, |work| campaigns::open(work, &draft))?;
    store::write!(db, admin, |work| campaigns::make_default(work, campaign))?;

    let mut themes = BTreeMap::new();
    for theme in &data.theme {
        bench.later();
        let draft = ThemeDraft { title: theme.title.clone(), statement: theme.statement.clone() };
        let id = store::write!(db, admin, |work| campaigns::add_theme(work, campaign, &draft))?;
        themes.insert(theme.slug.clone(), id);
    }
    let mut hashtags = BTreeMap::new();
    for hashtag in &data.hashtag {
        bench.later();
        let since = hashtag.since.map(|day| day.0);
        let draft = HashtagDraft { tag: named(&hashtag.tag)?, since, note: hashtag.history.clone() };
        let id = store::write!(db, admin, |work| campaigns::add_hashtag(work, &draft))?;
        for who in &hashtag.other_users {
            let used = UseDraft { who: who.clone(), since, note: Text::new() };
            store::write!(db, admin, |work| campaigns::note_use(work, id, &used))?;
        }
        hashtags.insert(hashtag.tag.clone(), id);
    }
    Ok(Known { campaign, themes, hashtags, partners: BTreeMap::new() })
}

/// The editions of the record, each with the organisations and events that it names.
pub async fn lay_archive(bench: &Bench<'_>, known: &mut Known, archive: &Archive) -> Result<()> {
    let db = &bench.house.db;
    let coordinator = bench.by(Role::Coordinator);
    for organisation in &archive.organisation {
        bench.later();
        let draft = PartnerDraft {
            slug: organisation.slug.clone(),
            name: organisation.name.clone(),
            kind: named(&organisation.kind)?,
            town: Text::new(),
            website: None,
            description: organisation.description.clone(),
            is_sample: false,
            is_another: false,
            seen: None,
        };
        let id = store::write!(db, coordinator, |work| partners::add(work, &draft))?;
        known.partners.insert(organisation.slug.clone(), id);
    }
    for past in &archive.edition {
        bench.later();
        lay_edition(bench, known, past).await?;
    }
    Ok(())
}

async fn lay_edition(bench: &Bench<'_>, known: &Known, past: &Past) -> Result<()> {
    let db = &bench.house.db;
    let coordinator = bench.by(Role::Coordinator);
    let campaign = campaigns::find(db.read(), known.campaign).await?;
    let draft = EditionDraft {
        slug: past.slug.clone(),
        kind: named(&past.kind)?,
        theme: past.theme.as_ref().map(|theme| known.theme(theme)).transpose()?,
        title: past.title.clone(),
        intro: past.record.clone(),
        ..EditionDraft::for_year(&campaign, past.year).map_err(base::Error::Refused)?
    };
    let tags = known.hashtags(&past.hashtags)?;
    let edition = store::write!(db, coordinator, |work| campaigns::plan(work, known.campaign, &draft, Start::Blank))?;
    store::write!(db, coordinator, |work| campaigns::set_look(work, edition, past.look))?;
    store::write!(db, coordinator, |work| campaigns::set_hashtags(work, edition, &tags))?;
    for note in &past.note {
        let note = NoteDraft { body: note.body.clone(), source: note.source.clone() };
        store::write!(db, coordinator, |work| campaigns::note(work, edition, &note))?;
    }
    for lead in &past.leads {
        let partner = known.partner(lead)?;
        store::write!(db, coordinator, |work| partners::join(work, edition, partner, Part::Lead))?;
    }
    let nameless = ambassadors::Part {
        edition,
        persona: None,
        role_then: Text::en("Ambassador").and(base::Locale::ARABIC, "سفير أو سفيرة"),
        affiliation_then: Text::new(),
    };
    for _ in 0..past.unnamed_ambassadors {
        store::write!(db, coordinator, |work| ambassadors::join(work, &nameless))?;
    }
    store::write!(db, coordinator, |work| campaigns::open_edition(work, edition))?;
    for event in &past.event {
        bench.later();
        lay_event(bench, known, edition, past, event).await?;
    }
    bench.later();
    store::write!(db, coordinator, |work| campaigns::archive_edition(work, edition))
}

async fn lay_event(bench: &Bench<'_>, known: &Known, edition: EditionId, past: &Past, event: &PastEvent) -> Result<()> {
    let db = &bench.house.db;
    let coordinator = bench.by(Role::Coordinator);
    let when = match &event.month {
        Some(month) => When::Month(named::<Date>(&format!("{month}-01"))?),
        None => When::Unknown,
    };
    let (venue, town) = event.venue.as_ref().map(|v| (v.name.clone(), v.town.clone())).unwrap_or_default();
    let mut hosts = Vec::new();
    for (slugs, part) in [(&event.hosts, HostPart::Host), (&event.co_hosts, HostPart::CoHost)] {
        for slug in slugs {
            let partner = known.partner(slug)?;
            hosts.push((partner, part));
            if !past.leads.contains(slug) {
                store::write!(db, coordinator, |work| partners::join(work, edition, partner, Part::Partner))?;
            }
        }
    }
    let draft = EventDraft {
        summary: event.summary.clone(),
        venue,
        town,
        film: event.film.as_ref().map(|film| Film { title: film.title.clone(), director: Some(film.director.clone()) }),
        related_festival: event.festival.clone(),
        hosts,
        people: panel(&event.panel),
        ..EventDraft::new(event.slug.clone(), named(&event.kind)?, event.title.clone(), when, bench.zone.clone())
    };
    let id = store::write!(db, coordinator, |work| events::draft(work, edition, &draft))?;
    store::write!(db, coordinator, |work| events::announce(work, id))?;
    if event.outcome.is_empty() {
        return Ok(());
    }
    store::write!(db, coordinator, |work| events::report(work, id, &event.outcome))
}

/// People by role and affiliation: nobody here has permitted a name.
pub fn panel(people: &[super::data::Panellist]) -> Vec<EventPerson> {
    let person = |p: &super::data::Panellist| EventPerson {
        persona: None,
        role_then: p.role.clone(),
        affiliation_then: p.affiliation.clone(),
    };
    people.iter().map(person).collect()
}
