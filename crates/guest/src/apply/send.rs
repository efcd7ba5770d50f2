//! Looking everything through before it is sent, and sending it.

use super::step::{STEPS, Step};
use super::{APPLICANT, Applicant};
use axum::extract::State;
use base::{Error, Invalid};
use door::{Answer, House, Sent, applying, redirect};
use people::applications::{self, rules};
use programme::calls::{self, CallState};
use ui::page::{Head, Page};
use ui::parts::{Weight, facts, notice, post_button};
use ui::words::Words;
use ui::{Markup, html};

pub async fn ask(State(house): State<House>, applicant: Applicant) -> Answer {
    let page = ReviewPage { applicant: &applicant, refused: None, token: applicant.token(&house) };
    Ok(applicant.respond(&house, "/send", None, &page))
}

pub async fn act(State(house): State<House>, applicant: Applicant, Sent(form): Sent) -> Answer {
    applicant.genuine(&house, &form)?;
    applicant.place.require_open().map_err(|error| applicant.trouble(error))?;
    let gone_at = calls::rules::gone_at(applicant.place.call.dates, &applicant.place.campaign.zone);
    let sent = store::write!(house.db, APPLICANT, |work| async {
        applicant.note(work, &house).await?;
        applications::send(work, &house.keys, applicant.application.id, gone_at).await
    });
    match sent {
        Ok(()) => Ok(redirect(&applicant.path("?said=sent"))),
        Err(Error::Invalid(invalid)) => {
            let page = ReviewPage { applicant: &applicant, refused: Some(invalid), token: applicant.token(&house) };
            Ok(applicant.again(&house, "/send", &page))
        }
        Err(error) => Err(applicant.trouble(error)),
    }
}

struct ReviewPage<'a> {
    applicant: &'a Applicant,
    /// What kept it from being sent just now.
    refused: Option<Invalid>,
    token: String,
}

impl Page for ReviewPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("apply-review")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        let applicant = self.applicant;
        let missing = rules::missing(&applicant.said, applicant.application.way);
        let (is_open, is_sent) = (applicant.place.state == CallState::Open, applicant.application.sent_at.is_some());
        let gone = calls::rules::gone_at(applicant.place.call.dates, &applicant.place.campaign.zone);
        html! {
            h1 { (words.say("apply-review")) }
            @if self.refused.is_some() { (notice(words, "apply-not-sent", html! { p { (words.say("apply-not-sent-what")) } })) }
            @if rules::tells_status(&applicant.said) { (super::home::gentle(words)) }
            @for step in STEPS { (self.part(words, step, &missing, is_open)) }
            @if is_open && !is_sent {
                p { (words.fill("apply-send-what", [("end", applicant.place.over(words, gone).into())])) }
                (post_button(words, Weight::Main, &applicant.path("/send"), &self.token, "apply-send"))
            }
            (applicant.back())
        }
    }
}

impl ReviewPage<'_> {
    fn part(&self, words: Words, step: Step, missing: &Invalid, is_open: bool) -> Markup {
        let (told, call) = (&self.applicant.said, &self.applicant.place.call);
        let rows = match step {
            Step::You => applying::person_rows(words, told, self.applicant.application.way),
            Step::Fit => applying::fit_rows(words, told, &call.criteria),
            Step::Words => applying::words_rows(words, told, &call.questions),
        };
        let lacks: Vec<_> = missing.0.iter().filter(|(field, _)| step.holds(field)).collect();
        html! {
            section {
                h2 { (words.say(step.title())) }
                @if !lacks.is_empty() { p.hint { (words.say("apply-step-missing")) } }
                (facts(words, &rows))
                @if is_open {
                    p { a href=(self.applicant.path(&format!("/{}", step.name()))) { (words.say("apply-change")) " " span.unseen { (words.say(step.title())) } } }
                }
            }
        }
    }
}
