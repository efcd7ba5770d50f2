//! Somebody beside the person: named by the person, with a link that the
//! person makes and ends. It shows what the person ticked, the dates or whom to
//! call, and nothing else: no words of a story, no name, no answer.

use super::home::held_until;
use super::own::Own;
use crate::frame;
use axum::extract::{Extension, Path, State};
use axum::response::Response;
use base::jiff::tz::TimeZone;
use base::{Error, LinkId, PersonaId, Result};
use door::{Answer, House, Reader, Sent, Trouble, redirect};
use http::StatusCode;
use newsroom::mine::{self, Mine};
use newsroom::stories::State as Story;
use outside::Client;
use outside::limits::{Class, Key};
use people::links::{self, Link, Purpose};
use people::persons;
use people::safety::{self, Beside, Sees, rules::LINE_MOST};
use programme::campaigns;
use std::collections::BTreeMap;
use ui::form::{Choice, Field, Form, Kit};
use ui::page::{Frame, Head, Page, Surface};
use ui::parts::{Weight, send as button};
use ui::words::{Words, moment_element};
use ui::{Markup, html};

pub async fn list(State(house): State<House>, own: Own) -> Answer {
    let form = Form::blank().with("sees", Sees::Dates.name());
    page(&house, &own, form).await.map_err(|e| own.trouble(e))
}

async fn page(house: &House, own: &Own, form: Form) -> Result<Response> {
    let links = persons::support_links(&house.db, own.persona).await?;
    let named = safety::own_beside(&house.db, &house.keys, &own.actor(house).await?, own.persona).await?;
    let page = ListPage { token: own.token(house), own, links, named, form };
    Ok(own.respond(house, "/support", None, &page))
}

/// The link is shown once, on the answer itself.
pub async fn make(State(house): State<House>, own: Own, Sent(mut form): Sent) -> Answer {
    let actor = own.acts(&house, &form).await?;
    let done = match read(&mut form) {
        Ok(beside) => store::write!(house.db, actor, |work| async {
            own.note(work, &house).await?;
            let made = persons::let_support_in(work, &house.keys, own.persona).await?;
            safety::name_beside(work, &house.keys, own.persona, made.id, &beside).await?;
            Ok(made)
        }),
        Err(error) => Err(error),
    };
    let made = match done {
        Ok(made) => made,
        Err(Error::Invalid(invalid)) => {
            let again = page(&house, &own, form.refused(invalid)).await;
            let mut again = again.map_err(|e| own.trouble(e))?;
            *again.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            return Ok(again);
        }
        Err(error) => return Err(own.trouble(error)),
    };
    let page = MadePage {
        link: house.address(&format!("/my/with/{}", made.secret.reveal())),
        until: own.day_words(made.expires_at),
        back: own.back(),
    };
    Ok(own.respond(&house, "/support", None, &page))
}

fn read(form: &mut Form) -> Result<Beside> {
    let name = form.require("name");
    let sees: Option<Vec<Sees>> = form.values("sees").map(Sees::parse).collect();
    match &sees {
        None => form.note("sees", "error-unknown-choice"),
        Some(none) if none.is_empty() => form.note("sees", "error-choose"),
        Some(_) => {}
    }
    form.check()?;
    let line = |name: &str| form.text(name).unwrap_or_default();
    let (reach, call) = (line("reach"), line("call"));
    Ok(Beside { name, reach, call, sees: sees.unwrap_or_default(), first: form.ticked("first") })
}

pub async fn end(State(house): State<House>, own: Own, Sent(form): Sent) -> Answer {
    let actor = own.acts(&house, &form).await?;
    let link = form.value("link").parse().map_err(|_| own.trouble(Error::Missing))?;
    let done = store::write!(house.db, actor, |work| async {
        own.note(work, &house).await?;
        persons::end_support(work, own.persona, link).await
    });
    done.map_err(|e| own.trouble(e))?;
    Ok(redirect(&own.path("/support")))
}

/// What the other one sees.
pub async fn view(
    State(house): State<House>,
    Path(secret): Path<String>,
    reader: Reader,
    client: Option<Extension<Client>>,
) -> Answer {
    if let Some(Extension(client)) = client {
        let pace = house.limits.check(Class::Link, Key::address(client.0));
        pace.map_err(|again| Trouble::too_often(again, Surface::Guest, reader))?;
    }
    let page = ViewPage::load(&house, &secret, reader).await.map_err(|e| frame::trouble(e, reader))?;
    Ok(shown(reader, &secret, &page))
}

fn shown(reader: Reader, secret: &str, page: &ViewPage) -> Response {
    let frame = Frame::new(Surface::Guest, reader.words(), format!("/my/with/{secret}")).exit_to(frame::EXIT);
    door::page(&frame, page)
}

struct ListPage<'a> {
    own: &'a Own,
    token: String,
    links: Vec<Link>,
    /// What they call whoever holds a link, by the link.
    named: BTreeMap<LinkId, Beside>,
    form: Form,
}

