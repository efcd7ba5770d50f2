//! Everything they chose to say on one page, and every way onward.

use super::{Theirs, both, named, step};
use crate::my::names;
use crate::my::own::Own;
use axum::extract::State;
use base::{Result, StaffId};
use door::{Answer, House};
use newsroom::mine::Mine;
use people::accounts;
use people::key_messages::{self, Message, Moment, Part, Place, Sheet, Sure, Use, rules};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use ui::form::{Choice, Field, Form, Kit};
use ui::page::{Flash, Head, Page};
use ui::parts::{Weight, go};
use ui::words::{Wording, Words, said};
use ui::{Markup, html};

pub async fn show(State(house): State<House>, own: Own) -> Answer {
    let page = Home::load(&house, &own, Form::blank()).await.map_err(|e| own.trouble(e))?;
    let said = [
        ("saved", "my-messages-said-saved"),
        ("removed", "my-messages-said-removed"),
        ("shared", "my-messages-said-shared"),
        ("sure", "my-messages-said-sure"),
    ];
    let said = said.into_iter().find(|(word, _)| *word == own.asks("said")).map(|(_, key)| key);
    let flash = said.map(|key| Flash { text: Wording::from(key), trouble: false });
    Ok(own.respond(&house, "/messages", flash, &page))
}

pub struct Home<'a> {
    own: &'a Own,
    token: String,
    theirs: Theirs,
    sure: BTreeMap<Moment, Sure>,
    /// Which of their stories carry which.
    uses: Vec<(Use, Mine)>,
    /// Older words that a story still carries.
    older: Vec<Message>,
    /// Who reads it, by name.
    readers: Vec<String>,
    form: Form,
}

impl<'a> Home<'a> {
    pub async fn load(house: &House, own: &'a Own, form: Form) -> Result<Self> {
        let db = house.db.read();
        let theirs = Theirs::load(house, own).await?;
        let sure = key_messages::confidence(db, theirs.persona).await?;
        let shared: Vec<StaffId> =
            key_messages::shares(db, theirs.persona).await?.into_iter().map(|one| one.staff).collect();
        let names: HashMap<StaffId, String> = accounts::names(db, &shared).await?;
        let mut readers: Vec<String> = names.into_values().collect();
        readers.sort();
        let (uses, older) = carried(house, own, &theirs).await?;
        Ok(Self { own, token: own.token(house), theirs, sure, uses, older, readers, form })
    }

    fn begin(&self, words: Words) -> Markup {
        html! {
            p { (words.say("my-messages-how")) }
            (self.sure_section(words, Moment::Before))
            p { (go(words, Weight::Main, &self.own.path("/messages/languages"), "my-messages-begin")) }
        }
    }

    fn message(&self, words: Words, sheet: &Sheet, place: Place) -> Markup {
        let own = self.own;
        let found = self.theirs.at(place);
        html! {
            section {
                h2 { (words.say(place.key())) }
                (self.used(words, place))
                @match found {
                    None => {
                        @if place == Place::Unanswered { p { (words.say("my-messages-unanswered-what")) } }
                        p { (go(words, weight(&self.theirs, place), &step(own, place, Part::Words), write(place))) }
                    }
                    Some(message) => {
                        @for part in place.parts() {
                            div.told-part {
                                @if place != Place::Unanswered { h3 { (words.say(part.key())) } }
                                @if message.said.part(*part).is_empty() { p.hint { (words.say("my-messages-part-none")) } }
                                (both(message, sheet.second, *part))
                                @if sheet.second.and_then(|second| message.second(second)).is_some_and(|second| second.outgrown.contains(part)) {
                                    p.hint { (words.say("my-messages-outgrown")) }
                                }
                                p { a href=(step(own, place, *part)) { (words.say("my-messages-change")) " " span.unseen { (words.say(place.key())) " · " (words.say(part.key())) } } }
                            }
                        }
                        p { a href=(own.path(&format!("/messages/remove/{place}"))) { (words.say("my-messages-remove")) " " span.unseen { (words.say(place.key())) } } }
                    }
                }
            }
        }
    }

    /// Where it is used; with the older words, where the story still has them.
    fn used(&self, words: Words, place: Place) -> Markup {
        let mut uses = self.uses.iter().filter(|(one, _)| one.place == place).peekable();
        if uses.peek().is_none() {
            return Markup::default();
        }
        html! {
            div.told-part {
                h3 { (words.say("my-messages-used")) }
                ul.works {
                    @for (one, work) in uses {
                        li {
                            a href=(self.own.path(&format!("/works/{}", work.story.id))) { (names::title(words, work)) }
                            @if one.outgrown_at.is_some() {
                                p { (words.say("my-messages-used-older")) }
                                @if let Some(older) = self.older.iter().find(|older| older.id == one.message) {
                                    (both(older, self.theirs.second_beside(older.language), Part::Words))
                                }
                                p.hint { (words.say("my-messages-used-asks")) }
                            }
                        }
                    }
                }
            }
        }
    }

