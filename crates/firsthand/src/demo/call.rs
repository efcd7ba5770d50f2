//! The sample edition's open call, and a few invented people who answered it.

use super::bench::Bench;
use super::data::{Day, Moment};
use base::{Actor, EditionId, Error, Locale, Result, Text};
use people::accounts::Role;
use people::applications::{self, Asked, Begin, Nominator, Reach, Said, Way};
use programme::calls::{self, CallDraft, Dates};
use serde::Deserialize;
use std::collections::BTreeSet;

/// `demo/call.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Call {
    published: Moment,
    opens: Day,
    closes: Day,
    heard_by: Day,
    kept_until: Day,
    least: usize,
    lead: Text,
    about: Text,
    time: Text,
    paid: Text,
    whom: Text,
    phone: Text,
    answers: Text,
    criteria: Vec<Text>,
    questions: Vec<Text>,
    application: Vec<Application>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Application {
    way: Way,
    name: String,
    reach: Reach,
    contact: String,
    #[serde(default)]
    hours: String,
    meets: BTreeSet<usize>,
    why: String,
    answer: String,
    #[serde(default)]
    organisation: String,
    #[serde(default)]
    nominator: String,
    #[serde(default)]
    nominator_contact: String,
}

pub async fn lay(bench: &Bench<'_>, edition: EditionId, data: &Call) -> Result<()> {
    let (db, then) = (&bench.house.db, bench.clock_now());
    bench.at(data.published)?;
    let dates = Dates::new(data.opens.0, data.closes.0, data.heard_by.0, data.kept_until.0);
    let draft = CallDraft {
        lead: data.lead.clone(),
        about: data.about.clone(),
        time: data.time.clone(),
        paid: data.paid.clone(),
        whom: data.whom.clone(),
        phone: data.phone.clone(),
        answers: data.answers.clone(),
        criteria: data.criteria.clone(),
        least: data.least,
        questions: data.questions.clone(),
        dates: dates.map_err(|(field, _)| Error::fault("laying out the open call", format!("its {field} is early")))?,
        seen: None,
    };
    store::write!(db, bench.by(Role::Coordinator), |work| async {
        calls::write(work, edition, &draft).await?;
        calls::publish(work, edition).await
    })?;
    bench.on(data.opens)?;
    let asked = Asked { criteria: draft.criteria.len(), questions: draft.questions.len() };
    let gone_at = calls::rules::gone_at(draft.dates, &bench.zone);
    for one in &data.application {
        bench.later();
        apply(bench, Begin { edition, way: one.way, language: Locale::ENGLISH, gone_at }, one, asked).await?;
    }
    // What comes next has its own days.
    bench.clock.set(then);
    Ok(())
}

async fn apply(bench: &Bench<'_>, new: Begin, one: &Application, asked: Asked) -> Result<()> {
    let (db, keys) = (&bench.house.db, &bench.house.keys);
    let said = Said {
        name: one.name.clone(),
        reach: Some(one.reach),
        contact: one.contact.clone(),
        hours: one.hours.clone(),
        meets: one.meets.clone(),
        why: one.why.clone(),
        answers: vec![one.answer.clone()],
        nominator: Nominator {
            organisation: one.organisation.clone(),
            name: one.nominator.clone(),
            contact: one.nominator_contact.clone(),
            knows: new.way == Way::Nominated,
        },
        ..Said::default()
    };
    let actor = bench.by(Role::Coordinator);
    if let (Way::Phone, Some(staff)) = (new.way, actor.staff()) {
        store::write!(db, actor, |work| applications::take_down(work, keys, &new, staff, &said, asked))?;
        return Ok(());
    }
    store::write!(db, Actor::Visitor, |work| async {
        let begun = applications::begin(work, keys, &new).await?;
        applications::save(work, keys, begun.id, &said, asked).await?;
        applications::send(work, keys, begun.id, new.gone_at).await
    })
}
