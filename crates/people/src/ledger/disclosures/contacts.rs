//! Where somebody who holds files is reached when they are asked back, and
//! the letter that asks. The job carries the request's id and nothing else:
//! the link is made when the letter is, so that no secret waits in a queue.

use super::model::{Contact, Holder};
use super::{ANSWER_DAYS, answer_link, store};
use crate::Keys;
use crate::accounts::jobs::Say;
use crate::links;
use ::store::{Db, NewJob, Work};
use base::{Actor, Error, Event, Instant, Invalid, Message, PartnerId, RecallId, Result};
use data_encoding::HEXLOWER;
use outside::mail::{Address, Letter, Mailer};

/// The kind of the job.
pub const MAIL_RECALL: &str = "mail_recall";
/// Longest name of a contact, in characters.
const NAME_MOST: usize = 200;
/// Between an asking and the next, while nothing is heard.
pub const REMIND_DAYS: i64 = 7;

/// Says where an organisation is reached about files; nothing takes it away.
pub async fn reach(work: &mut Work, partner: PartnerId, contact: Option<&Contact>) -> Result<()> {
    let clean = contact.map(check).transpose()?;
    store::set_contact(work, Holder::Partner(partner), clean.as_ref()).await?;
    work.record(Event::PartnerChanged { partner });
    Ok(())
}

fn check(contact: &Contact) -> Result<Contact> {
    let mut invalid = Invalid::new();
    let name = contact.name.trim().to_owned();
    let count = name.chars().count();
    if count > NAME_MOST {
        invalid.add("contact_name", Message::new("error-too-long").with("most", NAME_MOST).with("count", count));
    }
    let email = invalid.take("contact_email", contact.email.parse::<Address>());
    let email = email.map(|address| address.as_str().to_owned()).unwrap_or_default();
    invalid.check()?;
    Ok(Contact { name, email, language: contact.language })
}

/// The job that writes to whoever holds the files of a request.
pub fn mail_later(recall: RecallId) -> NewJob {
    NewJob::new(MAIL_RECALL, [recall.to_string()])
}

/// Makes a link and sends it with the list of files that wait for an answer.
/// A request that nobody waits for any more, or to a holder who gave no
/// address, is done without a letter.
#[expect(clippy::disallowed_methods, reason = "to an organisation that holds files")]
pub async fn mail_recall(
    db: &Db,
    keys: &Keys,
    mailer: &Mailer,
    base_url: &str,
    say: Say<'_>,
    recall: RecallId,
) -> Result<()> {
    let asked = match store::recall(db.read(), recall).await {
        Err(Error::Missing) => return Ok(()),
        other => other?,
    };
    let files = store::files(db.read(), recall).await?;
    let waiting: Vec<_> = files.into_iter().filter(|file| file.standing.waits()).collect();
    let contact = store::contacts(db.read(), &[asked.holder]).await?.remove(&asked.holder);
    let Some(contact) = contact.filter(|_| !waiting.is_empty()) else { return Ok(()) };
    let to = contact.email.parse().map_err(|_| Error::fault("asking files back", "the address does not parse"))?;
    let issued = ::store::write!(db, Actor::System, |work| answer_link(work, keys, recall))?;
    let tell = |message: &Message| say(contact.language, message);
    let line = |file: &super::RecallFile| {
        let hash = HEXLOWER.encode(&file.hash[..6]);
        let day = file.handed_at.timestamp().strftime("%Y-%m-%d").to_string();
        let told = Message::new("mail-recall-file").with("kind", file.kind.as_str()).with("day", day);
        format!("- {}", tell(&told.with("hash", hash).with("language", file.language.name())))
    };
    let list: Vec<String> = waiting.iter().map(line).collect();
    let before = tell(&Message::new("mail-recall-before").with("name", contact.name.as_str()));
    let after = tell(&Message::new("mail-recall-after").with("days", ANSWER_DAYS));
    let text = format!("{before}\n\n{}\n\n{base_url}/answer/{}\n\n{after}\n", list.join("\n"), issued.secret.reveal());
    let mut letter = Letter::new(to, contact.language, tell(&Message::new("mail-recall-subject")), text);
    letter.to_name = Some(contact.name).filter(|name| !name.is_empty());
    let sent = mailer.send(&letter).await;
    if sent.is_err() {
        // Nobody holds this secret; the next try makes another.
        ::store::write!(db, Actor::System, |work| links::revoke(work, issued.id))?;
    }
    sent
}

/// Asks again wherever nothing was heard for a week. Says how often. Whoever
/// comes second, on another node, finds everybody reminded.
pub async fn remind_due(work: &mut Work, keys: &Keys) -> Result<usize> {
    let before: Instant = work.now().plus_days(-REMIND_DAYS);
    let due = store::due(work.db(), before).await?;
    for recall in &due {
        super::remind(work, keys, *recall).await?;
    }
    Ok(due.len())
}
