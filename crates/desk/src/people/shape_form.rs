//! How somebody appears, as a form. Filled in together with the person: their
//! name in the scripts they write it in, their label in their words.

use crate::frame::in_both;
use crate::shown::choices;
use base::{Error, Invalid, Locale, Result, Text};
use look::Traits;
use look::portrait::{Age, Beard, Face, Glasses, Hair, HairColour, Neckline, Skin, Turn};
use people::personas::{NameForm, PortraitForm, Shape, VoiceForm};
use ui::form::{Choice, Field, Form, Kit};
use ui::parts::disclosure;
use ui::{Markup, html};

/// Texts that a language of the person's own may be added to, beside the interface's two.
const TEXTS: [&str; 3] = ["display_name", "label", "bio"];

/// What the form starts with.
pub fn fill(shape: &Shape) -> Form {
    let mut form = Form::blank()
        .with("name_form", shape.name_form.name())
        .with("portrait_form", shape.portrait_form.name())
        .with("voice_form", shape.voice_form.name())
        .with("portrait_seed", shape.portrait_seed.to_string())
        .with("portrait_media", shape.portrait_media.map(|id| id.to_string()).unwrap_or_default());
    let own = [&shape.display_name, &shape.label, &shape.bio]
        .into_iter()
        .flat_map(Text::iter)
        .map(|(locale, _)| locale)
        .find(|locale| !Locale::INTERFACE.contains(locale));
    if let Some(own) = own {
        form = form.with("own_language", own.tag());
    }
    for (name, text) in TEXTS.iter().zip([&shape.display_name, &shape.label, &shape.bio]) {
        for (locale, words) in text.iter() {
            if Some(locale) == own {
                form = form.with(format!("{name}.own"), words);
            } else {
                form = form.with(format!("{name}.{}", locale.tag()), words);
            }
        }
    }
    let traits =
        shape.portrait_traits.as_deref().and_then(|json| serde_json::from_str::<serde_json::Map<_, _>>(json).ok());
    for (name, value) in traits.into_iter().flatten() {
        let value = match value {
            serde_json::Value::String(value) => value,
            serde_json::Value::Bool(true) => "yes".to_owned(),
            _ => continue,
        };
        form = form.with(format!("trait.{name}"), value);
    }
    form
}

/// What was sent. Languages that the form does not show stay as they are.
pub fn read(form: &mut Form, before: &Shape) -> Result<Shape> {
    let name_form = form.choose("name_form", true, NameForm::parse);
    let portrait_form = form.choose("portrait_form", true, PortraitForm::parse);
    let voice_form = form.choose("voice_form", true, VoiceForm::parse);
    let own: Option<Locale> = form.choose("own_language", false, |tag| tag.parse().ok());
    let seed = form.number("portrait_seed");
    let text = |name: &str, kept: &Text| {
        let mut text = kept.clone();
        for locale in Locale::INTERFACE {
            text.set(locale, crate::shown::clean(form.value(&format!("{name}.{}", locale.tag()))));
        }
        if let Some(own) = own {
            text.set(own, crate::shown::clean(form.value(&format!("{name}.own"))));
        }
        text
    };
    let (display_name, label, bio) =
        (text("display_name", &before.display_name), text("label", &before.label), text("bio", &before.bio));
    let mut invalid = Invalid::new();
    let portrait_media = match form.text("portrait_media") {
        None => None,
        Some(id) => invalid.take("portrait_media", id.parse().map_err(|_| base::Message::new("error-unknown-choice"))),
    };
    let portrait_traits = read_traits(form, &mut invalid);
    let seed = match seed {
        Some(seed) => {
            invalid.take("portrait_seed", u64::try_from(seed).map_err(|_| base::Message::new("error-number")))
        }
        None => Some(before.portrait_seed),
    };
    // What the form noted by itself stays in the form; this says only that there was something.
    form.check().map_err(|_| Error::Invalid(Invalid::new()))?;
    invalid.check()?;
    match (name_form, portrait_form, voice_form, seed) {
        (Some(name_form), Some(portrait_form), Some(voice_form), Some(portrait_seed)) => Ok(Shape {
            name_form,
            display_name,
            portrait_form,
            portrait_media,
            portrait_seed,
            portrait_traits,
            voice_form,
            label,
            bio,
        }),
        _ => Err(Error::Invalid(Invalid::new())),
    }
}

