//! Staff accounts: invited by e-mail, signed in by a one-time link or a
//! passkey, never by a password. What each role may do stands in `rules.rs`,
//! in one table. Storytellers, partners and journalists have no accounts.

pub mod jobs;
mod model;
pub mod passkeys;
pub mod rules;
mod store;
#[cfg(test)]
mod tests;

pub use model::{Invite, Lifetimes, Member, Role, Session, SignedIn, Staff};
pub use rules::{Act, can, device_label};
pub use store::{find, list, names, sessions};

use crate::links::{self, NewLink, Purpose};
use crate::{Keys, Secret};
use ::store::{Db, NewJob, Work};
use base::{Error, Event, Locale, Message, PasskeyId, Result, SessionId, StaffId};

/// A sign-in link lives half an hour; the first one, in the invitation, a week.
pub const SIGN_IN_SECONDS: i64 = 30 * 60;
pub const INVITATION_SECONDS: i64 = 7 * 86_400;
/// Sends the letter with the link in it. The argument is a staff id.
pub const MAIL_SIGN_IN: &str = "mail_sign_in";

/// Lets somebody in with these roles and sends the first link. Someone whose
/// account was revoked comes back by being invited again.
pub async fn invite(work: &mut Work, invite: &Invite) -> Result<StaffId> {
    let staff = let_in(work, invite).await?;
    work.later(NewJob::new(MAIL_SIGN_IN, [staff.to_string()]));
    Ok(staff)
}

/// The same from the command line of the machine: the link is handed back
/// instead of being sent, and an account that exists gets the roles and a new
/// link, so that nobody is locked out for good.
pub async fn bootstrap_invite(work: &mut Work, keys: &Keys, base_url: &str, invite: &Invite) -> Result<Secret> {
    let checked = rules::check_invite(invite)?;
    let staff = match store::by_email(work.db(), checked.email.as_str()).await? {
        Some(member) if member.revoked_at.is_none() => {
            for role in &checked.roles {
                give(work, member.id, *role).await?;
            }
            work.record(Event::SignInLinkAsked { staff: member.id });
            member.id
        }
        _ => let_in(work, invite).await?,
    };
    let issued = links::issue(work, keys, &sign_in_link(staff, INVITATION_SECONDS)).await?;
    Ok(sign_in_address(base_url, &issued.secret))
}

/// Where a sign-in secret is opened. The desk shows it by GET and consumes it by POST.
pub fn sign_in_address(base_url: &str, secret: &Secret) -> Secret {
    Secret::from(format!("{}/desk/sign-in/{}", base_url.trim_end_matches('/'), secret.reveal()))
}

pub(crate) fn sign_in_link(staff: StaffId, lives_seconds: i64) -> NewLink {
    NewLink { purpose: Purpose::SignIn, subject: staff.to_string(), lives_seconds, single_use: true }
}

async fn let_in(work: &mut Work, invite: &Invite) -> Result<StaffId> {
    let checked = rules::check_invite(invite)?;
    let staff = match store::by_email(work.db(), checked.email.as_str()).await? {
        Some(member) if member.revoked_at.is_some() => {
            store::reinstate(work, member.id, &checked).await?;
            member.id
        }
        Some(_) => return Err(Error::invalid("email", "accounts-email-taken")),
        None => {
            let staff = StaffId::new(work.chance());
            store::insert(work, staff, &checked).await?;
            staff
        }
    };
    work.record(Event::StaffInvited { staff });
    for role in checked.roles {
        give(work, staff, role).await?;
    }
    Ok(staff)
}

/// Asks for a sign-in link. Whether the address belongs to anybody shows
/// neither in the answer nor in what is written: an unknown address queues a
/// letter to nobody, and the event is recorded when a real letter goes out.
pub async fn ask_sign_in_link(work: &mut Work, email: &str) -> Result<()> {
    let address: outside::mail::Address = email.parse().map_err(|message| Error::invalid("email", message))?;
    let known = store::by_email(work.db(), address.as_str()).await?.filter(|member| member.revoked_at.is_none());
    let staff = known.map_or_else(|| StaffId::new(work.chance()), |member| member.id);
    // One waiting letter stands for many requests.
    work.later(NewJob::new(MAIL_SIGN_IN, [staff.to_string()]).once(format!("{MAIL_SIGN_IN}:{staff}")));
    Ok(())
}

