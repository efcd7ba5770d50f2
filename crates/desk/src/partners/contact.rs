//! Where an organisation is reached when files are asked back. Without it the
//! letter goes nowhere, and somebody has to ask by other means.

use super::address;
use crate::answer::{Again, Answer, settle};
use crate::frame::bar;
use crate::signed::{At, Posted, Signed};
use axum::response::Response;
use base::{Error, Locale, PartnerId, Result};
use people::ledger::disclosures::{self, Contact, Holder};
use programme::partners;
use ui::form::{Choice, Field, Form, Kit};
use ui::parts::{Weight, go};
use ui::words::{said, text_of};
use ui::{Markup, html};

pub async fn ask(desk: Signed, At(partner): At<PartnerId>) -> Answer {
    let holder = Holder::Partner(partner);
    let now = disclosures::contacts(desk.db().read(), &[holder]).await?.remove(&holder);
    let form = now.map_or_else(Form::blank, |now| {
        let form = Form::blank().with("contact_name", now.name).with("contact_email", now.email);
        form.with("language", now.language.tag())
    });
    Ok(page(&desk, partner, &Again::first(form)).await?)
}

/// An empty address takes it away.
pub async fn send(At(partner): At<PartnerId>, Posted { desk, mut form }: Posted) -> Answer {
    partners::find(desk.db().read(), partner).await?;
    let speaks = |tag: &str| Locale::INTERFACE.into_iter().find(|locale| locale.tag() == tag);
    let email = form.text("contact_email");
    let language = form.choose("language", email.is_some(), speaks);
    let done = match form.check() {
        Ok(()) => {
            let name = form.text("contact_name").unwrap_or_default();
            let contact = email.zip(language).map(|(email, language)| Contact { name, email, language });
            let actor = desk.staff.actor();
            store::write!(desk.house.db, actor, |work| disclosures::reach(work, partner, contact.as_ref()))
        }
        Err(_) => Err(Error::Invalid(base::Invalid::new())),
    };
    match settle(done, form)? {
        Ok(()) => Ok(desk.said(&address(partner), "saved")),
        Err(again) => Ok(page(&desk, partner, &again).await?),
    }
}

async fn page(desk: &Signed, partner: PartnerId, again: &Again) -> Result<Response> {
    let words = desk.words;
    let found = partners::find(desk.db().read(), partner).await?;
    let kit = Kit::new(words, &again.form);
    let languages = Locale::INTERFACE.map(|locale| Choice::new(locale.tag(), said(locale.name())));
    let inside = html! {
        (kit.text(Field::new("contact_email", "desk-files-contact-email").hint("desk-files-contact-email-hint").email()))
        (kit.text(Field::new("contact_name", "desk-files-contact-name")))
        (kit.radios(Field::new("language", "desk-files-contact-language"), &languages))
        (kit.buttons("desk-partners-save", go(words, Weight::Quiet, &address(partner), "desk-partners-leave-form")))
    };
    let body = html! {
        (bar(words.say("desk-files-contact-title"), Markup::default()))
        p.lead { (text_of(words, &found.name)) }
        (kit.post(&format!("{}contact", address(partner)), &desk.token, inside))
    };
    Ok(desk.form_page(again, words.say("desk-files-contact-title"), body))
}
