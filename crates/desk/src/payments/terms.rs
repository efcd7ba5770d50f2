//! How one person is paid: agreed with them, read by a post that is written
//! down; and what is noted at the desk, a fee or what a supplier was paid.

use crate::answer::{Again, Answer, settle};
use crate::frame::bar;
use crate::payments::{HERE, money, state};
use crate::shown::{choices, edition_choices, editions};
use crate::signed::{At, Posted, Signed};
use axum::response::Response;
use base::{Error, Invalid, PersonaId, Result};
use people::payments::{self, Currency, Kind, Purpose, Route, Spent, Terms, rules};
use people::{ambassadors, personas};
use ui::form::{Field, Form, Kit};
use ui::parts::{Column, Table, Weight, disclosure, go};
use ui::words::date_element;
use ui::{Markup, html};

/// What the desk notes; what a person spent is for them to say.
const NOTED: [Kind; 2] = [Kind::Fee, Kind::Supplier];

/// Which of the two forms came back.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Came {
    Neither,
    Terms,
    Note,
}

pub async fn read(At(id): At<PersonaId>, posted: Posted) -> Answer {
    let desk = posted.desk;
    let keys = &desk.house.keys;
    let terms = store::write!(desk.house.db, desk.staff.actor(), |work| payments::read_terms(work, keys, id))?;
    let form = match &terms {
        Some(terms) => fill(terms),
        None => Form::blank(),
    };
    Ok(page(&desk, id, &Again::first(form), Came::Neither).await?)
}

fn fill(terms: &Terms) -> Form {
    let form = terms.route.map_or_else(Form::blank, |route| Form::blank().with("route", route.name()));
    if terms.no_flat_fee { form.with("no_flat_fee", "yes") } else { form }
}

pub async fn set(At(id): At<PersonaId>, posted: Posted) -> Answer {
    let Posted { desk, mut form } = posted;
    personas::find(desk.db().read(), id).await?;
    let route = form.choose("route", true, Route::parse);
    let terms = Terms { route, no_flat_fee: form.ticked("no_flat_fee") };
    let keys = &desk.house.keys;
    let done = match form.check() {
        Ok(()) => store::write!(desk.house.db, desk.staff.actor(), |work| payments::set_terms(work, keys, id, &terms)),
        Err(error) => Err(error),
    };
    match settle(done, form)? {
        Ok(()) => Ok(desk.said(&format!("/desk/people/{id}/"), "saved")),
        Err(again) => Ok(page(&desk, id, &again, Came::Terms).await?),
    }
}

pub async fn note(At(id): At<PersonaId>, posted: Posted) -> Answer {
    let Posted { desk, mut form } = posted;
    personas::find(desk.db().read(), id).await?;
    let today = desk.db().now().date_in(&desk.zone().await?);
    let keys = &desk.house.keys;
    let done = match spent(&mut form) {
        Ok((kind, spent)) => {
            store::write!(desk.house.db, desk.staff.actor(), |work| payments::note(work, keys, id, kind, &spent, today))
        }
        Err(error) => Err(error),
    };
    match settle(done, form)? {
        Ok(payment) => Ok(desk.said(&format!("{HERE}{payment}/"), "saved")),
        Err(again) => Ok(page(&desk, id, &again, Came::Note).await?),
    }
}

fn spent(form: &mut Form) -> Result<(Kind, Spent)> {
    let kind = form.choose("kind", true, |name| Kind::parse(name).filter(|kind| NOTED.contains(kind)));
    let edition = form.choose("edition", true, |id| id.parse().ok());
    let purpose = form.choose("purpose", true, Purpose::parse);
    let currency = form.choose("currency", true, Currency::parse);
    let money = currency.and_then(|currency| match rules::amount(form.value("amount"), currency) {
        Ok(money) => Some(money),
        Err(message) => {
            form.note("amount", message);
            None
        }
    });
    let on = form.date("on");
    if on.is_none() && form.text("on").is_none() {
        form.note("on", "error-required");
    }
    let what_for = form.require("what_for");
    form.check()?;
    match (kind, edition, purpose, money, on) {
        (Some(kind), Some(edition), Some(purpose), Some(money), Some(on)) => {
            Ok((kind, Spent { edition, purpose, money, on, what_for }))
        }
        _ => Err(Error::Invalid(Invalid::new())),
    }
}

