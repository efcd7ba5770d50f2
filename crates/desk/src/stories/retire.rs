//! Taking a story down everywhere on our side, after asking once more.

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
    let what = html! { p.lead { bdi { (title) } } p { (words.say("desk-retire-what")) } };
    let act = desk.button(Weight::Grave, &format!("{here}retire"), "desk-retire-act");
    Ok(desk.page(words.say("desk-retire"), confirmation(words, "desk-retire", what, act, &here)))
}

pub async fn retire(At(id): At<StoryId>, posted: Posted) -> Answer {
    let desk = posted.desk;
    let keys = &desk.house.keys;
    store::write!(desk.house.db, desk.staff.actor(), |work| stories::ended::by_us(work, keys, id))?;
    Ok(desk.said(&format!("/desk/stories/{id}/"), "retired"))
}
