//! The unit of work, the trail, the queue and the index, on both engines.

use crate::entity::setting;
use crate::jobs::{self, State};
use crate::search::{self, Doc, Query, Scope};
use crate::testing::TestDb;
use crate::{Db, DbResult, NewJob, Reactions, Work, audit, on_both, unique_violation};
use base::{Actor, CampaignId, Error, Event, Locale, Message, Result, TestChance};
use sea_orm::{ActiveValue::Set, EntityTrait, PaginatorTrait};

fn campaign() -> CampaignId {
    CampaignId::new(&TestChance::new(5))
}

async fn set(work: &mut Work, name: &str) -> Result<()> {
    let row = setting::ActiveModel {
        name: Set(name.to_owned()),
        value: Set("1".to_owned()),
        changed_at: Set(work.now().micros()),
    };
    setting::Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    work.record(Event::CampaignOpened { campaign: campaign() });
    Ok(())
}

async fn settings(db: &Db) -> u64 {
    setting::Entity::find().count(db.read()).await.unwrap()
}

on_both!(async fn the_change_its_line_and_its_jobs_commit_together(db) {
    crate::write!(db, Actor::Operator, |work| async {
        work.later(NewJob::new("greet", ["a".to_owned()]));
        set(work, "one").await
    }).unwrap();
    let lines = audit::list(db.read(), &audit::Filter::default(), 10).await.unwrap();
    let seen: Vec<_> = lines.iter().map(|l| (l.event.as_str(), l.actor_kind.as_str(), l.at)).collect();
    assert_eq!(seen, [("campaign.opened", "operator", db.now())]);
    let queued = jobs::list(db, State::Queued, 10, 0).await.unwrap();
    assert_eq!(queued.iter().map(|j| j.kind.as_str()).collect::<Vec<_>>(), ["greet"]);
    assert_eq!(settings(db).await, 1);
});

on_both!(async fn a_refused_verb_leaves_nothing(db) {
    let refused = crate::write!(db, Actor::Operator, |work| async {
        set(work, "one").await?;
        Err::<(), _>(Error::refused("error-slug"))
    });
    assert!(matches!(refused, Err(Error::Refused(_))));
    assert_eq!(settings(db).await, 0);
    assert_eq!(audit::list(db.read(), &audit::Filter::default(), 10).await.unwrap(), []);
});

on_both!(async fn the_trail_can_be_read_by_subject_and_by_page(db) {
    for name in ["one", "two", "three"] {
        crate::write!(db, Actor::System, |work| set(work, name)).unwrap();
        db.clock.push_seconds(1);
    }
    let about = audit::Filter { subject: Some(campaign().to_string()), ..audit::Filter::default() };
    let first = audit::list(db.read(), &about, 2).await.unwrap();
    let last = first.last().map(|line| (line.at, line.id));
    let second = audit::list(db.read(), &audit::Filter { before: last, ..about }, 2).await.unwrap();
    assert_eq!((first.len(), second.len()), (2, 1));
    assert!(second[0].at < first[1].at);
});

on_both!(async fn rivals_get_in_one_after_the_other(db) {
    let rivals = (0..12).map(|n| {
        let db = db.db.clone();
        tokio::spawn(async move {
            crate::write!(db, Actor::System, |work| async {
                let so_far = setting::Entity::find().count(work.db()).await.db()?;
                set(work, &format!("{n}-after-{so_far}")).await
            })
        })
    });
    let outcomes = futures_util::future::join_all(rivals).await;
    let kept = outcomes.into_iter().filter(|o| o.as_ref().unwrap().is_ok()).count();
    let mut counts: Vec<String> = setting::Entity::find().all(db.read()).await.unwrap().into_iter()
        .filter_map(|row| row.name.rsplit_once('-').map(|(_, n)| n.to_owned())).collect();
    counts.sort_by_key(|n| n.parse::<u64>().unwrap());
    // Each saw exactly those before it: what one could not have seen under any weaker isolation.
    assert_eq!(counts, (0..kept).map(|n| n.to_string()).collect::<Vec<_>>());
});

on_both!(async fn a_unique_index_is_recognised_by_its_name(db) {
    let insert = async || {
        let row = setting::ActiveModel { name: Set("one".into()), value: Set("1".into()), changed_at: Set(0) };
        setting::Entity::insert(row).exec_without_returning(db.writer()).await
    };
    insert().await.unwrap();
    let error = insert().await.unwrap_err();
    assert!(unique_violation(&error, "settings", &["name"]) || error.to_string().contains("settings_pkey"), "{error}");
    assert!(!unique_violation(&error, "settings", &["value"]));
});

on_both!(async fn two_workers_never_hold_the_same_job(db) {
    crate::write!(db, Actor::System, |work| async {
        (0..20).for_each(|n| work.later(NewJob::new("count", [n.to_string()])));
        set(work, "one").await
    }).unwrap();
    let workers = (0..4).map(|n| {
        let db = db.db.clone();
        tokio::spawn(async move {
            let name = format!("worker-{n}");
            let mut taken = Vec::new();
            loop {
                match jobs::claim(&db, &name).await {
                    Ok(Some(job)) => {
                        jobs::finish(&db, job.id, &name).await.unwrap();
                        taken.extend(job.args);
                    }
                    Ok(None) => return taken,
                    Err(Error::Conflict(_)) => {}
                    Err(error) => panic!("{error}"),
                }
            }
        })
    });
    let mut taken: Vec<u32> = futures_util::future::join_all(workers).await.into_iter().flat_map(Result::unwrap).map(|n| n.parse().unwrap()).collect();
    taken.sort_unstable();
    assert_eq!(taken, (0..20).collect::<Vec<_>>());
});

