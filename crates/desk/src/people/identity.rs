//! Reading who somebody is, and correcting it. Both are posts, both are
//! written down before anything is shown, and nothing of it is kept by the browser.

use crate::answer::{Again, Answer, settle};
use crate::frame::bar;
use crate::people::show::REASONS;
use crate::people::{guardian_form, identity_form};
use crate::signed::{At, Posted, Signed};
use axum::response::Response;
use base::jiff::tz::TimeZone;
use base::{Error, Locale, PersonaId, Result};
use newsroom::stories::guardians;
use people::accounts::Act;
use people::personas;
use people::persons::{self, Email, Identity, IdentityFile};
use people::safety::Beside;
use ui::form::Kit;
use ui::parts::{Weight, disclosure, facts, go, notice};
use ui::words::{Wording, Words, moment_element};
use ui::{Markup, html};

pub async fn read(At(id): At<PersonaId>, posted: Posted) -> Answer {
    let Posted { desk, form } = posted;
    let reason = REASONS
        .into_iter()
        .find(|reason| reason.name() == form.value("reason"))
        .ok_or(Error::invalid("reason", "error-choose"))?;
    let keys = &desk.house.keys;
    let file = store::write!(desk.house.db, desk.staff.actor(), |work| persons::read_identity(work, keys, id, reason))?;
    let zone = desk.zone().await?;
    let again = Again::first(identity_form::fill(&file.identity, zone.iana_name().unwrap_or("UTC")));
    Ok(page(&desk, id, Some(&file), &again).await?)
}

pub async fn correct(At(id): At<PersonaId>, posted: Posted) -> Answer {
    let Posted { desk, mut form } = posted;
    let done = async {
        let identity = identity_form::read(&mut form)?;
        let keys = &desk.house.keys;
        store::write!(desk.house.db, desk.staff.actor(), |work| async {
            let corrected = persons::correct(work, keys, id, &identity).await?;
            // Whoever stood beside them has no say any more.
            for persona in corrected.personas.into_iter().filter(|_| corrected.guardian_left) {
                guardians::end_links(work, persona).await?;
            }
            Ok::<_, Error>(())
        })
    }
    .await;
    match settle(done, form)? {
        Ok(()) => Ok(desk.said(&format!("/desk/people/{id}/"), "saved")),
        Err(again) => Ok(page(&desk, id, None, &again).await?),
    }
}

async fn page(desk: &Signed, id: PersonaId, file: Option<&IdentityFile>, again: &Again) -> Result<Response> {
    let words = desk.words;
    let persona = personas::find(desk.db().read(), id).await?;
    let zone = desk.zone().await?;
    let home = format!("/desk/people/{id}/");
    let kit = Kit::new(words, &again.form);
    let correcting = kit.post(
        &format!("{home}identity/correct"),
        &desk.token,
        html! {
            (identity_form::inputs(&kit))
            (kit.buttons("desk-identity-correct", go(words, Weight::Quiet, &home, "desk-back")))
        },
    );
    let body = html! {
        (bar(words.say("desk-identity"), go(words, Weight::Quiet, &home, "desk-identity-close")))
        p.lead { bdi { (persona.staff_name(words.locale())) } }
        (notice(words, "desk-identity-written-down", html! { p { (words.say("desk-identity-screen")) } }))
        @if let Some(file) = file {
            (first(words, &file.beside))
            (card(words, &file.identity))
            (said(words, &file.identity, &zone))
            (others(words, &file.beside))
            h2 { (words.say("desk-personas-same")) }
            ul.plain { @for one in &file.personas { li { a href={ "/desk/people/" (one.id) "/" } { bdi { (one.staff_name(words.locale())) } } } } }
            @if desk.may(Act::CorrectIdentity) { (disclosure(words, "desk-identity-correct", correcting)) }
        } @else { (correcting) }
    };
    Ok(desk.form_page(again, words.say("desk-identity"), body))
}

/// Whom they asked us to speak to before we speak to them.
fn first(words: Words, beside: &[Beside]) -> Markup {
    html! {
        @for one in beside.iter().filter(|one| one.first) {
            (notice(words, "desk-beside-first", html! { p { bdi { (one.name) } @if !one.reach.is_empty() { " · " bdi { (one.reach) } } } }))
        }
    }
}

/// Everybody whom they let stand beside them.
fn others(words: Words, beside: &[Beside]) -> Markup {
    html! {
        @if !beside.is_empty() {
            h2 { (words.say("desk-beside")) }
            ul.plain { @for one in beside { li { bdi { (one.name) } @if !one.reach.is_empty() { " · " bdi { (one.reach) } } } } }
        }
    }
}

/// Who said how they may be reached, and when.
fn said(words: Words, identity: &Identity, zone: &TimeZone) -> Markup {
    let Some(said) = identity.safe.said else { return Markup::default() };
    html! { p.hint { (words.weave(&said.by.key().into(), [("when", moment_element(words, said.at, zone))])) } }
}

/// How to reach them safely, first; then the rest.
pub fn card(words: Words, identity: &Identity) -> Markup {
    let plain = |text: &str| {
        if text.is_empty() {
            html! { "–" }
        } else {
            html! { bdi { (text) } }
        }
    };
    let maybe = |text: &Option<String>| plain(text.as_deref().unwrap_or_default());
    let languages =
        |all: &[Locale]| html! { (words.list(&all.iter().map(|locale| locale.english_name()).collect::<Vec<_>>())) };
    let rows: Vec<(Wording, Markup)> = vec![
        ("desk-contact-name".into(), plain(&identity.contact_name)),
        ("desk-channel".into(), html! { strong { (words.say(identity.safe.channel.key())) } }),
        ("reach-when".into(), guardian_form::times(words, &identity.safe)),
        ("desk-hours".into(), plain(&identity.safe.hours)),
        ("desk-voicemail-name".into(), plain(&identity.safe.voicemail_name)),
        ("reach-discreet".into(), guardian_form::discreet(words, &identity.safe)),
        ("desk-never-say".into(), html! { strong { (plain(&identity.safe.never_say)) } }),
        ("desk-email".into(), plain(identity.email.as_ref().map(Email::shown).unwrap_or_default())),
        ("desk-phone".into(), maybe(&identity.phone)),
        ("desk-interpreter".into(), html! { (words.say(identity.interpreter.key())) }),
        ("desk-speaks".into(), languages(&identity.speaks)),
        ("desk-reads".into(), languages(&identity.reads)),
        ("desk-other-languages".into(), plain(&identity.other_languages)),
        ("desk-age".into(), html! { (words.say(identity.age.key())) }),
        ("desk-legal-name".into(), maybe(&identity.legal_name)),
        ("desk-identity-notes".into(), plain(&identity.notes)),
    ];
    html! {
        (facts(words, &rows))
        @if let Some(guardian) = &identity.guardian {
            h2 { (words.say("desk-guardian")) }
            (facts(words, &guardian_form::rows(words, guardian)))
        }
    }
}
