//! What the tests of choosing share: somebody who applied, and who decides.

use crate::applications::{self, Asked, Begin, Reach, Said, Way};
use crate::crypto::Keys;
use ::store::tables;
use ::store::testing::TestDb;
use base::{Actor, ApplicationId, EditionId, Error, Locale, Result};

pub const CRITERIA: usize = 3;

pub fn keys() -> Keys {
    crate::testing::keys()
}

pub fn said(name: &str) -> Said {
    Said {
        name: name.to_owned(),
        reach: Some(Reach::Code),
        why: "To speak for myself".to_owned(),
        needs: "A quiet room".to_owned(),
        meets: [0, 2].into(),
        ..Said::default()
    }
}

pub async fn applied(db: &TestDb, edition: EditionId, said: &Said) -> ApplicationId {
    let new = Begin { edition, way: Way::Web, language: Locale::ENGLISH, gone_at: db.now().plus_days(30) };
    ::store::write!(db.db, Actor::Visitor, |work| async {
        let begun = applications::begin(work, &keys(), &new).await?;
        applications::save(work, &keys(), begun.id, said, Asked { criteria: CRITERIA, questions: 0 }).await?;
        applications::send(work, &keys(), begun.id, new.gone_at).await?;
        Ok::<_, Error>(begun.id)
    })
    .unwrap()
}

/// The key of a refusal, or of a conflict.
pub fn refused<T>(outcome: Result<T>) -> &'static str {
    match outcome {
        Err(Error::Refused(message) | Error::Conflict(message)) => message.key,
        Err(error) => panic!("{error:?}"),
        Ok(_) => panic!("it was not refused"),
    }
}

/// The rows of these tables, as text.
pub async fn rows(db: &TestDb, names: &[&str]) -> Vec<(String, Vec<String>)> {
    let mut all = Vec::new();
    for table in tables::catalogue().await.unwrap() {
        if names.contains(&table.name.as_str()) {
            let rows = tables::page(db.read(), &table, None, 500).await.unwrap();
            let texts = rows.iter().map(|row| row.iter().filter_map(|cell| cell.text()).collect::<Vec<_>>().join(" "));
            all.push((table.name, texts.collect()));
        }
    }
    all
}
