//! `/room/{secret}/choices`: the partner's languages, where they are, whether
//! they want letters, and its logo. Asked once, changed at any time.

use super::entered::Entered;
use axum::extract::State;
use axum::response::Response;
use base::{Error, Locale, Message, Result};
use door::{Answer, House, SentFiles, redirect};
use http::StatusCode;
use newsroom::logos;
use newsroom::toolkit::Letters;
use newsroom::toolkit::rooms::{self, Choices};
use programme::Zone;
use ui::form::{Choice, Field, Form, Kit};
use ui::page::{Flash, Head, Page};
use ui::words::{Words, said};
use ui::{Markup, html};

pub async fn ask(State(house): State<House>, entered: Entered) -> Answer {
    let kit = entered.kit(&house).await.map_err(|error| entered.trouble(error))?;
    let room = &entered.room;
    let first = if room.languages.is_empty() { vec![entered.words.locale()] } else { room.languages.clone() };
    let form = first.iter().fold(Form::blank(), |form, language| form.with("languages", language.tag()));
    let form = form.with("zone", room.zone.name()).with("letters", room.letters.name());
    page(&house, &entered, &form, &offered(&entered, kit.languages())).await.map_err(|error| entered.trouble(error))
}

pub async fn send(State(house): State<House>, entered: Entered, mut sent: SentFiles) -> Answer {
    let actor = entered.acts(&house, &sent.form)?;
    // The logo is no duty: most have it at hand another day.
    let logo = match sent.take("file") {
        Ok(bytes) => logos::prepare(bytes).await.map(Some),
        Err(_) => Ok(None),
    };
    let mut form = sent.form;
    let choices = read(&mut form);
    let logo = match logo {
        Err(Error::Invalid(slips)) => {
            form = form.refused(slips);
            None
        }
        other => other.map_err(|error| entered.trouble(error))?,
    };
    let done = match form.check() {
        Ok(()) => {
            store::write!(house.db, actor, |work| async {
                entered.note(work, &house).await?;
                if let Some(logo) = &logo {
                    logos::offer(work, entered.room.partner, logo).await?;
                }
                rooms::settle(work, entered.room.id, &choices).await
            })
        }
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => Ok(redirect(&entered.path("?said=chosen"))),
        Err(Error::Invalid(slips)) => {
            let kit = entered.kit(&house).await.map_err(|error| entered.trouble(error))?;
            let known = form.errors().0.len();
            let form = if known > 0 { form } else { form.refused(slips) };
            let shown = page(&house, &entered, &form, &offered(&entered, kit.languages())).await;
            let mut response = shown.map_err(|error| entered.trouble(error))?;
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(response)
        }
        Err(error) => Err(entered.trouble(error).onward(entered.path("/choices"), "room-choices-change")),
    }
}

fn read(form: &mut Form) -> Choices {
    let tags: Vec<String> = form.values("languages").map(str::to_owned).collect();
    let mut languages = Vec::new();
    for tag in tags {
        match tag.parse::<Locale>() {
            Ok(language) => languages.push(language),
            Err(_) => form.note("languages", "error-unknown-choice"),
        }
    }
    let zone = form.require_parsed::<Zone>("zone").unwrap_or_else(Zone::london);
    let letters = form.choose("letters", true, |name| name.parse::<Letters>().ok()).unwrap_or(Letters::None);
    Choices { languages, zone, letters }
}

/// What the toolkit is in, what they chose before, and the interface's own.
fn offered(entered: &Entered, mut there: Vec<Locale>) -> Vec<Locale> {
    for language in Locale::INTERFACE.iter().chain(&entered.room.languages) {
        if !there.contains(language) {
            there.push(*language);
        }
    }
    there.sort_by_key(|language| (!Locale::INTERFACE.contains(language), *language));
    there
}

async fn page(house: &House, entered: &Entered, form: &Form, languages: &[Locale]) -> Result<Response> {
    let has_logo = logos::logo_for(house.db.read(), entered.room.partner).await?.is_some();
    let page = ChoicesPage { entered, token: entered.token(house), form, languages, has_logo };
    let first = entered.room.languages.is_empty();
    let flash = first.then(|| Flash { text: Message::new("room-said-welcome").into(), trouble: false });
    Ok(entered.respond(house, "/choices", flash.filter(|_| !form.was_sent()), &page))
}

struct ChoicesPage<'a> {
    entered: &'a Entered,
    token: String,
    form: &'a Form,
    languages: &'a [Locale],
    has_logo: bool,
}

impl Page for ChoicesPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("room-choices")).hidden().class("room")
    }
    fn body(&self, words: Words) -> Markup {
        let kit = Kit::new(words, self.form);
        let languages: Vec<Choice> =
            self.languages.iter().map(|language| Choice::new(language.tag(), said(language.name()))).collect();
        let letters: Vec<Choice> =
            Letters::ALL.iter().map(|letters| Choice::new(letters.name(), letters.label())).collect();
        html! {
            h1 { (words.say("room-choices")) }
            (kit.post_files(&self.entered.path("/choices"), &self.token, html! {
                (kit.boxes(Field::new("languages", "room-choices-languages").hint("room-choices-languages-hint").required(), &languages))
                @if self.has_logo {
                    p { a href=(self.entered.path("/logo")) { (words.say("room-logo-go")) } }
                } @else {
                    (kit.file(Field::new("file", "room-logo").hint("room-logo-hint").accept(super::logo::KINDS)))
                }
                (kit.radios(Field::new("letters", "room-choices-letters").required(), &letters))
                (kit.text(Field::new("zone", "room-choices-zone").hint("room-choices-zone-hint").required()))
                (kit.buttons("room-choices-send", Markup::default()))
            }))
        }
    }
}
