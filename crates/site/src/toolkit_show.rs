//! The toolkit for anyone: what to do, what to say, and which tags to use. No
//! account, and nothing of a person: nobody is asked whether everyone may post
//! about them.

use crate::here::{Here, Section};
use crate::setting::markdown;
use crate::share::Share;
use base::Locale;
use door::Answer;
use newsroom::toolkit::cards::Voice;
use newsroom::toolkit::{self, Audience, Design, Kit, Offer, Telling};
use ui::page::{Head, Page};
use ui::parts;
use ui::words::{Words, told};
use ui::{Markup, html};

/// How our own few words and dates are said in a language.
pub const VOICE: Voice<'static> = Voice { say: &told::say, day: &told::day, moment: &told::moment };

/// However the record changes, what is shown here is looked at again after ten minutes.
pub const SECONDS: i64 = 600;

struct Toolkit<'a> {
    here: &'a Here,
    kit: &'a Kit,
}

impl Page for Toolkit<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.fill("site-toolkit-of", [("edition", self.here.title().into())]))
            .describe(words.say("site-toolkit-lead"))
            .canonical(self.here.at("toolkit/"))
            .image(Share::section(self.here, Section::TakePart).image())
            .class("take-part")
    }

    fn body(&self, words: Words) -> Markup {
        let here = self.here;
        let tags: Vec<String> = here.edition.hashtags.iter().map(|hashtag| hashtag.tag.to_string()).collect();
        html! {
            (here.strip())
            div.wide.heading {
                h1 { (words.say("site-toolkit")) }
                p.lead { (words.say("site-toolkit-lead")) }
            }
            @if here.is_archived() { (parts::notice(words, "site-take-part-over", html! { p { a href={ "/" (here.campaign.slug) "/" } { (words.say("site-take-part-now")) } } })) }
            @if !tags.is_empty() {
                section.block {
                    h2 { (words.say("site-hashtags")) }
                    p #tags dir="ltr" { (tags.join(" ")) }
                    (parts::copy_button(words, "tags", "site-toolkit-copy-tags"))
                }
            }
            section.block {
                h2 { (words.say("site-toolkit-acts")) }
                @if !here.edition.invitation.is_empty() { (markdown(words, &here.edition.invitation, "prose")) }
                (acts(words, "site-toolkit-people", &["site-toolkit-act-tea", "site-toolkit-act-story", "site-toolkit-act-event", "site-toolkit-act-thank"]))
                (acts(words, "site-toolkit-companies", &["site-toolkit-act-team", "site-toolkit-act-break", "site-toolkit-act-canteen", "site-toolkit-act-pay"]))
                p.hint { (words.say("site-toolkit-ask-first")) }
            }
            section.block {
                h2 { (words.say("site-toolkit-items")) }
                @if self.kit.offers.is_empty() { (parts::empty(words, "site-toolkit-none", "site-toolkit-none-body", html! {})) }
                @if self.kit.offers.iter().any(|offer| offer.design == Design::Fact) {
                    p { a.button.quiet href=(here.at("toolkit/facts.pdf")) { (words.say("site-toolkit-facts")) } }
                }
                @for (number, offer) in self.kit.offers.iter().enumerate() { (item(words, number, offer)) }
            }
            nav.onward-row aria-label=(words.say("site-onward")) {
                a.button.quiet href=(here.at("get-involved/")) { (words.say("site-nav-take-part")) }
                a.button.quiet href=(here.at("stories/")) { (words.say("site-read-stories")) }
            }
        }
    }
}

fn acts(words: Words, title: &'static str, keys: &[&'static str]) -> Markup {
    html! {
        h3 { (words.say(title)) }
        ul { @for key in keys { li { (words.say(key)) } } }
    }
}

/// One thing to say: its words, and a caption for each network that it may go to.
fn item(words: Words, number: usize, offer: &Offer) -> Markup {
    let Some(telling) = offer.best(&[words.locale(), Locale::ENGLISH]) else { return html! {} };
    let face = &telling.face;
    let (tag, dir) = (face.words_in.tag(), face.words_in.direction().html());
    html! {
        article.kit-item {
            p.kicker { (words.tell(&offer.design.label())) }
            p.lead lang=(tag) dir=(dir) { (face.words) }
            @if let Some(name) = &face.name { p.who { (parts::bdi(name)) } }
            @if let Some(source) = &face.source {
                p.hint { (words.say("site-toolkit-source")) ": " (parts::bdi(&source.name)) @if let Some(day) = source.day { ", " (words.day(day)) } }
            }
            @if offer.is_sample { p.sample { (words.say("site-sample")) } }
            (captions(words, number, telling))
        }
    }
}

/// Networks whose captions are the same share one.
fn captions(words: Words, number: usize, telling: &Telling) -> Markup {
    let mut said: Vec<(&str, Vec<String>)> = Vec::new();
    for caption in &telling.captions {
        let network = words.tell(&caption.network.label()).into_owned();
        match said.iter_mut().find(|(text, _)| *text == caption.text) {
            Some((_, networks)) => networks.push(network),
            None => said.push((&caption.text, vec![network])),
        }
    }
    let language = telling.language();
    html! {
        @for (at, (text, networks)) in said.iter().enumerate() {
            @let id = format!("caption-{number}-{at}");
            (parts::disclosure(words, ui::words::said(words.fill("site-toolkit-caption", [("networks", words.list(networks).into())])), html! {
                p #(id) .lines lang=(language.tag()) dir=(language.direction().html()) { (text) }
                (parts::copy_button(words, &id, "site-toolkit-copy"))
            }))
        }
        @if !face_alt(telling).is_empty() {
            @let id = format!("alt-{number}");
            (parts::disclosure(words, "site-toolkit-alt", html! {
                p #(id) lang=(language.tag()) dir=(language.direction().html()) { (face_alt(telling)) }
                (parts::copy_button(words, &id, "site-toolkit-copy"))
            }))
        }
    }
}

fn face_alt(telling: &Telling) -> &str {
    telling.face.alt()
}

pub async fn show(here: Here) -> Answer {
    let kit = toolkit::kit(&here.house.db, here.edition.id, Audience::Anyone, None, &here.house.base_url, VOICE).await;
    let kit = kit.map_err(|error| here.trouble(error))?;
    let whose = kit.offers.iter().filter_map(|offer| offer.of);
    let tags: Vec<String> = whose.flat_map(|(story, persona)| [story.to_string(), persona.to_string()]).collect();
    let until = [kit.until, Some(here.now.plus_seconds(SECONDS))].into_iter().flatten().min();
    let keep = here.keep().tags(tags).until(until);
    Ok(here.show(Section::TakePart, keep, &Toolkit { here: &here, kit: &kit }))
}
