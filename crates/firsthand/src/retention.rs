//! How long what is kept is kept. One table for whoever has to answer for it;
//! the worker goes through it every hour. Nothing public waits for this: what
//! ended is gone by the clock, and here only its record goes.

use base::{Actor, Error, Instant, Result};
use newsroom::media::uploads;
use newsroom::retention;
use newsroom::toolkit::{cards, taken};
use people::{House, accounts, applications, ledger, links, persons};

/// What is done when the time is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Purge {
    Sessions,
    Links,
    Uploads,
    Jobs,
    Letters,
    ChangeRequests,
    Drafts,
    Reasons,
    Concerns,
    HandTasks,
    CheckIns,
    Beside,
    Alumni,
    Contacts,
    Looks,
    Cards,
    TakenFiles,
    Applications,
}

pub struct Rule {
    pub what: &'static str,
    /// After it ended.
    pub days: i64,
    pub why: &'static str,
    pub source: &'static str,
    purge: Purge,
}

const LIMITS_STORAGE: &str = "GDPR article 5(1)(e): no longer than necessary";

/// Every kind of record that is deleted by itself. What is not here stays
/// until somebody is forgotten, or takes it out by hand.
pub const RULES: &[Rule] = &[
    Rule {
        what: "sessions of staff, with the device",
        days: 30,
        why: "to see who was signed in when something happened",
        source: LIMITS_STORAGE,
        purge: Purge::Sessions,
    },
    Rule {
        what: "secret links and codes that ended",
        days: 90,
        why: "to answer whether a link was used, while somebody may still ask",
        source: LIMITS_STORAGE,
        purge: Purge::Links,
    },
    Rule {
        what: "pieces of uploads, and of voice notes, that nobody finished",
        days: 0,
        why: "of no use once the upload has run out",
        source: LIMITS_STORAGE,
        purge: Purge::Uploads,
    },
    Rule {
        what: "jobs that were done",
        days: 7,
        why: "for the operator to see",
        source: LIMITS_STORAGE,
        purge: Purge::Jobs,
    },
    Rule {
        what: "letters in the mail folder, where there is no mail server",
        days: 30,
        why: "to be read at the desk of a demonstration",
        source: LIMITS_STORAGE,
        purge: Purge::Letters,
    },
    Rule {
        what: "what a teller asked to be changed in a story that is settled, counted from its last change",
        days: 180,
        why: "to see why the words are as they are, while they are new",
        source: LIMITS_STORAGE,
        purge: Purge::ChangeRequests,
    },
    Rule {
        what: "stories that nobody touched and whose teller was never asked about them: words, and pictures that only they show",
        days: 730,
        why: "a draft may wait for the next edition and the one after it",
        source: LIMITS_STORAGE,
        purge: Purge::Drafts,
    },
    Rule {
        what: "reasons of decisions about risk that ended; what was decided stays",
        days: 730,
        why: "to take the next decision by the light of the last",
        source: LIMITS_STORAGE,
        purge: Purge::Reasons,
    },
    Rule {
        what: "what somebody wrote beside \"I felt I had to\" or \"That is not what I said\", once safeguarding settled it",
        days: 730,
        why: "to understand the next sign by the light of the last",
        source: LIMITS_STORAGE,
        purge: Purge::Concerns,
    },
    Rule {
        what: "that somebody had to be told by hand, once they were",
        days: 365,
        why: "to see who was told what, until the next edition is over",
        source: LIMITS_STORAGE,
        purge: Purge::HandTasks,
    },
    Rule {
        what: "when somebody was asked how they are after they appeared, and what they said",
        days: 365,
        why: "to see how somebody was over time, until the next edition is over",
        source: LIMITS_STORAGE,
        purge: Purge::CheckIns,
    },
    Rule {
        what: "who stands beside somebody, and how to reach them, counted from the day their link was made",
        days: 30,
        why: "the link works for thirty days",
        source: LIMITS_STORAGE,
        purge: Purge::Beside,
    },
    Rule {
        what: "who of the network was asked about an edition, and what they answered",
        days: 730,
        why: "to ask nobody twice about an edition, and to see who would like to take part until the next one is over",
        source: LIMITS_STORAGE,
        purge: Purge::Alumni,
    },
    Rule {
        what: "legal name, address, telephone, safe contact and notes of somebody with whom nothing is going on: no yes of theirs is alive, nothing was asked or answered, nobody looked, and they did not come",
        days: 730,
        why: "to reach somebody for the next edition and the one after it",
        source: LIMITS_STORAGE,
        purge: Purge::Contacts,
    },
    Rule {
        what: "who looked at who somebody is, and why",
        days: 2_190,
        why: "for the person to see, and as long as a claim may be brought in the United Kingdom",
        source: "Limitation Act 1980, section 2: six years",
        purge: Purge::Looks,
    },
    Rule {
        what: "pictures drawn for the toolkit",
        days: 30,
        why: "so that they need not be drawn again while partners post them",
        source: LIMITS_STORAGE,
        purge: Purge::Cards,
    },
    Rule {
        what: "which partner took which file of the toolkit, once the edition is over and nobody may use the file any more; what was handed over of a person stays on record with their permission",
        days: 365,
        why: "to answer who has what until the next edition is over",
        source: LIMITS_STORAGE,
        purge: Purge::TakenFiles,
    },
    Rule {
        what: "applications, with everything said in them and their codes, counted from the day that the applicant was shown",
        days: 0,
        why: "the call says until when they are kept, and each applicant is shown that day",
        source: LIMITS_STORAGE,
        purge: Purge::Applications,
    },
];

