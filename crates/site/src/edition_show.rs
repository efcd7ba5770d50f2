//! The home of an edition, in three faces: before the day, on it, and as a
//! record afterwards. Also the front page and a campaign's own address, which
//! show the edition whose turn it is.

use crate::ambassadors_list::{self, Rank};
use crate::here::{Campaigning, Here, Section};
use crate::setting::{covering, markdown};
use crate::share::Share;
use crate::{call_show, event_line, link_data, story_card};
use base::Slug;
use base::jiff::civil::Date;
use door::Answer;
use look::MotifUse;
use newsroom::pages::{self, Company};
use programme::calls::{Call, CallState};
use programme::campaigns::{self, Counts, EditionNote, Hashtag, HashtagUse, Phase};
use programme::events::{self, Event, Tense};
use programme::partners::{self, Partner};
use ui::page::{Feed, Head, Page};
use ui::parts;
use ui::words::{Words, date_element, text_of};
use ui::{Markup, html};

/// How many people, and how many coming events, the home shows.
const PEOPLE: usize = 7;
const EVENTS: usize = 4;

struct Edition<'a> {
    here: &'a Here,
    phase: Phase,
    company: &'a Company,
    events: &'a [Event],
    counts: Counts,
    notes: &'a [EditionNote],
    /// Others who use this edition's hashtags.
    others: &'a [HashtagUse],
    leads: &'a [Partner],
    call: Option<(Call, CallState)>,
}

impl Page for Edition<'_> {
    fn head(&self, words: Words) -> Head {
        let here = self.here;
        let name = format!("{} {}", here.campaign.title.say(here.locale()), here.edition.slug);
        let title = if here.edition.heading().is_empty() { name } else { format!("{} · {name}", here.title()) };
        let statement = here.edition.theme.as_ref().map(|theme| theme.statement.say(here.locale())).unwrap_or_default();
        let about = [statement, here.campaign.summary.say(here.locale())].into_iter().find(|text| !text.is_empty());
        let feed = |file: &str, kind| Feed {
            href: format!("/{}/{file}", here.campaign.slug),
            title: words.say("site-feed-title").into_owned(),
            kind,
        };
        Head::new(title)
            .describe(about.unwrap_or_default())
            .canonical(here.at(""))
            .whole_title()
            .feed(feed("feed.xml", "application/atom+xml"))
            .feed(feed("feed.json", "application/feed+json"))
            .json_ld(link_data::campaign(here))
            .json_ld(link_data::edition(here))
            .image(Share::section(here, Section::Home).image())
            .class("edition")
    }

    fn body(&self, words: Words) -> Markup {
        html! {
            (self.poster(words))
            (self.intro())
            (call_show::teaser(self.here, self.call.as_ref()))
            (self.people(words))
            @if self.here.is_archived() { (self.record(words)) (self.events(words)) }
            @else { (self.events(words)) (self.acts(words)) (self.record(words)) }
            (self.notes(words))
            (self.tags(words))
        }
    }
}

