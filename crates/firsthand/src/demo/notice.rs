//! What the tellers are told before they answer, in English and in Arabic,
//! naming every partner as they joined.

use super::bench::Bench;
use super::data::{Notice, Partner};
use super::living::LATECOMER;
use super::record::Known;
use base::{Locale, Result};
use people::accounts::Role;
use people::ledger::Scope;
use people::ledger::notices::{self, Named, NewNotice, Parts};

pub async fn publish(bench: &Bench<'_>, known: &Known, data: &Notice, partners: &[Partner]) -> Result<()> {
    let db = &bench.house.db;
    bench.at(data.published)?;
    let parts = |language: Locale, parts: &Parts| -> Result<Parts> {
        let named = |partner: &Partner| {
            let name = partner.name.say(language).to_owned();
            Ok(Named { partner: Some(known.partner(&partner.slug)?), name })
        };
        let here = partners.iter().filter(|partner| partner.slug.as_str() != LATECOMER);
        Ok(Parts { partners: here.map(named).collect::<Result<_>>()?, ..parts.clone() })
    };
    let mut first = None;
    for (language, text) in &data.text {
        let parts = parts(*language, text)?;
        let new = NewNotice { parts, cooling_hours: data.cooling_hours, audio: None };
        let drafted = store::write!(db, bench.by(Role::Coordinator), |work| async {
            match first {
                None => notices::draft(work, Scope::Campaign(known.campaign), *language, &new).await,
                Some(first) => notices::translate(work, first, *language, &new.parts, None).await,
            }
        })?;
        first = first.or(Some(drafted));
        bench.later();
        store::write!(db, bench.by(Role::Safeguarding), |work| notices::publish(work, drafted))?;
    }
    Ok(())
}
