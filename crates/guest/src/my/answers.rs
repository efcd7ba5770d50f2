//! Turning one answer round: to no at one press, to yes after reading once
//! more what it means. Each says what it did, and can be undone.

use super::own::Own;
use super::work_show::named;
use crate::lasting::Lasting;
use axum::extract::{Path, State};
use base::{Error, Instant, Result};
use consent::Purpose;
use door::{Answer, House, Sent, redirect};
use newsroom::mine::{self, Mine, Question};
use people::ledger::notices::{self, Current};
use people::ledger::{Ends, How};
use ui::form::{Form, Kit};
use ui::page::{Head, Page};
use ui::parts::{Weight, go, notice, send};
use ui::words::{Wording, Words, in_language};
use ui::{Markup, html};

pub async fn ask(State(house): State<House>, Path((_, id)): Path<(String, String)>, own: Own) -> Answer {
    let page = YesPage::load(&house, &own, &id).await.map_err(|e| own.trouble(e))?;
    Ok(own.respond(&house, &format!("/works/{id}/yes?about={}", page.question.name()), None, &page))
}

pub async fn answer(
    State(house): State<House>,
    Path((_, id)): Path<(String, String)>,
    own: Own,
    Sent(mut form): Sent,
) -> Answer {
    let actor = own.acts(&house, &form).await?;
    let of = own.work(&house, &id).await.map_err(|e| own.trouble(e))?;
    let question = Question::parse(form.value("about")).ok_or_else(|| own.trouble(Error::Missing))?;
    let yes = match form.value("answer") {
        "yes" => true,
        "no" => false,
        _ => return Err(own.trouble(Error::invalid("answer", "error-choose"))),
    };
    let how = after(&house, &own, &of, form.value("notice")).await.map_err(|e| own.trouble(e))?;
    let lasts = lasting(&house, &of).read(&mut form, "lasts", is_archive(question));
    form.check().map_err(|e| own.trouble(e))?;
    let story = of.story.id;
    let done = store::write!(house.db, actor, |work| async {
        own.note(work, &house).await?;
        match yes {
            true => mine::say_yes(work, story, question, lasts, &how).await,
            false => mine::say_no(work, &house.keys, story, question, &how).await,
        }
    });
    done.map_err(|e| own.trouble(e))?;
    let said = if yes { "yes" } else { "no" };
    Ok(redirect(&own.path(&format!("/works/{story}?said={said}&about={}", question.name()))))
}

pub async fn show_again(
    State(house): State<House>,
    Path((_, id)): Path<(String, String)>,
    own: Own,
    Sent(form): Sent,
) -> Answer {
    let actor = own.acts(&house, &form).await?;
    let story = own.work(&house, &id).await.map_err(|e| own.trouble(e))?.story.id;
    let how = own.how();
    let done = store::write!(house.db, actor, |work| async {
        own.note(work, &house).await?;
        mine::show_again(work, story, &how).await
    });
    done.map_err(|e| own.trouble(e))?;
    Ok(redirect(&own.path(&format!("/works/{story}?said=shown"))))
}

fn lasting<'a>(house: &House, of: &'a Mine) -> Lasting<'a> {
    let now = house.db.now();
    Lasting { ends: newsroom::windows::ends(&of.edition, &of.campaign, now), zone: of.campaign.zone.tz(), now }
}

fn is_archive(question: Question) -> bool {
    matches!(question, Question::Place(Purpose::Archive, _))
}

/// How the answer came about; after the notice that stood on the page, if one
/// did. One that was replaced meanwhile is shown again first.
async fn after(house: &House, own: &Own, of: &Mine, seen: &str) -> Result<How> {
    if seen.is_empty() {
        return Ok(own.how());
    }
    match current(house, own, of).await? {
        Some(current) if current.notice.id.to_string() == seen => Ok(own.how().after(current.notice.id)),
        _ => Err(Error::conflict("people-notice-replaced")),
    }
}

async fn current(house: &House, own: &Own, of: &Mine) -> Result<Option<Current>> {
    notices::current(&house.db, of.campaign.id, of.edition.id, own.words.locale()).await
}

struct YesPage<'a> {
    own: &'a Own,
    token: String,
    work: Mine,
    ends: Ends,
    now: Instant,
    question: Question,
    name: Wording,
    notice: Option<Current>,
}

impl<'a> YesPage<'a> {
    async fn load(house: &House, own: &'a Own, id: &str) -> Result<Self> {
        let question = Question::parse(own.asks("about")).ok_or(Error::Missing)?;
        let work = own.work(house, id).await?;
        let (name, notice) = (named(house, own, question).await?, current(house, own, &work).await?);
        let Lasting { ends, now, .. } = lasting(house, &work);
        Ok(Self { own, token: own.token(house), work, ends, now, question, name, notice })
    }
}

impl YesPage<'_> {
    /// What a use means that the first form does not ask about.
    const fn example(&self) -> Option<&'static str> {
        match self.question {
            Question::Place(Purpose::Print, _) => Some("my-more-use-print"),
            Question::Place(Purpose::Screening, _) => Some("my-more-use-screening"),
            Question::Place(Purpose::Education, _) => Some("my-more-use-education"),
            Question::Place(Purpose::Fundraising, _) => Some("my-more-use-fundraising"),
            _ => None,
        }
    }
}

impl Page for YesPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("my-yes-title")).hidden()
    }
    fn body(&self, words: Words) -> Markup {
        let back = self.own.path(&format!("/works/{}", self.work.story.id));
        let blank = Form::blank();
        let lasting = Lasting { ends: self.ends, zone: self.work.campaign.zone.tz(), now: self.now };
        let shown = self.notice.as_ref().map(|current| &current.notice);
        html! {
            h1 { (words.say("my-yes-title")) }
            p.lead { strong { bdi { (self.name.show(words)) } } }
            @if let Some(example) = self.example() { p { (words.say(example)) } }
            p { (words.say("my-yes-means")) }
            @if let Some(told) = shown {
                (notice(words, "my-yes-notice", html! {
                    @for part in [&told.parts.what, &told.parts.cannot_be_undone, &told.parts.withdrawal] {
                        p { (in_language(words, told.language, part)) }
                    }
                }))
            }
            form.form method="post" action={ (back) "/answer" } {
                (Kit::hidden("token", &self.token))
                (Kit::hidden("about", &self.question.name()))
                (Kit::hidden("answer", "yes"))
                @if let Some(told) = shown { (Kit::hidden("notice", &told.id.to_string())) }
                // What is shown of them follows the yeses that there are, each for as long as it lasts.
                @if matches!(self.question, Question::Place(..)) {
                    (lasting.one(&Kit::new(words, &blank), "lasts", "guest-lasts-ask", is_archive(self.question)))
                }
                div.buttons {
                    (send(words, Weight::Main, "my-yes-send", None))
                    (go(words, Weight::Quiet, &back, "ui-keep"))
                }
            }
        }
    }
}
