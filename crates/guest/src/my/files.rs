//! Who holds files of the person, what was asked back, and what each holder
//! said; and letting one rest, or asking again.

use super::names::{self, Names};
use super::own::Own;
use axum::extract::State;
use base::{DisclosureId, Error, Result};
use door::{Answer, House, Sent, redirect};
use newsroom::mine::Mine;
use people::ledger::disclosures::{self, Contact, Held, Holder, Post};
use std::collections::{HashMap, HashSet};
use ui::form::{Form, Kit};
use ui::page::{Flash, Head, Page};
use ui::parts::{Weight, send};
use ui::words::{Wording, Words};
use ui::{Markup, html};

pub async fn show(State(house): State<House>, own: Own) -> Answer {
    let page = FilesPage::load(&house, &own).await.map_err(|e| own.trouble(e))?;
    let flash = match own.asks("said") {
        "closed" => Some("my-said-closed"),
        "again" => Some("my-said-asked-again"),
        _ => None,
    };
    let flash = flash.map(|key| Flash { text: Wording::from(key), trouble: false });
    Ok(own.respond(&house, "/files", flash, &page))
}

pub async fn close(State(house): State<House>, own: Own, Sent(form): Sent) -> Answer {
    let actor = own.acts(&house, &form).await?;
    let held = one(&house, &own, &form).await.map_err(|e| own.trouble(e))?;
    let recall = held.standing.ok_or_else(|| own.trouble(Error::Missing))?.recall;
    let done = store::write!(house.db, actor, |work| async {
        own.note(work, &house).await?;
        disclosures::close(work, recall, held.disclosure.id).await
    });
    done.map_err(|e| own.trouble(e))?;
    Ok(redirect(&own.path("/files?said=closed")))
}

/// Opens it again, and asks at once.
pub async fn ask_again(State(house): State<House>, own: Own, Sent(form): Sent) -> Answer {
    let actor = own.acts(&house, &form).await?;
    let held = one(&house, &own, &form).await.map_err(|e| own.trouble(e))?;
    let recall = held.standing.ok_or_else(|| own.trouble(Error::Missing))?.recall;
    let done = store::write!(house.db, actor, |work| async {
        own.note(work, &house).await?;
        let closed = disclosures::find(work.db(), held.disclosure.id).await?.standing.is_some_and(|it| it.is_closed());
        if closed {
            disclosures::reopen(work, recall, held.disclosure.id).await?;
            disclosures::remind(work, &house.keys, recall).await?;
        }
        Ok(())
    });
    done.map_err(|e| own.trouble(e))?;
    Ok(redirect(&own.path("/files?said=again")))
}

/// The file that the form names, if they are in it.
async fn one(house: &House, own: &Own, form: &Form) -> Result<Held> {
    let id: DisclosureId = form.value("file").parse().map_err(|_| Error::Missing)?;
    held(house, own).await?.into_iter().find(|one| one.disclosure.id == id).ok_or(Error::Missing)
}

/// Every file that they are in, in anybody's hands, the latest first.
pub async fn held(house: &House, own: &Own) -> Result<Vec<Held>> {
    let mut seen = HashSet::new();
    let mut all = Vec::new();
    for persona in own.ids() {
        let of_one = disclosures::of_persona(house.db.read(), persona).await?;
        all.extend(of_one.into_iter().filter(|one| seen.insert(one.disclosure.id)));
    }
    all.sort_by_key(|one| (std::cmp::Reverse(one.disclosure.handed_at), one.disclosure.id));
    Ok(all)
}

/// Where each of these files was posted, as its holder says.
pub async fn posts(house: &House, held: &[Held]) -> Result<HashMap<DisclosureId, Vec<Post>>> {
    let ids: Vec<DisclosureId> = held.iter().map(|one| one.disclosure.id).collect();
    disclosures::posts(house.db.read(), &ids).await
}

pub fn holders(held: &[Held]) -> Vec<Holder> {
    held.iter().map(|one| one.disclosure.holder).collect()
}

/// Each file with its holder and where it stands.
pub fn list(
    own: &Own,
    token: &str,
    names: &Names,
    works: &[Mine],
    held: &[Held],
    contacts: &HashMap<Holder, Contact>,
    posts: &HashMap<DisclosureId, Vec<Post>>,
) -> Markup {
    let words = own.words;
    let title = |one: &Held| works.iter().find(|work| work.story.id == one.disclosure.work);
    html! {
        @if held.is_empty() { p { (words.say("my-files-none")) } }
        ul.files {
            @for one in held {
                li {
                    p { strong { bdi { (names.holder(one.disclosure.holder)) } } " " (names::standing(own, one)) }
                    p {
                        @if let Some(work) = title(one) { (names::title(words, work)) " · " }
                        (one.disclosure.of.language.name()) " · " (kind(words, &one.disclosure.file_kind)) " · "
                        (words.weave(&"my-file-handed".into(), [("day", own.day(one.disclosure.handed_at))]))
                    }
                    @if let Some(posts) = posts.get(&one.disclosure.id) { (posted(own, posts)) }
                    @if let Some(standing) = one.standing {
                        @if standing.waits() && !contacts.contains_key(&one.disclosure.holder) { p { (words.say("my-file-no-address")) } }
                        @if !standing.is_closed() { (turn(own, token, one, "/files/close", "my-file-close")) }
                        @else { (turn(own, token, one, "/files/ask-again", "my-file-ask-again")) }
                    }
                }
            }
        }
    }
}

/// Where the holder says that they posted it. Its address is not a link: one
/// made for this person would tell the holder when they looked.
fn posted(own: &Own, posts: &[Post]) -> Markup {
    let words = own.words;
    html! {
        p { (words.say("my-posted")) }
        ul {
            @for post in posts {
                li {
                    (words.say(post.place.key())) ", " (own.day(post.noted_at))
                    @if let Some(address) = &post.address { ": " bdi dir="ltr" { (address) } }
                }
            }
        }
    }
}

fn turn(own: &Own, token: &str, one: &Held, to: &str, label: &'static str) -> Markup {
    html! {
        form.act method="post" action=(own.path(to)) {
            (Kit::hidden("token", token))
            (Kit::hidden("file", &one.disclosure.id.to_string()))
            (send(own.words, Weight::Quiet, label, None))
        }
    }
}

/// What sort of file, where it is one that we know by name.
pub fn kind(words: Words, kind: &str) -> String {
    let key = match kind {
        "card-square" | "card-tall" | "card-upright" | "card-story" | "card-link" | "card-post" | "card-wide" => {
            "file-kind-card"
        }
        "poster-a3" | "poster-a4" => "file-kind-poster",
        "portrait" => "file-kind-portrait",
        "brief" => "file-kind-brief",
        newsroom::pages::FRAME => "file-kind-frame",
        _ => return kind.to_owned(),
    };
    words.say(key).into_owned()
}

struct FilesPage {
    list: Markup,
    back: Markup,
}

impl FilesPage {
    async fn load(house: &House, own: &Own) -> Result<Self> {
        let held = held(house, own).await?;
        let (works, names) = (own.works(house).await?, Names::load(house, own.words).await?);
        let contacts = disclosures::contacts(house.db.read(), &holders(&held)).await?;
        let posts = posts(house, &held).await?;
        Ok(Self { list: list(own, &own.token(house), &names, &works, &held, &contacts, &posts), back: own.back() })
    }
}

impl Page for FilesPage {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("my-files-title")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        html! {
            h1 { (words.say("my-files-title")) }
            p.lead { (words.say("my-files-lead")) }
            (self.list)
            (self.back)
        }
    }
}
