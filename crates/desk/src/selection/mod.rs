//! Choosing at the desk. For a coordinator: how far each application is, who
//! scores it, and both sheets once both are in. For whoever scores: their own
//! sheets under numbers of their own, and what was written without who wrote it.

mod board;
mod fairness;
mod guide;
mod mine;
mod outcome;
mod scores;
mod sheet;
mod talks;

pub use board::{name_all, show as board};
pub use fairness::show as fairness;
pub use guide::{ask as guide, save as save_guide};
pub use mine::list as mine;
pub use outcome::{decide, reached, show as outcome, tell, withdraw as withdraw_offer};
pub use scores::{name, notes, replace, show as scores};
pub use sheet::{out, read, save as fill_in, show as sheet};
pub use talks::{add as add_talk, decide as screen, read as read_talks, show as talks, why as read_screen};

use crate::signed::Signed;
use base::{ApplicationId, Result, ScoringId, StaffId};
use people::accounts;
use people::selection::scoring::{self, State, Step};
use people::selection::screen::{Screen, Stands};
use ui::Markup;
use ui::form::Choice;
use ui::parts::{Tone, chip};
use ui::words::{Words, said};

fn of_application(id: ApplicationId) -> String {
    format!("/desk/applications/{id}/scores")
}

fn of_sheet(id: ScoringId) -> String {
    format!("/desk/scoring/{id}/")
}

fn step_chip(words: Words, step: Step) -> Markup {
    let tone = match step {
        Step::Unnamed => Tone::Careful,
        Step::Scoring => Tone::Waiting,
        Step::Scored => Tone::Done,
    };
    chip(words, tone, step.key())
}

/// Whether somebody may go on. What was never said is "not yet".
fn screen_chip(words: Words, screen: Option<&Screen>) -> Markup {
    let Some(screen) = screen else { return chip(words, Tone::Still, "desk-screen-unsaid") };
    let tone = match screen.stands {
        Stands::MayGoOn => Tone::Done,
        Stands::NotYet => Tone::Waiting,
        Stands::Not => Tone::Stopped,
    };
    chip(words, tone, screen.stands.key())
}

fn state_chip(words: Words, state: State) -> Markup {
    let tone = match state {
        State::Open => Tone::Waiting,
        State::HandedIn => Tone::Done,
        State::Conflict => Tone::Stopped,
        State::Replaced => Tone::Still,
    };
    chip(words, tone, state.key())
}

/// Whoever can score, by name.
async fn scorers(desk: &Signed) -> Result<Vec<Choice>> {
    let able = scoring::able(desk.db().read()).await?;
    let members = accounts::list(desk.db().read()).await?;
    let able = members.into_iter().filter(|one| able.contains(&one.id));
    Ok(able.map(|one| Choice::new(one.id.to_string(), said(one.name))).collect())
}

fn staff(id: &str) -> Option<StaffId> {
    id.parse().ok()
}
