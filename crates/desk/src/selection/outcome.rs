//! What is decided about one application, and told. A letter is written from a
//! template, looked through as the person will see it, and told by another
//! press; until then they see nothing.

use super::screen_chip;
use crate::answer::{Again, Answer, settle};
use crate::frame::bar;
use crate::shown::{clean, language, when};
use crate::signed::{At, Posted, Signed};
use axum::response::Response;
use base::{ApplicationId, Error, Invalid, OutcomeId, Result};
use door::applying;
use people::applications::{self, Application};
use people::selection::outcomes::{self, Kind, Outcome, State, Way, rules, spoken};
use people::selection::{scoring, screen};
use programme::campaigns;
use ui::form::{Field, Form, Kit};
use ui::parts::{Tone, Weight, breadcrumb, chip, confirm_action, facts, go, notice};
use ui::words::{Wording, Words, said};
use ui::{Markup, html};

fn address(id: ApplicationId) -> String {
    format!("/desk/applications/{id}/outcome")
}

pub(super) fn state_chip(words: Words, one: &Outcome) -> Markup {
    let tone = match one.state() {
        State::Draft => Tone::Moving,
        State::Told => Tone::Waiting,
        State::Accepted => Tone::Done,
        State::Declined | State::Withdrawn => Tone::Stopped,
    };
    chip(words, tone, one.state().key())
}

pub async fn show(desk: Signed, At(id): At<ApplicationId>) -> Answer {
    let kind = Kind::parse(desk.query.value("kind"));
    let form = match kind {
        Some(kind) => template(&desk, id, kind).await?,
        None => Form::blank(),
    };
    Ok(page(&desk, id, kind, &Again::first(form)).await?)
}

/// The letter that a kind begins with, or the one that was written already.
async fn template(desk: &Signed, id: ApplicationId, kind: Kind) -> Result<Form> {
    let db = desk.db().read();
    let form = Form::blank().with("kind", kind.name());
    if let Some(draft) = outcomes::draft(db, id).await?.filter(|draft| draft.kind == kind) {
        return Ok(form.with("letter", outcomes::letter(db, &desk.house.keys, &draft).await?));
    }
    let one = applications::find(db, id).await?;
    let edition = campaigns::edition(db, one.edition).await?;
    let campaign = campaigns::find(db, edition.campaign).await?;
    let locale = spoken(one.language);
    let title = campaign.title.say(locale).to_owned();
    let letter = Words::new(locale).fill(kind.letter(), [("campaign", title.into())]);
    Ok(form.with("letter", clean(&letter)))
}

pub async fn decide(At(id): At<ApplicationId>, posted: Posted) -> Answer {
    let Posted { desk, mut form } = posted;
    let kind = form.choose("kind", true, Kind::parse);
    let letter = clean(form.value("letter"));
    let keys = &desk.house.keys;
    let decided = async {
        form.check()?;
        let kind = kind.ok_or_else(|| Error::invalid("kind", "error-choose"))?;
        store::write!(desk.house.db, desk.staff.actor(), |work| outcomes::decide(work, keys, id, kind, &letter))
    }
    .await;
    // What the form itself noted stands in it already.
    let decided = if form.check().is_err() { Err(Error::Invalid(Invalid::new())) } else { decided };
    match settle(decided, form)? {
        Ok(_) => Ok(desk.said(&address(id), "drafted")),
        Err(again) => Ok(page(&desk, id, kind, &again).await?),
    }
}

pub async fn tell(At(id): At<ApplicationId>, posted: Posted) -> Answer {
    let Posted { desk, form } = posted;
    let outcome: OutcomeId = form.value("outcome").parse().map_err(|_| Error::Missing)?;
    store::write!(desk.house.db, desk.staff.actor(), |work| outcomes::tell(work, id, outcome))?;
    Ok(desk.said(&address(id), "told"))
}

pub async fn withdraw(At(id): At<ApplicationId>, posted: Posted) -> Answer {
    let desk = posted.desk;
    store::write!(desk.house.db, desk.staff.actor(), |work| outcomes::withdraw(work, id))?;
    Ok(desk.said(&address(id), "ended"))
}

/// Somebody told them by hand, or did not after all.
pub async fn reached(At(id): At<ApplicationId>, posted: Posted) -> Answer {
    let Posted { desk, form } = posted;
    let done = form.value("done") == "yes";
    store::write!(desk.house.db, desk.staff.actor(), |work| outcomes::reached(work, id, done))?;
    Ok(desk.said(&address(id), if done { "done" } else { "undone" }))
}

