//! Taking something down: one use, one partner, one element, one work, or
//! all. The page says what comes down now, what is asked back from whom, and
//! what cannot come back; one press does it; then the record says what was done.

use super::files;
use super::names::{self, Names};
use super::own::Own;
use axum::extract::State;
use base::{Error, Instant, Result};
use consent::Recipient;
use door::{Answer, House, Sent, redirect};
use newsroom::mine::{self, Mine, Part, Question, Stand};
use people::ledger::disclosures::{self, Held};
use people::ledger::evidence::{self, Kind};
use std::collections::BTreeSet;
use ui::form::Kit;
use ui::page::{Head, Page};
use ui::parts::{Weight, disclosure, go, send};
use ui::words::Words;
use ui::{Markup, html};

pub async fn ask(State(house): State<House>, own: Own) -> Answer {
    let what = own.asks("what").to_owned();
    if what.is_empty() {
        let page = ChoosePage::load(&house, &own).await.map_err(|e| own.trouble(e))?;
        return Ok(own.respond(&house, "/take-down", None, &page));
    }
    let page = AskPage::load(&house, &own, &what).await.map_err(|e| own.trouble(e))?;
    Ok(own.respond(&house, &format!("/take-down?what={what}"), None, &page))
}

pub async fn act(State(house): State<House>, own: Own, Sent(form): Sent) -> Answer {
    let actor = own.acts(&house, &form).await?;
    let part = Part::parse(form.value("what")).ok_or_else(|| own.trouble(Error::invalid("what", "error-choose")))?;
    if let Part::Work(story) = part {
        own.work(&house, &story.to_string()).await.map_err(|e| own.trouble(e))?;
    }
    let (ids, how) = (own.ids(), own.how());
    let done = store::write!(house.db, actor, |work| async {
        own.note(work, &house).await?;
        mine::take_down(work, &house.keys, &ids, part, &how).await?;
        Ok(work.now())
    });
    let at = done.map_err(|e| own.trouble(e))?;
    Ok(redirect(&own.path(&format!("/taken-down?at={}", at.micros()))))
}

pub async fn done(State(house): State<House>, own: Own) -> Answer {
    let page = DonePage::load(&house, &own).await.map_err(|e| own.trouble(e))?;
    Ok(own.respond(&house, &format!("/taken-down?at={}", own.asks("at")), None, &page))
}

/// What can be taken down by itself: every work, and every yes that is live in any.
struct ChoosePage<'a> {
    own: &'a Own,
    works: Vec<Mine>,
    questions: Vec<(Question, String)>,
}

impl<'a> ChoosePage<'a> {
    async fn load(house: &House, own: &'a Own) -> Result<Self> {
        let works = own.works(house).await?;
        let names = Names::load(house, own.words).await?;
        let mut questions: Vec<Question> = Vec::new();
        for work in &works {
            let (stands, _) = mine::answers(&house.db, work).await?;
            let yes = stands.into_iter().filter(|(_, stand)| matches!(stand, Stand::Yes { .. }));
            for (question, _) in yes {
                if !questions.contains(&question) {
                    questions.push(question);
                }
            }
        }
        let questions = questions.into_iter().map(|one| (one, names.question(one))).collect();
        Ok(Self { own, works, questions })
    }
    fn link(&self, part: Part, label: Markup) -> Markup {
        html! { li { a href=(self.own.path(&format!("/take-down?what={}", part.name()))) { (label) } } }
    }
}

