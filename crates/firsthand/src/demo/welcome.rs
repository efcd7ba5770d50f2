//! What some of the tellers said before they took part: what they need, what
//! they do not speak about, and what one of them spent.

use super::bench::Bench;
use base::{EditionId, LinkId, PersonaId, Result, Slug};
use people::accounts::Role;
use people::needs::{self, Booking, Comfort, Needs, NewBoundary, Rest, Strength};
use people::payments::{self, Answer, Currency, Money, Purpose, Route, Spent, Terms};
use people::persons;
use std::collections::BTreeMap;

/// What is needed for access and at table, and from where they travel.
const NEEDED: [(&str, &str, &str); 3] = [
    ("A seat near the door, and a quiet room for ten minutes at midday.", "Vegetarian, no nuts.", "Marlhaven"),
    ("No stairs, please: I use a stick on cold days.", "Halal.", "Leeds"),
    ("Large print.", "I eat everything.", "Cardiff"),
];
/// Of everybody in the list above, one.
const LIMITS: [(&str, Strength, &str); 3] = [
    ("My brother", Strength::Never, ""),
    ("The journey", Strength::IfRaised, "I will say when."),
    ("Where I work now", Strength::AskFirst, "My manager does not know yet."),
];

pub async fn say(bench: &Bench<'_>, edition: EditionId, personas: &BTreeMap<Slug, PersonaId>) -> Result<()> {
    let (db, keys) = (&bench.house.db, &bench.house.keys);
    let by = bench.by(Role::Coordinator);
    for (number, (persona, ((access, diet, from), (topic, strength, note)))) in
        personas.values().copied().zip(NEEDED.into_iter().zip(LIMITS)).enumerate()
    {
        bench.later();
        let own = persons::teller(db, keys, persona, LinkId::new(db.chance())).await?;
        let said = Needs {
            comfort: Comfort { access: access.to_owned(), diet: diet.to_owned() },
            rest: Rest {
                travel_from: from.to_owned(),
                travel_how: "By train.".to_owned(),
                travel_books: Some(Booking::Us),
                ..Rest::default()
            },
        };
        let limit = NewBoundary { topic: topic.to_owned(), strength, note: note.to_owned() };
        let terms = Terms { route: Some(Route::Expenses), no_flat_fee: number == 1 };
        store::write!(db, own, |work| async {
            needs::say(work, keys, persona, &said).await?;
            needs::add_boundary(work, keys, persona, &limit).await
        })?;
        store::write!(db, by, |work| payments::set_terms(work, keys, persona, &terms))?;
        if number == 0 {
            spend(bench, edition, persona).await?;
        }
    }
    Ok(())
}

/// One journey that was paid, and one that waits.
async fn spend(bench: &Bench<'_>, edition: EditionId, persona: PersonaId) -> Result<()> {
    let (db, keys) = (&bench.house.db, &bench.house.keys);
    let own = persons::teller(db, keys, persona, LinkId::new(db.chance())).await?;
    let today = bench.clock_now().date_in(&base::jiff::tz::TimeZone::UTC);
    let spent = |minor, purpose, what: &str| Spent {
        edition,
        purpose,
        money: Money { minor, currency: Currency::Gbp },
        on: today,
        what_for: what.to_owned(),
    };
    let train = spent(3_840, Purpose::Travel, "Train to the first meeting and back");
    let lunch = spent(725, Purpose::Food, "Lunch on the way");
    let paid = store::write!(db, own, |work| payments::claim(work, keys, persona, &train, None, today))?;
    bench.later();
    store::write!(db, bench.by(Role::Coordinator), |work| payments::settle(work, paid, Answer::Paid, ""))?;
    store::write!(db, own, |work| payments::claim(work, keys, persona, &lunch, None, today))?;
    Ok(())
}
