//! Receipts: the list, each as a page, as a PDF to keep, and as JSON-LD.

use super::names::{self, Names};
use super::own::Own;
use crate::my::receipt::paper::{self, Sheet};
use crate::my::receipt::{Line, lines};
use axum::body::Body;
use axum::extract::{Path, State};
use axum::response::Response;
use base::{Error, Locale, Result};
use door::{Answer, House};
use http::{HeaderValue, header};
use newsroom::mine::Mine;
use people::ledger::receipts::{self, Receipt, Summary};
use render::document::Document;
use ui::page::{Head, Page};
use ui::parts::{chip, disclosure, facts};
use ui::words::{Words, in_language};
use ui::{Markup, html};

pub async fn list(State(house): State<House>, own: Own) -> Answer {
    let page = ListPage::load(&house, &own).await.map_err(|e| own.trouble(e))?;
    Ok(own.respond(&house, "/receipts", None, &page))
}

pub async fn show(State(house): State<House>, Path((_, id)): Path<(String, String)>, own: Own) -> Answer {
    let page = ReceiptPage::load(&house, &own, &id).await.map_err(|e| own.trouble(e))?;
    Ok(own.respond(&house, &format!("/receipts/{id}"), None, &page))
}

pub async fn json(State(house): State<House>, Path((_, id)): Path<(String, String)>, own: Own) -> Answer {
    let receipt = find(&house, &own, &id).await.map_err(|e| own.trouble(e))?;
    let text = receipts::json_ld(&receipt, &house.base_url).to_string();
    let mut response = Response::new(Body::from(text));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/ld+json"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex"));
    let file = HeaderValue::from_static("attachment; filename=\"receipt.jsonld\"");
    headers.insert(header::CONTENT_DISPOSITION, file);
    Ok(response)
}

pub async fn pdf(State(house): State<House>, Path((_, id)): Path<(String, String)>, own: Own) -> Answer {
    let made = async {
        let page = ReceiptPage::load(&house, &own, &id).await?;
        let paper = own_paper(&own, &page.names, page.work.as_ref(), &page.receipt);
        paper::set(vec![paper]).await
    };
    let made = made.await.map_err(|e| own.trouble(e))?;
    Ok(paper::answer(made.into_iter().flatten().collect()))
}

/// The paper of one of theirs. The code it was given with is kept nowhere.
pub fn own_paper(own: &Own, names: &Names, work: Option<&Mine>, receipt: &Receipt) -> Document {
    let title = work.map(|work| (work.title.0, work.title.1.as_str()));
    let sheet = Sheet { words: own.words, zone: &own.zone, names, title, brand: &own.brand, code: None };
    paper::document(&sheet, receipt)
}

/// One receipt of theirs; anybody else's is not there.
async fn find(house: &House, own: &Own, id: &str) -> Result<Receipt> {
    let receipt = receipts::find(&house.db, id.parse().map_err(|_| Error::Missing)?).await?;
    if own.ids().contains(&receipt.persona) { Ok(receipt) } else { Err(Error::Missing) }
}

struct ListPage<'a> {
    own: &'a Own,
    receipts: Vec<Summary>,
    works: Vec<Mine>,
}

impl<'a> ListPage<'a> {
    async fn load(house: &House, own: &'a Own) -> Result<Self> {
        let mut all = Vec::new();
        for persona in own.ids() {
            all.extend(receipts::of_persona(house.db.read(), persona).await?);
        }
        all.sort_by_key(|one| std::cmp::Reverse((one.issued_at, one.mark.row)));
        Ok(Self { own, receipts: all, works: own.works(house).await? })
    }
}

impl Page for ListPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("my-receipts")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        let own = self.own;
        html! {
            h1 { (words.say("my-receipts")) }
            p.lead { (words.say("my-receipts-lead")) }
            @if self.receipts.is_empty() { p { (words.say("my-receipts-none")) } }
            ul.ways {
                @for one in &self.receipts {
                    li {
                        a href=(own.path(&format!("/receipts/{}", one.id))) { (words.say(one.kind.key())) ", " (own.day(one.issued_at)) }
                        @if let Some(work) = self.works.iter().find(|work| work.story.id == one.work) { p { (names::title(words, work)) } }
                    }
                }
            }
            (own.back())
        }
    }
}

struct ReceiptPage<'a> {
    own: &'a Own,
    receipt: Receipt,
    work: Option<Mine>,
    names: Names,
}

impl<'a> ReceiptPage<'a> {
    async fn load(house: &House, own: &'a Own, id: &str) -> Result<Self> {
        let receipt = find(house, own, id).await?;
        let work = own.works(house).await?.into_iter().find(|work| work.story.id == receipt.summary.work);
        Ok(Self { own, receipt, work, names: Names::load(house, own.words).await? })
    }

    /// One answer: what for, for whom, showing what, and what became of it.
    fn entry(words: Words, line: &Line) -> Markup {
        html! {
            li {
                p { (chip(words, line.tone, line.said)) " " strong { bdi { (line.what) } } }
                @for note in &line.notes { p { (note) } }
            }
        }
    }

    fn events(&self, words: Words) -> Markup {
        html! {
            ol {
                @for row in &self.receipt.rows {
                    li {
                        (self.own.moment(row.at)) ": " (words.say(row.kind.key()))
                        @if let Some(method) = row.how.method { " (" (words.say(method.key())) ")" }
                    }
                }
            }
        }
    }
}

impl Page for ReceiptPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say(self.receipt.summary.kind.key())).hidden().class("my receipt")
    }
    fn body(&self, words: Words) -> Markup {
        let (own, summary) = (self.own, &self.receipt.summary);
        let title = self.work.as_ref().map_or_else(Markup::default, |work| names::title(words, work));
        html! {
            h1 { (words.say(summary.kind.key())) }
            (facts(words, &[
                ("my-receipt-day".into(), own.moment(summary.issued_at)),
                ("my-receipt-work".into(), title),
                ("my-receipt-number".into(), html! { code { (summary.id) } }),
                ("my-receipt-mark".into(), html! { code.hash { (summary.mark.hash) } }),
            ]))
            h2 { (words.say("my-receipt-answers")) }
            ul.answered { @for line in lines(words, &own.zone, &self.names, &self.receipt) { (Self::entry(words, &line)) } }
            @if let Some(notice) = &self.receipt.notice {
                h2 { (words.say("my-receipt-told")) }
                p { (in_language(words, notice.language, &notice.parts.what)) }
            }
            (disclosure(words, "my-receipt-events", self.events(words)))
            p { (words.say("my-receipt-print")) }
            p { a.button.quiet href=(own.path(&format!("/receipts/{}/receipt.pdf", summary.id))) download="receipt.pdf" { (words.say("my-receipt-pdf")) } }
            p { a href=(own.path(&format!("/receipts/{}/receipt.jsonld", summary.id))) download="receipt.jsonld" { (words.say("my-receipt-json")) } }
            @if summary.language != words.locale() && Locale::INTERFACE.contains(&summary.language) {
                p { (words.fill("my-receipt-language", [("language", summary.language.name().into())])) }
            }
            p { a href=(own.path("/receipts")) { (words.say("my-receipts")) } }
            (own.back())
        }
    }
}
