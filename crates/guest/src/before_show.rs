//! Before an answer: the notice that holds now, in the teller's language, and
//! the question whether it was clear, in their own words. Opening the page
//! explains nothing to anybody; pressing its button does.

use crate::asked::Asked;
use crate::before_sound;
use axum::extract::State;
use axum::response::Response;
use base::{Error, Locale};
use door::{Answer, House, Sent, Voice, check_token, redirect};
use http::StatusCode;
use people::ledger::notices::{self, Current, Telling};
use people::ledger::{Aside, evidence};
use ui::form::{Field, Form, Kit};
use ui::page::{Flash, Head, Page};
use ui::parts::{Weight, go};
use ui::words::{Wording, Words};
use ui::{Markup, html};

/// Longest answer to the question whether it was clear.
const WORDS_MOST: usize = 2_000;

pub async fn show(State(house): State<House>, uri: axum::http::Uri, asked: Asked) -> Answer {
    let wished = uri.query().unwrap_or_default().split('&').find_map(|pair| pair.strip_prefix("in="));
    match asked.telling(&house, wished).await.map_err(|e| asked.trouble(e))? {
        Telling::NoNotice => Ok(redirect(&asked.path("/yes"))),
        // Answered before this one was in use: it is not what they were told.
        Telling::NotYet(_) if asked.is_settled() => Ok(redirect(&asked.path(""))),
        Telling::NotYet(current) => page(&house, &asked, &current, &Form::blank(), None).await,
        // Read once, it stays there to be read again.
        Telling::Told(current, _) => {
            let voice = before_sound::voice(&house, &asked, &current.notice).await.map_err(|e| asked.trouble(e))?;
            let page = BeforePage { asked: &asked, current: &current, form: None, voice, token: String::new() };
            Ok(asked.respond(&house, "/before", None, &page))
        }
    }
}

pub async fn send(State(house): State<House>, asked: Asked, Sent(mut form): Sent) -> Answer {
    check_token(&house.keys, &asked.secret, &form).map_err(|e| asked.trouble(e))?;
    let wished = form.value("in").to_owned();
    let current = match asked.telling(&house, Some(&wished)).await.map_err(|e| asked.trouble(e))? {
        Telling::NotYet(current) if !asked.is_settled() => current,
        // Nothing to explain, or done before: pressed twice.
        _ => return Ok(redirect(&asked.path("/yes"))),
    };
    if form.value("notice") != current.notice.id.to_string() {
        return replaced(&house, &asked, &current, &form).await;
    }
    let said = form.at_most("understanding", WORDS_MOST).unwrap_or_default();
    if form.check().is_err() {
        return Ok(wrong(page(&house, &asked, &current, &form, None).await?));
    }
    let understanding = vec![(current.notice.parts.question.clone(), said)];
    let aside = Aside { understanding, ..Aside::default() };
    let actor = asked.actor(&house).await.map_err(|e| asked.trouble(e))?;
    let (persona, story, notice) = (asked.persona.id, asked.story.id, current.notice.id);
    let done = store::write!(house.db, actor, |work| async {
        asked.uses(work, &house).await?;
        let how = asked.how().language(current.notice.language);
        let how = evidence::with_aside(work, &house.keys, persona, how, &aside).await?;
        notices::explain(work, persona, story, notice, &how).await
    });
    match done {
        Ok(()) => Ok(redirect(&asked.path("/yes"))),
        Err(Error::Invalid(invalid)) => Ok(wrong(page(&house, &asked, &current, &form.refused(invalid), None).await?)),
        Err(error) => Err(asked.trouble(error)),
    }
}

/// Another version came into use while this one was read. What was written stays.
async fn replaced(house: &House, asked: &Asked, current: &Current, form: &Form) -> Answer {
    let flash = Flash { text: Wording::from("people-notice-replaced"), trouble: true };
    let mut response = page(house, asked, current, form, Some(flash)).await?;
    *response.status_mut() = StatusCode::CONFLICT;
    Ok(response)
}

async fn page(house: &House, asked: &Asked, current: &Current, form: &Form, flash: Option<Flash>) -> Answer {
    let voice = before_sound::voice(house, asked, &current.notice).await.map_err(|e| asked.trouble(e))?;
    let page = BeforePage { asked, current, form: Some(form), voice, token: asked.token(house) };
    Ok(asked.respond(house, "/before", flash, &page))
}

fn wrong(mut response: Response) -> Response {
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    response
}

struct BeforePage<'a> {
    asked: &'a Asked,
    current: &'a Current,
    /// Nothing when it was read before.
    form: Option<&'a Form>,
    voice: Option<Voice>,
    token: String,
}

impl Page for BeforePage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("guest-before-title")).hidden()
    }
    fn body(&self, words: Words) -> Markup {
        let (asked, notice) = (self.asked, &self.current.notice);
        html! {
            h1 { (words.say("guest-before-title")) }
            @if self.form.is_some() { p.lead { (words.say("guest-before-lead")) } }
            @else { p.lead { (words.say("guest-before-read")) } }
            @if self.current.is_fallback { p { (words.say("guest-before-fallback")) } }
            (self.languages(words))
            (door::heard(words, notice, self.voice.as_ref()))
            @if self.voice.is_none() { p { (words.say("guest-before-aloud")) } }
            (door::told(words, notice))
            @if let Some(form) = self.form {
                @let kit = Kit::new(words, form);
                h2 { (words.say("guest-before-check")) }
                p lang=(notice.language.tag()) dir=(notice.language.direction().html()) { (notice.parts.question) }
                (kit.post(&asked.path("/before"), &self.token, html! {
                    (Kit::hidden("notice", &notice.id.to_string()))
                    (Kit::hidden("in", notice.language.tag()))
                    (kit.area(Field::new("understanding", "guest-before-words").hint("guest-before-words-hint").at_most(WORDS_MOST).rows(4)))
                    (kit.buttons("guest-before-go-on", go(words, Weight::Quiet, &asked.path(""), "guest-back-to-story")))
                }))
            } @else if asked.is_settled() {
                p { (go(words, Weight::Quiet, &asked.path(""), "guest-back-to-story")) }
            } @else {
                p { (go(words, Weight::Main, &asked.path("/yes"), "guest-before-to-yes")) }
                p { (go(words, Weight::Quiet, &asked.path(""), "guest-back-to-story")) }
            }
        }
    }
}

impl BeforePage<'_> {
    /// The same in other languages, each by its own name.
    fn languages(&self, words: Words) -> Markup {
        let now = self.current.notice.language;
        let others: Vec<Locale> = self.current.languages.iter().copied().filter(|one| *one != now).collect();
        html! {
            @if !others.is_empty() {
                p { (words.say("guest-before-languages")) " "
                    @for (at, one) in others.iter().enumerate() {
                        @if at > 0 { " · " }
                        a href=(self.asked.path(&format!("/before?in={}", one.tag()))) lang=(one.tag()) dir=(one.direction().html()) { (one.name()) }
                    }
                }
            }
        }
    }
}