    /// The question, or what they said to it.
    fn sure_section(&self, words: Words, moment: Moment) -> Markup {
        let said = self.sure.get(&moment);
        if !rules::may_say(moment, self.theirs.has_message()) {
            return html! {
                @if let Some(sure) = said {
                    p { (words.say(moment.key())) " " strong { (words.named("key-sure", &sure.level.to_string())) } " " small { (self.own.day(sure.at)) } }
                }
            };
        }
        let form = match (self.form.was_sent(), said) {
            (false, Some(sure)) => Form::blank().with("sure", sure.level.to_string()),
            _ => self.form.clone(),
        };
        let kit = Kit::new(words, &form);
        // keys: key-sure-*
        let levels: Vec<Choice> =
            (1..=rules::SURE_MOST).map(|level| Choice::new(level.to_string(), said_of(words, level))).collect();
        html! {
            section {
                h2 { (words.say("my-messages-sure")) }
                (kit.post(&self.own.path("/messages/sure"), &self.token, html! {
                    (Kit::hidden("moment", moment.name()))
                    (kit.radios(Field::new("sure", moment.key()).hint("my-messages-sure-hint").quiet(), &levels))
                    (kit.buttons("my-messages-sure-save", Markup::default()))
                }))
            }
        }
    }

    fn card(&self, words: Words) -> Markup {
        html! {
            section {
                h2 { (words.say("my-messages-card")) }
                p { (words.say("my-messages-card-what")) }
                p { a.button.quiet href=(self.own.path("/messages/card.pdf")) download { (words.say("my-messages-card-take")) } }
            }
            section {
                h2 { (words.say("my-practise")) }
                p { (words.say("my-practise-what")) }
                p { (go(words, Weight::Quiet, &self.own.path("/messages/practise"), "my-practise-begin")) }
            }
        }
    }

    fn readers(&self, words: Words) -> Markup {
        html! {
            section {
                h2 { (words.say("my-messages-readers")) }
                @if self.readers.is_empty() { p { (words.say("my-messages-readers-none")) } }
                @else { p { (words.say("my-messages-readers-some")) " " bdi { (words.list(&self.readers)) } } }
                p { (go(words, Weight::Quiet, &self.own.path("/messages/share"), "my-messages-share")) }
            }
        }
    }

    fn languages(&self, words: Words, sheet: &Sheet) -> Markup {
        html! {
            section {
                h2 { (words.say("my-messages-languages")) }
                p {
                    (named(words, sheet.language))
                    @if let Some(second) = sheet.second { " · " (named(words, second)) }
                }
                p { a href=(self.own.path("/messages/languages")) { (words.say("my-messages-languages-change")) } }
            }
        }
    }
}

/// Their stories that carry a message, and the older words in them.
async fn carried(house: &House, own: &Own, theirs: &Theirs) -> Result<(Vec<(Use, Mine)>, Vec<Message>)> {
    let uses = key_messages::uses(house.db.read(), &[theirs.persona]).await?;
    if uses.is_empty() {
        return Ok((Vec::new(), Vec::new()));
    }
    let older: BTreeSet<_> = uses.iter().filter(|one| one.outgrown_at.is_some()).map(|one| one.message).collect();
    let actor = own.actor(house).await?;
    let keys = &house.keys;
    let older = store::write!(house.db, actor, |work| key_messages::read_some(work, keys, theirs.persona, &older))?;
    let works = own.works(house).await?;
    let of = |one: Use| Some((one, works.iter().find(|work| work.story.id == one.story)?.clone()));
    Ok((uses.into_iter().filter_map(of).collect(), older))
}

fn said_of(words: Words, level: u8) -> Wording {
    said(words.named("key-sure", &level.to_string()).into_owned())
}

/// The next thing to do stands out, and it alone.
fn weight(theirs: &Theirs, place: Place) -> Weight {
    let next = Place::ALL.iter().find(|place| theirs.at(**place).is_none());
    if next == Some(&place) { Weight::Main } else { Weight::Quiet }
}

const fn write(place: Place) -> &'static str {
    match place {
        Place::First => "my-messages-write-1",
        Place::Second => "my-messages-write-2",
        Place::Third => "my-messages-write-3",
        Place::Unanswered => "my-messages-write-unanswered",
    }
}

impl Page for Home<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("my-messages")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        html! {
            h1 { (words.say("my-messages")) }
            p.lead { (words.say("my-messages-lead")) }
            @match &self.theirs.sheet {
                None => (self.begin(words)),
                Some(sheet) => {
                    @if !self.theirs.has_message() { (self.sure_section(words, Moment::Before)) }
                    @for place in Place::ALL { (self.message(words, sheet, *place)) }
                    @if self.theirs.has_message() {
                        (self.card(words))
                        (self.sure_section(words, Moment::After))
                        (self.sure_section(words, Moment::Before))
                    }
                    (self.readers(words))
                    (self.languages(words, sheet))
                }
            }
            p.hint { (words.say("my-messages-nothing-public")) }
            (self.own.back())
        }
    }
}
