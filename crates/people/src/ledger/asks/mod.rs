//! What somebody was asked besides a round of approval, so that nobody is asked
//! twice: about a partner that joined later, or whether a yes should go on.
//! Who is asked, and when, is decided where stories and editions are known.

mod model;
mod store;

pub use model::{Ask, AskAbout, Item, Way};
pub use store::{letters, of_works};

use super::answers::{Choice, Terms};
use super::evidence::{self, About, Draft, How, Kind};
use ::store::Work;
use base::{PersonaId, Result, StoryId};

/// Keeps that somebody was asked about these. What reached them becomes part
/// of the evidence, word for word; what a member of staff still has to ask does not.
pub async fn ask(work: &mut Work, persona: PersonaId, items: &[Item], way: Way, how: &How) -> Result<()> {
    evidence::check_act(Kind::Requested, how)?;
    store::asked(work, persona, items, way).await?;
    if way == Way::Hand {
        return Ok(());
    }
    let proof = |item: &Item| Ok(Draft::new(Kind::Requested, About::work(item.work), how).on(item.terms.wire()?));
    let proof = items.iter().map(proof).collect::<Result<Vec<Draft>>>()?;
    evidence::append(work, persona, proof).await
}

/// Keeps what they answered. The yes itself, or the no to a partner, is an
/// answer like any other and is written where those are; a no to going on and
/// a "not now" change nothing and stand in the evidence alone.
pub async fn answered(work: &mut Work, persona: PersonaId, item: &Item, choice: Choice, how: &How) -> Result<()> {
    store::answered(work, persona, item.work, item.about, choice).await?;
    let kind = match (choice, item.about) {
        (Choice::NotNow, _) => Kind::Deferred,
        (Choice::No, AskAbout::Ending(_) | AskAbout::EndingLast(_)) => Kind::Refused,
        _ => return Ok(()),
    };
    evidence::check_act(kind, how)?;
    // About the work and not about the yes: that goes on until it ends.
    let row = Draft::new(kind, About::work(item.work), how).on(item.terms.wire()?);
    evidence::append(work, persona, vec![row]).await
}

/// What is asked about a yes that ends: the same until then.
pub fn going_on(grant: &super::NewGrant, until: base::Instant) -> Terms {
    Terms { until: Some(until), ..Terms::of(grant) }
}

/// What is asked about a partner: what it would receive, with its name.
pub fn about_partner(grant: &super::NewGrant, name: &str) -> Terms {
    Terms { recipient_name: Some(name.to_owned()), ..Terms::of(grant) }
}

/// What was answered about a work, by the id of what was asked.
pub fn settled(asks: &[Ask], work: StoryId, about: AskAbout) -> bool {
    asks.iter()
        .any(|ask| ask.work == work && ask.is_about(about) && matches!(ask.answer, Some(Choice::Yes | Choice::No)))
}
