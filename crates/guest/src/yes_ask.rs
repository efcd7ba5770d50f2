//! Saying yes: to this exact version, with an answer to each use, after the
//! notice that holds now was read. It says when the story goes out at the
//! earliest, and lets the teller, and nobody else, choose not to wait.

use crate::asked::Asked;
use crate::lasting::Lasting;
use crate::questions::{self, Asker};
use crate::{beside, keepsafe};
use axum::extract::State;
use axum::response::Response;
use base::{Error, Instant, Message, Result};
use consent::{Element, Fingerprint};
use data_encoding::HEXLOWER;
use door::{Answer, House, Sent, check_token, redirect};
use http::StatusCode;
use newsroom::stories;
use people::ledger::notices::{Telling, rules::COOLING_HOURS};
use people::ledger::{How, Method};
use programme::partners::{self, Filter};
use ui::form::{Field, Form, Kit};
use ui::page::{Flash, Head, Page};
use ui::parts::{Weight, go};
use ui::words::{Wording, Words};
use ui::{Markup, html};

pub async fn show(State(house): State<House>, asked: Asked) -> Answer {
    if asked.is_settled() {
        return Ok(redirect(&asked.path("")));
    }
    let telling = asked.telling(&house, None).await.map_err(|e| asked.trouble(e))?;
    if matches!(telling, Telling::NotYet(_)) {
        return Ok(redirect(&asked.path("/before")));
    }
    let pause = Pause::of(&telling, house.db.now());
    let partners = askers(&house, &asked).await.map_err(|e| asked.trouble(e))?;
    Ok(page(&house, &asked, &partners, pause, &Form::blank(), None))
}

pub async fn send(State(house): State<House>, asked: Asked, Sent(mut form): Sent) -> Answer {
    check_token(&house.keys, &asked.secret, &form).map_err(|e| asked.trouble(e))?;
    let partners = askers(&house, &asked).await.map_err(|e| asked.trouble(e))?;
    let elements = elements(&asked);
    let answers = questions::read(&mut form, &partners, &elements, lasting(&house, &asked));
    let telling = asked.telling(&house, None).await.map_err(|e| asked.trouble(e))?;
    let pause = Pause::of(&telling, house.db.now());
    if form.check().is_err() {
        return Ok(wrong(page(&house, &asked, &partners, pause, &form, None), StatusCode::UNPROCESSABLE_ENTITY));
    }
    let waits = !form.ticked("waive");
    let seen: Vec<Fingerprint> = form.values("seen").filter_map(read_fingerprint).collect();
    let again = |message: Message| {
        let flash = Flash { text: Wording::from(message), trouble: true };
        wrong(page(&house, &asked, &partners, pause, &form, Some(flash)), StatusCode::CONFLICT)
    };
    if asked.is_guardian() {
        return beside::yes(&house, &asked, (&seen, &answers), again).await;
    }
    let actor = asked.actor(&house).await.map_err(|e| asked.trouble(e))?;
    let done = store::write!(house.db, actor, |work| async {
        asked.uses(work, &house).await?;
        stories::approve(work, &house.keys, asked.review.id, &seen, &answers, Method::Link).await?;
        if !waits {
            let how = How::from(Method::Link).language(asked.review.locale);
            stories::do_not_wait(work, asked.story.id, how).await?;
        }
        keepsafe::issue(work, &house, &asked).await
    });
    match done {
        Ok(issued) => {
            let said = after(asked.words, &asked, Pause { over_at: pause.over_at.filter(|_| waits), ..pause });
            Ok(keepsafe::page(&house, &asked, "guest-said-yes-title", said, &issued))
        }
        // The words changed while they were read: show the new ones, keep every answer.
        Err(Error::Conflict(message)) if message.key == "error-review-changed" => Ok(again(message)),
        // So did the notice: the link to it stands on the page.
        Err(Error::Refused(message)) if message.key == "people-not-explained" => {
            Ok(again(Message::new("people-notice-replaced")))
        }
        Err(error) => Err(asked.trouble(error)),
    }
}

fn elements(asked: &Asked) -> Vec<(Element, &'static str, &'static str)> {
    questions::elements(&asked.versions, asked.persona.for_staff())
}

fn lasting<'a>(house: &House, asked: &'a Asked) -> Lasting<'a> {
    let now = house.db.now();
    let ends = newsroom::windows::ends(&asked.edition, &asked.campaign, now);
    Lasting { ends, zone: asked.campaign.zone.tz(), now }
}

