//! Campaigns and editions, on both databases. Rules have tests of their own.

mod rules;

use super::*;
use crate::campaigns;
use crate::campaigns::rules::look_holds;
use crate::testing::{campaign, campaign_draft, edition, event, key, partner_in, planned};
use crate::{Fields, Zone};
use ::store::{audit, on_both, search};
use base::jiff::civil::{Date, Weekday, date};
use base::{Actor, Instant, Locale, Message, Text};
use look::{DisplayStyle, Motif, PaletteName, Rhythm};
use proptest::prelude::*;

const DESK: Actor = Actor::Operator;

/// The week, Monday to Sunday, that holds 20 June.
fn refugee_week() -> Recurrence {
    Recurrence::new(Rule::WeekOf { month: 6, day: 20, starts: Weekday::Monday }, 7).unwrap()
}

on_both!(async fn a_campaign_is_opened_found_and_changed(db) {
    let id = campaign(db).await;
    let first = find(db.read(), id).await.unwrap();
    assert_eq!((first.slug.as_str(), first.is_default, first.revision), ("migrants-day", true, 1));
    assert_eq!(default(db.read()).await.unwrap().unwrap(), first);
    assert_eq!(by_slug(db.read(), &first.slug).await.unwrap(), first);
    let second = CampaignDraft { slug: "refugee-week".parse().unwrap(), recurrence: refugee_week(), ..campaign_draft() };
    let second = ::store::write!(db, DESK, |work| open(work, &second)).unwrap();
    assert!(!find(db.read(), second).await.unwrap().is_default);
    ::store::write!(db, DESK, |work| make_default(work, second)).unwrap();
    let defaults: Vec<bool> = all(db.read()).await.unwrap().into_iter().map(|campaign| campaign.is_default).collect();
    assert_eq!(defaults.iter().filter(|it| **it).count(), 1);
    assert_eq!(default(db.read()).await.unwrap().unwrap().id, second);
    let draft = CampaignDraft { title: Text::en("Migrants’ Day"), ..CampaignDraft::from(&first) };
    ::store::write!(db, DESK, |work| change(work, id, &draft)).unwrap();
    assert_eq!(find(db.read(), id).await.unwrap().title, Text::en("Migrants’ Day"));
    // The same form sent again was written before the change: nobody overwrites what they have not seen.
    assert_eq!(key(::store::write!(db, DESK, |work| change(work, id, &draft)).unwrap_err()), "programme-conflict");
    let taken = CampaignDraft { slug: "refugee-week".parse().unwrap(), seen: None, ..draft };
    assert_eq!(key(::store::write!(db, DESK, |work| change(work, id, &taken)).unwrap_err()), "programme-error-slug-taken");
    let lost = CampaignId::new(db.chance());
    assert_eq!(key(find(db.read(), lost).await.unwrap_err()), "missing");
    let lines = audit::list(db.read(), &audit::Filter::default(), 10).await.unwrap();
    assert_eq!(lines.len(), 4);
});

on_both!(async fn an_edition_goes_from_planned_to_open_to_the_archive(db) {
    let campaign = campaign(db).await;
    let id = planned(db, campaign, 2026).await;
    let now = campaigns::edition(db.read(), id).await.unwrap();
    assert_eq!((now.slug.as_str(), now.days, now.state()), ("2026", Days::on(date(2026, 12, 18)), EditionState::Planned));
    assert_eq!(look_holds(&now.look), Ok(()));
    assert_eq!(campaigns::current(db.read(), campaign, date(2026, 12, 1)).await.unwrap(), None);
    assert_eq!(key(::store::write!(db, DESK, |work| archive_edition(work, id)).unwrap_err()), "programme-refused-not-open");
    ::store::write!(db, DESK, |work| open_edition(work, id)).unwrap();
    assert_eq!(key(::store::write!(db, DESK, |work| open_edition(work, id)).unwrap_err()), "programme-refused-already-open");
    assert_eq!(campaigns::current(db.read(), campaign, date(2026, 12, 1)).await.unwrap().unwrap().id, id);
    let look = Look::new(PaletteName::Loom, DisplayStyle::Slab, Motif::Weave, Rhythm::Beat, 5);
    ::store::write!(db, DESK, |work| set_look(work, id, look)).unwrap();
    assert_eq!(key(::store::write!(db, DESK, |work| archive_edition(work, id)).unwrap_err()), "programme-refused-not-over");
    db.clock.push_days(27); // 2026-12-18
    assert_eq!(key(::store::write!(db, DESK, |work| archive_edition(work, id)).unwrap_err()), "programme-refused-not-over");
    db.clock.push_days(1);
    ::store::write!(db, DESK, |work| archive_edition(work, id)).unwrap();
    let now = campaigns::edition(db.read(), id).await.unwrap();
    assert_eq!((now.state(), now.look, now.revision), (EditionState::Archived, look, 4));
    let other = Look { seed: 6, ..look };
    assert_eq!(key(::store::write!(db, DESK, |work| set_look(work, id, other)).unwrap_err()), "programme-refused-look-frozen");
    assert_eq!(campaigns::edition(db.read(), id).await.unwrap().look, look);
    assert_eq!(campaigns::current(db.read(), campaign, date(2027, 1, 1)).await.unwrap().unwrap().id, id);
    let mut events: Vec<_> = audit::list(db.read(), &audit::Filter { subject: Some(id.to_string()), ..audit::Filter::default() }, 20)
        .await.unwrap().into_iter().map(|line| line.event).collect();
    events.sort();
    assert_eq!(events, ["edition.archived", "edition.changed", "edition.opened", "edition.planned"]);
});

