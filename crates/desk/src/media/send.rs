//! A new picture or recording: in one piece with the form, or already here in
//! pieces, named in the field `upload`.

use crate::answer::{Again, Answer, settle};
use crate::frame::{bar, in_both};
use crate::media::describe::description;
use crate::signed::{PostedFiles, Signed};
use axum::response::Response;
use base::{Error, MediaId, PersonaId, Result, UploadId};
use newsroom::media::{self, Description, recording, uploads};
use ui::form::{Field, Form, Kit};
use ui::parts::{Weight, go, resumable};
use ui::{Markup, html};

pub async fn show(desk: Signed) -> Answer {
    let form = Form::blank().with("persona", desk.query.value("persona"));
    Ok(page(&desk, &Again::first(form)))
}

pub async fn send(mut posted: PostedFiles) -> Answer {
    let bytes = posted.take("file");
    let PostedFiles { desk, form, .. } = posted;
    let done = async {
        let description = description(&form)?;
        take_in(&desk, &form, bytes, &description).await?.ok_or(Error::invalid("file", "error-file-missing"))
    }
    .await;
    match settle(done, form)? {
        Ok(media) => Ok(desk.said(&format!("/desk/media/{media}/"), "uploaded")),
        Err(again) => Ok(page(&desk, &again)),
    }
}

/// Takes in what a form brought, if it brought anything: an upload that is
/// whole, or the file itself, picture or recording.
pub async fn take_in(
    desk: &Signed,
    form: &Form,
    bytes: Option<Vec<u8>>,
    description: &Description,
) -> Result<Option<MediaId>> {
    let house = &desk.house;
    if let Some(upload) = form.text("upload") {
        let id: UploadId = upload
            .rsplit('/')
            .next()
            .unwrap_or_default()
            .parse()
            .map_err(|_| Error::invalid("file", "error-file-missing"))?;
        let upload = match uploads::find(&house.db, desk.staff.id, id).await {
            Err(Error::Missing) => Err(Error::invalid("file", "error-file-missing")),
            other => other,
        }?;
        return uploads::finish(&house.db, &house.files, &upload, description).await.map(Some);
    }
    let Some(bytes) = bytes else { return Ok(None) };
    if recording::sniff(&bytes).is_some() {
        let checked = recording::inspect(bytes)?;
        recording::keep(&house.files, &checked).await?;
        return store::write!(house.db, desk.staff.actor(), |work| recording::add(work, &checked, description))
            .map(Some);
    }
    let prepared = media::prepare_picture(bytes).await?;
    media::keep_files(&house.files, &prepared).await?;
    store::write!(house.db, desk.staff.actor(), |work| media::add_picture(work, &prepared, description, false))
        .map(Some)
}

/// The persona a picture shows, from a form that may say none.
pub fn persona(form: &Form) -> Result<Option<PersonaId>> {
    let Some(persona) = form.text("persona") else { return Ok(None) };
    persona.parse().map(Some).map_err(|_| Error::invalid("persona", "error-unknown-choice"))
}

fn page(desk: &Signed, again: &Again) -> Response {
    let words = desk.words;
    let kit = Kit::new(words, &again.form);
    let form = kit.post_files("/desk/media/new", &desk.token, html! {
        (Kit::hidden("upload", ""))
        (Kit::hidden("persona", again.form.value("persona")))
        (kit.file(Field::new("file", "desk-file").required().hint("desk-file-hint").accept("image/*,audio/*,video/*")))
        (in_both!(kit, area, "alt", "desk-alt", rows(2)))
        (kit.text(Field::new("credit", "desk-credit")))
        (kit.buttons("desk-media-send", go(words, Weight::Quiet, "/desk/media/", "desk-back")))
    });
    let body = html! {
        (bar(words.say("desk-media-upload"), Markup::default()))
        p.lead { (words.say("desk-media-upload-lead")) }
        (resumable(words, "/desk/uploads/", &desk.token, form))
    };
    desk.form_page(again, words.say("desk-media-upload"), body)
}
