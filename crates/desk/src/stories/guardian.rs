//! The guardian beside a teller under 18: what they were asked in the newest
//! round, what they said to the whole of it, and a link for them, shown once.

use crate::answer::Answer;
use crate::frame::bar;
use crate::shown::when;
use crate::signed::{At, Posted, Signed};
use axum::response::Response;
use base::jiff::tz::TimeZone;
use base::{Error, ReviewId, StoryId};
use newsroom::stories::guardians::{self, GuardianRound};
use newsroom::stories::{self, ReviewAnswer, Story};
use people::accounts::Act;
use people::links::Issued;
use people::young;
use ui::form::{Field, Form, Kit};
use ui::parts::{Tone, Weight, chip, copy_button, go};
use ui::{Markup, html};

pub async fn panel(desk: &Signed, story: &Story, zone: &TimeZone) -> base::Result<Markup> {
    let words = desk.words;
    let db = desk.db();
    let young = young::of(db.read(), [story.persona]).await?.remove(&story.persona);
    let newest = stories::store::reviews(db.read(), story.id).await?.into_iter().next();
    let (Some(_), Some(newest)) = (young.filter(|young| young.is_young(db.now())), newest) else {
        return Ok(Markup::default());
    };
    let round = guardians::round(db.read(), newest.id).await?;
    let here = format!("/desk/stories/{}/reviews/{}/guardian", story.id, newest.id);
    let blank = Form::blank();
    let kit = Kit::new(words, &blank).prefixed("guardian");
    Ok(html! {
        section {
            h2 { (words.say("desk-guardian-round")) }
            p { (said(desk, round.as_ref())) @if let Some(at) = round.and_then(|round| round.answered_at) { " " (when(words, at, zone)) } }
            @if desk.may(Act::SendStories) {
                (kit.post(&here, &desk.token, html! {
                    (kit.tick(Field::new("mail", "desk-guardian-mail").hint("desk-guardian-mail-hint")))
                    (kit.buttons("desk-guardian-ask", Markup::default()))
                }))
                @if round.is_some() { (desk.button(Weight::Quiet, &format!("{here}/revoke"), "desk-guardian-revoke")) }
            }
        }
    })
}

fn said(desk: &Signed, round: Option<&GuardianRound>) -> Markup {
    let (tone, key) = match round.map(|round| round.answer) {
        None => (Tone::Careful, "desk-guardian-not-asked"),
        Some(None) => (Tone::Waiting, "desk-guardian-waiting"),
        Some(Some(ReviewAnswer::Approved)) => (Tone::Done, "desk-guardian-answered"),
        Some(Some(_)) => (Tone::Stopped, "desk-guardian-no"),
    };
    chip(desk.words, tone, key)
}

/// The link as it is shown on the one page on which it can be read.
pub fn once(desk: &Signed, issued: &Issued) -> Markup {
    let address = desk.house.address(&format!("/my/beside/{}", issued.secret.reveal()));
    html! {
        section {
            h2 { (desk.words.say("desk-guardian-link")) }
            p { code #guardian-link.secret dir="ltr" { (address) } }
            (copy_button(desk.words, "guardian-link", "desk-copy"))
            p { (desk.words.say("desk-guardian-link-what")) }
        }
    }
}

pub async fn ask(At((id, review)): At<(StoryId, ReviewId)>, posted: Posted) -> Answer {
    let Posted { desk, form } = posted;
    own(&desk, id, review).await?;
    let keys = &desk.house.keys;
    let mails = form.ticked("mail");
    let issued = store::write!(desk.house.db, desk.staff.actor(), |work| async {
        let issued = guardians::ask_guardian(work, keys, review).await?;
        if mails {
            stories::jobs::ask_to_mail_guardian(work, keys, review, desk.house.mail.can_be_discreet()).await?;
        }
        Ok::<_, Error>(issued)
    })?;
    Ok(shown(&desk, id, &issued, mails))
}

fn shown(desk: &Signed, story: StoryId, issued: &Issued, mails: bool) -> Response {
    let words = desk.words;
    let body = html! {
        (bar(words.say("desk-guardian-round"), go(words, Weight::Quiet, &format!("/desk/stories/{story}/"), "desk-back-story")))
        (once(desk, issued))
        @if mails { p { (words.say("desk-sent-mailed")) } }
    };
    desk.page(words.say("desk-guardian-round"), body)
}

pub async fn revoke(At((id, review)): At<(StoryId, ReviewId)>, posted: Posted) -> Answer {
    let desk = posted.desk;
    own(&desk, id, review).await?;
    store::write!(desk.house.db, desk.staff.actor(), |work| guardians::end_link(work, review))?;
    Ok(desk.said(&format!("/desk/stories/{id}/"), "revoked"))
}

async fn own(desk: &Signed, story: StoryId, review: ReviewId) -> Result<(), Error> {
    let round = stories::store::review(desk.db().read(), review).await?;
    if round.story == story { Ok(()) } else { Err(Error::Missing) }
}
