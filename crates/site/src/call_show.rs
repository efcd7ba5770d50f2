//! An edition's open call, in each language that somebody wrote it in. Before
//! its first day and after its last the page stays, and says so.

use crate::cache::Keep;
use crate::here::{Here, Section};
use crate::setting::markdown_below;
use crate::share::Share;
use base::{Error, Locale, Text};
use door::{Answer, Trouble};
use programme::calls::{self, Call, CallState};
use ui::page::{Head, Page};
use ui::parts::{self, Spoken, Tone};
use ui::words::{Wording, Words, in_language, said};
use ui::{Markup, html};

struct Shown<'a> {
    here: &'a Here,
    call: &'a Call,
    state: CallState,
    /// The language of the call's own words.
    language: Locale,
}

impl Page for Shown<'_> {
    fn head(&self, words: Words) -> Head {
        let here = self.here;
        let languages = self.call.languages();
        let others = languages.into_iter().map(|language| (language, address_in(here, language)));
        Head::new(format!("{} · {}", words.say("call-title"), here.title()))
            .describe(self.call.lead.say(self.language))
            .canonical(address_in(here, self.language))
            .alternates(others.collect())
            .image(Share::section(here, Section::TakePart).image())
            .class("open-call")
    }

    fn body(&self, words: Words) -> Markup {
        let (here, call) = (self.here, self.call);
        let way = [(here.at(""), said(here.title())), (here.at("get-involved/"), Wording::from("site-nav-take-part"))];
        html! {
            (here.strip())
            div.wide { (parts::breadcrumb(words, &way, "call-title")) }
            div.wide.heading {
                p.kicker { (words.say("call-title")) " " span.figures { (here.edition.slug) } }
                h1 { (self.say(&call.lead)) }
                p.lead { (stands(here, call, self.state)) }
            }
            (self.languages(words))
            (markdown_below(words, &call.about, self.language, 1))
            (self.part("call-time", &call.time))
            (self.part("call-paid", &call.paid))
            (self.part("call-whom", &call.whom))
            section.block {
                h2 { (words.say("call-criteria")) }
                p { (words.fill("call-criteria-least", [("least", call.least.into()), ("count", call.criteria.len().into())])) }
                div.prose { ul { @for criterion in &call.criteria { li { (self.say(criterion)) } } } }
            }
            section.block #apply {
                h2 { (words.say("call-how")) }
                @if self.state == CallState::Open {
                    p { a.button href={ "/my/apply/" (here.campaign.slug) "/" (here.edition.slug) } { (words.say("call-apply")) } }
                    p { (words.say("call-apply-how")) }
                }
                @if self.state != CallState::Closed { p { (self.say(&call.phone)) } }
                @else { p { (words.say("call-how-closed")) } }
                (self.dates(words))
            }
            @if !call.answers.is_empty() { (self.part("call-answers", &call.answers)) }
        }
    }
}

impl Shown<'_> {
    fn say(&self, text: &Text) -> Markup {
        let (locale, words) = text.best(self.language).unwrap_or((self.language, ""));
        in_language(self.here.words, locale, words)
    }

    fn part(&self, title: &'static str, text: &Text) -> Markup {
        html! { section.block { h2 { (self.here.words.say(title)) } (markdown_below(self.here.words, text, self.language, 2)) } }
    }

    /// What is only partly in another language says so.
    fn languages(&self, words: Words) -> Markup {
        let call = self.call;
        let whole = |language| call.criteria.iter().chain([&call.about]).all(|text| text.exact(language).is_some());
        let spoken: Vec<Spoken> = call
            .languages()
            .into_iter()
            .map(|locale| Spoken {
                locale,
                href: (locale != self.language).then(|| address_in(self.here, locale)),
                status: (!whole(locale)).then(|| Wording::from("call-language-part")),
            })
            .collect();
        html! { @if spoken.len() > 1 { div.tongue-row { (parts::language_list(words, "call-languages", &spoken)) } } }
    }

    fn dates(&self, words: Words) -> Markup {
        let (here, dates) = (self.here, self.call.dates);
        let zone = here.campaign.zone.tz();
        let over = |end| html! { (words.day_over(end, zone)) };
        let rows = [
            (Wording::from("call-opens"), html! { (ui::words::date_element(words, dates.opens())) }),
            ("call-closes".into(), over(calls::rules::closes_at(dates, &here.campaign.zone))),
            ("call-heard-by".into(), html! { (ui::words::date_element(words, dates.heard_by())) }),
            ("call-kept-until".into(), over(calls::rules::gone_at(dates, &here.campaign.zone))),
        ];
        parts::facts(words, &rows)
    }
}

