//! One work: where it is, every answer and since when, and a button beside
//! each that turns it round.

use super::names::{self, Names};
use super::own::Own;
use axum::extract::{Path, State};
use base::{Instant, Result};
use door::{Answer, House};
use newsroom::mine::{self, Ended, Mine, Question, Stand};
use newsroom::stories::ReviewAnswer;
use people::ledger::GrantRow;
use ui::form::Kit;
use ui::page::{Flash, Head, Page};
use ui::parts::{Tone, Weight, chip, disclosure, go, post_button, send};
use ui::words::{Wording, Words, said};
use ui::{Markup, html};

pub async fn show(State(house): State<House>, Path((_, id)): Path<(String, String)>, own: Own) -> Answer {
    let page = WorkPage::load(&house, &own, &id).await.map_err(|e| own.trouble(e))?;
    let flash = page.flash(&own);
    Ok(own.respond(&house, &format!("/works/{id}"), flash, &page))
}

struct WorkPage<'a> {
    own: &'a Own,
    token: String,
    work: Mine,
    names: Names,
    stands: Vec<(Question, Stand)>,
    /// What a guardian answers to each of them.
    beside: Vec<Stand>,
    ended: Vec<Ended>,
    /// Whether anything was ever approved and answered with yes.
    answered: bool,
    /// What was just turned to no, to be undone by one press.
    undo: Option<Question>,
    now: Instant,
}

impl<'a> WorkPage<'a> {
    async fn load(house: &House, own: &'a Own, id: &str) -> Result<Self> {
        let work = own.work(house, id).await?;
        let (stands, rows) = mine::answers(&house.db, &work).await?;
        let now = house.db.now();
        let questions: Vec<Question> = stands.iter().map(|(question, _)| *question).collect();
        let is_yes = |row: &GrantRow| row.grant.answer == consent::Answer::Yes;
        Ok(Self {
            own,
            token: own.token(house),
            names: Names::load(house, own.words).await?,
            ended: mine::rules::ended(&rows, now),
            answered: rows.iter().any(is_yes),
            undo: Some(own.asks("about")).filter(|_| own.asks("said") == "no").and_then(Question::parse),
            beside: mine::answers_beside(&house.db, &work, &questions).await?,
            stands,
            work,
            now,
        })
    }

    fn at(&self, rest: &str) -> String {
        self.own.path(&format!("/works/{}{rest}", self.work.story.id))
    }

    fn is_young(&self) -> bool {
        self.work.beside.is_some_and(|beside| beside.young.is_young(self.now))
    }

    /// Under 18: where the guardian stands beside them.
    fn guardian(&self, words: Words) -> Markup {
        let Some(beside) = self.work.beside.filter(|_| self.is_young()) else { return Markup::default() };
        let said = match beside.round.map(|round| round.answer) {
            None => "my-guardian-not-asked",
            Some(None) => "my-guardian-waiting",
            Some(Some(ReviewAnswer::Approved)) => "my-guardian-yes",
            Some(Some(_)) => "my-guardian-no",
        };
        let answered = self.stands.iter().zip(&self.beside).filter(|(_, stand)| **stand != Stand::Open);
        html! {
            h2 { (words.say("my-guardian")) }
            p { (words.say(said)) }
            @if self.beside.iter().any(|stand| *stand != Stand::Open) {
                (disclosure(words, "my-guardian-answers", html! {
                    ul {
                        @for ((question, _), stand) in answered {
                            @let (tone, key) = if matches!(stand, Stand::Yes { .. }) { (Tone::Done, "choice-yes") } else { (Tone::Stopped, "choice-no") };
                            li { bdi { (self.names.question(*question)) } " " (chip(words, tone, key)) }
                        }
                    }
                }))
            }
        }
    }

    fn flash(&self, own: &Own) -> Option<Flash> {
        let about = Question::parse(own.asks("about")).map(|question| self.names.question(question));
        let text = match (own.asks("said"), about) {
            ("no", Some(about)) => Wording::from(base::Message::new("my-said-no").with("about", about)),
            ("yes", Some(about)) => Wording::from(base::Message::new("my-said-yes").with("about", about)),
            ("shown", _) if !self.work.places.is_empty() => Wording::from("my-said-shown"),
            ("shown", _) if self.stands.iter().any(|(_, stand)| matches!(stand, Stand::Yes { .. })) => {
                Wording::from("my-said-shown-later")
            }
            ("shown", _) => Wording::from("my-said-open-again"),
            _ => return None,
        };
        Some(Flash { text, trouble: false })
    }

