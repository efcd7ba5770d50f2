//! Forgetting somebody for ever. What will happen is said first, and the name
//! of the persona's address has to be typed: a slip of the finger is not enough.

use crate::answer::{Again, Answer, settle};
use crate::frame::bar;
use crate::signed::{At, Posted, Signed};
use axum::response::Response;
use base::{Error, Message, PersonaId};
use people::personas::{self, Persona};
use people::persons;
use ui::form::{Field, Form, Kit};
use ui::html;
use ui::parts::{Weight, go};

pub async fn ask(desk: Signed, At(id): At<PersonaId>) -> Answer {
    let persona = personas::find(desk.db().read(), id).await?;
    Ok(page(&desk, &persona, &Again::first(Form::blank())))
}

pub async fn forget(At(id): At<PersonaId>, posted: Posted) -> Answer {
    let Posted { desk, form } = posted;
    let persona = personas::find(desk.db().read(), id).await?;
    let done = if form.value("slug").trim() == persona.slug.as_str() {
        let keys = &desk.house.keys;
        store::write!(desk.house.db, desk.staff.actor(), |work| persons::forget(work, keys, id))
    } else {
        Err(Error::invalid("slug", "desk-forget-mismatch"))
    };
    match settle(done, form)? {
        Ok(_) => Ok(desk.said("/desk/people/", "forgotten")),
        Err(again) => Ok(page(&desk, &persona, &again)),
    }
}

fn page(desk: &Signed, persona: &Persona, again: &Again) -> Response {
    let words = desk.words;
    let home = format!("/desk/people/{}/", persona.id);
    let kit = Kit::new(words, &again.form);
    let body = html! {
        (bar(words.say("desk-forget"), go(words, Weight::Quiet, &home, "ui-keep")))
        p.lead { bdi { (persona.staff_name(words.locale())) } }
        p { (words.say("desk-forget-what")) }
        p { strong { (words.say("desk-forget-final")) } }
        (kit.post(&format!("{home}forget"), &desk.token, html! {
            (kit.text(Field::new("slug", Message::new("desk-forget-type").with("slug", persona.slug.as_str())).required().autocomplete("off")))
            div.buttons { (ui::parts::send(words, Weight::Grave, "desk-forget-act", None)) a.button.quiet href=(home) { (words.say("ui-keep")) } }
        }))
    };
    desk.form_page(again, words.say("desk-forget"), body)
}
