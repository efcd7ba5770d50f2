//! How far each application of a call is. It names no applicant, and shows a
//! total only where both sheets are in.

use super::{of_application, scorers, screen_chip, staff, step_chip};
use crate::answer::{Again, Answer, settle};
use crate::editions::call::{around, state_of};
use crate::frame::bar;
use crate::shown::{
    PER_PAGE, choices, chosen_edition, clear, edition_choices, edition_name, editions, how_many, offset, pages,
};
use crate::signed::{Posted, Signed};
use axum::response::Response;
use base::{EditionId, Error, Result};
use people::applications;
use people::selection::scoring::{self, SCORERS, Step, rules};
use people::selection::{outcomes, screen};
use programme::calls::{self, Call, CallState};
use programme::campaigns::Edition;
use std::collections::HashMap;
use ui::form::{Field, Form, Kit};
use ui::parts::{Column, Table, Tone, Weight, chip, filters, go, notice};
use ui::{Markup, html};

pub async fn show(desk: Signed) -> Answer {
    Ok(page(&desk, None, &Again::first(Form::blank())).await?)
}

/// Two for every application that lacks one.
pub async fn name_all(posted: Posted) -> Answer {
    let Posted { desk, mut form } = posted;
    let edition: EditionId = form.value("edition").parse().map_err(|_| Error::Missing)?;
    let one = form.choose("scorer1", true, staff);
    let other = form.choose("scorer2", true, staff);
    if one.is_some() && one == other {
        form.note("scorer2", "selection-error-same");
    }
    let named = async {
        require_closed(&desk, edition).await?;
        form.check()?;
        let two: Vec<_> = [one, other].into_iter().flatten().collect();
        store::write!(desk.house.db, desk.staff.actor(), |work| scoring::name_all(work, edition, &two))
    }
    .await;
    // What the form itself noted stands in it already.
    let named = match named {
        Err(Error::Invalid(_)) if form.check().is_err() => Err(Error::Invalid(base::Invalid::new())),
        other => other,
    };
    match settle(named, form)? {
        Ok(_) => Ok(desk.said(&format!("/desk/selection/?edition={edition}"), "scorers-named")),
        Err(again) => Ok(page(&desk, Some(edition), &again).await?),
    }
}

/// People may change what they wrote until the call is closed, so nobody scores it before.
pub(super) async fn require_closed(desk: &Signed, edition: EditionId) -> Result<()> {
    let (edition, campaign) = around(desk, edition).await?;
    let call = calls::find(desk.db().read(), edition.id).await?;
    match state_of(desk, (&edition, &campaign), &call) {
        CallState::Closed => Ok(()),
        CallState::Draft | CallState::Coming | CallState::Open => Err(Error::refused("selection-refused-open")),
    }
}

async fn page(desk: &Signed, asked: Option<EditionId>, again: &Again) -> Result<Response> {
    let words = desk.words;
    let all = editions(desk).await?;
    let asked = asked.map_or_else(|| desk.query.value("edition").to_owned(), |edition| edition.to_string());
    let edition = chosen_edition(&asked, &all);
    let call = match edition {
        Some(edition) => calls::of(desk.db().read(), edition.id).await?,
        None => None,
    };
    let body = html! {
        (bar(words.say("desk-selection"), html! {
            (go(words, Weight::Quiet, "/desk/applications/", "desk-applications"))
            @if let (Some(edition), Some(_)) = (edition, &call) { (go(words, Weight::Quiet, &format!("/desk/selection/guide?edition={}", edition.id), "desk-scoring-guide")) (go(words, Weight::Quiet, &format!("/desk/selection/fairness?edition={}", edition.id), "desk-fairness")) }
        }))
        p.hint { (words.say("desk-selection-lead")) }
        @match (edition, &call) {
            (Some(edition), Some(call)) => { (list(desk, edition, call, &all, again).await?) },
            _ => { p { (words.say("desk-selection-no-call")) } },
        }
    };
    Ok(desk.form_page(again, words.say("desk-selection"), body))
}

