//! Talks with somebody who applied, and whether they may go on. Opening the
//! page shows that there were talks; what was noted is read by a press. Why
//! somebody may go on or not is for safeguarding alone.

use super::screen_chip;
use crate::answer::{Again, Answer, settle};
use crate::frame::bar;
use crate::shown::{choices, clean, when};
use crate::signed::{At, Posted, Signed};
use axum::response::Response;
use base::{ApplicationId, Error, Result};
use door::applying;
use people::accounts::{self, Act};
use people::applications;
use people::applications::rules::WORDS_MOST;
use people::selection::screen::{self, Screen, Stands};
use people::selection::talks::{self, Kind, Note, Talk};
use ui::form::{Field, Form, Kit};
use ui::parts::{Weight, breadcrumb, notice};
use ui::words::{Wording, said};
use ui::{Markup, html};

fn address(id: ApplicationId) -> String {
    format!("/desk/applications/{id}/talks")
}

/// What was opened by a press, to be shown once.
enum Opened {
    Nothing,
    Notes(Vec<Note>),
    Why(Option<String>),
}

/// Which of the two forms came back.
#[derive(PartialEq, Eq)]
enum Came {
    Talk,
    Screen,
}

fn blank() -> Again {
    Again::first(Form::blank())
}

pub async fn show(desk: Signed, At(id): At<ApplicationId>) -> Answer {
    Ok(page(&desk, id, &Opened::Nothing, (Came::Talk, &blank())).await?)
}

pub async fn add(At(id): At<ApplicationId>, posted: Posted) -> Answer {
    let Posted { desk, mut form } = posted;
    let kind = form.choose("kind", true, Kind::parse);
    let words = clean(form.value("words"));
    let keys = &desk.house.keys;
    let added = async {
        form.check()?;
        let kind = kind.ok_or_else(|| Error::invalid("kind", "error-choose"))?;
        store::write!(desk.house.db, desk.staff.actor(), |work| talks::add(work, keys, id, kind, &words))
    }
    .await;
    // What the form itself noted stands in it already.
    let added = if form.check().is_err() { Err(Error::Invalid(base::Invalid::new())) } else { added };
    match settle(added, form)? {
        Ok(_) => Ok(desk.said(&address(id), "saved")),
        Err(again) => Ok(page(&desk, id, &Opened::Nothing, (Came::Talk, &again)).await?),
    }
}

pub async fn read(At(id): At<ApplicationId>, posted: Posted) -> Answer {
    let desk = posted.desk;
    let keys = &desk.house.keys;
    let notes = store::write!(desk.house.db, desk.staff.actor(), |work| talks::read(work, keys, id))?;
    Ok(page(&desk, id, &Opened::Notes(notes), (Came::Talk, &blank())).await?)
}

pub async fn decide(At(id): At<ApplicationId>, posted: Posted) -> Answer {
    let Posted { desk, mut form } = posted;
    let stands = form.choose("stands", true, Stands::parse);
    let why = clean(form.value("why"));
    let keys = &desk.house.keys;
    let decided = async {
        form.check()?;
        let stands = stands.ok_or_else(|| Error::invalid("stands", "error-choose"))?;
        store::write!(desk.house.db, desk.staff.actor(), |work| screen::decide(work, keys, id, stands, &why))
    }
    .await;
    let decided = if form.check().is_err() { Err(Error::Invalid(base::Invalid::new())) } else { decided };
    match settle(decided, form)? {
        Ok(()) => Ok(desk.said(&address(id), "decided")),
        Err(again) => Ok(page(&desk, id, &Opened::Nothing, (Came::Screen, &again)).await?),
    }
}

pub async fn why(At(id): At<ApplicationId>, posted: Posted) -> Answer {
    let desk = posted.desk;
    let keys = &desk.house.keys;
    let why = store::write!(desk.house.db, desk.staff.actor(), |work| screen::read(work, keys, id))?;
    Ok(page(&desk, id, &Opened::Why(why), (Came::Talk, &blank())).await?)
}

