//! A silhouette: one of a few plain figures, no one's own. The edition's motif
//! runs through the figure or stands behind it, so the picture is full, and
//! nothing in it was taken from a person: there is no trait to receive here.

use super::ground::{self, WIDE};
use super::tones::Cast;
use crate::Look;
use crate::dice::Dice;
use crate::svg::{Path, Sheet};

const FLOOR: f64 = 524.0;

/// Head and shoulders in one outline. Covered or uncovered is left open: the
/// head is a plain, full form, in profile or from the front.
fn figure(dice: &mut Dice) -> Path {
    let mut path = Path::new();
    if dice.chance(0.6) {
        // Profile to the left: brow, nose, lips and chin as a single cut.
        path.go(8.0, FLOOR)
            .curve(20.0, 452.0, 52.0, 418.0, 112.0, 394.0)
            .curve(150.0, 380.0, 168.0, 366.0, 170.0, 338.0);
        path.curve(168.0, 322.0, 158.0, 316.0, 142.0, 318.0).curve(118.0, 320.0, 104.0, 314.0, 104.0, 298.0);
        path.curve(104.0, 288.0, 108.0, 284.0, 104.0, 276.0)
            .curve(98.0, 272.0, 98.0, 266.0, 103.0, 262.0)
            .curve(97.0, 258.0, 98.0, 250.0, 104.0, 246.0);
        path.curve(104.0, 238.0, 100.0, 234.0, 90.0, 232.0)
            .curve(82.0, 230.0, 82.0, 222.0, 88.0, 214.0)
            .curve(98.0, 198.0, 106.0, 188.0, 106.0, 174.0);
        path.curve(100.0, 166.0, 102.0, 158.0, 108.0, 150.0).curve(120.0, 100.0, 164.0, 74.0, 212.0, 76.0);
        path.curve(276.0, 78.0, 312.0, 126.0, 308.0, 188.0)
            .curve(306.0, 238.0, 274.0, 268.0, 268.0, 304.0)
            .curve(264.0, 350.0, 282.0, 372.0, 316.0, 388.0);
        path.curve(362.0, 410.0, 386.0, 450.0, 392.0, FLOOR).close();
    } else {
        path.go(10.0, FLOOR)
            .curve(16.0, 448.0, 40.0, 410.0, 100.0, 386.0)
            .curve(146.0, 370.0, 164.0, 352.0, 162.0, 312.0);
        path.curve(132.0, 288.0, 114.0, 244.0, 114.0, 190.0)
            .curve(112.0, 120.0, 150.0, 78.0, 200.0, 78.0)
            .curve(250.0, 78.0, 288.0, 120.0, 286.0, 190.0);
        path.curve(286.0, 244.0, 268.0, 288.0, 238.0, 312.0)
            .curve(236.0, 352.0, 254.0, 370.0, 300.0, 386.0)
            .curve(360.0, 410.0, 384.0, 448.0, 390.0, FLOOR)
            .close();
    }
    path
}

pub(super) fn paint(sheet: &mut Sheet, look: &Look, seed: u64) {
    let mut dice = Dice::new(seed, 0x300);
    let cast = Cast::deal(look, &mut dice, &[], false);
    let mirrored = dice.chance(0.5);
    let figure = figure(&mut dice);
    let (left, width) = WIDE;

    if dice.chance(0.6) {
        // The motif inside: printed over everything, then the ground cut around the figure.
        ground::motif(sheet, look, &mut dice, [&cast.cloth.base, &cast.accent.base, &cast.cover.base]);
        if mirrored {
            sheet.open("matrix(-1 0 0 1 400 0)");
        }
        let mut around = figure;
        around.rect(left - 40.0, -10.0, width + 80.0, FLOOR + 20.0);
        sheet.fill_odd(&around, &cast.ground.base);
    } else {
        // A plain figure before the edition's shape.
        ground::paint(sheet, look, &mut dice, &cast);
        if mirrored {
            sheet.open("matrix(-1 0 0 1 400 0)");
        }
        sheet.fill(&figure, &cast.cloth.base);
        let mut rim = Path::at(268.0, 304.0);
        rim.curve(264.0, 350.0, 282.0, 372.0, 316.0, 388.0)
            .curve(362.0, 410.0, 386.0, 450.0, 392.0, FLOOR)
            .across(346.0);
        rim.curve(344.0, 462.0, 318.0, 428.0, 286.0, 410.0).curve(252.0, 390.0, 244.0, 350.0, 268.0, 304.0).close();
        sheet.fill(&rim, &cast.cloth.shade);
    }
    if mirrored {
        sheet.shut();
    }
}