/// Features of an illustration, only where some were chosen: nobody is guessed at.
fn read_traits(form: &Form, invalid: &mut Invalid) -> Option<String> {
    let names = ["skin", "face", "hair", "hair_colour", "beard", "glasses", "neckline", "age", "turn"];
    let chosen: Vec<(&str, String)> =
        names.iter().filter_map(|name| form.text(&format!("trait.{name}")).map(|value| (*name, value))).collect();
    if chosen.is_empty() {
        return None;
    }
    let mut all = serde_json::to_value(Traits::default()).ok()?;
    for (name, value) in chosen {
        all[name] = value.into();
    }
    all["earrings"] = form.ticked("trait.earrings").into();
    let traits: Option<Traits> = serde_json::from_value(all).ok();
    let traits = invalid.take("trait.skin", traits.ok_or(base::Message::new("error-unknown-choice")))?;
    serde_json::to_string(&traits).ok()
}

/// A mistake in a text stands beside its English field, which is always there.
pub fn placed(error: Error) -> Error {
    let Error::Invalid(Invalid(mistakes)) = error else { return error };
    let place = |name: &'static str| match name {
        "display_name" => "display_name.en",
        "label" => "label.en",
        "bio" => "bio.en",
        other => other,
    };
    Error::Invalid(Invalid(mistakes.into_iter().map(|(name, message)| (place(name), message)).collect()))
}

pub fn inputs(kit: &Kit, photos: &[Choice]) -> Markup {
    let words = kit.words;
    html! {
        (kit.fieldset("desk-appear-name", html! {
            (kit.radios(Field::new("name_form", "desk-name-form").required(), &choices(NameForm::ALL, NameForm::name, |form| form.key().into())))
            (in_both!(kit, text, "display_name", "desk-display-name", autocomplete("off")))
            (in_both!(kit, text, "label", "desk-label", hint("desk-label-hint"), autocomplete("off")))
            (in_both!(kit, area, "bio", "desk-bio"))
            (disclosure(words, "desk-own-language-more", html! {
                (kit.select(Field::new("own_language", "desk-own-language"), &Choice::languages()))
                (kit.text(Field::new("display_name.own", "desk-display-name").autocomplete("off")))
                (kit.text(Field::new("label.own", "desk-label").autocomplete("off")))
                (kit.area(Field::new("bio.own", "desk-bio")))
            }))
        }))
        (kit.fieldset("desk-appear-picture", html! {
            (kit.radios(Field::new("portrait_form", "desk-portrait-form").required(), &choices(PortraitForm::ALL, PortraitForm::name, |form| form.key().into())))
            @if photos.is_empty() { (Kit::hidden("portrait_media", kit.form.value("portrait_media"))) }
            @else { (kit.select(Field::new("portrait_media", "desk-portrait-photo").hint("desk-portrait-photo-hint"), photos)) }
            (kit.text(Field::new("portrait_seed", "desk-seed").digits().hint("desk-portrait-seed-hint")))
            (disclosure(words, "desk-traits", traits(kit)))
        }))
        (kit.radios(Field::new("voice_form", "desk-voice-form").required(), &choices(VoiceForm::ALL, VoiceForm::name, |form| form.key().into())))
    }
}

fn traits(kit: &Kit) -> Markup {
    macro_rules! one {
        ($name:literal, $label:literal, $list:ident) => {
            kit.select(
                Field::new(concat!("trait.", $name), $label),
                &choices($list::ALL, $list::name, |one| one.label().into()),
            )
        };
    }
    html! {
        p.hint { (kit.words.say("desk-traits-hint")) }
        div.beside {
            (one!("skin", "desk-trait-skin", Skin))
            (one!("face", "desk-trait-face", Face))
            (one!("hair", "desk-trait-hair", Hair))
            (one!("hair_colour", "desk-trait-hair-colour", HairColour))
            (one!("beard", "desk-trait-beard", Beard))
            (one!("glasses", "desk-trait-glasses", Glasses))
            (one!("neckline", "desk-trait-neckline", Neckline))
            (one!("age", "desk-trait-age", Age))
            (one!("turn", "desk-trait-turn", Turn))
        }
        (kit.tick(Field::new("trait.earrings", "desk-trait-earrings")))
    }
}
