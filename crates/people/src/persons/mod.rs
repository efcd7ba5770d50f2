//! Who someone is: sealed under a key of their own, apart from how they
//! appear. The link between the two is itself the secret. It is opened in one
//! place, `bond`, which writes down who looked and why before it answers,
//! in the same transaction; the person can read that record.

mod model;
pub mod rules;
mod store;
#[cfg(test)]
mod tests;
mod times;

pub use crate::bond::{IdentityRead, ReadReason, contacted, reads};
pub use crate::personas::{
    Appearance, NameForm, Persona, PortraitForm, Shape, SlugWish, VoiceForm, appearance, persona_name,
};
pub use model::{
    AgeBand, Channel, Corrected, Email, Enrol, Enrolled, Guardian, Identity, IdentityFile, Interpreter, Reach,
    Relation, SafeContact, Said, SaidBy,
};
pub use times::{Day, Times};

use crate::ambassadors::{self, Part};
use crate::bond::{self, behind, tie};
use crate::crypto::Keys;
use crate::ledger::{self, evidence};
use crate::links::{self, Issued, Link, NewLink, Purpose, State};
use crate::{by_hand, check_ins, key_messages, needs, network, own_keys, payments, personas, safety, vault, young};
use ::store::tables::Reading;
use ::store::{Db, Work};
use base::{Actor, Error, Event, Instant, LinkId, PersonId, PersonaId, Result};
use std::collections::BTreeSet;

/// Enrols somebody new: identity, first persona and part in an edition at once.
pub async fn enrol(work: &mut Work, keys: &Keys, new: &Enrol) -> Result<Enrolled> {
    let identity = rules::check_identity(&new.identity)?;
    rules::check_still_young(&identity, work.now())?;
    if identity.age == AgeBand::Teen {
        personas::rules::check_young(&new.shape, &[])?;
    }
    let person = PersonId::new(work.chance());
    let (data_key, wrapped) = keys.new_data_key(work.chance(), &person.to_string()).await?;
    let sealed = data_key.seal(work.chance(), ABOUT, ::store::wire(&identity)?.as_bytes())?;
    store::insert_person(work, person, sealed, wrapped).await?;
    let persona = personas::add(work, &new.shape, &new.slug, new.is_sample).await?;
    tie(work, keys, person, persona).await?;
    young::note(work, persona, identity.young()).await?;
    evidence::begin(work, persona).await?;
    let part = Part {
        edition: new.edition,
        persona: Some(persona),
        role_then: new.role_then.clone(),
        affiliation_then: new.affiliation_then.clone(),
    };
    Ok(Enrolled { ambassador: ambassadors::join(work, &part).await?, persona })
}

/// Another way for the same person to appear. What holds the person back holds
/// it too.
pub async fn add_persona(
    work: &mut Work,
    keys: &Keys,
    persona: PersonaId,
    shape: &Shape,
    slug: &SlugWish,
) -> Result<PersonaId> {
    let person = behind(work, keys, persona, ReadReason::AddPersona).await?;
    let is_sample = personas::find(work.db(), persona).await?.is_sample;
    let noted = young::of(work.db(), [persona]).await?.remove(&persona);
    if noted.is_some_and(|young| young.is_young(work.now())) {
        personas::rules::check_young(shape, &[])?;
    }
    let theirs = bond::personas_of(work.db(), &keys.finder(&person.to_string())).await?;
    let added = personas::add(work, shape, slug, is_sample).await?;
    tie(work, keys, person, added).await?;
    ledger::concerns::hold_too(work, &theirs, added).await?;
    young::note(work, added, noted.map(|young| (young.grown_at, young.has_guardian))).await?;
    evidence::begin(work, added).await?;
    Ok(added)
}

/// Changes how somebody appears. What they approved was of how they appeared
/// until now: it ends for good, and files that show them so are asked back.
pub async fn change_persona(work: &mut Work, keys: &Keys, persona: PersonaId, shape: &Shape) -> Result<()> {
    if personas::change(work, persona, shape).await? {
        ledger::end_all_approvals(work, persona).await?;
        ledger::disclosures::recall_all(work, keys, persona).await?;
    }
    Ok(())
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
    let identity = open_identity(keys, person, &kept).await?;
    let ids = bond::personas_of(work.db(), &keys.finder(&person.to_string())).await?;
    let mut personas: Vec<_> = personas::find_all(work.db(), &ids).await?.into_values().collect();
    personas.sort_by_key(|persona| (persona.created_at, persona.id));
    let beside = safety::beside_them(work, keys, person).await?;
    Ok(IdentityFile { identity, enrolled_at: kept.enrolled_at, personas, beside })
}

