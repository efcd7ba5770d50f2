//! The desk's lists, against everything that is asked.

use super::*;
use crate::asks::lists;

/// Each list of the desk says what everything together says.
async fn lists_agree(db: &TestDb) -> [usize; 3] {
    let all = pending(db, 400).await.unwrap();
    let key = |one: &Pending| (one.ends_at, one.work, one.about);
    let mut ending: Vec<&Pending> = all.iter().filter(|one| one.ends_at.is_some()).collect();
    ending.sort_by_key(|one| key(one));
    let (mut listed, mut page) = (Vec::new(), 1);
    loop {
        let found = lists::ending(db, 400, page).await.unwrap();
        assert_eq!(found.total, ending.len() as u64);
        listed.extend(found.rows);
        if page * programme::listing::PER_PAGE >= found.total {
            break;
        }
        page += 1;
    }
    let say = |one: &Pending| (one.work, one.persona, one.edition, one.about, one.due_at, one.ends_at, one.asked);
    listed.sort_by_key(key);
    assert_eq!(listed.iter().map(say).collect::<Vec<_>>(), ending.iter().map(|one| say(one)).collect::<Vec<_>>());

    let mut by: BTreeMap<(EditionId, PartnerId), Vec<&Pending>> = BTreeMap::new();
    for one in &all {
        if let AskAbout::Partner(partner) = one.about {
            by.entry((one.edition, partner)).or_default().push(one);
        }
    }
    let newcomers: Vec<Newcomer> = by
        .into_iter()
        .map(|((edition, partner), of)| Newcomer {
            edition,
            partner,
            people: of.iter().map(|one| one.persona).collect::<BTreeSet<_>>().len() as u64,
            asked: of.iter().filter(|one| one.asked.is_some()).count() as u64,
            next: of.iter().filter(|one| one.asked.is_none()).map(|one| one.due_at).min(),
        })
        .collect();
    assert_eq!(lists::newcomers(db).await.unwrap(), newcomers);

    let soon = pending(db, rules::FIRST_DAYS).await.unwrap();
    let mut hand: Vec<_> = soon.iter().filter(|one| one.asked.is_some_and(|ask| ask.way == asks::Way::Hand)).collect();
    hand.sort_by_key(|one| key(one));
    let mut listed = lists::by_hand(db, 1).await.unwrap().rows;
    listed.sort_by_key(key);
    let say = |one: &Pending| (one.work, one.persona, one.edition, one.about, one.ends_at, one.asked);
    assert_eq!(listed.iter().map(say).collect::<Vec<_>>(), hand.iter().map(|one| say(one)).collect::<Vec<_>>());
    [ending.len(), newcomers.len(), hand.len()]
}

on_both! {
    async fn the_desks_lists_say_what_is_asked(db) {
        let world = World::new(db).await;
        assert_eq!(lists_agree(db).await, [5, 0, 0]);
        for (name, word) in [("Bea Sample", "beta"), ("Cy Sample", "gamma")] {
            let persona = world.room.teller(db, name).await;
            let partner = world.join(db, &format!("House {word}")).await;
            world.room.publish_for(db, persona, word, partner).await;
        }
        let quiet = world.room.teller(db, "Dee Sample").await;
        world.room.draft(db, quiet, "delta").await;
        let left = world.join(db, "Reed Choir").await;
        let [_, waiting, _] = lists_agree(db).await;
        assert_eq!(waiting, 3, "two joined after the first had answered, one after all");
        // One can be written to, the others are asked in person.
        db.clock.push_days(2);
        world.round(db, None).await;
        let [_, _, by_hand] = lists_agree(db).await;
        assert!(by_hand > 0);
        let partner = world.open(db).await[0].newcomers[0].id;
        world.say(db, &[(AskAbout::Partner(partner), Choice::NotNow)]).await.unwrap();
        lists_agree(db).await;
        world.say(db, &[(AskAbout::Partner(partner), Choice::Yes)]).await.unwrap();
        lists_agree(db).await;
        world.join(db, "Quay Books").await;
        let edition = world.room.edition;
        ::store::write!(db.db, Actor::Operator, |work| partners::leave(work, edition, left)).unwrap();
        // Who was asked about it and has not answered need not answer any more.
        assert!(lists::by_hand(db, 1).await.unwrap().rows.iter().all(|one| one.about != AskAbout::Partner(left)));
        for days in [30, 7] {
            before_the_end(db, days);
            lists::ending(db, 400, 1).await.unwrap();
            world.round(db, None).await;
        }
        ::store::write!(db.db, Actor::Operator, |work| stories::withdraw(work, world.story)).unwrap();
        let all = pending(db, 400).await.unwrap();
        assert!(!all.is_empty() && all.iter().all(|one| one.work != world.story));
        assert!(lists::ending(db, 400, 1).await.unwrap().rows.iter().all(|one| one.work != world.story));
    }
}
