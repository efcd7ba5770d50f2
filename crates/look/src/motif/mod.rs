//! Motifs: patterns drawn from the edition's seed. Bold, flat, cut shapes;
//! each motif is one file with one `paint`. A motif only says which of its
//! colours a shape takes; what those colours are is decided here by use.

mod constellations;
mod divider;
mod ribbons;
mod steps;
mod tides;
mod tiles;
mod weave;

use crate::Look;
use crate::dice::Dice;
use crate::palette::{Role, Scheme};
use crate::svg::Sheet;
use base::closed;

closed! {
    /// The patterns an edition can carry.
    Motif {
        /// Bands going over and under one another.
        Weave "weave" "look-motif-weave";
        /// Terraces and stairs before a disc.
        Steps "steps" "look-motif-steps";
        /// Long swells, one before the other.
        Tides "tides" "look-motif-tides";
        /// Quarter rounds, leaves and halves set like tiles.
        Tiles "tiles" "look-motif-tiles";
        /// Cut stars, discs and the arcs they travel on.
        Constellations "constellations" "look-motif-constellations";
        /// Striped bands that run, turn and cross.
        Ribbons "ribbons" "look-motif-ribbons";
    }
}

/// What a pattern is for. It decides scale, number of shapes and colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MotifUse {
    /// Wide and loud, the poster above an edition. Under 6 KB.
    Banner,
    /// A square or upright piece beside text. Under 6 KB.
    Tile,
    /// Small enough to stand in a list of editions. Under 1.5 KB.
    Thumb,
    /// Behind text: only `--surface` and `--line`, so ink on it stays readable.
    Backdrop,
    /// A narrow strip between sections. Under 1.5 KB.
    Divider,
}

impl MotifUse {
    pub const ALL: [Self; 5] = [Self::Banner, Self::Tile, Self::Thumb, Self::Backdrop, Self::Divider];
}

/// The colours a pattern is painted with: a ground and four for its shapes,
/// the first being the strongest.
#[derive(Debug, Clone)]
pub(crate) struct Inks {
    pub ground: String,
    pub shapes: [String; 4],
}

/// The field to fill, and roughly how many modules fit its height: few is bold.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Field {
    pub width: f64,
    pub height: f64,
    pub modules: f64,
}

impl Field {
    /// The side of one module.
    fn unit(self) -> f64 {
        self.width.min(self.height) / self.modules
    }
}

impl Motif {
    /// For a page: colours are the page's own variables, so the drawing follows
    /// the reader's light or dark. Sizes are in CSS pixels of the view box.
    pub fn svg(self, look: &Look, width: u32, height: u32, what: MotifUse) -> String {
        let colour = |role: Role| format!("var({})", role.variable());
        let (sheet, view) = self.draw(look, width, height, what, &colour);
        sheet.inline(view)
    }

    /// For a file or a card: the palette's own colours, written out.
    pub fn svg_document(self, look: &Look, scheme: Scheme, width: u32, height: u32, what: MotifUse) -> String {
        let palette = look.palette();
        let colour = |role: Role| palette.colour(role, scheme).hex();
        let (sheet, view) = self.draw(look, width, height, what, &colour);
        sheet.document(view)
    }

    fn draw(
        self,
        look: &Look,
        width: u32,
        height: u32,
        what: MotifUse,
        colour: &dyn Fn(Role) -> String,
    ) -> (Sheet, [f64; 4]) {
        let mut dice = Dice::new(look.seed, 0x100 + self as u64);
        let (width, height) = (f64::from(width.clamp(8, 8192)), f64::from(height.clamp(8, 8192)));
        let inks = inks(what, &mut dice, colour);
        let modules = match what {
            MotifUse::Banner => 3.0,
            MotifUse::Tile => 4.0,
            MotifUse::Thumb => 2.0,
            MotifUse::Backdrop => 3.0,
            MotifUse::Divider => 1.0,
        };
        let mut sheet = Sheet::new();
        let field = Field { width, height, modules };
        if what == MotifUse::Divider {
            divider::paint(self, &mut sheet, field, &inks);
        } else {
            self.paint(&mut sheet, &mut dice, field, &inks);
        }
        (sheet, [0.0, 0.0, width, height])
    }

    /// Fills a field that begins at 0,0. Also used behind portraits.
    pub(crate) fn paint(self, sheet: &mut Sheet, dice: &mut Dice, field: Field, inks: &Inks) {
        match self {
            Self::Weave => weave::paint(sheet, dice, field, inks),
            Self::Steps => steps::paint(sheet, dice, field, inks),
            Self::Tides => tides::paint(sheet, dice, field, inks),
            Self::Tiles => tiles::paint(sheet, dice, field, inks),
            Self::Constellations => constellations::paint(sheet, dice, field, inks),
            Self::Ribbons => ribbons::paint(sheet, dice, field, inks),
        }
    }
}

fn inks(what: MotifUse, dice: &mut Dice, colour: &dyn Fn(Role) -> String) -> Inks {
    use Role::{Ink, Line, Paper, Spark, Surface, Voice1, Voice2};
    let (ground, shapes) = match what {
        MotifUse::Backdrop => (Paper, [Surface, Line, Surface, Surface]),
        MotifUse::Divider => (Paper, [Voice1, Voice2, Spark, Ink]),
        _ => dice.pick([
            (Voice1, [Paper, Voice2, Spark, Ink]),
            (Voice2, [Paper, Voice1, Spark, Ink]),
            (Paper, [Voice1, Ink, Spark, Voice2]),
            (Voice1, [Spark, Ink, Paper, Voice2]),
        ]),
    };
    Inks { ground: colour(ground), shapes: shapes.map(colour) }
}