/// Where it stands, in a sentence.
fn stands(here: &Here, call: &Call, state: CallState) -> Markup {
    let (words, zone) = (here.words, &here.campaign.zone);
    let date = |date| [("date", words.day(date).into())];
    let end = words.day_over(calls::rules::closes_at(call.dates, zone), zone.tz());
    html! {
        @match state {
            CallState::Draft | CallState::Coming => {
                (parts::chip(words, Tone::Waiting, CallState::Coming.label())) " " (words.fill("call-coming", date(call.dates.opens())))
            }
            CallState::Open => { (parts::chip(words, Tone::Done, state.label())) " " (words.fill("call-open", [("end", end.into())])) }
            CallState::Closed => {
                (parts::chip(words, Tone::Still, state.label())) " " (words.fill("call-closed", [("end", end.into())]))
                @if call.dates.heard_by() >= zone.local(here.now).date() { " " (words.fill("call-closed-heard", date(call.dates.heard_by()))) }
            }
        }
    }
}

/// The edition's call where anyone may read it, and where it stands now.
pub async fn of(here: &Here) -> Result<Option<(Call, CallState)>, Trouble> {
    let found = calls::of(here.house.db.read(), here.edition.id).await.map_err(|error| here.trouble(error))?;
    Ok(found.filter(Call::is_published).map(|call| {
        let state = calls::rules::state(&call, here.now, &here.campaign.zone, here.is_archived());
        (call, state)
    }))
}

/// A page that says where a call stands is another when that changes.
pub fn keep(keep: Keep, here: &Here, call: Option<&(Call, CallState)>) -> Keep {
    keep.until(call.and_then(|(call, _)| calls::rules::turns(call, here.now, &here.campaign.zone)))
}

/// A few lines about a call that is open or will be, on pages about something else.
pub fn teaser(here: &Here, call: Option<&(Call, CallState)>) -> Markup {
    let words = here.words;
    html! {
        @if let Some((call, state)) = call.filter(|(_, state)| matches!(state, CallState::Open | CallState::Coming)) {
            section.block.call-teaser {
                h2 { (words.say("call-title")) }
                p { (ui::words::text_of(words, &call.lead)) }
                p.hint { (stands(here, call, *state)) }
                p { a.button href=(here.at("call/")) { (words.say("call-read")) } }
            }
        }
    }
}

fn address_in(here: &Here, language: Locale) -> String {
    here.at(&format!("call/{}/", language.tag()))
}

pub async fn show(here: Here) -> Answer {
    let call = found(&here).await?;
    let language = call.0.lead.best(here.locale()).map_or_else(|| here.locale(), |(language, _)| language);
    Ok(page(&here, &call, language))
}

pub async fn in_language_of(here: Here) -> Answer {
    let call = found(&here).await?;
    let named = here.part("lang")?;
    let language = call.0.languages().into_iter().find(|language| language.tag() == named);
    let language = language.ok_or_else(|| here.trouble(Error::Missing))?;
    Ok(page(&here, &call, language))
}

async fn found(here: &Here) -> Result<(Call, CallState), Trouble> {
    of(here).await?.ok_or_else(|| here.trouble(Error::Missing))
}

fn page(here: &Here, call: &(Call, CallState), language: Locale) -> axum::response::Response {
    let keep = keep(here.keep().until(Some(here.midnight())), here, Some(call));
    here.show(Section::TakePart, keep, &Shown { here, call: &call.0, state: call.1, language })
}
