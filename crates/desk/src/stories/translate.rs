//! A story in another language: written beside its original, and read by a
//! second speaker before it says so.

use crate::answer::{Again, Answer, settle};
use crate::frame::bar;
use crate::signed::{At, Posted, PostedFiles, Signed};
use crate::stories::content::{self, Shelf};
use crate::stories::revise::beside;
use axum::response::Response;
use base::{Error, Locale, Result, StoryId, VersionId};
use newsroom::stories::{self, Content};
use ui::form::{Choice, Field, Kit};
use ui::parts::{Weight, go, keep_draft};
use ui::{Markup, html};

pub async fn show(desk: Signed, At(id): At<StoryId>) -> Answer {
    let story = stories::store::find(desk.db().read(), id).await?;
    let versions = stories::store::newest(desk.db().read(), &story).await?;
    let original = versions.first().ok_or(Error::Missing)?;
    // Pictures are the same in every language; their words are not.
    let start =
        Content { portrait: original.content.portrait, recording: original.content.recording, ..Content::default() };
    let form = content::fill(&start).with("language", desk.query.value("language"));
    Ok(page(&desk, id, Again::first(form)).await?)
}

pub async fn save(At(id): At<StoryId>, mut posted: PostedFiles) -> Answer {
    let files = (posted.take("portrait_file"), posted.take("recording_file"));
    let PostedFiles { desk, mut form, .. } = posted;
    let story = stories::store::find(desk.db().read(), id).await?;
    let language: Option<Locale> = form.choose("language", true, |tag| tag.parse().ok());
    let done = async {
        let language = language.ok_or(Error::Invalid(base::Invalid::new()))?;
        let content = content::with_files(&desk, &form, story.persona, language, files).await?;
        store::write!(desk.house.db, desk.staff.actor(), |work| stories::translate(work, id, language, &content))
    }
    .await;
    match settle(done, form)? {
        Ok(_) => Ok(desk.said(&format!("/desk/stories/{id}/"), "saved")),
        Err(again) => Ok(page(&desk, id, again).await?),
    }
}

/// Somebody else who speaks the language has read it.
pub async fn read_by_second(At((id, version)): At<(StoryId, VersionId)>, posted: Posted) -> Answer {
    let desk = posted.desk;
    let found = stories::store::version(desk.db().read(), version).await?;
    if found.story != id {
        return Err(Error::Missing.into());
    }
    store::write!(desk.house.db, desk.staff.actor(), |work| stories::read_by_second_speaker(work, version))?;
    Ok(desk.said(&format!("/desk/stories/{id}/"), "reviewed"))
}

async fn page(desk: &Signed, id: StoryId, again: Again) -> Result<Response> {
    let words = desk.words;
    let story = stories::store::find(desk.db().read(), id).await?;
    let versions = stories::store::newest(desk.db().read(), &story).await?;
    let original = versions.first().ok_or(Error::Missing)?;
    let shelf = Shelf::of(desk, story.persona).await?;
    let kit = Kit::new(words, &again.form);
    let language: Option<Locale> = again.form.value("language").parse().ok();
    let home = format!("/desk/stories/{id}/");
    let written = kit.post_files(
        &format!("{home}translate"),
        &desk.token,
        html! {
            (kit.select(Field::new("language", "desk-language").required(), &Choice::languages()))
            (content::inputs(&kit, language, &shelf))
            (kit.buttons("desk-story-save", go(words, Weight::Quiet, &home, "desk-back")))
        },
    );
    let body = html! {
        (bar(words.say("desk-translate"), Markup::default()))
        p { (words.say("desk-translate-lead")) }
        div.twin { (keep_draft(words, "translation-new", written)) (beside(words, original)) }
    };
    Ok(desk.form_page(&again, words.say("desk-translate"), body))
}
