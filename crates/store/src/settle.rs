//! The side of whoever changed something: notes it in the transaction, and
//! after the commit waits until no node can still serve what was taken away.

use crate::db::{Db, Engine};
use crate::error::wire;
use crate::leases::{Change, queries};
use base::{Event, JobId, Reach, Result};
use lease::{Settling, Terms};
use sea_orm::ConnectionTrait;
use std::time::Duration;
use tokio::time::{sleep, timeout};

/// The first pause between two looks at the list, and the longest.
const PAUSES: (Duration, Duration) = (Duration::from_millis(2), Duration::from_millis(16));

/// A change that stands in the log of this transaction.
pub struct Noted {
    id: String,
    takes_away: bool,
}

/// Writes down what the events touch, for the other nodes. Nothing where there are none.
pub async fn note(db: &Db, on: &impl ConnectionTrait, events: &[Event]) -> Result<Option<Noted>> {
    let change = of(events);
    if db.engine() == Engine::Sqlite || change.ids.is_empty() {
        return Ok(None);
    }
    // Any fresh id does; jobs have theirs by the same rule.
    let id = JobId::new(db.chance()).to_string();
    queries::log(on, &id, change.takes_away, wire(&change.ids)?).await?;
    Ok(Some(Noted { id, takes_away: change.takes_away }))
}

/// What events touch that somebody may see.
fn of(events: &[Event]) -> Change<String> {
    let seen = || events.iter().filter(|event| event.reach() != Reach::House);
    Change {
        ids: seen().flat_map(Event::subjects).map(|(_, id)| id).collect(),
        takes_away: events.iter().any(|event| event.reach() == Reach::TakesAway),
    }
}

/// After the commit. Answers when the change has reached every node, or every
/// lease from before it has run out; also when the database can no longer be
/// reached. What takes nothing away is made known and not waited for.
pub async fn settle(db: &Db, noted: &Noted) {
    let (leases, terms) = (db.leases(), Terms::HOUSE);
    let mut settling = Settling::begin(leases.tick());
    let left = |settling: &Settling| Duration::from_micros(settling.left(leases.tick(), terms));
    match timeout(left(&settling), queries::raise(db.writer(), &noted.id)).await {
        Ok(Ok(epoch)) => settling.raised(epoch),
        // The nodes find it without an epoch too; only the waiting takes longer.
        Ok(Err(error)) => tracing::warn!(error = %error, "a change has no epoch yet"),
        Err(_) => tracing::warn!("a change has no epoch yet: the database does not answer"),
    }
    if !noted.takes_away {
        return;
    }
    let mut pause = PAUSES.0;
    loop {
        let listed = timeout(left(&settling), queries::confirmed(db.writer())).await;
        let listed = listed.ok().and_then(Result::ok);
        if settling.is_done(leases.tick(), terms, listed.as_deref()) {
            return;
        }
        sleep(pause.min(left(&settling))).await;
        pause = (pause * 2).min(PAUSES.1);
    }
}
