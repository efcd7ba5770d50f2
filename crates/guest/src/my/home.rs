//! The first page: where am I, what comes next, and every way onward.

use super::names::{self, Names};
use super::own::Own;
use axum::extract::State;
use base::jiff::civil::Date;
use base::{Instant, StoryId};
use door::{Answer, House};
use newsroom::mine::{self, Mine};
use newsroom::pages::FRAME;
use newsroom::toolkit;
use newsroom::{alumni, asks};
use people::ledger::{disclosures, notices};
use people::{ledger, persons};
use std::collections::HashSet;
use ui::page::{Flash, Head, Page};
use ui::parts::{Weight, go, notice, post_button};
use ui::words::{Wording, Words, date_element};
use ui::{Markup, html};

/// Reads that are counted on the first page; more are "many".
const READS_COUNTED: u64 = 99;
/// Planned days that are listed.
const PLANNED_MOST: usize = 12;

pub async fn show(State(house): State<House>, own: Own) -> Answer {
    let page = Home::load(&house, &own).await.map_err(|e| own.trouble(e))?;
    let flash = match own.asks("said") {
        "paused" => Some("my-said-paused"),
        "going-on" => Some("my-said-going-on"),
        _ => None,
    };
    let flash = flash.map(|key| Flash { text: Wording::from(key), trouble: false });
    Ok(own.respond(&house, "", flash, &page))
}

struct Home<'a> {
    own: &'a Own,
    token: String,
    works: Vec<Mine>,
    /// Those of them to which a yes stands.
    with_yes: HashSet<StoryId>,
    paused: bool,
    /// Files with others, and those of them that an answer is waited for.
    files: (usize, usize),
    /// Where their holders say that they posted them.
    posts: usize,
    /// Who holds them, by name.
    holders: Vec<String>,
    /// Partners on whose websites a frame of ours shows them.
    frames: Vec<String>,
    reads: usize,
    /// Works whose release still waits for the pause to sleep on it, and until when.
    cooling: Vec<(usize, Instant)>,
    /// Days on which partners may post something of a work.
    planned: Vec<(usize, Date)>,
    /// Questions that are asked again.
    asked: usize,
    /// Editions that they are asked about and did not answer yet.
    editions: usize,
    /// Whether somebody on the staff wrote down what they said.
    noted: bool,
    /// Whether they have a day of training, or had.
    trained: bool,
    now: Instant,
}

impl<'a> Home<'a> {
    async fn load(house: &House, own: &'a Own) -> base::Result<Self> {
        let db = house.db.read();
        let now = house.db.now();
        let works = own.works(house).await?;
        let ids = own.ids();
        let paused = !ledger::paused(db, &ids).await?.is_empty();
        let mut seen = HashSet::new();
        let mut held = Vec::new();
        for persona in &ids {
            let of_one = disclosures::of_persona(db, *persona).await?;
            held.extend(of_one.into_iter().filter(|one| seen.insert(one.disclosure.id)));
        }
        let posts = super::files::posts(house, &held).await?.values().map(Vec::len).sum();
        let waiting = held.iter().filter(|one| one.standing.is_some_and(|standing| standing.waits())).count();
        let asked = asks::open(&house.db, works.clone()).await?.iter().map(asks::Open::count).sum();
        let names = Names::load(house, own.words).await?;
        let framing = held.iter().filter(|one| one.disclosure.file_kind == FRAME && one.standing.is_none());
        let mut frames: Vec<String> = framing.map(|one| names.holder(one.disclosure.holder)).collect();
        frames.sort();
        frames.dedup();
        let mut holders: Vec<String> = held.iter().map(|one| names.holder(one.disclosure.holder)).collect();
        holders.sort();
        holders.dedup();
        let reads = persons::reads(db, &ids, READS_COUNTED).await?.len();
        let stories: Vec<_> = works.iter().map(|work| work.story.id).collect();
        let cooling = notices::cooling(db, &stories).await?;
        let cooling = works.iter().enumerate().filter_map(|(at, work)| {
            let over = cooling.get(&(work.story.id, work.persona()))?.over_at();
            (now < over && work.waits()).then_some((at, over))
        });
        let cooling = cooling.collect();
        // Nothing of somebody who paused is posted.
        let planned = if paused { Vec::new() } else { planned(house, &works, &stories).await? };
        Ok(Self {
            own,
            token: own.token(house),
            with_yes: mine::with_yes(&house.db, &stories).await?,
            works,
            paused,
            files: (held.len(), waiting),
            posts,
            holders,
            frames,
            reads,
            cooling,
            planned,
            asked,
            editions: alumni::open(&house.db, &ids).await?.iter().filter(|one| one.ask.answer.is_none()).count(),
            noted: super::noted::any(house, own).await?,
            trained: !programme::training::seats::days(db, &ids).await?.is_empty(),
            now,
        })
    }

