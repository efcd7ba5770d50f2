//! One persona: how they appear, the editions they took part in, their
//! stories, and the door to who they are.

use crate::answer::Answer;
use crate::frame::bar;
use crate::people::{agreements, messages, often, parts, worry, young};
use crate::shown::{PER_PAGE, choices, or_dash, story_state, when};
use crate::signed::{At, Signed};
use base::{Locale, PersonaId, Result};
use look::Crop;
use newsroom::media;
use newsroom::stories::store::{Filter, list, newest_of};
use people::accounts::{self, Act};
use people::personas::{self, Persona, PortraitForm};
use people::persons::{self, ReadReason};
use people::{ambassadors, ledger};
use std::collections::HashMap;
use ui::form::{Field, Form, Kit};
use ui::parts::{Column, Table, Tone, Weight, chip, facts, go, post_button};
use ui::words::{Wording, Words};
use ui::{Markup, PreEscaped, html};

/// Reasons that a person may give at the door. The others are noted by what is done.
pub const REASONS: [ReadReason; 3] = [ReadReason::Contact, ReadReason::TheyAsked, ReadReason::Safeguarding];

pub async fn show(desk: Signed, At(id): At<PersonaId>) -> Answer {
    let words = desk.words;
    let db = desk.db().read();
    let persona = personas::find(db, id).await?;
    let shape = persona.for_staff();
    let paused = ledger::paused(db, &[id]).await?.contains(&id);
    let stories = list(db, &Filter { persona: Some(id), ..Filter::default() }, PER_PAGE, 0).await?;
    let titles = titles(&desk, &stories).await?;
    let parts_of = ambassadors::parts_of(db, id).await?;
    let home = format!("/desk/people/{id}/");
    let rows: Vec<(Wording, Markup)> = vec![
        ("desk-name-form".into(), html! { (words.say(shape.name_form.key())) }),
        ("desk-display-name".into(), all_languages(words, &shape.display_name)),
        ("desk-label".into(), all_languages(words, &shape.label)),
        ("desk-bio".into(), all_languages(words, &shape.bio)),
        ("desk-portrait-form".into(), html! { (words.say(shape.portrait_form.key())) }),
        ("desk-voice-form".into(), html! { (words.say(shape.voice_form.key())) }),
        ("desk-persona-address".into(), html! { code { (persona.slug) } }),
    ];
    let enrols = desk.may(Act::EnrolPeople);
    let actions = html! {
        @if enrols {
            (go(words, Weight::Main, &format!("{home}edit"), "desk-persona-edit"))
            (go(words, Weight::Quiet, &format!("{home}another"), "desk-persona-add"))
        }
        @if desk.may(Act::DraftStories) { (go(words, Weight::Quiet, &format!("/desk/stories/new?persona={id}"), "desk-story-draft")) }
        @if desk.may(Act::SendStories) { (post_button(words, Weight::Quiet, &format!("{home}own-page"), &desk.token, "desk-own-page")) }
        @if desk.may(Act::ForgetPerson) { (go(words, Weight::Grave, &format!("{home}forget"), "desk-forget")) }
    };
    let body = html! {
        (bar(html! { bdi { (persona.staff_name(words.locale())) } }, actions))
        @if paused { p { (chip(words, Tone::Stopped, "desk-paused")) " " (words.say("desk-paused-what")) } }
        (often::warning(&desk, id).await?)
        div.board {
            section {
                (portrait(&desk, &persona).await?)
                (facts(words, &rows))
            }
            section {
                h2 { (words.say("desk-nav-stories")) }
                ul.plain {
                    @for story in &stories {
                        li { a href={ "/desk/stories/" (story.id) "/" } { bdi { (titles.get(&story.id).map_or(story.slug.as_str(), String::as_str)) } } " " (story_state(words, story.state)) }
                    }
                }
                @if stories.is_empty() { p { (words.say("desk-stories-none")) } }
                (parts::panel(&desk, id, &parts_of).await?)
                (agreements::panel(&desk, id).await?)
                (messages::panel(&desk, id).await?)
                (young::panel(&desk, id).await?)
                (worry::panel(&desk, id))
            }
        }
        @if desk.may(Act::ReadIdentity) { (door(&desk, id)) }
        (log(&desk, id).await?)
    };
    Ok(desk.page(persona.staff_name(words.locale()), body))
}

