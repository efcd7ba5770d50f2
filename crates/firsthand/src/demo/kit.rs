//! The toolkit of the living edition, its plan of days, and a room for each
//! partner.

use super::PartnerDoor;
use super::bench::{Bench, named};
use super::data::{Demo, KitItem};
use super::record::Known;
use base::jiff::civil::Date;
use base::{EditionId, KitItemId, Result, Text};
use newsroom::toolkit::{self, Design, Draft, Source, Subject, rooms};
use newsroom::{logos, stories};
use people::accounts::Role;
use programme::{events, partners};
use std::collections::BTreeMap;

/// Where a partner's room is.
pub const ROOM: &str = "/room/";

pub async fn lay(bench: &Bench<'_>, edition: EditionId, items: &[KitItem]) -> Result<()> {
    let db = &bench.house.db;
    let editor = bench.by(Role::Editor);
    let mut plan: BTreeMap<Date, Vec<KitItemId>> = BTreeMap::new();
    for data in items {
        bench.later();
        let draft = draft(bench, edition, data).await?;
        let item = store::write!(db, editor, |work| async {
            let item = toolkit::add(work, edition, &draft).await?;
            toolkit::release(work, item).await?;
            Ok(item)
        })?;
        for day in &data.days {
            plan.entry(day.0).or_default().push(item);
        }
    }
    bench.later();
    for (day, items) in plan {
        store::write!(db, editor, |work| toolkit::plan_day(work, edition, day, &items))?;
    }
    Ok(())
}

async fn draft(bench: &Bench<'_>, edition: EditionId, data: &KitItem) -> Result<Draft> {
    let db = bench.house.db.read();
    let subject = match (&data.story, &data.event) {
        (Some(story), _) => {
            let story = stories::store::by_slug(db, edition, story).await?.id;
            Subject::Story { story, quote: data.quote }
        }
        (None, Some(event)) => Subject::Event(events::by_slug(db, edition, event).await?.id),
        (None, None) => Subject::Edition,
    };
    let source = data.source.as_ref().map(|source| Source {
        name: source.name.clone(),
        address: source.address.clone(),
        day: Some(source.day.0),
    });
    let from = data.publish_from.map(|moment| bench.instant(moment.0)).transpose()?;
    Ok(Draft {
        words: data.words.clone(),
        captions: data.captions.clone(),
        source: source.unwrap_or_default(),
        publish_from: from,
        is_sample: true,
        ..Draft::new(named::<Design>(&data.design)?, subject)
    })
}

/// Two marks, one for a light ground and one for a dark: who looks at the demo sees both placed.
const LOGOS: [(&str, &str); 2] = [
    (
        "marlhaven-harbour-library",
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 60"><path fill="#1d3b53" d="M4 8h50q6 0 6 6v42q-4-4-10-4H4zM116 8H66q-6 0-6 6v42q4-4 10-4h46z"/><path fill="#e8b23f" d="M12 18h36v5H12zM12 29h36v5H12zM72 18h36v5H72zM72 29h36v5H72z"/></svg>"##,
    ),
    (
        "radio-kittiwake",
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 60"><path fill="#f7f3e8" d="M4 34Q22 4 44 30 66 4 116 10 84 16 66 34 54 48 44 42 34 50 24 36 14 30 4 34z"/><circle cx="98" cy="44" r="6" fill="#f2a33a"/></svg>"##,
    ),
];

/// A link to each partner's room, in the order in which they stand.
pub async fn open_rooms(bench: &Bench<'_>, known: &Known, edition: EditionId, demo: &Demo) -> Result<Vec<PartnerDoor>> {
    let house = bench.house;
    let by = bench.by(Role::Coordinator);
    let mut doors = Vec::new();
    for data in &demo.partners {
        bench.later();
        let id = known.partner(&data.slug)?;
        let (_, issued) = store::write!(house.db, by, |work| rooms::open(work, &house.keys, edition, id))?;
        if let Some((_, svg)) = LOGOS.iter().find(|(slug, _)| *slug == data.slug.as_str()) {
            let logo = logos::prepare(svg.as_bytes().to_vec()).await?;
            store::write!(house.db, by, |work| logos::set(work, id, &logo))?;
        }
        let name: Text = partners::find(house.db.read(), id).await?.name;
        doors.push(PartnerDoor {
            slug: data.slug.to_string(),
            name: name.say(base::Locale::ENGLISH).to_owned(),
            room: house.address(&format!("{ROOM}{}", issued.secret.reveal())),
        });
    }
    Ok(doors)
}
