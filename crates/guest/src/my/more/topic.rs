//! One further choice: what it means, how it stands, and the form.

use super::Topic;
use super::fields;
use crate::lasting::Lasting;
use crate::my::names::Names;
use crate::my::own::Own;
use axum::extract::{Path, State};
use axum::response::Response;
use base::{Error, Result};
use door::{Answer, House, Sent, redirect};
use http::StatusCode;
use newsroom::mine::{self, Choices, Finer, Mine, Question};
use ui::form::{Form, Kit};
use ui::page::{Head, Page};
use ui::parts::{Weight, go};
use ui::words::Words;
use ui::{Markup, html};

type At = Path<(String, String, String)>;

pub async fn ask(State(house): State<House>, Path((_, id, topic)): At, own: Own) -> Answer {
    let mut page = TopicPage::load(&house, &own, &id, &topic).await.map_err(|e| own.trouble(e))?;
    page.form = fields::as_they_stand(page.topic, &page.choices, page.of);
    Ok(page.respond(&house))
}

pub async fn choose(State(house): State<House>, Path((_, id, topic)): At, own: Own, Sent(form): Sent) -> Answer {
    let actor = own.acts(&house, &form).await?;
    let mut page = TopicPage::load(&house, &own, &id, &topic).await.map_err(|e| own.trouble(e))?;
    page.form = form;
    page.of = page.of.or_else(|| Question::parse(page.form.value("of")));
    let ends = newsroom::windows::ends(&page.work.edition, &page.work.campaign, page.now);
    let lasting = Lasting { ends, zone: page.work.campaign.zone.tz(), now: page.now };
    let finer = fields::read(page.topic, &mut page.form, page.of, lasting);
    let Some(finer) = finer.filter(|_| page.form.check().is_ok()) else {
        let mut response = page.respond(&house);
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(response);
    };
    if !page.may(&finer) {
        return Err(own.trouble(Error::refused("error-story-read-first")));
    }
    let (story, how) = (page.work.story.id, own.how());
    let done = store::write!(house.db, actor, |work| async {
        own.note(work, &house).await?;
        mine::choose(work, &house.keys, story, &finer, &how).await
    });
    match done {
        Ok(()) => Ok(redirect(&own.path(&format!("/works/{story}/more?said=saved")))),
        Err(Error::Invalid(invalid)) => {
            page.form = page.form.refused(invalid);
            let mut response = page.respond(&house);
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(response)
        }
        Err(error) => Err(own.trouble(error)),
    }
}

struct TopicPage<'a> {
    own: &'a Own,
    token: String,
    work: Mine,
    topic: Topic,
    /// The one answer that it is about, where it is about one.
    of: Option<Question>,
    names: Names,
    choices: Choices,
    now: base::Instant,
    form: Form,
}

impl<'a> TopicPage<'a> {
    async fn load(house: &House, own: &'a Own, id: &str, topic: &str) -> Result<Self> {
        let topic = Topic::parse(topic).ok_or(Error::Missing)?;
        let work = own.work(house, id).await?;
        let (_, rows) = mine::answers(&house.db, &work).await?;
        let now = house.db.now();
        let of = Question::parse(own.asks("of")).filter(|of| matches!(of, Question::Place(..)));
        let (choices, names) = (mine::choices(&rows, now), Names::load(house, own.words).await?);
        Ok(Self { own, token: own.token(house), work, topic, of, names, choices, now, form: Form::blank() })
    }

    fn at(&self, rest: &str) -> String {
        self.own.path(&format!("/works/{}/more{rest}", self.work.story.id))
    }

    fn respond(&self, house: &House) -> Response {
        self.own.respond(house, &format!("/works/{}/more/{}", self.work.story.id, self.topic.name()), None, self)
    }

    /// Whether there is an answer that this could change. Saying where it must
    /// not appear needs none.
    fn may(&self, finer: &Finer) -> bool {
        match finer {
            Finer::Networks { .. } | Finer::Bar(_) | Finer::Lift(_) => true,
            Finer::Account(_) | Finer::Comments(_) => self.choices.has_social,
            _ => self.choices.has_yes,
        }
    }

    /// Nothing was agreed to that this could be a choice about.
    fn is_idle(&self) -> bool {
        match self.topic {
            Topic::Networks | Topic::Countries | Topic::Languages => false,
            Topic::Account | Topic::Comments => !self.choices.has_social,
            Topic::Made | Topic::Machines | Topic::Length | Topic::Condition => !self.choices.has_yes,
        }
    }
}

impl Page for TopicPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say(self.topic.title())).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        let kit = Kit::new(words, &self.form);
        let here = self.at(&format!("/{}", self.topic.name()));
        let ends = newsroom::windows::ends(&self.work.edition, &self.work.campaign, self.now);
        let lasting = Lasting { ends, zone: self.work.campaign.zone.tz(), now: self.now };
        html! {
            h1 { (words.say(self.topic.title())) }
            p.lead { (words.say(self.topic.lead())) }
            @if let (Topic::Condition, Some(of)) = (self.topic, self.of) {
                p { strong { bdi { (self.names.question(of)) } } }
            }
            @if self.is_idle() {
                p { (words.say("my-more-idle")) }
                p { (go(words, Weight::Quiet, &self.at(""), "my-more-keep")) }
            } @else {
                (fields::lifts(words, self.topic, &self.choices, &here, &self.token))
                (kit.post(&here, &self.token, html! {
                    @if let Some(of) = self.of { (Kit::hidden("of", &of.name())) }
                    (fields::show(&kit, self.topic, lasting))
                    (kit.buttons(fields::label(self.topic), go(words, Weight::Quiet, &self.at(""), "my-more-keep")))
                }))
            }
        }
    }
}
