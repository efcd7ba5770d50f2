//! Revising a story's words in a language it has. If somebody saved meanwhile,
//! nothing is overwritten: the writer's text stays in the form, and beside it
//! stands what the other changed.

use crate::answer::{Again, Answer, Oops, settle};
use crate::frame::bar;
use crate::people::limits;
use crate::people::show::titles;
use crate::shown::language as spoken;
use crate::signed::{At, PostedFiles, Signed};
use crate::stories::content::{self, Shelf};
use axum::response::Response;
use base::{Error, Locale, Result, StoryId, VersionId};
use http::StatusCode;
use newsroom::stories::{self, Content, FieldChange, Piece, Story, Version, rules};
use ui::form::{Form, Kit};
use ui::parts::{Change, Weight, diff, go, keep_draft, notice};
use ui::words::Words;
use ui::{Markup, html};

/// Where one language of a story is changed, by whom it may be changed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Any language: for those who revise stories.
    Edit,
    /// Not the original: for translators.
    Translation,
}

impl Way {
    fn address(self, story: StoryId, language: Locale) -> String {
        let part = if self == Self::Edit { "edit" } else { "translations" };
        format!("/desk/stories/{story}/{part}/{language}")
    }
}

pub async fn show(desk: Signed, At((id, tag)): At<(StoryId, String)>) -> Answer {
    form(desk, id, &tag, Way::Edit).await
}

pub async fn save(At((id, tag)): At<(StoryId, String)>, posted: PostedFiles) -> Answer {
    keep(posted, id, &tag, Way::Edit).await
}

pub async fn show_translation(desk: Signed, At((id, tag)): At<(StoryId, String)>) -> Answer {
    form(desk, id, &tag, Way::Translation).await
}

pub async fn save_translation(At((id, tag)): At<(StoryId, String)>, posted: PostedFiles) -> Answer {
    keep(posted, id, &tag, Way::Translation).await
}

async fn found(desk: &Signed, id: StoryId, tag: &str, way: Way) -> Result<(Story, Locale, Vec<Version>)> {
    let story = stories::store::find(desk.db().read(), id).await?;
    let language: Locale = tag.parse().map_err(|_| Error::Missing)?;
    if way == Way::Translation && language == story.original {
        return Err(Error::refused("accounts-not-your-role"));
    }
    let versions = stories::store::newest(desk.db().read(), &story).await?;
    if versions.iter().any(|version| version.language == language) {
        Ok((story, language, versions))
    } else {
        Err(Error::Missing)
    }
}

async fn form(desk: Signed, id: StoryId, tag: &str, way: Way) -> Answer {
    let (story, language, versions) = found(&desk, id, tag, way).await?;
    let newest = versions.iter().find(|version| version.language == language).ok_or(Error::Missing)?;
    let again = Again::first(content::fill(&newest.content).with("seen", newest.id.to_string()));
    page(&desk, &story, language, &versions, again, way).await
}

async fn keep(mut posted: PostedFiles, id: StoryId, tag: &str, way: Way) -> Answer {
    let files = (posted.take("portrait_file"), posted.take("recording_file"));
    let PostedFiles { desk, form, .. } = posted;
    let (story, language, versions) = found(&desk, id, tag, way).await?;
    let done = async {
        let seen: VersionId =
            form.value("seen").parse().map_err(|_| Error::conflict("error-story-changed-meanwhile"))?;
        let content = content::with_files(&desk, &form, story.persona, language, files).await?;
        store::write!(desk.house.db, desk.staff.actor(), |work| stories::revise(work, id, language, &content, seen))
    }
    .await;
    match settle(done, form)? {
        Ok(_) => Ok(desk.said(&format!("/desk/stories/{id}/"), "saved")),
        Err(again) => Ok(page(&desk, &story, language, &versions, again, way).await?),
    }
}

