//! The people of an edition: a company, each with a line of their own, as
//! large as they are. Those whose name may not be shown are counted in with
//! the role and affiliation that the record has for them.

use crate::here::{Here, Section};
use crate::person::{self, Hang};
use crate::share::Share;
use crate::story_card;
use door::Answer;
use newsroom::pages::{self, Company, Member, Unnamed};
use ui::page::{Head, Page};
use ui::parts;
use ui::words::Words;
use ui::{Markup, PreEscaped, html};

struct People<'a> {
    here: &'a Here,
    company: &'a Company,
}

impl Page for People<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.fill("site-people-of", [("edition", self.here.title().into())]))
            .describe(words.say("site-people-lead"))
            .canonical(self.here.at("ambassadors/"))
            .image(Share::section(self.here, Section::People).image())
            .class("people")
    }

    fn body(&self, words: Words) -> Markup {
        let Company { people, unnamed, .. } = self.company;
        html! {
            (self.here.strip())
            div.wide.heading {
                h1 { (words.say("site-nav-people")) }
                p.lead { (words.say("site-people-lead")) }
            }
            @if people.is_empty() && unnamed.is_empty() {
                (parts::empty(words, "site-people-none", if self.here.is_archived() { "site-people-none-archived" } else { "site-people-none-yet" }, html! {}))
            }
            div.wide.company.folk {
                @for (at, member) in people.iter().enumerate() { (member_of(self.here, member, at == 0, Rank::Page)) }
            }
            (self::unnamed(self.here, unnamed))
        }
    }
}

/// What heading stands above somebody's name: the page's own, or a section's.
#[derive(Clone, Copy)]
pub enum Rank {
    Page,
    Section,
}

/// One of the company: portrait, own line, name, own label.
pub fn member_of(here: &Here, member: &Member, first: bool, under: Rank) -> Markup {
    let words = here.words;
    let Some(card) = member.stories.first() else { return html! {} };
    let address = here.at(&format!("ambassadors/{}/", member.slug));
    let line = card.quote.as_ref().unwrap_or(&card.opening);
    html! {
        article.one {
            (person::portrait(words, &here.edition.look, &card.teller, card.language, Hang { first, ..Hang::BESIDE }))
            div.said {
                p.own-line lang=(card.language.tag()) dir=(card.language.direction().html()) { (line) }
                @match under { Rank::Page => h2.who { a href=(address) { (person::name(words, &card.teller)) } }, Rank::Section => h3.who { a href=(address) { (person::name(words, &card.teller)) } } }
                @if let Some(label) = person::label(words, &card.teller) { p.label { (label) } }
                @if card.teller.is_sample { p.sample { (words.say("site-sample")) } }
            }
        }
    }
}

/// People on record whose name nobody has permitted us to show.
pub fn unnamed(here: &Here, unnamed: &[Unnamed]) -> Markup {
    let words = here.words;
    if unnamed.is_empty() {
        return html! {};
    }
    let look = &here.edition.look;
    html! {
        section.wide.unnamed {
            h2 { (words.fill("site-unnamed-count", [("count", unnamed.len().into())])) }
            p { (words.say("site-unnamed-why")) }
            ul {
                @for (at, one) in (1u64..).zip(unnamed) {
                    li {
                        div.portrait.drawn aria-hidden="true" {
                            (PreEscaped(look::portrait::draw(look::PortraitForm::None, look.seed.wrapping_add(at), None, look, look::Crop::Square)))
                        }
                        div {
                            p.who { (words.say("site-unnamed")) }
                            @if !one.role_then.is_empty() || !one.affiliation_then.is_empty() {
                                p.label { (one.role_then) @if !one.role_then.is_empty() && !one.affiliation_then.is_empty() { ", " } (one.affiliation_then) }
                            }
                        }
                    }
                }
            }
        }
    }
}

pub async fn show(here: Here) -> Answer {
    let company = pages::company(&here.house.db, here.place(), here.locale(), |everyone| everyone).await;
    let company = company.map_err(|error| here.trouble(error))?;
    let cards = company.people.iter().flat_map(|member| &member.stories);
    let keep = story_card::keep(here.keep(), cards, company.until);
    let keep = keep.about(&company.about);
    Ok(here.show(Section::People, keep, &People { here: &here, company: &company }))
}