on_both!(async fn an_edition_s_words_change_and_its_address_stays(db) {
    let campaign = campaign(db).await;
    let id = planned(db, campaign, 2026).await;
    let theme = ThemeDraft { title: Text::en("Ask Me Something Else"), statement: Text::en("Ask about leeks.") };
    let theme_id = ::store::write!(db, DESK, |work| add_theme(work, campaign, &theme)).unwrap();
    let seen = EditionDraft::from(&campaigns::edition(db.read(), id).await.unwrap());
    let days = Days::new(date(2026, 12, 14), date(2026, 12, 18)).unwrap();
    let moved = EditionDraft { slug: "2026-winter".parse().unwrap(), days, theme: Some(theme_id), ..seen.clone() };
    ::store::write!(db, DESK, |work| change_edition(work, id, &moved)).unwrap();
    let now = campaigns::edition(db.read(), id).await.unwrap();
    assert_eq!((now.days, now.slug.as_str()), (days, "2026-winter"));
    assert_eq!(now.heading(), &theme.title);
    assert_eq!(edition_by_slug(db.read(), campaign, &now.slug).await.unwrap(), now);
    assert_eq!(key(::store::write!(db, DESK, |work| change_edition(work, id, &seen)).unwrap_err()), "programme-conflict");
    ::store::write!(db, DESK, |work| open_edition(work, id)).unwrap();
    let back = EditionDraft { slug: "2026".parse().unwrap(), seen: None, ..moved.clone() };
    assert_eq!(key(::store::write!(db, DESK, |work| change_edition(work, id, &back)).unwrap_err()), "programme-error-slug-public");
    let reserved = EditionDraft { slug: "archive".parse().unwrap(), seen: None, ..moved.clone() };
    assert_eq!(key(::store::write!(db, DESK, |work| change_edition(work, id, &reserved)).unwrap_err()), "programme-error-slug-reserved");
    let other = CampaignDraft { slug: "other".parse().unwrap(), ..campaign_draft() };
    let other = ::store::write!(db, DESK, |work| open(work, &other)).unwrap();
    let foreign = ::store::write!(db, DESK, |work| add_theme(work, other, &theme)).unwrap();
    let borrowed = EditionDraft { theme: Some(foreign), seen: None, ..moved };
    assert_eq!(key(::store::write!(db, DESK, |work| change_edition(work, id, &borrowed)).unwrap_err()), "error-unknown-choice");
});

on_both!(async fn a_slug_that_two_take_at_once_goes_to_one(db) {
    let campaign = campaign(db).await;
    let rivals = (0..6).map(|_| {
        let (db, campaign) = (db.db.clone(), campaign);
        tokio::spawn(async move {
            let draft = EditionDraft::for_year(&find(db.read(), campaign).await.unwrap(), 2027).unwrap();
            ::store::write!(db, DESK, |work| plan(work, campaign, &draft, Start::Usual))
        })
    });
    let outcomes: Vec<_> = futures_util::future::join_all(rivals).await.into_iter().map(std::result::Result::unwrap).collect();
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
    for outcome in outcomes {
        match outcome {
            Ok(_) => {}
            Err(Error::Invalid(invalid)) => assert_eq!(invalid.of("slug"), Some(&Message::new("programme-error-slug-taken"))),
            // Serialisable, and out of tries: nothing was changed and the person may try again.
            Err(Error::Conflict(_)) => {}
            Err(error) => panic!("{error}"),
        }
    }
    let editions = editions(db.read(), campaign).await.unwrap();
    assert_eq!(editions.len(), 1);
    // The losers left none of their milestones behind.
    assert_eq!(milestones::of(db.read(), editions[0].id).await.unwrap().len(), 29);
});

