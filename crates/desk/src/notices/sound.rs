//! Somebody reading a notice aloud: sent with its form, in the language of the
//! text beside it. Sent once it stays with the form, also when a field is
//! wrong; a notice that people saw keeps the sound that they heard.

use crate::signed::Signed;
use base::{Error, MediaId, Result};
use door::Voice;
use newsroom::media::{self, Description, Kind, Media, recording, spoken};
use people::ledger::notices::{Aloud, Notice};
use ui::form::{Field, Form, Kit};
use ui::{Markup, html};

pub const FIELD: &str = "audio_file";

/// What the form chose: a new file, the one that was there, or none. What is
/// wrong with the file stands beside its field, with the form's other mistakes.
pub async fn chosen(desk: &Signed, form: &mut Form, file: Option<Vec<u8>>) -> Result<Option<Aloud>> {
    let house = &desk.house;
    if let Some(bytes) = file {
        let checked = match spoken::inspect(bytes) {
            Err(Error::Invalid(invalid)) => {
                invalid.0.into_iter().for_each(|(_, message)| form.note(FIELD, message));
                return Ok(None);
            }
            other => other?,
        };
        recording::keep(&house.files, &checked).await?;
        let nobodys = Description::empty(None);
        let media = store::write!(house.db, desk.staff.actor(), |work| recording::add(work, &checked, &nobodys))?;
        form.set("audio", media.to_string());
        return Ok(Some(Aloud { media, sha256: checked.sha256 }));
    }
    let Some(media) = form.text("audio").filter(|_| !form.ticked("audio_remove")) else { return Ok(None) };
    let media: MediaId = media.parse().map_err(|_| Error::invalid(FIELD, "error-file-missing"))?;
    let found = media::store::by_ids(desk.db().read(), &[media]).await?;
    // Of a person's own recording nothing belongs here.
    let fits = |one: &&Media| one.kind == Kind::Audio && one.persona.is_none() && one.purged_at.is_none();
    let file = found.get(&media).filter(fits).and_then(|one| one.files.first());
    let Some(file) = file else {
        form.note(FIELD, "error-file-missing");
        return Ok(None);
    };
    Ok(Some(Aloud { media, sha256: file.hash.clone() }))
}

pub fn inputs(kit: &Kit) -> Markup {
    let words = kit.words;
    let kept = kit.form.value("audio");
    kit.fieldset(
        "desk-notice-sound",
        html! {
            (Kit::hidden("audio", kept))
            p.hint { (words.say("desk-notice-sound-what")) }
            @if !kept.is_empty() {
                p { a href={ "/desk/media/" (kept) "/" } { (words.say("desk-notice-sound-kept")) } }
                (kit.tick(Field::new("audio_remove", "desk-notice-sound-remove")))
            }
            (kit.file(Field::new(FIELD, "desk-notice-sound-file").hint("desk-notice-sound-hint").accept("audio/*,.m4a,.ogg,.opus")))
        },
    )
}

/// Where staff hear it.
pub async fn voice(desk: &Signed, notice: &Notice) -> Result<Option<Voice>> {
    let Some(aloud) = &notice.audio else { return Ok(None) };
    let found = media::store::by_ids(desk.db().read(), &[aloud.media]).await?;
    let file = found.get(&aloud.media).and_then(|one| one.files.iter().find(|file| file.hash == aloud.sha256));
    Ok(file.map(|file| Voice { address: format!("/desk/media/bytes/{}", file.hash), bytes: file.bytes }))
}
