//! Passkeys of one's own: offered here, listed, named, removed. What the phone
//! shows beside one is neutral unless they choose otherwise.

use super::own::Own;
use crate::passkey;
use axum::extract::{Path, State};
use axum::response::Response;
use base::{Error, OwnKeyId, PersonaId, Result};
use door::{Answer, Cookie, House, Sent, redirect};
use http::{HeaderMap, StatusCode};
use people::own_keys::{self, OwnKey};
use ui::form::{Field, Form, Kit};
use ui::page::{Flash, Head, Page};
use ui::parts::{Passkey, Weight, go, passkey_button, post_button};
use ui::words::{Wording, Words};
use ui::{Markup, html};

pub async fn list(State(house): State<House>, own: Own) -> Answer {
    let flash = match own.asks("said") {
        "added" => Some("my-key-added"),
        "named" => Some("my-key-named"),
        "removed" => Some("my-key-removed"),
        _ => None,
    };
    let flash = flash.map(|key| Flash { text: Wording::from(key), trouble: false });
    let keys = own_keys::list(house.db.read(), &own.ids()).await.map_err(|e| own.trouble(e))?;
    let page = KeysPage { own: &own, token: own.token(&house), keys, possible: passkey::site(&house).is_ok() };
    Ok(own.respond(&house, "/keys", flash, &page))
}

pub async fn options(State(house): State<House>, own: Own, Sent(form): Sent) -> Answer {
    own.acts(&house, &form).await?;
    let site = passkey::site(&house).map_err(|e| own.trouble(e))?;
    let shown = own.words.say("my-key-shown");
    let asked = own_keys::start_registration(&house.db, &house.keys, &site, (own.persona, own.link.id), &shown).await;
    Ok(passkey::options(&house, &asked.map_err(|e| own.trouble(e))?))
}

pub async fn add(State(house): State<House>, headers: HeaderMap, own: Own, Sent(form): Sent) -> Answer {
    let actor = own.acts(&house, &form).await?;
    let site = passkey::site(&house).map_err(|e| own.trouble(e))?;
    let state = passkey::state(&headers).map_err(|e| own.trouble(e))?;
    let name = own.words.say("my-key-first");
    let done = store::write!(house.db, actor, |work| async {
        own.note(work, &house).await?;
        let (who, said) = ((own.persona, own.link.id), (state.as_str(), form.value("credential")));
        own_keys::finish_registration(work, &house.keys, &site, who, said, &name).await
    });
    done.map_err(|e| own.trouble(e))?;
    let mut response = redirect(&own.path("/keys?said=added"));
    Cookie::forget(passkey::STATE, house.is_https()).set(response.headers_mut());
    Ok(response)
}

pub async fn edit(State(house): State<House>, Path((_, id)): Path<(String, String)>, own: Own) -> Answer {
    let one = one(&house, &own, &id).await.map_err(|e| own.trouble(e))?.1;
    let form = Form::blank().with("name", one.name);
    Ok(naming(&house, &own, one.id, &form))
}

pub async fn rename(
    State(house): State<House>,
    Path((_, id)): Path<(String, String)>,
    own: Own,
    Sent(form): Sent,
) -> Answer {
    let actor = own.acts(&house, &form).await?;
    let (persona, key) = one(&house, &own, &id).await.map_err(|e| own.trouble(e))?;
    let name = form.value("name").to_owned();
    let done = store::write!(house.db, actor, |work| async {
        own.note(work, &house).await?;
        own_keys::rename(work, persona, key.id, &name).await
    });
    match done {
        Ok(()) => Ok(redirect(&own.path("/keys?said=named"))),
        Err(Error::Invalid(invalid)) => {
            let mut again = naming(&house, &own, key.id, &form.refused(invalid));
            *again.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(again)
        }
        Err(error) => Err(own.trouble(error)),
    }
}

pub async fn remove(
    State(house): State<House>,
    Path((_, id)): Path<(String, String)>,
    own: Own,
    Sent(form): Sent,
) -> Answer {
    let actor = own.acts(&house, &form).await?;
    let (persona, key) = one(&house, &own, &id).await.map_err(|e| own.trouble(e))?;
    let done = store::write!(house.db, actor, |work| async {
        own.note(work, &house).await?;
        own_keys::remove(work, persona, key.id).await
    });
    done.map_err(|e| own.trouble(e))?;
    Ok(redirect(&own.path("/keys?said=removed")))
}

/// One of theirs, with the persona by which they added it; anybody else's is not there.
async fn one(house: &House, own: &Own, id: &str) -> Result<(PersonaId, OwnKey)> {
    for persona in own.ids() {
        let found = own_keys::list(house.db.read(), &[persona]).await?;
        if let Some(key) = found.into_iter().find(|key| key.id.to_string() == id) {
            return Ok((persona, key));
        }
    }
    Err(Error::Missing)
}

fn naming(house: &House, own: &Own, key: OwnKeyId, form: &Form) -> Response {
    let page = NamePage { own, token: own.token(house), key, form };
    own.respond(house, &format!("/keys/{key}"), None, &page)
}

struct KeysPage<'a> {
    own: &'a Own,
    token: String,
    keys: Vec<OwnKey>,
    possible: bool,
}

impl Page for KeysPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("my-keys")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        let own = self.own;
        html! {
            h1 { (words.say("my-keys")) }
            p.lead { (words.say("my-keys-lead")) }
            p { (words.say("my-keys-shared")) }
            @if self.keys.is_empty() { p { (words.say("my-keys-none")) } }
            @for key in &self.keys { (self.one(words, key)) }
            @if self.possible {
                (passkey_button(words, Passkey::Create, &own.path("/keys/options"), &own.path("/keys"), &self.token, "my-key-add"))
                noscript { p { (words.say("my-keys-script")) } }
            } @else { p { (words.say("my-keys-not-here")) } }
            (own.back())
        }
    }
}

impl KeysPage<'_> {
    fn one(&self, words: Words, key: &OwnKey) -> Markup {
        let at = self.own.path(&format!("/keys/{}", key.id));
        html! {
            section {
                h2 { bdi { (key.name) } }
                p {
                    (words.say("my-key-since")) " " (self.own.day(key.added_at))
                    @if let Some(used) = key.used_at { ". " (words.say("my-key-used")) " " (self.own.moment(used)) }
                }
                p { (go(words, Weight::Quiet, &at, "my-key-name-it")) }
                (post_button(words, Weight::Grave, &format!("{at}/remove"), &self.token, "my-key-remove"))
            }
        }
    }
}

struct NamePage<'a> {
    own: &'a Own,
    token: String,
    key: OwnKeyId,
    form: &'a Form,
}

impl Page for NamePage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("my-key-name-it")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        let kit = Kit::new(words, self.form);
        let name = Field::new("name", "my-key-name").hint("my-key-name-hint").required();
        let back = self.own.path("/keys");
        html! {
            h1 { (words.say("my-key-name-it")) }
            (kit.post(&self.own.path(&format!("/keys/{}", self.key)), &self.token, html! {
                (kit.text(name.autocomplete("off").at_most(own_keys::NAME_MOST)))
                (kit.buttons("my-key-rename", go(words, Weight::Quiet, &back, "my-keys")))
            }))
        }
    }
}
