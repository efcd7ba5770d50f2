//! A page about somebody: their portrait at the size of a photograph whichever
//! form it has, and their own words beside it, in their language.

use super::Person;
use super::data::{Desk, language, said};
use crate::card::{DrawError, Picture, clean};
use crate::plan::{self, Rect, Voice, quotation_marks};
use base::Direction;
use look::Look;
use serde_json::{Value, json};

/// Of the portrait, in points; a photo gets three pixels to each.
const PLACE: (f64, f64) = (176.0, 220.0);
const FINE: f64 = 3.0;

pub fn lay(one: &Person, level: u8, look: Option<&Look>, desk: &mut dyn Desk) -> Result<Value, DrawError> {
    let quotes = one.quotes.iter().map(|quote| said(plan::bare(quote))).collect::<Result<Vec<_>, _>>()?;
    let notes = one.notes.iter().map(|note| said(note)).collect::<Result<Vec<_>, _>>()?;
    let letters: String = quotes.iter().chain([&one.name, &one.label]).flat_map(|words| words.chars()).collect();
    let letters = clean(&letters);
    let (lang, region) = language(one.language);
    let (open, close) = quotation_marks(one.language);
    let setting = look.map_or(look::DisplayStyle::Humanist, |look| look.display).setting(one.language.script());
    let (kind, file) = match picture(one, look, desk)? {
        Some((kind, bytes)) => (Some(kind), Some(desk.keep(bytes))),
        None => (None, None),
    };
    Ok(json!({
        "kind": "person",
        "level": level,
        "name": said(&one.name)?,
        "label": said(&one.label)?,
        "quotes": quotes,
        "notes": notes,
        "open": open,
        "close": close,
        "lang": lang,
        "region": region,
        "rtl": one.language.direction() == Direction::RightToLeft,
        "families": desk.families(one.language, Voice::Text, &letters)?,
        "display": desk.families(one.language, Voice::Display, &letters)?,
        "weight": setting.weight,
        "scale": f64::from(setting.scale) / 100.0,
        "leading": f64::from(setting.leading) / 100.0,
        "format": kind,
        "file": file,
        "alt": clean(&one.alt),
        "credit": said(&one.credit)?,
        "place": [PLACE.0, PLACE.1],
    }))
}

fn picture(one: &Person, look: Option<&Look>, desk: &dyn Desk) -> Result<Option<(&'static str, Vec<u8>)>, DrawError> {
    Ok(match (&one.picture, look) {
        (Picture::Photo(photo), _) => {
            let fine = |length: f64| (length * FINE).round() as u32;
            let cut = photo.cut(fine(PLACE.0), fine(PLACE.1))?;
            Some(("jpg", desk.jpeg(&cut.rgb, cut.width, cut.height)?))
        }
        (Picture::Drawn { form, seed, traits }, Some(look)) => {
            let at = Rect::new(0.0, 0.0, PLACE.0, PLACE.1);
            Some(("svg", plan::portrait(*form, *seed, traits.as_ref(), look, at).into_bytes()))
        }
        (Picture::Drawn { .. }, None) | (Picture::None, _) => None,
    })
}
