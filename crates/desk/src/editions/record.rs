//! An edition's theme, hashtags and notes of the record.

use crate::answer::{Answer, settle};
use crate::frame::in_both;
use crate::shown::{fields, or_dash};
use crate::signed::{At, Posted, Signed};
use base::{EditionId, Error, HashtagId, Result};
use people::accounts::Act;
use programme::campaigns::{self, Edition, EditionDraft, EditionNote, HashtagDraft, NoteDraft, Tag, ThemeDraft};
use ui::form::{Choice, Field, Form, Kit};
use ui::parts::disclosure;
use ui::words::said;
use ui::{Markup, html};

pub async fn panel(desk: &Signed, edition: &Edition, notes: &[EditionNote]) -> Result<Markup> {
    let words = desk.words;
    let known = campaigns::hashtags(desk.db().read()).await?;
    let at = |rest: &str| format!("/desk/editions/{}/{rest}", edition.id);
    let tags: Vec<Choice> =
        known.iter().map(|tag| Choice::new(tag.id.to_string(), said(tag.tag.to_string()))).collect();
    let form = edition.hashtags.iter().fold(Form::blank(), |form, tag| form.with("hashtags", tag.id.to_string()));
    let blank = Form::blank();
    let (hashtags, theme, note) = (
        Kit::new(words, &form).prefixed("tags"),
        Kit::new(words, &blank).prefixed("theme"),
        Kit::new(words, &blank).prefixed("note"),
    );
    Ok(html! {
        section.record {
            h2 { (words.say("desk-notes")) }
            @if notes.is_empty() { p { (words.say("desk-notes-none")) } }
            ul { @for note in notes { li { (or_dash(words, &note.body)) @if !note.source.is_empty() { " " small { (note.source) } } } } }
            @if desk.may(Act::PlanEdition) {
                (disclosure(words, "desk-note-add", note.post(&at("notes"), &desk.token, html! {
                    (in_both!(note, area, "body", "desk-note"))
                    (note.text(Field::new("source", "desk-source")))
                    (note.buttons("desk-note-add", Markup::default()))
                })))
                (disclosure(words, "desk-hashtags-choose", hashtags.post(&at("hashtags"), &desk.token, html! {
                    (hashtags.boxes(Field::new("hashtags", "desk-hashtags"), &tags))
                    (hashtags.text(Field::new("tag", "desk-hashtag-new").hint("desk-hashtag-hint")))
                    (hashtags.buttons("desk-save", Markup::default()))
                })))
                (disclosure(words, "desk-theme-new", theme.post(&at("theme"), &desk.token, html! {
                    (in_both!(theme, text, "title", "desk-theme"))
                    (in_both!(theme, area, "statement", "desk-statement"))
                    (theme.buttons("desk-theme-new", Markup::default()))
                })))
            }
        }
    })
}

pub async fn note(At(id): At<EditionId>, posted: Posted) -> Answer {
    let Posted { desk, form } = posted;
    let done = async {
        let draft = NoteDraft::parse(&fields(&form))?;
        store::write!(desk.house.db, desk.staff.actor(), |work| campaigns::note(work, id, &draft)).map(|_| ())
    }
    .await;
    finish(&desk, id, done, form, "desk-note-add", "notes", |kit| {
        html! {
            (in_both!(kit, area, "body", "desk-note"))
            (kit.text(Field::new("source", "desk-source")))
        }
    })
}

pub async fn theme(At(id): At<EditionId>, posted: Posted) -> Answer {
    let Posted { desk, form } = posted;
    let edition = campaigns::edition(desk.db().read(), id).await?;
    let done = async {
        let draft = ThemeDraft::parse(&fields(&form), None)?;
        store::write!(desk.house.db, desk.staff.actor(), |work| async {
            let theme = campaigns::add_theme(work, edition.campaign, &draft).await?;
            let changed = EditionDraft { theme: Some(theme), ..EditionDraft::from(&edition) };
            campaigns::change_edition(work, id, &changed).await
        })
    }
    .await;
    finish(&desk, id, done, form, "desk-theme-new", "theme", |kit| {
        html! {
            (in_both!(kit, text, "title", "desk-theme"))
            (in_both!(kit, area, "statement", "desk-statement"))
        }
    })
}

/// The chosen ones in the order they had, then a new one.
pub async fn hashtags(At(id): At<EditionId>, posted: Posted) -> Answer {
    let Posted { desk, mut form } = posted;
    let mut chosen: Vec<HashtagId> = form.values("hashtags").filter_map(|id| id.parse().ok()).collect();
    let sent = form.values("hashtags").count();
    let new: Option<Tag> = form.parse("tag");
    let done = async {
        form.check()?;
        if sent != chosen.len() {
            return Err(Error::invalid("hashtags", "error-unknown-choice"));
        }
        let known = campaigns::hashtags(desk.db().read()).await?;
        if chosen.iter().any(|one| known.iter().all(|tag| tag.id != *one)) {
            return Err(Error::invalid("hashtags", "error-unknown-choice"));
        }
        let existing = new.as_ref().and_then(|new| known.iter().find(|tag| tag.tag.key() == new.key()));
        chosen.extend(existing.map(|tag| tag.id));
        let adding = new.clone().filter(|_| existing.is_none());
        store::write!(desk.house.db, desk.staff.actor(), |work| async {
            let mut all = chosen.clone();
            if let Some(tag) = adding.clone() {
                let draft = HashtagDraft { tag, since: None, note: base::Text::new() };
                all.push(campaigns::add_hashtag(work, &draft).await?);
            }
            campaigns::set_hashtags(work, id, &all).await
        })
    }
    .await;
    // `parse` noted its own mistakes in the form already.
    let done = if form.check().is_err() { Err(Error::Invalid(base::Invalid::new())) } else { done };
    finish(&desk, id, done, form, "desk-hashtags-choose", "hashtags", |kit| {
        html! {
            (kit.text(Field::new("tag", "desk-hashtag-new").hint("desk-hashtag-hint")))
        }
    })
}

/// Back to the edition, or the small form once more on a page of its own.
fn finish(
    desk: &Signed,
    id: EditionId,
    done: Result<()>,
    form: Form,
    title: &'static str,
    rest: &str,
    inputs: impl Fn(&Kit) -> Markup,
) -> Answer {
    let again = match settle(done, form)? {
        Ok(()) => return Ok(desk.said(&format!("/desk/editions/{id}/"), "saved")),
        Err(again) => again,
    };
    let words = desk.words;
    let kit = Kit::new(words, &again.form);
    let body = html! {
        h1 { (words.say(title)) }
        (kit.post(&format!("/desk/editions/{id}/{rest}"), &desk.token, html! {
            @for chosen in again.form.values("hashtags") { (Kit::hidden("hashtags", chosen)) }
            (inputs(&kit))
            (kit.buttons("desk-save", Markup::default()))
        }))
    };
    Ok(desk.form_page(&again, words.say(title), body))
}
