//! Whoever works at the desk tells safeguarding that something happened, or
//! that they worry about somebody. Nobody else sees that anything was written.

use crate::answer::{Again, Answer, settle};
use crate::frame::bar;
use crate::signed::{At, Posted, Signed};
use base::PersonaId;
use people::ledger::concerns;
use people::personas;
use ui::form::{Field, Form, Kit};
use ui::parts::{Weight, disclosure, go};
use ui::{Markup, html};

const WORDS_MOST: usize = 2_000;

pub fn panel(desk: &Signed, id: PersonaId) -> Markup {
    disclosure(desk.words, "desk-worry", fields(desk, id, &Form::blank()))
}

fn fields(desk: &Signed, id: PersonaId, form: &Form) -> Markup {
    let words = desk.words;
    let kit = Kit::new(words, form).prefixed("worry");
    kit.post(
        &format!("/desk/people/{id}/worry"),
        &desk.token,
        html! {
            p.hint { (words.say("desk-worry-what")) }
            (kit.area(Field::new("worry", "desk-worry-words").required().at_most(WORDS_MOST).rows(4)))
            (kit.buttons("desk-worry-send", go(words, Weight::Quiet, &format!("/desk/people/{id}/"), "desk-back")))
        },
    )
}

pub async fn report(At(id): At<PersonaId>, posted: Posted) -> Answer {
    let Posted { desk, form } = posted;
    let persona = personas::find(desk.db().read(), id).await?;
    let (keys, words) = (&desk.house.keys, form.value("worry").to_owned());
    let done =
        store::write!(desk.house.db, desk.staff.actor(), |work| concerns::report(work, keys, persona.id, &words));
    match settle(done, form)? {
        Ok(()) => Ok(desk.said(&format!("/desk/people/{id}/"), "worry")),
        Err(again) => Ok(once_more(&desk, id, &again)),
    }
}

fn once_more(desk: &Signed, id: PersonaId, again: &Again) -> axum::response::Response {
    let body = html! {
        (bar(desk.words.say("desk-worry"), Markup::default()))
        (fields(desk, id, &again.form))
    };
    desk.form_page(again, desk.words.say("desk-worry"), body)
}
