//! How a teller appears beside a version, under its permit: what it does not
//! allow is not in there, in whatever words.

use super::gather::{Gathered, some};
use super::model::{Picture, PictureFile, Portrait, Teller};
use crate::media::Media;
use crate::stories::{Content, Credit, Version, rules};
use base::MediaId;
use consent::{Element, Permit};
use look::PortraitForm;
use people::personas::{self, Persona, PortraitForm as Form};

impl Gathered {
    pub(super) fn teller(&self, persona: &Persona, version: &Version, permit: &Permit) -> Teller {
        let language = version.language;
        let seen = personas::appearance(persona, permit);
        let owned = |text: &base::Text| text.best(language).map(|(locale, words)| (locale, words.to_owned()));
        Teller {
            persona: persona.id,
            slug: persona.slug.clone(),
            name: seen.name.as_ref().and_then(owned).map(|(_, name)| name),
            label: owned(&seen.label),
            approved: rules::bound(&version.fingerprint, &rules::presentation(persona.for_staff())),
            bio: owned(&seen.bio),
            portrait: self.portrait(persona, version, permit),
            is_sample: persona.is_sample,
        }
    }

    /// The photograph where it may be shown, else a drawing of ours. What was
    /// refused or is missing becomes a silhouette grown from a random seed,
    /// which knows nothing of the person.
    fn portrait(&self, persona: &Persona, version: &Version, permit: &Permit) -> Portrait {
        let written = &version.content.portrait_alt;
        let alt = personas::unless_named(written, persona, permit).and_then(some);
        let picture = photo(persona, version, permit)
            .and_then(|id| self.media.get(&id))
            .filter(|media| media.purged_at.is_none());
        if let (Some(media), false) = (picture, written.is_empty()) {
            let credit = personas::unless_named(&media.credit, persona, permit).unwrap_or_default();
            return Portrait::Picture(shape(media, alt, credit));
        }
        let seen = personas::appearance(persona, permit);
        let traits = seen.traits.as_deref().and_then(traits_of);
        let form = match seen.portrait {
            Form::Illustration => PortraitForm::Illustration,
            Form::FromBehind => PortraitForm::FromBehind,
            Form::Hands => PortraitForm::Hands,
            Form::None => PortraitForm::None,
            Form::Silhouette | Form::Portrait => PortraitForm::Silhouette,
        };
        // The words describe the form the teller chose; they must not describe a face that is not shown.
        let described = alt.filter(|_| seen.portrait == persona.for_staff().portrait_form && picture.is_none());
        Portrait::Drawn { form, seed: seen.seed, traits, alt: described }
    }
}

/// The photograph that this version would show: its own, else the persona's.
/// A face needs its own permission; a picture from behind or of hands does not show one.
pub(super) fn photo(persona: &Persona, version: &Version, permit: &Permit) -> Option<MediaId> {
    let shape = persona.for_staff();
    let may = match shape.portrait_form {
        Form::Portrait => permit.shows(Element::Face),
        Form::FromBehind | Form::Hands => true,
        Form::Silhouette | Form::Illustration | Form::None => false,
    };
    version.content.portrait.or(shape.portrait_media).filter(|_| may)
}

/// Whoever worked on it, but for a line that says the teller's name where it may not be shown.
pub(super) fn credits(content: &Content, persona: &Persona, permit: &Permit) -> Vec<Credit> {
    let may = |words: &str| personas::unless_named(words, persona, permit).is_some();
    content.credits.iter().filter(|credit| may(&credit.part) && may(&credit.name)).cloned().collect()
}

fn traits_of(json: &str) -> Option<look::Traits> {
    store::json(json).ok()
}

fn shape(media: &Media, alt: Option<String>, credit: &str) -> Picture {
    Picture {
        media: media.id,
        width: media.width,
        height: media.height,
        dominant: media.dominant.clone(),
        alt,
        credit: credit.to_owned(),
        focal: media.focal,
        files: media
            .files
            .iter()
            .map(|file| PictureFile {
                hash: file.hash.clone(),
                format: file.format,
                width: file.width,
                height: file.height,
            })
            .collect(),
    }
}
