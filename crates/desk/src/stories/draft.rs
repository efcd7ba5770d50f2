//! A new story: whose, in which language, in which edition, and its first words.

use crate::answer::{Again, Answer, settle};
use crate::frame::bar;
use crate::people::limits;
use crate::shown::{chosen_edition, edition_choices, edition_name, editions};
use crate::signed::{PostedFiles, Signed};
use crate::stories::content::{self, Shelf};
use axum::response::Response;
use base::{EditionId, Error, Invalid, Locale, PersonaId, Result, Slug, StoryId};
use newsroom::stories::{self, Draft};
use people::{ambassadors, personas};
use programme::campaigns::{self, EditionState};
use ui::form::{Choice, Field, Form, Kit};
use ui::parts::{Weight, go, keep_draft};
use ui::words::said;
use ui::{Markup, html};

pub async fn show(desk: Signed) -> Answer {
    let all = editions(&desk).await?;
    let mut form = Form::blank().with("persona", desk.query.value("persona"));
    if let Some(edition) = chosen_edition(desk.query.value("edition"), &all) {
        form = form.with("edition", edition.id.to_string());
    }
    Ok(page(&desk, Again::first(form)).await?)
}

pub async fn draft(mut posted: PostedFiles) -> Answer {
    let files = (posted.take("portrait_file"), posted.take("recording_file"));
    let PostedFiles { desk, mut form, .. } = posted;
    let done = async {
        let (edition, persona, language, slug) = read(&mut form)?;
        known(&desk, edition, persona).await?;
        let is_sample = campaigns::edition(desk.db().read(), edition).await?.is_sample;
        let content = content::with_files(&desk, &form, persona, language, files).await?;
        let slug = slug.or_else(|| Slug::from_title(&content.title)).map_or_else(|| made_up(&desk), Ok)?;
        let draft = Draft { edition, persona, slug, language, content, is_sample };
        store::write!(desk.house.db, desk.staff.actor(), |work| stories::draft(work, &draft))
    }
    .await;
    match settle(done, form)? {
        Ok((story, _)) => Ok(desk.said(&format!("/desk/stories/{story}/"), "drafted")),
        Err(again) => Ok(page(&desk, again).await?),
    }
}

fn read(form: &mut Form) -> Result<(EditionId, PersonaId, Locale, Option<Slug>)> {
    let edition = form.choose("edition", true, |id| id.parse().ok());
    let persona = form.choose("persona", true, |id| id.parse().ok());
    let language = form.choose("language", true, |tag| tag.parse().ok());
    let slug = form.parse::<Slug>("slug");
    match (form.check(), edition, persona, language) {
        (Ok(()), Some(edition), Some(persona), Some(language)) => Ok((edition, persona, language, slug)),
        _ => Err(Error::Invalid(Invalid::new())),
    }
}

async fn known(desk: &Signed, edition: EditionId, persona: PersonaId) -> Result<()> {
    let missing = |field| {
        move |error| if matches!(error, Error::Missing) { Error::invalid(field, "error-unknown-choice") } else { error }
    };
    personas::find(desk.db().read(), persona).await.map_err(missing("persona"))?;
    campaigns::edition(desk.db().read(), edition).await.map_err(missing("edition"))?;
    Ok(())
}

/// For a title without a Latin letter: an address that says nothing.
fn made_up(desk: &Signed) -> Result<Slug> {
    let id = StoryId::new(desk.db().chance()).to_string();
    format!("story-{}", &id[id.len() - 6..]).parse().map_err(|message| Error::invalid("slug", message))
}

async fn page(desk: &Signed, again: Again) -> Result<Response> {
    let words = desk.words;
    let mut open = editions(desk).await?;
    open.retain(|edition| edition.state() != EditionState::Archived);
    let mut tellers: Vec<Choice> = Vec::new();
    let mut seen: Vec<PersonaId> = Vec::new();
    for edition in &open {
        for part in ambassadors::list(desk.db().read(), edition.id).await? {
            let Some(persona) = part.persona.filter(|persona| !seen.contains(&persona.id)) else { continue };
            seen.push(persona.id);
            tellers.push(Choice::new(
                persona.id.to_string(),
                said(format!("{} · {}", persona.staff_name(words.locale()), edition_name(words, edition))),
            ));
        }
    }
    let (shelf, limits) = match again.form.value("persona").parse() {
        Ok(persona) => (Shelf::of(desk, persona).await?, limits::reminder(desk, persona).await?),
        Err(_) => (Shelf::empty(), Markup::default()),
    };
    let kit = Kit::new(words, &again.form);
    let language = again.form.value("language").parse().ok();
    let body = html! {
        (bar(words.say("desk-story-draft"), Markup::default()))
        p.lead { (words.say("desk-story-draft-lead")) }
        (limits)
        (keep_draft(words, "story-new", kit.post_files("/desk/stories/new", &desk.token, html! {
            div.pair {
                (kit.select(Field::new("persona", "desk-teller").required(), &tellers))
                (kit.select(Field::new("edition", "desk-edition").required(), &edition_choices(words, &open)))
            }
            div.pair {
                (kit.select(Field::new("language", "desk-story-language").required().hint("desk-story-language-hint"), &Choice::languages()))
                (kit.text(Field::new("slug", "desk-slug").hint("desk-slug-story-hint")))
            }
            (content::inputs(&kit, language, &shelf))
            (kit.buttons("desk-story-save", go(words, Weight::Quiet, "/desk/stories/", "desk-back")))
        })))
    };
    Ok(desk.form_page(&again, words.say("desk-story-draft"), body))
}