/// Signs in with a one-time link, by POST and exactly once.
pub async fn sign_in(
    work: &mut Work,
    keys: &Keys,
    secret: &str,
    user_agent: &str,
    lifetimes: Lifetimes,
) -> Result<SignedIn> {
    let link = links::consume(work, keys, secret, Purpose::SignIn).await?;
    let staff = link.subject.parse().map_err(|_| Error::Missing)?;
    begin_session(work, keys, staff, user_agent, lifetimes).await
}

/// A session for somebody who has just proved who they are.
async fn begin_session(
    work: &mut Work,
    keys: &Keys,
    staff: StaffId,
    user_agent: &str,
    lifetimes: Lifetimes,
) -> Result<SignedIn> {
    let member = store::find(work.db(), staff).await?;
    if member.revoked_at.is_some() {
        return Err(Error::Missing);
    }
    let cookie = Secret::new(work.chance());
    let session = Session {
        id: SessionId::new(work.chance()),
        staff,
        device: device_label(user_agent),
        created_at: work.now(),
        seen_at: work.now(),
        expires_at: work.now().plus_seconds(lifetimes.absolute_seconds),
        idle_seconds: lifetimes.idle_seconds,
        ended_at: None,
    };
    store::insert_session(work, &session, cookie_hash(keys, cookie.reveal())).await?;
    if member.first_seen_at.is_none() {
        store::mark_seen(work, staff).await?;
    }
    work.record(Event::StaffSignedIn { staff, session: session.id });
    Ok(SignedIn { staff, session: session.id, cookie, expires_at: session.expires_at })
}

/// Who sends this cookie, or `Missing`. Notes the visit at most once a minute.
pub async fn recognise(db: &Db, keys: &Keys, cookie: &str) -> Result<Staff> {
    if cookie.is_empty() || cookie.len() > 128 {
        return Err(Error::Missing);
    }
    let (session, member) = store::by_cookie(db.read(), &cookie_hash(keys, cookie)).await?.ok_or(Error::Missing)?;
    let now = db.now();
    if !session.is_live(now) || member.revoked_at.is_some() {
        return Err(Error::Missing);
    }
    if session.seen_at.plus_seconds(60) <= now {
        ::store::write!(db, base::Actor::Staff(member.id), |work| store::touch(work, session.id))?;
    }
    Ok(Staff { id: member.id, name: member.name, roles: member.roles, locale: member.locale, session: session.id })
}

fn cookie_hash(keys: &Keys, cookie: &str) -> String {
    keys.token_hash("session", cookie)
}

pub async fn sign_out(work: &mut Work, staff: &Staff) -> Result<()> {
    end(work, staff.id, staff.session).await
}

/// Ends a session: one's own, or anybody's for those who manage staff.
pub async fn end_session(work: &mut Work, by: &Staff, session: SessionId) -> Result<()> {
    let found = store::session(work.db(), session).await?;
    if found.staff != by.id {
        // To others a session that is not theirs does not exist.
        by.require(Act::ManageStaff).map_err(|_| Error::Missing)?;
    }
    end(work, found.staff, session).await
}

async fn end(work: &mut Work, staff: StaffId, session: SessionId) -> Result<()> {
    if store::end_session(work, session).await? {
        work.record(Event::StaffSignedOut { staff, session });
    }
    Ok(())
}

/// Gives a role. Having it already is no error.
pub async fn appoint(work: &mut Work, staff: StaffId, role: Role) -> Result<()> {
    current(work, staff).await?;
    give(work, staff, role).await
}

async fn give(work: &mut Work, staff: StaffId, role: Role) -> Result<()> {
    if store::give_role(work, staff, role).await? {
        work.record(Event::RoleGiven { staff, role: role.name() });
    }
    Ok(())
}

