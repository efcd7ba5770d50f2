//! What is printed and laid out on the day: the agenda, name cards, and the
//! list by which a photographer knows of whom a picture may be taken. What a
//! card says is the person's own word; no name that we know is put on paper
//! for them (decision 0033).

use super::Around;
use crate::answer::Answer;
use crate::shown::edition_name;
use crate::signed::{At, Signed};
use axum::body::Body;
use axum::response::Response;
use base::{EditionId, Message, Result, StaffId, Text};
use http::{HeaderValue, header};
use newsroom::press;
use newsroom::training::jobs::place;
use newsroom::training::shots as room;
use people::accounts;
use programme::training::seats::{Standing, Told};
use programme::training::{self, Training};
use render::document::{Document, Part};
use std::collections::HashMap;
use ui::words::Words;

pub async fn agenda(desk: Signed, At(id): At<EditionId>) -> Answer {
    let around = Around::find(&desk, id).await?;
    let all: Vec<Training> = training::all(desk.db().read(), id).await?;
    let held: Vec<&Training> = all.iter().filter(|session| !session.is_cancelled()).collect();
    let staff: Vec<StaffId> = held.iter().flat_map(|session| session.trainers.iter().copied()).collect();
    let names = accounts::names(desk.db().read(), &staff).await?;
    let mut paper = Document::new(title(&desk, &around, "training-title"), desk.words.locale(), desk.db().now());
    if held.is_empty() {
        paper = paper.paragraph(desk.words.say("training-none"));
    }
    let zone = &around.campaign.zone;
    let mut day = None;
    for session in held {
        let date = zone.local(session.starts).date();
        if day.replace(date) != Some(date) {
            paper = paper.heading(1, desk.words.day(date));
        }
        paper = paper
            .heading(2, session.title.say(desk.words.locale()))
            .with(Part::Facts(facts(desk.words, &around, session, &names)));
    }
    sent(&desk, paper.dressed(around.edition.look), "agenda.pdf").await
}

fn facts(words: Words, around: &Around, session: &Training, names: &HashMap<StaffId, String>) -> Vec<(String, String)> {
    let locale = words.locale();
    let say = |message: &Message| words.tell(message).into_owned();
    let venue = session.place.venue().and_then(|id| around.venue(id).ok());
    let told = Told::now(Standing::Seated, session, venue);
    let trainers: Vec<&str> = session.trainers.iter().filter_map(|id| names.get(id)).map(String::as_str).collect();
    let text = |text: &Text| text.say(locale).to_owned();
    let rows = [
        ("training-when", words.span(session.starts, session.ends(), around.campaign.zone.tz())),
        ("training-place", place(locale, &say, &told)),
        ("training-venue-access", venue.map(|venue| text(&venue.access)).unwrap_or_default()),
        ("training-about", text(&session.about)),
        ("training-trainers", words.list(&trainers)),
        ("training-access", text(&session.access)),
        ("training-quiet", text(&session.quiet)),
        ("training-support", session.support.clone()),
    ];
    rows.into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(label, value)| (words.say(label).into_owned(), value))
        .collect()
}

pub async fn cards(desk: Signed, At(id): At<EditionId>) -> Answer {
    let around = Around::find(&desk, id).await?;
    let all = room::in_the_room(desk.db(), id).await?;
    let number = |number: usize| desk.words.fill("training-card-number", [("number", number.into())]).into_owned();
    let cards = all.into_iter().map(|one| (number(one.number), one.card)).collect();
    let paper =
        Document::new(title(&desk, &around, "training-paper-cards-title"), desk.words.locale(), desk.db().now())
            .with(Part::Cards(cards));
    sent(&desk, paper, "name-cards.pdf").await
}

pub async fn shots(desk: Signed, At(id): At<EditionId>) -> Answer {
    let around = Around::find(&desk, id).await?;
    let words = desk.words;
    let all = room::in_the_room(desk.db(), id).await?;
    let head = ["training-shot-number", "training-shot-card", "training-shot-may"];
    let row = |one: room::InTheRoom| vec![one.number.to_string(), one.card, words.say(one.limit.key()).into_owned()];
    let day = words.moment(desk.db().now(), around.campaign.zone.tz());
    let mut paper = Document::new(title(&desk, &around, "training-shots-title"), words.locale(), desk.db().now())
        .paragraph(words.say("training-shots-lead"))
        .paragraph(words.fill("training-shots-day", [("day", day.into())]));
    paper = match all.is_empty() {
        true => paper.paragraph(words.say("training-shot-nobody")),
        false => paper.with(Part::Table {
            head: head.iter().map(|key| words.say(key).into_owned()).collect(),
            rows: all.into_iter().map(row).collect(),
        }),
    };
    sent(&desk, paper, "shot-list.pdf").await
}

fn title(desk: &Signed, around: &Around, key: &str) -> String {
    format!("{} · {}", desk.words.say(key), edition_name(desk.words, &around.edition))
}

/// For whoever asked, and kept by nobody on the way.
async fn sent(desk: &Signed, paper: Document, name: &'static str) -> Answer {
    let campaign = desk.words.say("desk-brand").into_owned();
    let bytes: Vec<u8> = press::set(Document { foot: campaign, ..paper }).await?;
    Ok(answer(bytes, name)?)
}

fn answer(bytes: Vec<u8>, name: &'static str) -> Result<Response> {
    let mut response = Response::new(Body::from(bytes));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/pdf"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex"));
    let file = HeaderValue::from_str(&format!("inline; filename=\"{name}\""));
    headers.insert(header::CONTENT_DISPOSITION, file.map_err(base::Error::because("naming a paper"))?);
    Ok(response)
}
