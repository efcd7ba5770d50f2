//! What a page may show of a persona, and which shapes are true to themselves.

use super::model::{Appearance, NameForm, Persona, PortraitForm, Shape, VoiceForm};
use crate::young::{Asking, closed_of};
use base::{Chance, Error, Invalid, Locale, Message, Result, Slug, Text};
use consent::{Element, Permit, Set};

/// Longest texts, in characters.
pub const LINE_MOST: usize = 200;
pub const BIO_MOST: usize = 1_200;

/// What the public may see of a persona under this permit.
pub fn appearance(persona: &Persona, permit: &Permit) -> Appearance {
    let shape = &persona.shape;
    let photo_form =
        matches!(shape.portrait_form, PortraitForm::Portrait | PortraitForm::FromBehind | PortraitForm::Hands);
    let shows_face = permit.shows(Element::Face);
    let named = permit.shows(Element::Name);
    // A face that is not permitted becomes the silhouette drawn by us, at the same size.
    let portrait = match shape.portrait_form {
        PortraitForm::Portrait if !shows_face => PortraitForm::Silhouette,
        form => form,
    };
    Appearance {
        persona: persona.id,
        slug: persona.slug.clone(),
        name: shown_name(shape, permit).cloned(),
        label: unnamed(&shape.label, shape, named),
        bio: unnamed(&shape.bio, shape, named),
        portrait,
        photo: shape
            .portrait_media
            .filter(|_| photo_form && (shape.portrait_form != PortraitForm::Portrait || shows_face)),
        seed: shape.portrait_seed,
        // An illustration is what they chose to show instead of a face.
        traits: shape.portrait_traits.clone().filter(|_| portrait == PortraitForm::Illustration),
        is_sample: persona.is_sample,
    }
}

/// The name to show, in this language or the nearest there is; nothing unless
/// the permit shows the name and the persona has one.
pub fn persona_name(persona: &Persona, locale: Locale, permit: &Permit) -> Option<String> {
    shown_name(&persona.shape, permit)?.best(locale).map(|(_, name)| name.to_owned())
}

fn shown_name<'a>(shape: &'a Shape, permit: &Permit) -> Option<&'a Text> {
    let shows = permit.shows(Element::Name) && shape.name_form.shows_name() && !shape.display_name.is_empty();
    shows.then_some(&shape.display_name)
}

/// The words, without the languages whose words would give away a name that
/// may not be shown.
fn unnamed(words: &Text, shape: &Shape, named: bool) -> Text {
    if named {
        return words.clone();
    }
    let mut safe = Text::new();
    for (locale, said) in words.iter().filter(|(_, said)| !says_the_name(said, shape)) {
        safe.set(locale, said);
    }
    safe
}

/// Words that others wrote beside somebody's own: a description of their
/// picture, who is credited. Nothing of them where they would give away a name
/// that may not be shown.
pub fn unless_named<'a>(words: &'a str, persona: &Persona, permit: &Permit) -> Option<&'a str> {
    (permit.shows(Element::Name) || !says_the_name(words, &persona.shape)).then_some(words)
}

pub(super) fn says_the_name(words: &str, shape: &Shape) -> bool {
    let said = base::words(words);
    shape.display_name.iter().flat_map(|(_, name)| base::words(name)).any(|name| said.contains(&name))
}

/// Whether both show the same name, in the same form.
pub(super) fn same_name(one: &Shape, other: &Shape) -> bool {
    one.name_form == other.name_form && one.display_name == other.display_name
}