impl Page for ChoosePage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("my-down-choose")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        let group = |wanted: fn(Question) -> bool| self.questions.iter().filter(move |(one, _)| wanted(*one));
        let groups = [
            (
                "my-down-uses",
                group(|one| matches!(one, Question::Place(_, Recipient::Anyone | Recipient::Press)))
                    .collect::<Vec<_>>(),
            ),
            ("my-down-partners", group(|one| matches!(one, Question::Place(_, Recipient::Partner(_)))).collect()),
            ("my-down-elements", group(|one| matches!(one, Question::Shown(_))).collect()),
        ];
        html! {
            h1 { (words.say("my-down-choose")) }
            p.lead { (words.say("my-down-choose-lead")) }
            ul.ways { (self.link(Part::All, html! { strong { (words.say("my-down-all")) } })) }
            @if !self.works.is_empty() {
                h2 { (words.say("my-down-works")) }
                ul.ways { @for work in &self.works { (self.link(Part::Work(work.story.id), names::title(words, work))) } }
            }
            @for (heading, questions) in &groups {
                @if !questions.is_empty() {
                    h2 { (words.say(heading)) }
                    ul.ways { @for (question, name) in questions { (self.link(Part::Question(*question), html! { bdi { (name) } })) } }
                }
            }
            (self.own.back())
        }
    }
}

struct AskPage<'a> {
    own: &'a Own,
    token: String,
    part: Part,
    /// What it is called, where it is one thing in every work.
    name: Option<String>,
    /// The works it reaches.
    works: Vec<Mine>,
    /// Who is asked, and about how many files.
    holders: Vec<(String, usize)>,
}

impl<'a> AskPage<'a> {
    async fn load(house: &House, own: &'a Own, what: &str) -> Result<Self> {
        let part = Part::parse(what).ok_or(Error::Missing)?;
        let names = Names::load(house, own.words).await?;
        let mut works = Vec::new();
        for work in own.works(house).await? {
            let reached = match part {
                Part::All => true,
                Part::Work(story) => work.story.id == story,
                Part::Question(question) => {
                    let (stands, _) = mine::answers(&house.db, &work).await?;
                    stands.iter().any(|(one, stand)| *one == question && matches!(stand, Stand::Yes { .. }))
                }
            };
            if reached {
                works.push(work);
            }
        }
        if works.is_empty() && matches!(part, Part::Work(_)) {
            return Err(Error::Missing);
        }
        let held = files::held(house, own).await?;
        let asked = held.iter().filter(|one| one.standing.is_none() && reaches(part, &works, one));
        let mut holders: Vec<(String, usize)> = Vec::new();
        for one in asked {
            let name = names.holder(one.disclosure.holder);
            match holders.iter_mut().find(|(known, _)| *known == name) {
                Some((_, count)) => *count += 1,
                None => holders.push((name, 1)),
            }
        }
        let name = match part {
            Part::Question(question) => Some(names.question(question)),
            _ => None,
        };
        Ok(Self { own, token: own.token(house), part, name, works, holders })
    }

    /// Pages of ours that this empties, or from which it takes something.
    fn pages(&self, words: Words) -> Markup {
        let shown: Vec<&Mine> = self.works.iter().filter(|work| !work.places.is_empty()).collect();
        let ours = match self.part {
            Part::Question(Question::Place(_, Recipient::Partner(_) | Recipient::Press)) => false,
            _ => !shown.is_empty(),
        };
        html! {
            @if ours {
                ul {
                    @for work in &shown {
                        @let languages: Vec<&str> = work.places.iter().map(|place| place.language.name()).collect();
                        li { (names::title(words, work)) " (" (words.list(&languages)) ")" }
                    }
                }
                p { (words.say(if matches!(self.part, Part::Question(Question::Shown(_))) { "my-down-now-element" } else { "my-down-now" })) }
            } @else { p { (words.say("my-down-now-nothing")) } }
        }
    }
}

/// Whether taking this down makes a file one that may no longer be used.
fn reaches(part: Part, works: &[Mine], held: &Held) -> bool {
    let of = &held.disclosure.of;
    works.iter().any(|work| work.story.id == held.disclosure.work)
        && match part {
            Part::All | Part::Work(_) => true,
            Part::Question(Question::Place(purpose, recipient)) => of.purpose == purpose && of.recipient == recipient,
            Part::Question(Question::Shown(element)) => of.elements.has(element),
        }
}

