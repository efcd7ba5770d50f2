//! Money. How somebody is paid is agreed with them and sealed under their key;
//! where a flat fee is out of the question a switch says so, and never why. A
//! person says what they spent from their phone, with a picture of the receipt;
//! a coordinator pays it, asks back or declines in words; everything that was
//! paid stands in one ledger.

mod model;
pub mod rules;
mod store;
#[cfg(test)]
mod tests;

pub use model::{Answer, Currency, Filter, Kind, Money, Payment, Purpose, Route, Spent, State, Terms, Total};
pub use store::{count, find, list, of_personas, papers_of, totals, waiting};

use crate::Keys;
use crate::ambassadors;
use crate::bond::{self, ReadReason};
use crate::ledger::papers::{self, Sealed};
use ::store::{Db, Work};
use base::jiff::civil::Date;
use base::{Actor, Error, Event, PaymentId, PersonaId, Result};
use outside::files::Files;

const TERMS: &str = "payment terms";

/// How somebody is paid, as it was agreed with them.
pub async fn set_terms(work: &mut Work, keys: &Keys, persona: PersonaId, terms: &Terms) -> Result<()> {
    rules::check_terms(terms)?;
    let finder = bond::finder(work.db(), keys, persona).await?;
    let sealed = bond::seal(work, keys, persona, TERMS, ::store::wire(terms)?.as_bytes()).await?;
    store::keep_terms(work, &finder, sealed).await?;
    work.record(Event::PaymentTermsSet { persona });
    Ok(())
}

/// After a restore: what was agreed came after the backup and is in no journal.
/// Until somebody says it again, no flat fee is paid.
pub async fn forbid_fee(work: &mut Work, keys: &Keys, persona: PersonaId) -> Result<()> {
    let finder = bond::finder(work.db(), keys, persona).await?;
    let terms = Terms { route: None, no_flat_fee: true };
    let sealed = bond::seal(work, keys, persona, TERMS, ::store::wire(&terms)?.as_bytes()).await?;
    store::keep_terms(work, &finder, sealed).await
}

/// How the person who acts is paid, for nobody but them.
pub async fn own_terms(db: &Db, keys: &Keys, actor: &Actor, persona: PersonaId) -> Result<Option<Terms>> {
    let finder = bond::finder(db.read(), keys, persona).await?;
    let Some(sealed) = store::terms(db.read(), &finder).await? else { return Ok(None) };
    terms(&bond::open_own(db.read(), keys, actor, persona, &[(TERMS, &sealed)]).await?).map(Some)
}

/// The same at the desk. The look is written down.
pub async fn read_terms(work: &mut Work, keys: &Keys, persona: PersonaId) -> Result<Option<Terms>> {
    let finder = bond::finder(work.db(), keys, persona).await?;
    let Some(sealed) = store::terms(work.db(), &finder).await? else { return Ok(None) };
    terms(&bond::open_all(work, keys, persona, &[(TERMS, &sealed)], ReadReason::Payment).await?).map(Some)
}

fn terms(plain: &[Vec<u8>]) -> Result<Terms> {
    let bytes = plain.first().ok_or_else(|| Error::fault("payment terms", "they were not opened"))?;
    serde_json::from_slice(bytes).map_err(Error::because("payment terms"))
}

/// They spent money and ask it back, with the receipt where there is one.
pub async fn claim(
    work: &mut Work,
    keys: &Keys,
    persona: PersonaId,
    spent: &Spent,
    receipt: Option<&Sealed>,
    today: Date,
) -> Result<PaymentId> {
    bond::acting(work.db(), keys, work.actor(), persona).await?;
    let spent = rules::check_spent(spent, today)?;
    takes_part(work, persona, &spent).await?;
    if store::count(work.db(), &Filter { personas: Some(vec![persona]), state: Some(State::Sent), ..Filter::default() })
        .await?
        >= rules::WAITING_MOST
    {
        return Err(Error::refused("payment-too-many"));
    }
    let paper = match receipt {
        Some(receipt) => Some(papers::keep(work, persona, receipt).await?),
        None => None,
    };
    let payment = PaymentId::new(work.chance());
    store::insert(work, payment, persona, (Kind::Expenses, State::Sent), &spent, paper).await?;
    work.record(Event::ExpenseClaimed { persona, payment });
    Ok(payment)
}

/// They change what they said, or answer what was asked back; it waits anew. A
/// new receipt takes the place of the one before it: answers the key of its
/// bytes, which go after the commit.
pub async fn change_claim(
    work: &mut Work,
    keys: &Keys,
    payment: PaymentId,
    spent: &Spent,
    receipt: Option<&Sealed>,
    today: Date,
) -> Result<Option<String>> {
    let known = store::find(work.db(), payment).await?;
    bond::acting(work.db(), keys, work.actor(), known.persona).await?;
    if !known.is_open() || known.kind != Kind::Expenses {
        return Err(Error::conflict("payment-settled-meanwhile"));
    }
    let spent = rules::check_spent(spent, today)?;
    takes_part(work, known.persona, &spent).await?;
    let paper = match receipt {
        Some(receipt) => Some(papers::keep(work, known.persona, receipt).await?),
        None => known.paper,
    };
    store::change(work, payment, &spent, paper).await?;
    let before = match known.paper.filter(|_| receipt.is_some()) {
        Some(before) => Some(papers::remove(work, before).await?),
        None => None,
    };
    work.record(Event::ExpenseClaimed { persona: known.persona, payment });
    Ok(before)
}

