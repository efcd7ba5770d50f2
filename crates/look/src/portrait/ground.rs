//! What is behind the figure: the edition's motif, printed tone on tone, and
//! one large plain shape that gives the head its place.

use super::tones::Cast;
use crate::Look;
use crate::dice::Dice;
use crate::motif::{Field, Inks};
use crate::svg::{Path, Sheet};

/// The composition reaches past the upright crop, so that a wide one has a ground too.
pub(super) const WIDE: (f64, f64) = (-200.0, 800.0);

pub(super) fn paint(sheet: &mut Sheet, look: &Look, dice: &mut Dice, cast: &Cast) {
    motif(sheet, look, dice, [&cast.ground.base, &cast.ground.shade, &cast.ground.light]);
    let disc = &cast.disc.base;
    match dice.below(5) {
        0 | 1 => sheet.circle(200.0, 206.0, 158.0, disc),
        2 => {
            // An arch down to the edge.
            let mut arch = Path::at(48.0, 520.0);
            arch.down(210.0).arc(152.0, true, 352.0, 210.0).down(520.0).close();
            sheet.fill(&arch, disc);
        }
        3 => {
            // A stepped window.
            let mut window = Path::at(40.0, 520.0);
            window.down(150.0).across(78.0).down(104.0).across(124.0).down(62.0).across(276.0);
            window.down(104.0).across(322.0).down(150.0).across(360.0).down(520.0).close();
            sheet.fill(&window, disc);
        }
        _ => {
            sheet.circle(200.0, 206.0, 168.0, disc);
            sheet.circle(200.0, 206.0, 150.0, &cast.ground.base);
            sheet.circle(200.0, 206.0, 132.0, disc);
        }
    }
}

/// The motif over the whole width, from a ground and two quiet colours.
pub(super) fn motif(sheet: &mut Sheet, look: &Look, dice: &mut Dice, [ground, one, two]: [&str; 3]) {
    let inks = Inks { ground: ground.to_owned(), shapes: [one, two, one, two].map(str::to_owned) };
    let (left, width) = WIDE;
    sheet.open(&format!("translate({left} 0)"));
    look.motif.paint(sheet, dice, Field { width, height: 520.0, modules: 3.6 }, &inks);
    sheet.shut();
}
