//! An application as its applicant finds it: the code that leads back, what is
//! still to do, where it stands, when it is deleted, and who looked.

use super::Applicant;
use axum::extract::State;
use base::{Instant, Result};
use door::{Answer, House};
use people::applications::{Way, rules};
use people::selection::outcomes::{self, Outcome};
use programme::calls::CallState;
use store::audit;
use ui::form::Form;
use ui::page::{Flash, Head, Page};
use ui::parts::{Tone, Weight, chip, go, notice};
use ui::words::{Wording, Words, moment_element};
use ui::{Markup, html};

use super::step::{STEPS, Step};

/// At most so many looks are listed.
const LOOKS: usize = 20;

pub async fn show(State(house): State<House>, applicant: Applicant) -> Answer {
    let flash = match applicant.query.as_str() {
        "said=saved" => Some("apply-said-saved"),
        "said=sent" => Some("apply-said-sent"),
        "said=accepted" => Some("apply-said-accepted"),
        "said=declined" => Some("apply-said-declined"),
        _ => None,
    };
    let flash = flash.map(|key| Flash { text: Wording::from(key), trouble: false });
    let (looks, outcome) = known(&house, &applicant).await.map_err(|error| applicant.trouble(error))?;
    let token = applicant.token(&house);
    let page = HomePage { applicant: &applicant, looks, outcome, token, form: &Form::blank() };
    Ok(applicant.respond(&house, "", flash, &page))
}

/// The same with a form on it that came back.
pub async fn again(house: &House, applicant: &Applicant, form: &Form) -> Answer {
    let (looks, outcome) = known(house, applicant).await.map_err(|error| applicant.trouble(error))?;
    let page = HomePage { applicant, looks, outcome, token: applicant.token(house), form };
    Ok(applicant.again(house, "", &page))
}

type Known = (Vec<(Instant, &'static str)>, Option<(Outcome, String)>);

/// Who looked at how much, and what was decided and told.
async fn known(house: &House, applicant: &Applicant) -> Result<Known> {
    let filter = audit::Filter { subject: Some(applicant.application.id.to_string()), ..audit::Filter::default() };
    let trail = audit::list(house.db.read(), &filter, 200).await?;
    let looks = trail.into_iter().filter_map(|line| match line.event.as_str() {
        "application.read" => Some((line.at, "apply-look-words")),
        "application.applicant_read" => Some((line.at, "apply-look-who")),
        "application.notes_read" => Some((line.at, "apply-look-notes")),
        _ => None,
    });
    let looks = looks.take(LOOKS).collect();
    let outcome = match outcomes::current(house.db.read(), applicant.application.id).await? {
        Some(now) => Some((now.clone(), outcomes::letter(house.db.read(), &house.keys, &now).await?)),
        None => None,
    };
    Ok((looks, outcome))
}

struct HomePage<'a> {
    applicant: &'a Applicant,
    /// When, and what they looked at.
    looks: Vec<(Instant, &'static str)>,
    /// What was decided, with its letter.
    outcome: Option<(Outcome, String)>,
    token: String,
    /// What they say to an offer.
    form: &'a Form,
}

impl Page for HomePage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("apply-home")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        let applicant = self.applicant;
        html! {
            h1 { (words.say("apply-home")) }
            @if let Some(outcome) = &self.outcome { (super::outcome::section(words, applicant, outcome, &self.token, self.form)) }
            (self.stands(words))
            section {
                h2 { (words.say("apply-code")) }
                p.lead { code.code dir="ltr" { (applicant.said.code) } }
                p { (words.say(if applicant.application.way == Way::Nominated { "apply-code-give" } else { "apply-code-keep" })) }
            }
            @if rules::tells_status(&applicant.said) { (gentle(words)) }
            (self.steps(words))
            section {
                h2 { (words.say("apply-looks")) }
                @if self.looks.is_empty() { p { (words.say("apply-looks-none")) } }
                ul.reads { @for (at, what) in &self.looks {
                    li { (moment_element(words, *at, applicant.place.campaign.zone.tz())) " · " (words.say(what)) }
                } }
            }
            section {
                h2 { (words.say("apply-withdraw")) }
                p { (words.say("apply-withdraw-any")) }
                p { (go(words, Weight::Quiet, &applicant.path("/withdraw"), "apply-withdraw")) }
            }
        }
    }
}

impl HomePage<'_> {
    fn stands(&self, words: Words) -> Markup {
        let applicant = self.applicant;
        let (application, place) = (&applicant.application, &applicant.place);
        let gone = place.over(words, application.gone_at);
        let closes = place.closes(words);
        let number = html! { code dir="ltr" { (application.reference()) } };
        html! {
            @if let Some(sent) = application.sent_at {
                p.lead { (chip(words, Tone::Done, "application-state-sent")) " " (moment_element(words, sent, place.campaign.zone.tz())) }
                @if self.outcome.is_none() { p { (words.fill("apply-stands-sent", [("date", words.day(place.call.dates.heard_by()).into())])) } }
                p { (words.fill("apply-gone", [("end", gone.into())])) }
                @if place.state == CallState::Open { p { (words.fill("apply-stands-change", [("end", closes.into())])) } }
                p { a href={ "/my/counted/" (place.campaign.slug) "/" (place.edition.slug) } { (words.say("equality-title")) } " " (words.say("equality-apart")) }
            } @else {
                p.lead { (chip(words, Tone::Moving, "application-state-begun")) }
                @if place.state == CallState::Open { p { (words.fill("apply-stands-begun", [("end", closes.into())])) } }
                @else { p { (words.say("application-refused-closed")) } }
                p { (words.fill("apply-gone-unsent", [("end", gone.into())])) }
            }
            p.hint { (words.say("apply-reference")) " " (number) }
        }
    }

    /// Each step, and whether something is missing in it.
    fn steps(&self, words: Words) -> Markup {
        let applicant = self.applicant;
        let missing = rules::missing(&applicant.said, applicant.application.way);
        let lacks = |step: Step| missing.0.iter().any(|(field, _)| step.holds(field));
        let open = applicant.place.state == CallState::Open;
        html! {
            section {
                h2 { (words.say(if open { "apply-steps" } else { "apply-steps-read" })) }
                @if open {
                    ol.ways { @for step in STEPS {
                        li {
                            a href=(applicant.path(&format!("/{}", step.name()))) { (words.say(step.title())) } " "
                            @if lacks(step) { (chip(words, Tone::Careful, "apply-step-missing")) }
                            @else { (chip(words, Tone::Done, "apply-step-done")) }
                        }
                    } }
                }
                @let label = match (open, applicant.application.sent_at) { (true, None) => "apply-review-to", _ => "apply-review-read" };
                p { (go(words, if open { Weight::Main } else { Weight::Quiet }, &applicant.path("/send"), label)) }
            }
        }
    }
}

/// Nobody asked, and it makes no difference: they may take it out again.
pub fn gentle(words: Words) -> Markup {
    notice(words, "apply-gentle", html! { p { (words.say("apply-gentle-what")) } })
}
