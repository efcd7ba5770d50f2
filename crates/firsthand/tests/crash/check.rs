//! Looks at the data beside the server: what was promised is there, and of
//! each change either all parts are there or none.

use super::server::Place;
use super::writers::{Acknowledged, Keys, SIZE, sound};
use firsthand::app::App;
use newsroom::media::{self, Description, File, recording, uploads};
use newsroom::stories;
use people::accounts;
use std::collections::{BTreeMap, BTreeSet};
use store::audit;
use store::jobs::{self, State};

const ALL: u64 = 1_000_000;

/// What happened to each id, by the audit.
async fn trail(app: &App, event: &str, field: &str) -> BTreeMap<String, usize> {
    let filter = audit::Filter { event: Some(event.to_owned()), ..audit::Filter::default() };
    let mut times = BTreeMap::new();
    for line in audit::list(app.house.db.read(), &filter, ALL).await.unwrap() {
        for (_, id) in line.subjects.into_iter().filter(|(name, _)| name == field) {
            *times.entry(id).or_insert(0) += 1;
        }
    }
    times
}

/// Everything that is lost or half made.
pub async fn after_a_fall(place: &Place, keys: &Keys, told: &Acknowledged) -> Vec<String> {
    let app = App::open(&place.config()).await.unwrap();
    let mut wrong = changes(&app, keys, told).await;
    wrong.extend(invitations(&app, told).await);
    wrong.extend(pieces(&app, keys, told).await);
    app.house.db.close().await.unwrap();
    wrong
}

async fn changes(app: &App, keys: &Keys, told: &Acknowledged) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut kept = BTreeSet::new();
    let traced = trail(app, "story.change_asked", "story").await;
    for story in &keys.stories {
        let asked = stories::store::change_requests(app.house.db.read(), *story).await.unwrap();
        let lines = traced.get(&story.to_string()).copied().unwrap_or(0);
        if asked.len() != lines {
            wrong.push(format!("{} change requests of {story} and {lines} audit lines", asked.len()));
        }
        let state = stories::store::find(app.house.db.read(), *story).await.unwrap().state;
        if (state == stories::State::ChangeAsked) == asked.is_empty() {
            wrong.push(format!("{story} is {state:?} with {} requests", asked.len()));
        }
        kept.extend(asked.into_iter().map(|request| request.words));
    }
    let promised = told.changes.lock().unwrap().clone();
    wrong.extend(promised.iter().filter(|words| !kept.contains(*words)).map(|words| format!("lost: {words}")));
    wrong
}

async fn invitations(app: &App, told: &Acknowledged) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut letters: BTreeMap<String, usize> = BTreeMap::new();
    for state in [State::Queued, State::Running, State::Done, State::Buried] {
        for job in jobs::list(&app.house.db, state, ALL, 0).await.unwrap() {
            if job.kind == accounts::MAIL_SIGN_IN {
                *letters.entry(job.args[0].clone()).or_insert(0) += 1;
            }
        }
    }
    let (invited, given) = (trail(app, "staff.invited", "staff").await, trail(app, "staff.role_given", "staff").await);
    let mut kept = BTreeSet::new();
    for member in accounts::list(app.house.db.read()).await.unwrap() {
        // Those who were furnished before the server ran got no letter.
        if !member.name.starts_with('r') {
            continue;
        }
        let id = member.id.to_string();
        let parts = [&invited, &given, &letters].map(|of| of.get(&id).copied().unwrap_or(0));
        if parts != [1, 1, 1] || member.roles.len() != 1 {
            wrong.push(format!("{}: invitation, role and letter {parts:?}, roles {}", member.name, member.roles.len()));
        }
        kept.insert(member.email);
    }
    if letters.len() != kept.len() {
        wrong.push(format!("{} letters for {} people", letters.len(), kept.len()));
    }
    let promised = told.invited.lock().unwrap().clone();
    wrong.extend(promised.iter().filter(|email| !kept.contains(*email)).map(|email| format!("lost: {email}")));
    wrong
}

async fn pieces(app: &App, keys: &Keys, told: &Acknowledged) -> Vec<String> {
    let mut wrong = Vec::new();
    let begun = trail(app, "upload.begun", "upload").await;
    let promised = told.uploads.lock().unwrap().clone();
    for (id, upload) in &promised {
        match uploads::find(&app.house.db, keys.staff, *id).await {
            Ok(kept) if kept.received >= upload.offset as u64 => {}
            other => wrong.push(format!("{id}: {} acknowledged, {other:?}", upload.offset)),
        }
        if begun.get(&id.to_string()) != Some(&1) {
            wrong.push(format!("{id} began without an audit line"));
        }
    }
    // Begun without the sender hearing of it: there, and empty.
    for id in begun.keys().filter_map(|id| id.parse().ok()).filter(|id| !promised.contains_key(id)) {
        match uploads::find(&app.house.db, keys.staff, id).await {
            Ok(kept) if kept.received == 0 => {}
            other => wrong.push(format!("{id}: nobody sent anything, {other:?}")),
        }
    }
    wrong
}

/// Every upload, finished, is byte for byte what its sender has.
pub async fn whole_uploads(place: &Place, keys: &Keys, told: &Acknowledged) {
    let app = App::open(&place.config()).await.unwrap();
    let house = &app.house;
    let begun = told.uploads.lock().unwrap().clone();
    for (id, sent) in begun {
        let upload = uploads::find(&house.db, keys.staff, id).await.unwrap();
        assert_eq!((upload.received, upload.size), (SIZE as u64, SIZE as u64));
        let made = uploads::finish(&house.db, &house.files, &upload, &Description::empty(None)).await.unwrap();
        let wanted = recording::inspect(sound(sent.seed)).unwrap();
        let kept = media::store::find(house.db.read(), made).await.unwrap();
        assert_eq!(kept.files[0].hash, wanted.sha256, "{id}");
        assert_eq!(house.files.get(&File::key(&wanted.sha256)).await.unwrap(), sound(sent.seed), "{id}");
    }
    house.db.close().await.unwrap();
}
