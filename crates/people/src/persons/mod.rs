//! Who someone is: sealed under a key of their own, apart from how they
//! appear. The link between the two is itself the secret. It is opened in one
//! place, `bond`, which writes down who looked and why before it answers,
//! in the same transaction; the person can read that record.

pub mod jobs;
mod model;
pub mod rules;
mod store;
#[cfg(test)]
mod tests;

pub use crate::bond::{IdentityRead, ReadReason, reads};
pub use crate::personas::{
    Appearance, NameForm, Persona, PortraitForm, Shape, SlugWish, VoiceForm, appearance, persona_name,
};
pub use model::{AgeBand, Channel, Enrol, Enrolled, Identity, IdentityFile, Interpreter, SafeContact};

use crate::ambassadors::{self, Part};
use crate::bond::{self, behind, tie};
use crate::crypto::Keys;
use crate::ledger::{self, evidence};
use crate::links::{self, Issued, Link, NewLink, Purpose, State};
use crate::personas;
use ::store::{Db, Work};
use base::{Actor, Error, Event, LinkId, PersonId, PersonaId, Result};

/// Enrols somebody new: identity, first persona and part in an edition at once.
pub async fn enrol(work: &mut Work, keys: &Keys, new: &Enrol) -> Result<Enrolled> {
    let identity = rules::check_identity(&new.identity)?;
    let person = PersonId::new(work.chance());
    let (data_key, wrapped) = keys.new_data_key(work.chance(), &person.to_string())?;
    let sealed = data_key.seal(work.chance(), ABOUT, ::store::wire(&identity)?.as_bytes())?;
    store::insert_person(work, person, sealed, wrapped).await?;
    let persona = personas::add(work, &new.shape, &new.slug, new.is_sample).await?;
    tie(work, keys, person, persona).await?;
    evidence::begin(work, persona).await?;
    let part = Part {
        edition: new.edition,
        persona: Some(persona),
        role_then: new.role_then.clone(),
        affiliation_then: new.affiliation_then.clone(),
    };
    Ok(Enrolled { ambassador: ambassadors::join(work, &part).await?, persona })
}

/// Another way for the same person to appear.
pub async fn add_persona(
    work: &mut Work,
    keys: &Keys,
    persona: PersonaId,
    shape: &Shape,
    slug: &SlugWish,
) -> Result<PersonaId> {
    let person = behind(work, keys, persona, ReadReason::AddPersona).await?;
    let is_sample = personas::find(work.db(), persona).await?.is_sample;
    let added = personas::add(work, shape, slug, is_sample).await?;
    tie(work, keys, person, added).await?;
    evidence::begin(work, added).await?;
    Ok(added)
}

/// Changes how somebody appears.
pub async fn change_persona(work: &mut Work, persona: PersonaId, shape: &Shape) -> Result<()> {
    personas::change(work, persona, shape).await
}

/// Who a persona is. The only way to know; written down before it answers.
pub async fn read_identity(
    work: &mut Work,
    keys: &Keys,
    persona: PersonaId,
    reason: ReadReason,
) -> Result<IdentityFile> {
    let person = behind(work, keys, persona, reason).await?;
    let kept = store::person(work.db(), person).await?;
    let identity = open_identity(keys, person, &kept)?;
    let ids = bond::personas_of(work.db(), &keys.finder(&person.to_string())).await?;
    let mut personas: Vec<_> = personas::find_all(work.db(), &ids).await?.into_values().collect();
    personas.sort_by_key(|persona| (persona.created_at, persona.id));
    Ok(IdentityFile { identity, enrolled_at: kept.enrolled_at, personas })
}

/// Replaces what we hold about somebody.
pub async fn correct(work: &mut Work, keys: &Keys, persona: PersonaId, identity: &Identity) -> Result<()> {
    let identity = rules::check_identity(identity)?;
    let person = behind(work, keys, persona, ReadReason::Correct).await?;
    let kept = store::person(work.db(), person).await?;
    let data_key = keys.unwrap_data_key(&person.to_string(), &kept.wrapped.ok_or(Error::Missing)?)?;
    let sealed = data_key.seal(work.chance(), ABOUT, ::store::wire(&identity)?.as_bytes())?;
    store::reseal(work, person, sealed).await?;
    work.record(Event::IdentityCorrected { persona });
    Ok(())
}

