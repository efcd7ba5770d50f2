//! A story in a frame on a partner's own website. Two permits have to let it
//! out: the website's, as the frame is a page of ours that anyone can see, and
//! the one that names this partner, as it stands among the partner's words
//! (docs/decisions/0013-embeds.md).

use super::gather::Gathered;
use super::model::{Found, StoryCard};
use super::{Place, was_public};
use crate::stories::{self, Story};
use ::store::Db;
use base::{Actor, Error, Instant, Locale, PartnerId, PersonaId, Result, Slug, StoryId};
use consent::Cleared;
use people::Keys;
use people::ledger::disclosures::{self, File, Held, Holder};

/// What a partner's frame shows.
#[derive(Debug, PartialEq, Eq)]
pub enum Embed {
    /// The card, and until when it may be shown.
    Card(Box<Cleared<StoryCard>>, Option<Instant>),
    /// The story is public, and no frame of it was handed to this partner: whose
    /// it is, so that the answer goes with it, and until when it is public.
    NotTheirs { story: StoryId, persona: PersonaId, until: Option<Instant> },
}

/// A story for one partner's frame. What was taken back from this partner, or
/// from everyone, is [`Found::Gone`]. Looking changes nothing: a partner has a
/// frame when it was handed the lines ([`hand_frame`]), and not before.
pub async fn embed(db: &Db, place: Place, slug: &Slug, partner: PartnerId, reader: Locale) -> Result<Found<Embed>> {
    let story = match stories::store::by_slug(db.read(), place.edition, slug).await {
        Err(Error::Missing) => return Ok(Found::Never),
        other => other?,
    };
    let now = db.now();
    let frames = frames(db, story.id).await?;
    let theirs = frames.iter().filter(|frame| frame.disclosure.holder == Holder::Partner(partner));
    let (has, had) = theirs.fold((false, false), |(has, _), frame| (has || frame.standing.is_none(), true));
    let gathered = Gathered::load(db, vec![story.clone()]).await?;
    if has && let Some((card, until)) = gathered.card_for(place.purpose, partner, reader, now) {
        return Ok(Found::Here(Embed::Card(Box::new(card), until)));
    }
    let public = gathered.page(place.purpose, None, reader, now);
    Ok(match public {
        Some(_) if had => Found::Gone,
        Some(page) => {
            Found::Here(Embed::NotTheirs { story: story.id, persona: story.persona, until: page.permit().until() })
        }
        None if was_public(db, place.purpose, &story).await? => Found::Gone,
        None => Found::Never,
    })
}

/// What a frame is called among the files that others hold.
pub const FRAME: &str = "embed";

/// Hands a partner the lines of a frame: written down as a file is, so that the
/// person sees it among what others hold, and the partner is asked to take the
/// frame away when it may no longer show them. Once more is no second row.
///
/// # Errors
/// `Missing` where the partner is not in the edition, has no website of its
/// own, or may not show the story.
pub async fn hand_frame(
    db: &Db,
    keys: &Keys,
    actor: Actor,
    place: Place,
    story: &Story,
    partner: PartnerId,
) -> Result<()> {
    let membership = programme::partners::membership(db.read(), place.edition, partner).await?;
    let is_out = membership.is_none_or(|membership| membership.left_at.is_some());
    if is_out || programme::partners::find(db.read(), partner).await?.website.is_none() {
        return Err(Error::Missing);
    }
    let gathered = Gathered::load(db, vec![story.clone()]).await?;
    let (card, _) = gathered.card_for(place.purpose, partner, story.original, db.now()).ok_or(Error::Missing)?;
    let (permit, holder) = (card.permit(), Holder::Partner(partner));
    let file = File {
        work: story.id,
        people: vec![story.persona],
        holder,
        hash: permit.of().fingerprint.0,
        kind: FRAME.to_owned(),
        code: None,
    };
    ::store::write!(db, actor, |work| async {
        // Asked in here too: two may press at once.
        let held = disclosures::of_work(work.db(), story.id).await?;
        if !held.iter().any(|one| is_frame(one) && one.standing.is_none() && one.disclosure.holder == holder) {
            disclosures::hand_over(work, keys, permit, &file).await?;
        }
        Ok(())
    })
}

/// Which of these partners may show a story in a frame now, decided together,
/// and whether each was handed one.
pub async fn framed_by(db: &Db, place: Place, story: &Story, partners: &[PartnerId]) -> Result<Vec<(PartnerId, bool)>> {
    let gathered = Gathered::load(db, vec![story.clone()]).await?;
    let frames = frames(db, story.id).await?;
    let has = |partner: PartnerId| {
        frames.iter().any(|one| one.standing.is_none() && one.disclosure.holder == Holder::Partner(partner))
    };
    let may = |partner: &&PartnerId| gathered.card_for(place.purpose, **partner, story.original, db.now()).is_some();
    Ok(partners.iter().filter(may).map(|partner| (*partner, has(*partner))).collect())
}

/// Every frame of a story that was ever handed out.
async fn frames(db: &Db, story: StoryId) -> Result<Vec<Held>> {
    let mut held = disclosures::of_work(db.read(), story).await?;
    held.retain(is_frame);
    Ok(held)
}

fn is_frame(held: &Held) -> bool {
    held.disclosure.file_kind == FRAME
}
