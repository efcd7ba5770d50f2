//! How long what is kept is kept. One table for whoever has to answer for it;
//! the worker goes through it every hour. Nothing public waits for this: what
//! ended is gone by the clock, and here only its record goes.

use base::{Actor, Instant, Result};
use newsroom::media::uploads;
use people::{House, accounts, ledger, links};

/// What is done when the time is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Purge {
    Sessions,
    Links,
    Uploads,
    Jobs,
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
        what: "pieces of uploads that nobody finished",
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
];

/// Permissions noted as expired in one transaction.
const AT_ONCE: u64 = 100;

/// Deletes what is over, asks those again who turned 18, and writes down which
/// permissions ended by the clock. Answers how many records that was.
pub async fn keep(house: &House) -> Result<u64> {
    let db = &house.db;
    let mut count = 0;
    for rule in RULES {
        let before: Instant = db.now().plus_days(-rule.days);
        count += match rule.purge {
            Purge::Sessions => store::write!(db, Actor::System, |work| accounts::sweep_sessions(work, before))?,
            Purge::Links => store::write!(db, Actor::System, |work| links::sweep(work, before))?,
            Purge::Uploads => uploads::sweep(db, &house.files).await? as u64,
            Purge::Jobs => store::jobs::sweep(db, before).await?,
        };
    }
    for persona in people::young::grown_unasked(db.read(), db.now(), AT_ONCE).await? {
        let asked = store::write!(db, Actor::System, |work| async {
            let asked = newsroom::stories::guardians::ask_again_at_18(work, &house.keys, persona).await?;
            if asked {
                people::persons::jobs::mail_grown(work, persona);
            }
            Ok::<_, base::Error>(asked)
        })?;
        count += u64::from(asked);
    }
    loop {
        let noted = store::write!(db, Actor::System, |work| ledger::expire(work, AT_ONCE))? as u64;
        count += noted;
        if noted < AT_ONCE {
            return Ok(count);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use consent::{Answer, Element, Purpose, Recipient, Set};
    use newsroom::testing::Newsroom;
    use people::accounts::Role;
    use people::ledger::{Kind, Method, NewGrant};
    use people::testing;
    use store::on_both;

    on_both!(async fn what_is_over_goes_in_its_time_and_not_before(db) {
        let house = testing::house(db);
        let room = Newsroom::open(db).await;
        let persona = room.teller(db, "Heron").await;
        let (story, _) = room.draft(db, persona, "Heron").await;
        let until = Some(db.now().plus_days(10));
        let yes = NewGrant {
            work: story,
            persona,
            answer: Answer::Yes,
            purposes: Set::of(&[Purpose::Website]),
            recipient: Some(Recipient::Anyone),
            elements: Set::of(&[Element::Words]),
            languages: None,
            transformations: Set::EMPTY,
            condition: None,
            until,
            method: Method::Link,
        };
        store::write!(db.db, Actor::Visitor, |work| ledger::answer(work, &yes)).unwrap();
        let one = testing::staff(db, &[Role::Trainer]).await;
        let sessions = async || accounts::sessions(db.read(), one.id).await.unwrap().len();
        let sign_ins = async || links::about(db.read(), links::Purpose::SignIn, &one.id.to_string()).await.unwrap().len();
        keep(&house).await.unwrap();
        assert_eq!((sessions().await, sign_ins().await), (1, 1));

        db.clock.push_days(11);
        keep(&house).await.unwrap();
        let kinds: Vec<Kind> = ledger::evidence::of_work(db.read(), story).await.unwrap().into_iter().map(|row| row.kind).collect();
        assert_eq!(kinds, [Kind::Given, Kind::Expired]);
        db.clock.push_days(48);
        keep(&house).await.unwrap();
        assert_eq!((sessions().await, sign_ins().await), (1, 1), "the session ran out 29 days ago, the link 52");
        db.clock.push_days(2);
        keep(&house).await.unwrap();
        assert_eq!((sessions().await, sign_ins().await), (0, 1));
        db.clock.push_days(40);
        keep(&house).await.unwrap();
        assert_eq!(sign_ins().await, 0);
    });

    #[test]
    fn the_guide_shows_the_table() {
        let guide = include_str!("../../../docs/operate.md");
        for rule in RULES {
            let row = format!("| {} | {} | {} | {} |", rule.what, rule.days, rule.why, rule.source);
            assert!(guide.contains(&row), "docs/operate.md should have this row:\n{row}");
        }
    }
}
