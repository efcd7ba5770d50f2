//! How somebody is after they appeared: one tap and a free line. They come by
//! the link in a letter, which opens this page alone, or from their own page.
//! What is said here goes to safeguarding and to nobody else; it can be changed,
//! and being asked can be turned off without a reason.

use super::own::Own;
use axum::extract::State;
use axum::response::Response;
use base::{Error, Result};
use door::{Answer, House, Sent, redirect};
use http::StatusCode;
use people::check_ins::{self, Answer as Tap, CheckIn, Said, rules};
use people::ledger;
use ui::form::{Field, Form, Kit};
use ui::page::{Flash, Head, Page};
use ui::parts::{Weight, go, post_button};
use ui::words::{Wording, Words};
use ui::{Markup, html};

pub async fn show(State(house): State<House>, own: Own) -> Answer {
    let page = HowPage::load(&house, &own, None).await.map_err(|e| own.trouble(e))?;
    let said = [("thanks", "my-how-thanks"), ("off", "my-how-said-off"), ("on", "my-how-said-on")];
    let said = said.into_iter().find(|(word, _)| *word == own.asks("said")).map(|(_, key)| key);
    let flash = said.map(|key| Flash { text: Wording::from(key), trouble: false });
    Ok(own.respond(&house, own.how_rest(), flash, &page))
}

pub async fn answer(State(house): State<House>, own: Own, Sent(mut form): Sent) -> Answer {
    let actor = own.acts(&house, &form).await?;
    let latest = check_ins::latest(house.db.read(), &own.ids()).await.map_err(|e| own.trouble(e))?;
    let Some(check_in) = latest else { return Err(own.trouble(Error::Missing)) };
    let Some(tap) = form.choose("answer", true, Tap::parse) else {
        return again(&house, &own, form, "my-how-choose").await;
    };
    let words = rules::check_words(form.value("words"));
    // What was tapped counts, also where the line beside it cannot be kept.
    let said = Said { answer: tap, words: words.as_deref().unwrap_or_default().to_owned() };
    let done = store::write!(house.db, actor, |work| async {
        own.note(work, &house).await?;
        check_ins::answer(work, &house.keys, &check_in, &said).await
    });
    done.map_err(|e| own.trouble(e))?;
    match words {
        Ok(_) => Ok(redirect(&own.path(&format!("{}?said=thanks", own.how_rest())))),
        Err(Error::Invalid(invalid)) => again(&house, &own, form.refused(invalid), "my-how-line-not-kept").await,
        Err(error) => Err(own.trouble(error)),
    }
}

pub async fn turn_off(State(house): State<House>, own: Own, Sent(form): Sent) -> Answer {
    turn(&house, &own, &form, false).await
}

pub async fn turn_on(State(house): State<House>, own: Own, Sent(form): Sent) -> Answer {
    turn(&house, &own, &form, true).await
}

async fn turn(house: &House, own: &Own, form: &Form, on: bool) -> Answer {
    let actor = own.acts(house, form).await?;
    let done = store::write!(house.db, actor, |work| async {
        own.note(work, house).await?;
        for persona in own.ids() {
            match on {
                true => check_ins::turn_on(work, persona).await?,
                false => check_ins::turn_off(work, persona).await?,
            }
        }
        Ok(())
    });
    done.map_err(|e| own.trouble(e))?;
    let said = if on { "on" } else { "off" };
    Ok(redirect(&own.path(&format!("{}?said={said}", own.how_rest()))))
}

/// The page once more, with every word still in it.
async fn again(house: &House, own: &Own, form: Form, key: &'static str) -> Answer {
    let page = HowPage::load(house, own, Some(form)).await.map_err(|e| own.trouble(e))?;
    let flash = Flash { text: Wording::from(key), trouble: true };
    let mut response: Response = own.respond(house, own.how_rest(), Some(flash), &page);
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(response)
}

struct HowPage<'a> {
    own: &'a Own,
    token: String,
    /// What they were asked last, and what they said to it.
    latest: Option<(CheckIn, Option<Said>)>,
    off: bool,
    paused: bool,
    form: Form,
}

impl<'a> HowPage<'a> {
    async fn load(house: &House, own: &'a Own, form: Option<Form>) -> Result<Self> {
        let db = house.db.read();
        let ids = own.ids();
        let latest = match check_ins::latest(db, &ids).await? {
            Some(check_in) => {
                let actor = own.actor(house).await?;
                let said = store::write!(house.db, actor, |work| check_ins::said(work, &house.keys, &check_in))?;
                Some((check_in, said))
            }
            None => None,
        };
        let said = latest.as_ref().and_then(|(_, said)| said.as_ref());
        let form = form.unwrap_or_else(|| match said {
            Some(said) => Form::blank().with("words", said.words.clone()),
            None => Form::blank(),
        });
        Ok(Self {
            own,
            token: own.token(house),
            off: !check_ins::off(db, &ids).await?.is_empty(),
            paused: !ledger::paused(db, &ids).await?.is_empty(),
            latest,
            form,
        })
    }

    fn question(&self, words: Words, check_in: &CheckIn, said: Option<&Said>) -> Markup {
        let kit = Kit::new(words, &self.form);
        let action = self.own.path(self.own.how_rest());
        html! {
            p.lead { (words.say(check_in.about.key())) }
            @if let Some(said) = said {
                p { (words.say("my-how-you-said")) " " strong { (words.say(said.answer.key())) } }
            }
            (kit.post(&action, &self.token, html! {
                (kit.area(Field::new("words", "my-how-words").hint("my-how-words-hint").at_most(rules::WORDS_MOST).rows(3)))
                p #how-tap { (words.say(if said.is_some() { "my-how-change" } else { "my-how-tap" })) }
                div.buttons role="group" aria-labelledby="how-tap" {
                    @for tap in Tap::ALL {
                        button.button.quiet type="submit" name="answer" value=(tap.name()) { (words.say(tap.key())) }
                    }
                }
            }))
            p.hint { (words.say("my-how-who")) }
        }
    }
}

impl Page for HowPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("my-how-title")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        let own = self.own;
        let rest = own.how_rest();
        html! {
            h1 { (words.say("my-how-title")) }
            @match &self.latest {
                Some((check_in, said)) => (self.question(words, check_in, said.as_ref())),
                None => p.lead { (words.say("my-how-not-asked")) },
            }
            section {
                h2 { (words.say("my-how-being-asked")) }
                @if self.paused { p { (words.say("my-how-paused")) } }
                @if self.off {
                    p { (words.say("my-how-off")) }
                    (post_button(words, Weight::Quiet, &own.path(&format!("{rest}/on")), &self.token, "my-how-turn-on"))
                } @else {
                    p { (words.say("my-how-on")) }
                    (post_button(words, Weight::Quiet, &own.path(&format!("{rest}/off")), &self.token, "my-how-turn-off"))
                }
            }
            @if own.is_whole() { (own.back()) }
            @else { p { (go(words, Weight::Quiet, "/my", "my-enter-again")) } }
        }
    }
}
