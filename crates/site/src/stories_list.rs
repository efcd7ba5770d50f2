//! The stories of an edition, newest first.

use crate::here::{Here, Section};
use crate::share::Share;
use crate::story_card;
use base::{Instant, StoryId};
use door::Answer;
use newsroom::pages::{self, Cards};
use ui::page::{Head, Page};
use ui::parts;
use ui::words::Words;
use ui::{Markup, html};

/// Stories on one page.
const PER_PAGE: u64 = 24;

struct Stories<'a> {
    here: &'a Here,
    cards: &'a Cards,
    later: bool,
}

impl Page for Stories<'_> {
    fn head(&self, words: Words) -> Head {
        let head = Head::new(words.fill("site-stories-of", [("edition", self.here.title().into())]))
            .describe(words.say("site-stories-lead"))
            .canonical(self.here.at("stories/"))
            .image(Share::section(self.here, Section::Stories).image())
            .class("stories");
        if self.later { head.hidden() } else { head }
    }

    fn body(&self, words: Words) -> Markup {
        let here = self.here;
        let newer = self.later.then(|| here.at("stories/"));
        let older = self.cards.next.map(|(at, id)| format!("{}?after={}.{id}", here.at("stories/"), at.micros()));
        html! {
            (here.strip())
            div.wide.heading {
                h1 { (words.say("site-nav-stories")) }
                p.lead { (words.say("site-stories-lead")) }
            }
            @if self.cards.cards.is_empty() {
                (parts::empty(words, "site-stories-none", if here.is_archived() { "site-stories-none-archived" } else { "site-stories-none-yet" }, html! {}))
            }
            div.wide.company.telling {
                @for (at, card) in self.cards.cards.iter().enumerate() { (story_card::large(here, card, at == 0)) }
            }
            div.wide { (parts::older_newer(words, newer.as_deref(), older.as_deref())) }
        }
    }
}

pub async fn show(here: Here) -> Answer {
    let after = after(&here.path);
    let cards = pages::cards(&here.house.db, &[here.place()], here.locale(), after, PER_PAGE).await;
    let cards = cards.map_err(|error| here.trouble(error))?;
    let keep = story_card::keep(here.keep(), &cards.cards, cards.until).about(&cards.about);
    Ok(here.show(Section::Stories, keep, &Stories { here: &here, cards: &cards, later: after.is_some() }))
}

/// `?after=1763715600000000.{id}`; anything else begins at the beginning.
fn after(path: &str) -> Option<(Instant, StoryId)> {
    let (_, query) = path.split_once('?')?;
    let (moment, id) = query.split('&').find_map(|pair| pair.strip_prefix("after="))?.split_once('.')?;
    Some((Instant::from_micros(moment.parse().ok()?), id.parse().ok()?))
}
