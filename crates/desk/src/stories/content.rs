//! The words and pictures of a story as form fields, and back.

use crate::shown::PER_PAGE;
use crate::signed::Signed;
use base::{Error, Locale, MediaId, PersonaId, Result};
use newsroom::media::{self, Description, Filter, Kind};
use newsroom::stories::{Content, Credit, rules};
use ui::form::{Choice, Field, Form, Kit};
use ui::words::said;
use ui::{Markup, html};

/// What a form starts with.
pub fn fill(content: &Content) -> Form {
    let credits =
        content.credits.iter().map(|credit| format!("{}: {}", credit.part, credit.name)).collect::<Vec<_>>().join("\n");
    let id = |media: Option<MediaId>| media.map(|id| id.to_string()).unwrap_or_default();
    Form::blank()
        .with("title", content.title.clone())
        .with("opening", content.opening.clone())
        .with("body", content.body.clone())
        .with("quotes", content.quotes.join("\n"))
        .with("portrait", id(content.portrait))
        .with("portrait_alt", content.portrait_alt.clone())
        .with("recording", id(content.recording))
        .with("transcript", content.transcript.clone())
        .with("captions", content.captions.clone())
        .with("content_note", content.content_note.clone())
        .with("credits", credits)
        .with("place", content.place.clone())
}

/// What was sent. A quote and a credit each stand on a line of their own.
pub fn read(form: &Form) -> Result<Content> {
    let text = |name: &str| form.value(name).to_owned();
    let media = |name: &'static str| {
        form.text(name).map(|id| id.parse().map_err(|_| Error::invalid(name, "error-unknown-choice"))).transpose()
    };
    let lines = |name: &str| {
        form.value(name).lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect::<Vec<_>>()
    };
    let credit = |line: &String| match line.split_once([':', '：']) {
        Some((part, name)) => Credit { part: part.trim().to_owned(), name: name.trim().to_owned() },
        None => Credit { part: String::new(), name: line.clone() },
    };
    Ok(Content {
        title: text("title"),
        opening: text("opening"),
        body: text("body"),
        quotes: lines("quotes"),
        portrait: media("portrait")?,
        portrait_alt: text("portrait_alt"),
        recording: media("recording")?,
        transcript: text("transcript"),
        captions: text("captions"),
        content_note: text("content_note"),
        credits: lines("credits").iter().map(credit).collect(),
        place: text("place"),
    })
}

/// The content with a picture and a recording that came along with the form.
/// Words are checked first, so that a file is kept only for a form that can be saved.
pub async fn with_files(
    desk: &Signed,
    form: &Form,
    persona: PersonaId,
    language: Locale,
    (portrait, recording): (Option<Vec<u8>>, Option<Vec<u8>>),
) -> Result<Content> {
    let mut content = read(form)?;
    rules::tidy(content.clone())?;
    for (kind, id) in [(true, content.portrait), (false, content.recording)] {
        belongs(desk, persona, kind, id).await?;
    }
    let description = Description {
        alt: base::Text::of(language, content.portrait_alt.clone()),
        ..Description::empty(Some(persona))
    };
    if let Some(bytes) = portrait {
        let prepared = media::prepare_picture(bytes).await.map_err(|error| placed(error, "portrait_file"))?;
        media::keep_files(&desk.house.files, &prepared).await?;
        let id = store::write!(desk.house.db, desk.staff.actor(), |work| media::add_picture(
            work,
            &prepared,
            &description,
            false
        ))?;
        content.portrait = Some(id);
    }
    if let Some(bytes) = recording {
        let checked = media::recording::inspect(bytes).map_err(|error| placed(error, "recording_file"))?;
        media::recording::keep(&desk.house.files, &checked).await?;
        let empty = Description::empty(Some(persona));
        let id =
            store::write!(desk.house.db, desk.staff.actor(), |work| media::recording::add(work, &checked, &empty))?;
        content.recording = Some(id);
    }
    Ok(content)
}

