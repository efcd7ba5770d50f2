//! What a person is handed to prove what they said: on giving, on varying and
//! on withdrawing. A receipt is kept as the rows of the chain it tells of, so
//! it can be shown again at any time and says the same; and it carries the
//! chain's hash, so that every copy is a witness from outside. Its short code
//! lets the person act later without signing in.

mod json_ld;
mod model;
mod store;
mod terms;
#[cfg(test)]
mod tests;

pub use json_ld::{json_ld, vocabulary};
pub use model::{Entered, Entry, Issued, Mark, NewReceipt, Receipt, ReceiptKind, Summary};
pub use store::of_persona;

use super::answers::Terms;
use super::evidence::{self, By, Kind, Row};
use super::{bases, notices};
use crate::Keys;
use crate::links::{self, Code, NewLink, Purpose};
use ::store::{Db, Work};
use base::{Error, Event, NoticeId, PersonaId, ReceiptId, Result, StoryId};

/// A code lives this long, or until the person is forgotten or asks for it to end.
pub const CODE_DAYS: i64 = 3_650;
/// What a code opens lasts this long; then it is typed again.
pub const ENTERED_SECONDS: i64 = 3_600;

/// Gives a receipt about a work, with a new code. `Refused` when nothing was
/// ever said about it.
pub async fn issue(work: &mut Work, keys: &Keys, new: &NewReceipt) -> Result<Issued> {
    let receipt = keep(work, new).await?;
    let issued = code(work, keys, new.persona).await?;
    Ok(Issued { receipt, code: issued.code, code_until: issued.expires_at })
}

/// The same without a code, for somebody who is on their own page already and
/// has one. `Refused` when nothing was ever said about the work.
pub async fn keep(work: &mut Work, new: &NewReceipt) -> Result<ReceiptId> {
    let chain = evidence::chain(work.db(), new.persona).await?;
    let Some(last) = chain.iter().rfind(|row| row.about.work == Some(new.work)) else {
        return Err(Error::refused("people-receipt-nothing"));
    };
    let before = store::last_of(work.db(), new.persona, new.work).await?;
    let first = before.as_ref().map_or(1, |(_, told)| told + 1);
    let entries = entries(&chain, new.work, last.number)?;
    let kind = match before {
        _ if withdrew(&chain, new.work, first) && !entries.iter().any(|one| one.by != By::Guardian && one.holds()) => {
            ReceiptKind::Withdrawn
        }
        Some(_) => ReceiptKind::Varied,
        None => ReceiptKind::Answered,
    };
    let id = ReceiptId::new(work.chance());
    let summary = Summary {
        id,
        work: new.work,
        kind,
        language: new.language,
        issued_at: work.now(),
        mark: Mark { row: last.number, hash: last.hash.clone() },
    };
    store::insert(work, new, &summary, first).await?;
    work.record(Event::ReceiptIssued { persona: new.persona, receipt: id });
    Ok(id)
}

fn withdrew(chain: &[Row], work: StoryId, first: i64) -> bool {
    let own = |row: &&Row| row.about.work == Some(work) && row.number >= first && row.how.by != By::Guardian;
    chain.iter().filter(own).any(|row| row.kind == Kind::Withdrawn)
}

/// Another code for somebody, such as when theirs was lost or seen by others.
/// The caller records the event that explains it.
pub async fn code(work: &mut Work, keys: &Keys, persona: PersonaId) -> Result<links::IssuedCode> {
    let lives_seconds = CODE_DAYS * 86_400;
    let new = NewLink { purpose: Purpose::Code, subject: persona.to_string(), lives_seconds, single_use: false };
    links::issue_code(work, keys, &new).await
}

/// A new code in place of every earlier one, such as when one was lost or seen
/// by others; and a page of their own to go on with, as the open ones end too.
/// A code of any of their personas opens the same page, so those of all end.
/// Passkeys are another way in: [`crate::own_keys::remove_those_of`].
pub async fn renew(
    work: &mut Work,
    keys: &Keys,
    persona: PersonaId,
    others: &[PersonaId],
) -> Result<(links::IssuedCode, links::Issued)> {
    for other in others.iter().filter(|other| **other != persona) {
        end_codes(work, *other).await?;
        work.record(Event::CodeRenewed { persona: *other });
    }
    end_codes(work, persona).await?;
    let new = code(work, keys, persona).await?;
    let opened = own_page(work, keys, persona, ENTERED_SECONDS).await?;
    work.record(Event::CodeRenewed { persona });
    Ok((new, opened))
}

