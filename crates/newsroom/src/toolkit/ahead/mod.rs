//! Drawing a whole kit ahead of time: every partner, item, language and size.
//! Cards have names by content, so what is drawn already is found, and a run
//! that was killed goes on where it was. Nothing that is drawn here is served
//! without being asked about; it only waits.

mod store;

pub use store::{Run, find, of_edition};

use super::cards::{self, Easel, Opened, Voice};
use super::files::format_for;
use super::{Audience, Kit, Offer, Size, Telling, kit};
use ::store::{Db, NewJob, Work};
use base::{Actor, EditionId, Error, Event, KitRunId, PartnerId, Result};
use futures_util::future::try_join_all;
use outside::files::Files;
use programme::partners;

/// The kind of the job.
pub const DRAW_AHEAD: &str = "draw_ahead";
/// Cards drawn in one go, and how long that may take; then the job says how far
/// it is and asks for its next one, so that letters are not kept waiting.
const AT_ONCE: usize = 240;
const PIECE_SECONDS: i64 = 15;
/// Drawn beside each other: one for each processor of a small machine.
const BESIDE: usize = 2;

/// Begins to draw an edition's kit. One run at a time: while one is under way
/// it is the answer.
pub async fn begin(work: &mut Work, edition: EditionId) -> Result<KitRunId> {
    programme::campaigns::edition(work.db(), edition).await?;
    if let Some(run) = store::of_edition(work.db(), edition).await?.into_iter().find(|run| run.ended_at.is_none()) {
        return Ok(run.id);
    }
    let run = KitRunId::new(work.chance());
    store::insert(work, run, edition).await?;
    work.record(Event::KitDrawn { run });
    work.later(later(run));
    Ok(run)
}

fn later(run: KitRunId) -> NewJob {
    NewJob::new(DRAW_AHEAD, [run.to_string()])
}

/// What drawing needs.
#[derive(Clone, Copy)]
pub struct Hands<'a> {
    pub db: &'a Db,
    pub files: &'a Files,
    pub base_url: &'a str,
    pub voice: Voice<'a>,
}

/// A piece of the run, and the next job while something is left. Cards that
/// cannot be drawn are counted as done: whoever wants one is told why.
pub async fn go_on(hands: Hands<'_>, run: KitRunId) -> Result<()> {
    let Hands { db, files, base_url, voice } = hands;
    let run = match store::find(db.read(), run).await {
        Err(Error::Missing) => return Ok(()),
        other => other?,
    };
    if run.ended_at.is_some() {
        return Ok(());
    }
    let opened = Opened::default();
    let until = db.now().plus_seconds(PIECE_SECONDS);
    // All there are now; of these, done in this order; of these, drawn in this piece.
    let (mut cards, mut done, mut drawn) = (0, 0, 0);
    for partner in here(db, run.edition).await? {
        let audience = Audience::Partner(partner);
        let all = match kit(db, run.edition, audience, None, base_url, voice).await {
            Err(Error::Missing) => continue,
            other => other?,
        };
        let easel = Easel::new(db, files, voice, audience, opened.clone()).await?;
        for offer in &all.offers {
            cards += offer.tellings.len() * Size::SCREENS.len();
            // What earlier pieces did is passed over. If the kit has changed since, what
            // is missed here is drawn when somebody wants it.
            if cards <= run.done {
                done = cards;
            } else if done <= run.done || (drawn < AT_ONCE && db.now() < until) {
                // One at least, so that every piece comes further.
                // Asked anew, so that a long piece draws nobody who has left meanwhile.
                let now = kit(db, run.edition, audience, Some(&[offer.item]), base_url, voice).await?;
                drawn += one(&easel, &now).await?;
                tidy(hands, &now).await?;
                done = cards;
            }
        }
    }
    let ended = done >= cards;
    ::store::write!(db, Actor::System, |work| async {
        store::progress(work, run.id, (cards, done, drawn), ended).await?;
        if ended {
            work.record(Event::KitDrawn { run: run.id });
        } else {
            work.later(later(run.id));
        }
        Ok(())
    })
}

async fn here(db: &Db, edition: EditionId) -> Result<Vec<PartnerId>> {
    let joined = partners::joined(db.read(), edition).await?;
    Ok(joined.into_iter().filter(|(_, part)| part.left_at.is_none()).map(|(partner, _)| partner.id).collect())
}

/// Every size and language of what is in it. Says how many had to be drawn.
/// One size after the other, as all its languages share one cut of the
/// photograph and one pattern: little has to be kept in memory at once.
async fn one(easel: &Easel<'_>, kit: &Kit) -> Result<usize> {
    let mut all = Vec::new();
    for offer in &kit.offers {
        for size in Size::SCREENS {
            all.extend(offer.tellings.iter().map(|telling| (offer, telling, size)));
        }
    }
    let mut drawn = 0;
    for beside in all.chunks(BESIDE) {
        let mut cards = Vec::new();
        for (offer, telling, size) in beside {
            cards.push(card(easel, kit, offer, telling, *size));
        }
        drawn += try_join_all(cards).await?.into_iter().filter(|is_new| *is_new).count();
    }
    Ok(drawn)
}

async fn card(easel: &Easel<'_>, kit: &Kit, offer: &Offer, telling: &Telling, size: Size) -> Result<bool> {
    match easel.keep(kit, offer, telling, (size, format_for(telling))).await {
        // It does not fit, or a font is missing: whoever wants it is told then.
        Err(Error::Refused(_) | Error::Missing) => Ok(false),
        other => other,
    }
}

/// What was taken back while it was drawn is not kept.
async fn tidy(hands: Hands<'_>, drawn: &Kit) -> Result<()> {
    for offer in &drawn.offers {
        let Some((story, _)) = offer.of else { continue };
        let now =
            kit(hands.db, drawn.edition.id, drawn.audience, Some(&[offer.item]), hands.base_url, hands.voice).await?;
        if now.offer(offer.item).is_none() {
            cards::forget(hands.files, story).await?;
        }
    }
    Ok(())
}