impl Page for AskPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("my-down-title")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        let own = self.own;
        html! {
            h1 { (words.say("my-down-title")) }
            p.lead {
                @match (self.part, &self.name) {
                    (Part::Work(_), _) => { @for work in &self.works { (names::title(words, work)) } }
                    (_, Some(name)) => bdi { (name) },
                    _ => (words.say("my-down-all")),
                }
            }
            h2 { (words.say("my-down-now-title")) }
            (self.pages(words))
            h2 { (words.say("my-down-asked-title")) }
            @if self.holders.is_empty() { p { (words.say("my-down-asked-nobody")) } }
            @else {
                ul { @for (name, count) in &self.holders { li { bdi { (name) } ": " (words.fill("my-down-files", [("count", (*count).into())])) } } }
                p { (words.say("my-down-asked")) }
            }
            h2 { (words.say("my-down-never-title")) }
            p { (words.say("my-down-never")) }
            p { (words.say("my-down-undo")) }
            form.form method="post" action=(own.path("/take-down")) {
                (Kit::hidden("token", &self.token))
                (Kit::hidden("what", &self.part.name()))
                div.buttons {
                    (send(words, Weight::Grave, "my-down-send", None))
                    (go(words, Weight::Quiet, &own.path(""), "ui-keep"))
                }
            }
        }
    }
}

/// Places where a file is easily forgotten: a heading and what to do.
const GUIDES: [(&str, &str); 5] = [
    ("my-guide-photos", "my-guide-photos-how"),
    ("my-guide-ads", "my-guide-ads-how"),
    ("my-guide-design", "my-guide-design-how"),
    ("my-guide-mail", "my-guide-mail-how"),
    ("my-guide-search", "my-guide-search-how"),
];

/// What was done at one moment, read from the record.
struct DonePage<'a> {
    own: &'a Own,
    works: Vec<Mine>,
    files: Markup,
    now: Instant,
}

impl<'a> DonePage<'a> {
    async fn load(house: &House, own: &'a Own) -> Result<Self> {
        let at: i64 = own.asks("at").parse().map_err(|_| Error::Missing)?;
        let at = Instant::from_micros(at);
        let mut touched = BTreeSet::new();
        for persona in own.ids() {
            let rows = evidence::chain(house.db.read(), persona).await?;
            let ended = rows.iter().filter(|row| row.at == at && matches!(row.kind, Kind::Withdrawn | Kind::Refused));
            touched.extend(ended.filter_map(|row| row.about.work));
        }
        let works: Vec<Mine> =
            own.works(house).await?.into_iter().filter(|work| touched.contains(&work.story.id)).collect();
        let mut held = files::held(house, own).await?;
        held.retain(|one| touched.contains(&one.disclosure.work) && one.standing.is_some());
        let names = Names::load(house, own.words).await?;
        let contacts = disclosures::contacts(house.db.read(), &files::holders(&held)).await?;
        let posts = files::posts(house, &held).await?;
        let files = files::list(own, &own.token(house), &names, &works, &held, &contacts, &posts);
        Ok(Self { own, works, files, now: house.db.now() })
    }
}

impl Page for DonePage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("my-done-title")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        let own = self.own;
        html! {
            @if self.works.is_empty() {
                h1 { (words.say("my-done-nothing-title")) }
                p.lead { (words.say("my-done-nothing")) }
            } @else {
                h1 { (words.say("my-done-title")) }
                p.lead { (words.say("my-done-lead")) }
                ul.works {
                    @for work in &self.works {
                        li {
                            a href=(own.path(&format!("/works/{}", work.story.id))) { (names::title(words, work)) }
                            " " (names::state(words, work, self.now))
                        }
                    }
                }
            }
            @if !self.works.is_empty() { p { a href=(own.path("/receipts")) { (words.say("my-done-receipt")) } } }
            h2 { (words.say("my-files-asked")) }
            (self.files)
            h2 { (words.say("my-guides")) }
            p { (words.say("my-guides-lead")) }
            @for (place, how) in GUIDES { (disclosure(words, place, html! { p { (words.say(how)) } })) }
            (own.back())
        }
    }
}