async fn page(
    desk: &Signed,
    story: &Story,
    language: Locale,
    versions: &[Version],
    again: Again,
    way: Way,
) -> Result<Response, Oops> {
    let words = desk.words;
    let shelf = Shelf::of(desk, story.persona).await?;
    let title = titles(desk, std::slice::from_ref(story)).await?.remove(&story.id).unwrap_or_default();
    let newest = versions.iter().find(|version| version.language == language).ok_or(Error::Missing)?;
    let original = versions.iter().find(|version| version.language == story.original && language != story.original);
    let kit = Kit::new(words, &again.form);
    let home = format!("/desk/stories/{}/", story.id);
    let conflict = again.status == StatusCode::CONFLICT && again.form.value("seen") != newest.id.to_string();
    // Seen now: saving again says "mine, knowing theirs".
    let seen = if conflict { newest.id.to_string() } else { again.form.value("seen").to_owned() };
    let written = kit.post_files(
        &way.address(story.id, language),
        &desk.token,
        html! {
            (Kit::hidden("seen", &seen))
            (content::inputs(&kit, Some(language), &shelf))
            (kit.buttons("desk-story-save", go(words, Weight::Quiet, &home, "desk-back")))
        },
    );
    let body = html! {
        (bar(html! { bdi { (title) } }, Markup::default()))
        p { (spoken(words, language)) }
        (limits::reminder(desk, story.persona).await?)
        @if conflict { (theirs(words, language, &newest.content, &again.form)) }
        @if story.published_at.is_some() { (notice(words, "desk-revise-public", html! { p { (words.say("desk-revise-public-what")) } })) }
        div.twin[original.is_some()] {
            (keep_draft(words, language.tag(), written))
            @if let Some(original) = original { (beside(words, original)) }
        }
    };
    Ok(desk.form_page(&again, title, body))
}

/// What somebody else saved, against what this writer wrote.
fn theirs(words: Words, language: Locale, saved: &Content, form: &Form) -> Markup {
    let mine = content::read(form).unwrap_or_default();
    html! {
        (notice(words, "desk-conflict", html! {
            p { (words.say("desk-conflict-what")) }
            (changes(words, language, &rules::differences(saved, &mine)))
        }))
    }
}

/// Word-level differences, field by field.
pub fn changes(words: Words, language: Locale, found: &[FieldChange]) -> Markup {
    html! {
        @if found.is_empty() { p { (words.say("ui-diff-same")) } }
        @for change in found {
            h4 { (words.say(change.field)) }
            @let pieces: Vec<Change> = change.pieces.iter().map(|piece| match piece {
                Piece::Same(text) => Change::Same(text.clone()),
                Piece::Gone(text) => Change::Removed(text.clone()),
                Piece::New(text) => Change::Added(text.clone()),
            }).collect();
            (diff(words, language, &pieces))
        }
    }
}

/// The original, to read while translating.
pub fn beside(words: Words, original: &Version) -> Markup {
    let content = &original.content;
    let parts = [
        ("field-title", &content.title),
        ("field-opening", &content.opening),
        ("field-body", &content.body),
        ("field-portrait-alt", &content.portrait_alt),
        ("field-transcript", &content.transcript),
        ("field-content-note", &content.content_note),
        ("field-place", &content.place),
    ];
    let (tag, dir) = (original.language.tag(), original.language.direction().html());
    html! {
        aside.original aria-label=(words.say("translation-original")) {
            h2 { (spoken(words, original.language)) " · " (words.say("translation-original")) }
            @for (label, text) in parts {
                @if !text.is_empty() { h3 { (words.say(label)) } div.asis lang=(tag) dir=(dir) { (text) } }
            }
            @if !content.quotes.is_empty() {
                h3 { (words.say("field-quotes")) }
                ul lang=(tag) dir=(dir) { @for quote in &content.quotes { li { (quote) } } }
            }
            @if !content.credits.is_empty() {
                h3 { (words.say("field-credits")) }
                ul { @for credit in &content.credits { li { bdi { (credit.part) ": " (credit.name) } } } }
            }
        }
    }
}
