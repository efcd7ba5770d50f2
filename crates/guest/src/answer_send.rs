//! "Not now" and "no": one press each, no reason asked.

use crate::asked::Asked;
use axum::extract::State;
use door::{Answer, House, Sent, check_token, redirect};
use newsroom::stories;
use people::links::{self, Purpose};

pub async fn not_now(State(house): State<House>, asked: Asked, Sent(form): Sent) -> Answer {
    check_token(&house.keys, &asked.secret, &form).map_err(|e| asked.trouble(e))?;
    let actor = asked.actor(&house).await.map_err(|e| asked.trouble(e))?;
    let done = store::write!(house.db, actor, |work| async {
        links::consume(work, &house.keys, &asked.secret, Purpose::Review).await?;
        stories::defer(work, asked.review.id).await
    });
    done.map_err(|e| asked.trouble(e))?;
    Ok(redirect(&asked.path("?said=not-now")))
}

pub async fn no(State(house): State<House>, asked: Asked, Sent(form): Sent) -> Answer {
    check_token(&house.keys, &asked.secret, &form).map_err(|e| asked.trouble(e))?;
    let actor = asked.actor(&house).await.map_err(|e| asked.trouble(e))?;
    let done = store::write!(house.db, actor, |work| async {
        links::consume(work, &house.keys, &asked.secret, Purpose::Review).await?;
        stories::refuse(work, asked.review.id).await
    });
    done.map_err(|e| asked.trouble(e))?;
    Ok(redirect(&asked.path("?said=no")))
}