on_both!(async fn hashtags_are_worn_in_order_and_have_a_history(db) {
    let campaign = campaign(db).await;
    let id = planned(db, campaign, 2026).await;
    let tag = |text: &str| HashtagDraft { tag: text.parse().unwrap(), since: None, note: Text::new() };
    let (one, two) = (tag("IAmAMigrant"), tag("AskMeSomethingElse"));
    let one = ::store::write!(db, DESK, |work| add_hashtag(work, &one)).unwrap();
    let two = ::store::write!(db, DESK, |work| add_hashtag(work, &two)).unwrap();
    let same = tag("#IamAMigrant");
    assert_eq!(key(::store::write!(db, DESK, |work| add_hashtag(work, &same)).unwrap_err()), "programme-error-tag-taken");
    assert_eq!(hashtag_by_tag(db.read(), &same.tag).await.unwrap().unwrap().id, one);
    ::store::write!(db, DESK, |work| set_hashtags(work, id, &[two, one, two])).unwrap();
    let worn = |edition: Edition| edition.hashtags.into_iter().map(|hashtag| hashtag.tag.to_string()).collect::<Vec<_>>();
    assert_eq!(worn(campaigns::edition(db.read(), id).await.unwrap()), ["#AskMeSomethingElse", "#IAmAMigrant"]);
    ::store::write!(db, DESK, |work| set_hashtags(work, id, &[one])).unwrap();
    assert_eq!(worn(campaigns::edition(db.read(), id).await.unwrap()), ["#IAmAMigrant"]);
    let unknown = HashtagId::new(db.chance());
    assert_eq!(key(::store::write!(db, DESK, |work| set_hashtags(work, id, &[unknown])).unwrap_err()), "error-unknown-choice");
    let united = UseDraft { who: "United Nations".into(), since: Some(date(2013, 12, 18)), note: Text::new() };
    let undated = UseDraft { who: "Somebody".into(), since: None, note: Text::en("seen in passing") };
    ::store::write!(db, DESK, |work| async { note_use(work, one, &undated).await?; note_use(work, one, &united).await }).unwrap();
    let uses: Vec<_> = hashtag_uses(db.read(), &[one, two]).await.unwrap().into_iter().map(|it| (it.who, it.since)).collect();
    assert_eq!(uses, [("United Nations".to_owned(), united.since), ("Somebody".to_owned(), None)]);
    assert_eq!(key(::store::write!(db, DESK, |work| note_use(work, unknown, &united)).unwrap_err()), "missing");
    let known = HistoryDraft { since: Some(date(2013, 12, 18)), note: Text::en("Older than the UK theme.") };
    ::store::write!(db, DESK, |work| note_history(work, one, &known)).unwrap();
    let now = hashtag(db.read(), one).await.unwrap();
    assert_eq!((now.since, now.note), (known.since, known.note));
    assert_eq!(wearing(db.read(), one).await.unwrap(), [id]);
    let wrong = hashtag_uses(db.read(), &[one]).await.unwrap()[1].id;
    assert_eq!(key(::store::write!(db, DESK, |work| drop_use(work, two, wrong)).unwrap_err()), "missing");
    // Later than the rest, so that its lines are the newest.
    db.clock.push_seconds(1);
    ::store::write!(db, DESK, |work| drop_use(work, one, wrong)).unwrap();
    let left: Vec<_> = hashtag_uses(db.read(), &[one]).await.unwrap().into_iter().map(|it| it.who).collect();
    assert_eq!(left, ["United Nations"]);
    let events = ::store::audit::list(db.read(), &::store::audit::Filter::default(), 2).await.unwrap();
    assert!(events.iter().any(|line| line.event == "edition.changed"), "its editions' pages stay as they were");
});

on_both!(async fn notes_of_the_record_keep_both_readings(db) {
    let campaign = campaign(db).await;
    let id = edition(db, campaign, 2022).await;
    for body in ["The organisers’ pages disagree.", "Kept as a note, not as a count."] {
        let draft = NoteDraft { body: Text::en(body), source: "organisers’ page".into() };
        ::store::write!(db, DESK, |work| note(work, id, &draft)).unwrap();
    }
    let bodies: Vec<_> = notes(db.read(), id).await.unwrap().into_iter().map(|note| note.body.say(Locale::ENGLISH).to_owned()).collect();
    assert_eq!(bodies, ["The organisers’ pages disagree.", "Kept as a note, not as a count."]);
});

