//! One question at a time: the message, what shows it, the way back to it.
//! Sent is kept; where another screen was quicker nothing is overwritten, and
//! both are on the page.

use super::{Theirs, again, both, step};
use crate::my::own::Own;
use axum::extract::{Path, State};
use base::{Error, Locale, Message as Saying};
use door::{Answer, House, Sent, redirect};
use http::StatusCode;
use people::key_messages::{self, Part, Place, Sheet, Written, rules};
use ui::form::{Field, Form, Kit};
use ui::page::{Flash, Head, Page};
use ui::parts::{Weight, go, notice};
use ui::words::{Wording, Words};
use ui::{Markup, html};

pub async fn ask(
    State(house): State<House>,
    own: Own,
    Path((_, place, part)): Path<(String, String, String)>,
) -> Answer {
    let (theirs, place, part) = find(&house, &own, &place, &part).await.map_err(|e| own.trouble(e))?;
    let Some(page) = PartPage::of(&house, &own, theirs, (place, part), None, false) else {
        return Ok(redirect(&own.path("/messages")));
    };
    Ok(own.respond(&house, &page.rest(), None, &page))
}

pub async fn save(
    State(house): State<House>,
    own: Own,
    Path((_, place, part)): Path<(String, String, String)>,
    Sent(form): Sent,
) -> Answer {
    let actor = own.acts(&house, &form).await?;
    let (theirs, place, part) = find(&house, &own, &place, &part).await.map_err(|e| own.trouble(e))?;
    let Some(sheet) = &theirs.sheet else { return Err(own.trouble(Error::Missing)) };
    // A form without the second field says nothing of it.
    let second = form.names().any(|name| name == "second").then(|| form.value("second").to_owned());
    let written = Written { part, own: form.value("own").to_owned(), second };
    let done = store::write!(house.db, actor, |work| async {
        own.note(work, &house).await?;
        key_messages::save(work, &house.keys, sheet, place, &written, form.value("seen")).await
    });
    let (form, status, flash) = match done {
        Ok(_) => return Ok(redirect(&next(&own, place, part))),
        Err(Error::Invalid(invalid)) => (form.refused(invalid), StatusCode::UNPROCESSABLE_ENTITY, None),
        Err(Error::Conflict(message)) => {
            let flash = Flash { text: Wording::from(message), trouble: true };
            (form, StatusCode::CONFLICT, Some(flash))
        }
        Err(error) => return Err(own.trouble(error)),
    };
    let theirs = Theirs::load(&house, &own).await.map_err(|e| own.trouble(e))?;
    let Some(page) = PartPage::of(&house, &own, theirs, (place, part), Some(form), flash.is_some()) else {
        return Err(own.trouble(Error::Missing));
    };
    Ok(again(&house, &own, &page.rest(), flash, status, &page))
}

async fn find(house: &House, own: &Own, place: &str, part: &str) -> base::Result<(Theirs, Place, Part)> {
    let place = Place::parse(place).ok_or(Error::Missing)?;
    let part = Part::parse(part).filter(|part| place.parts().contains(part)).ok_or(Error::Missing)?;
    Ok((Theirs::load(house, own).await?, place, part))
}

/// The next question, or everything on one page.
fn next(own: &Own, place: Place, part: Part) -> String {
    let next = place.parts().iter().skip_while(|one| **one != part).nth(1);
    next.map_or_else(|| own.path("/messages?said=saved"), |part| step(own, place, *part))
}

struct PartPage<'a> {
    own: &'a Own,
    token: String,
    theirs: Theirs,
    place: Place,
    part: Part,
    language: Locale,
    second: Option<Locale>,
    form: Form,
    /// What is kept now, where another screen was quicker.
    conflict: bool,
}