    fn answer(&self, words: Words, question: Question, stand: Stand) -> Markup {
        let own = self.own;
        let name = self.names.question(question);
        let since = |since: Instant, method: people::ledger::Method| {
            let way = words.say(method.key());
            words
                .fill("my-since", [("day", own.day_words(since).into()), ("way", way.into_owned().into())])
                .into_owned()
        };
        html! {
            li {
                p { strong { bdi { (name) } } " "
                    @match stand {
                        Stand::Yes { since: at, method, until } => {
                            (chip(words, Tone::Done, "choice-yes")) " " small { (since(at, method)) ", " (self.until(words, until)) }
                        }
                        Stand::No { since: at, method } => { (chip(words, Tone::Stopped, "choice-no")) " " small { (since(at, method)) } }
                        Stand::Open => (chip(words, Tone::Still, "my-not-answered")),
                    }
                }
                @if matches!(stand, Stand::Yes { .. }) {
                    (self.turn(words, question, "no", Weight::Quiet, "my-turn-no"))
                    @if matches!(question, Question::Place(..)) {
                        @let more = format!("/more/condition?of={}", question.name());
                        p.hint { a href=(self.at(&more)) { (words.say("my-more-condition")) }
                            @if matches!(stand, Stand::Yes { until: Some(_), .. }) {
                                " · " a href=(self.at("/more/length")) { (words.say("my-keep-shown")) }
                            }
                        }
                    }
                } @else if self.answered {
                    @let href = self.at(&format!("/yes?about={}", question.name()));
                    a href=(href) { (words.fill("my-turn-yes", [("about", name.as_str().into())])) }
                }
            }
        }
    }

    /// When a yes ends by itself.
    fn until(&self, words: Words, until: Option<Instant>) -> String {
        let zone = self.work.campaign.zone.tz();
        match until {
            Some(end) => words.fill("my-until", [("day", words.day_over(end, zone).into())]).into_owned(),
            None => words.say("my-until-open").into_owned(),
        }
    }

    /// A form with one button that answers one question.
    fn turn(&self, words: Words, question: Question, answer: &str, weight: Weight, label: &'static str) -> Markup {
        html! {
            form.act method="post" action=(self.at("/answer")) {
                (Kit::hidden("token", &self.token))
                (Kit::hidden("about", &question.name()))
                (Kit::hidden("answer", answer))
                (send(words, weight, base::Message::new(label).with("about", self.names.question(question)), None))
            }
        }
    }

    fn before(&self, words: Words) -> Markup {
        let own = self.own;
        html! {
            ul {
                @for one in &self.ended {
                    @let said = words.say(if one.was_yes { "choice-yes" } else { "choice-no" });
                    li { (words.fill("my-ended-line", [
                        ("about", self.names.question(one.question).into()),
                        ("said", said.into_owned().into()),
                        ("from", own.day_words(one.from).into()),
                        ("until", own.day_words(one.until).into()),
                    ])) }
                }
            }
        }
    }
}

impl Page for WorkPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("my-work-title")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        let (own, work) = (self.own, &self.work);
        let over = work.story.is_over();
        let down = own.path(&format!("/take-down?what=work-{}", work.story.id));
        html! {
            h1 { (names::title(words, work)) }
            p { (names::state(words, work, self.now)) }
            @if let Some(question) = self.undo {
                aside.undo { (self.turn(words, question, "yes", Weight::Quiet, "my-undo")) }
            }
            @if !work.places.is_empty() {
                h2 { (words.say("my-where")) }
                ul {
                    @for place in &work.places {
                        li { a href=(place.path) { (words.fill("my-place", [("language", place.language.name().into())])) } }
                    }
                }
            }
            @if work.round.is_some() {
                (post_button(words, Weight::Quiet, &self.at("/read"), &self.token, if work.waits() { "my-next-read" } else { "my-read-again" }))
            }
            (self.guardian(words))
            h2 #answers { (words.say("my-answers")) }
            p { (words.say("my-answers-lead")) }
            ul.answered { @for (question, stand) in &self.stands { (self.answer(words, *question, *stand)) } }
            p { a href=(self.at("/more")) { (words.say("my-more-link")) } }
            @if !self.ended.is_empty() { (disclosure(words, "my-ended", self.before(words))) }
            h2 { (words.say("my-stop")) }
            @if over {
                p { (words.say("my-show-again-means")) }
                @if self.is_young() { p { (words.say("my-guardian-again")) } }
                (post_button(words, Weight::Main, &self.at("/show-again"), &self.token, "my-show-again"))
            } @else {
                p { (go(words, Weight::Grave, &down, "my-take-down-work")) }
            }
            p { a href=(own.path("/files")) { (words.say("my-holders-see")) } }
            (own.back())
        }
    }
}

/// For the page that asks before a yes.
pub(super) async fn named(house: &House, own: &Own, question: Question) -> Result<Wording> {
    Ok(said(Names::load(house, own.words).await?.question(question)))
}
