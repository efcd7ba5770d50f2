//! The agreements that come before any work: to take part, and to be recorded
//! or photographed. The third, to release a finished work, is given page by
//! page by the person's own link.

use crate::answer::{Again, Answer, settle};
use crate::frame::bar;
use crate::shown::{choices, when};
use crate::signed::{At, Posted, Signed};
use base::{Error, Invalid, Locale, PersonaId, Result};
use people::accounts::Act;
use people::ledger::evidence::{self, NewAgreement};
use people::ledger::{Agreement, Aside, By, How, Interpreting, Kind, Method};
use ui::form::{Choice, Field, Form, Kit};
use ui::parts::{Weight, disclosure, go};
use ui::{Markup, html};

const AGREEMENTS: [Agreement; 2] = [Agreement::TakePart, Agreement::BeRecorded];
const SAID: [Kind; 3] = [Kind::Given, Kind::Refused, Kind::Withdrawn];
/// By their own link nobody on the staff can enter it for them.
const METHODS: [Method; 4] = [Method::InPerson, Method::Phone, Method::Paper, Method::Recording];
const BY: [By; 3] = [By::Person, By::Guardian, By::Support];

pub async fn panel(desk: &Signed, id: PersonaId) -> Result<Markup> {
    let words = desk.words;
    let rows = evidence::agreements(desk.db().read(), id).await?;
    let zone = desk.zone().await?;
    Ok(html! {
        h2 { (words.say("desk-agreements")) }
        @if rows.is_empty() { p { (words.say("desk-agreements-none")) } }
        ul.plain {
            @for row in &rows {
                li {
                    (words.say(row.about.agreement.key())) ": " strong { (words.say(row.kind.key())) } " "
                    small {
                        (when(words, row.at, &zone)) " · " (words.say(row.how.by.key()))
                        @if let Some(method) = row.how.method { " · " (words.say(method.key())) }
                        @if let Some(language) = row.how.language { " · " (language.name()) }
                        @if row.how.interpreting != Interpreting::None { " · " (words.say(row.how.interpreting.key())) }
                        @if row.how.has_aside() { " · " (words.say("desk-agreement-aside")) }
                    }
                }
            }
        }
        @if desk.may(Act::EnrolPeople) { (disclosure(words, "desk-agreement-note", fields(desk, id, &Form::blank()))) }
    })
}

fn fields(desk: &Signed, id: PersonaId, form: &Form) -> Markup {
    let kit = Kit::new(desk.words, form).prefixed("agreement");
    kit.post(&format!("/desk/people/{id}/agreements"), &desk.token, html! {
        (kit.radios(Field::new("agreement", "desk-agreement").required(), &choices(&AGREEMENTS, Agreement::name, |one| one.key().into())))
        (kit.radios(Field::new("said", "desk-agreement-said").required(), &choices(&SAID, Kind::name, |one| one.key().into())))
        (kit.select(Field::new("by", "desk-agreement-by").required(), &choices(&BY, By::name, |one| one.key().into())))
        (kit.select(Field::new("method", "desk-agreement-method").required(), &choices(&METHODS, Method::name, |one| one.key().into())))
        (kit.select(Field::new("language", "desk-language"), &Choice::languages()))
        (kit.select(Field::new("interpreting", "desk-interpreter"), &choices(Interpreting::ALL, Interpreting::name, |one| one.key().into())))
        (kit.text(Field::new("witness", "desk-agreement-witness").hint("desk-agreement-witness-hint").autocomplete("off")))
        (kit.text(Field::new("place", "desk-agreement-place").autocomplete("off")))
        (kit.buttons("desk-agreement-save", Markup::default()))
    })
}

pub async fn note(At(id): At<PersonaId>, posted: Posted) -> Answer {
    let Posted { desk, mut form } = posted;
    people::personas::find(desk.db().read(), id).await?;
    let done = async {
        let new = read(&desk, &mut form)?;
        let keys = &desk.house.keys;
        store::write!(desk.house.db, desk.staff.actor(), |work| evidence::agree(work, keys, id, &new))
    }
    .await;
    match settle(done, form)? {
        Ok(()) => Ok(desk.said(&format!("/desk/people/{id}/"), "saved")),
        Err(again) => Ok(once_more(&desk, id, &again)),
    }
}

fn read(desk: &Signed, form: &mut Form) -> Result<NewAgreement> {
    let one_of = |all: &[Agreement], found: Option<Agreement>| found.filter(|one| all.contains(one));
    let agreement = form.choose("agreement", true, |name| one_of(&AGREEMENTS, Agreement::parse(name)));
    let kind = form.choose("said", true, |name| Kind::parse(name).filter(|one| SAID.contains(one)));
    let by = form.choose("by", true, |name| By::parse(name).filter(|one| BY.contains(one)));
    let method = form.choose("method", true, |name| Method::parse(name).filter(|one| METHODS.contains(one)));
    let language: Option<Locale> = form.choose("language", false, |tag| tag.parse().ok());
    let interpreting = form.choose("interpreting", false, Interpreting::parse).unwrap_or(Interpreting::None);
    form.check().map_err(|_| Error::Invalid(Invalid::new()))?;
    let (Some(agreement), Some(kind), Some(by), Some(method)) = (agreement, kind, by, method) else {
        return Err(Error::Invalid(Invalid::new()));
    };
    let how = How::from(method).by(by).interpreted(interpreting).with_staff(&[desk.staff.id]);
    let how = match language {
        Some(language) => how.language(language),
        None => how,
    };
    let line = |name: &str| form.text(name).unwrap_or_default();
    let aside = Aside { witness: line("witness"), place: line("place"), ..Aside::default() };
    Ok(NewAgreement { agreement, kind, how, aside })
}

fn once_more(desk: &Signed, id: PersonaId, again: &Again) -> axum::response::Response {
    let words = desk.words;
    let body = html! {
        (bar(words.say("desk-agreement-note"), go(words, Weight::Quiet, &format!("/desk/people/{id}/"), "desk-back")))
        (fields(desk, id, &again.form))
    };
    desk.form_page(again, words.say("desk-agreement-note"), body)
}
