//! Who someone is and how to reach them safely, as a form. There is no field
//! for a date of birth (of somebody under 18, the month in which they turn 18), a nationality, an immigration status or a case, and
//! the domain refuses texts that say one.

use crate::people::guardian_form;
use crate::shown::choices;
use base::jiff::civil::Date;
use base::jiff::tz::TimeZone;
use base::{Error, Instant, Invalid, Locale, Result};
use door::reach_form::{self, GUARDIANS, THEIRS};
use people::persons::{AgeBand, Channel, Email, Identity, Interpreter, rules};
use ui::form::{Choice, Field, Form, Kit};
use ui::parts::disclosure;
use ui::{Markup, html};

pub fn fill(identity: &Identity, zone: &str) -> Form {
    let form = Form::blank()
        .with("contact_name", identity.contact_name.clone())
        .with("legal_name", identity.legal_name.clone().unwrap_or_default())
        .with("email", identity.email.as_ref().map(Email::shown).unwrap_or_default())
        .with("phone", identity.phone.clone().unwrap_or_default())
        .with("other_languages", identity.other_languages.clone())
        .with("interpreter", identity.interpreter.name())
        .with("age", identity.age.name())
        .with("grown_at", identity.grown_at.map(month_before).unwrap_or_default())
        .with("notes", identity.notes.clone());
    let form = reach_form::fill(form, &THEIRS, &identity.safe, zone);
    let form = match &identity.guardian {
        Some(guardian) => guardian_form::fill(form, guardian, zone),
        None => form.with(GUARDIANS.zone, zone),
    };
    let form = identity.speaks.iter().fold(form, |form, locale| form.with("speaks", locale.tag()));
    identity.reads.iter().fold(form, |form, locale| form.with("reads", locale.tag()))
}

pub fn read(form: &mut Form) -> Result<Identity> {
    let safe = reach_form::read(form, &THEIRS);
    let interpreter = form.choose("interpreter", true, Interpreter::parse);
    let age = form.choose("age", true, AgeBand::parse);
    let grown_at = match form.text("grown_at") {
        None => None,
        Some(month) => {
            let after = month_after(&month);
            if after.is_none() {
                form.note("grown_at", "people-grown-when");
                return Err(Error::Invalid(Invalid::new()));
            }
            after
        }
    };
    let guardian = guardian_form::read(form);
    let languages = |name: &str| form.values(name).filter_map(|tag| tag.parse().ok()).collect::<Vec<Locale>>();
    let (speaks, reads) = (languages("speaks"), languages("reads"));
    if speaks.len() < form.values("speaks").count() || reads.len() < form.values("reads").count() {
        return Err(Error::invalid("speaks", "error-unknown-choice"));
    }
    let line = |name: &str| form.text(name).unwrap_or_default();
    let (Ok(safe), Some(interpreter), Some(age)) = (safe, interpreter, age) else {
        return Err(Error::Invalid(Invalid::new()));
    };
    Ok(Identity {
        legal_name: form.text("legal_name"),
        contact_name: line("contact_name"),
        email: form.text("email").map(Email::from),
        phone: form.text("phone"),
        safe,
        speaks,
        reads,
        other_languages: line("other_languages"),
        interpreter,
        age,
        grown_at,
        guardian: guardian?,
        notes: line("notes"),
    })
}

/// "2028-03" of the first moment of April 2028.
fn month_before(grown_at: Instant) -> String {
    let first = grown_at.timestamp().to_zoned(TimeZone::UTC).date();
    first.yesterday().map_or_else(|_| String::new(), |last| format!("{:04}-{:02}", last.year(), last.month()))
}

/// The first moment after a month such as "2028-03".
fn month_after(month: &str) -> Option<Instant> {
    let first: Date = format!("{month}-01").parse().ok()?;
    let after = first.last_of_month().tomorrow().ok()?;
    Some(Instant::from(after.to_zoned(TimeZone::UTC).ok()?.timestamp()))
}

pub fn inputs(kit: &Kit) -> Markup {
    let words = kit.words;
    html! {
        (kit.fieldset("desk-identity", html! {
            p.hint { (words.say("desk-identity-hint")) }
            (kit.text(Field::new("contact_name", "desk-contact-name").required().autocomplete("off").hint("desk-contact-name-hint")))
            (kit.text(Field::new("legal_name", "desk-legal-name").autocomplete("off").hint("desk-legal-name-hint")))
            (kit.radios(Field::new("age", "desk-age").required(), &choices(AgeBand::ALL, AgeBand::name, |age| age.key().into())))
            (kit.text(Field::new("grown_at", "desk-grown").hint("desk-grown-hint").autocomplete("off").short()))
            (guardian_form::inputs(kit))
        }))
        (kit.fieldset("desk-safe-contact", html! {
            p.hint { (words.say("desk-safe-contact-hint")) }
            (kit.select(Field::new("channel", "desk-channel").required(), &choices(Channel::ALL, Channel::name, |channel| channel.key().into())))
            (kit.text(Field::new("email", "desk-email").email().autocomplete("off")))
            (kit.text(Field::new("phone", "desk-phone").phone().autocomplete("off")))
            (reach_form::times_inputs(kit, &THEIRS))
            (kit.text(Field::new("hours", "desk-hours").hint("desk-hours-hint")))
            (reach_form::discreet_inputs(kit, &THEIRS))
        }))
        (kit.fieldset("desk-languages", html! {
            (disclosure(words, "desk-speaks", html! { div.many { (kit.boxes(Field::new("speaks", "desk-speaks").quiet(), &Choice::languages())) } }))
            (disclosure(words, "desk-reads", html! { div.many { (kit.boxes(Field::new("reads", "desk-reads").quiet(), &Choice::languages())) } }))
            (kit.text(Field::new("other_languages", "desk-other-languages")))
            (kit.radios(Field::new("interpreter", "desk-interpreter").required(), &choices(Interpreter::ALL, Interpreter::name, |one| one.key().into())))
        }))
        (kit.area(Field::new("notes", "desk-identity-notes").hint("desk-identity-notes-hint").at_most(rules::NOTES_MOST).rows(3)))
    }
}
