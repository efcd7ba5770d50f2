//! One organisation: who they are, and what they do in this edition.

use crate::here::{Here, Section};
use crate::share::Share;
use crate::{event_line, link_data, setting};
use base::Error;
use door::Answer;
use newsroom::logos::{self, Mark};
use programme::campaigns::Edition;
use programme::events::{self, Event};
use programme::partners::{self, Membership, Partner};
use ui::page::{Head, Page};
use ui::parts;
use ui::words::{Wording, Words, said, text_of};
use ui::{Markup, html};

struct Shown<'a> {
    here: &'a Here,
    partner: &'a Partner,
    membership: Option<Membership>,
    events: &'a [Event],
    mark: Option<Mark>,
}

impl Page for Shown<'_> {
    fn head(&self, _: Words) -> Head {
        let (here, partner) = (self.here, self.partner);
        Head::new(partner.name.say(here.locale()))
            .describe(partner.description.say(here.locale()))
            .canonical(here.at(&format!("partners/{}/", partner.slug)))
            .json_ld(link_data::partner(here, partner))
            .image(Share::section(here, Section::Partners).image())
            .class("partner")
    }

    fn body(&self, words: Words) -> Markup {
        let (here, partner) = (self.here, self.partner);
        let before = [(here.at(""), said(here.title())), (here.at("partners/"), Wording::from("site-nav-partners"))];
        let mut rows = vec![(Wording::from("site-partner-kind"), html! { (words.tell(&partner.kind.label())) })];
        if !partner.town.is_empty() {
            rows.push(("site-partner-town".into(), text_of(words, &partner.town)));
        }
        if let Some(website) = &partner.website {
            rows.push((
                "site-partner-website".into(),
                html! { a href=(website.as_str()) rel="noopener" dir="ltr" { (website.host()) } },
            ));
        }
        if let Some(membership) = self.membership {
            rows.push(("site-partner-part".into(), html! { (words.tell(&membership.part.label())) }));
        }
        html! {
            div.wide { (parts::breadcrumb(words, &before, html! { (text_of(words, &partner.name)) })) }
            header.wide.heading {
                h1 { (text_of(words, &partner.name)) }
                @if let Some(mark) = &self.mark { p { (logo(mark, "")) } }
                @if partner.is_sample { p.sample { (words.say("site-sample")) } }
            }
            @if !partner.description.is_empty() { (setting::markdown(words, &partner.description, "prose lead")) }
            (parts::facts(words, &rows))
            @if !self.events.is_empty() {
                section.wide.block {
                    h2 { (words.say("site-partner-events")) }
                    ol.happenings { @for event in self.events { li { (event_line::line(here, event)) } } }
                }
            }
        }
    }
}

/// Its logo, with room and a plate where it needs one. Its name stands beside it.
pub fn logo(mark: &Mark, alt: &str) -> Markup {
    parts::Logo {
        address: &mark.address(),
        width: mark.width,
        height: mark.height,
        alt,
        plate_on_light: mark.plate_on_light.is_some(),
        plate_on_dark: mark.plate_on_dark.is_some(),
    }
    .show()
}

/// Whether an organisation stands in an edition.
pub enum Standing {
    /// With its part; without one it is the host of an event, and on record too.
    Here(Option<Membership>),
    /// It stood here while the edition was public, and is no more.
    Gone,
    Never,
}

impl Standing {
    pub fn of(edition: &Edition, membership: Option<Membership>, hosts: bool) -> Self {
        let left = membership.and_then(|membership| membership.left_at);
        match membership {
            Some(_) if left.is_none() => Self::Here(membership),
            _ if hosts => Self::Here(None),
            _ if left.is_some() && left > edition.opened_at => Self::Gone,
            _ => Self::Never,
        }
    }
}

pub async fn show(here: Here) -> Answer {
    let lost = |error| here.trouble(error);
    let slug = here.slug("slug")?;
    let db = here.house.db.read();
    let partner = partners::by_slug(db, &slug).await.map_err(lost)?;
    let membership = partners::membership(db, here.edition.id, partner.id).await.map_err(lost)?;
    let filter = events::Filter { announced: true, host: Some(partner.id), ..events::Filter::default() };
    let events = events::list(db, here.edition.id, &filter, here.now).await.map_err(lost)?.rows;
    let membership = match Standing::of(&here.edition, membership, !events.is_empty()) {
        Standing::Here(part) => part,
        Standing::Gone => return Ok(here.gone()),
        Standing::Never => return Err(here.trouble(Error::Missing)),
    };
    let keep = event_line::keep(here.keep().tag(partner.id), &here, &events);
    let mark = logos::marks(db, &[partner.id]).await.map_err(lost)?.remove(&partner.id);
    let shown = Shown { here: &here, partner: &partner, membership, events: &events, mark };
    Ok(here.show(Section::Partners, keep, &shown))
}