async fn page(desk: &Signed, id: PersonaId, again: &Again, came: Came) -> Result<Response> {
    let words = desk.words;
    let db = desk.db().read();
    let persona = personas::find(db, id).await?;
    let home = format!("/desk/people/{id}/");
    let blank = Form::blank();
    let of = |which: Came| if came == which { &again.form } else { &blank };
    let terms = if came == Came::Neither { &again.form } else { of(Came::Terms) };
    let noting = note_fields(desk, id, of(Came::Note)).await?;
    let theirs = payments::of_personas(db, &[id]).await?;
    let rows = theirs.iter().map(|one| {
        vec![
            html! { a href={ (HERE) (one.id) "/" } { (date_element(words, one.spent.on)) } },
            html! { (words.say(one.kind.key())) },
            html! { bdi { (one.spent.what_for) } },
            money(words, one.spent.money),
            state(words, one.state),
        ]
    });
    let columns = vec![
        Column::new("desk-payment-on"),
        Column::new("desk-payment-kind"),
        Column::new("desk-payment-what"),
        Column::new("desk-payment-amount").number(),
        Column::new("desk-state"),
    ];
    let body = html! {
        (bar(words.say("desk-terms"), go(words, Weight::Quiet, &home, "desk-back")))
        p.lead { bdi { (persona.staff_name(words.locale())) } }
        @if came != Came::Note { (term_fields(desk, id, terms)) }
        @if came == Came::Note { (noting) } @else { (disclosure(words, "desk-payment-note", noting)) }
        section {
            h2 { (words.say("desk-payments")) }
            (Table::new("payments", "desk-payments", columns).rows(rows).or_say("desk-payments-none", "desk-payments-none-what").show(words))
        }
    };
    Ok(desk.form_page(again, words.say("desk-terms"), body))
}

fn term_fields(desk: &Signed, id: PersonaId, form: &Form) -> Markup {
    let kit = Kit::new(desk.words, form).prefixed("terms");
    kit.post(&format!("/desk/people/{id}/payment/terms"), &desk.token, html! {
        (kit.radios(Field::new("route", "desk-terms-route").required(), &choices(Route::ALL, Route::name, |one| one.key().into())))
        (kit.tick(Field::new("no_flat_fee", "desk-terms-no-fee").hint("desk-terms-no-fee-hint").quiet()))
        (kit.buttons("desk-terms-save", Markup::default()))
    })
}

async fn note_fields(desk: &Signed, id: PersonaId, form: &Form) -> Result<Markup> {
    let parts = ambassadors::parts_of(desk.db().read(), id).await?;
    let all = editions(desk).await?;
    let theirs = all.iter().filter(|edition| parts.iter().any(|(_, part)| *part == edition.id));
    let years = edition_choices(desk.words, theirs);
    let kit = Kit::new(desk.words, form).prefixed("note");
    Ok(kit.post(&format!("/desk/people/{id}/payment/note"), &desk.token, html! {
        p.hint { (desk.words.say("desk-payment-note-what")) }
        (kit.radios(Field::new("kind", "desk-payment-kind").required(), &choices(&NOTED, Kind::name, |one| one.key().into())))
        (kit.select(Field::new("edition", "desk-edition").required(), &years))
        (kit.select(Field::new("purpose", "desk-payment-purpose").required(), &choices(Purpose::ALL, Purpose::name, |one| one.key().into())))
        (kit.text(Field::new("amount", "desk-payment-amount").required().decimal().autocomplete("off")))
        (kit.select(Field::new("currency", "desk-payment-currency").required(), &choices(Currency::ALL, Currency::name, |one| one.key().into())))
        (kit.date(Field::new("on", "desk-payment-on").required()))
        (kit.text(Field::new("what_for", "desk-payment-what").required().at_most(rules::WHAT_MOST).autocomplete("off")))
        (kit.buttons("desk-payment-note-save", Markup::default()))
    }))
}