async fn page(desk: &Signed, id: ApplicationId, kind: Option<Kind>, again: &Again) -> Result<Response> {
    let words = desk.words;
    let db = desk.db().read();
    let one = applications::find(db, id).await?;
    let now = outcomes::current(db, id).await?;
    let draft = outcomes::draft(db, id).await?;
    let screen = screen::of(db, id).await?;
    let both_in = scoring::both(db, id).await?.is_some();
    let before = [
        (format!("/desk/selection/?edition={}", one.edition), Wording::from("desk-selection")),
        (super::of_application(id), said(one.reference())),
    ];
    let title = format!("{} {}", words.say("desk-outcome-title"), one.reference());
    let scores = if both_in { "selection-step-scored" } else { "desk-selection-not-both" };
    let rows: Vec<(Wording, Markup)> = vec![
        ("desk-language".into(), language(words, one.language)),
        ("desk-selection-both".into(), html! { (words.say(scores)) }),
        ("desk-screen".into(), screen_chip(words, screen.as_ref())),
    ];
    let decided = matches!(&now, Some(now) if now.state() == State::Accepted || now.is_open_offer());
    let body = html! {
        (breadcrumb(words, &before, "desk-outcome-title"))
        (bar(title.as_str(), Markup::default()))
        (facts(words, &rows))
        @if let Some(now) = &now { (told(desk, now).await?) }
        @if let (true, Some(message)) = (decided, again.form.error("")) { (notice(words, "desk-scoring-not-saved", html! { p { (words.tell(message)) } })) }
        @if one.sent_at.is_none() { p { (words.say("application-refused-unsent")) } }
        @else if !decided {
            @if let Some(draft) = &draft { (looked_through(desk, &one, draft).await?) }
            (writing(desk, &one, kind, again))
        }
    };
    Ok(desk.form_page(again, title, body))
}

/// What they were told last, and what can be done about it.
async fn told(desk: &Signed, now: &Outcome) -> Result<Markup> {
    let words = desk.words;
    let zone = desk.zone().await?;
    let here = address(now.application);
    let letter = outcomes::letter(desk.db().read(), &desk.house.keys, now).await?;
    let way = now.way.map_or("desk-outcome-way-soon", Way::key);
    Ok(html! {
        section {
            h2 { (words.say("desk-outcome-told")) }
            p { (words.say(now.kind.key())) " " (state_chip(words, now)) @if let Some(at) = now.told_at { " " small { (when(words, at, &zone)) } } }
            @if now.state() == State::Told { p { (words.say(way)) } }
            @if now.way == Some(Way::ByHand) && (now.waits_for_hand() || now.reached_at.is_some()) {
                @match now.reached_at {
                    Some(at) => {
                        p { (chip(words, Tone::Done, "desk-outcome-reached")) " " small { (when(words, at, &zone)) } }
                        (desk.button_with(Weight::Quiet, &format!("{here}/reached"), "done", "no", "desk-outcome-unreached"))
                    },
                    None => { div.buttons {
                        (go(words, Weight::Quiet, &format!("/desk/applications/{}/", now.application), "desk-outcome-how"))
                        (desk.button_with(Weight::Main, &format!("{here}/reached"), "done", "yes", "desk-outcome-reach"))
                    } },
                }
            }
            blockquote.condition { (applying::letter(&letter)) }
            @if now.is_open_offer() {
                p { (words.say("desk-outcome-withdraw-what")) }
                (confirm_action(words, "desk-outcome-withdraw-ask", "desk-outcome-withdraw", desk.button(Weight::Grave, &format!("{here}/withdraw"), "desk-outcome-withdraw")))
            }
            @if now.state() == State::Accepted { p { a href="/desk/people/" { (words.say("desk-outcome-enrolled")) } } }
        }
    })
}

/// The letter as they will see it, before it is told.
async fn looked_through(desk: &Signed, one: &Application, draft: &Outcome) -> Result<Markup> {
    let words = desk.words;
    let letter = outcomes::letter(desk.db().read(), &desk.house.keys, draft).await?;
    let here = address(one.id);
    Ok(notice(
        words,
        "desk-outcome-preview",
        html! {
            p { (words.say(draft.kind.key())) " " (state_chip(words, draft)) }
            p { (words.say("desk-outcome-preview-what")) }
            blockquote.condition { p { (Words::new(spoken(one.language)).say("desk-outcome-name-here")) } (applying::letter(&letter)) }
            div.buttons {
                (desk.button_with(Weight::Main, &format!("{here}/tell"), "outcome", &draft.id.to_string(), "desk-outcome-tell"))
                (go(words, Weight::Quiet, &format!("{here}?kind={}#field-letter", draft.kind), "desk-outcome-change"))
            }
        },
    ))
}

fn writing(desk: &Signed, one: &Application, kind: Option<Kind>, again: &Again) -> Markup {
    let words = desk.words;
    let here = address(one.id);
    let kit = Kit::new(words, &again.form);
    let locale = spoken(one.language);
    let hint = if locale == one.language { "desk-outcome-letter-hint" } else { "desk-outcome-letter-other" };
    html! {
        section {
            h2 { (words.say("desk-outcome-write")) }
            p { (words.say("desk-outcome-choose")) }
            @if let Some(message) = again.form.error("kind") { (notice(words, "desk-scoring-not-saved", html! { p { (words.tell(message)) } })) }
            div.buttons { @for kind in Kind::ALL { (go(words, Weight::Quiet, &format!("{here}?kind={kind}#field-letter"), kind.key())) } }
            @if let Some(kind) = kind {
                h3 { (words.say(kind.key())) }
                (kit.post(&here, &desk.token, html! {
                    (Kit::hidden("kind", kind.name()))
                    (kit.area(Field::new("letter", "desk-outcome-letter").hint(hint).required().rows(14).at_most(rules::LETTER_MOST).in_language(locale)))
                    (kit.buttons("desk-outcome-look", Markup::default()))
                }))
            }
        }
    }
}