async fn page(desk: &Signed, id: ApplicationId, opened: &Opened, (came, again): (Came, &Again)) -> Result<Response> {
    let words = desk.words;
    let db = desk.db().read();
    let one = applications::find(db, id).await?;
    let noted = talks::of(db, id).await?;
    let screen = screen::of(db, id).await?;
    let fresh = blank();
    let (talk, decision) = if came == Came::Talk { (again, &fresh) } else { (&fresh, again) };
    let before = [
        ("/desk/applications/".to_owned(), Wording::from("desk-applications")),
        (format!("/desk/applications/{id}/"), said(one.reference())),
    ];
    let title = format!("{} {}", words.say("desk-talks"), one.reference());
    let body = html! {
        (breadcrumb(words, &before, "desk-talks"))
        (bar(title.as_str(), Markup::default()))
        @if one.sent_at.is_none() { p { (words.say("application-refused-unsent")) } }
        @else {
            (talked(desk, id, &noted, opened, talk).await?)
            (screened(desk, id, screen.as_ref(), opened, decision).await?)
        }
    };
    Ok(desk.form_page(again, title, body))
}

async fn talked(desk: &Signed, id: ApplicationId, noted: &[Talk], opened: &Opened, again: &Again) -> Result<Markup> {
    let words = desk.words;
    let zone = desk.zone().await?;
    let ids: Vec<_> = noted.iter().filter_map(|talk| talk.by).collect();
    let names = accounts::names(desk.db().read(), &ids).await?;
    let kit = Kit::new(words, &again.form).prefixed("talk");
    let told = |talk: &Talk| match opened {
        Opened::Notes(notes) => notes.iter().find(|note| note.talk.id == talk.id).map(|note| note.words.as_str()),
        Opened::Nothing | Opened::Why(_) => None,
    };
    let kinds = choices(Kind::ALL, Kind::name, |kind| kind.key().into());
    Ok(html! {
        section {
            h2 { (words.say("desk-talks")) }
            p.hint { (words.say("desk-talks-what")) }
            @if noted.is_empty() { p { (words.say("desk-talks-none")) } }
            ul.plain { @for talk in noted {
                li {
                    (words.say(talk.kind.key())) " "
                    small { (when(words, talk.at, &zone)) " · " bdi { (talk.by.and_then(|by| names.get(&by)).map(String::as_str).unwrap_or_default()) } }
                    @if let Some(told) = told(talk) { (applying::plain(told)) }
                }
            } }
            @if matches!(opened, Opened::Notes(_)) { (notice(words, "desk-identity-written-down", html! { p { (words.say("desk-application-screen")) } })) }
            @else if !noted.is_empty() {
                p.hint { (words.say("desk-application-logged")) }
                (desk.button(Weight::Quiet, &format!("{}/read", address(id)), "desk-talks-read"))
            }
            h3 { (words.say("desk-talks-add")) }
            (kit.post(&address(id), &desk.token, html! {
                (kit.radios(Field::new("kind", "desk-talks-kind").required(), &kinds))
                (kit.area(Field::new("words", "desk-talks-words").hint("desk-talks-words-hint").required().rows(6).at_most(WORDS_MOST)))
                (kit.buttons("desk-talks-save", Markup::default()))
            }))
        }
    })
}

async fn screened(
    desk: &Signed,
    id: ApplicationId,
    screen: Option<&Screen>,
    opened: &Opened,
    again: &Again,
) -> Result<Markup> {
    let words = desk.words;
    let zone = desk.zone().await?;
    let kit = Kit::new(words, &again.form).prefixed("screen");
    let stands = choices(Stands::ALL, Stands::name, |stands| stands.key().into());
    Ok(html! {
        section {
            h2 { (words.say("desk-screen")) }
            p { (screen_chip(words, screen)) @if let Some(screen) = screen { " " small { (when(words, screen.at, &zone)) } } }
            @if !desk.may(Act::ScreenApplicants) { p.hint { (words.say("desk-screen-others")) } }
            @else {
                p.hint { (words.say("desk-screen-what")) }
                @match opened {
                    Opened::Why(Some(why)) => { h3 { (words.say("desk-screen-why")) } (applying::plain(why)) },
                    Opened::Why(None) => { p { (words.say("desk-screen-no-why")) } },
                    _ => { @if screen.is_some() {
                        p.hint { (words.say("desk-application-logged")) }
                        (desk.button(Weight::Quiet, &format!("/desk/applications/{id}/screen/read"), "desk-screen-read"))
                    } },
                }
                (kit.post(&format!("/desk/applications/{id}/screen"), &desk.token, html! {
                    (kit.radios(Field::new("stands", "desk-screen-stands").required(), &stands))
                    (kit.area(Field::new("why", "desk-screen-why").hint("desk-screen-why-hint").rows(4).at_most(WORDS_MOST)))
                    (kit.buttons("desk-screen-save", Markup::default()))
                }))
            }
        }
    })
}