/// Takes a role. The last admin keeps theirs, or nobody could give it again.
pub async fn take_role(work: &mut Work, staff: StaffId, role: Role) -> Result<()> {
    current(work, staff).await?;
    if store::take_role(work, staff, role).await? {
        work.record(Event::RoleTaken { staff, role: role.name() });
    }
    if role == Role::Admin {
        someone_manages(work).await?;
    }
    Ok(())
}

/// Closes an account: sessions and links end now, passkeys go, roles go.
pub async fn revoke(work: &mut Work, staff: StaffId) -> Result<()> {
    let member = current(work, staff).await?;
    for session in store::sessions(work.db(), staff).await? {
        end(work, staff, session.id).await?;
    }
    for role in member.roles {
        if store::take_role(work, staff, role).await? {
            work.record(Event::RoleTaken { staff, role: role.name() });
        }
    }
    links::revoke_all(work, Purpose::SignIn, &staff.to_string()).await?;
    passkeys::remove_all(work, staff).await?;
    store::revoke(work, staff).await?;
    work.record(Event::StaffRevoked { staff });
    someone_manages(work).await
}

/// Closes an account again in a restored database, as the journal says. Who
/// manages then is for the operator at the command line.
pub async fn revoke_again(work: &mut Work, staff: StaffId) -> Result<()> {
    let member = match current(work, staff).await {
        Err(Error::Missing) => return Ok(()),
        member => member?,
    };
    for role in member.roles {
        store::take_role(work, staff, role).await?;
    }
    passkeys::remove_all(work, staff).await?;
    store::revoke(work, staff).await?;
    work.record(Event::StaffRevoked { staff });
    Ok(())
}

/// Takes a role again. One that is not there is no error.
pub async fn take_role_again(work: &mut Work, staff: StaffId, role: Role) -> Result<()> {
    if store::take_role(work, staff, role).await? {
        work.record(Event::RoleTaken { staff, role: role.name() });
    }
    Ok(())
}

/// Removes a passkey again. One that is not there is no error.
pub async fn remove_passkey_again(work: &mut Work, staff: StaffId, passkey: PasskeyId) -> Result<()> {
    passkeys::remove_again(work, staff, passkey).await
}

/// Deletes sessions that ended before this moment, with the device they were on.
pub async fn sweep_sessions(work: &mut Work, before: base::Instant) -> Result<u64> {
    store::sweep_sessions(work, before).await
}

/// After a restore everybody signs in anew: what was ended since would be open again.
pub async fn end_everyones(work: &mut Work) -> Result<()> {
    store::end_all_sessions(work).await?;
    for purpose in [
        Purpose::SignIn,
        Purpose::Review,
        Purpose::Guardian,
        Purpose::MyStory,
        Purpose::Asked,
        Purpose::Room,
        Purpose::RoomFeed,
        Purpose::Recall,
        Purpose::Support,
        Purpose::Application,
        Purpose::Training,
        Purpose::TrainingFeed,
    ] {
        links::revoke_every(work, purpose).await?;
    }
    Ok(())
}

/// Looked at after the change, inside the same transaction: two admins who
/// remove each other at once meet here, and one of them stays.
async fn someone_manages(work: &mut Work) -> Result<()> {
    if store::admins(work.db()).await? == 0 {
        return Err(Error::refused("accounts-last-admin"));
    }
    Ok(())
}

/// Changes one's own name and interface language.
pub async fn change_self(work: &mut Work, staff: &Staff, name: &str, locale: Locale) -> Result<()> {
    let name = rules::check_name(name).map_err(|message: Message| Error::invalid("name", message))?;
    store::change(work, staff.id, &name, locale).await?;
    work.record(Event::StaffChanged { staff: staff.id });
    Ok(())
}

async fn current(work: &mut Work, staff: StaffId) -> Result<Member> {
    let member = store::find(work.db(), staff).await?;
    if member.revoked_at.is_some() { Err(Error::Missing) } else { Ok(member) }
}
