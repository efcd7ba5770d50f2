//! The steps: how to reach somebody, what of the criteria fits, their words.
//! Each is a form of its own and is kept whole when it is sent; nothing has to
//! be filled in before the last step.

use super::{APPLICANT, Applicant};
use axum::extract::{Path, State};
use axum::response::Response;
use base::Error;
use door::{Answer, House, Sent, Trouble, applying, redirect};
use people::applications::rules::ANSWERS;
use people::applications::{self, Said, Way};
use ui::form::{Form, Kit};
use ui::page::{Head, Page};
use ui::parts::{Weight, send};
use ui::words::Words;
use ui::{Markup, html};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    You,
    Fit,
    Words,
}

pub const STEPS: [Step; 3] = [Step::You, Step::Fit, Step::Words];

impl Step {
    pub const fn name(self) -> &'static str {
        match self {
            Self::You => "you",
            Self::Fit => "fit",
            Self::Words => "words",
        }
    }
    pub const fn title(self) -> &'static str {
        match self {
            Self::You => "apply-step-you",
            Self::Fit => "apply-step-fit",
            Self::Words => "apply-step-words",
        }
    }
    /// Where it goes on.
    const fn next(self) -> &'static str {
        match self {
            Self::You => "/fit",
            Self::Fit => "/words",
            Self::Words => "/send",
        }
    }
    /// Whether a field of what was said stands in this step.
    pub fn holds(self, field: &str) -> bool {
        match self {
            Self::Fit => field == "meets",
            Self::Words => field == "why" || ANSWERS.contains(&field),
            Self::You => !Self::Fit.holds(field) && !Self::Words.holds(field),
        }
    }
    fn parse(name: &str) -> Option<Self> {
        STEPS.into_iter().find(|step| step.name() == name)
    }
}

/// The last part of an address with a secret in it.
type Named = Path<(String, String)>;

pub async fn show(State(house): State<House>, applicant: Applicant, Path((_, name)): Named) -> Answer {
    let step = found(&applicant, &name)?;
    applicant.place.require_open().map_err(|error| applicant.trouble(error))?;
    let form = applying::fill(&applicant.said);
    let page = StepPage { applicant: &applicant, step, form: &form, token: applicant.token(&house) };
    Ok(applicant.respond(&house, &format!("/{name}"), None, &page))
}

pub async fn save(
    State(house): State<House>,
    applicant: Applicant,
    Path((_, name)): Named,
    Sent(mut form): Sent,
) -> Answer {
    let step = found(&applicant, &name)?;
    applicant.genuine(&house, &form)?;
    applicant.place.require_open().map_err(|error| applicant.trouble(error))?;
    let told = read(&mut form, step, &applicant.said);
    if form.check().is_err() {
        return Ok(again(&house, &applicant, step, &form));
    }
    let (id, asked) = (applicant.application.id, applicant.place.asked());
    let saved = store::write!(house.db, APPLICANT, |work| async {
        applicant.note(work, &house).await?;
        applications::save(work, &house.keys, id, &told, asked).await
    });
    match saved {
        Ok(()) if form.value("then") == "later" => Ok(redirect(&applicant.path("?said=saved"))),
        Ok(()) if form.value("then") == "voice" => Ok(redirect(&applicant.path("/voice"))),
        Ok(()) => Ok(redirect(&applicant.path(step.next()))),
        Err(Error::Invalid(invalid)) => Ok(again(&house, &applicant, step, &form.refused(invalid))),
        Err(error) => Err(applicant.trouble(error)),
    }
}

fn found(applicant: &Applicant, name: &str) -> Result<Step, Trouble> {
    Step::parse(name).ok_or_else(|| applicant.trouble(Error::Missing))
}

fn again(house: &House, applicant: &Applicant, step: Step, form: &Form) -> Response {
    let page = StepPage { applicant, step, form, token: applicant.token(house) };
    applicant.again(house, &format!("/{}", step.name()), &page)
}

/// What the form holds of a step, in what was said before.
fn read(form: &mut Form, step: Step, before: &Said) -> Said {
    let mut told = before.clone();
    match step {
        Step::You => applying::read_person(form, &mut told),
        Step::Fit => applying::read_fit(form, &mut told),
        Step::Words => applying::read_words(form, &mut told),
    }
    told
}

struct StepPage<'a> {
    applicant: &'a Applicant,
    step: Step,
    form: &'a Form,
    token: String,
}

impl Page for StepPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say(self.step.title())).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        let applicant = self.applicant;
        let kit = Kit::new(words, self.form);
        let place = STEPS.iter().position(|step| *step == self.step).unwrap_or(0) + 1;
        html! {
            p.kicker { (words.fill("apply-step-of", [("place", place.into()), ("count", STEPS.len().into())])) }
            h1 { (words.say(self.step.title())) }
            (kit.post(&applicant.path(&format!("/{}", self.step.name())), &self.token, html! {
                (self.inputs(&kit))
                (kit.buttons("apply-next", send(words, Weight::Quiet, "apply-later", Some(("then", "later")))))
            }))
            (applicant.back())
        }
    }
}

impl StepPage<'_> {
    fn inputs(&self, kit: &Kit) -> Markup {
        let (call, nominated) = (&self.applicant.place.call, self.applicant.application.way == Way::Nominated);
        match self.step {
            Step::You => html! {
                @if nominated { (applying::nominator(kit)) p.lead { (kit.words.say("apply-nominated-them")) } }
                (applying::person(kit))
            },
            Step::Fit => applying::fit(kit, &call.criteria, call.least),
            Step::Words => html! {
                (super::voice::beside(kit.words, self.applicant))
                (applying::words(kit, &call.questions))
            },
        }
    }
}
