//! What partners take out of their rooms by right links, in every state: a
//! file at a time, and all of it packed. The partner whom a teller permitted
//! gets what may go now and nothing else; the other one gets nothing of anyone.

use super::house::Answer;
use super::judge::{Marks, in_room};
use super::marks::{self, Kind};
use super::stage::{Stage, Told};
use super::states::{Edition, Seen};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use std::collections::BTreeSet;
use std::io::Read as _;

/// What a file may say beside its picture: the words on it, and who is credited.
const SAYS: &[Kind] = &[Kind::Opening, Kind::Alt, Kind::Note, Kind::Name, Kind::Label, Kind::Slug];

/// Whether a partner may have a story's card now. Nothing where the clock of
/// another answer than that to the website decides.
pub fn may_have(stage: &Stage, told: &Told) -> Option<bool> {
    let living = told.state.edition == Edition::Living;
    match told.seen(stage.hour) {
        Seen::Here { .. } => Some(living),
        _ if living && told.refused_the_website_alone() => None,
        _ => Some(false),
    }
}

/// Everything that is wrong with what both partners take of the chosen stories.
pub async fn walk(stage: &Stage, when: &str, chosen: impl Fn(usize) -> bool) -> Vec<String> {
    let mut wrong = Vec::new();
    let chosen: Vec<&Told> = stage.told.iter().filter(|told| chosen(told.number)).collect();
    for told in &chosen {
        let theirs = file(stage, &stage.partners_room, told).await;
        wrong.extend(judge(stage, told, may_have(stage, told), &theirs).map(|said| (told, "a file", said)));
        let others = file(stage, &stage.others_room, told).await;
        wrong.extend(judge(stage, told, Some(false), &others).map(|said| (told, "a stranger's file", said)));
    }
    let told = |(told, what, said): (&&Told, &str, String)| format!("{when}: {}: {what}: {said}", told.state.name);
    let mut wrong: Vec<String> = wrong.into_iter().map(told).collect();
    let (packed, marks) = parcel(stage, &stage.partners_room, &chosen).await;
    for told in &chosen {
        let (of, may) = (packed.contains(&told.number), may_have(stage, told));
        if may.is_some_and(|may| may != of) {
            wrong.push(format!("{when}: {}: packed {of} and permitted {may:?}", told.state.name));
        }
    }
    let leaked: Vec<_> = marks.difference(&in_room(stage, SAYS)).copied().collect();
    if !leaked.is_empty() {
        wrong.push(format!("{when}: the parcel's list says {leaked:?}"));
    }
    let strangers = parcel(stage, &stage.others_room, &chosen).await;
    if strangers != (BTreeSet::new(), Marks::new()) {
        wrong.push(format!("{when}: a stranger's parcel holds {strangers:?}"));
    }
    wrong
}

async fn file(stage: &Stage, room: &str, told: &Told) -> Answer {
    post(stage, &format!("/room/{room}/items/{}/file", told.item), room, "in=en&size=square").await
}

fn judge(stage: &Stage, told: &Told, may: Option<bool>, answer: &Answer) -> Option<String> {
    let is_file = answer.headers.get("content-type").is_some_and(|kind| kind.as_bytes().starts_with(b"image/"));
    let found = marks::read(&answer.everything(), &stage.hashes);
    let mut allowed = in_room(stage, SAYS);
    allowed.retain(|mark| mark.story == told.number && is_file);
    let leaked: Vec<_> = found.difference(&allowed).collect();
    let status = match may {
        Some(true) => answer.status == StatusCode::OK && is_file,
        Some(false) => answer.status == StatusCode::NOT_FOUND && !is_file,
        None => !answer.status.is_server_error(),
    };
    (!status || !leaked.is_empty()).then(|| format!("{} where {may:?}; leaked {leaked:?}", answer.status))
}

/// Whose pictures are in the parcel, and what its list says.
async fn parcel(stage: &Stage, room: &str, chosen: &[&Told]) -> (BTreeSet<usize>, Marks) {
    let items: Vec<String> = chosen.iter().map(|told| format!("item={}", told.item)).collect();
    let answer =
        post(stage, &format!("/room/{room}/zip"), room, &format!("in=en&size=square&{}", items.join("&"))).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(answer.body)).expect("a whole parcel");
    let (mut pictures, mut list) = (0, String::new());
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).unwrap();
        let name = entry.name().unwrap().into_owned();
        if name.ends_with(".html") || name.ends_with(".txt") {
            entry.read_to_string(&mut list).unwrap();
        } else {
            pictures += 1;
        }
    }
    let marks = marks::read(&list.to_lowercase(), &stage.hashes);
    let of: BTreeSet<usize> = marks.iter().filter(|mark| mark.kind == Kind::Opening).map(|mark| mark.story).collect();
    assert_eq!(of.len(), pictures, "each picture is on the list: {list}");
    (of, marks)
}

async fn post(stage: &Stage, path: &str, secret: &str, fields: &str) -> Answer {
    let token = door::token(&stage.house.app.house.keys, secret);
    let request = Request::post(path)
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .body(Body::from(format!("{fields}&token={token}")));
    stage.house.ask(request.expect("a request")).await
}
