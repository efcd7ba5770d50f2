//! Somebody beside the person: a link that the person makes and ends, which
//! shows what is planned next and the dates, and nothing else: no words of a
//! story, no name, no answer.

use super::home::held_until;
use super::own::Own;
use crate::frame;
use axum::extract::{Extension, Path, State};
use axum::response::Response;
use base::jiff::tz::TimeZone;
use base::{Error, PersonaId, Result};
use door::{Answer, House, Reader, Sent, Trouble, redirect};
use newsroom::mine::{self, Mine};
use newsroom::stories::State as Story;
use outside::Client;
use outside::limits::{Class, Key};
use people::links::{self, Link, Purpose};
use people::persons;
use programme::campaigns;
use ui::form::Kit;
use ui::page::{Frame, Head, Page, Surface};
use ui::parts::{Weight, post_button, send as button};
use ui::words::{Words, moment_element};
use ui::{Markup, html};

pub async fn list(State(house): State<House>, own: Own) -> Answer {
    let links = persons::support_links(&house.db, own.persona).await.map_err(|e| own.trouble(e))?;
    let page = ListPage { token: own.token(&house), own: &own, links };
    Ok(own.respond(&house, "/support", None, &page))
}

/// The link is shown once, on the answer itself.
pub async fn make(State(house): State<House>, own: Own, Sent(form): Sent) -> Answer {
    let actor = own.acts(&house, &form).await?;
    let made = store::write!(house.db, actor, |work| async {
        own.note(work, &house).await?;
        persons::let_support_in(work, &house.keys, own.persona).await
    });
    let made = made.map_err(|e| own.trouble(e))?;
    let page = MadePage {
        link: house.address(&format!("/my/with/{}", made.secret.reveal())),
        until: own.day_words(made.expires_at),
        back: own.back(),
    };
    Ok(own.respond(&house, "/support", None, &page))
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
}

impl Page for ListPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("my-support")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        let own = self.own;
        html! {
            h1 { (words.say("my-support")) }
            p.lead { (words.say("my-support-lead")) }
            p { (words.say("my-support-sees")) }
            (post_button(words, Weight::Main, &own.path("/support"), &self.token, "my-support-make"))
            @if !self.links.is_empty() {
                h2 { (words.say("my-support-open")) }
                ul.ways {
                    @for link in &self.links {
                        li {
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
        let own = persons::own_personas(&house.db, &house.keys, persona).await?;
        let ids: Vec<PersonaId> = own.iter().map(|persona| persona.id).collect();
        let campaign = campaigns::default(house.db.read()).await?;
        Ok(Self {
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
        html! {
            h1 { (words.say("my-with-title")) }
            p.lead { (words.say("my-with-lead")) }
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
