//! The model campaign of `firsthand demo`, laid out through the same verbs a
//! person would use, on a clock that is moved to the day on which each thing
//! happened: nothing is published here that the permission gate would not let
//! a coordinator publish.

mod bench;
mod call;
mod chances;
mod company;
mod data;
#[cfg(test)]
mod data_tests;
mod kit;
mod living;
mod notice;
mod own;
mod record;
mod said;
mod tales;
#[cfg(test)]
mod tests;
mod training;
mod welcome;

use crate::app::App;
use crate::config::Config;
use base::jiff::civil::date;
use base::{Actor, Error, Locale, Result, StaffId, SystemChance, TestClock};
use bench::{Bench, named};
use data::{Day, Demo};
use people::accounts::{self, Invite, Role};
use programme::Zone;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Where a story is read and answered, and where a teller's own page is.
const READ: &str = "/my/read/";
const STORY: &str = "/my/story/";

/// What `demo.json` says. Parts that are not built yet are absent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    pub base_url: String,
    /// A one-time link for each role.
    pub sign_in: BTreeMap<String, String>,
    pub storytellers: Vec<Storyteller>,
    #[serde(default)]
    pub partners: Vec<PartnerDoor>,
}

/// A partner, and the link to its room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartnerDoor {
    pub slug: String,
    pub name: String,
    pub room: String,
}

/// Everybody without an account who has a link.
#[derive(Debug, Default)]
pub struct Doors {
    pub storytellers: Vec<Storyteller>,
    pub partners: Vec<PartnerDoor>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Storyteller {
    pub persona: String,
    pub edition: String,
    /// What the team calls them: a teller may have chosen to show no name.
    pub name: String,
    /// Their own page, and the code that opens it.
    pub my_story: String,
    pub code: String,
    /// A story that waits for their answer, and the link to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub story: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub read: Option<String>,
}

/// Lays the campaign out in an empty house and gives everybody's links. The
/// house is opened for this alone, with a clock that can be moved.
pub async fn lay_out(config: &Config) -> Result<Doors> {
    let clock = Arc::new(TestClock::at("2026-01-05T09:00:00Z"));
    let app = App::open_timed(config, clock.clone(), Arc::new(SystemChance)).await?;
    let doors = lay_out_in(&app, &clock).await?;
    app.house.db.close().await?;
    Ok(doors)
}

async fn lay_out_in(app: &App, clock: &TestClock) -> Result<Doors> {
    let demo = Demo::read().map_err(Error::because("reading the demonstration"))?;
    let house = &*app.house;
    let mut bench = Bench { house, clock, zone: Zone::london(), staff: BTreeMap::new() };
    bench.staff = appoint(&bench, &demo.staff).await?;

    bench.on(Day(date(2026, 1, 12)))?;
    let mut known = record::open_campaign(&bench, &demo.campaign).await?;
    record::lay_archive(&bench, &mut known, &demo.archive).await?;

    let living = &demo.edition;
    let edition = living::plan_edition(&bench, &known, living).await?;
    living::welcome_partners(&bench, &mut known, edition, living, &demo.partners).await?;
    notice::publish(&bench, &known, &demo.notice, &demo.partners).await?;
    let personas = company::enrol(&bench, edition, &demo.people).await?;
    bench.at(living.opened)?;
    let coordinator = bench.by(Role::Coordinator);
    store::write!(house.db, coordinator, |work| programme::campaigns::open_edition(work, edition))?;
    bench.later();
    living::announce_events(&bench, &known, edition, &demo.events).await?;
    call::lay(&bench, edition, &demo.call).await?;

    let mut open = Vec::new();
    for story in &demo.stories {
        open.extend(tales::tell(&bench, &known, edition, &personas, story).await?);
    }
    living::welcome_latecomer(&bench, &known, edition).await?;
    kit::lay(&bench, edition, &demo.kit).await?;
    let partners = kit::open_rooms(&bench, &known, edition, &demo).await?;
    let held = own::hand_out(&bench, &known, edition, &personas, &demo).await?;
    welcome::say(&bench, edition, &personas).await?;
    said::lay(&bench, edition, &personas).await?;
    training::lay(&bench, edition, &personas).await?;
    chances::lay(&bench, &personas).await?;
    let mut tellers: Vec<Storyteller> = Vec::new();
    for person in &demo.people {
        let Some(held) = held.get(&person.slug) else { continue };
        let waits = open.iter().find(|open| open.persona == person.slug);
        tellers.push(Storyteller {
            persona: person.slug.to_string(),
            edition: living.slug.to_string(),
            name: person.person.contact_name.clone(),
            my_story: house.address(&format!("{STORY}{}", held.secret)),
            code: held.code.clone(),
            story: waits.map(|open| open.title.clone()),
            read: waits.map(|open| house.address(&format!("{READ}{}", open.secret))),
        });
    }
    // Whoever has something to answer stands first.
    tellers.sort_by_key(|teller| {
        open.iter().position(|open| teller.persona == open.persona.as_str()).unwrap_or(usize::MAX)
    });
    Ok(Doors { storytellers: tellers, partners })
}

/// The staff as they would be let in from the command line: no letters go out.
async fn appoint(bench: &Bench<'_>, data: &[data::Staff]) -> Result<BTreeMap<&'static str, StaffId>> {
    let house = bench.house;
    for staff in data {
        let invite = invitation(staff)?;
        store::write!(house.db, Actor::Operator, |work| {
            accounts::bootstrap_invite(work, &house.keys, &house.base_url, &invite)
        })?;
    }
    let mut found = BTreeMap::new();
    for member in accounts::list(house.db.read()).await? {
        found.extend(member.roles.iter().map(|role| (role.name(), member.id)));
    }
    Ok(found)
}

fn invitation(staff: &data::Staff) -> Result<Invite> {
    Ok(Invite {
        name: staff.name.clone(),
        email: staff.email.clone(),
        roles: vec![named::<Role>(&staff.role)?],
        locale: Locale::ENGLISH,
    })
}

/// Where to begin, with links that work now: sign-in links are used up by
/// signing in, so every start makes new ones.
pub async fn facts(app: &App, doors: Doors) -> Result<Facts> {
    let Doors { mut storytellers, mut partners } = doors;
    let demo = Demo::read().map_err(Error::because("reading the demonstration"))?;
    let house = &*app.house;
    let mut sign_in = BTreeMap::new();
    for staff in &demo.staff {
        let invite = invitation(staff)?;
        let link = store::write!(house.db, Actor::Operator, |work| {
            accounts::bootstrap_invite(work, &house.keys, &house.base_url, &invite)
        })?;
        sign_in.insert(staff.role.clone(), link.reveal().to_owned());
    }
    // The house may stand at another address or port than when it was laid out.
    for link in storytellers.iter_mut().flat_map(|teller| teller.read.iter_mut().chain([&mut teller.my_story])) {
        if let Some(at) = link.find("/my/") {
            *link = house.address(&link[at..]);
        }
    }
    for link in partners.iter_mut().map(|partner| &mut partner.room) {
        if let Some(at) = link.find(kit::ROOM) {
            *link = house.address(&link[at..]);
        }
    }
    Ok(Facts { base_url: house.base_url.clone(), sign_in, storytellers, partners })
}
