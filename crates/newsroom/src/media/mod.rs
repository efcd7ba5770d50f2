//! Pictures and recordings come in, are described, and can be purged. Bytes
//! go to the store of files before the row that names them commits, so a row
//! never points at nothing; bytes without a row are swept later.

pub mod jobs;
mod model;
pub mod paper;
pub mod recording;
pub mod spoken;
pub mod store;
pub mod uploads;
pub mod voice;

#[cfg(test)]
mod tests;

pub use model::{Description, File, Filter, Format, Kind, Media};

use crate::words::clean;
use ::store::Work;
use ::store::search::{self, Doc, Scope};
use base::{Error, Event, Locale, MediaId, Message, PersonaId, Result, Text};
use outside::files::Files;
use render::intake::{self, Prepared};

pub const CREDIT_MOST: usize = 160;
pub const ALT_MOST: usize = 600;

/// Decodes, turns upright, strips and scales a photo, away from the async threads.
///
/// # Errors
/// `Invalid` on the field `file`, in a sentence for the person who chose it.
pub async fn prepare_picture(bytes: Vec<u8>) -> Result<Prepared> {
    let work = tokio::task::spawn_blocking(move || intake::prepare(&bytes, &intake::Options::default()));
    let prepared = work.await.map_err(Error::because("preparing a photo"))?;
    prepared.map_err(|refusal| Error::invalid("file", refusal.message()))
}

/// Keeps the prepared files. Run before the unit of work that names them.
pub async fn keep_files(files: &Files, prepared: &Prepared) -> Result<()> {
    for file in &prepared.files {
        let key = File::key(&file.sha256);
        if !files.exists(&key).await? {
            files.put(&key, file.bytes.clone()).await?;
        }
    }
    Ok(())
}

/// Notes a picture whose files are kept. `drawn` marks what we drew ourselves.
pub async fn add_picture(
    work: &mut Work,
    prepared: &Prepared,
    description: &Description,
    drawn: bool,
) -> Result<MediaId> {
    let description = check(description)?;
    let id = MediaId::new(work.chance());
    let files = prepared.files.iter().map(|file| File {
        hash: file.sha256.clone(),
        format: match file.format {
            intake::Format::Jpeg => Format::Jpeg,
            intake::Format::WebP => Format::Webp,
        },
        width: file.width,
        height: file.height,
        bytes: file.bytes.len() as u64,
    });
    let picture = Media {
        id,
        kind: Kind::Picture,
        persona: description.persona,
        original_hash: prepared.original_sha256.clone(),
        width: prepared.width,
        height: prepared.height,
        dominant: prepared.dominant.clone(),
        alt: description.alt,
        credit: description.credit,
        focal: description.focal,
        drawn,
        added_by: work.actor().staff(),
        added_at: work.now(),
        purged_at: None,
        files: files.collect(),
    };
    store::insert(work, &picture).await?;
    index(work, id).await?;
    work.record(Event::MediaAdded { media: id });
    Ok(id)
}

/// Says what a picture shows, who made it and what must stay in sight.
/// [`crate::stories::describe_media`] is the way to it: that one knows what was
/// shown to somebody as it is.
pub(crate) async fn describe(work: &mut Work, media: MediaId, description: &Description) -> Result<()> {
    store::describe(work, media, &check(description)?).await?;
    index(work, media).await?;
    work.record(Event::MediaDescribed { media });
    Ok(())
}

/// Takes a picture or recording out for good, and returns the keys whose bytes
/// the caller removes after the commit. [`crate::stories::purge_media`] is the
/// way to it: that one knows whether a public story still shows it.
pub(crate) async fn purge(work: &mut Work, media: MediaId) -> Result<Vec<String>> {
    let free = store::purge(work, media).await?;
    search::remove(work, Scope::Desk, &media.to_string()).await?;
    work.record(Event::MediaPurged { media });
    Ok(free.iter().map(|hash| File::key(hash)).collect())
}

/// Lets staff find it by what it shows and who made it. The public's search
/// holds no pictures: they are found with their stories.
async fn index(work: &mut Work, media: MediaId) -> Result<()> {
    let media = store::find(work.db(), media).await?;
    let (language, shown) = media.alt.best(Locale::ENGLISH).unwrap_or((Locale::ENGLISH, &media.credit));
    let mut words: Vec<&str> = media.alt.iter().map(|(_, words)| words).collect();
    words.push(&media.credit);
    let doc = Doc {
        scope: Scope::Desk,
        kind: "media",
        subject: media.id.to_string(),
        edition: None,
        language,
        title: shown.to_owned(),
        words: words.join(" "),
    };
    // Its language may have changed, and then its earlier self would stay beside it.
    search::remove(work, Scope::Desk, &doc.subject).await?;
    search::index(work, doc).await
}

/// Makes the index of pictures and recordings anew.
pub(crate) async fn reindex(work: &mut Work) -> Result<()> {
    for media in store::all(work.db()).await? {
        index(work, media).await?;
    }
    Ok(())
}

fn check(description: &Description) -> Result<Description> {
    let mut invalid = base::Invalid::new();
    let credit = clean(&description.credit);
    if credit.chars().count() > CREDIT_MOST {
        invalid.add("credit", Message::new("error-too-long").with("most", CREDIT_MOST));
    }
    let mut alt = Text::new();
    for (locale, words) in description.alt.iter() {
        let words = clean(words);
        if words.chars().count() > ALT_MOST {
            invalid.add("alt", Message::new("error-too-long").with("most", ALT_MOST));
        }
        alt.set(locale, words);
    }
    if description.focal.0 > 1000 || description.focal.1 > 1000 {
        invalid.add("focal", "error-focal");
    }
    invalid.check()?;
    Ok(Description { credit, alt, ..description.clone() })
}

/// No description yet: everything empty, the middle in sight.
impl Description {
    pub fn empty(persona: Option<PersonaId>) -> Self {
        Self { persona, alt: Text::new(), credit: String::new(), focal: (500, 500) }
    }
}