/// A picture or recording that is known to show somebody else cannot stand in this story.
async fn belongs(desk: &Signed, persona: PersonaId, picture: bool, id: Option<MediaId>) -> Result<()> {
    let Some(id) = id else { return Ok(()) };
    let found = media::store::by_ids(desk.db().read(), &[id]).await?;
    let fits = found.get(&id).is_some_and(|one| {
        one.purged_at.is_none()
            && (one.kind == Kind::Picture) == picture
            && one.persona.is_none_or(|shown| shown == persona)
    });
    if fits {
        Ok(())
    } else {
        Err(Error::invalid(if picture { "portrait" } else { "recording" }, "error-media-missing"))
    }
}

fn placed(error: Error, field: &'static str) -> Error {
    match error {
        Error::Invalid(invalid) => {
            Error::Invalid(base::Invalid(invalid.0.into_iter().map(|(_, message)| (field, message)).collect()))
        }
        other => other,
    }
}

/// Pictures and recordings of this person that can be chosen.
pub struct Shelf {
    pictures: Vec<Choice>,
    recordings: Vec<Choice>,
}

impl Shelf {
    pub const fn empty() -> Self {
        Self { pictures: Vec::new(), recordings: Vec::new() }
    }
    pub async fn of(desk: &Signed, persona: PersonaId) -> Result<Self> {
        let filter = Filter { persona: Some(persona), ..Filter::default() };
        let found = media::store::list(desk.db().read(), &filter, PER_PAGE, 0).await?;
        let name = |one: &media::Media| match one.alt.best(desk.words.locale()) {
            Some((_, alt)) => alt.to_owned(),
            None => format!("{} · {}", desk.words.say(crate::media::kind_label(one.kind)), one.id),
        };
        let of = |picture: bool| {
            let fits = found.iter().filter(|one| (one.kind == Kind::Picture) == picture);
            fits.map(|one| Choice::new(one.id.to_string(), said(name(one)))).collect()
        };
        Ok(Self { pictures: of(true), recordings: of(false) })
    }
}

/// The fields, in the language that is written in.
pub fn inputs(kit: &Kit, language: Option<Locale>, shelf: &Shelf) -> Markup {
    let spoken = |field: Field| match language {
        Some(language) => field.in_language(language),
        None => field,
    };
    let chooser = |name: &'static str, label: &'static str, choices: &[Choice]| {
        if choices.is_empty() {
            Kit::hidden(name, kit.form.value(name))
        } else {
            kit.select(Field::new(name, label), choices)
        }
    };
    html! {
        (kit.text(spoken(Field::new("title", "field-title").at_most(rules::TITLE_MOST))))
        (kit.area(spoken(Field::new("opening", "field-opening").hint("desk-opening-hint").at_most(rules::OPENING_MOST).rows(3))))
        (kit.area(spoken(Field::new("body", "field-body").hint("desk-markdown-hint").rows(16))))
        (kit.area(spoken(Field::new("quotes", "field-quotes").hint("desk-quotes-hint").rows(3))))
        (kit.fieldset("field-portrait", html! {
            (chooser("portrait", "desk-portrait-choose", &shelf.pictures))
            (kit.file(Field::new("portrait_file", "desk-portrait-new").hint("desk-photo-hint").accept("image/*")))
            (kit.area(spoken(Field::new("portrait_alt", "field-portrait-alt").hint("desk-alt-hint").at_most(rules::ALT_MOST).rows(2))))
        }))
        (kit.fieldset("field-recording", html! {
            (chooser("recording", "desk-recording-choose", &shelf.recordings))
            (kit.file(Field::new("recording_file", "desk-recording-new").hint("desk-recording-hint").accept("audio/*,video/*")))
            (kit.area(spoken(Field::new("transcript", "field-transcript").hint("desk-transcript-hint").rows(4))))
            (kit.area(spoken(Field::new("captions", "field-captions").hint("desk-captions-hint").rows(3))))
        }))
        (kit.text(spoken(Field::new("content_note", "field-content-note").hint("desk-content-note-hint").at_most(rules::NOTE_MOST))))
        (kit.area(spoken(Field::new("credits", "field-credits").hint("desk-credits-hint").rows(3))))
        (kit.text(spoken(Field::new("place", "field-place").hint("desk-place-hint"))))
    }
}
