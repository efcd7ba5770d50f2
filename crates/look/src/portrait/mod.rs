//! Portraits drawn by us, with the dignity and the size of a photograph: flat
//! poster shapes in the edition's colours. Only an illustration knows anything
//! about the person; the other forms are drawn from the persona's random seed
//! alone, and their modules cannot even receive a trait.

mod behind;
mod blank;
mod body;
mod covering;
mod features;
mod ground;
mod hair;
mod hands;
mod head;
mod illustration;
mod silhouette;
mod tones;
mod traits;

pub use traits::*;

use crate::Look;
use crate::svg::Sheet;
use base::closed;

closed! {
    /// How a person chose to be seen, where no photograph is shown.
    PortraitForm {
        Silhouette "silhouette" "look-portrait-silhouette";
        FromBehind "from-behind" "look-portrait-from-behind";
        Hands "hands" "look-portrait-hands";
        Illustration "illustration" "look-portrait-illustration";
        /// No figure at all: a poster of the edition's pattern.
        None "none" "look-portrait-none";
    }
}

closed! {
    /// The part of the picture shown. All are cut from one composition.
    Crop {
        /// 4:5, the usual portrait: 400 × 500.
        Tall "tall" "look-crop-tall";
        /// 1:1, for lists and cards: 400 × 400.
        Square "square" "look-crop-square";
        /// 1:1 close on the head, for small sizes: 256 × 256.
        Close "close" "look-crop-close";
        /// 16:9 with the figure in the middle, for cards and link previews: 800 × 450.
        Wide "wide" "look-crop-wide";
    }
}

impl Crop {
    /// The view box: x, y, width, height on the common composition. The last two
    /// give the proportions for a page to reserve.
    pub const fn view(self) -> [f64; 4] {
        match self {
            Self::Tall => [0.0, 0.0, 400.0, 500.0],
            Self::Square => [0.0, 40.0, 400.0, 400.0],
            Self::Close => [72.0, 66.0, 256.0, 256.0],
            Self::Wide => [-200.0, 40.0, 800.0, 450.0],
        }
    }
}

/// For a page. Colours are written out: like a photograph, a portrait is the
/// same picture in a light room and a dark one. Hidden from the accessibility
/// tree; whoever places it writes the alternative text. `traits` is read by
/// `Illustration` only, which invents somebody from the seed without it.
pub fn draw(form: PortraitForm, seed: u64, traits: Option<&Traits>, look: &Look, crop: Crop) -> String {
    compose(form, seed, traits, look).inline(frame(form, crop))
}

/// For a file: the same picture, complete on its own.
pub fn svg_document(form: PortraitForm, seed: u64, traits: Option<&Traits>, look: &Look, crop: Crop) -> String {
    compose(form, seed, traits, look).document(frame(form, crop))
}

/// Hands and patterns have no head to come close to: they keep their whole shape.
const fn frame(form: PortraitForm, crop: Crop) -> [f64; 4] {
    match (form, crop) {
        (PortraitForm::Hands | PortraitForm::None, Crop::Close) => [30.0, 72.0, 340.0, 340.0],
        _ => crop.view(),
    }
}

fn compose(form: PortraitForm, seed: u64, traits: Option<&Traits>, look: &Look) -> Sheet {
    let mut sheet = Sheet::new();
    match form {
        PortraitForm::Illustration => {
            let invented = Traits::invented(seed);
            illustration::paint(&mut sheet, look, seed, traits.unwrap_or(&invented));
        }
        PortraitForm::Silhouette => silhouette::paint(&mut sheet, look, seed),
        PortraitForm::FromBehind => behind::paint(&mut sheet, look, seed),
        PortraitForm::Hands => hands::paint(&mut sheet, look, seed),
        PortraitForm::None => blank::paint(&mut sheet, look, seed),
    }
    sheet
}
