//! Letting people be shown it: from then on it stays as it is.

use super::{address, sound};
use crate::answer::Answer;
use crate::signed::{At, Posted, Signed};
use base::NoticeId;
use people::ledger::notices;
use ui::html;
use ui::parts::{Weight, confirmation};

pub async fn ask(desk: Signed, At(id): At<NoticeId>) -> Answer {
    let words = desk.words;
    let one = notices::find(desk.db().read(), id).await?;
    let voice = sound::voice(&desk, &one).await?;
    let act = desk.button(Weight::Main, &format!("{}publish", address(id)), "desk-notice-publish");
    let what = html! {
        p { (words.say("desk-notice-publish-what")) }
        p { (words.say("desk-notice-publish-asked")) }
        (door::heard(words, &one, voice.as_ref()))
        (door::told(words, &one))
    };
    let body = confirmation(words, "desk-notice-publish-title", what, act, &address(id));
    Ok(desk.page(words.say("desk-notice-publish-title"), body))
}

pub async fn send(At(id): At<NoticeId>, posted: Posted) -> Answer {
    let desk = posted.desk;
    store::write!(desk.house.db, desk.staff.actor(), |work| notices::publish(work, id))?;
    Ok(desk.said(&address(id), "published"))
}
