//! An organisation joins an edition, or gets another part in it.

use super::address;
use crate::answer::{Again, Answer, settle};
use crate::frame::bar;
use crate::shown;
use crate::signed::{At, Posted, Signed};
use axum::response::Response;
use base::{EditionId, Error, Invalid, Message, PartnerId, Result};
use programme::partners::{self, Membership, Part, parse_part};
use ui::form::{Field, Form, Kit};
use ui::parts::{Weight, go, notice};
use ui::words::text_of;
use ui::{Markup, html};

pub async fn ask(desk: Signed, At(partner): At<PartnerId>) -> Answer {
    let asked = desk.query.value("edition").to_owned();
    let now = partners::memberships(desk.db().read(), partner).await?;
    let held = now.iter().find(|membership| membership.edition.to_string() == asked && membership.left_at.is_none());
    let form = Form::blank().with("edition", asked.as_str());
    let form = held.map_or(form.clone(), |held| form.with("part", held.part.name()));
    Ok(page(&desk, partner, &now, &Again::first(form)).await?)
}

pub async fn send(At(partner): At<PartnerId>, Posted { desk, form }: Posted) -> Answer {
    let done = match wish(&form) {
        Ok((edition, part)) => {
            store::write!(desk.house.db, desk.staff.actor(), |work| partners::join(work, edition, partner, part))
        }
        Err(invalid) => Err(Error::from(invalid)),
    };
    match settle(done, form)? {
        Ok(()) => Ok(desk.said(&address(partner), "joined")),
        Err(again) => {
            let now = partners::memberships(desk.db().read(), partner).await?;
            Ok(page(&desk, partner, &now, &again).await?)
        }
    }
}

fn wish(form: &Form) -> Result<(EditionId, Part), Invalid> {
    let mut invalid = Invalid::new();
    let edition = form.value("edition");
    let edition = if edition.is_empty() {
        Err(Message::new("error-choose"))
    } else {
        edition.parse().map_err(|_| Message::new("error-unknown-choice"))
    };
    let edition = invalid.take("edition", edition);
    match (edition, parse_part(&shown::fields(form))) {
        (Some(edition), Ok(part)) => Ok((edition, part)),
        (_, Err(others)) => Err(Invalid([invalid.0, others.0].concat())),
        (None, Ok(_)) => Err(invalid),
    }
}

async fn page(desk: &Signed, partner: PartnerId, now: &[Membership], again: &Again) -> Result<Response> {
    let words = desk.words;
    let found = partners::find(desk.db().read(), partner).await?;
    let editions = shown::editions(desk).await?;
    let kit = Kit::new(words, &again.form);
    let parts = shown::choices(Part::ALL, Part::name, |part| part.label().into());
    let is_in = now.iter().any(|one| one.left_at.is_none() && again.form.value("edition") == one.edition.to_string());
    let title = if is_in { "desk-partners-change-part" } else { "desk-partners-join" };
    let inside = html! {
        (kit.select(Field::new("edition", "desk-partners-edition").required(), &shown::edition_choices(words, &editions)))
        (kit.radios(Field::new("part", "desk-partners-part").required(), &parts))
        (kit.buttons(title, go(words, Weight::Quiet, &address(partner), "desk-partners-leave-form")))
    };
    let body = html! {
        (bar(words.say(title), Markup::default()))
        p.lead { (text_of(words, &found.name)) }
        (notice(words, "desk-partners-join-means", html! { p { (words.say("desk-partners-join-means-body")) } }))
        (kit.post(&format!("{}join", address(partner)), &desk.token, inside))
    };
    Ok(desk.form_page(again, words.say(title), body))
}