/// Replaces what we hold about somebody. Whoever stood beside them and does so
/// no longer has no say from now on: [`Corrected`] says so, for their links.
pub async fn correct(work: &mut Work, keys: &Keys, persona: PersonaId, identity: &Identity) -> Result<Corrected> {
    let identity = rules::check_identity(identity)?;
    let person = behind(work, keys, persona, ReadReason::Correct).await?;
    let kept = store::person(work.db(), person).await?;
    let before = open_identity(keys, person, &kept).await?;
    let identity = rules::said_at_desk(identity, &before, work.now());
    let data_key = keys.unwrap_data_key(&person.to_string(), &kept.wrapped.ok_or(Error::Missing)?).await?;
    let sealed = data_key.seal(work.chance(), ABOUT, ::store::wire(&identity)?.as_bytes())?;
    store::reseal(work, person, sealed).await?;
    let finder = keys.finder(&person.to_string());
    bond::mark_let_go(work, &finder, None).await?;
    let personas = bond::personas_of(work.db(), &finder).await?;
    for one in &personas {
        young::note(work, *one, identity.young()).await?;
        if before.age == AgeBand::Teen && identity.age == AgeBand::Adult {
            ledger::grow_up(work, *one).await?;
        }
    }
    work.record(Event::IdentityCorrected { persona });
    let who = |identity: &Identity| identity.guardian.as_ref().map(|one| (one.name.clone(), one.relation));
    let guardian_left = before.guardian.is_some() && who(&before) != who(&identity);
    Ok(Corrected { personas, guardian_left })
}

/// The person says themself how they may be reached, on their own page; it
/// holds from the next letter on. Who they are otherwise stays as it is.
pub async fn say_safe(work: &mut Work, keys: &Keys, persona: PersonaId, reach: &Reach) -> Result<()> {
    let person = bond::themself(work.db(), keys, persona).await?;
    if !matches!(*work.actor(), Actor::Storyteller(acting, _) if acting == person) {
        return Err(Error::Missing);
    }
    let kept = store::person(work.db(), person).await?;
    let before = open_identity(keys, person, &kept).await?;
    let said = Some(Said { at: work.now(), by: SaidBy::Themself });
    let safe = SafeContact { said, ..reach.safe.clone() };
    let identity = Identity { email: reach.email.clone(), phone: reach.phone.clone(), safe, ..before };
    let identity = rules::check_identity(&identity)?;
    rules::check_reach(&identity)?;
    let data_key = keys.unwrap_data_key(&person.to_string(), &kept.wrapped.ok_or(Error::Missing)?).await?;
    let sealed = data_key.seal(work.chance(), ABOUT, ::store::wire(&identity)?.as_bytes())?;
    store::reseal(work, person, sealed).await?;
    bond::mark_let_go(work, &keys.finder(&person.to_string()), None).await?;
    work.record(Event::SafeContactSaid { persona });
    Ok(())
}

/// After a restore: what they said about being reached came after the backup
/// and is lost. Until they say it again, no way counts as safe.
pub async fn ask_how_to_reach(work: &mut Work, keys: &Keys, persona: PersonaId) -> Result<()> {
    let person = bond::themself(work.db(), keys, persona).await?;
    let kept = store::person(work.db(), person).await?;
    let mut identity = open_identity(keys, person, &kept).await?;
    (identity.safe.channel, identity.safe.said) = (Channel::Ask, None);
    let data_key = keys.unwrap_data_key(&person.to_string(), &kept.wrapped.ok_or(Error::Missing)?).await?;
    let sealed = data_key.seal(work.chance(), ABOUT, ::store::wire(&identity)?.as_bytes())?;
    store::reseal(work, person, sealed).await
}

