//! Opening an edition to the public, and putting it into the archive.

use crate::answer::Answer;
use crate::shown::edition_name;
use crate::signed::{At, Posted, Signed};
use base::EditionId;
use programme::campaigns;
use ui::html;
use ui::parts::{Weight, confirmation};

pub async fn open(At(id): At<EditionId>, posted: Posted) -> Answer {
    let desk = posted.desk;
    store::write!(desk.house.db, desk.staff.actor(), |work| campaigns::open_edition(work, id))?;
    Ok(desk.said(&format!("/desk/editions/{id}/"), "opened"))
}

pub async fn ask_archive(desk: Signed, At(id): At<EditionId>) -> Answer {
    let words = desk.words;
    let edition = campaigns::edition(desk.db().read(), id).await?;
    let here = format!("/desk/editions/{id}/");
    let what = html! {
        p.lead { (edition_name(words, &edition)) }
        p { (words.say("desk-edition-archive-what")) }
    };
    let act = desk.button(Weight::Grave, &format!("{here}archive"), "desk-edition-archive");
    Ok(desk.page(words.say("desk-edition-archive"), confirmation(words, "desk-edition-archive", what, act, &here)))
}

pub async fn archive(At(id): At<EditionId>, posted: Posted) -> Answer {
    let desk = posted.desk;
    store::write!(desk.house.db, desk.staff.actor(), |work| campaigns::archive_edition(work, id))?;
    Ok(desk.said(&format!("/desk/editions/{id}/"), "archived"))
}
