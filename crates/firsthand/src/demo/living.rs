//! The edition that is under way: its words, milestones, partners and events.

use super::bench::{Bench, named};
use super::data::{Acts, Event, Fee, Living, Partner};
use super::record::{Known, panel};
use base::{EditionId, Result, Text};
use people::accounts::Role;
use programme::WebAddress;
use programme::campaigns::milestones::{self, MilestoneDraft};
use programme::campaigns::{self, Days, EditionDraft, NoteDraft, Start};
use programme::events::{self, Access, AccessFeature, Cost, Currency, EventDraft, Film, HostPart, Money, When};
use programme::partners::{self, Part, PartnerDraft};
use std::fmt::Write as _;

pub async fn plan_edition(bench: &Bench<'_>, known: &Known, data: &Living) -> Result<EditionId> {
    let db = &bench.house.db;
    let coordinator = bench.by(Role::Coordinator);
    bench.at(data.planned)?;
    let draft = EditionDraft {
        slug: data.slug.clone(),
        kind: named(&data.kind)?,
        days: Days::on(data.day.0),
        theme: Some(known.theme(&data.theme)?),
        title: Text::new(),
        intro: data.intro.clone(),
        invitation: invitation(&[&data.what_to_do.people, &data.what_to_do.companies]),
        is_sample: true,
        seen: None,
    };
    let tags = known.hashtags(&data.hashtags)?;
    let edition = store::write!(db, coordinator, |work| campaigns::plan(work, known.campaign, &draft, Start::Blank))?;
    store::write!(db, coordinator, |work| campaigns::set_look(work, edition, data.look))?;
    store::write!(db, coordinator, |work| campaigns::set_hashtags(work, edition, &tags))?;
    let note = NoteDraft { body: data.sample_note.clone(), source: "Firsthand".into() };
    store::write!(db, coordinator, |work| campaigns::note(work, edition, &note))?;
    lay_milestones(bench, edition, data).await?;
    Ok(edition)
}

async fn lay_milestones(bench: &Bench<'_>, edition: EditionId, data: &Living) -> Result<()> {
    let db = &bench.house.db;
    let coordinator = bench.by(Role::Coordinator);
    let mut done = Vec::new();
    for milestone in &data.milestone {
        let draft = MilestoneDraft {
            title: milestone.title.clone(),
            days_from_day: milestone.days,
            duty: named(&milestone.role)?,
        };
        let id = store::write!(db, coordinator, |work| milestones::add(work, edition, &draft))?;
        if let Some(day) = milestone.done {
            done.push((day, named::<Role>(&milestone.role)?, id));
        }
    }
    bench.later();
    store::write!(db, coordinator, |work| milestones::review_all(work, edition))?;
    for (day, role, id) in done {
        bench.on(day)?;
        store::write!(db, bench.by(role), |work| milestones::done(work, id))?;
    }
    Ok(())
}

/// What to do, as Markdown in every language that has all of it.
fn invitation(all: &[&Acts]) -> Text {
    let mut text = Text::new();
    let Some(first) = all.first() else { return text };
    for (locale, _) in first.title.iter() {
        let mut words = String::new();
        for acts in all {
            // Writing to a string cannot fail.
            let _ = writeln!(words, "## {}\n", acts.title.say(locale));
            for act in &acts.act {
                let _ = writeln!(words, "- **{}.** {}", act.title.say(locale), act.text.say(locale));
            }
            words.push('\n');
        }
        text.set(locale, words);
    }
    text
}

pub async fn welcome_partners(
    bench: &Bench<'_>,
    known: &mut Known,
    edition: EditionId,
    living: &Living,
    data: &[Partner],
) -> Result<()> {
    let db = &bench.house.db;
    let coordinator = bench.by(Role::Coordinator);
    for partner in data {
        bench.on(partner.joined)?;
        let draft = PartnerDraft {
            slug: partner.slug.clone(),
            name: partner.name.clone(),
            kind: named(&partner.kind)?,
            town: partner.town.clone(),
            website: Some(named::<WebAddress>(&partner.website)?),
            description: partner.description.clone(),
            is_sample: true,
            is_another: false,
            seen: None,
        };
        let part = if living.leads.contains(&partner.slug) { Part::Lead } else { Part::Partner };
        let id = store::write!(db, coordinator, |work| partners::add(work, &draft))?;
        if partner.slug.as_str() != LATECOMER {
            store::write!(db, coordinator, |work| partners::join(work, edition, id, part))?;
        }
        known.partners.insert(partner.slug.clone(), id);
    }
    Ok(())
}

