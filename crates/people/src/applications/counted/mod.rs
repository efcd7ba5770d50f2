//! Who is reached by a call, counted. Nobody's answers are kept: each question
//! adds one to a number of its own. There is no row of anybody, no time, no
//! event in the trail, and nothing that could be joined with an application.

mod store;

pub use store::given;

use ::store::Work;
use base::{EditionId, Error, Result};

/// A question and the answers it offers, by their stable names. Nobody is asked for a nationality, a status, a birthday.
pub struct Question {
    pub name: &'static str,
    pub answers: &'static [&'static str],
}

const SAY_NOTHING: &str = "rather-not";

// keys: equality-*
pub const QUESTIONS: &[Question] = &[
    Question { name: "age", answers: &["18-24", "25-34", "35-49", "50-64", "65-more", SAY_NOTHING] },
    Question { name: "gender", answers: &["woman", "man", "another", SAY_NOTHING] },
    Question { name: "disability", answers: &["yes", "no", SAY_NOTHING] },
    Question { name: "caring", answers: &["yes", "no", SAY_NOTHING] },
    Question { name: "heard", answers: &["organisation", "friend", "online", "event", "elsewhere", SAY_NOTHING] },
];

/// Numbers below this are shown as "fewer than" it: in a small group they would name somebody.
pub const LEAST_SHOWN: u64 = 5;

/// Counts one form. A question without an answer counts nothing.
pub async fn add(work: &mut Work, edition: EditionId, answers: &[(&str, &str)]) -> Result<()> {
    for (question, answer) in answers {
        let known = QUESTIONS.iter().find(|known| known.name == *question);
        let known =
            known.and_then(|known| known.answers.iter().find(|known| *known == answer).map(|a| (known.name, *a)));
        let (question, answer) = known.ok_or_else(|| Error::invalid("", "error-unknown-choice"))?;
        store::add(work, edition, question, answer).await?;
    }
    Ok(())
}
