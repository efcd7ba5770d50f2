//! Applying, without an account or an address: begun, saved at once, taken up
//! again by a short code, sent, taken back. What was said is sealed under a key
//! of the applicant's own, half of which lies in the vault, so that what is
//! taken back, or whose date came, opens for nobody, in old backups either.
//! Whoever on the staff looks is written down, in the same transaction.

pub mod counted;
mod model;
pub mod rules;
mod store;
#[cfg(test)]
mod tests;

pub(crate) use self::store::sent_in;
pub use self::store::{count, find, find_all, list};
pub use model::*;

use crate::crypto::{DataKey, Keys};
use crate::links::{self, Code, Issued, NewLink, Purpose};
use crate::vault;
use ::store::tables::Reading as ConnectionTrait;
use ::store::{Db, Work};
use base::{ApplicationId, Error, Event, Instant, Result, StaffId};

/// What a code opens lasts this long, and longer than anybody sits at a form.
pub const SITTING_SECONDS: i64 = 3 * 3_600;

/// Binds what is sealed to its place.
const ABOUT: &str = "application";

/// Begins an application and makes its code. It exists from now on, also if nothing more is ever said.
pub async fn begin(work: &mut Work, keys: &Keys, new: &Begin) -> Result<Begun> {
    begun(work, keys, new, None).await
}

async fn begun(work: &mut Work, keys: &Keys, new: &Begin, taken_by: Option<StaffId>) -> Result<Begun> {
    if new.gone_at <= work.now() {
        return Err(Error::refused("application-refused-over"));
    }
    let id = ApplicationId::new(work.chance());
    let (data_key, wrapped) = keys.new_data_key(work.chance(), &id.to_string()).await?;
    let code = new_code(work, keys, id, new.gone_at).await?;
    let said = Said { code: code.code.shown(), ..Said::default() };
    let sealed = seal(work, &data_key, &said)?;
    store::insert(work, id, new, taken_by, (wrapped, sealed)).await?;
    let opened = open_page(work, keys, id).await?;
    work.record(Event::ApplicationBegun { edition: new.edition, application: id });
    Ok(Begun { id, code, opened })
}

/// Taken down by somebody on the staff for somebody who tells it: begun, said and sent at once.
pub async fn take_down(
    work: &mut Work,
    keys: &Keys,
    new: &Begin,
    staff: StaffId,
    said: &Said,
    asked: Asked,
) -> Result<Begun> {
    let clean = rules::check(said, asked)?;
    rules::kept_by_staff(&clean)?;
    rules::missing(&clean, new.way).check()?;
    let begun = begun(work, keys, new, Some(staff)).await?;
    save(work, keys, begun.id, &clean, asked).await?;
    send(work, keys, begun.id, new.gone_at).await?;
    Ok(begun)
}

/// A code that was typed ([`links::knock`]) opens its application. One that is unknown, ended or too old is `Missing`.
pub async fn enter(work: &mut Work, keys: &Keys, code: &Code) -> Result<Issued> {
    let link = links::consume(work, keys, code.reveal(), Purpose::ApplicationCode).await?;
    let id = link.subject.parse().map_err(|_| Error::Missing)?;
    store::find(work.db(), id).await?;
    open_page(work, keys, id).await
}

/// For GET: whose page a secret opens.
pub async fn open(db: &Db, keys: &Keys, secret: &str) -> Result<Application> {
    let link = links::open(db, keys, secret, Purpose::Application).await?;
    store::find(db.read(), link.subject.parse().map_err(|_| Error::Missing)?).await
}

/// What an applicant said, for themself.
pub async fn own(db: &Db, keys: &Keys, application: ApplicationId) -> Result<Said> {
    said(db.read(), keys, application).await
}

/// The same for what is done at their word: a letter to them, an offer that they accept. No member of the staff
/// reads it by this, so no look is written down.
pub(crate) async fn said(db: &impl ConnectionTrait, keys: &Keys, application: ApplicationId) -> Result<Said> {
    let kept = store::kept(db, application).await?;
    unseal(&data_key(keys, application, &kept).await?, &kept)
}

/// Keeps what was said so far. Once it was sent it has to stay whole.
pub async fn save(work: &mut Work, keys: &Keys, id: ApplicationId, said: &Said, asked: Asked) -> Result<()> {
    let clean = rules::check(said, asked)?;
    let now = store::find(work.db(), id).await?;
    if now.sent_at.is_some() {
        rules::missing(&clean, now.way).check()?;
    }
    let kept = store::kept(work.db(), id).await?;
    let key = data_key(keys, id, &kept).await?;
    // The code is ours and no answer: a form does not carry it.
    let code = unseal(&key, &kept)?.code;
    let sealed = seal(work, &key, &Said { code, ..clean.clone() })?;
    store::reseal(work, id, sealed).await?;
    if now.sent_at.is_some() {
        make_known(work, keys, id, &clean).await?;
    }
    work.record(Event::ApplicationSaved { application: id });
    Ok(())
}

/// What the desk may see from the sending on: how many criteria are met, and a name for whoever looks for it.
async fn make_known(work: &mut Work, keys: &Keys, id: ApplicationId, said: &Said) -> Result<()> {
    store::write_met(work, id, said.meets.len() as u64).await?;
    store::write_words(work, id, name_hashes(keys, &said.name)).await
}

