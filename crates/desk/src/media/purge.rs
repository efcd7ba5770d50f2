//! Taking a picture or recording out for good, after asking once more.

use crate::answer::Answer;
use crate::media::describe::found;
use crate::media::thumb;
use crate::signed::{At, Posted, Signed};
use base::MediaId;
use newsroom::stories;
use ui::html;
use ui::parts::{Weight, confirmation};

pub async fn ask(desk: Signed, At(id): At<MediaId>) -> Answer {
    let words = desk.words;
    let media = found(&desk, id).await?;
    let here = format!("/desk/media/{id}/");
    let what = html! { (thumb(words, &media)) p { (words.say("desk-media-purge-what")) } };
    let act = desk.button(Weight::Grave, &format!("{here}purge"), "desk-media-purge");
    Ok(desk.page(words.say("desk-media-purge"), confirmation(words, "desk-media-purge", what, act, &here)))
}

pub async fn purge(At(id): At<MediaId>, posted: Posted) -> Answer {
    let desk = posted.desk;
    found(&desk, id).await?;
    let freed = store::write!(desk.house.db, desk.staff.actor(), |work| stories::purge_media(work, id))?;
    for key in freed {
        // The row is gone already; bytes that stay behind are swept by the worker.
        if let Err(error) = desk.house.files.delete(&key).await {
            tracing::warn!(%error, "bytes of a purged file stay behind for now");
        }
    }
    Ok(desk.said("/desk/media/", "purged"))
}
