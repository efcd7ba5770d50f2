//! One sheet. What was written is read by a press, which the applicant can see;
//! the marks stand below it, are kept as often as one likes, and are fixed when
//! they are handed in.

use super::{of_sheet, state_chip};
use crate::answer::{Again, Answer, settle};
use crate::frame::bar;
use crate::shown::clean;
use crate::signed::{At, Posted, Signed};
use axum::response::Response;
use base::{Error, Result, ScoringId};
use door::applying;
use people::applications::Said;
use people::applications::rules::WORDS_MOST;
use people::selection::scoring::rules::MARKS;
use people::selection::scoring::{self, Mark, Scoring, Sheet, State};
use programme::calls::{self, Call};
use std::collections::BTreeMap;
use ui::form::{Choice, Field, Form, Kit};
use ui::parts::{Weight, breadcrumb, confirm_action, facts, notice, send};
use ui::words::{Wording, Words, said};
use ui::{Markup, html};

/// A sheet of the one who is signed in. Somebody else's is not there.
async fn mine(desk: &Signed, id: ScoringId) -> Result<Scoring> {
    let one = scoring::find(desk.db().read(), id).await?;
    if one.staff == desk.staff.id { Ok(one) } else { Err(Error::Missing) }
}

pub async fn show(desk: Signed, At(id): At<ScoringId>) -> Answer {
    let one = mine(&desk, id).await?;
    Ok(page(&desk, &one, None, &Again::first(Form::blank())).await?)
}

pub async fn read(At(id): At<ScoringId>, posted: Posted) -> Answer {
    let desk = posted.desk;
    let told = look(&desk, id).await?;
    let one = mine(&desk, id).await?;
    let sheet = scoring::own(desk.db().read(), &desk.house.keys, &one).await?;
    Ok(page(&desk, &one, Some(&told), &Again::first(fill(&sheet))).await?)
}

async fn look(desk: &Signed, id: ScoringId) -> Result<Said> {
    let keys = &desk.house.keys;
    store::write!(desk.house.db, desk.staff.actor(), |work| scoring::read(work, keys, id))
}

/// Keeps the sheet, or hands it in.
pub async fn save(At(id): At<ScoringId>, posted: Posted) -> Answer {
    let Posted { desk, mut form } = posted;
    let one = mine(&desk, id).await?;
    let criteria = calls::find(desk.db().read(), one.edition).await?.criteria.len();
    let marks = MARKS.into_iter().take(criteria).map(|name| form.choose(name, false, Mark::parse)).collect();
    let sheet = Sheet { marks, note: clean(form.value("note")) };
    let hands_in = form.value("do") == "hand-in";
    let keys = &desk.house.keys;
    let saved = async {
        form.check()?;
        store::write!(desk.house.db, desk.staff.actor(), |work| async {
            match hands_in {
                true => scoring::hand_in(work, keys, id, &sheet, criteria).await,
                false => scoring::keep(work, keys, id, &sheet, criteria).await,
            }
        })
    }
    .await;
    // What the form itself noted stands in it already.
    let saved = if form.check().is_err() { Err(Error::Invalid(base::Invalid::new())) } else { saved };
    match settle(saved, form)? {
        Ok(()) => Ok(desk.said("/desk/scoring/", if hands_in { "handed-in" } else { "saved" })),
        Err(again) => {
            let one = mine(&desk, id).await?;
            let told = if one.state == State::Open { look(&desk, id).await.ok() } else { None };
            Ok(page(&desk, &one, told.as_ref(), &again).await?)
        }
    }
}

/// They cannot judge this one fairly.
pub async fn out(At(id): At<ScoringId>, posted: Posted) -> Answer {
    let desk = posted.desk;
    store::write!(desk.house.db, desk.staff.actor(), |work| scoring::step_out(work, id))?;
    Ok(desk.said("/desk/scoring/", "stepped-out"))
}

fn fill(sheet: &Sheet) -> Form {
    let marked = MARKS.into_iter().zip(&sheet.marks).filter_map(|(name, mark)| Some((name, (*mark)?)));
    marked.fold(Form::blank().with("note", sheet.note.as_str()), |form, (name, mark)| form.with(name, mark.name()))
}

