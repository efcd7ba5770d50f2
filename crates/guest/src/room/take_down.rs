//! `/room/{secret}/take-down`: files that are asked back, and for each the
//! places where the partner may have used it. One press answers for all places.

use super::entered::Entered;
use axum::extract::State;
use axum::response::Response;
use base::{DisclosureId, Error, Result};
use door::{Answer, House, Sent, redirect};
use http::StatusCode;
use newsroom::toolkit::taken::{self, TakenFile};
use people::ledger::disclosures::{self, Held, Holder, Place, Post, RecallAnswer};
use std::collections::HashMap;
use ui::form::{Form, Kit};
use ui::page::{Flash, Head, Page};
use ui::parts::{Tone, Weight, chip, disclosure, empty, go, send};
use ui::words::{Wording, Words, date_element};
use ui::{Markup, html};

/// So many of them are listed.
const OTHERS_MOST: u64 = 60;
const ANSWERS: [(RecallAnswer, &str); 4] = [
    (RecallAnswer::Removed, "holder-removed"),
    (RecallAnswer::Cannot, "holder-cannot"),
    (RecallAnswer::NeverUsed, "holder-never-used"),
    (RecallAnswer::StillUp, "room-still-up"),
];

pub async fn ask(State(house): State<House>, entered: Entered) -> Answer {
    let heard = entered.asks("said") == "heard";
    let flash = heard.then(|| Flash { text: Wording::from("holder-heard"), trouble: false });
    page(&house, &entered, flash).await.map_err(|error| entered.trouble(error))
}

pub async fn send_answer(State(house): State<House>, entered: Entered, Sent(form): Sent) -> Answer {
    let actor = entered.acts(&house, &form)?;
    let back = entered.path("/take-down");
    let file: Result<DisclosureId> = form.value("file").parse().map_err(|_| Error::Missing);
    let file = file.map_err(|error| entered.trouble(error))?;
    let said = read(&form);
    let done = store::write!(house.db, actor, |work| async {
        entered.note(work, &house).await?;
        disclosures::answer_by_place(work, Holder::Partner(entered.room.partner), file, &said).await
    });
    match done {
        Ok(()) => Ok(redirect(&format!("{back}?said=heard"))),
        Err(Error::Invalid(_)) => {
            let flash = Some(Flash { text: "holder-choose".into(), trouble: true });
            let mut response = page(&house, &entered, flash).await.map_err(|error| entered.trouble(error))?;
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(response)
        }
        Err(error) => Err(entered.trouble(error).onward(back, "holder-back")),
    }
}

/// One answer for every place, or one for each that was chosen.
fn read(form: &Form) -> Vec<(Place, RecallAnswer)> {
    let known = |name: &str| ANSWERS.iter().map(|(answer, _)| *answer).find(|answer| answer.name() == name);
    if let Some(all) = known(form.value("all")) {
        return vec![(Place::Elsewhere, all)];
    }
    Place::ALL.iter().filter_map(|place| Some((*place, known(form.value(place.name()))?))).collect()
}

async fn page(house: &House, entered: &Entered, flash: Option<Flash>) -> Result<Response> {
    let mut held = disclosures::of_holder(house.db.read(), Holder::Partner(entered.room.partner)).await?;
    held.retain(|one| one.standing.is_some());
    held.sort_by_key(|one| (!waits(one), std::cmp::Reverse(one.disclosure.handed_at)));
    let ids: Vec<DisclosureId> = held.iter().map(|one| one.disclosure.id).collect();
    let places = disclosures::places(house.db.read(), &ids).await?;
    let posts = disclosures::posts(house.db.read(), &ids).await?;
    let room = &entered.room;
    let others = taken::taken_back(house.db.read(), room.edition, room.partner, OTHERS_MOST).await?;
    let page = TakeDownPage { entered, token: entered.token(house), held, places, posts, others };
    Ok(entered.respond(house, "/take-down", flash, &page))
}

fn waits(held: &Held) -> bool {
    held.standing.is_some_and(|standing| standing.waits())
}

