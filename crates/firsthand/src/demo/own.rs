//! What the tellers hold: receipts with a code, a page of their own, and a few
//! files of theirs with partners. One partner was asked for a file back and
//! has answered.

use super::bench::Bench;
use super::data::Demo;
use super::record::Known;
use base::{Actor, EditionId, PersonaId, Result, Slug};
use newsroom::mine::{self, Question};
use newsroom::stories;
use people::ledger::disclosures::{self, Contact, RecallAnswer};
use people::ledger::receipts::{self, NewReceipt};
use people::ledger::{How, Method};
use people::links::{self, Purpose};
use people::persons;
use programme::campaigns;
use std::collections::BTreeMap;

/// The way to somebody's own page, and the code that is on their newest receipt.
pub struct Held {
    pub secret: String,
    pub code: String,
}

/// Story, partner, kind of file. All of them permitted this.
const FILES: [(&str, &str, &str); 6] = [
    ("route-38", "marlhaven-harbour-library", "poster-a3"),
    ("route-38", "radio-kittiwake", "card-square"),
    ("between-two-posts", "radio-kittiwake", "card-square"),
    ("a-show-leek", "tide-and-thread-museum", "card-tall"),
    ("second-from-the-left", "back-row-choir", "card-square"),
    ("second-from-the-left", "radio-kittiwake", "card-wide"),
];
/// Who took their yes to whom back, and what the partner said.
const TAKEN_BACK: (&str, &str) = ("second-from-the-left", "radio-kittiwake");

pub async fn hand_out(
    bench: &Bench<'_>,
    known: &Known,
    edition: EditionId,
    personas: &BTreeMap<Slug, PersonaId>,
    demo: &Demo,
) -> Result<BTreeMap<Slug, Held>> {
    let house = bench.house;
    for slug in FILES.iter().map(|(_, partner, _)| *partner) {
        let contact = Contact {
            name: "Sample partner".to_owned(),
            email: format!("hello@{slug}.example"),
            language: base::Locale::ENGLISH,
        };
        let partner = known.partner(&named(slug)?)?;
        store::write!(house.db, Actor::Operator, |work| disclosures::reach(work, partner, Some(&contact)))?;
    }
    for (story, partner, kind) in FILES {
        bench.later();
        let story = stories::store::by_slug(house.db.read(), edition, &named(story)?).await?.id;
        let partner = known.partner(&named(partner)?)?;
        let by = bench.by(people::accounts::Role::Editor);
        newsroom::testing::hand_over(&house.db, &house.keys, by, story, partner, kind).await?;
    }
    let mut held = BTreeMap::new();
    for (slug, persona) in personas {
        held.insert(slug.clone(), one(bench, edition, *persona, demo).await?);
    }
    take_back(bench, known, edition).await?;
    Ok(held)
}

/// A receipt for every story they answered about, and the newest code.
async fn one(bench: &Bench<'_>, edition: EditionId, persona: PersonaId, demo: &Demo) -> Result<Held> {
    let house = bench.house;
    let campaign = campaigns::edition(house.db.read(), edition).await?.campaign;
    let filter = stories::store::Filter { persona: Some(persona), ..Default::default() };
    for story in stories::store::list(house.db.read(), &filter, 100, 0).await? {
        let answered = demo.stories.iter().any(|told| told.slug == story.slug && told.when.approved.is_some());
        if answered {
            bench.later();
            let new = NewReceipt { persona, work: story.id, campaign, edition, language: story.original };
            store::write!(house.db, Actor::System, |work| receipts::keep(work, &new))?;
        }
    }
    store::write!(house.db, Actor::System, |work| async {
        let code = receipts::code(work, &house.keys, persona).await?;
        let seconds = receipts::CODE_DAYS * 86_400;
        let page = receipts::own_page(work, &house.keys, persona, seconds).await?;
        Ok(Held { secret: page.secret.reveal().to_owned(), code: code.code.shown() })
    })
}

/// One teller says no to one partner; the partner is asked, and answers.
async fn take_back(bench: &Bench<'_>, known: &Known, edition: EditionId) -> Result<()> {
    let house = bench.house;
    let (story, partner) = TAKEN_BACK;
    let story = stories::store::by_slug(house.db.read(), edition, &named(story)?).await?;
    let partner = known.partner(&named(partner)?)?;
    let pages = links::about(house.db.read(), Purpose::MyStory, &story.persona.to_string()).await?;
    let link = pages.first().ok_or(base::Error::Missing)?.id;
    let teller = persons::teller(&house.db, &house.keys, story.persona, link).await?;
    bench.later();
    let how = How::from(Method::Link).language(story.original);
    store::write!(house.db, teller, |work| {
        mine::say_no(work, &house.keys, story.id, Question::partner(partner), &how)
    })?;
    bench.clock.push_days(1);
    // Asked once more, as only whoever holds the letter knows its secret.
    let asked = disclosures::of_work(house.db.read(), story.id).await?;
    let recalls = asked.iter().filter_map(|held| Some((held.standing?.recall, held.disclosure.id)));
    for (recall, file) in recalls.collect::<Vec<_>>() {
        let again = store::write!(house.db, Actor::System, |work| disclosures::remind(work, &house.keys, recall))?;
        bench.clock.push_days(1);
        let secret = again.answer.secret;
        let said = [(file, RecallAnswer::Removed)];
        store::write!(house.db, Actor::Partner(partner, again.answer.id), |work| {
            disclosures::answer(work, &house.keys, secret.reveal(), &said)
        })?;
    }
    Ok(())
}

fn named(slug: &str) -> Result<Slug> {
    super::bench::named(slug)
}
