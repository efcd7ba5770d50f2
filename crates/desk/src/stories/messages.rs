//! The key messages that a story carries. Which ones stands on the story's
//! page; their words are read by whoever was let read them, each look written
//! down before anything is shown.

use crate::answer::{Answer, Oops};
use crate::frame::bar;
use crate::people::show::title_of;
use crate::shown::{language as spoken, when};
use crate::signed::{At, Posted, Signed};
use axum::response::Response;
use base::jiff::tz::TimeZone;
use base::{Error, KeyMessageId, Locale, Result, StoryId};
use newsroom::carried;
use newsroom::stories::{self, Story};
use people::accounts::Act;
use people::key_messages::{self, Message, Part, Place, Use};
use std::collections::BTreeSet;
use ui::form::Kit;
use ui::parts::{Tone, Weight, breadcrumb, chip, notice, send};
use ui::words::{Wording, Words};
use ui::{Markup, html};

/// Which messages it carries, and whether they changed since.
pub async fn panel(desk: &Signed, story: &Story, zone: &TimeZone) -> Result<Markup> {
    let words = desk.words;
    let db = desk.db().read();
    let uses = key_messages::carried_by(db, story.id).await?;
    let revises = desk.may(Act::ReviseStories) && !story.is_over();
    if uses.is_empty() && !revises {
        return Ok(Markup::default());
    }
    let here = format!("/desk/stories/{}/messages", story.id);
    Ok(html! {
        section {
            h2 { (words.say("desk-carried")) }
            @if uses.is_empty() { p { (words.say("desk-carried-none")) } }
            @if uses.iter().any(|one| one.outgrown_at.is_some()) {
                (notice(words, "desk-carried-older", html! { p { (words.say("desk-carried-older-what")) } }))
            }
            ul.plain {
                @for one in &uses {
                    li {
                        (words.say(one.place.key())) " " small { (when(words, one.noted_at, zone)) } " "
                        @if let Some(at) = one.outgrown_at { (chip(words, Tone::Careful, "desk-carried-changed")) " " (when(words, at, zone)) " " }
                        @if revises { (desk.button_with(Weight::Quiet, &format!("{here}/leave-out"), "message", &one.message.to_string(), "desk-carried-leave-out")) }
                    }
                }
            }
            @if revises { (desk.button(Weight::Quiet, &here, "desk-carried-choose")) }
        }
    })
}

/// A post, as it is written down before anything is shown.
pub async fn read(At(id): At<StoryId>, posted: Posted) -> Answer {
    page(&posted.desk, id, None).await
}

/// It carries this one, in its own words or as a quotation in one language.
pub async fn carry(At(id): At<StoryId>, posted: Posted) -> Answer {
    let Posted { desk, form } = posted;
    let message: KeyMessageId = form.value("message").parse().map_err(|_| Error::Missing)?;
    let language = form.text("language").map(|tag| tag.parse::<Locale>().map_err(|_| Error::Missing)).transpose()?;
    let keys = &desk.house.keys;
    let done = store::write!(desk.house.db, desk.staff.actor(), |work| async {
        match language {
            Some(language) => carried::quote(work, keys, id, message, language).await.map(drop),
            None => carried::note(work, keys, id, message).await,
        }
    });
    match done {
        Ok(()) => Ok(desk.said(&format!("/desk/stories/{id}/"), "saved")),
        Err(Error::Conflict(why) | Error::Refused(why)) => Ok(page(&desk, id, Some(why)).await?),
        // Where the story has no room for it, its form says what is wrong: so does this page.
        Err(Error::Invalid(wrong)) => {
            let why = wrong.0.into_iter().map(|(_, why)| why).next();
            Ok(page(&desk, id, why).await?)
        }
        Err(error) => Err(error.into()),
    }
}

pub async fn leave_out(At(id): At<StoryId>, posted: Posted) -> Answer {
    let Posted { desk, form } = posted;
    let message: KeyMessageId = form.value("message").parse().map_err(|_| Error::Missing)?;
    let actor = desk.staff.actor();
    store::write!(desk.house.db, actor, |work| carried::leave_out(work, id, message))?;
    Ok(desk.said(&format!("/desk/stories/{id}/"), "saved"))
}