on_both!(async fn the_archive_shows_its_gaps_and_counts_what_is_there(db) {
    let campaign = campaign(db).await;
    let mut ids = Vec::new();
    for year in [2015, 2016, 2018, 2021] {
        ids.push(edition(db, campaign, year).await);
    }
    planned(db, campaign, 2027).await;
    partner_in(db, ids[3], "Harbour Library").await;
    partner_in(db, ids[3], "Tin Roof Theatre").await;
    event(db, ids[3], "Leek Night").await;
    let rows: Vec<(i16, Option<Counts>)> = campaigns::archive(db.read(), campaign).await.unwrap().into_iter().map(|row| match row {
        ArchiveRow::Edition { edition, counts } => (edition.year(), Some(counts)),
        ArchiveRow::Gap { year } => (year, None),
    }).collect();
    let none = Some(Counts::default());
    assert_eq!(rows, [
        (2021, Some(Counts { partners: 2, events: 1 })),
        (2020, None), (2019, None), (2018, none), (2017, None), (2016, none), (2015, none),
    ]);
});

on_both!(async fn lists_cost_the_same_with_many_rows(db) {
    let campaign = campaign(db).await;
    let mut costs = Vec::new();
    let mut year = 1990;
    for many in [1, 3, 30] {
        while year < 1990 + many {
            let id = edition(db, campaign, year).await;
            event(db, id, "Leek Night").await;
            year += 1;
        }
        let before = db.statements();
        assert_eq!(campaigns::archive(db.read(), campaign).await.unwrap().len(), many as usize);
        let between = db.statements();
        campaigns::current(db.read(), campaign, date(2026, 1, 1)).await.unwrap();
        costs.push((between - before, db.statements() - between));
    }
    assert_eq!(costs, [costs[0]; 3]);
});

on_both!(async fn an_edition_is_found_by_staff_at_once_and_by_everyone_when_it_opens(db) {
    let campaign = campaign(db).await;
    let id = planned(db, campaign, 2026).await;
    let inside = event(db, id, "Leek Night").await;
    let partner = partner_in(db, id, "Harbour Library").await;
    let found = async |scope, words: &str| {
        let query = search::Query { words: words.into(), ..search::Query::default() };
        search::find(db, scope, &query, 10, 0).await.unwrap().into_iter().map(|hit| hit.subject).collect::<Vec<_>>()
    };
    assert_eq!(found(search::Scope::Desk, "migrants 2026").await, [id.to_string()]);
    for words in ["migrants", "leek", "harbour"] {
        assert_eq!(found(search::Scope::Public, words).await, Vec::<String>::new(), "{words}");
    }
    ::store::write!(db, DESK, |work| open_edition(work, id)).unwrap();
    assert_eq!(found(search::Scope::Public, "migrants").await, [id.to_string()]);
    assert_eq!(found(search::Scope::Public, "اليوم الدولي").await, [id.to_string()]);
    assert_eq!(found(search::Scope::Public, "leek").await, [inside.to_string()]);
    assert_eq!(found(search::Scope::Public, "harbour").await, [partner.to_string()]);
});

on_both!(async fn a_changed_theme_is_found_by_its_new_words_only(db) {
    let campaign = campaign(db).await;
    let theme = ThemeDraft { title: Text::en("Leeks"), statement: Text::new() };
    let theme = ::store::write!(db, DESK, |work| add_theme(work, campaign, &theme)).unwrap();
    let draft = EditionDraft { theme: Some(theme), ..EditionDraft::for_year(&find(db.read(), campaign).await.unwrap(), 2026).unwrap() };
    ::store::write!(db, DESK, |work| plan(work, campaign, &draft, Start::Blank)).unwrap();
    let other = ThemeDraft { title: Text::en("Onions"), statement: Text::new() };
    ::store::write!(db, DESK, |work| change_theme(work, theme, &other)).unwrap();
    let found = async |words: &str| {
        let query = search::Query { words: words.into(), ..search::Query::default() };
        search::find(db, search::Scope::Desk, &query, 10, 0).await.unwrap().len()
    };
    assert_eq!((found("leeks").await, found("onions").await), (0, 1));
    assert_eq!(themes(db.read(), campaign).await.unwrap()[0].title, other.title);
});