struct TakeDownPage<'a> {
    entered: &'a Entered,
    token: String,
    held: Vec<Held>,
    places: HashMap<DisclosureId, Vec<(Place, RecallAnswer)>>,
    /// Where they told us before that they posted it.
    posts: HashMap<DisclosureId, Vec<Post>>,
    /// What shows nobody, and the campaign took back.
    others: Vec<TakenFile>,
}

impl TakeDownPage<'_> {
    fn file(&self, words: Words, held: &Held) -> Markup {
        let file = &held.disclosure;
        let action = self.entered.path("/take-down");
        let id = file.id.to_string();
        let day = file.handed_at.timestamp().to_zoned(self.entered.room.zone.tz().clone()).date();
        let said = self.places.get(&file.id).map(Vec::as_slice).unwrap_or_default();
        let open = held.standing.is_some_and(|standing| !standing.is_closed());
        let one_by_one = html! {
            form.form method="post" action=(action) {
                (Kit::hidden("token", &self.token))
                (Kit::hidden("file", &id))
                @for place in Place::ALL {
                    @let field = format!("{}-{id}", place.name());
                    @let now = said.iter().find(|(one, _)| one == place).map(|(_, answer)| *answer);
                    div.field {
                        label for=(field) { (words.say(place.key())) }
                        select id=(field) name=(place.name()) {
                            option value="" { (words.say("room-place-not")) }
                            @for (answer, label) in ANSWERS { option value=(answer.name()) selected[now == Some(answer)] { (words.say(label)) } }
                        }
                    }
                }
                div.buttons { (send(words, Weight::Quiet, "holder-send", None)) }
            }
        };
        html! {
            li {
                p {
                    strong { (crate::my::files::kind(words, &file.file_kind)) } ", " (file.of.language.name()) ", "
                    (words.weave(&"my-file-handed".into(), [("day", date_element(words, day))]))
                    @match held.standing.and_then(|standing| standing.answer) {
                        Some((answer, _)) => { " " (chip(words, if waits(held) { Tone::Careful } else { Tone::Done }, answer.key())) },
                        None => { " " (chip(words, Tone::Waiting, "room-asked")) },
                    }
                }
                @if let Some(posts) = self.posts.get(&file.id) {
                    p { (words.say("room-posted-told")) }
                    ul { @for post in posts { li { (super::posted::line(words, post, self.entered)) } } }
                }
                @if open {
                    form.act method="post" action=(action) {
                        (Kit::hidden("token", &self.token))
                        (Kit::hidden("file", &id))
                        div.buttons {
                            @for (answer, label) in &ANSWERS[..3] { (send(words, Weight::Quiet, *label, Some(("all", answer.name())))) }
                        }
                    }
                    (disclosure(words, "room-by-place", one_by_one))
                }
            }
        }
    }
}

impl Page for TakeDownPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("room-take-down-title")).hidden().class("room")
    }
    fn body(&self, words: Words) -> Markup {
        html! {
            h1 { (words.say("room-take-down-title")) }
            @if self.held.is_empty() && self.others.is_empty() {
                (empty(words, "room-take-down-none", "room-take-down-none-body", go(words, Weight::Quiet, &self.entered.path(""), "room-today")))
            } @else if !self.held.is_empty() {
                p.lead { (words.say("room-take-down-lead")) }
                ul.files { @for held in &self.held { (self.file(words, held)) } }
                p { (words.say("holder-again")) }
            }
            @if !self.others.is_empty() {
                h2 { (words.say("room-taken-back")) }
                p { (words.say("room-taken-back-what")) }
                ul.files {
                    @for file in &self.others {
                        @let day = file.at.timestamp().to_zoned(self.entered.room.zone.tz().clone()).date();
                        li {
                            strong { (words.tell(&file.size.label())) } ", " (file.language.name()) ", "
                            (words.weave(&"my-file-handed".into(), [("day", date_element(words, day))]))
                        }
                    }
                }
            }
        }
    }
}
