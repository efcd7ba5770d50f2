//! What the engine's program reads: one JSON file of numbers and words, and the
//! pictures beside it. Words go in as JSON strings and come out as text; no
//! program is ever built from them.

use super::world::Files;
use super::{Fonts, encode, faces};
use crate::card::{Card, DrawError, Format, Photo, Picture};
use crate::plan::{self, Block, Column, Item, Plan, Rect, SCHEME, Upright, Voice};
use base::{Direction, Locale, Script};
use look::Role;
use serde_json::{Value, json};
use typst::foundations::Bytes;

pub fn card(fonts: &Fonts, card: &Card, plan: &Plan, format: Format) -> Result<Files, DrawError> {
    let mut files = Files::default();
    let all: String =
        plan.columns.iter().flat_map(|column| &column.items).flat_map(|item| item.words.chars()).collect();
    let setter = Setter { fonts, card, plan, all: &all };
    let mut blocks = Vec::with_capacity(plan.blocks.len());
    for block in &plan.blocks {
        blocks.push(setter.block(block, format, &mut files)?);
    }
    let columns: Result<Vec<Value>, DrawError> = plan.columns.iter().map(|column| setter.column(column)).collect();
    let (lang, region) = language(card);
    let frame = &plan.frame;
    let slug = if card.marks && format == Format::Pdf { card.size.slug() } else { 0.0 };
    let data = json!({
        "width": frame.width,
        "height": frame.height,
        "bleed": frame.bleed,
        "slug": slug,
        "ground": setter.colour(plan.ground),
        "lang": lang,
        "region": region,
        "rtl": card.language.direction() == Direction::RightToLeft,
        "title": title(card),
        "blocks": blocks,
        "columns": columns?,
    });
    files.named("card.json", Bytes::from_string(data.to_string()));
    Ok(files)
}

/// The language as the engine names it: without the script, which the faces already say.
pub fn language(card: &Card) -> (&'static str, Option<&'static str>) {
    match card.language.tag() {
        "zh-Hans" => ("zh", Some("CN")),
        "zh-Hant" => ("zh", Some("TW")),
        tag => (tag, None),
    }
}

/// What the file calls itself, where it can.
fn title(card: &Card) -> String {
    let name = card.teller.as_ref().map_or("", |teller| teller.told().name.as_str());
    let parts = [name, &card.words.headline, &card.words.campaign];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

struct Setter<'a> {
    fonts: &'a Fonts,
    card: &'a Card,
    plan: &'a Plan,
    all: &'a str,
}