async fn page(desk: &Signed, one: &Scoring, told: Option<&Said>, again: &Again) -> Result<Response> {
    let words = desk.words;
    let db = desk.db().read();
    let call = calls::find(db, one.edition).await?;
    let guide = scoring::guide(db, one.edition).await?;
    let here = of_sheet(one.id);
    let title = format!("{} {}", words.say("desk-scoring-sheet"), one.number());
    let before = [("/desk/scoring/".to_owned(), Wording::from("desk-scoring"))];
    let handed_in = match one.state {
        State::HandedIn => Some(scoring::own(db, &desk.house.keys, one).await?),
        State::Open | State::Conflict | State::Replaced => None,
    };
    let body = html! {
        (breadcrumb(words, &before, said(one.number())))
        (bar(title.as_str(), Markup::default()))
        p { (state_chip(words, one.state)) }
        @if let (true, Some(message)) = (one.state != State::Open, again.form.error("")) { (notice(words, "desk-scoring-not-saved", html! { p { (words.tell(message)) } })) }
        @match (one.state, told) {
            (State::Open, Some(told)) => {
                (notice(words, "desk-identity-written-down", html! { p { (words.say("desk-application-screen")) } }))
                (written(words, told, &call))
                (marks(desk, &call, &guide, &here, again))
                (stepping_out(desk, &here))
            },
            (State::Open, None) => {
                p.hint { (words.say("desk-scoring-logged")) }
                (desk.button(Weight::Main, &format!("{here}read"), "desk-application-read"))
                (stepping_out(desk, &here))
            },
            (State::HandedIn, _) => { p { (words.say("desk-scoring-fixed")) } },
            (State::Conflict | State::Replaced, _) => { p { (words.say("selection-refused-out")) } },
        }
        @if let Some(sheet) = &handed_in { (own(words, sheet, &call)) }
    };
    Ok(desk.form_page(again, title, body))
}

fn written(words: Words, told: &Said, call: &Call) -> Markup {
    html! {
        section { h2 { (words.say("apply-step-fit")) } (facts(words, &applying::fit_rows(words, told, &call.criteria))) }
        section { h2 { (words.say("apply-step-words")) } (facts(words, &applying::words_rows(words, told, &call.questions))) }
    }
}

fn marks(desk: &Signed, call: &Call, guide: &BTreeMap<usize, String>, here: &str, again: &Again) -> Markup {
    let words = desk.words;
    let kit = Kit::new(words, &again.form);
    let choices: Vec<Choice> = Mark::ALL.iter().map(|mark| Choice::new(mark.name(), mark.key())).collect();
    let field = |place: usize, name, criterion: &base::Text| {
        let field = Field::new(name, said(criterion.say(words.locale()))).quiet();
        match guide.get(&place) {
            Some(beside) => field.hint(said(beside.as_str())),
            None => field,
        }
    };
    let criteria = MARKS.into_iter().zip(&call.criteria).enumerate();
    let inputs = html! {
        @for (place, (name, criterion)) in criteria { (kit.radios(field(place, name, criterion), &choices)) }
        (kit.area(Field::new("note", "desk-scoring-note").hint("desk-scoring-note-hint").rows(4).at_most(WORDS_MOST)))
        p.hint { (words.say("desk-scoring-hand-in-what")) }
        div.buttons {
            (send(words, Weight::Main, "desk-scoring-hand-in", Some(("do", "hand-in"))))
            (send(words, Weight::Quiet, "desk-scoring-keep", Some(("do", "keep"))))
        }
    };
    html! { section { h2 { (words.say("desk-scoring-marks")) } (kit.post(here, &desk.token, inputs)) } }
}

fn stepping_out(desk: &Signed, here: &str) -> Markup {
    let words = desk.words;
    html! {
        section {
            h2 { (words.say("desk-scoring-out")) }
            p { (words.say("desk-scoring-out-what")) }
            (confirm_action(words, "desk-scoring-out-ask", "desk-scoring-out-do", desk.button(Weight::Grave, &format!("{here}out"), "desk-scoring-out-do")))
        }
    }
}

/// What was handed in, for whoever did.
fn own(words: Words, sheet: &Sheet, call: &Call) -> Markup {
    let rows = call.criteria.iter().zip(&sheet.marks).map(|(criterion, mark)| {
        let mark = mark.map_or_else(|| "–".into(), |mark| words.say(mark.key()));
        (said(criterion.say(words.locale())), html! { (mark) })
    });
    let mut rows: Vec<(Wording, Markup)> = rows.collect();
    rows.push(("desk-scoring-note".into(), applying::plain(&sheet.note)));
    facts(words, &rows)
}
