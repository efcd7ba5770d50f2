//! The organisations of an edition, those who lead it first.

use crate::here::{Here, Section};
use crate::partner_show::logo;
use crate::share::Share;
use base::PartnerId;
use door::Answer;
use newsroom::logos::{self, Mark};
use programme::Listing;
use programme::partners::{self, Filter, Part, PartnerRow};
use std::collections::HashMap;
use ui::page::{Head, Page};
use ui::parts::{self, Pages};
use ui::words::{Words, text_of};
use ui::{Markup, html};

struct Partners<'a> {
    here: &'a Here,
    listing: &'a Listing<PartnerRow>,
    marks: HashMap<PartnerId, Mark>,
}

impl Page for Partners<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.fill("site-partners-of", [("edition", self.here.title().into())]))
            .describe(words.say("site-partners-lead"))
            .canonical(self.here.at("partners/"))
            .image(Share::section(self.here, Section::Partners).image())
            .class("partners")
    }

    fn body(&self, words: Words) -> Markup {
        let here = self.here;
        let (leads, others): (Vec<_>, Vec<_>) =
            self.listing.rows.iter().partition(|row| row.membership.is_some_and(|part| part.part == Part::Lead));
        let page = |number: u64| usize::try_from(number).unwrap_or(1);
        html! {
            (here.strip())
            div.wide.heading {
                h1 { (words.say("site-nav-partners")) }
                p.lead { (words.fill("site-partners-count", [("count", (self.listing.total as i64).into())])) }
            }
            @if self.listing.rows.is_empty() { (parts::empty(words, "site-partners-none", "site-partners-none-body", html! {})) }
            @if !leads.is_empty() { ul.wide.leads { @for row in leads { li { (self.line(words, row)) } } } }
            ul.wide.houses { @for row in others { li { (self.line(words, row)) } } }
            div.wide {
                (parts::pagination(words, &Pages { current: page(self.listing.page), last: page(self.listing.pages()), href: &|number| format!("{}?page={number}", here.at("partners/")) }))
            }
        }
    }
}

impl Partners<'_> {
    fn line(&self, words: Words, row: &PartnerRow) -> Markup {
        let (here, partner) = (self.here, &row.partner);
        html! {
            @if let Some(mark) = self.marks.get(&partner.id) { (logo(mark, "")) }
            h2.name { a href=(here.at(&format!("partners/{}/", partner.slug))) { (text_of(words, &partner.name)) } }
            p.what {
                @if let Some(membership) = row.membership.filter(|membership| membership.part != Part::Partner) { b { (words.tell(&membership.part.label())) } " · " }
                (words.tell(&partner.kind.label())) @if !partner.town.is_empty() { " · " (text_of(words, &partner.town)) }
            }
            @if !partner.description.is_empty() { p.about { (text_of(words, &partner.description)) } }
            @if partner.is_sample { p.sample { (words.say("site-sample")) } }
        }
    }
}

pub async fn show(here: Here) -> Answer {
    let query = here.path.split_once('?').map_or("", |(_, query)| query);
    let page = query.split('&').find_map(|pair| pair.strip_prefix("page=")?.parse().ok()).unwrap_or(1);
    let filter = Filter { edition: Some(here.edition.id), page, ..Filter::default() };
    let listing = partners::list(here.house.db.read(), &filter).await.map_err(|error| here.trouble(error))?;
    let shown: Vec<PartnerId> = listing.rows.iter().map(|row| row.partner.id).collect();
    let marks = logos::marks(here.house.db.read(), &shown).await.map_err(|error| here.trouble(error))?;
    let keep = here.keep().tags(listing.rows.iter().map(|row| row.partner.id));
    Ok(here.show(Section::Partners, keep, &Partners { here: &here, listing: &listing, marks }))
}