/// How to reach somebody, for the letters alone: no member of the staff reads
/// an identity by this, so no look is written down until a letter goes.
pub(crate) async fn contact_of(work: &mut Work, keys: &Keys, persona: PersonaId) -> Result<Identity> {
    let person = bond::themself(work.db(), keys, persona).await?;
    let kept = store::person(work.db(), person).await?;
    open_identity(keys, person, &kept).await
}

/// Whether nothing that is sent to them may show who we are. Of whom nobody
/// asked how they are reached, nothing may. Nobody reads an identity by this.
pub async fn is_discreet(db: &Db, keys: &Keys, persona: PersonaId) -> Result<bool> {
    let person = bond::themself(db.read(), keys, persona).await?;
    let kept = store::person(db.read(), person).await?;
    let safe = open_identity(keys, person, &kept).await?.safe;
    Ok(safe.discreet || safe.channel == Channel::Ask)
}

/// Lets go of the contact details of people with whom nothing was going on
/// since this moment: how to reach them, and what was noted. What the team
/// calls them stays, and they come in by their code as before. Nobody reads an
/// identity by this, so no look is written down. Answers how many, at most `most`.
pub async fn let_go(work: &mut Work, keys: &Keys, since: Instant, most: u64) -> Result<u64> {
    let mut gone = BTreeSet::new();
    for persona in bond::quiet_since(work.db(), since, most).await? {
        let person = bond::themself(work.db(), keys, persona).await?;
        let finder = keys.finder(&person.to_string());
        // Another persona of theirs came first.
        if !gone.insert(finder.clone()) {
            continue;
        }
        let kept = store::person(work.db(), person).await?;
        let identity = rules::without_contact(&open_identity(keys, person, &kept).await?);
        let data_key = keys.unwrap_data_key(&person.to_string(), &kept.wrapped.ok_or(Error::Missing)?).await?;
        let sealed = data_key.seal(work.chance(), ABOUT, ::store::wire(&identity)?.as_bytes())?;
        store::reseal(work, person, sealed).await?;
        for one in bond::personas_of(work.db(), &finder).await? {
            young::note(work, one, identity.young()).await?;
            // Whom nobody can reach any more waits for no letter.
            network::leave(work, &[one]).await?;
        }
        needs::let_go(work, &finder).await?;
        bond::mark_let_go(work, &finder, Some(work.now())).await?;
        work.record(Event::IdentityCorrected { persona });
    }
    Ok(gone.len() as u64)
}

/// Deletes the record of who looked at an identity before this moment.
pub async fn sweep_reads(work: &mut Work, before: Instant) -> Result<u64> {
    bond::sweep_reads(work, before).await
}

/// Forgets somebody for ever: their key is destroyed, so that what is left,
/// here and in every backup, opens for nobody. Their permissions end, files are
/// asked back from whoever holds them, their links and codes end, and their
/// personas keep nothing but the fact that there was one. Their works follow
/// the event: `newsroom::forgetting` empties them.
pub async fn forget(work: &mut Work, keys: &Keys, persona: PersonaId) -> Result<Vec<PersonaId>> {
    let person = behind(work, keys, persona, ReadReason::Forget).await?;
    let finder = keys.finder(&person.to_string());
    let forgotten = bond::personas_of(work.db(), &finder).await?;
    store::destroy(work, person).await?;
    needs::forget(work, &finder).await?;
    safety::forget(work, &finder).await?;
    payments::forget_terms(work, &finder).await?;
    work.outlast(vault::destroyed(finder));
    for persona in &forgotten {
        ledger::end_all(work, *persona).await?;
        ledger::disclosures::recall_all(work, keys, *persona).await?;
        ledger::forget_words(work, *persona).await?;
        ledger::disclosures::forget_words(work, *persona).await?;
        ambassadors::empty(work, *persona).await?;
        personas::empty(work, *persona).await?;
        young::note(work, *persona, None).await?;
        young::forget_words(work, *persona).await?;
        own_keys::remove_all(work, *persona).await?;
        by_hand::forget(work, *persona).await?;
        check_ins::forget(work, *persona).await?;
        payments::forget(work, *persona).await?;
        network::forget(work, *persona).await?;
        key_messages::forget(work, *persona).await?;
        links::revoke_about(work, &persona.to_string()).await?;
        bond::untie(work, *persona).await?;
        work.record(Event::PersonForgotten { persona: *persona });
    }
    Ok(forgotten)
}