/// People and stories let go of, permissions noted as expired, in one transaction.
const AT_ONCE: u64 = 100;

/// All of them on their day: what was promised to go does not wait for the next hour.
async fn purge_applications(house: &House) -> Result<u64> {
    let mut gone = 0;
    loop {
        let some = store::write!(house.db, Actor::System, |work| applications::purge(work, &house.keys, AT_ONCE))?;
        gone += some;
        if some < AT_ONCE {
            return Ok(gone);
        }
    }
}

/// Deletes what is over, asks those again who turned 18, and writes down which
/// permissions ended by the clock. Answers how many records that was.
pub async fn keep(house: &House) -> Result<u64> {
    let (db, keys) = (&house.db, &house.keys);
    let (mut count, mut words) = (0, 0);
    for rule in RULES {
        let before: Instant = db.now().plus_days(-rule.days);
        let gone = match rule.purge {
            Purge::Sessions => store::write!(db, Actor::System, |work| accounts::sweep_sessions(work, before))?,
            Purge::Links => store::write!(db, Actor::System, |work| links::sweep(work, before))?,
            Purge::Uploads => uploads::sweep(db, &house.files).await? as u64 + applications::voice::sweep(db).await?,
            Purge::Jobs => store::jobs::sweep(db, before).await?,
            Purge::Letters => house.mail.sweep(before).await?,
            Purge::ChangeRequests => {
                store::write!(db, Actor::System, |work| retention::sweep_change_requests(work, before))?
            }
            Purge::Drafts => store::write!(db, Actor::System, |work| retention::empty_drafts(work, before, AT_ONCE))?,
            Purge::Reasons => store::write!(db, Actor::System, |work| ledger::sweep_reasons(work, before))?,
            Purge::Concerns => store::write!(db, Actor::System, |work| ledger::concerns::sweep_words(work, before))?,
            Purge::HandTasks => store::write!(db, Actor::System, |work| people::by_hand::sweep(work, before))?,
            Purge::CheckIns => store::write!(db, Actor::System, |work| people::check_ins::sweep(work, before))?,
            Purge::Beside => store::write!(db, Actor::System, |work| people::safety::sweep(work, before))?,
            Purge::Alumni => store::write!(db, Actor::System, |work| people::network::rounds::sweep(work, before))?,
            // Thousands at once take some hours, and nothing waits for it.
            Purge::Contacts => store::write!(db, Actor::System, |work| persons::let_go(work, keys, before, AT_ONCE))?,
            Purge::Looks => store::write!(db, Actor::System, |work| persons::sweep_reads(work, before))?,
            Purge::Cards => cards::sweep(&house.files, before).await? as u64,
            Purge::TakenFiles => store::write!(db, Actor::System, |work| taken::sweep(work, before))?,
            Purge::Applications => purge_applications(house).await?,
        };
        count += gone;
        if matches!(
            rule.purge,
            Purge::ChangeRequests
                | Purge::Drafts
                | Purge::Reasons
                | Purge::Concerns
                | Purge::CheckIns
                | Purge::Contacts
                | Purge::Applications
        ) {
            words += gone;
        }
    }
    if words > 0 {
        // Nor is a word left in the index or in the database's own log.
        store::search::scrub(db).await?;
    }
    for persona in people::young::grown_unasked(db.read(), db.now(), AT_ONCE).await? {
        let asked = store::write!(db, Actor::System, |work| async {
            let asked = newsroom::stories::guardians::ask_again_at_18(work, &house.keys, persona).await?;
            if asked {
                people::letters::own_page::mail_grown(work, persona);
            }
            Ok::<_, Error>(asked)
        });
        match asked {
            Ok(asked) => count += u64::from(asked),
            // One story that cannot be sent as it is holds nobody else up; it is tried again in an hour.
            Err(Error::Refused(message) | Error::Conflict(message)) => {
                tracing::error!(why = message.key, "somebody who turned 18 could not be asked again");
            }
            Err(error) => return Err(error),
        }
    }
    count += store::write!(db, Actor::System, |work| ledger::hide_addresses(work, AT_ONCE))? as u64;
    count += newsroom::retention::hide_addresses(db).await?;
    loop {
        let noted = store::write!(db, Actor::System, |work| ledger::expire(work, AT_ONCE))? as u64;
        count += noted;
        if noted < AT_ONCE {
            return Ok(count);
        }
    }
}

#[cfg(test)]
mod tests;
