//! Cancelling a session, after saying what that does.

use super::form::open;
use super::{Around, address};
use crate::answer::Answer;
use crate::signed::{At, Posted, Signed};
use base::{EditionId, TrainingId};
use programme::training;
use programme::training::seats::{self, Standing};
use ui::html;
use ui::parts::{Weight, confirmation};
use ui::words::text_of;

type Both = At<(EditionId, TrainingId)>;

pub async fn ask(desk: Signed, At(ids): Both) -> Answer {
    let (around, session) = Around::session(&desk, ids).await?;
    open(&session)?;
    let words = desk.words;
    let listed = seats::of(desk.db().read(), session.id).await?;
    let listed = listed.iter().filter(|seat| seat.standing() != Standing::Left).count();
    let what = html! {
        p.lead { (text_of(words, &session.title)) }
        p { (words.span(session.starts, session.ends(), around.campaign.zone.tz())) }
        p { (words.fill("training-cancel-hear", [("count", listed.into())])) }
        p { (words.say("training-cancel-final")) }
    };
    let act = desk.button(Weight::Grave, &format!("{}/cancel", address(&session)), "training-cancel");
    let body = confirmation(words, "training-cancel-title", what, act, &address(&session));
    Ok(desk.page(words.say("training-cancel-title"), body))
}

pub async fn send(At(ids): Both, Posted { desk, .. }: Posted) -> Answer {
    let (_, session) = Around::session(&desk, ids).await?;
    store::write!(desk.house.db, desk.staff.actor(), |work| training::cancel(work, session.id))?;
    Ok(desk.said(&address(&session), "cancelled"))
}