/// Forgets somebody for ever: their key is destroyed, so that what is left,
/// here and in every backup, opens for nobody. Their permissions end, and
/// their personas keep nothing but the fact that there was one.
pub async fn forget(work: &mut Work, keys: &Keys, persona: PersonaId) -> Result<Vec<PersonaId>> {
    let person = behind(work, keys, persona, ReadReason::Forget).await?;
    let forgotten = bond::personas_of(work.db(), &keys.finder(&person.to_string())).await?;
    store::destroy(work, person).await?;
    for persona in &forgotten {
        ledger::end_all(work, *persona).await?;
        ambassadors::empty(work, *persona).await?;
        personas::empty(work, *persona).await?;
        ledger::receipts::end_codes(work, *persona).await?;
        bond::untie(work, *persona).await?;
        work.record(Event::PersonForgotten { persona: *persona });
    }
    Ok(forgotten)
}

/// The storyteller who acts by a link of theirs, as an [`Actor`]. Nobody reads
/// an identity by this, so nothing is written down: it is the person themself
/// who knocks, and there is no way from this id to who they are.
pub async fn teller(db: &Db, keys: &Keys, persona: PersonaId, link: LinkId) -> Result<Actor> {
    Ok(Actor::Storyteller(bond::themself(db.read(), keys, persona).await?, link))
}

/// Every persona of the person behind this one, oldest first: for the page
/// that is their own. They read themself, so nothing is written down.
pub async fn own_personas(db: &Db, keys: &Keys, persona: PersonaId) -> Result<Vec<Persona>> {
    let person = bond::themself(db.read(), keys, persona).await?;
    own(db, keys, person).await
}

/// What we hold about the person who acts, for nobody but them: `Missing` for
/// anyone else, also for staff, whose way is [`read_identity`].
pub async fn own_identity(db: &Db, keys: &Keys, actor: &Actor, persona: PersonaId) -> Result<IdentityFile> {
    let person = bond::themself(db.read(), keys, persona).await?;
    if !matches!(actor, Actor::Storyteller(acting, _) if *acting == person) {
        return Err(Error::Missing);
    }
    let kept = store::person(db.read(), person).await?;
    let identity = open_identity(keys, person, &kept)?;
    Ok(IdentityFile { identity, enrolled_at: kept.enrolled_at, personas: own(db, keys, person).await? })
}

async fn own(db: &Db, keys: &Keys, person: PersonId) -> Result<Vec<Persona>> {
    let ids = bond::personas_of(db.read(), &keys.finder(&person.to_string())).await?;
    let mut personas: Vec<_> = personas::find_all(db.read(), &ids).await?.into_values().collect();
    personas.sort_by_key(|persona| (persona.created_at, persona.id));
    Ok(personas)
}

fn open_identity(keys: &Keys, person: PersonId, kept: &store::Kept) -> Result<Identity> {
    let wrapped = kept.wrapped.as_deref().ok_or(Error::Missing)?;
    let plain = keys.unwrap_data_key(&person.to_string(), wrapped)?.open(ABOUT, &kept.sealed)?;
    serde_json::from_slice(&plain).map_err(Error::because("an identity does not parse"))
}

/// How long somebody whom a person lets in may look.
const SUPPORT_SECONDS: i64 = 30 * 86_400;

/// The person lets somebody see what is planned for them, until they end it.
pub async fn let_support_in(work: &mut Work, keys: &Keys, persona: PersonaId) -> Result<Issued> {
    let subject = persona.to_string();
    let new = NewLink { purpose: Purpose::Support, subject, lives_seconds: SUPPORT_SECONDS, single_use: false };
    let made = links::issue(work, keys, &new).await?;
    work.record(Event::SupportLetIn { persona, link: made.id });
    Ok(made)
}

/// Ends it. Somebody else's link is `Missing`; again is no error.
pub async fn end_support(work: &mut Work, persona: PersonaId, link: LinkId) -> Result<()> {
    let found = links::find(work.db(), link).await?;
    if found.purpose != Purpose::Support || found.subject != persona.to_string() {
        return Err(Error::Missing);
    }
    links::revoke(work, link).await?;
    work.record(Event::SupportEnded { persona, link });
    Ok(())
}

/// Whoever may look now, the latest first.
pub async fn support_links(db: &Db, persona: PersonaId) -> Result<Vec<Link>> {
    let mut all = links::about(db.read(), Purpose::Support, &persona.to_string()).await?;
    all.retain(|link| link.state(db.now()) == State::Open);
    Ok(all)
}

const ABOUT: &str = "identity";