/// They do not ask for it any more. Again is no error.
pub async fn take_back(work: &mut Work, keys: &Keys, payment: PaymentId) -> Result<()> {
    let known = store::find(work.db(), payment).await?;
    bond::acting(work.db(), keys, work.actor(), known.persona).await?;
    match known.state {
        State::TakenBack => return Ok(()),
        _ if !known.is_open() => return Err(Error::conflict("payment-settled-meanwhile")),
        _ => store::set_state(work, payment, State::TakenBack, None).await?,
    }
    work.record(Event::ExpenseTakenBack { persona: known.persona, payment });
    Ok(())
}

/// A coordinator pays, asks back or declines; no without words.
pub async fn settle(work: &mut Work, payment: PaymentId, answer: Answer, words: &str) -> Result<()> {
    let known = store::find(work.db(), payment).await?;
    let words = rules::check_answer(known.state, answer, words)?;
    store::set_state(work, payment, answer.state(), Some(&words)).await?;
    work.record(Event::PaymentSettled { persona: known.persona, payment });
    Ok(())
}

/// It was a mistake: a claim that was answered waits again, and what was only
/// noted at the desk leaves the totals.
pub async fn reopen(work: &mut Work, payment: PaymentId) -> Result<()> {
    let known = store::find(work.db(), payment).await?;
    let state = match (known.kind, known.state) {
        (Kind::Expenses, State::Paid | State::Declined | State::AskedBack) => State::Sent,
        (Kind::Fee | Kind::Supplier, State::Paid) => State::TakenBack,
        _ => return Err(Error::conflict("payment-settled-meanwhile")),
    };
    store::set_state(work, payment, state, Some("")).await?;
    work.record(Event::PaymentReopened { persona: known.persona, payment });
    Ok(())
}

/// A fee that was paid, or what was paid to a supplier for somebody. The guard
/// of their terms comes first; nobody reads them by it, so no look is written down.
pub async fn note(
    work: &mut Work,
    keys: &Keys,
    persona: PersonaId,
    kind: Kind,
    spent: &Spent,
    today: Date,
) -> Result<PaymentId> {
    let spent = rules::check_spent(spent, today)?;
    takes_part(work, persona, &spent).await?;
    let known = guarding(work, keys, persona).await?;
    rules::may_pay(kind, known.as_ref()).map_err(|message| Error::invalid("kind", message))?;
    if kind == Kind::Expenses {
        // Those are asked for by the person, against a receipt.
        return Err(Error::invalid("kind", "error-unknown-choice"));
    }
    let payment = PaymentId::new(work.chance());
    store::insert(work, payment, persona, (kind, State::Paid), &spent, None).await?;
    work.record(Event::PaymentNoted { persona, payment });
    Ok(payment)
}

/// What the receipt shows. A look by anyone but the person is written down.
pub async fn receipt(
    work: &mut Work,
    keys: &Keys,
    files: &Files,
    payment: &Payment,
) -> Result<(papers::Paper, Vec<u8>)> {
    let paper = papers::find(work.db(), payment.paper.ok_or(Error::Missing)?).await?;
    let bytes = papers::open_for(work, keys, files, &paper, ReadReason::Payment).await?;
    Ok((paper, bytes))
}

/// The words of somebody who is forgotten go, and their receipts with their
/// papers; that so much was paid stays, for the books.
pub(crate) async fn forget(work: &mut Work, persona: PersonaId) -> Result<()> {
    store::empty(work, persona).await
}

/// How they are paid, and that they may not be paid a fee.
pub(crate) async fn forget_terms(work: &mut Work, finder: &str) -> Result<()> {
    store::remove_terms(work, finder).await
}

async fn takes_part(work: &Work, persona: PersonaId, spent: &Spent) -> Result<()> {
    let parts = ambassadors::parts_of(work.db(), persona).await?;
    match parts.iter().any(|(_, edition)| *edition == spent.edition) {
        true => Ok(()),
        false => Err(Error::invalid("edition", "error-unknown-choice")),
    }
}

async fn guarding(work: &Work, keys: &Keys, persona: PersonaId) -> Result<Option<Terms>> {
    let person = bond::themself(work.db(), keys, persona).await?;
    let Some(sealed) = store::terms(work.db(), &keys.finder(&person.to_string())).await? else { return Ok(None) };
    terms(&bond::open_for_guard(work.db(), keys, person, &[(TERMS, &sealed)]).await?).map(Some)
}
