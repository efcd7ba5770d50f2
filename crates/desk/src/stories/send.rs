//! Sending a story to its teller. The link is shown once, to be passed on by
//! the channel they called safe; nothing but its hash is kept.

use crate::answer::{Again, Answer, settle};
use crate::frame::bar;
use crate::shown::language;
use crate::signed::{At, Posted, Signed};
use crate::stories::guardian;
use base::{Error, GrantId, Locale, ReviewId, StoryId, VersionId};
use newsroom::stories::{self, Story, Version, guardians};
use people::accounts::Act;
use people::ledger;
use people::links::{self, Issued, Purpose};
use people::persons::ReadReason;
use people::young;
use ui::form::{Choice, Field, Form, Kit};
use ui::parts::{Weight, copy_button, go, notice};
use ui::words::Wording;
use ui::{Markup, html};

pub fn panel(desk: &Signed, story: &Story, newest: &[Version]) -> Markup {
    let form = newest.iter().fold(Form::blank(), |form, version| form.with("versions", version.id.to_string()));
    html! {
        section {
            h2 { (desk.words.say("desk-send")) }
            p { (desk.words.say("desk-send-lead")) }
            (fields(desk, story, newest, &form))
        }
    }
}

fn fields(desk: &Signed, story: &Story, newest: &[Version], form: &Form) -> Markup {
    let words = desk.words;
    let kit = Kit::new(words, form).prefixed("send");
    let versions: Vec<Choice> = newest
        .iter()
        .map(|version| Choice::new(version.id.to_string(), Wording::from(html! { (language(words, version.language)) " · " (words.fill("desk-version-number", [("number", version.number.into())])) })))
        .collect();
    kit.post(&format!("/desk/stories/{}/send", story.id), &desk.token, html! {
        (kit.boxes(Field::new("versions", "desk-send-versions").required(), &versions))
        (kit.select(Field::new("locale", "desk-send-language").required().hint("desk-send-language-hint"), &Choice::languages()))
        (kit.tick(Field::new("mail", "desk-send-mail").hint("desk-send-mail-hint")))
        (kit.buttons("desk-send-act", Markup::default()))
    })
}

pub async fn send(At(id): At<StoryId>, posted: Posted) -> Answer {
    let Posted { desk, mut form } = posted;
    let story = stories::store::find(desk.db().read(), id).await?;
    let versions: Vec<VersionId> = form.values("versions").filter_map(|id| id.parse().ok()).collect();
    let sent = form.values("versions").count();
    let locale: Option<Locale> = form.choose("locale", true, |tag| tag.parse().ok());
    let mails = form.ticked("mail");
    let done = async {
        let locale = locale.ok_or(Error::Invalid(base::Invalid::new()))?;
        if versions.len() != sent || stories::store::versions(desk.db().read(), &versions).await?.len() != sent {
            return Err(Error::invalid("versions", "error-unknown-choice"));
        }
        let keys = &desk.house.keys;
        store::write!(desk.house.db, desk.staff.actor(), |work| async {
            let (review, issued) = stories::submit(work, keys, id, &versions, locale).await?;
            if mails {
                stories::jobs::ask_to_mail(work, keys, review, desk.house.mail.can_be_discreet()).await?;
            }
            let beside = match young::is_young(work.db(), story.persona, work.now()).await? {
                true => Some(guardians::ask_guardian(work, keys, review).await?),
                false => None,
            };
            Ok::<_, Error>((issued, beside))
        })
    }
    .await;
    match settle(done, form)? {
        Ok((issued, beside)) => Ok(handed_over(&desk, &story, &issued, beside.as_ref(), mails).await?),
        Err(again) => Ok(once_more(&desk, &story, &again).await?),
    }
}

/// The one page on which the link can be read.
async fn handed_over(
    desk: &Signed,
    story: &Story,
    issued: &Issued,
    beside: Option<&Issued>,
    mails: bool,
) -> Result<axum::response::Response, Error> {
    let words = desk.words;
    let zone = desk.zone().await?;
    let address = desk.house.address(&format!("/my/read/{}", issued.secret.reveal()));
    let here = format!("/desk/stories/{}/", story.id);
    let body = html! {
        (bar(words.say("desk-sent-title"), go(words, Weight::Quiet, &here, "desk-back-story")))
        (notice(words, "desk-link-once", html! {
            p { code #link.secret dir="ltr" { (address) } }
            (copy_button(words, "link", "desk-copy"))
            p { (words.fill("desk-link-until", [("moment", words.moment(issued.expires_at, &zone).into())])) }
        }))
        @if let Some(beside) = beside { (guardian::once(desk, beside)) }
        @if mails { p { (words.say("desk-sent-mailed")) } }
        h2 { (words.say("desk-send-safely")) }
        p { (words.say("desk-send-safely-what")) }
        @if desk.may(Act::ReadIdentity) {
            (desk.button_with(Weight::Main, &format!("/desk/people/{}/identity", story.persona), "reason", ReadReason::Contact.name(), "desk-identity-read-contact"))
        }
    };
    Ok(desk.page(words.say("desk-sent-title"), body))
}

async fn once_more(desk: &Signed, story: &Story, again: &Again) -> Result<axum::response::Response, Error> {
    let newest = stories::store::newest(desk.db().read(), story).await?;
    let body = html! {
        (bar(desk.words.say("desk-send"), go(desk.words, Weight::Quiet, &format!("/desk/stories/{}/", story.id), "desk-back-story")))
        (fields(desk, story, &newest, &again.form))
    };
    Ok(desk.form_page(again, desk.words.say("desk-send"), body))
}

/// The link of a round stops working at once.
pub async fn revoke(At((id, review)): At<(StoryId, ReviewId)>, posted: Posted) -> Answer {
    let desk = posted.desk;
    let round = stories::store::review(desk.db().read(), review).await?;
    if round.story != id {
        return Err(Error::Missing.into());
    }
    store::write!(desk.house.db, desk.staff.actor(), |work| async {
        links::revoke_all(work, Purpose::Review, &review.to_string()).await?;
        work.record(base::Event::ReviewLinkRevoked { story: id, review });
        Ok::<_, Error>(())
    })?;
    Ok(desk.said(&format!("/desk/stories/{id}/"), "revoked"))
}

/// Somebody has read the condition that the teller set, and keeps to it.
pub async fn clear_condition(At((id, grant)): At<(StoryId, GrantId)>, posted: Posted) -> Answer {
    let Posted { desk, form } = posted;
    store::write!(desk.house.db, desk.staff.actor(), |work| ledger::clear_condition(work, id, grant))?;
    let back = match form.value("from") {
        "permissions" => "/desk/permissions/".to_owned(),
        _ => format!("/desk/stories/{id}/"),
    };
    Ok(desk.said(&back, "saved"))
}