async fn list(desk: &Signed, edition: &Edition, call: &Call, all: &[Edition], again: &Again) -> Result<Markup> {
    let words = desk.words;
    let db = desk.db().read();
    let mut standings = scoring::standings(db, edition.id).await?;
    rules::rank(&mut standings);
    let lacking = standings.iter().any(|one| one.step() == Step::Unnamed);
    let step: Option<Step> = desk.query.value("step").parse().ok();
    let wanted = rules::at_step(&standings, step);
    let total = wanted.len() as u64;
    let first = usize::try_from(offset(desk, total)).unwrap_or(0);
    let shown: Vec<_> = wanted.into_iter().skip(first).take(usize::try_from(PER_PAGE).unwrap_or(30)).collect();
    let ids: Vec<_> = shown.iter().map(|one| one.application).collect();
    let both = scoring::both_of(db, &ids).await?;
    let found: HashMap<_, _> = applications::find_all(db, &ids).await?.into_iter().map(|one| (one.id, one)).collect();
    let screens = screen::of_all(db, &ids).await?;
    let decided = outcomes::latest_of(db, &ids).await?;
    let by_hand = outcomes::count_by_hand(db, edition.id).await?;
    let most = i64::try_from(call.criteria.len() * SCORERS * 3).unwrap_or(0);
    let rows = shown.iter().map(|one| {
        let sheets = both.get(&one.application);
        let differs = sheets.is_some_and(|both| (0..call.criteria.len()).any(|place| both.differs(place)));
        let of_two = |count: u64| words.fill("desk-selection-of-two", [("count", count.cast_signed().into())]);
        vec![
            html! { a href=(of_application(one.application)) { code dir="ltr" { (found.get(&one.application).map(applications::Application::reference).unwrap_or_default()) } } },
            step_chip(words, one.step()),
            html! { (of_two(one.named)) },
            html! { (of_two(one.handed_in)) },
            html! { @match one.total { Some(total) => (words.fill("desk-selection-total-of", [("total", total.into()), ("most", most.into())])), None => "–" } },
            html! { @if differs { (chip(words, Tone::Careful, "desk-selection-differs")) } @else { "–" } },
            screen_chip(words, screens.get(&one.application)),
            html! {
                @match decided.get(&one.application) {
                    Some(outcome) => {
                        a href={ "/desk/applications/" (one.application) "/outcome" } { (words.say(outcome.kind.key())) } " "
                        (super::outcome::state_chip(words, outcome))
                        @if outcome.waits_for_hand() { " " (chip(words, Tone::Careful, "desk-outcome-by-hand")) }
                    },
                    None => a href={ "/desk/applications/" (one.application) "/outcome" } { (words.say("desk-outcome-none")) },
                }
            },
        ]
    });
    let columns = vec![
        Column::new("desk-application"),
        Column::new("desk-state"),
        Column::new("desk-selection-named"),
        Column::new("desk-selection-handed-in"),
        Column::new("desk-selection-total").number(),
        Column::new("desk-selection-apart"),
        Column::new("desk-screen"),
        Column::new("desk-outcome-title"),
    ];
    let form = match desk.query.value("edition") {
        "" => desk.query.form().with("edition", edition.id.to_string()),
        _ => desk.query.form(),
    };
    let kit = Kit::new(words, &form);
    Ok(html! {
        p { (edition_name(words, edition)) " · " a href=(crate::editions::call::home(edition.id)) { (words.say("call-title")) } }
        @if by_hand > 0 { p { (words.fill("desk-outcome-waiting", [("count", by_hand.cast_signed().into())])) } }
        // What came back says why, also where nothing is lacking any more.
        @if lacking || again.form.error("").is_some() { (naming(desk, edition, call, again).await?) }
        (filters(words, "/desk/selection/", clear(desk), html! {
            (kit.select(Field::new("edition", "desk-edition").quiet(), &edition_choices(words, all)))
            (kit.select(Field::new("step", "desk-state").quiet(), &choices(Step::ALL, Step::name, |step| step.key().into())))
        }))
        (how_many(words, total))
        (Table::new("selection", "desk-selection", columns).rows(rows).or_say("desk-selection-none", "desk-selection-none-next").show(words))
        (pages(desk, total))
    })
}

/// The form that names two for all, once nobody can change what they wrote any more.
async fn naming(desk: &Signed, edition: &Edition, call: &Call, again: &Again) -> Result<Markup> {
    let words = desk.words;
    let (_, campaign) = around(desk, edition.id).await?;
    if state_of(desk, (edition, &campaign), call) != CallState::Closed {
        let what = html! { p { (words.say("selection-refused-open")) } };
        return Ok(notice(words, "desk-selection-later", what));
    }
    let kit = Kit::new(words, &again.form).prefixed("all");
    let scorers = scorers(desk).await?;
    let inputs = html! {
        (Kit::hidden("edition", &edition.id.to_string()))
        (kit.select(Field::new("scorer1", "desk-selection-first").required(), &scorers))
        (kit.select(Field::new("scorer2", "desk-selection-second").required(), &scorers))
        (kit.buttons("desk-selection-name-all", Markup::default()))
    };
    Ok(notice(
        words,
        "desk-selection-all",
        html! {
            p { (words.say("desk-selection-all-what")) }
            (kit.post("/desk/selection/scorers", &desk.token, inputs))
        },
    ))
}
