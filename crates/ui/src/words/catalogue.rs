//! The Fluent bundles: one per interface language, built once, shared by all threads.

use super::{bidi, numbers};
use base::{Arg, Locale};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use std::borrow::Cow;
use std::sync::LazyLock;

include!(concat!(env!("OUT_DIR"), "/catalogues.rs"));

type Bundle = FluentBundle<FluentResource>;

static BUNDLES: LazyLock<Vec<(Locale, Bundle)>> =
    LazyLock::new(|| Locale::INTERFACE.into_iter().map(|locale| (locale, build(locale))).collect());

/// Stands around a key that no catalogue knows.
pub const MISSING_MARK: char = '⟦';

/// Broken entries are left out here and fail the catalogue test there: a
/// server must not refuse to start over a sentence.
fn build(locale: Locale) -> Bundle {
    let tag = locale.tag().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    // Marks are set around every argument, then `bidi::settle` keeps the ones that do something.
    bundle.set_use_isolating(true);
    bundle.set_formatter(Some(numbers::formatter));
    for (language, _, source) in CATALOGUES {
        if *language == locale.tag() {
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(partial, _)| partial);
            bundle.add_resource_overriding(resource);
        }
    }
    bundle
}

fn bundle(locale: Locale) -> Option<&'static Bundle> {
    BUNDLES.iter().find(|(known, _)| *known == locale).map(|(_, bundle)| bundle)
}

/// The sentence in this language, else in English, else the key between ⟦ and ⟧.
pub fn format(locale: Locale, key: &str, args: &[(&'static str, Arg)]) -> Cow<'static, str> {
    try_format(locale, key, args)
        .or_else(|| try_format(Locale::ENGLISH, key, args))
        .unwrap_or_else(|| Cow::Owned(std::format!("{MISSING_MARK}{key}⟧")))
}

fn try_format(locale: Locale, key: &str, args: &[(&'static str, Arg)]) -> Option<Cow<'static, str>> {
    let bundle = bundle(locale)?;
    let pattern = bundle.get_message(key)?.value()?;
    let mut errors: Vec<FluentError> = Vec::new();
    if args.is_empty() {
        return Some(bidi::settle(locale, bundle.format_pattern(pattern, None, &mut errors)));
    }
    let mut filled = FluentArgs::with_capacity(args.len());
    for (name, value) in args {
        filled.set(
            *name,
            match value {
                Arg::Text(text) => FluentValue::String(Cow::Borrowed(text.as_str())),
                // Numbers past 2^53 would lose their last digits; no count here comes near.
                Arg::Number(number) => FluentValue::Number(FluentNumber::new(*number as f64, Default::default())),
            },
        );
    }
    let said = bundle.format_pattern(pattern, Some(&filled), &mut errors).into_owned();
    Some(bidi::settle(locale, Cow::Owned(said)))
}

/// `(language, file, key)` of every message, for tests that compare catalogues with code.
pub fn keys() -> Vec<(&'static str, &'static str, &'static str)> {
    let mut found = Vec::new();
    for (language, file, source) in CATALOGUES {
        for line in source.lines() {
            if let Some((key, _)) = line.split_once('=') {
                let key = key.trim_end();
                let is_key = key.starts_with(|c: char| c.is_ascii_lowercase())
                    && key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
                if is_key {
                    found.push((*language, *file, key));
                }
            }
        }
    }
    found
}