pub async fn announce_events(bench: &Bench<'_>, known: &Known, edition: EditionId, data: &[Event]) -> Result<()> {
    let db = &bench.house.db;
    let coordinator = bench.by(Role::Coordinator);
    for event in data {
        let draft = event_draft(bench, known, event)?;
        bench.later();
        let id = store::write!(db, coordinator, |work| events::draft(work, edition, &draft))?;
        bench.later();
        store::write!(db, coordinator, |work| events::announce(work, id))?;
        let opened = bench.clock_now();
        if let Some(moment) = event.cancelled {
            bench.at(moment)?;
            store::write!(db, coordinator, |work| events::cancel(work, id))?;
        }
        if !event.outcome.is_empty() {
            bench.at(event.ends)?;
            bench.clock.push_days(1);
            store::write!(db, coordinator, |work| events::report(work, id, &event.outcome))?;
        }
        bench.clock.set(opened);
    }
    Ok(())
}

fn event_draft(bench: &Bench<'_>, known: &Known, event: &Event) -> Result<EventDraft> {
    let (starts, ends) = (bench.instant(event.starts.0)?, bench.instant(event.ends.0)?);
    let when = When::at(starts, Some(ends)).map_err(base::Error::Refused)?;
    let mut hosts = vec![(known.partner(&event.host)?, HostPart::Host)];
    for slug in &event.co_hosts {
        hosts.push((known.partner(slug)?, HostPart::CoHost));
    }
    let (venue, town) = event.venue.as_ref().map(|v| (v.name.clone(), v.town.clone())).unwrap_or_default();
    let online_address = event.online.as_deref().map(named::<WebAddress>).transpose()?;
    let fee = match event.fee {
        Fee::Free => events::Fee::Free,
        Fee::Donation => events::Fee::Donation,
        Fee::Amount(minor) => events::Fee::Amount(Money { minor, currency: Currency::Gbp }),
    };
    Ok(EventDraft {
        summary: event.summary.clone(),
        venue,
        town,
        is_online: online_address.is_some(),
        online_address,
        cost: Cost { fee, note: event.cost.clone() },
        access: access(event),
        languages: event.languages.clone(),
        age: event.age.clone(),
        photography: event.photography.clone(),
        is_full: event.sold_out,
        film: event.film.as_ref().map(|film| Film { title: film.title.clone(), director: Some(film.director.clone()) }),
        hosts,
        people: panel(&event.panel),
        is_sample: true,
        ..EventDraft::new(event.slug.clone(), named(&event.kind)?, event.title.clone(), when, bench.zone.clone())
    })
}

fn access(event: &Event) -> Access {
    let said = &event.access;
    let features = [
        (said.step_free, AccessFeature::StepFree),
        (said.bsl, AccessFeature::Bsl),
        (said.captions, AccessFeature::Captions),
        (said.quiet_space, AccessFeature::QuietSpace),
        (said.companion_ticket, AccessFeature::CompanionTicket),
    ];
    Access {
        features: features.into_iter().filter(|(there, _)| *there).map(|(_, feature)| feature).collect(),
        note: said.note.clone(),
        cannot: Text::new(),
        contact: said.contact.clone(),
    }
}

/// It joins after everybody has answered: whoever is concerned is asked about
/// it, and until then it has nothing of anybody's.
pub const LATECOMER: &str = "tin-roof-theatre";

pub async fn welcome_latecomer(bench: &Bench<'_>, known: &Known, edition: EditionId) -> Result<()> {
    bench.later();
    let partner = known.partner(&named(LATECOMER)?)?;
    let coordinator = bench.by(Role::Coordinator);
    store::write!(bench.house.db, coordinator, |work| partners::join(work, edition, partner, Part::Partner))
}
