//! The lawful basis of each purpose, as the organisation states it: what holds
//! now, what held before, and stating it anew. Permission is another matter:
//! whatever stands here, nothing is shown without the person's yes.

use crate::answer::{Again, Answer, settle};
use crate::frame::bar;
use crate::notices::{Scopes, wire};
use crate::shown::{choices, when};
use crate::signed::{Posted, Signed};
use axum::response::Response;
use base::{Error, Invalid, Result};
use consent::{Member as _, Purpose};
use people::accounts::{self, Act};
use people::ledger::Scope;
use people::ledger::bases::{self, Basis, BasisRow, NOTE_MOST, NewBasis};
use std::collections::HashMap;
use ui::form::{Choice, Field, Form, Kit};
use ui::parts::{Column, Table, Weight, disclosure, filters, go};
use ui::words::said;
use ui::{Markup, html};

const HERE: &str = "/desk/bases/";

pub async fn list(desk: Signed) -> Answer {
    let scopes = Scopes::load(&desk).await?;
    let scope = scopes.parse(desk.query.value("scope")).or_else(|| scopes.first());
    let form = Form::blank().with("scope", scope.map(wire).unwrap_or_default());
    Ok(page(&desk, &scopes, scope, &Again::first(form)).await?)
}

pub async fn state(posted: Posted) -> Answer {
    let Posted { desk, mut form } = posted;
    let scopes = Scopes::load(&desk).await?;
    let scope = form.choose("scope", true, |text| scopes.parse(text));
    let done = async {
        let purpose = form.choose("purpose", true, Purpose::parse);
        let basis = form.choose("basis", true, Basis::parse);
        let note = form.at_most("note", NOTE_MOST).unwrap_or_default();
        form.check()?;
        let (Some(scope), Some(purpose), Some(basis)) = (scope, purpose, basis) else {
            return Err(Error::Invalid(Invalid::new()));
        };
        let new = NewBasis { purpose, basis, note };
        store::write!(desk.house.db, desk.staff.actor(), |work| bases::record(work, scope, &new))?;
        Ok(scope)
    }
    .await;
    match settle(done, form)? {
        Ok(scope) => Ok(desk.said(&format!("{HERE}?scope={}", wire(scope).replace(' ', "+")), "saved")),
        Err(again) => Ok(page(&desk, &scopes, scope, &again).await?),
    }
}

async fn page(desk: &Signed, scopes: &Scopes, scope: Option<Scope>, again: &Again) -> Result<Response> {
    let words = desk.words;
    let all = match scope {
        Some(scope) => bases::history(desk.db().read(), scope).await?,
        None => Vec::new(),
    };
    let (now, before): (Vec<BasisRow>, Vec<BasisRow>) = all.into_iter().partition(|row| row.ended_at.is_none());
    let here = scope.map(|scope| scopes.name(desk, scope)).unwrap_or_default();
    let stated = Form::blank().with("scope", scope.map(wire).unwrap_or_default());
    let choose = Kit::new(words, &stated).prefixed("which");
    let body = html! {
        (bar(words.say("desk-bases"), go(words, Weight::Quiet, "/desk/notices/", "desk-nav-notices")))
        p.lead { (words.say("desk-bases-lead")) }
        (filters(words, HERE, None, html! {
            (choose.select(Field::new("scope", "desk-notice-for").quiet(), &scopes.choices(desk)))
        }))
        h2 { bdi { (here) } }
        (standing(desk, &now).await?)
        @if !before.is_empty() { (disclosure(words, "desk-bases-before", table(desk, "desk-bases-before", &before).await?)) }
        @if desk.may(Act::StateBasis) { section { h2 { (words.say("desk-basis-state")) } (fields(desk, scopes, again)) } }
    };
    Ok(desk.form_page(again, words.say("desk-bases"), body))
}

/// Every purpose, also those of which nothing was stated yet.
async fn standing(desk: &Signed, now: &[BasisRow]) -> Result<Markup> {
    let words = desk.words;
    let open: Vec<&str> =
        Purpose::ALL.iter().filter(|of| now.iter().all(|row| row.stated.purpose != **of)).map(|of| of.name()).collect();
    // keys: purpose-*
    let names: Vec<_> = open.iter().map(|name| words.named("purpose", name).into_owned()).collect();
    let table = table(desk, "desk-bases-now", now).await?;
    Ok(html! {
        (table)
        @if !names.is_empty() { p { (words.fill("desk-bases-open", [("purposes", words.list(&names).into())])) } }
    })
}

async fn table(desk: &Signed, label: &'static str, rows: &[BasisRow]) -> Result<Markup> {
    let words = desk.words;
    let zone = desk.zone().await?;
    let ids: Vec<_> = rows.iter().filter_map(|row| row.recorded_by).collect();
    let names: HashMap<_, _> = accounts::names(desk.db().read(), &ids).await?;
    let rows = rows.iter().map(|row| {
        let by = row.recorded_by.and_then(|id| names.get(&id)).map_or("–", String::as_str);
        vec![
            // keys: purpose-*
            html! { (words.named("purpose", row.stated.purpose.name())) },
            html! { (words.say(row.stated.basis.key())) },
            html! { @if row.stated.note.is_empty() { "–" } @else { p.asis dir="auto" { (row.stated.note) } } },
            html! { bdi { (by) } },
            html! {
                (when(words, row.recorded_at, &zone))
                @if let Some(ended) = row.ended_at { " – " (when(words, ended, &zone)) }
            },
        ]
    });
    let columns = ["desk-basis-purpose", "desk-basis", "desk-basis-note", "desk-who", "desk-when"].map(Column::new);
    Ok(
        html! { (Table::new("bases", label, columns.into()).rows(rows).or_say("desk-bases-none", "desk-bases-none-what").show(words)) },
    )
}

fn fields(desk: &Signed, scopes: &Scopes, again: &Again) -> Markup {
    let words = desk.words;
    let kit = Kit::new(words, &again.form);
    let purposes: Vec<Choice> = Purpose::ALL
        .iter()
        // keys: purpose-*
        .map(|one| Choice::new(one.name(), said(words.named("purpose", one.name()).into_owned())))
        .collect();
    kit.post(HERE, &desk.token, html! {
        (kit.select(Field::new("scope", "desk-notice-for").required(), &scopes.choices(desk)))
        (kit.select(Field::new("purpose", "desk-basis-purpose").required(), &purposes))
        (kit.radios(Field::new("basis", "desk-basis").required().hint("desk-basis-hint"), &choices(Basis::ALL, Basis::name, |one| one.key().into())))
        (kit.area(Field::new("note", "desk-basis-note").hint("desk-basis-note-hint").at_most(NOTE_MOST).rows(5)))
        (kit.buttons("desk-basis-save", Markup::default()))
    })
}
