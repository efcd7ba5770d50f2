//! Beside the risk decision: what might single the teller out, taken together.

use crate::people::show::titles;
use crate::shown::language;
use crate::signed::Signed;
use base::Result;
use newsroom::stories::jigsaw::{Telling, is_jigsaw, look};
use newsroom::stories::store::{Filter, list, newest_of};
use newsroom::stories::{Story, Version};
use ui::parts::{disclosure, notice};
use ui::{Markup, html};

/// So many stories of one person are read.
const STORIES_MOST: u64 = 200;

pub async fn panel(desk: &Signed, story: &Story) -> Result<Markup> {
    let words = desk.words;
    let db = desk.db().read();
    let theirs = Filter { persona: Some(story.persona), ..Filter::default() };
    let stories = list(db, &theirs, STORIES_MOST, 0).await?;
    let ids: Vec<_> = stories.iter().map(|story| story.id).collect();
    let tellings: Vec<Telling> = newest_of(db, &ids).await?.iter().map(telling).collect();
    let seen = look(&tellings);
    let titles = titles(desk, &stories).await?;
    let found = html! {
        p { (words.say("desk-jigsaw-what")) }
        ul {
            @for one in &seen {
                li {
                    strong { (words.say(one.clue.key())) } " “"
                    bdi lang=(one.language.tag()) { (one.words) } "” "
                    small { a href={ "/desk/stories/" (one.story) "/" } { bdi { (titles.get(&one.story).map_or("", String::as_str)) } } " · " (language(words, one.language)) }
                }
            }
        }
        p.hint { (words.say("desk-jigsaw-limits")) }
    };
    Ok(html! {
        @if is_jigsaw(&seen) { (notice(words, "desk-jigsaw", found)) }
        @else if !seen.is_empty() { (disclosure(words, "desk-jigsaw-some", found)) }
        @else { p.hint { (words.say("desk-jigsaw-none")) " " (words.say("desk-jigsaw-limits")) } }
    })
}

fn telling(version: &Version) -> Telling {
    let told = &version.content;
    let text = [&told.title, &told.opening, &told.body, &told.transcript, &told.portrait_alt, &told.content_note];
    Telling {
        story: version.story,
        language: version.language,
        text: text.map(String::as_str).join("\n"),
        place: told.place.clone(),
    }
}