/// The pause before anything goes out, as far as it is still ahead.
#[derive(Debug, Clone, Copy)]
struct Pause {
    over_at: Option<Instant>,
    /// Whether there is a notice to read again.
    has_notice: bool,
}

impl Pause {
    fn of(telling: &Telling, now: Instant) -> Self {
        let over_at = match telling {
            Telling::Told(_, cooling) => cooling.over_at(),
            // This page explains, so the pause begins when it is sent.
            Telling::NoNotice | Telling::NotYet(_) => now.plus_seconds(COOLING_HOURS * 3_600),
        };
        Self { over_at: Some(over_at).filter(|at| *at > now), has_notice: !matches!(telling, Telling::NoNotice) }
    }
}

/// What happens next, after a yes.
fn after(words: Words, asked: &Asked, pause: Pause) -> Markup {
    html! {
        p.lead { (words.say("guest-said-yes")) }
        @if let Some(over_at) = pause.over_at { p { (not_before(words, asked, over_at)) } }
        p { (words.say("guest-said-yes-more")) }
    }
}

fn not_before(words: Words, asked: &Asked, over_at: Instant) -> String {
    let when = words.day_moment(over_at, asked.campaign.zone.tz());
    words.fill("guest-not-before", [("when", when.into())]).into_owned()
}

fn page(house: &House, asked: &Asked, partners: &[Asker], pause: Pause, form: &Form, flash: Option<Flash>) -> Response {
    let (token, elements, lasting) = (asked.token(house), elements(asked), lasting(house, asked));
    let page = YesPage { token, elements, lasting, asked, partners, pause, form };
    asked.respond(house, "/yes", flash, &page)
}

fn wrong(mut response: Response, status: StatusCode) -> Response {
    *response.status_mut() = status;
    response
}

/// Every partner of the edition, by name.
async fn askers(house: &House, asked: &Asked) -> Result<Vec<Asker>> {
    let mut all = Vec::new();
    let mut filter = Filter { edition: Some(asked.edition.id), page: 1, ..Filter::default() };
    loop {
        let listing = partners::list(house.db.read(), &filter).await?;
        let name = |row: &partners::PartnerRow| row.partner.name.say(asked.reader.locale).to_owned();
        all.extend(listing.rows.iter().map(|row| Asker { id: row.partner.id, name: name(row) }));
        if filter.page >= listing.pages() {
            return Ok(all);
        }
        filter.page += 1;
    }
}

fn read_fingerprint(text: &str) -> Option<Fingerprint> {
    HEXLOWER.decode(text.as_bytes()).ok()?.try_into().ok().map(Fingerprint)
}

struct YesPage<'a> {
    asked: &'a Asked,
    partners: &'a [Asker],
    elements: Vec<(Element, &'static str, &'static str)>,
    pause: Pause,
    lasting: Lasting<'a>,
    form: &'a Form,
    token: String,
}

impl Page for YesPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("guest-yes-title")).hidden()
    }
    fn body(&self, words: Words) -> Markup {
        let kit = Kit::new(words, self.form);
        let asked = self.asked;
        let questions = questions::show(&kit, self.partners, &self.elements, self.lasting);
        html! {
            h1 { (words.say("guest-yes-title")) }
            @if asked.is_guardian() { p { (words.say("guest-beside-you")) } }
            p.lead { (words.say("guest-yes-lead")) }
            (beside::asking(words, asked))
            p { (words.say("guest-yes-undo")) }
            @if !asked.is_guardian() { p { (words.say("felt-ask")) " " a href=(asked.path("/felt")) { (words.say("felt-tab")) } } }
            @if self.pause.has_notice { p { a href=(asked.path("/before")) { (words.say("guest-yes-told")) } } }
            (kit.post(&asked.path("/yes"), &self.token, html! {
                @for fingerprint in asked.seen() { (Kit::hidden("seen", &HEXLOWER.encode(&fingerprint.0))) }
                (questions)
                @if let Some(over_at) = self.pause.over_at {
                    h2 { (words.say("guest-when")) }
                    p { (not_before(words, asked, over_at)) }
                    @if !asked.is_guardian() { (kit.tick(Field::new("waive", "guest-waive").hint("guest-waive-hint").quiet())) }
                }
                p { (words.say("guest-yes-next")) }
                (kit.buttons("guest-yes-send", go(words, Weight::Quiet, &asked.path(""), "guest-back-to-story")))
            }))
        }
    }
}