on_both!(async fn a_failing_job_waits_is_buried_and_can_be_retried(db) {
    crate::write!(db, Actor::System, |work| async {
        work.later(NewJob::new("fail", []));
        set(work, "one").await
    }).unwrap();
    for attempt in 1..=jobs::TRIES {
        let job = jobs::claim(db, "w").await.unwrap().expect("due");
        assert_eq!(job.attempts, attempt);
        jobs::fail(db, &job, "w", "no").await.unwrap();
        assert!(jobs::claim(db, "w").await.unwrap().is_none(), "waits before the next try");
        db.clock.push_seconds(6 * 3600);
    }
    let buried = jobs::list(db, State::Buried, 10, 0).await.unwrap();
    assert_eq!(buried.len(), 1);
    jobs::retry(db, Actor::Operator, buried[0].id).await.unwrap();
    assert!(jobs::claim(db, "w").await.unwrap().is_some());
});

on_both!(async fn a_claim_that_ran_out_goes_to_another_and_the_first_changes_nothing(db) {
    crate::write!(db, Actor::System, |work| async {
        work.later(NewJob::new("slow", []));
        set(work, "one").await
    }).unwrap();
    let first = jobs::claim(db, "first").await.unwrap().expect("due");
    assert!(jobs::claim(db, "second").await.unwrap().is_none());
    db.clock.push_seconds(jobs::CLAIM_SECONDS);
    let second = jobs::claim(db, "second").await.unwrap().expect("claim ran out");
    assert_eq!(first.id, second.id);
    jobs::finish(db, first.id, "first").await.unwrap();
    assert_eq!(jobs::list(db, State::Running, 10, 0).await.unwrap().len(), 1);
});

on_both!(async fn one_queued_job_stands_for_many(db) {
    crate::write!(db, Actor::System, |work| async {
        (0..3).for_each(|_| work.later(NewJob::new("sweep", []).once("sweep")));
        set(work, "one").await
    }).unwrap();
    assert_eq!(jobs::list(db, State::Queued, 10, 0).await.unwrap().len(), 1);
});

on_both!(async fn words_are_found_as_people_type_them(db) {
    let docs = [("a", Locale::ENGLISH, "Éclair for breakfast"), ("b", Locale::ARABIC, "آمال المُهاجرين"), ("c", "ti".parse().unwrap(), "ጸሓይ ኣብ ሎንዶን"), ("d", "bn".parse().unwrap(), "আমার কথা")];
    for (subject, language, title) in docs {
        let doc = Doc { scope: Scope::Public, kind: "story", subject: subject.into(), edition: None, language, title: title.into(), words: String::new() };
        crate::write!(db, Actor::System, |work| search::index(work, doc.clone())).unwrap();
    }
    for (words, wanted) in [("eclair", "a"), ("BREAKF", "a"), ("امال", "b"), ("مهاجرين", ""), ("المهاجرين", "b"), ("ፀሐይ", "c"), ("কথা", "d"), ("eclair lunch", ""), ("'; DROP --", ""), ("", "")] {
        let query = Query { words: words.into(), ..Query::default() };
        let found: Vec<String> = search::find(db, Scope::Public, &query, 10, 0).await.unwrap().into_iter().map(|hit| hit.subject).collect();
        assert_eq!(found.concat(), wanted, "{words}");
        assert_eq!(search::find(db, Scope::Desk, &query, 10, 0).await.unwrap(), []);
    }
    crate::write!(db, Actor::System, |work| search::remove(work, Scope::Public, "a")).unwrap();
    let gone = search::find(db, Scope::Public, &Query { words: "eclair".into(), ..Query::default() }, 10, 0).await.unwrap();
    assert_eq!(gone, []);
});

#[tokio::test]
async fn events_reach_the_reactions_after_the_commit() {
    let seen = std::sync::Arc::new(std::sync::Mutex::new(Vec::new()));
    let sink = seen.clone();
    let reactions = Reactions {
        keeper: None,
        jobs: |event| vec![NewJob::new("follow", [event.name().to_owned()])],
        committed: std::sync::Arc::new(move |events| sink.lock().unwrap().extend(events.iter().map(Event::name))),
    };
    let db = TestDb::sqlite_with(reactions).await;
    crate::write!(db, Actor::Operator, |work| set(work, "one")).unwrap();
    assert_eq!(*seen.lock().unwrap(), ["campaign.opened"]);
    assert_eq!(jobs::list(&db, State::Queued, 10, 0).await.unwrap()[0].args, ["campaign.opened"]);
}

/// Handlers need futures that may move between threads.
#[test]
fn a_write_may_cross_threads() {
    fn sendable<T: Send>(_: T) {}
    fn handler(db: Db, words: String) {
        sendable(async move {
            let words = &words;
            crate::write!(db, Actor::Visitor, |work| async {
                let mut byte = [0u8];
                work.chance().fill(&mut byte);
                set(work, words).await?;
                Err::<(), _>(Error::conflict(Message::new("error-busy")))
            })
        });
    }
    let _: fn(Db, String) = handler;
}
