//! What somebody has to be told by a member of the staff, because no letter may
//! go to them: see [`crate::letters`]. Nothing here says who they are.

mod model;
mod store;

pub use model::{Kind, Task, To, Why};
pub use store::{count_tasks, tasks};

use ::store::Work;
use base::{Error, Event, HandTaskId, PersonaId, Result};

/// Somebody has to be told by a member of the staff. The same twice is one task.
pub(crate) async fn put_down(work: &mut Work, persona: PersonaId, kind: Kind, why: Why) -> Result<()> {
    if store::waits(work.db(), persona, kind).await? {
        return Ok(());
    }
    let task = HandTaskId::new(work.chance());
    store::insert(work, task, persona, kind, why).await?;
    work.record(Event::HandTaskAdded { persona, task });
    Ok(())
}

/// A member of the staff has told them. Twice is no error.
pub async fn done(work: &mut Work, task: HandTaskId) -> Result<()> {
    let found = store::find(work.db(), task).await?;
    if work.actor().staff().is_none() {
        return Err(Error::Missing);
    }
    if store::settle(work, task).await? {
        work.record(Event::HandTaskDone { persona: found.persona, task });
    }
    Ok(())
}

/// It was not done after all: the other way out of [`done`].
pub async fn reopen(work: &mut Work, task: HandTaskId) -> Result<()> {
    let found = store::find(work.db(), task).await?;
    if store::unsettle(work, task).await? {
        work.record(Event::HandTaskAdded { persona: found.persona, task });
    }
    Ok(())
}

/// Nothing of somebody who is forgotten waits at the desk.
pub(crate) async fn forget(work: &mut Work, persona: PersonaId) -> Result<()> {
    store::remove(work, persona).await
}

/// Deletes tasks that were done before this moment.
pub async fn sweep(work: &mut Work, before: base::Instant) -> Result<u64> {
    store::sweep(work, before).await
}
