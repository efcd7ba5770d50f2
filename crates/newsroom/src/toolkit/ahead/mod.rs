//! Drawing a whole kit ahead of time: every partner, item, language and size.
//! Cards have names by content, so what is drawn already is found, and a run
//! that was killed goes on where it was. Nothing that is drawn here is served
//! without being asked about; it only waits.

mod store;

pub use store::{Run, find, of_edition};

use super::cards::{self, Format, Voice};
use super::files::format_for;
use super::{Audience, Kit, Size, kit};
use ::store::{Db, NewJob, Work};
use base::{Actor, EditionId, Error, Event, KitItemId, KitRunId, PartnerId, Result};
use outside::files::Files;
use programme::partners;

/// The kind of the job.
pub const DRAW_AHEAD: &str = "draw_ahead";
/// Cards drawn in one go; then the job asks for its next one, so that letters
/// are not kept waiting.
const AT_ONCE: usize = 40;

/// Begins to draw an edition's kit. One run at a time: while one is under way
/// it is the answer.
pub async fn begin(work: &mut Work, edition: EditionId) -> Result<KitRunId> {
    programme::campaigns::edition(work.db(), edition).await?;
    if let Some(run) = store::of_edition(work.db(), edition).await?.into_iter().find(|run| run.ended_at.is_none()) {
        return Ok(run.id);
    }
    let run = KitRunId::new(work.chance());
    store::insert(work, run, edition).await?;
    work.record(Event::KitDrawn { edition, run });
    work.later(later(run));
    Ok(run)
}

fn later(run: KitRunId) -> NewJob {
    NewJob::new(DRAW_AHEAD, [run.to_string()])
}

/// A piece of the run, and the next job while something is left. Cards that
/// cannot be drawn are counted as done: the desk shows them elsewhere.
pub async fn go_on(db: &Db, files: &Files, base_url: &str, voice: Voice<'_>, run: KitRunId) -> Result<()> {
    let run = match store::find(db.read(), run).await {
        Err(Error::Missing) => return Ok(()),
        other => other?,
    };
    if run.ended_at.is_some() {
        return Ok(());
    }
    let (mut cards, mut done, mut drawn) = (0, 0, 0);
    for partner in here(db, run.edition).await? {
        let audience = Audience::Partner(partner);
        let all = match kit(db, run.edition, audience, None, base_url).await {
            Err(Error::Missing) => continue,
            other => other?,
        };
        let items: Vec<(KitItemId, usize)> =
            all.offers.iter().map(|offer| (offer.item, offer.tellings.len() * Size::SCREENS.len())).collect();
        for (item, count) in items {
            cards += count;
            if drawn < AT_ONCE {
                // Asked anew, so that a long piece draws nobody who has left meanwhile.
                let now = kit(db, run.edition, audience, Some(&[item]), base_url).await?;
                drawn += one(db, files, voice, &now).await?;
                done += count;
                tidy(db, files, &now, audience, base_url).await?;
            }
        }
    }
    let ended = done >= cards;
    ::store::write!(db, Actor::System, |work| async {
        store::progress(work, run.id, (cards, done, drawn), ended).await?;
        work.record(Event::KitDrawn { edition: run.edition, run: run.id });
        if !ended {
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
async fn one(db: &Db, files: &Files, voice: Voice<'_>, kit: &Kit) -> Result<usize> {
    let mut drawn = 0;
    for offer in &kit.offers {
        for telling in &offer.tellings {
            for size in Size::SCREENS {
                let format: Format = format_for(telling);
                match cards::draw(db, files, voice, kit, offer, telling, (size, format)).await {
                    Ok(card) => drawn += usize::from(card.is_new),
                    // It does not fit, or a font is missing: whoever wants it is told then.
                    Err(Error::Refused(_) | Error::Missing) => {}
                    Err(error) => return Err(error),
                }
            }
        }
    }
    Ok(drawn)
}

/// What was taken back while it was drawn is not kept.
async fn tidy(db: &Db, files: &Files, drawn: &Kit, audience: Audience, base_url: &str) -> Result<()> {
    for offer in &drawn.offers {
        let Some((story, _)) = offer.of else { continue };
        let now = kit(db, drawn.edition.id, audience, Some(&[offer.item]), base_url).await?;
        if now.offer(offer.item).is_none() {
            cards::forget(files, story).await?;
        }
    }
    Ok(())
}
