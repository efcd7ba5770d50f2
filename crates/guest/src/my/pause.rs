//! Pausing everything, and going on. One press each; the other undoes it.

use super::own::Own;
use axum::extract::State;
use door::{Answer, House, Sent, redirect};
use people::ledger;

pub async fn pause(State(house): State<House>, own: Own, Sent(form): Sent) -> Answer {
    let actor = own.acts(&house, &form).await?;
    let done = store::write!(house.db, actor, |work| async {
        own.note(work, &house).await?;
        for persona in own.ids() {
            ledger::pause(work, persona).await?;
        }
        Ok(())
    });
    done.map_err(|e| own.trouble(e))?;
    Ok(redirect(&own.path("?said=paused")))
}

pub async fn go_on(State(house): State<House>, own: Own, Sent(form): Sent) -> Answer {
    let actor = own.acts(&house, &form).await?;
    let done = store::write!(house.db, actor, |work| async {
        own.note(work, &house).await?;
        for persona in own.ids() {
            ledger::resume(work, persona).await?;
        }
        Ok(())
    });
    done.map_err(|e| own.trouble(e))?;
    Ok(redirect(&own.path("?said=going-on")))
}