async fn page(desk: &Signed, id: StoryId, wrong: Option<base::Message>) -> Result<Response, Oops> {
    let words = desk.words;
    let db = desk.db().read();
    let story = stories::store::find(db, id).await?;
    if !key_messages::is_shared(db, story.persona, desk.staff.id).await? {
        return Err(Error::refused("desk-messages-not-shared").into());
    }
    let uses = key_messages::carried_by(db, id).await?;
    let older: BTreeSet<KeyMessageId> =
        uses.iter().filter(|one| one.outgrown_at.is_some()).map(|one| one.message).collect();
    let keys = &desk.house.keys;
    let (now, before) = store::write!(desk.house.db, desk.staff.actor(), |work| async {
        let now = key_messages::read(work, keys, story.persona).await?;
        let before = match older.is_empty() {
            true => Vec::new(),
            false => key_messages::read_some(work, keys, story.persona, &older).await?,
        };
        Ok::<_, Error>((now, before))
    })?;
    let newest = stories::store::newest(db, &story).await?;
    let languages: Vec<Locale> = newest.iter().map(|version| version.language).collect();
    let title = title_of(&story, &newest);
    let places = [
        ("/desk/stories/".to_owned(), Wording::from("desk-nav-stories")),
        (format!("/desk/stories/{id}/"), Wording::Said(title)),
    ];
    let again = wrong.is_some();
    let body = html! {
        (breadcrumb(words, &places, "desk-carried"))
        (bar(words.say("desk-carried"), Markup::default()))
        @if let Some(why) = wrong { (notice(words, why, Markup::default())) }
        p.lead { (words.say("desk-carried-lead")) }
        @for message in now.iter().filter(|message| message.place != Place::Unanswered) {
            (one(desk, &story, message, &uses, &languages, &before))
        }
        @for message in now.iter().filter(|message| message.place == Place::Unanswered) {
            section {
                h2 { (words.say(message.place.key())) }
                (said(words, message))
            }
        }
        p.hint { (words.say("desk-papers-logged")) }
    };
    let mut response = desk.page(words.say("desk-carried"), body);
    if again {
        *response.status_mut() = http::StatusCode::CONFLICT;
    }
    Ok(response)
}

fn one(
    desk: &Signed,
    story: &Story,
    message: &Message,
    uses: &[Use],
    languages: &[Locale],
    before: &[Message],
) -> Markup {
    let words = desk.words;
    let carried = uses.iter().any(|one| one.message == message.id);
    let act = format!("/desk/stories/{}/messages/carry", story.id);
    let id = message.id.to_string();
    let quotable = languages.iter().filter(|language| carried::words_in(message, **language).is_some());
    html! {
        section {
            h2 { (words.say(message.place.key())) }
            (said(words, message))
            @for older in before.iter().filter(|older| older.place == message.place) {
                p { small { (words.say("desk-carried-was")) } }
                (said(words, older))
            }
            @if carried { p { (chip(words, Tone::Done, "desk-carried-here")) } }
            @else {
                div.buttons {
                    (desk.button_with(Weight::Quiet, &act, "message", &id, "desk-carried-note"))
                    @for language in quotable {
                        form.act method="post" action=(act) {
                            (Kit::hidden("token", &desk.token))
                            (Kit::hidden("message", &id))
                            (Kit::hidden("language", language.tag()))
                            (send(words, Weight::Quiet, base::Message::new("desk-carried-quote").with("language", language.name()), None))
                        }
                    }
                }
            }
        }
    }
}

/// The words of a message in every language that it is written in.
fn said(words: Words, message: &Message) -> Markup {
    let own = std::iter::once((message.language, message.said.part(Part::Words)));
    let all = own.chain(message.seconds.iter().map(|(language, second)| (*language, second.said.part(Part::Words))));
    html! {
        @for (language, text) in all.filter(|(_, text)| !text.is_empty()) {
            p { small { (spoken(words, language)) } }
            blockquote.condition lang=(language.tag()) dir=(language.direction().html()) { (text) }
        }
    }
}