impl<'a> PartPage<'a> {
    /// Nothing to ask before the languages are chosen, nor for more before there are words.
    fn of(
        house: &House,
        own: &'a Own,
        theirs: Theirs,
        (place, part): (Place, Part),
        form: Option<Form>,
        conflict: bool,
    ) -> Option<Self> {
        let Sheet { language, second, .. } = theirs.sheet.clone()?;
        let found = theirs.at(place);
        if found.is_none() && part != Part::Words {
            return None;
        }
        let language = found.map_or(language, |message| message.language);
        let second = second.filter(|second| *second != language);
        let kept = |second: Locale| found?.second(second).map(|kept| kept.said.part(part).to_owned());
        let mut form = form.unwrap_or_else(|| {
            let form = Form::blank().with("own", found.map(|one| one.said.part(part)).unwrap_or_default());
            form.with("second", second.and_then(kept).unwrap_or_default())
        });
        form.set("seen", found.map(key_messages::Message::seen).unwrap_or_default());
        Some(Self { own, token: own.token(house), theirs, place, part, language, second, form, conflict })
    }

    fn rest(&self) -> String {
        format!("/messages/write/{}/{}", self.place, self.part)
    }

    /// What there is to know of the words beside.
    fn beside(&self, words: Words) -> Markup {
        let kept = self.second.and_then(|second| self.theirs.at(self.place)?.second(second));
        let Some(kept) = kept.filter(|kept| !kept.said.part(self.part).is_empty()) else { return Markup::default() };
        html! {
            @if kept.outgrown.contains(&self.part) { p.hint { (words.say("my-messages-outgrown")) } }
            @if !kept.theirs.contains(&self.part) { p.hint { (words.say("my-messages-helped")) } }
        }
    }
}

const fn question(place: Place, part: Part) -> (&'static str, &'static str) {
    match (place, part) {
        (Place::Unanswered, _) => ("my-messages-ask-unanswered", "my-messages-ask-unanswered-hint"),
        (_, Part::Words) => ("my-messages-ask-words", "my-messages-ask-words-hint"),
        (_, Part::Proof) => ("my-messages-ask-proof", "my-messages-ask-proof-hint"),
        (_, Part::Bridge) => ("my-messages-ask-bridge", "my-messages-ask-bridge-hint"),
    }
}

fn in_language(language: Locale) -> Wording {
    Saying::new("my-messages-in").with("language", language.name()).into()
}

impl Page for PartPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say(question(self.place, self.part).0)).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        let kit = Kit::new(words, &self.form);
        let (asked, hint) = question(self.place, self.part);
        let parts = self.place.parts();
        let number = parts.iter().position(|part| *part == self.part).unwrap_or_default() + 1;
        let most = rules::most(self.place, self.part);
        let rows = if most > rules::WORDS_MOST { 6 } else { 3 };
        let found = self.theirs.at(self.place);
        let own_field =
            Field::new("own", in_language(self.language)).in_language(self.language).at_most(most).rows(rows);
        let own_field = if self.part == Part::Words { own_field.required() } else { own_field };
        html! {
            p.step {
                (words.say(self.place.key()))
                @if parts.len() > 1 { " · " (words.fill("my-messages-step", [("number", number.into()), ("of", parts.len().into())])) }
            }
            h1 { (words.say(asked)) }
            p { (words.say(hint)) }
            @if let Some(message) = found {
                @if self.part != Part::Words { (both(message, self.second, Part::Words)) }
                @if self.conflict { (notice(words, "my-messages-kept-now", both(message, self.second, self.part))) }
            }
            (kit.post(&self.own.path(&self.rest()), &self.token, html! {
                (Kit::hidden("seen", self.form.value("seen")))
                (kit.area(own_field))
                @if let Some(second) = self.second {
                    (kit.area(Field::new("second", in_language(second)).hint("my-messages-second-later").in_language(second).at_most(most).rows(rows)))
                    (self.beside(words))
                }
                (kit.buttons("my-messages-save-on", go(words, Weight::Quiet, &self.own.path("/messages"), "my-messages-back")))
            }))
            p.hint { (words.say("my-messages-public-words")) }
        }
    }
}
