//! What anyone can do: the edition's own invitation, and where to look next.
//! Sending us an event or a story is said to come later, because it does.

use crate::call_show;
use crate::here::{Here, Section};
use crate::setting::markdown;
use crate::share::Share;
use door::Answer;
use programme::calls::{Call, CallState};
use ui::page::{Head, Page};
use ui::parts;
use ui::words::Words;
use ui::{Markup, html};

struct TakePart<'a>(&'a Here, Option<(Call, CallState)>);

impl Page for TakePart<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("site-nav-take-part"))
            .describe(words.say("site-take-part-lead"))
            .canonical(self.0.at("get-involved/"))
            .image(Share::section(self.0, Section::TakePart).image())
            .class("take-part")
    }

    fn body(&self, words: Words) -> Markup {
        let here = self.0;
        html! {
            (here.strip())
            div.wide.heading {
                h1 { (words.say("site-nav-take-part")) }
                p.lead { (words.say("site-take-part-lead")) }
                (here.hashtags())
            }
            @if here.is_archived() { (parts::notice(words, "site-take-part-over", html! { p { a href={ "/" (here.campaign.slug) "/" } { (words.say("site-take-part-now")) } } })) }
            @else if here.edition.invitation.is_empty() { p { (words.say("site-take-part-none")) } }
            @if !here.edition.invitation.is_empty() { h2.wide { (words.say("site-home-today")) } (markdown(words, &here.edition.invitation, "wide acts prose")) }
            (call_show::teaser(here, self.1.as_ref()))
            section.block {
                h2 { (words.say("site-take-part-look")) }
                ul.ways {
                    li { a href=(here.at("toolkit/")) { (words.say("site-toolkit-to")) } }
                    li { a href=(here.at("events/")) { (words.say("site-take-part-events")) } }
                    li { a href=(here.at("stories/")) { (words.say("site-take-part-stories")) } }
                    li { a href=(here.at("partners/")) { (words.say("site-take-part-partners")) } }
                }
                p.hint { (words.say("site-take-part-later")) }
            }
        }
    }
}

pub async fn show(here: Here) -> Answer {
    let call = call_show::of(&here).await?;
    let keep = call_show::keep(here.keep(), &here, call.as_ref());
    Ok(here.show(Section::TakePart, keep, &TakePart(&here, call)))
}