/// Sends it. Refused by field while something is missing; again changes nothing. From now on it goes at `gone_at`,
/// which the applicant is shown.
pub async fn send(work: &mut Work, keys: &Keys, id: ApplicationId, gone_at: Instant) -> Result<()> {
    let now = store::find(work.db(), id).await?;
    if now.sent_at.is_some() {
        return Ok(());
    }
    let kept = store::kept(work.db(), id).await?;
    let said = unseal(&data_key(keys, id, &kept).await?, &kept)?;
    rules::missing(&said, now.way).check()?;
    store::write_sent(work, id, gone_at).await?;
    make_known(work, keys, id, &said).await?;
    store::extend_code(work, id, gone_at).await?;
    work.record(Event::ApplicationSent { application: id });
    Ok(())
}

/// Takes it back, at any time and without a reason: row, words, key and code are gone when this is done.
pub async fn withdraw(work: &mut Work, keys: &Keys, id: ApplicationId) -> Result<()> {
    store::find(work.db(), id).await?;
    delete(work, keys, id).await?;
    work.record(Event::ApplicationWithdrawn { application: id });
    Ok(())
}

/// Deletes those whose date has come, at most `most`. Answers how many.
pub async fn purge(work: &mut Work, keys: &Keys, most: u64) -> Result<u64> {
    let due = store::due(work.db(), work.now(), most).await?;
    for id in &due {
        delete(work, keys, *id).await?;
        work.record(Event::ApplicationPurged { application: *id });
    }
    Ok(due.len() as u64)
}

/// The same in a restored database: the vault has destroyed the key already.
pub async fn remove_again(work: &mut Work, id: ApplicationId) -> Result<()> {
    store::find(work.db(), id).await?;
    links::revoke_about(work, &id.to_string()).await?;
    store::delete(work, id).await
}

/// A look of somebody on the staff, written down before it answers. `Look::Words` holds nothing of who it is. What
/// was not sent is nobody's to read but the applicant's. By way of [`crate::selection::look`], which keeps the blind blind.
pub(crate) async fn look(work: &mut Work, keys: &Keys, id: ApplicationId, look: Look) -> Result<Said> {
    if store::find(work.db(), id).await?.sent_at.is_none() {
        return Err(Error::refused("application-refused-unsent"));
    }
    let kept = store::kept(work.db(), id).await?;
    let said = unseal(&data_key(keys, id, &kept).await?, &kept)?;
    match look {
        Look::Words => {
            work.record(Event::ApplicationRead { application: id });
            Ok(said.without_who())
        }
        Look::Who => {
            work.record(Event::ApplicantRead { application: id });
            // The code is theirs alone.
            Ok(Said { code: String::new(), ..said })
        }
    }
}

/// A new code in place of every earlier one, for somebody who lost theirs.
pub async fn renew_code(work: &mut Work, keys: &Keys, id: ApplicationId) -> Result<links::IssuedCode> {
    let now = find(work.db(), id).await?;
    end_codes(work, id).await?;
    let code = new_code(work, keys, id, now.gone_at).await?;
    let kept = store::kept(work.db(), id).await?;
    let key = data_key(keys, id, &kept).await?;
    let said = Said { code: code.code.shown(), ..unseal(&key, &kept)? };
    let sealed = seal(work, &key, &said)?;
    store::reseal(work, id, sealed).await?;
    work.record(Event::ApplicationCodeRenewed { application: id });
    Ok(code)
}

/// Ends every code of an application, and every page that one opened.
pub async fn end_codes(work: &mut Work, id: ApplicationId) -> Result<()> {
    links::revoke_about(work, &id.to_string()).await
}

async fn delete(work: &mut Work, keys: &Keys, id: ApplicationId) -> Result<()> {
    links::revoke_about(work, &id.to_string()).await?;
    store::delete(work, id).await?;
    work.outlast(vault::destroyed(keys.finder(&id.to_string())));
    Ok(())
}

async fn new_code(work: &mut Work, keys: &Keys, id: ApplicationId, until: Instant) -> Result<links::IssuedCode> {
    let lives_seconds = until.seconds() - work.now().seconds();
    let purpose = Purpose::ApplicationCode;
    links::issue_code(work, keys, &NewLink { purpose, subject: id.to_string(), lives_seconds, single_use: false }).await
}

async fn open_page(work: &mut Work, keys: &Keys, id: ApplicationId) -> Result<Issued> {
    let (purpose, lives_seconds) = (Purpose::Application, SITTING_SECONDS);
    links::issue(work, keys, &NewLink { purpose, subject: id.to_string(), lives_seconds, single_use: false }).await
}

/// The key of an applicant's own, for what is noted about them beside what they said.
pub(crate) async fn own_key(db: &impl ConnectionTrait, keys: &Keys, id: ApplicationId) -> Result<DataKey> {
    data_key(keys, id, &store::kept(db, id).await?).await
}

async fn data_key(keys: &Keys, id: ApplicationId, kept: &store::Kept) -> Result<DataKey> {
    keys.unwrap_data_key(&id.to_string(), &kept.wrapped).await
}

fn seal(work: &Work, key: &DataKey, said: &Said) -> Result<String> {
    key.seal(work.chance(), ABOUT, ::store::wire(said)?.as_bytes())
}

fn unseal(key: &DataKey, kept: &store::Kept) -> Result<Said> {
    let plain = key.open(ABOUT, &kept.sealed)?;
    ::store::json(std::str::from_utf8(&plain).map_err(Error::because("opening an application"))?)
}

/// By which a word of a name is found.
fn name_hash(keys: &Keys, word: &str) -> String {
    keys.token_hash("name in an application", word)
}

/// The hashes of every word that somebody looks for.
pub fn name_hashes(keys: &Keys, words: &str) -> Vec<String> {
    rules::name_words(words).iter().map(|word| name_hash(keys, word)).collect()
}