/// Keeps a shape true to its forms: no name where none is shown, no photo
/// where none is used.
pub(crate) fn check_shape(shape: &Shape) -> Result<Shape> {
    let mut invalid = Invalid::new();
    let mut clean = shape.clone();
    if !clean.name_form.shows_name() {
        clean.display_name = Text::new();
    } else if clean.display_name.is_empty() {
        invalid.add("display_name", "error-required");
    }
    if clean.name_form == NameForm::RoleOnly && clean.label.is_empty() {
        invalid.add("label", "people-role-needs-label");
    }
    if matches!(clean.portrait_form, PortraitForm::Silhouette | PortraitForm::Illustration | PortraitForm::None) {
        clean.portrait_media = None;
    }
    if clean.portrait_form != PortraitForm::Illustration {
        clean.portrait_traits = None;
    }
    for (field, text, most) in [
        ("display_name", &clean.display_name, LINE_MOST),
        ("label", &clean.label, LINE_MOST),
        ("bio", &clean.bio, BIO_MOST),
    ] {
        if let Some(count) = text.iter().map(|(_, words)| words.chars().count()).find(|count| *count > most) {
            invalid.add(field, Message::new("error-too-long").with("most", most).with("count", count));
        }
    }
    invalid.check()?;
    Ok(clean)
}

/// Somebody under 18 appears without what tells strangers who they are, unless
/// it was said why they should be asked about it.
pub(crate) fn check_young(shape: &Shape, open: &[Asking]) -> Result<()> {
    let closed = closed_of(telling(shape), open);
    let mut invalid = Invalid::new();
    for (element, field) in
        [(Element::Name, "name_form"), (Element::Face, "portrait_form"), (Element::Voice, "voice_form")]
    {
        if closed.has(element) {
            invalid.add(field, "people-young-closed");
        }
    }
    invalid.check()?;
    Ok(())
}

/// What a shape itself would tell strangers. A pseudonym tells them nothing.
pub fn telling(shape: &Shape) -> Set<Element> {
    let named = matches!(shape.name_form, NameForm::Full | NameForm::FirstOnly | NameForm::FirstAndInitial);
    let tells = [
        (Element::Name, named),
        (Element::Face, shape.portrait_form == PortraitForm::Portrait),
        (Element::Voice, shape.voice_form == VoiceForm::Own),
    ];
    tells.into_iter().filter(|(_, tells)| *tells).map(|(element, _)| element).collect()
}

/// Words that mean nothing about anyone.
const FIRST: [&str; 32] = [
    "amber", "autumn", "blue", "bright", "calm", "cedar", "clear", "coral", "dawn", "early", "evening", "fern",
    "gentle", "golden", "green", "hazel", "high", "indigo", "late", "linen", "maple", "morning", "olive", "open",
    "quiet", "silver", "slow", "spring", "steady", "summer", "warm", "willow",
];
const SECOND: [&str; 32] = [
    "anchor", "bell", "bench", "bridge", "brook", "cloud", "corner", "field", "garden", "gate", "harbour", "hill",
    "island", "kettle", "lamp", "lantern", "meadow", "orchard", "path", "pebble", "pier", "rain", "river", "roof",
    "sail", "shore", "stair", "stone", "table", "tide", "window", "wood",
];
const TAIL: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// A slug such as `quiet-harbour-7k3m`: a thousand million of them, none of
/// which says anything.
/// Whether an address is one of those that we draw, and says nothing.
pub fn says_nothing(slug: &Slug) -> bool {
    let parts: Vec<&str> = slug.as_str().split('-').collect();
    matches!(parts[..], [first, second, tail] if FIRST.contains(&first) && SECOND.contains(&second)
        && tail.len() == 4 && tail.bytes().all(|byte| TAIL.contains(&byte)))
}

/// An address that says nothing, of somebody or of something they told.
pub fn random_slug(chance: &dyn Chance) -> Result<Slug> {
    let mut dice = [0u8; 6];
    chance.fill(&mut dice);
    let pick = |at: usize| usize::from(dice[at] & 31);
    let tail: String = dice[2..].iter().map(|byte| char::from(TAIL[usize::from(byte & 31)])).collect();
    format!("{}-{}-{tail}", FIRST[pick(0)], SECOND[pick(1)])
        .parse()
        .map_err(|_| Error::fault("making a slug", "the words do not fit"))
}
