//! A receipt as a tagged PDF, which a screen reader walks through and which
//! says the same in twenty years (PDF/UA-1 and PDF/A-2a).

use super::lines;
use crate::my::names::Names;
use axum::body::Body;
use axum::response::Response;
use base::jiff::tz::TimeZone;
use base::{Error, Locale, Result};
use http::{HeaderValue, header};
use people::ledger::receipts::Receipt;
use people::links::Code;
use render::Studio;
use render::document::{Document, Part};
use tokio::sync::Semaphore;
use ui::words::Words;

/// Setting pages takes a processor for some hundredths of a second: one at a
/// time, so that readers do not wait for it.
static TURN: Semaphore = Semaphore::const_new(1);

/// Where a receipt is read, and what stands beside it.
pub struct Sheet<'a> {
    pub words: Words,
    pub zone: &'a TimeZone,
    pub names: &'a Names,
    /// What the work is called, in its own language.
    pub title: Option<(Locale, &'a str)>,
    /// The campaign's name.
    pub brand: &'a str,
    /// The short code, and the address where it is typed: only on the sheet
    /// that is made while it is shown.
    pub code: Option<(&'a Code, String)>,
}

/// What the page says, in the same order.
pub fn document(sheet: &Sheet<'_>, receipt: &Receipt) -> Document {
    let words = sheet.words;
    let say = |key: &str| words.say(key).into_owned();
    let (summary, moment) = (&receipt.summary, |at| words.moment(at, sheet.zone));
    let mut facts = vec![(say("my-receipt-day"), moment(summary.issued_at))];
    if let Some((_, title)) = sheet.title {
        facts.push((say("my-receipt-work"), title.to_owned()));
    }
    facts.push((say("my-receipt-number"), summary.id.to_string()));
    facts.push((say("my-receipt-mark"), summary.mark.hash.clone()));
    if let Some((code, address)) = &sheet.code {
        facts.push((say("guest-code-title"), code.shown()));
        facts.push((say("my-receipt-address"), address.clone()));
    }
    let answers = lines(words, sheet.zone, sheet.names, receipt).into_iter().map(|line| {
        let notes = line.notes.into_iter().map(|note| format!(" · {note}")).collect::<String>();
        format!("{}: {}{notes}", words.say(line.said), line.what)
    });
    let events = receipt.rows.iter().map(|row| {
        let how = row.how.method.map(|method| format!(" ({})", words.say(method.key())));
        format!("{}: {}{}", moment(row.at), words.say(row.kind.key()), how.unwrap_or_default())
    });
    let mut paper = Document::new(say(summary.kind.key()), words.locale(), summary.issued_at)
        .with(Part::Facts(facts))
        .heading(1, say("my-receipt-answers"))
        .with(Part::List { numbered: false, rows: answers.collect() });
    if let Some(notice) = &receipt.notice {
        let told = notice.parts.what.clone();
        paper = paper.heading(1, say("my-receipt-told"));
        paper = match notice.language == words.locale() {
            true => paper.paragraph(told),
            false => paper.with(Part::Foreign { language: notice.language, words: told }),
        };
    }
    paper = paper.heading(1, say("my-receipt-events")).with(Part::List { numbered: true, rows: events.collect() });
    Document { foot: sheet.brand.to_owned(), ..paper }
}

/// Sets them, away from requests. Where a letter has no face here it is
/// `Refused`, and the page can still be printed.
pub async fn set(documents: Vec<Document>) -> Result<Vec<Vec<u8>>> {
    let _turn = TURN.acquire().await.map_err(Error::because("waiting to set a receipt"))?;
    let work = tokio::task::spawn_blocking(move || {
        documents.iter().map(|document| Studio::shared().document(document)).collect::<std::result::Result<_, _>>()
    });
    let done: std::result::Result<_, render::DrawError> = work.await.map_err(Error::because("setting a receipt"))?;
    done.map_err(|_| Error::refused("my-receipt-pdf-not"))
}

/// A PDF for this person alone.
pub fn answer(bytes: Vec<u8>) -> Response {
    named(bytes, HeaderValue::from_static("attachment; filename=\"receipt.pdf\""))
}

/// The same under another name: nothing of theirs may stand in it.
pub fn named(bytes: Vec<u8>, file: HeaderValue) -> Response {
    let mut response = Response::new(Body::from(bytes));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/pdf"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex"));
    headers.insert(header::CONTENT_DISPOSITION, file);
    response
}