impl Setter<'_> {
    fn colour(&self, role: Role) -> String {
        self.card.look.palette().colour(role, SCHEME).hex()
    }

    fn block(&self, block: &Block, format: Format, files: &mut Files) -> Result<Value, DrawError> {
        let at = block.at();
        let mut value = match block {
            Block::Fill { role, .. } => json!({"kind": "fill", "fill": self.colour(*role)}),
            Block::Art { what, .. } => {
                let (width, height) = (at.width.ceil() as u32, at.height.ceil() as u32);
                let svg = self.card.look.motif.svg_document(&self.card.look, SCHEME, width, height, *what);
                json!({"kind": "svg", "file": files.add("art", Bytes::from_string(svg))})
            }
            Block::Photo { photo, .. } => self.photo(photo, at, format, files)?,
            Block::Portrait { .. } => {
                json!({"kind": "svg", "alt": "", "file": files.add("portrait", Bytes::from_string(self.portrait(at)))})
            }
            Block::Logo { .. } => {
                let logo = self.card.logo.as_ref().ok_or_else(|| DrawError::fault("a logo that is not there"))?;
                let mark = &logo.mark;
                let kind = if mark.svg { "svg" } else { "png" };
                json!({"kind": kind, "alt": logo.name, "file": files.add("logo", Bytes::new(mark.bytes.clone()))})
            }
        };
        value["at"] = place(at);
        Ok(value)
    }

    fn photo(&self, photo: &Photo, at: Rect, format: Format, files: &mut Files) -> Result<Value, DrawError> {
        // On paper and in vector files, as many pixels as the eye can use and the photo has.
        let mut scale = self.card.size.pixels_per_point();
        if format.is_vector() {
            scale = scale.max(2.0);
        }
        let most = (f64::from(photo.width()) / at.width).min(f64::from(photo.height()) / at.height).max(1.0);
        let scale = if format.is_vector() { scale.min(most) } else { scale };
        let pixels = |length: f64| ((length * scale).round() as u32).max(1);
        let cut = photo.cut(pixels(at.width), pixels(at.height))?;
        if format.is_vector() {
            let jpeg = encode::jpeg_of_rgb(&cut.rgb, cut.width, cut.height)?;
            return Ok(json!({"kind": "jpg", "alt": photo.alt(), "file": files.add("photo", Bytes::new(jpeg))}));
        }
        let file = files.add("photo", cut.rgb);
        Ok(json!({"kind": "pixels", "alt": photo.alt(), "file": file, "pixels": [cut.width, cut.height]}))
    }

    /// The drawn portrait, its view cut to the shape of its place so that nothing is stretched.
    fn portrait(&self, at: Rect) -> String {
        let Some(Picture::Drawn { form, seed, traits }) =
            self.card.teller.as_ref().map(|teller| &teller.told().picture)
        else {
            return String::new();
        };
        plan::portrait(*form, *seed, traits.as_ref(), &self.card.look, at)
    }

    fn column(&self, column: &Column) -> Result<Value, DrawError> {
        let items: Result<Vec<Value>, DrawError> = column.items.iter().map(|item| self.item(item)).collect();
        let upright = match column.upright {
            Upright::Top => "top",
            Upright::Middle => "middle",
            Upright::Bottom => "bottom",
        };
        Ok(json!({"at": place(column.at), "upright": upright, "items": items?}))
    }

    fn item(&self, item: &Item) -> Result<Value, DrawError> {
        // A number or a hashtag in Latin letters needs no room for the marks of another script.
        let language = if item.words.is_ascii() { Locale::ENGLISH } else { self.card.language };
        let script = language.script();
        let setting = self.card.look.display.setting(script);
        let stack = faces::stack(self.fonts, self.card.look.display, language, item.voice, self.all);
        if let Some(character) = item
            .words
            .chars()
            .find(|&c| !c.is_whitespace() && !is_joiner(c) && !stack.iter().any(|family| self.fonts.covers(family, c)))
        {
            return Err(DrawError::NoGlyph { character, package: super::fonts::package_for(character) });
        }
        let display = item.voice == Voice::Display;
        let (scale, leading) = if display {
            (setting.scale, setting.leading)
        } else {
            // Lines on a card are few; what a page gives running text would fall apart here.
            (setting.text_scale, (setting.text_leading * 4 / 5).max(120))
        };
        let weight = match item.voice {
            Voice::Display => setting.weight,
            Voice::Text => 400,
            Voice::Strong => 700,
        };
        let unit = self.plan.frame.unit * f64::from(scale) / 100.0;
        let (open, close) = if item.quoted { plan::quotation_marks(self.card.language) } else { ("", "") };
        let words = plan::together(if item.quoted { plan::bare(&item.words) } else { &item.words });
        let words = words.as_str();
        let text = if item.apart { plan::apart(words) } else { plan::isolated(words) };
        let (above, below) = edges(script, display);
        Ok(json!({
            "field": item.field.name(),
            "text": format!("{text}{close}"),
            "open": open,
            "longest": longest(words, script),
            "families": stack,
            "weight": weight,
            "tracking": if display { f64::from(setting.tracking) / 1000.0 } else { 0.0 },
            "leading": f64::from(leading) / 100.0,
            "above": above,
            "below": below,
            "fill": self.colour(item.role),
            "sizes": scale_of(item.sizes.0 * unit, item.sizes.1 * unit),
            "lines": item.lines,
            "grows": item.grows,
            "gap": item.gap * self.plan.frame.unit,
            "bar": item.bar.map(|role| self.colour(role)),
            "barred": [72.0 * self.plan.frame.unit, 8.0 * self.plan.frame.unit, 22.0 * self.plan.frame.unit],
        }))
    }
}

fn place(at: Rect) -> Value {
    json!([at.x, at.y, at.width, at.height])
}

const fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}')
}

/// Sizes step down by a fifteenth, from the largest to the smallest.
fn scale_of(largest: f64, smallest: f64) -> Vec<f64> {
    let mut sizes = Vec::new();
    let mut size = largest;
    while size > smallest {
        sizes.push((size * 10.0).round() / 10.0);
        size *= 14.0 / 15.0;
    }
    sizes.push((smallest * 10.0).round() / 10.0);
    sizes
}

/// How far the letters of a script reach above and below the line they stand
/// on, in ems: a line's share of the height, so that marks never leave it.
const fn edges(script: Script, display: bool) -> (f64, f64) {
    match script {
        Script::Latin | Script::Cyrillic | Script::Greek => (if display { 0.76 } else { 0.78 }, 0.22),
        Script::Hebrew => (0.78, 0.24),
        Script::Arabic => (0.98, 0.42),
        Script::Nastaliq => (1.25, 0.75),
        Script::Ethiopic => (0.86, 0.26),
        Script::Bengali | Script::Devanagari | Script::Gurmukhi | Script::Gujarati => (0.96, 0.4),
        Script::Tamil | Script::Sinhala => (0.92, 0.38),
        Script::Han => (0.88, 0.14),
    }
}

/// The words most likely to be too wide for a line. Han breaks between any two characters.
fn longest(words: &str, script: Script) -> Vec<&str> {
    let mut all: Vec<&str> = words
        .split(|c: char| c.is_whitespace() && c != '\u{a0}' && c != '\u{202f}')
        .filter(|word| script != Script::Han || word.chars().all(|c| c.is_ascii() || c == '\u{a0}'))
        .collect();
    all.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    all.truncate(6);
    all
}