impl Edition<'_> {
    /// The theme as a poster: the largest words of the whole site.
    fn poster(&self, words: Words) -> Markup {
        let here = self.here;
        let look = &here.edition.look;
        let art = look.motif.svg(look, 720, 900, MotifUse::Tile);
        let band = look.motif.svg(look, 1200, 300, MotifUse::Banner);
        html! {
            section.full.poster data-rhythm=(look.rhythm.to_string()) data-phase=(phase_name(self.phase)) {
                div.art aria-hidden="true" { div.upright { (covering(&art)) } div.band { (covering(&band)) } }
                div.call {
                    p.kicker { (text_of(words, &here.campaign.title)) " " span.figures { (here.edition.slug) } }
                    h1 { @if here.edition.heading().is_empty() { (here.edition.slug) } @else { (text_of(words, here.edition.heading())) } }
                    (here.hashtags())
                    p.day { (self.when(words)) }
                    (self.turn(words))
                    @if here.edition.is_sample { p.sample { (words.say("site-sample")) } }
                }
            }
        }
    }

    fn when(&self, words: Words) -> Markup {
        let days = self.here.edition.days;
        html! {
            @if days.first() == days.last() { time datetime=(days.first()) { (words.day(days.first())) } }
            @else { (words.range(days.first(), days.last())) }
        }
    }

    /// What the day's coming, being here or being over means for who reads.
    fn turn(&self, words: Words) -> Markup {
        let here = self.here;
        let days = here.edition.days;
        let zone = &here.campaign.zone;
        if here.is_archived() {
            return html! { p.turn { (words.say("programme-edition-state-archived")) " · " (words.tell(&here.edition.kind.label())) } };
        }
        match self.phase {
            Phase::Before { .. } => html! {
                p.turn.count { (parts::countdown(words, days.first(), self.today(), zone.end_of(days.first().yesterday().unwrap_or(days.first())))) }
            },
            Phase::OnTheDay => html! { p.turn.live { (words.say("site-today-live")) } },
            Phase::After => html! { p.turn { (words.say("site-after-thanks")) } },
        }
    }

    fn today(&self) -> Date {
        self.here.campaign.zone.local(self.here.now).date()
    }

    fn intro(&self) -> Markup {
        let here = self.here;
        let statement = here.edition.theme.as_ref().map(|theme| &theme.statement).filter(|text| !text.is_empty());
        html! {
            @if let Some(statement) = statement { p.lead.statement { (text_of(here.words, statement)) } }
            @if !here.edition.intro.is_empty() { (markdown(here.words, &here.edition.intro, "prose")) }
        }
    }

    fn people(&self, words: Words) -> Markup {
        let here = self.here;
        let people = &self.company.people;
        html! {
            @if !people.is_empty() {
                section.wide.block {
                    div.heading.spread {
                        h2 { (words.say("site-home-people")) }
                        a href=(here.at("ambassadors/")) { (words.fill("site-all-people-count", [("count", self.company.count.into())])) }
                    }
                    div.company.folk {
                        @for member in people { (ambassadors_list::member_of(here, member, false, Rank::Section)) }
                    }
                    p { a.button href=(here.at("stories/")) { (words.say("site-read-stories")) } }
                }
            }
            @if self.here.is_archived() { (ambassadors_list::unnamed(here, &self.company.unnamed)) }
        }
    }

    fn events(&self, words: Words) -> Markup {
        let here = self.here;
        html! {
            @if !self.events.is_empty() {
                section.wide.block {
                    div.heading.spread {
                        h2 { (words.say(if here.is_archived() { "site-home-events-were" } else { "site-home-events" })) }
                        a href=(here.at("events/")) { (words.say("site-all-events")) }
                    }
                    ol.happenings { @for event in self.events.iter().take(if here.is_archived() { 30 } else { EVENTS }) { li { (event_line::line(here, event)) } } }
                }
            }
        }
    }

    fn acts(&self, words: Words) -> Markup {
        let here = self.here;
        html! {
            @if !here.edition.invitation.is_empty() {
                section.wide.block.today {
                    div.heading.spread {
                        h2 { (words.say("site-home-today")) }
                        a href=(here.at("get-involved/")) { (words.say("site-nav-take-part")) }
                    }
                    (markdown(words, &here.edition.invitation, "acts prose"))
                    p { a.button.quiet href=(here.at("toolkit/")) { (words.say("site-toolkit-to")) } }
                }
            }
        }
    }

    /// Numbers that are counted and never typed.
    fn record(&self, words: Words) -> Markup {
        let here = self.here;
        let Counts { partners, events } = self.counts;
        let rows = [
            (self.company.heads(), "site-count-ambassadors", "ambassadors/"),
            (events, "site-count-events", "events/"),
            (partners, "site-count-partners", "partners/"),
        ];
        html! {
            section.wide.block.record {
                h2 { (words.say(if here.is_archived() { "site-home-record" } else { "site-home-so-far" })) }
                ul.numbers {
                    @for (count, key, rest) in rows.into_iter().filter(|(count, ..)| *count > 0) {
                        li { a href=(here.at(rest)) { span.figure { (words.number(count as i64)) } " " span.of { (words.fill(key, [("count", (count as i64).into())])) } } }
                    }
                }
                @if !self.leads.is_empty() {
                    p { (words.say("site-led-by")) " "
                        @for (at, lead) in self.leads.iter().enumerate() {
                            @if at > 0 { " · " }
                            a href=(here.at(&format!("partners/{}/", lead.slug))) { (text_of(words, &lead.name)) }
                        }
                    }
                }
                p.hint { (words.say("site-counted")) }
            }
        }
    }

    /// Where readings differ, both stand.
    fn notes(&self, words: Words) -> Markup {
        html! {
            @if !self.notes.is_empty() {
                section.notes {
                    h2 { (words.say("site-notes")) }
                    @for note in self.notes {
                        div.note { p { (text_of(words, &note.body)) } @if !note.source.is_empty() { p.hint { (words.say("site-note-source")) " " bdi { (note.source) } } } }
                    }
                }
            }
        }
    }
}

