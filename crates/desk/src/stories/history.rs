//! Every version of a story in one language, each with what it changed.

use crate::answer::Answer;
use crate::frame::bar;
use crate::people::show::titles;
use crate::shown::{language, when};
use crate::signed::{At, Signed};
use crate::stories::revise::changes;
use base::{Error, Locale, StaffId, StoryId};
use newsroom::stories::{self, rules};
use people::accounts;
use ui::html;
use ui::parts::{Weight, go};

pub async fn show(desk: Signed, At((id, tag)): At<(StoryId, String)>) -> Answer {
    let words = desk.words;
    let db = desk.db().read();
    let story = stories::store::find(db, id).await?;
    let spoken: Locale = tag.parse().map_err(|_| Error::Missing)?;
    let versions = stories::store::history(db, id, spoken).await?;
    if versions.is_empty() {
        return Err(Error::Missing.into());
    }
    let authors: Vec<StaffId> = versions.iter().filter_map(|version| version.created_by).collect();
    let names = accounts::names(db, &authors).await?;
    let zone = desk.zone().await?;
    let title = titles(&desk, std::slice::from_ref(&story)).await?.remove(&id).unwrap_or_default();
    let body = html! {
        (bar(html! { bdi { (title) } }, go(words, Weight::Quiet, &format!("/desk/stories/{id}/"), "desk-back-story")))
        p { (words.say("desk-history")) " · " (language(words, spoken)) }
        ol.versions reversed {
            @for (at, version) in versions.iter().enumerate() {
                li {
                    h2 { (words.fill("desk-version-number", [("number", version.number.into())])) }
                    p { (when(words, version.created_at, &zone)) @if let Some(name) = version.created_by.and_then(|by| names.get(&by)) { " · " bdi { (name) } } }
                    @match versions.get(at + 1) {
                        Some(before) => (changes(words, spoken, &rules::differences(&before.content, &version.content))),
                        None => p { (words.say("desk-version-first")) },
                    }
                }
            }
        }
    };
    Ok(desk.page(title, body))
}