    fn here(&self, words: Words) -> Markup {
        html! {
            section {
                h2 #where { (words.say("my-where")) }
                @if self.works.is_empty() { p { (words.say("my-where-nothing")) } }
                ul.works {
                    @for work in &self.works {
                        li {
                            a href=(self.own.path(&format!("/works/{}", work.story.id))) { (names::title(words, work)) }
                            " " (names::state(words, work, self.now))
                            @if !work.places.is_empty() {
                                p {
                                    (work.campaign.title.say(words.locale())) " " (work.edition.slug) ": "
                                    @for (at, place) in work.places.iter().enumerate() {
                                        @if at > 0 { " · " }
                                        a href=(place.path) lang=(place.language.tag()) dir=(place.language.direction().html()) { (place.language.name()) }
                                    }
                                }
                            }
                        }
                    }
                }
                @if self.works.iter().any(|work| !work.places.is_empty()) { p { (words.say("my-where-implied")) } }
                @if !self.frames.is_empty() { p { (words.fill("my-where-frames", [("names", words.list(&self.frames).into())])) } }
                h3 { (words.say("my-holders")) }
                @let (all, waiting) = self.files;
                @if all == 0 { p { (words.say("my-holders-none")) } }
                @else {
                    p { (words.fill("my-holders-some", [("count", all.into()), ("names", words.list(&self.holders).into())])) }
                    @if self.posts > 0 { p { (words.fill("my-holders-posts", [("count", self.posts.into())])) } }
                    @if waiting > 0 { p { (words.fill("my-holders-waiting", [("count", waiting.into())])) } }
                    p { a href=(self.own.path("/files")) { (words.say("my-holders-see")) } }
                }
            }
        }
    }

    fn next(&self, words: Words) -> Markup {
        let own = self.own;
        let waiting: Vec<&Mine> = self.works.iter().filter(|work| work.waits()).collect();
        let held: Vec<(&Mine, Instant)> = self.works.iter().filter_map(|work| held_until(work, self.now)).collect();
        let checking = self.works.iter().filter(|work| work.story.state == newsroom::stories::State::Approved);
        let checking: Vec<&Mine> = checking.collect();
        html! {
            section {
                h2 #next { (words.say("my-next")) }
                @if self.asked > 0 {
                    div.one {
                        p { (words.fill("my-asked-waits", [("count", self.asked.into())])) }
                        p { (go(words, Weight::Main, &own.path("/asked"), "my-asked-see")) }
                    }
                }
                @if self.editions > 0 {
                    div.one {
                        p { (words.say("my-chances-waits")) }
                        p { (go(words, Weight::Main, &own.path("/chances"), "my-chances-see")) }
                    }
                }
                @for work in &waiting {
                    div.one {
                        @let key = if self.with_yes.contains(&work.story.id) { "my-next-waits-again" } else { "my-next-waits" };
                        p { (words.weave(&key.into(), [("title", names::title(words, work))])) }
                        (post_button(words, Weight::Main, &own.path(&format!("/works/{}/read", work.story.id)), &self.token, "my-next-read"))
                    }
                }
                @for (at, over) in &self.cooling {
                    @if let Some(work) = self.works.get(*at) {
                        p { (words.weave(&"my-next-cooling".into(), [("title", names::title(words, work)), ("when", own.moment(*over))])) }
                    }
                }
                @for work in &checking {
                    p { (words.weave(&"my-next-checking".into(), [("title", names::title(words, work))])) }
                }
                @for (work, until) in &held {
                    p { (words.weave(&"my-next-held".into(), [("title", names::title(words, work)), ("when", own.moment(*until))])) }
                }
                @for (at, day) in &self.planned {
                    @if let Some(work) = self.works.get(*at) {
                        p { (words.weave(&"my-next-posts".into(), [("day", date_element(words, *day)), ("title", names::title(words, work))])) }
                    }
                }
                @if self.planned.is_empty() && self.asked + self.editions == 0 && waiting.is_empty() && checking.is_empty() && held.is_empty() { p { (words.say("my-next-nothing")) } }
            }
        }
    }
}