impl Edition<'_> {
    /// A hashtag is often older than the edition that wears it, and not ours alone.
    fn tags(&self, words: Words) -> Markup {
        let others = |tag: &Hashtag| self.others.iter().filter(|other| other.hashtag == tag.id).collect::<Vec<_>>();
        let told = |tag: &&Hashtag| tag.since.is_some() || !tag.note.is_empty() || !others(tag).is_empty();
        let tags: Vec<&Hashtag> = self.here.edition.hashtags.iter().filter(told).collect();
        html! {
            @if !tags.is_empty() {
                section.notes {
                    h2 { (words.say("site-hashtags-known")) }
                    @for tag in tags {
                        div.note {
                            p { (parts::hashtag(&tag.tag.to_string())) @if !tag.note.is_empty() { " · " (text_of(words, &tag.note)) } }
                            @if let Some(since) = tag.since { p.hint { (words.say("site-hashtag-since")) " " (date_element(words, since)) } }
                            @if !others(tag).is_empty() {
                                p.hint {
                                    (words.say("site-hashtag-others"))
                                    @for (at, other) in others(tag).into_iter().enumerate() {
                                        @if at > 0 { " ·" }
                                        " " bdi { (other.who) }
                                        @if let Some(since) = other.since { " (" (date_element(words, since)) ")" }
                                        @if !other.note.is_empty() { " " (text_of(words, &other.note)) }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

const fn phase_name(phase: Phase) -> &'static str {
    match phase {
        Phase::Before { .. } => "before",
        Phase::OnTheDay => "day",
        Phase::After => "after",
    }
}

pub async fn front(Campaigning(here): Campaigning) -> Answer {
    home(here).await
}

pub async fn current(Campaigning(here): Campaigning) -> Answer {
    home(here).await
}

pub async fn show(here: Here) -> Answer {
    home(here).await
}

async fn home(here: Here) -> Answer {
    let lost = |error| here.trouble(error);
    let db = &here.house.db;
    let first = |everyone: Vec<Slug>| everyone.into_iter().take(PEOPLE).collect();
    let company = pages::company(db, here.place(), here.locale(), first).await.map_err(lost)?;
    let tense = (!here.is_archived()).then_some(Tense::Upcoming);
    let filter = events::Filter { announced: true, tense, ..events::Filter::default() };
    let events = events::list(db.read(), here.edition.id, &filter, here.now).await.map_err(lost)?.rows;
    let counts = campaigns::counts(db.read(), &[here.edition.id]).await.map_err(lost)?;
    let counts = counts.get(&here.edition.id).copied().unwrap_or_default();
    let notes = campaigns::notes(db.read(), here.edition.id).await.map_err(lost)?;
    let worn: Vec<_> = here.edition.hashtags.iter().map(|tag| tag.id).collect();
    let others = campaigns::hashtag_uses(db.read(), &worn).await.map_err(lost)?;
    let leads = partners::leads(db.read(), here.edition.id).await.map_err(lost)?;
    let cards = company.people.iter().flat_map(|member| &member.stories);
    let keep = story_card::keep(here.keep(), cards, company.until).until(Some(here.midnight()));
    let keep = keep.about(&company.about);
    let call = call_show::of(&here).await?;
    let keep = call_show::keep(keep, &here, call.as_ref());
    let keep = event_line::keep(keep, &here, &events).tags(leads.iter().map(|lead| lead.id));
    let page = Edition {
        here: &here,
        phase: here.phase(),
        company: &company,
        events: &events,
        counts,
        notes: &notes,
        others: &others,
        leads: &leads,
        call,
    };
    Ok(here.show(Section::Home, keep, &page))
}
