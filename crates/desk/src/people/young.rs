//! Somebody under 18: who stands beside them is noted with who they are; what
//! of them may be asked about is opened here, one by one, with the reason that
//! they and their guardian will read.

use crate::answer::{Again, Answer, settle};
use crate::frame::bar;
use crate::shown::{choices, when};
use crate::signed::{At, Posted, Signed};
use axum::response::Response;
use base::{Error, Invalid, PersonaId, Result};
use consent::{Element, Member as _};
use people::accounts::Act;
use people::young::{self, CLOSED};
use ui::form::{Field, Form, Kit};
use ui::parts::{Tone, Weight, chip, disclosure, go};
use ui::words::{Wording, date_element};
use ui::{Markup, html};

pub async fn panel(desk: &Signed, id: PersonaId) -> Result<Markup> {
    let words = desk.words;
    let db = desk.db();
    let Some(young) = young::of(db.read(), [id]).await?.remove(&id) else { return Ok(Markup::default()) };
    let zone = desk.zone().await?;
    let grown = date_element(words, young.grown_at.timestamp().to_zoned(zone.clone()).date());
    if !young.is_young(db.now()) {
        let day = young.asked_again_at.map(|at| when(words, at, &zone));
        return Ok(html! {
            section {
                h2 { (words.say("desk-young")) }
                p { (words.weave(&"desk-young-grown".into(), [("day", grown)])) }
                @if let Some(day) = day { p { (words.say("desk-young-asked-again")) " " (day) } }
            }
        });
    }
    let asking = young::asking(db.read(), id).await?;
    let may = desk.may(Act::OpenAsking);
    Ok(html! {
        section {
            h2 { (words.say("desk-young")) }
            p { (words.weave(&"desk-young-until".into(), [("day", grown)])) }
            @if young.has_guardian { p { (chip(words, Tone::Done, "desk-young-guardian")) } }
            @else { p { (chip(words, Tone::Careful, "desk-young-no-guardian")) " " (words.say("desk-young-no-guardian-how")) } }
            h3 { (words.say("desk-asking")) }
            p { (words.say("desk-asking-what")) }
            ul.plain {
                @for one in &asking {
                    li {
                        strong { (words.named("element", one.element.name())) } ": " bdi { (one.why) } " "
                        small { (when(words, one.opened_at, &zone)) }
                        @if may { (desk.button(Weight::Quiet, &format!("/desk/people/{id}/asking/{}/close", one.element.name()), "desk-asking-close")) }
                    }
                }
            }
            @if may { (disclosure(words, "desk-asking-open", fields(desk, id, &Form::blank()))) }
        }
    })
}

fn fields(desk: &Signed, id: PersonaId, form: &Form) -> Markup {
    let kit = Kit::new(desk.words, form).prefixed("asking");
    // keys: element-*
    let named = |element: Element| Wording::from(html! { (desk.words.named("element", element.name())) });
    kit.post(&format!("/desk/people/{id}/asking"), &desk.token, html! {
        (kit.radios(Field::new("element", "desk-asking-element").required(), &choices(&CLOSED, Element::name, named)))
        (kit.area(Field::new("why", "desk-asking-why").hint("desk-asking-why-hint").required().rows(3)))
        (kit.buttons("desk-asking-open", Markup::default()))
    })
}

pub async fn open(At(id): At<PersonaId>, posted: Posted) -> Answer {
    let Posted { desk, mut form } = posted;
    people::personas::find(desk.db().read(), id).await?;
    let element = form.choose("element", true, Element::parse);
    let why = form.require("why");
    let done = async {
        form.check().map_err(|_| Error::Invalid(Invalid::new()))?;
        let element = element.ok_or_else(|| Error::Invalid(Invalid::new()))?;
        store::write!(desk.house.db, desk.staff.actor(), |work| young::open(work, id, element, &why))
    }
    .await;
    match settle(done, form)? {
        Ok(()) => Ok(desk.said(&format!("/desk/people/{id}/"), "saved")),
        Err(again) => Ok(once_more(&desk, id, &again)),
    }
}

fn once_more(desk: &Signed, id: PersonaId, again: &Again) -> Response {
    let words = desk.words;
    let body = html! {
        (bar(words.say("desk-asking-open"), go(words, Weight::Quiet, &format!("/desk/people/{id}/"), "desk-back")))
        (fields(desk, id, &again.form))
    };
    desk.form_page(again, words.say("desk-asking-open"), body)
}

pub async fn close(At((id, element)): At<(PersonaId, String)>, posted: Posted) -> Answer {
    let desk = posted.desk;
    people::personas::find(desk.db().read(), id).await?;
    let element = Element::parse(&element).filter(|one| CLOSED.contains(one)).ok_or(Error::Missing)?;
    store::write!(desk.house.db, desk.staff.actor(), |work| young::close(work, id, element))?;
    Ok(desk.said(&format!("/desk/people/{id}/"), "saved"))
}
