//! The leak table (design.md, section 7, invariants 1 and 6): every address
//! that somebody without a session can reach is asked in every state that a
//! story can be in, from a cold and from a warm cache, and must show exactly
//! what the person permits and nothing else, in its body and in its headers.

#![expect(clippy::unwrap_used, reason = "a test stops where something is missing")]

mod handed;
mod house;
mod judge;
mod marks;
mod props;
mod stage;
mod states;
mod table;

use axum::http::StatusCode;
use house::House;
use stage::Stage;
use states::{COMING, FIRST_LOOK, GOING, State};
use table::{About, Ask, ROWS, Row};

#[test]
fn every_route_has_its_row() {
    let public = [site::ROUTES, site::api::ROUTES, guest::ROUTES].concat();
    // Pieces of a file, which are patches, show as little as posts do.
    let reads: Vec<_> = public.into_iter().filter(|(method, _)| !["post", "patch"].contains(method)).collect();
    let rows: Vec<_> = ROWS.iter().map(|row| (row.method, row.template)).collect();
    assert_eq!(table::gaps(&reads, &rows), Vec::<String>::new());
}

/// Everything in a round that was wrong.
struct Round<'s> {
    stage: &'s Stage,
    language: &'static str,
    when: String,
    asked: usize,
    wrong: Vec<String>,
}

impl<'s> Round<'s> {
    fn new(stage: &'s Stage, language: &'static str, when: impl Into<String>) -> Self {
        Self { stage, language, when: when.into(), asked: 0, wrong: Vec::new() }
    }

    /// Asks for every address that is chosen.
    async fn walk(mut self, chosen: impl Fn(&Row, &Ask) -> bool) -> Vec<String> {
        for row in ROWS {
            for ask in (row.addresses)(self.stage) {
                if chosen(row, &ask) {
                    self.one(row, &ask).await;
                }
            }
        }
        assert!(self.asked > 0);
        self.wrong
    }

    async fn one(&mut self, row: &Row, ask: &Ask) {
        let wanted = judge::wanted(self.stage, row, ask, self.language == "ar");
        // The API is told the language in its address.
        let mark = if ask.path.contains('?') { '&' } else { '?' };
        let tells = row.template.starts_with("/api/v1/campaigns/{campaign}/editions/{edition}");
        let path = if tells { format!("{}{mark}lang={}", ask.path, self.language) } else { ask.path.clone() };
        let answer = self.stage.house.get(&path, self.language).await;
        self.asked += 1;
        if let Some(wrong) = judge::judge(self.stage, ask, &wanted, &answer) {
            let state = of_one(ask).map(|story| self.stage.told[story].state.name).unwrap_or("everyone");
            self.wrong.push(format!("{} ({}): {state}: {wrong}", self.when, self.language));
        }
    }
}

const fn of_one(ask: &Ask) -> Option<usize> {
    match ask.about {
        About::Story { story, .. } | About::Person(story) | About::File(story, _) | About::Search(story, _) => {
            Some(story)
        }
        About::Own(story) | About::InRoom(story) | About::Card(story) => Some(story),
        _ => None,
    }
}

/// Where the reader's language chooses among the languages of a story.
const fn speaks(_: &Row, ask: &Ask) -> bool {
    matches!(ask.about, About::Story { .. } | About::Person(_) | About::Everyone(_) | About::FirstSeven(_))
}

/// What the clock may change.
const fn turns(_: &Row, ask: &Ask) -> bool {
    !matches!(ask.about, About::Nobody | About::Nowhere | About::Own(_))
}

/// Pages of many people, and what is about this one.
fn touches(ask: &Ask, story: usize) -> bool {
    of_one(ask).is_none_or(|of| of == story) && !matches!(ask.about, About::Nobody)
}

async fn show(house: House, states: &'static [State]) {
    let mut stage = Stage::set(house, states).await;
    stage.turn_to(FIRST_LOOK);
    stage.hand_frames().await;
    let mut wrong = Round::new(&stage, "en", "fresh").walk(|_, _| true).await;
    let (hits, _) = stage.house.app.pages.counts();
    wrong.extend(Round::new(&stage, "en", "warm").walk(|_, _| true).await);
    let (warm, _) = stage.house.app.pages.counts();
    // On PostgreSQL other nodes could not tell this one, so there is no cache to be warm.
    assert!(warm > hits || stage.house.config.database.starts_with("postgres"), "nothing came from the cache");
    wrong.extend(Round::new(&stage, "ar", "fresh").walk(speaks).await);
    wrong.extend(handed::walk(&stage, "fresh", |_| true).await);

    // The clock alone, with warm pages and without any job.
    let mut hours: Vec<i64> = states.iter().filter_map(|state| Some(state.turns?.0)).collect();
    hours.sort_unstable();
    hours.dedup();
    for hour in hours {
        stage.turn_to(hour);
        stage.hand_frames().await;
        let when = format!("at hour {hour}");
        wrong.extend(handed::walk(&stage, &when, |_| true).await);
        wrong.extend(Round::new(&stage, "en", when).walk(turns).await);
    }

    // Somebody's hand, with warm pages: the very next request knows.
    for (story, _) in states.iter().enumerate().filter(|(_, state)| state.ends.is_some()) {
        let warming = Round::new(&stage, "en", "before its end").walk(|_, ask| touches(ask, story)).await;
        wrong.extend(warming);
        stage.end(story).await;
        stage.hand_frames().await;
        wrong.extend(Round::new(&stage, "en", "right after its end").walk(|_, ask| touches(ask, story)).await);
        wrong.extend(handed::walk(&stage, "right after its end", |one| one == story).await);
    }
    wrong.extend(Round::new(&stage, "en", "in the end").walk(|_, _| true).await);
    wrong.extend(Round::new(&stage, "ar", "in the end").walk(speaks).await);
    assert!(wrong.is_empty(), "{} wrong answers:\n{}", wrong.len(), wrong.join("\n"));
    behind_the_desk(&stage).await;
}

/// The desk shows nothing to anyone without a session: every address of it,
/// with everything that could stand in its gaps.
async fn behind_the_desk(stage: &Stage) {
    let told = &stage.told[0];
    let hash = told.sound.split('/').next().unwrap();
    for (method, template) in desk::ROUTES.iter().filter(|(method, _)| *method == "get") {
        for part in [told.story.to_string(), told.persona.to_string(), hash.to_owned(), told.word(marks::Kind::Slug)] {
            let path = template.split('/').map(|one| if one.starts_with('{') { part.as_str() } else { one });
            let path = path.collect::<Vec<_>>().join("/");
            let answer = stage.house.get(&path, "en").await;
            let asked = marks::read(&path, &stage.hashes);
            let found = marks::read(&answer.everything(), &stage.hashes);
            assert!(found.is_subset(&asked), "{method} {path}: {found:?}");
            let away = [StatusCode::SEE_OTHER, StatusCode::NOT_FOUND, StatusCode::OK, StatusCode::UNAUTHORIZED];
            assert!(away.contains(&answer.status), "{method} {path}: {}", answer.status);
        }
    }
}

macro_rules! on_both {
    ($name:ident, $states:expr) => {
        mod $name {
            use super::*;

            #[tokio::test]
            async fn sqlite() {
                show(House::sqlite().await, $states).await;
            }

            #[tokio::test]
            async fn postgres() {
                // A fresh clone has no PostgreSQL; CI insists on it.
                if let Some(house) = House::postgres().await {
                    show(house, $states).await;
                }
            }
        }
    };
}

on_both!(nothing_appears_one_step_early, COMING);
on_both!(what_ends_is_gone_at_once, GOING);
