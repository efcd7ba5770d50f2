//! What somebody wants to say, for those of the staff whom they let read it.
//! Each look is written down before anything is shown. The second language can
//! be filled in here; their own words, in either language, cannot be changed.

use crate::answer::{Again, Answer, settle};
use crate::frame::bar;
use crate::signed::{At, Posted, Signed};
use base::{Locale, PersonaId, Result};
use people::accounts::Act;
use people::key_messages::{self, Message, Part, Place, Said, Sheet, rules};
use people::personas;
use ui::form::{Field, Form, Kit};
use ui::parts::{Weight, breadcrumb, notice};
use ui::words::{Wording, Words};
use ui::{Markup, html};

/// Whether there is anything for whoever looks: of the rest nobody learns.
pub async fn panel(desk: &Signed, id: PersonaId) -> Result<Markup> {
    if !desk.may(Act::SeeKeyMessages) {
        return Ok(Markup::default());
    }
    let words = desk.words;
    let shared = key_messages::is_shared(desk.db().read(), id, desk.staff.id).await?;
    Ok(html! {
        h2 { (words.say("desk-messages")) }
        @if shared {
            p { (words.say("desk-messages-shared")) }
            (desk.button(Weight::Quiet, &format!("/desk/people/{id}/messages"), "desk-messages-read"))
        } @else { p { (words.say("desk-messages-not-shared")) } }
    })
}

pub async fn read(At(id): At<PersonaId>, posted: Posted) -> Answer {
    let desk = posted.desk;
    Ok(page(&desk, id, None, false).await?)
}

/// One message in the second language.
pub async fn help(At((id, place)): At<(PersonaId, Place)>, posted: Posted) -> Answer {
    let Posted { desk, form } = posted;
    let keys = &desk.house.keys;
    let part = |part: Part| form.value(part.name()).to_owned();
    let said = Said { words: part(Part::Words), proof: part(Part::Proof), bridge: part(Part::Bridge) };
    let done = store::write!(desk.house.db, desk.staff.actor(), |work| {
        key_messages::help(work, keys, (id, place), &said, form.value("seen"))
    });
    match settle(done, form)? {
        Ok(()) => Ok(page(&desk, id, None, true).await?),
        Err(again) => Ok(page(&desk, id, Some((place, again)), false).await?),
    }
}

async fn page(
    desk: &Signed,
    id: PersonaId,
    again: Option<(Place, Again)>,
    saved: bool,
) -> Result<axum::response::Response> {
    let words = desk.words;
    let db = desk.db().read();
    let persona = personas::find(db, id).await?;
    let keys = &desk.house.keys;
    let messages = store::write!(desk.house.db, desk.staff.actor(), |work| key_messages::read(work, keys, id))?;
    let sheet = key_messages::sheet(db, &[id]).await?;
    let blank = Form::blank();
    let form_of = |place: Place| match &again {
        Some((wrong, again)) if *wrong == place => &again.form,
        _ => &blank,
    };
    let home = format!("/desk/people/{id}/");
    let before = [
        ("/desk/people/".to_owned(), Wording::from("desk-nav-people")),
        (home, Wording::Said(persona.staff_name(words.locale()))),
    ];
    let body = html! {
        (breadcrumb(words, &before, "desk-messages"))
        (bar(words.say("desk-messages"), Markup::default()))
        @if saved { (notice(words, "desk-messages-saved", Markup::default())) }
        p.lead { (words.say("desk-messages-lead")) }
        @if messages.is_empty() { p { (words.say("desk-messages-none")) } }
        @for message in &messages { (one(desk, id, sheet.as_ref(), message, form_of(message.place))) }
        p.hint { (words.say("desk-papers-logged")) }
    };
    let status = again.map_or_else(|| Again::first(Form::blank()), |(_, again)| again);
    Ok(desk.form_page(&status, words.say("desk-messages"), body))
}

fn one(desk: &Signed, id: PersonaId, sheet: Option<&Sheet>, message: &Message, form: &Form) -> Markup {
    let words = desk.words;
    let second = sheet.and_then(|sheet| sheet.second).filter(|second| *second != message.language);
    html! {
        section {
            h2 { (words.say(message.place.key())) }
            @for part in message.place.parts() {
                @if !message.said.part(*part).is_empty() {
                    p { small { (words.say(part.key())) } }
                    (theirs(message.language, message.said.part(*part)))
                }
            }
            @match second {
                Some(second) => (beside(desk, id, message, second, form)),
                None => p.hint { (words.say("desk-messages-no-second")) },
            }
        }
    }
}

/// Words as they wrote them, in the language that they are in.
fn theirs(language: Locale, text: &str) -> Markup {
    html! { blockquote.condition lang=(language.tag()) dir=(language.direction().html()) { (text) } }
}

const fn prefix(place: Place) -> &'static str {
    match place {
        Place::First => "first",
        Place::Second => "second",
        Place::Third => "third",
        Place::Unanswered => "unanswered",
    }
}

/// The second language: a field for each part that they did not write themself.
fn beside(desk: &Signed, id: PersonaId, message: &Message, second: Locale, sent: &Form) -> Markup {
    let words = desk.words;
    let kept = message.second(second);
    let (said, is_theirs) = (
        |part: Part| kept.map(|kept| kept.said.part(part)).unwrap_or_default(),
        |part: Part| kept.is_some_and(|kept| kept.theirs.contains(&part)),
    );
    let parts = message.place.parts();
    let form = match sent.was_sent() {
        true => sent.clone(),
        false => parts.iter().fold(Form::blank(), |form, part| form.with(part.name(), said(*part))),
    };
    let kit = Kit::new(words, &form).prefixed(prefix(message.place));
    let open: Vec<Part> = parts.iter().copied().filter(|part| !is_theirs(*part)).collect();
    html! {
        h3 { (second.name()) }
        @for part in parts.iter().filter(|part| is_theirs(**part)) {
            p { small { (words.say(part.key())) " · " (words.say("desk-messages-theirs")) } }
            (theirs(second, said(*part)))
            (outgrown(words, kept, *part))
        }
        @if !open.is_empty() {
            (kit.post(&format!("/desk/people/{id}/messages/{}", message.place), &desk.token, html! {
                (Kit::hidden("seen", &message.seen()))
                @for part in &open {
                    @let most = rules::most(message.place, *part);
                    (kit.area(Field::new(part.name(), part.key()).in_language(second).at_most(most).rows(if most > rules::WORDS_MOST { 5 } else { 2 })))
                    (outgrown(words, kept, *part))
                }
                (kit.buttons("desk-messages-save", Markup::default()))
            }))
        }
    }
}

fn outgrown(words: Words, kept: Option<&key_messages::Second>, part: Part) -> Markup {
    match kept.is_some_and(|kept| kept.outgrown.contains(&part)) {
        true => html! { p.hint { (words.say("desk-messages-outgrown")) } },
        false => Markup::default(),
    }
}
