//! Every further choice about one work, and how it stands.

use super::Topic;
use crate::my::names::{self, Names};
use crate::my::own::Own;
use axum::extract::{Path, State};
use base::Result;
use consent::{Member as _, Purpose};
use door::{Answer, House};
use newsroom::mine::{self, Choices, Mine, Question, Stand};
use ui::page::{Flash, Head, Page};
use ui::parts::{Tone, chip};
use ui::words::{Wording, Words};
use ui::{Markup, html};

pub async fn show(State(house): State<House>, Path((_, id)): Path<(String, String)>, own: Own) -> Answer {
    let page = ListPage::load(&house, &own, &id).await.map_err(|e| own.trouble(e))?;
    let flash = (own.asks("said") == "saved").then(|| Flash { text: Wording::from("my-more-saved"), trouble: false });
    Ok(own.respond(&house, &format!("/works/{id}/more"), flash, &page))
}

struct ListPage<'a> {
    own: &'a Own,
    work: Mine,
    names: Names,
    choices: Choices,
    uses: Vec<(Question, Stand)>,
}

impl<'a> ListPage<'a> {
    async fn load(house: &House, own: &'a Own, id: &str) -> Result<Self> {
        let work = own.work(house, id).await?;
        let (_, rows) = mine::answers(&house.db, &work).await?;
        let now = house.db.now();
        let uses = mine::more_questions().map(|one| (one, mine::rules::stand(one, &rows, now))).to_vec();
        let names = Names::load(house, own.words).await?;
        Ok(Self { own, work, names, choices: mine::choices(&rows, now), uses })
    }

    fn at(&self, rest: &str) -> String {
        self.own.path(&format!("/works/{}{rest}", self.work.story.id))
    }

    /// A use with its own question on a page of its own.
    fn one_use(&self, words: Words, (question, stand): (Question, Stand)) -> Markup {
        html! {
            li {
                a href=(self.at(&format!("/yes?about={}", question.name()))) { (self.names.question(question)) } " "
                @match stand {
                    Stand::Yes { .. } => (chip(words, Tone::Done, "choice-yes")),
                    Stand::No { .. } => (chip(words, Tone::Stopped, "choice-no")),
                    Stand::Open => (chip(words, Tone::Still, "my-more-no-answer")),
                }
            }
        }
    }

    fn uses(&self, words: Words, money: bool) -> Markup {
        let is_money = |of: Question| matches!(of, Question::Place(Purpose::Fundraising, _));
        html! { ul.ways { @for one in self.uses.iter().filter(|(of, _)| is_money(*of) == money) { (self.one_use(words, *one)) } } }
    }

    fn topic(&self, words: Words, topic: Topic) -> Markup {
        html! {
            li {
                a href=(self.at(&format!("/more/{}", topic.name()))) { (words.say(topic.title())) }
                p.hint { (self.stands(words, topic)) }
            }
        }
    }

    /// How it stands, in a few words.
    fn stands(&self, words: Words, topic: Topic) -> String {
        let of = &self.choices;
        let listed = |names: Vec<String>, none: &'static str| {
            if names.is_empty() { words.say(none).into_owned() } else { words.list(&names) }
        };
        let yes_or_no = |yes: bool| words.say(if yes { "choice-yes" } else { "choice-no" }).into_owned();
        match topic {
            Topic::Networks => {
                let both = of.ours.union(of.partners);
                listed(both.iter().map(|one| super::fields::network(words, one)).collect(), "my-more-nowhere-barred")
            }
            Topic::Countries => listed(
                of.countries.iter().map(|one| super::fields::country(words, *one)).collect(),
                "my-more-nowhere-barred",
            ),
            Topic::Languages => {
                listed(of.languages.iter().map(|one| one.name().to_owned()).collect(), "my-more-nowhere-barred")
            }
            Topic::Account => match &of.handle {
                Some(handle) if of.interactions.has(consent::Interaction::Tagging) => handle.clone(),
                _ => yes_or_no(false),
            },
            Topic::Comments => yes_or_no(of.interactions.has(consent::Interaction::Comments)),
            Topic::Made => listed(
                of.made.iter().map(|one| words.named("my-made", one.name()).into_owned()).collect(),
                "my-more-nothing",
            ),
            Topic::Machines => listed(
                of.machines.iter().map(|one| words.named("my-machine", one.name()).into_owned()).collect(),
                "my-more-nothing",
            ),
            Topic::Length => words.say("my-more-length-see").into_owned(),
            Topic::Condition => match of.conditions.iter().filter(|(_, _, read)| !read).count() {
                0 if of.conditions.is_empty() => words.say("my-more-condition-none").into_owned(),
                0 => words.say("my-more-condition-read").into_owned(),
                _ => words.say("my-more-condition-waits").into_owned(),
            },
        }
    }
}

impl Page for ListPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("my-more-title")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        let group = |title: &'static str, topics: &[Topic]| {
            html! { h2 { (words.say(title)) } ul.ways { @for topic in topics { (self.topic(words, *topic)) } } }
        };
        html! {
            h1 { (words.say("my-more-title")) }
            p { (names::title(words, &self.work)) }
            p.lead { (words.say("my-more-lead")) }
            h2 { (words.say("my-more-where")) }
            (self.uses(words, false))
            (group("my-more-not", &[Topic::Networks, Topic::Countries, Topic::Languages]))
            (group("my-more-how", &[Topic::Account, Topic::Comments]))
            (group("my-more-done", &[Topic::Made, Topic::Machines]))
            (group("my-more-bounds", &[Topic::Length, Topic::Condition]))
            h2 { (words.say("my-more-money")) }
            p { (words.say("my-more-money-lead")) }
            (self.uses(words, true))
            p { a href=(self.at("")) { (words.say("my-more-back")) } }
            (self.own.back())
        }
    }
}
