//! One's own account: name and language, the devices that are signed in, the
//! passkeys.

use crate::answer::{Again, Answer, settle};
use crate::frame::bar;
use crate::shown::when;
use crate::signed::{At, Posted, Signed};
use axum::response::Response;
use base::{Error, Locale, Result, SessionId};
use door::Reader;
use people::accounts::{self, passkeys, passkeys::Site};
use ui::form::{Choice, Field, Form, Kit};
use ui::parts::{Column, Passkey, Table, Tone, Weight, chip, passkey_button};
use ui::words::said;
use ui::{Markup, html};

pub async fn show(desk: Signed) -> Answer {
    let form = Form::blank().with("name", desk.staff.name.clone()).with("locale", desk.staff.locale.tag());
    Ok(page(&desk, Again::first(form)).await?)
}

pub async fn save(posted: Posted) -> Answer {
    let Posted { desk, mut form } = posted;
    let locale = form.choose("locale", true, |tag| Locale::INTERFACE.into_iter().find(|locale| locale.tag() == tag));
    let done = match (form.check(), locale) {
        (Ok(()), Some(locale)) => {
            let name = form.value("name").to_owned();
            store::write!(desk.house.db, desk.staff.actor(), |work| accounts::change_self(
                work,
                &desk.staff,
                &name,
                locale
            ))
            .map(|()| locale)
        }
        _ => Err(Error::Invalid(base::Invalid::new())),
    };
    match settle(done, form)? {
        Ok(locale) => {
            let mut response = desk.said("/desk/account/", "saved");
            if let Some(cookie) = (Reader { locale, chose: true }).remember(desk.house.is_https()) {
                cookie.set(response.headers_mut());
            }
            Ok(response)
        }
        Err(again) => Ok(page(&desk, again).await?),
    }
}

pub async fn end_session(At(session): At<SessionId>, posted: Posted) -> Answer {
    let desk = posted.desk;
    store::write!(desk.house.db, desk.staff.actor(), |work| accounts::end_session(work, &desk.staff, session))?;
    Ok(desk.said("/desk/account/", "ended"))
}

async fn page(desk: &Signed, again: Again) -> Result<Response> {
    let words = desk.words;
    let zone = desk.zone().await?;
    let now = desk.db().now();
    let mut sessions = accounts::sessions(desk.db().read(), desk.staff.id).await?;
    sessions.retain(|session| session.is_live(now));
    let keys = passkeys::list(desk.db().read(), desk.staff.id).await?;
    let kit = Kit::new(words, &again.form);
    let locales: Vec<Choice> =
        Locale::INTERFACE.into_iter().map(|locale| Choice::new(locale.tag(), said(locale.name()))).collect();
    let session_rows = sessions.iter().map(|session| {
        vec![
            html! { (if session.device.is_empty() { words.say("desk-device-unknown").into_owned() } else { session.device.clone() }) @if session.id == desk.staff.session { " " (chip(words, Tone::Done, "desk-this-device")) } },
            when(words, session.created_at, &zone),
            when(words, session.seen_at, &zone),
            desk.button(Weight::Quiet, &format!("/desk/account/sessions/{}/end", session.id), "desk-session-end"),
        ]
    });
    let key_rows = keys.iter().map(|key| {
        vec![
            html! { a href=(format!("/desk/account/passkeys/{}", key.id)) aria-label=(words.fill("desk-passkey-rename-one", [("name", key.label.as_str().into())])) { (key.label) } },
            when(words, key.created_at, &zone),
            key.used_at.map_or_else(|| html! { "–" }, |used| when(words, used, &zone)),
            desk.button(Weight::Grave, &format!("/desk/account/passkeys/{}/remove", key.id), "desk-passkey-remove"),
        ]
    });
    let body = html! {
        (bar(words.say("desk-account"), Markup::default()))
        (kit.post("/desk/account/", &desk.token, html! {
            (kit.text(Field::new("name", "desk-name").required().autocomplete("name")))
            (kit.radios(Field::new("locale", "desk-locale").required(), &locales))
            (kit.buttons("desk-save", Markup::default()))
        }))
        section {
            h2 { (words.say("desk-passkeys")) }
            p { (words.say("desk-passkeys-lead")) }
            (Table::new("passkeys", "desk-passkeys", vec![Column::new("desk-device"), Column::new("desk-added"), Column::new("desk-used"), Column::new("desk-actions")])
                .rows(key_rows).or_say("desk-passkeys-none", "desk-passkeys-next").show(words))
            @if Site::of(&desk.house.base_url).is_some() {
                (passkey_button(words, Passkey::Create, "/desk/account/passkeys/options", "/desk/account/passkeys", &desk.token, "desk-passkey-add"))
            }
        }
        section {
            h2 { (words.say("desk-sessions")) }
            (Table::new("sessions", "desk-sessions", vec![Column::new("desk-device"), Column::new("desk-session-began"), Column::new("desk-session-seen"), Column::new("desk-actions")])
                .rows(session_rows).show(words))
        }
    };
    Ok(desk.form_page(&again, words.say("desk-account"), body))
}
