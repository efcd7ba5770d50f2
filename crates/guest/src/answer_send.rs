//! "Not now" and "no": one press each, no reason asked.

use crate::asked::Asked;
use crate::{beside, keepsafe};
use axum::extract::State;
use door::{Answer, House, Sent, check_token, redirect};
use newsroom::stories;
use ui::html;

pub async fn not_now(State(house): State<House>, asked: Asked, Sent(form): Sent) -> Answer {
    check_token(&house.keys, &asked.secret, &form).map_err(|e| asked.trouble(e))?;
    let actor = asked.actor(&house).await.map_err(|e| asked.trouble(e))?;
    let done = store::write!(house.db, actor, |work| async {
        asked.uses(work, &house).await?;
        stories::defer(work, asked.review.id).await
    });
    done.map_err(|e| asked.trouble(e))?;
    Ok(redirect(&asked.path("?said=not-now")))
}

pub async fn no(State(house): State<House>, asked: Asked, Sent(form): Sent) -> Answer {
    check_token(&house.keys, &asked.secret, &form).map_err(|e| asked.trouble(e))?;
    if asked.is_guardian() {
        return beside::no(&house, &asked).await;
    }
    let actor = asked.actor(&house).await.map_err(|e| asked.trouble(e))?;
    let done = store::write!(house.db, actor, |work| async {
        asked.uses(work, &house).await?;
        stories::refuse(work, &house.keys, asked.review.id).await?;
        keepsafe::issue(work, &house, &asked).await
    });
    let issued = done.map_err(|e| asked.trouble(e))?;
    let said = html! { p.lead { (asked.words.say("guest-said-no")) } };
    Ok(keepsafe::page(&house, &asked, "guest-said-no-title", said, &issued))
}