/// Newest titles of stories, in one statement.
pub async fn titles(desk: &Signed, stories: &[newsroom::stories::Story]) -> Result<HashMap<base::StoryId, String>> {
    let ids: Vec<_> = stories.iter().map(|story| story.id).collect();
    let versions = newest_of(desk.db().read(), &ids).await?;
    let title_of = |story: &newsroom::stories::Story| {
        let own = |wanted: Option<Locale>| {
            versions
                .iter()
                .find(|v| v.story == story.id && wanted.is_none_or(|l| v.language == l) && !v.content.title.is_empty())
        };
        own(Some(story.original))
            .or_else(|| own(None))
            .map_or_else(|| story.slug.to_string(), |version| version.content.title.clone())
    };
    Ok(stories.iter().map(|story| (story.id, title_of(story))).collect())
}

fn all_languages(words: Words, text: &base::Text) -> Markup {
    if text.is_empty() {
        return or_dash(words, text);
    }
    html! { @for (locale, said) in text.iter() { p lang=(locale.tag()) dir=(locale.direction().html()) { (said) } } }
}

/// The picture or drawing they appear by.
async fn portrait(desk: &Signed, persona: &Persona) -> Result<Markup> {
    let shape = persona.for_staff();
    if let Some(photo) = shape.portrait_media {
        let found = media::store::by_ids(desk.db().read(), &[photo]).await?;
        if let Some(photo) = found.get(&photo) {
            return Ok(crate::media::thumb(desk.words, photo));
        }
    }
    let form = match shape.portrait_form {
        PortraitForm::Portrait => return Ok(html! { p { (chip(desk.words, Tone::Careful, "desk-photo-missing")) } }),
        PortraitForm::FromBehind => look::PortraitForm::FromBehind,
        PortraitForm::Silhouette => look::PortraitForm::Silhouette,
        PortraitForm::Hands => look::PortraitForm::Hands,
        PortraitForm::Illustration => look::PortraitForm::Illustration,
        PortraitForm::None => look::PortraitForm::None,
    };
    let traits = shape.portrait_traits.as_deref().and_then(|json| serde_json::from_str(json).ok());
    let drawn = look::portrait::draw(
        form,
        shape.portrait_seed,
        traits.as_ref(),
        &look::Look::suggest(shape.portrait_seed),
        Crop::Square,
    );
    Ok(html! { div.drawn { (PreEscaped(drawn)) } })
}

/// The door to who it is: a post, with a reason, that is written down.
fn door(desk: &Signed, id: PersonaId) -> Markup {
    let blank = Form::blank();
    let kit = Kit::new(desk.words, &blank).prefixed("door");
    html! {
        section.door {
            h2 { (desk.words.say("desk-identity")) }
            p { (desk.words.say("desk-identity-logged")) }
            (kit.post(&format!("/desk/people/{id}/identity"), &desk.token, html! {
                (kit.radios(Field::new("reason", "desk-reason").required(), &choices(&REASONS, ReadReason::name, |reason| reason.key().into())))
                (kit.buttons("desk-identity-read", Markup::default()))
            }))
        }
    }
}

async fn log(desk: &Signed, id: PersonaId) -> Result<Markup> {
    let words = desk.words;
    let db = desk.db().read();
    let reads = persons::reads(db, &[id], PER_PAGE).await?;
    let ids: Vec<_> = reads.iter().filter_map(|read| read.actor_id.as_deref()?.parse().ok()).collect();
    let names = accounts::names(db, &ids).await?;
    let zone = desk.zone().await?;
    let who = |read: &persons::IdentityRead| {
        let staff = read.actor_id.as_deref().and_then(|id| id.parse().ok()).and_then(|id| names.get(&id).cloned());
        // keys: desk-actor-*
        staff.unwrap_or_else(|| words.named("desk-actor", &read.actor_kind).into_owned())
    };
    let rows = reads.iter().map(|read| {
        vec![when(words, read.at, &zone), html! { bdi { (who(read)) } }, html! { (words.say(read.reason.key())) }]
    });
    let columns = vec![Column::new("desk-when"), Column::new("desk-who"), Column::new("desk-reason")];
    Ok(html! {
        section {
            h2 { (words.say("desk-reads-title")) }
            (Table::new("reads", "desk-reads-title", columns).rows(rows).or_say("desk-reads-none", "desk-reads-what").show(words))
        }
    })
}
