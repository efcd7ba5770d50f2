//! What happens: still to come first, then what was. Cancelled events stay
//! and say so, because who planned to come must find out.

use crate::event_line;
use crate::here::{Here, Section};
use crate::share::Share;
use base::Text;
use door::Answer;
use programme::events::{self, Event, EventKind};
use ui::page::{Feed, Head, Page};
use ui::parts;
use ui::words::{Words, text_of};
use ui::{Markup, html};

/// What a visitor wants to see of them.
#[derive(Default)]
struct Wish {
    kind: Option<EventKind>,
    town: String,
    online: bool,
}

struct Events<'a> {
    here: &'a Here,
    wish: &'a Wish,
    towns: &'a [Text],
    kinds: &'a [EventKind],
    coming: &'a [&'a Event],
    past: &'a [&'a Event],
}

impl Page for Events<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.fill("site-events-of", [("edition", self.here.title().into())]))
            .describe(words.say("site-events-lead"))
            .canonical(self.here.at("events/"))
            .feed(Feed {
                href: self.here.at("events.ics"),
                title: words.say("site-footer-calendar").into_owned(),
                kind: "text/calendar",
            })
            .image(Share::section(self.here, Section::Events).image())
            .class("events")
    }

    fn body(&self, words: Words) -> Markup {
        let here = self.here;
        let nothing = self.coming.is_empty() && self.past.is_empty();
        html! {
            (here.strip())
            div.wide.heading {
                h1 { (words.say("site-nav-events")) }
                @if !here.is_archived() { p.lead { (words.say("site-events-lead")) } }
                p { a href=(here.at("events.ics")) { (words.say("site-subscribe")) } }
            }
            (self.filters(words))
            @if nothing { (parts::empty(words, "site-events-none", "site-events-none-body", html! {})) }
            @for (list, title) in [(self.coming, "programme-tense-upcoming"), (self.past, "programme-tense-past")] {
                @if !list.is_empty() {
                    section.wide.block {
                        h2 { (words.say(title)) }
                        ol.happenings { @for event in list { li { (event_line::line(here, event)) } } }
                    }
                }
            }
        }
    }
}

impl Events<'_> {
    /// Links, one wish at a time: they work without a script and fit a thumb.
    fn filters(&self, words: Words) -> Markup {
        let here = self.here;
        if self.kinds.len() + self.towns.len() < 3 {
            return html! {};
        }
        let all = self.wish.kind.is_none() && self.wish.town.is_empty() && !self.wish.online;
        let to = |query: String| format!("{}?{query}", here.at("events/"));
        html! {
            nav.wide.sieve aria-label=(words.say("ui-filters")) {
                ul {
                    li { a href=(here.at("events/")) aria-current=[all.then_some("true")] { (words.say("site-all-events")) } }
                    li { a href=(to("online=yes".to_owned())) aria-current=[self.wish.online.then_some("true")] { (words.say("site-online")) } }
                    @for kind in self.kinds {
                        li { a href=(to(format!("kind={kind}"))) aria-current=[(self.wish.kind == Some(*kind)).then_some("true")] { (words.tell(&kind.label())) } }
                    }
                    @for town in self.towns {
                        @let english = town.say(base::Locale::ENGLISH);
                        li { a href=(to(format!("town={}", encoded(english)))) aria-current=[(base::fold(&self.wish.town) == base::fold(english)).then_some("true")] { (text_of(words, town)) } }
                    }
                }
            }
        }
    }
}

/// A town's name in a query: whatever is no plain letter or digit is escaped.
fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

pub async fn show(here: Here) -> Answer {
    let lost = |error| here.trouble(error);
    let all = events::calendar(here.house.db.read(), here.edition.id).await.map_err(lost)?;
    let towns = towns(&all);
    let mut kinds: Vec<EventKind> = all.iter().map(|event| event.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let wish = wish(&here.path);
    let wanted = |event: &&Event| {
        wish.kind.is_none_or(|kind| kind == event.kind)
            && (!wish.online || event.is_online)
            && (wish.town.is_empty()
                || event
                    .public_town()
                    .is_some_and(|town| town.iter().any(|(_, name)| base::fold(name) == base::fold(&wish.town))))
    };
    let over = |event: &&Event| {
        events::rules::over_at(event.when, &event.zone).is_some_and(|over| over <= here.now)
            || (here.is_archived() && event.when == events::When::Unknown)
    };
    let (mut past, coming): (Vec<&Event>, Vec<&Event>) = all.iter().filter(wanted).partition(over);
    past.reverse();
    let keep = event_line::keep(here.keep(), &here, &all);
    let page = Events { here: &here, wish: &wish, towns: &towns, kinds: &kinds, coming: &coming, past: &past };
    Ok(here.show(Section::Events, keep, &page))
}

/// The towns that the public may know, each once, by name.
fn towns(events: &[Event]) -> Vec<Text> {
    let mut towns: Vec<Text> = events.iter().filter_map(Event::public_town).cloned().collect();
    towns.sort_by_key(|town| base::fold(town.say(base::Locale::ENGLISH)));
    towns.dedup();
    towns
}

fn wish(path: &str) -> Wish {
    let mut wish = Wish::default();
    let query = path.split_once('?').map_or("", |(_, query)| query);
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        match &*name {
            "kind" => wish.kind = value.parse().ok(),
            "town" => wish.town = value.into_owned(),
            "online" => wish.online = value == "yes",
            _ => {}
        }
    }
    wish
}
