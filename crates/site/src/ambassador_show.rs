//! One ambassador: who they say they are, and what they told.

use crate::here::{Here, Section};
use crate::person::{self, Hang};
use crate::share::Share;
use crate::{link_data, story_card};
use base::Error;
use consent::Cleared;
use door::Answer;
use newsroom::pages::{self, Found, StoryCard};
use ui::page::{Head, Page};
use ui::parts;
use ui::words::Words;
use ui::{Markup, html};

struct Ambassador<'a> {
    here: &'a Here,
    newest: &'a Cleared<StoryCard>,
    stories: &'a [Cleared<StoryCard>],
}

impl Page for Ambassador<'_> {
    fn head(&self, words: Words) -> Head {
        let (here, teller) = (self.here, &self.newest.teller);
        let mut head = Head::new(person::called(words, teller))
            .describe(&self.newest.opening)
            .kind("profile")
            .canonical(here.at(&format!("ambassadors/{}/", teller.slug)))
            .image(Share::ambassador(here, self.newest).image())
            .class("person");
        head.json_ld.extend(link_data::profile(here, teller));
        head
    }

    fn body(&self, words: Words) -> Markup {
        let (here, card) = (self.here, self.newest);
        let teller = &card.teller;
        html! {
            header.wide.twelve.story-head {
                div.opening {
                    p.kicker { (words.fill("site-ambassador-of", [("edition", here.title().into())])) }
                    h1 { (person::name(words, teller)) }
                    @if let Some(label) = person::label(words, teller) { p.lead { (label) } }
                    @if let Some((locale, bio)) = &teller.bio { p.bio { (person::spoken(words, *locale, bio)) } }
                    @if teller.is_sample { p.sample { (words.say("site-sample")) } }
                }
                div.aside { (person::portrait(words, &here.edition.look, teller, card.language, Hang::LARGE)) }
            }
            @if let Some(quote) = &card.quote { div.wide.pulled { (parts::pull_quote(card.language, quote, None)) } }
            h2 { (words.say("site-their-stories")) }
            @for story in self.stories { (story_card::line(here, story)) }
            nav.onward-row aria-label=(words.say("site-onward")) {
                a.button.quiet href=(here.at("ambassadors/")) { (words.say("site-all-people")) }
            }
        }
    }
}

pub async fn show(here: Here) -> Answer {
    let slug = here.slug("persona")?;
    let db = &here.house.db;
    let found = pages::member(db, here.place(), &slug, here.locale()).await.map_err(|error| here.trouble(error))?;
    let member = match found {
        Found::Here(member) => member,
        Found::Gone => return Ok(here.gone()),
        Found::Never => return Err(here.trouble(Error::Missing)),
    };
    let newest = member.stories.first().ok_or_else(|| here.trouble(Error::Missing))?;
    // A story still held back may appear by itself; only the whole list knows which and when.
    let all = pages::cards_of(db, here.place(), newest.teller.persona, here.locale()).await;
    let all = all.map_err(|error| here.trouble(error))?;
    let keep = story_card::keep(here.keep(), &member.stories, all.until).about(&all.about);
    Ok(here.show(Section::People, keep, &Ambassador { here: &here, newest, stories: &member.stories }))
}
