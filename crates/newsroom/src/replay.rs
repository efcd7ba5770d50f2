//! Repeats in a restored database what the journal says was taken back after
//! the backup, and makes the index anew.

use crate::stories::State;
use crate::stories::store as rows;
use crate::{forgetting, media, stories, toolkit};
use ::store::Work;
use ::store::journal::Line;
use base::{Error, Event, MediaId, PasskeyId, PersonaId, Result, StaffId, StoryId};
use people::ledger::{self, How, Repeated};
use people::{Keys, accounts, check_ins, key_messages, persons};
use std::str::FromStr;

/// Repeats one line, whatever it is about. A line that this version does not
/// know is an error: to pass over it might bring something back.
pub async fn repeat(work: &mut Work, keys: &Keys, line: &Line) -> Result<Repeated> {
    match ledger::repeat(work, line).await? {
        Repeated::NotOurs => {}
        done => return Ok(done),
    }
    let outcome = match line.what.as_str() {
        "story.withdrawn" => story_again(work, get(line, "story")?, State::Withdrawn).await,
        "story.refused" => story_again(work, get(line, "story")?, State::Refused).await,
        "story.retired" => story_again(work, get(line, "story")?, State::Retired).await,
        "story.readdressed" => stories::hide_address(work, get(line, "story")?).await.map(drop),
        // Cleared since or not: it is cleared anew, with them.
        "concern.raised" => ledger::concerns::raise_again(work, get(line, "persona")?).await,
        // What they said is sealed and in no journal, so nothing is sent before they say it again.
        "person.safe_contact_said" => persons::ask_how_to_reach(work, keys, get(line, "persona")?).await,
        "check_in.turned_off" => check_ins::turn_off_again(work, get(line, "persona")?).await,
        // What they would do was said anew and is sealed: they are in it no more until they say it again.
        "network.changed" | "network.left" => people::network::leave_again(work, get(line, "persona")?).await,
        "key_messages.unshared" => {
            key_messages::unshare_again(work, get(line, "persona")?, get::<StaffId>(line, "staff")?).await
        }
        "key_message.removed" => key_messages::remove_again(work, get(line, "message")?).await,
        "alumni.declined" => {
            people::network::rounds::decline_again(work, get(line, "edition")?, get(line, "persona")?).await
        }
        "kit.recalled" => toolkit::recall(work, keys, get(line, "item")?).await,
        "own_key.removed" => people::own_keys::remove(work, get(line, "persona")?, get(line, "key")?).await,
        "young.asking_closed" => people::young::close_all(work, get(line, "persona")?).await,
        "media.purged" => media_again(work, get(line, "media")?).await,
        // Its frames, room and files stand and fall with it.
        "partner.left" => programme::partners::leave(work, get(line, "edition")?, get(line, "partner")?).await,
        "person.forgotten" => forget_again(work, keys, get(line, "persona")?).await,
        "staff.revoked" => accounts::revoke_again(work, get::<StaffId>(line, "staff")?).await,
        "staff.role_taken" => accounts::take_role_again(work, get::<StaffId>(line, "staff")?, get(line, "role")?).await,
        "staff.passkey_removed" => {
            accounts::remove_passkey_again(work, get::<StaffId>(line, "staff")?, get::<PasskeyId>(line, "passkey")?)
                .await
        }
        // The code in its place came after the backup too, and is handed out again on asking.
        "receipt.code_renewed" => ledger::receipts::end_codes(work, get::<PersonaId>(line, "persona")?).await,
        "application.withdrawn" | "application.purged" => {
            people::applications::remove_again(work, get(line, "application")?).await
        }
        // What it said is sealed and in no journal: until safeguarding says it again, nobody may go on.
        "applicant.screened" => people::selection::screen::forget(work, get(line, "application")?).await,
        "offer.withdrawn" => people::selection::outcomes::withdraw_again(work, get(line, "application")?).await,
        "application.code_renewed" => people::applications::end_codes(work, get(line, "application")?).await,
        // The vault itself has done it.
        people::vault::KEY_DESTROYED => return Ok(Repeated::Nothing),
        _ => Err(Error::fault("repeating the journal", format!("this version knows nothing of {}", line.what))),
    };
    match outcome {
        Ok(()) => Ok(Repeated::Done),
        // It came after the backup, so there is nothing to take back.
        Err(Error::Missing) => Ok(Repeated::Nothing),
        Err(error) => Err(error),
    }
}

/// Makes everything that can be found findable again.
pub async fn reindex(work: &mut Work) -> Result<()> {
    programme::reindex(work).await?;
    persons::reindex(work).await?;
    media::reindex(work).await?;
    stories::reindex(work).await
}

async fn story_again(work: &mut Work, story: StoryId, state: State) -> Result<()> {
    let story = rows::find(work.db(), story).await?;
    if story.state == State::Withdrawn || story.state == state {
        return Ok(());
    }
    if state == State::Retired {
        rows::set_retired(work, story.id, Some(work.now())).await?;
    }
    rows::set_state(work, story.id, state).await?;
    if state == State::Refused && stories::ended::any_yes(work, story.id).await? {
        // A version before this one may have left what they had said yes to earlier.
        ledger::end_by_us(work, story.id, story.persona, &How::by_us()).await?;
    }
    work.record(match state {
        State::Retired => Event::StoryRetired { story: story.id, edition: story.edition },
        State::Withdrawn => Event::StoryWithdrawn { story: story.id, edition: story.edition },
        _ => return Ok(()),
    });
    Ok(())
}

async fn media_again(work: &mut Work, media: MediaId) -> Result<()> {
    if media::store::find(work.db(), media).await?.purged_at.is_none() {
        // Its bytes are not put back: nothing names them any more.
        media::purge(work, media).await?;
    }
    Ok(())
}

async fn forget_again(work: &mut Work, keys: &Keys, persona: PersonaId) -> Result<()> {
    match persons::forget(work, keys, persona).await {
        // With another persona of the same person, or before the backup.
        Ok(_) | Err(Error::Missing) => {}
        Err(error) => return Err(error),
    }
    people::personas::find(work.db(), persona).await?;
    forgetting::empty_works(work, persona).await
}

fn get<T: FromStr>(line: &Line, name: &str) -> Result<T> {
    ::store::id(line.get(name).unwrap_or_default())
}
