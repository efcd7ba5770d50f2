//! Giving a story an address that says nothing, after asking once more.

use crate::answer::Answer;
use crate::people::show::titles;
use crate::signed::{At, Posted, Signed};
use base::StoryId;
use newsroom::stories;
use ui::html;
use ui::parts::{Weight, confirmation};

pub async fn ask(desk: Signed, At(id): At<StoryId>) -> Answer {
    let words = desk.words;
    let story = stories::store::find(desk.db().read(), id).await?;
    let title = titles(&desk, std::slice::from_ref(&story)).await?.remove(&id).unwrap_or_default();
    let here = format!("/desk/stories/{id}/");
    let what = html! {
        p.lead { bdi { (title) } }
        p { code { (story.slug) } }
        p { (words.say("desk-readdress-what")) }
    };
    let act = desk.button(Weight::Grave, &format!("{here}address"), "desk-readdress-act");
    Ok(desk.page(words.say("desk-readdress"), confirmation(words, "desk-readdress", what, act, &here)))
}

pub async fn give(At(id): At<StoryId>, posted: Posted) -> Answer {
    let desk = posted.desk;
    store::write!(desk.house.db, desk.staff.actor(), |work| stories::hide_address(work, id))?;
    Ok(desk.said(&format!("/desk/stories/{id}/"), "readdressed"))
}