impl ListPage<'_> {
    fn beside(&self, words: Words, one: &Beside) -> Markup {
        html! {
            p { strong { bdi { (one.name) } } @if !one.reach.is_empty() { " · " bdi { (one.reach) } } }
            p.hint {
                (words.list(&one.sees.iter().map(|sees| words.say(sees.key())).collect::<Vec<_>>()))
                @if one.first { " · " (words.say("beside-first-said")) }
            }
        }
    }
}

impl Page for ListPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("my-support")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        let own = self.own;
        let kit = Kit::new(words, &self.form);
        let sees: Vec<Choice> = Sees::ALL.iter().map(|one| Choice::new(one.name(), one.key())).collect();
        html! {
            h1 { (words.say("my-support")) }
            p.lead { (words.say("my-support-lead")) }
            p { (words.say("my-support-sees")) }
            @if !self.links.is_empty() {
                h2 { (words.say("my-support-open")) }
                ul.ways {
                    @for link in &self.links {
                        li {
                            @if let Some(one) = self.named.get(&link.id) { (self.beside(words, one)) }
                            p { (words.weave(&"my-support-since".into(), [("day", own.day(link.created_at)), ("until", own.day(link.expires_at))])) }
                            form.act method="post" action=(own.path("/support/end")) {
                                (Kit::hidden("token", &self.token))
                                (Kit::hidden("link", &link.id.to_string()))
                                (button(words, Weight::Quiet, "my-support-end", None))
                            }
                        }
                    }
                }
            }
            h2 { (words.say("beside-new")) }
            (kit.post(&own.path("/support"), &self.token, html! {
                (kit.text(Field::new("name", "beside-name").required().at_most(LINE_MOST).autocomplete("off")))
                (kit.text(Field::new("reach", "beside-reach").hint("beside-reach-hint").at_most(LINE_MOST).autocomplete("off")))
                (kit.boxes(Field::new("sees", "beside-sees").required(), &sees))
                (kit.text(Field::new("call", "beside-call").hint("beside-call-hint").at_most(LINE_MOST).autocomplete("off")))
                (kit.tick(Field::new("first", "beside-first").hint("beside-first-hint").quiet()))
                (kit.buttons("my-support-make", Markup::default()))
            }))
            (own.back())
        }
    }
}

struct MadePage {
    link: String,
    until: String,
    back: Markup,
}

impl Page for MadePage {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("my-support")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        html! {
            h1 { (words.say("my-support-made")) }
            p { (words.fill("my-support-give", [("day", self.until.as_str().into())])) }
            p { code.hash dir="ltr" { (self.link) } }
            (self.back)
        }
    }
}

struct ViewPage {
    /// What the person ticked; nothing for a link from before there was a choice.
    beside: Option<Beside>,
    works: Vec<Mine>,
    paused: bool,
    now: base::Instant,
    zone: TimeZone,
}

impl ViewPage {
    async fn load(house: &House, secret: &str, reader: Reader) -> Result<Self> {
        let link = links::open(&house.db, &house.keys, secret, Purpose::Support).await?;
        let persona: PersonaId = link.subject.parse().map_err(|_| Error::Missing)?;
        persons::support_looked(&house.db, persona, link.id).await?;
        let beside = safety::beside_by(&house.db, &house.keys, persona, link.id).await?;
        let own = persons::own_personas(&house.db, &house.keys, persona).await?;
        let ids: Vec<PersonaId> = own.iter().map(|persona| persona.id).collect();
        let campaign = campaigns::default(house.db.read()).await?;
        Ok(Self {
            beside,
            works: mine::works(&house.db, &ids, reader.locale).await?,
            paused: !people::ledger::paused(house.db.read(), &ids).await?.is_empty(),
            now: house.db.now(),
            zone: campaign.map_or(TimeZone::UTC, |campaign| campaign.zone.tz().clone()),
        })
    }
}

impl Page for ViewPage {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("my-with-title")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        let waiting = self.works.iter().filter(|work| work.waits()).count();
        let checking = self.works.iter().filter(|work| work.story.state == Story::Approved).count();
        let held: Vec<_> = self.works.iter().filter_map(|work| held_until(work, self.now)).collect();
        let dates = self.beside.as_ref().is_none_or(|beside| beside.may_see(Sees::Dates));
        html! {
            h1 { (words.say("my-with-title")) }
            p.lead { (words.say("my-with-lead")) }
            @if let Some(beside) = &self.beside {
                @if beside.first { p { strong { (words.say("beside-with-first")) } } }
                @if beside.may_see(Sees::Call) { p { (words.say("beside-with-call")) " " strong { bdi { (beside.call) } } } }
            }
            @if dates {
                @if self.paused { p { (words.say("my-with-paused")) } }
                ul {
                    @if waiting > 0 { li { (words.fill("my-with-waits", [("count", waiting.into())])) } }
                    @if checking > 0 { li { (words.fill("my-with-checking", [("count", checking.into())])) } }
                    @for (_, until) in &held {
                        li { (words.weave(&"my-with-held".into(), [("when", moment_element(words, *until, &self.zone))])) }
                    }
                }
                @if waiting + checking + held.len() == 0 { p { (words.say("my-next-nothing")) } }
            }
        }
    }
}