/// The days on which partners may post something of what is shown now or soon.
async fn planned(house: &House, works: &[Mine], stories: &[StoryId]) -> base::Result<Vec<(usize, Date)>> {
    let now = house.db.now();
    let Some(first) = works.iter().map(|work| now.date_in(work.campaign.zone.tz())).min() else {
        return Ok(Vec::new());
    };
    let days = toolkit::store::days_of(house.db.read(), stories, first, now).await?;
    let of = |(day, story): (Date, StoryId)| {
        let at = works.iter().position(|work| work.story.id == story)?;
        let work = works.get(at)?;
        let shown = work.story.state == newsroom::stories::State::Published;
        (shown && now.date_in(work.campaign.zone.tz()) <= day).then_some((at, day))
    };
    Ok(days.into_iter().filter_map(of).take(PLANNED_MOST).collect())
}

/// Until when an embargo holds a work back that may then appear.
pub(super) fn held_until(work: &Mine, now: Instant) -> Option<(&Mine, Instant)> {
    let until = work.story.embargo.as_ref().map(|embargo| embargo.until).filter(|until| now < *until)?;
    (work.story.state == newsroom::stories::State::Published).then_some((work, until))
}

impl Page for Home<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("my-home-title")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        let own = self.own;
        html! {
            h1 { (words.say("my-home-title")) }
            p.lead { (words.say("my-home-lead")) }
            @if self.paused {
                (notice(words, "my-paused", html! {
                    p { (words.say("my-paused-means")) }
                    (post_button(words, Weight::Main, &own.path("/go-on"), &self.token, "my-go-on"))
                }))
            }
            @if self.works.iter().any(|work| work.waits() && work.beside.is_some_and(|one| !one.young.is_young(self.now))) {
                section { h2 { (words.say("my-grown")) } p { (words.say("my-grown-means")) } }
            }
            (self.here(words))
            (self.next(words))
            section {
                h2 { (words.say("my-more")) }
                ul.ways {
                    li { a href=(own.path("/messages")) { (words.say("my-messages")) } }
                    @if self.trained { li { a href=(own.path("/training")) { (words.say("my-training-title")) } } }
                    li { a href=(own.path("/how")) { (words.say("my-how-title")) } }
                    li { a href=(own.path("/reach")) { (words.say("reach-title")) } }
                    li { a href=(own.path("/needs")) { (words.say("needs-title")) } }
                    li { a href=(own.path("/limits")) { (words.say("limits-title")) } }
                    li { a href=(own.path("/accounts")) { (words.say("welcome-check-title")) } }
                    li { a href=(own.path("/plan")) { (words.say("plan-title")) } }
                    li { a href=(own.path("/money")) { (words.say("money-title")) } }
                    li { a href=(own.path("/chances")) { (words.say("my-chances-title")) } }
                    li { a href=(own.path("/reads")) { (words.fill("my-reads-link", [("count", self.reads.into())])) } }
                    li { a href=(own.path("/receipts")) { (words.say("my-receipts")) } }
                    @if self.noted { li { a href=(own.path("/noted")) { (words.say("my-noted")) } } }
                    li { a href=(own.path("/code")) { (words.say("my-code")) } }
                    li { a href=(own.path("/keys")) { (words.say("my-keys")) } }
                    li { a href=(own.path("/support")) { (words.say("my-support")) } }
                    li { a href=(own.path("/everything")) { (words.say("my-all-title")) } }
                }
            }
            section {
                h2 #stop { (words.say("my-stop")) }
                p { (words.say("my-stop-free")) }
                @if !self.paused {
                    (post_button(words, Weight::Quiet, &own.path("/pause"), &self.token, "my-pause"))
                    p.hint { (words.say("my-pause-means")) }
                }
                p { (go(words, Weight::Grave, &own.path("/take-down"), "my-take-down")) }
                p { a href=(own.path("/felt")) { (words.say("felt-tab")) } }
                p { a href=(own.path("/forget")) { (words.say("my-forget")) } }
            }
        }
    }
}