/// The secret of somebody's own page. The caller records the event that explains it.
pub async fn own_page(work: &mut Work, keys: &Keys, persona: PersonaId, lives_seconds: i64) -> Result<links::Issued> {
    let new = NewLink { purpose: Purpose::MyStory, subject: persona.to_string(), lives_seconds, single_use: false };
    links::issue(work, keys, &new).await
}

/// Ends every code of a persona, every page that a code opened, and what was
/// opened there to others.
pub async fn end_codes(work: &mut Work, persona: PersonaId) -> Result<()> {
    for purpose in
        [Purpose::Code, Purpose::MyStory, Purpose::Asked, Purpose::CheckIn, Purpose::Chances, Purpose::Support]
    {
        links::revoke_all(work, purpose, &persona.to_string()).await?;
    }
    Ok(())
}

/// A code that was typed ([`links::knock`]) opens its person's own page for an
/// hour. A code that is unknown, ended or too old is `Missing`, all alike.
pub async fn enter(work: &mut Work, keys: &Keys, code: &Code) -> Result<Entered> {
    let link = links::consume(work, keys, code.reveal(), Purpose::Code).await?;
    let persona: PersonaId = ::store::id(&link.subject)?;
    let opened = own_page(work, keys, persona, ENTERED_SECONDS).await?;
    work.record(Event::CodeUsed { persona });
    Ok(Entered { persona, opened })
}

/// A receipt as it was given. It is read from the chain, which never changes,
/// so it says today what it said then; the mark is checked on the way.
pub async fn find(db: &Db, receipt: ReceiptId) -> Result<Receipt> {
    let db = db.read();
    let (summary, persona, campaign, edition, first) = store::find(db, receipt).await?;
    let chain = evidence::chain(db, persona).await?;
    let told = chain.iter().any(|row| row.number == summary.mark.row && row.hash == summary.mark.hash);
    if !told {
        return Err(Error::fault("a receipt", "the chain no longer says what the receipt says"));
    }
    let entries = entries(&chain, summary.work, summary.mark.row)?;
    let mut rows: Vec<Row> = chain;
    rows.retain(|row| row.about.work == Some(summary.work) && row.number <= summary.mark.row);
    let shown: Option<NoticeId> = rows.iter().rev().find_map(|row| row.how.notice);
    let notice = match shown {
        Some(notice) => Some(notices::find(db, notice).await?),
        None => None,
    };
    let bases = bases::at(db, campaign, edition, summary.issued_at).await?;
    let bases = bases.into_iter().map(|(purpose, row)| (purpose, row.stated.basis)).collect();
    Ok(Receipt { persona, summary, since_row: first, rows, entries, notice, bases })
}

/// Every answer about a work as it stood after a row: oldest first, with what
/// happened to each. What was replaced stands in the one that replaced it. A no
/// to the whole of it is an answer too, until a version is approved after all.
fn entries(chain: &[Row], work: StoryId, upto: i64) -> Result<Vec<Entry>> {
    let rows = || chain.iter().filter(|row| row.about.work == Some(work) && row.number <= upto);
    let mut entries: Vec<Entry> = Vec::new();
    for row in rows() {
        let Some(grant) = row.about.grant else {
            let approved = row.about.version.is_some() && matches!(row.kind, Kind::Given | Kind::Reconfirmed);
            let whole = row.about.version.is_none()
                && (row.kind == Kind::Refused || (row.kind == Kind::Withdrawn && entries.is_empty()));
            if approved || whole {
                entries.retain(|entry| entry.grant.is_some() || entry.by != row.how.by);
            }
            if whole {
                entries.push(Entry::whole(row));
            }
            continue;
        };
        match &row.terms {
            Some(terms) => {
                let terms = Terms::parse(terms)?;
                let (grant, replaces, by) = (Some(grant), row.about.supersedes, row.how.by);
                entries.retain(|entry| entry.grant.is_none() || entry.grant != replaces);
                entries.push(Entry { grant, replaces, terms, by, state: row.kind, events: vec![row.number] });
            }
            None => {
                if let Some(entry) = entries.iter_mut().find(|entry| entry.grant == Some(grant)) {
                    entry.state = row.kind;
                    entry.events.push(row.number);
                }
            }
        }
    }
    Ok(entries)
}
