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
use consent::{Answer, Cleared, Purpose, Recipient};
use people::Keys;
use people::ledger::disclosures::{self, File, Held, Holder};

/// What a partner's frame shows.
#[derive(Debug, PartialEq, Eq)]
pub enum Embed {
    /// The card, and until when it may be shown.
    Card(Box<Cleared<StoryCard>>, Option<Instant>),
    /// The story is public, and was never meant for this partner: whose it is,
    /// so that the answer goes with it, and until when it is public.
    NotTheirs { story: StoryId, persona: PersonaId, until: Option<Instant> },
}

/// A story for one partner's frame. What was taken back from this partner, or
/// from everyone, is [`Found::Gone`].
pub async fn embed(db: &Db, place: Place, slug: &Slug, partner: PartnerId, reader: Locale) -> Result<Found<Embed>> {
    let story = match stories::store::by_slug(db.read(), place.edition, slug).await {
        Err(Error::Missing) => return Ok(Found::Never),
        other => other?,
    };
    let now = db.now();
    let gathered = Gathered::load(db, vec![story.clone()]).await?;
    if let Some((card, until)) = gathered.card_for(place.purpose, partner, reader, now) {
        return Ok(Found::Here(Embed::Card(Box::new(card), until)));
    }
    let public = gathered.page(place.purpose, None, reader, now);
    Ok(match public {
        Some(_) if was_theirs(db, &story, partner).await? => Found::Gone,
        Some(page) => {
            Found::Here(Embed::NotTheirs { story: story.id, persona: story.persona, until: page.permit().until() })
        }
        None if was_public(db, place.purpose, &story).await? => Found::Gone,
        None => Found::Never,
    })
}

/// What a frame is called among the files that others hold.
pub const FRAME: &str = "embed";

/// Notes that a partner's frame shows this version of somebody, the first time
/// that it is asked for: the person sees it among what others hold, and the
/// partner is asked to take the frame away when it may no longer show it.
pub async fn framed(db: &Db, keys: &Keys, card: &Cleared<StoryCard>, partner: PartnerId) -> Result<()> {
    let (permit, holder) = (card.permit(), Holder::Partner(partner));
    let noted = |held: &[Held]| {
        held.iter().any(|one| {
            one.standing.is_none()
                && one.disclosure.holder == holder
                && one.disclosure.file_kind == FRAME
                && one.disclosure.of.version == permit.of().version
        })
    };
    if noted(&disclosures::of_work(db.read(), card.id).await?) {
        return Ok(());
    }
    let people = vec![card.teller.persona];
    let file =
        File { work: card.id, people, holder, hash: permit.of().fingerprint.0, kind: FRAME.to_owned(), code: None };
    ::store::write!(db, Actor::System, |work| async {
        // Two readers came at once.
        if !noted(&disclosures::of_work(work.db(), card.id).await?) {
            disclosures::hand_over(work, keys, permit, &file).await?;
        }
        Ok(())
    })
}

/// Which of these partners may show a story in a frame now, decided together.
pub async fn framed_by(db: &Db, place: Place, story: &Story, partners: &[PartnerId]) -> Result<Vec<PartnerId>> {
    let gathered = Gathered::load(db, vec![story.clone()]).await?;
    let may = |partner: &&PartnerId| gathered.card_for(place.purpose, **partner, story.original, db.now()).is_some();
    Ok(partners.iter().filter(may).copied().collect())
}

/// Whether this partner ever had a yes, in force now or not.
async fn was_theirs(db: &Db, story: &Story, partner: PartnerId) -> Result<bool> {
    let rows = people::ledger::grants_of(db.read(), &[story.id]).await?;
    Ok(rows.iter().any(|row| {
        row.grant.answer == Answer::Yes
            && row.grant.purposes.has(Purpose::PartnerSocial)
            && row.grant.recipient == Some(Recipient::Partner(partner))
    }))
}