/// Puts half of every key that is whole in the database into the vault. For
/// people who were enrolled before there was one. Answers how many.
pub async fn halve_keys(db: &Db, keys: &Keys) -> Result<usize> {
    let mut halved = 0;
    for (person, wrapped) in bond::wrapped_keys(db.read()).await? {
        if Keys::is_halved(&wrapped) || keys.vault().is_none() {
            continue;
        }
        // The row is held before the half is put away, so that two nodes cannot each keep their own.
        halved += ::store::write!(db, Actor::System, |work| async {
            if !bond::rewrap_key(work, person, &wrapped, &wrapped).await? {
                return Ok(0);
            }
            let half = keys.halve(work.chance(), &person.to_string(), &wrapped).await?;
            bond::rewrap_key(work, person, &wrapped, &half).await?;
            Ok(1)
        })?;
    }
    Ok(halved)
}

/// The personas of people by what finds them: for those whose keys are lost.
pub async fn found_by(db: &impl Reading, finders: &BTreeSet<String>) -> Result<Vec<PersonaId>> {
    let mut found = Vec::new();
    for finder in finders {
        found.extend(bond::personas_of(db, finder).await?);
    }
    Ok(found)
}

/// Makes the index of people anew. Those who were forgotten are not in it.
pub async fn reindex(work: &mut Work) -> Result<()> {
    for persona in bond::tied(work.db()).await? {
        personas::index(work, persona).await?;
    }
    Ok(())
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
    let identity = open_identity(keys, person, &kept).await?;
    let personas = own(db, keys, person).await?;
    Ok(IdentityFile { identity, enrolled_at: kept.enrolled_at, personas, beside: Vec::new() })
}

async fn own(db: &Db, keys: &Keys, person: PersonId) -> Result<Vec<Persona>> {
    let ids = bond::personas_of(db.read(), &keys.finder(&person.to_string())).await?;
    let mut personas: Vec<_> = personas::find_all(db.read(), &ids).await?.into_values().collect();
    personas.sort_by_key(|persona| (persona.created_at, persona.id));
    Ok(personas)
}

async fn open_identity(keys: &Keys, person: PersonId, kept: &store::Kept) -> Result<Identity> {
    let wrapped = kept.wrapped.as_deref().ok_or(Error::Missing)?;
    let plain = keys.unwrap_data_key(&person.to_string(), wrapped).await?.open(ABOUT, &kept.sealed)?;
    serde_json::from_slice(&plain).map_err(Error::because("an identity does not parse"))
}

/// Looks by the same link within this time are one.
const LOOK_SECONDS: i64 = 3_600;
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

/// Somebody who was let in looks: the person can read when. Nobody reads an
/// identity by this.
pub async fn support_looked(db: &Db, persona: PersonaId, link: LinkId) -> Result<()> {
    looked(db, persona, link, (Actor::Support(link), ReadReason::Support)).await
}

/// The guardian opens what they were asked about: the person can read when.
pub async fn guardian_looked(db: &Db, persona: PersonaId, link: LinkId) -> Result<()> {
    looked(db, persona, link, (Actor::Guardian(link), ReadReason::Beside)).await
}

/// Within an hour it is one look.
async fn looked(db: &Db, persona: PersonaId, link: LinkId, (actor, reason): (Actor, ReadReason)) -> Result<()> {
    let since = db.now().plus_seconds(-LOOK_SECONDS);
    if bond::looked_since(db.read(), persona, (reason, &link.to_string()), since).await? {
        return Ok(());
    }
    ::store::write!(db, actor, |work| bond::note_look(work, persona, reason))
}

/// Ends it. Somebody else's link is `Missing`; again is no error.
pub async fn end_support(work: &mut Work, persona: PersonaId, link: LinkId) -> Result<()> {
    let found = links::find(work.db(), link).await?;
    if found.purpose != Purpose::Support || found.subject != persona.to_string() {
        return Err(Error::Missing);
    }
    links::revoke(work, link).await?;
    safety::forget_beside(work, link).await?;
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
