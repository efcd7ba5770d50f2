//! Reading and answering a story from one's own page: the press makes the
//! story's own link, as the letter would.

use super::own::Own;
use axum::extract::{Path, State};
use door::{Answer, House, Sent, redirect};
use newsroom::mine;

pub async fn open(
    State(house): State<House>,
    Path((_, id)): Path<(String, String)>,
    own: Own,
    Sent(form): Sent,
) -> Answer {
    let actor = own.acts(&house, &form).await?;
    let story = own.work(&house, &id).await.map_err(|e| own.trouble(e))?.story.id;
    let made = store::write!(house.db, actor, |work| async {
        own.note(work, &house).await?;
        mine::open_round(work, &house.keys, story).await
    });
    let link = made.map_err(|e| own.trouble(e))?;
    Ok(redirect(&format!("/my/read/{}", link.secret.reveal())))
}
